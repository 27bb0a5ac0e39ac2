/* A session that was done without the coach: what, at which level, on which day. */
#include "view/add_page.h"

#include <assert.h>
#include <stdio.h>

#include "draw/list.h"
#include "view/app.h"
#include "view/flow.h"
#include "view/point.h"
#include "view/progress_tab.h"

#define LABEL_COLUMNS 8
#define LEVEL_MOST    4
#define DAYS_MOST     3660 /* ago */
#define NOON_SECONDS  (12 * 60 * 60)
#define DAY_SECONDS   86400
#define LINE_SIZE     160

static const char *const labels[ADD_FIELDS] = {
	[ADD_WHAT] = "What", [ADD_LEVEL] = "Level", [ADD_DAY] = "Day"
};

static int count_all(const struct app *app)
{
	return app->catalog->routine_count + app->catalog->exercise_count;
}

/* The exercise that is chosen, NULL when it is a routine. */
static const struct exercise *exercise_at(const struct app *app, int what)
{
	int at = what - app->catalog->routine_count;
	return at >= 0 ? &app->catalog->exercises[at] : NULL;
}

static bool can_be_chosen(const struct app *app, int what)
{
	const struct exercise *exercise = exercise_at(app, what);
	return exercise == NULL || exercise_can_be_done(exercise);
}

/* The next one in a direction that can be done, round the catalog: there is one. */
static void turn_what(struct app *app, int by)
{
	int count = count_all(app), what = app->add_page.what;
	do
		what = (what + by + count) % count;
	while (!can_be_chosen(app, what) && what != app->add_page.what);
	app->add_page.what = what;
}

static int between(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

static void turn(struct app *app, int by)
{
	struct add_page *page = &app->add_page;
	switch (page->field) {
	case ADD_WHAT: turn_what(app, by); break;
	case ADD_LEVEL:
		if (exercise_at(app, page->what) != NULL)
			page->level = between(page->level + by, 0, LEVEL_MOST);
		break;
	case ADD_DAY: page->days_ago = between(page->days_ago - by, 0, DAYS_MOST); break;
	case ADD_FIELDS: break;
	}
}

/* A routine as it would be done today, whatever its doses are in the catalog. */
static bool workout_of(const struct app *app, struct workout *ret)
{
	const struct plan_given given = app_plan_given(app);
	const struct exercise *exercise = exercise_at(app, app->add_page.what);
	struct plan plan;
	char why[LINE_SIZE];
	if (exercise != NULL)
		return workout_from_words(app->catalog, 1, &exercise->id, app->add_page.level, ret,
			why, sizeof(why));
	plan_routine(&given, app->add_page.what, &plan);
	*ret = plan.workout;
	return true;
}

/* That of another day began at noon there; today's has just ended. */
static struct stamp beginning_of(const struct app *app, int seconds)
{
	struct stamp began = app->wall;
	int64_t day = progress_today(app) - app->add_page.days_ago;
	began.seconds -= seconds;
	if (app->add_page.days_ago > 0)
		began.seconds = day * DAY_SECONDS + NOON_SECONDS - (int64_t)app->wall.offset * 60;
	return began;
}

static void accept(struct app *app)
{
	struct workout workout;
	struct timeline tape;
	if (!workout_of(app, &workout) ||
		!timeline_build(app->catalog, &workout, &app->settings.timing, &tape)) {
		app_say(app, "That is too long for one session.");
		return;
	}
	int seconds = (int)(timeline_expected(&tape, &workout, 0, tape.count) / 1000);
	diary_add(&app->diary, app->catalog, &workout, beginning_of(app, seconds), seconds);
	app_say(app, "Added. Open it to correct a set; {undo} takes it back.");
	app_pop(app);
}

static void value_words(const struct app *app, enum add_field field, char out[LINE_SIZE])
{
	const struct add_page *page = &app->add_page;
	const struct exercise *exercise = exercise_at(app, page->what);
	char day[DAY_WORDS_SIZE];
	progress_day_words(progress_today(app) - page->days_ago, day);
	if (field == ADD_WHAT)
		snprintf(out, LINE_SIZE, "%s",
			exercise != NULL ? exercise->name : app->catalog->routines[page->what].name);
	else if (field == ADD_LEVEL && exercise != NULL)
		snprintf(out, LINE_SIZE, "%d", page->level);
	else if (field == ADD_LEVEL)
		snprintf(out, LINE_SIZE, "as in the plan");
	else
		snprintf(out, LINE_SIZE, "%s%s", page->days_ago == 0 ? "today, "
			: page->days_ago == 1 ? "yesterday, " : "", day);
}

static void draw_field(const void *context, struct canvas *canvas, struct rect row, int entry,
	enum role role)
{
	const struct app *app = context;
	char value[LINE_SIZE], text[LINE_SIZE + 4];
	value_words(app, (enum add_field)entry, value);
	snprintf(text, sizeof(text), entry == (int)app->add_page.field ? "< %s >" : "%s", value);
	canvas_text(canvas, row.x, row.y, LABEL_COLUMNS, labels[entry], role);
	rect_cut_left(&row, LABEL_COLUMNS);
	canvas_text(canvas, row.x, row.y, row.width, text, role == ROLE_TEXT ? ROLE_ACCENT : role);
}

static struct list list_of(const struct app *app)
{
	return (struct list){ .count = ADD_FIELDS, .selected = (int)app->add_page.field,
		.context = app, .draw = draw_field };
}

static struct rect cut_list(struct rect *area)
{
	*area = rect_inset(*area, 1, 1);
	struct rect list = rect_cut_top(area, ADD_FIELDS);
	rect_cut_top(area, 1);
	return list;
}

static void add_page_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct list list = list_of(app);
	struct flow flow;
	list_draw(&list, canvas, cut_list(&area));
	flow_init(&flow, canvas, area, 0);
	flow.keymap = &app->keymap;
	flow_text(&flow, 0, "All its sets are added; none counts as clean. Open it afterwards to "
		"correct or delete a set.",
		ROLE_DIM);
}

static void select_field(struct app *app, int field)
{
	app->add_page.field = (enum add_field)between(field, 0, ADD_FIELDS - 1);
}

static bool add_page_act(struct app *app, enum action action, struct effects *effects)
{
	(void)effects;
	switch ((int)action) {
	case ACTION_GO: accept(app); break;
	case ACTION_UP: select_field(app, (int)app->add_page.field - 1); break;
	case ACTION_DOWN: select_field(app, (int)app->add_page.field + 1); break;
	case ACTION_LEFT: turn(app, -1); break;
	case ACTION_RIGHT: turn(app, 1); break;
	default: return false;
	}
	return true;
}

static bool add_page_point(struct app *app, const struct pointer *pointer, struct rect area,
	struct effects *effects)
{
	struct list list = list_of(app);
	return point_list(app, pointer, &list, cut_list(&area), select_field, effects);
}

static int add_page_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	(void)app;
	hints[0] = (struct hint){ ACTION_GO, "add it", 0 };
	hints[1] = (struct hint){ ACTION_RIGHT, "change", 0 };
	hints[2] = (struct hint){ ACTION_DOWN, "choose", 0 };
	hints[3] = (struct hint){ ACTION_QUIT, "back", 0 };
	return 4;
}

void add_page_open(struct app *app)
{
	int last = catalog_routine(app->catalog, app->history->last.exercise);
	app->add_page = (struct add_page){ .what = last >= 0 ? last : 0, .level = 1, .days_ago = 1 };
	assert(count_all(app) > 0);
	if (!can_be_chosen(app, app->add_page.what))
		turn_what(app, 1);
	app_push(app, &view_add_page);
}

const struct view view_add_page = {
	.name = "add-page",
	.title = "Add a session",
	.actions = { ACTION_GO, ACTION_UP, ACTION_DOWN, ACTION_LEFT, ACTION_RIGHT },
	.act = add_page_act,
	.hints = add_page_hints,
	.draw = add_page_draw,
	.point = add_page_point,
};
