/* The sample shows the roles that a theme is chosen by. */
#include <check.h>
#include <string.h>

#include "player.h"
#include "view/theme_sample.h"

#include "suites.h"

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

static bool holds(const struct canvas *canvas, enum role role)
{
	for (int y = 0; y < canvas->height; y++) {
		for (int x = 0; x < canvas->width; x++) {
			if (canvas_at(canvas, x, y)->role == (uint8_t)role)
				return true;
		}
	}
	return false;
}

/* By the rows that there are: what is shown with so many, and what only with more. */
static const struct {
	enum role role;
	int rows;
} SHOWN[] = {
	{ ROLE_TITLE, 1 }, { ROLE_DIM, 1 }, { ROLE_CUE, 1 }, { ROLE_ACCENT, 1 }, { ROLE_GOOD, 2 },
	{ ROLE_WARN, 2 }, { ROLE_BAD, 2 }, { ROLE_SELECTED, 2 }, { ROLE_KEY, 2 }, { ROLE_HOLD, 3 },
	{ ROLE_HOLD_FIELD, 3 }, { ROLE_REST, 4 }, { ROLE_REST_FIELD, 4 }, { ROLE_LOWER, 5 },
	{ ROLE_READY, 6 }, { ROLE_NEAR, 12 }, { ROLE_FLOOR, 12 },
};

START_TEST(a_role_is_shown_where_there_is_room)
{
	struct canvas canvas;
	for (int rows = 0; rows <= 20; rows++) {
		ck_assert(canvas_init(&canvas, 41, 20));
		theme_sample_draw(&canvas, (struct rect){ 0, 0, 41, rows }, &player.catalog);
		ck_assert_msg(holds(&canvas, SHOWN[_i].role) == (rows >= SHOWN[_i].rows),
			"%s in %d rows", role_names[SHOWN[_i].role], rows);
		canvas_clear(&canvas);
	}
}
END_TEST

START_TEST(a_catalog_without_the_dead_bug_has_another_figure)
{
	struct canvas canvas;
	struct exercise plank = player.catalog.exercises[catalog_exercise(&player.catalog, "plank")];
	const struct catalog small = { .exercise_count = 1, .exercises = &plank };
	ck_assert(canvas_init(&canvas, 41, 20));
	theme_sample_draw(&canvas, canvas_rect(&canvas), &small);
	ck_assert(holds(&canvas, ROLE_NEAR));
	canvas_clear(&canvas);
}
END_TEST

Suite *theme_sample_suite(void)
{
	Suite *suite = suite_create("theme_sample");
	TCase *tcase = tcase_create("roles");
	tcase_add_checked_fixture(tcase, open_player, close_player);
	tcase_add_loop_test(tcase, a_role_is_shown_where_there_is_room, 0,
		sizeof(SHOWN) / sizeof(SHOWN[0]));
	tcase_add_test(tcase, a_catalog_without_the_dead_bug_has_another_figure);
	suite_add_tcase(suite, tcase);
	return suite;
}
