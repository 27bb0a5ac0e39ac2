/* The trophies: what the method promises, and how far each is. */
#include "view/progress_trophies.h"

#include <stdio.h>

#include "core/trophies.h"
#include "view/app.h"
#include "view/flow.h"

#define ROOMY_ROWS   16 /* from here on each has a free row below */
#define NAME_COLUMNS 28
#define BAR_COLUMNS  60 /* at most */
#define BAR_LEAST    3
#define END_COLUMNS  7  /* "100 %" and a gap */
#define LINE_SIZE    200

#define GLYPH_DONE 0x2588u
#define GLYPH_LEFT 0x2500u
#define GLYPH_WON  0x2605u

static void find_trophies(const struct app *app, struct trophy ret[TROPHIES])
{
	trophies_of(app->catalog, &app->past->progress, app->wall, app->settings.day_start, ret);
}

/* What earned it, and when; or how far it is. */
static void way_words(const struct app *app, const struct trophy *trophy, char out[LINE_SIZE])
{
	char day[DAY_WORDS_SIZE];
	date_on(trophy->when, app->wall, app->settings.day_start, day, sizeof(day));
	if (trophy->is_earned)
		snprintf(out, LINE_SIZE, "Earned %s: %s", day, trophy->words);
	else
		snprintf(out, LINE_SIZE, "%s", trophy->words);
}

static bool has_begun(const struct app *app)
{
	return app->past->progress.session_count > 0;
}

/* A name, and a bar as long as the way that is done; a star for what is earned. */
static void draw_way(struct canvas *canvas, struct rect row, const char *name,
	const struct trophy *trophy)
{
	char share[8];
	enum role role = trophy->is_earned ? ROLE_GOOD : ROLE_TEXT;
	canvas_put(canvas, row.x, row.y, trophy->is_earned ? GLYPH_WON : ' ', ROLE_ACCENT);
	canvas_text(canvas, row.x + 2, row.y, NAME_COLUMNS - 3, name, role);
	int most = row.width - END_COLUMNS - BAR_LEAST;
	rect_cut_left(&row, most < NAME_COLUMNS ? most : NAME_COLUMNS);
	struct rect end = rect_cut_right(&row, END_COLUMNS);
	if (row.width > BAR_COLUMNS) {
		end.x -= row.width - BAR_COLUMNS;
		row.width = BAR_COLUMNS;
	}
	canvas_fill(canvas, row, GLYPH_LEFT, ROLE_BORDER);
	row.width = row.width * trophy->per_cent / 100;
	canvas_fill(canvas, row, GLYPH_DONE, role);
	snprintf(share, sizeof(share), "%d %%", trophy->per_cent);
	canvas_text_right(canvas, end.x, end.y, END_COLUMNS - 1, share, role);
}

static void draw_trophies(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct trophy trophies[TROPHIES];
	find_trophies(app, trophies);
	int rows = area.height >= ROOMY_ROWS ? 3 : area.height >= 2 * TROPHIES ? 2 : 1;
	for (int i = 0; i < TROPHIES; i++) {
		struct rect place = rect_cut_top(&area, rows);
		char words[LINE_SIZE];
		if (place.height == 0)
			return;
		draw_way(canvas, rect_cut_top(&place, 1), trophy_names[i], &trophies[i]);
		way_words(app, &trophies[i], words);
		if (place.height > 0)
			canvas_text(canvas, place.x + 2, place.y, place.width - 2, words, ROLE_DIM);
	}
}

static void table_of_trophies(struct flow *flow, const struct app *app)
{
	struct trophy trophies[TROPHIES];
	find_trophies(app, trophies);
	for (int i = 0; i < TROPHIES; i++) {
		char words[LINE_SIZE], line[LINE_SIZE + 8];
		way_words(app, &trophies[i], words);
		snprintf(line, sizeof(line), "%d %%. %s", trophies[i].per_cent, words);
		if (flow->area.width >= 2 * NAME_COLUMNS) {
			flow_pair(flow, NAME_COLUMNS, trophy_names[i], ROLE_TITLE, line, ROLE_TEXT);
		} else {
			flow_text(flow, 0, trophy_names[i], ROLE_TITLE);
			flow_text(flow, 2, line, ROLE_TEXT);
		}
	}
}

const struct progress_page page_trophies = {
	.name = "Trophies",
	.promise = "Five things are worth more than any number of sit-ups: a back that is quiet, a "
		"tilt without a thought, dead bugs without an arch, a minute of plank, and a session "
		"felt in the abs alone. Here you will see how far each is.",
	.has = has_begun,
	.draw = draw_trophies,
	.table = table_of_trophies,
};
