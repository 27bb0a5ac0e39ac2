/*
 * rect: a screen cut into pieces
 *
 *	rect_cut_top(&all, 1) -> title; rect_cut_bottom(&all, 1) -> hints; what is left -> body
 *
 * A plain value. Sizes never go below 0: cutting more than there is takes what there is.
 */
#ifndef DRAW_RECT_H
#define DRAW_RECT_H

#include <stdbool.h>

struct rect {
	int x, y, width, height; /* cells */
};

/* Cuts `n` rows or columns off one side of *rect and returns them; *rect keeps the rest. */
struct rect rect_cut_top(struct rect *rect, int n);
struct rect rect_cut_bottom(struct rect *rect, int n);
struct rect rect_cut_left(struct rect *rect, int n);
struct rect rect_cut_right(struct rect *rect, int n);

/* `rect` less `x` columns on the left and right and `y` rows above and below. */
struct rect rect_inset(struct rect rect, int x, int y);

/* A rectangle of the given size in the middle of `rect`, cut to it. */
struct rect rect_center(struct rect rect, int width, int height);

/* Whether the cell at x, y is in it. */
bool rect_has(struct rect rect, int x, int y);

/* What two rectangles share. */
struct rect rect_intersect(struct rect a, struct rect b);

#endif
