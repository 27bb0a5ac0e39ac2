/* resolve: names that lead somewhere, and those that don't. */
#include "sys/resolve.h"

#include <check.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"

#define TEST_WITHOUT_DOSES(id) \
	NAMED(id) "step = \"test\"; kind = \"hold\"; sides = \"each\"; back = \"flat\"; " \
	"setup = (\"a\"); moves = (\"b\"); cues = ({ text = \"c\"; when = \"start\"; }); " \
	"check = \"d\"; " FIGURE "}"

#define TWO(a, b) EXERCISES(a ",\n" b)
#define THREE(a, b, c) EXERCISES(a ",\n" b ",\n" c)
#define ROUTINE_OF(items) ROUTINES(ROUTINE("a", items, ""))
#define SETS_OF_B(sets) "{ exercise = \"b\"; level = 1; sets = [" sets "]; }"

static const struct {
	const char *what;
	const char *text; /* exercises from line 2 on, routines two lines behind them */
	const char *said;
} STORIES[] = {
	{ "a link to an exercise further on",
		TWO(DO("a", "harder = (\"b\");"), DO("b", "")), "" },
	{ "a link that leads nowhere",
		TWO(DO("plank", ""), DO("b", "easier = (\"plnak\");")),
		"3: b: easier: unknown exercise 'plnak' (did you mean 'plank'?)\n" },
	{ "and is near nothing",
		TWO(DO("plank", ""), DO("b", "harder = (\"zzzzz\");")),
		"3: b: harder: unknown exercise 'zzzzz'\n" },
	{ "the line is that of the name",
		EXERCISES(DO("plank", "easier = (\n\n\"zzzzz\"\n);")),
		"4: plank: easier: unknown exercise 'zzzzz'\n" },
	{ "a link to one that is left out",
		TWO(DO("a", "rest = 999;"), DO("b", "easier = (\"a\");")),
		"2: a: rest 999 is out of range (0 to 300)\n"
		"3: b: easier: exercise 'a' is left out\n" },
	{ "a gate that leads nowhere",
		EXERCISES(DO("a", "gate = { exercise = \"zzzzz\"; level = 1; };")),
		"2: a: gate: unknown exercise 'zzzzz'\n" },
	{ "easier is not what is to be avoided",
		TWO(DO("dead-bug", "easier = (\"sit-up\");"), AVOID("sit-up", "")),
		"2: dead-bug: easier: 'sit-up' is an exercise to avoid\n" },
	{ "nor a test that nobody can do",
		TWO(DO("a", "harder = (\"b\");"), TEST_WITHOUT_DOSES("b")),
		"2: a: harder: 'b' is a test without doses\n" },
	{ "nor is what to do instead",
		THREE(DO("dead-bug", ""), AVOID("a", ""),
			NAMED("b") "step = \"avoid\"; why = \"c\"; instead = (\"a\"); }"),
		"4: b: instead: 'a' is an exercise to avoid\n" },
	{ "only what is to be avoided is replaced",
		TWO(DO("a", "replaces = (\"b\");"), DO("b", "")),
		"2: a: replaces: 'b' is not an exercise to avoid\n" },
	{ "one replaces it, and is done instead",
		TWO(DO("dead-bug", "replaces = (\"sit-up\");"), AVOID("sit-up", "")), "" },
	{ "easier than itself",
		EXERCISES(DO("a", "easier = (\"a\");")),
		"2: a: easier: 'a' leads back to 'a', in a circle\n" },
	{ "two that are easier than each other",
		TWO(DO("a", "easier = (\"b\");"), DO("b", "easier = (\"a\");")),
		"3: b: easier: 'a' leads back to 'b', in a circle\n" },
	{ "three that are harder in a circle",
		THREE(DO("a", "harder = (\"b\");"), DO("b", "harder = (\"c\");"),
			DO("c", "harder = (\"a\");")),
		"4: c: harder: 'a' leads back to 'c', in a circle\n" },
	{ "two circles are two problems",
		THREE(DO("a", "easier = (\"b\", \"c\");"), DO("b", "easier = (\"a\");"),
			DO("c", "easier = (\"a\");")),
		"3: b: easier: 'a' leads back to 'b', in a circle\n"
		"4: c: easier: 'a' leads back to 'c', in a circle\n" },
	{ "easier one way and harder the other is no circle",
		TWO(DO("a", "harder = (\"b\");"), DO("b", "easier = (\"a\");")), "" },
	{ "what is instead of each other is no circle",
		THREE(DO("dead-bug", "replaces = (\"a\", \"b\");"), AVOID("a", ""), AVOID("b", "")),
			"" },
	{ "two ways to the same place are no circle",
		THREE(DO("a", "easier = (\"b\", \"c\");"), DO("b", "easier = (\"c\");"), DO("c", "")),
		"" },

	{ "a routine of something unknown",
		EXERCISES(DO("plank", "")) ROUTINE_OF(ITEM("plnak")),
		"5: a: items: unknown exercise 'plnak' (did you mean 'plank'?)\n" },
	{ "of something left out",
		TWO(DO("plank", ""), DO("b", "rest = 999;")) ROUTINE_OF(ITEM("b")),
		"3: b: rest 999 is out of range (0 to 300)\n"
		"6: a: items: exercise 'b' is left out\n" },
	{ "of something to avoid",
		TWO(DO("dead-bug", ""), AVOID("b", "")) ROUTINE_OF(ITEM("b")),
		"6: a: items: 'b' is an exercise to avoid\n" },
	{ "of two unknown ones",
		EXERCISES(DO("plank", "")) ROUTINE_OF(ITEM("zzzzz") ",\n" ITEM("yyyyy")),
		"5: a: items: unknown exercise 'zzzzz'\n"
		"6: a: items: unknown exercise 'yyyyy'\n" },
	{ "sets are reps where reps are counted",
		EXERCISES(DO("b", "")) ROUTINE_OF(SETS_OF_B("60")),
		"5: a: items: sets 60 of b is out of range (1 to 50)\n" },
	{ "and seconds where seconds are",
		EXERCISES(DO_HOLD("b", "")) ROUTINE_OF(SETS_OF_B("60")), "" },
	{ "one rep and fifty are fine",
		EXERCISES(DO("b", "")) ROUTINE_OF(SETS_OF_B("1, 50")), "" },
	{ "three seconds and three hundred too",
		EXERCISES(DO_HOLD("b", "")) ROUTINE_OF(SETS_OF_B("3, 300")), "" },
	{ "three at least",
		EXERCISES(DO_HOLD("b", "")) ROUTINE_OF(SETS_OF_B("60, 2")),
		"5: a: items: sets 2 of b is out of range (3 to 300)\n" },
	{ "a routine must not have an exercise's id",
		EXERCISES(DO("plank", "")) ROUTINES(ROUTINE("plank", ITEM("plank"), "")),
		"5: plank: the id is an exercise's too\n" },
	{ "a next one that is unknown",
		EXERCISES(DO("plank", "")) ROUTINES(ROUTINE("a", ITEM("plank"), "next = \"b\";")),
		"5: a: next: unknown routine 'b'\n" },
};

START_TEST(each_story)
{
	const char *said = catalog_said(STORIES[_i].text);

	ck_assert_msg(strcmp(said, STORIES[_i].said) == 0, "%s: %s", STORIES[_i].what, said);
}
END_TEST

START_TEST(only_the_faulty_link_is_dropped)
{
	const char *text = THREE(DO("a", ""),
		DO("b", "easier = (\"zzzzz\", \"a\"); harder = (\"c\", \"b\");"), DO("c", ""));
	struct loaded loaded;
	const struct exercise *exercise;

	loaded_texts(&loaded, &text, 1);
	ck_assert_int_eq(loaded.problems.count, 2);
	ck_assert_int_eq(loaded.problems.left_out_count, 0);
	exercise = &loaded.catalog.exercises[1];
	ck_assert_int_eq(exercise->easier.count, 1);
	ck_assert_int_eq(exercise->easier.at[0], 0);
	ck_assert_int_eq(exercise->harder.count, 1);
	ck_assert_int_eq(exercise->harder.at[0], 2);
	loaded_clear(&loaded);
}
END_TEST

START_TEST(a_faulty_routine_is_left_out_and_the_others_stay)
{
	const char *text = EXERCISES(DO("plank", ""))
		ROUTINES(ROUTINE("a", ITEM("zzzzz"), "") "," ROUTINE("b", ITEM("plank"), "") ","
			ROUTINE("plank", ITEM("plank"), "") ","
			ROUTINE("c", "{ exercise = \"plank\"; level = 1; sets = [51]; }", ""));
	struct loaded loaded;

	loaded_texts(&loaded, &text, 1);
	ck_assert_int_eq(loaded.catalog.routine_count, 1);
	ck_assert_str_eq(loaded.catalog.routines[0].id, "b");
	ck_assert(problems_has_left_out(&loaded.problems, "a"));
	ck_assert(problems_has_left_out(&loaded.problems, "plank"));
	ck_assert(problems_has_left_out(&loaded.problems, "c"));
	loaded_clear(&loaded);
}
END_TEST

#define PLAN(id, step, more) \
	NAMED(id) "step = \"" step "\"; items = (" ITEM("plank") "); " more " }"

static const struct {
	const char *routine, *next;
} NEXT[] = {
	{ "first", "c" },  /* as it says */
	{ "a", "b" },      /* the next one of its step, past another's */
	{ "b", "c" },      /* past an extra one */
	{ "c", "first" },  /* round again */
	{ "alone", "alone" },
	{ "short", "short" }, /* an extra one stands beside the plan */
	{ "test", "a" },      /* unless it says where to go on */
};

START_TEST(what_comes_next)
{
	const char *text = EXERCISES(DO("plank", "")) ROUTINES(
		PLAN("first", "use-it", "next = \"c\";") "," PLAN("a", "use-it", "") ","
		PLAN("alone", "find-it", "") "," PLAN("b", "use-it", "") ","
		PLAN("short", "use-it", "extra = true;") ","
		PLAN("test", "use-it", "extra = true; next = \"a\";") "," PLAN("c", "use-it", ""));
	struct loaded loaded;
	int routine;

	loaded_texts(&loaded, &text, 1);
	ck_assert_str_eq(problems_said(&loaded.problems), "");
	routine = catalog_routine(&loaded.catalog, NEXT[_i].routine);
	ck_assert_int_ge(routine, 0);
	ck_assert_str_eq(loaded.catalog.routines[loaded.catalog.routines[routine].next].id,
		NEXT[_i].next);
	loaded_clear(&loaded);
}
END_TEST

Suite *resolve_suite(void)
{
	Suite *suite = suite_create("resolve");
	TCase *tcase = tcase_create("stories");

	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_loop_test(tcase, what_comes_next, 0, sizeof(NEXT) / sizeof(NEXT[0]));
	tcase_add_test(tcase, only_the_faulty_link_is_dropped);
	tcase_add_test(tcase, a_faulty_routine_is_left_out_and_the_others_stay);
	suite_add_tcase(suite, tcase);
	return suite;
}
