/* What the results say, in words. */
#include "core/verdict.h"

#include <string.h>

#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define FOUR_O_CLOCK 240

static struct stamp stamp(const char *text)
{
	struct stamp stamp;
	ck_assert(stamp_parse(text, &stamp));
	return stamp;
}

static const struct {
	enum test test;
	int done;
	const char *headline, *meaning, *next;
} BANDS[] = {
	{ TEST_PLANK, 0, "0 S", "Below the usual range", "the knee plank" },
	{ TEST_PLANK, 29, "29 S", "Below the usual range", "6 × 10 s" },
	{ TEST_PLANK, 30, "30 S", "Just below the usual range", "3 × 30 s" },
	{ TEST_PLANK, 39, "39 S", "Just below the usual range", "3 × 30 s" },
	{ TEST_PLANK, 40, "40 S", "Within the usual range", "5 s more at a time" },
	{ TEST_PLANK, 59, "59 S", "Within the usual range", "3 × 30 s" },
	{ TEST_PLANK, 60, "60 S", "that aim of the three is yours", "runs to 120 s" },
	{ TEST_PLANK, 119, "119 S", "that aim of the three is yours", "3 × 60 s" },
	{ TEST_PLANK, 120, "120 S", "Longer is not better", "3 × 60 s" },
	{ TEST_DEAD_BUG, 0, "0 REPS", "The arch comes early", "Legs only" },
	{ TEST_DEAD_BUG, 1, "1 REP", "The arch comes early", "half the range" },
	{ TEST_DEAD_BUG, 5, "5 REPS", "The arch comes early", "Tilt before every rep" },
	{ TEST_DEAD_BUG, 6, "6 REPS", "half a set", "2 × 6 a side" },
	{ TEST_DEAD_BUG, 10, "10 REPS", "Nearly a whole set", "3 × 10 a side" },
	{ TEST_DEAD_BUG, 12, "12 REPS", "that aim of the three is yours", "3 × 12 a side" },
};

static const struct test_past never = { .best = NOT_ASKED };

static struct verdict verdict_on(enum test test, int done, const struct test_past *before)
{
	const struct trial trial = { .test = test, .ending = ENDING_FINISHED,
		.results = { { .known = true, .done = done } } };
	return verdict_of(&trial, before, stamp("2026-11-22T17:00:00+01:00"), FOUR_O_CLOCK);
}

START_TEST(a_number_has_a_meaning)
{
	const struct verdict verdict = verdict_on(BANDS[_i].test, BANDS[_i].done, &never);
	ck_assert_str_eq(verdict.headline, BANDS[_i].headline);
	ck_assert_msg(strstr(verdict.meaning, BANDS[_i].meaning) != NULL, "%s", verdict.meaning);
	ck_assert_msg(strstr(verdict.next, BANDS[_i].next) != NULL, "%s", verdict.next);
	ck_assert_str_eq(verdict.change, "The first time. The next one is measured against it.");
}
END_TEST

static const struct {
	enum test test;
	int before, done;
	const char *change;
} CHANGES[] = {
	{ TEST_PLANK, 43, 43, "As much as on 25 October." },
	{ TEST_PLANK, 35, 43, "8 s more than on 25 October; under 13 s may be chance." },
	{ TEST_PLANK, 43, 31, "12 s less than on 25 October; under 13 s may be chance." },
	{ TEST_PLANK, 30, 43, "13 s more than on 25 October." },
	{ TEST_DEAD_BUG, 7, 9, "2 reps a side more than on 25 October." },
	{ TEST_DEAD_BUG, 7, 6, "1 rep a side less than on 25 October." },
};

START_TEST(it_is_held_against_the_last_time)
{
	const struct test_past before = { .tried = true,
		.result_when = stamp("2026-10-25T17:00:00+01:00"),
		.results = { { .known = true, .done = CHANGES[_i].before } } };
	const struct verdict verdict = verdict_on(CHANGES[_i].test, CHANGES[_i].done, &before);
	ck_assert_str_eq(verdict.change, CHANGES[_i].change);
}
END_TEST

#define FREE { true, NOT_ASKED, THIGH_FREE, 0 }
#define TIGHT { true, NOT_ASKED, THIGH_TIGHT, 0 }
#define UNSEEN { false, 0, THIGH_FREE, 0 }

static const struct {
	const char *story;
	struct trial_result now[2], before[2];
	enum ending ending;
	const char *headline, *meaning, *next, *change;
} HIPS[] = {
	{ "both free", { FREE, FREE }, { UNSEEN, UNSEEN }, ENDING_FINISHED, "FREE",
		"Both thighs come down to level", "keeps them so", "The first time." },
	{ "both tight", { TIGHT, TIGHT }, { UNSEEN, UNSEEN }, ENDING_FINISHED, "TIGHT",
		"Both thighs stay above level", "Stretch in every session", "The first time." },
	{ "the left one", { FREE, TIGHT }, { FREE, TIGHT }, ENDING_FINISHED, "LEFT TIGHT",
		"The sides differ: the left thigh stays above level", "the left one first",
		"The same as on 25 October." },
	{ "the right one", { TIGHT, FREE }, { TIGHT, TIGHT }, ENDING_FINISHED, "RIGHT TIGHT",
		"The sides differ: the right thigh", "the right one first",
		"It was right tight, left tight on 25 October." },
	{ "before, only the left one was seen", { FREE, FREE }, { UNSEEN, TIGHT }, ENDING_FINISHED,
		"FREE", "Both thighs", "keeps them so", "It was left tight on 25 October." },
	{ "half of it", { TIGHT, UNSEEN }, { FREE, FREE }, ENDING_STOPPED, "RIGHT TIGHT",
		"Only the right side", "for both sides", "" },
	{ "half of it, and free", { FREE, UNSEEN }, { UNSEEN, UNSEEN }, ENDING_STOPPED, "RIGHT FREE",
		"Only the right side", "for both sides", "" },
};

START_TEST(hips_have_two_sides)
{
	struct trial trial = { .test = TEST_HIPS, .ending = HIPS[_i].ending };
	struct test_past before = { .result_when = stamp("2026-10-25T17:00:00+01:00") };
	memcpy(trial.results, HIPS[_i].now, sizeof(trial.results));
	memcpy(before.results, HIPS[_i].before, sizeof(before.results));
	const struct verdict verdict =
		verdict_of(&trial, &before, stamp("2026-11-22T17:00:00+01:00"), FOUR_O_CLOCK);
	ck_assert_msg(strcmp(verdict.headline, HIPS[_i].headline) == 0, "%s: %s", HIPS[_i].story,
		verdict.headline);
	ck_assert_msg(strstr(verdict.meaning, HIPS[_i].meaning) != NULL, "%s: %s", HIPS[_i].story,
		verdict.meaning);
	ck_assert_msg(strstr(verdict.next, HIPS[_i].next) != NULL, "%s: %s", HIPS[_i].story,
		verdict.next);
	ck_assert_msg(strncmp(verdict.change, HIPS[_i].change, strlen(HIPS[_i].change)) == 0, "%s: %s",
		HIPS[_i].story, verdict.change);
	ck_assert_int_eq(verdict.change[0] == '\0', HIPS[_i].change[0] == '\0');
	ck_assert_ptr_nonnull(strstr(verdict.source, "A hint, not a diagnosis"));
}
END_TEST

START_TEST(after_pain_or_a_warning_sign_there_is_no_number)
{
	struct trial trial = { .test = TEST_PLANK, .ending = ENDING_PAIN };
	struct verdict verdict = verdict_of(&trial, &never, stamp("2026-11-22T17:00:00Z"), 0);
	ck_assert_str_eq(verdict.headline, "STOP");
	ck_assert_ptr_nonnull(strstr(verdict.meaning, "You stopped for pain. That was right."));
	ck_assert_ptr_nonnull(strstr(verdict.next, "No more of this today."));
	ck_assert_str_eq(verdict.change, "");
	ck_assert_str_eq(verdict.source, "");
	trial.ending = ENDING_RED_FLAG;
	verdict = verdict_of(&trial, &never, stamp("2026-11-22T17:00:00Z"), 0);
	ck_assert_str_eq(verdict.headline, "STOP");
	ck_assert_ptr_nonnull(strstr(verdict.next, "have it looked at before you train again"));
}
END_TEST

static const struct {
	enum test test;
	struct trial_result results[2];
	const char *words;
} RESULTS[] = {
	{ TEST_PLANK, { UNSEEN }, "" },
	{ TEST_PLANK, { { .known = true, .done = 43 } }, "43 s" },
	{ TEST_DEAD_BUG, { { .known = true, .done = 1 } }, "1 rep a side" },
	{ TEST_DEAD_BUG, { { .known = true, .done = 9 } }, "9 reps a side" },
	{ TEST_HIPS, { UNSEEN, UNSEEN }, "" },
	{ TEST_HIPS, { FREE, TIGHT }, "right free, left tight" },
	{ TEST_HIPS, { TIGHT, UNSEEN }, "right tight" },
	{ TEST_HIPS, { UNSEEN, FREE }, "left free" },
};

START_TEST(a_result_in_a_few_words)
{
	char words[VERDICT_SIZE];
	verdict_result_words(RESULTS[_i].test, RESULTS[_i].results, words);
	ck_assert_str_eq(words, RESULTS[_i].words);
}
END_TEST

START_TEST(published_numbers_name_their_source)
{
	ck_assert_ptr_nonnull(strstr(verdict_source(TEST_PLANK), "72 s"));
	ck_assert_ptr_nonnull(strstr(verdict_source(TEST_PLANK), "28 s"));
	ck_assert_ptr_nonnull(strstr(verdict_source(TEST_PLANK), "Schellenberg 2007"));
	ck_assert_ptr_nonnull(strstr(verdict_source(TEST_HIPS), "Vigotsky 2016"));
	ck_assert_ptr_nonnull(strstr(verdict_source(TEST_DEAD_BUG), "no published numbers"));
}
END_TEST

Suite *verdict_suite(void)
{
	Suite *suite = suite_create("verdict");
	TCase *tcase = tcase_create("verdict");
	tcase_add_loop_test(tcase, a_number_has_a_meaning, 0, LENGTH(BANDS));
	tcase_add_loop_test(tcase, it_is_held_against_the_last_time, 0, LENGTH(CHANGES));
	tcase_add_loop_test(tcase, hips_have_two_sides, 0, LENGTH(HIPS));
	tcase_add_test(tcase, after_pain_or_a_warning_sign_there_is_no_number);
	tcase_add_loop_test(tcase, a_result_in_a_few_words, 0, LENGTH(RESULTS));
	tcase_add_test(tcase, published_numbers_name_their_source);
	suite_add_tcase(suite, tcase);
	return suite;
}
