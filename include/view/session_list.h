/*
 * session_list: all sessions, the latest first
 *
 *	November 2026
 *	> Sun 22  Find it, A                8 of 9 good
 *	  Fri 20  Find it, B           stopped for pain
 *	October 2026
 *
 * A page of view/progress_tab; GO opens a session (view/session_page). Nothing is owned.
 */
#ifndef VIEW_SESSION_LIST_H
#define VIEW_SESSION_LIST_H

#include "core/progress.h"

#define SESSION_NAME_SIZE 96

struct app;

/* What a session is called: its routine, its exercise, or what it was cut off in. */
void session_list_name(const struct app *app, const struct past_session *session,
	char ret_name[SESSION_NAME_SIZE]);

/* How a session ended and how long it was: "finished, 12 min"; "cut off". */
void session_list_ending(const struct past_session *session, char ret_words[SESSION_NAME_SIZE]);

/* Takes the latest correction of the past back, and says so. */
void session_list_undo(struct app *app);

#endif
