/*
 * exercise: the page of one exercise
 *
 *	browse, home --exercise_open()--> page --a way (1 to 9, Left, Right)--> page --> …
 *	                                    <--------------- back -------------
 *
 * Its state is a plain value, a part of struct app; view/exercise_page draws it.
 */
#ifndef VIEW_EXERCISE_H
#define VIEW_EXERCISE_H

#include <stdbool.h>

#include "core/practice.h"

#define TRAIL_MAX 16 /* pages that one can go back to; of more the latest */

struct app;

struct exercise_page {
	int exercise;    /* index in the catalog */
	int scroll;
	ms_t since;      /* when it was opened: the figure's clock */
	bool fault;      /* how it should not look is shown, or on a small screen any figure … */
	ms_t fault_since; /* … and since when: where there is room for one, they take turns */
	int trail_count;
	int trail[TRAIL_MAX];     /* the exercises on the way here */
	struct practice practice; /* a rep for practice, over the page */
};

/* Opens the page of an exercise over the present screen. */
void exercise_open(struct app *app, int exercise);

#endif
