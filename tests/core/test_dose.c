#include "core/dose.h"

#include <string.h>

#include "suites.h"

static const struct {
	const char *story;
	struct dose dose;
	const char *words, *pace;
} STORY[] = {
	{ "ten tilts, five seconds each",
		{ .kind = KIND_REPS_HOLD, .set_count = 1, .sets = { 10 }, .tempo = { 2, 5, 1 },
			.rest = 30 },
		"10 reps, 5 s each", "" },
	{ "two sets of tilts rest in between",
		{ .kind = KIND_REPS_HOLD, .set_count = 2, .sets = { 12, 12 }, .tempo = { 2, 5, 1 },
			.rest = 30 },
		"2 × 12 reps, 5 s each", "rest 30 s" },
	{ "dead bugs are counted a side, each phase has its time",
		{ .kind = KIND_REPS, .sides = SIDES_ALTERNATE, .set_count = 3, .sets = { 10, 10, 10 },
			.tempo = { 3, 1, 2 }, .rest = 45 },
		"3 × 10 reps a side", "lower 3 s, hold 1 s, return 2 s, rest 45 s" },
	{ "a plank is seconds",
		{ .kind = KIND_HOLD, .set_count = 3, .sets = { 30, 30, 30 }, .rest = 60 },
		"3 × 30 s", "rest 60 s" },
	{ "one plank rests no more", { .kind = KIND_HOLD, .set_count = 1, .sets = { 60 }, .rest = 60 },
		"60 s", "" },
	{ "a stretch is held on each side",
		{ .kind = KIND_HOLD, .sides = SIDES_EACH, .set_count = 2, .sets = { 30, 30 },
			.rest = 10 },
		"2 × 30 s a side", "rest 10 s" },
	{ "a ladder shows its rungs",
		{ .kind = KIND_REPS_HOLD, .sides = SIDES_EACH, .set_count = 3, .sets = { 6, 4, 2 },
			.tempo = { 1, 10, 1 }, .rest = 30 },
		"6-4-2 reps a side, 10 s each", "rest 30 s" },
	{ "a warm-up without rest, and without a hold",
		{ .kind = KIND_REPS, .set_count = 1, .sets = { 6 }, .tempo = { 2, 0, 2 } },
		"6 reps", "lower 2 s, return 2 s" },
};

START_TEST(a_dose_is_said_in_words)
{
	static const char *const phases[] = { "LOWER", "HOLD", "RETURN" };
	char words[DOSE_WORDS_SIZE], pace[DOSE_WORDS_SIZE];
	dose_words(&STORY[_i].dose, words, sizeof(words));
	dose_pace_words(&STORY[_i].dose, phases, pace, sizeof(pace));
	ck_assert_msg(strcmp(words, STORY[_i].words) == 0, "%s: '%s'", STORY[_i].story, words);
	ck_assert_msg(strcmp(pace, STORY[_i].pace) == 0, "%s: '%s'", STORY[_i].story, pace);
}
END_TEST

START_TEST(the_longest_dose_fits_its_buffer)
{
	struct dose dose = { .kind = KIND_REPS_HOLD, .sides = SIDES_EACH, .set_count = DOSE_SETS_MAX,
		.tempo = { 30, 300, 30 } };
	for (int i = 0; i < DOSE_SETS_MAX; i++)
		dose.sets[i] = 300 - i;
	char words[DOSE_WORDS_SIZE];
	dose_words(&dose, words, sizeof(words));
	ck_assert_ptr_nonnull(strstr(words, "a side, 300 s each"));
}
END_TEST

static const struct {
	long seconds;
	const char *words;
} TIME[] = {
	{ 0, "0 s" }, { 59, "59 s" }, { 60, "1 min" }, { 89, "1 min" }, { 90, "2 min" },
	{ 580, "10 min" },
	{ 3569, "59 min" }, { 3570, "1 h 00 min" }, { 3900, "1 h 05 min" },
};

START_TEST(a_time_is_said_in_words)
{
	char words[32];
	dose_time_words(TIME[_i].seconds, words, sizeof(words));
	ck_assert_str_eq(words, TIME[_i].words);
}
END_TEST

Suite *dose_suite(void)
{
	Suite *suite = suite_create("dose");
	TCase *tcase = tcase_create("words");
	tcase_add_loop_test(tcase, a_dose_is_said_in_words, 0, sizeof(STORY) / sizeof(STORY[0]));
	tcase_add_test(tcase, the_longest_dose_fits_its_buffer);
	tcase_add_loop_test(tcase, a_time_is_said_in_words, 0, sizeof(TIME) / sizeof(TIME[0]));
	suite_add_tcase(suite, tcase);
	return suite;
}
