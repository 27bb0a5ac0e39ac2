/*
 * absence: whether nobody lived through the time between two turns of the loop
 *
 *	stopped    both clocks run on    the turn comes late           away since the last turn
 *	asleep     the wall clock alone  it ran ahead of the other     away since this turn began
 *
 * A process is stopped by Ctrl-Z, a debugger, a machine that hangs; asleep with its machine, when the
 * lid is closed. A wall clock that is set back tells nothing, and one that is set forward looks like
 * sleep: a pause too many costs a key. A plain value.
 */
#ifndef CORE_ABSENCE_H
#define CORE_ABSENCE_H

#include <stdbool.h>

#include "core/date.h"

#define ABSENCE_MS 2000 /* shorter ones are lived through */

struct absence {
	ms_t expected;  /* when the next turn is due; -1: whenever a key comes */
	ms_t ahead;     /* the wall clock, less the monotonic one */
};

/* Begins to watch: both clocks, as they are now. */
void absence_init(struct absence *absence, ms_t now, ms_t wall);

/* A turn begins at `now`, the last one at `last`. True after an absence, whose start is *ret_since. */
bool absence_noticed(struct absence *absence, ms_t last, ms_t now, ms_t wall, ms_t *ret_since);

#endif
