/*
 * narrator: what is said of a session, and when
 *
 *	session, now --narrator_tell()--> EFFECT_SAY lines, each with the moment it belongs to
 *
 *	REST "Rest 45 seconds. Next: Dead bug, set 2 of 3." … "Where did you feel it?" … "Get ready."
 *	LOWER "Start." … LOWER "5." … HOLD "Hold." … "Halfway." … "3." "2." "1."
 *
 * A voice speaks the lines, plain mode prints them; both call it after each step and tick. There are
 * two kinds of moment: something changed since the last call (a segment, a question, a count), and
 * time within a segment. Of lines that meet in a moment the one of the higher enum said_kind is said.
 * A plain value, begun as zeros; nothing is owned.
 */
#ifndef CORE_NARRATOR_H
#define CORE_NARRATOR_H

#include <stdbool.h>

#include "core/effects.h"
#include "core/session.h"
#include "core/talk.h"

struct narrator {
	bool is_open;    /* something was told; what was the case then: */
	int at;          /* the head's place on the tape */
	int phase;       /* enum phase, or trial_phase */
	ms_t began, due; /* of the segment */
	enum question asking;
	int counted;
	int checked;
	ms_t told;       /* how far into the segment all is said */
};

/*
 * Adds an EFFECT_SAY for each line whose moment has come since the last call. Where the effects are
 * full, the rest of them waits for the next one.
 */
void narrator_tell(struct narrator *narrator, const struct session *session, const struct talk *talk,
	ms_t now, struct effects *effects);

/* Milliseconds until the next line, if nothing happens before: 0 overdue, NEVER. */
ms_t narrator_wait(const struct narrator *narrator, const struct session *session,
	const struct talk *talk, ms_t now);

#endif
