/*
 * guided: what the screen of a session and that of a test have in common
 *
 *	phase --> a piece: how it looks, how far it scrolls, which keys answer it, what it offers
 *
 *	q   asks first, where something would be lost, and pauses what runs; y ends it, all else goes on
 *	?   pauses what runs, and the app opens the help
 *	!   is told, and the app opens the warning signs
 *	Tab changes how it is seen, and the settings keep that: near, far, figure
 *
 * Every other action is an event of core/session.h, by the screen's own list. One of the two is under
 * way at a time, so one state serves both: a plain value, a part of struct app.
 */
#ifndef VIEW_GUIDED_H
#define VIEW_GUIDED_H

#include <stdbool.h>

#include "core/session.h"
#include "view/far.h"
#include "view/view.h"

struct guided {
	bool asking_quit; /* "end it?" is on the bottom line … */
	bool runs_on;     /* … and "no" goes on, since the question paused it */
	bool sharp;       /* the pain to be rated is sharp or aching */
	int scroll;       /* of what scrolls: the page before, the pain page and the end */
};

struct piece { /* what a phase is on the screen */
	void (*draw)(const struct app *app, struct canvas *canvas, struct rect area);
	int (*most)(const struct app *app, struct rect area); /* rows to scroll; NULL: it doesn't */
	/* The same from afar; NULL: it is the same from everywhere. */
	void (*far)(const struct app *app, struct far *far);
	/* Draws its figure as work_figure() does; NULL: it has none. */
	int (*figure)(const struct app *app, struct canvas *canvas, struct rect area);
	/* NULL: it asks nothing that is typed. */
	bool (*type)(struct app *app, key_code key, struct effects *effects);
	struct hint hints[HINTS_MAX]; /* to the first without a label; that of NEXT is made up */
};

struct guided_verb { /* what an action is to what is under way; nothing, where that says nothing */
	enum action action;
	enum event_kind event;
};

struct guided_screen {
	const struct guided_verb *verbs; /* but for GO, to the first ACTION_NONE */
	struct hint quit_hints[2];

	/* The piece of the present phase. */
	const struct piece *(*piece)(const struct app *app);

	/* What the obvious key is now. */
	enum event_kind (*obvious)(const struct app *app);

	/* What the one button is now: the same, but where that would leave one without a way on. */
	enum event_kind (*advance)(const struct app *app);

	/* Whether time runs, or the person counts: what a question has to pause. */
	bool (*runs)(const struct app *app);

	/* Whether quitting now loses something. */
	bool (*loses)(const struct app *app);

	/* Whether an event says something in the present phase … */
	bool (*takes)(const struct app *app, enum event_kind kind);

	/* … and whether an action of which that is true, or which is none, does so now. */
	bool (*applies)(const struct app *app, enum action action);
};

/* Nothing asked, nothing scrolled: at its beginning, and whenever a phase ends. */
void guided_reset(struct app *app);

/* An event, now. */
void guided_step(struct app *app, enum event_kind kind, struct effects *effects);

/* What a view does with an action, but for ACTION_ACCEPT, which is the screen's own. */
bool guided_act(struct app *app, const struct guided_screen *screen, enum action action,
	struct effects *effects);

/* What it does with a key: the answer to "end it?", or to the piece's question. */
bool guided_type(struct app *app, const struct guided_screen *screen, key_code key,
	struct effects *effects);

/* Draws what is under way as the settings want it seen: its piece, that from afar, or the figure. */
void guided_draw(const struct app *app, const struct guided_screen *screen, struct canvas *canvas,
	struct rect area);

/* Whether an action says something now; to scroll does where there is more. */
bool guided_applies(const struct app *app, const struct guided_screen *screen, enum action action);

/* Adds the hints behind the `count` that are there; while it asks, those of the question alone. */
int guided_hints(const struct app *app, const struct guided_screen *screen,
	struct hint hints[HINTS_MAX], int count);

#endif
