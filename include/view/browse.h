/*
 * browse: all exercises, found by a few letters or by what they are
 *
 *	 all  warm-up [ step 1 ] step 2  step 3  …        facets: Left and Right
 *	/tilt_                                 2 found    the filter, when it is open
 *	> Pelvic tilt                    today | Pelvic tilt
 *	  Glute bridge     cue: Tilt, then lift| figure, cues, doses of the selected one
 *
 * What is found stays until the facet or the filter changes; in its order, best first, or step by step
 * without a filter. The state is a plain value, a part of struct app, and borrows the catalog.
 */
#ifndef VIEW_BROWSE_H
#define VIEW_BROWSE_H

#include <stdbool.h>

#include "core/date.h"
#include "core/programme.h"
#include "core/search.h"
#include "draw/canvas.h"

#define BROWSE_MOST 10240 /* of more exercises the best */

struct app;

struct browse {
	bool typing;                       /* letters go to the filter */
	char typed[QUERY_SIZE];            /* "" for no filter */
	int facet_count, facet;
	struct facet facets[FACETS_MAX];
	int selected;                      /* of what is found; 0 when nothing is */
	ms_t since;                        /* when it was selected: the figure's clock */
	bool slipped;                      /* it was found in spite of slips */
	int found_count;
	struct found found[BROWSE_MOST];
	int today_count;
	int today[WORKOUT_ITEMS_MAX];      /* today's exercises */
};

/* Goes to the exercises with an empty filter open. */
void browse_find(struct app *app);

/* For view/browse and its preview. */

/* The exercise that is selected, NULL when nothing is found. */
const struct exercise *browse_selected(const struct app *app);

/* Whether today's session has an exercise, given by its index. */
bool browse_is_today(const struct app *app, int exercise);

/* What must be clean first: "First: a clean Dead bug, level 3"; false when nothing must. */
bool browse_gate_words(const struct app *app, const struct exercise *exercise, char *out, size_t size);

/* Draws what one wants to know of the selected exercise, its figure in motion. */
void browse_preview_draw(const struct app *app, struct canvas *canvas, struct rect area);

/* Milliseconds until it looks different, NEVER when the figure stands still. */
ms_t browse_preview_wait(const struct app *app);

#endif
