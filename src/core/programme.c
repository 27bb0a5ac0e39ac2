/* What is to be done today. */
#include "core/programme.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

#define WORD_SIZE 64 /* of a word that is quoted back */

/* Texts are cut where a character ends, so a copy of a clean text is clean. */
static void name_workout(struct workout *workout, const char *id, const char *name)
{
	clean_text(workout->id, sizeof(workout->id), id);
	clean_text(workout->name, sizeof(workout->name), name);
}

static bool add_item(const struct catalog *catalog, struct workout *workout, int exercise, int level)
{
	if (workout->count == WORKOUT_ITEMS_MAX)
		return false;
	const struct exercise *found = &catalog->exercises[exercise];
	assert(exercise_can_be_done(found));
	workout->items[workout->count++] = (struct workout_item){
		.exercise = exercise,
		.dose = *exercise_dose(found, level),
	};
	return true;
}

static bool add_routine(const struct catalog *catalog, struct workout *workout,
	const struct routine *routine)
{
	for (int i = 0; i < routine->item_count; i++) {
		const struct routine_item *item = &routine->items[i];
		if (!add_item(catalog, workout, item->exercise, item->level))
			return false;
		if (item->set_count == 0)
			continue;
		struct dose *dose = &workout->items[workout->count - 1].dose;
		dose->set_count = item->set_count;
		memcpy(dose->sets, item->sets, sizeof(dose->sets));
	}
	return true;
}

void workout_from_routine(const struct catalog *catalog, int index, struct workout *ret)
{
	assert(index >= 0 && index < catalog->routine_count);
	const struct routine *routine = &catalog->routines[index];
	assert(routine->item_count > 0 && routine->item_count <= WORKOUT_ITEMS_MAX);
	*ret = (struct workout){ .count = 0 };
	name_workout(ret, routine->id, routine->name);
	add_routine(catalog, ret, routine);
}

static void say_unknown(const struct catalog *catalog, const char *word, char *ret_why, size_t size)
{
	char shown[WORD_SIZE];
	clean_text(shown, sizeof(shown), word);
	const char *nearest = catalog_nearest(catalog, word);
	snprintf(ret_why, size, "no exercise or routine is called '%s'%s%s%s", shown,
		nearest ? " (did you mean '" : "", nearest ? nearest : "", nearest ? "'?)" : "");
}

/* "Curl-up (curl-up), Forearm plank (plank) or Dead bug (dead-bug)" */
static void say_links(const struct catalog *catalog, const struct links *links, char *out, size_t size)
{
	size_t used = 0;
	for (int i = 0; i < links->count && used < size; i++) {
		const struct exercise *other = &catalog->exercises[links->at[i]];
		const char *between = i == 0 ? "" : i == links->count - 1 ? " or " : ", ";
		used += (size_t)snprintf(out + used, size - used, "%s%s (%s)", between, other->name,
			other->id);
	}
}

static void say_not_done(const struct catalog *catalog, const struct exercise *exercise, char *ret_why,
	size_t size)
{
	if (exercise->step == STEP_TEST) {
		snprintf(ret_why, size, "'%s' is a test: open deadbug and go to Tests", exercise->id);
		return;
	}
	if (exercise->instead.count == 0) {
		snprintf(ret_why, size, "'%s' is to be read, not done: it has no sets", exercise->id);
		return;
	}
	size_t used = (size_t)snprintf(ret_why, size, "'%s' is a poor trade; better: ", exercise->id);
	if (used < size)
		say_links(catalog, &exercise->instead, ret_why + used, size - used);
}

/* Adds what a word names. False with the reason when that is not possible. */
static bool add_word(const struct catalog *catalog, struct workout *workout, const char *word,
	int level, char *ret_why, size_t size)
{
	const int routine = catalog_routine(catalog, word);
	const int exercise = catalog_exercise(catalog, word);
	if (routine == NO_EXERCISE && exercise == NO_EXERCISE) {
		say_unknown(catalog, word, ret_why, size);
		return false;
	}
	if (routine == NO_EXERCISE && !exercise_can_be_done(&catalog->exercises[exercise])) {
		say_not_done(catalog, &catalog->exercises[exercise], ret_why, size);
		return false;
	}
	const bool fits = routine != NO_EXERCISE ?
		add_routine(catalog, workout, &catalog->routines[routine]) :
		add_item(catalog, workout, exercise, level);
	if (!fits)
		snprintf(ret_why, size, "too much for one session: it holds %d exercises",
			WORKOUT_ITEMS_MAX);
	return fits;
}

static void name_after_words(const struct catalog *catalog, struct workout *workout, int count,
	const char *const *words)
{
	if (count > 1) {
		name_workout(workout, "mix", "A mix");
		return;
	}
	const int routine = catalog_routine(catalog, words[0]);
	if (routine != NO_EXERCISE)
		name_workout(workout, words[0], catalog->routines[routine].name);
	else
		name_workout(workout, words[0], catalog->exercises[workout->items[0].exercise].name);
}

bool workout_from_words(const struct catalog *catalog, int count, const char *const *words, int level,
	struct workout *ret, char *ret_why, size_t size)
{
	assert(count > 0);
	assert(size > 0);
	struct workout workout = { .count = 0 };
	for (int i = 0; i < count; i++)
		if (!add_word(catalog, &workout, words[i], level, ret_why, size))
			return false;
	name_after_words(catalog, &workout, count, words);
	*ret = workout;
	return true;
}

void workout_from_all(const struct catalog *catalog, struct workout *ret)
{
	*ret = (struct workout){ .count = 0 };
	name_workout(ret, "mix", "A mix");
	for (int i = 0; i < catalog->exercise_count && ret->count < WORKOUT_ITEMS_MAX; i++)
		if (exercise_can_be_done(&catalog->exercises[i]))
			add_item(catalog, ret, i, 1);
	assert(ret->count > 0);
}
