/*
 * summary: all that was done, in a few numbers
 *
 *	progress --summary_of()--> sessions, this week, form; and of each exercise its best and its last
 *
 * A session counts when a rep or a second was done in it. The best of an exercise is the most clean
 * reps or seconds of one set, in the unit that its latest set has. Exercises come in the order in
 * which they were first done; their array is the arena's that is given.
 */
#ifndef CORE_SUMMARY_H
#define CORE_SUMMARY_H

#include "core/progress.h"

struct exercise_summary {
	int name;                /* the ledger's number of its id */
	int exercise;            /* index in the catalog, NO_EXERCISE when that no longer has it */
	enum unit unit;
	int sets;
	int asked, good;         /* of them, those with a self-check, and the good ones of those */
	int best;                /* NOT_ASKED when nobody knows */
	const struct bout *last;
	int64_t last_day;
};

struct summary {
	int sessions;
	int finished;            /* those that came to their end as planned */
	int64_t first, last;     /* training days; 0 without a session */
	int64_t seconds;         /* of the sessions that have an end */
	int sets, asked, good;
	int64_t monday;          /* of this week */
	int this_week;           /* sessions */
	int weeks_in_a_row;      /* as in core/calendar */
	int exercise_count;
	struct exercise_summary *exercises;
};

/* Sums up to the training day `today`. */
void summary_of(const struct progress *progress, int64_t today, struct arena *arena,
	struct summary *ret);

/* The share of good ones in percent; NOT_ASKED when nothing was asked. */
int summary_form(int good, int asked);

#endif
