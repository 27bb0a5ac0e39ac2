/* The calendar of half a year, and its weeks. */
#include "view/progress_days.h"

#include <stdio.h>

#include "core/calendar.h"
#include "core/change.h"
#include "view/app.h"
#include "view/flow.h"

#define LABEL_COLUMNS  4 /* of a weekday */
#define COLUMNS_MOST   5 /* of a week */
#define ROWS_MOST      3 /* of a day */
#define TEXT_ROWS_MIN  5 /* of what is said below, where days get more than a row */
#define DATE_COLUMNS   24
#define LINE_SIZE      160

#define GLYPH_TRAINED 0x2588u /* a block */
#define GLYPH_EDGE    0x258Au /* one that leaves a gap at its right */
#define GLYPH_STOPPED 0x00D7u /* a cross */
#define GLYPH_TODAY   0x25CBu /* a circle */
#define GLYPH_NONE    0x00B7u /* a dot */

struct grid { /* where the days are */
	struct rect area;
	int columns, rows; /* of a day, with the gap behind it */
};

static struct calendar calendar_now(const struct app *app)
{
	struct calendar calendar;
	calendar_of(&app->past->progress, progress_today(app), &calendar);
	return calendar;
}

static bool has_trained(const struct app *app)
{
	return app->past->progress.session_count > 0;
}

static int at_most(int value, int most)
{
	return value > most ? most : value;
}

/* Cuts the months' row and the grid off the top of `area`. */
static struct grid cut_grid(struct rect *area)
{
	struct grid grid = { .rows = 1 };
	grid.columns = at_most((area->width - LABEL_COLUMNS) / CALENDAR_WEEKS, COLUMNS_MOST);
	grid.columns = grid.columns > 0 ? grid.columns : 1;
	if (area->height >= WEEK_DAYS + 1 + TEXT_ROWS_MIN)
		grid.rows = at_most((area->height - 1 - TEXT_ROWS_MIN) / WEEK_DAYS, ROWS_MOST);
	grid.area = rect_cut_top(area, 1 + WEEK_DAYS * grid.rows);
	return grid;
}

static struct rect place_of(const struct grid *grid, int week, int weekday)
{
	return (struct rect){ grid->area.x + LABEL_COLUMNS + week * grid->columns,
		grid->area.y + 1 + weekday * grid->rows, grid->columns, grid->rows };
}

static void draw_trained(struct canvas *canvas, struct rect place, int sessions)
{
	int wide = place.width >= 3 ? place.width - 1 : place.width;
	int high = place.height >= 2 ? place.height - 1 : 1;
	canvas_fill(canvas, (struct rect){ place.x, place.y, wide, high }, GLYPH_TRAINED, ROLE_GOOD);
	for (int i = 0; i < high && wide == place.width; i++)
		canvas_put(canvas, place.x + wide - 1, place.y + i, GLYPH_EDGE, ROLE_GOOD);
	if (sessions > 1 && sessions < 10)
		canvas_put(canvas, place.x, place.y, (uint32_t)('0' + sessions), ROLE_ACCENT);
}

static void draw_day(const struct calendar *calendar, struct canvas *canvas, struct rect place,
	int week, int weekday)
{
	int64_t day = calendar_day(calendar, week, weekday);
	int sessions = calendar->sessions[week][weekday];
	if (calendar->stopped[week][weekday])
		canvas_fill(canvas, (struct rect){ place.x, place.y, place.width >= 3 ? 2 : 1, 1 },
			GLYPH_STOPPED, ROLE_WARN);
	else if (sessions > 0)
		draw_trained(canvas, place, sessions);
	else if (day == calendar->today)
		canvas_put(canvas, place.x, place.y, GLYPH_TODAY, ROLE_ACCENT);
	else if (day < calendar->today)
		canvas_put(canvas, place.x, place.y, GLYPH_NONE, ROLE_DIM);
}

static void draw_months(const struct calendar *calendar, struct canvas *canvas, const struct grid *grid)
{
	int free = grid->area.x, end = grid->area.x + LABEL_COLUMNS + CALENDAR_WEEKS * grid->columns;
	for (int week = 0; week < CALENDAR_WEEKS; week++) {
		int month = calendar_month(calendar, week), x = place_of(grid, week, 0).x;
		char name[4];
		if (month == 0 || x < free || x + 3 > end)
			continue;
		snprintf(name, sizeof(name), "%.3s", date_months[month - 1]);
		canvas_text(canvas, x, grid->area.y, 3, name, ROLE_TEXT);
		free = x + 4;
	}
}

static void draw_grid(const struct calendar *calendar, struct canvas *canvas, const struct grid *grid)
{
	draw_months(calendar, canvas, grid);
	for (int weekday = 0; weekday < WEEK_DAYS; weekday++) {
		struct rect label = place_of(grid, 0, weekday);
		char name[4];
		snprintf(name, sizeof(name), "%.3s", date_weekdays[weekday]);
		canvas_text(canvas, grid->area.x, label.y, 3, name, ROLE_DIM);
		for (int week = 0; week < CALENDAR_WEEKS; week++)
			draw_day(calendar, canvas, place_of(grid, week, weekday), week, weekday);
	}
}

/* How many weeks in a row, where it is more than one. */
static void row_words(const struct app *app, char out[LINE_SIZE])
{
	int weeks = calendar_weeks_in_a_row(&app->past->progress, progress_today(app));
	out[0] = '\0';
	if (weeks > 1)
		snprintf(out, LINE_SIZE, "%d weeks in a row.", weeks);
}

static void flow_notes(struct flow *flow, const struct app *app, const struct calendar *calendar)
{
	char line[LINE_SIZE], change[CHANGE_SIZE];
	progress_week_words(calendar_week(calendar, CALENDAR_WEEKS - 1), line, sizeof(line));
	flow_text(flow, 0, line, ROLE_ACCENT);
	if (change_words(&app->past->progress, app->catalog, app->wall, app->settings.day_start,
		    change))
		flow_text(flow, 0, change, ROLE_TEXT);
	row_words(app, line);
	flow_text(flow, 0, line, ROLE_TEXT);
}

/* What the shapes are, in the last row. */
static void draw_legend(struct canvas *canvas, struct rect row)
{
	static const struct {
		uint32_t glyph;
		enum role role;
		const char *words;
	} shapes[] = {
		{ GLYPH_TRAINED, ROLE_GOOD, "a session" },
		{ GLYPH_STOPPED, ROLE_WARN, "stopped for pain" },
		{ GLYPH_TODAY, ROLE_ACCENT, "today" },
	};
	for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++) {
		canvas_put(canvas, row.x, row.y, shapes[i].glyph, shapes[i].role);
		rect_cut_left(&row, 2);
		rect_cut_left(&row,
			canvas_text(canvas, row.x, row.y, row.width, shapes[i].words, ROLE_DIM) + 3);
	}
}

static void draw_calendar(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct calendar calendar = calendar_now(app);
	struct grid grid = cut_grid(&area);
	struct flow flow;
	draw_grid(&calendar, canvas, &grid);
	if (area.height > 4) {
		draw_legend(canvas, rect_cut_bottom(&area, 1));
		rect_cut_top(&area, 1);
	}
	flow_init(&flow, canvas, area, 0);
	flow_notes(&flow, app, &calendar);
}

static void table_of_days(struct flow *flow, const struct app *app)
{
	struct calendar calendar = calendar_now(app);
	flow_pair(flow, DATE_COLUMNS, "Day", ROLE_TITLE, "Sessions", ROLE_TITLE);
	for (int at = CALENDAR_WEEKS * WEEK_DAYS - 1; at >= 0; at--) {
		int sessions = calendar.sessions[at / WEEK_DAYS][at % WEEK_DAYS];
		char day[DAY_WORDS_SIZE], words[LINE_SIZE];
		if (sessions == 0)
			continue;
		progress_day_words(calendar.monday + at, day);
		snprintf(words, sizeof(words), "%d%s", sessions,
			calendar.stopped[at / WEEK_DAYS][at % WEEK_DAYS] ? ", stopped for pain" : "");
		flow_pair(flow, DATE_COLUMNS, day, ROLE_TEXT, words, ROLE_TEXT);
	}
}

void progress_week_words(int sessions, char *out, size_t size)
{
	static const char *const words[] = {
		"None this week yet: the aim is 2 or 3.",
		"One this week: half of it is done.",
		"Two this week: enough. Three is fine.",
		"Three this week: all of it. Now rest.",
	};
	if (sessions <= WEEK_MOST)
		snprintf(out, size, "%s", words[sessions]);
	else
		snprintf(out, size, "%d this week: enough. Abs grow in rest.",
			sessions);
}

static enum role week_role(int sessions)
{
	return sessions > WEEK_MOST ? ROLE_WARN : sessions >= WEEK_AIM ? ROLE_GOOD : ROLE_TEXT;
}

static void draw_weeks(const struct app *app, struct canvas *canvas, struct rect area)
{
	static const struct graph_level aims[] = {
		{ WEEK_AIM, ROLE_DIM, "" }, { WEEK_MOST, ROLE_DIM, "" }
	};
	struct calendar calendar = calendar_now(app);
	struct graph_point points[CALENDAR_WEEKS];
	struct graph_tick ticks[TIME_TICKS_MOST];
	char number[8], this_week[LINE_SIZE], row[LINE_SIZE];
	for (int week = 0; week < CALENDAR_WEEKS; week++) {
		int sessions = calendar_week(&calendar, week);
		points[week] = (struct graph_point){ (double)calendar_day(&calendar, week, 0),
			sessions, GRAPH_NO_TARGET, false, week_role(sessions) };
	}
	snprintf(number, sizeof(number), "%d", calendar_week(&calendar, CALENDAR_WEEKS - 1));
	progress_week_words(
		calendar_week(&calendar, CALENDAR_WEEKS - 1), this_week, sizeof(this_week));
	row_words(app, row);
	progress_headline(canvas, &area, number, (const char *const[]){ this_week, row, NULL });
	int64_t end = calendar.monday + CALENDAR_WEEKS * WEEK_DAYS - 1;
	struct graph graph = { .form = GRAPH_BARS, .title = "Sessions a week: 2 or 3 are the aim",
		.x_from = (double)calendar.monday, .x_to = (double)end, .y_least = WEEK_MOST + 1,
		.point_count = CALENDAR_WEEKS, .points = points,
		.tick_count = progress_months(calendar.monday, end, ticks), .ticks = ticks,
		.level_count = 2, .levels = aims };
	graph_draw(&graph, canvas, area);
}

static void table_of_weeks(struct flow *flow, const struct app *app)
{
	struct calendar calendar = calendar_now(app);
	flow_pair(flow, DATE_COLUMNS, "Week from", ROLE_TITLE, "Sessions", ROLE_TITLE);
	for (int week = CALENDAR_WEEKS - 1; week >= 0; week--) {
		char day[DAY_WORDS_SIZE], words[16];
		progress_day_words(calendar_day(&calendar, week, 0), day);
		snprintf(words, sizeof(words), "%d", calendar_week(&calendar, week));
		flow_pair(flow, DATE_COLUMNS, day, ROLE_TEXT, words,
			week_role(calendar_week(&calendar, week)));
	}
}

const struct progress_page page_calendar = {
	.name = "Calendar",
	.promise = "Here half a year will be, a mark for every day you train, and what changed since "
		"the last time.",
	.has = has_trained,
	.draw = draw_calendar,
	.table = table_of_days,
};

const struct progress_page page_weeks = {
	.name = "Weeks",
	.promise = "Here every week will have its bar. Two or three sessions a week are plenty, with a "
		"day of rest between.",
	.has = has_trained,
	.draw = draw_weeks,
	.table = table_of_weeks,
};
