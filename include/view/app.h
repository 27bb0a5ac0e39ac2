/*
 * app: the whole state of the program, and what events make of it
 *
 *	keys, time, size --app_*()--> struct app --app_draw()--> canvas
 *	                                  |
 *	                                  +--> effects, requests --> cli/loop does them
 *
 * Views are a stack: one of the tabs at the bottom, the help on top. The app is one value; it borrows
 * the catalog, the pages and the themes, and reads no clock, file or terminal: the loop gives it the
 * time. It is large (a session holds its tape): callers keep it static or on the heap. Functions that
 * take effects add to them; the caller empties them.
 */
#ifndef VIEW_APP_H
#define VIEW_APP_H

#include <stdbool.h>

#include "core/diary.h"
#include "core/narrator.h"
#include "core/pages.h"
#include "core/past.h"
#include "core/plan.h"
#include "core/resume.h"
#include "core/session.h"
#include "core/settings.h"
#include "draw/theme.h"
#include "view/add_page.h"
#include "view/ask.h"
#include "view/browse.h"
#include "view/buttons.h"
#include "view/ears.h"
#include "view/exercise.h"
#include "view/guided.h"
#include "view/keymap.h"
#include "view/learn.h"
#include "view/measure.h"
#include "view/preferences.h"
#include "view/progress_tab.h"
#include "view/session_page.h"
#include "view/set_page.h"
#include "view/sound_check.h"
#include "view/tests.h"
#include "view/view.h"

#define VIEWS_MAX 8
#define MESSAGE_SIZE 240
#define FRAME_MS 100     /* the moving figure: at most 10 frames a second */
#define MESSAGE_MS 8000  /* how long a message stays */

struct app_given { /* what was read before the first frame */
	const struct catalog *catalog;
	const struct pages *pages;
	const struct theme_list *themes;
	const struct settings *settings;
	struct past *past;
	const char *own_id;           /* of lines that belong to no session */
	struct hearing hearing;       /* where this is, and what was heard here before */
	bool accepted;
	bool may_resume;        /* no other copy is open, in which a session may be under way */
	int catalog_problems;
};

struct app {
	/* what it is given */
	const struct catalog *catalog;
	const struct pages *pages;
	const struct theme_list *themes;
	struct settings settings;
	struct past *past;            /* as it was at the start, and with what was done since */
	const struct history *history; /* what today needs of it */
	bool accepted;                /* the before-you-start page was accepted */
	int catalog_problems;         /* for a line on home; `deadbug check` names them */

	/* the moment, and the screen's size in cells */
	ms_t now;
	struct stamp wall;
	int64_t stamped;             /* when the latest record of a session or test was made */
	int width, height;

	/* the screens */
	struct keymap keymap;
	const struct view *views[VIEWS_MAX];
	int view_count;
	char message[MESSAGE_SIZE];   /* at the bottom, until message_until */
	ms_t message_until;
	bool clicked;                 /* the last that was done: a click selected an entry of a list */

	/* each screen's own state */
	struct {
		int page;                 /* of the before-you-start pages */
		int scroll;
	} intake;
	struct {
		int selected;             /* 0: today's routine, then the catalog's routines in order */
		int item;                 /* the exercise of it that is looked at, or NO_ITEM */
		ms_t since;               /* when that was chosen: the figure's clock */
		struct plan plan;         /* with what is selected … */
		struct workout workout;   /* … ready to begin */
		enum opening opening;     /* whether it may … */
		char why[STANDING_SIZE];  /* … or why not */
		long seconds;             /* how long that takes, 0 when it is too long for a session */
	} home;
	struct ask ask;
	struct browse browse;
	struct exercise_page exercise;
	struct learn learn;
	struct tests tests;
	struct measure measure;
	struct progress_tab progress;
	struct session_page session_page;
	struct set_page set_page;
	struct add_page add_page;
	struct sound_check sound_check;
	struct buttons buttons;
	struct diary diary;           /* what was corrected in the past, and waits to be written */
	struct preferences preferences;
	struct {
		bool signs;               /* a red flag opened it: the warning signs come first */
		int scroll;
	} help;
	struct {
		int typed;                /* digits typed of a "lost at", -1 none */
	} coach;
	struct guided guided;         /* of the session or the test that is under way */

	/* the session, when there is one */
	bool in_session;
	struct session session;
	struct workout workout;       /* the one chosen, as it was planned */
	struct narrator narrator;     /* what was said of it, or of a test … */
	bool is_heard;                /* … where a voice speaks that: set by cli/speech */

	struct ears ears;             /* what becomes of sounds */

	struct resume resume;         /* the session that was cut off, while it is asked about */

	/* what the loop is asked to do; it clears them when done */
	bool wants_quit, wants_redraw, wants_suspend;
	bool wants_accept;            /* keep that the before-you-start page was accepted */
	bool wants_heard;             /* keep what was heard in the sound check */
	bool wants_theme;             /* show the theme that the settings name */
	bool wants_save;              /* write what preferences.unkept names to deadbug.cfg */
	bool wants_reload;            /* read deadbug.cfg if it has changed: preferences_adopt() */
	bool wants_session_id;        /* a session is about to begin: call app_begin() with an id */
};

/*
 * Makes the app, with home open, and intake over it unless `accepted`. All of it is zero already: most
 * of it is for later, and memory that nobody touched costs nothing.
 */
void app_init(struct app *app, const struct app_given *given, ms_t now, struct stamp wall);

/*
 * Chooses a workout: the loop will be asked for an id, and then it begins. Not before the
 * before-you-start page is accepted, and what must be asked before a session is answered; then it
 * begins by itself.
 */
void app_choose(struct app *app, const struct workout *workout);

/* The same when all is answered. */
void app_go(struct app *app);

/* What plans are made from, as of now. */
struct plan_given app_plan_given(const struct app *app);

/* Takes a record that a view adds to the effects: stamps it, and it belongs to the past. */
void app_take(struct app *app, struct effect *effect);

/* What the settings and the history make of a workout: who counts, which briefings wait. */
void app_prepare(const struct app *app, struct workout *workout);

/* Begins the chosen workout's session, or the chosen test. False, and says why, when it can't. */
bool app_begin(struct app *app, const char *id, struct effects *effects);

/* Goes on with the session that was cut off, app->resume; or ends it as stopped. */
void app_resume(struct app *app, struct effects *effects);
void app_end_resumable(struct app *app, struct effects *effects);

/* Time: call before anything else of a turn. Moves a session or a test as far as `now`. May need
 * several calls: again while it returns true. */
bool app_tick(struct app *app, ms_t now, struct stamp wall, struct effects *effects);

/* The process was away (stopped, asleep) since `last`: a running session or test pauses there. */
void app_gap(struct app *app, ms_t last, struct effects *effects);

/* The screen has this size now; 80 x 24 until told. */
void app_resize(struct app *app, int width, int height);

/* A key. */
void app_key(struct app *app, key_code key, struct effects *effects);

/* An action, as if a key had stood for it, on a screen that it means something to. */
void app_act(struct app *app, enum action action, struct effects *effects);

/* Milliseconds until the screen looks different or the session moves: 0 now, -1 never. */
ms_t app_wait(const struct app *app);

/* Draws the present screen: the whole canvas. */
void app_draw(const struct app *app, struct canvas *canvas);

/* Shows a message at the bottom for a while; keys in it as keymap_words() has them. */
void app_say(struct app *app, const char *message);

/* The process must end now: a running session or test is ended, so that its records go out. */
void app_leave(struct app *app, struct effects *effects);

/* A session or a test is under way that would be lost by leaving now. */
bool app_busy(const struct app *app);

/* Steps the session or test under way; what it records belongs to the past. For the views. */
void app_step(struct app *app, const struct event *event, struct effects *effects);

/* The before-you-start page was read to its end: asks the loop to keep that, and goes on. */
void app_accept(struct app *app);

/* What the mouse did: on a tab, on a hint (which presses the key it shows), or in the view's area. */
void app_point(struct app *app, const struct pointer *pointer, struct effects *effects);

/* Goes to a tab, and closes what lies over the present one. Not in a session, nor before accepting. */
void app_go_to(struct app *app, const struct view *tab);

/* Hands on what waits in the diary, as much as the effects hold. False: nothing did. */
bool app_deliver(struct app *app, struct effects *effects);

/* Screens: opens one over the present one; closes the present one, unless it is the last. */
void app_push(struct app *app, const struct view *view);
void app_pop(struct app *app);
const struct view *app_view(const struct app *app);

#endif
