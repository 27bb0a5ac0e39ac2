/* config_routine: what a routine needs. */
#include "sys/config_routine.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"

#define FILE_WITH(routine) "exercises = (" DO("dead-bug", "") ");\nroutines = (\n" routine "\n);"
#define ITEMS_2 ITEM("dead-bug") ", " ITEM("dead-bug")
#define ITEMS_8 ITEMS_2 ", " ITEMS_2 ", " ITEMS_2 ", " ITEMS_2

static const struct {
	const char *what;
	const char *text; /* the routine is on line 3 */
	const char *said;
} STORIES[] = {
	{ "nothing is wrong with a good one", FILE_WITH(ROUTINE("a", ITEM("dead-bug"), "")), "" },
	{ "without an id it has its number",
		FILE_WITH("{ name = \"A\"; step = \"use-it\"; items = (" ITEM("dead-bug") "); }"),
		"3: routine 1: field 'id' is missing\n" },
	{ "it needs a name",
		FILE_WITH("{ id = \"a\"; step = \"use-it\"; items = (" ITEM("dead-bug") "); }"),
		"3: a: field 'name' is missing\n" },
	{ "a step", FILE_WITH("{ id = \"a\"; name = \"A\"; items = (" ITEM("dead-bug") "); }"),
		"3: a: field 'step' is missing\n" },
	{ "and items", FILE_WITH("{ id = \"a\"; name = \"A\"; step = \"use-it\"; }"),
		"3: a: field 'items' is missing\n" },
	{ "at least one", FILE_WITH(ROUTINE("a", "", "")),
		"3: a: items has 0 elements, not 1 to 24\n" },
	{ "at most twenty-four", FILE_WITH(ROUTINE("a",
		ITEMS_8 ", " ITEMS_8 ", " ITEMS_8 ", " ITEM("dead-bug"), "")),
		"3: a: items has 25 elements, not 1 to 24\n" },
	{ "an item names an exercise", FILE_WITH(ROUTINE("a", "{ level = 1; }", "")),
		"3: a: items: field 'exercise' is missing\n" },
	{ "by its id", FILE_WITH(ROUTINE("a", "{ exercise = 1; level = 1; }", "")),
		"3: a: items: exercise must be a text, not a whole number\n" },
	{ "and a level", FILE_WITH(ROUTINE("a", "{ exercise = \"dead-bug\"; }", "")),
		"3: a: items: field 'level' is missing\n" },
	{ "of 0 to 4", FILE_WITH(ROUTINE("a", "{ exercise = \"dead-bug\"; level = 5; }", "")),
		"3: a: items: level 5 is out of range (0 to 4)\n" },
	{ "sets are at least one", FILE_WITH(ROUTINE("a",
		"{ exercise = \"dead-bug\"; level = 1; sets = []; }", "")),
		"3: a: items: sets has 0 elements, not 1 to 12\n" },
	{ "extra is true or not", FILE_WITH(ROUTINE("a", ITEM("dead-bug"), "extra = \"yes\";")),
		"3: a: extra must be true or false, not a text\n" },
	{ "the next one is an id", FILE_WITH(ROUTINE("a", ITEM("dead-bug"), "next = \"B\";")),
		"3: a: next 'B'" NOT_AN_ID },
	{ "a field that is misspelt", FILE_WITH(ROUTINE("a", ITEM("dead-bug"), "item = 1;")),
		"3: a: unknown field 'item' (did you mean 'items'?)\n" },
};

START_TEST(each_story)
{
	const char *said = catalog_said(STORIES[_i].text);

	ck_assert_msg(strcmp(said, STORIES[_i].said) == 0, "%s: %s", STORIES[_i].what, said);
}
END_TEST

START_TEST(every_part_arrives)
{
	const char *text = FILE_WITH(
		ROUTINE("a",
		ITEM("dead-bug") ", { exercise = \"dead-bug\"; level = 3; sets = [8, 6]; }",
			"extra = true;"));
	struct loaded loaded;
	const struct routine *routine;

	loaded_texts(&loaded, &text, 1);
	ck_assert_str_eq(problems_said(&loaded.problems), "");
	ck_assert_int_eq(loaded.catalog.routine_count, 1);
	routine = &loaded.catalog.routines[0];
	ck_assert_str_eq(routine->id, "a");
	ck_assert_str_eq(routine->name, "a");
	ck_assert_int_eq(routine->step, STEP_USE_IT);
	ck_assert(routine->extra);
	ck_assert_int_eq(routine->item_count, 2);
	ck_assert_int_eq(routine->items[0].exercise, 0);
	ck_assert_int_eq(routine->items[0].level, 1);
	ck_assert_int_eq(routine->items[0].set_count, 0);
	ck_assert_int_eq(routine->items[1].level, 3);
	ck_assert_int_eq(routine->items[1].set_count, 2);
	ck_assert_int_eq(routine->items[1].sets[1], 6);
	loaded_clear(&loaded);
}
END_TEST

Suite *config_routine_suite(void)
{
	Suite *suite = suite_create("config_routine");
	TCase *tcase = tcase_create("stories");

	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, every_part_arrives);
	suite_add_tcase(suite, tcase);
	return suite;
}
