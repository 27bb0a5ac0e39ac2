/* Home: today's session, what else there is, and what was done last. */
#include <stdio.h>

#include "core/dose.h"
#include "core/test_day.h"
#include "draw/figure.h"
#include "draw/list.h"
#include "view/chrome.h"
#include "view/flow.h"
#include "view/point.h"
#include "view/preview.h"
#include "view/stage.h"

#define WIDE_COLUMNS    72  /* list and detail side by side */
#define PREVIEW_COLUMNS 100 /* and beyond: the first exercise's figure at the right */
#define LIST_ROWS_MIN   3   /* of the list, whatever there is to say */
#define LIST_COLUMNS    29
#define NAME_ROWS       5  /* of the large name of the routine */
#define ROOMY_ROWS      18 /* from here on there is height for it */
#define NAME_COLUMNS    22 /* of an exercise's name, before its dose */
#define LINE_SIZE       400
#define APART_HOURS     48 /* two sessions, content.md, fact 40 */

static void select_routine(struct app *app, int selected)
{
	struct timeline tape;
	app->home.selected = selected;
	app->home.since = app->now;
	if (selected > 0)
		workout_from_routine(app->catalog, selected - 1, &app->home.workout);
	else
		workout_of_today(app->catalog, app->history->last_routine, &app->home.workout);
	app_prepare(app, &app->home.workout);
	app->home.seconds = 0;
	if (timeline_build(app->catalog, &app->home.workout, &app->settings.timing, &tape))
		app->home.seconds =
			(long)(timeline_expected(&tape, &app->home.workout, 0, tape.count) / 1000);
}

static bool shows_preview(int width)
{
	return width > PREVIEW_COLUMNS;
}

static struct preview preview_of(const struct app *app)
{
	const struct workout_item *item = &app->home.workout.items[0];
	return (struct preview){
		.exercise = &app->catalog->exercises[item->exercise],
		.dose = &item->dose,
		.settings = &app->settings,
		.ms = app->now - app->home.since,
	};
}

/* The name of what was done: a routine, one exercise, or several of the person's choice. */
static const char *done_name(const struct app *app, const char *id)
{
	int routine = catalog_routine(app->catalog, id), exercise = catalog_exercise(app->catalog, id);
	if (routine >= 0)
		return app->catalog->routines[routine].name;
	return exercise >= 0 ? app->catalog->exercises[exercise].name : "your own choice";
}

static void flow_last(struct flow *flow, const struct app *app)
{
	const struct record *last = &app->history->last;
	char line[LINE_SIZE], ago[32], length[DOSE_WORDS_SIZE];
	if (!app->history->has_last) {
		flow_text(flow, 0, "Your first session. It tells you everything.", ROLE_DIM);
		return;
	}
	date_ago(last->when, app->wall, app->settings.day_start, ago, sizeof(ago));
	dose_time_words(last->done > 0 ? last->done : 0, length, sizeof(length));
	snprintf(line, sizeof(line), "Last: %s, %s, %s, %s.", ago, done_name(app, last->exercise),
		last->note, length);
	flow_text(flow, 0, line, ROLE_DIM);
	snprintf(line, sizeof(line), "%d %s so far.", app->history->sessions,
		app->history->sessions == 1 ? "session" : "sessions");
	flow_text(flow, 0, line, ROLE_DIM);
}

/* The day on which 48 hours will have passed, in words; NULL when they have. */
static const char *next_day(const struct app *app)
{
	static const char *const days[] = { "later today", "tomorrow", "the day after tomorrow" };
	struct stamp due = app->history->last_trained;
	due.seconds += APART_HOURS * 3600L;
	due.offset = app->wall.offset;
	if (!app->history->has_trained || due.seconds <= app->wall.seconds)
		return NULL;
	int64_t in = date_training_day(due, 0) - date_training_day(app->wall, 0);
	return in >= 0 && in <= 2 ? days[in] : NULL;
}

/* The tests that are due, and the key that leads to them. */
static void flow_test_day(struct flow *flow, const struct app *app)
{
	char due[TEST_WORDS_SIZE], words[LINE_SIZE], line[LINE_SIZE];
	test_day_words(app->history, app->catalog, app->wall, app->settings.day_start, due);
	if (due[0] == '\0')
		return;
	snprintf(words, sizeof(words), "Test day: %s: {tests}", due);
	keymap_words(&app->keymap, words, line, sizeof(line));
	flow_text(flow, 0, line, ROLE_ACCENT);
}

static void flow_notes(struct flow *flow, const struct app *app)
{
	char line[LINE_SIZE];
	const char *day = next_day(app);
	flow_last(flow, app);
	if (day != NULL) {
		snprintf(line, sizeof(line), "Rest is part of it: next session %s.", day);
		flow_text(flow, 0, line, ROLE_ACCENT);
	}
	flow_test_day(flow, app);
	if (app->catalog_problems > 0) {
		snprintf(line, sizeof(line), "Run deadbug check: %d %s in your files.",
			app->catalog_problems, app->catalog_problems == 1 ? "mistake" : "mistakes");
		flow_text(flow, 0, line, ROLE_WARN);
	}
}

static void flow_items(struct flow *flow, const struct app *app)
{
	for (int i = 0; i < app->home.workout.count; i++) {
		const struct workout_item *item = &app->home.workout.items[i];
		char words[DOSE_WORDS_SIZE];
		dose_words(&item->dose, words, sizeof(words));
		flow_pair(flow, NAME_COLUMNS, app->catalog->exercises[item->exercise].name, ROLE_TEXT,
			words, ROLE_DIM);
	}
}

static void draw_name(struct canvas *canvas, struct rect area, const char *name)
{
	if (area.height > NAME_ROWS)
		area = rect_inset(area, 0, (area.height - NAME_ROWS) / 2);
	stage_name(canvas, area, name);
}

static const char *heading_of(const struct routine *routine)
{
	return routine->extra ? "Beside the plan" : step_titles[routine->step];
}

static void heading(const struct app *app, char out[LINE_SIZE])
{
	char length[DOSE_WORDS_SIZE];
	int selected = app->home.selected;
	dose_time_words(app->home.seconds, length, sizeof(length));
	snprintf(out, LINE_SIZE, "%s · %s",
		selected == 0 ? "Today" : heading_of(&app->catalog->routines[selected - 1]), length);
}

static void draw_detail(const struct app *app, struct canvas *canvas, struct rect area)
{
	char line[LINE_SIZE];
	struct flow flow;
	heading(app, line);
	struct rect top = rect_cut_top(&area, 1);
	canvas_text_center(canvas, top.x, top.y, top.width, line, ROLE_ACCENT);
	draw_name(canvas, rect_cut_top(&area, area.height >= ROOMY_ROWS ? NAME_ROWS + 2 : 1),
		app->home.workout.name);
	flow_init(&flow, canvas, area, 0);
	flow_items(&flow, app);
	flow_gap(&flow);
	flow_notes(&flow, app);
}

/* The entries: today, then the routines under their headings. */
static const char *entry_heading(const void *context, int entry)
{
	const struct app *app = context;
	const struct routine *routines = app->catalog->routines;
	if (entry == 0)
		return NULL;
	const char *heading = heading_of(&routines[entry - 1]);
	return entry == 1 || heading != heading_of(&routines[entry - 2]) ? heading : NULL;
}

static void draw_entry(
	const void *context, struct canvas *canvas, struct rect row, int entry, enum role role)
{
	const struct app *app = context;
	const char *name = entry == 0 ? "Today" : app->catalog->routines[entry - 1].name;
	canvas_text(canvas, row.x, row.y, row.width, name, role);
}

static struct list list_of(const struct app *app)
{
	return (struct list){
		.count = app->catalog->routine_count + 1,
		.selected = app->home.selected,
		.context = app,
		.heading = entry_heading,
		.draw = draw_entry,
	};
}

static void draw_preview(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct preview preview = preview_of(app);
	int rows = figure_rows(&preview.exercise->poses, area.width);
	preview_draw(&preview, canvas, rect_cut_top(&area, rows));
	canvas_text_center(canvas, area.x, area.y, area.width, preview.exercise->name, ROLE_DIM);
}

/* Cuts the notes off a narrow page, whose rest is the list's; returns the rows that they have. */
static int cut_notes(const struct app *app, struct rect *area, struct rect *ret_notes)
{
	struct flow flow;
	flow_init(&flow, NULL, *area, 0);
	flow_notes(&flow, app);
	int most = area->height - LIST_ROWS_MIN;
	*ret_notes = rect_cut_bottom(area, flow.row < most ? flow.row : most);
	return flow.row;
}

static int item_rows(const struct app *app, struct rect area)
{
	return area.height >= 16 ? app->home.workout.count + 1 : 0;
}

static void draw_narrow(const struct app *app, struct canvas *canvas, struct rect area)
{
	char line[LINE_SIZE];
	struct flow flow;
	struct rect notes;
	heading(app, line);
	struct rect top = rect_cut_top(&area, 1), name = rect_cut_top(&area, 1);
	canvas_text(canvas, top.x, top.y, top.width, line, ROLE_ACCENT);
	canvas_text(canvas, name.x, name.y, name.width, app->home.workout.name, ROLE_TITLE);
	struct rect items = rect_cut_top(&area, item_rows(app, area));
	flow_init(&flow, canvas, items, 0);
	flow_items(&flow, app);
	int rows = cut_notes(app, &area, &notes);
	flow_init(&flow, canvas, notes, rows - notes.height); /* the last notes matter most */
	flow_notes(&flow, app);
}

/* Where the list is: at the left of a wide page, in the middle of a narrow one. */
static struct rect list_area(const struct app *app, struct rect area)
{
	struct rect notes;
	area = rect_inset(area, 1, 0);
	if (area.width >= WIDE_COLUMNS) {
		area = rect_inset(area, 0, 1);
		return rect_cut_left(&area, LIST_COLUMNS);
	}
	rect_cut_top(&area, 2);
	rect_cut_top(&area, item_rows(app, area));
	cut_notes(app, &area, &notes);
	return area;
}

static bool home_point(struct app *app, const struct pointer *pointer, struct rect area,
	struct effects *effects)
{
	const struct list list = list_of(app);
	return point_list(app, pointer, &list, list_area(app, area), select_routine, effects);
}

static void home_enter(struct app *app)
{
	select_routine(app, 0);
}

static bool home_act(struct app *app, enum action action, struct effects *effects)
{
	int last = app->catalog->routine_count, selected = app->home.selected;
	(void)effects;
	switch ((int)action) {
	case ACTION_GO: app_choose(app, &app->home.workout); break;
	case ACTION_UP: select_routine(app, selected > 0 ? selected - 1 : last); break;
	case ACTION_DOWN: select_routine(app, selected < last ? selected + 1 : 0); break;
	case ACTION_TOP: select_routine(app, 0); break;
	case ACTION_BOTTOM: select_routine(app, last); break;
	case ACTION_PACE:
		app->settings.self_paced = !app->settings.self_paced;
		app_say(app, app->settings.self_paced
				? "You count the reps: {go} counts, {accept} ends a set."
				: "The coach paces the reps.");
		select_routine(app, selected);
		break;
	default: return false;
	}
	return true;
}

static ms_t home_wait(const struct app *app)
{
	const struct preview preview = preview_of(app);
	return shows_preview(app->width) ? preview_wait(&preview) : NEVER;
}

static int home_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	hints[0] = (struct hint){ ACTION_GO, "start", 0 };
	hints[1] = (struct hint){ ACTION_DOWN, "choose", 0 };
	hints[2] = (struct hint){ ACTION_HELP, "help", 0 };
	hints[3] = (struct hint){ ACTION_QUIT, "leave", 0 };
	hints[4] =
		(struct hint){ ACTION_PACE, app->settings.self_paced ? "coach counts" : "I count", 0 };
	return 5;
}

static void home_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct list list = list_of(app);
	list_draw(&list, canvas, list_area(app, area));
	area = rect_inset(area, 1, 0);
	if (area.width < WIDE_COLUMNS) {
		draw_narrow(app, canvas, area);
		return;
	}
	area = rect_inset(area, 0, 1);
	rect_cut_left(&area, LIST_COLUMNS + 2);
	if (shows_preview(canvas->width))
		draw_preview(app, canvas, rect_cut_right(&area, area.width * 45 / 100));
	draw_detail(app, canvas, area);
}

const struct view view_home = {
	.name = "home",
	.title = "Today",
	.actions = { ACTION_GO, ACTION_UP, ACTION_DOWN, ACTION_TOP, ACTION_BOTTOM, ACTION_PACE },
	.enter = home_enter,
	.act = home_act,
	.wait = home_wait,
	.hints = home_hints,
	.draw = home_draw,
	.point = home_point,
};
