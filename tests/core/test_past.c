/* From lines to what today needs: whole, and again after more was done. */
#include <check.h>
#include <string.h>

#include "core/past.h"
#include "fixture.h"

#include "suites.h"

#define TILTS \
	"20261122T160000Z-aaaa.1\t2026-11-22T17:00:00+01:00\tset\tpelvic-tilt\t1\t1/1\tboth\treps" \
	"\t10\t10\t-\t-\t-\t-\t-"

static struct past past;

static void open_past(void)
{
	past_init(&past);
}

static void close_past(void)
{
	past_clear(&past);
}

static struct record record_of(enum record_type type, int line)
{
	struct record record;
	record_init(&record);
	record.type = type;
	record.line = line;
	ck_assert(stamp_parse("2026-11-22T17:05:00+01:00", &record.when));
	strcpy(record.session, "20261122T160000Z-aaaa");
	return record;
}

START_TEST(nothing_was_done)
{
	past_fold(&past, &fixture_catalog, 4 * 60);
	ck_assert_int_eq(past.history.sessions, 0);
	ck_assert_int_eq(past.progress.session_count, 0);
}
END_TEST

START_TEST(what_is_recorded_now_counts_with_what_was_read)
{
	ck_assert_ptr_null(past_add_line(&past, TILTS, strlen(TILTS)));
	past_fold(&past, &fixture_catalog, 4 * 60);
	ck_assert_int_eq(past.progress.session_count, 1);
	ck_assert_int_eq(past.history.sessions, 0);
	ck_assert(past.history.met[PELVIC_TILT]);
	struct record end = record_of(RECORD_SESSION, 2);
	strcpy(end.exercise, "step-1-a");
	strcpy(end.note, "finished");
	past_add(&past, &end);
	past_fold(&past, &fixture_catalog, 4 * 60);
	ck_assert_int_eq(past.progress.session_count, 1);
	ck_assert_int_eq(past.history.sessions, 1);
	ck_assert_str_eq(past.history.last.exercise, "step-1-a");
}
END_TEST

START_TEST(what_is_taken_back_now_is_gone)
{
	ck_assert_ptr_null(past_add_line(&past, TILTS, strlen(TILTS)));
	struct record back = record_of(RECORD_VOID, 2);
	strcpy(back.exercise, "20261122T160000Z-aaaa.1");
	past_add(&past, &back);
	past_fold(&past, &fixture_catalog, 4 * 60);
	ck_assert(!past.history.met[PELVIC_TILT]);
	ck_assert_int_eq(past.progress.session_count, 0);
}
END_TEST

/* What is added may move the table of all facts: what was folded before must not hang in the air. */
START_TEST(till_the_next_fold_all_is_as_it_was)
{
	struct record end = record_of(RECORD_SESSION, 1);
	strcpy(end.note, "stopped");
	past_add(&past, &end);
	past_fold(&past, &fixture_catalog, 4 * 60);
	const struct fact *before = past.progress.sessions[0].end;
	struct record back = record_of(RECORD_VOID, 2);
	strcpy(back.exercise, "20261122T160000Z-aaaa.1");
	past_add(&past, &back);
	for (int line = 3; line < 3000; line++) {
		struct record set = record_of(RECORD_SET, line);
		strcpy(set.exercise, "pelvic-tilt");
		past_add(&past, &set);
	}
	ck_assert_ptr_eq(before, past.progress.sessions[0].end);
	ck_assert_ptr_null(ledger_find(&past.ledger, "20261122T160000Z-aaaa.2"));
	ck_assert(ledger_note_is(&past.ledger, before, "stopped"));
	ck_assert_int_eq(past.progress.session_count, 1);
	past_fold(&past, &fixture_catalog, 4 * 60);
	ck_assert_ptr_null(past.progress.sessions[0].end);
	ck_assert_int_eq(past.progress.sessions[0].sets, 2997);
}
END_TEST

START_TEST(a_bad_line_is_said)
{
	ck_assert_str_eq(past_add_line(&past, "what is this?", 13), "fewer than 15 fields");
}
END_TEST

Suite *past_suite(void)
{
	Suite *suite = suite_create("past");
	TCase *lines = tcase_create("lines");
	tcase_add_checked_fixture(lines, open_past, close_past);
	tcase_add_test(lines, nothing_was_done);
	tcase_add_test(lines, what_is_recorded_now_counts_with_what_was_read);
	tcase_add_test(lines, what_is_taken_back_now_is_gone);
	tcase_add_test(lines, till_the_next_fold_all_is_as_it_was);
	tcase_add_test(lines, a_bad_line_is_said);
	suite_add_tcase(suite, lines);
	return suite;
}
