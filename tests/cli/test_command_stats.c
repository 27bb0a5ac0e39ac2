/* stats: the numbers for people; tests/cli/test_stats_json.c has those for programs. */
#include <string.h>

#include "suites.h"
#include "sys/scratch.h"
#include "told.h"

static const char *stats(void)
{
	int status;
	const struct options options = { .command = COMMAND_STATS };
	const char *text = printed_run(options, &status);
	ck_assert_int_eq(status, 0);
	return text;
}

START_TEST(a_person_reads_it_at_once)
{
	ck_assert_str_eq(stats(),
		"Step 3, because you chose it\n\n"
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
		"Forearm plank                     43 s        43 s                  2026-11-20\n"
		"\n"
		"Trophies\n"
		"Quiet back                        not yet     Felt in the back last time: 1 of 2 "
		"sets.\n"
		"Automatic tilt                    not yet     Asked from week 2 on; 2 to 4 weeks is "
		"usual.\n"
		"Dead bug without an arch          not yet     0 of 10 a side clean, so far.\n"
		"Perfect 60 s plank                not yet     43 of 60 s clean, so far.\n"
		"Only abs                          earned      Felt in the abs, in each set of a "
		"session.\n");
}
END_TEST

START_TEST(nothing_is_a_beginning)
{
	remove(scratch_path(TOLD_FILE));
	told_again();
	ck_assert_str_eq(stats(), "No session yet. The first one: deadbug\n");
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
	const char *text = stats();
	ck_assert_ptr_nonnull(strstr(text, "\nForm        not known yet: answer the three questions"));
	ck_assert_ptr_nonnull(strstr(text,
		"\nburpee                            -           50 reps in 2 sets     2026-11-22\n"));
	ck_assert_ptr_nonnull(strstr(text, ", left                "));
	ck_assert_ptr_nonnull(strstr(text, "  tight                 2026-11-22\n"));
	ck_assert_ptr_nonnull(strstr(text, "  stopped               2026-11-22\n"));
}
END_TEST

Suite *command_stats_suite(void)
{
	Suite *suite = suite_create("command_stats");
	TCase *tcase = tcase_create("stats");
	tcase_add_checked_fixture(tcase, told_begin, told_end);
	tcase_add_test(tcase, a_person_reads_it_at_once);
	tcase_add_test(tcase, nothing_is_a_beginning);
	tcase_add_test(tcase, what_is_not_known_is_said);
	suite_add_tcase(suite, tcase);
	return suite;
}
