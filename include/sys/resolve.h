/*
 * resolve: drafts to a catalog, names to indexes
 *
 *	links     what leads nowhere, to the wrong kind of exercise or in a circle is dropped
 *	gates     one with a need that no exercise can meet is left out
 *	routines  one with an item that can't be done is left out, and the earlier one of its id is used
 *
 * Each of these is a problem at the line of the name. The catalog's arrays are owned by the arena.
 */
#ifndef SYS_RESOLVE_H
#define SYS_RESOLVE_H

#include "sys/draft.h"

/* The range of a set of a kind: seconds of a hold, reps of the others; both, for KIND_COUNT. */
int resolve_sets_least(enum kind kind);
int resolve_sets_most(enum kind kind);

/*
 * Makes the catalog; what is needed meanwhile goes into `scratch`. False, and *ret untouched, when no
 * exercise that can be done is left.
 */
bool resolve_drafts(const struct drafts *drafts, struct arena *scratch, struct arena *arena,
	struct catalog *ret, struct problems *problems);

#endif
