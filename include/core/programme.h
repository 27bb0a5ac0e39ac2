/*
 * programme: what is to be done, as the catalog has it
 *
 *	routine  --+
 *	            +--> workout: exercises in order, each with its own copy of its dose
 *	exercise --+
 *
 * The copy is what the coach changes while the person trains (fewer reps, half the range, an
 * easier exercise); the catalog stays as it is. A workout is a plain value and borrows the catalog.
 */
#ifndef CORE_PROGRAMME_H
#define CORE_PROGRAMME_H

#include <stdbool.h>
#include <stddef.h>

#include "core/catalog.h"

#define WORKOUT_ITEMS_MAX 24
#define WORKOUT_NAME_SIZE 64

struct workout_item {
	int exercise;     /* index in the catalog */
	bool met;         /* done before: its briefing goes on by itself */
	bool half_range;  /* the coach asked for half the range from here on */
	bool self_paced;  /* the person counts the reps: Space counts, Enter ends the set */
	struct dose dose; /* today's; never more than the catalog's */
};

struct workout {
	char id[WORKOUT_NAME_SIZE];   /* the routine's or the exercise's id, "mix" for several */
	char name[WORKOUT_NAME_SIZE]; /* for a title */
	int count;                    /* at least 1 */
	struct workout_item items[WORKOUT_ITEMS_MAX];
};

/* The workout of a routine, given by its index. Nothing in it is `met` yet. */
void workout_from_routine(const struct catalog *catalog, int index, struct workout *ret);

/*
 * The workout of words from a command line (one at least): ids of routines and exercises, in order;
 * exercises at `level`. False, with what is wrong in `ret_why` (of `size` bytes, lower case, no full
 * stop), when a word is unknown (with the nearest one), can't be done (with what to do instead), or
 * there are too many.
 */
bool workout_from_words(const struct catalog *catalog, int count, const char *const *words, int level,
	struct workout *ret, char *ret_why, size_t size);

/* Every exercise that can be done, as far as they fit: for a catalog without a routine. */
void workout_from_all(const struct catalog *catalog, struct workout *ret);

#endif
