#include "core/catalog.h"

#include "suites.h"

static const struct dose tilt_doses[] = {
	{ .level = 0, .name = "primer", .set_count = 1, .sets = { 5 } },
	{ .level = 1, .name = "", .set_count = 1, .sets = { 10 } },
	{ .level = 3, .name = "", .set_count = 2, .sets = { 15, 15 } },
};

static const struct dose plank_doses[] = {
	{ .level = 2, .name = "", .set_count = 3, .sets = { 30, 30, 30 } },
};

enum { TILT, PLANK, SIT_UP, EXERCISES };
static const struct exercise exercises[EXERCISES] = {
	[TILT] = { .id = "pelvic-tilt", .step = STEP_FIND_IT, .dose_count = 3, .doses = tilt_doses },
	[PLANK] = { .id = "plank", .step = STEP_USE_IT, .dose_count = 1, .doses = plank_doses },
	[SIT_UP] = { .id = "sit-up", .step = STEP_AVOID },
};

static const struct routine routines[] = {
	{ .id = "step-1-a", .step = STEP_FIND_IT },
	{ .id = "step-1-b", .step = STEP_FIND_IT },
};

static const struct catalog catalog = { .exercise_count = EXERCISES, .exercises = exercises,
	.routine_count = 2, .routines = routines };

START_TEST(exercises_and_routines_are_found_by_id)
{
	ck_assert_int_eq(catalog_exercise(&catalog, "pelvic-tilt"), TILT);
	ck_assert_int_eq(catalog_exercise(&catalog, "sit-up"), SIT_UP);
	ck_assert_int_eq(catalog_exercise(&catalog, "Plank"), NO_EXERCISE);
	ck_assert_int_eq(catalog_exercise(&catalog, "step-1-a"), NO_EXERCISE);
	ck_assert_int_eq(catalog_routine(&catalog, "step-1-b"), 1);
	ck_assert_int_eq(catalog_routine(&catalog, "plank"), NO_EXERCISE);
}
END_TEST

static const struct {
	const char *typed, *meant;
} NEAREST[] = {
	{ "plnak", "plank" },
	{ "pelvic-tlt", "pelvic-tilt" },
	{ "pelvictilt", "pelvic-tilt" },
	{ "situp", "sit-up" },
	{ "step-1-b", "step-1-b" },
	{ "step1a", "step-1-a" },
	{ "burpee", NULL },
	{ "", NULL },
};

START_TEST(a_misspelt_id_has_a_nearest_one)
{
	const char *nearest = catalog_nearest(&catalog, NEAREST[_i].typed);
	if (NEAREST[_i].meant == NULL)
		ck_assert_ptr_null(nearest);
	else
		ck_assert_str_eq(nearest, NEAREST[_i].meant);
}
END_TEST

START_TEST(an_empty_catalog_finds_nothing)
{
	static const struct catalog empty = { .exercise_count = 0 };
	ck_assert_int_eq(catalog_exercise(&empty, "plank"), NO_EXERCISE);
	ck_assert_int_eq(catalog_routine(&empty, "step-1-a"), NO_EXERCISE);
	ck_assert_ptr_null(catalog_nearest(&empty, "plank"));
}
END_TEST

static const struct {
	const char *story;
	int exercise, level, dose_level;
} DOSE[] = {
	{ "the level asked for", TILT, 1, 1 },
	{ "a primer", TILT, 0, 0 },
	{ "a level that is missing: the highest below it", TILT, 2, 1 },
	{ "beyond the top: the top", TILT, 4, 3 },
	{ "below the lowest: the lowest", PLANK, 0, 2 },
};

START_TEST(a_level_has_a_dose)
{
	const struct dose *dose = exercise_dose(&exercises[DOSE[_i].exercise], DOSE[_i].level);
	ck_assert_msg(dose != NULL && dose->level == DOSE[_i].dose_level, "%s", DOSE[_i].story);
}
END_TEST

START_TEST(what_is_to_be_avoided_can_not_be_done)
{
	struct exercise with_doses = exercises[SIT_UP], untaught = exercises[PLANK];
	with_doses.dose_count = 1;
	with_doses.doses = plank_doses;
	untaught.dose_count = 0;
	ck_assert(exercise_can_be_done(&exercises[PLANK]));
	ck_assert(!exercise_can_be_done(&exercises[SIT_UP]));
	ck_assert(!exercise_can_be_done(&with_doses));
	ck_assert(!exercise_can_be_done(&untaught));
	ck_assert_ptr_null(exercise_dose(&exercises[SIT_UP], 1));
}
END_TEST

static const struct {
	const char *const *names;
	int count;
} NAMES[] = {
	{ step_names, STEP_COUNT }, { step_titles, STEP_COUNT }, { kind_names, KIND_COUNT },
	{ sides_names, SIDES_COUNT }, { side_names, SIDE_COUNT }, { back_names, BACK_COUNT },
	{ moment_names, MOMENT_COUNT }, { ability_names, ABILITY_COUNT },
};

START_TEST(every_value_has_a_name_of_its_own)
{
	for (int i = 0; i < NAMES[_i].count; i++) {
		ck_assert_ptr_nonnull(NAMES[_i].names[i]);
		for (int j = 0; j < i; j++)
			ck_assert_str_ne(NAMES[_i].names[i], NAMES[_i].names[j]);
	}
}
END_TEST

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

Suite *catalog_suite(void)
{
	Suite *suite = suite_create("catalog");
	TCase *tcase = tcase_create("catalog");
	tcase_add_test(tcase, exercises_and_routines_are_found_by_id);
	tcase_add_loop_test(tcase, a_misspelt_id_has_a_nearest_one, 0, ROWS(NEAREST));
	tcase_add_test(tcase, an_empty_catalog_finds_nothing);
	tcase_add_loop_test(tcase, a_level_has_a_dose, 0, ROWS(DOSE));
	tcase_add_test(tcase, what_is_to_be_avoided_can_not_be_done);
	tcase_add_loop_test(tcase, every_value_has_a_name_of_its_own, 0, ROWS(NAMES));
	suite_add_tcase(suite, tcase);
	return suite;
}
