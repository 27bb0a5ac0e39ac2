/* Reasons: the most important first. */
#include "core/reason.h"

#include <check.h>
#include <string.h>

#include "suites.h"

START_TEST(the_most_important_comes_first_and_the_others_as_they_came)
{
	static struct reasons reasons;
	static const char *const wanted[] = { "routine", "less 1", "less 2", "more", "same" };
	reasons.count = 0;
	reasons_add(&reasons, RANK_SAME, "same");
	reasons_add(&reasons, RANK_LESS, "less %d", 1);
	reasons_add(&reasons, RANK_MORE, "more");
	reasons_add(&reasons, RANK_LESS, "less %d", 2);
	reasons_add(&reasons, RANK_ROUTINE, "routine");
	ck_assert_int_eq(reasons.count, 5);
	for (int i = 0; i < 5; i++)
		ck_assert_str_eq(reasons.at[i].words, wanted[i]);
	ck_assert_int_eq(reasons.at[0].rank, RANK_ROUTINE);
	ck_assert_int_eq(reasons.at[4].rank, RANK_SAME);
}
END_TEST

START_TEST(what_is_too_long_is_cut_where_a_character_ends)
{
	static struct reasons reasons;
	char long_words[REASON_SIZE * 2] = "";
	reasons.count = 0;
	for (int i = 0; i < REASON_SIZE / 2; i++)
		strcat(long_words, "é");
	reasons_add(&reasons, RANK_SAME, "%s", long_words);
	const size_t length = strlen(reasons.at[0].words);
	ck_assert_int_lt((int)length, REASON_SIZE);
	ck_assert_int_eq((int)(length % strlen("é")), 0);
}
END_TEST

Suite *reason_suite(void)
{
	Suite *suite = suite_create("reason");
	TCase *tcase = tcase_create("reason");
	tcase_add_test(tcase, the_most_important_comes_first_and_the_others_as_they_came);
	tcase_add_test(tcase, what_is_too_long_is_cut_where_a_character_ends);
	suite_add_tcase(suite, tcase);
	return suite;
}
