/* Tests of the person as a person does them: keys in, lines out, and what is on the screen. */
#include <check.h>
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

static void is_said(const char *words)
{
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_msg(strstr(frame, words) != NULL, "no '%s' in\n%s", words, frame);
}

static void is_logged(const char *line)
{
	ck_assert_msg(strstr(player.log, line) != NULL, "no '%s' in\n%s", line, player.log);
}

START_TEST(a_plank_to_the_first_sag)
{
	player_remember_line(&player,
		"2026-10-25T17:00:00+01:00\ttest\tplank\t-\t-\tboth\ts\t60\t35\t35\t-\t-\t-\t-");
	player_keys(&player, "4 Enter");
	is_said("Last time, 4 weeks ago: 35 s.");
	player_keys(&player, "Space");
	player_until_test(&player, TRIAL_WORK);
	player_wait(&player, 43200);
	player_keys(&player, "Space");
	is_logged("\ttest\tplank\t-\t-\tboth\ts\t60\t43\t43\t-\t-\t-\t-\n");
	is_said("8 s more than on 25 October");
	is_said("Within the usual range of people without back pain.");
	player_keys(&player, "Space");
	ck_assert_ptr_eq(app_view(player.app), &view_tests);
	is_said("43 s, earlier today");
}
END_TEST

START_TEST(a_plank_to_the_end_and_the_next_one_runs_longer)
{
	player_keys(&player, "4 Enter Space");
	player_until_test(&player, TRIAL_DONE);
	is_logged("\ts\t60\t60\t60\t-");
	is_said("that aim of the three");
	player_keys(&player, "Space Enter");
	is_said("At 120 s it ends by itself.");
}
END_TEST

START_TEST(dead_bugs_to_the_first_arch)
{
	player_keys(&player, "4 Down Enter Space");
	player_until_test(&player, TRIAL_WORK);
	player_wait(&player, 9 * 12000 + 5000);
	is_said("rep 10 of 12");
	player_keys(&player, "Space");
	is_logged("\ttest\tdead-bug\t-\t-\talt\treps\t12\t9\t9\t-\t-\t-\t-\n");
	is_said("The back stays flat for half a set.");
}
END_TEST

START_TEST(dead_bugs_that_the_person_counts)
{
	player.app->settings.self_paced = true;
	player_keys(&player, "4 Down Enter");
	is_said("Space counts a rep");
	player_keys(&player, "Space");
	player_until_test(&player, TRIAL_COUNTING);
	player_wait(&player, 5000);
	player_keys(&player, "Space Space Space Enter");
	is_logged("\treps\t12\t3\t3\t-");
}
END_TEST

START_TEST(who_counts_is_changed_on_the_page)
{
	player_keys(&player, "4 Down Enter");
	is_said("c who counts");
	player_keys(&player, "c");
	is_said("Space counts a rep");
	player_keys(&player, "c");
	is_said("Follow the word on the screen");
}
END_TEST

START_TEST(the_thomas_test_on_both_sides)
{
	player_keys(&player, "4 G Enter Space");
	player_until_test(&player, TRIAL_LOOK);
	is_said("Is your right thigh above level?");
	player_keys(&player, "l");
	is_logged("\ttest\tthomas-test\t-\t-\tright\t-\t-\t-\t-\t-\t-\t-\tfree\n");
	player_until_test(&player, TRIAL_LOOK);
	is_said("Is your left thigh above level?");
	player_keys(&player, "a");
	is_logged("\ttest\tthomas-test\t-\t-\tleft\t-\t-\t-\t-\t-\t-\t-\ttight\n");
	is_said("The sides differ: the left thigh stays above level");
	is_said("Stretch in every session");
	is_said("A hint, not a diagnosis.");
}
END_TEST

START_TEST(a_wrong_look_is_taken_back)
{
	player_keys(&player, "4 G Enter Space Space Space Space Space Space a b l");
	is_logged(".2\t2026-11-22T17:00:00+01:00\tvoid\t20261122T160000Z-0001.1\t");
	is_logged(".3\t2026-11-22T17:00:00+01:00\ttest\tthomas-test\t-\t-\tright\t-\t-\t-\t-\t-\t-\t-\t"
		"free\n");
}
END_TEST

START_TEST(once_more_is_held_against_the_one_before)
{
	player_keys(&player, "4 Enter Space");
	player_until_test(&player, TRIAL_WORK);
	player_wait(&player, 20000);
	player_keys(&player, "Space r");
	player_until_test(&player, TRIAL_WORK);
	player_wait(&player, 40000);
	player_keys(&player, "Space");
	is_said("20 s more than earlier today.");
	is_logged("\ts\t60\t20\t20\t-");
	is_logged("\ts\t60\t40\t40\t-");
}
END_TEST

START_TEST(pain_stops_it_at_once)
{
	player_keys(&player, "4 Enter Space");
	player_until_test(&player, TRIAL_WORK);
	player_wait(&player, 20000);
	player_keys(&player, "x");
	is_logged("\ttest\tplank\t-\t-\tboth\ts\t60\t20\t-\t-\t-\t-\tpain stop\n");
	is_said("How strong is it");
	player_keys(&player, "s");
	is_said("sharp or aching: yes");
	player_keys(&player, "5");
	is_logged("\tamend\t20261122T160000Z-0001.1\t-\t-\t-\t-\t-\t-\t-\t-\t5!\t-\t-\n");
	is_said("You stopped for pain. That was right.");
	ck_assert_ptr_null(strstr(frame_text(&player, 80, 24), "once more"));
	player_keys(&player, "Space");
	is_said("Last: stopped for pain, earlier today.");
}
END_TEST

START_TEST(a_warning_sign_ends_it_and_says_what_to_do)
{
	player_keys(&player, "4 Enter Space !");
	ck_assert_ptr_eq(app_view(player.app), &view_help);
	is_said("Emergency");
	player_keys(&player, "q");
	is_said("have it looked at before you train");
	ck_assert_str_eq(player.log, "");
}
END_TEST

START_TEST(a_pause_breaks_a_hold)
{
	player_keys(&player, "4 Enter Space");
	player_until_test(&player, TRIAL_WORK);
	player_wait(&player, 20000);
	player_keys(&player, "p");
	is_said("Broken off. Space begins it");
	ck_assert_int_eq(app_wait(player.app), NEVER);
	player_keys(&player, "Space");
	ck_assert_int_eq(player.app->measure.trial.phase, TRIAL_READY);
}
END_TEST

START_TEST(a_pause_on_the_way_does_not)
{
	player_keys(&player, "4 G Enter Space");
	player_wait(&player, 4000);
	player_keys(&player, "p");
	is_said("Space goes on.");
	player_keys(&player, "Space");
	ck_assert_int_eq(trial_left(&player.app->measure.trial, player.app->now), 6000);
}
END_TEST

static const struct {
	const char *sentence, *keys;
	const struct view *view;
	const char *said;
} QUITS[] = {
	{ "from the page, at once", "4 Enter q", &view_tests, "" },
	{ "from the count-down too: nothing is lost", "4 Enter Space q", &view_tests, "" },
	{ "from work it is asked", "4 Enter Space Space Space q", &view_measure,
		"Nothing of it is" },
	{ "no begins it again", "4 Enter Space Space Space q Space", &view_measure, "go now" },
	{ "yes leaves", "4 Enter Space Space Space q y", &view_tests, "" },
	{ "on the way into a position it is asked", "4 G Enter Space q", &view_measure, "End here?" },
	{ "no goes on there", "4 G Enter Space q n", &view_measure, "Sit on the edge" },
	{ "before a look as well", "4 G Enter Space Space Space Space Space Space q", &view_measure,
		"Only what was looked at is kept." },
	{ "no leaves the question", "4 G Enter Space Space Space Space Space Space q n", &view_measure,
		"Is your right thigh above level?" },
	{ "with one side done that is kept", "4 G Enter Space Space Space Space Space Space a q",
		&view_measure, "The right side is" },
	{ "and said", "4 G Enter Space Space Space Space Space Space a q y", &view_measure,
		"Only the right side was looked at." },
	{ "Ctrl-C at that question ends it too",
		"4 G Enter Space Space Space Space Space Space a q Ctrl-C", &view_measure,
		"r once more" },
	{ "after pain without a question", "4 Enter Space x q", &view_measure,
		"You stopped for pain." },
	{ "Ctrl-C leaves the test", "4 Enter Space Space Space Ctrl-C", &view_tests, "" },
	{ "also from the question", "4 Enter Space Space Space q Ctrl-C", &view_tests, "" },
	{ "the result is left by q as by Space", "4 Enter Space x 0 q", &view_tests, "" },
	{ "a digit does not walk away", "4 Enter Space 2", &view_measure, "go now" },
	{ "not even from the help over it", "4 Enter ? 2", &view_help, "" },
};

START_TEST(a_test_is_left)
{
	player_keys(&player, QUITS[_i].keys);
	ck_assert_msg(app_view(player.app) == QUITS[_i].view, "%s: in %s", QUITS[_i].sentence,
		app_view(player.app)->name);
	ck_assert_int_eq(player.app->measure.is_open, QUITS[_i].view != &view_tests);
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_msg(strstr(frame, QUITS[_i].said) != NULL, "%s: no '%s' in\n%s", QUITS[_i].sentence,
		QUITS[_i].said, frame);
}
END_TEST

START_TEST(the_help_stops_the_clock)
{
	player_keys(&player, "4 Enter Space");
	player_wait(&player, 2000);
	player_keys(&player, "?");
	is_said("go on");
	player_wait(&player, 60000);
	player_keys(&player, "q");
	ck_assert_int_eq(player.app->measure.trial.phase, TRIAL_PAUSED);
}
END_TEST

START_TEST(a_closed_lid_breaks_a_hold)
{
	struct effects effects = { 0 };
	player_keys(&player, "4 Enter Space");
	player_until_test(&player, TRIAL_WORK);
	player_wait(&player, 20000);
	app_gap(player.app, player.app->now, &effects);
	is_said("Broken off.");
	ck_assert_int_eq(player.app->measure.trial.phase, TRIAL_PAUSED);
	ck_assert_int_eq(effects.count, 0);
}
END_TEST

START_TEST(the_end_of_the_process_writes_no_half_test)
{
	struct effects effects = { 0 };
	player_keys(&player, "4 Enter Space Space Space");
	ck_assert(app_busy(player.app));
	app_leave(player.app, &effects);
	ck_assert_int_eq(effects.count, 1);
	ck_assert_int_eq(effects.at[0].kind, EFFECT_FINISHED);
	ck_assert(!app_busy(player.app));
}
END_TEST

START_TEST(a_session_follows_a_test)
{
	player_keys(&player, "4 Enter q 1 Space");
	ck_assert_ptr_eq(app_view(player.app), &view_coach);
}
END_TEST

START_TEST(the_page_and_the_pain_page_scroll_on_a_small_screen)
{
	player_keys(&player, "4 Enter");
	frame_text(&player, 40, 12);
	player_keys(&player, "Down Down Down Down Down Down Down Down Down Down Down Down Down Down");
	ck_assert_ptr_null(strstr(frame_text(&player, 40, 12), "How long"));
	player_keys(&player, "Up Up Up Up Up Up Up Up Up Up Up Up Up Up");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 40, 12), "How long"));
	player_keys(&player, "x Down Down Down Down Down Down Down Down Down");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 40, 12), "press !"));
	player_keys(&player, "0");
	ck_assert_int_eq(player.app->guided.scroll, 0);
}
END_TEST

Suite *measure_suite(void)
{
	Suite *suite = suite_create("measure");
	TCase *tests = tcase_create("tests");
	tcase_add_checked_fixture(tests, open_player, close_player);
	tcase_add_test(tests, a_plank_to_the_first_sag);
	tcase_add_test(tests, a_plank_to_the_end_and_the_next_one_runs_longer);
	tcase_add_test(tests, dead_bugs_to_the_first_arch);
	tcase_add_test(tests, dead_bugs_that_the_person_counts);
	tcase_add_test(tests, who_counts_is_changed_on_the_page);
	tcase_add_test(tests, the_thomas_test_on_both_sides);
	tcase_add_test(tests, a_wrong_look_is_taken_back);
	tcase_add_test(tests, once_more_is_held_against_the_one_before);
	tcase_add_test(tests, pain_stops_it_at_once);
	tcase_add_test(tests, a_warning_sign_ends_it_and_says_what_to_do);
	tcase_add_test(tests, a_pause_breaks_a_hold);
	tcase_add_test(tests, a_pause_on_the_way_does_not);
	tcase_add_loop_test(tests, a_test_is_left, 0, sizeof(QUITS) / sizeof(QUITS[0]));
	tcase_add_test(tests, the_help_stops_the_clock);
	tcase_add_test(tests, a_closed_lid_breaks_a_hold);
	tcase_add_test(tests, the_end_of_the_process_writes_no_half_test);
	tcase_add_test(tests, a_session_follows_a_test);
	tcase_add_test(tests, the_page_and_the_pain_page_scroll_on_a_small_screen);
	suite_add_tcase(suite, tests);
	return suite;
}
