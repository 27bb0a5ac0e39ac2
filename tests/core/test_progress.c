/* Sessions and the exercises in them, as the ledger tells them. */
#include <check.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "chronicle.h"
#include "fixture.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static struct chronicle past;

static void open_past(void)
{
	chronicle_open(&past, &fixture_catalog);
}

static void close_past(void)
{
	chronicle_close(&past);
}

static const struct past_session *session_after(const char *words)
{
	chronicle_day(&past, 0, words);
	chronicle_fold(&past);
	ck_assert_int_eq(past.progress.session_count, 1);
	return &past.progress.sessions[0];
}

START_TEST(no_history_is_no_progress)
{
	chronicle_fold(&past);
	ck_assert_int_eq(past.progress.session_count, 0);
	ck_assert_int_eq(past.progress.bout_count, 0);
	ck_assert_ptr_null(progress_last_bout(&past.progress, PLANK, 0));
}
END_TEST

static const struct {
	const char *sentence, *set;
	bool asked, good;
} SETS[] = {
	{ "abs, kept, no pain: good", "10 ok", true, true },
	{ "not asked: not good", "10", false, false },
	{ "lost at the last rep: not good", "10 lost10", true, false },
	{ "felt in the back: not good", "10 back", true, false },
	{ "felt in the hips: not good", "10 hips", true, false },
	{ "a little pain: not good", "10 pain1", true, false },
	{ "sharp: not good", "10 sharp", true, false },
	{ "fewer than the target: not good", "10 of 9 ok", true, false },
	{ "more than the target: good", "10 of 12 ok", true, true },
};

START_TEST(a_set_is_good_when_all_of_it_was)
{
	char words[80];
	snprintf(words, sizeof(words), "step-1-a: pelvic-tilt@1 %s", SETS[_i].set);
	const struct past_session *session = session_after(words);
	ck_assert_msg(session->asked == SETS[_i].asked, "%s", SETS[_i].sentence);
	ck_assert_msg(session->good == SETS[_i].good, "%s", SETS[_i].sentence);
	ck_assert_int_eq(bout_is_good(&past.progress.bouts[0]), SETS[_i].good);
}
END_TEST

START_TEST(a_stretch_is_meant_for_the_hips)
{
	ck_assert_int_eq(session_after("hip-flexor-stretch: hip-flexor-stretch@1 30s hips")->good, 1);
}
END_TEST

START_TEST(a_session_sums_its_sets)
{
	const struct past_session *session = session_after(
		"step-3-a pain: pelvic-tilt@0 5; dead-bug@2 10 ok, 10 lost4 back, 10 of 3 pain4; "
		"plank@2 30s ok, 30s lost26 other");
	ck_assert_int_eq(session->sets, 6);
	ck_assert_int_eq(session->asked, 5);
	ck_assert_int_eq(session->good, 2);
	ck_assert_int_eq(session->felt[FELT_ABS], 3);
	ck_assert_int_eq(session->felt[FELT_BACK], 1);
	ck_assert_int_eq(session->felt[FELT_OTHER], 1);
	ck_assert_int_eq(session->felt[FELT_NOT_ASKED], 1);
	ck_assert_int_eq(session->stops, 1);
	ck_assert_int_eq(session->pain, 4);
	ck_assert_int_eq(session->ending, ENDING_PAIN);
	ck_assert_int_eq(session->routine, STEP_3_A);
	ck_assert_int_eq(session->planned, 720);
	ck_assert_int_eq(session->bout_count, 3);
}
END_TEST

START_TEST(a_bout_sums_the_sets_of_its_exercise)
{
	session_after("step-3-a: dead-bug@2 10 ok, 10 lost4 back; plank@2 30s; dead-bug@2 10 of 8 ok");
	const struct bout *bout = progress_last_bout(&past.progress, DEAD_BUG, 1);
	ck_assert_ptr_nonnull(bout);
	ck_assert_int_eq(bout->level, 2);
	ck_assert_int_eq(bout->sets, 3);
	ck_assert_int_eq(bout->asked, 3);
	ck_assert_int_eq(bout->good, 1);
	ck_assert_int_eq(bout->least_good, 10);
	ck_assert_int_eq(bout->most_good, 10);
	ck_assert_int_eq(bout->done, 28);
	ck_assert_int_eq(bout->target, 30);
	ck_assert_int_eq(bout->clean, 21);
	ck_assert_int_eq(bout->best, 10);
	ck_assert_int_eq(bout->lost_at, 4);
	ck_assert_int_eq(bout->abs_felt, 2);
	ck_assert_int_eq(bout->back_felt, 1);
	ck_assert_int_eq(bout->mostly_lost, 1);
	ck_assert_int_eq(bout->unit, UNIT_REPS);
	ck_assert_ptr_null(progress_last_bout(&past.progress, BIRD_DOG, 1));
	ck_assert_ptr_null(progress_last_bout(&past.progress, DEAD_BUG, 0));
}
END_TEST

START_TEST(the_last_bout_is_the_latest_before_a_session)
{
	chronicle_day(&past, 0, "plank: plank@1 10s ok");
	chronicle_day(&past, 2, "plank: plank@2 20s ok");
	chronicle_fold(&past);
	ck_assert_int_eq(progress_last_bout(&past.progress, PLANK, 2)->level, 2);
	ck_assert_int_eq(progress_last_bout(&past.progress, PLANK, 1)->level, 1);
}
END_TEST

START_TEST(a_session_without_an_end_was_cut_off)
{
	const struct past_session *session = session_after("step-1-a cut off: pelvic-tilt@1 10 ok");
	ck_assert_int_eq(session->ending, ENDING_NONE);
	ck_assert_int_eq(session->routine, NO_EXERCISE);
	ck_assert_int_eq(session->ended.seconds, session->began.seconds);
}
END_TEST

START_TEST(one_exercise_alone_is_no_routine)
{
	const struct past_session *session = session_after("plank: plank@2 30s ok");
	ck_assert_int_eq(session->routine, NO_EXERCISE);
	ck_assert_str_eq(past.ledger.names.texts[session->name], "plank");
}
END_TEST

START_TEST(what_the_catalog_no_longer_has_still_counts)
{
	const struct past_session *session = session_after("old-plan: old-exercise@2 10 ok");
	ck_assert_int_eq(session->good, 1);
	ck_assert_int_eq(past.progress.bouts[0].exercise, NO_EXERCISE);
}
END_TEST

static void add_line(const char *line)
{
	const char *wrong = ledger_add(&past.ledger, line, strlen(line));
	ck_assert_msg(wrong == NULL, "%s: %s", line, wrong);
}

#define SET_A "20261101T160000Z-aaaa."
#define SET_B "20261101T160000Z-bbbb."
#define TILTS "set\tpelvic-tilt\t1\t1/1\tboth\treps\t10\t10\t10\tabs\t0\t-\t-"
#define PLANK_30 "set\tplank\t2\t1/1\tboth\ts\t30\t30\t30\tabs\t0\t-\t-"

START_TEST(sessions_that_overlap_keep_their_bouts_apart)
{
	add_line(SET_A "1\t2026-11-01T17:00:00+01:00\t" TILTS);
	add_line(SET_B "1\t2026-11-01T17:01:00+01:00\t" PLANK_30);
	add_line(SET_A "2\t2026-11-01T17:02:00+01:00\t" PLANK_30);
	add_line(SET_A "3\t2026-11-01T17:03:00+01:00\t" TILTS);
	chronicle_fold(&past);
	ck_assert_int_eq(past.progress.session_count, 2);
	const struct past_session *sessions = past.progress.sessions;
	const struct bout *bouts = past.progress.bouts;
	ck_assert_int_eq(sessions[0].bout_count, 2);
	ck_assert_int_eq(bouts[sessions[0].first_bout].exercise, PELVIC_TILT);
	ck_assert_int_eq(bouts[sessions[0].first_bout].sets, 2);
	ck_assert_int_eq(bouts[sessions[0].first_bout + 1].exercise, PLANK);
	ck_assert_int_eq(sessions[1].bout_count, 1);
	ck_assert_int_eq(bouts[sessions[1].first_bout].session, 1);
}
END_TEST

START_TEST(what_runs_past_midnight_counts_for_the_day_it_began)
{
	add_line(SET_A "1\t2026-11-02T01:30:00+01:00\t" TILTS);
	chronicle_fold(&past);
	ck_assert_int_eq(past.progress.sessions[0].day, date_day(2026, 11, 1));
}
END_TEST

START_TEST(a_stop_without_an_answer_is_a_stop)
{
	add_line(SET_A "1\t2026-11-01T17:00:00+01:00\tset\tplank\t2\t1/1\tboth\ts\t30\t12\t-\t-\t-\t-\t"
		PAIN_NOTE);
	chronicle_fold(&past);
	ck_assert_int_eq(past.progress.sessions[0].stops, 1);
}
END_TEST

START_TEST(tests_keep_their_results)
{
	add_line(SET_A "1\t2026-11-01T17:00:00+01:00\t"
		"test\tplank\t-\t-\tboth\ts\t60\t43\t43\t-\t-\t-\t-");
	add_line(SET_A "2\t2026-11-01T17:01:00+01:00\t"
		"test\tthomas-test\t-\t-\tright\t-\t-\t-\t-\t-\t-\t-\ttight");
	add_line(SET_A "3\t2026-11-01T17:02:00+01:00\ttest\tplank\t-\t-\tboth\ts\t60\t9\t-\t-\t4!\t-\t"
		PAIN_NOTE);
	chronicle_fold(&past);
	const struct past_test *tests = past.progress.tests;
	ck_assert_int_eq(past.progress.test_count, 3);
	ck_assert_int_eq(tests[0].done, 43);
	ck_assert_int_eq(tests[0].exercise, PLANK);
	ck_assert_int_eq(tests[1].side, SIDE_RIGHT);
	ck_assert(tests[1].is_tight);
	ck_assert(!tests[0].is_tight);
	ck_assert_int_eq(tests[2].done, NOT_ASKED);
	ck_assert_int_eq(past.progress.session_count, 0);
}
END_TEST

START_TEST(the_back_between_sessions)
{
	chronicle_day(&past, 0, "check same");
	chronicle_day(&past, 2, "check worse-days");
	chronicle_day(&past, 4, "check who knows");
	chronicle_fold(&past);
	ck_assert_int_eq(past.progress.check_count, 3);
	ck_assert_int_eq(past.progress.checks[0].back, BACK_SAME);
	ck_assert_int_eq(past.progress.checks[1].back, BACK_WORSE_DAYS);
	ck_assert_int_eq(past.progress.checks[2].back, BACK_SINCE_COUNT);
}
END_TEST

START_TEST(years_of_sessions_are_all_there)
{
	for (int day = 0; day < 1000; day++)
		chronicle_day(&past, 2 * day, "step-1-a: pelvic-tilt@1 10 ok; plank@1 10s ok");
	chronicle_fold(&past);
	ck_assert_int_eq(past.progress.session_count, 1000);
	ck_assert_int_eq(past.progress.bout_count, 2000);
	for (int i = 0; i < 1000; i++)
		ck_assert_int_eq(past.progress.sessions[i].first_bout, 2 * i);
}
END_TEST

START_TEST(a_session_of_ever_new_exercises_has_them_all)
{
	chronicle_day(&past, 0, "step-1-a cut off: plank@1 10s ok");
	for (int line = 10; line < 20010; line++) {
		char text[RECORD_LINE_MAX];
		int bytes = snprintf(text, sizeof(text), "%s.%d\t2026-11-02T18:00:00+01:00\tset\tx%d\t1"
			"\t1/1\tboth\ts\t10\t10\t10\tabs\t0\t-\t-", past.session, line, line % 10000);
		ck_assert_ptr_null(ledger_add(&past.ledger, text, (size_t)bytes));
	}
	chronicle_fold(&past);
	ck_assert_int_eq(past.progress.session_count, 1);
	ck_assert_int_eq(past.progress.bout_count, 1 + 10000);
	for (int i = 1; i <= 10000; i++)
		ck_assert_int_eq(past.progress.bouts[i].sets, 2);
}
END_TEST

START_TEST(a_sum_that_no_int_holds_stays_at_the_most)
{
	chronicle_day(&past, 0, "step-1-a cut off: plank@1 10s ok");
	for (int line = 10; line < 2300; line++) {
		char text[RECORD_LINE_MAX];
		int bytes = snprintf(text, sizeof(text), "%s.%d\t2026-11-02T18:00:00+01:00\tset\tplank"
			"\t1\t1/1\tboth\ts\t999999\t999999\t999999\tabs\t0\t-\t-",
			past.session, line);
		ck_assert_ptr_null(ledger_add(&past.ledger, text, (size_t)bytes));
	}
	chronicle_fold(&past);
	const struct bout *bout = &past.progress.bouts[0];
	ck_assert_int_eq(bout->done, INT_MAX);
	ck_assert_int_eq(bout->target, INT_MAX);
	ck_assert_int_eq(bout->clean, INT_MAX);
}
END_TEST

Suite *progress_suite(void)
{
	Suite *suite = suite_create("progress");
	TCase *fold = tcase_create("fold");
	tcase_add_checked_fixture(fold, open_past, close_past);
	tcase_add_test(fold, no_history_is_no_progress);
	tcase_add_loop_test(fold, a_set_is_good_when_all_of_it_was, 0, ROWS(SETS));
	tcase_add_test(fold, a_stretch_is_meant_for_the_hips);
	tcase_add_test(fold, a_session_sums_its_sets);
	tcase_add_test(fold, a_bout_sums_the_sets_of_its_exercise);
	tcase_add_test(fold, the_last_bout_is_the_latest_before_a_session);
	tcase_add_test(fold, a_session_without_an_end_was_cut_off);
	tcase_add_test(fold, one_exercise_alone_is_no_routine);
	tcase_add_test(fold, what_the_catalog_no_longer_has_still_counts);
	tcase_add_test(fold, sessions_that_overlap_keep_their_bouts_apart);
	tcase_add_test(fold, what_runs_past_midnight_counts_for_the_day_it_began);
	tcase_add_test(fold, a_stop_without_an_answer_is_a_stop);
	tcase_add_test(fold, tests_keep_their_results);
	tcase_add_test(fold, the_back_between_sessions);
	tcase_add_test(fold, years_of_sessions_are_all_there);
	tcase_add_test(fold, a_session_of_ever_new_exercises_has_them_all);
	tcase_add_test(fold, a_sum_that_no_int_holds_stays_at_the_most);
	suite_add_tcase(suite, fold);
	return suite;
}
