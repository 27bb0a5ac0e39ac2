/*
 * digits: numbers and words that can be read from two metres
 *
 * A 5 by 7 dot font, each dot scaled to whole cells (twice as wide as high, so that it looks
 * square), drawn in one of the fills that tell phases apart without colour:
 *
 *	FILL_SOLID  ####    FILL_HOLLOW  outline only    FILL_SHADE  a pattern
 *
 * Solid cells are spaces whose role is drawn reversed where blocks are missing: see digits.c.
 */
#ifndef DRAW_DIGITS_H
#define DRAW_DIGITS_H

#include "draw/canvas.h"

enum fill { FILL_SOLID, FILL_HOLLOW, FILL_SHADE };

/*
 * Draws `text` (digits, capital letters, ':' '.' '/' '+' '-' and space; others are left blank) as
 * large as fits in `area`, in its middle. Returns the rows used; where not even the smallest size
 * fits, one row of ordinary text.
 */
int digits_draw(struct canvas *canvas, struct rect area, const char *text, enum fill fill, enum role role);

/* The rows that digits_draw() would use. */
int digits_rows(struct rect area, const char *text);

#endif
