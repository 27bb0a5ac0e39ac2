/*
 * ask: a question between sessions, whose answer is a line of the history
 *
 *	back        before a session: since last time?         same better settled worse worse-days
 *	tilt        after one, weekly from week 2: a thought?  tilt-thought tilt-automatic
 *	clinician   before one, when the plan says to see one  clinician, or train all the same
 *	flag        likewise after a warning sign: a wall      clinician
 *
 *	ask_open() --> an answer --> wants_session_id --> ask_record(): a check line (core/record.h)
 *
 * Some answers go on to the session that was about to begin; others go back to Today, whose plan they
 * change. Nothing is owned.
 */
#ifndef VIEW_ASK_H
#define VIEW_ASK_H

#include <stdbool.h>

#include "core/effects.h"
#include "core/plan.h"
#include "view/view.h"

struct ask {
	enum ask_about about;
	const char *note;  /* of the answer that is to be recorded, NULL when there is none */
	bool goes_on;      /* to the session that was chosen, when that is done */
	int scroll;
};

/* Opens the question over the present screen. */
void ask_open(struct app *app, enum ask_about about);

/* Records the answer that was given, as the only line of `id`; and goes on. */
void ask_record(struct app *app, const char *id, struct effects *effects);

#endif
