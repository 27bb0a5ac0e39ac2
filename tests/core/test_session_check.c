/* The self-check and the pain stop: answers in, records, advice and a changed tape out. */
#include <stdio.h>
#include <string.h>

#include "core/session_check.h"
#include "fixture.h"
#include "script.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define SET_1 "38.000 set plank 2 1/3 both s 30 30 - - - - -\n"

static const struct story {
	const char *sentence, *workout, *script;
	const char *phase;
	enum question asking;
	int rule; /* of the advice given */
	const char *log;
} STORIES[] = {
	{ "a rest asks where it was felt", "plank:2", "go to:REST", "REST", QUESTION_FELT, 0, SET_1 },
	{ "then whether the back was kept", "plank:2", "go to:REST felt:abs", "REST", QUESTION_BACK, 0,
	  SET_1 },
	{ "then for pain", "plank:2", "go to:REST felt:abs kept", "REST", QUESTION_PAIN, 0, SET_1 },
	{ "and then it is one line", "plank:2", "go to:REST 2s felt:hips 2s lost:20 2s rate:0", "REST",
	  QUESTION_NONE, 5,
	  SET_1 "44.000 amend S.1 - - - - - - 19 hips 0 - -\n" },
	{ "all is fine with one key", "plank:2", "go to:REST fine", "REST", QUESTION_NONE, 8,
	  SET_1 "38.000 amend S.1 - - - - - - 30 abs 0 - -\n" },
	{ "or what is left of it", "plank:2", "go to:REST felt:hips fine", "REST", QUESTION_NONE, 6,
	  SET_1 "38.000 amend S.1 - - - - - - 30 hips 0 - -\n" },
	{ "all that is left may be pain", "plank:2", "go to:REST felt:other lost:12 fine", "REST",
	  QUESTION_NONE, 5,
	  SET_1 "38.000 amend S.1 - - - - - - 11 other 0 - -\n" },
	{ "an answer may be corrected while it is open", "plank:2",
	  "go to:REST felt:hips felt:abs kept rate:0", "REST", QUESTION_NONE, 8,
	  SET_1 "38.000 amend S.1 - - - - - - 30 abs 0 - -\n" },
	{ "answers that were given are asked for again", "plank:2", "go to:REST fine undo", "REST",
	  QUESTION_FELT, 0,
	  SET_1 "38.000 amend S.1 - - - - - - 30 abs 0 - -\n" },
	{ "and the new ones are one more line", "plank:2", "go to:REST fine undo felt:hips kept rate:0",
	  "REST", QUESTION_NONE, 6,
	  SET_1 "38.000 amend S.1 - - - - - - 30 abs 0 - -\n"
	  "38.000 amend S.1 - - - - - - 30 hips 0 - -\n" },
	{ "without new ones those before stay, and so does what follows from them", "plank:2",
	  "go to:REST felt:hips fine undo to:TILT", "TILT", QUESTION_NONE, 6,
	  SET_1 "38.000 amend S.1 - - - - - - 30 hips 0 - -\n" },
	{ "half a check begins anew, and nothing was written yet", "plank:2",
	  "go to:REST felt:hips lost:20 undo", "REST", QUESTION_FELT, 0, SET_1 },
	{ "a slip into pain is no stop", "plank:2", "go to:REST felt:abs kept rate:4 undo fine to:TILT",
	  "TILT", QUESTION_NONE, 8,
	  SET_1 "38.000 amend S.1 - - - - - - 30 abs 4 - -\n"
	  "38.000 amend S.1 - - - - - - 30 abs 0 - -\n" },
	{ "nor is it counted as one", "plank:2",
	  "go to:REST felt:back kept rate:0 undo felt:back fine to:BRIEF", "BRIEF", QUESTION_NONE, 4,
	  SET_1 "38.000 amend S.1 - - - - - - 30 back 0 - -\n"
	  "38.000 amend S.1 - - - - - - 30 back 0 - -\n" },
	{ "undone twice is undone", "plank:2", "go to:REST fine undo undo", "REST", QUESTION_FELT, 0,
	  SET_1 "38.000 amend S.1 - - - - - - 30 abs 0 - -\n" },
	{ "in the next rest there is nothing of this one to undo", "dead-bug:1*",
	  "go to:COUNTING go undo", "REST", QUESTION_NONE, 0, "" },
	{ "answers may come in any order", "plank:2", "go to:REST rate:0 kept felt:abs", "REST",
	  QUESTION_NONE, 8,
	  SET_1 "38.000 amend S.1 - - - - - - 30 abs 0 - -\n" },
	{ "but not after it is closed", "plank:2", "go to:REST fine rate:3", "REST", QUESTION_NONE, 8,
	  SET_1 "38.000 amend S.1 - - - - - - 30 abs 0 - -\n" },
	{ "what is out of range says nothing", "plank:2", "go to:REST felt:- lost:-1 rate:11 rate:-1",
	  "REST", QUESTION_FELT, 0, SET_1 },
	{ "half-answered when the rest ends: that half counts", "plank:2",
	  "go to:REST felt:back to:BRIEF", "BRIEF", QUESTION_NONE, 4,
	  SET_1 "83.000 amend S.1 - - - - - - - back - - -\n" },
	{ "unanswered when the rest ends: no line", "plank:2", "go to:REST to:TILT", "TILT",
	  QUESTION_NONE, 0, SET_1 },
	{ "half-answered when it is skipped", "plank:2", "go to:REST felt:abs lost:20 skip", "RESUMING",
	  QUESTION_NONE, 5,
	  SET_1 "38.000 amend S.1 - - - - - - 19 abs - - -\n" },
	{ "half-answered when the session ends", "plank:2", "go to:REST kept quit", "DONE",
	  QUESTION_NONE, 0,
	  SET_1 "38.000 amend S.1 - - - - - - 30 - - - -\n"
	  "38.000 session mix - - - s 234 38 - - - - stopped\n" },
	{ "a pause keeps the answers", "plank:2", "go to:REST felt:abs pause 9s go kept rate:0", "REST",
	  QUESTION_NONE, 8,
	  SET_1 "47.000 amend S.1 - - - - - - 30 abs 0 - -\n" },
	{ "a set that is done again takes its answers with it", "plank:2",
	  "go to:REST felt:back redo to:REST", "REST", QUESTION_FELT, 0,
	  SET_1 "38.000 void S.1 - - - - - - - - - - -\n"
	  "74.000 set plank 2 1/3 both s 30 30 - - - - -\n" },
	{ "a set of which nothing was done is not asked about", "dead-bug:1*", "go to:COUNTING go fine",
	  "REST", QUESTION_NONE, 0, "" },
	{ "nor is the rest between two reps of the left side", "side-plank-knees:3",
	  "go to:SWITCH to:REST fine", "REST", QUESTION_NONE, 0,
	  "142.000 set side-plank-knees 3 1/3 right reps 6 6 - - - - -\n" },
	{ "nor is the rest between two reps", "curl-up:1", "go to:REST fine", "REST", QUESTION_NONE, 0,
	  "" },
	{ "both sides are asked about at once", "side-plank-knees:1",
	  "go to:WORK 4s skip to:REST felt:abs lost:7 fine", "REST", QUESTION_NONE, 5,
	  "12.000 set side-plank-knees 1 1/3 right s 10 4 - - - - -\n"
	  "27.000 set side-plank-knees 1 1/3 left s 10 10 - - - - -\n"
	  "27.000 amend S.1 - - - - - - 4 abs 0 - -\n"
	  "27.000 amend S.2 - - - - - - 6 abs 0 - -\n" },

	{ "pain of 3 in the check: the next exercise, not the next set", "plank:2 pelvic-tilt:0",
	  "go to:REST felt:abs kept rate:3 to:BRIEF", "BRIEF", QUESTION_NONE, 2,
	  SET_1 "38.000 amend S.1 - - - - - - 30 abs 3 - -\n" },
	{ "and there is no way back to it", "plank:2 pelvic-tilt:0",
	  "go to:REST felt:abs kept rate:1! redo back", "REST", QUESTION_NONE, 2,
	  SET_1 "38.000 amend S.1 - - - - - - 30 abs 1! - -\n" },
	{ "pain of 6 in the check ends the session", "plank:2 pelvic-tilt:0",
	  "go to:REST felt:abs kept rate:6", "DONE", QUESTION_NONE, 2,
	  SET_1 "38.000 amend S.1 - - - - - - 30 abs 6 - -\n"
	  "38.000 session mix - - - s 322 38 - - - - pain\n" },
	{ "also when it is all that was answered", "plank:2 pelvic-tilt:0", "go to:REST rate:6 go",
	  "DONE", QUESTION_NONE, 2,
	  SET_1 "38.000 amend S.1 - - - - - - - - 6 - -\n"
	  "38.000 session mix - - - s 322 38 - - - - pain\n" },
	{ "and the rest is skipped", "plank:2 pelvic-tilt:0", "go to:REST rate:6 skip", "DONE",
	  QUESTION_NONE, 2,
	  SET_1 "38.000 amend S.1 - - - - - - - - 6 - -\n"
	  "38.000 session mix - - - s 322 38 - - - - pain\n" },

	{ "pain in a hold breaks it off at once", "plank:2", "go to:WORK 9s pain", "PAIN",
	  QUESTION_PAIN, 0, "17.000 set plank 2 1/3 both s 30 9 - - - - pain stop\n" },
	{ "pain before anything was done has a line too", "plank:2", "go 1s pain", "PAIN",
	  QUESTION_PAIN, 0, "1.000 set plank 2 1/3 both s 30 0 - - - - pain stop\n" },
	{ "even in the first briefing", "side-plank:1", "pain", "PAIN", QUESTION_PAIN, 0,
	  "0.000 set side-plank 1 1/3 right s 10 0 - - - - pain stop\n" },
	{ "pain in a pause", "plank:2", "go to:WORK 9s pause 9s pain", "PAIN", QUESTION_PAIN, 0,
	  "26.000 set plank 2 1/3 both s 30 9 - - - - pain stop\n" },
	{ "pain while counting", "dead-bug:1*", "go to:COUNTING count pain", "PAIN", QUESTION_PAIN, 0,
	  "8.000 set dead-bug 1 1/2 alt reps 6 1 - - - - pain stop\n" },
	{ "pain in a rest is about the set just done", "plank:2", "go to:REST 9s pain", "PAIN",
	  QUESTION_PAIN, 0,
	  SET_1 "47.000 amend S.1 - - - - - - - - - - pain stop\n" },
	{ "and what the coach said about it is over", "plank:2", "go to:REST fine pain", "PAIN",
	  QUESTION_PAIN, 0,
	  SET_1 "38.000 amend S.1 - - - - - - 30 abs 0 - -\n"
	  "38.000 amend S.1 - - - - - - - - - - pain stop\n" },
	{ "what was answered about it is kept", "plank:2", "go to:REST felt:back 9s pain", "PAIN",
	  QUESTION_PAIN, 0,
	  SET_1 "47.000 amend S.1 - - - - - - - back - - -\n"
	  "47.000 amend S.1 - - - - - - - - - - pain stop\n" },
	{ "pain in a briefing too", "pelvic-tilt:0 plank:2", "go to:BRIEF pain", "PAIN", QUESTION_PAIN,
	  0,
	  "48.000 set pelvic-tilt 0 1/1 both reps 5 5 - - - - -\n"
	  "68.000 amend S.1 - - - - - - - - - - pain stop\n" },
	{ "pain between the sides is about the right one", "side-plank-knees:1", "go to:SWITCH 1s pain",
	  "PAIN", QUESTION_PAIN, 0,
	  "18.000 set side-plank-knees 1 1/3 right s 10 10 - - - - -\n"
	  "19.000 amend S.1 - - - - - - - - - - pain stop\n" },
	{ "pain in the rest of a set of which nothing was done", "dead-bug:1*",
	  "go to:COUNTING go pain", "PAIN", QUESTION_PAIN, 0,
	  "8.000 set dead-bug 1 1/2 alt reps 6 0 - - - - pain stop\n" },
	{ "nothing goes on before it is rated", "plank:2 pelvic-tilt:0",
	  "go to:WORK 9s pain 60s next easier go fine felt:abs pain", "PAIN", QUESTION_PAIN, 0,
	  "17.000 set plank 2 1/3 both s 30 9 - - - - pain stop\n" },
	{ "but the end", "plank:2", "go to:WORK 9s pain 60s end", "DONE", QUESTION_NONE, 0,
	  "17.000 set plank 2 1/3 both s 30 9 - - - - pain stop\n"
	  "77.000 session mix - - - s 234 17 - - - - pain\n" },
	{ "quit in pain is an end with pain", "plank:2", "go to:WORK 9s pain 60s quit", "DONE",
	  QUESTION_NONE, 0,
	  "17.000 set plank 2 1/3 both s 30 9 - - - - pain stop\n"
	  "77.000 session mix - - - s 234 17 - - - - pain\n" },
	{ "a red flag in pain", "plank:2", "go to:WORK 9s pain 60s red-flag", "DONE", QUESTION_NONE, 1,
	  "17.000 set plank 2 1/3 both s 30 9 - - - - pain stop\n"
	  "77.000 session mix - - - s 234 17 - - - - red-flag\n" },
	{ "how much it hurts is added", "plank:2", "go to:WORK 9s pain 3s rate:4!", "PAIN",
	  QUESTION_NONE, 2,
	  "17.000 set plank 2 1/3 both s 30 9 - - - - pain stop\n"
	  "20.000 amend S.1 - - - - - - - - 4! - -\n" },
	{ "once", "plank:2", "go to:WORK 9s pain 3s rate:11 rate:2 rate:4", "PAIN", QUESTION_NONE, 2,
	  "17.000 set plank 2 1/3 both s 30 9 - - - - pain stop\n"
	  "20.000 amend S.1 - - - - - - - - 2 - -\n" },
};

static struct script script;

START_TEST(every_answer_counts)
{
	const struct story *story = &STORIES[_i];
	script_begin(&script, story->workout);
	script_play(&script, story->script);
	const struct session *session = &script.session;
	ck_assert_msg(strcmp(phase_names[session->phase], story->phase) == 0, "%s: %s", story->sentence,
		phase_names[session->phase]);
	ck_assert_msg(session->asking == story->asking, "%s: asks %d", story->sentence,
		(int)session->asking);
	ck_assert_msg(session->advice.rule == story->rule, "%s: R%d", story->sentence,
		session->advice.rule);
	ck_assert_msg(strcmp(script.log, story->log) == 0, "%s:\n%s", story->sentence, script.log);
}
END_TEST

/* What comes after an answer: the exercises from here on, each with its sets and targets. */
static const struct {
	const char *sentence, *workout, *script, *rest;
} REMAINDERS[] = {
	{ "a clean set changes nothing", "dead-bug:2 plank:1", "go to:REST fine",
	  "dead-bug 2/3 10, dead-bug 3/3 10, plank 1/6 10" },
	{ "five tilts, then the rest of it", "dead-bug:2 plank:1", "go to:REST felt:back fine",
	  "pelvic-tilt 1/1 5, dead-bug 1/2 10, dead-bug 2/2 10, plank 1/6 10" },
	{ "fewer reps", "dead-bug:2 plank:1", "go to:REST felt:abs lost:8 fine",
	  "dead-bug 2/3 7, dead-bug 3/3 7, plank 1/6 10" },
	{ "an easier exercise", "dead-bug:2 plank:1", "go to:REST felt:abs lost:2 fine",
	  "dead-bug-legs 1/2 8, dead-bug-legs 2/2 8, plank 1/6 10" },
	{ "no more of it", "dead-bug:2 plank:1", "go to:REST felt:abs kept rate:3", "plank 1/6 10" },
	{ "after a pain stop, the next exercise", "dead-bug:2 plank:1", "go to:WORK pain rate:1 next",
	  "plank 1/6 10" },
	{ "after a pain stop, the easier variant", "dead-bug:2 plank:1",
	  "go to:WORK pain rate:1 easier", "dead-bug-legs 1/2 8, dead-bug-legs 2/2 8, plank 1/6 10" },
	{ "at least one set of it", "dead-bug:1 plank:1",
	  "go to:REST to:WORK to:REST pain rate:1 easier", "dead-bug-legs 1/1 6, plank 1/6 10" },
	{ "without one there is no such choice", "bird-dog:1 plank:1", "go to:WORK pain rate:1 easier",
	  "bird-dog 1/2 6, bird-dog 2/2 6, plank 1/6 10" },
	{ "nothing is chosen by a number that is none", "bird-dog:1 plank:1",
	  "go to:WORK pain rate:1 rate:0", "bird-dog 1/2 6, bird-dog 2/2 6, plank 1/6 10" },
	{ "when the session is over, only the end", "dead-bug:2 plank:1",
	  "go to:WORK pain rate:6 next easier",
	  "dead-bug 1/3 10, dead-bug 2/3 10, dead-bug 3/3 10, plank 1/6 10" },
	{ "nothing behind the last exercise", "dead-bug:2", "go to:WORK pain rate:1 next", "" },
};

/* The sets from the head on, of each exercise's last item the first set only where there are six. */
static void describe_rest(const struct session *session, char *out, size_t size)
{
	size_t used = 0;
	out[0] = '\0';
	for (int i = session->at; i < session->tape.count; i++) {
		const struct segment *segment = &session->tape.at[i];
		bool first = segment->kind == SEGMENT_TILT || (i == session->at &&
			segment->kind != SEGMENT_REST &&
			segment->kind != SEGMENT_BRIEF && segment->kind != SEGMENT_DONE);
		if (!first || (segment->sets == 6 && segment->set > 1))
			continue;
		const struct workout_item *item = &session->workout.items[segment->item];
		used += (size_t)snprintf(out + used, size - used, "%s%s %d/%d %d", used > 0 ? ", " : "",
			session->catalog->exercises[item->exercise].id, segment->set, segment->sets,
			item->dose.sets[segment->set - 1]);
	}
}

START_TEST(advice_changes_what_comes)
{
	char rest[512];
	script_begin(&script, REMAINDERS[_i].workout);
	script_play(&script, REMAINDERS[_i].script);
	describe_rest(&script.session, rest, sizeof(rest));
	ck_assert_msg(strcmp(rest, REMAINDERS[_i].rest) == 0, "%s: %s", REMAINDERS[_i].sentence, rest);
}
END_TEST

START_TEST(pain_again_and_the_session_is_over)
{
	script_begin(&script, "dead-bug:2 plank:1");
	script_play(&script, "go to:WORK pain rate:1 next");
	ck_assert_int_eq(script.session.phase, PHASE_BRIEF);
	ck_assert(!script.session.pain_over);
	script_play(&script, "back");
	ck_assert_int_eq(script.session.phase, PHASE_BRIEF);
	script_play(&script, "go to:WORK pain rate:1 next easier");
	ck_assert_int_eq(script.session.phase, PHASE_PAIN);
	ck_assert(script.session.pain_over);
	ck_assert_str_eq(script.session.advice.words,
		"The second stop for pain: the session is over. Next time: Knee plank. "
		"If it comes back, see a clinician.");
	script_play(&script, "end");
	ck_assert_int_eq(script.session.ending, ENDING_PAIN);
}
END_TEST

START_TEST(no_way_back_before_the_first_set_that_hurt)
{
	script_begin(&script, "dead-bug:2 plank:1");
	script_play(&script, "go 1s pain rate:1 easier");
	int at = script.session.at;
	script_play(&script, "back");
	ck_assert_int_eq(script.session.at, at);
	ck_assert_str_eq(session_exercise(&script.session)->id, "dead-bug-legs");
}
END_TEST

START_TEST(only_three_choices_are_known)
{
	script_begin(&script, "plank:1 pelvic-tilt:0");
	script_play(&script, "go to:WORK pain rate:1");
	script_event(&script, &(struct event){ .kind = EVENT_CHOOSE, .at = script.now, .value = 7 });
	ck_assert_int_eq(script.session.phase, PHASE_PAIN);
}
END_TEST

START_TEST(only_four_places_are_known)
{
	script_begin(&script, "plank:2");
	script_play(&script, "go to:REST");
	struct event event = { .kind = EVENT_ANSWER, .at = script.now, .value = FELT_COUNT };
	script_event(&script, &event);
	ck_assert_int_eq(script.session.asking, QUESTION_FELT);
}
END_TEST

START_TEST(time_in_pain_is_a_pause)
{
	script_begin(&script, "plank:2 pelvic-tilt:0");
	script_play(&script, "go to:WORK 2s pause 5s pain 60s rate:1 40s next 10s quit");
	ck_assert_int_eq(script.session.paused, 105000);
	ck_assert_ptr_nonnull(strstr(script.log, "session mix - - - s 322 20 - - - - stopped\n"));
}
END_TEST

START_TEST(advice_that_would_not_fit_on_the_tape_changes_nothing)
{
	struct workout workout = script_workout("dead-bug:3 plank:1");
	workout.items[0].dose.set_count = 11;
	for (int i = 0; i < 11; i++)
		workout.items[0].dose.sets[i] = 90;
	workout.items[1].dose.set_count = 1;
	/* 11 sets of 540 segments and their tilts and rests */
	memset(&script, 0, sizeof(script));
	script.now = SCRIPT_START;
	struct effects effects = { 0 };
	ck_assert(session_begin(&script.session, &fixture_catalog, &workout, &timing_default, SCRIPT_ID,
		script.now, &effects));
	int count = script.session.tape.count;
	ck_assert_int_gt(count, 5950);
	script.session.workout.items[1].dose = fixture_catalog.exercises[DEAD_BUG].doses[2];
	script_play(&script, "go to:REST felt:back fine");
	ck_assert_int_eq(script.session.advice.action, ADVICE_TILTS_FIRST);
	ck_assert_int_eq(script.session.tape.count, count);
	ck_assert_int_eq(script.session.workout.count, 2);
}
END_TEST

Suite *session_check_suite(void)
{
	Suite *suite = suite_create("session_check");
	TCase *check = tcase_create("check");
	tcase_add_loop_test(check, every_answer_counts, 0, LENGTH(STORIES));
	tcase_add_loop_test(check, advice_changes_what_comes, 0, LENGTH(REMAINDERS));
	tcase_add_test(check, pain_again_and_the_session_is_over);
	tcase_add_test(check, no_way_back_before_the_first_set_that_hurt);
	tcase_add_test(check, only_three_choices_are_known);
	tcase_add_test(check, only_four_places_are_known);
	tcase_add_test(check, time_in_pain_is_a_pause);
	tcase_add_test(check, advice_that_would_not_fit_on_the_tape_changes_nothing);
	suite_add_tcase(suite, check);
	return suite;
}
