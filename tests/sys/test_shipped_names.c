/* The shipped exercises are found by what people call them. */
#include <string.h>

#include "core/lookup.h"
#include "core/search.h"
#include "shipped.h"
#include "suites.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

START_TEST(every_name_leads_to_one_exercise)
{
	const struct catalog *catalog = shipped_catalog();
	for (int i = 0; i < catalog->exercise_count; i++) {
		const struct exercise *exercise = &catalog->exercises[i];
		ck_assert_msg(exercise->aliases.count > 0, "%s has no other name", exercise->id);
		for (int j = -1; j < exercise->aliases.count; j++) {
			const char *name = j < 0 ? exercise->name : exercise->aliases.at[j];
			struct lookup lookup = lookup_exercise(catalog, name);
			ck_assert_msg(lookup.kind == LOOKUP_NAMED && lookup.count == 1 &&
				lookup.at[0] == i, "'%s' is not only %s", name, exercise->id);
		}
	}
}
END_TEST

static const struct {
	const char *typed, *id;
} FIRST[] = {
	{ "p", "plank" }, { "s", "sit-up" }, { "d", "dead-bug" }, { "b", "bird-dog" },
	{ "situp", "sit-up" }, { "sit ups", "sit-up" }, { "stiup", "sit-up" },
	{ "leg raises", "straight-leg-raise" }, { "russian twists", "russian-twist" },
	{ "slr", "straight-leg-raise" }, { "crunch", "feet-up-crunch" }, { "bridge", "glute-bridge" },
	{ "cat cow", "cat-camel" }, { "psoas", "hip-flexor-stretch" }, { "tilt", "pelvic-tilt" },
	{ "band", "dead-bug-band" }, { "chair", "feet-up-crunch" }, { "plnk", "plank" },
	{ "hams", "glute-bridge" }, { "glue", "heel-tap" },
};

START_TEST(what_is_typed_finds_what_is_meant)
{
	struct found found[64];
	struct query query;
	bool slipped;
	query_init(&query, FIRST[_i].typed);
	int count = search(shipped_catalog(), &(struct facet){ .kind = FACET_ALL }, &query, found,
		(int)LENGTH(found), &slipped);
	ck_assert_int_gt(count, 0);
	const char *id = shipped_catalog()->exercises[found[0].exercise].id;
	ck_assert_msg(strcmp(id, FIRST[_i].id) == 0, "'%s' finds %s", FIRST[_i].typed, id);
}
END_TEST

START_TEST(the_filters_have_short_names)
{
	static const char *const labels[] = { "all", "warm-up", "step 1", "step 2", "step 3", "support",
		"stretch", "tests", "to avoid", "holds", "reps", "only a mat", "socks", "chair",
		"light band", "cushion", "sturdy table" };
	struct facet facets[FACETS_MAX];
	char label[FACET_LABEL_SIZE];
	ck_assert_int_eq(facets_of(shipped_catalog(), facets), (int)LENGTH(labels));
	for (size_t i = 0; i < LENGTH(labels); i++) {
		facet_label(&facets[i], label);
		ck_assert_str_eq(label, labels[i]);
	}
}
END_TEST

Suite *shipped_names_suite(void)
{
	Suite *suite = suite_create("shipped_names");
	TCase *tcase = tcase_create("names");
	tcase_add_unchecked_fixture(tcase, shipped_load, shipped_clear);
	tcase_add_test(tcase, every_name_leads_to_one_exercise);
	tcase_add_loop_test(tcase, what_is_typed_finds_what_is_meant, 0, LENGTH(FIRST));
	tcase_add_test(tcase, the_filters_have_short_names);
	suite_add_tcase(suite, tcase);
	return suite;
}
