/* tailor: an item at a time */
#include "core/tailor.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/climb.h"
#include "core/dose.h"
#include "core/standing.h"

#define DAY_SIZE 40
#define WHY_SIZE 100

struct tailor {
	const struct catalog *catalog;
	const struct progress *progress;
	const struct routine *routine;
	const struct measure *measure;
	struct workout *workout;
	struct reasons *reasons;
	bool has_raised;
};

struct fitting { /* an item while it is fitted */
	const struct routine_item *asked;
	struct climb climb;     /* of the exercise that will be done */
	struct climb first;     /* of the one that was asked for */
	int level;
	bool is_raised;
	bool half_range;
};

static const struct exercise *exercise_of(const struct tailor *tailor, const struct climb *climb)
{
	return &tailor->catalog->exercises[climb->exercise];
}

static void day_of(const struct tailor *tailor, const struct bout *bout, char ret_day[DAY_SIZE])
{
	date_on(tailor->progress->sessions[bout->session].ended, tailor->measure->now,
		tailor->measure->day_start, ret_day, DAY_SIZE);
}

/* "the back lifted at rep 9 on Tuesday" */
static void lost_words(const struct tailor *tailor, const struct exercise *exercise,
	const struct bout *bout, char ret_why[WHY_SIZE])
{
	static const char *const lost[BACK_COUNT] = {
		[BACK_FREE] = "it went", [BACK_FLAT] = "the back lifted",
		[BACK_LINE] = "the line broke", [BACK_STILL] = "the back moved",
	};
	char day[DAY_SIZE];
	day_of(tailor, bout, day);
	snprintf(ret_why, WHY_SIZE, "%s at %s %d %s", lost[exercise->back],
		bout->unit == UNIT_SECONDS ? "second" : "rep", bout->lost_at, day);
}

/* Why a level was taken: "it hurt on Tuesday" */
static void fall_words(const struct tailor *tailor, const struct climb *climb, char ret_why[WHY_SIZE])
{
	const struct bout *bout = climb->fall;
	char day[DAY_SIZE];
	assert(bout != NULL);
	day_of(tailor, bout, day);
	if (bout->stops > 0)
		snprintf(ret_why, WHY_SIZE, "it hurt %s", day);
	else if (bout->mostly_lost > 1)
		snprintf(ret_why, WHY_SIZE, "less than half was clean %s", day);
	else if (bout->back_felt > 0)
		snprintf(ret_why, WHY_SIZE, "it was felt in the back %s", day);
	else
		lost_words(tailor, exercise_of(tailor, climb), bout, ret_why);
}

/* Goes down the ladder to a variant that is allowed; where there is none, half the range must do. */
static void find_variant(const struct tailor *tailor, struct fitting *fitting)
{
	while (climb_needs_easier(tailor->catalog, &fitting->climb)) {
		const struct exercise *exercise = exercise_of(tailor, &fitting->climb);
		if (exercise->easier.count == 0) {
			fitting->half_range = true;
			fitting->level = climb_lowest(exercise);
			return;
		}
		fitting->climb =
			climb_of(tailor->catalog, tailor->progress, exercise->easier.at[0]);
		const int lowest = climb_lowest(exercise_of(tailor, &fitting->climb));
		fitting->level = lowest > 0 ? lowest : 1;
	}
	if (fitting->level > fitting->climb.allowed)
		fitting->level = fitting->climb.allowed;
}

static bool is_swapped(const struct fitting *fitting)
{
	return fitting->climb.exercise != fitting->first.exercise;
}

/* Whether an exercise that another becomes is in the workout anyway. */
static bool is_taken(const struct tailor *tailor, int exercise)
{
	for (int i = 0; i < tailor->routine->item_count; i++) {
		if (tailor->routine->items[i].exercise == exercise)
			return true;
	}
	for (int i = 0; i < tailor->workout->count; i++) {
		if (tailor->workout->items[i].exercise == exercise)
			return true;
	}
	return false;
}

static bool can_rise(const struct tailor *tailor, const struct fitting *fitting)
{
	const enum step step = exercise_of(tailor, &fitting->climb)->step;
	const bool is_work = step_number(step) > 0 || step == STEP_SUPPORT;
	return is_work && fitting->asked->level > 0 && fitting->climb.fall == NULL &&
		!tailor->routine->extra && !is_swapped(fitting);
}

/* Keeps a level that was earned and done; takes the next one where that is allowed today. */
static void raise_level(struct tailor *tailor, struct fitting *fitting)
{
	const struct climb *climb = &fitting->climb;
	const struct exercise *exercise = exercise_of(tailor, climb);
	if (!can_rise(tailor, fitting))
		return;
	if (climb->at > fitting->level && climb->earned >= climb->at)
		fitting->level = climb->at;
	/* What was lost the last time comes back before anything is added. */
	const bool was_lost = climb->last != NULL && climb->last->lost_at > 0;
	if (!tailor->measure->may_raise || tailor->has_raised || was_lost ||
		climb->earned <= fitting->level ||
		exercise_dose(exercise, fitting->level + 1)->level <= fitting->level)
		return;
	fitting->level++;
	fitting->is_raised = tailor->has_raised = true;
}

static void shorten(int sets[DOSE_SETS_MAX], int count, int most)
{
	for (int i = 0; i < count; i++)
		sets[i] = sets[i] < most ? sets[i] : most;
}

/* The dose of the level, in the routine's sets, of which there are never more than the dose has. */
static struct dose dose_of(const struct tailor *tailor, const struct fitting *fitting)
{
	const struct routine_item *asked = fitting->asked;
	struct dose dose = *exercise_dose(exercise_of(tailor, &fitting->climb), fitting->level);
	if (asked->set_count == 0 || is_swapped(fitting))
		return dose;
	if (fitting->level == asked->level)
		memcpy(dose.sets, asked->sets, sizeof(dose.sets));
	if (asked->set_count < dose.set_count || fitting->level == asked->level)
		dose.set_count = asked->set_count;
	return dose;
}

static void say_level(const struct tailor *tailor, const struct fitting *fitting,
	const struct dose *dose)
{
	const char *name = exercise_of(tailor, &fitting->climb)->name;
	char why[WHY_SIZE], words[DOSE_WORDS_SIZE];
	if (fitting->first.fall != NULL)
		fall_words(tailor, &fitting->first, why);
	dose_words(dose, words, sizeof(words));
	if (is_swapped(fitting))
		reasons_add(tailor->reasons, RANK_TAKEN, "%s instead of %s, because %s", name,
			exercise_of(tailor, &fitting->first)->name, why);
	else if (fitting->half_range)
		reasons_add(tailor->reasons, RANK_TAKEN, "%s: half the range, because %s", name, why);
	else if (fitting->first.fall != NULL && fitting->asked->level > fitting->first.allowed)
		reasons_add(tailor->reasons, RANK_TAKEN, "%s: a level down, because %s", name, why);
	else if (fitting->is_raised)
		reasons_add(tailor->reasons, RANK_UP, "%s: up to %s, because two sessions were clean",
			name, words);
}

static void say_pace(const struct tailor *tailor, const struct fitting *fitting, enum pace pace,
	const struct dose *dose)
{
	const struct exercise *exercise = exercise_of(tailor, &fitting->climb);
	const struct bout *last = fitting->climb.last;
	const char *unit = dose->kind == KIND_HOLD ? "s" : "reps";
	const int most = dose_most(dose);
	char day[DAY_SIZE], why[WHY_SIZE];
	if (pace == PACE_FULL || (pace == PACE_LOST && fitting->first.fall == last))
		return; /* or said already, with the level that it cost */
	day_of(tailor, last, day);
	if (pace == PACE_LOST) {
		lost_words(tailor, exercise, last, why);
		reasons_add(tailor->reasons, RANK_LESS, "%s: %d %s, because %s", exercise->name, most,
			unit, why);
	} else if (pace == PACE_SAME) {
		reasons_add(tailor->reasons, RANK_SAME, "%s: %d %s again, as %s", exercise->name, most,
			unit, day);
	} else if (!fitting->is_raised) {
		reasons_add(tailor->reasons, RANK_MORE, "%s: %d %s, %d more than %s", exercise->name,
			most, unit, most - bout_number(last), day);
	}
}

static void add_item(struct tailor *tailor, const struct fitting *fitting)
{
	struct dose dose = dose_of(tailor, fitting);
	int most = 0;
	const enum pace pace = climb_pace(tailor->catalog, &fitting->climb, &dose, &most);
	shorten(dose.sets, dose.set_count, most);
	if (tailor->measure->set_fewer && dose.set_count > 1)
		dose.set_count--;
	say_level(tailor, fitting, &dose);
	say_pace(tailor, fitting, pace, &dose);
	assert(tailor->workout->count < WORKOUT_ITEMS_MAX);
	tailor->workout->items[tailor->workout->count++] = (struct workout_item){
		.exercise = fitting->climb.exercise, .half_range = fitting->half_range, .dose = dose,
	};
}

static void fit_item(struct tailor *tailor, const struct routine_item *asked)
{
	struct fitting fitting = { .asked = asked, .level = asked->level,
		.climb = climb_of(tailor->catalog, tailor->progress, asked->exercise) };
	char why[WHY_SIZE];
	fitting.first = fitting.climb;
	find_variant(tailor, &fitting);
	if (is_swapped(&fitting) && is_taken(tailor, fitting.climb.exercise)) {
		fall_words(tailor, &fitting.first, why);
		reasons_add(tailor->reasons, RANK_TAKEN, "%s: left out, because %s",
			exercise_of(tailor, &fitting.first)->name, why);
		return;
	}
	raise_level(tailor, &fitting);
	if (tailor->measure->level_down && fitting.level > 1)
		fitting.level--;
	add_item(tailor, &fitting);
}

void tailor_workout(const struct catalog *catalog, const struct progress *progress, int routine,
	const struct measure *measure, struct workout *ret, struct reasons *reasons)
{
	struct tailor tailor = { .catalog = catalog, .progress = progress,
		.routine = &catalog->routines[routine], .measure = measure, .workout = ret,
		.reasons = reasons };
	workout_from_routine(catalog, routine, ret);
	ret->count = 0;
	for (int i = 0; i < tailor.routine->item_count; i++)
		fit_item(&tailor, &tailor.routine->items[i]);
	assert(ret->count > 0);
}
