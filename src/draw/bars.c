/* bars: values that are compared, as bars one below the other */
#include "draw/bars.h"

#include <math.h>
#include <stdio.h>

#include "core/text.h"

#define WIDE_COLUMNS 44 /* from here on label, bar and value share a row */
#define GAP 2
#define VALUE_SIZE 40
#define BAR_GLYPH 0x2586u /* three quarters high: bars one below the other don't touch */

static void value_words(const struct bars *bars, int i, char out[VALUE_SIZE])
{
	snprintf(out, VALUE_SIZE, "%.0f%s%s", bars->at[i].value, bars->unit[0] != '\0' ? " " : "",
		bars->unit);
}

static double most_of(const struct bars *bars)
{
	double most = bars->most;
	for (int i = 0; i < bars->count && bars->most <= 0; i++)
		most = fmax(most, bars->at[i].value);
	return most;
}

static int label_columns(const struct bars *bars)
{
	int columns = 0;
	for (int i = 0; i < bars->count; i++) {
		int own = text_columns(bars->at[i].label);
		columns = own > columns ? own : columns;
	}
	return columns;
}

static int value_columns(const struct bars *bars)
{
	char words[VALUE_SIZE];
	int columns = 0;
	for (int i = 0; i < bars->count; i++) {
		value_words(bars, i, words);
		int own = text_columns(words);
		columns = own > columns ? own : columns;
	}
	return columns;
}

/* A value above 0 is never without a bar. */
static void draw_bar(struct canvas *canvas, struct rect row, double share, enum role role)
{
	int cells = (int)lround(fmin(share, 1) * row.width);
	if (share > 0 && cells == 0)
		cells = 1;
	for (int x = 0; x < cells; x++)
		canvas_put(canvas, row.x + x, row.y, canvas->ascii ? '#' : BAR_GLYPH, role);
}

static bool is_wide(int columns)
{
	return columns >= WIDE_COLUMNS;
}

static void draw_wide(struct canvas *canvas, struct rect row, const struct bars *bars, int i,
	double share)
{
	char words[VALUE_SIZE];
	struct rect label = rect_cut_left(&row, label_columns(bars) + GAP);
	struct rect value = rect_cut_right(&row, value_columns(bars) + GAP);
	value_words(bars, i, words);
	canvas_text(canvas, label.x, label.y, label.width, bars->at[i].label, ROLE_TEXT);
	draw_bar(canvas, row, share, bars->at[i].role);
	canvas_text_right(canvas, value.x, value.y, value.width, words, ROLE_TEXT);
}

static void draw_words(struct canvas *canvas, struct rect row, const struct bars *bars, int i)
{
	char words[VALUE_SIZE];
	struct rect value = rect_cut_right(&row, value_columns(bars) + 1);
	value_words(bars, i, words);
	canvas_text(canvas, row.x, row.y, row.width, bars->at[i].label, ROLE_TEXT);
	canvas_text_right(canvas, value.x, value.y, value.width, words, ROLE_TEXT);
}

/* Draws row `row` of bar `i`: of a narrow bar, the words are the first, and the bar is the second. */
static void draw_row(struct canvas *canvas, struct rect at, const struct bars *bars, int i, int row)
{
	double most = most_of(bars), share = most > 0 ? bars->at[i].value / most : 0;
	if (is_wide(at.width))
		draw_wide(canvas, at, bars, i, share);
	else if (row == 0)
		draw_words(canvas, at, bars, i);
	else
		draw_bar(canvas, at, share, bars->at[i].role);
}

static int rows_each(int columns)
{
	return is_wide(columns) ? 1 : 2;
}

int bars_rows(const struct bars *bars, int columns)
{
	return rows_each(columns) * bars->count;
}

void bars_draw(struct canvas *canvas, struct rect area, struct rect sight, const struct bars *bars)
{
	int each = rows_each(area.width);
	for (int row = 0; row < each * bars->count && area.height > 0; row++) {
		struct rect at = rect_cut_top(&area, 1);
		if (at.y >= sight.y && at.y < sight.y + sight.height)
			draw_row(canvas, at, bars, row / each, row % each);
	}
}
