/*
 * chrome: what surrounds every screen
 *
 *	 deadbug · Dead bug                  2 of 5 · 12 min left     the top line: where one is …
 *	 1 Today   2 Exercises   3 Learn   4 Tests   5 Progress   …      … or what stands beside it
 *	 [ the view's area                                       ]
 *	 Space pause   n skip   x pain   ? help   q end               the bottom line: what keys do
 *
 * Hints that don't fit are left out from the right, a message lies on the area's last row, and below
 * CHROME_COLUMNS x CHROME_ROWS a polite sentence is all there is. Borrows everything.
 */
#ifndef VIEW_CHROME_H
#define VIEW_CHROME_H

#include "draw/canvas.h"
#include "view/app.h"

#define CHROME_COLUMNS 40
#define CHROME_ROWS    12

/* Whether a screen of this size holds what the views draw. */
bool chrome_fits(int width, int height);

/* What is left for the view on a screen of this size. */
struct rect chrome_area(int width, int height);

/* The same for the present view, which may fill the screen but for the bottom line. */
struct rect chrome_room(const struct app *app, int width, int height);

/* The key of the hint at x, y of the bottom line, PRESS_NONE where there is none. */
key_code chrome_key_at(const struct app *app, int x, int y);

/* The tab at x, y of the top line, NULL where there is none. */
const struct view *chrome_tab_at(const struct app *app, int x, int y);

/* Draws the top and the bottom line, and the message; or, where the canvas is too small, why. */
void chrome_draw(const struct app *app, struct canvas *canvas);

#endif
