/* What advice does to the rest of a workout. */
#include <string.h>

#include "core/advice_apply.h"
#include "fixture.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))

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

START_TEST(easier_variants_that_cannot_be_done_are_passed_over)
{
	const int easier[] = { SIT_UP, KNEE_PLANK };
	struct exercise exercises[FIXTURE_EXERCISES];
	memcpy(exercises, fixture_catalog.exercises, sizeof(exercises));
	exercises[PLANK].easier = (struct links){ .count = LENGTH(easier), .at = easier };
	struct catalog catalog = { .exercise_count = FIXTURE_EXERCISES, .exercises = exercises };
	struct workout workout = workout_around(DEAD_BUG, 2);
	ck_assert_int_eq(advice_easier(&catalog, &workout, 2), KNEE_PLANK);
}
END_TEST

/* Where it goes on, after set 1 of the dead bug's three (or another) of the workout's second item. */
static int apply(struct workout *workout, enum advice_action action, int set, int *ret_set)
{
	struct advice advice = { .action = action, .target = 7, .exercise = DEAD_BUG_LEGS };
	return advice_apply(&fixture_catalog, &advice, workout, 1, set, ret_set);
}

static const struct change {
	const char *sentence;
	enum advice_action action;
	int after; /* set */
	int item, set; /* it goes on with */
	int count;     /* items */
} CHANGES[] = {
	{ "nothing changes: the next set", ADVICE_NONE, 1, 1, 2, 3 },
	{ "after the last set: the next exercise", ADVICE_NONE, 3, 2, 1, 3 },
	{ "half the range, the next set", ADVICE_HALF_RANGE, 2, 1, 3, 3 },
	{ "five tilts come between", ADVICE_TILTS_FIRST, 1, 2, 1, 5 },
	{ "fewer reps, the next set", ADVICE_FEWER, 1, 1, 2, 3 },
	{ "an easier exercise comes next", ADVICE_EASIER, 1, 2, 1, 4 },
	{ "an easier exercise, after the last set", ADVICE_EASIER, 3, 2, 1, 4 },
	{ "the exercise is over", ADVICE_STOP_EXERCISE, 1, 2, 1, 3 },
	{ "the exercise was over", ADVICE_STOP_EXERCISE, 3, 2, 1, 3 },
	{ "the session is over", ADVICE_END, 1, 3, 1, 3 },
};

START_TEST(every_action_goes_on_somewhere)
{
	const struct change *change = &CHANGES[_i];
	struct workout workout = workout_around(DEAD_BUG, 2);
	int set = 0, item = apply(&workout, change->action, change->after, &set);
	ck_assert_msg(item == change->item, "%s: item %d", change->sentence, item);
	ck_assert_msg(set == change->set, "%s: set %d", change->sentence, set);
	ck_assert_msg(workout.count == change->count, "%s: %d items", change->sentence, workout.count);
	ck_assert_int_eq(workout.items[workout.count - 1].exercise, PLANK);
	ck_assert_int_eq(workout.items[1].exercise, DEAD_BUG);
	ck_assert_int_eq(workout.items[1].half_range, change->action == ADVICE_HALF_RANGE);
}
END_TEST

START_TEST(fewer_reps_are_for_the_sets_to_come)
{
	struct workout workout = workout_around(DEAD_BUG, 2);
	workout.items[1].dose.sets[2] = 4;
	int set;
	apply(&workout, ADVICE_FEWER, 1, &set);
	ck_assert_int_eq(workout.items[1].dose.sets[0], 10);
	ck_assert_int_eq(workout.items[1].dose.sets[1], 7);
	ck_assert_int_eq(workout.items[1].dose.sets[2], 4);
}
END_TEST

START_TEST(after_five_tilts_the_same_exercise_goes_on)
{
	struct workout workout = workout_around(DEAD_BUG, 2);
	workout.items[1].dose.sets[1] = 8;
	int set;
	apply(&workout, ADVICE_TILTS_FIRST, 1, &set);
	ck_assert_int_eq(workout.items[1].dose.set_count, 1);
	const struct workout_item *tilts = &workout.items[2], *rest = &workout.items[3];
	ck_assert_int_eq(tilts->exercise, PELVIC_TILT);
	ck_assert_int_eq(tilts->dose.set_count, 1);
	ck_assert_int_eq(tilts->dose.sets[0], 5);
	ck_assert(tilts->met && rest->met && rest->half_range);
	ck_assert_int_eq(rest->exercise, DEAD_BUG);
	ck_assert_int_eq(rest->dose.set_count, 2);
	ck_assert_int_eq(rest->dose.sets[0], 8);
	ck_assert_int_eq(rest->dose.sets[1], 10);
}
END_TEST

START_TEST(an_easier_exercise_takes_the_sets_that_are_left)
{
	struct workout workout = workout_around(DEAD_BUG, 1);
	workout.items[1].dose.set_count = 4;
	workout.items[1].self_paced = true;
	int set;
	apply(&workout, ADVICE_EASIER, 1, &set);
	const struct workout_item *easier = &workout.items[2];
	ck_assert_int_eq(workout.items[1].dose.set_count, 1);
	ck_assert_int_eq(easier->exercise, DEAD_BUG_LEGS);
	ck_assert_int_eq(easier->dose.level, 1);
	ck_assert(easier->self_paced);
	ck_assert_int_eq(easier->dose.set_count, 3);
	for (int i = 0; i < 3; i++)
		ck_assert_int_eq(easier->dose.sets[i], 6);
}
END_TEST

START_TEST(an_easier_exercise_has_one_set_at_least)
{
	struct workout workout = workout_around(DEAD_BUG, 2);
	int set;
	apply(&workout, ADVICE_EASIER, 3, &set);
	ck_assert_int_eq(workout.items[1].dose.set_count, 3);
	ck_assert_int_eq(workout.items[2].dose.set_count, 1);
	ck_assert_int_eq(workout.items[2].dose.sets[0], 8);
}
END_TEST

START_TEST(a_full_workout_has_no_room)
{
	struct workout workout = workout_around(DEAD_BUG, 2);
	workout.count = WORKOUT_ITEMS_MAX - 2;
	ck_assert(advice_tilts_fit(&fixture_catalog, &workout, 1));
	workout.count = WORKOUT_ITEMS_MAX - 1;
	ck_assert(!advice_tilts_fit(&fixture_catalog, &workout, 1));
	ck_assert_int_eq(advice_easier(&fixture_catalog, &workout, 1), DEAD_BUG_LEGS);
	workout.count = WORKOUT_ITEMS_MAX;
	ck_assert_int_eq(advice_easier(&fixture_catalog, &workout, 1), NO_EXERCISE);
}
END_TEST

START_TEST(a_catalog_without_tilts_has_none_to_put_in)
{
	struct catalog catalog = fixture_catalog;
	catalog.exercises = &fixture_catalog.exercises[PELVIC_TILT + 1];
	catalog.exercise_count = FIXTURE_EXERCISES - 1;
	struct workout workout = { .count = 1 };
	ck_assert(!advice_tilts_fit(&catalog, &workout, 0));
}
END_TEST

Suite *advice_apply_suite(void)
{
	Suite *suite = suite_create("advice_apply");
	TCase *applied = tcase_create("applied");
	tcase_add_loop_test(applied, every_action_goes_on_somewhere, 0, LENGTH(CHANGES));
	tcase_add_test(applied, fewer_reps_are_for_the_sets_to_come);
	tcase_add_test(applied, after_five_tilts_the_same_exercise_goes_on);
	tcase_add_test(applied, an_easier_exercise_takes_the_sets_that_are_left);
	tcase_add_test(applied, an_easier_exercise_has_one_set_at_least);
	tcase_add_test(applied, easier_variants_that_cannot_be_done_are_passed_over);
	tcase_add_test(applied, a_full_workout_has_no_room);
	tcase_add_test(applied, a_catalog_without_tilts_has_none_to_put_in);
	suite_add_tcase(suite, applied);
	return suite;
}
