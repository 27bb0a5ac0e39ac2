/* The self-check in the rest: one question at a time, a key each, and what the coach makes of it. */
#include <check.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

static struct player player;

static void open_rest(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_begin(&player, "dead-bug", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_REST);
}

static void close_player(void)
{
	player_close(&player);
}

static const struct {
	const char *sentence, *keys;
	const char *kept; /* clean, felt and pain of the amend line; "" when nothing is answered yet */
	const char *said; /* on the screen afterwards */
	int next_reps;
} ANSWER[] = {
	{ "nothing is answered yet", "", "", "Where did you feel it?", 10 },
	{ "a is the abs, and asks for the back", "a", "", "Did your back stay on the floor", 10 },
	{ "y is kept all the way, and asks for pain", "a y", "", "Back pain, 0 to 10?", 10 },
	{ "no pain: a clean set", "a y 0", "\t10\tabs\t0\t", "", 10 },
	{ "Enter is all fine", "Enter", "\t10\tabs\t0\t", "", 10 },
	{ "Enter is fine for what is left", "h Enter", "\t10\thips\t0\t", "", 10 },
	{ "o is elsewhere", "o y 0", "\t10\tother\t0\t", "", 10 },
	{ "digits are where it was lost", "a 8 Enter 0", "\t7\tabs\t0\t", "", 7 },
	{ "two digits too", "a 1 0 Enter 0", "\t9\tabs\t0\t", "", 9 },
	{ "a digit is shown before it counts", "a 8", "", "lost at 8", 10 },
	{ "and can be taken back", "a 8 Bksp", "", "y kept", 10 },
	{ "one of two as well", "a 1 8 Bksp", "", "lost at 1 ", 10 },
	{ "a third digit is too many beyond 999", "a 1 2 3 4", "", "lost at 123", 10 },
	{ "0 is never lost", "a 0 Enter 0", "\t10\tabs\t0\t", "", 10 },
	{ "y after digits means kept", "a 8 y 0", "\t10\tabs\t0\t", "", 10 },
	{ "t is ten, and ends the session", "a y t", "\t10\tabs\t10\t", "", 0 },
	{ "n is no answer, and no skip by a slip", "a n", "", "Did your back stay on the floor", 10 },
	{ "b once more does not take the set back", "b b y 0", "\t10\tback\t0\t", "", 10 },
	{ "other keys are no answers", "z u 5", "", "Where did you feel it?", 10 },
};

static const struct dose *present_dose(void)
{
	return &player.app->session.workout.items[session_segment(&player.app->session)->item].dose;
}

START_TEST(an_answer_is_kept_and_heard)
{
	player_keys(&player, ANSWER[_i].keys);
	const char *frame = frame_text(&player, 40, 12);
	ck_assert_msg(strstr(frame, ANSWER[_i].said) != NULL, "%s: no '%s' in\n%s", ANSWER[_i].sentence,
		ANSWER[_i].said, frame);
	if (ANSWER[_i].kept[0] == '\0')
		ck_assert_msg(strstr(player.log, "amend") == NULL, "%s:\n%s", ANSWER[_i].sentence,
			player.log);
	else
		ck_assert_msg(strstr(player.log, ANSWER[_i].kept) != NULL, "%s:\n%s",
			ANSWER[_i].sentence, player.log);
	if (ANSWER[_i].next_reps > 0)
		ck_assert_msg(
			present_dose()->sets[1] == ANSWER[_i].next_reps, "%s", ANSWER[_i].sentence);
	else
		ck_assert_msg(player.app->session.phase == PHASE_DONE, "%s", ANSWER[_i].sentence);
}
END_TEST

START_TEST(sharp_is_a_stop_at_once)
{
	player_keys(&player, "a y s");
	ck_assert_int_eq(player.app->session.phase, PHASE_PAIN);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "sharp or aching: yes"));
	player_keys(&player, "2");
	ck_assert_ptr_nonnull(strstr(player.log, "\t2!\t"));
}
END_TEST

START_TEST(answers_are_asked_for_again)
{
	player_keys(&player, "b y");
	ck_assert_ptr_null(strstr(frame_text(&player, 80, 24), "u ask again"));
	player_keys(&player, "0");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "u ask again"));
	player_keys(&player, "u");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Where did you feel it?"));
	player_keys(&player, "a y 0");
	const char *back = strstr(player.log, "\tback\t");
	ck_assert_ptr_nonnull(back);
	ck_assert_ptr_nonnull(strstr(back, "\tabs\t"));
}
END_TEST

START_TEST(the_advice_stays_until_the_rest_ends)
{
	player_keys(&player, "b y 0");
	golden(&player, "rest-advice");
	ck_assert_ptr_nonnull(strstr(
		frame_text(&player, 80, 24), player.app->session.advice.words[0] ? "Next: " : "?"));
}
END_TEST

START_TEST(the_questions_as_they_are_seen)
{
	golden(&player, "rest-felt");
	golden_at(&player, "rest-felt", 80, 24, true);
	player_keys(&player, "a");
	golden(&player, "rest-back");
	player_keys(&player, "8");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Enter lost there"));
	golden(&player, "rest-lost");
	player_keys(&player, "Enter");
	golden(&player, "rest-pain");
}
END_TEST

START_TEST(what_comes_next_is_said)
{
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Next: Dead bug, set 2 of 3"));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 40, 12), "Next: Dead bug, set 2 of 3"));
	player_keys(&player, "Space");
	player_until(&player, PHASE_REST);
	player_keys(&player, "Space");
	player_until(&player, PHASE_REST);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Next: you are done"));
	player_close(&player);
	player_open(&player, PLAYER_ACCEPTED);
	player_begin(&player, "cat-camel plank", 1);
	player_keys(&player, "Space");
	player_until(&player, PHASE_REST);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Next: Forearm plank"));
	player_close(&player);
	player_open(&player, PLAYER_ACCEPTED);
	player_begin(&player, "hip-flexor-stretch", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_REST);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 40, 12), " Next: set 2 of 2\n"));
}
END_TEST

Suite *coach_rest_suite(void)
{
	Suite *suite = suite_create("coach_rest");
	TCase *check = tcase_create("check");
	tcase_add_checked_fixture(check, open_rest, close_player);
	tcase_add_loop_test(check, an_answer_is_kept_and_heard, 0, sizeof(ANSWER) / sizeof(ANSWER[0]));
	tcase_add_test(check, sharp_is_a_stop_at_once);
	tcase_add_test(check, answers_are_asked_for_again);
	tcase_add_test(check, the_advice_stays_until_the_rest_ends);
	tcase_add_test(check, the_questions_as_they_are_seen);
	tcase_add_test(check, what_comes_next_is_said);
	suite_add_tcase(suite, check);
	return suite;
}
