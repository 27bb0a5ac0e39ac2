/* The end of a test: how much it hurts, when it was for pain; the result, and what it says. */
#include <stdio.h>

#include "core/verdict.h"
#include "view/app.h"
#include "view/rating.h"
#include "view/word_page.h"

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
	rating_flow(flow, app->guided.sharp);
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

static struct word_page pain_page(const struct app *app)
{
	return (struct word_page){ LOOK_PAIN, "STOP", app->guided.scroll, false, flow_pain };
}

/* `verdict` is the caller's: the page borrows its headline. */
static struct word_page done_page(const struct app *app, const struct verdict *verdict)
{
	return (struct word_page){ is_stop(&app->measure.trial) ? LOOK_PAIN : LOOK_REST,
		verdict->headline, app->guided.scroll, app->settings.sight != SIGHT_NEAR, flow_done };
}

void measure_pain_far(const struct app *app, struct far *far)
{
	far->look = LOOK_PAIN;
	snprintf(far->word, sizeof(far->word), "STOP");
	rating_far(far, app->guided.sharp);
}

void measure_pain_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct word_page page = pain_page(app);
	word_page_draw(&page, app, canvas, area);
}

int measure_pain_most(const struct app *app, struct rect area)
{
	const struct word_page page = pain_page(app);
	return word_page_most(&page, app, area);
}

void measure_done_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct verdict verdict = verdict_now(app);
	const struct word_page page = done_page(app, &verdict);
	word_page_draw(&page, app, canvas, area);
}

int measure_done_most(const struct app *app, struct rect area)
{
	const struct verdict verdict = verdict_now(app);
	const struct word_page page = done_page(app, &verdict);
	return word_page_most(&page, app, area);
}
