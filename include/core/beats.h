/*
 * beats: what time brings within a segment, for the narrator to say
 *
 *	HOLD |----cue-----------Halfway.------cue-----10 seconds.--last cue-5-4-3-2-1|
 *	REST |----Where did you feel it?---------30 seconds left.-----------Get ready.|
 *
 * Pure; nothing is owned.
 */
#ifndef CORE_BEATS_H
#define CORE_BEATS_H

#include "core/session.h"
#include "core/talk.h"

/*
 * The first thing to say more than `after` ms into the segment, as things are: in *ret, and when. NEVER
 * with *ret untouched.
 */
ms_t beats_next(const struct session *session, const struct talk *talk, ms_t after, struct said *ret);

#endif
