/* Learn: the pages that are read once, from the first to the last or one by one. */
#include "view/learn.h"

#include <stdio.h>
#include <string.h>

#include "draw/list.h"
#include "view/chrome.h"
#include "view/page_flow.h"
#include "view/point.h"

#define LIST_COLUMNS 28
#define GAP          2
#define KEY_COLUMNS  7  /* "Space" before what it does */
#define TRY_KEY      't'
#define LINE_SIZE    80

static bool is_wide(const struct app *app)
{
	return app->width >= WIDE_COLUMNS;
}

static bool shows_page(const struct app *app)
{
	return is_wide(app) || app->learn.is_reading;
}

static struct rect whole_area(const struct app *app, struct rect area)
{
	return rect_inset(area, 1, is_wide(app) ? 1 : 0);
}

static struct rect list_area(const struct app *app, struct rect area)
{
	area = whole_area(app, area);
	return is_wide(app) ? rect_cut_left(&area, LIST_COLUMNS) : area;
}

static struct rect page_area(const struct app *app, struct rect area)
{
	area = whole_area(app, area);
	if (is_wide(app))
		rect_cut_left(&area, LIST_COLUMNS + GAP);
	return area;
}

static const struct page *page_of(const struct app *app)
{
	return &app->pages->at[app->learn.selected];
}

static int next_of(const struct app *app)
{
	return (app->learn.selected + 1) % app->pages->count;
}

/* The exercise that the page says to try; NO_EXERCISE when the catalog in use has none of that id. */
static int exercise_of(const struct app *app)
{
	return catalog_exercise(app->catalog, page_of(app)->exercise);
}

static void flow_ways_on(struct flow *flow, const struct app *app)
{
	char key[KEY_NAME_MAX], line[LINE_SIZE];
	int exercise = exercise_of(app);
	flow_gap(flow);
	if (exercise != NO_EXERCISE) {
		snprintf(line, sizeof(line), "see it: %s", app->catalog->exercises[exercise].name);
		flow_pair(flow, KEY_COLUMNS, key_name(TRY_KEY, key), ROLE_KEY, line, ROLE_DIM);
	}
	snprintf(line, sizeof(line), "next: %s", app->pages->at[next_of(app)].title);
	flow_pair(flow, KEY_COLUMNS, key_name(keymap_key_of(&app->keymap, ACTION_GO), key), ROLE_KEY,
		line, ROLE_DIM);
}

static void flow_page(struct flow *flow, const struct app *app)
{
	page_flow(flow, page_of(app));
	flow_ways_on(flow, app);
}

static int most(const struct app *app, struct rect area)
{
	struct flow flow;
	flow_init(&flow, NULL, page_area(app, area), 0);
	flow.keymap = &app->keymap;
	flow_page(&flow, app);
	return flow_most(&flow);
}

static void scroll(struct app *app, int rows)
{
	app->learn.scroll = flow_scrolled(app->learn.scroll, rows,
		most(app, chrome_area(app->width, app->height)));
}

static int page_rows(const struct app *app)
{
	return page_area(app, chrome_area(app->width, app->height)).height - 1;
}

static bool is_read(const struct app *app)
{
	return app->learn.scroll >= most(app, chrome_area(app->width, app->height));
}

static void select_page(struct app *app, int page)
{
	int last = app->pages->count - 1;
	app->learn.selected = page < 0 ? 0 : page > last ? last : page;
	app->learn.scroll = 0;
}

/* On: into the page, through it, and to the next one. */
static void go(struct app *app)
{
	if (!shows_page(app))
		app->learn.is_reading = true;
	else if (is_read(app))
		select_page(app, next_of(app));
	else
		scroll(app, page_rows(app));
}

/* Where the list is not in sight, arrows are for the page's lines. */
static void move(struct app *app, int by)
{
	if (shows_page(app) && !is_wide(app))
		scroll(app, by);
	else
		select_page(app, app->learn.selected + by);
}

/* From a page that takes the list's place back to the list. */
static bool close_page(struct app *app)
{
	bool was_open = shows_page(app) && !is_wide(app);
	app->learn.is_reading = false;
	return was_open;
}

static bool learn_act(struct app *app, enum action action, struct effects *effects)
{
	(void)effects;
	switch ((int)action) {
	case ACTION_GO:
	case ACTION_RIGHT: go(app); break;
	case ACTION_UP: move(app, -1); break;
	case ACTION_DOWN: move(app, 1); break;
	case ACTION_PAGE_UP: scroll(app, -page_rows(app)); break;
	case ACTION_TOP: select_page(app, 0); break;
	case ACTION_BOTTOM: select_page(app, app->pages->count - 1); break;
	case ACTION_LEFT:
	case ACTION_QUIT: return close_page(app);
	default: return false;
	}
	return true;
}

static bool learn_type(struct app *app, key_code key, struct effects *effects)
{
	(void)effects;
	if (key != TRY_KEY || !shows_page(app) || exercise_of(app) == NO_EXERCISE)
		return false;
	exercise_open(app, exercise_of(app));
	return true;
}

static int learn_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	int count = 0;
	bool has_page = shows_page(app);
	hints[count++] = (struct hint){ ACTION_GO,
		!has_page ? "read" : is_read(app) ? "next page" : "read on", 0 };
	if (is_wide(app) || !has_page)
		hints[count++] = (struct hint){ ACTION_DOWN, "choose", 0 };
	hints[count++] = (struct hint){ ACTION_QUIT, "back", 0 };
	if (has_page && exercise_of(app) != NO_EXERCISE)
		hints[count++] = (struct hint){ ACTION_GO, "see the exercise", TRY_KEY };
	hints[count++] = (struct hint){ ACTION_HELP, "help", 0 };
	return count;
}

static const char *list_heading(const void *context, int entry)
{
	const struct page *at = ((const struct pages *)context)->at;
	bool is_first = entry == 0 || strcmp(at[entry - 1].group, at[entry].group) != 0;
	return is_first ? at[entry].group : NULL;
}

static void list_entry(const void *context, struct canvas *canvas, struct rect row, int entry,
	enum role role)
{
	const struct pages *pages = context;
	canvas_text(canvas, row.x, row.y, row.width, pages->at[entry].title, role);
}

static struct list list_of(const struct app *app)
{
	return (struct list){ .count = app->pages->count, .selected = app->learn.selected,
		.context = app->pages, .heading = list_heading, .draw = list_entry };
}

static void draw_page(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct flow flow;
	flow_init(&flow, canvas, page_area(app, area),
		flow_scrolled(app->learn.scroll, 0, most(app, area)));
	flow.keymap = &app->keymap;
	flow_page(&flow, app);
	flow_finish_saying(&flow, "{go}: more");
	canvas->cursor_x = flow.area.x;
	canvas->cursor_y = flow.area.y;
}

static void learn_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct list list = list_of(app);
	if (shows_page(app))
		draw_page(app, canvas, area);
	if (is_wide(app) || !shows_page(app))
		list_draw(&list, canvas, list_area(app, area));
}

static bool is_wheel(const struct pointer *pointer)
{
	return pointer->kind == POINTER_WHEEL_UP || pointer->kind == POINTER_WHEEL_DOWN;
}

/* Beside the list the wheel scrolls the page, though the arrows choose another one. */
static bool learn_point(struct app *app, const struct pointer *pointer, struct rect area,
	struct effects *effects)
{
	struct list list = list_of(app);
	struct rect at = list_area(app, area);
	if (!shows_page(app) || (is_wide(app) && pointer->x < at.x + at.width))
		return point_list(app, pointer, &list, at, select_page, effects);
	if (!is_wheel(pointer))
		return false;
	scroll(app, pointer->kind == POINTER_WHEEL_UP ? -WHEEL_ROWS : WHEEL_ROWS);
	return true;
}

const struct view view_learn = {
	.name = "learn",
	.title = "Learn",
	.actions = { ACTION_GO, ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP, ACTION_TOP, ACTION_BOTTOM,
		ACTION_LEFT, ACTION_RIGHT, ACTION_QUIT },
	.typed = "t",
	.act = learn_act,
	.type = learn_type,
	.hints = learn_hints,
	.draw = learn_draw,
	.point = learn_point,
};
