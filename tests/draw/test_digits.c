/* Numbers are as large as they can be, never larger, and look different in each fill. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "draw/digits.h"
#include "suites.h"

#define WIDTH_MOST 60
#define HEIGHT_MOST 35 /* both fonts fill it */

static struct canvas canvas;
static char frame[1 << 16];

static void open_canvas(void)
{
	ck_assert(canvas_init(&canvas, WIDTH_MOST + 4, HEIGHT_MOST + 2));
}

static void close_canvas(void)
{
	canvas_clear(&canvas);
}

static bool is_drawn(int x, int y)
{
	return canvas_at(&canvas, x, y)->glyph != ' ';
}

/* The smallest rectangle with all that was drawn. */
static struct rect drawn(void)
{
	int left = canvas.width, right = -1, top = canvas.height, bottom = -1;
	for (int i = 0; i < canvas.width * canvas.height; i++) {
		int x = i % canvas.width, y = i / canvas.width;
		if (!is_drawn(x, y))
			continue;
		left = x < left ? x : left;
		right = x > right ? x : right;
		top = y < top ? y : top;
		bottom = y > bottom ? y : bottom;
	}
	return (struct rect){ left, top, right - left + 1, bottom - top + 1 };
}

static bool nothing_is_drawn(void)
{
	return drawn().width <= 0;
}

static const struct picture_story {
	const char *what;
	int width, height;
	const char *text;
	enum fill fill;
	const char *unicode, *ascii;
} PICTURES[] = {
	{ "the smallest", 3, 5, "7", FILL_SOLID,
		"███\n  █\n  █\n  █\n  █\n",
		"###\n  #\n  #\n  #\n  #\n" },
	{ "the smallest, hollow", 3, 5, "7", FILL_HOLLOW,
		"══╗\n  ║\n  ║\n  ║\n  ║\n",
		":::\n  :\n  :\n  :\n  :\n" },
	{ "the smallest, shaded", 3, 5, "7", FILL_SHADE,
		"▒▒▒\n  ▒\n  ▒\n  ▒\n  ▒\n",
		"ooo\n  o\n  o\n  o\n  o\n" },
	{ "dots twice as wide as high", 14, 7, "T", FILL_SOLID,
		"  ██████████\n      ██\n      ██\n      ██\n      ██\n      ██\n      ██\n",
		NULL },
	{ "two letters with a gap", 14, 5, "77", FILL_SOLID,
		"██████  ██████\n    ██      ██\n    ██      ██\n    ██      ██\n    ██      ██\n",
		NULL },
	{ "an outline", 12, 10, "L", FILL_HOLLOW,
		"▛▀▀▜\n▌  ▐\n▌  ▐\n▌  ▐\n▌  ▐\n▌  ▐\n▌  ▐\n▌  ▐\n▌  ▝▀▀▀▀▀▀▀▜\n▙▄▄▄▄▄▄▄▄▄▄▟\n",
		"+--+\n|  |\n|  |\n|  |\n|  |\n|  |\n|  |\n|  |\n|  +-------+\n+----------+\n" },
	{ "an outline with inner corners", 12, 10, "+", FILL_HOLLOW,
		"\n\n    ▛▀▀▜\n    ▌  ▐\n▛▀▀▀▘  ▝▀▀▀▜\n▙▄▄▄▖  ▗▄▄▄▟\n    ▌  ▐\n    ▙▄▄▟\n\n\n",
		"\n\n    +--+\n    |  |\n+---+  +---+\n+---+  +---+\n    |  |\n    +--+\n\n\n" },
	{ "a large outline is thicker", 24, 20, "-", FILL_HOLLOW,
		"\n\n\n\n\n\n\n\n████████████████████████\n██                    ██\n"
		"██                    ██\n████████████████████████\n\n\n\n\n\n\n\n\n",
		"\n\n\n\n\n\n\n\n########################\n##                    ##\n"
		"##                    ##\n########################\n\n\n\n\n\n\n\n\n" },
	{ "a pattern of gaps", 12, 10, "-", FILL_SHADE,
		"\n\n\n\n▒▒▒▒▒▒▒▒▒▒▒▒\n▒▒▒▒▒▒▒▒▒▒▒▒\n\n\n\n\n",
		"\n\n\n\n# # # # # #\n # # # # # #\n\n\n\n\n" },
	{ "a colon is narrow", 9, 5, "1:3", FILL_SOLID,
		" █    ███\n██  █   █\n █    ███\n █  █   █\n███   ███\n",
		NULL },
	{ "in the middle", 7, 9, "7", FILL_SOLID,
		"\n █████\n     █\n     █\n     █\n     █\n     █\n     █\n\n",
		NULL },
	{ "a line of text where nothing else fits", 6, 3, "HOLD", FILL_SOLID, "\n HOLD\n\n", NULL },
	{ "a cut line of text", 3, 1, "HOLD", FILL_SOLID, "HO…\n", "HO.\n" },
};
enum { PICTURE_COUNT = sizeof(PICTURES) / sizeof(PICTURES[0]) };

static void check_picture(const struct picture_story *story, bool ascii, const char *want)
{
	struct canvas small;
	size_t length = strlen(want);
	ck_assert(canvas_init(&small, story->width, story->height));
	small.ascii = ascii;
	int rows = digits_draw(&small, canvas_rect(&small), story->text, story->fill, ROLE_HOLD);
	canvas_dump(&small, frame, sizeof(frame));
	ck_assert_msg(strncmp(frame, want, length) == 0 && strncmp(frame + length, "--\n", 3) == 0,
		"%s:\n%s\nwant:\n%s", story->what, frame, want);
	ck_assert_int_eq(rows, digits_rows(canvas_rect(&small), story->text));
	canvas_clear(&small);
}

START_TEST(a_picture_in_each_fill)
{
	const struct picture_story *story = &PICTURES[_i];
	check_picture(story, false, story->unicode);
	if (story->ascii)
		check_picture(story, true, story->ascii);
}
END_TEST

static const struct sweep_story {
	const char *text;
	int tall, low; /* dots across in the fonts of 7 and of 5 rows */
} SWEEPS[] = {
	{ "8", 5, 3 }, { "36", 11, 7 }, { "1:36", 19, 13 }, { "HOLD", 23, 16 },
};
enum { SWEEP_COUNT = sizeof(SWEEPS) / sizeof(SWEEPS[0]) };

/* How many rows the largest size has that fits, tried one by one. */
static int largest(const struct sweep_story *story, int width, int height)
{
	int rows = 1;
	for (int dot = 1; dot <= height; dot++) {
		if (dot * story->tall <= width && dot * 7 <= height && dot * 7 > rows)
			rows = dot * 7;
		if (dot * story->low <= width && dot * 5 <= height && dot * 5 > rows)
			rows = dot * 5;
	}
	return rows;
}

START_TEST(the_largest_size_that_fits_is_taken_and_none_larger)
{
	const struct sweep_story *story = &SWEEPS[_i % SWEEP_COUNT];
	int width = _i / SWEEP_COUNT + 1;
	for (int height = 1; height <= HEIGHT_MOST; height++) {
		struct rect area = { 2, 1, width, height };
		canvas_wipe(&canvas);
		int rows = digits_draw(&canvas, area, story->text, FILL_SOLID, ROLE_HOLD);
		struct rect used = drawn(), inside = rect_intersect(used, area);
		ck_assert_msg(memcmp(&used, &inside, sizeof(used)) == 0,
			"%s in %dx%d is %dx%d at %d,%d", story->text, width, height, used.width,
			used.height, used.x - area.x, used.y - area.y);
		ck_assert_msg(rows == largest(story, width, height) && used.height == rows,
			"%s in %dx%d: %d rows, want %d", story->text, width, height, rows,
			largest(story, width, height));
	}
}
END_TEST

START_TEST(of_two_fonts_as_tall_the_finer_is_taken)
{
	struct rect area = { 0, 0, 60, 35 };
	ck_assert_int_eq(digits_draw(&canvas, area, "8", FILL_SOLID, ROLE_HOLD), 35);
	ck_assert_int_eq(drawn().width, 5 * 10);
}
END_TEST

START_TEST(an_empty_area_or_text_stays_empty)
{
	struct rect no_rows = { 0, 0, 10, 0 }, no_columns = { 0, 0, 0, 9 };
	ck_assert_int_eq(digits_draw(&canvas, no_rows, "3", FILL_SOLID, ROLE_HOLD), 0);
	ck_assert_int_eq(digits_draw(&canvas, no_columns, "3", FILL_SOLID, ROLE_HOLD), 0);
	digits_draw(&canvas, canvas_rect(&canvas), "", FILL_SOLID, ROLE_HOLD);
	ck_assert(nothing_is_drawn());
}
END_TEST

START_TEST(a_padded_number_stands_still)
{
	for (char digit = '0'; digit <= '9'; digit++) {
		char padded[] = { ' ', digit, '\0' };
		canvas_wipe(&canvas);
		digits_draw(&canvas, canvas_rect(&canvas), "88", FILL_SOLID, ROLE_HOLD);
		struct rect both = drawn();
		canvas_wipe(&canvas);
		digits_draw(&canvas, canvas_rect(&canvas), padded, FILL_SOLID, ROLE_HOLD);
		struct rect one = drawn();
		ck_assert_int_eq(one.x + one.width, both.x + both.width);
		ck_assert_int_eq(one.y, both.y);
	}
}
END_TEST

static const char letters[] = "0123456789ABCDEFGHIJKLMNPQRTUVWXYZ:./+-?";

/* Draws one letter at a font's own size and leaves the frame in `out`. */
static void draw_letter(char letter, int rows, char *out, size_t size)
{
	char text[] = { letter, '\0' };
	canvas_wipe(&canvas);
	digits_draw(&canvas, (struct rect){ 0, 0, 6, rows }, text, FILL_SOLID, ROLE_HOLD);
	canvas_dump(&canvas, out, size);
}

START_TEST(no_letter_looks_like_another)
{
	static const int heights[] = { 7, 5 };
	static char other[sizeof(frame)];
	for (size_t i = 0; i < 2; i++) {
		draw_letter(letters[_i], heights[i], frame, sizeof(frame));
		ck_assert(!nothing_is_drawn());
		for (int j = 0; j < _i; j++) {
			draw_letter(letters[j], heights[i], other, sizeof(other));
			ck_assert_msg(strcmp(frame, other) != 0, "%c looks like %c", letters[_i],
				letters[j]);
		}
	}
}
END_TEST

/* Whether the cells at x, y and a column further, a row below, touch at their corner alone. */
static bool touches_at_a_corner(int x, int y)
{
	bool here = is_drawn(x, y), right = is_drawn(x + 1, y);
	bool below = is_drawn(x, y + 1), across = is_drawn(x + 1, y + 1);
	return (here && across && !right && !below) || (right && below && !here && !across);
}

START_TEST(strokes_meet_at_their_sides)
{
	static const int heights[] = { 7, 5 };
	for (size_t i = 0; i < 2; i++) {
		draw_letter(letters[_i], heights[i], frame, sizeof(frame));
		for (int y = 0; y < heights[i]; y++) {
			for (int x = 0; x < 6; x++)
				ck_assert_msg(!touches_at_a_corner(x, y), "%c of %d rows comes apart",
					letters[_i], heights[i]);
		}
	}
}
END_TEST

START_TEST(the_rectangle_round_a_number_has_its_role)
{
	canvas_wipe(&canvas);
	digits_draw(&canvas, (struct rect){ 3, 1, 14, 9 }, "11", FILL_SOLID, ROLE_HOLD);
	struct rect used = drawn();
	ck_assert(used.x == 4 && used.y == 2 && used.width == 11 && used.height == 7);
	for (int y = 0; y < canvas.height; y++) {
		for (int x = 0; x < canvas.width; x++) {
			bool inside = x >= 4 && x < 15 && y >= 2 && y < 9;
			enum role due = inside ? ROLE_HOLD : ROLE_TEXT;
			ck_assert_int_eq(canvas_at(&canvas, x, y)->role, due);
		}
	}
}
END_TEST

START_TEST(what_has_no_letter_is_a_blank)
{
	canvas_wipe(&canvas);
	digits_draw(&canvas, (struct rect){ 0, 0, 5, 7 }, "@", FILL_SOLID, ROLE_HOLD);
	ck_assert(nothing_is_drawn());
}
END_TEST

Suite *digits_suite(void)
{
	Suite *suite = suite_create("digits");
	TCase *tcase = tcase_create("digits");
	tcase_add_checked_fixture(tcase, open_canvas, close_canvas);
	tcase_add_loop_test(tcase, a_picture_in_each_fill, 0, PICTURE_COUNT);
	tcase_add_loop_test(tcase, the_largest_size_that_fits_is_taken_and_none_larger, 0,
		WIDTH_MOST * SWEEP_COUNT);
	tcase_add_test(tcase, of_two_fonts_as_tall_the_finer_is_taken);
	tcase_add_test(tcase, an_empty_area_or_text_stays_empty);
	tcase_add_test(tcase, a_padded_number_stands_still);
	tcase_add_loop_test(tcase, no_letter_looks_like_another, 0, (int)sizeof(letters) - 1);
	tcase_add_loop_test(tcase, strokes_meet_at_their_sides, 0, (int)sizeof(letters) - 1);
	tcase_add_test(tcase, the_rectangle_round_a_number_has_its_role);
	tcase_add_test(tcase, what_has_no_letter_is_a_blank);
	suite_add_tcase(suite, tcase);
	return suite;
}
