/*
 * stage: one word and one number that tell the phase from two metres
 *
 *	wide                                       narrow
 *	+--------------------------------------+   +------------------+
 *	| >  >  >   the word, large   >  >  > |   | > >  W O R D  > > |
 *	+---------------------+----------------+   |                  |
 *	|  >   ticks    >     |                |   |    the number    |
 *	|   > ##  # >         |   room for     |   |                  |
 *	|  >  ##### >  number |   the rest     |   +------------------+
 *	|   >     # >         |                |   | room for the rest|
 *	+---------------------+----------------+   +------------------+
 *
 * Every free cell has the pattern of the phase's look. The number takes half of the screen's height
 * wherever the width allows. Nothing is owned.
 */
#ifndef VIEW_STAGE_H
#define VIEW_STAGE_H

#include "draw/canvas.h"
#include "view/look.h"

struct stage {
	enum look look;
	const char *word;   /* capital letters, as digits_draw() has them */
	const char *number; /* "" for none */
	int ticks;          /* seconds of a phase, as marks in a row; 0 none … */
	int ticks_done;     /* … of which so many are over */
	int room_rows;      /* rows that a narrow stage leaves for the rest, at least */
};

/* Draws the stage into `area`, the cursor at its word; returns the room that is left for all else. */
struct rect stage_draw(struct canvas *canvas, struct rect area, const struct stage *stage);

/* Cuts a page that says one word: the strip for it, and what is returned, the room for its text. */
struct rect stage_page(struct rect area, struct rect *ret_strip);

/* Draws only the strip: the word in the middle of a look's pattern, large where the height allows. */
void stage_strip(struct canvas *canvas, struct rect strip, enum look look, const char *word);

/*
 * Turns what was drawn into `area` inside out, for the moment of a flash: pattern, word and number are
 * dark, and what was free is lit. Where there is no pattern, nothing flashes.
 */
void stage_flash(struct canvas *canvas, struct rect area);

/*
 * Draws a name in capitals, as tall as fits in `area`; as ordinary text in its middle where large ones
 * don't fit, or lack a letter of it.
 */
void stage_name(struct canvas *canvas, struct rect area, const char *name);

#endif
