/*
 * poster: a few words, as large as they fit
 *
 *	area of 24 x 11                 of 40 x 5: one line               too many words for letters
 *	####  #### #### ###            #### #### #### ###   ### # # ###  Dead bug, right side, set
 *	#  ## #    #  # #  ##          ...                               2 of 3, and a note
 *	# …                 ###
 *	        # # ###
 *
 * Words wrap at spaces and at newlines; all lines have one size, the largest with which they fit, down
 * to letters three rows high, and they begin in one column. Where letters don't fit, or are lacking,
 * it is ordinary text. Nothing is owned.
 */
#ifndef DRAW_POSTER_H
#define DRAW_POSTER_H

#include "draw/canvas.h"
#include "draw/digits.h"

/* The rectangle that poster_draw() would write to: in the middle of `area`, empty for no words. */
struct rect poster_rect(struct rect area, const char *text);

/* The same, if the words fit in letters; else an empty one. */
struct rect poster_large(struct rect area, const char *text);

/* Draws the words into the middle of `area`. */
void poster_draw(struct canvas *canvas, struct rect area, const char *text, enum fill fill,
	enum role role);

#endif
