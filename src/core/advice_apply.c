/* advice_apply: items cut and put in */
#include "core/advice_apply.h"

#include <assert.h>
#include <string.h>

#define TILT_ID "pelvic-tilt"
#define TILT_REPS 5

bool advice_tilts_fit(const struct catalog *catalog, const struct workout *workout, int item)
{
	assert(item >= 0 && item < workout->count);
	int tilt = catalog_exercise(catalog, TILT_ID);
	return tilt != NO_EXERCISE && exercise_can_be_done(&catalog->exercises[tilt]) &&
		tilt != workout->items[item].exercise && workout->count + 2 <= WORKOUT_ITEMS_MAX;
}

int advice_easier(const struct catalog *catalog, const struct workout *workout, int item)
{
	assert(item >= 0 && item < workout->count);
	const struct links *easier = &catalog->exercises[workout->items[item].exercise].easier;
	for (int i = 0; workout->count < WORKOUT_ITEMS_MAX && i < easier->count; i++)
		if (exercise_can_be_done(&catalog->exercises[easier->at[i]]))
			return easier->at[i];
	return NO_EXERCISE;
}

/* Makes room for `count` items from index `at` on. */
static void open_items(struct workout *workout, int at, int count)
{
	assert(workout->count + count <= WORKOUT_ITEMS_MAX && at <= workout->count);
	struct workout_item *from = &workout->items[at];
	memmove(from + count, from, (size_t)(workout->count - at) * sizeof(*from));
	workout->count += count;
}

/* Ends an item after set `set`; returns how many sets that takes off. */
static int cut_item(struct workout_item *item, int set)
{
	int left = item->dose.set_count - set;
	if (left > 0)
		item->dose.set_count = set;
	return left > 0 ? left : 0;
}

static void insert_tilts(const struct catalog *catalog, struct workout *workout, int item, int set)
{
	int tilt = catalog_exercise(catalog, TILT_ID);
	assert(tilt != NO_EXERCISE);
	open_items(workout, item + 1, 2);
	struct workout_item *tilts = &workout->items[item + 1], *rest = &workout->items[item + 2];
	*rest = workout->items[item];
	rest->met = rest->half_range = true;
	memmove(rest->dose.sets, rest->dose.sets + set, sizeof(int) * (size_t)(DOSE_SETS_MAX - set));
	rest->dose.set_count = cut_item(&workout->items[item], set);
	*tilts = (struct workout_item){
		.exercise = tilt, .met = true, .dose = *exercise_dose(&catalog->exercises[tilt], 0),
	};
	tilts->dose.set_count = 1;
	tilts->dose.sets[0] = TILT_REPS;
}

static void insert_easier(const struct catalog *catalog, struct workout *workout, int item, int set,
	int exercise)
{
	open_items(workout, item + 1, 1);
	struct workout_item *present = &workout->items[item], *easier = &workout->items[item + 1];
	const struct dose *dose = exercise_dose(&catalog->exercises[exercise], present->dose.level);
	int left = cut_item(present, set);
	*easier = (struct workout_item){
		.exercise = exercise, .self_paced = present->self_paced, .dose = *dose,
	};
	easier->dose.set_count = left > 0 ? left : 1;
	for (int i = dose->set_count; i < easier->dose.set_count; i++)
		easier->dose.sets[i] = dose->sets[dose->set_count - 1];
}

static void lower_targets(struct dose *dose, int from, int target)
{
	for (int i = from; i < dose->set_count; i++)
		if (dose->sets[i] > target)
			dose->sets[i] = target;
}

int advice_apply(const struct catalog *catalog, const struct advice *advice, struct workout *workout,
	int item, int set, int *ret_set)
{
	assert(item >= 0 && item < workout->count && set >= 1);
	struct workout_item *present = &workout->items[item];
	switch (advice->action) {
	case ADVICE_NONE: break;
	case ADVICE_HALF_RANGE: present->half_range = true; break;
	case ADVICE_TILTS_FIRST: insert_tilts(catalog, workout, item, set); break;
	case ADVICE_FEWER: lower_targets(&present->dose, set, advice->target); break;
	case ADVICE_EASIER: insert_easier(catalog, workout, item, set, advice->exercise); break;
	case ADVICE_STOP_EXERCISE: cut_item(present, set); break;
	case ADVICE_END: *ret_set = 1; return workout->count;
	}
	bool more = set < present->dose.set_count;
	*ret_set = more ? set + 1 : 1;
	return more ? item : item + 1;
}
