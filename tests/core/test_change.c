/* What is different since the last time, in a sentence. */
#include <check.h>
#include <string.h>

#include "chronicle.h"
#include "core/change.h"
#include "fixture.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static struct chronicle past;

static void open_past(void)
{
	chronicle_open(&past, &fixture_catalog);
}

static void close_past(void)
{
	chronicle_close(&past);
}

/* Days 0 (a Monday), 2, 4 …; it is day 6 then. */
static const struct {
	const char *days[4];
	const char *words;
} STORIES[] = {
	{ { NULL }, "" },
	{ { "plank: plank@2 30s ok" }, "" },
	{ { "plank: plank@2 30s ok", "plank: plank@2 30s" }, "" },
	{ { "plank: plank@2 30s ok", "plank: plank@2 33s ok" },
		"Forearm plank: 33 s, 3 s longer than on Monday." },
	{ { "plank: plank@2 30s ok", "plank: plank@2 30s ok" }, "Forearm plank: 30 s, as on Monday." },
	{ { "plank: plank@2 30s ok", "plank: plank@2 30s lost21" },
		"Forearm plank: 20 s, 30 s on Monday." },
	{ { "dead-bug: dead-bug@2 10 lost9", "dead-bug: dead-bug@2 10 ok" },
		"Dead bug: 10 clean reps, 2 more than on Monday." },
	{ { "dead-bug: dead-bug@2 10 lost10", "dead-bug: dead-bug@2 10 lost2" },
		"Dead bug: 1 clean rep, 9 on Monday." },
	{ { "dead-bug: dead-bug@2 10 lost1", "dead-bug: dead-bug@2 10 lost2" },
		"Dead bug: 1 clean rep, 1 more than on Monday." },
	/* the most of what went up */
	{ { "mix: plank@2 30s ok; dead-bug@2 10 lost9", "mix: plank@2 33s ok; dead-bug@2 10 ok" },
		"Dead bug: 10 clean reps, 2 more than on Monday." },
	/* with the last time that it was done, and asked about, in the same unit */
	{ { "plank: plank@2 30s ok", "dead-bug: dead-bug@2 10 ok", "plank: plank@2 33s ok" },
		"Forearm plank: 33 s, 3 s longer than on Monday." },
	{ { "plank: plank@2 30s ok", "plank: plank@2 30s", "plank: plank@2 33s ok" },
		"Forearm plank: 33 s, 3 s longer than on Monday." },
	{ { "mix: side-plank-knees@1 10s ok", "mix: side-plank-knees@3 6 ok" }, "" },
	/* a session in which nothing was done changes nothing */
	{ { "plank: plank@2 30s ok", "plank: plank@2 33s ok", "plank stopped:" },
		"Forearm plank: 33 s, 3 s longer than on Monday." },
	{ { "mix: cat-camel@1 6 lost3", "mix: cat-camel@1 6 ok" }, "" },
	{ { "mix: gone@1 10 ok", "mix: gone@1 12 ok" }, "" },
};

START_TEST(each_story)
{
	char words[CHANGE_SIZE];
	for (int i = 0; i < 4 && STORIES[_i].days[i] != NULL; i++)
		chronicle_day(&past, 2 * i, STORIES[_i].days[i]);
	chronicle_fold(&past);
	bool changed =
		change_words(&past.progress, &fixture_catalog, chronicle_noon(6), 4 * 60, words);
	ck_assert_str_eq(words, STORIES[_i].words);
	ck_assert_int_eq(changed, words[0] != '\0');
}
END_TEST

Suite *change_suite(void)
{
	Suite *suite = suite_create("change");
	TCase *tcase = tcase_create("change");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_loop_test(tcase, each_story, 0, ROWS(STORIES));
	suite_add_tcase(suite, tcase);
	return suite;
}
