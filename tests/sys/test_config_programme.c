/* config_programme: what a gate needs, and which of several files' gates stand. */
#include "sys/config_programme.h"

#include <check.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"

#define PROGRAMME(gates) "programme = (\n" gates "\n);\n"
#define GATE(more, needs) "{ step = \"keep-it\"; what = \"taps\"; " more " needs = (" needs "); }"
#define NEED(of, more) "{ of = (" of "); " more " }"
#define TAPS NEED("\"tap\"", "")
#define FILE_WITH(gate) "exercises = (" DO("tap", "") ", " DO("crunch", "") ");\n" PROGRAMME(gate)

static const struct {
	const char *what;
	const char *text; /* the gate is on line 3 */
	const char *said;
} STORIES[] = {
	{ "nothing is wrong with a good one", FILE_WITH(GATE("sessions = 2;", TAPS)), "" },
	{ "it leads out of a step",
		FILE_WITH("{ what = \"taps\"; sessions = 2; needs = (" TAPS "); }"),
		"3: gate 1: field 'step' is missing\n" },
	{ "that there is a next one to",
		FILE_WITH("{ step = \"own-it\"; what = \"taps\"; sessions = 2; needs = (" TAPS "); }"),
		"3: gate 1: unknown step 'own-it' (one of find-it, keep-it, use-it)\n" },
	{ "it says what must be clean",
		FILE_WITH("{ step = \"keep-it\"; sessions = 2; needs = (" TAPS "); }"),
		"3: gate 1: field 'what' is missing\n" },
	{ "in how many sessions", FILE_WITH(GATE("", TAPS)),
		"3: gate 1: field 'sessions' is missing\n" },
	{ "one at least", FILE_WITH(GATE("sessions = 0;", TAPS)),
		"3: gate 1: sessions 0 is out of range (1 to 50)\n" },
	{ "it has needs", FILE_WITH("{ step = \"keep-it\"; what = \"taps\"; sessions = 2; }"),
		"3: gate 1: field 'needs' is missing\n" },
	{ "one at least", FILE_WITH(GATE("sessions = 2;", "")),
		"3: gate 1: needs has 0 elements, not 1 to 6\n" },
	{ "a need is of an exercise", FILE_WITH(GATE("sessions = 2;", "{ sets = 2; reps = 8; }")),
		"3: gate 1: needs: field 'of' is missing\n" },
	{ "or of one of several", FILE_WITH(GATE("sessions = 2;", NEED("\"tap\", \"crunch\"", ""))),
		"" },
	{ "that there are", FILE_WITH(GATE("sessions = 2;", NEED("\"tap\", \"crnch\"", ""))),
		"3: gate 1: needs: unknown exercise 'crnch' (did you mean 'crunch'?)\n" },
	{ "its level is one", FILE_WITH(GATE("sessions = 2;", NEED("\"tap\"", "level = 5;"))),
		"3: gate 1: needs: level 5 is out of range (0 to 4)\n" },
	{ "reps are those of a set",
		FILE_WITH(GATE("sessions = 2;", NEED("\"tap\"", "sets = 2; reps = 51;"))),
		"3: gate 1: needs: reps 51 is out of range (1 to 50)\n" },
	{ "so are seconds",
		FILE_WITH(GATE("sessions = 2;", NEED("\"tap\"", "sets = 2; seconds = 301;"))),
		"3: gate 1: needs: seconds 301 is out of range (1 to 300)\n" },
	{ "of how many sets must be said",
		FILE_WITH(GATE("sessions = 2;", NEED("\"tap\"", "reps = 8;"))),
		"3: gate 1: field 'sets' is missing: of how many sets?\n" },
};

START_TEST(each_story)
{
	const char *said = catalog_said(STORIES[_i].text);

	ck_assert_msg(strcmp(said, STORIES[_i].said) == 0, "%s: %s", STORIES[_i].what, said);
}
END_TEST

START_TEST(every_part_arrives)
{
	const char *text = FILE_WITH(GATE("sessions = 3; together = true; at_least = 6;",
		TAPS ", " NEED("\"crunch\", \"tap\"", "level = 2; sets = 2; seconds = 30;")));
	struct loaded loaded;
	const struct gate *gate;

	loaded_texts(&loaded, &text, 1);
	ck_assert_str_eq(problems_said(&loaded.problems), "");
	ck_assert_int_eq(loaded.catalog.gate_count, 1);
	gate = &loaded.catalog.gates[0];
	ck_assert_int_eq(gate->step, STEP_KEEP_IT);
	ck_assert_str_eq(gate->what, "taps");
	ck_assert_int_eq(gate->sessions, 3);
	ck_assert(gate->together);
	ck_assert_int_eq(gate->at_least, 6);
	ck_assert_int_eq(gate->need_count, 2);
	ck_assert_int_eq(gate->needs[0].sets, 0);
	ck_assert_int_eq(gate->needs[1].level, 2);
	ck_assert_int_eq(gate->needs[1].sets, 2);
	ck_assert_int_eq(gate->needs[1].amount, 30);
	ck_assert_int_eq(gate->needs[1].of.count, 2);
	ck_assert_int_eq(gate->needs[1].of.at[0], 1);
	ck_assert_int_eq(gate->needs[1].of.at[1], 0);
	loaded_clear(&loaded);
}
END_TEST

START_TEST(a_need_that_no_exercise_can_meet_closes_its_gate)
{
	const char *text = FILE_WITH(GATE("sessions = 1;", NEED("\"tap\", \"zzzzz\"", ""))
		",\n" GATE("sessions = 2;", TAPS ", " NEED("\"zzzzz\"", "")));
	struct loaded loaded;

	loaded_texts(&loaded, &text, 1);
	ck_assert_str_eq(problems_said(&loaded.problems),
		"3: gate 1: needs: unknown exercise 'zzzzz'\n"
		"4: gate 2: needs: unknown exercise 'zzzzz'\n");
	ck_assert_int_eq(loaded.catalog.gate_count, 1);
	ck_assert_int_eq(loaded.catalog.gates[0].sessions, 1);
	ck_assert_int_eq(loaded.catalog.gates[0].needs[0].of.count, 1);
	ck_assert(problems_has_left_out(&loaded.problems, "gate 2"));
	loaded_clear(&loaded);
}
END_TEST

START_TEST(a_later_programme_takes_the_place_of_the_earlier)
{
	const char *texts[] = {
		FILE_WITH(GATE("sessions = 1;", TAPS) ",\n" GATE("sessions = 2;", TAPS)),
		PROGRAMME(GATE("sessions = 3;", TAPS)),
		"exercises = (" DO("more", "") ");",
	};
	struct loaded loaded;

	loaded_texts(&loaded, texts, 3);
	ck_assert_str_eq(problems_said(&loaded.problems), "");
	ck_assert_int_eq(loaded.catalog.gate_count, 1);
	ck_assert_int_eq(loaded.catalog.gates[0].sessions, 3);
	loaded_clear(&loaded);
}
END_TEST

Suite *config_programme_suite(void)
{
	Suite *suite = suite_create("config_programme");
	TCase *tcase = tcase_create("gates");

	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, every_part_arrives);
	tcase_add_test(tcase, a_need_that_no_exercise_can_meet_closes_its_gate);
	tcase_add_test(tcase, a_later_programme_takes_the_place_of_the_earlier);
	suite_add_tcase(suite, tcase);
	return suite;
}
