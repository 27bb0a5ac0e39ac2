/* Tests of the person, from the page before to the result: what is written, and what is heard. */
#include "core/trial.h"

#include <string.h>

#include "attempt.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))

static struct attempt attempt;

#define PLANK_LINE(at, done) at " test plank - - both s 60 " done " " done " - - - -\n"
#define BUG_LINE(at, done) at " test dead-bug - - alt reps 12 " done " " done " - - - -\n"
#define HIP_LINE(at, side, note) at " test thomas-test - - " side " - - - - - - - " note "\n"

static const struct {
	const char *story;
	enum test test;
	bool counts;
	const char *play, *phase, *log;
} STORY[] = {
	{ "up to the first sag", TEST_PLANK, false, "go to:WORK 43s go", "DONE",
		PLANK_LINE("51.000", "43") },
	{ "whole seconds only", TEST_PLANK, false, "go to:WORK 43900ms go", "DONE",
		PLANK_LINE("51.900", "43") },
	{ "to the cap, by itself", TEST_PLANK, false, "go 300s", "DONE", PLANK_LINE("68.000", "60") },
	{ "the cap has its own moment, however late the tick", TEST_PLANK, false,
		"go to:WORK 1s late:300s", "DONE", PLANK_LINE("68.000", "60") },
	{ "a key just after the start was pressed once too often", TEST_PLANK, false,
		"go to:WORK 1900ms go", "READY", "" },
	{ "and two seconds after it no more", TEST_PLANK, false, "go to:WORK 2s go", "DONE",
		PLANK_LINE("10.000", "2") },
	{ "the count-down can be cut short", TEST_PLANK, false, "go 1s go go 30s go", "DONE",
		PLANK_LINE("31.000", "30") },
	{ "or made longer", TEST_PLANK, false, "go longer to:WORK 30s go", "DONE",
		PLANK_LINE("48.000", "30") },

	{ "reps finished on both sides before the arch", TEST_DEAD_BUG, false, "go to:WORK 35s go",
		"DONE", BUG_LINE("43.000", "2") },
	{ "the left one of a rep counts too", TEST_DEAD_BUG, false, "go to:WORK 36s go", "DONE",
		BUG_LINE("44.000", "3") },
	{ "an arch in the first rep", TEST_DEAD_BUG, false, "go to:WORK 5s go", "DONE",
		BUG_LINE("13.000", "0") },
	{ "a key just after the start", TEST_DEAD_BUG, false, "go to:WORK 1s go", "READY", "" },
	{ "a whole set without one", TEST_DEAD_BUG, false, "go 300s", "DONE",
		BUG_LINE("152.000", "12") },
	{ "counted by the person", TEST_DEAD_BUG, true, "go to:COUNTING 9s count 9s count 9s go",
		"DONE", BUG_LINE("35.000", "2") },
	{ "a whole set counted ends by itself", TEST_DEAD_BUG, true,
		"go to:COUNTING 9s count count count count count count count count count count count "
		"count",
		"DONE", BUG_LINE("17.000", "12") },
	{ "who counts is changed on the page", TEST_DEAD_BUG, false, "pace go to:COUNTING", "COUNTING",
		"" },
	{ "and back", TEST_DEAD_BUG, true, "pace go to:WORK", "WORK", "" },
	{ "a hold stays timed", TEST_PLANK, false, "pace go to:WORK", "WORK", "" },

	{ "both hips", TEST_HIPS, false, "go to:LOOK 20s free to:LOOK 5s tight", "DONE",
		HIP_LINE("55.000", "right", "free") HIP_LINE("83.000", "left", "tight") },
	{ "each step on at a key", TEST_HIPS, false, "go go go go go go tight go go go go tight",
		"DONE", HIP_LINE("0.000", "right", "tight") HIP_LINE("0.000", "left", "tight") },
	{ "a look waits", TEST_HIPS, false, "go to:LOOK 900s go", "LOOK", "" },
	{ "only what can be seen is an answer", TEST_HIPS, false, "go to:LOOK rate:2", "LOOK", "" },
	{ "a step longer", TEST_HIPS, false, "go longer to:LOOK free", "GUIDE",
		HIP_LINE("45.000", "right", "free") },
	{ "a look again takes the place of the one before", TEST_HIPS, false,
		"go to:LOOK free back 1s tight", "GUIDE",
		HIP_LINE("35.000", "right", "free")
			"36.000 void S.1 - - - - - - - - - - -\n"
			HIP_LINE("36.000", "right", "tight") },
	{ "the last look too", TEST_HIPS, false, "go to:LOOK free to:LOOK free back tight", "DONE",
		HIP_LINE("35.000", "right", "free") HIP_LINE("58.000", "left", "free")
			"58.000 void S.2 - - - - - - - - - - -\n" HIP_LINE("58.000", "left", "tight") },

	{ "a pause in a hold: it begins again", TEST_PLANK, false,
		"go to:WORK 20s pause 60s go to:WORK 30s go", "DONE", PLANK_LINE("126.000", "30") },
	{ "a pause in the count-down: it goes on", TEST_PLANK, false, "go 3s pause 60s go 2s", "SETTLE",
		"" },
	{ "a pause while setting the back", TEST_PLANK, false, "go 6s pause 60s go 4s", "READY", "" },
	{ "a pause in reps", TEST_DEAD_BUG, false, "go to:WORK 20s pause 60s pause", "READY", "" },
	{ "a pause in counted ones", TEST_DEAD_BUG, true, "go to:COUNTING count pause go to:COUNTING "
		"9s count go", "DONE", BUG_LINE("25.000", "1") },
	{ "a pause on the way: it goes on", TEST_HIPS, false, "go 4s pause 60s go 6s", "GUIDE", "" },
	{ "nothing moves in a pause", TEST_PLANK, false, "go to:WORK 20s pause 900s", "PAUSED", "" },
	{ "the machine slept", TEST_PLANK, false, "go to:WORK 20s hole:60s", "PAUSED", "" },
	{ "the machine slept at a look", TEST_HIPS, false, "go to:LOOK hole:60s", "LOOK", "" },

	{ "back to the count-down", TEST_PLANK, false, "go to:WORK 20s back to:WORK 9s go", "DONE",
		PLANK_LINE("45.000", "9") },
	{ "back from there to the page", TEST_PLANK, false, "go 2s back", "PAGE", "" },
	{ "back takes the result back when there is another", TEST_PLANK, false,
		"go to:WORK 20s go 5s back to:WORK 9s go", "DONE",
		PLANK_LINE("28.000", "20") "50.000 void S.1 - - - - - - - - - - -\n"
			PLANK_LINE("50.000", "9") },
	{ "but not before", TEST_PLANK, false, "go to:WORK 20s go 5s back 2s quit", "DONE",
		PLANK_LINE("28.000", "20") },
	{ "again keeps both", TEST_PLANK, false, "go to:WORK 20s go 5s redo to:WORK 9s go", "DONE",
		PLANK_LINE("28.000", "20") PLANK_LINE("50.000", "9") },
	{ "a step back", TEST_HIPS, false, "go 11s back 9s", "GUIDE", "" },
	{ "from the first one to the page", TEST_HIPS, false, "go 3s back", "PAGE", "" },

	{ "pain stops at once", TEST_PLANK, false, "go to:WORK 20s pain", "PAIN",
		"28.000 test plank - - both s 60 20 - - - - pain stop\n" },
	{ "and asks how much", TEST_PLANK, false, "go to:WORK 20s pain 5s rate:4!", "DONE",
		"28.000 test plank - - both s 60 20 - - - - pain stop\n"
		"33.000 amend S.1 - - - - - - - - 4! - -\n" },
	{ "nothing moves until that is said", TEST_PLANK, false, "go to:WORK 20s pain 900s go rate:11",
		"PAIN", "28.000 test plank - - both s 60 20 - - - - pain stop\n" },
	{ "or left open", TEST_PLANK, false, "go to:WORK 20s pain quit", "DONE",
		"28.000 test plank - - both s 60 20 - - - - pain stop\n" },
	{ "pain in reps", TEST_DEAD_BUG, false, "go to:WORK 20s pain", "PAIN",
		"28.000 test dead-bug - - alt reps 12 1 - - - - pain stop\n" },
	{ "pain before it began", TEST_DEAD_BUG, false, "pain", "PAIN",
		"0.000 test dead-bug - - alt reps 12 0 - - - - pain stop\n" },
	{ "pain in a pause", TEST_PLANK, false, "go to:WORK 20s pause 9s pain", "PAIN",
		"37.000 test plank - - both s 60 20 - - - - pain stop\n" },
	{ "pain on one side", TEST_HIPS, false, "go to:LOOK free 3s pain rate:3", "DONE",
		HIP_LINE("35.000", "right", "free")
		"38.000 test thomas-test - - left - - - - - - - pain stop\n"
		"38.000 amend S.2 - - - - - - - - 3 - -\n" },
	{ "after pain it is not done again", TEST_PLANK, false, "go to:WORK 20s pain quit redo back",
		"DONE", "28.000 test plank - - both s 60 20 - - - - pain stop\n" },

	{ "a warning sign ends it", TEST_PLANK, false, "go to:WORK 20s red-flag redo back", "DONE",
		"" },
	{ "after pain too", TEST_PLANK, false, "pain red-flag", "DONE",
		"0.000 test plank - - both s 60 0 - - - - pain stop\n" },

	{ "left in the middle, nothing is written", TEST_PLANK, false, "go to:WORK 20s quit", "WORK",
		"" },
	{ "but a side that is complete", TEST_HIPS, false, "go to:LOOK tight 3s quit", "DONE",
		HIP_LINE("35.000", "right", "tight") },
	{ "which is no reason to go back to the other", TEST_HIPS, false,
		"go to:LOOK tight 3s quit back", "DONE", HIP_LINE("35.000", "right", "tight") },
	{ "but to begin again", TEST_HIPS, false, "go to:LOOK tight 3s quit redo", "GUIDE",
		HIP_LINE("35.000", "right", "tight") },
	{ "again in the middle keeps what is there until it is looked at again", TEST_HIPS, false,
		"go to:LOOK tight 3s redo to:LOOK free", "GUIDE",
		HIP_LINE("35.000", "right", "tight")
			"73.000 void S.1 - - - - - - - - - - -\n" HIP_LINE("73.000", "right", "free") },
};

START_TEST(a_test_and_what_is_written)
{
	attempt_begin(&attempt, STORY[_i].test, STORY[_i].counts);
	attempt_play(&attempt, STORY[_i].play);
	ck_assert_msg(strcmp(trial_phase_names[attempt.trial.phase], STORY[_i].phase) == 0, "%s: in %s",
		STORY[_i].story, trial_phase_names[attempt.trial.phase]);
	ck_assert_msg(strcmp(attempt.log, STORY[_i].log) == 0, "%s:\n%s", STORY[_i].story, attempt.log);
}
END_TEST

static const struct {
	const char *story;
	enum test test;
	const char *play;
	enum ending ending;
	int finished;
} ENDS[] = {
	{ "left before it began", TEST_PLANK, "quit", ENDING_NONE, 1 },
	{ "left in the middle", TEST_PLANK, "go to:WORK quit", ENDING_NONE, 1 },
	{ "done, and seen", TEST_PLANK, "go 300s go", ENDING_FINISHED, 1 },
	{ "done, and not seen yet", TEST_PLANK, "go 300s", ENDING_FINISHED, 0 },
	{ "done, and left", TEST_PLANK, "go 300s quit", ENDING_FINISHED, 1 },
	{ "half done", TEST_HIPS, "go to:LOOK free quit", ENDING_STOPPED, 0 },
	{ "left on the way to another attempt", TEST_PLANK, "go 300s back quit", ENDING_FINISHED, 0 },
	{ "pain", TEST_PLANK, "pain rate:0", ENDING_PAIN, 0 },
	{ "a warning sign", TEST_HIPS, "go red-flag", ENDING_RED_FLAG, 0 },
};

START_TEST(a_test_ends)
{
	attempt_begin(&attempt, ENDS[_i].test, false);
	attempt_play(&attempt, ENDS[_i].play);
	ck_assert_msg(attempt.trial.ending == ENDS[_i].ending, "%s", ENDS[_i].story);
	ck_assert_msg(attempt.finished == ENDS[_i].finished, "%s", ENDS[_i].story);
}
END_TEST

static const struct {
	enum test test;
	bool counts;
	const char *play, *sounds;
} HEARD[] = {
	{ TEST_PLANK, false, "go 300s", "ready tilt start done" },
	{ TEST_DEAD_BUG, false, "go to:WORK 19s", "ready tilt start rep rep rep" },
	{ TEST_DEAD_BUG, true, "go to:COUNTING 9s count count go", "ready tilt start rep rep done" },
	{ TEST_HIPS, false, "go to:LOOK free 1s", "start start start start start rest switch" },
	{ TEST_HIPS, false, "go 1s pause go", "start start" },
	{ TEST_PLANK, false, "go to:WORK 9s pain rate:2", "ready tilt start pain done" },
};

START_TEST(every_change_is_heard)
{
	attempt_begin(&attempt, HEARD[_i].test, HEARD[_i].counts);
	attempt_play(&attempt, HEARD[_i].play);
	ck_assert_str_eq(attempt.sounds, HEARD[_i].sounds);
}
END_TEST

START_TEST(the_clock_runs_up_and_what_is_left_down)
{
	attempt_begin(&attempt, TEST_PLANK, false);
	attempt_play(&attempt, "go to:WORK 12500ms");
	ck_assert_int_eq(trial_elapsed(&attempt.trial, attempt.now), 12500);
	ck_assert_int_eq(trial_left(&attempt.trial, attempt.now), 47500);
	ck_assert_int_eq(trial_done(&attempt.trial, attempt.now), 12);
	attempt_play(&attempt, "pause 99s");
	ck_assert_int_eq(trial_elapsed(&attempt.trial, attempt.now), 12500);
	ck_assert_int_eq(trial_left(&attempt.trial, attempt.now), 47500);
	ck_assert_int_eq(trial_wait(&attempt.trial, attempt.now), NEVER);
}
END_TEST

START_TEST(longer_has_an_end)
{
	attempt_begin(&attempt, TEST_PLANK, false);
	attempt_play(&attempt, "go");
	for (int i = 0; i < 1000; i++)
		attempt_play(&attempt, "longer");
	ck_assert_int_le(trial_left(&attempt.trial, attempt.now), LONGEST_MS);
	ck_assert_int_gt(trial_left(&attempt.trial, attempt.now), LONGEST_MS - LONGER_MS);
}
END_TEST

START_TEST(it_is_under_way_between_its_page_and_its_end)
{
	attempt_begin(&attempt, TEST_HIPS, false);
	ck_assert(!trial_under_way(&attempt.trial));
	attempt_play(&attempt, "go");
	ck_assert(trial_under_way(&attempt.trial));
	attempt_play(&attempt, "pause");
	ck_assert(trial_under_way(&attempt.trial));
	attempt_play(&attempt, "pain");
	ck_assert(trial_under_way(&attempt.trial));
	attempt_play(&attempt, "rate:0");
	ck_assert(!trial_under_way(&attempt.trial));
}
END_TEST

Suite *trial_suite(void)
{
	Suite *suite = suite_create("trial");
	TCase *tcase = tcase_create("trial");
	tcase_add_loop_test(tcase, a_test_and_what_is_written, 0, LENGTH(STORY));
	tcase_add_loop_test(tcase, a_test_ends, 0, LENGTH(ENDS));
	tcase_add_loop_test(tcase, every_change_is_heard, 0, LENGTH(HEARD));
	tcase_add_test(tcase, the_clock_runs_up_and_what_is_left_down);
	tcase_add_test(tcase, longer_has_an_end);
	tcase_add_test(tcase, it_is_under_way_between_its_page_and_its_end);
	suite_add_tcase(suite, tcase);
	return suite;
}
