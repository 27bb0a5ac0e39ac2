/*
 * facet: one way to narrow a catalog down
 *
 *	all | warm-up | step 1 | step 2 | step 3 | … | to avoid | holds | reps | only a mat | chair | …
 *
 * They are made from the catalog: each holds at least one exercise. Except for "all" and its own facet,
 * what is to be avoided is in none: who looks for something to do with a chair doesn't look for that.
 * A facet of equipment borrows its text from the catalog.
 */
#ifndef CORE_FACET_H
#define CORE_FACET_H

#include <stddef.h>

#include "core/catalog.h"

#define FACETS_MAX 32
#define FACET_LABEL_SIZE 48

enum facet_kind {
	FACET_ALL,
	FACET_STEP,
	FACET_HOLDS,    /* counted in seconds */
	FACET_REPS,     /* counted in reps, held or not */
	FACET_ONLY_MAT, /* nothing else is needed */
	FACET_EQUIPMENT
};

struct facet {
	enum facet_kind kind;
	enum step step;        /* of FACET_STEP */
	const char *equipment; /* of FACET_EQUIPMENT: as the first exercise that needs it says it */
};

/* The facets of a catalog, FACET_ALL first; returns how many. */
int facets_of(const struct catalog *catalog, struct facet ret[FACETS_MAX]);

/* Whether an exercise is in a facet. */
bool facet_has(const struct facet *facet, const struct exercise *exercise);

/* What it is called: "step 1", "to avoid", "chair". */
void facet_label(const struct facet *facet, char ret_label[FACET_LABEL_SIZE]);

#endif
