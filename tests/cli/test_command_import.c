/* import: what it shows, what it writes, and that twice is once. */
#include <stdio.h>
#include <string.h>

#include "suites.h"
#include "sys/scratch.h"
#include "told.h"

#define TABLE "Date;Exercise;Reps;Comment\n2026-10-01;Dead bugs;10;fine\n2026-10-01;Dead bugs;10;\n"

static const char *import(const char *name, bool yes, int status)
{
	struct options options = OPTIONS(IMPORT, 1, 1, scratch_path(name));
	int real;
	options.yes = yes;
	const char *text = printed_run(options, &real);
	ck_assert_msg(real == status, "status %d: %s", real, text);
	return text;
}

static int count_lines(void)
{
	told_again();
	return (int)printed_startup.past.ledger.count;
}

static const struct {
	const char *story, *file, *text;
	int status;
	const char *says;
	int lines; /* that are written */
} STORY[] = {
	{ "a table's columns are told", "t.csv", TABLE, 0,
		"columns: Date as when, Exercise as exercise, Reps as reps, Comment as note\n", 3 },
	{ "what is new is told, the session's end too", "t.csv", TABLE, 0,
		"new: 3 lines, of 2026-10-01 to 2026-10-01\nalready there: 0 lines\n", 3 },
	{ "what can't be read is told with its line", "t.csv", TABLE "soon;Plank;10;\n", 1,
		"t.csv:4: the day is not like 2026-11-20", 3 },
	{ "a table of nothing that we know", "t.csv", "a,b\n1,2\n", 1,
		"t.csv:1: no column is called 'date' or 'when'", 0 },
	{ "an empty file", "t.csv", "\n", 1, "t.csv:1: there is nothing in it", 0 },
	{ "a history, whatever it is called", "old.txt", RECORD_MAGIC RECORD_HEADER
		"b.1\t2026-11-22T17:07:10+01:00\tset\tplank\t-\t-\t-\ts\t-\t30\t-\t-\t-\t-\t-\n"
		"b.2\t2026-11-22T17:08:10+01:00\tvoid\tb.1\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\n", 0,
		"new: 2 lines, of 2026-11-22 to 2026-11-22\n", 2 },
	{ "a copy of a line is one line", "old.tsv", RECORD_MAGIC
		"b.1\t2026-11-22T17:07:10+01:00\tset\tplank\t-\t-\t-\ts\t-\t30\t-\t-\t-\t-\t-\n"
		"b.1\t2026-11-22T17:07:10+01:00\tset\tplank\t-\t-\t-\ts\t-\t30\t-\t-\t-\t-\t-\n", 0,
		"new: 1 line, of", 1 },
	{ "a line of a type to come stays where it is", "old.tsv", RECORD_MAGIC
		"b.1\t2026-11-22T17:07:10+01:00\tmood\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\tfine\n", 1,
		"old.tsv:2: of a type that this version does not know", 0 },
};

START_TEST(a_file_is_looked_at_and_then_added)
{
	char other[4096];
	const int before = count_lines();
	scratch_write(STORY[_i].file, STORY[_i].text);
	const char *text = import(STORY[_i].file, false, STORY[_i].status);
	ck_assert_msg(strstr(text, STORY[_i].says), "%s:\n%s", STORY[_i].story, text);
	ck_assert_int_eq(strstr(text, "Nothing is written yet.") != NULL, STORY[_i].lines > 0);
	ck_assert_msg(count_lines() == before, "%s: written at once", STORY[_i].story);
	import(STORY[_i].file, true, STORY[_i].status);
	ck_assert_msg(count_lines() == before + STORY[_i].lines, "%s: %d lines", STORY[_i].story,
		count_lines() - before);
	snprintf(other, sizeof(other), "%s", import(STORY[_i].file, true, STORY[_i].status));
	ck_assert_msg(strstr(other, "new: 0 lines\n"), "%s, again:\n%s", STORY[_i].story, other);
	ck_assert_msg(count_lines() == before + STORY[_i].lines, "%s: doubled", STORY[_i].story);
	ck_assert_str_eq(scratch_read(TOLD_FILE), told_lines);
}
END_TEST

START_TEST(what_is_no_file_is_said)
{
	ck_assert_ptr_nonnull(strstr(import("missing.csv", true, 1), "missing.csv: "));
	ck_assert_ptr_nonnull(strstr(import(".", true, 1), "can't be read: 1\n"));
}
END_TEST

START_TEST(our_own_lines_are_there_already)
{
	const char *text = import(TOLD_FILE, true, 0);
	ck_assert_str_eq(text, "new: 0 lines\nalready there: 12 lines\n");
}
END_TEST

/* A table that has grown: what is new of it is added, and its days' sessions count once. */
START_TEST(a_table_that_grew_adds_what_is_new)
{
	scratch_write("t.csv", TABLE);
	import("t.csv", true, 0);
	told_again();
	ck_assert_int_eq(printed_startup.past.progress.session_count, 4);
	scratch_write("t.csv", TABLE "2026-10-01;Dead bugs;10;\n2026-10-03;Plank;30;\n");
	const char *text = import("t.csv", true, 0);
	ck_assert_msg(strstr(text, "\nadded 3 lines\n"), "%s", text);
	told_again();
	ck_assert_int_eq(printed_startup.past.progress.session_count, 5);
	ck_assert_int_eq(printed_startup.past.progress.sessions[0].sets, 3);
	ck_assert_int_eq(printed_startup.past.progress.sessions[0].ending, ENDING_FINISHED);
}
END_TEST

Suite *command_import_suite(void)
{
	Suite *suite = suite_create("command_import");
	TCase *tcase = tcase_create("import");
	tcase_add_checked_fixture(tcase, told_begin, told_end);
	tcase_add_loop_test(tcase, a_file_is_looked_at_and_then_added, 0, ROWS(STORY));
	tcase_add_test(tcase, what_is_no_file_is_said);
	tcase_add_test(tcase, our_own_lines_are_there_already);
	tcase_add_test(tcase, a_table_that_grew_adds_what_is_new);
	suite_add_tcase(suite, tcase);
	return suite;
}
