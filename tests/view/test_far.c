/* Read from across the room: the number's size and place, whatever is shown beside it. */
#include "view/far.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static struct canvas canvas;

static void close_canvas(void)
{
	canvas_clear(&canvas);
}

/* As on a screen of that size, but for its bottom line. */
static void draw(int width, int height, bool ascii, const struct far *far)
{
	canvas_clear(&canvas);
	ck_assert(canvas_init(&canvas, width, height - 1));
	canvas.ascii = ascii;
	canvas_wipe(&canvas);
	far_draw(&canvas, canvas_rect(&canvas), far);
}

static struct far hold(const char *number)
{
	struct far far = { .look = LOOK_HOLD, .word = "HOLD" };
	far_count(&far, number, 45);
	return far;
}

/* The smallest rectangle round the number, which is looked for right of `x` and below `y`. */
static struct rect number_place(enum role role, int x0, int y0)
{
	int left = canvas.width, right = -1, top = canvas.height, bottom = -1;
	for (int y = y0; y < canvas.height; y++) {
		for (int x = x0; x < canvas.width; x++) {
			const struct cell *cell = canvas_at(&canvas, x, y);
			if (cell->role != role || cell->glyph == ' ')
				continue;
			left = x < left ? x : left;
			right = x > right ? x : right;
			top = y < top ? y : top;
			bottom = y > bottom ? y : bottom;
		}
	}
	return (struct rect){ left, top, right - left + 1, bottom - top + 1 };
}

/* The row that the number begins in, or on a low screen the column. */
static const struct {
	int width, height, below, beside;
} SIZES[] = {
	{ 40, 12, 0, 29 }, { 40, 24, 8, 0 }, { 60, 16, 0, 29 }, { 80, 24, 8, 0 }, { 100, 30, 10, 0 },
	{ 120, 20, 7, 0 }, { 140, 45, 14, 0 }, { 200, 60, 20, 0 }, { 300, 100, 34, 0 },
};

START_TEST(the_number_has_half_of_the_screen)
{
	for (int digits = 1; digits <= 2; digits++) {
		const struct far far = hold(digits == 1 ? "5" : "45");
		draw(SIZES[_i].width, SIZES[_i].height, false, &far);
		struct rect number = number_place(ROLE_HOLD, SIZES[_i].beside, SIZES[_i].below);
		ck_assert_msg(2 * number.height >= SIZES[_i].height, "%d rows of %d at %d columns",
			number.height, SIZES[_i].height, SIZES[_i].width);
	}
}
END_TEST

/* What asks or tells more leaves the number its height, where the width allows. */
START_TEST(and_keeps_it_beside_a_question)
{
	struct far far = { .look = LOOK_REST, .word = "FELT IT?" };
	far_count(&far, "45", 45);
	far_answer(&far, "a", "abs");
	far_answer(&far, "h", "hips");
	draw(SIZES[_i].width, SIZES[_i].height, false, &far);
	bool is_wide = SIZES[_i].width > 60;
	struct rect number = number_place(ROLE_REST, is_wide ? SIZES[_i].width * 11 / 20 : 29,
		is_wide ? SIZES[_i].below : 1);
	if (SIZES[_i].width != 40 || SIZES[_i].height != 24)
		ck_assert_msg(2 * number.height >= SIZES[_i].height, "%d rows of %d at %d columns",
			number.height, SIZES[_i].height, SIZES[_i].width);
}
END_TEST

/* From 0 to 10 nothing moves: the last digit stands where it stood. */
START_TEST(digits_keep_their_places)
{
	const struct far ten = hold("10");
	draw(SIZES[_i].width, SIZES[_i].height, false, &ten);
	struct rect both = number_place(ROLE_HOLD, SIZES[_i].beside, SIZES[_i].below);
	for (char digit = '0'; digit <= '9'; digit++) {
		const struct far one = hold((char[]){ digit, '\0' });
		draw(SIZES[_i].width, SIZES[_i].height, false, &one);
		struct rect place = number_place(ROLE_HOLD, SIZES[_i].beside, SIZES[_i].below);
		ck_assert_int_eq(place.x + place.width, both.x + both.width);
		ck_assert(place.y == both.y && place.height == both.height);
	}
}
END_TEST

/* A number that changes writes the cells of the number, and no others. */
START_TEST(only_the_number_changes)
{
	static struct cell before[512 * 256];
	const struct far nine = hold("9"), ten = hold("10");
	draw(SIZES[_i].width, SIZES[_i].height, false, &ten);
	struct rect number = number_place(ROLE_HOLD, SIZES[_i].beside, SIZES[_i].below);
	memcpy(before, canvas.cells, sizeof(*before) * (size_t)(canvas.width * canvas.height));
	draw(SIZES[_i].width, SIZES[_i].height, false, &nine);
	for (int i = 0; i < canvas.width * canvas.height; i++) {
		bool same = before[i].glyph == canvas.cells[i].glyph;
		int x = i % canvas.width, y = i / canvas.width;
		ck_assert_msg(same || (y >= number.y && x >= number.x - number.width), "%d, %d", x, y);
	}
}
END_TEST

START_TEST(the_cursor_stays_on_the_word_while_it_counts)
{
	const struct far ten = hold("10"), nine = hold("9");
	draw(SIZES[_i].width, SIZES[_i].height, false, &ten);
	int x = canvas.cursor_x, y = canvas.cursor_y;
	ck_assert(rect_has(canvas_rect(&canvas), x, y));
	ck_assert_int_eq(canvas_at(&canvas, x, y)->role, ROLE_HOLD);
	draw(SIZES[_i].width, SIZES[_i].height, false, &nine);
	ck_assert(canvas.cursor_x == x && canvas.cursor_y == y);
}
END_TEST

START_TEST(the_number_stands_in_one_place_whatever_the_phase)
{
	const struct far first = hold("45");
	draw(SIZES[_i].width, SIZES[_i].height, false, &first);
	struct rect is = number_place(ROLE_HOLD, SIZES[_i].beside, SIZES[_i].below);
	struct far far = { .look = LOOK_RETURN, .word = "RELEASE", .steps = 3, .steps_done = 1 };
	far_count(&far, "45", 45);
	draw(SIZES[_i].width, SIZES[_i].height, false, &far);
	for (int y = is.y; y < is.y + is.height; y++)
		ck_assert_int_eq(canvas_at(&canvas, is.x, y)->role, ROLE_RETURN);
}
END_TEST

static const struct {
	const char *sentence;
	int width, height;
	const char *shown; /* as text: small, so that it can be looked for */
} KEYS[] = {
	{ "where answers are too many for letters their words are small", 40, 12, "other" },
	{ "but not where there is room", 80, 24, NULL },
};

START_TEST(answers_are_large_or_their_keys_are)
{
	static char frame[1 << 14];
	struct far far = { .look = LOOK_REST, .word = "FELT IT?" };
	far_count(&far, "45", 45);
	far_answer(&far, "a", "abs");
	far_answer(&far, "h", "hips");
	far_answer(&far, "b", "back");
	far_answer(&far, "o", "other");
	draw(KEYS[_i].width, KEYS[_i].height, false, &far);
	canvas_dump(&canvas, frame, sizeof(frame));
	ck_assert_msg((strstr(frame, "other") != NULL) == (KEYS[_i].shown != NULL), "%s:\n%s",
		KEYS[_i].sentence, frame);
}
END_TEST

START_TEST(steps_fill_as_seconds_pass)
{
	int cells[3] = { 0 };
	for (int over = 0; over <= 2; over++) {
		struct far far = { .look = LOOK_READY, .word = "READY", .steps = 5 };
		far.steps_done = over;
		far_count(&far, "5", 5);
		draw(80, 24, true, &far);
		for (int x = 0; x < 80; x++)
			cells[over] += canvas_at(&canvas, x, 7)->glyph == '#';
	}
	ck_assert_int_eq(cells[0], 0);
	ck_assert_int_eq(cells[1], 15);
	ck_assert_int_eq(cells[2], 30);
}
END_TEST

START_TEST(ascii_is_ascii)
{
	struct far far = { .look = (enum look)_i, .word = "LEFT SIDE", .steps = 3, .cue = "Slow" };
	far_count(&far, "5", 5);
	draw(140, 50, true, &far);
	for (int i = 0; i < canvas.width * canvas.height; i++)
		ck_assert_uint_lt(canvas.cells[i].glyph, 128);
}
END_TEST

START_TEST(a_strip_has_word_and_number)
{
	struct far far = hold("7");
	canvas_clear(&canvas);
	ck_assert(canvas_init(&canvas, 80, 5));
	far_strip(&canvas, canvas_rect(&canvas), &far);
	struct rect with = number_place(ROLE_HOLD, 0, 0);
	ck_assert_int_eq(with.height, 5);
	far.number[0] = '\0';
	canvas_wipe(&canvas);
	far_strip(&canvas, canvas_rect(&canvas), &far);
	ck_assert_int_lt(number_place(ROLE_HOLD, 0, 0).width, with.width);
}
END_TEST

Suite *far_suite(void)
{
	Suite *suite = suite_create("far");
	TCase *sizes = tcase_create("sizes"), *parts = tcase_create("parts");
	tcase_add_checked_fixture(sizes, NULL, close_canvas);
	tcase_add_checked_fixture(parts, NULL, close_canvas);
	tcase_add_loop_test(sizes, the_number_has_half_of_the_screen, 0, ROWS(SIZES));
	tcase_add_loop_test(sizes, and_keeps_it_beside_a_question, 0, ROWS(SIZES));
	tcase_add_loop_test(sizes, digits_keep_their_places, 0, ROWS(SIZES));
	tcase_add_loop_test(sizes, only_the_number_changes, 0, ROWS(SIZES));
	tcase_add_loop_test(sizes, the_cursor_stays_on_the_word_while_it_counts, 0, ROWS(SIZES));
	tcase_add_loop_test(sizes, the_number_stands_in_one_place_whatever_the_phase, 0, ROWS(SIZES));
	tcase_add_loop_test(parts, answers_are_large_or_their_keys_are, 0, ROWS(KEYS));
	tcase_add_test(parts, steps_fill_as_seconds_pass);
	tcase_add_loop_test(parts, ascii_is_ascii, 0, LOOKS);
	tcase_add_test(parts, a_strip_has_word_and_number);
	suite_add_tcase(suite, sizes);
	suite_add_tcase(suite, parts);
	return suite;
}
