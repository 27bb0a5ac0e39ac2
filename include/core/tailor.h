/*
 * tailor: a routine made to measure, with the reasons
 *
 *	routine item --core/climb--> level or variant, reps or seconds --> workout item
 *
 * What is asked for below level 1 (a primer), warm-ups, stretches and routines beside the plan are
 * never raised; everything may be lowered. An easier variant that the routine has anyway is not done
 * twice.
 * Everything is borrowed.
 */
#ifndef CORE_TAILOR_H
#define CORE_TAILOR_H

#include "core/progress.h"
#include "core/reason.h"

struct measure { /* what holds for the whole session */
	bool may_raise;   /* one exercise may go a level up */
	bool level_down;  /* all go a level down */
	bool set_fewer;   /* all do one set fewer */
	struct stamp now; /* for the words */
	int day_start;
};

/* Makes the workout of a routine for a person; reasons are added. */
void tailor_workout(const struct catalog *catalog, const struct progress *progress, int routine,
	const struct measure *measure, struct workout *ret, struct reasons *reasons);

#endif
