/* spoken: what is written, as it is said. */
#include "core/spoken.h"

#include <check.h>
#include <string.h>

#include "suites.h"

static const struct {
	const char *written, *said;
} TEXTS[] = {
	{ "", "" },
	{ "Back flat first", "Back flat first" },
	{ "Next hold: 8 s, all of it clean.", "Next hold: 8 seconds, all of it clean." },
	{ "1 s", "1 second" },
	{ "10s", "10 seconds" },
	{ "2 sets", "2 sets" },
	{ "5 min or 1 min", "5 minutes or 1 minute" },
	{ "3 × 10", "3 times 10" },
	{ "half range · set 2", "half range, set 2" },
	{ "0–10", "0 to 10" },
	{ "Slow — slower", "Slow, slower" },
	{ "go to L4 s", "go to L4 s" },
	{ "30 % less", "30 percent less" },
};

START_TEST(signs_become_words)
{
	char said[SAID_SIZE] = "";
	spoken_add_text(said, TEXTS[_i].written);
	ck_assert_str_eq(said, TEXTS[_i].said);
}
END_TEST

static const struct {
	struct dose dose;
	const char *said;
} DOSES[] = {
	{ { .kind = KIND_REPS, .set_count = 1, .sets = { 6 } }, "6 reps" },
	{ { .kind = KIND_REPS, .set_count = 3, .sets = { 1, 1, 1 } }, "3 sets of 1 rep" },
	{ { .kind = KIND_REPS, .sides = SIDES_ALTERNATE, .set_count = 3, .sets = { 10, 10, 10 } },
		"3 sets of 10 reps a side" },
	{ { .kind = KIND_REPS_HOLD, .set_count = 1, .sets = { 10 }, .tempo = { 2, 5, 1 } },
		"10 reps, 5 seconds each" },
	{ { .kind = KIND_REPS_HOLD, .sides = SIDES_EACH, .set_count = 3, .sets = { 6, 4, 2 },
		.tempo = { 2, 10, 1 } }, "6, 4 and 2 reps a side, 10 seconds each" },
	{ { .kind = KIND_HOLD, .set_count = 3, .sets = { 60, 60, 60 } }, "3 sets of 60 seconds" },
	{ { .kind = KIND_HOLD, .set_count = 2, .sets = { 20, 10 } }, "20 and 10 seconds" },
};

START_TEST(doses_are_said)
{
	char said[SAID_SIZE] = "";
	spoken_add_dose(said, &DOSES[_i].dose);
	ck_assert_str_eq(said, DOSES[_i].said);
}
END_TEST

static const struct {
	int seconds;
	const char *said;
} TIMES[] = {
	{ 1, "1 second" }, { 30, "30 seconds" }, { 90, "90 seconds" }, { 120, "2 minutes" },
	{ 130, "130 seconds" },
};

START_TEST(times_are_said)
{
	char said[SAID_SIZE] = "";
	spoken_add_time(said, TIMES[_i].seconds);
	ck_assert_str_eq(said, TIMES[_i].said);
}
END_TEST

START_TEST(a_word_of_capitals_is_a_sentence)
{
	char said[SAID_SIZE] = "";
	spoken_add_word(said, "LOWER");
	ck_assert_str_eq(said, "Lower.");
}
END_TEST

/* What does not fit ends with a whole word. */
START_TEST(what_is_too_long_ends_between_words)
{
	char said[SAID_SIZE] = "";
	for (int i = 0; i < 100; i++)
		spoken_add(said, "%s", i == 0 ? "slowly" : " slowly");
	ck_assert_uint_lt(strlen(said), SAID_SIZE);
	ck_assert_uint_gt(strlen(said), SAID_SIZE - 8);
	ck_assert_str_eq(said + strlen(said) - 7, " slowly");
}
END_TEST

#define ROWS(table) ((int)(sizeof(table) / sizeof((table)[0])))

Suite *spoken_suite(void)
{
	Suite *suite = suite_create("spoken");
	TCase *tcase = tcase_create("words");
	tcase_add_loop_test(tcase, signs_become_words, 0, ROWS(TEXTS));
	tcase_add_loop_test(tcase, doses_are_said, 0, ROWS(DOSES));
	tcase_add_loop_test(tcase, times_are_said, 0, ROWS(TIMES));
	tcase_add_test(tcase, a_word_of_capitals_is_a_sentence);
	tcase_add_test(tcase, what_is_too_long_ends_between_words);
	suite_add_tcase(suite, tcase);
	return suite;
}
