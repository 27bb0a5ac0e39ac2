/* Reports of the mouse: which are a click, a double-click, a turn of the wheel, and which nothing. */
#include <string.h>

#include "scratch.h"
#include "suites.h"
#include "sys/mouse.h"

#define NOTHING ((enum pointer_kind)-1)

static struct escape follow(const char *sequence)
{
	struct escape escape;
	escape_begin(&escape);
	while (*sequence != '\0' && escape_feed(&escape, (uint8_t)*sequence))
		sequence++;
	ck_assert_int_eq(escape.state, ESCAPE_OVER);
	return escape;
}

static const struct {
	const char *sentence, *report;
	enum pointer_kind kind;
	int x, y;
} STORY[] = {
	{ "a press is a click, counted from 0", "[<0;12;3M", POINTER_CLICK, 11, 2 },
	{ "far out on a large screen, too", "[<0;300;256M", POINTER_CLICK, 299, 255 },
	{ "letting go is nothing", "[<0;12;3m", NOTHING, 0, 0 },
	{ "the wheel, up", "[<64;1;1M", POINTER_WHEEL_UP, 0, 0 },
	{ "the wheel, down", "[<65;80;24M", POINTER_WHEEL_DOWN, 79, 23 },
	{ "the wheel to the side is nothing", "[<66;80;24M", NOTHING, 0, 0 },
	{ "the middle button is nothing", "[<1;12;3M", NOTHING, 0, 0 },
	{ "nor is the other one", "[<2;12;3M", NOTHING, 0, 0 },
	{ "with Ctrl it is the person's own business", "[<16;12;3M", NOTHING, 0, 0 },
	{ "movement is nothing", "[<32;12;3M", NOTHING, 0, 0 },
	{ "of old: a click", "[M ,#", POINTER_CLICK, 11, 2 },
	{ "of old, beyond ASCII", "[M \xc8\x90", POINTER_CLICK, 167, 111 },
	{ "of old: the wheel", "[M`!!", POINTER_WHEEL_UP, 0, 0 },
	{ "of old: letting go", "[M#,#", NOTHING, 0, 0 },
	{ "of old: no cell at all", "[M \x01\x02", NOTHING, 0, 0 },
	{ "cells begin with 1", "[<0;0;3M", NOTHING, 0, 0 },
	{ "in both directions", "[<0;3;0M", NOTHING, 0, 0 },
	{ "two numbers are no report", "[<0;12M", NOTHING, 0, 0 },
	{ "four are none", "[<0;12;3;4M", NOTHING, 0, 0 },
	{ "nor are holes", "[<0;;3M", NOTHING, 0, 0 },
	{ "nor is none at all", "[<M", NOTHING, 0, 0 },
	{ "another end is another report", "[<0;12;3R", NOTHING, 0, 0 },
	{ "a number that no screen has", "[<0;99999;3M", NOTHING, 0, 0 },
	{ "a report longer than any", "[<0;12;0000000000000000000003M", NOTHING, 0, 0 },
	{ "a key with modifiers is none", "[1;5A", NOTHING, 0, 0 },
	{ "a paste that looks like one is none", "[200~[<0;12;3M\033[201~", NOTHING, 0, 0 },
	{ "Alt and a letter is none", "M", NOTHING, 0, 0 },
};

START_TEST(a_report_says_what_the_mouse_did)
{
	const struct pointer untouched = { NOTHING, -7, -7 };
	struct pointer pointer = untouched;
	struct mouse mouse = { 0 };
	const struct escape escape = follow(STORY[_i].report);
	bool is_one = mouse_read(&mouse, &escape, 1000, &pointer);
	ck_assert_msg(is_one == (STORY[_i].kind != NOTHING), "%s", STORY[_i].sentence);
	ck_assert_msg(pointer.kind == STORY[_i].kind, "%s", STORY[_i].sentence);
	ck_assert_int_eq(pointer.x, is_one ? STORY[_i].x : untouched.x);
	ck_assert_int_eq(pointer.y, is_one ? STORY[_i].y : untouched.y);
}
END_TEST

static const struct {
	const char *sentence;
	struct {
		ms_t at;
		const char *report;
	} clicks[4];
	const char *kinds; /* c a click, d a double-click */
} DOUBLES[] = {
	{ "two quick clicks are a double-click", { { 1000, "[<0;5;5M" }, { 1400, "[<0;5;5M" } }, "cd" },
	{ "two slow ones are two", { { 1000, "[<0;5;5M" }, { 1401, "[<0;5;5M" } }, "cc" },
	{ "the first may be at the start", { { 0, "[<0;5;5M" } }, "c" },
	{ "beside each other they are two", { { 1000, "[<0;5;5M" }, { 1100, "[<0;6;5M" } }, "cc" },
	{ "below each other too", { { 1000, "[<0;5;5M" }, { 1100, "[<0;5;6M" } }, "cc" },
	{ "a third is a click, a fourth makes the second pair", { { 1000, "[<0;5;5M" },
		{ 1100, "[<0;5;5M" }, { 1200, "[<0;5;5M" }, { 1300, "[<0;5;5M" } }, "cdcd" },
	{ "letting go in between changes nothing", { { 1000, "[<0;5;5M" }, { 1050, "[<0;5;5m" },
		{ 1100, "[<0;5;5M" } }, "cd" },
};

START_TEST(two_clicks_at_once_are_one_double_click)
{
	struct mouse mouse = { 0 };
	char kinds[8] = "";
	for (int i = 0; i < 4 && DOUBLES[_i].clicks[i].report != NULL; i++) {
		struct pointer pointer;
		const struct escape escape = follow(DOUBLES[_i].clicks[i].report);
		if (mouse_read(&mouse, &escape, DOUBLES[_i].clicks[i].at, &pointer))
			strcat(kinds, pointer.kind == POINTER_DOUBLE ? "d" : "c");
	}
	ck_assert_msg(strcmp(kinds, DOUBLES[_i].kinds) == 0, "%s: %s", DOUBLES[_i].sentence, kinds);
}
END_TEST

Suite *mouse_suite(void)
{
	Suite *suite = suite_create("mouse");
	TCase *tcase = tcase_create("mouse");
	tcase_add_loop_test(tcase, a_report_says_what_the_mouse_did, 0, ROWS(STORY));
	tcase_add_loop_test(tcase, two_clicks_at_once_are_one_double_click, 0, ROWS(DOUBLES));
	suite_add_tcase(suite, tcase);
	return suite;
}
