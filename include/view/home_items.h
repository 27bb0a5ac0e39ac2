/*
 * home_items: the exercises of the workout that is selected, and one of them looked at
 *
 *	  Cat-camel                        6 reps
 *	> Pelvic tilt                      10 reps, 5 s each     looked at
 *	  Half-kneeling hip-flexor stretch                       too long for one row
 *	                                   2 × 30 s a side
 *
 * It belongs to view_home and is not for other screens. Nothing is owned.
 */
#ifndef VIEW_HOME_ITEMS_H
#define VIEW_HOME_ITEMS_H

#include "view/app.h"
#include "view/flow.h"

#define NO_ITEM (-1) /* none is looked at: the list is */

/* Draws them into `area`, with an empty row between them where there is height; the one looked at is in
 * sight. */
void home_items_draw(const struct app *app, struct canvas *canvas, struct rect area);

/* The same as text. */
void home_items_tell(struct flow *flow, const struct app *app);

/* The rows they take at a width, without empty ones. */
int home_items_rows(const struct app *app, int width);

/* The item at a row of the screen, NO_ITEM where there is none. */
int home_items_at(const struct app *app, struct rect area, int x, int y);

/* Draws the figure, the cues and the moves of the one looked at, or of the first. */
void home_items_preview(const struct app *app, struct canvas *canvas, struct rect area);

/* Milliseconds until that looks different, NEVER when it stands still. */
ms_t home_items_wait(const struct app *app);

#endif
