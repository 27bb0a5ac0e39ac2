/* Progress: the pages side by side, one picture each, and the table behind it. */
#include "view/progress_tab.h"

#include <assert.h>
#include <stdio.h>

#include "core/text.h"
#include "draw/chips.h"
#include "draw/digits.h"
#include "view/chrome.h"
#include "view/flow.h"
#include "view/point.h"

#define ROOMY_ROWS     15 /* from here on there is height for a large number */
#define AIRY_ROWS      12 /* from here on a row is left free below the pages' names */
#define NUMBER_ROWS    5
#define NUMBER_COLUMNS 26
#define SENTENCES      3
#define PAGE_ROWS      8 /* of a table, or entries */

static const struct progress_page *const pages[PROGRESS_PAGES] = { &page_calendar, &page_weeks,
	&page_exercises, &page_form, &page_tug, &page_plank, &page_trophies, &page_sessions };

static const struct progress_page *page_of(const struct app *app)
{
	return pages[app->progress.page];
}

static bool shows_table(const struct app *app)
{
	const struct progress_page *page = page_of(app);
	return app->progress.table && page->table != NULL && page->has(app);
}

static void chip_label(const void *context, int chip, char ret_label[CHIP_SIZE])
{
	(void)context;
	snprintf(ret_label, CHIP_SIZE, "%s", pages[chip]->name);
}

static struct chips chips_of(const struct app *app)
{
	return (struct chips){ PROGRESS_PAGES, app->progress.page, NULL, chip_label };
}

/* Cuts the row of the pages' names off. */
static struct rect cut_chips(struct rect *area)
{
	*area = rect_inset(*area, 1, 0);
	struct rect chips = rect_cut_top(area, 1);
	if (area->height >= AIRY_ROWS)
		rect_cut_top(area, 1);
	return chips;
}

static void flow_table(struct flow *flow, const struct app *app)
{
	flow->keymap = &app->keymap;
	page_of(app)->table(flow, app);
}

static int table_most(const struct app *app)
{
	struct rect area = chrome_area(app->width, app->height);
	struct flow flow;
	cut_chips(&area);
	flow_init(&flow, NULL, area, 0);
	flow_table(&flow, app);
	return flow_most(&flow);
}

static int between(int value, int least, int most)
{
	return value > most ? most : value < least ? least : value;
}

/* Through the table, or through what there is to choose from. */
static void move(struct app *app, int by)
{
	const struct progress_page *page = page_of(app);
	if (shows_table(app)) {
		app->progress.scroll = between(app->progress.scroll + by, 0, table_most(app));
	} else if (page->count != NULL && page->count(app) > 0) {
		int *chosen = page->chosen(app);
		*chosen = between(*chosen + by, 0, page->count(app) - 1);
	}
}

static void turn_to(struct app *app, int page)
{
	app->progress.page = (page + PROGRESS_PAGES) % PROGRESS_PAGES;
	app->progress.scroll = 0;
}

static void go(struct app *app)
{
	const struct progress_page *page = page_of(app);
	if (page->go != NULL && page->has(app))
		page->go(app);
	else
		turn_to(app, app->progress.page + 1);
}

static bool progress_act(struct app *app, enum action action, struct effects *effects)
{
	const struct progress_page *page = page_of(app);
	(void)effects;
	if (page->act != NULL && page->act(app, action))
		return true;
	switch ((int)action) {
	case ACTION_GO: go(app); break;
	case ACTION_LEFT: turn_to(app, app->progress.page - 1); break;
	case ACTION_RIGHT: turn_to(app, app->progress.page + 1); break;
	case ACTION_UP: move(app, -1); break;
	case ACTION_DOWN: move(app, 1); break;
	case ACTION_PAGE_UP: move(app, -PAGE_ROWS); break;
	case ACTION_PAGE_DOWN: move(app, PAGE_ROWS); break;
	case ACTION_TOP: move(app, -(1 << 24)); break;
	case ACTION_BOTTOM: move(app, 1 << 24); break;
	case ACTION_TABLE:
		app->progress.table = !app->progress.table;
		app->progress.scroll = 0;
		break;
	default: return false;
	}
	return true;
}

static int progress_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	const struct progress_page *page = page_of(app);
	bool has = page->has(app);
	int count = 0;
	if (page->go != NULL && has)
		hints[count++] = (struct hint){ ACTION_GO, page->go_label, 0 };
	hints[count++] = (struct hint){ ACTION_RIGHT, "next", 0 };
	if (page->hints != NULL)
		count += page->hints(app, hints + count);
	if (shows_table(app))
		hints[count++] = (struct hint){ ACTION_DOWN, "more", 0 };
	else if (has && page->count != NULL)
		hints[count++] = (struct hint){ ACTION_DOWN, "choose", 0 };
	if (has && page->table != NULL)
		hints[count++] =
			(struct hint){ ACTION_TABLE, app->progress.table ? "picture" : "table", 0 };
	hints[count++] = (struct hint){ ACTION_HELP, "help", 0 };
	hints[count++] = (struct hint){ ACTION_QUIT, "back", 0 };
	return count;
}

static void draw_promise(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct flow flow;
	flow_init(&flow, canvas, area, 0);
	flow.keymap = &app->keymap;
	flow_text(&flow, 0, page_of(app)->promise, ROLE_TEXT);
	flow_gap(&flow);
	flow_text(&flow, 0, "Begin today: press {today}, then {go}. It tells you everything.",
		ROLE_ACCENT);
}

static void draw_table(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct flow flow;
	int most = table_most(app);
	flow_init(&flow, canvas, area, app->progress.scroll < most ? app->progress.scroll : most);
	flow_table(&flow, app);
	flow_finish(&flow);
}

static void progress_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct chips chips = chips_of(app);
	struct rect row = cut_chips(&area);
	chips_draw(&chips, canvas, row);
	canvas->cursor_x = area.x;
	canvas->cursor_y = area.y;
	if (!page_of(app)->has(app))
		draw_promise(app, canvas, area);
	else if (shows_table(app))
		draw_table(app, canvas, area);
	else
		page_of(app)->draw(app, canvas, area);
}

static bool progress_point(struct app *app, const struct pointer *pointer, struct rect area,
	struct effects *effects)
{
	struct chips chips = chips_of(app);
	int chip = chips_at(&chips, cut_chips(&area), pointer->x, pointer->y);
	const struct progress_page *page = page_of(app);
	if (chip != NO_CHIP && pointer->kind == POINTER_CLICK) {
		turn_to(app, chip);
		return true;
	}
	if (page->point != NULL && page->has(app))
		return page->point(app, pointer, area, effects);
	return point_text(app, pointer, effects);
}

int64_t progress_today(const struct app *app)
{
	return date_training_day(app->wall, app->settings.day_start);
}

void progress_day_words(int64_t day, char ret_words[DAY_WORDS_SIZE])
{
	int year, month, month_day;
	date_civil(day, &year, &month, &month_day);
	snprintf(ret_words, DAY_WORDS_SIZE, "%.3s %d %.3s %d", date_weekdays[date_weekday(day)],
		month_day, date_months[month - 1], year);
}

const char *progress_plural(int count, const char *one, const char *many)
{
	return count == 1 ? one : many;
}

void progress_headline(struct canvas *canvas, struct rect *area, const char *number,
	const char *const sentences[3])
{
	struct flow flow;
	bool is_large = area->height >= ROOMY_ROWS;
	flow_init(&flow, NULL, *area, 0);
	flow_text(&flow, 0, sentences[0], ROLE_ACCENT);
	struct rect words = rect_cut_top(area, is_large ? NUMBER_ROWS : flow.row);
	if (is_large) {
		int columns = words.width < 3 * NUMBER_COLUMNS ? words.width / 3 : NUMBER_COLUMNS;
		digits_draw(canvas, rect_cut_left(&words, columns), number, FILL_SOLID, ROLE_TITLE);
		rect_cut_left(&words, 2);
		rect_cut_top(area, 1);
	}
	flow_init(&flow, canvas, words, 0);
	for (int i = 0; i < SENTENCES && sentences[i] != NULL; i++)
		flow_text(&flow, 0, sentences[i], i == 0 ? ROLE_ACCENT : ROLE_TEXT);
}

int progress_months(int64_t from, int64_t to, struct graph_tick ret[TIME_TICKS_MOST])
{
	static const char *const names[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug",
		"Sep", "Oct", "Nov", "Dec" };
	int count = 0;
	for (int64_t at = from; at <= to && count < TIME_TICKS_MOST; at++) {
		int year, month, day;
		date_civil(at, &year, &month, &day);
		if (day == 1)
			ret[count++] = (struct graph_tick){ (double)at, names[month - 1] };
	}
	return count;
}

const struct view view_progress = {
	.name = "progress",
	.title = "Progress",
	.actions = { ACTION_GO, ACTION_LEFT, ACTION_RIGHT, ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP,
		ACTION_PAGE_DOWN, ACTION_TOP, ACTION_BOTTOM, ACTION_TABLE,
		ACTION_ADD, ACTION_DELETE, ACTION_UNDO },
	.act = progress_act,
	.hints = progress_hints,
	.draw = progress_draw,
	.point = progress_point,
};
