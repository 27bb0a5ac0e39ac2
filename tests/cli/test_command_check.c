/* check: histories that are named, beside what test_commands.c looks at. */
#include <stdio.h>
#include <string.h>

#include "suites.h"
#include "sys/scratch.h"
#include "told.h"

#define LINE "20261122T160455Z-k3f9.1\t2026-11-22T17:04:55+01:00\tset\tdead-bug\t2\t1/3\talt\treps\t10"

static const char *checked(const char *name, int status)
{
	struct options options = OPTIONS(CHECK, 1, 1, scratch_path(name));
	int real;
	const char *text = printed_run(options, &real);
	ck_assert_msg(real == status, "status %d: %s", real, text);
	return text;
}

START_TEST(a_sound_history_has_no_problems)
{
	ck_assert_str_eq(checked(TOLD_FILE, 0), "no problems\n");
}
END_TEST

START_TEST(each_bad_line_is_named)
{
	char expected[1024];
	scratch_write("old.tsv", RECORD_MAGIC RECORD_HEADER LINE "\t10\t-\t-\t-\t-\t-\n" LINE
		"\tten\t-\t-\t-\t-\t-\n" LINE "\t9\t-\t-\t-\t-\t-\n");
	snprintf(expected, sizeof(expected), "%s:4: done is not a number\n", scratch_path("old.tsv"));
	const char *text = checked("old.tsv", 1);
	ck_assert_msg(strncmp(text, expected, strlen(expected)) == 0, "%s", text);
	ck_assert_msg(strstr(text, ":5: another line has this id and says something else"), "%s", text);
}
END_TEST

START_TEST(what_is_missing_is_named)
{
	ck_assert_ptr_nonnull(strstr(checked("missing.tsv", 1), "missing.tsv: No such file"));
}
END_TEST

Suite *command_check_suite(void)
{
	Suite *suite = suite_create("command_check");
	TCase *tcase = tcase_create("check");
	tcase_add_checked_fixture(tcase, told_begin, told_end);
	tcase_add_test(tcase, a_sound_history_has_no_problems);
	tcase_add_test(tcase, each_bad_line_is_named);
	tcase_add_test(tcase, what_is_missing_is_named);
	suite_add_tcase(suite, tcase);
	return suite;
}
