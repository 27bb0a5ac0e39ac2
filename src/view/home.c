/* Home: today's session, what else there is, and what was done last. */
#include <stdio.h>

#include "core/dose.h"
#include "core/test_day.h"
#include "draw/list.h"
#include "view/chrome.h"
#include "view/flow.h"
#include "view/home.h"
#include "view/home_items.h"
#include "view/point.h"
#include "view/stage.h"

#define PREVIEW_COLUMNS 100 /* and beyond: the figure of an exercise at the right */
#define LIST_ROWS_MIN   3  /* of the list, whatever there is to say */
#define LIST_COLUMNS    30
#define NAME_ROWS       5  /* of the large name of the routine, at least … */
#define NAME_SHARE      5  /* … and this part of the height */
#define ROOMY_ROWS      16 /* from here on a narrow page has height for list and exercises */
#define LINE_SIZE       400
#define REASONS_FEW     2  /* said in the height of a usual terminal … */
#define REASONS_MANY    8  /* … and of a tall one */
#define TALL_ROWS       30
#define LAST_ROWS       2  /* of what was done last, and who counts */
#define LAST_FROM_ROWS  20 /* of the screen: on a smaller one there is more to say than that */

static void make_plan(struct app *app)
{
	const struct plan_given given = app_plan_given(app);
	const int routine = app->home.selected > 0 ? app->home.selected - 1 : NO_EXERCISE;
	struct plan *plan = &app->home.plan;
	if (routine == NO_EXERCISE)
		plan_today(&given, plan);
	else
		plan_routine(&given, routine, plan);
	app->home.opening =
		standing_may_start(&plan->standing, app->catalog, routine, app->home.why);
}

static void select_routine(struct app *app, int selected)
{
	struct timeline tape;
	app->home.selected = selected;
	app->home.item = NO_ITEM;
	app->home.since = app->now;
	make_plan(app);
	app->home.workout = app->home.plan.workout;
	app_prepare(app, &app->home.workout);
	app->home.seconds = 0;
	if (timeline_build(app->catalog, &app->home.workout, &app->settings.timing, &tape))
		app->home.seconds =
			(long)(timeline_expected(&tape, &app->home.workout, 0, tape.count) / 1000);
}

void home_refresh(struct app *app)
{
	select_routine(app, app->home.selected);
}

static bool shows_preview(int width)
{
	return width > PREVIEW_COLUMNS;
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
	if (!app->history->has_last)
		return;
	date_ago(last->when, app->wall, app->settings.day_start, ago, sizeof(ago));
	dose_time_words(last->done > 0 ? last->done : 0, length, sizeof(length));
	snprintf(line, sizeof(line), "Last: %s, %s, %s, %s.", ago, done_name(app, last->exercise),
		last->note, length);
	flow_text(flow, 0, line, ROLE_DIM);
}

/* Why it is as it is, the most important first; that it goes on as usual only where nothing else is. */
static int flow_reasons(struct flow *flow, const struct app *app)
{
	const struct reasons *reasons = &app->home.plan.reasons;
	const bool is_tall = app->height >= TALL_ROWS;
	char line[LINE_SIZE];
	int said = 0;
	for (int i = 0; i < reasons->count && said < (is_tall ? REASONS_MANY : REASONS_FEW); i++) {
		if (!is_tall && i > 0 && reasons->at[i].rank == RANK_SAME)
			break;
		snprintf(line, sizeof(line), "%s.", reasons->at[i].words);
		flow_text(flow, 0, line, ROLE_TEXT);
		said += reasons->at[i].rank != RANK_SAME;
	}
	return said;
}

/* The plan in words: why, and whether to begin. What opens the next step can wait for room. */
static void flow_plan(struct flow *flow, const struct app *app)
{
	static const enum role roles[PLAN_CALLS] = { [PLAN_TRAIN] = ROLE_ACCENT,
		[PLAN_REST] = ROLE_ACCENT, [PLAN_CLINICIAN] = ROLE_WARN, [PLAN_BLOCKED] = ROLE_WARN };
	const struct plan *plan = &app->home.plan;
	const int said = flow_reasons(flow, app);
	if (app->home.opening != OPENING_OPEN && plan->call != PLAN_BLOCKED)
		flow_text(flow, 0, app->home.why, ROLE_WARN);
	else if (plan->call != PLAN_TRAIN || said < REASONS_FEW || app->height >= TALL_ROWS)
		flow_text(flow, 0, plan->words, roles[plan->call]);
}

/* The tests that are due, and the key that leads to them. */
static void flow_test_day(struct flow *flow, const struct app *app)
{
	char due[TEST_WORDS_SIZE], words[LINE_SIZE], line[LINE_SIZE];
	test_day_words(app->history, app->catalog, app->home.plan.standing.step, app->wall,
		app->settings.day_start, due);
	if (due[0] == '\0')
		return;
	snprintf(words, sizeof(words), "Test day: %s: {tests}", due);
	keymap_words(&app->keymap, words, line, sizeof(line));
	flow_text(flow, 0, line, ROLE_ACCENT);
}

static const char *pace_words(const struct settings *settings)
{
	if (settings->timing.hands_free)
		return "Hands-free: the coach paces reps, and nothing waits.";
	return settings->self_paced ? "You count reps. {pace}: the coach does."
				    : "The coach paces reps. {pace}: you count.";
}

static void flow_notes(struct flow *flow, const struct app *app)
{
	char line[LINE_SIZE];
	flow->keymap = &app->keymap;
	if (app->height >= LAST_FROM_ROWS)
		flow_last(flow, app);
	flow_text(flow, 0, pace_words(&app->settings), ROLE_DIM);
	flow_plan(flow, app);
	flow_test_day(flow, app);
	if (app->catalog_problems > 0) {
		snprintf(line, sizeof(line), "Run deadbug check: %d %s in your files.",
			app->catalog_problems, app->catalog_problems == 1 ? "mistake" : "mistakes");
		flow_text(flow, 0, line, ROLE_WARN);
	}
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

struct layout { /* what has no room is empty */
	struct rect list, heading, name, items, preview, notes;
};

static int notes_rows(const struct app *app, int width)
{
	struct flow flow;
	flow_init(&flow, NULL, (struct rect){ 0, 0, width, 0 }, 0);
	flow_notes(&flow, app);
	return flow.row;
}

/* The rows for the name: large where all the rest fits below it. */
static int name_rows(const struct app *app, struct rect area)
{
	int items = home_items_rows(app, area.width), notes = notes_rows(app, area.width);
	int left = area.height - items - notes - 2, share = area.height / NAME_SHARE;
	int most = share > NAME_ROWS ? share : NAME_ROWS;
	return left >= NAME_ROWS + 1 ? (left < most ? left : most) : 1;
}

static struct layout lay_out_wide(const struct app *app, struct rect area)
{
	struct layout layout = { .list = rect_cut_left(&area, LIST_COLUMNS) };
	rect_cut_left(&area, 1);
	layout.heading = rect_cut_top(&area, 2);
	layout.name = rect_cut_top(&area, name_rows(app, area));
	rect_cut_top(&area, 1);
	if (shows_preview(app->width)) {
		layout.preview = rect_cut_right(&area, area.width * 45 / 100);
		rect_cut_right(&area, 2);
	}
	int notes = notes_rows(app, area.width);
	int room = area.height - home_items_rows(app, area.width) - 1;
	if (notes > room) /* the last session can be read elsewhere */
		notes = room > notes - LAST_ROWS ? room : notes - LAST_ROWS;
	layout.notes = rect_cut_bottom(&area, notes < area.height ? notes : 0);
	rect_cut_bottom(&area, 1);
	layout.items = area;
	return layout;
}

/* Where there is no height for both, the exercises take the list's place while they are looked at. */
static struct layout lay_out_narrow(const struct app *app, struct rect area)
{
	struct layout layout = { .heading = rect_cut_top(&area, 1), .name = rect_cut_top(&area, 1) };
	bool roomy = area.height >= ROOMY_ROWS, looks = app->home.item != NO_ITEM;
	if (roomy) {
		layout.items = rect_cut_top(&area, home_items_rows(app, area.width));
		rect_cut_top(&area, 1);
	}
	int notes = notes_rows(app, area.width), most = area.height - LIST_ROWS_MIN;
	if (!looks || roomy)
		layout.notes = rect_cut_bottom(&area, notes < most ? notes : most);
	*(looks && !roomy ? &layout.items : &layout.list) = area;
	return layout;
}

static struct layout lay_out(const struct app *app, struct rect area)
{
	area = rect_inset(area, 1, 0);
	return area.width >= WIDE_COLUMNS ? lay_out_wide(app, rect_inset(area, 0, 1))
					  : lay_out_narrow(app, area);
}

/* Looks at an exercise of the workout, from the last round to the first; at none: the list. */
static void look_at(struct app *app, int item)
{
	int count = app->home.workout.count;
	app->home.item = item == NO_ITEM ? NO_ITEM : (item + count) % count;
	app->home.since = app->now;
}

static bool home_point(struct app *app, const struct pointer *pointer, struct rect area,
	struct effects *effects)
{
	const struct list list = list_of(app);
	const struct layout layout = lay_out(app, area);
	int item = home_items_at(app, layout.items, pointer->x, pointer->y);
	if (pointer->kind == POINTER_CLICK && item != NO_ITEM) {
		look_at(app, item);
		app->clicked = true;
		return true;
	}
	return point_list(app, pointer, &list, layout.list, select_routine, effects);
}

static void home_enter(struct app *app)
{
	select_routine(app, 0);
}

/* The keys while an exercise is looked at. */
static bool act_on_item(struct app *app, enum action action)
{
	int item = app->home.item, last = app->home.workout.count - 1;
	switch ((int)action) {
	case ACTION_RIGHT:
	case ACTION_GO: exercise_open(app, app->home.workout.items[item].exercise); break;
	case ACTION_UP: look_at(app, item > 0 ? item - 1 : last); break;
	case ACTION_DOWN: look_at(app, item + 1); break;
	case ACTION_TOP: look_at(app, 0); break;
	case ACTION_BOTTOM: look_at(app, last); break;
	case ACTION_LEFT:
	case ACTION_QUIT: look_at(app, NO_ITEM); break;
	default: return false;
	}
	return true;
}

static void change_pace(struct app *app)
{
	int item = app->home.item;
	if (app->settings.timing.hands_free) {
		app_say(app, "Hands-free is on in the settings: the coach paces the reps.");
		return;
	}
	app->settings.self_paced = !app->settings.self_paced;
	app_say(app, app->settings.self_paced ? "You count the reps: {go} counts, {accept} ends a set."
					      : "The coach paces the reps.");
	select_routine(app, app->home.selected);
	app->home.item = item;
}

/* After a warning sign that is what stands in the way, and it can be cleared. */
static bool is_too_far(const struct app *app)
{
	return app->home.opening == OPENING_REFUSE && app->home.plan.call != PLAN_BLOCKED;
}

/* A step too far is said; what must be known is asked; nothing else keeps anybody. */
static void start(struct app *app)
{
	if (is_too_far(app))
		app_say(app, app->home.why);
	else
		app_choose(app, &app->home.workout);
}

static bool home_act(struct app *app, enum action action, struct effects *effects)
{
	int last = app->catalog->routine_count, selected = app->home.selected;
	(void)effects;
	if (app->home.item != NO_ITEM && act_on_item(app, action))
		return true;
	switch ((int)action) {
	case ACTION_GO: start(app); break;
	case ACTION_UP: select_routine(app, selected > 0 ? selected - 1 : last); break;
	case ACTION_DOWN: select_routine(app, selected < last ? selected + 1 : 0); break;
	case ACTION_RIGHT: look_at(app, 0); break;
	case ACTION_TOP: select_routine(app, 0); break;
	case ACTION_BOTTOM: select_routine(app, last); break;
	case ACTION_PACE: change_pace(app); break;
	default: return false;
	}
	return true;
}

static ms_t home_wait(const struct app *app)
{
	return shows_preview(app->width) ? home_items_wait(app) : NEVER;
}

static int item_hints(struct hint hints[HINTS_MAX])
{
	hints[0] = (struct hint){ ACTION_GO, "open", 0 };
	hints[1] = (struct hint){ ACTION_LEFT, "to the list", 0 };
	hints[2] = (struct hint){ ACTION_DOWN, "next", 0 };
	hints[3] = (struct hint){ ACTION_HELP, "help", 0 };
	return 4;
}

static int home_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	if (app->home.item != NO_ITEM)
		return item_hints(hints);
	const char *counts = app->settings.self_paced ? "coach counts" : "I count";
	int count = 0;
	if (!is_too_far(app))
		hints[count++] = (struct hint){ ACTION_GO, "start", 0 };
	hints[count++] = (struct hint){ ACTION_DOWN, "choose", 0 };
	hints[count++] = (struct hint){ ACTION_HELP, "help", 0 };
	hints[count++] = (struct hint){ ACTION_QUIT, "leave", 0 };
	hints[count++] = (struct hint){ ACTION_PACE, counts, 0 };
	hints[count++] = (struct hint){ ACTION_RIGHT, "look at one", 0 };
	hints[count++] = (struct hint){ ACTION_SOUND_CHECK, "sound check", 0 };
	return count;
}

static void draw_head(const struct app *app, struct canvas *canvas, const struct layout *layout)
{
	char line[LINE_SIZE];
	struct rect top = layout->heading, name = layout->name;
	heading(app, line);
	if (top.height > 1)
		canvas_text_center(canvas, top.x, top.y, top.width, line, ROLE_ACCENT);
	else
		canvas_text(canvas, top.x, top.y, top.width, line, ROLE_ACCENT);
	if (name.height > 1)
		stage_name(canvas, name, app->home.workout.name);
	else
		canvas_text(canvas, name.x, name.y, name.width, app->home.workout.name, ROLE_TITLE);
}

static void draw_notes(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct flow flow;
	int rows = notes_rows(app, area.width);
	flow_init(&flow, canvas, area, rows - area.height); /* the last notes matter most */
	flow_notes(&flow, app);
}

static void home_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct list list = list_of(app);
	const struct layout layout = lay_out(app, area);
	draw_head(app, canvas, &layout);
	if (layout.list.height > 0)
		list_draw(&list, canvas, layout.list);
	if (layout.preview.height > 0)
		home_items_preview(app, canvas, layout.preview);
	if (layout.notes.height > 0)
		draw_notes(app, canvas, layout.notes);
	if (layout.items.height > 0)
		home_items_draw(app, canvas, layout.items);
}

/* The workout, as on the screen; what else there is to choose comes one by one. */
static void home_tell(struct flow *flow, const struct app *app)
{
	char line[LINE_SIZE];
	heading(app, line);
	flow_text(flow, 0, line, ROLE_ACCENT);
	flow_text(flow, 0, app->home.workout.name, ROLE_TITLE);
	home_items_tell(flow, app);
	flow_notes(flow, app);
}

const struct view view_home = {
	.name = "home",
	.title = "Today",
	.actions = { ACTION_GO, ACTION_UP, ACTION_DOWN, ACTION_LEFT, ACTION_RIGHT, ACTION_TOP,
		ACTION_BOTTOM, ACTION_PACE, ACTION_QUIT },
	.enter = home_enter,
	.act = home_act,
	.wait = home_wait,
	.hints = home_hints,
	.draw = home_draw,
	.tell = home_tell,
	.point = home_point,
};
