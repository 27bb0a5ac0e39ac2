/* The briefing: what comes, how to get there, what to do, and what to think of. */
#include "view/coach.h"

#include <stdio.h>

#include "core/dose.h"
#include "draw/figure.h"
#include "view/preview.h"

#define NAME_ROWS  5  /* of the large name, at least … */
#define NAME_SHARE 4  /* … and this part of the height */
#define ROOMY_ROWS 20 /* from here on a narrow page has height for the figure */

static void flow_cues(struct flow *flow, const struct exercise *exercise)
{
	if (exercise->cue_count == 0)
		return;
	flow_title(flow, "Think of");
	for (int i = 0; i < exercise->cue_count; i++)
		flow_bullet(flow, exercise->cues[i].text, ROLE_CUE);
}

static void flow_dose(struct flow *flow, const struct exercise *exercise, const struct dose *dose)
{
	char words[DOSE_WORDS_SIZE], pace[DOSE_WORDS_SIZE];
	dose_words(dose, words, sizeof(words));
	dose_pace_words(dose, exercise->words, pace, sizeof(pace));
	flow_text(flow, 0, words, ROLE_ACCENT);
	flow_text(flow, 0, pace, ROLE_DIM);
}

/* What one must know to do it; the rest may be scrolled to. */
static void flow_essentials(struct flow *flow, const struct app *app)
{
	const struct session *session = &app->session;
	const struct exercise *exercise = session_exercise(session);
	const struct workout_item *item = &session->workout.items[session_segment(session)->item];
	flow_dose(flow, exercise, &item->dose);
	if (item->self_paced)
		flow_text(flow, 0, coach_count_words(flow), ROLE_ACCENT);
	if (item->half_range)
		flow_text(flow, 0, "Half the range today.", ROLE_WARN);
	flow_texts(flow, "Get ready", &exercise->setup, false);
	flow_texts(flow, "Then", &exercise->moves, true);
}

static void flow_brief(struct flow *flow, const struct app *app)
{
	const struct exercise *exercise = session_exercise(&app->session);
	flow_essentials(flow, app);
	flow_cues(flow, exercise);
	flow_texts(flow, "Leave it out ({skip}) if", &exercise->avoid_if, false);
}

static void draw_start(const struct app *app, struct canvas *canvas, struct rect row)
{
	char words[LINE_SIZE];
	keymap_words(&app->keymap, "{go} when you are ready", words, sizeof(words));
	ms_t left = session_left(&app->session, app->now);
	if (left != NEVER)
		snprintf(words, sizeof(words), "Begins in %d s", whole_seconds(left));
	int used = canvas_text_center(canvas, row.x, row.y, row.width, words, ROLE_ACCENT);
	canvas->cursor_x = row.x + (row.width - used) / 2;
	canvas->cursor_y = row.y;
}

static struct preview figure_of(const struct app *app)
{
	const struct session *session = &app->session;
	return (struct preview){
		.exercise = session_exercise(session),
		.dose = &session->workout.items[session_segment(session)->item].dose,
		.settings = &app->settings,
		.ms = session_elapsed(session, app->now),
	};
}

/* Cuts the figure's area off the page, empty where there is no room; what is left is the text's. */
static struct rect cut_figure(const struct app *app, struct rect *page)
{
	if (page->width < WIDE_COLUMNS)
		return rect_cut_top(page, page->height >= ROOMY_ROWS ? page->height / 3 : 0);
	struct rect figure = rect_cut_left(page, page->width * 2 / 5);
	int rows = figure_rows(&session_exercise(&app->session)->poses, figure.width);
	if (figure.height > rows)
		figure.height = rows;
	rect_cut_left(page, 2);
	return figure;
}

/*
 * Cuts the page: the large name's rows where the essentials fit below it, with the row that says that
 * there is more (the top line has the name too), the figure's area, and the text's.
 */
static struct rect cut_page(
	const struct app *app, struct rect area, struct rect *ret_name, struct rect *ret_figure)
{
	struct flow flow;
	area = rect_inset(area, 1, 0);
	rect_cut_bottom(&area, 1);
	struct rect below = area, name = rect_cut_top(&below, area.height / NAME_SHARE);
	rect_cut_top(&below, 1);
	struct rect figure = cut_figure(app, &below);
	flow_init(&flow, NULL, below, 0);
	flow.keymap = &app->keymap;
	flow_essentials(&flow, app);
	if (name.height < NAME_ROWS || flow.row >= below.height) {
		name.height = 0;
		below = area;
		figure = cut_figure(app, &below);
	}
	*ret_name = name;
	*ret_figure = figure;
	return below;
}

void coach_brief_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct rect name, figure, text = cut_page(app, area, &name, &figure);
	const struct preview preview = figure_of(app);
	struct flow flow;
	if (name.height > 0)
		stage_name(canvas, name, preview.exercise->name);
	preview_draw(&preview, canvas, figure);
	flow_init(&flow, canvas, text, app->guided.scroll);
	flow.keymap = &app->keymap;
	flow_brief(&flow, app);
	flow_finish(&flow);
	draw_start(app, canvas, rect_cut_bottom(&area, 1));
}

int coach_brief_most(const struct app *app, struct rect area)
{
	struct rect name, figure, text = cut_page(app, area, &name, &figure);
	struct flow flow;
	flow_init(&flow, NULL, text, 0);
	flow.keymap = &app->keymap;
	flow_brief(&flow, app);
	return flow_most(&flow);
}

/* "3 × 10 reps a side", and when it begins. */
void coach_brief_far(const struct app *app, struct far *far)
{
	const struct session *session = &app->session;
	const struct preview preview = figure_of(app);
	char dose[DOSE_WORDS_SIZE], name[KEY_NAME_MAX], number[NUMBER_SIZE];
	ms_t left = session_left(session, app->now);
	dose_words(preview.dose, dose, sizeof(dose));
	far->look = LOOK_READY;
	snprintf(far->word, sizeof(far->word), "%s", preview.exercise->name);
	snprintf(far->beside, sizeof(far->beside), "%s", dose);
	if (left == NEVER) {
		snprintf(far->beside, sizeof(far->beside), "%s\n%s: begin", dose,
			key_name(keymap_key_of(&app->keymap, ACTION_GO), name));
		return;
	}
	snprintf(number, sizeof(number), "%d", whole_seconds(left));
	far_count(far, number, session_segment(session)->ms / 1000);
}

int coach_brief_figure(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct preview preview = figure_of(app);
	if (canvas != NULL)
		preview_draw(&preview, canvas, area);
	return figure_rows(&preview.exercise->poses, area.width);
}

/* The name first, which the screen has in large; and when it begins. */
void coach_brief_tell(struct flow *flow, const struct app *app)
{
	flow_text(flow, 0, session_exercise(&app->session)->name, ROLE_TITLE);
	flow_brief(flow, app);
}

ms_t coach_brief_wait(const struct app *app)
{
	const struct preview preview = figure_of(app);
	return preview_wait(&preview);
}
