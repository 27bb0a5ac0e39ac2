/* plot: pictures of dots, finer than cells */
#include <assert.h>
#include <math.h>
#include <string.h>

#include "draw/plot.h"

#define BRAILLE 0x2800u
#define DOTS_ACROSS 2
#define DOTS_DOWN 4

/* The bits of a braille character, by row and column. */
static const uint8_t bits[DOTS_DOWN][DOTS_ACROSS] = {
	{ 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 }
};

/* A cell's dots, read row by row. */
#define DOTS(a, b, c, d, e, f, g, h) \
	(a * 0x01 | b * 0x08 | c * 0x02 | d * 0x10 | e * 0x04 | f * 0x20 | g * 0x40 | h * 0x80)

/* What the characters of ASCII look like in a cell; of two that are as near, the first is taken. */
static const struct likeness {
	char character;
	uint8_t dots;
} likenesses[] = {
	{ '-', DOTS(0,0, 1,1, 0,0, 0,0) },
	{ '-', DOTS(0,0, 0,0, 1,1, 0,0) },
	{ '-', DOTS(0,0, 0,1, 1,0, 0,0) },
	{ '-', DOTS(0,0, 1,0, 0,1, 0,0) },
	{ '_', DOTS(0,0, 0,0, 0,0, 1,1) },
	{ '"', DOTS(1,1, 0,0, 0,0, 0,0) },
	{ '|', DOTS(1,0, 1,0, 1,0, 1,0) },
	{ '|', DOTS(0,1, 0,1, 0,1, 0,1) },
	{ ':', DOTS(1,0, 0,0, 1,0, 1,0) },
	{ ':', DOTS(1,0, 1,0, 0,0, 1,0) },
	{ ':', DOTS(0,0, 1,0, 1,0, 0,0) },
	{ ':', DOTS(0,1, 0,0, 0,1, 0,1) },
	{ ':', DOTS(0,1, 0,1, 0,0, 0,1) },
	{ ':', DOTS(0,0, 0,1, 0,1, 0,0) },
	{ '/', DOTS(0,1, 0,1, 1,0, 1,0) },
	{ '\\', DOTS(1,0, 1,0, 0,1, 0,1) },
	{ '.', DOTS(0,0, 0,0, 0,1, 1,0) },
	{ '.', DOTS(0,0, 0,0, 1,0, 0,1) },
	{ '.', DOTS(0,0, 0,0, 0,0, 1,0) },
	{ '.', DOTS(0,0, 0,0, 0,0, 0,1) },
	{ '.', DOTS(0,0, 0,0, 1,0, 0,0) },
	{ '.', DOTS(0,0, 0,0, 0,1, 0,0) },
	{ '.', DOTS(0,0, 0,0, 1,0, 1,0) },
	{ '.', DOTS(0,0, 0,0, 0,1, 0,1) },
	{ '\'', DOTS(1,0, 1,0, 0,0, 0,0) },
	{ '\'', DOTS(0,1, 0,1, 0,0, 0,0) },
	{ '\'', DOTS(0,1, 1,0, 0,0, 0,0) },
	{ '\'', DOTS(1,0, 0,1, 0,0, 0,0) },
	{ '\'', DOTS(1,0, 0,0, 0,0, 0,0) },
	{ '\'', DOTS(0,1, 0,0, 0,0, 0,0) },
	{ '\'', DOTS(0,0, 1,0, 0,0, 0,0) },
	{ '\'', DOTS(0,0, 0,1, 0,0, 0,0) },
	{ '=', DOTS(0,0, 1,1, 1,1, 0,0) },
	{ '+', DOTS(1,0, 1,1, 1,0, 1,0) },
	{ '+', DOTS(0,1, 1,1, 0,1, 0,1) },
	{ '#', DOTS(1,1, 1,1, 1,1, 1,1) },
};

static int count_dots(unsigned dots)
{
	int count = 0;
	for (; dots != 0; dots &= dots - 1)
		count++;
	return count;
}

static char nearest_ascii(uint8_t dots)
{
	char nearest = ' ';
	int least = 9; /* one more than a cell has */
	for (size_t i = 0; least > 0 && i < sizeof(likenesses) / sizeof(likenesses[0]); i++) {
		int difference = count_dots(dots ^ likenesses[i].dots);
		if (difference < least) {
			nearest = likenesses[i].character;
			least = difference;
		}
	}
	return nearest;
}

static bool inks(enum stroke stroke, int step)
{
	switch (stroke) {
	case STROKE_SOLID: return true;
	case STROKE_DASHED: return step % 3 != 2;
	case STROKE_DOTTED: return step % 4 == 0;
	}
	return false;
}

/* The dot that a coordinate falls on; all that lies before the first dot is the one before it. */
static int nearest(double coordinate)
{
	return coordinate < -0.5 ? -1 : (int)(coordinate + 0.5);
}

void plot_init(struct plot *plot, struct rect area)
{
	if (area.width <= 0 || area.height <= 0)
		area.width = area.height = 0;
	else if (area.width > PLOT_CELLS_MAX)
		area.width = PLOT_CELLS_MAX;
	if (area.width > 0 && area.height > PLOT_CELLS_MAX / area.width)
		area.height = PLOT_CELLS_MAX / area.width;
	plot->area = area;
	memset(plot->dots, 0, (size_t)area.width * (size_t)area.height);
}

int plot_width(const struct plot *plot)
{
	return plot->area.width * DOTS_ACROSS;
}

int plot_height(const struct plot *plot)
{
	return plot->area.height * DOTS_DOWN;
}

void plot_dot(struct plot *plot, int x, int y, enum role role)
{
	if (x < 0 || y < 0 || x >= plot_width(plot) || y >= plot_height(plot))
		return;
	int cell = y / DOTS_DOWN * plot->area.width + x / DOTS_ACROSS;
	plot->dots[cell] |= bits[y % DOTS_DOWN][x % DOTS_ACROSS];
	plot->roles[cell] = (uint8_t)role;
}

void plot_line(struct plot *plot, double x0, double y0, double x1, double y1, enum stroke stroke,
	enum role role, int *phase)
{
	int from = phase ? *phase : 0;
	int steps = (int)ceil(fmax(fabs(x1 - x0), fabs(y1 - y0)));
	double dx = steps > 0 ? (x1 - x0) / steps : 0, dy = steps > 0 ? (y1 - y0) / steps : 0;
	for (int i = 0; i <= steps; i++) {
		if (inks(stroke, from + i))
			plot_dot(plot, nearest(x0 + i * dx), nearest(y0 + i * dy), role);
	}
	if (phase)
		*phase = from + steps;
}

void plot_flush(const struct plot *plot, struct canvas *canvas)
{
	const struct rect *area = &plot->area;
	for (int i = 0; i < area->width * area->height; i++) {
		uint8_t dots = plot->dots[i];
		if (dots == 0)
			continue;
		uint32_t glyph = canvas->ascii ? (unsigned char)nearest_ascii(dots) : BRAILLE + dots;
		canvas_put(canvas, area->x + i % area->width, area->y + i / area->width, glyph,
			(enum role)plot->roles[i]);
	}
}
