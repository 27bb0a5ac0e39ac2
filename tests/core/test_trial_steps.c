/* What each test goes through, and for which exercises. */
#include "core/trial_steps.h"

#include <stdio.h>
#include <string.h>

#include "fixture.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define TEXT_SIZE 8192

static void say_step(const struct trial_step *step, char *out, size_t size)
{
	char length[16] = "key";
	if (step->ms != UNTIL_KEY)
		snprintf(length, sizeof(length), "%g s", step->ms / 1000.0);
	snprintf(out, size, "%s %s %s %d.%d %d>%d%s\n", trial_phase_names[step->phase], length,
		side_names[step->side], step->rep, step->word, step->from, step->to,
		step->mirrored ? " mirrored" : "");
}

static const char *laid_out(enum test test, int exercise, int cap, bool counts)
{
	static char text[TEXT_SIZE];
	struct trial_step steps[TRIAL_STEPS_MAX];
	int count = trial_steps(test, &fixture_catalog.exercises[exercise], cap, 5000, counts, steps);
	text[0] = '\0';
	for (int i = 0; i < count; i++) {
		size_t used = strlen(text);
		say_step(&steps[i], text + used, sizeof(text) - used);
	}
	return text;
}

static const struct {
	const char *story;
	enum test test;
	int exercise, cap;
	bool counts;
	const char *steps;
} STORY[] = {
	{ "a plank: one clock up to the cap", TEST_PLANK, PLANK, 60, false,
		"PAGE key both 0.0 0>0\n"
		"READY 5 s both 0.0 0>0\n"
		"SETTLE 3 s both 0.0 0>1\n"
		"WORK 60 s both 0.0 1>1\n"
		"DONE key both 0.0 0>0\n" },
	{ "dead bugs: right and left by turns, each part at the tempo", TEST_DEAD_BUG, DEAD_BUG, 2,
		false,
		"PAGE key alt 0.0 0>0\n"
		"READY 5 s alt 0.0 0>0\n"
		"SETTLE 3 s alt 0.0 0>0\n"
		"WORK 3 s right 1.0 0>1\n"
		"WORK 1 s right 1.1 1>1\n"
		"WORK 2 s right 1.2 1>2\n"
		"WORK 3 s left 1.0 2>3\n"
		"WORK 1 s left 1.1 3>3\n"
		"WORK 2 s left 1.2 3>0\n"
		"WORK 3 s right 2.0 0>1\n"
		"WORK 1 s right 2.1 1>1\n"
		"WORK 2 s right 2.2 1>2\n"
		"WORK 3 s left 2.0 2>3\n"
		"WORK 1 s left 2.1 3>3\n"
		"WORK 2 s left 2.2 3>0\n"
		"DONE key both 0.0 0>0\n" },
	{ "counted by the person: one step until a key", TEST_DEAD_BUG, DEAD_BUG, 12, true,
		"PAGE key alt 0.0 0>0\n"
		"READY 5 s alt 0.0 0>0\n"
		"SETTLE 3 s alt 0.0 0>0\n"
		"COUNTING key alt 0.0 0>0\n"
		"DONE key both 0.0 0>0\n" },
	{ "reps of both sides at once, without a hold", TEST_DEAD_BUG, CAT_CAMEL, 1, false,
		"PAGE key both 0.0 0>0\n"
		"READY 5 s both 0.0 0>0\n"
		"SETTLE 3 s both 0.0 0>0\n"
		"WORK 2 s both 1.0 0>1\n"
		"WORK 2 s both 1.2 1>3\n"
		"DONE key both 0.0 0>0\n" },
	{ "the hips: through each position to a look, right, then left", TEST_HIPS, HIP_FLEXOR_STRETCH,
		NOT_ASKED, false,
		"PAGE key right 0.0 0>0\n"
		"GUIDE 10 s right 0.0 0>0\n"
		"GUIDE 8 s right 0.1 0>1\n"
		"GUIDE 8 s right 0.3 1>1\n"
		"GUIDE 4 s right 0.4 1>2\n"
		"GUIDE 5 s right 0.5 2>2\n"
		"LOOK key right 0.6 2>2\n"
		"GUIDE 6 s left 0.2 1>1 mirrored\n"
		"GUIDE 8 s left 0.3 1>1 mirrored\n"
		"GUIDE 4 s left 0.4 1>2 mirrored\n"
		"GUIDE 5 s left 0.5 2>2 mirrored\n"
		"LOOK key left 0.6 2>2 mirrored\n"
		"DONE key both 0.0 0>0\n" },
};

START_TEST(steps_are_laid_out)
{
	const char *text =
		laid_out(STORY[_i].test, STORY[_i].exercise, STORY[_i].cap, STORY[_i].counts);
	ck_assert_msg(strcmp(text, STORY[_i].steps) == 0, "%s:\n%s", STORY[_i].story, text);
}
END_TEST

START_TEST(the_most_that_a_test_asks_for_has_room)
{
	struct trial_step steps[TRIAL_STEPS_MAX];
	int cap = test_kinds[TEST_DEAD_BUG].far_cap;
	int count = trial_steps(TEST_DEAD_BUG, &fixture_catalog.exercises[DEAD_BUG], cap, 5000, false,
		steps);
	ck_assert_int_eq(count, 3 + cap * 2 * 3 + 1);
	ck_assert_int_le(count, TRIAL_STEPS_MAX);
}
END_TEST

static const struct {
	const char *story;
	enum test test;
	int best, cap;
} CAPS[] = {
	{ "the first time", TEST_PLANK, NOT_ASKED, 60 },
	{ "up to the first aim", TEST_PLANK, 59, 60 },
	{ "once that was reached", TEST_PLANK, 60, 120 },
	{ "never longer than two minutes", TEST_PLANK, 120, 120 },
	{ "a whole set of dead bugs", TEST_DEAD_BUG, NOT_ASKED, 12 },
	{ "and again", TEST_DEAD_BUG, 12, 12 },
	{ "hips have none", TEST_HIPS, NOT_ASKED, NOT_ASKED },
};

START_TEST(a_test_ends_by_itself)
{
	int cap = test_cap(CAPS[_i].test, CAPS[_i].best);
	ck_assert_msg(cap == CAPS[_i].cap, "%s: %d", CAPS[_i].story, cap);
}
END_TEST

START_TEST(a_test_is_of_an_exercise_that_will_do)
{
	static const struct dose hold = { .kind = KIND_HOLD }, reps = { .kind = KIND_REPS };
	static const struct {
		const char *story, *id;
		const struct dose *dose;
		int key_count;
		enum test test;
		bool will_do;
	} OF[] = {
		{ "a plank that is held", "plank", &hold, 1, TEST_PLANK, true },
		{ "one of reps", "plank", &reps, 1, TEST_PLANK, false },
		{ "one without doses", "plank", NULL, 1, TEST_PLANK, false },
		{ "dead bugs in reps", "dead-bug", &reps, 1, TEST_DEAD_BUG, true },
		{ "one that is held", "dead-bug", &hold, 1, TEST_DEAD_BUG, false },
		{ "one without doses", "dead-bug", NULL, 1, TEST_DEAD_BUG, false },
		{ "a figure that shows each position", "thomas-test", NULL, 3, TEST_HIPS, true },
		{ "a figure that shows too few", "thomas-test", NULL, 2, TEST_HIPS, false },
		{ "another exercise", "curls", &hold, 3, TEST_PLANK, false },
	};
	for (int i = 0; i < LENGTH(OF); i++) {
		const struct exercise exercise = { .id = OF[i].id, .dose_count = OF[i].dose != NULL,
			.doses = OF[i].dose, .poses = { .key_count = OF[i].key_count } };
		const struct catalog catalog = { .exercise_count = 1, .exercises = &exercise };
		ck_assert_msg(test_exercise(&catalog, OF[i].test) == (OF[i].will_do ? &exercise : NULL),
			"%s", OF[i].story);
	}
}
END_TEST

START_TEST(a_test_is_found_by_its_exercise)
{
	for (int test = 0; test < TESTS; test++)
		ck_assert_int_eq(test_of_exercise(test_kinds[test].exercise), test);
	ck_assert_int_eq(test_of_exercise("bird-dog"), TESTS);
}
END_TEST

Suite *trial_steps_suite(void)
{
	Suite *suite = suite_create("trial_steps");
	TCase *tcase = tcase_create("steps");
	tcase_add_loop_test(tcase, steps_are_laid_out, 0, LENGTH(STORY));
	tcase_add_test(tcase, the_most_that_a_test_asks_for_has_room);
	tcase_add_loop_test(tcase, a_test_ends_by_itself, 0, LENGTH(CAPS));
	tcase_add_test(tcase, a_test_is_of_an_exercise_that_will_do);
	tcase_add_test(tcase, a_test_is_found_by_its_exercise);
	suite_add_tcase(suite, tcase);
	return suite;
}
