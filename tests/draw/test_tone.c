/* Every meaning looks like something. */
#include "draw/tone.h"

#include <check.h>

#include "suites.h"

START_TEST(only_what_is_plain_looks_plain)
{
	ck_assert_int_eq(tone_roles[_i] == ROLE_TEXT, _i == TONE_PLAIN);
	ck_assert_int_lt(tone_roles[_i], ROLE_COUNT);
}
END_TEST

START_TEST(good_and_bad_are_what_themes_call_so)
{
	ck_assert_int_eq(tone_roles[TONE_GOOD], ROLE_GOOD);
	ck_assert_int_eq(tone_roles[TONE_WARN], ROLE_WARN);
	ck_assert_int_eq(tone_roles[TONE_BAD], ROLE_BAD);
}
END_TEST

Suite *tone_suite(void)
{
	Suite *suite = suite_create("tone");
	TCase *tcase = tcase_create("tone");
	tcase_add_loop_test(tcase, only_what_is_plain_looks_plain, 0, TONE_COUNT);
	tcase_add_test(tcase, good_and_bad_are_what_themes_call_so);
	suite_add_tcase(suite, tcase);
	return suite;
}
