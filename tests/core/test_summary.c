#include "core/summary.h"

#include <string.h>

#include "chronicle.h"
#include "fixture.h"
#include "suites.h"
#include "sys/scratch.h"

static struct chronicle past;
static struct arena arena;
static struct summary summary;

static void begin(void)
{
	arena_init(&arena);
	chronicle_open(&past, &fixture_catalog);
}

static void end(void)
{
	arena_clear(&arena);
	chronicle_close(&past);
}

/* Sums up as of a day. */
static void sum(int day)
{
	chronicle_fold(&past);
	summary_of(&past.progress, date_training_day(chronicle_noon(day), 4 * 60), &arena, &summary);
}

static const struct exercise_summary *of(const char *id)
{
	for (int i = 0; i < summary.exercise_count; i++)
		if (strcmp(past.ledger.names.texts[summary.exercises[i].name], id) == 0)
			return &summary.exercises[i];
	ck_abort_msg("no %s", id);
}

START_TEST(of_nothing_there_is_nothing)
{
	sum(0);
	ck_assert_int_eq(summary.sessions, 0);
	ck_assert_int_eq(summary.exercise_count, 0);
	ck_assert_int_eq(summary.this_week, 0);
	ck_assert_int_eq(summary_form(summary.good, summary.asked), NOT_ASKED);
}
END_TEST

START_TEST(sessions_are_counted)
{
	chronicle_day(&past, 0, "step-1-a: pelvic-tilt@1 10 ok, 10 lost5");
	chronicle_day(&past, 2, "step-1-b stopped: pelvic-tilt@1 10");
	chronicle_day(&past, 9, "step-1-b cut off: pelvic-tilt@1 10 ok");
	chronicle_day(&past, 9, "check worse");
	sum(10);
	ck_assert_int_eq(summary.sessions, 3);
	ck_assert_int_eq(summary.finished, 1);
	ck_assert_int_eq(summary.seconds, 2 * 720);
	ck_assert_int_eq(summary.sets, 4);
	ck_assert_int_eq(summary.asked, 3);
	ck_assert_int_eq(summary.good, 2);
	ck_assert_int_eq(summary.last - summary.first, 9);
	ck_assert_int_eq(summary.this_week, 1);
	ck_assert_int_eq(summary.weeks_in_a_row, 2);
	ck_assert_int_eq(summary.monday, date_training_day(chronicle_noon(7), 0));
}
END_TEST

START_TEST(an_exercise_has_its_best_and_its_last)
{
	chronicle_day(&past, 0, "plank: plank@1 30s ok, 20s ok; dead-bug@2 10 lost8");
	chronicle_day(&past, 2, "plank: plank@2 25s ok, 10s");
	chronicle_day(&past, 4, "dead-bug: dead-bug@3 12");
	sum(5);
	ck_assert_int_eq(summary.exercise_count, 2);
	ck_assert_ptr_eq(of("plank"), &summary.exercises[0]);
	ck_assert_int_eq(of("plank")->best, 30);
	ck_assert_int_eq(of("plank")->sets, 4);
	ck_assert_int_eq(of("plank")->asked, 3);
	ck_assert_int_eq(of("plank")->last->done, 35);
	ck_assert_int_eq(of("plank")->last->level, 2);
	ck_assert_int_eq(of("plank")->exercise, PLANK);
	ck_assert_int_eq(of("dead-bug")->best, 7);
	ck_assert_int_eq(of("dead-bug")->last->done, 12);
	ck_assert_int_eq(of("dead-bug")->last_day - summary.first, 4);
}
END_TEST

START_TEST(what_was_never_asked_about_has_no_best)
{
	chronicle_day(&past, 0, "burpee: burpee@1 10");
	sum(0);
	ck_assert_int_eq(of("burpee")->best, NOT_ASKED);
	ck_assert_int_eq(of("burpee")->exercise, NO_EXERCISE);
}
END_TEST

/* Sixty seconds are no better than ten reps. */
START_TEST(another_unit_begins_anew)
{
	chronicle_day(&past, 0, "curl-up: curl-up@1 60s ok");
	chronicle_day(&past, 2, "curl-up: curl-up@1 10 ok");
	sum(2);
	ck_assert_int_eq(of("curl-up")->unit, UNIT_REPS);
	ck_assert_int_eq(of("curl-up")->best, 10);
	ck_assert_int_eq(of("curl-up")->sets, 2);
}
END_TEST

START_TEST(form_is_rounded)
{
	ck_assert_int_eq(summary_form(0, 3), 0);
	ck_assert_int_eq(summary_form(1, 3), 33);
	ck_assert_int_eq(summary_form(2, 3), 67);
	ck_assert_int_eq(summary_form(3, 3), 100);
}
END_TEST

Suite *summary_suite(void)
{
	Suite *suite = suite_create("summary");
	TCase *tcase = tcase_create("summary");
	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_test(tcase, of_nothing_there_is_nothing);
	tcase_add_test(tcase, sessions_are_counted);
	tcase_add_test(tcase, an_exercise_has_its_best_and_its_last);
	tcase_add_test(tcase, what_was_never_asked_about_has_no_best);
	tcase_add_test(tcase, another_unit_begins_anew);
	tcase_add_test(tcase, form_is_rounded);
	suite_add_tcase(suite, tcase);
	return suite;
}
