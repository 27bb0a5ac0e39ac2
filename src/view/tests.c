/* Tests: what can be measured, what was measured last, and when it is time again. */
#include <stdio.h>

#include "core/verdict.h"
#include "draw/figure.h"
#include "draw/list.h"
#include "view/app.h"
#include "view/flow.h"
#include "view/point.h"
#include "view/preview.h"
#include "view/stage.h"

#define NAME_COLUMNS 18
#define DUE_COLUMNS  16
#define ROOMY_ROWS   18 /* from here on there is height for gaps */
#define NAME_FROM    26 /* rows below the list that have height for a large name, too … */
#define NAME_ROWS    9  /* … and the rows of that */
#define LINE_SIZE    240

/* The tests whose exercises the catalog has. */
struct offer {
	int count;
	enum test tests[TESTS];
};

static struct offer offer_of(const struct app *app)
{
	struct offer offer = { .count = 0 };
	for (int test = 0; test < TESTS; test++) {
		if (test_exercise(app->catalog, (enum test)test) != NULL)
			offer.tests[offer.count++] = (enum test)test;
	}
	return offer;
}

static void say_due(const struct app *app, enum test test, char ret_words[LINE_SIZE])
{
	const struct test_past past = test_past(app->history, test);
	const int days = test_due_in(&past, app->wall, app->settings.day_start);
	if (!past.tried)
		snprintf(ret_words, LINE_SIZE, "not yet");
	else if (days == 0)
		snprintf(ret_words, LINE_SIZE, "due now");
	else
		snprintf(ret_words, LINE_SIZE, "due in %d %s", days, days == 1 ? "day" : "days");
}

/* "43 s, on 25 October"; "stopped for pain, …" when that is all; "" when it was never tried. */
static void say_last(const struct app *app, enum test test, char ret_words[LINE_SIZE])
{
	const struct test_past past = test_past(app->history, test);
	char result[VERDICT_SIZE], day[32];
	ret_words[0] = '\0';
	verdict_result_words(test, past.results, result);
	bool is_known = result[0] != '\0';
	if (!is_known && !past.tried)
		return;
	date_on(is_known ? past.result_when : past.when, app->wall, app->settings.day_start, day,
		sizeof(day));
	snprintf(ret_words, LINE_SIZE, "%s, %s", is_known ? result : "stopped for pain", day);
}

static void draw_entry(const void *context, struct canvas *canvas, struct rect row, int entry,
	enum role role)
{
	const struct app *app = context;
	const enum test test = offer_of(app).tests[entry];
	char last[LINE_SIZE], due[LINE_SIZE];
	say_last(app, test, last);
	say_due(app, test, due);
	canvas_text(canvas, row.x, row.y, NAME_COLUMNS - 1, test_exercise(app->catalog, test)->name,
		role);
	struct rect rest = row, right = rect_cut_right(&rest, DUE_COLUMNS);
	rect_cut_left(&rest, NAME_COLUMNS);
	canvas_text_right(canvas, right.x, right.y, right.width, due, role);
	if (row.width >= WIDE_COLUMNS)
		canvas_text(canvas, rest.x, rest.y, rest.width - 1, last, role);
}

static struct list list_of(const struct app *app)
{
	return (struct list){
		.count = offer_of(app).count,
		.selected = app->tests.selected,
		.context = app,
		.draw = draw_entry,
	};
}

static enum test selected_test(const struct app *app)
{
	return offer_of(app).tests[app->tests.selected];
}

static struct preview figure_of(const struct app *app)
{
	const struct exercise *exercise = test_exercise(app->catalog, selected_test(app));
	return (struct preview){
		.exercise = exercise,
		.dose = exercise_dose(exercise, LEVEL_MAX),
		.settings = &app->settings,
		.ms = app->now - app->tests.since,
	};
}

static bool shows_figure(const struct app *app)
{
	return app->width >= WIDE_COLUMNS && offer_of(app).count > 0;
}

/* What is known of the selected test; and, where there is room for all of it, the published numbers. */
static void flow_detail(struct flow *flow, const struct app *app, bool numbers)
{
	const enum test test = selected_test(app);
	char last[LINE_SIZE], words[2 * LINE_SIZE];
	say_last(app, test, last);
	flow_text(flow, 0, measure_what(test), ROLE_TITLE);
	snprintf(words, sizeof(words), "Last: %s.", last[0] != '\0' ? last : "nothing yet");
	flow_text(flow, 0, words, last[0] != '\0' ? ROLE_ACCENT : ROLE_DIM);
	if (!numbers)
		return;
	flow_gap(flow);
	flow_text(flow, 0, verdict_source(test), ROLE_DIM);
}

static void draw_detail(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct flow flow;
	if (area.height >= NAME_FROM)
		stage_name(canvas, rect_inset(rect_cut_top(&area, NAME_ROWS), 0, 1),
			test_exercise(app->catalog, selected_test(app))->name);
	if (shows_figure(app)) {
		const struct preview preview = figure_of(app);
		struct rect figure = rect_cut_left(&area, area.width * 45 / 100);
		const int rows = figure_rows(&preview.exercise->poses, figure.width);
		figure.height = figure.height < rows ? figure.height : rows;
		preview_draw(&preview, canvas, figure);
		rect_cut_left(&area, 2);
	}
	flow_init(&flow, NULL, area, 0);
	flow_detail(&flow, app, true);
	const bool numbers = flow_most(&flow) == 0;
	flow_init(&flow, canvas, area, 0);
	flow_detail(&flow, app, numbers);
}

/* Cuts the list's rows off the area, under the line that says what this is. */
static struct rect cut_list(const struct app *app, struct rect *area)
{
	*area = rect_inset(*area, 1, area->height >= ROOMY_ROWS ? 1 : 0);
	rect_cut_top(area, area->height >= ROOMY_ROWS ? 2 : 1);
	return rect_cut_top(area, offer_of(app).count);
}

static void tests_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct rect detail = area, rows = cut_list(app, &detail);
	const struct list list = list_of(app);
	const int top = area.y + (area.height >= ROOMY_ROWS ? 1 : 0);
	canvas_text(canvas, rows.x, top, rows.width,
		list.count > 0 ? "What your core can do: every 4 weeks"
			       : "This catalog has none of the exercises that are tested.",
		ROLE_ACCENT);
	if (list.count == 0)
		return;
	list_draw(&list, canvas, rows);
	rect_cut_top(&detail, 1);
	draw_detail(app, canvas, detail);
}

static void choose(struct app *app, int entry)
{
	app->tests.selected = entry;
	app->tests.since = app->now;
}

static void tests_enter(struct app *app)
{
	choose(app, app->tests.selected);
}

static bool tests_act(struct app *app, enum action action, struct effects *effects)
{
	const int last = offer_of(app).count - 1, selected = app->tests.selected;
	(void)effects;
	if (last < 0)
		return false;
	switch ((int)action) {
	case ACTION_GO: measure_open(app, selected_test(app)); break;
	case ACTION_UP: choose(app, selected > 0 ? selected - 1 : last); break;
	case ACTION_DOWN: choose(app, selected < last ? selected + 1 : 0); break;
	case ACTION_TOP: choose(app, 0); break;
	case ACTION_BOTTOM: choose(app, last); break;
	default: return false;
	}
	return true;
}

static bool tests_point(struct app *app, const struct pointer *pointer, struct rect area,
	struct effects *effects)
{
	const struct list list = list_of(app);
	const struct rect rows = cut_list(app, &area);
	return list.count > 0 && point_list(app, pointer, &list, rows, choose, effects);
}

static ms_t tests_wait(const struct app *app)
{
	if (!shows_figure(app))
		return NEVER;
	const struct preview preview = figure_of(app);
	return preview_wait(&preview);
}

static int tests_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	int count = 0;
	if (offer_of(app).count > 0) {
		hints[count++] = (struct hint){ ACTION_GO, "open", 0 };
		hints[count++] = (struct hint){ ACTION_DOWN, "choose", 0 };
	}
	hints[count++] = (struct hint){ ACTION_HELP, "help", 0 };
	hints[count++] = (struct hint){ ACTION_QUIT, "back", 0 };
	return count;
}

const struct view view_tests = {
	.name = "tests",
	.title = "Tests",
	.actions = { ACTION_GO, ACTION_UP, ACTION_DOWN, ACTION_TOP, ACTION_BOTTOM },
	.enter = tests_enter,
	.act = tests_act,
	.wait = tests_wait,
	.hints = tests_hints,
	.draw = tests_draw,
	.point = tests_point,
};
