/* When it is time to measure again, for whom, and what was known before. */
#include "core/test_day.h"

#include <stdio.h>
#include <string.h>

#include "core/past.h"
#include "fixture.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define FOUR_O_CLOCK 240
#define NOW "2026-11-22T17:00:00+01:00"
#define LINES_MAX 5

#define TEST(when, exercise, side, done, note) \
	"\t" when "\ttest\t" exercise "\t-\t-\t" side "\t-\t-\t" done "\t" done "\t-\t-\t-\t" note
#define PLANK_DONE(when, done) TEST(when, "plank", "both", done, "-")
#define BUG_DONE(when, done) TEST(when, "dead-bug", "alt", done, "-")
#define HIP_SEEN(when, side, note) TEST(when, "thomas-test", side, "-", note)

static struct stamp stamp(const char *text)
{
	struct stamp stamp;
	ck_assert(stamp_parse(text, &stamp));
	return stamp;
}

static struct past all;

static void open_past(void)
{
	past_init(&all);
}

static void close_past(void)
{
	past_clear(&all);
}

static const struct history *folded(const char *const lines[LINES_MAX])
{
	for (int i = 0; i < LINES_MAX && lines[i] != NULL; i++) {
		char line[RECORD_LINE_MAX];
		int bytes = snprintf(line, sizeof(line), "a.%d%s", i + 1, lines[i]);
		const char *wrong = past_add_line(&all, line, (size_t)bytes);
		ck_assert_msg(wrong == NULL, "%s: %s", line, wrong);
	}
	past_fold(&all, &fixture_catalog, FOUR_O_CLOCK);
	return &all.history;
}

/* The fixture's exercises, and a Thomas test if `hips`. */
static struct catalog catalog_with(struct exercise exercises[FIXTURE_EXERCISES + 1], bool hips)
{
	memcpy(exercises, fixture_catalog.exercises, FIXTURE_EXERCISES * sizeof(*exercises));
	exercises[FIXTURE_EXERCISES] =
		(struct exercise){ .id = "thomas-test", .poses = { .key_count = 3 } };
	struct catalog catalog = fixture_catalog;
	catalog.exercises = exercises;
	catalog.exercise_count = FIXTURE_EXERCISES + hips;
	return catalog;
}

static const struct {
	const char *story;
	bool hips;
	const char *lines[LINES_MAX];
	const char *words;
} OFFERED[] = {
	{ "never tested, and in step 3", true, { NULL }, "plank, dead bug, hips" },
	{ "a catalog without a Thomas test", false, { NULL }, "plank, dead bug" },
	{ "one that was tried just now is left out", true,
		{ PLANK_DONE(NOW, "43") }, "dead bug, hips" },
	{ "all of them within four weeks", true,
		{ PLANK_DONE("2026-10-26T17:00:00+01:00", "43"),
			BUG_DONE("2026-10-26T17:00:00+01:00", "7"),
			HIP_SEEN("2026-10-26T17:00:00+01:00", "right", "free") },
		"" },
	{ "after four weeks, at whatever time of the day", true,
		{ PLANK_DONE("2026-10-25T23:00:00+01:00", "43"),
			BUG_DONE("2026-10-26T03:00:00+01:00", "7"),
			HIP_SEEN("2026-10-26T05:00:00+01:00", "right", "free") },
		"plank, dead bug" },
	{ "the side that was looked at later counts", true,
		{ PLANK_DONE(NOW, "43"), BUG_DONE(NOW, "7"),
			HIP_SEEN("2026-10-01T17:00:00+01:00", "right", "free"),
			HIP_SEEN(NOW, "left", "free") },
		"" },
	{ "a pain stop counts: nobody is sent back to it", true,
		{ TEST(NOW, "plank", "both", "9", "pain stop"),
			BUG_DONE(NOW, "7") },
		"hips" },
};

START_TEST(tests_are_offered_when_they_are_due)
{
	struct exercise exercises[FIXTURE_EXERCISES + 1];
	const struct catalog catalog = catalog_with(exercises, OFFERED[_i].hips);
	const struct history *history = folded(OFFERED[_i].lines);
	char words[TEST_WORDS_SIZE];
	test_day_words(history, &catalog, STEP_USE_IT, stamp(NOW), FOUR_O_CLOCK, words);
	ck_assert_msg(strcmp(words, OFFERED[_i].words) == 0, "%s: '%s'", OFFERED[_i].story, words);
}
END_TEST

static const struct {
	enum step step;
	const char *words;
} STEP[] = {
	{ STEP_FIND_IT, "" }, { STEP_KEEP_IT, "" }, { STEP_USE_IT, "plank, dead bug" },
	{ STEP_OWN_IT, "plank, dead bug" }, { STEP_SUPPORT, "" },
};

START_TEST(who_is_not_in_step_3_yet_is_spared)
{
	char words[TEST_WORDS_SIZE] = "x";
	test_day_words(&all.history, &fixture_catalog, STEP[_i].step, stamp(NOW), FOUR_O_CLOCK, words);
	ck_assert_str_eq(words, STEP[_i].words);
}
END_TEST

static const struct {
	const char *when;
	int days;
} DUE[] = {
	{ NOW, 28 },
	{ "2026-11-21T17:00:00+01:00", 27 },
	{ "2026-10-26T17:00:00+01:00", 1 },
	{ "2026-10-25T17:00:00+01:00", 0 },
	{ "2025-10-25T17:00:00+01:00", 0 },
	{ "2026-12-24T17:00:00+01:00", 28 }, /* a clock that was wrong */
};

START_TEST(the_days_until_then)
{
	const struct test_past past = { .tried = true, .when = stamp(DUE[_i].when) };
	ck_assert_int_eq(test_due_in(&past, stamp(NOW), FOUR_O_CLOCK), DUE[_i].days);
}
END_TEST

START_TEST(what_was_never_tried_is_due)
{
	const struct test_past past = { .tried = false };
	ck_assert_int_eq(test_due_in(&past, stamp(NOW), FOUR_O_CLOCK), 0);
}
END_TEST

#define OCTOBER "2026-10-25T17:00:00+01:00"

static const struct {
	const char *story;
	const char *lines[LINES_MAX];
	enum test test;
	const char *tried, *result_when; /* or NULL */
	bool known[2];
	int done;
	enum thigh thigh[2];
	int best;
} PAST[] = {
	{ "never", { BUG_DONE(NOW, "7") }, TEST_PLANK, NULL, NULL, { 0 }, 0, { 0 }, NOT_ASKED },
	{ "a plank", { PLANK_DONE(OCTOBER, "43") }, TEST_PLANK, OCTOBER, OCTOBER, { true }, 43, { 0 },
		43 },
	{ "the later of two, and the best", { PLANK_DONE(OCTOBER, "60"), PLANK_DONE(NOW, "43") },
		TEST_PLANK, NOW, NOW, { true }, 43, { 0 }, 60 },
	{ "dead bugs", { BUG_DONE(OCTOBER, "7") }, TEST_DEAD_BUG, OCTOBER, OCTOBER, { true }, 7, { 0 },
		7 },
	{ "both hips, on two days",
		{ HIP_SEEN(NOW, "right", "tight"), HIP_SEEN(OCTOBER, "left", "free") }, TEST_HIPS, NOW,
		NOW, { true, true }, NOT_ASKED, { THIGH_TIGHT, THIGH_FREE }, NOT_ASKED },
	{ "and the other way round",
		{ HIP_SEEN(OCTOBER, "right", "free"), HIP_SEEN(NOW, "left", "tight") }, TEST_HIPS, NOW,
		NOW, { true, true }, NOT_ASKED, { THIGH_FREE, THIGH_TIGHT }, NOT_ASKED },
	{ "one of them", { HIP_SEEN(OCTOBER, "left", "tight") }, TEST_HIPS, OCTOBER, OCTOBER,
		{ false, true }, NOT_ASKED, { THIGH_FREE, THIGH_TIGHT }, NOT_ASKED },
	{ "pain was no result",
		{ PLANK_DONE(OCTOBER, "43"), TEST(NOW, "plank", "both", "9", "pain stop") },
		TEST_PLANK, NOW, OCTOBER, { true }, 43, { 0 }, 43 },
	{ "nor the first time", { TEST(NOW, "plank", "both", "9", "pain stop") }, TEST_PLANK, NOW, NULL,
		{ 0 }, 0, { 0 }, NOT_ASKED },
	{ "nor is a remark", { TEST(NOW, "plank", "both", "-", "windy") }, TEST_PLANK, NOW, NULL, { 0 },
		0, { 0 }, NOT_ASKED },
	{ "nor one about a hip", { HIP_SEEN(NOW, "right", "stiff") }, TEST_HIPS, NOW, NULL, { 0 }, 0,
		{ 0 }, NOT_ASKED },
};

START_TEST(what_is_known_of_a_test)
{
	const struct history *history = folded(PAST[_i].lines);
	const struct test_past past = test_past(history, PAST[_i].test);
	const char *story = PAST[_i].story;
	ck_assert_msg(past.tried == (PAST[_i].tried != NULL), "%s", story);
	if (past.tried)
		ck_assert_msg(past.when.seconds == stamp(PAST[_i].tried).seconds, "%s", story);
	if (PAST[_i].result_when != NULL)
		ck_assert_msg(past.result_when.seconds == stamp(PAST[_i].result_when).seconds, "%s",
			story);
	ck_assert_msg(past.best == PAST[_i].best, "%s: %d", story, past.best);
	for (int i = 0; i < 2; i++) {
		ck_assert_msg(past.results[i].known == PAST[_i].known[i], "%s: %d", story, i);
		if (!past.results[i].known)
			continue;
		ck_assert_msg(past.results[i].done == PAST[_i].done, "%s: %d", story, i);
		ck_assert_msg(past.results[i].thigh == PAST[_i].thigh[i], "%s: %d", story, i);
	}
}
END_TEST

Suite *test_day_suite(void)
{
	Suite *suite = suite_create("test_day");
	TCase *tcase = tcase_create("test_day");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_loop_test(tcase, tests_are_offered_when_they_are_due, 0, LENGTH(OFFERED));
	tcase_add_loop_test(tcase, who_is_not_in_step_3_yet_is_spared, 0,
		(int)(sizeof(STEP) / sizeof(STEP[0])));
	tcase_add_loop_test(tcase, the_days_until_then, 0, LENGTH(DUE));
	tcase_add_test(tcase, what_was_never_tried_is_due);
	tcase_add_loop_test(tcase, what_is_known_of_a_test, 0, LENGTH(PAST));
	suite_add_tcase(suite, tcase);
	return suite;
}
