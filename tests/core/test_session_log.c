/* What is recorded: one line a set and side, in the history's own words. */
#include <string.h>

#include "core/session_log.h"
#include "fixture.h"
#include "script.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))

/* The first set of every kind of dose. */
static const struct {
	const char *workout, *script, *line;
} KINDS[] = {
	{ "pelvic-tilt:1", "to:REST", "88.000 set pelvic-tilt 1 1/1 both reps 10 10 - - - - -\n" },
	{ "cat-camel:1", "to:REST", "32.000 set cat-camel 1 1/1 both reps 6 6 - - - - -\n" },
	{ "dead-bug:2", "to:REST", "128.000 set dead-bug 2 1/3 alt reps 10 10 - - - - -\n" },
	{ "plank:3", "to:REST", "68.000 set plank 3 1/3 both s 60 60 - - - - -\n" },
	{ "side-plank:2", "to:SWITCH", "28.000 set side-plank 2 1/2 right s 20 20 - - - - -\n" },
	{ "curl-up:2", "60s 60s", "102.000 set curl-up 2 1/3 both reps 6 6 - - - - -\n" },
	{ "bird-dog:4", "to:SWITCH", "86.000 set bird-dog 4 1/3 right reps 6 6 - - - - -\n" },
	{ "bird-dog:4*", "to:COUNTING count go",
	  "8.000 set bird-dog 4 1/3 right reps 6 1 - - - - -\n" },
};

static struct script script;

START_TEST(every_kind_of_set_has_its_line)
{
	script_begin(&script, KINDS[_i].workout);
	script_play(&script, "go");
	script_play(&script, KINDS[_i].script);
	ck_assert_str_eq(script.log, KINDS[_i].line);
}
END_TEST

START_TEST(records_name_their_session)
{
	struct workout workout = script_workout("plank:1");
	memset(workout.id, 'x', sizeof(workout.id) - 1);
	struct effects effects = { 0 };
	const struct event quit = { .kind = EVENT_QUIT, .at = 3000 };
	ck_assert(session_begin(&script.session, &fixture_catalog, &workout, &timing_default,
		"20261122T160455Z-k3f9ab", 1000, &effects));
	session_step(&script.session, &quit, &effects);
	ck_assert_int_eq(effects.count, 2);
	const struct record *record = &effects.at[1].record;
	ck_assert_str_eq(record->session, "20261122T160455Z-k3f9ab");
	ck_assert_uint_eq(strlen(record->exercise), RECORD_EXERCISE_SIZE - 1);
	ck_assert_int_eq(effects.at[1].at, 3000);
	ck_assert_int_eq(record->done, 2);
}
END_TEST

START_TEST(results_say_what_the_records_say)
{
	script_begin(&script, "side-plank-knees:1");
	script_play(&script, "go to:REST felt:abs lost:7 rate:1! back");
	const struct result *right = &script.session.results[0], *left = &script.session.results[1];
	ck_assert_int_eq(script.session.result_count, 2);
	ck_assert(right->side == SIDE_RIGHT && left->side == SIDE_LEFT);
	ck_assert(right->item == 0 && right->set == 1 && right->sets == 3 &&
		right->unit == UNIT_SECONDS);
	ck_assert(right->target == 10 && right->done == 10 && right->clean == 6);
	ck_assert(right->answer.felt == FELT_ABS && right->answer.pain == 1 && right->answer.sharp);
	ck_assert(right->line == 1 && left->line == 2);
	ck_assert(left->stopped && !left->voided);
}
END_TEST

START_TEST(what_was_never_asked_stays_open)
{
	script_begin(&script, "plank:1");
	script_play(&script, "go to:REST to:WORK to:REST felt:abs to:TILT");
	const struct result *first = &script.session.results[0], *second = &script.session.results[1];
	ck_assert(first->answer.felt == FELT_NOT_ASKED && first->clean == NOT_ASKED);
	ck_assert(second->answer.felt == FELT_ABS && second->clean == NOT_ASKED);
	ck_assert(second->answer.lost_at == LOST_NOT_ASKED && second->answer.pain == NOT_ASKED);
}
END_TEST

START_TEST(what_comes_after_a_set_is_voided_with_it)
{
	script_begin(&script, "plank:1 pelvic-tilt:0");
	script_play(&script, "go to:REST to:WORK to:REST to:WORK to:REST");
	struct effects effects = { 0 };
	int second = timeline_set_end(&script.session.tape, 0);
	log_void_from(&script.session, second, 0, &effects);
	ck_assert_int_eq(effects.count, 2);
	ck_assert_str_eq(effects.at[0].record.exercise, "S.2");
	ck_assert_str_eq(effects.at[1].record.exercise, "S.3");
	ck_assert_int_eq(log_last(&script.session)->line, 1);
}
END_TEST

START_TEST(however_often_a_set_is_done_again_it_is_recorded)
{
	script_begin(&script, "plank:1");
	script_play(&script, "go to:REST skip to:REST");
	for (int i = 0; i < SESSION_RESULTS_MAX + 10; i++) {
		script_forget(&script);
		script_play(&script, "redo to:REST");
	}
	ck_assert_int_eq(script.lines, 2 + 2 * (SESSION_RESULTS_MAX + 10));
	ck_assert_int_eq(script.session.result_count, SESSION_RESULTS_MAX);
	ck_assert(!script.session.results[0].voided);
	ck_assert_int_eq(script.session.results[0].line, 1);
	const struct result *last = log_last(&script.session);
	ck_assert_ptr_eq(last, &script.session.results[SESSION_RESULTS_MAX - 1]);
	ck_assert_int_eq(last->line, script.lines);
	for (int i = 1; i < SESSION_RESULTS_MAX - 1; i++)
		ck_assert(script.session.results[i].voided);
}
END_TEST

START_TEST(a_session_that_was_left_open_for_weeks_has_an_end_that_can_be_read)
{
	struct workout workout = script_workout("plank:1");
	struct effects effects = { 0 };
	struct record read;
	char line[RECORD_LINE_MAX];
	const struct event quit = { .kind = EVENT_QUIT, .at = 20 * 86400000LL };
	ck_assert(session_begin(&script.session, &fixture_catalog, &workout, &timing_default, "S", 0,
		&effects));
	session_step(&script.session, &quit, &effects);
	const struct record *end = &effects.at[1].record;
	ck_assert_ptr_null(record_parse(line, record_format(end, line) - 1, &read));
	ck_assert_int_eq(read.done, RECORD_NUMBER_MAX);
}
END_TEST

Suite *session_log_suite(void)
{
	Suite *suite = suite_create("session_log");
	TCase *log = tcase_create("log");
	tcase_add_loop_test(log, every_kind_of_set_has_its_line, 0, LENGTH(KINDS));
	tcase_add_test(log, records_name_their_session);
	tcase_add_test(log, results_say_what_the_records_say);
	tcase_add_test(log, what_was_never_asked_stays_open);
	tcase_add_test(log, what_comes_after_a_set_is_voided_with_it);
	tcase_add_test(log, however_often_a_set_is_done_again_it_is_recorded);
	tcase_add_test(log, a_session_that_was_left_open_for_weeks_has_an_end_that_can_be_read);
	suite_add_tcase(suite, log);
	return suite;
}
