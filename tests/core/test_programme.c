/* What is to be done today. */
#include "core/programme.h"

#include <stdio.h>
#include <string.h>

#include "fixture.h"
#include "suites.h"

#define WORDS_MAX 8

/* "dead-bug L2 10 10 10, plank L2 30 30 30": what a workout asks for. */
static void say_workout(const struct workout *workout, char *out, size_t size)
{
	size_t used = 0;
	out[0] = '\0';
	for (int i = 0; i < workout->count; i++) {
		const struct workout_item *item = &workout->items[i];
		used += (size_t)snprintf(out + used, size - used, "%s%s L%d", i == 0 ? "" : ", ",
			fixture_catalog.exercises[item->exercise].id, item->dose.level);
		for (int set = 0; set < item->dose.set_count; set++)
			used += (size_t)snprintf(out + used, size - used, " %d", item->dose.sets[set]);
	}
}

static const struct {
	int routine;
	const char *id, *name, *items;
} ROUTINE[] = {
	{ STEP_1_A, "step-1-a", "Find it, A", "cat-camel L1 6, pelvic-tilt L1 10" },
	{ STEP_1_B, "step-1-b", "Find it, B", "cat-camel L1 6, pelvic-tilt L2 12 12" },
	{ STEP_3_A, "step-3-a", "Use it, A",
	  "cat-camel L1 6, pelvic-tilt L0 5, dead-bug L2 10 10 10, plank L2 30 30 30, "
	  "hip-flexor-stretch L1 30" },
	{ STEP_3_C, "step-3-c", "Use it, C",
	  "cat-camel L1 6, pelvic-tilt L0 5, dead-bug L2 10 10, plank L2 30 30 30, bird-dog L2 10 10, "
	  "hip-flexor-stretch L1 30" },
};

START_TEST(a_routine_becomes_a_workout_with_its_own_sets)
{
	struct workout workout;
	char items[256];
	workout_from_routine(&fixture_catalog, ROUTINE[_i].routine, &workout);
	say_workout(&workout, items, sizeof(items));
	ck_assert_str_eq(items, ROUTINE[_i].items);
	ck_assert_str_eq(workout.id, ROUTINE[_i].id);
	ck_assert_str_eq(workout.name, ROUTINE[_i].name);
}
END_TEST

START_TEST(a_workout_owns_its_doses_and_nothing_in_it_is_met)
{
	struct workout workout, again;
	workout_from_routine(&fixture_catalog, STEP_3_A, &workout);
	for (int i = 0; i < workout.count; i++) {
		ck_assert(!workout.items[i].met);
		ck_assert(!workout.items[i].half_range);
		ck_assert(!workout.items[i].self_paced);
		workout.items[i].dose.sets[0] = 1;
	}
	workout_from_routine(&fixture_catalog, STEP_3_A, &again);
	ck_assert_int_eq(again.items[2].dose.sets[0], 10);
}
END_TEST

static const struct {
	const char *sentence;
	int level;
	const char *words[WORDS_MAX];
	const char *id, *name, *items;
} WORDS[] = {
	{ "a routine brings its own levels", 3, { "step-1-b" }, "step-1-b", "Find it, B",
	  "cat-camel L1 6, pelvic-tilt L2 12 12" },
	{ "an exercise is done at the level asked for", 2, { "dead-bug" }, "dead-bug", "Dead bug",
	  "dead-bug L2 10 10 10" },
	{ "at the highest below it where it has none", 4, { "plank" }, "plank", "Forearm plank",
	  "plank L3 60 60 60" },
	{ "at its lowest where it has none below", 0, { "plank" }, "plank", "Forearm plank",
	  "plank L1 10 10 10 10 10 10" },
	{ "several are a mix, in order, twice if said twice", 1, { "plank", "step-1-a", "plank" },
	  "mix", "A mix",
	  "plank L1 10 10 10 10 10 10, cat-camel L1 6, pelvic-tilt L1 10, plank L1 10 10 10 10 10 10" },
};

static int count_words(const char *const words[WORDS_MAX])
{
	int count = 0;
	while (count < WORDS_MAX && words[count])
		count++;
	return count;
}

START_TEST(words_become_a_workout)
{
	struct workout workout;
	char why[200] = "untouched", items[256];
	const bool done = workout_from_words(&fixture_catalog, count_words(WORDS[_i].words),
		WORDS[_i].words, WORDS[_i].level, &workout, why, sizeof(why));
	ck_assert_msg(done, "%s: %s", WORDS[_i].sentence, why);
	say_workout(&workout, items, sizeof(items));
	ck_assert_msg(strcmp(items, WORDS[_i].items) == 0, "%s: %s", WORDS[_i].sentence, items);
	ck_assert_str_eq(workout.id, WORDS[_i].id);
	ck_assert_str_eq(workout.name, WORDS[_i].name);
	ck_assert_str_eq(why, "untouched");
}
END_TEST

static const struct {
	const char *sentence;
	const char *words[WORDS_MAX];
	const char *why;
} REFUSED[] = {
	{ "a slip of the keys", { "plank", "ded-bug" },
	  "no exercise or routine is called 'ded-bug' (did you mean 'dead-bug'?)" },
	{ "a routine's too", { "step-3-d" },
	  "no exercise or routine is called 'step-3-d' (did you mean 'step-3-a'?)" },
	{ "nothing like it", { "burpee" }, "no exercise or routine is called 'burpee'" },
	{ "control characters are not echoed", { "x\033[2J" },
	  "no exercise or routine is called 'x?[2J'" },
	{ "one to avoid", { "dead-bug", "sit-up" },
	  "'sit-up' is a poor trade; better: Curl-up (curl-up), Forearm plank (plank) "
	  "or Dead bug (dead-bug)" },
	{ "more than a session holds",
	  { "step-3-c", "step-3-c", "step-3-c", "step-3-c", "plank" },
	  "too much for one session: it holds 24 exercises" },
	{ "or a routine's last ones too many",
	  { "step-3-c", "step-3-c", "step-3-c", "step-3-a", "step-1-a" },
	  "too much for one session: it holds 24 exercises" },
};

START_TEST(what_cannot_be_done_is_refused_with_the_reason)
{
	struct workout workout, before;
	char why[200];
	memset(&workout, 'x', sizeof(workout));
	before = workout;
	ck_assert(!workout_from_words(&fixture_catalog, count_words(REFUSED[_i].words),
		REFUSED[_i].words, 1, &workout, why, sizeof(why)));
	ck_assert_msg(strcmp(why, REFUSED[_i].why) == 0, "%s: %s", REFUSED[_i].sentence, why);
	ck_assert_mem_eq(&workout, &before, sizeof(workout));
}
END_TEST

START_TEST(a_session_holds_exactly_twenty_four)
{
	static const char *const words[] = { "step-3-c", "step-3-c", "step-3-c", "step-3-c" };
	struct workout workout;
	char why[200];
	ck_assert(workout_from_words(&fixture_catalog, 4, words, 1, &workout, why, sizeof(why)));
	ck_assert_int_eq(workout.count, WORKOUT_ITEMS_MAX);
}
END_TEST

START_TEST(a_reason_is_cut_to_its_buffer)
{
	static const char *const words[] = { "sit-up", "plnk" };
	struct workout workout;
	for (size_t size = 1; size < 120; size++) {
		char why[256] = "";
		memset(why, 'x', sizeof(why) - 1);
		ck_assert(!workout_from_words(&fixture_catalog, 1, &words[size % 2], 1, &workout, why,
			size));
		ck_assert(strlen(why) < size);
		ck_assert_uint_eq(strspn(why + size, "x"), sizeof(why) - size - 1);
	}
}
END_TEST

START_TEST(a_test_has_a_screen_of_its_own)
{
	static const struct exercise screening = {
		.id = "thomas-test", .name = "Thomas test", .step = STEP_TEST,
	};
	static const struct catalog catalog = { .exercise_count = 1, .exercises = &screening };
	static const char *const words[] = { "thomas-test" };
	struct workout workout;
	char why[200];
	ck_assert(!workout_from_words(&catalog, 1, words, 1, &workout, why, sizeof(why)));
	ck_assert_str_eq(why, "'thomas-test' is a test: open deadbug and go to Tests");
}
END_TEST

START_TEST(what_is_to_be_avoided_without_a_way_out_is_to_be_read)
{
	static const struct exercise toe_touch = { .id = "toe-touch", .step = STEP_AVOID };
	static const struct catalog catalog = { .exercise_count = 1, .exercises = &toe_touch };
	static const char *const words[] = { "toe-touch" };
	struct workout workout;
	char why[200];
	ck_assert(!workout_from_words(&catalog, 1, words, 1, &workout, why, sizeof(why)));
	ck_assert_str_eq(why, "'toe-touch' is to be read, not done: it has no sets");
}
END_TEST

START_TEST(all_that_can_be_done_is_a_mix)
{
	struct workout workout;
	workout_from_all(&fixture_catalog, &workout);
	ck_assert_str_eq(workout.id, "mix");
	ck_assert_int_eq(workout.count, SIT_UP);
	ck_assert_int_eq(workout.items[PLANK].exercise, PLANK);
	ck_assert_int_eq(workout.items[PLANK].dose.level, 1);
}
END_TEST

#define ROWS(table) ((int)(sizeof(table) / sizeof((table)[0])))

Suite *programme_suite(void)
{
	TCase *tcase = tcase_create("programme");
	tcase_add_loop_test(tcase, a_routine_becomes_a_workout_with_its_own_sets, 0, ROWS(ROUTINE));
	tcase_add_test(tcase, a_workout_owns_its_doses_and_nothing_in_it_is_met);
	tcase_add_loop_test(tcase, words_become_a_workout, 0, ROWS(WORDS));
	tcase_add_loop_test(tcase, what_cannot_be_done_is_refused_with_the_reason, 0, ROWS(REFUSED));
	tcase_add_test(tcase, a_session_holds_exactly_twenty_four);
	tcase_add_test(tcase, a_reason_is_cut_to_its_buffer);
	tcase_add_test(tcase, a_test_has_a_screen_of_its_own);
	tcase_add_test(tcase, what_is_to_be_avoided_without_a_way_out_is_to_be_read);
	tcase_add_test(tcase, all_that_can_be_done_is_a_mix);
	Suite *suite = suite_create("programme");
	suite_add_tcase(suite, tcase);
	return suite;
}
