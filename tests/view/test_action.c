/* The action list: complete, and its keys are keys. */
#include <check.h>
#include <string.h>

#include "view/action.h"

#include "suites.h"

START_TEST(every_action_has_a_name_keys_and_words)
{
	const struct action_row *row = &action_rows[_i];
	ck_assert_str_ne(row->name, "");
	ck_assert_str_ne(row->keys, "");
	ck_assert_msg(strlen(row->help) >= 5, "%s: says what it does", row->name);
	ck_assert_msg(strlen(row->help) <= 60, "%s: fits a line of the help", row->name);
}
END_TEST

START_TEST(names_are_taken_once)
{
	for (int other = _i + 1; other < ACTION_COUNT; other++)
		ck_assert_str_ne(action_rows[_i].name, action_rows[other].name);
}
END_TEST

START_TEST(no_action_is_an_empty_row)
{
	ck_assert_str_eq(action_rows[ACTION_NONE].name, "");
	ck_assert_str_eq(action_rows[ACTION_NONE].keys, "");
}
END_TEST

Suite *action_suite(void)
{
	Suite *suite = suite_create("action");
	TCase *list = tcase_create("list");
	tcase_add_loop_test(list, every_action_has_a_name_keys_and_words, ACTION_NONE + 1,
		ACTION_COUNT);
	tcase_add_loop_test(list, names_are_taken_once, ACTION_NONE + 1, ACTION_COUNT);
	tcase_add_test(list, no_action_is_an_empty_row);
	suite_add_tcase(suite, list);
	return suite;
}
