/*
 * history: what today needs of the past
 *
 *	progress --history_of()--> last session, exercises met, test results
 *
 * A plain value; it owns nothing.
 */
#ifndef CORE_HISTORY_H
#define CORE_HISTORY_H

#include <stdbool.h>

#include "core/programme.h"
#include "core/progress.h"

#define HISTORY_MET_MAX 1024 /* exercises of a catalog that are remembered as met */
#define HISTORY_TESTS_MAX 16 /* tests and their sides that are remembered: more than there are */

struct tested { /* a test, or one side of it */
	char exercise[RECORD_EXERCISE_SIZE];
	int side;                    /* as its line says: enum side, or NOT_ASKED */
	struct stamp tried;          /* when it was last begun in earnest, be it up to a pain stop */
	bool has_result;
	struct record result;        /* the latest */
	int best;                    /* the most that was ever `done` */
};

struct history {
	int sessions;                /* that came to an end, however they did */
	bool has_last;
	struct record last;          /* the latest session line */
	bool met[HISTORY_MET_MAX];   /* by index in the catalog: a set of it was done */
	int levels[HISTORY_MET_MAX]; /* likewise: of its latest sets, a primer left out; 0: none yet */
	int test_count;
	struct tested tests[HISTORY_TESTS_MAX];
};

/* What today needs of all that was done. Exercises that the catalog no longer has are fine. */
void history_of(const struct progress *progress, struct history *ret);

/* The level at which an exercise, by its index, was done last; 1 when it never was. */
int history_level(const struct history *history, int exercise);

/* What is known of a test, or of a side of it; NULL when it was never tried. */
const struct tested *history_tested(const struct history *history, const char *exercise, int side);

/* Marks the workout's exercises that were met before. */
void history_mark_met(const struct history *history, struct workout *workout);

#endif
