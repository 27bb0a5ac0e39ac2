/* One number a session, from whole histories. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "chronicle.h"
#include "core/series.h"
#include "fixture.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define DAY_START (4 * 60)
#define WORDS_SIZE 256

static struct chronicle past;
static struct series series;

static void open_past(void)
{
	chronicle_open(&past, &fixture_catalog);
}

static void close_past(void)
{
	chronicle_close(&past);
}

static int64_t day_of(int day)
{
	return date_training_day(chronicle_noon(day), DAY_START);
}

/* "DAY:VALUE/TARGET", a star behind a best one; T for a test. */
static const char *words_of_series(void)
{
	static char words[WORDS_SIZE];
	words[0] = '\0';
	for (int i = 0; i < series.count; i++) {
		const struct sample *sample = &series.at[i];
		char word[40];
		snprintf(word, sizeof(word), "%s%d:%d/%d%s%s", i > 0 ? " " : "",
			(int)(sample->day - day_of(0)), sample->value, sample->target,
			sample->session == NO_SESSION ? "T" : "", sample->is_best ? "*" : "");
		strncat(words, word, sizeof(words) - strlen(words) - 1);
	}
	return words;
}

static const struct {
	const char *sentence;
	const char *days[5]; /* every second one, from day 0 */
	int exercise, from;
	const char *series;
	int best;
} EXERCISE[] = {
	{ "never done", { "plank: plank@2 30s ok" }, DEAD_BUG, 0, "", NOT_ASKED },
	{ "the best set counts, the target is a set's",
		{ "plank: plank@2 30s lost21, 30s ok, 30s lost11" }, PLANK, 0, "0:30/30", 30 },
	{ "clean seconds, not those that were done", { "plank: plank@2 30s lost21" }, PLANK, 0,
		"0:20/30", 20 },
	{ "more than ever is a best, the first is none",
		{ "plank: plank@2 30s lost21", "plank: plank@2 30s ok", "plank: plank@2 30s ok",
			"plank: plank@2 35s ok" },
		PLANK, 0, "0:20/30 2:30/30* 4:30/30 6:35/35*", 35 },
	{ "what nobody asked about has no clean number",
		{ "plank: plank@2 30s", "plank: plank@2 30s ok" }, PLANK, 0, "2:30/30", 30 },
	{ "what lies before is not kept, but its best is known",
		{ "plank: plank@3 60s ok", "plank: plank@2 30s ok" }, PLANK, 1, "2:30/30", 60 },
	{ "of two units the latest",
		{ "side-plank-knees: side-plank-knees@1 10s ok",
			"side-plank-knees: side-plank-knees@3 6 ok" },
		SIDE_PLANK_KNEES, 0, "2:6/6", 6 },
};

START_TEST(the_clean_numbers_of_an_exercise)
{
	for (int i = 0; i < 5 && EXERCISE[_i].days[i] != NULL; i++)
		chronicle_day(&past, 2 * i, EXERCISE[_i].days[i]);
	chronicle_fold(&past);
	series_of_exercise(&past.progress, EXERCISE[_i].exercise, day_of(EXERCISE[_i].from),
		DAY_START, &series);
	ck_assert_msg(strcmp(words_of_series(), EXERCISE[_i].series) == 0, "%s: %s",
		EXERCISE[_i].sentence, words_of_series());
	ck_assert_int_eq(series.best, EXERCISE[_i].best);
}
END_TEST

static void add_test(int day, const char *exercise, enum unit unit, int done, const char *note)
{
	struct record record;
	char line[RECORD_LINE_MAX];
	record_init(&record);
	record.type = RECORD_TEST;
	record.line = 1;
	record.when = chronicle_noon(day);
	record.unit = unit;
	record.done = record.clean = done;
	snprintf(record.session, sizeof(record.session), "20261102T100000Z-t%03u",
		(unsigned)day % 1000u);
	snprintf(record.exercise, sizeof(record.exercise), "%s", exercise);
	snprintf(record.note, sizeof(record.note), "%s", note);
	size_t bytes = record_format(&record, line);
	ck_assert_ptr_null(ledger_add(&past.ledger, line, bytes - 1));
}

START_TEST(tests_stand_among_the_sessions)
{
	add_test(1, "plank", UNIT_SECONDS, 41, "");
	chronicle_day(&past, 2, "plank: plank@2 30s ok");
	add_test(3, "plank", UNIT_SECONDS, 20, PAIN_NOTE);
	add_test(4, "dead-bug", UNIT_REPS, 7, "");
	add_test(5, "plank", UNIT_SECONDS, 50, "");
	chronicle_fold(&past);
	series_of_exercise(&past.progress, PLANK, day_of(0), DAY_START, &series);
	ck_assert_str_eq(words_of_series(), "1:41/-1T 2:30/30 5:50/-1T*");
	series_of_exercise(&past.progress, DEAD_BUG, day_of(0), DAY_START, &series);
	ck_assert_str_eq(words_of_series(), "4:7/-1T");
	ck_assert_int_eq(series.unit, UNIT_REPS);
}
END_TEST

START_TEST(form_is_the_share_of_good_sets)
{
	chronicle_day(&past, 0, "step-1-a: pelvic-tilt@1 10 ok, 10 back, 10");
	chronicle_day(&past, 1, "step-1-a: pelvic-tilt@1 10");
	chronicle_day(&past, 2, "step-1-a: pelvic-tilt@1 10 ok; plank@2 30s ok, 30s ok, 30s lost4");
	chronicle_fold(&past);
	series_of_form(&past.progress, day_of(0), &series);
	ck_assert_str_eq(words_of_series(), "0:50/-1 2:75/-1*");
	series_of_form(&past.progress, day_of(1), &series);
	ck_assert_str_eq(words_of_series(), "2:75/-1*");
}
END_TEST

START_TEST(of_too_many_the_latest_are_kept)
{
	for (int i = 0; i < SERIES_MOST + 3; i++)
		chronicle_day(&past, i, "plank: plank@2 30s ok");
	chronicle_fold(&past);
	series_of_exercise(&past.progress, PLANK, day_of(0), DAY_START, &series);
	ck_assert_int_eq(series.count, SERIES_MOST);
	ck_assert_int_eq(series.at[0].day, day_of(3));
	ck_assert_int_eq(series.at[SERIES_MOST - 1].session, SERIES_MOST + 2);
}
END_TEST

START_TEST(exercises_that_have_numbers)
{
	int found[FIXTURE_EXERCISES];
	chronicle_day(&past, 0, "mix: cat-camel@1 6 ok; hip-flexor-stretch@1 30s ok; "
		"pelvic-tilt@1 10 ok; bird-dog@1 6; gone@1 3 ok; plank@2 30s ok");
	add_test(1, "dead-bug", UNIT_REPS, 7, "");
	add_test(2, "sit-up", UNIT_NONE, NOT_ASKED, "free");
	chronicle_fold(&past);
	ck_assert_int_eq(series_exercises(&past.progress, &fixture_catalog, FIXTURE_EXERCISES, found),
		3);
	ck_assert_int_eq(found[0], PELVIC_TILT);
	ck_assert_int_eq(found[1], DEAD_BUG);
	ck_assert_int_eq(found[2], PLANK);
	ck_assert_int_eq(series_exercises(&past.progress, &fixture_catalog, 1, found), 1);
	ck_assert_int_eq(found[0], PLANK);
}
END_TEST

Suite *series_suite(void)
{
	Suite *suite = suite_create("series");
	TCase *tcase = tcase_create("series");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_loop_test(tcase, the_clean_numbers_of_an_exercise, 0, ROWS(EXERCISE));
	tcase_add_test(tcase, tests_stand_among_the_sessions);
	tcase_add_test(tcase, form_is_the_share_of_good_sets);
	tcase_add_test(tcase, of_too_many_the_latest_are_kept);
	tcase_add_test(tcase, exercises_that_have_numbers);
	suite_add_tcase(suite, tcase);
	return suite;
}
