/*
 * chart: values over time, with axes
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
#ifndef DRAW_CHART_H
#define DRAW_CHART_H

#include "draw/canvas.h"

#define CHART_NO_TARGET (-1.0)

enum chart_form { CHART_LINE, CHART_BARS };

struct chart_point {
	double x;      /* when */
	double y;      /* 0 or more */
	double target; /* of it, or CHART_NO_TARGET */
	bool is_best;  /* more than any before */
	enum role role;
};

struct chart_tick { /* on the time axis */
	double x;
	const char *label;
};

struct chart_level { /* a line across the whole chart */
	double y;
	enum role role;
};

struct chart {
	enum chart_form form;
	const char *title; /* what is shown, and in which unit: above the value axis */
	double x_from, x_to;
	double y_least;    /* what the value axis reaches at least */
	int point_count, tick_count, level_count;
	const struct chart_point *points; /* by x */
	const struct chart_tick *ticks;   /* by x */
	const struct chart_level *levels;
};

/* Draws it into the whole of `area`. */
void chart_draw(const struct chart *chart, struct canvas *canvas, struct rect area);

#endif
