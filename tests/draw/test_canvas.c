/* A frame is two blocks of text, and nothing that is drawn can break it. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "draw/canvas.h"
#include "suites.h"

static struct canvas canvas;
static char frame[1 << 16];

static void open_small(void)
{
	ck_assert(canvas_init(&canvas, 8, 2));
}

static void close_small(void)
{
	canvas_clear(&canvas);
}

/* Compares the whole frame; `glyphs` and `roles` are its two rows each, as canvas_dump() has them. */
static void check_frame(const char *what, const char *glyphs, const char *roles)
{
	char want[256];
	snprintf(want, sizeof(want), "%s--\n%s", glyphs, roles);
	canvas_dump(&canvas, frame, sizeof(frame));
	ck_assert_msg(strcmp(frame, want) == 0, "%s:\n%s\nwant:\n%s", what, frame, want);
}

#define PLAIN "........\n........\n"

START_TEST(a_new_canvas_is_empty_text_without_a_cursor)
{
	check_frame("new", "\n\n", PLAIN);
	ck_assert_int_eq(canvas.cursor_x, -1);
	ck_assert_int_eq(canvas.cursor_y, -1);
	struct rect all = canvas_rect(&canvas);
	ck_assert(all.x == 0 && all.y == 0 && all.width == 8 && all.height == 2);
}
END_TEST

START_TEST(a_size_is_clamped)
{
	struct canvas other;
	ck_assert(canvas_init(&other, 0, -3));
	ck_assert(other.width == 1 && other.height == 1);
	canvas_clear(&other);
	ck_assert(canvas_init(&other, 40000, 40000));
	ck_assert(other.width == CANVAS_WIDTH_MAX && other.height == CANVAS_HEIGHT_MAX);
	canvas_clear(&other);
	ck_assert_ptr_null(other.cells);
	canvas_clear(&other);
}
END_TEST

START_TEST(wiping_takes_everything_away)
{
	canvas_text(&canvas, 0, 0, 8, "HOLD", ROLE_HOLD);
	canvas.cursor_x = canvas.cursor_y = 1;
	canvas_wipe(&canvas);
	check_frame("wiped", "\n\n", PLAIN);
	ck_assert(canvas.cursor_x == -1 && canvas.cursor_y == -1);
}
END_TEST

typedef int text_function(struct canvas *, int, int, int, const char *, enum role);

static const struct text_story {
	const char *what;
	text_function *write;
	int x, columns;
	const char *text, *glyphs, *roles;
	int used;
} TEXTS[] = {
	{ "a word", canvas_text, 1, 7, "HOLD", " HOLD\n\n", ".HHHH...\n........\n", 4 },
	{ "too long", canvas_text, 1, 3, "HOLD", " HO…\n\n", ".HHH....\n........\n", 3 },
	{ "over the right edge", canvas_text, 6, 4, "HOLD", "      HO\n\n", "......HH\n........\n", 4 },
	{ "over the left edge", canvas_text, -2, 4, "HOLD", "LD\n\n", "HH......\n........\n", 4 },
	{ "no room", canvas_text, 1, 0, "HOLD", "\n\n", PLAIN, 0 },
	{ "less than no room", canvas_text_right, 1, -4, "HOLD", "\n\n", PLAIN, 0 },
	{ "in the middle", canvas_text_center, 0, 8, "HOLD", "  HOLD\n\n", "..HHHH..\n........\n", 4 },
	{ "nearly", canvas_text_center, 0, 7, "HOLD", " HOLD\n\n", ".HHHH...\n........\n", 4 },
	{ "at the right", canvas_text_right, 0, 8, "HOLD", "    HOLD\n\n", "....HHHH\n........\n", 4 },
	{ "cut there", canvas_text_right, 5, 3, "HOLD", "     HO…\n\n", ".....HHH\n........\n", 3 },
	{ "wide ones", canvas_text, 0, 8, "腹x", "腹x\n\n", "HHH.....\n........\n", 3 },
	{ "never half of one", canvas_text, 7, 4, "腹x", "\n\n", PLAIN, 3 },
	{ "nor on the left", canvas_text, -1, 4, "腹x", " x\n\n", ".H......\n........\n", 3 },
	{ "marks are left out", canvas_text, 0, 8, "a\xCC\x81o", "ao\n\n", "HH......\n........\n", 2 },
	{ "no control", canvas_text, 0, 8, "a\x1B[1m", "a?[1m\n\n", "HHHHH...\n........\n", 5 },
};
enum { TEXT_COUNT = sizeof(TEXTS) / sizeof(TEXTS[0]) };

START_TEST(text_keeps_to_its_columns)
{
	const struct text_story *story = &TEXTS[_i];
	int used = story->write(&canvas, story->x, 0, story->columns, story->text, ROLE_HOLD);
	check_frame(story->what, story->glyphs, story->roles);
	ck_assert_msg(used == story->used, "%s: %d columns, want %d", story->what, used, story->used);
}
END_TEST

START_TEST(nothing_is_drawn_outside)
{
	static const int outside[][2] = { { -1, 0 }, { 8, 0 }, { 0, -1 }, { 0, 2 }, { 99, 99 } };
	for (size_t i = 0; i < sizeof(outside) / sizeof(outside[0]); i++)
		canvas_put(&canvas, outside[i][0], outside[i][1], 'x', ROLE_BAD);
	canvas_text(&canvas, 0, 2, 8, "below", ROLE_BAD);
	check_frame("outside", "\n\n", PLAIN);
}
END_TEST

START_TEST(half_a_wide_character_takes_the_other_half_with_it)
{
	canvas_text(&canvas, 0, 0, 8, "腹腹腹", ROLE_TEXT);
	canvas_put(&canvas, 0, 0, 'a', ROLE_TEXT);
	canvas_put(&canvas, 3, 0, 'b', ROLE_TEXT);
	check_frame("a first and a second half", "a  b腹\n\n", PLAIN);
	canvas_put(&canvas, 3, 0, 0x8179, ROLE_TEXT);
	check_frame("a wide one over a half", "a  腹\n\n", PLAIN);
	ck_assert_uint_eq(canvas_at(&canvas, 4, 0)->glyph, CELL_CONTINUED);
	ck_assert_uint_eq(canvas_at(&canvas, 5, 0)->glyph, ' ');
}
END_TEST

START_TEST(ascii_puts_a_stand_in_as_wide_as_what_it_stands_for)
{
	canvas.ascii = true;
	canvas_text(&canvas, 0, 0, 8, "─é腹x", ROLE_TEXT);
	canvas_put(&canvas, 7, 1, 0x8179, ROLE_TEXT);
	check_frame("stand-ins", "-e?" "?x\n\n", PLAIN);
}
END_TEST

static const struct paragraph_story {
	const char *what;
	struct rect area;
	const char *text, *glyphs;
	int used;
} PARAGRAPHS[] = {
	{ "two lines", { 1, 0, 6, 2 }, "press the waist", " press\n the w…\n", 2 },
	{ "two lines that fit", { 1, 0, 6, 2 }, "press, hold", " press,\n hold\n", 2 },
	{ "one line of two", { 0, 0, 8, 2 }, "hold", "hold\n\n", 1 },
	{ "cut to one line", { 0, 1, 8, 1 }, "press and hold", "\npress a…\n", 1 },
	{ "no text", { 0, 0, 8, 2 }, "", "\n\n", 0 },
	{ "no rows", { 0, 0, 8, 0 }, "hold", "\n\n", 0 },
	{ "no columns", { 0, 0, 0, 2 }, "hold", "\n\n", 0 },
};
enum { PARAGRAPH_COUNT = sizeof(PARAGRAPHS) / sizeof(PARAGRAPHS[0]) };

START_TEST(a_paragraph_wraps_into_its_area)
{
	const struct paragraph_story *story = &PARAGRAPHS[_i];
	int used = canvas_paragraph(&canvas, story->area, story->text, ROLE_TEXT);
	check_frame(story->what, story->glyphs, PLAIN);
	ck_assert_msg(used == story->used, "%s: %d rows, want %d", story->what, used, story->used);
}
END_TEST

START_TEST(filling_and_tinting_stop_at_the_edges)
{
	canvas_fill(&canvas, (struct rect){ 6, 1, 9, 9 }, 0x2588, ROLE_REST);
	check_frame("filled", "\n      ██\n", "........\n......zz\n");
	canvas_tint(&canvas, (struct rect){ -5, -5, 8, 99 }, ROLE_REST_FIELD);
	check_frame("tinted", "\n      ██\n", "666.....\n666...zz\n");
}
END_TEST

START_TEST(a_dump_says_what_it_needs_and_never_writes_more)
{
	canvas_text(&canvas, 0, 0, 8, "HOLD", ROLE_HOLD);
	size_t needed = canvas_dump(&canvas, NULL, 0);
	ck_assert_uint_eq(needed, strlen("HOLD\n\n--\nHHHH....\n........\n"));
	memset(frame, 'x', sizeof(frame));
	ck_assert_uint_eq(canvas_dump(&canvas, frame, 6), needed);
	ck_assert_mem_eq(frame, "HOLD\n\0x", 7);
	ck_assert_uint_eq(canvas_dump(&canvas, frame, needed + 1), needed);
	ck_assert_uint_eq(strlen(frame), needed);
}
END_TEST

START_TEST(every_character_takes_the_columns_that_text_counts)
{
	for (uint32_t glyph = 0xA0; glyph < 0x30000; glyph++) {
		int columns = text_character_columns(glyph);
		canvas.cells[0].glyph = canvas.cells[1].glyph = 'x';
		canvas_put(&canvas, 0, 0, glyph, ROLE_TEXT);
		int drawn = canvas.cells[0].glyph == 'x' ? 0 : canvas.cells[1].glyph == 'x' ? 1 : 2;
		if (drawn != columns)
			ck_abort_msg("U+%04X: %d columns, want %d", (unsigned)glyph, drawn, columns);
	}
}
END_TEST

Suite *canvas_suite(void)
{
	Suite *suite = suite_create("canvas");
	TCase *tcase = tcase_create("canvas");
	tcase_add_checked_fixture(tcase, open_small, close_small);
	tcase_add_test(tcase, a_new_canvas_is_empty_text_without_a_cursor);
	tcase_add_test(tcase, a_size_is_clamped);
	tcase_add_test(tcase, wiping_takes_everything_away);
	tcase_add_loop_test(tcase, text_keeps_to_its_columns, 0, TEXT_COUNT);
	tcase_add_test(tcase, nothing_is_drawn_outside);
	tcase_add_test(tcase, every_character_takes_the_columns_that_text_counts);
	tcase_add_test(tcase, half_a_wide_character_takes_the_other_half_with_it);
	tcase_add_test(tcase, ascii_puts_a_stand_in_as_wide_as_what_it_stands_for);
	tcase_add_loop_test(tcase, a_paragraph_wraps_into_its_area, 0, PARAGRAPH_COUNT);
	tcase_add_test(tcase, filling_and_tinting_stop_at_the_edges);
	tcase_add_test(tcase, a_dump_says_what_it_needs_and_never_writes_more);
	suite_add_tcase(suite, tcase);
	return suite;
}
