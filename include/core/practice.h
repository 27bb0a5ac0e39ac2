/*
 * practice: one rep to try, that nobody counts
 *
 *	READY TILT  LOWER HOLD RETURN             both sides at once
 *	READY TILT  LOWER HOLD RETURN  LOWER …    in turn: one rep on the right, one on the left
 *	READY TILT  … SWITCH …                    each: likewise, with the change of sides
 *	READY TILT  HOLD                          a hold: its first seconds
 *
 * The tape of a session of one exercise (core/timeline.h), cut to its first rep, and where one is on
 * it. Sounds come out, and never a record. A plain value that borrows nothing.
 */
#ifndef CORE_PRACTICE_H
#define CORE_PRACTICE_H

#include "core/effects.h"
#include "core/timeline.h"

#define PRACTICE_SEGMENTS_MAX 12   /* more than two reps and what leads to them */
#define PRACTICE_HOLD_SECONDS 10   /* of a hold, at most */

struct practice {
	int count;      /* segments; 0 when none is under way */
	int at;         /* the present one … */
	ms_t began;     /* … and when it began */
	struct segment tape[PRACTICE_SEGMENTS_MAX];
};

/* Begins a rep of `exercise` (its index; it has doses) as one of its doses has it. */
void practice_begin(struct practice *practice, const struct catalog *catalog, int exercise,
	const struct dose *dose, const struct timing *timing, ms_t now, struct effects *effects);

/* Time has passed: moves on by one segment where its end has come. After the last it is over. */
void practice_tick(struct practice *practice, ms_t now, struct effects *effects);

/* Breaks it off. */
void practice_end(struct practice *practice);

/* Milliseconds until the segment ends: 0 overdue, -1 when none is under way. */
ms_t practice_wait(const struct practice *practice, ms_t now);

/* The present segment of one under way. */
const struct segment *practice_segment(const struct practice *practice);

/* Milliseconds since it began, at most its length. */
ms_t practice_elapsed(const struct practice *practice, ms_t now);

#endif
