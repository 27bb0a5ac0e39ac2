/*
 * plot: pictures of dots, finer than cells
 *
 * A braille character is 2 by 4 dots, so 40 by 10 cells are 80 by 40 dots; on a canvas without
 * them the ASCII character that looks most like each cell's dots stands in. Each cell has one role:
 * of all that was drawn into it, the last.
 *
 *	dots 2 x 4 in a cell:  1 4      a plot borrows its area of the canvas and writes to it
 *	                       2 5      once, in plot_flush()
 *	                       3 6
 *	                       7 8
 *
 * A plot is a plain value of fixed size; larger areas are cut to PLOT_CELLS_MAX cells.
 */
#ifndef DRAW_PLOT_H
#define DRAW_PLOT_H

#include <stdint.h>

#include "draw/canvas.h"

#define PLOT_CELLS_MAX 24576

enum stroke { STROKE_SOLID, STROKE_DASHED, STROKE_DOTTED }; /* every dot, 2 of 3, 1 of 4 */

struct plot {
	struct rect area;                /* cells */
	uint8_t dots[PLOT_CELLS_MAX];    /* braille bits */
	uint8_t roles[PLOT_CELLS_MAX];
};

/* Makes an empty plot for an area of a canvas. */
void plot_init(struct plot *plot, struct rect area);

/* Width and height in dots. */
int plot_width(const struct plot *plot);
int plot_height(const struct plot *plot);

/* Sets a dot, counted from the area's top left. Outside does nothing. */
void plot_dot(struct plot *plot, int x, int y, enum role role);

/* Draws a line between two points in dots. *phase (may be NULL) carries a dash round a corner. */
void plot_line(struct plot *plot, double x0, double y0, double x1, double y1, enum stroke stroke,
	enum role role, int *phase);

/* Writes the plot to the canvas; cells without a dot keep what is under them. */
void plot_flush(const struct plot *plot, struct canvas *canvas);

#endif
