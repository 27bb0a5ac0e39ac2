/* Before a test: what it measures, how it goes, and what was measured the last time. */
#include <stdio.h>

#include "core/verdict.h"
#include "draw/figure.h"
#include "view/app.h"
#include "view/preview.h"
#include "view/stage.h"

#define ROOMY_ROWS 20 /* from here on a narrow page has height for the figure */
#define NAME_FROM  36 /* rows of a page that has height for a large name, too … */
#define NAME_ROWS  9  /* … and the rows of that */
#define WAYS_MAX   4

static const struct {
	const char *what;
	const char *ways[WAYS_MAX]; /* how it goes, to the first NULL */
} pages[TESTS] = {
	[TEST_PLANK] = { "How long your trunk holds one line before the back gives way.",
		{ "The clock counts up from the moment you are in line.",
			"{go} at the first sag, not at collapse." } },
	[TEST_DEAD_BUG] = { "For how many reps your back stays flat against the pull of the legs.",
		{ "Follow the word on the screen: out, hold, and back.",
			"{go} at the first arch: the reps before it count." } },
	[TEST_HIPS] = { "Whether the hip flexors, which pull on the lower back, are likely tight.",
		{ "The screen leads you into it, the right leg first, then the left.",
			"Then say whether the hanging thigh is above level.",
			"It is easier to see for somebody beside you." } },
};

static const char *const counted_ways[WAYS_MAX] = { "{go} counts a rep: right and left together.",
	"{accept} at the first arch: the reps before it count." };

const char *measure_what(enum test test)
{
	return pages[test].what;
}

static void flow_ways(struct flow *flow, const struct app *app)
{
	const struct trial *trial = &app->measure.trial;
	const bool counted = trial->counts && test_kinds[trial->test].form == FORM_PACED;
	const char *const *ways = counted ? counted_ways : pages[trial->test].ways;
	char words[MEASURE_LINE];
	flow_title(flow, "How it goes");
	for (int i = 0; i < WAYS_MAX && ways[i] != NULL; i++)
		flow_bullet(flow, ways[i], ROLE_TEXT);
	if (trial->cap == NOT_ASKED)
		return;
	snprintf(words, sizeof(words), "At %d %s it ends by itself.", trial->cap,
		test_kinds[trial->test].unit == UNIT_SECONDS ? "s" : "reps a side");
	flow_bullet(flow, words, ROLE_TEXT);
}

static void flow_last(struct flow *flow, const struct app *app)
{
	const struct test_past *before = &app->measure.before;
	char result[VERDICT_SIZE], ago[32], words[MEASURE_LINE];
	verdict_result_words(app->measure.test, before->results, result);
	if (result[0] == '\0')
		return;
	date_ago(before->result_when, app->wall, app->settings.day_start, ago, sizeof(ago));
	snprintf(words, sizeof(words), "Last time, %s: %s.", ago, result);
	flow_text(flow, 0, words, ROLE_ACCENT);
}

static void flow_page(struct flow *flow, const struct app *app)
{
	const struct trial *trial = &app->measure.trial;
	flow_text(flow, 0, pages[trial->test].what, ROLE_TEXT);
	flow_last(flow, app);
	flow_ways(flow, app);
	flow_texts(flow, "Get ready", &trial->exercise->setup, false);
	flow_texts(flow, "Leave it out if", &trial->exercise->avoid_if, false);
	flow_gap(flow);
	flow_text(flow, 0, verdict_source(trial->test), ROLE_DIM);
}

static struct preview figure_of(const struct app *app)
{
	const struct exercise *exercise = app->measure.trial.exercise;
	return (struct preview){
		.exercise = exercise,
		.dose = exercise_dose(exercise, LEVEL_MAX),
		.settings = &app->settings,
		.ms = trial_elapsed(&app->measure.trial, app->now),
	};
}

static struct rect cut_name(struct rect *page)
{
	struct rect name = rect_cut_top(page, page->height >= NAME_FROM ? NAME_ROWS : 0);
	return rect_inset(name, 0, 1);
}

/* Cuts the figure's area off the page, empty where there is no room; what is left is the text's. */
static struct rect cut_figure(const struct app *app, struct rect *page)
{
	if (page->width < WIDE_COLUMNS)
		return rect_cut_top(page, page->height >= ROOMY_ROWS ? page->height / 3 : 0);
	*page = rect_inset(*page, 0, 1);
	struct rect figure = rect_cut_left(page, page->width * 2 / 5);
	const int rows = figure_rows(&app->measure.trial.exercise->poses, figure.width);
	figure.height = figure.height < rows ? figure.height : rows;
	rect_cut_left(page, 2);
	return figure;
}

void measure_page_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct rect text = rect_inset(area, 1, 0), start = rect_cut_bottom(&text, 1);
	struct rect name = cut_name(&text), figure = cut_figure(app, &text);
	const struct preview preview = figure_of(app);
	char words[MEASURE_LINE];
	struct flow flow;
	if (name.height > 0)
		stage_name(canvas, name, preview.exercise->name);
	preview_draw(&preview, canvas, figure);
	flow_init(&flow, canvas, text, app->guided.scroll);
	flow.keymap = &app->keymap;
	flow_page(&flow, app);
	flow_finish(&flow);
	keymap_words(&app->keymap, "{go} when you are ready", words, sizeof(words));
	int used = canvas_text_center(canvas, start.x, start.y, start.width, words, ROLE_ACCENT);
	canvas->cursor_x = start.x + (start.width - used) / 2;
	canvas->cursor_y = start.y;
}

int measure_page_most(const struct app *app, struct rect area)
{
	struct flow flow;
	struct rect text = rect_inset(area, 1, 0);
	rect_cut_bottom(&text, 1);
	cut_name(&text);
	cut_figure(app, &text);
	flow_init(&flow, NULL, text, 0);
	flow.keymap = &app->keymap;
	flow_page(&flow, app);
	return flow_most(&flow);
}

void measure_page_far(const struct app *app, struct far *far)
{
	char name[KEY_NAME_MAX];
	far->look = LOOK_READY;
	snprintf(far->word, sizeof(far->word), "%s", measure_name(app->measure.test));
	far_answer(far, key_name(keymap_key_of(&app->keymap, ACTION_GO), name), "begin");
}

int measure_page_figure(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct preview preview = figure_of(app);
	if (canvas != NULL)
		preview_draw(&preview, canvas, area);
	return figure_rows(&preview.exercise->poses, area.width);
}

ms_t measure_page_wait(const struct app *app)
{
	const struct preview preview = figure_of(app);
	return preview_wait(&preview);
}
