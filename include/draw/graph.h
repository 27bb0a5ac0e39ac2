/*
 * graph: values over time, with axes
 *
 *	seconds of the best set              60 +                    . . .   target, dashed
 *	                                     40 +         o---*60            o a value, * a best one
 *	                                     20 +   o---o/
 *	                                      0 +------+-------+------
 *	                                           Jul     Aug
 *
 * Lines join values that are far apart in time as well; bars stand for counts. The value axis begins at
 * 0 and ends at a round number, with a few round ones between. Borrows everything.
 */
#ifndef DRAW_GRAPH_H
#define DRAW_GRAPH_H

#include "draw/canvas.h"

#define GRAPH_NO_TARGET (-1.0)

enum graph_form { GRAPH_LINE, GRAPH_BARS };

struct graph_point {
	double x;      /* when */
	double y;      /* 0 or more */
	double target; /* of it, or GRAPH_NO_TARGET */
	bool is_best;  /* more than any before */
	enum role role;
};

struct graph_tick { /* on the time axis */
	double x;
	const char *label;
};

struct graph_level { /* a line across the whole graph */
	double y;
	enum role role;
	const char *label; /* at its right end; "" for none */
};

struct graph {
	enum graph_form form;
	const char *title; /* what is shown, and in which unit: above the value axis */
	double x_from, x_to;
	double y_least;    /* what the value axis reaches at least */
	int point_count, tick_count, level_count;
	const struct graph_point *points; /* by x */
	const struct graph_tick *ticks;   /* by x */
	const struct graph_level *levels;
};

/* Draws it into the whole of `area`. */
void graph_draw(const struct graph *graph, struct canvas *canvas, struct rect area);

#endif
