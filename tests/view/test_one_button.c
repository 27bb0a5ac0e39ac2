/* A whole session by one button of a presenter's remote, pressed where it is asked for; and by none. */
#include <check.h>
#include <string.h>

#include "golden.h"
#include "suites.h"

#define TURNS_MAX 4000

static struct player player;

static void close_player(void)
{
	player_close(&player);
}

static const char *const BUTTONS[] = { "PageDown", "F5", "Begin" };

/* Whether nothing moves by itself, or a question is open: the moments at which a person presses. */
static bool asks(void)
{
	const struct session *session = &player.app->session;
	return !player.app->in_session || session_wait(session, player.now) == NEVER ||
		(session->phase == PHASE_REST && session->asking != QUESTION_NONE);
}

static void press_until_home(const char *button)
{
	int turns = 0;
	do {
		ck_assert_int_lt(turns++, TURNS_MAX);
		if (asks())
			player_keys(&player, button);
		else
			player_wait(&player, 1000);
	} while (player.app->in_session);
}

START_TEST(one_button_goes_from_home_to_home)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_keys(&player, BUTTONS[_i]);
	ck_assert_int_eq(player.app->session.phase, PHASE_BRIEF);
	press_until_home(BUTTONS[_i]);
	ck_assert_str_eq(app_view(player.app)->name, "home");
	ck_assert_ptr_nonnull(strstr(player.log, "\tabs\t0\t-\t-\n"));
	ck_assert_ptr_nonnull(strstr(player.log, "\tfinished\n"));
}
END_TEST

/* Hands-free, no key at all is pressed after the start: nothing is asked twice, and nothing made up. */
START_TEST(no_button_at_all)
{
	player_open(&player, PLAYER_ACCEPTED);
	player.app->settings.timing.hands_free = true;
	player.app->settings.self_paced = true;
	player_begin(&player, "step-1-a", 1);
	player_until(&player, PHASE_DONE);
	ck_assert_int_eq(player.app->session.ending, ENDING_FINISHED);
	ck_assert_ptr_nonnull(strstr(player.log, "\tset\t"));
	ck_assert_ptr_null(strstr(player.log, "\tamend\t"));
	ck_assert_ptr_nonnull(strstr(player.log, "\tfinished\n"));
}
END_TEST

START_TEST(without_that_the_first_briefing_waits)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_begin(&player, "step-1-a", 1);
	player_wait(&player, 3600000);
	ck_assert_int_eq(player.app->session.phase, PHASE_BRIEF);
}
END_TEST

START_TEST(hands_free_the_coach_paces)
{
	player_open(&player, PLAYER_ACCEPTED);
	player.app->settings.timing.hands_free = true;
	player_keys(&player, "2 1 c");
	ck_assert(!player.app->settings.self_paced);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Hands-free is on in the settings"));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 140, 45), "and nothing waits."));
}
END_TEST

/* Whoever counts the reps does so by the same button, and each count ends. */
START_TEST(one_button_counts_too)
{
	player_open(&player, PLAYER_ACCEPTED);
	player.app->settings.self_paced = true;
	player_begin(&player, "dead-bug", 1);
	press_until_home("PageDown");
	ck_assert_ptr_nonnull(strstr(player.log, "\tfinished\n"));
}
END_TEST

static const struct {
	const char *sentence, *keys;
	enum phase phase; /* after the button; PHASES: at home */
} MOMENTS[] = {
	{ "the briefing begins", "", PHASE_READY },
	{ "get-ready goes now", "Space", PHASE_TILT },
	{ "a set pauses", "Space Space Space", PHASE_PAUSED },
	{ "a pause goes on", "Space Space Space p", PHASE_RESUMING },
	{ "what the end's question asks is no", "Space Space Space q", PHASE_RESUMING },
	{ "after a pain stop the session ends", "Space Space Space x", PHASE_DONE },
	{ "also where the pain was rated", "Space Space Space x 5", PHASE_DONE },
	{ "the summary goes home", "Space Space Space q y", PHASES },
};

START_TEST(it_does_what_is_next)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_begin(&player, "plank", 2);
	player_keys(&player, MOMENTS[_i].keys);
	player_keys(&player, "PageDown");
	ck_assert_msg(player.app->in_session == (MOMENTS[_i].phase != PHASES), "%s",
		MOMENTS[_i].sentence);
	if (player.app->in_session)
		ck_assert_msg(player.app->session.phase == MOMENTS[_i].phase, "%s: %s",
			MOMENTS[_i].sentence, phase_names[player.app->session.phase]);
}
END_TEST

/* Space leaves a question open, and does nothing on the pain page: there a thumb may be too quick. */
START_TEST(the_space_bar_answers_nothing)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_keys(&player, "x Space Enter");
	ck_assert_int_eq(player.app->session.phase, PHASE_PAIN);
}
END_TEST

START_TEST(after_a_set_it_says_all_fine_and_then_goes_on)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_begin(&player, "plank", 2);
	player_keys(&player, "PageDown");
	player_until(&player, PHASE_REST);
	player_keys(&player, "PageDown");
	ck_assert_int_eq(player.app->session.phase, PHASE_REST);
	ck_assert_int_eq(player.app->session.asking, QUESTION_NONE);
	player_keys(&player, "PageDown");
	ck_assert_int_eq(player.app->session.phase, PHASE_TILT);
}
END_TEST

/* One that typed where the back gave way means that. */
START_TEST(what_was_typed_is_taken)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_begin(&player, "plank", 2);
	player_keys(&player, "PageDown");
	player_until(&player, PHASE_REST);
	player_keys(&player, "a 1 2 PageDown");
	ck_assert_int_eq(player.app->session.answer.lost_at, 12);
	ck_assert_int_eq(player.app->session.asking, QUESTION_PAIN);
}
END_TEST

START_TEST(a_session_that_was_cut_off_goes_on)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_begin(&player, "plank", 2);
	player_keys(&player, "PageDown");
	player_until(&player, PHASE_REST);
	player_restart(&player, 60000);
	ck_assert_str_eq(app_view(player.app)->name, "go-on");
	player_keys(&player, "PageDown");
	ck_assert(player.app->in_session);
}
END_TEST

/* A test of what holds and counts; a look at a thigh is for someone's eyes. */
START_TEST(a_test_goes_by_it)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_keys(&player, "4 PageDown PageDown");
	player_until_test(&player, TRIAL_WORK);
	player_wait(&player, 20000);
	player_keys(&player, "PageDown");
	ck_assert_int_eq(player.app->measure.trial.phase, TRIAL_DONE);
	player_keys(&player, "PageDown");
	ck_assert_str_eq(app_view(player.app)->name, "tests");
}
END_TEST

START_TEST(a_test_that_hurts_ends)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_keys(&player, "4 PageDown PageDown");
	player_until_test(&player, TRIAL_WORK);
	player_keys(&player, "* PageDown");
	ck_assert_int_eq(player.app->measure.trial.phase, TRIAL_DONE);
}
END_TEST

Suite *one_button_suite(void)
{
	Suite *suite = suite_create("one_button");
	TCase *tcase = tcase_create("one_button");
	tcase_add_checked_fixture(tcase, NULL, close_player);
	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(
		tcase, one_button_goes_from_home_to_home, 0, sizeof(BUTTONS) / sizeof(BUTTONS[0]));
	tcase_add_test(tcase, no_button_at_all);
	tcase_add_test(tcase, without_that_the_first_briefing_waits);
	tcase_add_test(tcase, hands_free_the_coach_paces);
	tcase_add_test(tcase, one_button_counts_too);
	tcase_add_loop_test(tcase, it_does_what_is_next, 0, sizeof(MOMENTS) / sizeof(MOMENTS[0]));
	tcase_add_test(tcase, the_space_bar_answers_nothing);
	tcase_add_test(tcase, after_a_set_it_says_all_fine_and_then_goes_on);
	tcase_add_test(tcase, what_was_typed_is_taken);
	tcase_add_test(tcase, a_session_that_was_cut_off_goes_on);
	tcase_add_test(tcase, a_test_goes_by_it);
	tcase_add_test(tcase, a_test_that_hurts_ends);
	suite_add_tcase(suite, tcase);
	return suite;
}
