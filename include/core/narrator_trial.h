/*
 * narrator_trial: what is said of a test, and when
 *
 *	PAGE "The plank test." … READY "Get ready." … WORK "Start." … "10." … DONE "Stop. 17 seconds."
 *
 * As core/narrator.h says of a session, with the same small value. A test is not coached: it has no
 * cues. Nothing is owned.
 */
#ifndef CORE_NARRATOR_TRIAL_H
#define CORE_NARRATOR_TRIAL_H

#include "core/narrator.h"
#include "core/trial.h"

/* Adds an EFFECT_SAY for each line whose moment has come since the last call, as room allows. */
void narrator_tell_trial(struct narrator *narrator, const struct trial *trial, const struct talk *talk,
	ms_t now, struct effects *effects);

/* Milliseconds until the next line, if nothing happens before: 0 overdue, NEVER. */
ms_t narrator_wait_trial(const struct narrator *narrator, const struct trial *trial, ms_t now);

#endif
