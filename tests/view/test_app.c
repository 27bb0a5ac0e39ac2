/* The app: screens on a stack, time, wishes for the loop, and a session from start to end. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

static struct player player;

static void open_home(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void open_first_time(void)
{
	player_open(&player, PLAYER_NEW);
}

static void close_player(void)
{
	player_close(&player);
}

static const struct {
	const char *sentence, *keys;
	bool quit, redraw, suspend;
	const char *view;
} KEYS[] = {
	{ "q at home leaves", "q", true, false, false, "home" },
	{ "Ctrl-C leaves", "Ctrl-C", true, false, false, "home" },
	{ "Ctrl-L draws anew", "Ctrl-L", false, true, false, "home" },
	{ "Ctrl-Z suspends", "Ctrl-Z", false, false, true, "home" },
	{ "? opens the help", "?", false, false, false, "help" },
	{ "and ? closes it", "? ?", false, false, false, "home" },
	{ "q closes the help, not the program", "? q", false, false, false, "home" },
	{ "! opens the warning signs anywhere", "!", false, false, false, "help" },
	{ "! in the help shows them there", "? ! q", false, false, false, "home" },
	{ "a key that means nothing does nothing", "Z", false, false, false, "home" },
	{ "Ctrl-C in a session ends it first", "Space Ctrl-C", false, false, false, "coach" },
	{ "and then leaves", "Space Ctrl-C Ctrl-C", true, false, false, "coach" },
};

START_TEST(keys_of_every_screen)
{
	player_keys(&player, KEYS[_i].keys);
	ck_assert_msg(player.app->wants_quit == KEYS[_i].quit, "%s", KEYS[_i].sentence);
	ck_assert_msg(player.app->wants_redraw == KEYS[_i].redraw, "%s", KEYS[_i].sentence);
	ck_assert_msg(player.app->wants_suspend == KEYS[_i].suspend, "%s", KEYS[_i].sentence);
	ck_assert_msg(strcmp(app_view(player.app)->name, KEYS[_i].view) == 0, "%s", KEYS[_i].sentence);
}
END_TEST

START_TEST(the_first_start_asks_before_anything_else)
{
	struct workout workout;
	ck_assert_ptr_eq(app_view(player.app), &view_intake);
	workout_from_routine(&player.catalog, 0, &workout);
	app_choose(player.app, &workout);
	ck_assert(!player.app->wants_session_id);
	app_accept(player.app);
	ck_assert(player.app->wants_accept);
	ck_assert_msg(player.app->wants_session_id, "what was chosen begins once it is accepted");
	ck_assert_ptr_eq(app_view(player.app), &view_home);
}
END_TEST

START_TEST(a_message_stays_for_eight_seconds)
{
	app_say(player.app, "Not on disk yet.");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Not on disk yet."));
	ck_assert_int_eq(app_wait(player.app), MESSAGE_MS);
	player_wait(&player, MESSAGE_MS - 1);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Not on disk yet."));
	player_wait(&player, 1);
	ck_assert_ptr_null(strstr(frame_text(&player, 80, 24), "Not on disk yet."));
	ck_assert_int_eq(app_wait(player.app), NEVER);
}
END_TEST

START_TEST(a_session_begins_without_the_messages_before_it)
{
	player_keys(&player, "c");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "You count the reps: "));
	player_begin(&player, "dead-bug", 2);
	ck_assert_ptr_null(strstr(frame_text(&player, 80, 24), "You count the reps: "));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Space when you are ready"));
}
END_TEST

START_TEST(an_absence_pauses_where_it_began)
{
	struct effects effects = { 0 };
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_wait(&player, 10000);
	ms_t last = player.now;
	app_tick(player.app, last + 1000, player.wall, &effects);
	app_gap(player.app, last, &effects);
	ck_assert_int_eq(player.app->session.phase, PHASE_PAUSED);
	ck_assert_int_eq(session_left(&player.app->session, last + 1000), 20000);
}
END_TEST

START_TEST(leaving_keeps_what_was_done)
{
	struct effects effects = { 0 };
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_wait(&player, 10000);
	ck_assert(app_busy(player.app));
	app_leave(player.app, &effects);
	ck_assert(!app_busy(player.app));
	ck_assert_int_eq(effects.at[0].kind, EFFECT_RECORD);
	ck_assert_int_eq(effects.at[0].record.type, RECORD_SET);
	ck_assert_int_eq(effects.at[0].record.done, 10);
	int before = effects.count;
	app_leave(player.app, &effects);
	ck_assert_msg(effects.count == before, "leaving twice keeps nothing twice");
}
END_TEST

START_TEST(a_finished_session_is_the_last_one_at_home)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_DONE);
	ck_assert_int_eq(player.app->history->sessions, 1);
	player_keys(&player, "Space");
	ck_assert_ptr_eq(app_view(player.app), &view_home);
	ck_assert(!player.app->in_session);
	ck_assert_ptr_nonnull(
		strstr(frame_text(&player, 80, 24), "Last: today, Forearm plank, finished"));
	ck_assert(player.app->history->met[catalog_exercise(&player.catalog, "plank")]);
}
END_TEST

/* Of two answers to one set the later counts: a clock that is set back must not make it the earlier. */
START_TEST(a_clock_that_is_set_back_turns_no_lines_around)
{
	char before[STAMP_SIZE] = "", when[STAMP_SIZE];
	int lines = 0;
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_REST);
	player.wall.seconds -= 3600;
	player_keys(&player, "a y 0");
	player_until(&player, PHASE_DONE);
	for (const char *line = player.log; *line != '\0'; line = strchr(line, '\n') + 1, lines++) {
		ck_assert_int_eq(sscanf(line, "%*s %25s", when), 1);
		ck_assert_msg(strcmp(when, before) >= 0, "%s", player.log);
		strcpy(before, when);
	}
	ck_assert_int_gt(lines, 3);
}
END_TEST

START_TEST(the_next_session_has_the_clock_that_was_set)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Ctrl-C Space");
	player.wall.seconds -= 3600;
	player_begin(&player, "plank", 2);
	player_keys(&player, "Ctrl-C Space");
	ck_assert_ptr_nonnull(strstr(player.log, "T17:00:00"));
	ck_assert_ptr_nonnull(strstr(player.log, "T16:00:00"));
}
END_TEST

START_TEST(what_is_too_long_is_said_and_not_begun)
{
	struct workout workout;
	struct effects effects = { 0 };
	workout_from_routine(&player.catalog, 0, &workout);
	struct dose *dose = &workout.items[0].dose;
	dose->set_count = DOSE_SETS_MAX;
	for (int i = 0; i < DOSE_SETS_MAX; i++)
		dose->sets[i] = 250;
	workout.count = WORKOUT_ITEMS_MAX;
	for (int i = 1; i < WORKOUT_ITEMS_MAX; i++)
		workout.items[i] = workout.items[0];
	app_choose(player.app, &workout);
	ck_assert(!app_begin(player.app, "20261122T160000Z-test", &effects));
	ck_assert(!player.app->in_session);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "too long for one session"));
}
END_TEST

static const struct {
	const char *sentence, *ids;
	enum phase phase;
	ms_t ms;   /* over so long, from the beginning of the phase … */
	int turns; /* … so often the loop wakes */
} WAKING[] = {
	{ "a hold wakes once a second", "plank", PHASE_WORK, 20000, 20 },
	{ "so does a rest", "plank", PHASE_REST, 20000, 20 },
	{ "the get-ready too", "plank", PHASE_READY, 4000, 4 },
	{ "a moving figure wakes ten times a second", "dead-bug", PHASE_WORK, 2900, 29 },
};

START_TEST(the_loop_wakes_only_for_what_is_seen)
{
	player_begin(&player, WAKING[_i].ids, 2);
	player_keys(&player, "Space");
	player_until(&player, WAKING[_i].phase);
	player.turns = 0;
	player_wait(&player, WAKING[_i].ms);
	ck_assert_msg(
		player.turns == WAKING[_i].turns, "%s: %d turns", WAKING[_i].sentence, player.turns);
}
END_TEST

START_TEST(nothing_wakes_a_pause)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_keys(&player, "p");
	ck_assert_int_eq(app_wait(player.app), NEVER);
	player_keys(&player, "x");
	ck_assert_int_eq(app_wait(player.app), NEVER);
}
END_TEST

START_TEST(reduced_motion_holds_the_figure_still)
{
	player.app->settings.reduced_motion = true;
	player_begin(&player, "dead-bug", 2);
	ck_assert_msg(app_wait(player.app) == NEVER, "the brief waits, and nothing moves");
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player.turns = 0;
	player_wait(&player, 2900);
	ck_assert_int_le(player.turns, 3);
}
END_TEST

Suite *app_suite(void)
{
	Suite *suite = suite_create("app");
	TCase *home = tcase_create("home"), *first = tcase_create("first");
	tcase_add_checked_fixture(home, open_home, close_player);
	tcase_add_checked_fixture(first, open_first_time, close_player);
	tcase_add_loop_test(home, keys_of_every_screen, 0, sizeof(KEYS) / sizeof(KEYS[0]));
	tcase_add_test(first, the_first_start_asks_before_anything_else);
	tcase_add_test(home, a_message_stays_for_eight_seconds);
	tcase_add_test(home, a_session_begins_without_the_messages_before_it);
	tcase_add_test(home, an_absence_pauses_where_it_began);
	tcase_add_test(home, leaving_keeps_what_was_done);
	tcase_add_test(home, a_finished_session_is_the_last_one_at_home);
	tcase_add_test(home, a_clock_that_is_set_back_turns_no_lines_around);
	tcase_add_test(home, the_next_session_has_the_clock_that_was_set);
	tcase_add_test(home, what_is_too_long_is_said_and_not_begun);
	tcase_add_loop_test(
		home, the_loop_wakes_only_for_what_is_seen, 0, sizeof(WAKING) / sizeof(WAKING[0]));
	tcase_add_test(home, nothing_wakes_a_pause);
	tcase_add_test(home, reduced_motion_holds_the_figure_still);
	suite_add_tcase(suite, home);
	suite_add_tcase(suite, first);
	return suite;
}
