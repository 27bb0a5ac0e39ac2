/*
 * digits: numbers and words that can be read from two metres
 *
 * The fonts of draw/font, each dot scaled to whole cells, drawn in one of the fills that tell phases
 * apart without colour:
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
#include "draw/font.h"

enum fill { FILL_SOLID, FILL_HOLLOW, FILL_SHADE };

struct digits_size { /* of letters, for those who draw lines of one size */
	const struct font *font;
	int across; /* columns of a dot */
	int halves; /* half rows of a dot: 1, which fills draw alike, or an even number; 0: none fits */
};

/*
 * Draws `text` (letters of draw/font; others are left blank) as tall as fits in `area`, in its middle,
 * and gives the rectangle round it the role. Returns the rows used; where not even the smallest size
 * fits, one row of ordinary text; in an empty area 0.
 */
int digits_draw(struct canvas *canvas, struct rect area, const char *text, enum fill fill,
	enum role role);

/* The same in the size that `like` would have: one that does not change as a number does. */
int digits_draw_like(struct canvas *canvas, struct rect area, const char *like, const char *text,
	enum fill fill, enum role role);

/* The rows that digits_draw() would use, and digits_draw_like() the columns: 0 for ordinary text. */
int digits_rows(struct rect area, const char *text);
int digits_columns(struct rect area, const char *like, const char *text);

/* The rows of a line. */
int digits_size_rows(struct digits_size size);

/* Draws so many bytes of `text` from x, y on, in a size that is given. */
void digits_put(struct canvas *canvas, int x, int y, const char *text, int bytes,
	struct digits_size size, enum fill fill, enum role role);

#endif
