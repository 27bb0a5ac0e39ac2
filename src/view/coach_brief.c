/* The briefing: what comes, how to get there, what to do, and what to think of. */
#include "view/coach.h"

#include <ctype.h>
#include <stdio.h>

#include "core/dose.h"
#include "draw/figure.h"

#define NAME_ROWS      7  /* of the large name */
#define ROOMY_ROWS     20 /* from here on there is height for the large name */
#define WIDE_COLUMNS   72
#define BULLET_COLUMNS 3

static void flow_texts(struct flow *flow, const char *title, const struct texts *texts, bool numbered)
{
	if (texts->count == 0)
		return;
	flow_gap(flow);
	flow_text(flow, 0, title, ROLE_TITLE);
	for (int i = 0; i < texts->count; i++) {
		char mark[8];
		snprintf(mark, sizeof(mark), numbered ? "%d." : "·", i + 1);
		flow_pair(flow, BULLET_COLUMNS, mark, ROLE_DIM, texts->at[i], ROLE_TEXT);
	}
}

static void flow_cues(struct flow *flow, const struct exercise *exercise)
{
	if (exercise->cue_count == 0)
		return;
	flow_gap(flow);
	flow_text(flow, 0, "Think of", ROLE_TITLE);
	for (int i = 0; i < exercise->cue_count; i++)
		flow_pair(flow, BULLET_COLUMNS, "·", ROLE_DIM, exercise->cues[i].text, ROLE_CUE);
}

static void flow_brief(struct flow *flow, const struct app *app)
{
	const struct session *session = &app->session;
	const struct exercise *exercise = session_exercise(session);
	const struct workout_item *item = &session->workout.items[session_segment(session)->item];
	char words[DOSE_WORDS_SIZE];
	dose_words(&item->dose, words, sizeof(words));
	flow_text(flow, 0, words, ROLE_ACCENT);
	dose_pace_words(&item->dose, words, sizeof(words));
	flow_text(flow, 0, words, ROLE_DIM);
	if (item->half_range)
		flow_text(flow, 0, "Half the range today.", ROLE_WARN);
	flow_texts(flow, "Get ready", &exercise->setup, false);
	flow_texts(flow, "Then", &exercise->moves, true);
	flow_cues(flow, exercise);
	flow_texts(flow, "Leave it out (n) if", &exercise->avoid_if, false);
}

static void draw_name(struct canvas *canvas, struct rect area, const char *name)
{
	char capitals[LINE_SIZE];
	snprintf(capitals, sizeof(capitals), "%s", name);
	for (char *c = capitals; *c != '\0'; c++)
		*c = (char)toupper((unsigned char)*c);
	digits_draw(canvas, area, capitals, FILL_SOLID, ROLE_TITLE);
}

static void draw_start(const struct app *app, struct canvas *canvas, struct rect row)
{
	char words[LINE_SIZE] = "Space when you lie ready";
	ms_t left = session_left(&app->session, app->now);
	if (left != NEVER)
		snprintf(words, sizeof(words), "Begins in %d s", coach_seconds(left));
	canvas_text_center(canvas, row.x, row.y, row.width, words, ROLE_ACCENT);
	canvas->cursor_x = row.x;
	canvas->cursor_y = row.y;
}

static struct pose shown_pose(const struct app *app, long *ret_changes_in)
{
	const struct session *session = &app->session;
	const struct pose_set *poses = &session_exercise(session)->poses;
	if (app->settings.reduced_motion) {
		int key = session->workout.items[session_segment(session)->item].dose.key;
		*ret_changes_in = NEVER;
		return poses->keys[key].pose;
	}
	return pose_show(poses, (long)session_elapsed(session, app->now), ret_changes_in);
}

static void draw_figure(const struct app *app, struct canvas *canvas, struct rect area)
{
	long changes_in;
	struct pose pose = shown_pose(app, &changes_in);
	figure_draw(canvas, area, &session_exercise(&app->session)->poses, &pose, false, ROLE_NEAR);
}

/* A figure's field is half as high as wide, and a cell twice as high: no more rows than that. */
static int figure_rows(struct rect area)
{
	int rows = area.width / 4 + 1;
	return rows < area.height ? rows : area.height;
}

/* Cuts the page: the name's rows, the figure's area (empty where there is no room), and the text's. */
static struct rect cut_page(struct rect area, struct rect *ret_name, struct rect *ret_figure)
{
	area = rect_inset(area, 1, 0);
	*ret_name = rect_cut_top(&area, area.height >= ROOMY_ROWS ? NAME_ROWS : 0);
	rect_cut_top(&area, ret_name->height > 0 ? 1 : 0);
	rect_cut_bottom(&area, 1);
	if (area.width >= WIDE_COLUMNS) {
		*ret_figure = rect_cut_left(&area, area.width / 2);
		ret_figure->height = figure_rows(*ret_figure);
		rect_cut_left(&area, 2);
	} else {
		*ret_figure = rect_cut_top(&area, area.height >= ROOMY_ROWS ? area.height / 3 : 0);
	}
	return area;
}

void coach_brief_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct rect name, figure, text = cut_page(area, &name, &figure);
	struct flow flow;
	if (name.height > 0)
		draw_name(canvas, name, session_exercise(&app->session)->name);
	draw_figure(app, canvas, figure);
	flow_init(&flow, canvas, text, app->coach.scroll);
	flow_brief(&flow, app);
	flow_finish(&flow);
	draw_start(app, canvas, rect_cut_bottom(&area, 1));
}

int coach_brief_most(const struct app *app, struct rect area)
{
	struct rect name, figure, text = cut_page(area, &name, &figure);
	struct flow flow;
	flow_init(&flow, NULL, text, 0);
	flow_brief(&flow, app);
	return flow_most(&flow);
}

ms_t coach_brief_wait(const struct app *app)
{
	long changes_in;
	shown_pose(app, &changes_in);
	if (changes_in == NEVER)
		return NEVER;
	return changes_in > FRAME_MS ? changes_in : FRAME_MS;
}
