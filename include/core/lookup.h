/*
 * lookup: what a person calls an exercise
 *
 *	"plank"        LOOKUP_NAMED     its id, though other names begin with it
 *	"Leg raises"   LOOKUP_NAMED     a name or an alias, but for case, hyphens and a plural s
 *	"crunch"       LOOKUP_PARTLY    in the names of three: which is meant must be asked
 *	"stiup"        LOOKUP_NEARLY    nothing else is as near
 *	"burpee"       LOOKUP_UNKNOWN   nor is anything worth a "did you mean"
 *
 * Each kind is tried only when those before it found nothing. A plain value.
 */
#ifndef CORE_LOOKUP_H
#define CORE_LOOKUP_H

#include "core/catalog.h"

#define LOOKUP_MAX 8

enum lookup_kind {
	LOOKUP_NAMED,
	LOOKUP_PARTLY,
	LOOKUP_NEARLY,
	LOOKUP_UNKNOWN /* what there is, is for "did you mean" */
};

struct lookup {
	enum lookup_kind kind;
	int count;          /* more than 1: it may be any of them; 0 only of LOOKUP_UNKNOWN */
	int at[LOOKUP_MAX]; /* indexes of exercises in the catalog's order; of more the first */
};

/* Looks up what is called `name`. */
struct lookup lookup_exercise(const struct catalog *catalog, const char *name);

#endif
