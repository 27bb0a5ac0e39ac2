/* What one wants to know of an exercise before one opens its page. */
#include "view/browse.h"

#include <stdio.h>
#include <string.h>

#include "core/dose.h"
#include "draw/figure.h"
#include "view/app.h"
#include "view/flow.h"
#include "view/preview.h"

#define FIGURE_SHARE   45 /* percent of the height, at most */
#define NUMBER_COLUMNS 3  /* "1." before what to do instead */
#define BULLET_COLUMNS 2
#define LEVEL_COLUMNS  9  /* "level 1  " */
#define LINE_SIZE      240

static struct preview preview_of(const struct app *app, const struct exercise *exercise)
{
	return (struct preview){
		.exercise = exercise,
		.dose = exercise_dose(exercise, 2),
		.settings = &app->settings,
		.ms = app->now - app->browse.since,
	};
}

static void flow_head(struct flow *flow, const struct app *app, const struct exercise *exercise)
{
	char line[LINE_SIZE];
	bool today = browse_is_today(app, (int)(exercise - app->catalog->exercises));
	flow_text(flow, 0, exercise->name, ROLE_TITLE);
	snprintf(line, sizeof(line), "%s%s", step_titles[exercise->step],
		today ? " · today" : "");
	flow_text(flow, 0, line, today ? ROLE_ACCENT : ROLE_DIM);
	if (browse_gate_words(app, exercise, line, sizeof(line)))
		flow_text(flow, 0, line, ROLE_WARN);
}

static void flow_instead(struct flow *flow, const struct app *app, const struct exercise *exercise)
{
	flow_text(flow, 0, exercise->why, ROLE_TEXT);
	flow_gap(flow);
	flow_text(flow, 0, "Instead, best first", ROLE_ACCENT);
	for (int i = 0; i < exercise->instead.count; i++) {
		const struct exercise *other = &app->catalog->exercises[exercise->instead.at[i]];
		char number[16], words[DOSE_WORDS_SIZE], line[LINE_SIZE];
		dose_words(exercise_dose(other, 1), words, sizeof(words));
		snprintf(number, sizeof(number), "%d.", i + 1);
		snprintf(line, sizeof(line), "%s, %s", other->name, words);
		flow_pair(flow, NUMBER_COLUMNS, number, ROLE_DIM, line, ROLE_TEXT);
	}
}

static void flow_doses(struct flow *flow, const struct app *app, const struct exercise *exercise)
{
	(void)app;
	flow_gap(flow);
	for (int i = 0; i < exercise->dose_count; i++) {
		char level[16], words[DOSE_WORDS_SIZE];
		snprintf(level, sizeof(level), "level %d", exercise->doses[i].level);
		dose_words(&exercise->doses[i], words, sizeof(words));
		flow_pair(flow, LEVEL_COLUMNS, level, ROLE_DIM, words, ROLE_TEXT);
	}
}

static void flow_replaces(struct flow *flow, const struct app *app, const struct exercise *exercise)
{
	char line[LINE_SIZE] = "Instead of: ";
	size_t used = strlen(line);
	if (exercise->replaces.count == 0)
		return;
	for (int i = 0; i < exercise->replaces.count && used < sizeof(line); i++)
		used += (size_t)snprintf(line + used, sizeof(line) - used, "%s%s", i > 0 ? ", " : "",
			app->catalog->exercises[exercise->replaces.at[i]].name);
	flow_gap(flow);
	flow_text(flow, 0, line, ROLE_DIM);
}

static void flow_how(struct flow *flow, const struct app *app, const struct exercise *exercise)
{
	const struct texts *const parts[] = { &exercise->setup, &exercise->moves };
	(void)app;
	for (size_t part = 0; part < sizeof(parts) / sizeof(parts[0]); part++) {
		flow_gap(flow);
		for (int i = 0; i < parts[part]->count; i++)
			flow_pair(flow, BULLET_COLUMNS, "-", ROLE_DIM, parts[part]->at[i], ROLE_TEXT);
	}
}

/* What matters most first; what doesn't fit as a whole is left to the exercise's page. */
static void flow_rest(struct flow *flow, const struct app *app, const struct exercise *exercise)
{
	static void (*const parts[])(struct flow *, const struct app *, const struct exercise *) = {
		flow_doses, flow_replaces, flow_how };
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		struct flow trial = *flow;
		trial.canvas = NULL;
		parts[i](&trial, app, exercise);
		if (trial.row <= flow->area.height)
			parts[i](flow, app, exercise);
	}
}

/* What must be seen, whatever else there is room for. */
static void flow_first(struct flow *flow, const struct app *app, const struct exercise *exercise)
{
	if (exercise->step == STEP_AVOID)
		flow_instead(flow, app, exercise);
	for (int i = 0; i < exercise->cue_count; i++)
		flow_text(flow, 0, exercise->cues[i].text, ROLE_CUE);
}

/* Cuts the figure's rows off the top: a share of them, as far as the words leave room. */
static struct rect cut_figure(const struct app *app, const struct exercise *exercise, struct rect *area)
{
	struct flow flow;
	flow_init(&flow, NULL, *area, 0);
	flow_first(&flow, app, exercise);
	int rows = figure_rows(&exercise->poses, area->width);
	int share = area->height * FIGURE_SHARE / 100;
	int left = area->height - flow.row - 1;
	rows = rows < share ? rows : share;
	rows = rows < left ? rows : left;
	if (exercise->poses.key_count == 0 || rows < FIGURE_ROWS_MIN)
		rows = 0;
	struct rect figure = rect_cut_top(area, rows);
	rect_cut_top(area, 1);
	return figure;
}

void browse_preview_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct exercise *exercise = browse_selected(app);
	struct flow flow;
	if (exercise == NULL)
		return;
	struct preview preview = preview_of(app, exercise);
	flow_init(&flow, canvas, area, 0);
	flow_head(&flow, app, exercise);
	rect_cut_top(&area, flow.row);
	preview_draw(&preview, canvas, cut_figure(app, exercise, &area));
	flow_init(&flow, canvas, area, 0);
	flow_first(&flow, app, exercise);
	flow_rest(&flow, app, exercise);
}

ms_t browse_preview_wait(const struct app *app)
{
	const struct exercise *exercise = browse_selected(app);
	if (exercise == NULL)
		return NEVER;
	struct preview preview = preview_of(app, exercise);
	return preview_wait(&preview);
}
