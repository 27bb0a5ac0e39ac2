/* Learning buttons: what is asked for, what a key becomes, and what is kept. */
#include "view/buttons.h"

#include <assert.h>
#include <stdio.h>

#include "view/chrome.h"
#include "view/word_page.h"

#define LABEL_COLUMNS 8 /* "go on" and its like */
#define NOTHING_CAME \
	"Nothing came: this button sends nothing a terminal gets; see man deadbug, REMOTES."

static const struct {
	enum action action;
	const char *label, *word, *asks;
} rows[BUTTONS_TAUGHT] = {
	{ ACTION_ADVANCE, "go on", "GO ON", "Press the button that should go on, and say all fine." },
	{ ACTION_PAUSE, "pause", "PAUSE", "Press the button that should pause." },
	{ ACTION_BACK_SET, "back", "BACK", "Press the button that should go back a set." },
	{ ACTION_SKIP, "skip", "SKIP", "Press the button that should skip." },
	{ ACTION_PAIN, "pain", "PAIN", "Press the button that should stop a set, for pain." },
};

static void enter(struct app *app)
{
	app->buttons = (struct buttons){ .step = BUTTONS_BEFORE, .last = PRESS_NONE };
}

static bool has_learned(const struct buttons *buttons)
{
	for (int i = 0; i < BUTTONS_TAUGHT; i++) {
		if (buttons->state[i] == BUTTON_LEARNED)
			return true;
	}
	return false;
}

static void begin(struct app *app)
{
	app->buttons = (struct buttons){
		.step = BUTTONS_ASKING, .since = app->now, .last = PRESS_NONE
	};
}

/* On to the next one. */
static void settle(struct app *app, enum button_state state)
{
	struct buttons *buttons = &app->buttons;
	buttons->state[buttons->at] = state;
	buttons->since = app->now;
	buttons->is_refused = false;
	buttons->scroll = 0;
	if (++buttons->at == BUTTONS_TAUGHT)
		buttons->step = BUTTONS_AFTER;
}

/* The settings with all that was learned so far: what the next key must agree with. */
static struct settings learned(const struct app *app)
{
	const struct buttons *buttons = &app->buttons;
	struct settings settings = app->settings;
	char why[BINDINGS_WHY_SIZE];
	for (int i = 0; i < BUTTONS_TAUGHT; i++) {
		if (buttons->state[i] == BUTTON_LEARNED)
			(void)bindings_add(&settings, rows[i].action, buttons->key[i], why);
	}
	return settings;
}

static void take(struct app *app, key_code key)
{
	struct buttons *buttons = &app->buttons;
	struct settings settings = learned(app);
	char name[KEY_NAME_MAX], why[BINDINGS_WHY_SIZE];
	buttons->last = key;
	if (keymap_has(&app->keymap, rows[buttons->at].action, key)) {
		snprintf(buttons->said, sizeof(buttons->said), "%s: %s, as before.",
			rows[buttons->at].label, key_name(key, name));
		settle(app, BUTTON_AS_IS);
	} else if (bindings_add(&settings, rows[buttons->at].action, key, why)) {
		snprintf(buttons->said, sizeof(buttons->said), "%s: %s.", rows[buttons->at].label,
			key_name(key, name));
		buttons->key[buttons->at] = key;
		settle(app, BUTTON_LEARNED);
	} else {
		snprintf(buttons->said, sizeof(buttons->said), "Not that one: %.*s.",
			BINDINGS_WHY_SIZE - 20, why);
		buttons->is_refused = true;
		buttons->since = app->now;
	}
}

static void leave_as_it_is(struct app *app)
{
	struct buttons *buttons = &app->buttons;
	snprintf(buttons->said, sizeof(buttons->said), "%s: as it was.", rows[buttons->at].label);
	buttons->last = PRESS_NONE;
	settle(app, BUTTON_AS_IS);
}

static bool buttons_type(struct app *app, key_code key, struct effects *effects)
{
	const struct buttons *buttons = &app->buttons;
	(void)effects;
	if (buttons->step != BUTTONS_ASKING || keymap_is_urgent(&app->keymap, key))
		return false;
	if (keymap_has(&app->keymap, ACTION_QUIT, key))
		leave_as_it_is(app);
	else if (key != buttons->last || buttons->is_refused ||
		app->now - buttons->since >= BUTTONS_HELD_MS)
		take(app, key);
	return true;
}

static bool buttons_tick(struct app *app, struct effects *effects)
{
	struct buttons *buttons = &app->buttons;
	(void)effects;
	if (buttons->step != BUTTONS_ASKING || app->now - buttons->since < BUTTONS_WAIT_MS)
		return false;
	snprintf(buttons->said, sizeof(buttons->said), "%s", NOTHING_CAME);
	buttons->last = PRESS_NONE;
	settle(app, BUTTON_NOTHING);
	return false;
}

static ms_t buttons_wait(const struct app *app)
{
	const ms_t due = app->buttons.since + BUTTONS_WAIT_MS;
	if (app->buttons.step != BUTTONS_ASKING)
		return NEVER;
	return due > app->now ? due - app->now : 0;
}

static void keep(struct app *app)
{
	const struct buttons *buttons = &app->buttons;
	app->settings = learned(app);
	for (int i = 0; i < BUTTONS_TAUGHT; i++) {
		if (buttons->state[i] == BUTTON_LEARNED)
			preferences_keep_keys(app,
				bindings_find(&app->settings, action_rows[rows[i].action].name));
	}
}

static void go(struct app *app)
{
	if (app->buttons.step == BUTTONS_BEFORE) {
		begin(app);
		return;
	}
	assert(app->buttons.step == BUTTONS_AFTER);
	keep(app);
	app_pop(app);
}

/* Each action with its keys. */
static void flow_keys(struct flow *flow, const struct app *app)
{
	char names[KEY_NAMES_SIZE];
	for (int i = 0; i < BUTTONS_TAUGHT; i++) {
		keymap_names(&app->keymap, rows[i].action, names);
		flow_pair(flow, LABEL_COLUMNS, rows[i].label, ROLE_KEY, names, ROLE_TEXT);
	}
}

static void flow_before(struct flow *flow, const struct app *app)
{
	flow_text(flow, 0, "Take the remote, pedal or keypad that you will use.", ROLE_TITLE);
	flow_text(flow, 0, "Then press {go}. Five buttons are asked for, one after the other; what you "
		"don't have is left out by {quit}, or by ten seconds of patience.", ROLE_TEXT);
	flow_gap(flow);
	flow_keys(flow, app);
}

static void flow_asking(struct flow *flow, const struct app *app)
{
	const struct buttons *buttons = &app->buttons;
	char names[KEY_NAMES_SIZE], line[BINDINGS_WHY_SIZE];
	flow_text(flow, 0, rows[buttons->at].asks, ROLE_TITLE);
	if (buttons->said[0] != '\0')
		flow_text(flow, 0, buttons->said, buttons->is_refused ? ROLE_WARN : ROLE_CUE);
	keymap_names(&app->keymap, rows[buttons->at].action, names);
	snprintf(line, sizeof(line), "%d of %d; it has %s.", buttons->at + 1, BUTTONS_TAUGHT,
		names[0] != '\0' ? names : "no key");
	flow_text(flow, 0, line, ROLE_TEXT);
	flow_text(flow, 0, "{quit} leaves it as it is. Nothing is taken back one by one: at the end "
		"you keep all or nothing.", ROLE_DIM);
}

static void flow_learned(struct flow *flow, const struct app *app, int i)
{
	const struct buttons *buttons = &app->buttons;
	char names[KEY_NAMES_SIZE], name[KEY_NAME_MAX], line[2 * KEY_NAMES_SIZE];
	keymap_names(&app->keymap, rows[i].action, names);
	switch (buttons->state[i]) {
	case BUTTON_AS_IS: snprintf(line, sizeof(line), "%s, as it was", names); break;
	case BUTTON_NOTHING: snprintf(line, sizeof(line), "%s, nothing came", names); break;
	case BUTTON_LEARNED:
		snprintf(line, sizeof(line), "%s, and now %s", names, key_name(buttons->key[i], name));
		break;
	}
	flow_pair(flow, LABEL_COLUMNS, rows[i].label, ROLE_KEY, line,
		buttons->state[i] == BUTTON_LEARNED ? ROLE_ACCENT : ROLE_TEXT);
}

static void flow_after(struct flow *flow, const struct app *app)
{
	const struct buttons *buttons = &app->buttons;
	bool is_silent = false;
	flow_text(flow, 0, has_learned(buttons) ? "{go} keeps the new ones, {quit} does not."
						: "Nothing new: all stays as it was.", ROLE_TITLE);
	flow_gap(flow);
	for (int i = 0; i < BUTTONS_TAUGHT; i++) {
		flow_learned(flow, app, i);
		is_silent |= buttons->state[i] == BUTTON_NOTHING;
	}
	if (!is_silent)
		return;
	flow_gap(flow);
	flow_text(flow, 0, NOTHING_CAME, ROLE_CUE);
}

static struct word_page page_of(const struct app *app)
{
	const struct buttons *buttons = &app->buttons;
	switch (buttons->step) {
	case BUTTONS_ASKING:
		return (struct word_page){ .look = LOOK_READY, .word = rows[buttons->at].word,
			.scroll = buttons->scroll, .flow = flow_asking };
	case BUTTONS_AFTER:
		return (struct word_page){ .look = LOOK_REST,
			.word = has_learned(buttons) ? "KEEP?" : "AS IT WAS",
			.scroll = buttons->scroll, .flow = flow_after };
	case BUTTONS_BEFORE: break;
	}
	return (struct word_page){ .look = LOOK_READY, .word = "BUTTONS", .scroll = buttons->scroll,
		.flow = flow_before };
}

static int most(const struct app *app)
{
	const struct word_page page = page_of(app);
	return word_page_most(&page, app, chrome_area(app->width, app->height));
}

static bool buttons_act(struct app *app, enum action action, struct effects *effects)
{
	struct buttons *buttons = &app->buttons;
	(void)effects;
	if (action == ACTION_GO)
		go(app);
	else if (action == ACTION_UP || action == ACTION_DOWN)
		buttons->scroll =
			flow_scrolled(buttons->scroll, action == ACTION_UP ? -1 : 1, most(app));
	else
		return false;
	return true;
}

static int buttons_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	const struct buttons *buttons = &app->buttons;
	const bool asks = buttons->step == BUTTONS_ASKING;
	const char *goes = buttons->step == BUTTONS_BEFORE ? "begin"
		: has_learned(buttons)                     ? "keep"
							   : "done";
	const char *quits = buttons->step == BUTTONS_AFTER && has_learned(buttons) ? "discard" : "back";
	int count = 0;
	if (!asks)
		hints[count++] = (struct hint){ ACTION_GO, goes, 0 };
	hints[count++] = (struct hint){ ACTION_QUIT, asks ? "as it is" : quits, 0 };
	if (!asks && most(app) > 0)
		hints[count++] = (struct hint){ ACTION_DOWN, "more", 0 };
	if (!asks)
		hints[count++] = (struct hint){ ACTION_HELP, "help", 0 };
	return count;
}

static void buttons_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct word_page page = page_of(app);
	word_page_draw(&page, app, canvas, area);
}

const struct view view_buttons = {
	.name = "buttons",
	.title = "Buttons",
	.actions = { ACTION_GO, ACTION_UP, ACTION_DOWN },
	.keeps_one = true,
	.enter = enter,
	.act = buttons_act,
	.type = buttons_type,
	.tick = buttons_tick,
	.wait = buttons_wait,
	.hints = buttons_hints,
	.draw = buttons_draw,
};
