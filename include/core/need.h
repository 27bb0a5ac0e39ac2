/*
 * need: what a session must show for a gate, and whether it did
 *
 *	heel-tap or bent-leg-lower, 2 sets of 8
 *	    heel-tap@2 8 ok, 8 ok           met: the numbers
 *	    heel-tap@1 6 ok, 6 ok           met: the day's whole dose
 *	    heel-tap@2 8 ok, 8 lost7        not met: one good set
 *
 * A dose is whole when every set of it was done, at its full reps or seconds, and was good: what the
 * coach made smaller on the way is none. Everything is borrowed.
 */
#ifndef CORE_NEED_H
#define CORE_NEED_H

#include "core/progress.h"

/* Whether the bout was all of its level's dose, as its session's routine has it, and all good. */
bool bout_is_whole(const struct catalog *catalog, const struct past_session *session,
	const struct bout *bout);

/* Whether the session has a bout that meets the need. */
bool need_is_met(const struct catalog *catalog, const struct progress *progress,
	const struct past_session *session, const struct need *need);

#endif
