/*
 * ticker: the last three seconds before a change, a sound each
 *
 *	hold  ............ tick . tick . tick . REST
 *	                   3 s    2 s    1 s    before it ends by itself
 *
 * It ticks where the next thing is another one to do: at the end of a get-ready, a hold, a change of
 * sides and a rest, and not within reps, whose own beat is heard. Nothing is told twice, and what
 * would come late is not told at all. A plain value; nothing is owned.
 */
#ifndef CORE_TICKER_H
#define CORE_TICKER_H

#include "core/session.h"
#include "core/trial.h"

#define TICKER_TICKS   3    /* so many, the last of them … */
#define TICKER_BEAT_MS 1000 /* … so long before the end, and so long apart */

struct ticker {
	ms_t told; /* moments up to this one are told */
};

/* Begins at `now`: what was before stays untold. */
void ticker_init(struct ticker *ticker, ms_t now);

/*
 * When what is under way ends with ticks: NEVER where it has none. In a session's rest only where
 * `in_rests`.
 */
ms_t ticker_end_of_session(const struct session *session, bool in_rests);
ms_t ticker_end_of_trial(const struct trial *trial);

/* Adds the tick before `end` (or NEVER) that lies between the last call and `now`, unless late. */
void ticker_tell(struct ticker *ticker, ms_t end, ms_t now, struct effects *effects);

/* Milliseconds until the next of them: 0 now, NEVER none. */
ms_t ticker_wait(const struct ticker *ticker, ms_t end, ms_t now);

#endif
