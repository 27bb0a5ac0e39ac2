/* Browse's list: chips, filter and rows, and what lies where. */
#include "view/browse.h"

#include <stdio.h>

#include "core/dose.h"
#include "core/text.h"
#include "draw/chips.h"
#include "draw/list.h"
#include "view/app.h"
#include "view/point.h"

#define LIST_COLUMNS   42 /* the longest shipped name, and "today" */
#define LIST_SHARE     40 /* percent of the width, when that is more */
#define ROOMY_ROWS     14 /* from here on the filter has a row of its own … */
#define AIRY_ROWS      20 /* … and from here on there is a blank one below */
#define GAP            2  /* columns between what stands in one row */
#define REASON_COLUMNS 10 /* the least that is worth showing of a reason */
#define LINE_SIZE      240

struct listing { /* what the rows are drawn from */
	const struct app *app;
	struct query query;
};

static const char *heading(const void *context, int entry)
{
	const struct app *app = ((const struct listing *)context)->app;
	const struct exercise *exercises = app->catalog->exercises;
	const struct found *found = app->browse.found;
	if (browse_filtered(app))
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
	if (exercise->step == STEP_AVOID && browse_filtered(app))
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

/* A name that is longer than its room loses words, not letters. */
static void name_words(const char *name, int columns, char out[LINE_SIZE])
{
	struct text_line line;
	snprintf(out, LINE_SIZE, "%s", name);
	if (text_columns(name) > columns && text_wrap(name, columns - 1, &line, 1) > 1)
		snprintf(out, LINE_SIZE, "%.*s…", (int)line.bytes, line.start);
}

static void draw_entry(const void *context, struct canvas *canvas, struct rect row, int entry,
	enum role role)
{
	const struct listing *listing = context;
	int index = listing->app->browse.found[entry].exercise;
	const struct exercise *exercise = &listing->app->catalog->exercises[index];
	char name[LINE_SIZE];
	enum role mark_role;
	const char *mark = mark_of(listing->app, index, &mark_role);
	if (mark[0] != '\0') {
		struct rect end = rect_cut_right(&row, text_columns(mark) + GAP);
		canvas_text_right(canvas, end.x, end.y, end.width, mark,
			role == ROLE_SELECTED ? role : mark_role);
	}
	name_words(exercise->name, row.width, name);
	rect_cut_left(&row, canvas_text(canvas, row.x, row.y, row.width, name, role) + GAP);
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
	int used = canvas_text(canvas, row.x, row.y, row.width - right - GAP, line, ROLE_ACCENT);
	if (!browse->typing && browse->found_count > 0)
		return; /* the selection has the cursor */
	canvas->cursor_x = row.x + (used > 0 ? used - 1 : 0);
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

bool browse_filtered(const struct app *app)
{
	return app->browse.typed[0] != '\0';
}

struct browse_layout browse_layout(const struct app *app, struct rect area)
{
	struct browse_layout layout = { .chips = { 0, 0, 0, 0 } };
	bool filter = app->browse.typing || browse_filtered(app);
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

void browse_list_draw(const struct app *app, struct canvas *canvas, const struct browse_layout *layout)
{
	struct listing listing = { .app = app };
	query_init(&listing.query, app->browse.typed);
	struct list list = list_of(&listing);
	struct chips chips = chips_of(app);
	if (layout->chips.height > 0)
		chips_draw(&chips, canvas, layout->chips);
	list_draw(&list, canvas, layout->list);
	if (layout->filter.height > 0)
		draw_filter(app, canvas, layout->filter);
	if (list.count == 0)
		draw_nothing(app, canvas, layout->list);
	if (layout->foot.height > 0)
		draw_foot(app, canvas, layout->foot);
}

bool browse_list_point(struct app *app, const struct browse_layout *layout,
	const struct pointer *pointer, void (*select)(struct app *app, int entry),
	struct effects *effects)
{
	struct listing listing = { .app = app };
	struct list list = list_of(&listing);
	return point_list(app, pointer, &list, layout->list, select, effects);
}

int browse_facet_at(const struct app *app, const struct browse_layout *layout, int x, int y)
{
	struct chips chips = chips_of(app);
	return chips_at(&chips, layout->chips, x, y);
}
