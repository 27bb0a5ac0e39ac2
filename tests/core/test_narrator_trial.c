/* narrator_trial: tests as they are heard. */
#include "core/narrator_trial.h"

#include <check.h>
#include <string.h>

#include "attempt.h"
#include "suites.h"

static const struct {
	const char *sentence;
	enum test test;
	bool counts; /* the person counts the reps */
	enum talk_level level;
	enum count_reps reps;
	const char *play, *said;
} STORIES[] = {
	{ "a clock is told each ten seconds, and the result", TEST_PLANK, false, TALK_NORMAL,
		COUNT_REPS_NONE, "4s go to:WORK 27s go",
		"0.000 The plank test. Press space when you are ready.\n"
		"4.000 Get ready.\n"
		"9.000 Tuck your tail: one long line.\n"
		"12.000 Start.\n"
		"22.000 10.\n"
		"32.000 20.\n"
		"39.000 Stop. 27 seconds.\n" },
	{ "its end by itself is told ahead", TEST_PLANK, false, TALK_QUIET, COUNT_REPS_NONE,
		"go to:WORK 60s",
		"0.000 The plank test.\n"
		"8.000 Start.\n"
		"18.000 10.\n"
		"28.000 20.\n"
		"38.000 30.\n"
		"48.000 40.\n"
		"58.000 50.\n"
		"63.000 5 seconds left.\n"
		"68.000 Stop. 60 seconds.\n" },
	{ "reps are counted at their beginning", TEST_DEAD_BUG, false, TALK_QUIET, COUNT_REPS_EVERY,
		"go to:WORK 26s go",
		"0.000 The dead bug test.\n"
		"8.000 Start, right side.\n"
		"20.000 2.\n"
		"32.000 3.\n"
		"34.000 Stop. 2 reps.\n" },
	{ "to one who wants all, with their sides and parts", TEST_DEAD_BUG, false, TALK_FULL,
		COUNT_REPS_NONE, "go to:WORK 7s",
		"0.000 The dead bug test. Press space when you are ready.\n"
		"0.000 Get ready.\n"
		"5.000 Tilt: press your low back down.\n"
		"8.000 Start, right side.\n"
		"11.000 Hold.\n"
		"12.000 Return.\n"
		"14.000 Left.\n" },
	{ "the last rep is told", TEST_DEAD_BUG, false, TALK_QUIET, COUNT_REPS_NONE, "go to:DONE",
		"0.000 The dead bug test.\n"
		"8.000 Start, right side.\n"
		"140.000 Last one.\n"
		"152.000 Stop. 12 reps.\n" },
	{ "the person's own count is said", TEST_DEAD_BUG, true, TALK_QUIET, COUNT_REPS_EVERY,
		"go to:COUNTING 4s count 6s count 1s go",
		"0.000 The dead bug test.\n"
		"8.000 Start.\n"
		"12.000 1.\n"
		"18.000 2.\n"
		"19.000 Stop. 2 reps.\n" },
	{ "the way into a position is led, and what is seen is asked", TEST_HIPS, false, TALK_QUIET,
		COUNT_REPS_NONE, "go to:LOOK free 6s",
		"0.000 The hips test.\n"
		"0.000 Sit on the edge of a sturdy table.\n"
		"10.000 Lie back, both knees to your chest.\n"
		"18.000 Hug the left knee: low back flat.\n"
		"26.000 Let the right leg hang, don't push it.\n"
		"30.000 Let it hang, and relax. Back flat.\n"
		"35.000 Is your right thigh above level?\n"
		"35.000 Both knees to your chest again.\n"
		"41.000 Hug the right knee: low back flat.\n" },
	{ "a pause breaks a hold off, and it begins again", TEST_PLANK, false, TALK_NORMAL,
		COUNT_REPS_NONE, "go to:WORK 12s pause 60s go to:WORK",
		"0.000 The plank test. Press space when you are ready.\n"
		"0.000 Get ready.\n"
		"5.000 Tuck your tail: one long line.\n"
		"8.000 Start.\n"
		"18.000 10.\n"
		"20.000 Paused.\n"
		"80.000 Get ready.\n"
		"85.000 Tuck your tail: one long line.\n"
		"88.000 Start.\n" },
	{ "pain stops it, and is asked about", TEST_PLANK, false, TALK_QUIET, COUNT_REPS_NONE,
		"go to:WORK 3s pain 4s rate:3",
		"0.000 The plank test.\n"
		"8.000 Start.\n"
		"11.000 Stop. How much does it hurt, 0 to 10?\n"
		"15.000 The test is over.\n" },
};

START_TEST(each_story)
{
	struct attempt attempt;
	attempt_begin(&attempt, STORIES[_i].test, STORIES[_i].counts);
	attempt_listen(&attempt, STORIES[_i].level, STORIES[_i].reps);
	attempt_play(&attempt, STORIES[_i].play);
	ck_assert_msg(strcmp(attempt.said, STORIES[_i].said) == 0, "%s:\n%s", STORIES[_i].sentence,
		attempt.said);
}
END_TEST

START_TEST(what_is_said_is_said_once)
{
	struct attempt attempt;
	struct effects effects = { 0 };
	attempt_begin(&attempt, TEST_PLANK, false);
	attempt_listen(&attempt, TALK_FULL, COUNT_REPS_EVERY);
	attempt_play(&attempt, "go to:WORK 25s");
	narrator_tell_trial(&attempt.narrator, &attempt.trial, &attempt.talk, attempt.now, &effects);
	ck_assert_int_eq(effects.count, 0);
	ck_assert_int_eq(narrator_wait_trial(&attempt.narrator, &attempt.trial, attempt.now), 5000);
	attempt_play(&attempt, "pause");
	ck_assert_int_eq(narrator_wait_trial(&attempt.narrator, &attempt.trial, attempt.now), NEVER);
}
END_TEST

Suite *narrator_trial_suite(void)
{
	Suite *suite = suite_create("narrator_trial");
	TCase *tcase = tcase_create("tests");
	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, what_is_said_is_said_once);
	suite_add_tcase(suite, tcase);
	return suite;
}
