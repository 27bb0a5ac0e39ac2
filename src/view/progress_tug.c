/* The tug-of-war: who pulls harder, and since when. */
#include "view/progress_tug.h"

#include <stdio.h>

#include "draw/tug_picture.h"
#include "view/app.h"
#include "view/flow.h"
#include "view/progress_charts.h"

#define WIDE_PICTURE 72 /* columns from which the picture and its past stand side by side */
#define GAP          2
#define DATE_COLUMNS 24
#define LINE_SIZE    160
#define CLEAR_WIN    80 /* percent */
#define EVEN         50

static void tug_now(const struct app *app, struct tug *ret)
{
	const struct progress *progress = &app->past->progress;
	tug_of(progress, app->catalog, TUG_SESSIONS, progress->session_count, ret);
}

static bool has_tug(const struct app *app)
{
	struct tug tug;
	tug_now(app, &tug);
	return tug.sessions > 0;
}

static void shares(const struct app *app, struct series *ret)
{
	tug_series(&app->past->progress, app->catalog, progress_today(app) - PICTURE_DAYS, ret);
}

static void draw_past(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct series series;
	shares(app, &series);
	progress_draw_series(app, canvas, area, &series, "Felt in the abs, in %", 100);
}

static void draw_tug(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct tug tug;
	char number[8], abs[LINE_SIZE], others[LINE_SIZE];
	tug_now(app, &tug);
	int share = tug_share(&tug, tug.abs);
	snprintf(number, sizeof(number), "%d", share);
	snprintf(abs, sizeof(abs), "Abs %d %%, hip flexors %d %%, back %d %%.", share,
		tug_share(&tug, tug.hips), tug_share(&tug, tug.back));
	snprintf(others, sizeof(others), "So felt %d sets of the last %d %s.", tug_sets(&tug),
		tug.sessions, progress_plural(tug.sessions, "session", "sessions"));
	progress_headline(canvas, &area, number,
		(const char *const[]){ abs, progress_tug_words(&tug), others });
	if (area.width >= WIDE_PICTURE) {
		draw_past(app, canvas, rect_cut_right(&area, area.width / 2));
		rect_cut_right(&area, GAP);
	}
	tug_picture_draw(canvas, area, 100 - 2 * share);
}

static void table_of_tug(struct flow *flow, const struct app *app)
{
	struct series series;
	const struct progress *progress = &app->past->progress;
	shares(app, &series);
	flow_pair(flow, DATE_COLUMNS, "Day", ROLE_TITLE, "Sets: abs, hip flexors, back", ROLE_TITLE);
	for (int i = series.count - 1; i >= 0; i--) {
		char day[DAY_WORDS_SIZE], words[LINE_SIZE];
		struct tug tug;
		tug_of(progress, app->catalog, 1, series.at[i].session + 1, &tug);
		progress_day_words(series.at[i].day, day);
		snprintf(words, sizeof(words), "%d, %d, %d: %d %%", tug.abs, tug.hips, tug.back,
			series.at[i].value);
		flow_pair(flow, DATE_COLUMNS, day, ROLE_TEXT, words, ROLE_TEXT);
	}
}

const char *progress_tug_words(const struct tug *tug)
{
	int share = tug_share(tug, tug->abs);
	if (share >= CLEAR_WIN)
		return "The abs win: the spine keeps its place.";
	if (share > EVEN)
		return "The abs pull harder. Tilt first, every time.";
	return "The hip flexors pull harder: less range, slower.";
}

const struct progress_page page_tug = {
	.name = "Tug-of-war",
	.promise = "Here you will see who wins: your abs, or your hip flexors, which pull on the back. "
		"It is made of your answers to \"where did you feel it?\".",
	.has = has_tug,
	.draw = draw_tug,
	.table = table_of_tug,
};
