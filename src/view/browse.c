/* Browse: what is found, by facet and filter; what keys and the mouse do to it. */
#include "view/browse.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "draw/chips.h"
#include "view/app.h"
#include "view/chrome.h"

static void select_entry(struct app *app, int entry)
{
	app->browse.selected = entry;
	app->browse.since = app->now;
}

/* Moves round at the ends, as one does with few; by pages one stops there. */
static void move(struct app *app, int entries, bool round)
{
	int last = app->browse.found_count - 1, to = app->browse.selected + entries;
	if (last < 0)
		return;
	if (to < 0)
		to = round ? last : 0;
	else if (to > last)
		to = round ? 0 : last;
	select_entry(app, to);
}

static void find(struct app *app)
{
	struct browse *browse = &app->browse;
	struct query query;
	query_init(&query, browse->typed);
	browse->found_count = search(app->catalog, &browse->facets[browse->facet], &query,
		browse->found, BROWSE_MOST, &browse->slipped);
	select_entry(app, 0);
}

static void choose_facet(struct app *app, int facet)
{
	app->browse.facet = facet;
	find(app);
}

static void clear_filter(struct app *app)
{
	app->browse.typing = false;
	app->browse.typed[0] = '\0';
	find(app);
}

static void begin_filter(struct app *app)
{
	clear_filter(app);
	app->browse.typing = true;
}

static void open_selected(struct app *app)
{
	const struct exercise *exercise = browse_selected(app);
	app->browse.typing = false;
	if (exercise != NULL)
		exercise_open(app, (int)(exercise - app->catalog->exercises));
}

static struct browse_layout layout_now(const struct app *app)
{
	return browse_layout(app, chrome_area(app->width, app->height));
}

static void browse_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct browse_layout layout = browse_layout(app, area);
	browse_list_draw(app, canvas, &layout);
	if (layout.preview.height > 0)
		browse_preview_draw(app, canvas, layout.preview);
}

static void browse_enter(struct app *app)
{
	struct browse *browse = &app->browse;
	const struct exercise *selected = browse_selected(app);
	const struct plan_given given = app_plan_given(app);
	struct plan today;
	browse->facet_count = facets_of(app->catalog, browse->facets);
	plan_today(&given, &today);
	browse->today_count = today.workout.count;
	for (int i = 0; i < today.workout.count; i++)
		browse->today[i] = today.workout.items[i].exercise;
	clear_filter(app);
	for (int i = 0; i < browse->found_count; i++)
		if (&app->catalog->exercises[browse->found[i].exercise] == selected)
			select_entry(app, i);
}

static bool browse_act(struct app *app, enum action action, struct effects *effects)
{
	struct browse *browse = &app->browse;
	int page = layout_now(app).list.height - 1;
	(void)effects;
	switch ((int)action) {
	case ACTION_GO: open_selected(app); break;
	case ACTION_UP: move(app, -1, true); break;
	case ACTION_DOWN: move(app, 1, true); break;
	case ACTION_PAGE_UP: move(app, -page, false); break;
	case ACTION_PAGE_DOWN: move(app, page, false); break;
	case ACTION_TOP: move(app, -browse->found_count, false); break;
	case ACTION_BOTTOM: move(app, browse->found_count, false); break;
	case ACTION_LEFT:
		choose_facet(app, (browse->facet + browse->facet_count - 1) % browse->facet_count);
		break;
	case ACTION_RIGHT: choose_facet(app, (browse->facet + 1) % browse->facet_count); break;
	case ACTION_FIND: begin_filter(app); break;
	case ACTION_QUIT:
		if (!browse_filtered(app))
			return false;
		clear_filter(app);
		break;
	default: return false;
	}
	return true;
}

static void add_character(struct app *app, key_code character)
{
	char bytes[5];
	size_t used = strlen(app->browse.typed);
	size_t length = (size_t)text_encode(character, bytes);
	if (used + length >= QUERY_SIZE)
		return;
	memcpy(app->browse.typed + used, bytes, length + 1);
	find(app);
}

/* Takes the last character away; of an empty filter the filter. */
static void erase_character(struct app *app)
{
	char *typed = app->browse.typed;
	size_t used = strlen(typed);
	if (used == 0) {
		clear_filter(app);
		return;
	}
	do
		used--;
	while (used > 0 && ((unsigned char)typed[used] & 0xC0) == 0x80);
	typed[used] = '\0';
	find(app);
}

/* No filter begins with a space: before the first letter that key opens what is selected. */
static bool is_typed(const struct app *app, key_code key)
{
	return key >= (browse_filtered(app) ? PRESS_SPACE : PRESS_SPACE + 1) && key < PRESS_NONE;
}

static bool browse_type(struct app *app, key_code key, struct effects *effects)
{
	(void)effects;
	if (!app->browse.typing)
		return false;
	if (key == PRESS_ESCAPE)
		clear_filter(app);
	else if (key == PRESS_BACKSPACE)
		erase_character(app);
	else if (is_typed(app, key))
		add_character(app, key);
	else
		return false;
	return true;
}

static ms_t browse_wait(const struct app *app)
{
	return layout_now(app).preview.height > 0 ? browse_preview_wait(app) : NEVER;
}

static int browse_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	bool typing = app->browse.typing;
	int count = 0;
	if (app->browse.found_count > 0) {
		hints[count++] = (struct hint){ ACTION_GO, "open", typing ? PRESS_RETURN : 0 };
		hints[count++] = (struct hint){ ACTION_DOWN, "choose", 0 };
	}
	if (typing)
		hints[count++] = (struct hint){ ACTION_QUIT, "clear", PRESS_ESCAPE };
	else
		hints[count++] = (struct hint){ ACTION_FIND, "find", 0 };
	hints[count++] = (struct hint){ ACTION_RIGHT, "filter", 0 };
	if (!typing) {
		hints[count++] =
			(struct hint){ ACTION_QUIT, browse_filtered(app) ? "clear" : "back", 0 };
		hints[count++] = (struct hint){ ACTION_HELP, "help", 0 };
	}
	return count;
}

static bool browse_point(struct app *app, const struct pointer *pointer, struct rect area,
	struct effects *effects)
{
	struct browse_layout layout = browse_layout(app, area);
	int facet = browse_facet_at(app, &layout, pointer->x, pointer->y);
	if (pointer->kind == POINTER_CLICK && facet != NO_CHIP) {
		choose_facet(app, facet);
		return true;
	}
	return browse_list_point(app, &layout, pointer, select_entry, effects);
}

void browse_find(struct app *app)
{
	if (app_view(app) != &view_browse)
		app->browse.facet = 0;
	app_go_to(app, &view_browse);
	if (app_view(app) == &view_browse)
		begin_filter(app);
}

const struct exercise *browse_selected(const struct app *app)
{
	const struct browse *browse = &app->browse;
	if (browse->found_count == 0)
		return NULL;
	assert(browse->selected >= 0 && browse->selected < browse->found_count);
	return &app->catalog->exercises[browse->found[browse->selected].exercise];
}

bool browse_is_today(const struct app *app, int exercise)
{
	for (int i = 0; i < app->browse.today_count; i++)
		if (app->browse.today[i] == exercise)
			return true;
	return false;
}

bool browse_gate_words(const struct app *app, const struct exercise *exercise, char *out, size_t size)
{
	if (exercise->gate == NO_EXERCISE)
		return false;
	snprintf(out, size, "First: a clean %s, level %d", app->catalog->exercises[exercise->gate].name,
		exercise->gate_level);
	return true;
}

const struct view view_browse = {
	.name = "browse",
	.title = "Exercises",
	.actions = { ACTION_GO, ACTION_UP, ACTION_DOWN, ACTION_LEFT, ACTION_RIGHT, ACTION_PAGE_UP,
		ACTION_PAGE_DOWN, ACTION_TOP, ACTION_BOTTOM, ACTION_FIND, ACTION_QUIT },
	.enter = browse_enter,
	.act = browse_act,
	.type = browse_type,
	.wait = browse_wait,
	.hints = browse_hints,
	.draw = browse_draw,
	.point = browse_point,
};
