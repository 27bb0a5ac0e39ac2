/*
 * advice_apply: what the coach's advice does to the rest of a workout
 *
 *	after set 1 of dead-bug 3x10, before a plank
 *	ADVICE_TILTS_FIRST    dead-bug 1x10 | pelvic-tilt 1x5 | dead-bug 2x10, less range | plank
 *	ADVICE_FEWER to 7     dead-bug 10 7 7                                             | plank
 *	ADVICE_EASIER         dead-bug 1x10 | dead-bug-legs 2x8                           | plank
 *	ADVICE_STOP_EXERCISE  dead-bug 1x10                                               | plank
 *
 * Items up to the present one keep their places: what was recorded of them stays true. Plain values.
 */
#ifndef CORE_ADVICE_APPLY_H
#define CORE_ADVICE_APPLY_H

#include <stdbool.h>

#include "core/advice.h"

/* Whether five tilts can be put in after an item: not after tilts, and only where there is room. */
bool advice_tilts_fit(const struct catalog *catalog, const struct workout *workout, int item);

/*
 * The nearest easier variant that the item's remaining sets could be done as; NO_EXERCISE when
 * there is none, or no room for one in the workout.
 */
int advice_easier(const struct catalog *catalog, const struct workout *workout, int item);

/*
 * Changes what is left of `workout` after set `set` of item `item`; an easier variant gets at least one
 * set. Returns where the workout goes on: the item, and its set in *ret_set; an item past the
 * last one when nothing is left.
 */
int advice_apply(const struct catalog *catalog, const struct advice *advice, struct workout *workout,
	int item, int set, int *ret_set);

#endif
