/* The end of a test: the result large, and what it says. */
#include <check.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

#define RIGHT_LOOK "4 G Enter Space Space Space Space Space Space "
#define LEFT_LOOK  " Space Space Space Space "

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_remember_line(&player,
		"2026-10-25T17:00:00+01:00\ttest\tplank\t-\t-\tboth\ts\t60\t35\t35\t-\t-\t-\t-");
}

static void close_player(void)
{
	player_close(&player);
}

static void hold_for(ms_t ms)
{
	player_keys(&player, "4 Enter Space");
	player_until_test(&player, TRIAL_WORK);
	player_wait(&player, ms);
}

START_TEST(a_plank)
{
	hold_for(43000);
	player_keys(&player, "Space");
	golden(&player, "test-plank-done");
	golden_at(&player, "test-plank-done", 80, 24, true);
}
END_TEST

START_TEST(dead_bugs)
{
	player_keys(&player, "4 Down Enter Space");
	player_until_test(&player, TRIAL_DONE);
	golden(&player, "test-dead-bug-done");
}
END_TEST

START_TEST(one_hip_tight)
{
	player_keys(&player, RIGHT_LOOK "l" LEFT_LOOK "a");
	golden(&player, "test-hips-done");
}
END_TEST

START_TEST(pain)
{
	hold_for(20000);
	player_keys(&player, "x");
	golden(&player, "test-plank-pain");
	player_keys(&player, "4");
	golden(&player, "test-plank-stopped");
}
END_TEST

static const struct {
	const char *sentence, *keys;
	bool again, back;
} WAYS[] = {
	{ "a result: once more, or not so", RIGHT_LOOK "l" LEFT_LOOK "l", true, true },
	{ "half of it: once more", RIGHT_LOOK "l q y", true, false },
	{ "pain: neither", RIGHT_LOOK "x 3", false, false },
	{ "a warning sign: neither", RIGHT_LOOK "! q", false, false },
};

START_TEST(what_one_can_do_then)
{
	player_keys(&player, WAYS[_i].keys);
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_msg((strstr(frame, "once more") != NULL) == WAYS[_i].again, "%s:\n%s",
		WAYS[_i].sentence, frame);
	ck_assert_msg((strstr(frame, "not so: back") != NULL) == WAYS[_i].back, "%s:\n%s",
		WAYS[_i].sentence, frame);
}
END_TEST

START_TEST(on_a_small_screen_all_of_it_can_be_read)
{
	hold_for(43000);
	player_keys(&player, "Space");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 40, 12), "Down: more"));
	player_keys(&player, "Down Down Down Down Down Down Down Down Down");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 40, 12), "75 people"));
}
END_TEST

Suite *measure_done_suite(void)
{
	Suite *suite = suite_create("measure_done");
	TCase *results = tcase_create("results");
	tcase_add_checked_fixture(results, open_player, close_player);
	tcase_add_test(results, a_plank);
	tcase_add_test(results, dead_bugs);
	tcase_add_test(results, one_hip_tight);
	tcase_add_test(results, pain);
	tcase_add_loop_test(results, what_one_can_do_then, 0, sizeof(WAYS) / sizeof(WAYS[0]));
	tcase_add_test(results, on_a_small_screen_all_of_it_can_be_read);
	suite_add_tcase(suite, results);
	return suite;
}
