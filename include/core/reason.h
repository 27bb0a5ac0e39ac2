/*
 * reason: why today is as it is, in a person's words
 *
 *	0  the routine        "Keep it, A again: 9 days since the last time"
 *	1  what was taken     "Knee plank instead of Forearm plank: that hurt on Tuesday"
 *	2  less of it         "Dead bug: 8 reps, because the back lifted at rep 9 on Tuesday"
 *	3  a level up         "Dead bug: up to 3 × 12 reps a side, because two sessions were clean"
 *	4  more of it         "Forearm plank: 35 s, 5 more than on Tuesday"
 *	5  the same           "Use it, B: next after Use it, A"
 *
 * Kept with the most important first, and of one rank as they came. A plain value.
 */
#ifndef CORE_REASON_H
#define CORE_REASON_H

#include "core/programme.h"

#define REASON_SIZE 160
#define REASONS_MAX (2 * WORKOUT_ITEMS_MAX + 2) /* two for each item, the routine's, one for all */

enum rank { RANK_ROUTINE, RANK_TAKEN, RANK_LESS, RANK_UP, RANK_MORE, RANK_SAME };

struct reason {
	enum rank rank;
	char words[REASON_SIZE];
};

struct reasons {
	int count;
	struct reason at[REASONS_MAX];
};

/* Adds a sentence without its full stop, at its place. */
void reasons_add(struct reasons *reasons, enum rank rank, const char *format, ...)
#ifdef __GNUC__
	__attribute__((format(printf, 3, 4)))
#endif
	;

#endif
