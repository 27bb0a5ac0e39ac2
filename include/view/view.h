/*
 * view: a screen, as one constant table of functions
 *
 *	app_key()  --> action --> act()    changes the model, which is `struct app`
 *	app_draw() ------------> draw()    reads the model, writes cells
 *
 * draw() gets a const model, so drawing can't change state and needs no terminal. A slot may be NULL
 * where its comment says so. Views own nothing.
 */
#ifndef VIEW_VIEW_H
#define VIEW_VIEW_H

#include <stdbool.h>

#include "core/date.h"
#include "core/session.h"
#include "draw/canvas.h"
#include "draw/key.h"
#include "view/keymap.h"

struct app;
struct flow;

struct hint { /* a key of the bottom line */
	enum action action; /* shown by its first key … */
	const char *label;  /* what it does here: "start", "pause" */
	key_code key;       /* … unless this is not 0: a key that only this screen knows */
};
#define HINTS_MAX 10
#define PLACE_SIZE 160
#define VIEW_ACTIONS_MAX 24
#define WIDE_COLUMNS 72 /* from here on two things stand side by side, not one after the other */

struct view {
	const char *name;  /* for tests and the help: "coach" */
	const char *title; /* for the top line */

	/* What act() may be asked for, and nothing else is; to the first ACTION_NONE, in the order
	 * of the help. One key must not mean two of them. */
	enum action actions[VIEW_ACTIONS_MAX];

	/* One doesn't walk away from it by a digit: a session, a question that must be answered. */
	bool keeps_one;

	/* The characters that type() takes as answers, not as text that is typed. May be NULL. */
	const char *typed;

	/* What the top line says instead of the title; may be NULL. */
	const char *(*says)(const struct app *app);

	/* Whether it has the top line for itself, and says at the end of the bottom line what is due
	 * there: writes that. May be NULL: no. */
	bool (*fills)(const struct app *app, char ret_place[PLACE_SIZE]);

	/* When it is opened. May be NULL. */
	void (*enter)(struct app *app);

	/* Does an action; false: not mine, the app may do something with it. */
	bool (*act)(struct app *app, enum action action, struct effects *effects);

	/* Whether an action says something now, for the help. May be NULL: all of them. */
	bool (*applies)(const struct app *app, enum action action);

	/* Takes a key before the actions do (a digit of an answer); false: not mine. May be NULL. */
	bool (*type)(struct app *app, key_code key, struct effects *effects);

	/* Time has passed. True: more is due, call it again. May be NULL. */
	bool (*tick)(struct app *app, struct effects *effects);

	/* Milliseconds until it looks different by itself: 0 now, -1 never. May be NULL: never. */
	ms_t (*wait)(const struct app *app);

	/* What the bottom line offers, most important first; returns how many. */
	int (*hints)(const struct app *app, struct hint hints[HINTS_MAX]);

	/* Draws into `area`, which lies between the top and bottom lines. */
	void (*draw)(const struct app *app, struct canvas *canvas, struct rect area);

	/* What it says, as text, for a person who reads line by line. NULL: it is for the eye alone. */
	void (*tell)(struct flow *flow, const struct app *app);

	/* Takes what the mouse did in the area that draw() drew into; false: not mine. May be NULL. */
	bool (*point)(struct app *app, const struct pointer *pointer, struct rect area,
		struct effects *effects);
};

/* Those one can go to from everywhere (view/tabs.h), and those that lie over them. */
extern const struct view view_home, view_browse, view_learn, view_tests, view_progress,
	view_settings;
extern const struct view view_intake, view_go_on, view_ask, view_exercise, view_coach, view_measure,
	view_help, view_session_page, view_set_page, view_add_page, view_sound_check, view_buttons;

#define VIEWS 18
extern const struct view *const views[VIEWS]; /* all of them */

/*
 * What an action is on a screen: `advance`, where the screen has no use of its own for it, is `go`.
 */
enum action view_reads(const struct view *view, enum action action);

/* Whether a view may do an action: what it is there is one of `actions`. */
bool view_takes(const struct view *view, enum action action);

/* Whether an action means something on a screen: the view takes it, or the app does. */
bool view_means(const struct view *view, enum action action);

/* Whether a key means another action first on a screen: one that is earlier in the list. */
bool view_covers(const struct view *view, const struct keymap *keymap, enum action action,
	key_code key);

#endif
