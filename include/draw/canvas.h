/*
 * canvas: a grid of cells, each a character and a role
 *
 * Views draw here; nobody knows a terminal. A frame is therefore two blocks of text, which is what
 * golden tests compare:
 *
 *	 HOLD                    .HHHH...
 *	 set 1 of 3              .ddd.d.dd..
 *
 * Drawing outside the canvas is fine and does nothing. With `ascii` set every character beyond
 * ASCII is put as its stand-in (text_ascii()). Control characters become '?', combining marks are
 * left out: a cell holds one character. The canvas owns its cells.
 */
#ifndef DRAW_CANVAS_H
#define DRAW_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "draw/rect.h"
#include "draw/theme.h"

#define CANVAS_WIDTH_MAX 512
#define CANVAS_HEIGHT_MAX 256
#define CELL_CONTINUED 0u /* the glyph of the second column of a wide character */

struct cell {
	uint32_t glyph; /* a character, or CELL_CONTINUED */
	uint8_t role;   /* enum role */
};

struct canvas {
	int width, height; /* cells */
	bool ascii;
	int cursor_x, cursor_y; /* where the focus is, for screen readers; -1 none */
	struct cell *cells;     /* height rows of width */
};

/*
 * Makes a canvas of the given size, clamped to 1 .. the maximum, filled with spaces of ROLE_TEXT.
 * False, and nothing owned, when memory ran out.
 */
bool canvas_init(struct canvas *canvas, int width, int height);

/* Frees the cells; the canvas may be initialised again. A zeroed canvas is fine. */
void canvas_clear(struct canvas *canvas);

/* Fills the whole canvas with spaces of ROLE_TEXT and takes the cursor away. */
void canvas_wipe(struct canvas *canvas);

/* The whole canvas as a rectangle. */
struct rect canvas_rect(const struct canvas *canvas);

/* Puts one character; a wide one takes two cells, and is left out at the last column. */
void canvas_put(struct canvas *canvas, int x, int y, uint32_t glyph, enum role role);

/* Writes `text` to the right from x, y, over at most `columns`, with an ellipsis where it is cut.
 * Returns the columns used. */
int canvas_text(struct canvas *canvas, int x, int y, int columns, const char *text, enum role role);

/* The same in the middle of, or at the right end of, the `columns` from x. */
int canvas_text_center(struct canvas *canvas, int x, int y, int columns, const char *text,
	enum role role);
int canvas_text_right(struct canvas *canvas, int x, int y, int columns, const char *text,
	enum role role);

/* Wraps `text` into `area` from its top, with an ellipsis where it is cut; returns the rows used. */
int canvas_paragraph(struct canvas *canvas, struct rect area, const char *text, enum role role);

/* Fills an area with one narrow character. */
void canvas_fill(struct canvas *canvas, struct rect area, uint32_t glyph, enum role role);

/* Gives every cell of an area the role, and leaves the characters. */
void canvas_tint(struct canvas *canvas, struct rect area, enum role role);

/* The cell at x, y, which must lie on the canvas. */
const struct cell *canvas_at(const struct canvas *canvas, int x, int y);

/*
 * Writes the frame as text: the rows' glyphs (spaces at their ends left out), a line "--", the
 * rows' role letters. Returns the bytes it needs without the NUL, as snprintf does.
 */
size_t canvas_dump(const struct canvas *canvas, char *out, size_t size);

#endif
