/* Problems as a person reads them. */
#include "cli/report.h"

#include <string.h>

#include "suites.h"

static struct problems problems;
static char text[65536];

static const char *report(const char *lead, int *ret_count)
{
	struct print print = { .out = tmpfile() };
	ck_assert_ptr_nonnull(print.out);
	*ret_count = report_problems(&print, lead, &problems);
	rewind(print.out);
	text[fread(text, 1, sizeof(text) - 1, print.out)] = '\0';
	fclose(print.out);
	return text;
}

static void begin(void)
{
	problems_init(&problems);
}

static void end(void)
{
	problems_clear(&problems);
}

START_TEST(nothing_wrong_is_nothing_said)
{
	int count;
	ck_assert_str_eq(report("deadbug: ", &count), "");
	ck_assert_int_eq(count, 0);
}
END_TEST

START_TEST(each_problem_has_its_place_and_what_is_left_out_comes_last)
{
	int count;
	problems_leave_out(&problems, "curls");
	problems_add(&problems, "mine.cfg", 7, "my-tuesday: exercise: there is no 'curls'");
	problems_leave_out(&problems, "my-tuesday");
	problems_add(&problems, "gone.cfg", 0, "cannot be opened");
	ck_assert_str_eq(report("deadbug: ", &count),
		"deadbug: gone.cfg: cannot be opened\n"
		"deadbug: mine.cfg:7: my-tuesday: exercise: there is no 'curls'\n"
		"deadbug: left out: curls, my-tuesday\n");
	ck_assert_int_eq(count, 2);
}
END_TEST

START_TEST(what_was_not_kept_is_counted)
{
	int count;
	for (int i = 0; i < PROBLEMS_MAX + 5; i++) {
		problems_add(&problems, "mine.cfg", i + 1, "wrong");
		problems_leave_out(&problems, "x");
	}
	ck_assert_ptr_nonnull(strstr(report("", &count), "\nand 5 more\nleft out: x, x"));
	ck_assert_ptr_nonnull(strstr(text, ", x and 5 more\n"));
	ck_assert_int_eq(count, PROBLEMS_MAX + 5);
}
END_TEST

Suite *report_suite(void)
{
	Suite *suite = suite_create("report");
	TCase *tcase = tcase_create("report");
	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_test(tcase, nothing_wrong_is_nothing_said);
	tcase_add_test(tcase, each_problem_has_its_place_and_what_is_left_out_comes_last);
	tcase_add_test(tcase, what_was_not_kept_is_counted);
	suite_add_tcase(suite, tcase);
	return suite;
}
