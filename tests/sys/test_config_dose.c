/* config_dose: what a dose may be, and what it takes from its exercise. */
#include "sys/config_dose.h"

#include <check.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"

#define DOSES "doses = ({ level = 1; sets = [10]; });"
#define SETS "sets = [10]"

static const struct {
	const char *what;
	const char *from, *to; /* in a good exercise of reps on line 2 */
	const char *said;
} STORIES[] = {
	{ "a dose needs a level", "level = 1; ", "", "2: dead-bug: doses: field 'level' is missing\n" },
	{ "of 0 to 4", "level = 1; ", "level = 7; ",
		"2: dead-bug: doses: level 7 is out of range (0 to 4)\n" },
	{ "and sets", SETS ";", "", "2: dead-bug: doses: field 'sets' is missing\n" },
	{ "at least one", SETS, "sets = []",
		"2: dead-bug: doses: sets has 0 elements, not 1 to 12\n" },
	{ "at most twelve", SETS, "sets = [1,1,1,1,1,1,1,1,1,1,1,1,1]",
		"2: dead-bug: doses: sets has 13 elements, not 1 to 12\n" },
	{ "in a list", SETS, "sets = 10",
		"2: dead-bug: doses: sets must be a list ( ), not a whole number\n" },
	{ "of a rep or more", SETS, "sets = [10, 0]",
		"2: dead-bug: doses: sets 0 is out of range (1 to 50)\n" },
	{ "and fifty at most", SETS, "sets = [51]",
		"2: dead-bug: doses: sets 51 is out of range (1 to 50)\n" },
	{ "which is told of reps that are held, too", SETS, "sets = [51]; hold = 5",
		"2: dead-bug: doses: sets 51 is out of range (1 to 50)\n" },
	{ "there is at least one dose", DOSES, "doses = ();",
		"2: dead-bug: doses has 0 elements, not 1 to 5\n" },
	{ "levels rise", DOSES, "doses = ({ level = 2; sets = [10]; },\n{ level = 1; sets = [10]; });",
		"3: dead-bug: doses: level 1 must be above level 2, before it\n" },
	{ "and come once", DOSES,
		"doses = ({ level = 2; sets = [10]; },\n{ level = 2; sets = [10]; });",
		"3: dead-bug: doses: level 2 must be above level 2, before it\n" },
	{ "a faulty level is not compared", DOSES,
		"doses = ({ level = 2; sets = [10]; },\n{ level = 9; sets = [10]; },\n{ level = 3; "
		"sets = [10]; });",
		"3: dead-bug: doses: level 9 is out of range (0 to 4)\n" },
	{ "a rep is held for a second or more", SETS, "sets = [10]; hold = 0",
		"2: dead-bug: doses: hold 0 is out of range (1 to 30)\n" },
	{ "and thirty at most", SETS, "sets = [10]; hold = 31",
		"2: dead-bug: doses: hold 31 is out of range (1 to 30)\n" },
	{ "tempo has three parts", NULL, "tempo = [3, 1];",
		"2: dead-bug: tempo has 2 elements, not 3\n" },
	{ "there must be time to lower", NULL, "tempo = [0, 1, 2];",
		"2: dead-bug: tempo 0 is out of range (1 to 30)\n" },
	{ "and to return", NULL, "tempo = [3, 1, 0];",
		"2: dead-bug: tempo 0 is out of range (1 to 30)\n" },
	{ "not to hold", NULL, "tempo = [3, 0, 2];", "" },
	{ "not half a minute of it", SETS, "sets = [10]; tempo = [3, 31, 2]",
		"2: dead-bug: doses: tempo 31 is out of range (0 to 30)\n" },
	{ "five minutes of rest at most", SETS, "sets = [10]; rest = 301",
		"2: dead-bug: doses: rest 301 is out of range (0 to 300)\n" },
	{ "a minute between reps at most", SETS, "sets = [10]; between = 61",
		"2: dead-bug: doses: between 61 is out of range (0 to 60)\n" },
	{ "sides are of three kinds", SETS, "sets = [10]; sides = \"left\"",
		"2: dead-bug: doses: unknown sides 'left' (one of both, alternate, each)\n" },
	{ "the key is one of the figure's", SETS, "sets = [10]; key = 2",
		"2: dead-bug: doses: key 2 is out of range (0 to 1)\n" },
	{ "reps with a hold are held", "kind = \"reps\"",
		"kind = \"reps-with-hold\"; tempo = [2, 0, 2]",
		"2: dead-bug: doses: field 'hold' is missing: each rep is held\n" },
	{ "the tempo may say so", "kind = \"reps\"", "kind = \"reps-with-hold\"; tempo = [2, 5, 2]",
		"" },
	{ "a dose is a group", DOSES, "doses = (10);",
		"2: dead-bug: an element of doses must be a group { }, not a whole number\n" },
};

START_TEST(each_story)
{
	const char *said = exercise_said(STORIES[_i].from, STORIES[_i].to);

	ck_assert_msg(strcmp(said, STORIES[_i].said) == 0, "%s: %s", STORIES[_i].what, said);
}
END_TEST

START_TEST(a_hold_counts_seconds)
{
	ck_assert_str_eq(catalog_said(EXERCISES(NAMED("plank") TO_DO("hold", "[3, 300]") "}")), "");
	ck_assert_str_eq(catalog_said(EXERCISES(NAMED("plank") TO_DO("hold", "[2]") "}")),
		"2: plank: doses: sets 2 is out of range (3 to 300)\n");
	ck_assert_str_eq(catalog_said(EXERCISES(NAMED("plank") TO_DO("hold", "[301]") "}")),
		"2: plank: doses: sets 301 is out of range (3 to 300)\n");
}
END_TEST

#define WITHOUT_DOSES \
	"setup = (\"a\"); moves = (\"b\"); check = \"c\"; cues = ({ text = \"d\"; when = \"last\"; }); "
#define TWO_DOSES(kind) \
	EXERCISES(NAMED("plank") WITHOUT_DOSES FIGURE \
		"step = \"use-it\"; kind = \"" kind "\"; sides = \"each\"; back = \"line\"; " \
		"rest = 20; tempo = [4, 5, 6]; doses = ({ level = 0; sets = [10, 8]; }, " \
		"{ level = 3; name = \"long\"; note = \"slow\"; sets = [6]; hold = 7; between = 2; " \
		"tempo = [1, 9, 1]; rest = 5; sides = \"both\"; key = 0; }); }")

START_TEST(a_dose_takes_from_its_exercise)
{
	const char *text = TWO_DOSES("reps");
	struct loaded loaded;
	const struct dose *dose;

	loaded_texts(&loaded, &text, 1);
	ck_assert_str_eq(problems_said(&loaded.problems), "");
	ck_assert_int_eq(loaded.catalog.exercises[0].dose_count, 2);
	dose = &loaded.catalog.exercises[0].doses[0];
	ck_assert_int_eq(dose->level, 0);
	ck_assert_str_eq(dose->name, "");
	ck_assert_str_eq(dose->note, "");
	ck_assert_int_eq(dose->kind, KIND_REPS);
	ck_assert_int_eq(dose->sides, SIDES_EACH);
	ck_assert_int_eq(dose->set_count, 2);
	ck_assert_int_eq(dose->sets[0], 10);
	ck_assert_int_eq(dose->sets[1], 8);
	ck_assert_int_eq(dose->tempo.lower, 4);
	ck_assert_int_eq(dose->tempo.hold, 5);
	ck_assert_int_eq(dose->tempo.return_home, 6);
	ck_assert_int_eq(dose->between, 0);
	ck_assert_int_eq(dose->rest, 20);
	ck_assert_int_eq(dose->key, 1);
	loaded_clear(&loaded);
}
END_TEST

START_TEST(a_dose_says_otherwise)
{
	const char *text = TWO_DOSES("hold");
	struct loaded loaded;
	const struct dose *dose;

	loaded_texts(&loaded, &text, 1);
	ck_assert_str_eq(problems_said(&loaded.problems), "");
	dose = &loaded.catalog.exercises[0].doses[1];
	ck_assert_int_eq(dose->level, 3);
	ck_assert_str_eq(dose->name, "long");
	ck_assert_str_eq(dose->note, "slow");
	ck_assert_int_eq(dose->kind, KIND_REPS_HOLD);
	ck_assert_int_eq(dose->sides, SIDES_BOTH);
	ck_assert_int_eq(dose->sets[0], 6);
	ck_assert_int_eq(dose->tempo.lower, 1);
	ck_assert_int_eq(dose->tempo.hold, 7);
	ck_assert_int_eq(dose->tempo.return_home, 1);
	ck_assert_int_eq(dose->between, 2);
	ck_assert_int_eq(dose->rest, 5);
	ck_assert_int_eq(dose->key, 0);
	loaded_clear(&loaded);
}
END_TEST

/* The tempo and the rest of one who says nothing: content's 3-1-2 and 45 seconds. */
START_TEST(an_exercise_that_says_nothing)
{
	const char *text = EXERCISES(DO("dead-bug", ""));
	struct loaded loaded;
	const struct dose *dose;

	loaded_texts(&loaded, &text, 1);
	dose = &loaded.catalog.exercises[0].doses[0];
	ck_assert_int_eq(dose->tempo.lower, 3);
	ck_assert_int_eq(dose->tempo.hold, 1);
	ck_assert_int_eq(dose->tempo.return_home, 2);
	ck_assert_int_eq(dose->rest, 45);
	loaded_clear(&loaded);
}
END_TEST

#define POSES_3 POSE ", " POSE ", " POSE
#define WITH_FIGURE(kind, loop_from, keys) \
	EXERCISES(NAMED("plank") WITHOUT_DOSES \
		"step = \"use-it\"; kind = \"" kind "\"; sides = \"both\"; back = \"line\"; " \
		"doses = ({ level = 1; sets = [8]; }); figure = { anchor = \"hip\"; " \
		"cycle = \"once\"; loop_from = " loop_from "; keys = (" keys "); }; }")

static const struct {
	const char *what;
	const char *text;
	int key;
} KEY_STORIES[] = {
	{ "reps reach the second key pose", WITH_FIGURE("reps", "0", POSES_3), 1 },
	{ "or the one after the loop's begin", WITH_FIGURE("reps", "1", POSES_3), 2 },
	{ "or the last, where there is none after it", WITH_FIGURE("reps", "2", POSES_3), 2 },
	{ "or the only one", WITH_FIGURE("reps", "0", POSE), 0 },
	{ "a hold is held in the last key pose", WITH_FIGURE("hold", "0", POSES_3), 2 },
	{ "what stands aside is reached by name", WITH_FIGURE("hold", "0; aside = 1", POSES_3), 1 },
	{ "or where its loop begins", WITH_FIGURE("hold", "1", POSES_3), 1 },
};

START_TEST(each_default_key)
{
	struct loaded loaded;

	loaded_texts(&loaded, &KEY_STORIES[_i].text, 1);
	ck_assert_str_eq(problems_said(&loaded.problems), "");
	ck_assert_msg(loaded.catalog.exercises[0].doses[0].key == KEY_STORIES[_i].key, "%s",
		KEY_STORIES[_i].what);
	loaded_clear(&loaded);
}
END_TEST

Suite *config_dose_suite(void)
{
	Suite *suite = suite_create("config_dose");
	TCase *tcase = tcase_create("stories");

	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_loop_test(tcase, each_default_key, 0, sizeof(KEY_STORIES) / sizeof(KEY_STORIES[0]));
	tcase_add_test(tcase, a_hold_counts_seconds);
	tcase_add_test(tcase, a_dose_takes_from_its_exercise);
	tcase_add_test(tcase, a_dose_says_otherwise);
	tcase_add_test(tcase, an_exercise_that_says_nothing);
	suite_add_tcase(suite, tcase);
	return suite;
}
