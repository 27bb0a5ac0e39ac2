/*
 * errands: programs that are started because something happened, and then left to themselves
 *
 *	errands_run() --> one of a few at a time --> ends by itself, or is ended after ERRAND_MS
 *
 * What they write is thrown away, what they return, too: nothing that they do changes anything here.
 * Those that still run when we end keep their time, and not more: a process that errands_close()
 * leaves behind sees to it. A plain value; all zero is none.
 */
#ifndef SYS_ERRANDS_H
#define SYS_ERRANDS_H

#include "core/argv.h"
#include "sys/child.h"

#define ERRANDS_MAX 4
#define ERRAND_MS 10000 /* from its start until it is told to end */

struct errands {
	struct child at[ERRANDS_MAX];
};

/*
 * Starts a program, with `words` in the place of "%s" and `facts` ("NAME=value", NULL at their end;
 * or NULL) in its environment. Returns 0 or an errno; EAGAIN while as many as may run do.
 */
int errands_run(struct errands *errands, const struct argv *command, const char *words,
	const char *const *facts, ms_t now);

/* Forgets those that have ended, and ends those that are late. */
void errands_poll(struct errands *errands, ms_t now);

/* Milliseconds until errands_poll() has something to do by itself: 0 overdue, -1 never. */
ms_t errands_wait(const struct errands *errands, ms_t now);

/*
 * For the end of the program: leaves those that run to what ends them in time, and forgets them. All
 * moments must be of clock_now().
 */
void errands_close(struct errands *errands, ms_t now);

#endif
