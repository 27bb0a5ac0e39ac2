/*
 * draft: exercises, routines and gates on their way in, whose references are still names
 *
 *	texts --config_catalog--> drafts --draft_merge()--> one of each id --resolve--> catalog
 *
 * Everything about a draft is valid but its references. A later text's draft stands in for an
 * earlier one of its id, at its place. Drafts are chained, in the order of the texts; they and
 * what they point to live in the caller's arenas.
 */
#ifndef SYS_DRAFT_H
#define SYS_DRAFT_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/catalog.h"
#include "sys/problems.h"

struct reference { /* a name, and the line on which it stands */
	const char *id;
	int line;
};

struct references {
	int count;
	const struct reference *at;
};

enum link { LINK_EASIER, LINK_HARDER, LINK_REPLACES, LINK_INSTEAD, LINK_GATE, LINK_COUNT };

struct draft { /* what exercises, routines and gates have in common */
	const char *id;        /* of a gate, what is said of it: "gate 2" */
	const char *file;
	int line;
	int text;              /* the number of the text it is from */
	struct draft *next;    /* the one after it, in its text or the texts to follow */
	struct draft *earlier; /* by merging: the one of an earlier text that it replaces, or NULL */
	int order;             /* its place: in its list; by merging, in the index */
};

struct exercise_draft {
	struct draft draft;
	struct exercise value; /* whole but for its links */
	struct references links[LINK_COUNT];
};

struct item_draft {
	struct reference exercise;
	struct routine_item value; /* whole but for its exercise */
};

struct routine_draft {
	struct draft draft;
	struct routine value;      /* whole but for its items and the next one */
	int item_count;
	const struct item_draft *items;
	struct references next;    /* one, or none */
};

struct need_draft {
	struct references of;
	struct need value; /* whole but for its exercises */
};

struct gate_draft { /* gates have no ids: the latest text that has any stands for all */
	struct draft draft;
	struct gate value; /* whole but for its needs */
	int need_count;
	const struct need_draft *needs;
};

struct draft_list {
	struct draft *first, *last;
	int count;
};

struct drafts {
	struct draft_list exercises, routines, gates;
};

struct draft_index { /* drafts merged by id */
	int count;
	struct draft **at;    /* in the catalog's order */
	struct draft **by_id; /* the same, sorted by id */
};

/* Puts a draft at the end of a list. */
void draft_add(struct draft_list *list, struct draft *draft);

/*
 * Merges a list by id: the latest draft of each id, at the place of the first one, with the others
 * behind `earlier`. An id that comes twice in one text is a problem, and its second draft is left
 * out. The arrays go into the arena.
 */
void draft_merge(const struct draft_list *list, struct arena *arena, struct problems *problems,
	struct draft_index *ret);

/* The index (into `at`) of the draft called `id`, -1 when there is none. */
int draft_find(const struct draft_index *index, const char *id);

#endif
