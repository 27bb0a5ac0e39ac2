/*
 * outlook: what a session that is over says about the next one
 *
 *	results --outlook_tally()--> sets, reps, how it felt, an exercise at a time
 *	        --outlook_next_time()--> a sentence: the first of these that is true
 *
 *	a red flag                   have it looked at first
 *	a stop for pain (R2)         what hurt: its easier variant, an easier way, or leave it out
 *	two sets felt in the back    less range, and the tilt first (R4)
 *	every asked set clean (R8)   two such sessions, and the next level is for you
 *	else                         the same again
 *
 * R1 to R8 are the rules of core/advice.h. Plain values; borrows the session.
 */
#ifndef CORE_OUTLOOK_H
#define CORE_OUTLOOK_H

#include "core/session.h"

struct tally { /* the sets of one item */
	int sets, done, clean, answered, back_felt, stopped;
	enum unit unit;
};

/* The sets of the workout's item `item` that count: not those that were done again. */
struct tally outlook_tally(const struct session *session, int item);

/* Whether the session ended without a set, and not for pain or a red flag. */
bool outlook_nothing_done(const struct session *session);

/* What the next time is about, with its reason. */
void outlook_next_time(const struct session *session, char out[ADVICE_WORDS_SIZE]);

#endif
