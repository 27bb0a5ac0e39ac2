/* swap: the poor trades and what to do instead; what needs no swap; names as people say them. */
#include <string.h>

#include "printed.h"
#include "suites.h"

static const struct {
	const char *story;
	struct options options;
	int status;
	const char *shows;
} STORY[] = {
	{ "a sit-up is a poor trade", OPTIONS(SWAP, 1, 1, "sit-up"), 0,
		"Full sit-up (sit-up): better avoided\n" },
	{ "and says why", OPTIONS(SWAP, 1, 1, "sit-up"), 0, "hip flexors" },
	{ "what is best instead comes first, with its dose",
		OPTIONS(SWAP, 1, 1, "sit-up"), 0,
		"  1. Feet-up crunch (feet-up-crunch)           2 × 8 reps\n"
		"     Breathe out, curl up head and shoulder blades only. Pause. Lower slowly.\n"
		"  2. Curl-up (McGill) (curl-up)                3-2-1 reps, 8 s each\n" },
	{ "down to the last", OPTIONS(SWAP, 1, 1, "situps"), 0,
		"  4. Dead bug (dead-bug)                       2 × 6 reps a side\n" },
	{ "a name may be of several words", OPTIONS(SWAP, 1, 2, "leg", "raises"), 0,
		"Straight-leg raise (straight-leg-raise): better avoided\n" },
	{ "or misspelt", OPTIONS(SWAP, 1, 1, "rusian-twist"), 0,
		"  1. Side plank on knees (side-plank-knees)    3 × 10 s a side\n" },
	{ "what is fine says so", OPTIONS(SWAP, 1, 1, "plank"), 0,
		"Forearm plank (plank) needs no swap: it is part of the method.\n  6 × 10 s\n" },
	{ "but for whom not", OPTIONS(SWAP, 1, 1, "plank"), 0,
		"\nLeave it out if this is you\n  - " },
	{ "and what is easier", OPTIONS(SWAP, 1, 1, "plank"), 0,
		"\nEasier\n  Knee plank (knee-plank) " },
	{ "and harder", OPTIONS(SWAP, 1, 1, "plank"), 0,
		"\nHarder\n  RKC plank (rkc-plank) " },
	{ "in words where there is no exercise for it", OPTIONS(SWAP, 1, 1, "cat-cow"), 0,
		"\nEasier\n  Sit on a chair, hands on the thighs.\n" },
	{ "what may be several things is not guessed", OPTIONS(SWAP, 1, 1, "crunch"), 1,
		"" },
	{ "nor what is unknown", OPTIONS(SWAP, 1, 1, "burpee"), 1, "" },
};

START_TEST(a_swap_says_what_instead)
{
	int status;
	const char *text = printed_run(STORY[_i].options, &status);
	ck_assert_msg(status == STORY[_i].status, "%s: status %d", STORY[_i].story, status);
	if (STORY[_i].shows[0] != '\0')
		ck_assert_msg(strstr(text, STORY[_i].shows) != NULL, "%s:\n%s", STORY[_i].story, text);
	else
		ck_assert_msg(text[0] == '\0', "%s:\n%s", STORY[_i].story, text);
}
END_TEST

START_TEST(every_exercise_has_an_answer_in_eighty_columns)
{
	int status;
	for (int i = 0; i < printed_startup.catalog.exercise_count; i++) {
		const struct exercise *exercise = &printed_startup.catalog.exercises[i];
		struct options options = OPTIONS(SWAP, 1, 1, exercise->id);
		const char *text = printed_run(options, &status);
		ck_assert_int_eq(status, 0);
		ck_assert_ptr_nonnull(strstr(text, exercise->name));
		for (const char *line = text; *line; line = strchr(line, '\n') + 1)
			ck_assert_msg(strcspn(line, "\n") <= 84, "%s: a line is too long:\n%s",
				exercise->id, line);
	}
}
END_TEST

Suite *swap_suite(void)
{
	Suite *suite = suite_create("swap");
	TCase *tcase = tcase_create("swap");
	tcase_add_unchecked_fixture(tcase, printed_begin, printed_end);
	tcase_add_loop_test(tcase, a_swap_says_what_instead, 0, sizeof(STORY) / sizeof(STORY[0]));
	tcase_add_test(tcase, every_exercise_has_an_answer_in_eighty_columns);
	suite_add_tcase(suite, tcase);
	return suite;
}
