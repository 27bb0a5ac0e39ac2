#include "cli/named.h"

#include <string.h>

#include "printed.h"
#include "suites.h"

static const struct {
	const char *name, *id, *said; /* id NULL: it is unclear which */
} STORY[] = {
	{ "sit-up", "sit-up", "" },
	{ "Leg Raises", "straight-leg-raise", "" },
	{ "reverse", "reverse-crunch", "" },
	{ "stiup", "sit-up", "taking 'stiup' for 'sit-up'" },
	{ "crunch", NULL, "'crunch' may be 'feet-up-crunch', 'reverse-crunch' or 'curl-up'" },
	{ "plinkk", NULL, "there is no 'plinkk'; did you mean 'plank'?" },
	{ "burpee", NULL, "there is no 'burpee'; `deadbug list` names them all" },
	{ "bur\033[31mpee", NULL, "there is no 'bur?[31mpee'; `deadbug list` names them all" },
	{ "", NULL, "there is no ''; `deadbug list` names them all" },
};

START_TEST(a_name_is_an_exercise_or_a_question)
{
	char said[NAMED_SAID_SIZE];
	const struct catalog *catalog = &printed_startup.catalog;
	int index = named_exercise(catalog, STORY[_i].name, NULL, said);
	ck_assert_str_eq(said, STORY[_i].said);
	if (STORY[_i].id == NULL)
		ck_assert_int_eq(index, NO_EXERCISE);
	else
		ck_assert_str_eq(catalog->exercises[index].id, STORY[_i].id);
}
END_TEST

START_TEST(where_nothing_is_near_the_hint_is)
{
	char said[NAMED_SAID_SIZE];
	named_exercise(&printed_startup.catalog, "zzz", "step-1-a", said);
	ck_assert_str_eq(said, "there is no 'zzz'; did you mean 'step-1-a'?");
	named_exercise(&printed_startup.catalog, "plinkk", "step-1-a", said);
	ck_assert_str_eq(said, "there is no 'plinkk'; did you mean 'plank'?");
}
END_TEST

START_TEST(words_are_joined_as_far_as_they_fit)
{
	const char *const words[] = { "leg", "raises" };
	char name[NAMED_SIZE], long_word[2 * NAMED_SIZE];
	named_join(2, words, name);
	ck_assert_str_eq(name, "leg raises");
	named_join(0, words, name);
	ck_assert_str_eq(name, "");
	memset(long_word, 'x', sizeof(long_word) - 1);
	long_word[sizeof(long_word) - 1] = '\0';
	const char *const long_words[] = { "a", long_word, long_word };
	named_join(3, long_words, name);
	ck_assert_uint_eq(strlen(name), NAMED_SIZE - 1);
}
END_TEST

Suite *named_suite(void)
{
	Suite *suite = suite_create("named");
	TCase *tcase = tcase_create("named");
	tcase_add_unchecked_fixture(tcase, printed_begin, printed_end);
	tcase_add_loop_test(tcase, a_name_is_an_exercise_or_a_question, 0,
		sizeof(STORY) / sizeof(STORY[0]));
	tcase_add_test(tcase, where_nothing_is_near_the_hint_is);
	tcase_add_test(tcase, words_are_joined_as_far_as_they_fit);
	suite_add_tcase(suite, tcase);
	return suite;
}
