/* What each key does, in stories: where it leads, what is recorded, what is heard. */
#include <string.h>

#include "core/session_verbs.h"
#include "script.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))

/* "plank:2" is 3 x 30 s, rest 45: READY 0, TILT 5, HOLD 8, REST 38, TILT 83, HOLD 86, REST 116 … */
static const struct story {
	const char *sentence, *workout, *script;
	const char *phase;
	int item, set; /* where it leads */
	const char *log;
} STORIES[] = {
	/* next */
	{ "nothing happens before a key, the first time", "plank:2", "3600s", "BRIEF", 0, 1, "" },
	{ "a briefing met before goes on by itself", "plank:2+", "20s", "READY", 0, 1, "" },
	{ "go shortens the get-ready", "plank:2", "go 1s go", "TILT", 0, 1, "" },
	{ "and the tilt", "plank:2", "go 1s go 1s go 30s", "REST", 0, 1,
	  "32.000 set plank 2 1/3 both s 30 30 - - - - -\n" },
	{ "but never the work", "plank:2", "go to:WORK 1s go", "WORK", 0, 1, "" },
	{ "go ends the rest", "plank:2", "go to:REST 1s go", "TILT", 0, 2,
	  "38.000 set plank 2 1/3 both s 30 30 - - - - -\n" },
	{ "go ends the change of sides", "side-plank-knees:1", "go to:SWITCH go", "WORK", 0, 1,
	  "18.000 set side-plank-knees 1 1/3 right s 10 10 - - - - -\n" },
	{ "after the last exercise comes the summary", "pelvic-tilt:0", "go to:DONE", "DONE", 0, 0,
	  "48.000 set pelvic-tilt 0 1/1 both reps 5 5 - - - - -\n"
	  "68.000 session mix - - - s 88 68 - - - - finished\n" },

	/* pause, resume, gap */
	{ "pause stands still", "plank:2", "go to:WORK 9s pause 3600s", "PAUSED", 0, 1, "" },
	{ "and pause again goes on", "plank:2", "go to:WORK 9s pause 9s pause", "RESUMING", 0, 1, "" },
	{ "a rest goes on at once", "plank:2", "go to:REST 9s pause 9s go", "REST", 0, 1,
	  "38.000 set plank 2 1/3 both s 30 30 - - - - -\n" },
	{ "and lasts as long as it would have", "plank:2", "go to:REST 9s pause 9s go 35999ms", "REST",
	  0, 1, "38.000 set plank 2 1/3 both s 30 30 - - - - -\n" },
	{ "a briefing that waits goes on waiting", "plank:2", "pause 9s go 3600s", "BRIEF", 0, 1, "" },
	{ "a closed lid is a pause", "plank:2", "go to:WORK 9s hole:3600s 60s", "PAUSED", 0, 1, "" },
	{ "of which no second is credited", "plank:2", "go to:WORK 9s hole:3600s quit", "DONE", 0, 0,
	  "3617.000 set plank 2 1/3 both s 30 9 - - - - -\n"
	  "3617.000 session mix - - - s 234 17 - - - - stopped\n" },

	/* back */
	{ "back in a hold: this set again", "plank:2", "go to:WORK 9s back", "RESUMING", 0, 1, "" },
	{ "back at its very start, and it is the first: this set", "plank:2", "go to:TILT 1s back",
	  "RESUMING", 0, 1, "" },
	{ "back in the first get-ready: the briefing", "plank:2", "go 1s back", "BRIEF", 0, 1, "" },
	{ "back in the second set: the second set", "plank:2", "go to:REST to:WORK 9s back", "RESUMING",
	  0, 2, "38.000 set plank 2 1/3 both s 30 30 - - - - -\n" },
	{ "back within two seconds: the set before, and its record is void", "plank:2",
	  "go to:REST to:TILT 1999ms back", "RESUMING", 0, 1,
	  "38.000 set plank 2 1/3 both s 30 30 - - - - -\n"
	  "84.999 void S.1 - - - - - - - - - - -\n" },
	{ "back after two seconds: this set", "plank:2", "go to:REST to:TILT 2s back", "RESUMING", 0, 2,
	  "38.000 set plank 2 1/3 both s 30 30 - - - - -\n" },
	{ "back twice: the set before", "plank:2", "go to:REST to:WORK 9s back back", "RESUMING", 0, 1,
	  "38.000 set plank 2 1/3 both s 30 30 - - - - -\n"
	  "95.000 void S.1 - - - - - - - - - - -\n" },
	{ "back in a rest: the set just done", "plank:2", "go to:REST 9s back", "RESUMING", 0, 1,
	  "38.000 set plank 2 1/3 both s 30 30 - - - - -\n"
	  "47.000 void S.1 - - - - - - - - - - -\n" },
	{ "back from a briefing: the last set of the exercise before", "pelvic-tilt:2 plank:1",
	  "go to:REST to:WORK to:REST to:BRIEF 60s back", "RESUMING", 0, 2,
	  "104.000 set pelvic-tilt 2 1/2 both reps 12 12 - - - - -\n"
	  "233.000 set pelvic-tilt 2 2/2 both reps 12 12 - - - - -\n"
	  "313.000 void S.2 - - - - - - - - - - -\n" },
	{ "back on the left side: the left side again", "side-plank-knees:1",
	  "go to:SWITCH to:WORK 3s back", "SWITCH", 0, 1,
	  "18.000 set side-plank-knees 1 1/3 right s 10 10 - - - - -\n" },
	{ "back from the change of sides: the right side again", "side-plank-knees:1",
	  "go to:SWITCH 1s back", "RESUMING", 0, 1,
	  "18.000 set side-plank-knees 1 1/3 right s 10 10 - - - - -\n"
	  "19.000 void S.1 - - - - - - - - - - -\n" },
	{ "back in a pause leaves it", "plank:2", "go to:WORK 9s pause 9s back 3s", "TILT", 0, 1, "" },

	/* pace */
	{ "pace in the briefing: the reps are counted", "dead-bug:1", "pace go to:COUNTING",
	  "COUNTING", 0, 1, "" },
	{ "pace twice: the coach paces them again", "dead-bug:1", "pace pace go to:WORK", "WORK", 0,
	  1, "" },
	{ "pace, and a longer briefing stays longer", "dead-bug:1+", "longer pace 29999ms", "BRIEF",
	  0, 1, "" },
	{ "a hold has nothing to count", "plank:1", "pace go to:WORK", "WORK", 0, 1, "" },
	{ "pace later in the workout leaves what is done", "pelvic-tilt:0 dead-bug:1",
	  "go to:BRIEF pace go to:COUNTING", "COUNTING", 1, 1,
	  "48.000 set pelvic-tilt 0 1/1 both reps 5 5 - - - - -\n" },
	/* skip, leave */
	{ "skip in a hold: what was done is recorded, the next set gets ready", "plank:2",
	  "go to:WORK 9999ms skip", "RESUMING", 0, 2,
	  "17.999 set plank 2 1/3 both s 30 9 - - - - -\n" },
	{ "skip with nothing done records nothing", "plank:2", "go to:WORK 999ms skip", "RESUMING", 0,
	  2, "" },
	{ "skip in the get-ready: the next set", "plank:2", "go 1s skip", "RESUMING", 0, 2, "" },
	{ "skip in a rest: the next set at once", "plank:2", "go to:REST 1s skip", "RESUMING", 0, 2,
	  "38.000 set plank 2 1/3 both s 30 30 - - - - -\n" },
	{ "skip counts the reps that are whole", "pelvic-tilt:0", "go to:WORK 23s skip", "DONE", 0, 0,
	  "31.000 set pelvic-tilt 0 1/1 both reps 5 2 - - - - -\n"
	  "31.000 session mix - - - s 88 31 - - - - finished\n" },
	{ "an alternating rep is whole on both sides", "dead-bug:1", "go to:WORK 23s skip", "RESUMING",
	  0, 2, "31.000 set dead-bug 1 1/2 alt reps 6 1 - - - - -\n" },
	{ "skip on the right side: the left side", "side-plank-knees:1", "go to:WORK 4s skip", "SWITCH",
	  0, 1, "12.000 set side-plank-knees 1 1/3 right s 10 4 - - - - -\n" },
	{ "skip between the sides: the next set", "side-plank-knees:1", "go to:SWITCH 1s skip",
	  "RESUMING", 0, 2, "18.000 set side-plank-knees 1 1/3 right s 10 10 - - - - -\n" },
	{ "skip in the rest between two reps breaks the set off", "curl-up:1", "go to:REST 1s skip",
	  "RESUMING", 0, 2, "21.000 set curl-up 1 1/3 both reps 3 1 - - - - -\n" },
	{ "skip in a pause records what was done before it", "plank:2", "go to:WORK 9s pause 9s skip",
	  "RESUMING", 0, 2, "26.000 set plank 2 1/3 both s 30 9 - - - - -\n" },
	{ "skip of the last set: the next exercise's briefing", "pelvic-tilt:0 plank:1",
	  "go to:WORK 9s skip", "BRIEF", 1, 1,
	  "17.000 set pelvic-tilt 0 1/1 both reps 5 1 - - - - -\n" },
	{ "skip in a briefing leaves the exercise", "plank:2 pelvic-tilt:0", "skip", "BRIEF", 1, 1,
	  "" },
	{ "also when it is paused", "plank:2 pelvic-tilt:0", "pause skip", "BRIEF", 1, 1, "" },
	{ "leaving the last exercise ends it all", "plank:2", "5s skip", "DONE", 0, 0,
	  "5.000 session mix - - - s 234 5 - - - - finished\n" },

	/* redo */
	{ "redo in a hold: this set again", "plank:2", "go to:WORK 9s redo", "RESUMING", 0, 1, "" },
	{ "redo at its start still means this set", "plank:2", "go to:REST to:TILT 1s redo", "RESUMING",
	  0, 2, "38.000 set plank 2 1/3 both s 30 30 - - - - -\n" },
	{ "redo in a rest: the set just done", "plank:2", "go to:REST 9s redo", "RESUMING", 0, 1,
	  "38.000 set plank 2 1/3 both s 30 30 - - - - -\n"
	  "47.000 void S.1 - - - - - - - - - - -\n" },
	{ "it is recorded anew", "plank:2", "go to:REST 9s redo to:REST", "REST", 0, 1,
	  "38.000 set plank 2 1/3 both s 30 30 - - - - -\n"
	  "47.000 void S.1 - - - - - - - - - - -\n"
	  "83.000 set plank 2 1/3 both s 30 30 - - - - -\n" },
	{ "redo on the left side: the right one stays", "side-plank-knees:1", "go to:REST redo",
	  "SWITCH", 0, 1,
	  "18.000 set side-plank-knees 1 1/3 right s 10 10 - - - - -\n"
	  "33.000 set side-plank-knees 1 1/3 left s 10 10 - - - - -\n"
	  "33.000 void S.2 - - - - - - - - - - -\n" },
	{ "redo in the rest between two reps: this set", "curl-up:1", "go to:REST redo", "RESUMING", 0,
	  1, "" },
	{ "a paused briefing has nothing to redo", "plank:2", "pause redo", "PAUSED", 0, 1, "" },

	/* count */
	{ "counting waits for the person", "dead-bug:1*", "go to:COUNTING 3600s", "COUNTING", 0, 1,
	  "" },
	{ "the last rep ends the set", "dead-bug:1*",
	  "go to:COUNTING count count count count count 9s count", "REST", 0, 1,
	  "17.000 set dead-bug 1 1/2 alt reps 6 6 - - - - -\n" },
	{ "go ends it with what was counted", "dead-bug:1*", "go to:COUNTING count count 9s go", "REST",
	  0, 1, "17.000 set dead-bug 1 1/2 alt reps 6 2 - - - - -\n" },
	{ "with nothing counted there is nothing to record", "dead-bug:1*", "go to:COUNTING go", "REST",
	  0, 1, "" },
	{ "a pause keeps the count", "dead-bug:1*", "go to:COUNTING count pause 9s go 3s count skip",
	  "RESUMING", 0, 2, "20.000 set dead-bug 1 1/2 alt reps 6 2 - - - - -\n" },
	{ "doing it again starts it at nothing", "dead-bug:1*",
	  "go to:COUNTING count redo 3s 3s count skip", "RESUMING", 0, 2,
	  "14.000 set dead-bug 1 1/2 alt reps 6 1 - - - - -\n" },

	/* longer */
	{ "ten seconds more may be more than the target", "plank:2", "go to:WORK longer 40s", "REST", 0,
	  1, "48.000 set plank 2 1/3 both s 30 40 - - - - -\n" },
	{ "a longer rest", "plank:2", "go to:REST longer 54s", "REST", 0, 1,
	  "38.000 set plank 2 1/3 both s 30 30 - - - - -\n" },
	{ "what waits for a key can't be longer", "plank:2", "longer go 5s", "TILT", 0, 1, "" },

	/* quit, red flag, close */
	{ "quit records what was done", "plank:2", "go to:WORK 9s quit", "DONE", 0, 0,
	  "17.000 set plank 2 1/3 both s 30 9 - - - - -\n"
	  "17.000 session mix - - - s 234 17 - - - - stopped\n" },
	{ "quit with nothing done records the session only", "plank:2", "go 1s quit", "DONE", 0, 0,
	  "1.000 session mix - - - s 234 1 - - - - stopped\n" },
	{ "a pause counts for nothing", "plank:2", "go 1s pause 60s quit", "DONE", 0, 0,
	  "61.000 session mix - - - s 234 1 - - - - stopped\n" },
	{ "a red flag records what was done", "plank:2", "go to:WORK 9s red-flag", "DONE", 0, 0,
	  "17.000 set plank 2 1/3 both s 30 9 - - - - -\n"
	  "17.000 session mix - - - s 234 17 - - - - red-flag\n" },
};

static struct script script;

START_TEST(every_key_does_its_own)
{
	const struct story *story = &STORIES[_i];
	script_begin(&script, story->workout);
	script_play(&script, story->script);
	const struct segment *segment = session_segment(&script.session);
	ck_assert_msg(strcmp(phase_names[script.session.phase], story->phase) == 0, "%s: %s",
		story->sentence,
		phase_names[script.session.phase]);
	ck_assert_msg(segment->item == story->item && segment->set == story->set,
		"%s: set %d of item %d",
		story->sentence, segment->set, segment->item);
	ck_assert_msg(strcmp(script.log, story->log) == 0, "%s:\n%s", story->sentence, script.log);
}
END_TEST

START_TEST(the_summary_is_closed_by_go_or_quit)
{
	script_begin(&script, "plank:2");
	script_play(&script, "quit");
	ck_assert_int_eq(script.finished, 0);
	script_play(&script, "go");
	ck_assert_int_eq(script.finished, 1);
	script_play(&script, "quit");
	ck_assert_int_eq(script.finished, 2);
	ck_assert_int_eq(script.lines, 1);
}
END_TEST

START_TEST(no_segment_grows_for_ever)
{
	script_begin(&script, "plank:2");
	script_play(&script, "go");
	for (int i = 0; i < 500; i++)
		script_play(&script, "longer");
	ck_assert_int_eq(session_segment(&script.session)->ms, 5000 + 359 * LONGER_MS);
	ck_assert_int_eq(script.session.due, SCRIPT_START + 5000 + 359 * LONGER_MS);
}
END_TEST

START_TEST(a_red_flag_says_what_to_do)
{
	script_begin(&script, "plank:2");
	script_play(&script, "go to:REST felt:back red-flag");
	ck_assert_int_eq(script.session.advice.rule, 1);
	ck_assert_int_eq(script.session.asking, QUESTION_NONE);
	ck_assert_str_eq(script.log,
		"38.000 set plank 2 1/3 both s 30 30 - - - - -\n"
		"38.000 amend S.1 - - - - - - - back - - -\n"
		"38.000 session mix - - - s 234 38 - - - - red-flag\n");
}
END_TEST

Suite *session_verbs_suite(void)
{
	Suite *suite = suite_create("session_verbs");
	TCase *keys = tcase_create("keys");
	tcase_add_loop_test(keys, every_key_does_its_own, 0, LENGTH(STORIES));
	tcase_add_test(keys, the_summary_is_closed_by_go_or_quit);
	tcase_add_test(keys, no_segment_grows_for_ever);
	tcase_add_test(keys, a_red_flag_says_what_to_do);
	suite_add_tcase(suite, keys);
	return suite;
}
