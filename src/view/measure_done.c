/* The end of a test: how much it hurts, when it was for pain; the result, and what it says. */
#include "core/verdict.h"
#include "view/app.h"
#include "view/rating.h"
#include "view/stage.h"

#define TALL_ROWS 36 /* from here on there is height for a result that fills a third of it */

static bool is_stop(const struct trial *trial)
{
	return trial->ending == ENDING_PAIN || trial->ending == ENDING_RED_FLAG;
}

static struct verdict verdict_now(const struct app *app)
{
	return verdict_of(
		&app->measure.trial, &app->measure.before, app->wall, app->settings.day_start);
}

static void flow_pain(struct flow *flow, const struct app *app)
{
	rating_flow(flow, app->measure.sharp);
	flow_text(flow, 0, "Numb, weak legs, chest pain: press {red-flag}", ROLE_WARN);
}

static void flow_part(struct flow *flow, const char *text, enum role role)
{
	if (text[0] == '\0')
		return;
	flow_text(flow, 0, text, role);
	flow_gap(flow);
}

static void flow_done(struct flow *flow, const struct app *app)
{
	const struct verdict verdict = verdict_now(app);
	flow_part(flow, verdict.change, ROLE_ACCENT);
	flow_part(flow, verdict.meaning, ROLE_TITLE);
	flow_part(flow, verdict.next, ROLE_CUE);
	flow_part(flow, verdict.source, ROLE_DIM);
}

/* A page as others have it, but that its word, the result, grows with the screen. */
static struct rect cut_page(struct rect area, struct rect *ret_strip)
{
	struct rect text = area;
	if (area.height < TALL_ROWS)
		return stage_page(area, ret_strip);
	*ret_strip = rect_cut_top(&text, area.height / 3);
	return rect_inset(text, 4, 1);
}

static void draw_page(const struct app *app, struct canvas *canvas, struct rect area, enum look look,
	const char *word, void (*flow_text_of)(struct flow *flow, const struct app *app))
{
	struct rect strip, text = cut_page(area, &strip);
	struct flow flow;
	stage_strip(canvas, strip, look, word);
	flow_init(&flow, canvas, text, app->measure.scroll);
	flow.keymap = &app->keymap;
	flow_text_of(&flow, app);
	flow_finish(&flow);
	canvas->cursor_x = text.x;
	canvas->cursor_y = text.y;
}

static int most_of(const struct app *app, struct rect area,
	void (*flow_text_of)(struct flow *flow, const struct app *app))
{
	struct rect strip, text = cut_page(area, &strip);
	struct flow flow;
	flow_init(&flow, NULL, text, 0);
	flow.keymap = &app->keymap;
	flow_text_of(&flow, app);
	return flow_most(&flow);
}

void measure_pain_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	draw_page(app, canvas, area, LOOK_PAIN, "STOP", flow_pain);
}

int measure_pain_most(const struct app *app, struct rect area)
{
	return most_of(app, area, flow_pain);
}

void measure_done_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct verdict verdict = verdict_now(app);
	const enum look look = is_stop(&app->measure.trial) ? LOOK_PAIN : LOOK_REST;
	draw_page(app, canvas, area, look, verdict.headline, flow_done);
}

int measure_done_most(const struct app *app, struct rect area)
{
	return most_of(app, area, flow_done);
}
