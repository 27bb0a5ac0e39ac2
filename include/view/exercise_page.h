/*
 * exercise_page: the page of an exercise on the screen
 *
 *	wide                                       narrow
 *	+--------------------------------------+   +------------------+
 *	| name                    step, dose   |   | step, dose       |
 *	| figure           | Get ready         |   | figure, if there |
 *	| rest: natural gap|   …               |   | is the height    |
 *	|                  | Then              |   | cues             |
 *	| figure done wrong|   …               |   | Get ready        |
 *	| or the ways on   | Think of          |   |   …              |
 *	+--------------------------------------+   +------------------+
 *
 * Where there is room for one figure, right and wrong take turns; where there is none, they take the
 * text's place. It belongs to view_exercise and is not for other screens. Nothing is owned.
 */
#ifndef VIEW_EXERCISE_PAGE_H
#define VIEW_EXERCISE_PAGE_H

#include "view/app.h"

void exercise_page_draw(const struct app *app, struct canvas *canvas, struct rect area);

/* How many rows one can scroll, and how many a page down goes on. */
int exercise_page_most(const struct app *app, struct rect area);
int exercise_page_rows(const struct app *app, struct rect area);

/* Milliseconds until it looks different, NEVER when it stands still. */
ms_t exercise_page_wait(const struct app *app);

/* The way (core/ways.h), counted from 0, that is written at x, y; -1 where none is. */
int exercise_page_way(const struct app *app, struct rect area, int x, int y);

/* What the key for the wrong figure (with little room, for any) does now; NULL when nothing. */
const char *exercise_page_fault_words(const struct app *app, struct rect area);

#endif
