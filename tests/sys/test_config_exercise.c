/* config_exercise: what an exercise needs, by its step, and what it may not have. */
#include "sys/config_exercise.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"

static const struct {
	const char *what;
	const char *from, *to; /* in a good exercise on line 2 */
	const char *said;
} STORIES[] = {
	{ "nothing is wrong with the good one", NULL, "", "" },
	{ "without an id it has its number", "id = \"dead-bug\"; ", "",
		"2: exercise 1: field 'id' is missing\n" },
	{ "likewise with one that is none", "id = \"dead-bug\"", "id = \"Dead bug\"",
		"2: exercise 1: id 'Dead bug'" NOT_AN_ID },
	{ "or is no text", "id = \"dead-bug\"", "id = 5",
		"2: exercise 1: id must be a text, not a whole number\n" },
	{ "an id has no two hyphens", "id = \"dead-bug\"", "id = \"dead--bug\"",
		"2: exercise 1: id 'dead--bug'" NOT_AN_ID },
	{ "nor more than forty letters", "id = \"dead-bug\"",
		"id = \"a1234567890123456789012345678901234567890\"",
		"2: exercise 1: id 'a1234567890123456789012345678901234567890'" NOT_AN_ID },
	{ "it needs a name", "name = \"dead-bug\"; ", "", "2: dead-bug: field 'name' is missing\n" },
	{ "a step", "step = \"use-it\"; ", "", "2: dead-bug: field 'step' is missing\n" },
	{ "that is known", "step = \"use-it\"", "step = \"useit\"",
		"2: dead-bug: unknown step 'useit' (did you mean 'use-it'?)\n" },
	{ "a kind", "kind = \"reps\"; ", "", "2: dead-bug: field 'kind' is missing\n" },
	{ "sides", "sides = \"both\"; ", "", "2: dead-bug: field 'sides' is missing\n" },
	{ "that are known", "sides = \"both\"", "sides = \"right\"",
		"2: dead-bug: unknown sides 'right' (one of both, alternate, each)\n" },
	{ "a back rule", "back = \"flat\"; ", "", "2: dead-bug: field 'back' is missing\n" },
	{ "that is known", "back = \"flat\"", "back = \"round\"",
		"2: dead-bug: unknown back 'round' (one of free, flat, line, still)\n" },
	{ "a setup", "setup = (\"Lie down.\"); ", "", "2: dead-bug: field 'setup' is missing\n" },
	{ "moves", "moves = (\"Lower.\"); ", "", "2: dead-bug: field 'moves' is missing\n" },
	{ "of six lines at most", "moves = (\"Lower.\")",
		"moves = (\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\")",
		"2: dead-bug: moves has 7 elements, not 1 to 6\n" },
	{ "cues", "cues = ({ text = \"Slow\"; when = \"start\"; }); ", "",
		"2: dead-bug: field 'cues' is missing\n" },
	{ "at least one", "cues = ({ text = \"Slow\"; when = \"start\"; })", "cues = ()",
		"2: dead-bug: cues has 0 elements, not 1 to 16\n" },
	{ "with a text", "text = \"Slow\"; ", "", "2: dead-bug: cues: field 'text' is missing\n" },
	{ "of five words", "text = \"Slow\"", "text = \"Keep your low back down\"", "" },
	{ "and no more", "text = \"Slow\"", "text = \"Keep your low back down now\"",
		"2: dead-bug: cues: text 'Keep your low back down now' has 6 words, at most 5\n" },
	{ "a check", "check = \"Flat?\"; ", "", "2: dead-bug: field 'check' is missing\n" },
	{ "doses", "doses = ({ level = 1; sets = [10]; }); ", "",
		"2: dead-bug: field 'doses' is missing\n" },
	{ "a figure", FIGURE, "", "2: dead-bug: field 'figure' is missing\n" },
	{ "a level of ability that is known", NULL, "level = \"novice\";",
		"2: dead-bug: unknown level 'novice' (one of beginner, intermediate, expert)\n" },
	{ "three words", NULL, "words = (\"DOWN\", \"UP\");",
		"2: dead-bug: words has 2 elements, not 3\n" },
	{ "of capital letters", NULL, "words = (\"DOWN\", \"Hold\", \"UP\");",
		"2: dead-bug: words: 'Hold' must be of capital letters, at most 8\n" },
	{ "or eight of them", NULL, "words = (\"DOWN\", \"HOLD\", \"RETURNED\");", "" },
	{ "from a", NULL, "words = (\"DaWN\", \"HOLD\", \"UP\");",
		"2: dead-bug: words: 'DaWN' must be of capital letters, at most 8\n" },
	{ "to z", NULL, "words = (\"DOZE\", \"DOzE\", \"UP\");",
		"2: dead-bug: words: 'DOzE' must be of capital letters, at most 8\n" },
	{ "eight at most", NULL, "words = (\"DOWN\", \"HOLD\", \"RETURNING\");",
		"2: dead-bug: words: 'RETURNING' must be of capital letters, at most 8\n" },
	{ "a fault needs a sign", NULL, "faults = ({ fix = \"Lift less.\"; });",
		"2: dead-bug: faults: field 'sign' is missing\n" },
	{ "and a fix", NULL, "faults = ({ sign = \"It arches\"; });",
		"2: dead-bug: faults: field 'fix' is missing\n" },
	{ "its part is a joint", NULL, "faults = ({ sign = \"a\"; fix = \"b\"; part = \"knees\"; });",
		"2: dead-bug: faults: unknown part 'knees' (did you mean 'knee'?)\n" },
	{ "a gate needs an exercise", NULL, "gate = { level = 1; };",
		"2: dead-bug: gate: field 'exercise' is missing\n" },
	{ "and a level", NULL, "gate = { exercise = \"plank\"; };",
		"2: dead-bug: gate: field 'level' is missing\n" },
	{ "of 0 to 4", NULL, "gate = { exercise = \"plank\"; level = 5; };",
		"2: dead-bug: gate: level 5 is out of range (0 to 4)\n" },
	{ "links are ids", NULL, "easier = (\"dead bug\");",
		"2: dead-bug: easier 'dead bug'" NOT_AN_ID },
	{ "in a list", NULL, "easier = \"plank\";",
		"2: dead-bug: easier must be a list ( ), not a text\n" },
	{ "why is of what is to be avoided", NULL, "why = \"It strains.\";",
		"2: dead-bug: why is only for an exercise to avoid\n" },
	{ "so is instead", NULL, "instead = (\"plank\");",
		"2: dead-bug: instead is only for an exercise to avoid\n" },
	{ "a faulty step asks for nothing of its own", "step = \"use-it\"", "step = \"x\"; why = \"a\"",
		"2: dead-bug: unknown step 'x' (one of warm-up, find-it, keep-it, use-it, own-it, "
		"support, stretch, test, avoid)\n" },
	{ "a faulty kind leaves the doses alone", "kind = \"reps\"", "kind = \"x\"",
		"2: dead-bug: unknown kind 'x' (one of hold, reps, reps-with-hold)\n" },
};

START_TEST(each_story)
{
	const char *said = exercise_said(STORIES[_i].from, STORIES[_i].to);

	ck_assert_msg(strcmp(said, STORIES[_i].said) == 0, "%s: %s", STORIES[_i].what, said);
}
END_TEST

#define TEST_OF(more) \
	NAMED("thomas-test") "step = \"test\"; kind = \"hold\"; sides = \"each\"; back = \"flat\"; " \
	"setup = (\"a\"); moves = (\"b\"); cues = ({ text = \"c\"; when = \"start\"; }); " \
	more FIGURE "}"

static const struct {
	const char *what;
	const char *exercise; /* on line 3, behind a good one to do instead */
	const char *said;
} STEPS[] = {
	{ "what is to be avoided needs nothing but reasons", AVOID("sit-up", ""), "" },
	{ "it says why", NAMED("sit-up") "step = \"avoid\"; instead = (\"dead-bug\"); }",
		"3: sit-up: field 'why' is missing\n" },
	{ "and what to do instead", NAMED("sit-up") "step = \"avoid\"; why = \"It strains.\"; }",
		"3: sit-up: field 'instead' is missing\n" },
	{ "which is something",
		NAMED("sit-up") "step = \"avoid\"; why = \"It strains.\"; instead = (); }",
		"3: sit-up: instead has 0 elements, not 1 to 16\n" },
	{ "it has no doses", AVOID("sit-up", "doses = ({ level = 1; sets = [10]; });"),
		"3: sit-up: doses is not for an exercise to avoid\n" },
	{ "a test may go without", TEST_OF("check = \"d\";"), "" },
	{ "not without a check", TEST_OF(""), "3: thomas-test: field 'check' is missing\n" },
	{ "an element that is no exercise", "\"plank\"",
		"3: exercise 2: an element of exercises must be a group { }, not a text\n" },
};

START_TEST(each_step)
{
	char text[8192];
	const char *said;

	snprintf(text, sizeof(text), "exercises = (\n%s,\n%s\n);", DO("dead-bug", ""),
		STEPS[_i].exercise);
	said = catalog_said(text);
	ck_assert_msg(strcmp(said, STEPS[_i].said) == 0, "%s: %s", STEPS[_i].what, said);
}
END_TEST

#define WHOLE \
	"aliases = (\"dying bug\"); " \
	"level = \"expert\"; category = \"stretching\"; equipment = (\"mat\", \"chair\"); " \
	"primaryMuscles = [\"abdominals\"]; words = (\"PRESS\", \"STAY\", \"RELEASE\"); " \
	"faults = ({ sign = \"It arches\"; fix = \"Less.\"; }, " \
	"{ sign = \"Ache\"; fix = \"Fists.\"; part = \"wrist\"; }); " \
	"easier = (\"plank\"); easier_note = \"a towel\"; harder_note = \"a band\"; " \
	"avoid_if = (\"Pain\"); gate = { exercise = \"plank\"; level = 2; }; " \
	"trophy = \"No arch\"; source = \"SEED\";"

START_TEST(every_part_arrives)
{
	const char *text = EXERCISES(DO_HOLD("plank", "") ", " DO("dead-bug", WHOLE));
	struct loaded loaded;
	const struct exercise *exercise;

	loaded_texts(&loaded, &text, 1);
	ck_assert_str_eq(problems_said(&loaded.problems), "");
	exercise = &loaded.catalog.exercises[1];
	ck_assert_str_eq(exercise->id, "dead-bug");
	ck_assert_str_eq(exercise->name, "dead-bug");
	ck_assert_int_eq(exercise->aliases.count, 1);
	ck_assert_str_eq(exercise->aliases.at[0], "dying bug");
	ck_assert_int_eq(exercise->step, STEP_USE_IT);
	ck_assert_int_eq(exercise->level, ABILITY_EXPERT);
	ck_assert_str_eq(exercise->category, "stretching");
	ck_assert_int_eq(exercise->kind, KIND_REPS);
	ck_assert_int_eq(exercise->sides, SIDES_BOTH);
	ck_assert_int_eq(exercise->back, BACK_FLAT);
	ck_assert_int_eq(exercise->equipment.count, 2);
	ck_assert_str_eq(exercise->equipment.at[1], "chair");
	ck_assert_str_eq(exercise->primary_muscles.at[0], "abdominals");
	ck_assert_str_eq(exercise->setup.at[0], "Lie down.");
	ck_assert_str_eq(exercise->moves.at[0], "Lower.");
	ck_assert_str_eq(exercise->words[1], "STAY");
	ck_assert_int_eq(exercise->cue_count, 1);
	ck_assert_str_eq(exercise->cues[0].text, "Slow");
	ck_assert_int_eq(exercise->cues[0].when, MOMENT_START);
	ck_assert_int_eq(exercise->fault_count, 2);
	ck_assert_str_eq(exercise->faults[0].part, "");
	ck_assert_str_eq(exercise->faults[1].part, "wrist");
	ck_assert_str_eq(exercise->faults[1].fix, "Fists.");
	ck_assert_str_eq(exercise->check, "Flat?");
	ck_assert_int_eq(exercise->easier.count, 1);
	ck_assert_int_eq(exercise->easier.at[0], 0);
	ck_assert_str_eq(exercise->easier_note, "a towel");
	ck_assert_str_eq(exercise->harder_note, "a band");
	ck_assert_str_eq(exercise->avoid_if.at[0], "Pain");
	ck_assert_int_eq(exercise->gate, 0);
	ck_assert_int_eq(exercise->gate_level, 2);
	ck_assert_str_eq(exercise->trophy, "No arch");
	ck_assert_str_eq(exercise->source, "SEED");
	loaded_clear(&loaded);
}
END_TEST

START_TEST(what_goes_without_saying)
{
	const char *text = EXERCISES(DO("dead-bug", "") ", " AVOID("sit-up", ""));
	struct loaded loaded;
	const struct exercise *avoided;

	loaded_texts(&loaded, &text, 1);
	ck_assert_str_eq(loaded.catalog.exercises[0].words[0], "LOWER");
	ck_assert_str_eq(loaded.catalog.exercises[0].words[2], "RETURN");
	ck_assert_int_eq(loaded.catalog.exercises[0].gate, NO_EXERCISE);
	ck_assert_int_eq(loaded.catalog.exercises[0].aliases.count, 0);
	avoided = &loaded.catalog.exercises[1];
	ck_assert_str_eq(avoided->check, "");
	ck_assert_str_eq(avoided->trophy, "");
	ck_assert_str_eq(avoided->easier_note, "");
	ck_assert_str_eq(avoided->harder_note, "");
	ck_assert_str_eq(avoided->source, "");
	ck_assert_int_eq(avoided->dose_count, 0);
	ck_assert_int_eq(avoided->instead.count, 1);
	ck_assert_int_lt(avoided->kind, KIND_COUNT);
	loaded_clear(&loaded);
}
END_TEST

Suite *config_exercise_suite(void)
{
	Suite *suite = suite_create("config_exercise");
	TCase *tcase = tcase_create("stories");

	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_loop_test(tcase, each_step, 0, sizeof(STEPS) / sizeof(STEPS[0]));
	tcase_add_test(tcase, every_part_arrives);
	tcase_add_test(tcase, what_goes_without_saying);
	suite_add_tcase(suite, tcase);
	return suite;
}
