/* The head: get-readies, pauses, sounds, and keys that come too late. */
#include <string.h>

#include "core/session_head.h"
#include "script.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))

static const struct {
	const char *sentence, *workout, *script, *sounds;
} HEARD[] = {
	{ "a briefing is silent", "plank:1", "60s", "" },
	{ "get ready; set the back; go; rest", "plank:1", "go to:REST", "ready tilt start rest" },
	{ "every rep's start is heard", "pelvic-tilt:0", "go to:REST",
	  "ready tilt start rep rep rep rep rest" },
	{ "and each side's", "dead-bug:1", "go to:WORK 18s", "ready tilt start rep rep rep" },
	{ "a rest between two reps, and the start after it", "curl-up:1", "go to:REST 2s",
	  "ready tilt start rest start" },
	{ "the change of sides", "side-plank-knees:1", "go to:REST",
	  "ready tilt start switch start rest" },
	{ "each rep that is counted; the last is the rest's", "dead-bug:1*",
	  "go to:COUNTING count count count count count count",
	  "ready tilt start rep rep rep rep rep rest" },
	{ "after a pause: get ready, go", "plank:1", "go to:WORK 1s pause 1s go 3s",
	  "ready tilt start ready start" },
	{ "a tilt goes on, too", "plank:1", "go to:TILT 1s pause 1s go 3s",
	  "ready tilt ready tilt" },
	{ "a rest goes on in silence", "plank:1", "go to:REST pause go", "ready tilt start rest" },
	{ "after a skip: get ready, set the back", "plank:1", "go to:WORK 1s skip 3s",
	  "ready tilt start ready tilt" },
	{ "the end", "plank:1", "quit", "done" },
	{ "pain", "plank:1", "go pain", "ready pain" },
};

static struct script script;

START_TEST(every_change_is_heard)
{
	script_begin(&script, HEARD[_i].workout);
	script_play(&script, HEARD[_i].script);
	ck_assert_msg(strcmp(script.sounds, HEARD[_i].sounds) == 0, "%s: %s", HEARD[_i].sentence,
		script.sounds);
}
END_TEST

/* Which phases a pause comes back to with a get-ready. */
static const struct {
	const char *workout, *script;
	enum phase phase;
} RESUMES[] = {
	{ "plank:1", "", PHASE_BRIEF },
	{ "plank:1", "go 1s", PHASE_READY },
	{ "plank:1", "go to:TILT 1s", PHASE_RESUMING },
	{ "plank:1", "go to:WORK 1s", PHASE_RESUMING },
	{ "dead-bug:1*", "go to:COUNTING 1s", PHASE_RESUMING },
	{ "side-plank:1", "go to:SWITCH 1s", PHASE_SWITCH },
	{ "plank:1", "go to:REST 1s", PHASE_REST },
};

START_TEST(a_pause_comes_back_as_it_was_left)
{
	script_begin(&script, RESUMES[_i].workout);
	script_play(&script, RESUMES[_i].script);
	enum phase phase = script.session.phase;
	ms_t elapsed = session_elapsed(&script.session, script.now);
	ms_t left = session_left(&script.session, script.now);
	script_play(&script, "pause 100s");
	ck_assert_int_eq(session_elapsed(&script.session, script.now), elapsed);
	ck_assert_int_eq(session_left(&script.session, script.now), left);
	script_play(&script, "go");
	ck_assert_int_eq(script.session.phase, RESUMES[_i].phase);
	if (script.session.phase == PHASE_RESUMING)
		ck_assert_int_eq(session_wait(&script.session, script.now), RESUME_MS);
	if (script.session.phase == PHASE_RESUMING)
		script_play(&script, "3s");
	ck_assert_int_eq(script.session.phase, phase);
	ck_assert_int_eq(session_elapsed(&script.session, script.now), elapsed);
	ck_assert_int_eq(session_left(&script.session, script.now), left);
	ck_assert_int_eq(script.session.paused, 100000);
}
END_TEST

START_TEST(a_get_ready_that_is_paused_begins_anew)
{
	script_begin(&script, "plank:1");
	script_play(&script, "go to:WORK 4s pause 9s go 2s pause 9s go");
	ck_assert_int_eq(script.session.phase, PHASE_RESUMING);
	ck_assert_int_eq(session_wait(&script.session, script.now), RESUME_MS);
	ck_assert_int_eq(session_left(&script.session, script.now), 6000);
	ck_assert_int_eq(script.session.paused, 18000);
}
END_TEST

START_TEST(a_key_before_its_late_tick_finds_the_segment_at_its_end)
{
	script_begin(&script, "plank:1");
	script_play(&script, "go to:WORK");
	script.now += 12000;
	script_play(&script, "pause");
	ck_assert_int_eq(session_elapsed(&script.session, script.now), 10000);
	ck_assert_int_eq(session_left(&script.session, script.now), 0);
	script_play(&script, "9s go 3s");
	ck_assert_str_eq(script.log, "32.000 set plank 1 1/6 both s 10 10 - - - - -\n");
}
END_TEST

START_TEST(a_key_from_before_the_segment_finds_it_at_its_start)
{
	script_begin(&script, "plank:1");
	script_play(&script, "go to:WORK");
	script.now -= 50;
	script_play(&script, "pause");
	ck_assert_int_eq(session_elapsed(&script.session, script.now), 0);
	ck_assert_int_eq(session_left(&script.session, script.now), 10000);
}
END_TEST

START_TEST(a_pause_that_runs_backwards_takes_no_time)
{
	script_begin(&script, "plank:1");
	script_play(&script, "go to:WORK 4s pause");
	script.now -= 50;
	script_play(&script, "go");
	ck_assert_int_eq(script.session.paused, 0);
}
END_TEST

Suite *session_head_suite(void)
{
	Suite *suite = suite_create("session_head");
	TCase *head = tcase_create("head");
	tcase_add_loop_test(head, every_change_is_heard, 0, LENGTH(HEARD));
	tcase_add_loop_test(head, a_pause_comes_back_as_it_was_left, 0, LENGTH(RESUMES));
	tcase_add_test(head, a_get_ready_that_is_paused_begins_anew);
	tcase_add_test(head, a_key_before_its_late_tick_finds_the_segment_at_its_end);
	tcase_add_test(head, a_key_from_before_the_segment_finds_it_at_its_start);
	tcase_add_test(head, a_pause_that_runs_backwards_takes_no_time);
	suite_add_tcase(suite, head);
	return suite;
}
