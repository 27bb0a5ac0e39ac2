/*
 * standing: where the person stands in the programme, as their sessions say
 *
 *	sessions, checks --standing_of()--> step, gate, warning signs
 *
 *	a gate of the catalog is passed        the next step: clean work counts, once a day, never in
 *	                                       a session with a stop for pain; all of a session of a
 *	                                       step above, clean, shows whatever the gate asks for
 *	a session of a step above              that step, of one's own choice: once, until it is
 *	                                       earned by work, and never after a stop for pain
 *	pain, or two sets felt in the back,    the step that was earned
 *	    while the step is one's choice
 *	a session of a step below              changes nothing
 *	a red flag                             blocked, until a check line says: a clinician was asked
 *
 * A plain value that borrows nothing.
 */
#ifndef CORE_STANDING_H
#define CORE_STANDING_H

#include "core/progress.h"

#define NO_GATE (-1)
#define NO_SESSION (-1)
#define CLINICIAN_NOTE "clinician"

struct standing {
	enum step step;
	bool is_overruled;     /* the person chose it: no gate was passed … */
	int opened_by;         /* … else the gate that was, or NO_GATE: from the start … */
	int first, last;       /* … the first and last sessions that it counted … */
	bool by_harder;        /* … among them work of a step above */
	bool has_chosen;       /* a step was chosen, and is not earned yet … */
	int led_back;          /* … and this session led back from it, or NO_SESSION */
	int finished;          /* sessions of the step, or of one above, that came to their end */
	int routine;           /* the last one of the step: its routine, NO_EXERCISE before that … */
	int session;           /* … and itself, or NO_SESSION */
	int gate;              /* the gate out of it that is nearest to being passed, or NO_GATE … */
	int met;               /* … and how many sessions it has counted */
	int sore;              /* the last session, when it had a stop for pain, else NO_SESSION */
	bool is_blocked;       /* a warning sign, and no clinician since … */
	struct stamp flagged;  /* … and when that was */
	bool needs_clinician;  /* two stops for pain running, or worse for days */
};

/* Folds all sessions and checks, the oldest first. */
void standing_of(const struct catalog *catalog, const struct progress *progress, struct standing *ret);

/* The number of a step of the programme, 1 to 4; 0 of what is none. */
int step_number(enum step step);

/* The step after it for which the catalog has a routine; itself where there is none. */
enum step step_after(const struct catalog *catalog, enum step step);

#endif
