/* Who wins the tug-of-war, from whole histories. */
#include <check.h>

#include "chronicle.h"
#include "core/tug.h"
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

static const struct {
	const char *sentence;
	const char *days[4];
	int latest; /* sessions that are looked at */
	int sessions, abs, hips, back, share;
} STORIES[] = {
	{ "nothing is nobody's", { NULL }, 5, 0, 0, 0, 0, 0 },
	{ "sets by where they were felt", { "plank: plank@2 30s ok, 30s hips, 30s back, 30s ok" }, 5,
		1, 2, 1, 1, 50 },
	{ "elsewhere is neither's", { "plank: plank@2 30s ok, 30s other" }, 5, 1, 1, 0, 0, 100 },
	{ "what was not asked neither", { "plank: plank@2 30s ok, 30s" }, 5, 1, 1, 0, 0, 100 },
	{ "a stretch is for the hips, a warm-up for nobody",
		{ "mix: hip-flexor-stretch@1 30s ok; cat-camel@1 6 back; plank@2 30s ok" }, 5, 1, 1, 0,
		0, 100 },
	{ "what the catalog no longer has is left out", { "mix: gone@1 5 back; plank@2 30s ok" }, 5, 1,
		1, 0, 0, 100 },
	{ "the latest that have answers",
		{ "plank: plank@2 30s back", "plank: plank@2 30s hips", "plank: plank@2 30s ok",
			"plank: plank@2 30s" }, 2, 2, 1, 1, 0, 50 },
	{ "shares are rounded", { "plank: plank@2 30s ok, 30s ok, 30s back" }, 5, 1, 2, 0, 1, 67 },
};

START_TEST(each_story)
{
	struct tug tug;
	for (int i = 0; i < 4 && STORIES[_i].days[i] != NULL; i++)
		chronicle_day(&past, 2 * i, STORIES[_i].days[i]);
	chronicle_fold(&past);
	tug_of(&past.progress, &fixture_catalog, STORIES[_i].latest, past.progress.session_count, &tug);
	ck_assert_msg(tug.sessions == STORIES[_i].sessions && tug.abs == STORIES[_i].abs &&
			tug.hips == STORIES[_i].hips && tug.back == STORIES[_i].back &&
			tug_share(&tug, tug.abs) == STORIES[_i].share, "%s: %d: %d %d %d, %d",
		STORIES[_i].sentence, tug.sessions, tug.abs, tug.hips, tug.back,
		tug_share(&tug, tug.abs));
}
END_TEST

START_TEST(one_share_a_session)
{
	struct series series;
	chronicle_day(&past, 0, "plank: plank@2 30s ok, 30s back");
	chronicle_day(&past, 2, "plank: plank@2 30s");
	chronicle_day(&past, 4, "plank: plank@2 30s ok");
	chronicle_fold(&past);
	tug_series(&past.progress, &fixture_catalog, 0, &series);
	ck_assert_int_eq(series.count, 2);
	ck_assert_int_eq(series.at[0].value, 50);
	ck_assert_int_eq(series.at[1].value, 100);
	ck_assert_int_eq(series.at[1].session, 2);
	tug_series(&past.progress, &fixture_catalog, past.progress.sessions[1].day, &series);
	ck_assert_int_eq(series.count, 1);
}
END_TEST

Suite *tug_suite(void)
{
	Suite *suite = suite_create("tug");
	TCase *tcase = tcase_create("tug");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_loop_test(tcase, each_story, 0, ROWS(STORIES));
	tcase_add_test(tcase, one_share_a_session);
	suite_add_tcase(suite, tcase);
	return suite;
}
