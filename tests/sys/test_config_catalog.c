/* config_catalog: whole files, several of them, and what hostile ones can do: nothing. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"
#include "sys/builtin.h"

START_TEST(the_shipped_catalog_has_no_problem)
{
	struct arena arena;
	struct problems problems;
	struct catalog catalog = { 0 };

	arena_init(&arena);
	problems_init(&problems);
	ck_assert(config_catalog(&builtin_catalog_text, 1, &arena, &catalog, &problems));
	ck_assert_str_eq(problems_said(&problems), "");
	ck_assert_int_eq(catalog.exercise_count, 24);
	ck_assert_int_eq(catalog.routine_count, 13);
	ck_assert_int_ge(catalog_exercise(&catalog, "dead-bug"), 0);
	problems_clear(&problems);
	arena_clear(&arena);
}
END_TEST

static const char ten_faults[] =
	"exercises = (\n"
	AVOID("sit-up", "resst = 30;") ",\n"
	DO("plank", "rest = 900;") ",\n"
	AVOID("leg-raise", "level = 3;") ",\n"
	AVOID("Toe touch", "") ",\n"
	AVOID("v-up", "source = \"\\x1b[2J\";") ",\n"
	DO("dead-bug", "easier = (\"dead-bgu\");") ",\n"
	DO("dead-bug", "") ",\n"
	DO("side-plank", "harder = (\"side-plank\");") ",\n"
	NAMED("twist") "step = \"avoid\"; why = \"It strains.\"; }\n"
	");\n"
	"routines = (\n" ROUTINE("step-1-a", ITEM("plank"), "") "\n);\n";

START_TEST(ten_faults_are_ten_lines)
{
	const char *text = ten_faults;
	struct loaded loaded;

	loaded_texts(&loaded, &text, 1);
	ck_assert_str_eq(problems_said(&loaded.problems),
		"2: sit-up: unknown field 'resst' (did you mean 'rest'?)\n"
		"3: plank: rest 900 is out of range (0 to 300)\n"
		"4: leg-raise: level must be a text, not a whole number\n"
		"5: exercise 4: id 'Toe touch'" NOT_AN_ID
		"6: v-up: source has a control or invisible character, or is not UTF-8\n"
		"7: dead-bug: easier: unknown exercise 'dead-bgu' (did you mean 'dead-bug'?)\n"
		"8: dead-bug: the id is taken, at line 7\n"
		"9: side-plank: harder: 'side-plank' leads back to 'side-plank', in a circle\n"
		"10: twist: field 'instead' is missing\n"
		"13: step-1-a: items: exercise 'plank' is left out\n");
	ck_assert(loaded.is_usable);
	ck_assert_int_eq(loaded.catalog.exercise_count, 2);
	ck_assert_int_eq(loaded.catalog.routine_count, 0);
	ck_assert_int_eq(loaded.problems.left_out_count, 8);
	loaded_clear(&loaded);
}
END_TEST

#define SHIPPED \
	EXERCISES(DO("plank", "source = \"shipped\";") ",\n" DO("dead-bug", "easier = (\"plank\");")) \
	ROUTINES(ROUTINE("a", ITEM("plank"), "") ",\n" ROUTINE("b", ITEM("dead-bug"), ""))

static const struct {
	const char *what;
	const char *text;    /* of the person, over SHIPPED */
	const char *said;
	const char *catalog; /* ids, and the source of those that have one */
	bool is_left_out;    /* something is, besides a link */
} MERGES[] = {
	{ "nothing", "", "", "plank=shipped dead-bug | a:plank b:dead-bug ", false },
	{ "an exercise more",
		EXERCISES(DO("c", "easier = (\"plank\");")), "",
		"plank=shipped dead-bug c | a:plank b:dead-bug ", false },
	{ "an exercise instead, at its place",
		EXERCISES(DO("plank", "source = \"mine\";")), "",
		"plank=mine dead-bug | a:plank b:dead-bug ", false },
	{ "a faulty one leaves the shipped one in use",
		EXERCISES(DO("plank", "source = \"mine\"; rest = 900;")),
		"2: plank: rest 900 is out of range (0 to 300)\n",
		"plank=shipped dead-bug | a:plank b:dead-bug ", true },
	{ "one that is to be avoided now takes its routine along",
		EXERCISES(AVOID("plank", "source = \"mine\";")),
		"3: dead-bug: easier: 'plank' is an exercise to avoid\n"
		"6: a: items: 'plank' is an exercise to avoid\n",
		"plank=mine dead-bug | b:dead-bug ", true },
	{ "a routine more",
		ROUTINES(ROUTINE("c", ITEM("plank"), "")), "",
		"plank=shipped dead-bug | a:plank b:dead-bug c:plank ", false },
	{ "a routine instead",
		ROUTINES(ROUTINE("a", ITEM("dead-bug"), "")), "",
		"plank=shipped dead-bug | a:dead-bug b:dead-bug ", false },
	{ "a faulty one leaves the shipped one",
		ROUTINES(ROUTINE("a", ITEM("zzzzz"), "")),
		"2: a: items: unknown exercise 'zzzzz'\n",
		"plank=shipped dead-bug | a:plank b:dead-bug ", true },
	{ "so does one that misses a field",
		ROUTINES("{ id = \"a\"; name = \"A\"; step = \"use-it\"; }"),
		"2: a: field 'items' is missing\n",
		"plank=shipped dead-bug | a:plank b:dead-bug ", true },
	{ "a file that doesn't parse leaves all of it",
		"exercises = {",
		"1: " SYNTAX_ERROR,
		"plank=shipped dead-bug | a:plank b:dead-bug ", true },
	{ "a file that would include another",
		"@include \"/etc/passwd\"\n",
		"1: @include is not supported\n",
		"plank=shipped dead-bug | a:plank b:dead-bug ", true },
};

static void describe(const struct catalog *catalog, char *text, size_t size)
{
	size_t used = 0;

	for (int i = 0; i < catalog->exercise_count; i++) {
		const struct exercise *exercise = &catalog->exercises[i];

		used += (size_t)snprintf(text + used, size - used, "%s%s%s ", exercise->id,
			exercise->source[0] != '\0' ? "=" : "", exercise->source);
	}
	used += (size_t)snprintf(text + used, size - used, "| ");
	for (int i = 0; i < catalog->routine_count; i++)
		used += (size_t)snprintf(text + used, size - used, "%s:%s ", catalog->routines[i].id,
			catalog->exercises[catalog->routines[i].items[0].exercise].id);
}

START_TEST(each_merge)
{
	const char *const texts[] = { SHIPPED, MERGES[_i].text };
	struct loaded loaded;
	char catalog[400] = "";

	loaded_texts(&loaded, texts, 2);
	ck_assert(loaded.is_usable);
	ck_assert_msg(strcmp(problems_said(&loaded.problems), MERGES[_i].said) == 0, "%s: %s",
		MERGES[_i].what, problems_said(&loaded.problems));
	describe(&loaded.catalog, catalog, sizeof(catalog));
	ck_assert_msg(strcmp(catalog, MERGES[_i].catalog) == 0, "%s: %s", MERGES[_i].what, catalog);
	ck_assert_int_eq(loaded.problems.left_out_count > 0, MERGES[_i].is_left_out);
	loaded_clear(&loaded);
}
END_TEST

START_TEST(nothing_to_do_is_no_catalog)
{
	static const char *const texts[] = { "", "exercises = ();", EXERCISES(AVOID("sit-up", "")) };

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct loaded loaded;

		loaded_texts(&loaded, &texts[i], 1);
		ck_assert(!loaded.is_usable);
		ck_assert_int_eq(loaded.catalog.exercise_count, 0);
		loaded_clear(&loaded);
	}
}
END_TEST

START_TEST(a_faulty_file_is_named)
{
	const char *const texts[] = { SHIPPED, "exercises = (", EXERCISES(DO("b", "rest = 900;")) };
	struct loaded loaded;

	loaded_texts(&loaded, texts, 3);
	ck_assert_int_eq(loaded.problems.kept, 2);
	ck_assert_str_eq(loaded.problems.at[0].file, "2.cfg");
	ck_assert_str_eq(loaded.problems.at[1].file, "3.cfg");
	ck_assert(problems_has_left_out(&loaded.problems, "2.cfg"));
	ck_assert(problems_has_left_out(&loaded.problems, "b"));
	loaded_clear(&loaded);
}
END_TEST

/* A ladder of thousands, one circle through all of it: nothing recurses. */
START_TEST(a_long_ladder)
{
	enum { RUNGS = 5000 };
	const size_t size = (size_t)RUNGS * 1200;
	char *text = malloc(size);
	const char *given = text;
	struct loaded loaded;
	size_t used;

	ck_assert_ptr_nonnull(text);
	used = (size_t)snprintf(text, size, "exercises = (");
	for (int i = 0; i < RUNGS; i++)
		used += (size_t)snprintf(text + used, size - used,
			"%s\n{ id = \"e%d\"; name = \"e\"; easier = (\"e%d\"); "
			TO_DO("reps", "[10]") " }", i > 0 ? "," : "", i,
			(i + 1) % RUNGS);
	snprintf(text + used, size - used, "\n);");
	loaded_texts(&loaded, &given, 1);
	ck_assert_str_eq(problems_said(&loaded.problems),
		"5001: e4999: easier: 'e0' leads back to 'e4999', in a circle\n");
	ck_assert_int_eq(loaded.catalog.exercise_count, RUNGS);
	ck_assert_int_eq(loaded.catalog.exercises[0].easier.at[0], 1);
	ck_assert_int_eq(loaded.catalog.exercises[RUNGS - 1].easier.count, 0);
	loaded_clear(&loaded);
	free(text);
}
END_TEST

START_TEST(more_exercises_than_there_may_be)
{
	enum { COUNT = 20001 };
	char *text = malloc((size_t)COUNT * 3 + 100), *end = text;
	const char *said;

	ck_assert_ptr_nonnull(text);
	end = stpcpy(end, "exercises = (\n1");
	for (int i = 1; i < COUNT; i++)
		end = stpcpy(end, ",1");
	stpcpy(end, ");");
	said = catalog_said(text);
	ck_assert_str_eq(said, "1: exercises has 20001 elements, not 0 to 20000\n");
	free(text);
}
END_TEST

Suite *config_catalog_suite(void)
{
	Suite *suite = suite_create("config_catalog");
	TCase *tcase = tcase_create("stories");

	tcase_add_test(tcase, the_shipped_catalog_has_no_problem);
	tcase_add_test(tcase, ten_faults_are_ten_lines);
	tcase_add_loop_test(tcase, each_merge, 0, sizeof(MERGES) / sizeof(MERGES[0]));
	tcase_add_test(tcase, nothing_to_do_is_no_catalog);
	tcase_add_test(tcase, a_faulty_file_is_named);
	tcase_add_test(tcase, a_long_ladder);
	tcase_add_test(tcase, more_exercises_than_there_may_be);
	suite_add_tcase(suite, tcase);
	return suite;
}
