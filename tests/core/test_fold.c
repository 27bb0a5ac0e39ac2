#include "core/fold.h"

#include <string.h>

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static const struct {
	const char *story, *text, *letters;
	uint64_t starts;
} FOLD[] = {
	{ "nothing", "", "", 0 },
	{ "no letters", " -- (…) ", "", 0 },
	{ "a word", "plank", "plank", 0x01 },
	{ "case makes no difference", "Forearm PLANK", "forearmplank", 0x81 },
	{ "nor hyphens and commas", "Dead-bug, legs only", "deadbuglegsonly", 0x891 },
	{ "nor accents", "Étirement à Łódź", "etirementalodz", 0x601 },
	{ "nor accents that follow their letter", "e\xCC\x81tage", "etage", 0x01 },
	{ "an apostrophe stands within a word", "don't roll", "dontroll", 0x11 },
	{ "a curly one too", "don’t roll", "dontroll", 0x11 },
	{ "digits are letters", "90/90 crunch", "9090crunch", 0x15 },
	{ "other scripts stay as they are", "планка x", "планкаx", 0x1001 },
	{ "so do broken bytes", "a\xFF" "b", "a\xFF" "b", 0x01 },
	{ "a dash parts words", "up–down", "updown", 0x05 },
};

START_TEST(a_text_is_its_letters)
{
	struct fold fold;
	fold_text(FOLD[_i].text, &fold);
	ck_assert_msg(strcmp(fold.at, FOLD[_i].letters) == 0, "%s: '%s'", FOLD[_i].story, fold.at);
	ck_assert_int_eq(fold.count, (int)strlen(fold.at));
	ck_assert_msg(fold.starts == FOLD[_i].starts, "%s: starts %#llx", FOLD[_i].story,
		(unsigned long long)fold.starts);
}
END_TEST

START_TEST(of_a_long_text_the_beginning_counts)
{
	char text[4 * FOLD_MAX];
	struct fold fold;
	memset(text, 'a', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	fold_text(text, &fold);
	ck_assert_int_eq(fold.count, FOLD_MAX);
	ck_assert_uint_eq(strlen(fold.at), FOLD_MAX);
	for (size_t i = 0; i + 2 < sizeof(text); i += 2)
		memcpy(text + i, "ж", 2);
	text[0] = 'a';
	text[1] = 'b';
	text[2] = 'c';
	fold_text(text, &fold);
	ck_assert_int_le(fold.count, FOLD_MAX);
}
END_TEST

static const struct {
	const char *plural, *singular;
} SINGULAR[] = {
	{ "planks", "plank" }, { "sit-ups", "situp" }, { "crunches", "crunch" },
	{ "presses", "press" }, { "boxes", "box" }, { "raises", "raise" }, { "bridges", "bridge" },
	{ "press", "press" }, { "abs", "abs" }, { "plank", "plank" }, { "", "" }, { "s", "s" },
	{ "ribs", "rib" }, { "brushes", "brush" },
};

START_TEST(a_plural_is_its_singular)
{
	struct fold fold, singular;
	fold_text(SINGULAR[_i].plural, &fold);
	fold_singular(&fold);
	fold_text(SINGULAR[_i].singular, &singular);
	ck_assert_str_eq(fold.at, singular.at);
	ck_assert_int_eq(fold.count, singular.count);
}
END_TEST

START_TEST(a_letter_that_is_cut_begins_no_word)
{
	struct fold fold;
	fold_text("bridge s", &fold);
	fold_singular(&fold);
	ck_assert_str_eq(fold.at, "bridge");
	ck_assert_uint_eq(fold.starts, 1);
}
END_TEST

START_TEST(words_are_parted)
{
	struct fold all, word;
	fold_text("Side plank on knees", &all);
	fold_word(&all, 0, &word);
	ck_assert_str_eq(word.at, "side");
	fold_word(&all, 4, &word);
	ck_assert_str_eq(word.at, "plank");
	fold_word(&all, 11, &word);
	ck_assert_str_eq(word.at, "knees");
	ck_assert_int_eq(word.count, 5);
	ck_assert_uint_eq(word.starts, 1);
}
END_TEST

Suite *fold_suite(void)
{
	Suite *suite = suite_create("fold");
	TCase *tcase = tcase_create("fold");
	tcase_add_loop_test(tcase, a_text_is_its_letters, 0, ROWS(FOLD));
	tcase_add_test(tcase, of_a_long_text_the_beginning_counts);
	tcase_add_loop_test(tcase, a_plural_is_its_singular, 0, ROWS(SINGULAR));
	tcase_add_test(tcase, a_letter_that_is_cut_begins_no_word);
	tcase_add_test(tcase, words_are_parted);
	suite_add_tcase(suite, tcase);
	return suite;
}
