/*
 * sketch: a picture, drawn with dots and words
 *
 *	field of 100 x height --scale to the area, kept in proportion--> plot --> canvas, words on top
 *
 * A picture in a text that scrolls lies partly out of sight: it is drawn into an area, but only what
 * lies in `sight`. Borrows everything.
 */
#ifndef DRAW_SKETCH_H
#define DRAW_SKETCH_H

#include "core/picture.h"
#include "draw/canvas.h"

/* The rows of a picture that is as wide as `columns` and at most `rows_most` rows high. */
int sketch_rows(const struct picture *picture, int columns, int rows_most);

/* Draws a picture into the middle of `area`, as large as it allows. */
void sketch_draw(struct canvas *canvas, struct rect area, struct rect sight,
	const struct picture *picture);

#endif
