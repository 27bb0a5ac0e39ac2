/* Tests: what can be measured, what was measured last, and when it is time again. */
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

static void remember_tests(void)
{
	player_remember_line(&player,
		"2026-10-25T17:00:00+01:00\ttest\tplank\t-\t-\tboth\ts\t60\t43\t43\t-\t-\t-\t-");
	player_remember_line(&player,
		"2026-11-21T17:00:00+01:00\ttest\tdead-bug\t-\t-\talt\treps\t12\t9\t9\t-\t-\t-\t-");
	player_remember_line(&player,
		"2026-10-26T17:00:00+01:00\ttest\tthomas-test\t-\t-\tright\t-\t-\t-\t-\t-\t-\t-\tfree");
	player_remember_line(&player,
		"2026-10-26T17:01:00+01:00\ttest\tthomas-test\t-\t-\tleft\t-\t-\t-\t-\t-\t-\t-\ttight");
}

static void is_said(const char *words)
{
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_msg(strstr(frame, words) != NULL, "no '%s' in\n%s", words, frame);
}

START_TEST(nothing_was_measured_yet)
{
	player_keys(&player, "4");
	is_said("Forearm plank");
	is_said("Dead bug");
	is_said("Thomas test");
	is_said("not yet");
	is_said("Last: nothing yet.");
	golden(&player, "tests-new");
}
END_TEST

START_TEST(what_was_measured_and_when_it_is_due)
{
	remember_tests();
	player_keys(&player, "4");
	is_said("43 s, on 25 October");
	is_said("due now");
	is_said("9 reps a side, yesterday");
	is_said("due in 27 days");
	is_said("right free, left tight, on 26 October");
	is_said("due in 1 day\n");
	golden(&player, "tests");
	golden_at(&player, "tests", 80, 24, true);
}
END_TEST

START_TEST(a_pain_stop_is_no_result_and_puts_it_off)
{
	player_remember_line(&player,
		"2026-11-22T16:00:00+01:00\ttest\tplank\t-\t-\tboth\ts\t60\t9\t-\t-\t-\t-\tpain stop");
	player_keys(&player, "4");
	is_said("Last: stopped for pain, earlier today.");
	is_said("due in 28 days");
}
END_TEST

static const struct {
	const char *keys, *what;
} CHOICES[] = {
	{ "4", "How long your trunk holds one line" },
	{ "4 Down", "For how many reps your back stays flat" },
	{ "4 Down Down", "Whether the hip flexors" },
	{ "4 Down Down Down", "How long your trunk" },
	{ "4 Up", "Whether the hip flexors" },
	{ "4 Up Up", "For how many reps" },
	{ "4 G", "Whether the hip flexors" },
	{ "4 G g", "How long your trunk" },
};

START_TEST(one_is_chosen_and_opened)
{
	player_keys(&player, CHOICES[_i].keys);
	is_said(CHOICES[_i].what);
	player_keys(&player, "Enter");
	ck_assert_ptr_eq(app_view(player.app), &view_measure);
	is_said(CHOICES[_i].what);
	player_keys(&player, "q");
	ck_assert_ptr_eq(app_view(player.app), &view_tests);
	is_said(CHOICES[_i].what);
}
END_TEST

START_TEST(the_mouse_chooses_and_opens)
{
	struct effects effects = { 0 };
	player_keys(&player, "4");
	frame_text(&player, 80, 24);
	app_point(player.app, &(struct pointer){ POINTER_CLICK, 10, 5 }, &effects);
	is_said("For how many reps");
	app_point(player.app, &(struct pointer){ POINTER_WHEEL_DOWN, 10, 5 }, &effects);
	is_said("Whether the hip flexors");
	app_point(player.app, &(struct pointer){ POINTER_CLICK, 10, 4 }, &effects);
	app_point(player.app, &(struct pointer){ POINTER_DOUBLE, 10, 4 }, &effects);
	ck_assert(player.app->measure.is_chosen);
	ck_assert_int_eq(player.app->measure.test, TEST_PLANK);
}
END_TEST

START_TEST(the_figure_moves_and_with_reduced_motion_does_not)
{
	player_keys(&player, "4");
	frame_text(&player, 80, 24);
	ck_assert_int_ge(app_wait(player.app), 0);
	player.app->settings.reduced_motion = true;
	ck_assert_int_eq(app_wait(player.app), NEVER);
	player.app->settings.reduced_motion = false;
	frame_text(&player, 40, 12);
	ck_assert_int_eq(app_wait(player.app), NEVER);
}
END_TEST

START_TEST(a_catalog_without_them_says_so)
{
	player.catalog.exercise_count = 0;
	player_keys(&player, "4");
	is_said("none of the exercises that are tested");
	player_keys(&player, "Down Enter Up g");
	ck_assert_ptr_eq(app_view(player.app), &view_tests);
	ck_assert_int_eq(app_wait(player.app), NEVER);
}
END_TEST

START_TEST(some_of_them_are_some)
{
	for (int i = 0; i < player.catalog.exercise_count; i++) {
		if (strcmp(player.catalog.exercises[i].id, "thomas-test") == 0)
			player.catalog.exercise_count = i;
	}
	player_keys(&player, "4 Up");
	is_said("For how many reps");
	ck_assert_ptr_null(strstr(frame_text(&player, 80, 24), "Thomas"));
	player_keys(&player, "Enter");
	ck_assert_int_eq(player.app->measure.trial.test, TEST_DEAD_BUG);
}
END_TEST

Suite *tests_suite(void)
{
	Suite *suite = suite_create("tests");
	TCase *screen = tcase_create("screen");
	tcase_add_checked_fixture(screen, open_player, close_player);
	tcase_add_test(screen, nothing_was_measured_yet);
	tcase_add_test(screen, what_was_measured_and_when_it_is_due);
	tcase_add_test(screen, a_pain_stop_is_no_result_and_puts_it_off);
	tcase_add_loop_test(
		screen, one_is_chosen_and_opened, 0, sizeof(CHOICES) / sizeof(CHOICES[0]));
	tcase_add_test(screen, the_mouse_chooses_and_opens);
	tcase_add_test(screen, the_figure_moves_and_with_reduced_motion_does_not);
	tcase_add_test(screen, a_catalog_without_them_says_so);
	tcase_add_test(screen, some_of_them_are_some);
	suite_add_tcase(suite, screen);
	return suite;
}
