/*
 * opening: which routines the person's standing opens, and where they stand, in words
 *
 *	of the step, or below        open
 *	of a step above              warn: allowed once, by one's own choice, until it is earned;
 *	                             refuse: the second time, and after a stop for pain
 *	beside the plan, above       warn
 *	after a red flag             refuse, until a clinician was asked
 *
 * Everything is borrowed.
 */
#ifndef CORE_OPENING_H
#define CORE_OPENING_H

#include "core/standing.h"

#define STANDING_SIZE 200

/* Where the person stands and why: "Step 2, because 10 tilts were clean on Monday and on Friday". */
void standing_words(const struct standing *standing, const struct catalog *catalog,
	const struct progress *progress, struct stamp now, int day_start,
	char ret_words[STANDING_SIZE]);

/* After a step of one's choice went wrong: "Step 2 again, because harder work hurt on Tuesday". */
void standing_back_words(const struct standing *standing, const struct progress *progress,
	struct stamp now, int day_start, char ret_words[STANDING_SIZE]);

/* What opens the next step: "Step 3 opens when … in 2 sessions: 1 so far."; "" when nothing does. */
void standing_next_words(const struct standing *standing, const struct catalog *catalog,
	char ret_words[STANDING_SIZE]);

enum opening { OPENING_OPEN, OPENING_WARN, OPENING_REFUSE };

/*
 * Whether a routine may be started (NO_EXERCISE: a choice of exercises), with the words of the warning
 * or of the refusal in `ret_why`, "" when it is open.
 */
enum opening standing_may_start(const struct standing *standing, const struct catalog *catalog,
	int routine, char ret_why[STANDING_SIZE]);

#endif
