/* The look at the hanging thigh: what level and above level look like, and the question. */
#include <stdio.h>

#include "draw/figure.h"
#include "view/app.h"
#include "view/stage.h"

#define KEY_COLUMNS  4
#define TEXT_ROWS    6  /* that stay for the question, whatever is drawn above it */
#define PAIR_COLUMNS 70 /* two figures side by side need so many */
#define LARGE_ROWS   32 /* from here on there is height for figures below a large word */
#define STRIP_ROWS   7

static void draw_labelled(struct canvas *canvas, struct rect area, const struct pose_set *poses,
	const struct key_pose *key, bool mirrored, enum role role, const char *label)
{
	struct rect row = rect_cut_bottom(&area, 1);
	struct pose pose = mirrored ? pose_mirror(&key->pose) : key->pose;
	figure_draw(canvas, area, poses, &pose, mirrored, role);
	canvas_text_center(canvas, row.x, row.y, row.width, label, role);
}

/* The two that are to be told apart, where there is room for both. */
static void draw_figures(const struct trial *trial, struct canvas *canvas, struct rect *text)
{
	const struct pose_set *poses = &trial->exercise->poses;
	const struct trial_step *step = trial_present(trial);
	int rows = text->height - TEXT_ROWS, most = figure_rows(poses, text->width / 2) + 1;
	if (poses->fault == NULL || text->width < PAIR_COLUMNS || rows < FIGURE_ROWS_MIN + 1)
		return;
	struct rect right = rect_cut_top(text, rows < most ? rows : most);
	struct rect left = rect_cut_left(&right, right.width / 2);
	draw_labelled(canvas, left, poses, &poses->keys[step->to], step->mirrored, ROLE_NEAR,
		"level or lower: free");
	draw_labelled(canvas, right, poses, poses->fault, step->mirrored, ROLE_FAULT,
		"above level: likely tight");
	rect_cut_top(text, 1);
}

void measure_look_far(const struct app *app, struct far *far)
{
	(void)app;
	far->look = LOOK_REST;
	snprintf(far->word, sizeof(far->word), "Thigh?");
	far_answer(far, "a", "above level");
	far_answer(far, "l", "level or lower");
}

void measure_look_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct trial *trial = &app->measure.trial;
	const struct trial_step *step = trial_present(trial);
	const struct trial_guide *guide = &trial_guides[step->word];
	struct rect text = area;
	struct rect strip = rect_cut_top(&text, area.height >= LARGE_ROWS ? STRIP_ROWS : 1);
	struct flow flow;
	text = rect_inset(text, text.width >= PAIR_COLUMNS ? 4 : 1, text.height > 2 * TEXT_ROWS);
	stage_strip(canvas, strip, LOOK_REST, guide->word);
	draw_figures(trial, canvas, &text);
	flow_init(&flow, canvas, text, 0);
	flow_text(&flow, 0, step->side == SIDE_LEFT ? guide->left : guide->right, ROLE_TITLE);
	flow_pair(&flow, KEY_COLUMNS, "a", ROLE_KEY, "above level", ROLE_TEXT);
	flow_pair(&flow, KEY_COLUMNS, "l", ROLE_KEY, "level or lower", ROLE_TEXT);
	flow_gap(&flow);
	flow_text(&flow, 0,
		app->guided.asking_quit ? "End here? Only what was looked at is kept."
					 : "Only with the low back flat. A hint, not a diagnosis.",
		ROLE_DIM);
	canvas->cursor_x = text.x;
	canvas->cursor_y = text.y;
}
