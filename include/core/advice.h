/*
 * advice: what the coach makes of the answers to the self-check, by the rules R1 to R8
 *
 *	first match wins
 *	R1  a red flag                        end the session
 *	R2  sharp or aching, or pain >= 3     no more sets of this; >= 6 or a second stop: session over
 *	R3  pain 1-2                          next set with half the range
 *	R4  lower back, no pain               five tilts, then less range; second time: easier variant
 *	R5  lost at N                         N-1 clean, next target N-1; N <= 3: easier variant
 *	                                      holds: next N-5 s; under 10 s: easier variant
 *	R6  hip flexors                       tilt first, shorter lever; second time: easier variant
 *	R7  elsewhere                         the entry's fix for that joint
 *	R8  abs, kept, 0                      a clean set
 *
 * A stretch is meant for the hips, support for other muscles, a warm-up for all but the back: R6 to R8
 * go by where an exercise is meant to be felt. After the last set of an exercise nothing is left to
 * change: the action is ADVICE_NONE, and the words are about the next time.
 *
 * advice_give() decides and words it; advice_apply() (core/advice_apply.h) changes the workout's
 * remainder, from which the timeline is laid anew. Plain values throughout.
 */
#ifndef CORE_ADVICE_H
#define CORE_ADVICE_H

#include <stdbool.h>

#include "core/programme.h"
#include "core/record.h"

#define ADVICE_WORDS_SIZE 200
#define LOST_NOT_ASKED (-1)
#define LOST_NEVER 0 /* the back rule was kept throughout */
#define STOP_PAIN 3  /* from here on a set is a stop, R2 */
#define OVER_PAIN 6  /* from here on the session is over, R2 */

struct answer { /* to the three questions; each may be unanswered */
	enum felt felt;
	int lost_at; /* the rep or second at which the back rule was lost, LOST_NEVER, LOST_NOT_ASKED */
	int pain;    /* 0 to 10, or NOT_ASKED */
	bool sharp;  /* sharp or aching */
};
extern const struct answer no_answer; /* all three are unanswered */

struct advice_memory { /* what this session has seen already; starts zeroed */
	int stops;     /* R2 stops, over all exercises */
	int exercise;  /* whose answers the two below count */
	int back_felt; /* R4 answers */
	int hips_felt; /* R6 answers */
};

enum advice_action {
	ADVICE_NONE,          /* go on as planned */
	ADVICE_HALF_RANGE,    /* the same, with less range */
	ADVICE_TILTS_FIRST,   /* five tilts, then the same with less range */
	ADVICE_FEWER,         /* the next sets' target is `target` */
	ADVICE_EASIER,        /* the exercise's remaining sets are done as `exercise` */
	ADVICE_STOP_EXERCISE, /* no more sets of this one */
	ADVICE_END            /* the session is over */
};

struct advice {
	int rule;                      /* 1 to 8; 0 when nothing was answered */
	enum advice_action action;
	int target;                    /* ADVICE_FEWER: reps or seconds of each set to come */
	int exercise;                  /* ADVICE_EASIER: index of the variant */
	int clean;                     /* clean reps or seconds of the set, or NOT_ASKED */
	char words[ADVICE_WORDS_SIZE]; /* the reason and what changes, one sentence or two */
};

/* Whether an exercise is meant to be felt there; nothing is, where nobody was asked. */
bool felt_where_meant(const struct exercise *exercise, enum felt felt);

/* Reps or seconds, of `done`, with the back rule kept; NOT_ASKED when that question is open. */
int answer_clean(const struct answer *answer, int done);

/*
 * What follows from `answer` to set `set` (1 on) of item `item`, of which `done` reps or seconds
 * were done. Updates *memory. Where an easier variant is due and there is none, the exercise
 * stops.
 */
struct advice advice_give(const struct catalog *catalog, const struct workout *workout, int item,
	int set, int done, const struct answer *answer, struct advice_memory *memory);

/* R2 for a set that was stopped for pain, however little of it was answered. Updates *memory. */
struct advice advice_stop(const struct catalog *catalog, const struct workout *workout, int item,
	int set, const struct answer *answer, struct advice_memory *memory);

/* R1, for a red flag at any time. */
struct advice advice_red_flag(void);

#endif
