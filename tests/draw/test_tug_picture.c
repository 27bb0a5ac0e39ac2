/* The tug-of-war: all of it moves to the winner's side, but for the mark. */
#include "draw/tug_picture.h"

#include <check.h>

#include "suites.h"

#define WIDTH  60
#define HEIGHT 12

static struct canvas canvas;

static void draw(int lean)
{
	ck_assert(canvas_init(&canvas, WIDTH, HEIGHT));
	tug_picture_draw(&canvas, canvas_rect(&canvas), lean);
}

/* The first column that has a role, WIDTH when none has. */
static int column_of(enum role role)
{
	for (int x = 0; x < WIDTH; x++) {
		for (int y = 0; y < HEIGHT; y++) {
			if (canvas_at(&canvas, x, y)->role == role)
				return x;
		}
	}
	return WIDTH;
}

START_TEST(who_wins_drags_the_other)
{
	int abs[3], hips[3], knot[3], mark[3];
	for (int i = 0; i < 3; i++) {
		draw(100 * (i - 1));
		abs[i] = column_of(ROLE_GOOD);
		hips[i] = column_of(ROLE_BAD);
		knot[i] = column_of(ROLE_ACCENT);
		mark[i] = column_of(ROLE_DIM);
		canvas_clear(&canvas);
	}
	for (int i = 0; i < 2; i++) {
		ck_assert_int_lt(abs[i], abs[i + 1]);
		ck_assert_int_lt(hips[i], hips[i + 1]);
		ck_assert_int_lt(knot[i], knot[i + 1]);
		ck_assert_int_eq(mark[i], mark[i + 1]);
	}
	ck_assert_int_lt(knot[0], mark[0]);
	ck_assert_int_ge(knot[2], mark[2]);
	ck_assert_int_lt(hips[2], WIDTH);
}
END_TEST

START_TEST(a_small_area_is_fine)
{
	ck_assert(canvas_init(&canvas, 3, 1));
	tug_picture_draw(&canvas, canvas_rect(&canvas), 0);
	canvas_clear(&canvas);
}
END_TEST

Suite *tug_picture_suite(void)
{
	Suite *suite = suite_create("tug_picture");
	TCase *tcase = tcase_create("tug_picture");
	tcase_add_test(tcase, who_wins_drags_the_other);
	tcase_add_test(tcase, a_small_area_is_fine);
	suite_add_tcase(suite, tcase);
	return suite;
}
