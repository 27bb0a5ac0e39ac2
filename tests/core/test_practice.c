/* A rep for practice: what is on its tape, what is heard, how it ends. */
#include "core/practice.h"

#include <stdio.h>
#include <string.h>

#include "core/session.h"
#include "fixture.h"
#include "suites.h"

#define WORDS_SIZE 400

static const struct timing timing = { .ready_ms = 5000, .brief_ms = 20000, .brief_waits = true };

static struct practice begun(int exercise, int level, ms_t now, struct effects *effects)
{
	struct practice practice = { 0 };
	practice_begin(&practice, &fixture_catalog, exercise,
		exercise_dose(&fixture_catalog.exercises[exercise], level), &timing, now, effects);
	return practice;
}

static const struct {
	const char *sentence;
	int exercise, level;
	const char *tape;
} TAPE[] = {
	{ "a rep on both sides at once", PELVIC_TILT, 1,
		"ready both 5, tilt both 3, lower both 2, hold both 5, return both 1" },
	{ "in turn: one on each", DEAD_BUG, 2,
		"ready alt 5, tilt alt 3, lower right 3, hold right 1, return right 2, "
		"lower left 3, hold left 1, return left 2" },
	{ "one side, then the other", SIDE_PLANK_KNEES, 3,
		"ready right 5, tilt right 3, lower right 2, hold right 10, return right 2, "
		"switch left 5, lower left 2, hold left 10, return left 2" },
	{ "a phase of no length is none", CAT_CAMEL, 1,
		"ready both 5, tilt both 3, lower both 2, return both 2" },
	{ "a rep that others rest after", CURL_UP, 1,
		"ready both 5, tilt both 3, lower both 2, hold both 8, return both 2" },
	{ "a short hold in full", PLANK, 1, "ready both 5, tilt both 3, hold both 10" },
	{ "of a long one the beginning", PLANK, 3, "ready both 5, tilt both 3, hold both 10" },
	{ "a hold on each side", SIDE_PLANK, 2,
		"ready right 5, tilt right 3, hold right 10, switch left 5, hold left 10" },
};

START_TEST(one_rep_is_on_the_tape)
{
	struct effects effects = { 0 };
	char words[WORDS_SIZE] = "";
	const struct practice practice = begun(TAPE[_i].exercise, TAPE[_i].level, 0, &effects);
	for (int i = 0; i < practice.count; i++) {
		const struct segment *segment = &practice.tape[i];
		size_t used = strlen(words);
		snprintf(words + used, WORDS_SIZE - used, "%s%s %s %d", used > 0 ? ", " : "",
			segment_names[segment->kind], side_names[segment->side],
			(int)segment->ms / 1000);
	}
	ck_assert_msg(strcmp(words, TAPE[_i].tape) == 0, "%s: %s", TAPE[_i].sentence, words);
}
END_TEST

START_TEST(nobody_rests_between_its_two_sides)
{
	struct effects effects = { 0 };
	struct practice practice;
	struct dose dose = *exercise_dose(&fixture_catalog.exercises[BIRD_DOG], 2);
	dose.between = 3;
	practice_begin(&practice, &fixture_catalog, BIRD_DOG, &dose, &timing, 0, &effects);
	ck_assert_int_eq(practice.count, 8);
	ck_assert_int_eq(practice.tape[7].side, SIDE_LEFT);
}
END_TEST

START_TEST(it_is_heard_and_never_recorded)
{
	static const struct {
		ms_t at;
		enum sound sound;
	} heard[] = { { 1000, SOUND_READY }, { 6000, SOUND_TILT }, { 9000, SOUND_START },
		{ 19000, SOUND_SWITCH }, { 24000, SOUND_START }, { 34000, SOUND_REST } };
	const int most = (int)(sizeof(heard) / sizeof(heard[0]));
	struct effects effects = { 0 };
	struct practice practice = begun(SIDE_PLANK, 2, 1000, &effects);
	for (ms_t now = 1000; practice.count > 0; now += practice_wait(&practice, now))
		practice_tick(&practice, now, &effects);
	ck_assert_int_eq(effects.count, most);
	for (int i = 0; i < most; i++) {
		ck_assert_int_eq(effects.at[i].kind, EFFECT_SOUND);
		ck_assert_int_eq(effects.at[i].sound, heard[i].sound);
		ck_assert_int_eq(effects.at[i].at, heard[i].at);
	}
}
END_TEST

START_TEST(late_ticks_do_not_add_up)
{
	struct effects effects = { 0 };
	struct practice practice = begun(PLANK, 1, 0, &effects);
	practice_tick(&practice, 4999, &effects);
	ck_assert_int_eq(practice_segment(&practice)->kind, SEGMENT_READY);
	practice_tick(&practice, 8700, &effects);
	ck_assert_int_eq(practice_segment(&practice)->kind, SEGMENT_TILT);
	ck_assert_int_eq(practice_elapsed(&practice, 8700), 3000);
	ck_assert_int_eq(practice_wait(&practice, 8700), 0);
	practice_tick(&practice, 8700, &effects);
	ck_assert_int_eq(practice_segment(&practice)->kind, SEGMENT_HOLD);
	ck_assert_int_eq(practice_elapsed(&practice, 8700), 700);
	ck_assert_int_eq(practice_wait(&practice, 8700), 9300);
}
END_TEST

START_TEST(it_can_be_broken_off)
{
	struct effects effects = { 0 };
	struct practice practice = begun(PLANK, 1, 0, &effects);
	practice_end(&practice);
	ck_assert_int_eq(practice_wait(&practice, 100000), NEVER);
	practice_tick(&practice, 100000, &effects);
	ck_assert_int_eq(practice.count, 0);
	ck_assert_int_eq(effects.count, 1);
}
END_TEST

Suite *practice_suite(void)
{
	Suite *suite = suite_create("practice");
	TCase *tcase = tcase_create("practice");
	tcase_add_loop_test(tcase, one_rep_is_on_the_tape, 0, sizeof(TAPE) / sizeof(TAPE[0]));
	tcase_add_test(tcase, nobody_rests_between_its_two_sides);
	tcase_add_test(tcase, it_is_heard_and_never_recorded);
	tcase_add_test(tcase, late_ticks_do_not_add_up);
	tcase_add_test(tcase, it_can_be_broken_off);
	suite_add_tcase(suite, tcase);
	return suite;
}
