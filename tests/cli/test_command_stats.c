/* stats: the numbers, for people and as json. */
#include <string.h>

#include "core/strict_json.h"
#include "suites.h"
#include "sys/scratch.h"
#include "told.h"

static const char *stats(bool json)
{
	int status;
	const struct options options = { .command = COMMAND_STATS, .json = json };
	const char *text = printed_run(options, &status);
	ck_assert_int_eq(status, 0);
	return text;
}

START_TEST(a_person_reads_it_at_once)
{
	ck_assert_str_eq(stats(false),
		"Sessions    3 since 2026-11-10, 2 finished; 4 sets in 27 min\n"
		"This week   2 of 2 to 3\n"
		"In a row    2 weeks\n"
		"Form        67 %: 2 of 3 sets reached, back kept, felt in place, no pain\n"
		"\n"
		"Exercise                          best set    last\n"
		"Forearm plank                     30 s        35 s                  2026-11-21\n"
		"Dead bug                          7 reps      10 reps               2026-11-17\n"
		"\n"
		"Test                              best        last\n"
		"Forearm plank                     43 s        43 s                  2026-11-20\n");
}
END_TEST

static const struct {
	const char *path, *value;
} VALUES[] = {
	{ "sessions.count", "3" }, { "sessions.finished", "2" }, { "sessions.first", "\"2026-11-10\"" },
	{ "sessions.last", "\"2026-11-21\"" }, { "sessions.seconds", "1610" }, { "sessions.sets", "4" },
	{ "week.monday", "\"2026-11-16\"" }, { "week.sessions", "2" }, { "week.aim", "2" },
	{ "week.most", "3" }, { "weeks_in_a_row", "2" }, { "form.asked", "3" }, { "form.good", "2" },
	{ "exercises.0.id", "\"plank\"" }, { "exercises.0.name", "\"Forearm plank\"" },
	{ "exercises.0.unit", "\"s\"" }, { "exercises.0.best", "30" },
	{ "exercises.0.last.day", "\"2026-11-21\"" }, { "exercises.0.last.clean", "null" },
	{ "exercises.0.last.done", "35" }, { "exercises.1.last.clean", "7" },
	{ "exercises.1.last.level", "2" }, { "exercises.1.asked", "1" }, { "exercises.1.good", "0" },
	{ "tests.0.id", "\"plank\"" }, { "tests.0.side", "\"both\"" }, { "tests.0.best", "43" },
	{ "tests.0.last.done", "43" }, { "tests.0.last.note", "null" },
};

START_TEST(a_program_finds_it)
{
	const char *value = strict_json_get(stats(true), VALUES[_i].path);
	ck_assert_msg(value && strcmp(value, VALUES[_i].value) == 0, "%s: %s", VALUES[_i].path,
		value ? value : "not there");
}
END_TEST

START_TEST(nothing_is_a_beginning)
{
	remove(scratch_path(TOLD_FILE));
	told_again();
	ck_assert_str_eq(stats(false), "No session yet. The first one: deadbug\n");
	const char *text = stats(true);
	ck_assert_str_eq(strict_json_get(text, "sessions.first"), "null");
	ck_assert_str_eq(strict_json_get(text, "exercises"), "[]");
	ck_assert_str_eq(strict_json_get(text, "tests"), "[]");
}
END_TEST

START_TEST(what_is_not_known_is_said)
{
	scratch_write(TOLD_FILE, RECORD_MAGIC RECORD_HEADER
		"a.1\t2026-11-22T17:07:10+01:00\tset\tburpee\t-\t-\t-\treps\t-\t30\t-\t-\t-\t-\t-\n"
		"a.2\t2026-11-22T17:07:10+01:00\tset\tburpee\t-\t-\t-\treps\t-\t20\t-\t-\t-\t-\t-\n"
		"a.3\t2026-11-22T17:07:11+01:00\ttest\tthomas-test\t-\t-\tleft\t-\t-\t-\t-\t-\t-\t-"
		"\ttight\n"
		"a.4\t2026-11-22T17:07:12+01:00\ttest\tplank\t-\t-\tboth\ts\t60\t9\t9\t-\t5\t-"
		"\tpain stop\n");
	told_again();
	const char *text = stats(false);
	ck_assert_ptr_nonnull(strstr(text, "\nForm        not known yet: answer the three questions"));
	ck_assert_ptr_nonnull(strstr(text,
		"\nburpee                            -           50 reps in 2 sets     2026-11-22\n"));
	ck_assert_ptr_nonnull(strstr(text, ", left                "));
	ck_assert_ptr_nonnull(strstr(text, "  tight                 2026-11-22\n"));
	ck_assert_ptr_nonnull(strstr(text, "  stopped               2026-11-22\n"));
	ck_assert_str_eq(strict_json_get(stats(true), "exercises.0.best"), "null");
	ck_assert_str_eq(strict_json_get(stats(true), "tests.0.last.note"), "\"tight\"");
	ck_assert_str_eq(strict_json_get(stats(true), "tests.1.last.day"), "null");
}
END_TEST

Suite *command_stats_suite(void)
{
	Suite *suite = suite_create("command_stats");
	TCase *tcase = tcase_create("stats");
	tcase_add_checked_fixture(tcase, told_begin, told_end);
	tcase_add_test(tcase, a_person_reads_it_at_once);
	tcase_add_loop_test(tcase, a_program_finds_it, 0, ROWS(VALUES));
	tcase_add_test(tcase, nothing_is_a_beginning);
	tcase_add_test(tcase, what_is_not_known_is_said);
	suite_add_tcase(suite, tcase);
	return suite;
}
