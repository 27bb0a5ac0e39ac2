/*
 * bars: values that are compared, as bars one below the other
 *
 *	wide                                         narrow
 *	Sit-up, knees bent  ▆▆▆▆▆▆▆▆▆▆▆▆▆ 3300 N     Sit-up, knees bent       3300 N
 *	Curl-up             ▆▆▆▆▆▆▆▆      1991 N     ▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆
 *	                                             Curl-up                  1991 N
 *	                                             ▆▆▆▆▆▆▆▆▆▆▆▆
 *
 * All bars begin at 0 and have one scale. In a text that scrolls some rows may be out of sight: only
 * those in `sight` are drawn. Borrows everything.
 */
#ifndef DRAW_BARS_H
#define DRAW_BARS_H

#include "draw/canvas.h"

struct bar {
	const char *label;
	double value; /* 0 or more */
	enum role role;
};

struct bars {
	int count;
	const struct bar *at;
	const char *unit; /* behind each value, or "" */
	double most;      /* the value of a full bar; 0: the largest of all */
};

/* The rows that they take at this width. */
int bars_rows(const struct bars *bars, int columns);

/* Draws them from the top of `area`. */
void bars_draw(struct canvas *canvas, struct rect area, struct rect sight, const struct bars *bars);

#endif
