/* The stage: large enough, and every phase told without colour. */
#include <check.h>
#include <string.h>

#include "core/text.h"
#include "view/chrome.h"
#include "view/stage.h"

#include "suites.h"

static struct canvas canvas;

static void draw(int width, int height, enum look look, const char *number, bool ascii)
{
	canvas_clear(&canvas);
	ck_assert(canvas_init(&canvas, width, height));
	canvas.ascii = ascii;
	canvas_wipe(&canvas);
	stage_draw(&canvas, chrome_area(width, height),
		&(struct stage){ .look = look, .word = "HOLD", .number = number, .room_rows = 2 });
}

static void teardown(void)
{
	canvas_clear(&canvas);
}

/* Rows from the first to the last that show the look's number, right of `x` and below the word. */
static int number_rows(int top)
{
	int first = -1, last = -2;
	for (int y = top; y < canvas.height; y++) {
		for (int x = 0; x < canvas.width; x++) {
			const struct cell *cell = canvas_at(&canvas, x, y);
			if (cell->role == ROLE_REST && cell->glyph != ' ') {
				first = first < 0 ? y : first;
				last = y;
			}
		}
	}
	return last - first + 1;
}

static const struct {
	int width, height, word_rows;
	const char *number;
} HALF[] = {
	{ 40, 12, 1, "8" },
	{ 40, 12, 1, "45" },
	{ 60, 24, 1, "45" },
	{ 80, 24, 7, "8" },
	{ 80, 24, 7, "45" },
	{ 80, 22, 5, "45" },
	{ 100, 30, 9, "45" },
	{ 120, 40, 12, "45" },
	{ 140, 45, 14, "45" },
	{ 200, 60, 19, "45" },
};

START_TEST(the_number_takes_half_of_the_height)
{
	draw(HALF[_i].width, HALF[_i].height, LOOK_REST, HALF[_i].number, false);
	int rows = number_rows(1 + HALF[_i].word_rows);
	ck_assert_msg(2 * rows >= HALF[_i].height, "%d of %d rows at %d columns", rows, HALF[_i].height,
		HALF[_i].width);
}
END_TEST

/* The glyphs of the left edge, where only the pattern stands. */
static void edge(char out[2048])
{
	char *at = out;
	for (int y = 1; y < canvas.height - 1; y++)
		for (int x = 0; x < 8; x++)
			at += text_encode(canvas_at(&canvas, x, y)->glyph, at);
}

START_TEST(every_look_has_a_pattern_of_its_own)
{
	for (int ascii = 0; ascii < 2; ascii++) {
		for (int other = _i + 1; other < LOOKS; other++) {
			char mine[2048], others[2048];
			draw(40, 12, (enum look)_i, "1", ascii);
			edge(mine);
			draw(40, 12, (enum look)other, "1", ascii);
			edge(others);
			ck_assert_msg(strcmp(mine, others) != 0,
				"looks %d and %d are told by colour alone", _i, other);
		}
	}
}
END_TEST

START_TEST(ascii_is_ascii)
{
	draw(80, 24, (enum look)_i, "45", true);
	for (int y = 0; y < canvas.height; y++)
		for (int x = 0; x < canvas.width; x++)
			ck_assert_uint_lt(canvas_at(&canvas, x, y)->glyph, 128);
}
END_TEST

START_TEST(the_room_is_free)
{
	static const int sizes[][2] = { { 40, 12 }, { 60, 24 }, { 80, 24 }, { 140, 45 } };
	canvas_clear(&canvas);
	ck_assert(canvas_init(&canvas, sizes[_i][0], sizes[_i][1]));
	canvas_wipe(&canvas);
	struct stage stage = { .look = LOOK_HOLD, .word = "HOLD", .number = "45", .room_rows = 2 };
	struct rect room = stage_draw(&canvas, chrome_area(canvas.width, canvas.height), &stage);
	ck_assert_int_ge(room.height, 2);
	ck_assert_int_ge(room.width, 30);
	for (int y = room.y; y < room.y + room.height; y++)
		for (int x = room.x; x < room.x + room.width; x++)
			ck_assert_uint_eq(canvas_at(&canvas, x, y)->glyph, ' ');
}
END_TEST

static const struct {
	const char *sentence;
	int width, height, over;
} TICKS[] = {
	{ "beside the word on a small screen", 40, 12, 2 },
	{ "over the number on a large one", 80, 24, 1 },
};

START_TEST(ticks_count_the_seconds_of_a_phase)
{
	int over = 0, open = 0;
	canvas_clear(&canvas);
	ck_assert(canvas_init(&canvas, TICKS[_i].width, TICKS[_i].height));
	canvas_wipe(&canvas);
	stage_draw(&canvas, chrome_area(canvas.width, canvas.height),
		&(struct stage){ .look = LOOK_LOWER,
			.word = "LOWER",
			.number = "4",
			.ticks = 3,
			.ticks_done = TICKS[_i].over,
			.room_rows = 2 });
	for (int i = 0; i < canvas.width * canvas.height; i++) {
		over += canvas.cells[i].glyph == 0x25A0;
		open += canvas.cells[i].glyph == 0x25A1;
	}
	ck_assert_msg(over == TICKS[_i].over && open == 3 - over, "%s: %d over, %d open",
		TICKS[_i].sentence, over, open);
}
END_TEST

/* What was free is lit, and pattern, word and number are dark; what else stands there can be read. */
START_TEST(a_flash_turns_the_stage_inside_out)
{
	static const int sizes[][2] = { { 40, 12 }, { 80, 24 } };
	for (int i = 0; i < 4; i++) {
		static struct cell before[80 * 24];
		int width = sizes[i / 2][0], height = sizes[i / 2][1], lit = 0;
		struct rect area = chrome_area(width, height);
		draw(width, height, (enum look)_i, "45", i % 2);
		canvas_text(&canvas, 0, 0, 9, "deadbug", ROLE_TITLE);
		canvas_text(&canvas, 1, height - 3, 9, "plank", ROLE_TITLE);
		memcpy(before, canvas.cells, sizeof(struct cell) * (size_t)(width * height));
		stage_flash(&canvas, area);
		for (int at = 0; at < width * height; at++) {
			const struct cell *was = &before[at], *is = &canvas.cells[at];
			bool outside = at < width || at >= width * (height - 1);
			if (outside || was->role == ROLE_TITLE)
				ck_assert_uint_eq(is->glyph, was->glyph);
			else
				ck_assert((is->glyph == ' ') == (was->glyph != ' '));
			lit += is->glyph == (i % 2 ? '#' : 0x2588u);
		}
		ck_assert_msg(5 * lit > 2 * width * height, "%d of %d", lit, width * height);
	}
}
END_TEST

START_TEST(without_a_stage_nothing_flashes)
{
	static char before[1 << 13], after[1 << 13];
	canvas_clear(&canvas);
	ck_assert(canvas_init(&canvas, 40, 12));
	canvas_text(&canvas, 1, 1, 9, "Settings", ROLE_TITLE);
	canvas_dump(&canvas, before, sizeof(before));
	stage_flash(&canvas, canvas_rect(&canvas));
	canvas_dump(&canvas, after, sizeof(after));
	ck_assert_str_eq(after, before);
}
END_TEST

static const struct {
	const char *sentence;
	struct rect area, strip, text;
} PAGES_CUT[] = {
	{ "a large page", { 0, 1, 80, 22 }, { 0, 1, 80, 7 }, { 4, 9, 72, 13 } },
	{ "a tall one has a word that fills a third", { 0, 1, 140, 43 }, { 0, 1, 140, 14 },
		{ 4, 16, 132, 27 } },
	{ "a low one has a small word", { 0, 1, 80, 19 }, { 0, 1, 80, 1 }, { 4, 3, 72, 16 } },
	{ "the smallest spends no row", { 0, 1, 40, 10 }, { 0, 1, 40, 1 }, { 1, 2, 38, 9 } },
};

static void same_rect(struct rect is, struct rect wanted, const char *sentence)
{
	ck_assert_msg(is.x == wanted.x && is.y == wanted.y && is.width == wanted.width &&
		is.height == wanted.height, "%s: %d %d %d %d", sentence, is.x, is.y, is.width,
		is.height);
}

START_TEST(a_page_has_a_strip_for_its_word)
{
	struct rect strip, text = stage_page(PAGES_CUT[_i].area, &strip);
	same_rect(strip, PAGES_CUT[_i].strip, PAGES_CUT[_i].sentence);
	same_rect(text, PAGES_CUT[_i].text, PAGES_CUT[_i].sentence);
}
END_TEST

static const struct {
	const char *sentence, *name;
	int width;
	bool large;
} NAME[] = {
	{ "a name is large", "Find it, A", 47, true },
	{ "without its brackets", "Curl-up (McGill)", 100, true },
	{ "where it does not fit it is text", "Half-kneeling hip-flexor stretch", 47, false },
	{ "and where letters are lacking", "Entraînement", 100, false },
	{ "a long one has no end", "A very long name that nobody gave to an exercise, ever, anywhere",
		100, false },
};

/* As text it is whole, and stands in the middle. */
START_TEST(a_name_is_as_large_as_it_can_be)
{
	static char dump[1 << 14];
	canvas_clear(&canvas);
	ck_assert(canvas_init(&canvas, NAME[_i].width, 5));
	stage_name(&canvas, canvas_rect(&canvas), NAME[_i].name);
	canvas_dump(&canvas, dump, sizeof(dump));
	ck_assert_msg((strstr(dump, NAME[_i].name) == NULL) == NAME[_i].large, "%s:\n%s",
		NAME[_i].sentence, dump);
	ck_assert_msg((strspn(dump, "\n") == 2) != NAME[_i].large, "%s:\n%s", NAME[_i].sentence,
		dump);
}
END_TEST

Suite *stage_suite(void)
{
	Suite *suite = suite_create("stage");
	TCase *sizes = tcase_create("sizes"), *patterns = tcase_create("patterns");
	tcase_add_checked_fixture(sizes, NULL, teardown);
	tcase_add_checked_fixture(patterns, NULL, teardown);
	tcase_add_loop_test(
		sizes, the_number_takes_half_of_the_height, 0, sizeof(HALF) / sizeof(HALF[0]));
	tcase_add_loop_test(sizes, the_room_is_free, 0, 4);
	tcase_add_loop_test(
		sizes, ticks_count_the_seconds_of_a_phase, 0, sizeof(TICKS) / sizeof(TICKS[0]));
	tcase_add_loop_test(sizes, a_page_has_a_strip_for_its_word, 0,
		sizeof(PAGES_CUT) / sizeof(PAGES_CUT[0]));
	tcase_add_loop_test(
		sizes, a_name_is_as_large_as_it_can_be, 0, sizeof(NAME) / sizeof(NAME[0]));
	tcase_add_loop_test(patterns, every_look_has_a_pattern_of_its_own, 0, LOOKS);
	tcase_add_loop_test(patterns, ascii_is_ascii, 0, LOOKS);
	tcase_add_loop_test(patterns, a_flash_turns_the_stage_inside_out, 0, LOOKS);
	tcase_add_test(patterns, without_a_stage_nothing_flashes);
	suite_add_tcase(suite, sizes);
	suite_add_tcase(suite, patterns);
	return suite;
}
