/* Where name, figures, ways and text of an exercise stand, and how they are drawn there. */
#include "view/exercise_page.h"

#include <stdio.h>

#include "core/text.h"
#include "draw/figure.h"
#include "view/exercise_text.h"
#include "view/preview.h"
#include "view/stage.h"

#define LARGE_COLUMNS 100  /* from here on the figures take more than half */
#define LARGE_ROWS    30   /* from here on the name is large, … */
#define NAME_ROWS     6    /* … of so many rows */
#define ROOMY_ROWS    20   /* from here on a narrow page has height for a figure */
#define CAPTION_ROWS  3    /* under the wrong figure: what it is, and two rows of what then */
#define TURN_MS       3000 /* right and wrong take turns */
#define LINE_SIZE     200

struct layout { /* what has no room is empty */
	struct rect head, right, wrong, ways, text;
	bool large_name;
	bool little_room;
	bool takes_turns; /* the wrong figure has the right one's place, in turn */
};

static const struct exercise *present(const struct app *app)
{
	return &app->catalog->exercises[app->exercise.exercise];
}

static int level_of(const struct app *app)
{
	return history_level(app->history, app->exercise.exercise);
}

static bool shows_fault(const struct app *app)
{
	return app->exercise.fault && present(app)->poses.fault != NULL;
}

static int less(int a, int b)
{
	return a < b ? a : b;
}

static struct exercise_text text_of(const struct app *app, struct canvas *canvas, struct rect area,
	int scroll)
{
	struct exercise_text text = { .catalog = app->catalog, .exercise = present(app),
		.level = level_of(app) };
	flow_init(&text.flow, canvas, area, scroll);
	text.flow.keymap = &app->keymap;
	return text;
}

static int ways_rows(const struct app *app, struct rect area)
{
	struct exercise_text text = text_of(app, NULL, area, 0);
	exercise_ways_flow(&text);
	return text.flow.row;
}

/* Cuts the left column: the figure and, below it, the wrong one or the ways, if they fit. */
static void lay_out_column(const struct app *app, struct rect column, struct layout *layout)
{
	const struct pose_set *poses = &present(app)->poses;
	int rows = poses->key_count > 0 ? figure_rows(poses, column.width) + 1 : 0;
	if (shows_fault(app)) {
		layout->right = rect_cut_top(&column, less(rows, (column.height - CAPTION_ROWS) / 2));
		layout->wrong = rect_cut_top(&column, less(rows + CAPTION_ROWS - 1, column.height));
	} else {
		layout->right = rect_cut_top(&column, less(rows, column.height));
	}
	rect_cut_top(&column, 1);
	if (ways_rows(app, column) <= column.height)
		layout->ways = column;
}

static struct layout lay_out_wide(const struct app *app, struct rect area)
{
	struct layout layout = { .large_name = area.height >= LARGE_ROWS };
	int share = area.width >= LARGE_COLUMNS ? 55 : 42;
	layout.head = rect_cut_top(&area, layout.large_name ? NAME_ROWS + 1 : 1);
	rect_cut_top(&area, 1);
	lay_out_column(app, rect_cut_left(&area, area.width * share / 100), &layout);
	rect_cut_left(&area, 2);
	layout.text = area;
	return layout;
}

static struct layout lay_out_narrow(const struct app *app, struct rect area)
{
	struct layout layout = { .little_room = true, .takes_turns = shows_fault(app) };
	bool has_figure = present(app)->poses.key_count > 0;
	layout.head = rect_cut_top(&area, 1);
	if (has_figure && area.height >= ROOMY_ROWS)
		layout.right = rect_cut_top(&area, area.height / 3 + CAPTION_ROWS);
	else if (has_figure && app->exercise.fault)
		layout.right = rect_cut_top(&area, area.height);
	layout.text = area;
	return layout;
}

static struct layout lay_out(const struct app *app, struct rect area)
{
	const struct rect page = rect_inset(area, 1, 0);
	return area.width >= WIDE_COLUMNS ? lay_out_wide(app, page) : lay_out_narrow(app, page);
}

static struct preview preview_of(const struct app *app)
{
	return (struct preview){
		.exercise = present(app),
		.dose = exercise_dose(present(app), level_of(app)),
		.settings = &app->settings,
		.ms = app->now - app->exercise.since,
	};
}

static void draw_head(const struct app *app, struct canvas *canvas, const struct layout *layout)
{
	char line[LINE_SIZE];
	struct rect head = layout->head;
	bool beside_name = !layout->little_room && !layout->large_name;
	exercise_text_line(present(app), level_of(app),
		head.width - (beside_name ? text_columns(present(app)->name) + 2 : 0), line,
		sizeof(line));
	if (layout->little_room) {
		canvas_text(canvas, head.x, head.y, head.width, line, ROLE_ACCENT);
		return;
	}
	if (layout->large_name) {
		stage_name(canvas, rect_cut_top(&head, NAME_ROWS), present(app)->name);
		canvas_text_center(canvas, head.x, head.y, head.width, line, ROLE_ACCENT);
		return;
	}
	int used = canvas_text(canvas, head.x, head.y, head.width, present(app)->name, ROLE_TITLE) + 2;
	canvas_text_right(canvas, head.x + used, head.y, head.width - used, line, ROLE_ACCENT);
}

static void draw_right(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct preview preview = preview_of(app);
	struct rect caption = rect_cut_bottom(&area, 1);
	preview_draw(&preview, canvas, area);
	canvas_text_center(
		canvas, caption.x, caption.y, caption.width, preview_name(&preview), ROLE_DIM);
}

/* What is wrong in the figure, and what then: the first of an exercise's faults is the one it shows. */
static void draw_wrong(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct exercise *exercise = present(app);
	const struct key_pose *fault = exercise->poses.fault;
	char line[LINE_SIZE];
	struct rect caption = rect_cut_bottom(&area, less(CAPTION_ROWS, area.height / 3));
	figure_draw(canvas, area, &exercise->poses, &fault->pose, false, ROLE_FAULT);
	bool is_test = exercise->step == STEP_TEST; /* nothing is wrong: it is the other result */
	snprintf(line, sizeof(line), "%s%s", is_test ? "" : "Not so: ", fault->name);
	canvas_text_center(canvas, caption.x, caption.y, caption.width, line, ROLE_WARN);
	rect_cut_top(&caption, 1);
	if (exercise->fault_count == 0 || is_test)
		return;
	const char *fix = exercise->faults[0].fix;
	if (text_columns(fix) <= caption.width)
		canvas_text_center(canvas, caption.x, caption.y, caption.width, fix, ROLE_CUE);
	else
		canvas_paragraph(canvas, caption, fix, ROLE_CUE);
}

static ms_t fault_ms(const struct app *app)
{
	return app->now - app->exercise.fault_since;
}

static void draw_figures(const struct app *app, struct canvas *canvas, const struct layout *layout)
{
	bool wrong_turn = layout->takes_turns && fault_ms(app) / TURN_MS % 2 == 0;
	if (layout->right.height > 0 && wrong_turn)
		draw_wrong(app, canvas, layout->right);
	else if (layout->right.height > 0)
		draw_right(app, canvas, layout->right);
	if (layout->wrong.height > 0)
		draw_wrong(app, canvas, layout->wrong);
}

static void flow_all(struct exercise_text *text, const struct layout *layout)
{
	text->little_room = layout->little_room;
	text->has_ways = layout->ways.height == 0;
	exercise_text_flow(text);
}

void exercise_page_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct layout layout = lay_out(app, area);
	struct exercise_text text = text_of(app, canvas, layout.text, app->exercise.scroll);
	struct exercise_text ways = text_of(app, canvas, layout.ways, 0);
	draw_head(app, canvas, &layout);
	draw_figures(app, canvas, &layout);
	if (layout.ways.height > 0)
		exercise_ways_flow(&ways);
	flow_all(&text, &layout);
	flow_finish(&text.flow);
	canvas->cursor_x = layout.text.x;
	canvas->cursor_y = layout.text.y;
}

int exercise_page_most(const struct app *app, struct rect area)
{
	const struct layout layout = lay_out(app, area);
	struct exercise_text text = text_of(app, NULL, layout.text, 0);
	flow_all(&text, &layout);
	return flow_most(&text.flow);
}

int exercise_page_rows(const struct app *app, struct rect area)
{
	int rows = lay_out(app, area).text.height - 1;
	return rows > 1 ? rows : 1;
}

ms_t exercise_page_wait(const struct app *app)
{
	const struct preview preview = preview_of(app);
	ms_t wait = preview_wait(&preview), turn = TURN_MS - fault_ms(app) % TURN_MS;
	return shows_fault(app) && (wait == NEVER || turn < wait) ? turn : wait;
}

int exercise_page_way(const struct app *app, struct rect area, int x, int y)
{
	const struct layout layout = lay_out(app, area);
	struct exercise_text text = text_of(app, NULL, layout.text, app->exercise.scroll);
	struct exercise_text ways = text_of(app, NULL, layout.ways, 0);
	if (rect_has(layout.ways, x, y)) {
		exercise_ways_flow(&ways);
		return exercise_text_way(&ways, y);
	}
	flow_all(&text, &layout);
	return text.has_ways && rect_has(layout.text, x, y) ? exercise_text_way(&text, y) : -1;
}

const char *exercise_page_fault_words(const struct app *app, struct rect area)
{
	const struct pose_set *poses = &present(app)->poses;
	bool only_text = area.width < WIDE_COLUMNS && area.height < ROOMY_ROWS;
	if (only_text && poses->key_count > 0)
		return app->exercise.fault ? "text" : "look";
	if (poses->fault == NULL)
		return NULL;
	if (app->exercise.fault)
		return "hide it";
	return present(app)->step == STEP_TEST ? "the other result" : "how not to";
}
