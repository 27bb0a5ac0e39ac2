/*
 * tug_picture: the tug-of-war, as it stands
 *
 *	    abs                                  hip flexors
 *	     o                                        o
 *	    /|\_________________v____________________/|\
 *	    / \                 ¦                    / \
 *
 * Two people pull a rope with a knot; the mark between them stands still. Who wins has dragged all
 * of it to their side. Nothing is owned.
 */
#ifndef DRAW_TUG_PICTURE_H
#define DRAW_TUG_PICTURE_H

#include "draw/canvas.h"

/* Draws it into the middle of `area`; `lean` is -100 (the abs have won) to 100. */
void tug_picture_draw(struct canvas *canvas, struct rect area, int lean);

#endif
