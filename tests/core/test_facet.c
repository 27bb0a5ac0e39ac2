#include "core/facet.h"

#include <stdio.h>
#include <string.h>

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define TEXTS(...) { sizeof((const char *[]){ __VA_ARGS__ }) / sizeof(char *), \
	(const char *const[]){ __VA_ARGS__ } }

enum { TILT, CRUNCH, PLANK, ROLL, SIT_UP, EXERCISES };
static const struct exercise exercises[EXERCISES] = {
	[TILT] = { .id = "tilt", .step = STEP_FIND_IT, .kind = KIND_REPS_HOLD,
		.equipment = TEXTS("mat", "folded towel (optional)") },
	[CRUNCH] = { .id = "crunch", .step = STEP_KEEP_IT, .kind = KIND_REPS,
		.equipment = TEXTS("mat", "chair or bench") },
	[PLANK] = { .id = "plank", .step = STEP_USE_IT, .kind = KIND_HOLD },
	[ROLL] = { .id = "roll", .step = STEP_KEEP_IT, .kind = KIND_REPS,
		.equipment = TEXTS("chair (sturdy)", "light band (long)") },
	[SIT_UP] = { .id = "sit-up", .step = STEP_AVOID, .kind = KIND_REPS,
		.equipment = TEXTS("partner") },
};
static const struct catalog catalog = { .exercise_count = EXERCISES, .exercises = exercises };

/* The facets in their order, and who is in each, a letter an exercise. */
static const struct {
	const char *label, *has;
} FACETS[] = {
	{ "all", "tcprs" },
	{ "step 1", "t" },
	{ "step 2", "cr" },
	{ "step 3", "p" },
	{ "to avoid", "s" },
	{ "holds", "p" },
	{ "reps", "tcr" },
	{ "only a mat", "tp" },
	{ "chair", "cr" },
	{ "light band", "r" },
};

START_TEST(a_catalog_has_the_facets_that_it_needs)
{
	struct facet facets[FACETS_MAX];
	char label[FACET_LABEL_SIZE], has[EXERCISES + 1] = "";
	int used = 0;
	ck_assert_int_eq(facets_of(&catalog, facets), ROWS(FACETS));
	facet_label(&facets[_i], label);
	ck_assert_str_eq(label, FACETS[_i].label);
	for (int i = 0; i < EXERCISES; i++)
		if (facet_has(&facets[_i], &exercises[i]))
			has[used++] = exercises[i].id[0];
	ck_assert_msg(strcmp(has, FACETS[_i].has) == 0, "%s: %s", label, has);
}
END_TEST

START_TEST(a_long_name_of_a_thing_is_cut_where_a_letter_ends)
{
	struct facet facet = { .kind = FACET_EQUIPMENT,
		.equipment = "a thing whose name, as it is in the catalogue é, is long" };
	char label[FACET_LABEL_SIZE];
	facet_label(&facet, label);
	ck_assert_str_eq(label, "a thing whose name, as it is in the catalogue ");
}
END_TEST

/* More things than there is room for: the first ones have their facets. */
START_TEST(there_are_never_too_many)
{
	enum { MANY = 3 * FACETS_MAX };
	static char names[MANY][24];
	static const char *at[MANY];
	static struct exercise many[MANY];
	struct facet facets[FACETS_MAX];
	char label[FACET_LABEL_SIZE];
	for (int i = 0; i < MANY; i++) {
		snprintf(names[i], sizeof(names[i]), "thing %d", i);
		at[i] = names[i];
		many[i] = (struct exercise){ .step = STEP_USE_IT, .equipment = { 1, &at[i] } };
	}
	const struct catalog large = { .exercise_count = MANY, .exercises = many };
	ck_assert_int_eq(facets_of(&large, facets), FACETS_MAX);
	facet_label(&facets[FACETS_MAX - 1], label);
	ck_assert_str_eq(label, "thing 28");
}
END_TEST

START_TEST(an_empty_catalog_has_one)
{
	struct facet facets[FACETS_MAX];
	ck_assert_int_eq(facets_of(&(struct catalog){ .exercise_count = 0 }, facets), 1);
	ck_assert_int_eq(facets[0].kind, FACET_ALL);
}
END_TEST

Suite *facet_suite(void)
{
	Suite *suite = suite_create("facet");
	TCase *tcase = tcase_create("facet");
	tcase_add_loop_test(tcase, a_catalog_has_the_facets_that_it_needs, 0, ROWS(FACETS));
	tcase_add_test(tcase, a_long_name_of_a_thing_is_cut_where_a_letter_ends);
	tcase_add_test(tcase, there_are_never_too_many);
	tcase_add_test(tcase, an_empty_catalog_has_one);
	suite_add_tcase(suite, tcase);
	return suite;
}
