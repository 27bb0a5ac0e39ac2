/*
 * path: the key poses that the figure goes through in a rep
 *
 *	from --LOWER--> reached --HOLD-- --RETURN--> to
 *
 * Home is loop_from; or 0 where loop_from is the dose's key itself, so that each rep gets into
 * position anew. Most figures go from home to the key and back:
 *
 *	0 1            pelvic-tilt, key 1:   0 1 0
 *	0 (1 2)        plank, loop_from 1:   a hold in key 1; as reps 0 1 0
 *
 * A loop of four has a left side: its keys are home, right, home again, left; what is two further on
 * is a key's opposite.
 *
 *	  0 home       alternate   right 0 1 2, left 2 3 0: once around
 *	left   right   each        right 0 1 0, left 2 3 2
 *	  3     1      both        the loop is one rep, cat-camel's: 0 1 3, then 3 1 3 and so on
 *	    2 home
 *
 * The keys aside, which the loop does not go through, stand in pairs, right and left.
 *
 * A figure without a left side is mirrored for the left side of SIDES_EACH. Plain values.
 */
#ifndef CORE_PATH_H
#define CORE_PATH_H

#include <stdbool.h>

#include "core/catalog.h"

struct path {
	int from, reached, to; /* indexes of key poses */
	bool mirrored;         /* drawn turned left to right */
};

/* The path of rep `rep` (1 on) of `side`. A hold is spent in `reached`. */
struct path path_of_rep(const struct pose_set *poses, const struct dose *dose, enum side side, int rep);

#endif
