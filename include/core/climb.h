/*
 * climb: how far the person has come with one exercise, and what it is for them today
 *
 *	two whole sessions at a level               the next level is earned (content.md, G3)
 *	a stop for pain; two sets felt in the       one level down, below the lowest the easier variant,
 *	back; less than half clean in two sets      until two good sessions there
 *	lost too early for another set              the easier variant, likewise
 *
 *	lost at rep 9 last time                     8 reps today
 *	good, below the dose                        2 reps or 5 s more, up to the dose
 *
 * Routines say which level they are meant for; a level that is earned may be more than that, one that
 * is allowed less. Climbing from the base dose to the one above it begins where the last ended, so 30 s
 * of plank become 35, not 60. Plain values; everything is borrowed.
 */
#ifndef CORE_CLIMB_H
#define CORE_CLIMB_H

#include "core/progress.h"

#define MORE_REPS 2      /* next time, after a good one below the dose */
#define MORE_SECONDS 5
#define LEAST_REPS 3     /* fewer clean ones are not worth a set */
#define LEAST_SECONDS 10

struct climb {
	int exercise;
	int allowed;             /* at most this level; below the lowest one: the easier variant */
	int earned;              /* up to this level by two whole sessions below it, or NOT_ASKED */
	int at;                  /* the latest level in a session of the plan, or NOT_ASKED */
	const struct bout *last; /* the latest bout, NULL before the first */
	const struct bout *fall; /* what took a level away, NULL when nothing did, or it is back */
};

/* Folds all bouts of an exercise that can be done, and of its easier variant where that stands in. */
struct climb climb_of(const struct catalog *catalog, const struct progress *progress, int exercise);

/* The lowest level that an exercise has a dose for. */
int climb_lowest(const struct exercise *exercise);

/* Whether the easier variant stands in for the exercise: what is allowed is below its lowest level. */
bool climb_needs_easier(const struct catalog *catalog, const struct climb *climb);

enum pace { PACE_FULL, PACE_LOST, PACE_SAME, PACE_MORE }; /* why a set is as long as it is today */

/*
 * The most reps or seconds of a set today, of `dose`, which is the exercise's for the day: its largest
 * set for PACE_FULL, fewer for the others.
 */
enum pace climb_pace(const struct catalog *catalog, const struct climb *climb, const struct dose *dose,
	int *ret_most);

/* The most reps or seconds of a set of the dose. */
int dose_most(const struct dose *dose);

/* The reps or seconds of a set as they stood when the bout was done. */
int bout_number(const struct bout *bout);

#endif
