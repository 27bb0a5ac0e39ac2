/* Texts and their numbers: each text has one, and keeps it. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "core/names.h"

#include "suites.h"

static struct names names;

static void open_names(void)
{
	names_init(&names);
}

static void close_names(void)
{
	names_clear(&names);
}

static int take(const char *text)
{
	return names_take(&names, text, strlen(text));
}

static int find(const char *text)
{
	return names_find(&names, text, strlen(text));
}

START_TEST(a_text_has_one_number)
{
	ck_assert_int_eq(take("plank"), 0);
	ck_assert_int_eq(take("dead-bug"), 1);
	ck_assert_int_eq(take("dead-bug"), 1);
	ck_assert_int_eq(take("plank"), 0);
	ck_assert_int_eq(names.count, 2);
	ck_assert_int_eq(find("dead-bug"), 1);
	ck_assert_str_eq(names_text(&names, 1), "dead-bug");
}
END_TEST

/* A part of a text, or a text with more behind it, is another; what follows the bytes is none of it. */
START_TEST(a_text_is_as_long_as_it_is)
{
	ck_assert_int_eq(take("plank"), 0);
	ck_assert_int_eq(names_take(&names, "plank-side", 5), 0);
	ck_assert_int_eq(take("plan"), 1);
	ck_assert_int_eq(take("planks"), 2);
	ck_assert_int_eq(take("plank"), 0);
	ck_assert_int_eq(find("plankton"), NO_NAME);
	ck_assert_int_eq(find("p"), NO_NAME);
}
END_TEST

START_TEST(nothing_has_no_number)
{
	ck_assert_int_eq(find("plank"), NO_NAME);
	ck_assert_int_eq(find(""), NO_NAME);
	ck_assert_int_eq(take(""), NO_NAME);
	take("plank");
	ck_assert_int_eq(find(""), NO_NAME);
	ck_assert_str_eq(names_text(&names, NO_NAME), "");
	ck_assert_int_eq(names.count, 1);
}
END_TEST

START_TEST(it_grows_and_texts_stay_where_they_are)
{
	enum { COUNT = 5000 };
	char text[64];
	take("the first");
	const char *first = names_text(&names, 0);
	for (int i = 1; i < COUNT; i++) {
		snprintf(text, sizeof(text), "%d is a text, and that is all it is", i);
		ck_assert_int_eq(take(text), i);
	}
	for (int i = 1; i < COUNT; i++) {
		snprintf(text, sizeof(text), "%d is a text, and that is all it is", i);
		ck_assert_int_eq(find(text), i);
		ck_assert_str_eq(names_text(&names, i), text);
	}
	ck_assert_ptr_eq(names_text(&names, find("the first")), first);
}
END_TEST

Suite *names_suite(void)
{
	Suite *suite = suite_create("names");
	TCase *tcase = tcase_create("names");
	tcase_add_checked_fixture(tcase, open_names, close_names);
	tcase_add_test(tcase, a_text_has_one_number);
	tcase_add_test(tcase, a_text_is_as_long_as_it_is);
	tcase_add_test(tcase, nothing_has_no_number);
	tcase_add_test(tcase, it_grows_and_texts_stay_where_they_are);
	suite_add_tcase(suite, tcase);
	return suite;
}
