/* guided: pieces, verbs and the question before an end, whatever is under way */
#include "view/guided.h"

#include <stdio.h>

#include "view/app.h"
#include "view/chrome.h"
#include "view/flow.h"

#define STRIP_ROWS_MIN 5 /* of the word and the number above a figure */

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
	if (keymap_has(keymap, ACTION_PAIN, key) || keymap_has(keymap, ACTION_RED_FLAG, key))
		return false;
	answer_quit(app, key == 'y' || key == 'Y', effects);
	return true;
}

/* What comes without a key while "end it?" is asked: pain and warning signs act, all else is a no. */
static bool act_on_quit(struct app *app, enum action action, struct effects *effects)
{
	if (action != ACTION_PAIN && action != ACTION_RED_FLAG) {
		answer_quit(app, false, effects);
		return true;
	}
	app->guided.asking_quit = false;
	return false;
}

static bool is_near(const struct app *app, const struct piece *piece)
{
	return app->settings.sight == SIGHT_NEAR || piece->far == NULL;
}

static int most(const struct app *app, const struct piece *piece)
{
	if (piece->most == NULL || !is_near(app, piece))
		return 0;
	return piece->most(app, chrome_room(app, app->width, app->height));
}

static void look_on(struct app *app, int by)
{
	app->settings.sight = (enum sight)(((int)app->settings.sight + by) % SIGHTS);
	preferences_keep(app, &app->settings.sight);
}

static bool act_on_verb(struct app *app, const struct guided_screen *screen, enum action action,
	struct effects *effects)
{
	if (action == ACTION_GO) {
		guided_step(app, screen->obvious(app), effects);
		return true;
	}
	if (action == ACTION_ADVANCE) {
		guided_step(app, screen->advance(app), effects);
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
	if (app->guided.asking_quit && act_on_quit(app, action, effects))
		return true;
	if (action == ACTION_UP || action == ACTION_DOWN) {
		app->guided.scroll = flow_scrolled(app->guided.scroll, action == ACTION_UP ? -1 : 1,
			most(app, screen->piece(app)));
	} else if (action == ACTION_NEXT || action == ACTION_PREVIOUS) {
		look_on(app, action == ACTION_NEXT ? 1 : SIGHTS - 1);
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

/* A question before the end is asked, from afar, in the place of all else. */
static void ask_quit(const struct app *app, const struct guided_screen *screen, struct far *far)
{
	char no[KEY_NAME_MAX];
	const char *go = key_name(keymap_key_of(&app->keymap, ACTION_GO), no);
	far->look = LOOK_PAUSE;
	snprintf(far->word, sizeof(far->word), "End?");
	far->answer_count = 0;
	far->number[0] = '\0';
	far_answer(far, "y", screen->quit_hints[0].label);
	far_answer(far, go, screen->quit_hints[1].label);
}

/* The figure on the ground, as large as it gets, and the word and the number above it. */
static void draw_figure(const struct app *app, const struct piece *piece, const struct far *far,
	struct canvas *canvas, struct rect area)
{
	int rows = piece->figure(app, NULL, area), most = area.height - STRIP_ROWS_MIN;
	struct rect figure = rect_cut_bottom(&area, rows < most ? rows : most);
	(void)piece->figure(app, canvas, figure);
	far_strip(canvas, area, far);
}

void guided_draw(const struct app *app, const struct guided_screen *screen, struct canvas *canvas,
	struct rect area)
{
	const struct piece *piece = screen->piece(app);
	struct far far = { .cells = 1 };
	if (is_near(app, piece)) {
		piece->draw(app, canvas, area);
		return;
	}
	piece->far(app, &far);
	if (app->guided.asking_quit)
		ask_quit(app, screen, &far);
	if (app->settings.sight == SIGHT_FIGURE && piece->figure != NULL && far.answer_count == 0)
		draw_figure(app, piece, &far, canvas, area);
	else
		far_draw(canvas, area, &far);
}

/* What Tab would change the screen to. */
static struct hint sight_hint(const struct app *app)
{
	static const char *const labels[SIGHTS] = { "far", "figure", "near" };
	return (struct hint){ ACTION_NEXT, labels[app->settings.sight], 0 };
}

bool guided_applies(const struct app *app, const struct guided_screen *screen, enum action action)
{
	if (action == ACTION_UP || action == ACTION_DOWN)
		return most(app, screen->piece(app)) > 0;
	for (const struct guided_verb *verb = screen->verbs; verb->action != ACTION_NONE; verb++) {
		if (verb->action == action && !screen->takes(app, verb->event))
			return false;
	}
	return screen->applies(app, action);
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
		if (hint->action == ACTION_NEXT)
			hints[count++] = sight_hint(app);
		else if (guided_applies(app, screen, hint->action))
			hints[count++] = *hint;
	}
	return count;
}
