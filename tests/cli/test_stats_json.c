/* stats_json: every key, in JSON that a strict parser takes. */
#include <stdio.h>
#include <string.h>

#include "core/strict_json.h"
#include "suites.h"
#include "sys/scratch.h"
#include "told.h"

static const char *stats(void)
{
	const struct options options = { .command = COMMAND_STATS, .json = true };
	int status;
	const char *text = printed_run(options, &status);
	ck_assert_int_eq(status, 0);
	return text;
}

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
	{ "trophies.0.id", "\"quiet-back\"" }, { "trophies.0.earned", "false" },
	{ "trophies.0.day", "null" }, { "trophies.4.name", "\"Only abs\"" },
	{ "trophies.4.earned", "true" }, { "trophies.4.day", "\"2026-11-10\"" },
	{ "trophies.4.per_cent", "100" },
};

START_TEST(a_program_finds_it)
{
	const char *value = strict_json_get(stats(), VALUES[_i].path);
	ck_assert_msg(value && strcmp(value, VALUES[_i].value) == 0, "%s: %s", VALUES[_i].path,
		value ? value : "not there");
}
END_TEST

START_TEST(what_is_not_known_is_null)
{
	scratch_write(TOLD_FILE, RECORD_MAGIC RECORD_HEADER
		"a.1\t2026-11-22T17:07:10+01:00\tset\tburpee\t-\t-\t-\treps\t-\t30\t-\t-\t-\t-\t-\n"
		"a.3\t2026-11-22T17:07:11+01:00\ttest\tthomas-test\t-\t-\tleft\t-\t-\t-\t-\t-\t-\t-\t"
		"tight\n"
		"a.4\t2026-11-22T17:07:12+01:00\ttest\tplank\t-\t-\tboth\ts\t60\t9\t9\t-\t5\t-\t"
		"pain stop\n");
	told_again();
	ck_assert_str_eq(strict_json_get(stats(), "exercises.0.name"), "\"burpee\"");
	ck_assert_str_eq(strict_json_get(stats(), "exercises.0.best"), "null");
	ck_assert_str_eq(strict_json_get(stats(), "tests.0.last.note"), "\"tight\"");
	ck_assert_str_eq(strict_json_get(stats(), "tests.1.last.day"), "null");
}
END_TEST

/* Programs find the same keys on the first day. */
START_TEST(nothing_has_all_keys)
{
	remove(scratch_path(TOLD_FILE));
	told_again();
	const char *text = stats();
	ck_assert_int_eq(strict_json_count(text, ""), 7);
	ck_assert_str_eq(strict_json_get(text, "sessions.first"), "null");
	ck_assert_str_eq(strict_json_get(text, "exercises"), "[]");
	ck_assert_str_eq(strict_json_get(text, "tests"), "[]");
	ck_assert_int_eq(strict_json_count(text, "trophies"), 5);
}
END_TEST

Suite *stats_json_suite(void)
{
	Suite *suite = suite_create("stats_json");
	TCase *tcase = tcase_create("stats_json");
	tcase_add_checked_fixture(tcase, told_begin, told_end);
	tcase_add_loop_test(tcase, a_program_finds_it, 0, ROWS(VALUES));
	tcase_add_test(tcase, what_is_not_known_is_null);
	tcase_add_test(tcase, nothing_has_all_keys);
	suite_add_tcase(suite, tcase);
	return suite;
}
