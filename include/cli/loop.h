/*
 * loop: the one place where the program waits
 *
 *	       +--> time: app_tick() until nothing is overdue
 *	       |    what the person says             effects --> outside_do()
 *	turn --+    what other programs ask for
 *	       |    signals, requests
 *	       |    show what changed
 *	       +--- poll(input, signals, control socket, until the next deadline, rounded up)
 *
 * One wake-up per visible change, and no other: no polling, no threads. Signals arrive through a
 * pipe, so nothing happens between two turns. When the process was away (core/absence), the app is
 * told. The loop owns the pipe; app, outside and face are the caller's.
 */
#ifndef CLI_LOOP_H
#define CLI_LOOP_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/outside.h"
#include "view/app.h"

/* How the app and a person meet: cli/screen or cli/plain, whose own state lies behind it. */
struct face {
	int input;            /* the descriptor on which the person is heard, or -1 */
	bool ends_with_input; /* whoever hangs up has left: the same as SIGHUP */
	bool is_resized;      /* set by the loop, at a SIGWINCH */
	bool acts;            /* set by show(): listen() has something to do, whoever says nothing */

	/* Shows what is new, and does what the app wishes of a screen. False: it can't any more. */
	bool (*show)(struct face *face, struct app *app);

	/* Lets the app take one thing that was said. False: that was all. Never waits. */
	bool (*listen)(struct face *face, struct app *app, struct effects *effects);

	/* Milliseconds until it has to show what is no change of the app's; -1 never. Or NULL. */
	ms_t (*wait)(const struct face *face, ms_t now);

	/* Gives the terminal back, stops the process, and returns when it is continued. */
	void (*suspend)(struct face *face);
};

/*
 * Makes the pipe and takes the signals over; before the terminal is opened, so that ncurses leaves
 * them alone. False, with a sentence in `ret_why`, when it can't.
 */
bool loop_open(char *ret_why, size_t size);

/*
 * Runs the app until it wants to quit, or its face can show no more. Returns 0, or the signal that
 * ended it: the session's lines are out by then, and the caller gives the terminal back and raises it.
 */
int loop_run(struct app *app, struct outside *outside, struct face *face);

#endif
