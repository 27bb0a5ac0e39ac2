/*
 * series: one number a session, over time
 *
 *	progress --series_of_exercise()--> the most clean reps or seconds of one set
 *	         --series_of_form()------> the good sets of those that were asked about, in percent
 *
 * Sessions that have no such number, since nothing was asked, are left out. Samples of before a day are
 * not kept, but what the best one was is known of all. A plain value.
 */
#ifndef CORE_SERIES_H
#define CORE_SERIES_H

#include "core/progress.h"

#define SERIES_MOST 512 /* samples: of more the latest */
#define NO_SESSION (-1)

struct sample {
	int session;       /* index of it, NO_SESSION for a test */
	struct stamp when;
	int64_t day;
	int value;         /* clean reps, seconds, or percent */
	int target;        /* NOT_ASKED when there is none */
	bool is_best;      /* more than any before it, and not the first */
};

struct series {
	enum unit unit;    /* UNIT_NONE: percent */
	int best;          /* of all, also of those that are not kept; NOT_ASKED without one */
	int count;
	struct sample at[SERIES_MOST]; /* the oldest first */
};

/* Begins a series, and adds to it what comes next; what lies before the day `from` is not kept. */
void series_begin(struct series *series, enum unit unit);
void series_add(struct series *series, int64_t from, struct sample sample);

/*
 * An exercise's sets from the day `from` on, and tests of it as well, in the unit that its latest set
 * has. `day_start` is for the tests, whose day is not known yet.
 */
void series_of_exercise(const struct progress *progress, int exercise, int64_t from, int day_start,
	struct series *ret);

/* The share of good sets in each session from the day `from` on. */
void series_of_form(const struct progress *progress, int64_t from, struct series *ret);

/* Whether an exercise is one to get better at: a warm-up and a stretch are not. */
bool series_counts(const struct exercise *exercise);

/*
 * The exercises that count and have numbers, as indexes in the order of the catalog; of more than
 * `most` those that were done last. Returns how many.
 */
int series_exercises(const struct progress *progress, const struct catalog *catalog, int most,
	int *ret);

#endif
