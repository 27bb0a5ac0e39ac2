/*
 * loop: the one place where the program waits
 *
 *	       +--> time: app_tick() until nothing is overdue
 *	       |    keys: app_key()            effects --> outside_do()
 *	turn --+    signals, requests
 *	       |    draw, present what changed
 *	       +--- poll(terminal, signals, until the app's next deadline, rounded up)
 *
 * One wake-up per visible change, and no other: no polling, no threads. Signals arrive through a
 * pipe, so nothing happens between two turns. When the process was away (core/absence), the app is
 * told. The loop owns the pipe; app and outside are the caller's.
 */
#ifndef CLI_LOOP_H
#define CLI_LOOP_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/outside.h"
#include "view/app.h"

/*
 * Makes the pipe and takes the signals over; before the terminal is opened, so that ncurses leaves
 * them alone. False, with a sentence in `ret_why`, when it can't.
 */
bool loop_open(char *ret_why, size_t size);

/*
 * Runs the app on the open terminal until it wants to quit. Returns 0, or the signal that ended
 * it: the session's lines are out by then, and the caller gives the terminal back and raises it.
 */
int loop_run(struct app *app, struct outside *outside);

#endif
