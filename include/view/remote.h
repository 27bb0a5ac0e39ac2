/*
 * remote: what other programs may ask of the coach that is open
 *
 *	go                              what the one button does        "ok"
 *	pause back skip longer pain     as their keys would             "ok"
 *	status                          where it is, core/status        "ok hold 12 s · plank 2/3"
 *	status json                     the same for programs           "ok {…}"
 *	                                what can't be                   "error no session"
 *
 * A session or a test that is under way takes them whatever lies over it, and in the middle of any
 * question. Borrows everything.
 */
#ifndef VIEW_REMOTE_H
#define VIEW_REMOTE_H

#include "view/app.h"

#define REMOTE_REPLY_SIZE 512
#define REMOTE_OK "ok"        /* how an answer begins, a space and words behind it … */
#define REMOTE_ERROR "error"  /* … or why not */
#define REMOTE_STATUS "status"
#define REMOTE_STATUS_JSON "status json"
#define REMOTE_WORDS "go, pause, back, skip, longer, pain or status"

/* Whether there is such a request. */
bool remote_knows(const char *request);

/* Does what is asked for; the answer, without its newline, is in `ret_reply`. */
void remote_do(struct app *app, const char *request, char ret_reply[REMOTE_REPLY_SIZE],
	struct effects *effects);

#endif
