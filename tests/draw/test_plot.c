/* Dots and lines come out as braille, or as the ASCII characters that look most like it. */
#include <check.h>
#include <string.h>

#include "draw/plot.h"
#include "suites.h"

static struct canvas canvas;
static struct plot plot;
static char frame[4096];

static void open_plot(void)
{
	ck_assert(canvas_init(&canvas, 6, 2));
	plot_init(&plot, canvas_rect(&canvas));
}

static void close_plot(void)
{
	canvas_clear(&canvas);
}

/* Flushes the plot and returns the canvas's glyphs: two rows. */
static const char *glyphs(void)
{
	plot_flush(&plot, &canvas);
	canvas_dump(&canvas, frame, sizeof(frame));
	char *end_of_first = strchr(frame, '\n');
	strchr(end_of_first + 1, '\n')[1] = '\0';
	return frame;
}

START_TEST(a_cell_is_two_by_four_dots)
{
	static const uint32_t order[] = {
		0x2801, 0x2808, 0x2802, 0x2810, 0x2804, 0x2820, 0x2840, 0x2880
	};
	ck_assert_int_eq(plot_width(&plot), 12);
	ck_assert_int_eq(plot_height(&plot), 8);
	plot_dot(&plot, 4 + _i % 2, 4 + _i / 2, ROLE_NEAR);
	plot_flush(&plot, &canvas);
	ck_assert_uint_eq(canvas_at(&canvas, 2, 1)->glyph, order[_i]);
	ck_assert_int_eq(canvas_at(&canvas, 2, 1)->role, ROLE_NEAR);
}
END_TEST

START_TEST(dots_outside_are_left_out)
{
	static const int outside[][2] = { { -1, 0 }, { 12, 0 }, { 0, -1 }, { 0, 8 } };
	for (size_t i = 0; i < sizeof(outside) / sizeof(outside[0]); i++)
		plot_dot(&plot, outside[i][0], outside[i][1], ROLE_NEAR);
	plot_line(&plot, -9, -3, 30, -3, STROKE_SOLID, ROLE_NEAR, NULL);
	plot_line(&plot, 3, 8, 3, 30, STROKE_SOLID, ROLE_NEAR, NULL);
	plot_line(&plot, -1, 0, -1, 7, STROKE_SOLID, ROLE_NEAR, NULL);
	ck_assert_str_eq(glyphs(), "\n\n");
}
END_TEST

static const struct line_story {
	const char *what;
	double x0, y0, x1, y1;
	enum stroke stroke;
	const char *braille, *ascii;
} LINES[] = {
	{ "across", 0, 1, 11, 1, STROKE_SOLID, "⠒⠒⠒⠒⠒⠒\n\n", "------\n\n" },
	{ "across, backwards", 11, 1, 0, 1, STROKE_SOLID, "⠒⠒⠒⠒⠒⠒\n\n", "------\n\n" },
	{ "along the top", 0, 0, 11, 0, STROKE_SOLID, "⠉⠉⠉⠉⠉⠉\n\n", "\"\"\"\"\"\"\n\n" },
	{ "along the bottom", 0, 7, 11, 7, STROKE_SOLID, "\n⣀⣀⣀⣀⣀⣀\n", "\n______\n" },
	{ "down", 4, 0, 4, 7, STROKE_SOLID, "  ⡇\n  ⡇\n", "  |\n  |\n" },
	{ "down, but not all the way", 4, 0, 4, 2, STROKE_SOLID, "  ⠇\n\n", "  |\n\n" },
	{ "falling steeply", 0, 0, 3, 7, STROKE_SOLID, "⢣\n ⢣\n", "\\\n \\\n" },
	{ "rising", 0, 7, 7, 0, STROKE_SOLID, "  ⡠⠊\n⡠⠊\n", "  .'\n.'\n" },
	{ "rising slowly", 0, 7, 11, 4, STROKE_SOLID, "\n⣀⠤⠤⠒⠒⠉\n", "\n_----\"\n" },
	{ "beyond both sides", -40, 1, 50, 1, STROKE_SOLID, "⠒⠒⠒⠒⠒⠒\n\n", "------\n\n" },
	{ "a line of one dot", 4, 3, 4, 3, STROKE_SOLID, "  ⡀\n\n", "  .\n\n" },
	{ "dashed", 0, 1, 11, 1, STROKE_DASHED, "⠒⠐⠂⠒⠐⠂\n\n", "-''-''\n\n" },
	{ "dashed, down", 4, 0, 4, 7, STROKE_DASHED, "  ⡃\n  ⡅\n", "  :\n  :\n" },
	{ "dotted", 0, 7, 11, 7, STROKE_DOTTED, "\n⡀ ⡀ ⡀\n", "\n. . .\n" },
};
enum { LINE_COUNT = sizeof(LINES) / sizeof(LINES[0]) };

START_TEST(a_line_is_drawn_in_braille_and_in_ascii)
{
	const struct line_story *story = &LINES[_i % LINE_COUNT];
	canvas.ascii = _i >= LINE_COUNT;
	plot_line(&plot, story->x0, story->y0, story->x1, story->y1, story->stroke, ROLE_NEAR, NULL);
	const char *want = canvas.ascii ? story->ascii : story->braille;
	ck_assert_msg(strcmp(glyphs(), want) == 0, "%s:\n%swant:\n%s", story->what, frame, want);
}
END_TEST

START_TEST(a_dash_goes_on_round_a_corner)
{
	int phase = 0;
	plot_line(&plot, 0, 1, 4, 1, STROKE_DASHED, ROLE_FAR, &phase);
	ck_assert_int_eq(phase, 4);
	plot_line(&plot, 4, 1, 11, 1, STROKE_DASHED, ROLE_FAR, &phase);
	ck_assert_str_eq(glyphs(), "⠒⠐⠂⠒⠐⠂\n\n");
}
END_TEST

START_TEST(what_is_drawn_later_gives_the_cell_its_role)
{
	plot_line(&plot, 0, 7, 11, 7, STROKE_SOLID, ROLE_FLOOR, NULL);
	plot_dot(&plot, 4, 4, ROLE_NEAR);
	plot_flush(&plot, &canvas);
	ck_assert_int_eq(canvas_at(&canvas, 1, 1)->role, ROLE_FLOOR);
	ck_assert_int_eq(canvas_at(&canvas, 2, 1)->role, ROLE_NEAR);
}
END_TEST

START_TEST(a_plot_covers_only_what_it_has_dots_for)
{
	canvas_text(&canvas, 0, 0, 6, "abcdef", ROLE_TEXT);
	plot_init(&plot, (struct rect){ .x = 3, .y = 0, .width = 2, .height = 1 });
	plot_dot(&plot, 2, 0, ROLE_NEAR);
	ck_assert_str_eq(glyphs(), "abcd⠁f\n\n");
}
END_TEST

static const struct size_story {
	const char *what;
	struct rect area;
	int width, height;
} SIZES[] = {
	{ "too many rows", { 0, 0, 512, 256 }, 1024, PLOT_CELLS_MAX / 512 * 4 },
	{ "too many columns", { 0, 0, 100000, 2 }, PLOT_CELLS_MAX * 2, 4 },
	{ "no rows", { 0, 0, 10, 0 }, 0, 0 },
	{ "no columns", { 0, 0, -1, 10 }, 0, 0 },
};
enum { SIZE_COUNT = sizeof(SIZES) / sizeof(SIZES[0]) };

START_TEST(an_area_is_cut_to_the_cells_of_a_plot)
{
	const struct size_story *story = &SIZES[_i];
	plot_init(&plot, story->area);
	ck_assert_msg(plot_width(&plot) == story->width && plot_height(&plot) == story->height,
		"%s: %dx%d dots", story->what, plot_width(&plot), plot_height(&plot));
	plot_dot(&plot, plot_width(&plot) - 1, plot_height(&plot) - 1, ROLE_NEAR);
	plot_flush(&plot, &canvas);
}
END_TEST

Suite *plot_suite(void)
{
	Suite *suite = suite_create("plot");
	TCase *tcase = tcase_create("plot");
	tcase_add_checked_fixture(tcase, open_plot, close_plot);
	tcase_add_loop_test(tcase, a_cell_is_two_by_four_dots, 0, 8);
	tcase_add_test(tcase, dots_outside_are_left_out);
	tcase_add_loop_test(tcase, a_line_is_drawn_in_braille_and_in_ascii, 0, 2 * LINE_COUNT);
	tcase_add_test(tcase, a_dash_goes_on_round_a_corner);
	tcase_add_test(tcase, what_is_drawn_later_gives_the_cell_its_role);
	tcase_add_test(tcase, a_plot_covers_only_what_it_has_dots_for);
	tcase_add_loop_test(tcase, an_area_is_cut_to_the_cells_of_a_plot, 0, SIZE_COUNT);
	suite_add_tcase(suite, tcase);
	return suite;
}
