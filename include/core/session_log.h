/*
 * session_log: what a session leaves behind, as records and as results
 *
 *	set      a set has ended, or one side of it, or was broken off with something done
 *	amend    what the self-check said about it; "pain stop" when pain broke it off
 *	void     it is done again
 *	session  how it all ended
 *
 * Every record goes out as an effect, and the sets are kept as results for what may come after
 * them. Results are bounded: when they are full, the oldest of those that were done again is
 * forgotten, and a workout has fewer sets than there is room for. For the session's own files.
 */
#ifndef CORE_SESSION_LOG_H
#define CORE_SESSION_LOG_H

#include "core/session.h"

/* Records the present set as it is at `at`; not with nothing done and no `note`. */
void log_set(struct session *session, ms_t at, const char *note, struct effects *effects);

/* Adds what was answered (or a note) to a recorded set; nothing when there is neither. */
void log_amend(struct session *session, struct result *result, const struct answer *answer,
	const char *note, ms_t at, struct effects *effects);

/* Takes back what was recorded of the set that begins at index `start`, and of all after it. */
void log_void_from(struct session *session, int start, ms_t at, struct effects *effects);

/* Whether one of those was stopped for pain: then it must not be done again. */
bool log_stopped_from(const struct session *session, int start);

/* Records the end of the session. */
void log_end(struct session *session, ms_t at, struct effects *effects);

/* The latest set that was recorded and not voided; NULL when there is none. */
struct result *log_last(struct session *session);

/* Whether a result is of the set under the head, or of one side of it. */
bool log_is_present(const struct session *session, const struct result *result);

#endif
