/* Every phase is told without colour: by its patterns, from near and from afar. */
#include "view/look.h"

#include <check.h>
#include <string.h>

#include "suites.h"

#define WIDTH  60
#define HEIGHT 24

static struct canvas canvas;

static void close_canvas(void)
{
	canvas_clear(&canvas);
}

/* The glyphs of a pattern, without a role: what is left on a terminal without colours. */
static void glyphs(enum look look, int scale, bool ascii, uint32_t out[WIDTH * HEIGHT])
{
	canvas_clear(&canvas);
	ck_assert(canvas_init(&canvas, WIDTH, HEIGHT));
	canvas.ascii = ascii;
	if (scale > 0)
		look_coarse(&canvas, canvas_rect(&canvas), look, scale);
	else
		look_field(&canvas, canvas_rect(&canvas), look);
	for (int i = 0; i < WIDTH * HEIGHT; i++) {
		out[i] = canvas.cells[i].glyph;
		ck_assert_int_eq(canvas.cells[i].role, look_rows[look].field);
		ck_assert(!ascii || out[i] < 128);
	}
}

/* Scale 0 is the fine pattern. */
START_TEST(no_two_looks_have_the_same_pattern)
{
	uint32_t mine[WIDTH * HEIGHT], others[WIDTH * HEIGHT];
	for (int other = _i + 1; other < LOOKS; other++) {
		for (int scale = 0; scale <= 3; scale++) {
			for (int ascii = 0; ascii < 2; ascii++) {
				glyphs((enum look)_i, scale, ascii, mine);
				glyphs((enum look)other, scale, ascii, others);
				ck_assert_msg(memcmp(mine, others, sizeof(mine)) != 0,
					"looks %d and %d, scale %d, ascii %d", _i, other, scale, ascii);
			}
		}
	}
}
END_TEST

/* Cells that differ, of two patterns in one place: so many that it is seen from two metres. */
START_TEST(from_afar_they_differ_by_shape_and_not_by_a_few_cells)
{
	uint32_t mine[WIDTH * HEIGHT], others[WIDTH * HEIGHT];
	glyphs((enum look)_i, 1, false, mine);
	for (int other = _i + 1; other < LOOKS; other++) {
		int differ = 0;
		glyphs((enum look)other, 1, false, others);
		for (int i = 0; i < WIDTH * HEIGHT; i++)
			differ += (mine[i] == ' ') != (others[i] == ' ');
		ck_assert_msg(10 * differ >= WIDTH * HEIGHT, "looks %d and %d: %d of %d cells", _i,
			other, differ, WIDTH * HEIGHT);
	}
}
END_TEST

START_TEST(patterns_are_tiles)
{
	const struct look_row *row = &look_rows[_i];
	for (int i = 0; i < LOOK_TILE_ROWS; i++)
		ck_assert_uint_eq(strlen(row->tile[i]), strlen(row->tile[0]));
	for (int i = 0; i < LOOK_COARSE_ROWS; i++)
		ck_assert_uint_eq(strlen(row->coarse[i]), strlen(row->coarse[0]));
}
END_TEST

START_TEST(a_hold_does_not_count_like_a_get_ready)
{
	ck_assert_int_ne(look_rows[LOOK_HOLD].fill, look_rows[LOOK_READY].fill);
	ck_assert_int_ne(look_rows[LOOK_HOLD].fill, look_rows[LOOK_REST].fill);
	ck_assert_int_ne(look_rows[LOOK_READY].fill, look_rows[LOOK_REST].fill);
}
END_TEST

START_TEST(a_dot_grows_with_its_scale)
{
	canvas_clear(&canvas);
	ck_assert(canvas_init(&canvas, WIDTH, HEIGHT));
	look_coarse(&canvas, canvas_rect(&canvas), LOOK_PAUSE, 2);
	for (int x = 0; x < 12; x++)
		ck_assert_int_eq(canvas_at(&canvas, x, 0)->glyph != ' ', x % 8 < 4);
}
END_TEST

Suite *look_suite(void)
{
	Suite *suite = suite_create("look");
	TCase *tcase = tcase_create("look");
	tcase_add_checked_fixture(tcase, NULL, close_canvas);
	tcase_add_loop_test(tcase, no_two_looks_have_the_same_pattern, 0, LOOKS);
	tcase_add_loop_test(tcase, from_afar_they_differ_by_shape_and_not_by_a_few_cells, 0, LOOKS);
	tcase_add_loop_test(tcase, patterns_are_tiles, 0, LOOKS);
	tcase_add_test(tcase, a_hold_does_not_count_like_a_get_ready);
	tcase_add_test(tcase, a_dot_grows_with_its_scale);
	suite_add_tcase(suite, tcase);
	return suite;
}
