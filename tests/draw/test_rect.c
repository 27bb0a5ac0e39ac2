/* A screen is cut into pieces that never overlap and never get a negative size. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "draw/rect.h"
#include "suites.h"

static void check_rect(const char *what, struct rect got, struct rect want)
{
	char is[64], due[64];
	snprintf(is, sizeof(is), "%dx%d at %d,%d", got.width, got.height, got.x, got.y);
	snprintf(due, sizeof(due), "%dx%d at %d,%d", want.width, want.height, want.x, want.y);
	ck_assert_msg(strcmp(is, due) == 0, "%s: %s, want %s", what, is, due);
}

static const struct cut_story {
	const char *what;
	struct rect (*cut)(struct rect *rect, int n);
	int n;
	struct rect piece, rest;
} CUTS[] = {
	{ "the title's row", rect_cut_top, 1, { 3, 2, 10, 1 }, { 3, 3, 10, 4 } },
	{ "the hints' row", rect_cut_bottom, 1, { 3, 6, 10, 1 }, { 3, 2, 10, 4 } },
	{ "a column on the left", rect_cut_left, 4, { 3, 2, 4, 5 }, { 7, 2, 6, 5 } },
	{ "a column on the right", rect_cut_right, 4, { 9, 2, 4, 5 }, { 3, 2, 6, 5 } },
	{ "more than there is from the top", rect_cut_top, 9, { 3, 2, 10, 5 }, { 3, 7, 10, 0 } },
	{ "more than there is from the bottom", rect_cut_bottom, 9, { 3, 2, 10, 5 }, { 3, 2, 10, 0 } },
	{ "more than there is from the left", rect_cut_left, 99, { 3, 2, 10, 5 }, { 13, 2, 0, 5 } },
	{ "more than there is from the right", rect_cut_right, 99, { 3, 2, 10, 5 }, { 3, 2, 0, 5 } },
	{ "nothing", rect_cut_top, 0, { 3, 2, 10, 0 }, { 3, 2, 10, 5 } },
	{ "less than nothing", rect_cut_right, -3, { 13, 2, 0, 5 }, { 3, 2, 10, 5 } },
};

enum { CUT_COUNT = sizeof(CUTS) / sizeof(CUTS[0]) };

START_TEST(cutting_takes_a_piece_and_leaves_the_rest)
{
	const struct cut_story *story = &CUTS[_i];
	struct rect rect = { 3, 2, 10, 5 };
	struct rect piece = story->cut(&rect, story->n);
	check_rect(story->what, piece, story->piece);
	check_rect(story->what, rect, story->rest);
}
END_TEST

START_TEST(an_inset_shrinks_all_sides_and_stops_at_nothing)
{
	struct rect rect = { 3, 2, 10, 5 };
	check_rect("1 column, 2 rows", rect_inset(rect, 1, 2), (struct rect){ 4, 4, 8, 1 });
	check_rect("too much", rect_inset(rect, 6, 3), (struct rect){ 8, 4, 0, 0 });
}
END_TEST

START_TEST(the_middle_is_cut_to_what_is_there)
{
	struct rect rect = { 3, 2, 10, 5 };
	check_rect("fits", rect_center(rect, 4, 3), (struct rect){ 6, 3, 4, 3 });
	check_rect("odd cells go right, below", rect_center(rect, 5, 2), (struct rect){ 5, 3, 5, 2 });
	check_rect("too large", rect_center(rect, 40, 30), rect);
}
END_TEST

static const struct {
	int x, y;
	bool is_in;
	const char *what;
} CELLS[] = {
	{ 3, 2, true, "the first cell" },   { 12, 6, true, "the last cell" },
	{ 2, 4, false, "left of it" },      { 13, 4, false, "right of it" },
	{ 5, 1, false, "above it" },        { 5, 7, false, "below it" },
};

START_TEST(a_cell_is_in_it_or_not)
{
	struct rect rect = { 3, 2, 10, 5 };
	bool is_in = rect_has(rect, CELLS[_i].x, CELLS[_i].y);
	ck_assert_msg(is_in == CELLS[_i].is_in, "%s", CELLS[_i].what);
}
END_TEST

START_TEST(two_rectangles_share_what_lies_in_both)
{
	struct rect rect = { 3, 2, 10, 5 };
	struct rect over_a_corner = { -5, -5, 10, 10 }, inside = { 4, 3, 2, 2 };
	struct rect apart = { 20, 30, 5, 5 };
	check_rect("over a corner", rect_intersect(rect, over_a_corner), (struct rect){ 3, 2, 2, 3 });
	check_rect("inside", rect_intersect(inside, rect), inside);
	check_rect("apart", rect_intersect(rect, apart), (struct rect){ 20, 30, 0, 0 });
}
END_TEST

Suite *rect_suite(void)
{
	Suite *suite = suite_create("rect");
	TCase *tcase = tcase_create("rect");
	tcase_add_loop_test(tcase, cutting_takes_a_piece_and_leaves_the_rest, 0, CUT_COUNT);
	tcase_add_test(tcase, an_inset_shrinks_all_sides_and_stops_at_nothing);
	tcase_add_test(tcase, the_middle_is_cut_to_what_is_there);
	tcase_add_loop_test(tcase, a_cell_is_in_it_or_not, 0, sizeof(CELLS) / sizeof(CELLS[0]));
	tcase_add_test(tcase, two_rectangles_share_what_lies_in_both);
	suite_add_tcase(suite, tcase);
	return suite;
}
