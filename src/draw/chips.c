/* Which labels of a row are in sight, and what lies where. */
#include "draw/chips.h"

#include <assert.h>

#include "core/text.h"

#define PADDING       2 /* columns round a label */
#define ARROW         2 /* columns at an end beyond which there are more */
#define COLUMNS_LEAST 4 /* of a chip that is cut: less says nothing */

static int columns_of(const struct chips *chips, int chip)
{
	char label[CHIP_SIZE];
	chips->label(chips->context, chip, label);
	return text_columns(label) + PADDING;
}

/* The columns of the first `count` chips. */
static int columns_before(const struct chips *chips, int count)
{
	int columns = 0;
	for (int i = 0; i < count; i++)
		columns += columns_of(chips, i);
	return columns;
}

/*
 * The part of the row in which chips are drawn, and in *ret_scroll the columns of chips left of it. An
 * end that has nothing more to show needs no arrow.
 */
static struct rect window_of(const struct chips *chips, struct rect row, int *ret_scroll)
{
	int total = columns_before(chips, chips->count);
	int middle = columns_before(chips, chips->selected) + columns_of(chips, chips->selected) / 2;
	*ret_scroll = 0;
	if (total <= row.width)
		return row;
	if (middle > row.width / 2)
		rect_cut_left(&row, ARROW);
	if (total - middle > row.width / 2)
		rect_cut_right(&row, ARROW);
	int scroll = middle - row.width / 2;
	scroll = scroll > total - row.width ? total - row.width : scroll;
	*ret_scroll = scroll > 0 ? scroll : 0;
	return row;
}

static void draw_chip(const struct chips *chips, struct canvas *canvas, struct rect place, int chip)
{
	char label[CHIP_SIZE];
	bool selected = chip == chips->selected;
	chips->label(chips->context, chip, label);
	canvas_fill(canvas, place, ' ', selected ? ROLE_SELECTED : ROLE_TEXT);
	canvas_text(canvas, place.x + PADDING / 2, place.y, place.width - PADDING / 2, label,
		selected ? ROLE_SELECTED : ROLE_DIM);
}

void chips_draw(const struct chips *chips, struct canvas *canvas, struct rect area)
{
	assert(chips->selected >= 0 && chips->selected < chips->count);
	int scroll, x = 0;
	struct rect row = rect_cut_top(&area, 1), window = window_of(chips, row, &scroll);
	for (int chip = 0; chip < chips->count; chip++) {
		int columns = columns_of(chips, chip);
		struct rect place = { window.x + x - scroll, row.y, columns, 1 };
		struct rect seen = rect_intersect(place, window);
		if (seen.x == place.x && seen.width >= COLUMNS_LEAST)
			draw_chip(chips, canvas, seen, chip);
		x += columns;
	}
	if (scroll > 0)
		canvas_put(canvas, row.x, row.y, '<', ROLE_DIM);
	if (x - scroll > window.width)
		canvas_put(canvas, row.x + row.width - 1, row.y, '>', ROLE_DIM);
}

int chips_at(const struct chips *chips, struct rect area, int x, int y)
{
	int scroll;
	struct rect row = rect_cut_top(&area, 1), window = window_of(chips, row, &scroll);
	if (y != row.y || x < window.x || x >= window.x + window.width)
		return NO_CHIP;
	int left = window.x - scroll;
	for (int chip = 0; chip < chips->count; chip++) {
		left += columns_of(chips, chip);
		if (x < left)
			return chip;
	}
	return NO_CHIP;
}
