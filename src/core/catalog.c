/* catalog: looking things up in it, and its enums' names */
#include "core/catalog.h"

#include <assert.h>
#include <string.h>

#include "core/text.h"

const char *const step_names[STEP_COUNT] = {
	[STEP_WARM_UP] = "warm-up", [STEP_FIND_IT] = "find-it", [STEP_KEEP_IT] = "keep-it",
	[STEP_USE_IT] = "use-it", [STEP_OWN_IT] = "own-it", [STEP_SUPPORT] = "support",
	[STEP_STRETCH] = "stretch", [STEP_TEST] = "test", [STEP_AVOID] = "avoid",
};

const char *const step_titles[STEP_COUNT] = {
	[STEP_WARM_UP] = "Warm-up", [STEP_FIND_IT] = "Step 1: find it",
	[STEP_KEEP_IT] = "Step 2: keep it", [STEP_USE_IT] = "Step 3: use it", [STEP_OWN_IT] = "Own it",
	[STEP_SUPPORT] = "Support", [STEP_STRETCH] = "Stretch", [STEP_TEST] = "Test",
	[STEP_AVOID] = "Better avoided",
};

const char *const kind_names[KIND_COUNT] = {
	[KIND_HOLD] = "hold", [KIND_REPS] = "reps", [KIND_REPS_HOLD] = "reps-with-hold",
};

const char *const sides_names[SIDES_COUNT] = {
	[SIDES_BOTH] = "both", [SIDES_ALTERNATE] = "alternate", [SIDES_EACH] = "each",
};

const char *const side_names[SIDE_COUNT] = {
	[SIDE_BOTH] = "both", [SIDE_RIGHT] = "right", [SIDE_LEFT] = "left", [SIDE_ALTERNATE] = "alt",
};

const char *const back_names[BACK_COUNT] = {
	[BACK_FREE] = "free", [BACK_FLAT] = "flat", [BACK_LINE] = "line", [BACK_STILL] = "still",
};

const char *const moment_names[MOMENT_COUNT] = {
	[MOMENT_START] = "start", [MOMENT_DURING] = "during", [MOMENT_LAST] = "last",
	[MOMENT_SWITCH] = "switch",
};

const char *const ability_names[ABILITY_COUNT] = {
	[ABILITY_BEGINNER] = "beginner", [ABILITY_INTERMEDIATE] = "intermediate",
	[ABILITY_EXPERT] = "expert",
};

int catalog_exercise(const struct catalog *catalog, const char *id)
{
	for (int i = 0; i < catalog->exercise_count; i++)
		if (strcmp(catalog->exercises[i].id, id) == 0)
			return i;
	return NO_EXERCISE;
}

int catalog_routine(const struct catalog *catalog, const char *id)
{
	for (int i = 0; i < catalog->routine_count; i++)
		if (strcmp(catalog->routines[i].id, id) == 0)
			return i;
	return NO_EXERCISE;
}

/* The nearer of the best so far (may be NULL) and one more candidate. */
static const char *nearer(const char *id, const char *best, const char *candidate)
{
	const char *const pair[] = { best, candidate };
	return best == NULL ? text_nearest(id, pair + 1, 1) : text_nearest(id, pair, 2);
}

const char *catalog_nearest(const struct catalog *catalog, const char *id)
{
	const char *best = NULL;
	for (int i = 0; i < catalog->exercise_count; i++)
		best = nearer(id, best, catalog->exercises[i].id);
	for (int i = 0; i < catalog->routine_count; i++)
		best = nearer(id, best, catalog->routines[i].id);
	return best;
}

const struct dose *exercise_dose(const struct exercise *exercise, int level)
{
	if (exercise->dose_count == 0)
		return NULL;
	const struct dose *dose = &exercise->doses[0];
	for (int i = 1; i < exercise->dose_count; i++) {
		assert(exercise->doses[i - 1].level < exercise->doses[i].level);
		if (exercise->doses[i].level <= level)
			dose = &exercise->doses[i];
	}
	return dose;
}

bool exercise_can_be_done(const struct exercise *exercise)
{
	return exercise->dose_count > 0 && exercise->step != STEP_AVOID;
}
