/*
 * plan: what is to be done today, and why
 *
 *	progress --standing--> step, routine --climb--> levels, reps, seconds --> workout, with reasons
 *
 *	call        rest       44 hours have not passed, or there were three days of training in
 *	                       seven, or the back is still worse than before the last session
 *	            clinician  two stops for pain running, or worse for days
 *	            blocked    a red flag
 *	            train      else
 *	routine     the one after the last finished one of the step; after more than 7 days the same
 *	            again, and when the back had to settle, a set fewer; after 28 one of step 1 first
 *	levels      core/climb; one down for everything when more than 14 days have passed, or the back
 *	            is worse; one up for one exercise a session, and never after pain
 *
 * Days are counted from the last session with a set done, of whatever routine: what matters is time
 * without training.
 *
 * Every call has its words, every workout at least one reason, the most important first. The workout
 * is there whatever the call: the person may train all the same. Plain values; all is borrowed.
 */
#ifndef CORE_PLAN_H
#define CORE_PLAN_H

#include "core/opening.h"
#include "core/reason.h"

#define PLAN_WORDS_SIZE (STANDING_SIZE + 1)
#define TILT_AUTOMATIC_NOTE "tilt-automatic"
#define TILT_THOUGHT_NOTE "tilt-thought"

struct plan_given { /* what a plan is made from */
	const struct catalog *catalog;
	const struct progress *progress;
	struct stamp now;
	int day_start;   /* minutes after midnight */
};

enum plan_call { PLAN_TRAIN, PLAN_REST, PLAN_CLINICIAN, PLAN_BLOCKED, PLAN_CALLS };

struct plan {
	enum plan_call call;
	char words[PLAN_WORDS_SIZE];  /* of the call, whole sentences */
	struct stamp until;           /* PLAN_REST: when it ends */
	struct standing standing;
	struct workout workout;
	struct reasons reasons;
};

/* Today's workout; of a catalog without a routine, all that can be done, as far as it fits. */
void plan_today(const struct plan_given *given, struct plan *ret);

/* The same for a routine of the person's choice. */
void plan_routine(const struct plan_given *given, int routine, struct plan *ret);

enum ask_about { ASK_BACK, ASK_TILT, ASK_CLINICIAN, ASK_FLAG, ASKS }; /* between sessions */

/*
 * What must be asked before a session begins: a clinician's word after a warning sign; "your back since
 * last time?", when there was a session before today and no answer since, or it was worse then; a
 * clinician's word when the plan sends to one. The first of these, ASKS when there is none.
 */
enum ask_about plan_asks_first(const struct plan_given *given);

/* Whether to ask "did you have to think about the tilt?": after today's session, weekly from week 2. */
bool plan_asks_tilt(const struct plan_given *given);

#endif
