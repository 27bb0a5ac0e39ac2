/*
 * keeper: a program that runs for as long as something lasts, and no longer
 *
 *	keeper_hold() --> it runs; its stdin is a pipe with nothing in it --> keeper_release()
 *	                       |
 *	                       +--> we end, by SIGKILL too: the pipe is closed, and whoever reads it,
 *	                            as cat does, ends by itself
 *
 * A keeper that holds owns a child (sys/child) and its end of the pipe.
 */
#ifndef SYS_KEEPER_H
#define SYS_KEEPER_H

#include "core/argv.h"
#include "sys/child.h"

struct keeper {
	struct child child;
	int leash; /* what we hold of the pipe, -1 while nothing is held */
};

/* A keeper that holds nothing. */
void keeper_init(struct keeper *keeper);

/* Whether something is held: asked for, and not ended by itself as far as keeper_poll() has seen. */
bool keeper_holds(const struct keeper *keeper);

/* Starts it. Returns 0, or an errno with nothing held; EAGAIN while a released one still runs. */
int keeper_hold(struct keeper *keeper, const struct argv *command, ms_t now);

/* Tells it to end. Fine when nothing is held. */
void keeper_release(struct keeper *keeper, ms_t now);

/* True, once, with its status as child_poll() has it, when it ended while it was held. */
bool keeper_poll(struct keeper *keeper, ms_t now, int *ret_status);

/* Milliseconds until keeper_poll() has something to do by itself: 0 overdue, -1 never. */
ms_t keeper_wait(const struct keeper *keeper, ms_t now);

/* Makes it end now: for the end of the program. */
void keeper_close(struct keeper *keeper);

#endif
