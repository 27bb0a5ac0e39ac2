/* Values over time: axes of round numbers, lines, targets, bests and bars. */
#include "draw/graph.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define WIDTH  24
#define HEIGHT 9
#define FRAME_SIZE 4096

#define VALUE(x, y)        { x, y, GRAPH_NO_TARGET, false, ROLE_GOOD }
#define BEST(x, y)         { x, y, GRAPH_NO_TARGET, true, ROLE_GOOD }
#define AIMED(x, y, target) { x, y, target, false, ROLE_GOOD }

static const struct graph_tick TICKS[] = { { 0, "Jun" }, { 2, "Jul" }, { 10, "Aug" }, { 19, "Sep" } };

static const char *frame_of(const struct graph *graph, int width, int height)
{
	static char frame[FRAME_SIZE];
	struct canvas canvas;
	ck_assert(canvas_init(&canvas, width, height));
	canvas.ascii = true;
	graph_draw(graph, &canvas, canvas_rect(&canvas));
	canvas_dump(&canvas, frame, sizeof(frame));
	canvas_clear(&canvas);
	strstr(frame, "\n--\n")[1] = '\0';
	return frame;
}

static const struct graph_point FLAT[] = { VALUE(0, 10), VALUE(10, 10), BEST(20, 20) };
static const struct graph_point AIMS[] = { AIMED(0, 0, 5), AIMED(10, 0, 10) };
static const struct graph_point COUNTS[] = { VALUE(0, 1), VALUE(5, 2), VALUE(10, 4), VALUE(15, 0) };
static const struct graph_level AIM[] = { { 10, ROLE_DIM, "aim" }, { 10.1, ROLE_DIM, "near" } };

static const struct {
	const char *sentence;
	struct graph graph;
	const char *frame;
} STORIES[] = {
	{ "values, and the latest best with its number",
		{ GRAPH_LINE, "clean reps", 0, 20, 0, 3, 4, 0, FLAT, TICKS, NULL },
		"clean reps\n"
		"20 +                .20*\n"
		"   |             _-''\n"
		"10 +o        o.-\"\n"
		"   |\"\"\"\"\"\"\"\"\"\"\n"
		"   |\n"
		" 0 +\n"
		"    +--------+----------\n"
		"    Jun      Aug\n" },
	{ "a value axis reaches what it is told to",
		{ GRAPH_LINE, "s", 0, 20, 60, 3, 0, 0, FLAT, NULL, NULL },
		"s\n"
		"60 +\n"
		"40 +\n"
		"   |\n"
		"20 +                 20*\n"
		"   |o________o_.----'\"\"\n"
		" 0 +\n"
		"    --------------------\n"
		"\n" },
	{ "without values there are axes",
		{ GRAPH_LINE, "s", 0, 20, 0, 0, 4, 0, NULL, TICKS, NULL },
		"s\n"
		"1 +\n"
		"  |\n"
		"  |\n"
		"  |\n"
		"  |\n"
		"0 +\n"
		"   +---------+----------\n"
		"   Jun       Aug\n" },
	{ "a target holds until the next one, or to the end",
		{ GRAPH_LINE, "reps", 0, 20, 0, 2, 0, 0, AIMS, NULL, NULL },
		"reps\n"
		"10 +         '''\"''\"''\"\n"
		"   |\n"
		" 5 +\n"
		"   |\"''\"''\"''\"\n"
		"   |\n"
		" 0 +o________o\n"
		"    --------------------\n"
		"\n" },
	{ "of two levels in one row the first is named",
		{ GRAPH_LINE, "s", 0, 20, 0, 0, 0, 2, NULL, NULL, AIM },
		"s\n"
		"15 +\n"
		"10 +                aim\n"
		"   |\"''\"''\"''\"''\"''\n"
		" 5 +\n"
		"   |\n"
		" 0 +\n"
		"    ---------------\n"
		"\n" },
	{ "bars",
		{ GRAPH_BARS, "a week", 0, 20, 4, 4, 0, 0, COUNTS, NULL, NULL },
		"a week\n"
		"4 +          ####\n"
		"  |          ####\n"
		"2 +          ####\n"
		"  |     #### ####\n"
		"  |#### #### ####\n"
		"0 +#### #### ####\n"
		"   ---------------------\n"
		"\n" },
};

START_TEST(each_story)
{
	const char *frame = frame_of(&STORIES[_i].graph, WIDTH, HEIGHT);
	ck_assert_msg(strcmp(frame, STORIES[_i].frame) == 0, "%s:\n%s", STORIES[_i].sentence, frame);
}
END_TEST

Suite *graph_suite(void)
{
	Suite *suite = suite_create("graph");
	TCase *tcase = tcase_create("graph");
	tcase_add_loop_test(tcase, each_story, 0, ROWS(STORIES));
	suite_add_tcase(suite, tcase);
	return suite;
}
