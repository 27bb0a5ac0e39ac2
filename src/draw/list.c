/* Which rows of a list are in sight, and what lies where. */
#include "draw/list.h"

#include <assert.h>
#include <stddef.h>

#define MARK_COLUMNS 2 /* "> " before what is selected */

static const char *heading_of(const struct list *list, int entry)
{
	return list->heading != NULL ? list->heading(list->context, entry) : NULL;
}

/* The row of an entry in the whole list. */
static int row_of(const struct list *list, int entry)
{
	int row = entry;
	for (int i = 0; i <= entry; i++)
		row += heading_of(list, i) != NULL;
	return row;
}

/* The row of the whole list that is the first in sight. */
static int top_of(const struct list *list, int height)
{
	int top = row_of(list, list->selected) - height / 2;
	int most = row_of(list, list->count - 1) + 1 - height;
	top = top > most ? most : top;
	return top < 0 ? 0 : top;
}

static void draw_entry(const struct list *list, struct canvas *canvas, struct rect row, int entry)
{
	enum role role = entry == list->selected ? ROLE_SELECTED : ROLE_TEXT;
	if (entry == list->selected) {
		canvas_fill(canvas, row, ' ', ROLE_SELECTED);
		canvas_put(canvas, row.x, row.y, '>', ROLE_SELECTED);
		canvas->cursor_x = row.x;
		canvas->cursor_y = row.y;
	}
	rect_cut_left(&row, MARK_COLUMNS);
	list->draw(list->context, canvas, row, entry, role);
}

void list_draw(const struct list *list, struct canvas *canvas, struct rect area)
{
	if (list->count == 0)
		return;
	assert(list->selected >= 0 && list->selected < list->count);
	int row = -top_of(list, area.height);
	for (int entry = 0; entry < list->count && row < area.height; entry++) {
		const char *heading = heading_of(list, entry);
		if (heading != NULL && row >= 0)
			canvas_text(canvas, area.x, area.y + row, area.width, heading, ROLE_DIM);
		row += heading != NULL;
		if (row >= 0 && row < area.height)
			draw_entry(list, canvas, (struct rect){ area.x, area.y + row, area.width, 1 },
				entry);
		row++;
	}
}

int list_at(const struct list *list, struct rect area, int x, int y)
{
	if (!rect_has(area, x, y))
		return LIST_NO_ENTRY;
	if (list->count == 0)
		return LIST_NO_ENTRY;
	int wanted = y - area.y + top_of(list, area.height), row = 0;
	for (int entry = 0; entry < list->count && row <= wanted; entry++, row++) {
		row += heading_of(list, entry) != NULL;
		if (row == wanted)
			return entry;
	}
	return LIST_NO_ENTRY;
}
