/* Text that flows: what is drawn where, what is counted, and where the end is said. */
#include <check.h>
#include <string.h>

#include "view/flow.h"

#include "suites.h"

static struct canvas canvas;
static struct keymap keymap;

static void setup(void)
{
	keymap_init(&keymap);
	ck_assert(canvas_init(&canvas, 20, 4));
}

static void teardown(void)
{
	canvas_clear(&canvas);
}

static void flow_six(struct flow *flow, int scroll, struct canvas *to)
{
	flow_init(flow, to, (struct rect){ 1, 0, 18, 4 }, scroll);
	flow->keymap = &keymap;
	flow_gap(flow);
	flow_text(flow, 0, "one", ROLE_TITLE);
	flow_gap(flow);
	flow_text(flow, 2, "two words that wrap", ROLE_TEXT);
	flow_pair(flow, 3, "k", ROLE_KEY, "a pair that wraps", ROLE_DIM);
	flow_finish(flow);
}

static const struct {
	const char *sentence;
	int scroll;
	const char *frame;
} STORY[] = {
	{ "from the top, without a gap above it, and the end below says so", 0,
		" one\n\n   two words that\n         Down: more\n" },
	{ "a row further", 1, "\n   two words that\n   wrap\n         Down: more\n" },
	{ "to the end, where nothing more is said", 2,
		"   two words that\n   wrap\n k  a pair that\n    wraps\n" },
};

START_TEST(what_is_in_sight_is_drawn)
{
	struct flow flow;
	char frame[1024];
	flow_six(&flow, STORY[_i].scroll, &canvas);
	canvas_dump(&canvas, frame, sizeof(frame));
	frame[strlen(STORY[_i].frame)] = '\0';
	ck_assert_msg(strcmp(frame, STORY[_i].frame) == 0, "%s:\n%s", STORY[_i].sentence, frame);
}
END_TEST

START_TEST(keys_are_named_as_they_are_bound)
{
	struct flow flow;
	char frame[1024];
	flow_init(&flow, &canvas, (struct rect){ 0, 0, 20, 2 }, 0);
	flow.keymap = &keymap;
	keymap.of[ACTION_DOWN] = (struct keys){ 1, { PRESS_F1 } };
	flow_pair(&flow, 4, "1-9", ROLE_KEY, "then {accept}", ROLE_TEXT);
	flow_text(&flow, 0, "twice", ROLE_TEXT);
	flow_text(&flow, 0, "and more", ROLE_TEXT);
	flow_finish(&flow);
	canvas_dump(&canvas, frame, sizeof(frame));
	*strstr(frame, "--") = '\0';
	ck_assert_str_eq(frame, "1-9 then Enter\n            F1: more\n\n\n");
}
END_TEST

START_TEST(without_a_keymap_no_key_is_named)
{
	struct flow flow;
	char frame[1024];
	flow_init(&flow, &canvas, (struct rect){ 0, 0, 20, 2 }, 0);
	flow_text(&flow, 0, "press {pain}", ROLE_TEXT);
	flow_text(&flow, 0, "two", ROLE_TEXT);
	flow_text(&flow, 0, "three", ROLE_TEXT);
	flow_finish(&flow);
	canvas_dump(&canvas, frame, sizeof(frame));
	*strstr(frame, "--") = '\0';
	ck_assert_str_eq(frame, "press {pain}\n                more\n\n\n");
}
END_TEST

START_TEST(without_a_canvas_it_measures_the_same)
{
	struct flow drawn, measured;
	flow_six(&drawn, 1, &canvas);
	flow_six(&measured, 0, NULL);
	ck_assert_int_eq(measured.row, 6);
	ck_assert_int_eq(drawn.row, measured.row);
	ck_assert_int_eq(flow_most(&measured), 2);
}
END_TEST

static void append_row(void *context, const char *text)
{
	strcat(strcat(context, text), "|");
}

START_TEST(a_writer_gets_rows_that_end_with_their_text)
{
	char rows[256] = "";
	struct flow flow;
	flow_init_rows(&flow, &(struct flow_writer){ append_row, rows }, 20);
	flow_gap(&flow);
	flow_text(&flow, 2, "one that is too long for a row", ROLE_TEXT);
	flow_gap(&flow);
	flow_pair(&flow, 4, "1-9", ROLE_KEY, "where it was lost, {x}", ROLE_TEXT);
	flow_pair(&flow, 2, "long", ROLE_KEY, "right", ROLE_TEXT);
	flow_finish(&flow);
	ck_assert_str_eq(rows,
		"  one that is too|  long for a row||1-9 where it was|    lost, {x}|longright|");
}
END_TEST

START_TEST(what_fits_does_not_scroll)
{
	struct flow flow;
	flow_init(&flow, NULL, (struct rect){ 0, 0, 20, 4 }, 0);
	flow_text(&flow, 0, "short", ROLE_TEXT);
	ck_assert_int_eq(flow_most(&flow), 0);
}
END_TEST

static const char *const LINES[] = { "lie down", "breathe" };

static const struct {
	struct texts texts;
	bool numbered;
	const char *frame;
} LISTS[] = {
	{ { 2, LINES }, true, "Then\n1. lie down\n2. breathe\n\n" },
	{ { 2, LINES }, false, "Then\n·  lie down\n·  breathe\n\n" },
	{ { 0, NULL }, true, "\n\n\n\n" },
};

START_TEST(a_list_has_its_heading_unless_it_is_empty)
{
	struct flow flow;
	char frame[1024];
	flow_init(&flow, &canvas, (struct rect){ 0, 0, 20, 4 }, 0);
	flow_texts(&flow, "Then", &LISTS[_i].texts, LISTS[_i].numbered);
	canvas_dump(&canvas, frame, sizeof(frame));
	*strstr(frame, "--") = '\0';
	ck_assert_str_eq(frame, LISTS[_i].frame);
}
END_TEST

static const struct {
	int scroll, rows, most, to;
	const char *why;
} SCROLLS[] = {
	{ 0, 1, 5, 1, "down" },
	{ 4, 3, 5, 5, "not beyond the end" },
	{ 2, -1, 5, 1, "up" },
	{ 2, -3, 5, 0, "not above the start" },
	{ 1, FLOW_END, 5, 5, "to the end" },
	{ 4, -FLOW_END, 5, 0, "to the start" },
	{ 4, 0, 2, 2, "the screen has grown: there is less to scroll" },
	{ 3, 1, 0, 0, "all of it fits" },
};

START_TEST(one_scrolls_as_far_as_there_is_text)
{
	ck_assert_msg(flow_scrolled(SCROLLS[_i].scroll, SCROLLS[_i].rows, SCROLLS[_i].most) ==
		SCROLLS[_i].to, "%s", SCROLLS[_i].why);
}
END_TEST

START_TEST(roles_go_with_their_text)
{
	struct flow flow;
	flow_six(&flow, 2, &canvas);
	ck_assert_int_eq(canvas_at(&canvas, 1, 2)->role, ROLE_KEY);
	ck_assert_int_eq(canvas_at(&canvas, 4, 2)->role, ROLE_DIM);
	ck_assert_int_eq(canvas_at(&canvas, 4, 3)->role, ROLE_DIM);
}
END_TEST

Suite *flow_suite(void)
{
	Suite *suite = suite_create("flow");
	TCase *text = tcase_create("text");
	tcase_add_checked_fixture(text, setup, teardown);
	tcase_add_loop_test(text, what_is_in_sight_is_drawn, 0, sizeof(STORY) / sizeof(STORY[0]));
	tcase_add_test(text, keys_are_named_as_they_are_bound);
	tcase_add_test(text, without_a_keymap_no_key_is_named);
	tcase_add_test(text, without_a_canvas_it_measures_the_same);
	tcase_add_test(text, a_writer_gets_rows_that_end_with_their_text);
	tcase_add_test(text, what_fits_does_not_scroll);
	tcase_add_test(text, roles_go_with_their_text);
	tcase_add_loop_test(text, a_list_has_its_heading_unless_it_is_empty, 0,
		sizeof(LISTS) / sizeof(LISTS[0]));
	tcase_add_loop_test(text, one_scrolls_as_far_as_there_is_text, 0,
		sizeof(SCROLLS) / sizeof(SCROLLS[0]));
	suite_add_tcase(suite, text);
	return suite;
}
