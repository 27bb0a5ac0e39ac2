/* rect: a screen cut into pieces */
#include "draw/rect.h"

static int clamp(int n, int low, int high)
{
	return n < low ? low : n > high ? high : n;
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

static int most(int a, int b)
{
	return a > b ? a : b;
}

struct rect rect_cut_top(struct rect *rect, int n)
{
	struct rect cut = *rect;
	cut.height = clamp(n, 0, rect->height);
	rect->y += cut.height;
	rect->height -= cut.height;
	return cut;
}

struct rect rect_cut_bottom(struct rect *rect, int n)
{
	struct rect cut = *rect;
	cut.height = clamp(n, 0, rect->height);
	rect->height -= cut.height;
	cut.y = rect->y + rect->height;
	return cut;
}

struct rect rect_cut_left(struct rect *rect, int n)
{
	struct rect cut = *rect;
	cut.width = clamp(n, 0, rect->width);
	rect->x += cut.width;
	rect->width -= cut.width;
	return cut;
}

struct rect rect_cut_right(struct rect *rect, int n)
{
	struct rect cut = *rect;
	cut.width = clamp(n, 0, rect->width);
	rect->width -= cut.width;
	cut.x = rect->x + rect->width;
	return cut;
}

struct rect rect_inset(struct rect rect, int x, int y)
{
	return rect_center(rect, most(rect.width - 2 * x, 0), most(rect.height - 2 * y, 0));
}

struct rect rect_center(struct rect rect, int width, int height)
{
	width = clamp(width, 0, rect.width);
	height = clamp(height, 0, rect.height);
	return (struct rect){
		.x = rect.x + (rect.width - width) / 2,
		.y = rect.y + (rect.height - height) / 2,
		.width = width,
		.height = height,
	};
}

bool rect_has(struct rect rect, int x, int y)
{
	return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

struct rect rect_intersect(struct rect a, struct rect b)
{
	int x = most(a.x, b.x), y = most(a.y, b.y);
	return (struct rect){
		.x = x,
		.y = y,
		.width = most(least(a.x + a.width, b.x + b.width) - x, 0),
		.height = most(least(a.y + a.height, b.y + b.height) - y, 0),
	};
}
