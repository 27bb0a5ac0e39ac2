/* The coach's rules, answer by answer; and what each of them does to the workout. */
#include <string.h>

#include "core/advice.h"
#include "fixture.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define CLEAN { FELT_ABS, LOST_NEVER, 0, false }
#define SILENT { FELT_NOT_ASKED, LOST_NOT_ASKED, NOT_ASKED, false }

static struct workout_item item_of(int exercise, int level)
{
	return (struct workout_item){
		.exercise = exercise,
		.dose = *exercise_dose(&fixture_catalog.exercises[exercise], level),
	};
}

/* Cat-camel, the exercise in question, a plank. */
static struct workout workout_around(int exercise, int level)
{
	return (struct workout){
		.id = "mix", .count = 3,
		.items = { item_of(CAT_CAMEL, 1), item_of(exercise, level), item_of(PLANK, 2) },
	};
}

static const struct story {
	const char *sentence;
	int exercise, level, set;
	struct advice_memory before;
	struct answer answer;
	int rule;
	enum advice_action action;
	int value; /* the target, or the variant */
	int clean;
	const char *words;
} STORIES[] = {
	{ "nothing answered, nothing said", DEAD_BUG, 2, 1, { 0 }, SILENT, 0, ADVICE_NONE, 0, NOT_ASKED,
	  "" },
	{ "abs alone is not yet a clean set", DEAD_BUG, 2, 1, { 0 },
	  { FELT_ABS, LOST_NOT_ASKED, NOT_ASKED, false }, 0, ADVICE_NONE, 0, NOT_ASKED, "" },
	{ "nor are abs and kept, before pain was asked", DEAD_BUG, 2, 1, { 0 },
	  { FELT_ABS, LOST_NEVER, NOT_ASKED, false }, 0, ADVICE_NONE, 0, 10, "" },
	{ "nor abs and no pain, before the back was asked", DEAD_BUG, 2, 1, { 0 },
	  { FELT_ABS, LOST_NOT_ASKED, 0, false }, 0, ADVICE_NONE, 0, NOT_ASKED, "" },
	{ "kept alone is counted as clean reps", DEAD_BUG, 2, 1, { 0 },
	  { FELT_NOT_ASKED, LOST_NEVER, NOT_ASKED, false }, 0, ADVICE_NONE, 0, 10, "" },

	{ "sharp pain stops the exercise, however small", DEAD_BUG, 2, 1, { 0 },
	  { FELT_ABS, LOST_NEVER, 1, true }, 2, ADVICE_STOP_EXERCISE, 0, 10,
	  "Pain: no more sets of this today. Go on only when it is back to 0 or 1. "
	  "Next time: Dead bug, legs only." },
	{ "pain of 3 is a stop", PLANK, 2, 1, { 0 }, { FELT_BACK, 20, 3, false }, 2,
	  ADVICE_STOP_EXERCISE, 0, 19,
	  "Pain: no more sets of this today. Go on only when it is back to 0 or 1. "
	  "Next time: Knee plank." },
	{ "pain of 5 still is one", KNEE_PLANK, 1, 3, { 0 }, { FELT_ABS, LOST_NEVER, 5, false }, 2,
	  ADVICE_STOP_EXERCISE, 0, 15,
	  "Pain: no more sets of this today. Go on only when it is back to 0 or 1. "
	  "Next time, make it smaller." },
	{ "pain of 6 ends the session", PLANK, 2, 1, { 0 }, { FELT_ABS, LOST_NEVER, 6, false }, 2,
	  ADVICE_END, 0, 30,
	  "Pain of 6: the session is over. Next time: Knee plank. If it comes back, see a clinician." },
	{ "so does a second stop, of any exercise", PLANK, 2, 1, { .stops = 1, .exercise = DEAD_BUG },
	  { FELT_ABS, LOST_NEVER, 3, false }, 2, ADVICE_END, 0, 30,
	  "The second stop for pain: the session is over. Next time: Knee plank. "
	  "If it comes back, see a clinician." },

	{ "pain of 1 halves the range", DEAD_BUG, 2, 1, { 0 }, { FELT_ABS, LOST_NEVER, 1, false }, 3,
	  ADVICE_HALF_RANGE, 0, 10, "A little pain. Half the range in the next set." },
	{ "pain of 2 comes before where it was felt", DEAD_BUG, 2, 2, { 0 }, { FELT_BACK, 4, 2, false },
	  3, ADVICE_HALF_RANGE, 0, 3, "A little pain. Half the range in the next set." },
	{ "after the last set it is for the next time", DEAD_BUG, 2, 3, { 0 },
	  { FELT_ABS, LOST_NEVER, 2, false }, 3, ADVICE_NONE, 0, 10,
	  "A little pain. Half the range next time." },

	{ "felt in the back: five tilts first", DEAD_BUG, 2, 1, { 0 },
	  { FELT_BACK, LOST_NEVER, 0, false }, 4, ADVICE_TILTS_FIRST, 0, 10,
	  "The tilt went. Five tilts, then the next set with less range." },
	{ "before the other questions are answered, too", DEAD_BUG, 2, 1, { 0 },
	  { FELT_BACK, LOST_NOT_ASKED, NOT_ASKED, false }, 4, ADVICE_TILTS_FIRST, 0, NOT_ASKED,
	  "The tilt went. Five tilts, then the next set with less range." },
	{ "it comes before the rep that was lost", DEAD_BUG, 2, 1, { 0 }, { FELT_BACK, 8, 0, false }, 4,
	  ADVICE_TILTS_FIRST, 0, 7, "The tilt went. Five tilts, then the next set with less range." },
	{ "the second time: the easier variant", DEAD_BUG, 2, 2, { 0, DEAD_BUG, 1, 0 },
	  { FELT_BACK, LOST_NEVER, 0, false }, 4, ADVICE_EASIER, DEAD_BUG_LEGS, 10,
	  "The tilt went again. From here on: Dead bug, legs only." },
	{ "the first time of another exercise is a first time", DEAD_BUG, 2, 1, { 0, PLANK, 1, 0 },
	  { FELT_BACK, LOST_NEVER, 0, false }, 4, ADVICE_TILTS_FIRST, 0, 10,
	  "The tilt went. Five tilts, then the next set with less range." },
	{ "without an easier variant the exercise stops", BIRD_DOG, 2, 2, { 0, BIRD_DOG, 1, 0 },
	  { FELT_BACK, LOST_NEVER, 0, false }, 4, ADVICE_STOP_EXERCISE, 0, 10,
	  "The tilt went again. No more sets of this today." },
	{ "tilts are not put before tilts", PELVIC_TILT, 2, 1, { 0 },
	  { FELT_BACK, LOST_NEVER, 0, false }, 4, ADVICE_HALF_RANGE, 0, 12,
	  "The tilt went. The next set with less range." },
	{ "after the last set: next time", PELVIC_TILT, 2, 2, { 0 },
	  { FELT_BACK, LOST_NEVER, 0, false }, 4, ADVICE_NONE, 0, 12,
	  "The tilt went. Next time with less range." },
	{ "after the last set of another: next time too", DEAD_BUG, 2, 3, { 0 },
	  { FELT_BACK, LOST_NEVER, 0, false }, 4, ADVICE_NONE, 0, 10,
	  "The tilt went. Next time: five tilts first, then less range." },
	{ "the second time, after the last set", DEAD_BUG, 2, 3, { 0, DEAD_BUG, 1, 0 },
	  { FELT_BACK, LOST_NEVER, 0, false }, 4, ADVICE_NONE, 0, 10,
	  "The tilt went again. Next time: Dead bug, legs only." },

	{ "lost at 8: seven are clean, and seven the next target", DEAD_BUG, 2, 1, { 0 },
	  { FELT_ABS, 8, 0, false }, 5, ADVICE_FEWER, 7, 7,
	  "Lost at 8. The next set: 7, all of them clean." },
	{ "lost at 4: three are worth another set", DEAD_BUG, 2, 1, { 0 }, { FELT_ABS, 4, 0, false }, 5,
	  ADVICE_FEWER, 3, 3, "Lost at 4. The next set: 3, all of them clean." },
	{ "lost at 3: the easier variant", DEAD_BUG, 2, 1, { 0 }, { FELT_ABS, 3, 0, false }, 5,
	  ADVICE_EASIER, DEAD_BUG_LEGS, 2, "Lost at 3. From here on: Dead bug, legs only." },
	{ "lost at 1: nothing was clean", BIRD_DOG, 2, 1, { 0 }, { FELT_ABS, 1, 0, false }, 5,
	  ADVICE_STOP_EXERCISE, 0, 0, "Lost at 1. No more sets of this today." },
	{ "lost in the last set: next time", DEAD_BUG, 2, 3, { 0 }, { FELT_ABS, 8, 0, false }, 5,
	  ADVICE_NONE, 0, 7, "Lost at 8. Next time, stop at 7." },
	{ "a hold lost at 15 s: ten seconds next", PLANK, 2, 1, { 0 }, { FELT_ABS, 15, 0, false }, 5,
	  ADVICE_FEWER, 10, 14, "Lost after 15 s. The next hold: 10 s, all of it clean." },
	{ "a hold lost at 14 s: the easier variant", PLANK, 2, 1, { 0 }, { FELT_ABS, 14, 0, false }, 5,
	  ADVICE_EASIER, KNEE_PLANK, 13, "Lost after 14 s. From here on: Knee plank." },
	{ "a last hold lost", PLANK, 2, 3, { 0 }, { FELT_ABS, 25, 0, false }, 5, ADVICE_NONE, 0, 24,
	  "Lost after 25 s. Next time, stop at 20 s." },
	{ "what was lost after the end was kept to the end", DEAD_BUG, 2, 1, { 0 },
	  { FELT_ABS, 11, 0, false }, 5, ADVICE_FEWER, 10, 10,
	  "Lost at 11. The next set: 10, all of them clean." },
	{ "the rep that was lost comes before the hips", DEAD_BUG, 2, 1, { 0 },
	  { FELT_HIPS, 8, 0, false }, 5, ADVICE_FEWER, 7, 7,
	  "Lost at 8. The next set: 7, all of them clean." },

	{ "hip flexors: a shorter lever", DEAD_BUG, 2, 1, { 0 }, { FELT_HIPS, LOST_NEVER, 0, false }, 6,
	  ADVICE_HALF_RANGE, 0, 10,
	  "The hip flexors led. Tilt first, shorter lever: bend the knees more, go slower." },
	{ "hip flexors in the last set", DEAD_BUG, 2, 3, { 0 }, { FELT_HIPS, LOST_NEVER, 0, false }, 6,
	  ADVICE_NONE, 0, 10, "The hip flexors led. Next time: tilt first, shorter lever." },
	{ "hip flexors again: the easier variant", DEAD_BUG, 2, 2, { 0, DEAD_BUG, 0, 1 },
	  { FELT_HIPS, LOST_NEVER, 0, false }, 6, ADVICE_EASIER, DEAD_BUG_LEGS, 10,
	  "The hip flexors led again. From here on: Dead bug, legs only." },
	{ "the hips are what a stretch is for", HIP_FLEXOR_STRETCH, 1, 1, { 0 },
	  { FELT_HIPS, LOST_NEVER, 0, false }, 8, ADVICE_NONE, 0, 30, "A clean set: the back kept." },

	{ "elsewhere: the fixes of the joints", DEAD_BUG, 2, 1, { 0 },
	  { FELT_OTHER, LOST_NEVER, 0, false }, 7, ADVICE_NONE, 0, 10,
	  "Sore neck? Head heavy on the mat. Sore shoulder? Arms stay up." },
	{ "elsewhere, and the entry knows no joint", PLANK, 2, 1, { 0 },
	  { FELT_OTHER, LOST_NEVER, 0, false }, 7, ADVICE_NONE, 0, 30,
	  "Felt elsewhere: smaller and slower, until the abs do it." },
	{ "a warm-up may be felt anywhere but in the back", CAT_CAMEL, 1, 1, { 0 },
	  { FELT_OTHER, LOST_NEVER, 0, false }, 8, ADVICE_NONE, 0, 6, "A clean set: the back kept." },

	{ "abs, kept, 0: a clean set", DEAD_BUG, 2, 1, { 0 }, CLEAN, 8, ADVICE_NONE, 0, 10,
	  "A clean set: felt in the abs, the back kept." },
};

START_TEST(every_answer_has_its_advice)
{
	const struct story *story = &STORIES[_i];
	struct workout workout = workout_around(story->exercise, story->level);
	struct advice_memory memory = story->before;
	struct advice advice = advice_give(&fixture_catalog, &workout, 1, story->set,
		workout.items[1].dose.sets[story->set - 1], &story->answer, &memory);
	ck_assert_msg(advice.rule == story->rule, "%s: rule %d", story->sentence, advice.rule);
	ck_assert_msg(advice.action == story->action, "%s: action %d", story->sentence,
		(int)advice.action);
	ck_assert_msg(advice.clean == story->clean, "%s: clean %d", story->sentence, advice.clean);
	ck_assert_msg(strcmp(advice.words, story->words) == 0, "%s: %s", story->sentence, advice.words);
	if (story->action == ADVICE_FEWER)
		ck_assert_msg(advice.target == story->value, "%s: target %d", story->sentence,
			advice.target);
	ck_assert_int_eq(advice.exercise, story->action == ADVICE_EASIER ? story->value : NO_EXERCISE);
}
END_TEST

START_TEST(a_session_remembers_what_it_heard)
{
	struct workout workout = workout_around(DEAD_BUG, 2);
	struct advice_memory memory = { 0 };
	const struct answer back = { FELT_BACK, LOST_NEVER, 0, false }, hips = { FELT_HIPS, LOST_NEVER,
		0, false };
	const struct answer clean = CLEAN;
	ck_assert_int_eq(advice_give(&fixture_catalog, &workout, 1, 1, 10, &back, &memory).action,
		ADVICE_TILTS_FIRST);
	advice_give(&fixture_catalog, &workout, 0, 1, 6, &clean, &memory);
	ck_assert_int_eq(advice_give(&fixture_catalog, &workout, 1, 1, 10, &hips, &memory).action,
		ADVICE_HALF_RANGE);
	ck_assert_int_eq(advice_give(&fixture_catalog, &workout, 1, 2, 10, &back, &memory).action,
		ADVICE_EASIER);
	ck_assert_int_eq(advice_give(&fixture_catalog, &workout, 2, 1, 30, &back, &memory).action,
		ADVICE_TILTS_FIRST);
}
END_TEST

START_TEST(the_pain_key_is_a_stop_whatever_the_number)
{
	struct workout workout = workout_around(DEAD_BUG, 2);
	struct advice_memory memory = { 0 };
	const struct answer none = SILENT, one = { FELT_NOT_ASKED, LOST_NOT_ASKED, 1, false };
	struct advice first = advice_stop(&fixture_catalog, &workout, 1, 1, &one, &memory);
	ck_assert_int_eq(first.rule, 2);
	ck_assert_int_eq(first.action, ADVICE_STOP_EXERCISE);
	struct advice second = advice_stop(&fixture_catalog, &workout, 2, 1, &none, &memory);
	ck_assert_int_eq(second.action, ADVICE_END);
	ck_assert_int_eq(memory.stops, 2);
}
END_TEST

START_TEST(a_red_flag_ends_the_session)
{
	struct advice advice = advice_red_flag();
	ck_assert_int_eq(advice.rule, 1);
	ck_assert_int_eq(advice.action, ADVICE_END);
	ck_assert_str_eq(advice.words,
		"The session is over: read the warning signs. Ask a clinician before you train again.");
}
END_TEST

START_TEST(words_that_do_not_fit_are_left_out_whole)
{
	static const char long_fix[] =
		"Make fists, or come down on the forearms, or rest the heels of the hands on a rolled "
		"towel so that they bend less.";
	const struct fault faults[] = {
		{ "sore", "Stop.", "neck" }, { "sore", long_fix, "wrist" }, { "sore", long_fix,
		  "knee" },
	};
	struct exercise exercise = fixture_catalog.exercises[PLANK];
	exercise.fault_count = LENGTH(faults);
	exercise.faults = faults;
	struct catalog catalog = { .exercise_count = 1, .exercises = &exercise };
	struct workout workout = { .count = 1, .items = { { .dose = exercise.doses[0] } } };
	struct advice_memory memory = { 0 };
	const struct answer other = { FELT_OTHER, LOST_NEVER, 0, false };
	struct advice advice = advice_give(&catalog, &workout, 0, 1, 30, &other, &memory);
	ck_assert_int_lt((int)strlen(advice.words), ADVICE_WORDS_SIZE);
	ck_assert_msg(strncmp(advice.words, "Sore neck? Stop. Sore wrist? Make fists", 39) == 0, "%s",
		advice.words);
	ck_assert_msg(strstr(advice.words, "knee") == NULL, "%s", advice.words);
}
END_TEST

START_TEST(words_are_filled_to_the_last_byte)
{
	char fix[ADVICE_WORDS_SIZE];
	struct fault faults[] = { { "sore", "Stop.", "neck" }, { "sore", fix, "wrist" } };
	struct exercise exercise = fixture_catalog.exercises[PLANK];
	exercise.fault_count = LENGTH(faults);
	exercise.faults = faults;
	struct catalog catalog = { .exercise_count = 1, .exercises = &exercise };
	struct workout workout = { .count = 1, .items = { { .dose = exercise.doses[0] } } };
	struct advice_memory memory = { 0 };
	const struct answer other = { FELT_OTHER, LOST_NEVER, 0, false };
	const int before = (int)strlen("Sore neck? Stop."), room = ADVICE_WORDS_SIZE - 1 - before;
	for (int more = 0; more <= 1; more++) {
		int bytes = room - (int)strlen(" Sore wrist? ") + more;
		memset(fix, 'x', (size_t)bytes);
		fix[bytes] = '\0';
		struct advice advice = advice_give(&catalog, &workout, 0, 1, 30, &other, &memory);
		ck_assert_int_eq((int)strlen(advice.words), more ? before : ADVICE_WORDS_SIZE - 1);
	}
}
END_TEST

START_TEST(a_note_stands_in_for_an_easier_variant)
{
	struct exercise exercise = fixture_catalog.exercises[PELVIC_TILT];
	exercise.easier_note = "Hold 2 to 3 s.";
	struct catalog catalog = { .exercise_count = 1, .exercises = &exercise };
	struct workout workout = { .count = 1, .items = { { .dose = exercise.doses[1] } } };
	struct advice_memory memory = { 0 };
	const struct answer lost = { FELT_ABS, 2, 0, false };
	struct advice advice = advice_give(&catalog, &workout, 0, 1, 10, &lost, &memory);
	ck_assert_str_eq(advice.words, "Lost at 2. Next time: Hold 2 to 3 s.");
}
END_TEST

START_TEST(a_full_workout_takes_no_more_items)
{
	struct workout workout = workout_around(DEAD_BUG, 2);
	workout.count = WORKOUT_ITEMS_MAX - 1;
	struct advice_memory memory = { 0 };
	const struct answer back = { FELT_BACK, LOST_NEVER, 0, false };
	ck_assert_int_eq(advice_give(&fixture_catalog, &workout, 1, 1, 10, &back, &memory).action,
		ADVICE_HALF_RANGE);
	workout.count = WORKOUT_ITEMS_MAX;
	ck_assert_int_eq(advice_give(&fixture_catalog, &workout, 1, 1, 10, &back, &memory).action,
		ADVICE_STOP_EXERCISE);
}
END_TEST

Suite *advice_suite(void)
{
	Suite *suite = suite_create("advice");
	TCase *given = tcase_create("given");
	tcase_add_loop_test(given, every_answer_has_its_advice, 0, LENGTH(STORIES));
	tcase_add_test(given, a_session_remembers_what_it_heard);
	tcase_add_test(given, the_pain_key_is_a_stop_whatever_the_number);
	tcase_add_test(given, a_red_flag_ends_the_session);
	tcase_add_test(given, words_that_do_not_fit_are_left_out_whole);
	tcase_add_test(given, words_are_filled_to_the_last_byte);
	tcase_add_test(given, a_note_stands_in_for_an_easier_variant);
	tcase_add_test(given, a_full_workout_takes_no_more_items);
	suite_add_tcase(suite, given);
	return suite;
}
