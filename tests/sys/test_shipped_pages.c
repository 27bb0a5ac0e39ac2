/* The shipped pages: what must be said is said, and what they lead to is there. */
#include <string.h>

#include "shipped.h"
#include "suites.h"
#include "sys/builtin.h"

static const struct page *page_of(const char *id)
{
	int index = pages_find(&builtin_pages, id);

	ck_assert_msg(index >= 0, "no page '%s'", id);
	return &builtin_pages.at[index];
}

static bool block_says(const struct block *block, const char *words)
{
	for (int i = 0; i < block->items.count; i++)
		if (strstr(block->items.at[i], words) != NULL)
			return true;
	return strstr(block->text, words) != NULL;
}

static const struct {
	const char *page, *words;
} MUST[] = {
	{ "welcome", "tug-of-war" },
	{ "welcome", "hip flexors" },
	{ "questions", "heart condition" },
	{ "questions", "dizziness" },
	{ "questions", "pregnant" },
	{ "questions", "hernia" },
	{ "questions", "ask a doctor" },
	{ "signs", "Emergency" },
	{ "signs", "inner thighs" },
	{ "signs", "both legs" },
	{ "signs", "chest pain" },
	{ "signs", "See someone today" },
	{ "signs", "fever" },
	{ "signs", "Book a visit" },
	{ "signs", "below the knee" },
	{ "signs", "osteoporosis" },
	{ "loads", "Model estimate" },
	{ "levels", "Emergency" },
	{ "levels", "today" },
	{ "levels", "Book a visit" },
	{ "disclaimer", "no substitute for professional medical advice" },
	{ "disclaimer", "eating disorder" },
	{ "disclaimer", "emergency services" },
	{ "disclaimer", "press {pain} and stop" },
};

START_TEST(what_must_be_said)
{
	const struct page *page = page_of(MUST[_i].page);
	bool is_said = false;

	for (int i = 0; i < page->block_count; i++)
		is_said = is_said || block_says(&page->blocks[i], MUST[_i].words);
	ck_assert_msg(is_said, "%s: '%s'", page->id, MUST[_i].words);
}
END_TEST

START_TEST(the_first_start_has_its_four_pages_in_order)
{
	static const char *const ids[] = { "welcome", "questions", "signs", "disclaimer" };

	ck_assert_int_eq(pages_count(&builtin_pages, PLACE_START), 4);
	for (int i = 0; i < 4; i++)
		ck_assert_str_eq(pages_at(&builtin_pages, PLACE_START, i)->id, ids[i]);
}
END_TEST

START_TEST(the_help_has_the_signs_first)
{
	ck_assert_str_eq(pages_at(&builtin_pages, PLACE_HELP, 0)->id, "signs");
}
END_TEST

START_TEST(exercises_to_try_are_in_the_catalog)
{
	for (int i = 0; i < builtin_pages.count; i++)
		if (builtin_pages.at[i].exercise[0] != '\0')
			shipped_exercise(builtin_pages.at[i].exercise);
}
END_TEST

/* No promise of a cure, no fright: words that have no place here. */
START_TEST(the_tone_is_sober)
{
	static const char *const words[] = { "guarantee", "heal", "pain-free", "never again", "!",
		"miracle", "damage" };

	for (int i = 0; i < builtin_pages.count; i++)
		for (int k = 0; k < builtin_pages.at[i].block_count; k++) {
			const struct block *block = &builtin_pages.at[i].blocks[k];

			if (!block_says(block, "press !"))
				ck_assert_msg(!block_says(block, words[_i]), "%s: '%s'",
					builtin_pages.at[i].id, words[_i]);
		}
}
END_TEST

Suite *shipped_pages_suite(void)
{
	Suite *suite = suite_create("shipped_pages");
	TCase *tcase = tcase_create("pages");

	tcase_add_checked_fixture(tcase, shipped_load, shipped_clear);
	tcase_add_loop_test(tcase, what_must_be_said, 0, sizeof(MUST) / sizeof(MUST[0]));
	tcase_add_test(tcase, the_first_start_has_its_four_pages_in_order);
	tcase_add_test(tcase, the_help_has_the_signs_first);
	tcase_add_test(tcase, exercises_to_try_are_in_the_catalog);
	tcase_add_loop_test(tcase, the_tone_is_sober, 0, 7);
	suite_add_tcase(suite, tcase);
	return suite;
}
