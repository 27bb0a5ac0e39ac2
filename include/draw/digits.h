/*
 * digits: numbers and words that can be read from two metres
 *
 * Fonts of 5 by 7 and 3 by 5 dots, each dot scaled to whole cells, drawn in one of the fills that
 * tell phases apart without colour:
 *
 *	FILL_SOLID   ██████    FILL_HOLLOW   ▛▀▀▀▀▜    FILL_SHADE   ▒▒▒▒▒▒
 *	             ██████                  ▙▄▄▄▄▟                 ▒▒▒▒▒▒
 *
 * A dot is twice as wide as high, so that it looks square, or narrower where the room is. Digits
 * and the space are equally wide: a number padded with spaces doesn't move as it counts down.
 */
#ifndef DRAW_DIGITS_H
#define DRAW_DIGITS_H

#include "draw/canvas.h"

enum fill { FILL_SOLID, FILL_HOLLOW, FILL_SHADE };

/*
 * Draws `text` (digits, capital letters, ':' '.' '/' '+' '-' and space; others are left blank) as
 * tall as fits in `area`, in its middle, and gives the rectangle round it the role. Returns the rows
 * used; where not even the smallest size fits, one row of ordinary text; in an empty area 0.
 */
int digits_draw(struct canvas *canvas, struct rect area, const char *text, enum fill fill,
	enum role role);

/* The rows that digits_draw() would use. */
int digits_rows(struct rect area, const char *text);

#endif
