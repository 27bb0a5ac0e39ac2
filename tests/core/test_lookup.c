#include "core/lookup.h"

#include <stdio.h>
#include <string.h>

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define TEXTS(...) { sizeof((const char *[]){ __VA_ARGS__ }) / sizeof(char *), \
	(const char *const[]){ __VA_ARGS__ } }

static const struct exercise exercises[] = {
	{ .id = "plank", .name = "Forearm plank", .aliases = TEXTS("front plank") },
	{ .id = "knee-plank", .name = "Knee plank" },
	{ .id = "side-plank", .name = "Side plank", .aliases = TEXTS("side bridge") },
	{ .id = "feet-up-crunch", .name = "Feet-up crunch" },
	{ .id = "reverse-crunch", .name = "Reverse crunch" },
	{ .id = "sit-up", .name = "Full sit-up" },
	{ .id = "straight-leg-raise", .name = "Straight-leg raise", .aliases = TEXTS("leg raise") },
};
static const struct catalog catalog = { .exercise_count = ROWS(exercises), .exercises = exercises };

static const struct {
	const char *story, *name;
	enum lookup_kind kind;
	const char *ids;
} NAMES[] = {
	{ "an id", "plank", LOOKUP_NAMED, "plank" },
	{ "a name", "Forearm plank", LOOKUP_NAMED, "plank" },
	{ "in capitals", "PLANK", LOOKUP_NAMED, "plank" },
	{ "an alias, in the plural", "leg raises", LOOKUP_NAMED, "straight-leg-raise" },
	{ "without its hyphen", "situp", LOOKUP_NAMED, "sit-up" },
	{ "with spaces for it", "sit ups", LOOKUP_NAMED, "sit-up" },
	{ "with too many of all", " -Sit--Ups ", LOOKUP_NAMED, "sit-up" },
	{ "a word of one name", "reverse", LOOKUP_PARTLY, "reverse-crunch" },
	{ "words in another order", "crunch reverse", LOOKUP_PARTLY, "reverse-crunch" },
	{ "a word of two", "crunches", LOOKUP_PARTLY, "feet-up-crunch reverse-crunch" },
	{ "a slip", "stiup", LOOKUP_NEARLY, "sit-up" },
	{ "a letter too many", "planck", LOOKUP_NEARLY, "plank" },
	{ "two slips in a long name", "forarn plank", LOOKUP_NEARLY, "plank" },
	{ "as near to one as to another", "ide plank", LOOKUP_NEARLY, "side-plank" },
	{ "worth a question", "plinkk", LOOKUP_UNKNOWN, "plank" },
	{ "nothing like it", "burpee", LOOKUP_UNKNOWN, "" },
	{ "nothing", "", LOOKUP_UNKNOWN, "" },
	{ "nothing but hyphens", "---", LOOKUP_UNKNOWN, "" },
};

START_TEST(a_name_leads_to_exercises)
{
	char ids[200] = "";
	struct lookup lookup = lookup_exercise(&catalog, NAMES[_i].name);
	for (int i = 0; i < lookup.count; i++) {
		size_t used = strlen(ids);
		snprintf(ids + used, sizeof(ids) - used, "%s%s", i > 0 ? " " : "",
			exercises[lookup.at[i]].id);
	}
	ck_assert_msg(strcmp(ids, NAMES[_i].ids) == 0, "%s: '%s' is '%s'", NAMES[_i].story,
		NAMES[_i].name, ids);
	ck_assert_msg(lookup.kind == NAMES[_i].kind, "%s: kind %d", NAMES[_i].story, lookup.kind);
}
END_TEST

START_TEST(two_that_are_as_near_are_both_said)
{
	static const struct exercise twins[] = {
		{ .id = "plank-a", .name = "A plank" }, { .id = "plank-b", .name = "B plank" },
	};
	struct lookup lookup =
		lookup_exercise(&(struct catalog){ .exercise_count = 2, .exercises = twins },
			"plank-c");
	ck_assert_int_eq(lookup.kind, LOOKUP_NEARLY);
	ck_assert_int_eq(lookup.count, 2);
}
END_TEST

START_TEST(of_many_the_first_are_said)
{
	static struct exercise many[LOOKUP_MAX + 3];
	for (int i = 0; i < ROWS(many); i++)
		many[i] = (struct exercise){ .id = "x", .name = "Plank again" };
	struct lookup lookup =
		lookup_exercise(&(struct catalog){ .exercise_count = ROWS(many), .exercises = many },
			"plank");
	ck_assert_int_eq(lookup.kind, LOOKUP_PARTLY);
	ck_assert_int_eq(lookup.count, LOOKUP_MAX);
}
END_TEST

Suite *lookup_suite(void)
{
	Suite *suite = suite_create("lookup");
	TCase *tcase = tcase_create("lookup");
	tcase_add_loop_test(tcase, a_name_leads_to_exercises, 0, ROWS(NAMES));
	tcase_add_test(tcase, two_that_are_as_near_are_both_said);
	tcase_add_test(tcase, of_many_the_first_are_said);
	suite_add_tcase(suite, tcase);
	return suite;
}
