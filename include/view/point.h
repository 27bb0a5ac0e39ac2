/*
 * point: what the mouse does on screens of a kind, for their point()
 *
 *	list   a click selects the entry, a second one right after it goes on, the wheel moves on
 *	text   the wheel scrolls by a few rows
 *
 * The lines around the area that a screen draws into are the app's. Nothing is owned.
 */
#ifndef VIEW_POINT_H
#define VIEW_POINT_H

#include "draw/list.h"
#include "view/app.h"

#define WHEEL_ROWS 3 /* of a text */

/* Of a screen whose list is drawn into `area`; `select` takes the entry that was clicked on. */
bool point_list(struct app *app, const struct pointer *pointer, const struct list *list,
	struct rect area, void (*select)(struct app *app, int entry), struct effects *effects);

/* Of a screen that scrolls with UP and DOWN; what the app does where a screen has no point(). */
bool point_text(struct app *app, const struct pointer *pointer, struct effects *effects);

#endif
