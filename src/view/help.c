/* Help: the keys of the screen below it, then the warning signs, and what this is and is not. */
#include <assert.h>

#include "view/chrome.h"
#include "view/page_flow.h"
#include "view/typed.h"

#define KEY_COLUMNS        22
#define KEY_COLUMNS_NARROW 10 /* only the first key of each */

static struct rect text_area(struct rect area)
{
	return rect_inset(area, area.width >= 60 ? 4 : 1, area.height >= 20 ? 1 : 0);
}

/* The keys in a row: all of them, or where there is little width the first. */
static void flow_key(struct flow *flow, int columns, const struct keys *keys, const char *label)
{
	struct keymap shown = { .of[ACTION_NONE] = *keys };
	char names[KEY_NAMES_SIZE];
	if (flow->writer != NULL && (keys->count == 0 || !typed_can_be(keys->at[0])))
		return;
	if (columns < KEY_COLUMNS && keys->count > 1)
		shown.of[ACTION_NONE].count = 1;
	keymap_names(&shown, ACTION_NONE, names);
	flow_pair(flow, columns, keys->count > 0 ? names : "no key", ROLE_KEY, label, ROLE_TEXT);
}

static bool is_hinted(const struct hint hints[HINTS_MAX], int count, enum action action)
{
	for (int i = 0; i < count; i++) {
		if (hints[i].action == action)
			return true;
	}
	return false;
}

/* The keys as they are now: one accepts only where the bottom line says so, and goes on elsewhere. */
static struct keymap keymap_now(const struct app *app, const struct hint hints[HINTS_MAX], int count)
{
	struct keymap keymap = app->keymap;
	if (!is_hinted(hints, count, ACTION_ACCEPT))
		keymap.of[ACTION_ACCEPT].count = 0;
	return keymap;
}

/* Those of an action's keys that mean it on a screen, and not something else first. */
static struct keys keys_on(const struct keymap *keymap, const struct view *view, enum action action)
{
	const struct keys *all = &keymap->of[action];
	struct keys keys = { .count = 0 };
	for (int i = 0; i < all->count; i++) {
		if (!view_covers(view, keymap, action, all->at[i]))
			keys.at[keys.count++] = all->at[i];
	}
	return keys;
}

static bool is_scroll(enum action action)
{
	return action == ACTION_UP || action == ACTION_DOWN;
}

/* The keys that mean something on the screen below: in its own words, then what it also takes. */
static void flow_here(struct flow *flow, const struct app *app, int columns)
{
	assert(app->view_count >= 2);
	const struct view *below = app->views[app->view_count - 2];
	struct hint hints[HINTS_MAX];
	int count = below->hints(app, hints);
	const struct keymap keymap = keymap_now(app, hints, count);
	flow_text(flow, 0, "Keys here", ROLE_TITLE);
	flow_gap(flow);
	for (int i = 0; i < count; i++) {
		struct keys keys = { 1, { hints[i].key } };
		if (hints[i].key == 0)
			keys = keys_on(&keymap, below, hints[i].action);
		flow_key(flow, columns, &keys, hints[i].label);
	}
	for (int i = 0; below->actions[i] != ACTION_NONE; i++) {
		enum action action = below->actions[i];
		struct keys keys = keys_on(&keymap, below, action);
		bool applies = below->applies == NULL || below->applies(app, action);
		if (flow->writer != NULL && app->in_session && is_scroll(action))
			continue;
		if (applies && keys.count > 0 && !is_hinted(hints, count, action))
			flow_key(flow, columns, &keys, action_rows[action].help);
	}
}

static void flow_keys(struct flow *flow, const struct app *app, int columns)
{
	flow_gap(flow);
	flow_text(flow, 0, "All keys", ROLE_TITLE);
	flow_gap(flow);
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++)
		flow_key(flow, columns, &app->keymap.of[action], action_rows[action].help);
}

static void flow_pages(struct flow *flow, const struct app *app)
{
	for (int i = 0; i < pages_count(app->pages, PLACE_HELP); i++) {
		flow_gap(flow);
		page_flow(flow, pages_at(app->pages, PLACE_HELP, i));
	}
}

static void flow_help(struct flow *flow, const struct app *app)
{
	int columns = flow->area.width >= 60 ? KEY_COLUMNS : KEY_COLUMNS_NARROW;
	if (!app->help.signs)
		flow_here(flow, app, columns);
	flow_pages(flow, app);
	if (!app->help.signs)
		flow_keys(flow, app, columns);
	flow_gap(flow);
	flow_text(flow, 0, "deadbug " VERSION, ROLE_DIM);
}

static void scroll(struct app *app, int rows)
{
	struct flow flow;
	flow_init(&flow, NULL, text_area(chrome_area(app->width, app->height)), 0);
	flow.keymap = &app->keymap;
	flow_help(&flow, app);
	app->help.scroll = flow_scrolled(app->help.scroll, rows, flow_most(&flow));
}

static void help_enter(struct app *app)
{
	app->help.signs = false;
	app->help.scroll = 0;
}

static bool help_act(struct app *app, enum action action, struct effects *effects)
{
	int page = text_area(chrome_area(app->width, app->height)).height - 1;
	(void)effects;
	switch ((int)action) {
	case ACTION_UP: scroll(app, -1); break;
	case ACTION_DOWN: scroll(app, 1); break;
	case ACTION_PAGE_UP: scroll(app, -page); break;
	case ACTION_GO:
	case ACTION_PAGE_DOWN: scroll(app, page); break;
	case ACTION_TOP: scroll(app, -FLOW_END); break;
	case ACTION_BOTTOM: scroll(app, FLOW_END); break;
	case ACTION_HELP: app_pop(app); break;
	default: return false;
	}
	return true;
}

static int help_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	(void)app;
	hints[0] = (struct hint){ ACTION_QUIT, "back", 0 };
	hints[1] = (struct hint){ ACTION_GO, "on", 0 };
	hints[2] = (struct hint){ ACTION_PAGE_UP, "up", 0 };
	return 3;
}

static void help_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct flow flow;
	struct rect text = text_area(area);
	flow_init(&flow, canvas, text, app->help.scroll);
	flow.keymap = &app->keymap;
	flow_help(&flow, app);
	flow_finish(&flow);
	canvas->cursor_x = text.x;
	canvas->cursor_y = text.y;
}

/* The signs alone, where one was seen; else what can be typed, and where to read on. */
static void help_tell(struct flow *flow, const struct app *app)
{
	if (app->help.signs)
		flow_pages(flow, app);
	else
		flow_here(flow, app, KEY_COLUMNS_NARROW);
}

const struct view view_help = {
	.name = "help",
	.title = "Help",
	.actions = { ACTION_GO, ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP, ACTION_PAGE_DOWN,
		ACTION_TOP, ACTION_BOTTOM, ACTION_HELP },
	.enter = help_enter,
	.act = help_act,
	.hints = help_hints,
	.draw = help_draw,
	.tell = help_tell,
};
