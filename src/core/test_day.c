/* test_day: the lines of each test and side, put together */
#include "core/test_day.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

/* A history may have been written by hand: what says nothing is no result. */
static struct trial_result result_of(enum trial_form form, const struct record *record)
{
	struct trial_result result = { .known = record->done != NOT_ASKED, .done = record->done };
	if (form != FORM_SIDES)
		return result;
	result.known = false;
	for (int thigh = 0; thigh < THIGHS; thigh++) {
		if (strcmp(record->note, thigh_names[thigh]) == 0)
			result = (struct trial_result){ true, NOT_ASKED, (enum thigh)thigh, 0 };
	}
	return result;
}

static void add_tested(struct test_past *past, enum trial_form form, const struct tested *tested,
	int index)
{
	if (tested == NULL)
		return;
	if (!past->tried || tested->tried.seconds > past->when.seconds)
		past->when = tested->tried;
	past->tried = true;
	if (tested->best > past->best)
		past->best = tested->best;
	if (!tested->has_result)
		return;
	if (tested->result.when.seconds > past->result_when.seconds)
		past->result_when = tested->result.when;
	past->results[index] = result_of(form, &tested->result);
}

struct test_past test_past(const struct history *history, enum test test)
{
	static const enum side sides[TESTS] = {
		[TEST_PLANK] = SIDE_BOTH, [TEST_DEAD_BUG] = SIDE_ALTERNATE, [TEST_HIPS] = SIDE_RIGHT,
	};
	assert(test < TESTS);
	struct test_past past = { .best = NOT_ASKED };
	const char *exercise = test_kinds[test].exercise;
	const enum trial_form form = test_kinds[test].form;
	add_tested(&past, form, history_tested(history, exercise, (int)sides[test]), 0);
	if (form == FORM_SIDES)
		add_tested(&past, form, history_tested(history, exercise, SIDE_LEFT), 1);
	return past;
}

int test_due_in(const struct test_past *past, struct stamp now, int day_start)
{
	if (!past->tried)
		return 0;
	const int64_t since =
		date_training_day(now, day_start) - date_training_day(past->when, day_start);
	return since >= TEST_DAYS ? 0 : since < 0 ? TEST_DAYS : (int)(TEST_DAYS - since);
}

void test_day_words(const struct history *history, const struct catalog *catalog, enum step step,
	struct stamp now, int day_start, char ret_words[TEST_WORDS_SIZE])
{
	int used = 0;
	ret_words[0] = '\0';
	if (step != STEP_USE_IT && step != STEP_OWN_IT)
		return;
	for (int test = 0; test < TESTS; test++) {
		const struct test_past past = test_past(history, (enum test)test);
		if (test_exercise(catalog, (enum test)test) == NULL ||
			test_due_in(&past, now, day_start) > 0)
			continue;
		used += snprintf(ret_words + used, (size_t)(TEST_WORDS_SIZE - used), "%s%s",
			used > 0 ? ", " : "", test_kinds[test].name);
		assert(used < TEST_WORDS_SIZE);
	}
}
