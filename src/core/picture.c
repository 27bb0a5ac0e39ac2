/* picture: the names of the tones, and a curve through points. */
#include "core/picture.h"

#include <assert.h>

const char *const tone_names[TONE_COUNT] = {
	[TONE_PLAIN] = "plain",
	[TONE_QUIET] = "quiet",
	[TONE_TITLE] = "title",
	[TONE_ACCENT] = "accent",
	[TONE_GOOD] = "good",
	[TONE_WARN] = "warn",
	[TONE_BAD] = "bad",
	[TONE_BODY] = "body",
	[TONE_FAR] = "far",
	[TONE_FLOOR] = "floor",
};

static bool is_closed(const struct picture_stroke *stroke)
{
	const struct point *first = &stroke->points[0];
	const struct point *last = &stroke->points[stroke->point_count - 1];
	return first->x == last->x && first->y == last->y;
}

/* Before the first point comes the last but one of a closed stroke, of an open one the first again. */
static struct point neighbour(const struct picture_stroke *stroke, int i)
{
	int last = stroke->point_count - 1;
	if (i < 0)
		return stroke->points[is_closed(stroke) ? last - 1 : 0];
	if (i > last)
		return stroke->points[is_closed(stroke) ? 1 : last];
	return stroke->points[i];
}

static double on_line(double b, double c, double t)
{
	return b + (c - b) * t;
}

static double on_curve(double a, double b, double c, double d, double t)
{
	return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

struct point stroke_point(const struct picture_stroke *stroke, int i, double t)
{
	assert(i >= 0 && i < stroke->point_count - 1 && t >= 0 && t <= 1);
	struct point b = stroke->points[i], c = stroke->points[i + 1];
	if (!stroke->is_curve)
		return (struct point){ on_line(b.x, c.x, t), on_line(b.y, c.y, t) };
	struct point a = neighbour(stroke, i - 1), d = neighbour(stroke, i + 2);
	return (struct point){ on_curve(a.x, b.x, c.x, d.x, t), on_curve(a.y, b.y, c.y, d.y, t) };
}
