/* Numbers over time, and how far back a picture of them looks. */
#include <check.h>
#include <string.h>

#include "golden.h"
#include "view/progress_charts.h"
#include "years.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

static const struct {
	const char *sentence;
	int first, from; /* days before today */
} WINDOWS[] = {
	{ "a first day is no picture: four weeks", 0, 28 },
	{ "nor is a week", 7, 28 },
	{ "two months are two months", 60, 60 },
	{ "years are half a year", 3000, 182 },
};

START_TEST(a_picture_is_as_long_as_there_is_something_to_show)
{
	ck_assert_msg(progress_picture_from(20000 - WINDOWS[_i].first, 20000) ==
			20000 - WINDOWS[_i].from, "%s", WINDOWS[_i].sentence);
}
END_TEST

static const struct {
	const char *sentence;
	int sessions;
	const char *keys, *in_sight;
} STORIES[] = {
	{ "an exercise: the latest number", 30, "5 Right Right End", "Forearm plank: " },
	{ "its target", 30, "5 Right Right End", "The target was 51 s." },
	{ "the best ever", 30, "5 Right Right End", "The best ever: 51 s." },
	{ "of one rep the words are right", 1, "5 Right Right", "clean reps" },
	{ "the form: the last five and those before", 30, "5 Right Right Right",
		"The last 5 sessions: " },
	{ "with too few no trend", 1, "5 Right Right Right", "The last session: 50 % of sets good." },
	{ "with those of others", 30, "5 Right Right Right Right Right", "72 no pain" },
	{ "the plank on its way", 30, "5 Right Right Right Right Right", "60 your aim" },
	{ "with those of others, and their source", 30, "5 Right Right Right Right Right t End",
		"Schellenberg 2007" },
	{ "whose halves are named", 30, "5 Right Right Right Right Right t End", "Linfield 2014" },
	{ "a best stands in the table", 30, "5 Right Right End t", ", a best" },
	{ "no plank yet", 1, "5 Right Right Right Right Right", "Here your plank will be" },
};

START_TEST(each_story)
{
	years_train(&player, STORIES[_i].sessions, 1);
	player_keys(&player, STORIES[_i].keys);
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_msg(strstr(frame, STORIES[_i].in_sight) != NULL, "%s: no '%s' in\n%s",
		STORIES[_i].sentence, STORIES[_i].in_sight, frame);
}
END_TEST

/* Of a session that is dated tomorrow, since the clock was set back. */
START_TEST(what_is_to_come_stays_within_the_picture)
{
	struct canvas canvas;
	years_train(&player, 30, -1);
	player_keys(&player, "5 Right Right End");
	ck_assert(canvas_init(&canvas, 80, 24));
	app_resize(player.app, 80, 24);
	app_draw(player.app, &canvas);
	for (int y = 2; y < 23; y++)
		ck_assert_int_eq(canvas_at(&canvas, 79, y)->glyph, ' ');
	canvas_clear(&canvas);
}
END_TEST

Suite *progress_charts_suite(void)
{
	Suite *suite = suite_create("progress_charts");
	TCase *tcase = tcase_create("progress_charts");
	tcase_add_checked_fixture(tcase, open_player, close_player);
	tcase_add_loop_test(tcase, a_picture_is_as_long_as_there_is_something_to_show, 0,
		ROWS(WINDOWS));
	tcase_add_test(tcase, what_is_to_come_stays_within_the_picture);
	tcase_add_loop_test(tcase, each_story, 0, ROWS(STORIES));
	suite_add_tcase(suite, tcase);
	return suite;
}
