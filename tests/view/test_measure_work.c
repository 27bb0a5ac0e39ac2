/* A test under way: the word, the number that counts up, and what is said. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

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
	const char *name, *keys;
	enum trial_phase phase;
	ms_t wait;
	const char *then;
	const char *said[4];
} MOMENTS[] = {
	{ "test-plank-ready", "4 Enter Space", TRIAL_READY, 1500, "",
		{ "R E A D Y", "up to 60 s", "Head to heels, line" } },
	{ "test-plank-settle", "4 Enter Space", TRIAL_SETTLE, 1000, "",
		{ "T U C K", "Tuck your tail" } },
	{ "test-plank-hold", "4 Enter Space", TRIAL_WORK, 23500, "",
		{ "H O L D", "up to 60 s · Space at the sag", "the back gave way" } },
	{ "test-plank-paused", "4 Enter Space", TRIAL_WORK, 23500, "p",
		{ "P A U S E D", "Broken off. Space begins it again." } },
	{ "test-dead-bug-lower", "4 Down Enter Space", TRIAL_WORK, 24500, "",
		{ "L O W E R", "right · rep 3 of 12" } },
	{ "test-dead-bug-counting", "4 Down Enter c Space", TRIAL_COUNTING, 9000, "Space Space",
		{ "C O U N T", "up to 12 reps a side", "Space counts." } },
	{ "test-hips-sit", "4 G Enter Space", TRIAL_GUIDE, 2500, "",
		{ "S I T", "right leg", "Sit on the edge of a sturdy table." } },
	{ "test-hips-recline", "4 G Enter Space Space", TRIAL_GUIDE, 4500, "",
		{ "R E C L I N E", "Lie back, both knees to your chest." } },
	{ "test-hips-hug", "4 G Enter Space Space Space", TRIAL_GUIDE, 2500, "",
		{ "H U G", "Hug the left knee: low back flat." } },
	{ "test-hips-hang", "4 G Enter Space Space Space Space", TRIAL_GUIDE, 2000, "",
		{ "H A N G", "Let the right leg hang, don't push it." } },
	{ "test-hips-switch", "4 G Enter Space Space Space Space Space Space l", TRIAL_GUIDE, 2500, "",
		{ "S W I T C H", "left leg", "Both knees to your chest again." } },
};

static void go_to(int moment)
{
	player_keys(&player, MOMENTS[moment].keys);
	player_until_test(&player, MOMENTS[moment].phase);
	player_wait(&player, MOMENTS[moment].wait);
	player_keys(&player, MOMENTS[moment].then);
}

START_TEST(a_moment_says)
{
	go_to(_i);
	const char *frame = frame_text(&player, 60, 24);
	for (int i = 0; i < 4 && MOMENTS[_i].said[i] != NULL; i++)
		ck_assert_msg(strstr(frame, MOMENTS[_i].said[i]) != NULL, "%s: no '%s' in\n%s",
			MOMENTS[_i].name, MOMENTS[_i].said[i], frame);
}
END_TEST

START_TEST(a_moment_looks)
{
	go_to(_i);
	golden(&player, MOMENTS[_i].name);
}
END_TEST

START_TEST(in_ascii_too)
{
	go_to(2);
	golden_at(&player, MOMENTS[2].name, 80, 24, true);
	golden_at(&player, MOMENTS[2].name, 40, 12, true);
}
END_TEST

static int turns_in(ms_t ms)
{
	const int before = player.turns;
	player_wait(&player, ms);
	return player.turns - before;
}

START_TEST(a_hold_wakes_once_a_second)
{
	player_keys(&player, "4 Enter Space");
	player_until_test(&player, TRIAL_WORK);
	ck_assert_int_eq(turns_in(10000), 10);
}
END_TEST

START_TEST(a_moving_figure_has_ten_frames_a_second_and_a_still_one_none)
{
	player_keys(&player, "4 Down Enter Space");
	player_until_test(&player, TRIAL_WORK);
	ck_assert_int_eq(turns_in(3000), 30);
	player.app->settings.reduced_motion = true;
	player_wait(&player, 3000);
	ck_assert_int_eq(turns_in(3000), 3);
}
END_TEST

START_TEST(a_count_waits_for_the_person)
{
	player_keys(&player, "4 Down Enter c Space");
	player_until_test(&player, TRIAL_COUNTING);
	ck_assert_int_eq(app_wait(player.app), NEVER);
}
END_TEST

Suite *measure_work_suite(void)
{
	Suite *suite = suite_create("measure_work");
	TCase *moments = tcase_create("moments");
	int count = sizeof(MOMENTS) / sizeof(MOMENTS[0]);
	tcase_add_checked_fixture(moments, open_player, close_player);
	tcase_add_loop_test(moments, a_moment_says, 0, count);
	tcase_add_loop_test(moments, a_moment_looks, 0, count);
	tcase_add_test(moments, in_ascii_too);
	tcase_add_test(moments, a_hold_wakes_once_a_second);
	tcase_add_test(moments, a_moving_figure_has_ten_frames_a_second_and_a_still_one_none);
	tcase_add_test(moments, a_count_waits_for_the_person);
	suite_add_tcase(suite, moments);
	return suite;
}
