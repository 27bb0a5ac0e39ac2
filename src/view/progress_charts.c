/* Numbers over time: each exercise, the form, the plank on its way to a minute. */
#include "view/progress_charts.h"

#include <assert.h>
#include <stdio.h>

#include "core/verdict.h"
#include "view/app.h"
#include "view/flow.h"

#define EXERCISES_MOST 256
#define DATE_COLUMNS   24
#define LINE_SIZE      160
#define FORM_SESSIONS  5 /* of which a share is said */
#define PUBLISHED_SHARE 3 /* one row in so many, at most, is for what is published */

#define PERFECT_PLANK  60 /* seconds: the first of the three trophies */
#define HEALTHY_PLANK  72 /* the mean of people without back pain, content.md 2.7 … */
#define SORE_PLANK     28 /* … and of people with lasting back pain */

struct numbers { /* a series, and what it is called */
	struct series series;
	const char *title;
	double y_least;
	const struct graph_level *levels;
	int level_count;
};

static const char *unit_words(enum unit unit, int value)
{
	if (unit == UNIT_NONE)
		return "%";
	return unit == UNIT_SECONDS ? "s" : progress_plural(value, "clean rep", "clean reps");
}

static const struct sample *latest(const struct series *series)
{
	assert(series->count > 0);
	return &series->at[series->count - 1];
}

static void draw_numbers(const struct app *app, struct canvas *canvas, struct rect area,
	const struct numbers *numbers)
{
	const struct series *series = &numbers->series;
	struct graph_point points[SERIES_MOST];
	struct graph_tick ticks[TIME_TICKS_MOST];
	int64_t today = progress_today(app);
	int64_t from = progress_picture_from(series->count > 0 ? series->at[0].day : today, today);
	/* a clock that was set back leaves sessions that are still to come */
	int64_t to = series->count > 0 && latest(series)->day > today ? latest(series)->day : today;
	for (int i = 0; i < series->count; i++)
		points[i] = (struct graph_point){ (double)series->at[i].day, series->at[i].value,
			series->at[i].target, series->at[i].is_best, ROLE_GOOD };
	struct graph graph = { .form = GRAPH_LINE, .title = numbers->title, .x_from = (double)from,
		.x_to = (double)to, .y_least = numbers->y_least, .point_count = series->count,
		.points = points, .tick_count = progress_months(from, to, ticks), .ticks = ticks,
		.level_count = numbers->level_count, .levels = numbers->levels };
	graph_draw(&graph, canvas, area);
}

static void table_of_samples(struct flow *flow, const struct series *series, const char *title)
{
	flow_pair(flow, DATE_COLUMNS, "Day", ROLE_TITLE, title, ROLE_TITLE);
	for (int i = series->count - 1; i >= 0; i--) {
		const struct sample *sample = &series->at[i];
		char day[DAY_WORDS_SIZE], words[LINE_SIZE], of[16] = "";
		progress_day_words(sample->day, day);
		if (sample->target != NOT_ASKED)
			snprintf(of, sizeof(of), " of %d", sample->target);
		snprintf(words, sizeof(words), "%d%s %s%s%s", sample->value, of,
			unit_words(series->unit, sample->value),
			series->unit != UNIT_NONE && sample->session == NO_SESSION ? ", a test" : "",
			sample->is_best ? ", a best" : "");
		flow_pair(flow, DATE_COLUMNS, day, ROLE_TEXT, words,
			sample->is_best ? ROLE_ACCENT : ROLE_TEXT);
	}
}

static int64_t window_start(const struct app *app)
{
	return progress_today(app) - PICTURE_DAYS;
}

/* An exercise at a time. */

static int count_exercises(const struct app *app)
{
	int found[EXERCISES_MOST];
	return series_exercises(&app->past->progress, app->catalog, EXERCISES_MOST, found);
}

/* The exercise that is chosen; there is one. */
static int exercise_of(const struct app *app)
{
	int found[EXERCISES_MOST];
	int count = series_exercises(&app->past->progress, app->catalog, EXERCISES_MOST, found);
	assert(count > 0);
	return found[app->progress.exercise < count ? app->progress.exercise : count - 1];
}

static bool has_exercises(const struct app *app)
{
	return count_exercises(app) > 0;
}

static int *chosen_exercise(struct app *app)
{
	return &app->progress.exercise;
}

static void numbers_of(const struct app *app, int exercise, struct numbers *ret)
{
	*ret = (struct numbers){ .y_least = 1 };
	series_of_exercise(&app->past->progress, exercise, window_start(app), app->settings.day_start,
		&ret->series);
	ret->title = ret->series.unit == UNIT_SECONDS ? "Clean seconds of the best set"
						      : "Clean reps of the best set";
}

/* The latest number, large, and beside it what it is, when it was, and the best. */
static void draw_latest(const struct app *app, struct canvas *canvas, struct rect *area,
	const struct series *series, const char *name)
{
	char number[16] = "-", what[LINE_SIZE], when[LINE_SIZE], best[LINE_SIZE], day[DAY_WORDS_SIZE];
	snprintf(best, sizeof(best), "The best ever: %d %s.", series->best,
		unit_words(series->unit, series->best));
	if (series->count == 0) {
		snprintf(what, sizeof(what), "%s: not in the last half year.", name);
		progress_headline(canvas, area, number, (const char *const[]){ what, best, NULL });
		return;
	}
	const struct sample *last = latest(series);
	date_on(last->when, app->wall, app->settings.day_start, day, sizeof(day));
	snprintf(number, sizeof(number), "%d", last->value);
	snprintf(what, sizeof(what), "%s: %d %s %s.", name, last->value,
		unit_words(series->unit, last->value), day);
	when[0] = '\0';
	if (last->target != NOT_ASKED)
		snprintf(when, sizeof(when), "The target was %d%s.", last->target,
			series->unit == UNIT_SECONDS ? " s" : "");
	progress_headline(canvas, area, number, (const char *const[]){ what, when, best });
}

static void draw_exercise(const struct app *app, struct canvas *canvas, struct rect area)
{
	int exercise = exercise_of(app);
	struct numbers numbers;
	numbers_of(app, exercise, &numbers);
	draw_latest(app, canvas, &area, &numbers.series, app->catalog->exercises[exercise].name);
	draw_numbers(app, canvas, area, &numbers);
}

static void table_of_exercise(struct flow *flow, const struct app *app)
{
	int exercise = exercise_of(app);
	struct numbers numbers;
	numbers_of(app, exercise, &numbers);
	table_of_samples(flow, &numbers.series, app->catalog->exercises[exercise].name);
}

/* The form: how many of the sets were good. */

static void form_of(const struct app *app, struct numbers *ret)
{
	static const struct graph_level all = { 100, ROLE_DIM, "" };
	*ret = (struct numbers){ .title = "Good sets by session, in %", .y_least = 100,
		.levels = &all, .level_count = 1 };
	series_of_form(&app->past->progress, window_start(app), &ret->series);
}

static bool has_form(const struct app *app)
{
	struct series series;
	series_of_form(&app->past->progress, window_start(app), &series);
	return series.count > 0;
}

/* The mean of up to FORM_SESSIONS samples before index `end`; NOT_ASKED when there are fewer. */
static int mean_before(const struct series *series, int end)
{
	int sum = 0;
	if (end < FORM_SESSIONS)
		return NOT_ASKED;
	for (int i = end - FORM_SESSIONS; i < end; i++)
		sum += series->at[i].value;
	return sum / FORM_SESSIONS;
}

static void draw_form(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct numbers numbers;
	char number[16], now[LINE_SIZE], trend[LINE_SIZE] = "";
	form_of(app, &numbers);
	const struct series *series = &numbers.series;
	int mean = mean_before(series, series->count);
	int before = mean_before(series, series->count - FORM_SESSIONS);
	snprintf(number, sizeof(number), "%d", latest(series)->value);
	snprintf(now, sizeof(now), "The last session: %d %% of sets good.", latest(series)->value);
	if (mean != NOT_ASKED && before != NOT_ASKED)
		snprintf(trend, sizeof(trend), "The last %d sessions: %d %%, the %d before: %d %%.",
			FORM_SESSIONS, mean, FORM_SESSIONS, before);
	progress_headline(canvas, &area, number,
		(const char *const[]){ now, "Good: back kept, felt in the abs, no pain.", trend });
	draw_numbers(app, canvas, area, &numbers);
}

static void table_of_form(struct flow *flow, const struct app *app)
{
	struct numbers numbers;
	form_of(app, &numbers);
	table_of_samples(flow, &numbers.series, "Good sets");
}

/* The plank. */

static int plank_of(const struct app *app)
{
	return catalog_exercise(app->catalog, "plank");
}

static void plank_numbers(const struct app *app, struct numbers *ret)
{
	static const struct graph_level levels[] = {
		{ PERFECT_PLANK, ROLE_ACCENT, "60 your aim" },
		{ HEALTHY_PLANK, ROLE_DIM, "72 no pain" },
		{ SORE_PLANK, ROLE_DIM, "28 back pain" },
	};
	numbers_of(app, plank_of(app), ret);
	ret->title = "Clean seconds of the best set";
	ret->y_least = HEALTHY_PLANK;
	ret->levels = levels;
	ret->level_count = 3;
}

static bool has_plank(const struct app *app)
{
	struct numbers numbers;
	if (plank_of(app) == NO_EXERCISE)
		return false;
	plank_numbers(app, &numbers);
	return numbers.series.best != NOT_ASKED && numbers.series.unit == UNIT_SECONDS;
}

/* Where the numbers come from that others had. */
static void flow_published(struct flow *flow)
{
	flow_text(flow, 0, verdict_source(TEST_PLANK), ROLE_DIM);
	flow_text(flow, 0, "Half of all students of 18 to 25 held it for 63 to 121 s (women), 77 to "
		"128 s (men) (Linfield 2014, 168 people).", ROLE_DIM);
}

static void draw_plank(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct numbers numbers;
	struct flow flow;
	plank_numbers(app, &numbers);
	draw_latest(app, canvas, &area, &numbers.series, "Plank");
	flow_init(&flow, NULL, area, 0);
	flow_text(&flow, 0, verdict_source(TEST_PLANK), ROLE_DIM);
	if (area.height > PUBLISHED_SHARE * flow.row) {
		flow_init(&flow, canvas, rect_cut_bottom(&area, flow.row), 0);
		flow_text(&flow, 0, verdict_source(TEST_PLANK), ROLE_DIM);
	}
	draw_numbers(app, canvas, area, &numbers);
}

static void table_of_plank(struct flow *flow, const struct app *app)
{
	struct numbers numbers;
	plank_numbers(app, &numbers);
	table_of_samples(flow, &numbers.series, "Plank");
	flow_gap(flow);
	flow_published(flow);
}

void progress_draw_series(const struct app *app, struct canvas *canvas, struct rect area,
	const struct series *series, const char *title, double y_least)
{
	draw_numbers(app, canvas, area,
		&(struct numbers){ .series = *series, .title = title, .y_least = y_least });
}

int64_t progress_picture_from(int64_t first, int64_t today)
{
	int64_t latest_start = today - PICTURE_DAYS_MIN, earliest = today - PICTURE_DAYS;
	return first > latest_start ? latest_start : first < earliest ? earliest : first;
}

const struct progress_page page_exercises = {
	.name = "Exercises",
	.promise = "Here each exercise will have its picture: the clean reps or seconds of your best "
		"set, beside the target of the day. Answer the questions after a set: without them no "
		"rep is known to be clean.",
	.has = has_exercises,
	.draw = draw_exercise,
	.table = table_of_exercise,
	.count = count_exercises,
	.chosen = chosen_exercise,
};

const struct progress_page page_form = {
	.name = "Form",
	.promise = "Here the share of your good sets will be: back kept, felt in the abs, no pain. "
		"Answer the questions after a set: they are what it is made of.",
	.has = has_form,
	.draw = draw_form,
	.table = table_of_form,
};

const struct progress_page page_plank = {
	.name = "Plank",
	.promise = "Here your plank will be on its way to a minute without a sag: the first of the "
		"three trophies.",
	.has = has_plank,
	.draw = draw_plank,
	.table = table_of_plank,
};
