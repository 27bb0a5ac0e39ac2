/*
 * ways: where one can go on to from an exercise
 *
 *	easier <-- exercise --> harder      in this order, numbered from 1 on the screen:
 *	           |   |   |                instead, easier, harder, replaces, gate
 *	   what it replaces | what comes first
 *	              instead of it
 *
 * Plain values; nothing is owned.
 */
#ifndef CORE_WAYS_H
#define CORE_WAYS_H

#include "core/catalog.h"

#define WAYS_MAX 9 /* one digit each */

enum way_kind {
	WAY_INSTEAD,  /* of what is to be avoided: do this */
	WAY_EASIER,
	WAY_HARDER,
	WAY_REPLACES, /* to be avoided: this exercise stands in for it */
	WAY_GATE,     /* must be clean first */
	WAY_KINDS
};

struct way {
	enum way_kind kind;
	int exercise; /* index in the catalog */
};

/* The ways from an exercise, as many as fit; returns how many. */
int exercise_ways(const struct exercise *exercise, struct way ret_ways[WAYS_MAX]);

/* The first exercise of a kind, NO_EXERCISE when there is none. */
int exercise_way(const struct exercise *exercise, enum way_kind kind);

#endif
