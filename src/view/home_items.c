/* The exercises of a workout with their doses, and one of them with its figure, cues and moves. */
#include "view/home_items.h"

#include <stdio.h>

#include "core/dose.h"
#include "core/text.h"
#include "draw/figure.h"
#include "view/flow.h"
#include "view/preview.h"

#define MARK_COLUMNS 2  /* "> " before the one looked at */
#define NAME_COLUMNS 24 /* of mark and name, where the widest name leaves no room for the doses */
#define NAME_COLUMNS_MIN 14 /* … and of short ones, before long doses */
#define GAP_COLUMNS  2  /* between name and dose */
#define LINE_SIZE    200

struct items { /* how they are laid out */
	const struct app *app;
	int columns;             /* from the left to the doses; 0: each dose below its name */
	int between;             /* empty rows between two */
	struct flow flow;
	int first_row, last_row; /* of the one looked at */
};

static const char *name_of(const struct app *app, int item)
{
	return app->catalog->exercises[app->home.workout.items[item].exercise].name;
}

static int wider(int columns, const char *text)
{
	int wanted = text_columns(text);
	return wanted > columns ? wanted : columns;
}

/* Where the doses stand at a width. */
static int dose_column(const struct app *app, int width)
{
	int names = 0, doses = 0;
	for (int i = 0; i < app->home.workout.count; i++) {
		char words[DOSE_WORDS_SIZE];
		dose_words(&app->home.workout.items[i].dose, words, sizeof(words));
		names = wider(names, name_of(app, i));
		doses = wider(doses, words);
	}
	names += MARK_COLUMNS + GAP_COLUMNS;
	if (names + doses <= width)
		return names;
	if (NAME_COLUMNS + doses <= width)
		return NAME_COLUMNS;
	return width - doses >= NAME_COLUMNS_MIN ? width - doses : 0;
}

static void flow_item(struct items *items, int item)
{
	char words[DOSE_WORDS_SIZE];
	const char *name = name_of(items->app, item);
	bool looked_at = item == items->app->home.item;
	dose_words(&items->app->home.workout.items[item].dose, words, sizeof(words));
	if (looked_at)
		items->first_row = items->flow.row;
	int used = MARK_COLUMNS + text_columns(name) + GAP_COLUMNS;
	if (used <= items->columns) {
		struct flow same = items->flow;
		flow_text(&same, MARK_COLUMNS, name, ROLE_TEXT);
		flow_text(&items->flow, items->columns, words, ROLE_DIM);
	} else {
		flow_text(&items->flow, MARK_COLUMNS, name, ROLE_TEXT);
		flow_text(&items->flow, items->columns > 0 ? items->columns : 2 * MARK_COLUMNS, words,
			ROLE_DIM);
	}
	if (looked_at)
		items->last_row = items->flow.row - 1;
	items->flow.row += items->between;
}

static void flow_items(struct items *items, struct canvas *canvas, struct rect area, int scroll)
{
	flow_init(&items->flow, canvas, area, scroll);
	items->first_row = items->last_row = 0;
	for (int i = 0; i < items->app->home.workout.count; i++)
		flow_item(items, i);
}

/* Lays them out for an area: loose where there is height, scrolled to the one looked at. */
static struct items lay_out(const struct app *app, struct rect area, int *ret_scroll)
{
	struct items items = { .app = app, .columns = dose_column(app, area.width) };
	flow_items(&items, NULL, area, 0);
	items.between = items.flow.row + app->home.workout.count - 1 <= area.height;
	flow_items(&items, NULL, area, 0);
	int below = items.last_row + 1 - area.height;
	*ret_scroll = below > 0 ? below : 0;
	return items;
}

static void mark(const struct items *items, struct canvas *canvas)
{
	const struct flow *flow = &items->flow;
	struct rect rows = { flow->area.x, flow->area.y + items->first_row - flow->scroll,
		flow->area.width, items->last_row - items->first_row + 1 };
	rows = rect_intersect(rows, flow->area);
	canvas_tint(canvas, rows, ROLE_SELECTED);
	canvas_put(canvas, rows.x, rows.y, '>', ROLE_SELECTED);
	canvas->cursor_x = rows.x;
	canvas->cursor_y = rows.y;
}

void home_items_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	int scroll;
	struct items items = lay_out(app, area, &scroll);
	flow_items(&items, canvas, area, scroll);
	if (app->home.item != NO_ITEM && area.height > 0)
		mark(&items, canvas);
}

void home_items_tell(struct flow *flow, const struct app *app)
{
	for (int i = 0; i < app->home.workout.count; i++) {
		char words[DOSE_WORDS_SIZE], line[LINE_SIZE];
		dose_words(&app->home.workout.items[i].dose, words, sizeof(words));
		snprintf(line, sizeof(line), "%s: %s", name_of(app, i), words);
		flow_text(flow, MARK_COLUMNS, line, ROLE_TEXT);
	}
}

int home_items_rows(const struct app *app, int width)
{
	struct items items = { .app = app, .columns = dose_column(app, width) };
	flow_items(&items, NULL, (struct rect){ 0, 0, width, 0 }, 0);
	return items.flow.row;
}

int home_items_at(const struct app *app, struct rect area, int x, int y)
{
	int scroll;
	struct items items = lay_out(app, area, &scroll);
	if (!rect_has(area, x, y))
		return NO_ITEM;
	flow_init(&items.flow, NULL, area, scroll);
	for (int i = 0; i < app->home.workout.count; i++) {
		flow_item(&items, i);
		if (y - area.y + scroll < items.flow.row - items.between)
			return i;
	}
	return NO_ITEM;
}

static struct preview preview_of(const struct app *app)
{
	int item = app->home.item == NO_ITEM ? 0 : app->home.item;
	const struct workout_item *looked_at = &app->home.workout.items[item];
	return (struct preview){
		.exercise = &app->catalog->exercises[looked_at->exercise],
		.dose = &looked_at->dose,
		.settings = &app->settings,
		.ms = app->now - app->home.since,
	};
}

void home_items_preview(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct preview preview = preview_of(app);
	const struct exercise *exercise = preview.exercise;
	struct flow flow;
	preview_draw(&preview, canvas, rect_cut_top(&area, figure_rows(&exercise->poses, area.width)));
	struct rect caption = rect_cut_top(&area, 2);
	canvas_text_center(
		canvas, caption.x, caption.y, caption.width, preview_name(&preview), ROLE_DIM);
	flow_init(&flow, canvas, area, 0);
	flow_text(&flow, 0, exercise->name, ROLE_TITLE);
	for (int i = 0; i < exercise->cue_count; i++)
		flow_bullet(&flow, exercise->cues[i].text, ROLE_CUE);
	flow_gap(&flow);
	flow_texts(&flow, NULL, &exercise->moves, true);
}

ms_t home_items_wait(const struct app *app)
{
	const struct preview preview = preview_of(app);
	return preview_wait(&preview);
}
