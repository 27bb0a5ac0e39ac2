/* The first start: what this is, who should ask first, when to stop, and what it does not promise. */
#include <assert.h>

#include "view/chrome.h"
#include "view/page_flow.h"

static struct rect text_area(struct rect area)
{
	int width = area.width - (area.width >= 60 ? 8 : 2);
	int height = area.height - (area.height >= 20 ? 4 : 0);
	return rect_center(area, width < PAGE_COLUMNS ? width : PAGE_COLUMNS, height);
}

static const struct page *page_of(const struct app *app)
{
	const struct page *page = pages_at(app->pages, PLACE_START, app->intake.page);
	assert(page != NULL && "there is a page at the start");
	return page;
}

static int page_total(const struct app *app)
{
	return pages_count(app->pages, PLACE_START);
}

static int most(const struct app *app)
{
	struct flow flow;
	flow_init(&flow, NULL, text_area(chrome_area(app->width, app->height)), 0);
	flow.keymap = &app->keymap;
	page_flow(&flow, page_of(app));
	return flow_most(&flow);
}

static void scroll(struct app *app, int rows)
{
	app->intake.scroll = flow_scrolled(app->intake.scroll, rows, most(app));
}

static void turn(struct app *app, int pages)
{
	int to = app->intake.page + pages;
	if (to < 0 || to >= page_total(app))
		return;
	app->intake.page = to;
	app->intake.scroll = 0;
}

static bool is_read(const struct app *app)
{
	return app->intake.page == page_total(app) - 1 && app->intake.scroll >= most(app);
}

/* On through the text first: on a small screen too, nothing is left out unread. */
static void go(struct app *app)
{
	if (app->intake.scroll < most(app))
		scroll(app, text_area(chrome_area(app->width, app->height)).height - 1);
	else
		turn(app, 1);
}

static void intake_enter(struct app *app)
{
	app->intake.page = 0;
	app->intake.scroll = 0;
}

static bool intake_act(struct app *app, enum action action, struct effects *effects)
{
	(void)effects;
	/* Accepting has a key of its own: leafing through with Space must not be enough. */
	if (action == ACTION_ACCEPT && is_read(app))
		app_accept(app);
	else if (action == ACTION_GO || action == ACTION_RIGHT || action == ACTION_PAGE_DOWN)
		go(app);
	else if (action == ACTION_LEFT || action == ACTION_PAGE_UP)
		turn(app, -1);
	else if (action == ACTION_UP || action == ACTION_DOWN)
		scroll(app, action == ACTION_UP ? -1 : 1);
	else if (action == ACTION_QUIT)
		app->wants_quit = true;
	else
		return false;
	return true;
}

static int intake_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	int count = 0;
	if (is_read(app))
		hints[count++] = (struct hint){ ACTION_ACCEPT, "accept", 0 };
	else
		hints[count++] = (struct hint){ ACTION_GO, "next", 0 };
	if (app->intake.page > 0)
		hints[count++] = (struct hint){ ACTION_LEFT, "back", 0 };
	hints[count++] = (struct hint){ ACTION_QUIT, "leave", 0 };
	return count;
}

static void intake_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct flow flow;
	struct rect text = text_area(area);
	flow_init(&flow, canvas, text, app->intake.scroll);
	flow.keymap = &app->keymap;
	page_flow(&flow, page_of(app));
	flow_finish(&flow);
	canvas->cursor_x = text.x;
	canvas->cursor_y = text.y;
}

static void intake_tell(struct flow *flow, const struct app *app)
{
	page_flow(flow, page_of(app));
}

const struct view view_intake = {
	.name = "intake",
	.title = "Before you start",
	.actions = { ACTION_GO, ACTION_ACCEPT, ACTION_LEFT, ACTION_RIGHT, ACTION_UP,
		ACTION_DOWN, ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_QUIT },
	.keeps_one = true,
	.enter = intake_enter,
	.act = intake_act,
	.hints = intake_hints,
	.draw = intake_draw,
	.tell = intake_tell,
};
