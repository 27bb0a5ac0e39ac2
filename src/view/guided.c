/* guided: pieces, verbs and the question before an end, whatever is under way */
#include "view/guided.h"

#include "view/app.h"
#include "view/chrome.h"
#include "view/flow.h"

void guided_reset(struct app *app)
{
	app->guided.asking_quit = app->guided.sharp = false;
	app->guided.scroll = 0;
}

void guided_step(struct app *app, enum event_kind kind, struct effects *effects)
{
	app_step(app, &(struct event){ .kind = kind, .at = app->now }, effects);
}

static void quit(struct app *app, const struct guided_screen *screen, struct effects *effects)
{
	if (!screen->loses(app)) {
		guided_step(app, EVENT_QUIT, effects);
		return;
	}
	app->guided.runs_on = screen->runs(app);
	if (app->guided.runs_on)
		guided_step(app, EVENT_PAUSE, effects);
	app->guided.asking_quit = true;
}

static void answer_quit(struct app *app, bool yes, struct effects *effects)
{
	app->guided.asking_quit = false;
	if (yes)
		guided_step(app, EVENT_QUIT, effects);
	else if (app->guided.runs_on)
		guided_step(app, EVENT_GO, effects);
}

/* Pain is no answer: it ends the question, and acts. */
static bool type_quit(struct app *app, key_code key, struct effects *effects)
{
	const struct keymap *keymap = &app->keymap;
	if (keymap_has(keymap, ACTION_PAIN, key) || keymap_has(keymap, ACTION_RED_FLAG, key)) {
		app->guided.asking_quit = false;
		return false;
	}
	answer_quit(app, key == 'y' || key == 'Y', effects);
	return true;
}

static int most(const struct app *app, const struct piece *piece)
{
	return piece->most != NULL ? piece->most(app, chrome_area(app->width, app->height)) : 0;
}

static bool act_on_verb(struct app *app, const struct guided_screen *screen, enum action action,
	struct effects *effects)
{
	if (action == ACTION_GO) {
		guided_step(app, screen->obvious(app), effects);
		return true;
	}
	for (const struct guided_verb *verb = screen->verbs; verb->action != ACTION_NONE; verb++) {
		if (verb->action != action)
			continue;
		guided_step(app, verb->event, effects);
		return true;
	}
	return false;
}

bool guided_act(struct app *app, const struct guided_screen *screen, enum action action,
	struct effects *effects)
{
	if (action == ACTION_UP || action == ACTION_DOWN) {
		app->guided.scroll = flow_scrolled(app->guided.scroll, action == ACTION_UP ? -1 : 1,
			most(app, screen->piece(app)));
	} else if (action == ACTION_QUIT) {
		quit(app, screen, effects);
	} else if (action == ACTION_RED_FLAG) {
		guided_step(app, EVENT_RED_FLAG, effects);
		return false;
	} else if (action == ACTION_HELP) {
		if (screen->runs(app))
			guided_step(app, EVENT_PAUSE, effects);
		return false;
	} else {
		return act_on_verb(app, screen, action, effects);
	}
	return true;
}

bool guided_type(struct app *app, const struct guided_screen *screen, key_code key,
	struct effects *effects)
{
	if (keymap_is_urgent(&app->keymap, key))
		return false;
	if (app->guided.asking_quit)
		return type_quit(app, key, effects);
	const struct piece *piece = screen->piece(app);
	return piece->type != NULL && piece->type(app, key, effects);
}

int guided_hints(const struct app *app, const struct guided_screen *screen,
	struct hint hints[HINTS_MAX], int count)
{
	const struct piece *piece = screen->piece(app);
	if (app->guided.asking_quit) {
		hints[0] = screen->quit_hints[0];
		hints[1] = screen->quit_hints[1];
		return 2;
	}
	for (int i = 0; i < HINTS_MAX && piece->hints[i].label != NULL; i++) {
		const struct hint *hint = &piece->hints[i];
		if (hint->action == ACTION_DOWN ? most(app, piece) > 0 : screen->applies(app, hint))
			hints[count++] = *hint;
	}
	return count;
}
