/*
 * session_page: the sets of a session that was
 *
 *	Find it, A                                     what it was
 *	Sun 22 November 2026 · finished, 12 min        when, and how it ended
 *	> Pelvic tilt 1/1       10/10 clean · abs
 *	  Dead bug 1/3 right    7/10 clean · lower back · pain 2
 *
 * A screen over view/progress_tab; its state is a plain value, a part of struct app.
 */
#ifndef VIEW_SESSION_PAGE_H
#define VIEW_SESSION_PAGE_H

#include "core/diary.h"
#include "core/progress.h"

#define SET_WORDS_SIZE 120

struct app;

struct session_page {
	int session; /* the one that is open */
	int selected;     /* of its sets */
};

/* The session that is open; NULL when all of it was taken back. */
const struct past_session *session_page_session(const struct app *app);

/* What was done in a set, how it felt: "7/10 clean · lower back · pain 2"; "7/10 · back · pain 2". */
void session_page_set_words(const struct fact *set, bool in_brief,
	char ret_words[SET_WORDS_SIZE]);

#endif
