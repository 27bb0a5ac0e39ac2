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

#include "core/effects.h"
#include "core/programme.h"
#include "core/search.h"
#include "draw/canvas.h"
#include "draw/key.h"

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

/* For the pieces of the screen: browse owns keys and state, browse_list and browse_preview draw. */

struct browse_layout {
	struct rect chips, filter, list; /* empty where it isn't drawn, likewise: */
	struct rect foot, preview;       /* one of the two */
};

/* What goes where in `area`. */
struct browse_layout browse_layout(const struct app *app, struct rect area);

/* Whether something is typed. */
bool browse_filtered(const struct app *app);

/* Draws all but the preview. */
void browse_list_draw(const struct app *app, struct canvas *canvas, const struct browse_layout *layout);

/* What the mouse does to the rows (point_list()); `select` takes an entry of what is found. */
bool browse_list_point(struct app *app, const struct browse_layout *layout,
	const struct pointer *pointer, void (*select)(struct app *app, int entry),
	struct effects *effects);

/* The facet that lies at x, y; NO_CHIP where there is none. */
int browse_facet_at(const struct app *app, const struct browse_layout *layout, int x, int y);

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
