/* Browse: the list of what is found, its facets and its filter. */
#include "view/browse.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/dose.h"
#include "core/text.h"
#include "draw/chips.h"
#include "draw/list.h"
#include "view/app.h"
#include "view/chrome.h"

#define WIDE_COLUMNS     72 /* list and preview side by side */
#define LIST_COLUMNS     42 /* the longest shipped name, and "today" */
#define LIST_SHARE       40 /* percent of the width, when that is more */
#define ROOMY_ROWS       14 /* from here on the filter has a row of its own … */
#define AIRY_ROWS        20 /* … and from here on there is a blank one below */
#define GAP              2  /* columns between what stands in one row */
#define REASON_COLUMNS   10 /* the least that is worth showing of a reason */
#define LINE_SIZE        240

struct layout {
	struct rect chips, filter, list, foot, preview; /* foot or preview: the other is empty */
};

struct listing { /* what the rows are drawn from */
	const struct app *app;
	struct query query;
};

static bool is_filtered(const struct app *app)
{
	return app->browse.typed[0] != '\0';
}

static struct layout layout_of(const struct app *app, struct rect area)
{
	struct layout layout = { .chips = { 0, 0, 0, 0 } };
	bool filter = app->browse.typing || is_filtered(app);
	int height = area.height;
	area = rect_inset(area, 1, 0);
	if (!filter || height >= ROOMY_ROWS)
		layout.chips = rect_cut_top(&area, 1);
	if (filter)
		layout.filter = rect_cut_top(&area, 1);
	if (height >= AIRY_ROWS)
		rect_cut_top(&area, 1);
	if (area.width < WIDE_COLUMNS) {
		layout.foot = rect_cut_bottom(&area, height >= ROOMY_ROWS ? 2 : 1);
		layout.list = area;
		return layout;
	}
	int share = area.width * LIST_SHARE / 100;
	layout.list = rect_cut_left(&area, share > LIST_COLUMNS ? share : LIST_COLUMNS);
	rect_cut_left(&area, GAP);
	layout.preview = area;
	return layout;
}

static void select_entry(struct app *app, int entry)
{
	app->browse.selected = entry;
	app->browse.since = app->now;
}

/* Moves round at the ends, as one does with few; by pages and by the wheel one stops there. */
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

static const char *heading(const void *context, int entry)
{
	const struct app *app = ((const struct listing *)context)->app;
	const struct exercise *exercises = app->catalog->exercises;
	const struct found *found = app->browse.found;
	if (is_filtered(app))
		return NULL;
	enum step step = exercises[found[entry].exercise].step;
	if (entry > 0 && exercises[found[entry - 1].exercise].step == step)
		return NULL;
	return step_titles[step];
}

/* What stands at the end of an exercise's row, "" for nothing. */
static const char *mark_of(const struct app *app, int index, enum role *ret_role)
{
	const struct exercise *exercise = &app->catalog->exercises[index];
	*ret_role = ROLE_ACCENT;
	if (browse_is_today(app, index))
		return "today";
	*ret_role = ROLE_WARN;
	if (exercise->step == STEP_AVOID && is_filtered(app))
		return "avoid";
	*ret_role = ROLE_DIM;
	return exercise->gate != NO_EXERCISE ? "later" : "";
}

/* Why it was found, where its name doesn't tell: "cue: Tuck the tail". */
static void draw_reason(const struct listing *listing, struct canvas *canvas, struct rect row,
	const struct exercise *exercise, enum role role)
{
	struct match match = search_match(&listing->query, exercise, listing->app->browse.slipped);
	char reason[LINE_SIZE];
	if (match.field == SEARCH_NAME || match.field == SEARCH_ID || row.width < REASON_COLUMNS)
		return;
	snprintf(reason, sizeof(reason), "%s: %s", search_field_titles[match.field], match.text);
	canvas_text(canvas, row.x, row.y, row.width, reason, role == ROLE_SELECTED ? role : ROLE_DIM);
}

static void draw_entry(const void *context, struct canvas *canvas, struct rect row, int entry,
	enum role role)
{
	const struct listing *listing = context;
	int index = listing->app->browse.found[entry].exercise;
	const struct exercise *exercise = &listing->app->catalog->exercises[index];
	enum role mark_role;
	const char *mark = mark_of(listing->app, index, &mark_role);
	if (mark[0] != '\0' && text_columns(exercise->name) + GAP + text_columns(mark) <= row.width) {
		struct rect end = rect_cut_right(&row, text_columns(mark) + GAP);
		canvas_text_right(canvas, end.x, end.y, end.width, mark,
			role == ROLE_SELECTED ? role : mark_role);
	}
	rect_cut_left(&row, canvas_text(canvas, row.x, row.y, row.width, exercise->name, role) + GAP);
	draw_reason(listing, canvas, row, exercise, role);
}

static struct list list_of(const struct listing *listing)
{
	return (struct list){
		.count = listing->app->browse.found_count,
		.selected = listing->app->browse.selected,
		.context = listing,
		.heading = heading,
		.draw = draw_entry,
	};
}

static void chip_label(const void *context, int chip, char ret_label[CHIP_SIZE])
{
	_Static_assert(CHIP_SIZE == FACET_LABEL_SIZE, "a chip holds a facet's label");
	facet_label(&((const struct browse *)context)->facets[chip], ret_label);
}

static struct chips chips_of(const struct app *app)
{
	const struct browse *browse = &app->browse;
	return (struct chips){ browse->facet_count, browse->facet, browse, chip_label };
}

/* "/tilt_" and, at the right, in which facet how many are found. */
static void draw_filter(const struct app *app, struct canvas *canvas, struct rect row)
{
	const struct browse *browse = &app->browse;
	char line[LINE_SIZE], label[FACET_LABEL_SIZE];
	facet_label(&browse->facets[browse->facet], label);
	snprintf(line, sizeof(line), "%s: %d found", label, browse->found_count);
	int right = canvas_text_right(canvas, row.x, row.y, row.width, line, ROLE_DIM);
	snprintf(line, sizeof(line), "/%s%s", browse->typed, browse->typing ? "_" : "");
	canvas_text(canvas, row.x, row.y, row.width - right - GAP, line, ROLE_ACCENT);
	canvas->cursor_x = row.x;
	canvas->cursor_y = row.y;
}

static void draw_nothing(const struct app *app, struct canvas *canvas, struct rect area)
{
	char line[LINE_SIZE], label[FACET_LABEL_SIZE];
	facet_label(&app->browse.facets[app->browse.facet], label);
	if (app->browse.facet == 0)
		snprintf(line, sizeof(line), "Nothing is like '%s'.", app->browse.typed);
	else
		snprintf(line, sizeof(line), "Nothing in '%s' is like '%s'.", label, app->browse.typed);
	rect_cut_top(&area, canvas_paragraph(canvas, area, line, ROLE_WARN));
	canvas_paragraph(canvas, area,
		app->browse.facet == 0 ? "Try fewer letters, a muscle or a word of a cue."
				       : "Try fewer letters, or look in 'all'.", ROLE_TEXT);
}

/* A narrow screen has no preview, but a line: what to do instead, what comes first, or how much. */
static void foot_words(const struct app *app, const struct exercise *exercise, char out[LINE_SIZE])
{
	char dose[DOSE_WORDS_SIZE] = "";
	bool today = browse_is_today(app, (int)(exercise - app->catalog->exercises));
	if (exercise->dose_count > 0)
		dose_words(exercise_dose(exercise, 1), dose, sizeof(dose));
	if (exercise->instead.count > 0)
		snprintf(out, LINE_SIZE, "Instead: %s",
			app->catalog->exercises[exercise->instead.at[0]].name);
	else if (!browse_gate_words(app, exercise, out, LINE_SIZE))
		snprintf(out, LINE_SIZE, "%s%s", dose, today ? " · today" : "");
}

static void draw_foot(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct exercise *exercise = browse_selected(app);
	char line[LINE_SIZE];
	if (exercise == NULL)
		return;
	foot_words(app, exercise, line);
	canvas_text(canvas, area.x, area.y + area.height - 1, area.width, line, ROLE_ACCENT);
}

static void browse_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct layout layout = layout_of(app, area);
	struct listing listing = { .app = app };
	query_init(&listing.query, app->browse.typed);
	struct list list = list_of(&listing);
	struct chips chips = chips_of(app);
	if (layout.chips.height > 0)
		chips_draw(&chips, canvas, layout.chips);
	if (layout.filter.height > 0)
		draw_filter(app, canvas, layout.filter);
	list_draw(&list, canvas, layout.list);
	if (list.count == 0)
		draw_nothing(app, canvas, layout.list);
	if (layout.preview.height > 0)
		browse_preview_draw(app, canvas, layout.preview);
	else
		draw_foot(app, canvas, layout.foot);
}

static void browse_enter(struct app *app)
{
	struct browse *browse = &app->browse;
	const struct exercise *selected = browse_selected(app);
	struct workout today;
	browse->facet_count = facets_of(app->catalog, browse->facets);
	workout_of_today(app->catalog, app->history.last_routine, &today);
	browse->today_count = today.count;
	for (int i = 0; i < today.count; i++)
		browse->today[i] = today.items[i].exercise;
	clear_filter(app);
	for (int i = 0; i < browse->found_count; i++)
		if (&app->catalog->exercises[browse->found[i].exercise] == selected)
			select_entry(app, i);
}

static int page_rows(const struct app *app)
{
	return layout_of(app, chrome_area(app->width, app->height)).list.height - 1;
}

static bool browse_act(struct app *app, enum action action, struct effects *effects)
{
	struct browse *browse = &app->browse;
	(void)effects;
	switch ((int)action) {
	case ACTION_GO: open_selected(app); break;
	case ACTION_UP: move(app, -1, true); break;
	case ACTION_DOWN: move(app, 1, true); break;
	case ACTION_PAGE_UP: move(app, -page_rows(app), false); break;
	case ACTION_PAGE_DOWN: move(app, page_rows(app), false); break;
	case ACTION_TOP: move(app, -browse->found_count, false); break;
	case ACTION_BOTTOM: move(app, browse->found_count, false); break;
	case ACTION_LEFT:
		choose_facet(app, (browse->facet + browse->facet_count - 1) % browse->facet_count);
		break;
	case ACTION_RIGHT: choose_facet(app, (browse->facet + 1) % browse->facet_count); break;
	case ACTION_FIND: begin_filter(app); break;
	case ACTION_QUIT:
		if (!is_filtered(app))
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

static bool browse_type(struct app *app, key_code key, struct effects *effects)
{
	(void)effects;
	if (!app->browse.typing)
		return false;
	if (key == PRESS_ESCAPE)
		clear_filter(app);
	else if (key == PRESS_BACKSPACE)
		erase_character(app);
	else if ((key > PRESS_SPACE && key < PRESS_NONE) || (key == PRESS_SPACE && is_filtered(app)))
		add_character(app, key);
	else
		return false;
	return true;
}

static ms_t browse_wait(const struct app *app)
{
	struct layout layout = layout_of(app, chrome_area(app->width, app->height));
	return layout.preview.height > 0 ? browse_preview_wait(app) : NEVER;
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
			(struct hint){ ACTION_QUIT, is_filtered(app) ? "clear" : "back", 0 };
		hints[count++] = (struct hint){ ACTION_HELP, "help", 0 };
	}
	return count;
}

static bool browse_point(struct app *app, const struct pointer *pointer, struct rect area,
	struct effects *effects)
{
	struct layout layout = layout_of(app, area);
	struct listing listing = { .app = app };
	struct list list = list_of(&listing);
	struct chips chips = chips_of(app);
	(void)effects;
	if (pointer->kind == POINTER_WHEEL_UP || pointer->kind == POINTER_WHEEL_DOWN) {
		move(app, pointer->kind == POINTER_WHEEL_UP ? -1 : 1, false);
		return true;
	}
	int entry = list_at(&list, layout.list, pointer->x, pointer->y);
	int chip = chips_at(&chips, layout.chips, pointer->x, pointer->y);
	if (entry != LIST_NO_ENTRY)
		select_entry(app, entry);
	else if (chip != NO_CHIP)
		choose_facet(app, chip);
	else
		return false;
	if (entry != LIST_NO_ENTRY && pointer->kind == POINTER_DOUBLE)
		open_selected(app);
	return true;
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
