/* How much it hurts. */
#include "view/rating.h"

#include <check.h>

#include "suites.h"

static const struct {
	key_code key;
	enum rating rating;
	int pain; /* of RATING_GIVEN */
} KEYS[] = {
	{ '0', RATING_GIVEN, 0 },
	{ '4', RATING_GIVEN, 4 },
	{ '9', RATING_GIVEN, 9 },
	{ 't', RATING_GIVEN, 10 },
	{ 's', RATING_SHARP, 0 },
	{ 'x', RATING_NONE, 0 },
	{ '/', RATING_NONE, 0 },
	{ ':', RATING_NONE, 0 },
	{ PRESS_RETURN, RATING_NONE, 0 },
};

START_TEST(a_key_says_how_much)
{
	bool sharp = false;
	int pain = -7;
	ck_assert_int_eq(rating_type(KEYS[_i].key, &sharp, &pain), KEYS[_i].rating);
	ck_assert_int_eq(pain, KEYS[_i].rating == RATING_GIVEN ? KEYS[_i].pain : -7);
	ck_assert_int_eq(sharp, KEYS[_i].rating == RATING_SHARP);
}
END_TEST

START_TEST(sharp_turns_round)
{
	bool sharp = true;
	int pain;
	rating_type('s', &sharp, &pain);
	ck_assert(!sharp);
}
END_TEST

START_TEST(every_key_of_the_list_means_something)
{
	for (const char *key = RATING_KEYS; *key != '\0'; key++) {
		bool sharp = false;
		int pain;
		ck_assert_int_ne(rating_type((key_code)*key, &sharp, &pain), RATING_NONE);
	}
}
END_TEST

Suite *rating_suite(void)
{
	Suite *suite = suite_create("rating");
	TCase *keys = tcase_create("keys");
	tcase_add_loop_test(keys, a_key_says_how_much, 0, sizeof(KEYS) / sizeof(KEYS[0]));
	tcase_add_test(keys, sharp_turns_round);
	tcase_add_test(keys, every_key_of_the_list_means_something);
	suite_add_tcase(suite, keys);
	return suite;
}
