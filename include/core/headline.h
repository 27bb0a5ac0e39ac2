/*
 * headline: a session or a test in a few words, for those who look elsewhere
 *
 *	Plank 0:32   Dead bug 4 of 10   Rest 0:12   Paused: Plank       a window's title
 *	###########...........................  31 %                    its progress
 *	The rest is over: Plank, set 2 of 3                             a call to come back
 *
 * Results go into the caller's buffers; nothing is owned.
 */
#ifndef CORE_HEADLINE_H
#define CORE_HEADLINE_H

#include "core/session.h"
#include "core/trial.h"

#define HEADLINE_SIZE 128

/* What is under way: its name, and the seconds that it has left, the rep, or the seconds held. */
void headline_session(const struct session *session, ms_t now, char ret_words[HEADLINE_SIZE]);
void headline_trial(const struct trial *trial, ms_t now, char ret_words[HEADLINE_SIZE]);

/* How much of the session is done, 0 to 100: of the time that it takes as it is laid out now. */
int headline_share(const struct session *session, ms_t now);

/*
 * Whether a rest has ended by now, or the last exercise, since the head was at segment `since`: what
 * somebody who went away would come back for, in words.
 */
bool headline_call(const struct session *session, int since, char ret_words[HEADLINE_SIZE]);

#endif
