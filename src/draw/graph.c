/* graph: axes of round numbers, lines of dots, bars of blocks */
#include "draw/graph.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>

#include "core/text.h"
#include "draw/plot.h"

#define DOTS_ACROSS 2 /* of a cell */
#define DOTS_DOWN   4
#define STEPS_MOST  5 /* of the value axis */
#define STEP_ROWS   2 /* the least between two of its numbers */
#define MARK_ROOM   2 /* columns a value needs for a mark of its own */
#define EIGHTHS     8
#define LABEL_SIZE  16

#define GLYPH_POINT 0x25CBu /* a circle */
#define GLYPH_BEST  0x2605u /* a star */
#define GLYPH_BLOCK 0x2588u /* full; those before it are lower by an eighth each */

struct frame { /* the area within the axes */
	struct rect area;
	double x_from, x_per_column; /* of time */
	double top;                  /* the value at the upper edge */
};

/* The highest of all that is drawn. */
static double highest(const struct graph *graph)
{
	double most = graph->y_least;
	for (int i = 0; i < graph->point_count; i++)
		most = fmax(most, fmax(graph->points[i].y, graph->points[i].target));
	for (int i = 0; i < graph->level_count; i++)
		most = fmax(most, graph->levels[i].y);
	return most;
}

/* The least of 1, 2, 5, 10, 20 … of which `steps` reach `most`. */
static double round_step(double most, int steps)
{
	static const double factors[] = { 2, 2.5, 2 };
	double step = 1;
	for (int i = 0; step * steps < most; i = (i + 1) % 3)
		step *= factors[i];
	return step;
}

static double step_of(const struct graph *graph, int rows)
{
	int steps = rows / STEP_ROWS;
	steps = steps > STEPS_MOST ? STEPS_MOST : steps;
	return round_step(highest(graph), steps > 0 ? steps : 1);
}

static double column_of(const struct frame *frame, double x)
{
	return (x - frame->x_from) / frame->x_per_column;
}

/* Counted in dots from the upper edge; 0 lies on the last row of dots. */
static double dot_of(const struct frame *frame, double y)
{
	return (1 - y / frame->top) * (frame->area.height * DOTS_DOWN - 1);
}

static int row_of(const struct frame *frame, double y)
{
	return frame->area.y + (int)(dot_of(frame, y) / DOTS_DOWN);
}

static int label_columns(double top)
{
	char label[LABEL_SIZE];
	snprintf(label, sizeof(label), "%.0f", top);
	return text_columns(label);
}

/* Numbers and a rule at the left; cuts them off `area`. */
static void draw_values(struct canvas *canvas, struct rect *area, double step, double top)
{
	struct frame frame = { .area = *area, .top = top };
	int columns = label_columns(top), x = area->x + columns + 1;
	for (int i = 0; i < area->height; i++)
		canvas_put(canvas, x, area->y + i, 0x2502, ROLE_BORDER);
	for (int i = 0; i * step <= top; i++) {
		const double value = i * step;
		char label[LABEL_SIZE];
		snprintf(label, sizeof(label), "%.0f", value);
		canvas_text_right(canvas, area->x, row_of(&frame, value), columns, label, ROLE_TEXT);
		canvas_put(canvas, x, row_of(&frame, value), 0x251C, ROLE_BORDER);
	}
	rect_cut_left(area, columns + 2);
}

/* A rule below with what stands on it; of labels that would overlap the later is left out. */
static void draw_times(const struct graph *graph, struct canvas *canvas, const struct frame *frame,
	struct rect row)
{
	int free = row.x;
	for (int i = 0; i < row.width; i++)
		canvas_put(canvas, row.x + i, row.y, 0x2500, ROLE_BORDER);
	for (int i = 0; i < graph->tick_count; i++) {
		const struct graph_tick *tick = &graph->ticks[i];
		int x = row.x + (int)column_of(frame, tick->x), columns = text_columns(tick->label);
		if (x < free || x + columns > row.x + row.width)
			continue;
		canvas_put(canvas, x, row.y, 0x252C, ROLE_BORDER);
		canvas_text(canvas, x, row.y + 1, columns, tick->label, ROLE_TEXT);
		free = x + columns + 1;
	}
}

static void plot_levels(const struct graph *graph, const struct frame *frame, struct plot *plot)
{
	for (int i = 0; i < graph->level_count; i++) {
		double y = dot_of(frame, graph->levels[i].y);
		plot_line(plot, 0, y, plot_width(plot) - 1, y, STROKE_DASHED, graph->levels[i].role,
			NULL);
	}
}

/* The columns of the levels' names, which stand at the right. */
static int level_columns(const struct graph *graph)
{
	int most = 0;
	for (int i = 0; i < graph->level_count; i++) {
		int columns = text_columns(graph->levels[i].label);
		most = columns > most ? columns : most;
	}
	return most > 0 ? most + 1 : 0;
}

/* Of two in one row the first stands. */
static void draw_levels(const struct graph *graph, struct canvas *canvas, const struct frame *frame)
{
	int taken = -1, x = frame->area.x + frame->area.width + 1, columns = level_columns(graph) - 1;
	for (int i = 0; i < graph->level_count; i++) {
		const struct graph_level *level = &graph->levels[i];
		int row = row_of(frame, level->y);
		if (row != taken)
			canvas_text(canvas, x, row, columns, level->label, level->role);
		taken = row;
	}
}

static double across(const struct frame *frame, double x)
{
	return column_of(frame, x) * DOTS_ACROSS;
}

/* A target holds until the next one; it goes up or down in steps. */
static void plot_targets(const struct graph *graph, const struct frame *frame, struct plot *plot)
{
	int phase = 0;
	for (int i = 0; i < graph->point_count; i++) {
		const struct graph_point *point = &graph->points[i];
		double to = i + 1 < graph->point_count ? point[1].x : graph->x_to;
		double y = dot_of(frame, point->target);
		if (point->target < 0)
			continue;
		plot_line(plot, across(frame, point->x), y, across(frame, to), y, STROKE_DASHED,
			ROLE_DIM, &phase);
	}
}

static void plot_values(const struct graph *graph, const struct frame *frame, struct plot *plot)
{
	for (int i = 1; i < graph->point_count; i++) {
		const struct graph_point *from = &graph->points[i - 1], *to = &graph->points[i];
		plot_line(plot, across(frame, from->x), dot_of(frame, from->y), across(frame, to->x),
			dot_of(frame, to->y), STROKE_SOLID, to->role, NULL);
	}
}

/* The latest best has its number beside it. */
static void draw_best(struct canvas *canvas, const struct frame *frame, double value, int x, int y)
{
	char label[LABEL_SIZE];
	snprintf(label, sizeof(label), "%.0f", value);
	int columns = text_columns(label), right = frame->area.x + frame->area.width;
	canvas_text(canvas, x + 1 + columns > right ? x - columns : x + 1, y, columns, label,
		ROLE_ACCENT);
}

static void draw_marks(const struct graph *graph, struct canvas *canvas, const struct frame *frame)
{
	const struct graph_point *best = NULL;
	bool has_room = graph->point_count * MARK_ROOM <= frame->area.width;
	for (int i = 0; i < graph->point_count; i++) {
		const struct graph_point *point = &graph->points[i];
		int x = frame->area.x + (int)column_of(frame, point->x), y = row_of(frame, point->y);
		if (point->is_best)
			canvas_put(canvas, x, y, GLYPH_BEST, ROLE_ACCENT);
		else if (has_room)
			canvas_put(canvas, x, y, GLYPH_POINT, point->role);
		best = point->is_best ? point : best;
	}
	if (best != NULL)
		draw_best(canvas, frame, best->y, frame->area.x + (int)column_of(frame, best->x),
			row_of(frame, best->y));
}

static void draw_bar(struct canvas *canvas, const struct frame *frame, struct rect place, double y,
	enum role role)
{
	int eighths = (int)lround(y / frame->top * place.height * EIGHTHS);
	for (int row = place.y + place.height - 1; eighths > 0; row--, eighths -= EIGHTHS) {
		uint32_t lower = (uint32_t)(eighths < EIGHTHS ? EIGHTHS - eighths : 0);
		canvas_fill(canvas, (struct rect){ place.x, row, place.width, 1 }, GLYPH_BLOCK - lower,
			role);
	}
}

/* As wide as the least distance allows, with a gap where there is room for one. */
static void draw_bars(const struct graph *graph, struct canvas *canvas, const struct frame *frame)
{
	int columns = graph->point_count > 0 ? frame->area.width / graph->point_count : 0;
	columns = columns > 2 ? columns - 1 : columns > 0 ? columns : 1;
	for (int i = 0; i < graph->point_count; i++) {
		struct rect place = frame->area;
		place.x += (int)column_of(frame, graph->points[i].x);
		place.width = columns;
		draw_bar(canvas, frame, rect_intersect(place, frame->area), graph->points[i].y,
			graph->points[i].role);
	}
}

void graph_draw(const struct graph *graph, struct canvas *canvas, struct rect area)
{
	struct plot plot;
	assert(graph->x_to > graph->x_from);
	struct rect title = rect_cut_top(&area, 1), times = rect_cut_bottom(&area, 2);
	canvas_text(canvas, title.x, title.y, title.width, graph->title, ROLE_DIM);
	if (area.height == 0)
		return;
	double step = step_of(graph, area.height);
	double top = fmax(step, ceil(highest(graph) / step) * step);
	draw_values(canvas, &area, step, top);
	rect_cut_right(&area, level_columns(graph));
	struct frame frame = { area, graph->x_from, 1, top };
	if (area.width > 1)
		frame.x_per_column = (graph->x_to - graph->x_from) / (area.width - 1);
	times.width = area.width;
	times.x = area.x;
	draw_times(graph, canvas, &frame, times);
	plot_init(&plot, area);
	plot_levels(graph, &frame, &plot);
	if (graph->form == GRAPH_LINE) {
		plot_targets(graph, &frame, &plot);
		plot_values(graph, &frame, &plot);
	}
	plot_flush(&plot, canvas);
	draw_levels(graph, canvas, &frame);
	if (graph->form == GRAPH_LINE)
		draw_marks(graph, canvas, &frame);
	else
		draw_bars(graph, canvas, &frame);
}
