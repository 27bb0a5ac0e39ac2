/*
 * session_verbs: what the events of a session do; core/session.h's table says which does it when
 *
 * Each takes the session, the event (a tick's moment is the one it was due at) and the effects to add
 * to. For the session's own table; nothing is owned.
 */
#ifndef CORE_SESSION_VERBS_H
#define CORE_SESSION_VERBS_H

#include "core/session.h"

typedef void verb(struct session *session, const struct event *event, struct effects *effects);

/* To the following segment; after work that ends a set the set's record comes first. */
verb verb_next;

/* Stands still, keeping what is left of the segment. A gap pauses at its beginning. */
verb verb_pause;

/* Three seconds of get-ready (RESUMING), then what was left; at once where no set is under way. */
verb verb_resume;

/* What was left, at once. */
verb verb_run;

/*
 * To the start of this set, or within its first 2 s (and from a briefing) the set before; before the
 * first set, the briefing again. A get-ready comes first; what was recorded is voided. Not past a
 * pain stop.
 */
verb verb_back;

/* Breaks the set off (what was done is recorded) or ends the rest; the next set with a get-ready. */
verb verb_skip;

/* Past this exercise, to the next one's briefing. */
verb verb_leave;

/*
 * This set again, or in REST the one just done, from its TILT with a get-ready before it; what was
 * recorded is voided. Not after a pain stop.
 */
verb verb_redo;

/* One rep done, or several; the last one ends the set. */
verb verb_count;

/* Ten seconds more of this segment, if it ends by itself. */
verb verb_longer;

/* The person counts the reps of this exercise, or the coach paces them again; a hold stays timed. */
verb verb_pace;

/* An answer to the self-check; the last one gets advice, which changes what comes. */
verb verb_answer;

/* The last set's answers are asked for again, and what followed from them did not happen. */
verb verb_undo;

/*
 * Pain: breaks the set off and records it, even if nothing of it was done yet; where none is under
 * way, the one just recorded gets the note. Then PAIN asks how much.
 */
verb verb_stop;

/* How much it hurts, in PAIN. */
verb verb_rate;

/* What to do after a pain stop. Until it is rated, and when the session is over, only the end. */
verb verb_choose;

/* A red flag: what was done is recorded, and the session is over. */
verb verb_flag;

/* Ends the session; what was done is recorded. In PAIN it ends with pain. */
verb verb_quit;

/* The summary was seen. */
verb verb_close;

/* Moves to segment `index`, and does what its kind asks for: opens a check, ends the session. */
void session_move(struct session *session, int index, ms_t at, struct effects *effects);

#endif
