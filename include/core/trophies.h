/*
 * trophies: what the method promises, and how far the person is
 *
 *	quiet back       from the second session on: one in which the back was not felt
 *	automatic tilt   "did you have to think about the tilt?": no (asked weekly from week 2)
 *	no arch          a whole set of dead bugs at level 2 or above, clean, or as many in a test
 *	plank            60 s clean, in a set or a test
 *	only abs         a session felt in the abs on every set of work for the abs
 *
 * Once earned, always earned. Plain values; everything is borrowed.
 */
#ifndef CORE_TROPHIES_H
#define CORE_TROPHIES_H

#include "core/progress.h"

#define TROPHY_WORDS_SIZE 100

enum trophy_kind {
	TROPHY_QUIET_BACK, TROPHY_AUTOMATIC_TILT, TROPHY_NO_ARCH, TROPHY_PLANK, TROPHY_ONLY_ABS,
		TROPHIES
};
extern const char *const trophy_names[TROPHIES]; /* "Quiet back" … */

struct trophy {
	bool is_earned;
	struct stamp when;             /* it was earned */
	int per_cent;                  /* of the way, 0 to 100; 100 only when earned */
	char words[TROPHY_WORDS_SIZE]; /* how far it is, or what earned it */
};

/* All of them, as of `now`. */
void trophies_of(const struct catalog *catalog, const struct progress *progress, struct stamp now,
	int day_start, struct trophy ret[TROPHIES]);

#endif
