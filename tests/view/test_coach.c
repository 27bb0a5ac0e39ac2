/* The guided session: what each key does in each phase, and whole sessions, seen and kept. */
#include <check.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

static struct player player;

static void open_home(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

static const struct {
	const char *sentence;
	enum phase from;
	const char *keys;
	enum phase to;
} KEY[] = {
	{ "Space begins when one lies ready", PHASE_BRIEF, "Space", PHASE_READY },
	{ "so does the page-down of a remote", PHASE_BRIEF, "PageDown", PHASE_READY },
	{ "the get-ready is cut short by Space", PHASE_READY, "Space", PHASE_TILT },
	{ "the tilt too", PHASE_TILT, "Space", PHASE_WORK },
	{ "the one big key pauses a set", PHASE_WORK, "Space", PHASE_PAUSED },
	{ "p pauses as well", PHASE_WORK, "p", PHASE_PAUSED },
	{ "and goes on, after a get-ready", PHASE_WORK, "p p", PHASE_RESUMING },
	{ "Space goes on too", PHASE_WORK, "Space Space", PHASE_RESUMING },
	{ "and cuts that get-ready short", PHASE_WORK, "p Space Space", PHASE_WORK },
	{ "n skips what is left of the set", PHASE_WORK, "n", PHASE_RESUMING },
	{ "so does Right", PHASE_WORK, "Right", PHASE_RESUMING },
	{ "b goes back to the set's start", PHASE_WORK, "b", PHASE_RESUMING },
	{ "so does PageUp", PHASE_WORK, "PageUp", PHASE_RESUMING },
	{ "r does the set again", PHASE_WORK, "r", PHASE_RESUMING },
	{ "Space goes on from a rest, answered or not", PHASE_REST, "Space", PHASE_TILT },
	{ "x is pain, at once, in a set", PHASE_WORK, "x", PHASE_PAIN },
	{ "in a rest", PHASE_REST, "x", PHASE_PAIN },
	{ "in a brief", PHASE_BRIEF, "x", PHASE_PAIN },
	{ "in a pause", PHASE_WORK, "p x", PHASE_PAIN },
	{ "! ends the session", PHASE_WORK, "!", PHASE_DONE },
	{ "q asks first, and stands still meanwhile", PHASE_WORK, "q", PHASE_PAUSED },
	{ "y ends", PHASE_WORK, "q y", PHASE_DONE },
	{ "Y as well", PHASE_WORK, "q Y", PHASE_DONE },
	{ "any other key goes on with a get-ready", PHASE_WORK, "q n", PHASE_RESUMING },
	{ "Esc is another key", PHASE_WORK, "Esc Esc", PHASE_RESUMING },
	{ "a pause stays one when the question is answered with no", PHASE_WORK, "p q n",
		PHASE_PAUSED },
	{ "x is pain whatever is asked", PHASE_WORK, "q x", PHASE_PAIN },
	{ "any other key answers no", PHASE_WORK, "q s", PHASE_RESUMING },
	{ "q asks in a pain stop too", PHASE_WORK, "x q n", PHASE_PAIN },
	{ "? pauses under the help", PHASE_WORK, "?", PHASE_PAUSED },
	{ "and stays paused when it is closed", PHASE_WORK, "? q", PHASE_PAUSED },
	{ "? leaves a rest as it is kept", PHASE_REST, "?", PHASE_PAUSED },
	{ "Ctrl-C ends without a question", PHASE_WORK, "Ctrl-C", PHASE_DONE },
	{ "a key without a meaning has none", PHASE_WORK, "Z u", PHASE_WORK },
};

START_TEST(a_key_in_a_phase)
{
	player_begin(&player, "plank dead-bug", 2);
	if (KEY[_i].from != PHASE_BRIEF)
		player_keys(&player, "Space");
	player_until(&player, KEY[_i].from);
	if (KEY[_i].from == PHASE_WORK)
		player_wait(&player, 5000);
	player_keys(&player, KEY[_i].keys);
	ck_assert_msg(player.app->session.phase == KEY[_i].to, "%s: %s", KEY[_i].sentence,
		phase_names[player.app->session.phase]);
}
END_TEST

START_TEST(a_rest_between_two_reps_is_work_still)
{
	player_begin(&player, "side-plank-knees", 3);
	player_keys(&player, "Space");
	player_until(&player, PHASE_REST);
	ck_assert_int_gt(session_segment(&player.app->session)->rep, 0);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Space pause"));
	player_keys(&player, "Space");
	ck_assert_int_eq(player.app->session.phase, PHASE_PAUSED);
}
END_TEST

START_TEST(longer_is_ten_seconds_more)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_REST);
	ms_t left = session_left(&player.app->session, player.now);
	player_keys(&player, "+ =");
	ck_assert_int_eq(session_left(&player.app->session, player.now), left + 20000);
}
END_TEST

START_TEST(a_red_flag_shows_what_to_do)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_keys(&player, "!");
	ck_assert_ptr_eq(app_view(player.app), &view_help);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Emergency: call for help now"));
	golden(&player, "red-flag");
	player_keys(&player, "q");
	ck_assert_ptr_eq(app_view(player.app), &view_coach);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "looked at before you train again"));
}
END_TEST

START_TEST(the_question_before_the_end)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_wait(&player, 5000);
	player_keys(&player, "q");
	golden(&player, "quit");
}
END_TEST

START_TEST(who_counts_can_be_changed_in_the_briefing)
{
	player_begin(&player, "dead-bug", 1);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "c who counts"));
	player_keys(&player, "c");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "You count: Space a rep"));
	player_keys(&player, "c");
	ck_assert_ptr_null(strstr(frame_text(&player, 80, 24), "You count: Space a rep"));
	player_keys(&player, "c Space");
	player_until(&player, PHASE_COUNTING);
}
END_TEST

START_TEST(a_hold_has_nothing_to_count)
{
	player_begin(&player, "plank", 2);
	ck_assert_ptr_null(strstr(frame_text(&player, 80, 24), "who counts"));
}
END_TEST

START_TEST(self_paced_reps_are_counted_by_space)
{
	player_keys(&player, "c");
	player_begin(&player, "dead-bug", 1);
	player_keys(&player, "Space");
	player_until(&player, PHASE_COUNTING);
	player_keys(&player, "Space Space PageDown");
	ck_assert_int_eq(player.app->session.counted, 3);
	golden(&player, "counting");
	player_keys(&player, "Enter");
	ck_assert_int_eq(player.app->session.phase, PHASE_REST);
	ck_assert_ptr_nonnull(strstr(player.log, "\tset\tdead-bug\t1\t1/2\talt\treps\t6\t3\t"));
}
END_TEST

/* Trains to the end, saying after each set that all was fine. */
static void train_to_the_end(void)
{
	for (int i = 0; player.app->session.phase != PHASE_DONE; i++) {
		ck_assert_int_lt(i, 4000);
		if (player.app->session.phase == PHASE_BRIEF)
			player_keys(&player, "Space");
		else if (player.app->session.phase == PHASE_REST &&
			player.app->session.asking != QUESTION_NONE)
			player_keys(&player, "Enter");
		else
			player_wait(&player, 1000);
	}
}

static int count_of(const char *words)
{
	int count = 0;
	for (const char *at = player.log; (at = strstr(at, words)) != NULL; at++)
		count++;
	return count;
}

static const struct {
	const char *ids;
	int level;
} WHOLE[] = {
	{ "step-1-a", 1 },
	{ "step-3-a", 1 },
	{ "dead-bug plank", 2 },
	{ "side-plank-knees", 1 },
	{ "bird-dog", 4 },
	{ "curl-up", 2 },
};

/* The sets that are recorded: where each side has its turn, one a side. */
static int sets_of(const struct workout *workout)
{
	int sets = 0;
	for (int i = 0; i < workout->count; i++) {
		const struct dose *dose = &workout->items[i].dose;
		sets += dose->sides == SIDES_EACH ? 2 * dose->set_count : dose->set_count;
	}
	return sets;
}

START_TEST(a_whole_session_keeps_every_set_clean)
{
	player_begin(&player, WHOLE[_i].ids, WHOLE[_i].level);
	train_to_the_end();
	int sets = sets_of(&player.app->workout);
	ck_assert_msg(
		count_of("\tset\t") == sets, "%s: not %d sets\n%s", WHOLE[_i].ids, sets, player.log);
	ck_assert_int_eq(count_of("\tabs\t0\t"), count_of("\tamend\t"));
	ck_assert_int_eq(count_of("\tsession\t"), 1);
	ck_assert_ptr_nonnull(strstr(player.log, "finished\n"));
	ck_assert_int_gt(player.sounds, sets);
}
END_TEST

static void skip_to_brief(void)
{
	for (int i = 0; player.app->session.phase != PHASE_BRIEF; i++) {
		ck_assert_int_lt(i, 20);
		player_keys(&player, "n");
	}
}

START_TEST(a_session_as_it_is_seen)
{
	player_begin(&player, "pelvic-tilt dead-bug side-plank-knees", 2);
	golden(&player, "brief");
	player_keys(&player, "Space");
	golden(&player, "ready");
	player_until(&player, PHASE_TILT);
	golden(&player, "tilt");
	player_until(&player, PHASE_WORK);
	player_wait(&player, 1000);
	golden(&player, "lower");
	golden_at(&player, "lower", 80, 24, true);
	player_wait(&player, 3000);
	golden(&player, "hold");
	golden_at(&player, "hold", 40, 12, true);
	golden_at(&player, "hold", 80, 24, true);
	player_wait(&player, 3500);
	golden(&player, "return");
	player_keys(&player, "p");
	golden(&player, "pause");
	player_keys(&player, "Space");
	golden(&player, "resuming");
	skip_to_brief();
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_wait(&player, 2000);
	golden(&player, "dead-bug");
	golden_at(&player, "dead-bug", 80, 24, true);
	skip_to_brief();
	player_keys(&player, "Space");
	player_until(&player, PHASE_SWITCH);
	golden(&player, "switch");
	player_until(&player, PHASE_WORK);
	golden(&player, "left");
}
END_TEST

Suite *coach_suite(void)
{
	Suite *suite = suite_create("coach");
	TCase *keys = tcase_create("keys"), *sessions = tcase_create("sessions");
	tcase_add_checked_fixture(keys, open_home, close_player);
	tcase_add_checked_fixture(sessions, open_home, close_player);
	tcase_add_loop_test(keys, a_key_in_a_phase, 0, sizeof(KEY) / sizeof(KEY[0]));
	tcase_add_test(keys, a_rest_between_two_reps_is_work_still);
	tcase_add_test(keys, longer_is_ten_seconds_more);
	tcase_add_test(keys, a_red_flag_shows_what_to_do);
	tcase_add_test(keys, the_question_before_the_end);
	tcase_add_test(keys, who_counts_can_be_changed_in_the_briefing);
	tcase_add_test(keys, a_hold_has_nothing_to_count);
	tcase_add_test(keys, self_paced_reps_are_counted_by_space);
	tcase_add_loop_test(
		sessions, a_whole_session_keeps_every_set_clean, 0, sizeof(WHOLE) / sizeof(WHOLE[0]));
	tcase_add_test(sessions, a_session_as_it_is_seen);
	suite_add_tcase(suite, keys);
	suite_add_tcase(suite, sessions);
	return suite;
}
