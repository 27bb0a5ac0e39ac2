/*
 * session_check: the questions after a set, and what the answers do to the rest of the tape
 *
 *	REST   where was it felt, was the back kept, does it hurt --> advice --> workout --> tape anew
 *	PAIN   how much does it hurt --> end, easier variant, next exercise
 *
 * A check that is still open when its rest ends keeps what was answered; what was not asked stays
 * "-". Only the tape behind the head changes, so nothing here moves the head: whoever calls looks at
 * advice.action for ADVICE_END. For the session's own files; nothing is owned.
 */
#ifndef CORE_SESSION_CHECK_H
#define CORE_SESSION_CHECK_H

#include "core/session.h"

/* Opens the check of the set just done, if anything of it was recorded. */
void check_open(struct session *session);

/* Takes an answer while a check is open; the last one closes it. Values out of range say nothing. */
void check_answer(struct session *session, const struct event *event, struct effects *effects);

/*
 * Asks the last set's questions again, and takes back what their answers changed; nothing before the
 * first answer. What is not answered anew stays as it was.
 */
void check_again(struct session *session);

/* Closes an open check: records what was answered, and advises. Nothing when none is open. */
void check_close(struct session *session, ms_t at, struct effects *effects);

/* Closes an open check without advice, since it does not simply go on. */
void check_break(struct session *session, ms_t at, struct effects *effects);

/* Asks how much it hurts, about the latest recorded set. */
void check_pain_open(struct session *session);

/* Takes the answer to that, and advises. Other answers say nothing. */
void check_pain_answer(struct session *session, const struct event *event, struct effects *effects);

/* Takes the rest of the exercise off the tape; CHOICE_EASIER puts session_easier()'s variant there. */
void check_pain_choose(struct session *session, enum choice choice);

#endif
