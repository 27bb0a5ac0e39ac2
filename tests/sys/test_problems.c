/* problems: kept in order, cleaned, counted past the end. */
#include <check.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"
#include "sys/problems.h"

static struct problems problems;

static void begin(void)
{
	problems_init(&problems);
}

static void end(void)
{
	problems_clear(&problems);
}

START_TEST(come_by_file_and_line_then_as_found)
{
	static const char *const expected[] = { "a.cfg", "a.cfg", "a.cfg", "b.cfg" };
	static const int lines[] = { 3, 7, 7, 1 };
	static const char *const what[] = { "last", "first", "second", "third" };

	problems_add(&problems, "a.cfg", 7, "first");
	problems_add(&problems, "a.cfg", 7, "second");
	problems_add(&problems, "b.cfg", 1, "third");
	problems_add(&problems, "a.cfg", 3, "last");
	ck_assert_int_eq(problems.kept, 4);
	for (int i = 0; i < 4; i++) {
		ck_assert_str_eq(problems.at[i].file, expected[i]);
		ck_assert_int_eq(problems.at[i].line, lines[i]);
		ck_assert_str_eq(problems.at[i].what, what[i]);
	}
}
END_TEST

START_TEST(own_their_sentences_and_clean_them)
{
	char file[] = "a.cfg", word[] = "\x1b[31m";

	problems_add(&problems, file, 1, "unknown '%s'", word);
	memset(file, 'x', sizeof(file) - 1);
	memset(word, 'x', sizeof(word) - 1);
	ck_assert_str_eq(problems.at[0].file, "a.cfg");
	ck_assert_str_eq(problems.at[0].what, "unknown '?[31m'");
}
END_TEST

START_TEST(are_cut_where_they_are_too_long)
{
	char what[2 * PROBLEM_WHAT_SIZE];

	memset(what, 'a', sizeof(what));
	what[sizeof(what) - 1] = '\0';
	problems_add(&problems, "a.cfg", 1, "%s", what);
	ck_assert_uint_eq(strlen(problems.at[0].what), PROBLEM_WHAT_SIZE - 1);
}
END_TEST

START_TEST(are_counted_past_the_last_that_is_kept)
{
	for (int i = 0; i < PROBLEMS_MAX; i++) {
		ck_assert(!problems_full(&problems));
		problems_add(&problems, "a.cfg", i, "one");
	}
	ck_assert(problems_full(&problems));
	problems_add(&problems, "a.cfg", 0, "one too many");
	ck_assert_int_eq(problems.count, PROBLEMS_MAX + 1);
	ck_assert_int_eq(problems.kept, PROBLEMS_MAX);
	ck_assert_str_eq(problems.at[0].what, "one");
}
END_TEST

START_TEST(remember_what_is_left_out)
{
	for (int i = 0; i < PROBLEMS_MAX; i++)
		problems_leave_out(&problems, "plank");
	problems_leave_out(&problems, "dead-bug");
	ck_assert_int_eq(problems.left_out_count, PROBLEMS_MAX + 1);
	ck_assert_int_eq(problems.left_out_kept, PROBLEMS_MAX);
	ck_assert(problems_has_left_out(&problems, "plank"));
	ck_assert(!problems_has_left_out(&problems, "dead-bug"));
}
END_TEST

START_TEST(are_none_after_clearing)
{
	problems_add(&problems, "a.cfg", 1, "one");
	problems_leave_out(&problems, "plank");
	problems_clear(&problems);
	ck_assert_int_eq(problems.count, 0);
	ck_assert_int_eq(problems.kept, 0);
	ck_assert(!problems_has_left_out(&problems, "plank"));
}
END_TEST

Suite *problems_suite(void)
{
	Suite *suite = suite_create("problems");
	TCase *tcase = tcase_create("list");

	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_test(tcase, come_by_file_and_line_then_as_found);
	tcase_add_test(tcase, own_their_sentences_and_clean_them);
	tcase_add_test(tcase, are_cut_where_they_are_too_long);
	tcase_add_test(tcase, are_counted_past_the_last_that_is_kept);
	tcase_add_test(tcase, remember_what_is_left_out);
	tcase_add_test(tcase, are_none_after_clearing);
	suite_add_tcase(suite, tcase);
	return suite;
}
