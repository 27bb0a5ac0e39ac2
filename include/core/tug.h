/*
 * tug: who wins the tug-of-war, as the self-checks tell it
 *
 *	abs  <----------- 8 sets ----|-- 1 --|- 1 ->  hip flexors and lower back
 *	                   abs          hips   back
 *
 * Sets are counted by where they were felt, those of warm-ups and stretches left out: there the hip
 * flexors are meant to be felt. A plain value.
 */
#ifndef CORE_TUG_H
#define CORE_TUG_H

#include "core/series.h"

struct tug {
	int sessions;        /* that had answers */
	int abs, hips, back; /* sets */
};

/* The latest `sessions` sessions with answers before session `before` (session_count: of all). */
void tug_of(const struct progress *progress, const struct catalog *catalog, int sessions, int before,
	struct tug *ret);

/* The sets that were felt in any of them. */
int tug_sets(const struct tug *tug);

/* The share of a number of them in percent, 0 when there are none. */
int tug_share(const struct tug *tug, int sets);

/* The abs' share in each session from the day `from` on, in percent. */
void tug_series(const struct progress *progress, const struct catalog *catalog, int64_t from,
	struct series *ret);

#endif
