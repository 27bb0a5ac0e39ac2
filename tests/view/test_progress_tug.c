/* The tug-of-war in words, and in numbers by session. */
#include <check.h>
#include <string.h>

#include "golden.h"
#include "view/progress_tug.h"
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
	struct tug tug;
	const char *words;
} WORDS[] = {
	{ { 1, 10, 0, 0 }, "The abs win: the spine keeps its place." },
	{ { 1, 8, 1, 1 }, "The abs win: the spine keeps its place." },
	{ { 1, 7, 2, 1 }, "The abs pull harder. Tilt first, every time." },
	{ { 1, 5, 5, 0 }, "The hip flexors pull harder: less range, slower." },
	{ { 1, 0, 0, 3 }, "The hip flexors pull harder: less range, slower." },
};

START_TEST(who_wins_in_a_sentence)
{
	ck_assert_str_eq(progress_tug_words(&WORDS[_i].tug), WORDS[_i].words);
}
END_TEST

static const struct {
	const char *sentence;
	int sessions;
	const char *keys, *in_sight;
} STORIES[] = {
	{ "nothing was answered", 0, "5 Right Right Right Right", "Here you will see who wins" },
	{ "one session", 1, "5 Right Right Right Right", "sets of the last 1 session." },
	{ "the latest five", 30, "5 Right Right Right Right", "of the last 5 sessions." },
	{ "all three shares", 30, "5 Right Right Right Right",
		"Abs 95 %, hip flexors 0 %, back 5 %." },
	{ "each session in the table", 30, "5 Right Right Right Right t",
		"Sat 21 Nov 2026    " },
	{ "whose columns are named", 30, "5 Right Right Right Right t",
		"Sets: abs, hip flexors, back" },
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

Suite *progress_tug_suite(void)
{
	Suite *suite = suite_create("progress_tug");
	TCase *tcase = tcase_create("progress_tug");
	tcase_add_checked_fixture(tcase, open_player, close_player);
	tcase_add_loop_test(tcase, who_wins_in_a_sentence, 0, ROWS(WORDS));
	tcase_add_loop_test(tcase, each_story, 0, ROWS(STORIES));
	suite_add_tcase(suite, tcase);
	return suite;
}
