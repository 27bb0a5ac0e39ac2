/* The state of the program: screens on a stack, a session that moves, wishes for the loop. */
#include "view/app.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/narrator_trial.h"
#include "view/bindings.h"
#include "view/chrome.h"
#include "view/point.h"
#include "view/tabs.h"

#define KEY_ACTIONS_MAX 8 /* meanings of one key */

/*
 * The wall time of a moment that lies a little before now. Of two answers the later one counts, so in
 * one session no line is earlier than the one before, even when the clock is set back.
 */
static struct stamp stamp_at(struct app *app, ms_t at)
{
	struct stamp stamp = app->wall;
	stamp.seconds -= (app->now - at) / 1000;
	if (stamp.seconds < app->stamped)
		stamp.seconds = app->stamped;
	app->stamped = stamp.seconds;
	return stamp;
}

/* Leaves everything that is open for a tab. */
static void open_tab(struct app *app, const struct view *tab)
{
	app->view_count = 0;
	app_push(app, tab);
}

/* Sets and their answers mean nothing to other screens until the session ends. */
static bool changes_today(enum record_type type)
{
	return type != RECORD_SET && type != RECORD_AMEND;
}

struct plan_given app_plan_given(const struct app *app)
{
	return (struct plan_given){ app->catalog, &app->past->progress, app->wall,
		app->settings.day_start };
}

/* The end of a session or a test was seen: back to where it began; after a session one is asked. */
static void finish(struct app *app)
{
	const struct plan_given given = app_plan_given(app);
	const bool was_session = app->in_session;
	app->in_session = app->measure.is_open = false;
	open_tab(app, app->views[0]);
	if (was_session && plan_asks_tilt(&given))
		ask_open(app, ASK_TILT);
}

void app_take(struct app *app, struct effect *effect)
{
	if (effect->kind == EFFECT_FINISHED) {
		finish(app);
	} else if (effect->kind == EFFECT_RECORD) {
		effect->record.when = stamp_at(app, effect->at);
		past_add(app->past, &effect->record);
		if (changes_today(effect->record.type))
			past_fold(app->past, app->catalog, app->settings.day_start);
	}
}

/* Takes the effects from index `first` on. */
static void take_from(struct app *app, int first, struct effects *effects)
{
	for (int i = first; i < effects->count; i++)
		app_take(app, &effects->at[i]);
}

/* What the past is with these lines is seen when the last of them is in. */
static void keep_line(struct app *app, const struct record *record, struct effects *effects)
{
	effects_add(effects, EFFECT_RECORD, app->now)->record = *record;
	past_add(app->past, record);
}

static void open_help(struct app *app, bool signs)
{
	if (app_view(app) != &view_help)
		app_push(app, &view_help);
	app->help.signs = signs;
	app->help.scroll = 0;
}

/* Back: to what lies below, from a tab to the first of them, and from that one out. */
static void go_back(struct app *app)
{
	if (app->view_count > 1)
		app_pop(app);
	else if (app_view(app) != tabs[0].view)
		open_tab(app, tabs[0].view);
	else
		app->wants_quit = true;
}

/* What every screen does with the actions that it leaves to the app. */
static void act(struct app *app, enum action action, struct effects *effects)
{
	if (action == ACTION_HELP) {
		open_help(app, false);
	} else if (action == ACTION_RED_FLAG) {
		open_help(app, true);
	} else if (action == ACTION_REDRAW) {
		app->wants_redraw = true;
	} else if (action == ACTION_SUSPEND) {
		app->wants_suspend = true;
	} else if (action == ACTION_RELOAD) {
		app_say(app, app->preferences.trouble[0] != '\0' ? app->preferences.trouble
								 : "deadbug.cfg is as it was.");
		app->wants_reload = true;
	} else if (action == ACTION_LEAVE && app_busy(app)) {
		app_leave(app, effects);
	} else if (action == ACTION_LEAVE) {
		app->wants_quit = true;
	} else if (action == ACTION_QUIT) {
		go_back(app);
	} else if (action == ACTION_FIND) {
		browse_find(app);
	} else if (action == ACTION_SOUND_CHECK) {
		sound_check_open(app);
	} else if (tab_of_action(app->views[0], action) != NULL) {
		app_go_to(app, tab_of_action(app->views[0], action));
	}
}

/* Whether a session was cut off a short while ago; what was to be done then is still to be done. */
static bool find_resumable(struct app *app)
{
	return resume_find(app->past, app->catalog, &app->home.workout, app->wall, &app->resume);
}

void app_init(struct app *app, const struct app_given *given, ms_t now, struct stamp wall)
{
	app->catalog = given->catalog;
	app->pages = given->pages;
	app->themes = given->themes;
	app->settings = *given->settings;
	app->past = given->past;
	app->history = &given->past->history;
	diary_init(&app->diary, given->own_id);
	app->accepted = given->accepted;
	app->catalog_problems = given->catalog_problems;
	app->now = now;
	app->wall = wall;
	app->stamped = INT64_MIN;
	ears_init(&app->ears, &given->hearing, now);
	app->width = 80;
	app->height = 24;
	bindings_apply(&app->settings, &app->keymap, NULL, NULL);
	open_tab(app, tabs[0].view);
	if (!app->accepted)
		app_push(app, &view_intake);
	else if (given->may_resume && find_resumable(app))
		app_push(app, &view_go_on);
}

void app_choose(struct app *app, const struct workout *workout)
{
	assert(!app->in_session && workout->count > 0);
	const struct plan_given given = app_plan_given(app);
	const enum ask_about first = plan_asks_first(&given);
	app->workout = *workout;
	app_prepare(app, &app->workout);
	if (!app->accepted)
		return;
	if (first == ASKS)
		app_go(app);
	else
		ask_open(app, first);
}

void app_go(struct app *app)
{
	assert(app->accepted && app->workout.count > 0);
	app->wants_session_id = true;
}

void app_prepare(const struct app *app, struct workout *workout)
{
	history_mark_met(app->history, workout);
	settings_pace(&app->settings, workout);
}

/* What there is to say of the session by now. */
static void narrate(struct app *app, struct effects *effects)
{
	const struct talk *talk = &app->settings.talk;
	if (app->is_heard && app->in_session)
		narrator_tell(&app->narrator, &app->session, talk, app->now, effects);
	else if (app->is_heard && app->measure.is_open)
		narrator_tell_trial(&app->narrator, &app->measure.trial, talk, app->now, effects);
}

/* Milliseconds until there is something to say. */
static ms_t words_in(const struct app *app)
{
	if (!app->is_heard)
		return NEVER;
	if (app->in_session)
		return narrator_wait(&app->narrator, &app->session, &app->settings.talk, app->now);
	return app->measure.is_open ?
		narrator_wait_trial(&app->narrator, &app->measure.trial, app->now) : NEVER;
}

static void open_session(struct app *app, struct effects *effects)
{
	app->in_session = true;
	app->narrator = (struct narrator){ 0 };
	app_push(app, &view_coach);
	narrate(app, effects);
}

bool app_begin(struct app *app, const char *id, struct effects *effects)
{
	assert(!app->in_session && !app->measure.is_open);
	app->stamped = INT64_MIN;
	app->message[0] = '\0'; /* it lay over the page, and was about another */
	if (app->ask.note != NULL) {
		ask_record(app, id, effects);
		return true;
	}
	effects_sound(effects, app->now, SOUND_WAKE);
	if (app->measure.is_chosen) {
		app->narrator = (struct narrator){ 0 };
		measure_begin(app, id, effects);
		narrate(app, effects);
		return true;
	}
	if (!session_begin(&app->session, app->catalog, &app->workout, &app->settings.timing, id,
		    app->now, effects)) {
		app_say(app, "That is too long for one session: choose fewer exercises.");
		return false;
	}
	open_session(app, effects);
	return true;
}

void app_resume(struct app *app, struct effects *effects)
{
	assert(!app->in_session);
	int first = effects->count;
	app->stamped = app->resume.last.seconds;
	app_pop(app);
	app_prepare(app, &app->resume.workout);
	if (!resume_begin(&app->resume, app->catalog, &app->settings.timing, app->now, &app->session,
		    effects)) {
		app_say(app, "It does not fit into one session any more; what you did is kept.");
		return;
	}
	open_session(app, effects);
	take_from(app, first, effects);
}

void app_end_resumable(struct app *app, struct effects *effects)
{
	const struct record end = resume_end(&app->resume);
	keep_line(app, &end, effects);
	past_fold(app->past, app->catalog, app->settings.day_start);
	open_tab(app, app->views[0]);
}

/* Milliseconds until what is under way, a session or a test, moves by itself. */
static ms_t due_in(const struct app *app)
{
	if (app->in_session)
		return session_wait(&app->session, app->now);
	return app->measure.is_open ? trial_wait(&app->measure.trial, app->now) : NEVER;
}

/* Moves what is under way by one step, if that is due; true: the next one is, too. */
static bool move(struct app *app, struct effects *effects)
{
	if (!app->in_session && !app->measure.is_open)
		return app_view(app)->tick != NULL && app_view(app)->tick(app, effects);
	if (due_in(app) != 0)
		return false;
	app_step(app, &(struct event){ .kind = EVENT_TICK, .at = app->now }, effects);
	return due_in(app) == 0;
}

bool app_tick(struct app *app, ms_t now, struct stamp wall, struct effects *effects)
{
	app->now = now;
	app->wall = wall;
	if (app->message[0] != '\0' && now >= app->message_until)
		app->message[0] = '\0';
	bool more = move(app, effects);
	ears_tick(app, effects);
	narrate(app, effects);
	return more;
}

void app_gap(struct app *app, ms_t last, struct effects *effects)
{
	if (app_busy(app))
		app_step(app, &(struct event){ .kind = EVENT_GAP, .at = last }, effects);
}

void app_resize(struct app *app, int width, int height)
{
	app->width = width;
	app->height = height;
}

void app_key(struct app *app, key_code key, struct effects *effects)
{
	const struct view *view = app_view(app);
	enum action actions[KEY_ACTIONS_MAX];
	app->clicked = false;
	if (view->type != NULL && view->type(app, key, effects))
		return;
	int count = keymap_actions(&app->keymap, key, actions, KEY_ACTIONS_MAX);
	for (int i = 0; i < count; i++) {
		if (view_takes(view, actions[i]) &&
			view->act(app, view_reads(view, actions[i]), effects))
			return;
	}
	for (int i = 0; i < count; i++) {
		if (view_means(view, actions[i])) {
			act(app, actions[i], effects);
			return;
		}
	}
}

void app_act(struct app *app, enum action action, struct effects *effects)
{
	const struct view *view = app_view(app);
	if (!view_takes(view, action) || !view->act(app, view_reads(view, action), effects))
		act(app, action, effects);
}

/* The lines around the view. One click is enough there: a second has no time to see what it does. */
static void point_at_chrome(struct app *app, const struct pointer *pointer, struct effects *effects)
{
	const struct view *tab = chrome_tab_at(app, pointer->x, pointer->y);
	key_code key = chrome_key_at(app, pointer->x, pointer->y);
	if (pointer->kind != POINTER_CLICK)
		return;
	if (tab != NULL)
		app_go_to(app, tab);
	else if (key != PRESS_NONE)
		app_key(app, key, effects);
}

void app_point(struct app *app, const struct pointer *pointer, struct effects *effects)
{
	const struct view *view = app_view(app);
	struct rect area = chrome_room(app, app->width, app->height);
	if (pointer->kind != POINTER_DOUBLE)
		app->clicked = false;
	if (!chrome_fits(app->width, app->height))
		return;
	if (pointer->y < area.y || pointer->y >= area.y + area.height)
		point_at_chrome(app, pointer, effects);
	else if (view->point != NULL)
		(void)view->point(app, pointer, area, effects);
	else
		(void)point_text(app, pointer, effects);
}

void app_go_to(struct app *app, const struct view *tab)
{
	if (!app->in_session && !app->measure.is_open && app->accepted)
		open_tab(app, tab);
}

ms_t app_wait(const struct app *app)
{
	const struct view *view = app_view(app);
	ms_t wait = view->wait != NULL ? view->wait(app) : NEVER;
	wait = wait_sooner(wait, due_in(app));
	wait = wait_sooner(wait, ears_wait(app));
	wait = wait_sooner(wait, words_in(app));
	if (app->message[0] != '\0')
		wait = wait_sooner(wait,
			app->message_until > app->now ? app->message_until - app->now : 0);
	return wait;
}

void app_draw(const struct app *app, struct canvas *canvas)
{
	canvas_wipe(canvas);
	if (chrome_fits(canvas->width, canvas->height))
		app_view(app)->draw(app, canvas, chrome_room(app, canvas->width, canvas->height));
	ears_draw(app, canvas, chrome_room(app, canvas->width, canvas->height));
	chrome_draw(app, canvas);
}

bool app_deliver(struct app *app, struct effects *effects)
{
	const struct record *record;
	int before = effects->count;
	while (effects->count < EFFECTS_MAX && (record = diary_next(&app->diary)) != NULL)
		keep_line(app, record, effects);
	if (effects->count == before)
		return false;
	past_fold(app->past, app->catalog, app->settings.day_start);
	return true;
}

void app_say(struct app *app, const char *message)
{
	keymap_words(&app->keymap, message, app->message, sizeof(app->message));
	app->message_until = app->now + MESSAGE_MS;
}

void app_leave(struct app *app, struct effects *effects)
{
	if (app_busy(app))
		app_step(app, &(struct event){ .kind = EVENT_QUIT, .at = app->now }, effects);
}

bool app_busy(const struct app *app)
{
	if (app->in_session)
		return app->session.phase != PHASE_DONE;
	return app->measure.is_open && trial_under_way(&app->measure.trial);
}

static void step_session(struct app *app, const struct event *event, struct effects *effects)
{
	const struct session *session = &app->session;
	int at = session->at;
	enum phase phase = session->phase;
	enum question asking = session->asking;
	session_step(&app->session, event, effects);
	if (session->at != at || session->phase != phase || session->asking != asking) {
		app->coach.typed = -1;
		guided_reset(app);
	}
}

void app_step(struct app *app, const struct event *event, struct effects *effects)
{
	assert(app->in_session || app->measure.is_open);
	int first = effects->count;
	if (app->in_session)
		step_session(app, event, effects);
	else
		measure_step(app, event, effects);
	narrate(app, effects);
	take_from(app, first, effects);
}

void app_accept(struct app *app)
{
	app->accepted = true;
	app->wants_accept = true;
	app_pop(app);
	if (app->workout.count > 0)
		app_choose(app, &app->workout);
}

void app_push(struct app *app, const struct view *view)
{
	assert(app->view_count < VIEWS_MAX);
	app->views[app->view_count++] = view;
	app->wants_reload = true;
	if (view->enter != NULL)
		view->enter(app);
}

void app_pop(struct app *app)
{
	if (app->view_count > 1)
		app->view_count--;
}

const struct view *app_view(const struct app *app)
{
	assert(app->view_count > 0);
	return app->views[app->view_count - 1];
}
