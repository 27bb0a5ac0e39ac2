/* series: sessions, and tests between them, in the order of time */
#include "core/series.h"

#include <assert.h>
#include <string.h>

/* A test's result is a number of the exercise, too, where pain did not end it. */
static bool is_of(const struct past_test *test, int exercise, enum unit unit)
{
	return test->exercise == exercise && test->unit == unit && test->done != NOT_ASKED;
}

/* The unit of the latest set; of an exercise that was only tested, of the latest test. */
static enum unit unit_of(const struct progress *progress, int exercise)
{
	const struct bout *last = progress_last_bout(progress, exercise, progress->session_count);
	if (last != NULL)
		return last->unit;
	for (int i = progress->test_count - 1; i >= 0; i--) {
		if (progress->tests[i].exercise == exercise)
			return progress->tests[i].unit;
	}
	return UNIT_NONE;
}

static const struct bout *bout_of(const struct progress *progress, int session, int exercise,
	enum unit unit)
{
	const struct past_session *past = &progress->sessions[session];
	for (int i = 0; i < past->bout_count; i++) {
		const struct bout *bout = &progress->bouts[past->first_bout + i];
		if (bout->exercise == exercise && bout->unit == unit && bout->asked > 0)
			return bout;
	}
	return NULL;
}

static void add_bout(struct series *series, int64_t from, const struct progress *progress,
	int session, const struct bout *bout)
{
	const struct past_session *past = &progress->sessions[session];
	assert(bout->sets > 0);
	series_add(series, from, (struct sample){ .session = session, .when = past->began,
		.day = past->day, .value = bout->best, .target = bout->target / bout->sets });
}

static void add_test(struct series *series, int64_t from, const struct past_test *test,
	int day_start)
{
	series_add(series, from, (struct sample){ .session = NO_SESSION, .when = test->when,
		.day = date_training_day(test->when, day_start), .value = test->done,
		.target = NOT_ASKED });
}

void series_begin(struct series *series, enum unit unit)
{
	series->unit = unit;
	series->count = 0;
	series->best = NOT_ASKED;
}

void series_add(struct series *series, int64_t from, struct sample sample)
{
	sample.is_best = series->best != NOT_ASKED && sample.value > series->best;
	if (sample.value > series->best)
		series->best = sample.value;
	if (sample.day < from)
		return;
	if (series->count == SERIES_MOST) {
		series->count--;
		memmove(&series->at[0], &series->at[1], (SERIES_MOST - 1) * sizeof(series->at[0]));
	}
	series->at[series->count++] = sample;
}

void series_of_exercise(const struct progress *progress, int exercise, int64_t from, int day_start,
	struct series *ret)
{
	series_begin(ret, unit_of(progress, exercise));
	int test = 0;
	for (int session = 0; session <= progress->session_count; session++) {
		bool is_end = session == progress->session_count;
		for (; test < progress->test_count; test++) {
			const struct past_test *at = &progress->tests[test];
			if (!is_end && at->when.seconds >= progress->sessions[session].began.seconds)
				break;
			if (is_of(at, exercise, ret->unit))
				add_test(ret, from, at, day_start);
		}
		const struct bout *bout =
			is_end ? NULL : bout_of(progress, session, exercise, ret->unit);
		if (bout != NULL)
			add_bout(ret, from, progress, session, bout);
	}
}

void series_of_form(const struct progress *progress, int64_t from, struct series *ret)
{
	series_begin(ret, UNIT_NONE);
	for (int i = 0; i < progress->session_count; i++) {
		const struct past_session *session = &progress->sessions[i];
		if (session->asked > 0)
			series_add(ret, from, (struct sample){ .session = i, .when = session->began,
				.day = session->day, .target = NOT_ASKED,
				.value = session->good * 100 / session->asked });
	}
}

/* Adds an exercise in its place, once; returns how many there are then. */
static int insert(int exercise, int most, int *exercises, int count)
{
	int at = count;
	while (at > 0 && exercises[at - 1] >= exercise)
		at--;
	if (count == most || (at < count && exercises[at] == exercise))
		return count;
	memmove(&exercises[at + 1], &exercises[at], (size_t)(count - at) * sizeof(*exercises));
	exercises[at] = exercise;
	return count + 1;
}

bool series_counts(const struct exercise *exercise)
{
	return exercise->step != STEP_WARM_UP && exercise->step != STEP_STRETCH;
}

static bool is_shown(const struct catalog *catalog, int exercise)
{
	return exercise != NO_EXERCISE && series_counts(&catalog->exercises[exercise]);
}

int series_exercises(const struct progress *progress, const struct catalog *catalog, int most,
	int *ret)
{
	int count = 0;
	for (int i = progress->bout_count - 1; i >= 0; i--) {
		const struct bout *bout = &progress->bouts[i];
		if (is_shown(catalog, bout->exercise) && bout->asked > 0)
			count = insert(bout->exercise, most, ret, count);
	}
	for (int i = 0; i < progress->test_count; i++) {
		const struct past_test *test = &progress->tests[i];
		if (is_shown(catalog, test->exercise) && test->unit != UNIT_NONE &&
			test->done != NOT_ASKED)
			count = insert(test->exercise, most, ret, count);
	}
	return count;
}
