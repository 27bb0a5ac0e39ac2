/* The session as a whole: its clock, what views ask of it, and whole routines. */
#include <stdlib.h>
#include <string.h>

#include "core/session.h"
#include "fixture.h"
#include "script.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))

static struct script script;

/* A plank's hold of 60 s: when it ends, after all that came between. */
static const struct {
	const char *sentence, *script;
	ms_t end; /* milliseconds after it began */
} HOLDS[] = {
	{ "with every tick in time", "to:REST", 60000 },
	{ "with one late tick", "late:67s", 60000 },
	{ "with ticks that are always late", "late:1234ms late:9s late:48999ms late:2s", 60000 },
	{ "with keys that say nothing", "7s go 3s count 20s fine kept end 29s go to:REST", 60000 },
	{ "with ten seconds more", "7s longer to:REST", 70000 },
	{ "paused: the pause and the get-ready come on top", "7s pause 1000s go to:REST", 1063000 },
	{ "paused twice, the second time in the get-ready",
	  "7s pause 10s go 1s pause 10s go to:REST", 60000 + 10000 + 1000 + 10000 + 3000 },
	{ "the get-ready was cut short", "7s pause 10s go 1s go to:REST", 71000 },
	{ "resumed by a late tick", "7s pause 10s go late:30s late:30s", 73000 },
	{ "with the machine asleep for an hour", "7s hole:3600s go to:REST", 3663000 },
	{ "paused the moment it ended", "60000ms pause 5s go", 60000 },
	{ "paused a millisecond before", "59999ms pause 5s go to:REST", 68000 },
};

START_TEST(a_hold_lasts_as_long_as_it_says)
{
	script_begin(&script, "plank:3 pelvic-tilt:0");
	script_play(&script, "go to:WORK");
	ms_t began = script.session.began;
	ck_assert_int_eq(began, SCRIPT_START + 8000);
	script_play(&script, HOLDS[_i].script);
	ck_assert_msg(script.log[0] != '\0', "%s: no set", HOLDS[_i].sentence);
	long long end = (long long)(strtod(script.log, NULL) * 1000 + 0.5);
	ck_assert_msg(end == 8000 + HOLDS[_i].end, "%s: %lld", HOLDS[_i].sentence, end - 8000);
	if (script.session.phase == PHASE_REST && script.session.paused == 0)
		ck_assert_int_eq(script.session.began, SCRIPT_START + 8000 + HOLDS[_i].end);
}
END_TEST

START_TEST(one_tick_moves_one_segment)
{
	script_begin(&script, "pelvic-tilt:0");
	script_play(&script, "go");
	script.now += 3600000;
	for (int at = script.session.at; script.session.phase != PHASE_DONE; at++) {
		ck_assert_int_eq(script.session.at, at);
		ck_assert_int_eq(session_wait(&script.session, script.now), 0);
		script_event(&script, &(struct event){ .kind = EVENT_TICK, .at = script.now });
	}
	ck_assert_int_eq(session_wait(&script.session, script.now), NEVER);
	ck_assert_int_eq(script.session.ended, SCRIPT_START + 68000);
}
END_TEST

START_TEST(a_tick_before_its_time_says_nothing)
{
	script_begin(&script, "pelvic-tilt:0");
	script_play(&script, "go 4999ms");
	script_event(&script, &(struct event){ .kind = EVENT_TICK, .at = script.now });
	ck_assert_int_eq(script.session.phase, PHASE_READY);
	ck_assert_int_eq(session_wait(&script.session, script.now), 1);
	script_play(&script, "1ms");
	ck_assert_int_eq(script.session.phase, PHASE_TILT);
}
END_TEST

/* What a view asks, in "plank:2" (3 x 30 s, 45 s of rest): ready 5, tilt 3, hold from 8 on. */
static const struct {
	const char *sentence, *script;
	ms_t elapsed, left, total_left;
	const char *cue;
} LOOKS[] = {
	{ "a briefing that waits counts twenty seconds", "7s", 7000, NEVER, 13000 + 214000, "" },
	{ "and no less than none", "70s", 70000, NEVER, 214000, "" },
	{ "ready", "go 2s", 2000, 3000, 212000, "Head to heels, line" },
	{ "in the hold", "go to:WORK 12s", 12000, 18000, 194000, "Glutes on" },
	{ "as a hold begins", "go to:WORK", 0, 30000, 206000,
	  "Head to heels, line" },
	{ "paused", "go to:WORK 12s pause 99s", 12000, 18000, 194000, "" },
	{ "getting ready again", "go to:WORK 12s pause 99s go 2s", 12000, 18000, 194000, "Glutes on" },
	{ "in pain", "go to:WORK 12s pain 99s", 12000, NEVER, 194000, "" },
	{ "resting", "go to:REST 5s", 5000, 40000, 171000, "" },
	{ "done", "go to:DONE 5s", 5000, NEVER, 0, "" },
};

START_TEST(a_view_can_ask_for_every_time)
{
	script_begin(&script, "plank:2");
	script_play(&script, LOOKS[_i].script);
	const struct session *session = &script.session;
	ck_assert_msg(session_elapsed(session, script.now) == LOOKS[_i].elapsed, "%s: elapsed %lld",
		LOOKS[_i].sentence, (long long)session_elapsed(session, script.now));
	ck_assert_msg(session_left(session, script.now) == LOOKS[_i].left, "%s: left %lld",
		LOOKS[_i].sentence, (long long)session_left(session, script.now));
	ck_assert_msg(session_total_left(session, script.now) == LOOKS[_i].total_left,
		"%s: total left %lld", LOOKS[_i].sentence, (long long)session_total_left(session,
			script.now));
	ck_assert_msg(strcmp(session_cue(session, script.now), LOOKS[_i].cue) == 0, "%s: cue %s",
		LOOKS[_i].sentence, session_cue(session, script.now));
}
END_TEST

START_TEST(a_counted_set_is_expected_to_take_its_tempo)
{
	script_begin(&script, "dead-bug:1*+");
	/* 20 brief, 5 ready, then twice 3 tilt and 6 reps of 6 s a side; 45 and 20 rest */
	ck_assert_int_eq(script.session.planned, 1000 * (20 + 5 + 2 * (3 + 72) + 45 + 20));
	script_play(&script, "to:COUNTING 12s");
	ck_assert_int_eq(session_left(&script.session, script.now), NEVER);
	ck_assert_int_eq(session_total_left(&script.session, script.now),
		1000 * (60 + 45 + 3 + 72 + 20));
}
END_TEST

START_TEST(an_overdue_segment_has_no_time_left)
{
	script_begin(&script, "plank:2");
	script_play(&script, "go to:WORK");
	ck_assert_int_eq(session_elapsed(&script.session, script.now + 31000), 30000);
	ck_assert_int_eq(session_left(&script.session, script.now + 31000), 0);
	ck_assert_int_eq(session_total_left(&script.session, script.now + 31000), 176000);
	ck_assert_int_eq(session_elapsed(&script.session, script.now - 5), 0);
	ck_assert_str_eq(session_exercise(&script.session)->id, "plank");
	ck_assert_int_eq(session_easier(&script.session), KNEE_PLANK);
}
END_TEST

START_TEST(a_workout_that_fits_on_no_tape_is_refused)
{
	struct workout workout = script_workout("dead-bug:3");
	workout.items[0].dose.set_count = DOSE_SETS_MAX;
	for (int i = 0; i < DOSE_SETS_MAX; i++)
		workout.items[0].dose.sets[i] = 90;
	struct effects effects = { 0 };
	ck_assert(!session_begin(&script.session, &fixture_catalog, &workout, &timing_default, "S", 0,
		&effects));
	ck_assert_int_eq(effects.count, 0);
}
END_TEST

/* Sets and sides of a whole workout, as lines of a history. */
static int expected_lines(const struct workout *workout)
{
	int lines = 0;
	for (int i = 0; i < workout->count; i++) {
		const struct dose *dose = &workout->items[i].dose;
		lines += dose->sides == SIDES_EACH ? 2 * dose->set_count : dose->set_count;
	}
	return lines;
}

static int count_words(const char *text, const char *word)
{
	int count = 0;
	for (; (text = strstr(text, word)) != NULL; text++)
		count++;
	return count;
}

/* Goes on with nothing but ticks, and GO where only that helps. */
static void run_out(struct script *run)
{
	for (int i = 0; i < 4 * TIMELINE_MAX && run->session.phase != PHASE_DONE; i++) {
		ms_t wait = session_wait(&run->session, run->now);
		struct event event = { .kind = wait < 0 ? EVENT_GO : EVENT_TICK };
		event.at = run->now += wait < 0 ? 1000 : wait;
		script_event(run, &event);
	}
	ck_assert_int_eq(run->session.phase, PHASE_DONE);
}

START_TEST(a_whole_routine_runs_by_itself)
{
	struct workout workout;
	workout_from_routine(&fixture_catalog, _i, &workout);
	memset(&script, 0, sizeof(script));
	script.now = SCRIPT_START;
	struct effects effects = { 0 };
	struct timing timing = timing_default;
	timing.brief_waits = false;
	ck_assert(session_begin(&script.session, &fixture_catalog, &workout, &timing, SCRIPT_ID,
		script.now, &effects));
	ms_t planned = script.session.planned;
	ck_assert_int_eq(planned,
		timeline_length(&script.session.tape, 0, script.session.tape.count - 1, 0));
	run_out(&script);
	ck_assert_int_eq(count_words(script.log, " set "), expected_lines(&workout));
	ck_assert_int_eq(count_words(script.log, " session "), 1);
	ck_assert_int_eq(script.session.result_count, expected_lines(&workout));
	ck_assert_int_eq(script.session.ended - script.session.started, planned);
	ck_assert_int_eq(script.session.ending, ENDING_FINISHED);
	for (int i = 0; i < script.session.result_count; i++)
		ck_assert_int_eq(script.session.results[i].done, script.session.results[i].target);
}
END_TEST

Suite *session_suite(void)
{
	Suite *suite = suite_create("session");
	TCase *time = tcase_create("time");
	tcase_add_loop_test(time, a_hold_lasts_as_long_as_it_says, 0, LENGTH(HOLDS));
	tcase_add_test(time, one_tick_moves_one_segment);
	tcase_add_test(time, a_tick_before_its_time_says_nothing);
	tcase_add_loop_test(time, a_view_can_ask_for_every_time, 0, LENGTH(LOOKS));
	tcase_add_test(time, a_counted_set_is_expected_to_take_its_tempo);
	tcase_add_test(time, an_overdue_segment_has_no_time_left);
	suite_add_tcase(suite, time);
	TCase *whole = tcase_create("whole");
	tcase_add_test(whole, a_workout_that_fits_on_no_tape_is_refused);
	tcase_add_loop_test(whole, a_whole_routine_runs_by_itself, 0, FIXTURE_ROUTINES);
	suite_add_tcase(suite, whole);
	return suite;
}
