/* Welcome back: a session was cut off a short while ago, and may go on. */
#include <stdio.h>

#include "view/app.h"
#include "view/word_page.h"

static bool go_on_act(struct app *app, enum action action, struct effects *effects)
{
	if (action == ACTION_GO)
		app_resume(app, effects);
	else if (action == ACTION_QUIT)
		app_end_resumable(app, effects);
	else
		return false;
	return true;
}

/* y and n, as every question has them. */
static bool go_on_type(struct app *app, key_code key, struct effects *effects)
{
	if (key != 'y' && key != 'n')
		return false;
	return go_on_act(app, key == 'y' ? ACTION_GO : ACTION_QUIT, effects);
}

static int go_on_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	(void)app;
	hints[0] = (struct hint){ ACTION_GO, "go on", 0 };
	hints[1] = (struct hint){ ACTION_QUIT, "no, end it", 'n' };
	hints[2] = (struct hint){ ACTION_HELP, "help", 0 };
	return 3;
}

static void flow_question(struct flow *flow, const struct app *app)
{
	char words[RESUME_WORDS_SIZE], line[RESUME_WORDS_SIZE + 16];
	resume_words(&app->resume, app->catalog, app->wall, words);
	snprintf(line, sizeof(line), "Resume %s?", words);
	flow_text(flow, 0, line, ROLE_TITLE);
	flow_gap(flow);
	flow_text(flow, 0, "It was cut off before its end. What you did is kept.", ROLE_TEXT);
	flow_gap(flow);
	flow_text(flow, 0, "{go} goes on from there, after a get-ready.", ROLE_ACCENT);
	flow_text(flow, 0, "n, or {quit}, ends it here; it counts as stopped.", ROLE_TEXT);
}

static void go_on_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct word_page page = { LOOK_PAUSE, "GO ON", 0, false, flow_question };
	word_page_draw(&page, app, canvas, area);
}

const struct view view_go_on = {
	.name = "go-on",
	.title = "Welcome back",
	.actions = { ACTION_GO, ACTION_QUIT },
	.keeps_one = true,
	.typed = "yn",
	.act = go_on_act,
	.type = go_on_type,
	.hints = go_on_hints,
	.draw = go_on_draw,
	.tell = flow_question,
};
