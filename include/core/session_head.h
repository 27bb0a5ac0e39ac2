/*
 * session_head: where a session is on its tape, and since when
 *
 *	enter --> a running phase --pause--> PAUSED --resume--> RESUMING --run--> the rest of it
 *	          began, due                 elapsed, left      due               began, due
 *
 * All deadlines are absolute: a segment is due its length after the moment the one before was due,
 * so nothing adds up, however late the ticks come. Leaving PAUSED and PAIN adds to the time that
 * counts as paused. For the session's own files, but for head_sound(); nothing is owned.
 */
#ifndef CORE_SESSION_HEAD_H
#define CORE_SESSION_HEAD_H

#include "core/session.h"

/* Milliseconds since the segment began, at most its length; still in PAUSED, RESUMING and PAIN. */
ms_t head_elapsed(const struct session *session, ms_t at);

/* Whether a set is under way (or about to begin), so that leaving it means breaking it off. */
bool head_in_set(const struct session *session);

/* Adds the sound with which segment `index` of a tape begins at `at`, if it has one. */
void head_sound(const struct segment *tape, int index, ms_t at, struct effects *effects);

/* Moves to segment `index`, which begins at `at`. */
void head_enter(struct session *session, int index, ms_t at, struct effects *effects);

/* Moves to segment `index`, with a get-ready before it where a set's work is next. */
void head_get_ready(struct session *session, int index, ms_t at, struct effects *effects);

/* Stands still, and keeps what is left of the segment. */
void head_pause(struct session *session, ms_t at);

/* Ends a pause: with a get-ready where a set is under way, else at once. */
void head_resume(struct session *session, ms_t at, struct effects *effects);

/* Goes on with what was left of the segment. */
void head_run(struct session *session, ms_t at, struct effects *effects);

/* Stands still in PAIN, until a choice moves on. */
void head_stop(struct session *session, ms_t at, struct effects *effects);

/* The index of the first BRIEF from `from` on, or of DONE: where the next exercise begins. */
int head_next_exercise(const struct session *session, int from);

/* The index at which the set before the present one begins; -1 before the first. */
int head_set_before(const struct session *session);

#endif
