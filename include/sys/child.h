/*
 * child: a program that runs beside us, and can hold nothing up
 *
 *	child_start()  no shell, nothing on its stdin but `input`, its output thrown away, a process
 *	     |         group of its own, no signal ignored on our account, none blocked but those
 *	     |         by which a terminal stops programs
 *	     v
 *	   runs ------- child_end(), or `longest` --> SIGTERM, and SIGKILL where it is still there
 *	     |          is over                       CHILD_GRACE_MS later; to its whole group both
 *	     v
 *	child_poll()   tells once that it ended, and reaps it: that one, never another's child; what
 *	                    one that was told to end has left of its group is killed
 *
 * Nothing here waits for a child: who has one polls it whenever SIGCHLD came or child_wait() is over.
 * A child that is left alone lives on when we end. A plain value; all zero is no child.
 */
#ifndef SYS_CHILD_H
#define SYS_CHILD_H

#include <stdbool.h>
#include <sys/types.h>

#include "core/date.h"

#define CHILD_GRACE_MS 500     /* from SIGTERM to SIGKILL */
#define CHILD_INPUT_MAX 4096   /* bytes: so much goes into a pipe at once */
#define CHILD_KILLED 128       /* added to the number of the signal that ended it */

struct child {
	pid_t pid;     /* and its process group; 0: there is none */
	ms_t started;
	ms_t longest;   /* that it may run; 0: for ever */
	bool is_ending; /* it was told to … */
	ms_t kill_at;   /* … and is made to then */
};

struct child_start {
	const char *const *argv;  /* NULL at its end; a name without '/' is looked for in PATH */
	const char *const *facts; /* "NAME=value" for its environment, NULL at their end; or NULL */
	const char *input;        /* what it reads on its stdin, CHILD_INPUT_MAX at most; or NULL … */
	int reads;                /* … and a descriptor that it reads instead; or 0 */
	ms_t longest;             /* milliseconds that it may run, then it is told to end; or 0 */
};

/*
 * Starts a program. Returns 0, or an errno (ENOENT: there is no such program) with *child, which must
 * be none, untouched.
 */
int child_start(struct child *child, const struct child_start *start, ms_t now);

/* Whether there is one, as far as child_poll() has seen. */
bool child_runs(const struct child *child);

/*
 * Reaps it if it has ended: true, with its exit status or CHILD_KILLED and the signal in *ret_status,
 * and it is none from then on. Ends one that ran too long, and kills one that did not end in time.
 */
bool child_poll(struct child *child, ms_t now, int *ret_status);

/* Milliseconds until child_poll() has something to do by itself: 0 overdue, -1 never. */
ms_t child_wait(const struct child *child, ms_t now);

/* Of a few: a place where there is none, or NULL; and the soonest of their child_wait(). */
struct child *children_place(struct child children[], int count);
ms_t children_wait(const struct child children[], int count, ms_t now);

/* Tells its group to end, once; nothing when there is none. */
void child_end(struct child *child, ms_t now);

/* Makes its group end now, and forgets it: for the end of the program. */
void child_kill(struct child *child);

#endif
