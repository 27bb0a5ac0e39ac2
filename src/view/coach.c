/* The guided session's screen: which piece draws a phase, what its keys mean, when it changes. */
#include "view/coach.h"

#include <assert.h>

static const struct guided_verb verbs[] = {
	{ ACTION_PAUSE, EVENT_PAUSE },
	{ ACTION_SKIP, EVENT_SKIP },
	{ ACTION_BACK_SET, EVENT_BACK },
	{ ACTION_REDO, EVENT_REDO },
	{ ACTION_LONGER, EVENT_LONGER },
	{ ACTION_PACE, EVENT_PACE },
	{ ACTION_UNDO, EVENT_UNDO },
	{ ACTION_PAIN, EVENT_PAIN },
	{ ACTION_NONE, EVENT_KINDS },
};

static const struct piece pieces[PHASES] = {
	[PHASE_BRIEF] = { coach_brief_draw, coach_brief_most, coach_brief_far, coach_brief_figure, NULL,
		{ { ACTION_GO, "begin", 0 }, { ACTION_SKIP, "leave out", 0 },
			{ ACTION_PAUSE, "wait", 0 }, { ACTION_DOWN, "more", 0 },
			{ ACTION_PACE, "who counts", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_HELP, "help", 0 }, { ACTION_QUIT, "end", 0 } } },
	[PHASE_READY] = { coach_work_draw, NULL, coach_work_far, coach_work_figure, NULL,
		{ { ACTION_GO, "go now", 0 }, { ACTION_PAIN, "pain", 0 },
			{ ACTION_PAUSE, "pause", 0 }, { ACTION_SKIP, "skip", 0 },
			{ ACTION_NEXT, "", 0 }, { ACTION_BACK_SET, "back", 0 },
			{ ACTION_QUIT, "end", 0 } } },
	[PHASE_TILT] = { coach_work_draw, NULL, coach_work_far, coach_work_figure, NULL,
		{ { ACTION_GO, "go now", 0 }, { ACTION_PAIN, "pain", 0 },
			{ ACTION_PAUSE, "pause", 0 }, { ACTION_SKIP, "skip", 0 },
			{ ACTION_NEXT, "", 0 }, { ACTION_BACK_SET, "back", 0 },
			{ ACTION_QUIT, "end", 0 } } },
	[PHASE_WORK] = { coach_work_draw, NULL, coach_work_far, coach_work_figure, NULL,
		{ { ACTION_GO, "pause", 0 }, { ACTION_PAIN, "pain", 0 },
			{ ACTION_SKIP, "skip", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_BACK_SET, "back", 0 }, { ACTION_REDO, "again", 0 },
			{ ACTION_QUIT, "end", 0 } } },
	[PHASE_COUNTING] = { coach_work_draw, NULL, coach_work_far, coach_work_figure, NULL,
		{ { ACTION_GO, "count", 0 }, { ACTION_ACCEPT, "end set", 0 },
			{ ACTION_PAIN, "pain", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_PAUSE, "pause", 0 }, { ACTION_REDO, "again", 0 },
			{ ACTION_QUIT, "end", 0 } } },
	[PHASE_SWITCH] = { coach_work_draw, NULL, coach_work_far, coach_work_figure, NULL,
		{ { ACTION_GO, "go now", 0 }, { ACTION_PAIN, "pain", 0 },
			{ ACTION_PAUSE, "pause", 0 }, { ACTION_LONGER, "longer", 0 },
			{ ACTION_SKIP, "skip", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_QUIT, "end", 0 } } },
	[PHASE_REST] = { coach_rest_draw, NULL, coach_rest_far, coach_rest_figure, coach_rest_type,
		{ { ACTION_GO, "next", 0 }, { ACTION_ACCEPT, "all fine", 0 },
			{ ACTION_PAIN, "pain", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_LONGER, "10 s more", 0 }, { ACTION_UNDO, "ask again", 0 },
			{ ACTION_PAUSE, "pause", 0 }, { ACTION_REDO, "again", 0 },
			{ ACTION_QUIT, "end", 0 } } },
	[PHASE_PAUSED] = { coach_work_draw, NULL, coach_work_far, coach_work_figure, NULL,
		{ { ACTION_GO, "go on", 0 }, { ACTION_PAIN, "pain", 0 },
			{ ACTION_REDO, "set again", 0 }, { ACTION_SKIP, "skip", 0 },
			{ ACTION_NEXT, "", 0 }, { ACTION_HELP, "help", 0 },
			{ ACTION_QUIT, "end", 0 } } },
	[PHASE_RESUMING] = { coach_work_draw, NULL, coach_work_far, coach_work_figure, NULL,
		{ { ACTION_GO, "go now", 0 }, { ACTION_PAIN, "pain", 0 },
			{ ACTION_PAUSE, "pause", 0 }, { ACTION_SKIP, "skip", 0 },
			{ ACTION_NEXT, "", 0 }, { ACTION_BACK_SET, "back", 0 },
			{ ACTION_QUIT, "end", 0 } } },
	[PHASE_PAIN] = { coach_pain_draw, coach_pain_most, coach_pain_far, NULL, coach_pain_type,
		{ { ACTION_RED_FLAG, "warning sign", 0 }, { ACTION_ADVANCE, "end the session", 0 },
			{ ACTION_DOWN, "more", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_QUIT, "end", 0 } } },
	[PHASE_DONE] = { coach_done_draw, coach_done_most, NULL, NULL, NULL,
		{ { ACTION_GO, "home", 0 }, { ACTION_DOWN, "more", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_HELP, "help", 0 } } },
};

/* The phase as a person sees it: a rest between reps is a part of the set. */
static enum phase seen_phase(const struct session *session)
{
	bool within_set = session->phase == PHASE_REST && session_segment(session)->rep > 0;
	return within_set ? PHASE_WORK : session->phase;
}

static const struct piece *piece_of(const struct app *app)
{
	return &pieces[seen_phase(&app->session)];
}

static bool clock_runs(const struct app *app)
{
	return session_wait(&app->session, app->now) != NEVER || app->session.phase == PHASE_COUNTING;
}

static bool loses(const struct app *app)
{
	return app->session.phase != PHASE_DONE;
}

/* The obvious key: in a set it pauses, or counts; elsewhere it goes on. */
static enum event_kind obvious(const struct app *app)
{
	if (seen_phase(&app->session) == PHASE_WORK)
		return EVENT_PAUSE;
	return app->session.phase == PHASE_COUNTING ? EVENT_COUNT : EVENT_GO;
}

/* One button can't say how much it hurts: the way on from there is home. */
static enum event_kind advance(const struct app *app)
{
	return app->session.phase == PHASE_PAIN ? EVENT_QUIT : obvious(app);
}

static void coach_enter(struct app *app)
{
	assert(app->in_session);
	guided_reset(app);
	app->coach.typed = -1;
}

/* Ends a set whose reps the person counts, or answers the open question. */
static bool accept(struct app *app, struct effects *effects)
{
	if (app->session.phase == PHASE_REST)
		return coach_rest_accept(app, effects);
	if (app->session.phase != PHASE_COUNTING)
		return false;
	guided_step(app, EVENT_GO, effects);
	return true;
}

static bool takes(const struct app *app, enum event_kind kind)
{
	return session_takes(&app->session, kind);
}

static bool applies(const struct app *app, enum action action)
{
	const struct session *session = &app->session;
	const struct workout_item *item = &session->workout.items[session_segment(session)->item];
	switch ((int)action) {
	case ACTION_ACCEPT:
		return session->phase == PHASE_COUNTING ||
			(session->phase == PHASE_REST && session->asking != QUESTION_NONE);
	case ACTION_UNDO: return session->checked == session->at && session->asking == QUESTION_NONE;
	case ACTION_PACE: return item->dose.kind != KIND_HOLD;
	case ACTION_ADVANCE: /* the end is among the choices */
		return session->phase != PHASE_PAIN || session->asking != QUESTION_NONE;
	default: return true;
	}
}

static const struct guided_screen screen = {
	.verbs = verbs,
	.quit_hints = { { ACTION_NONE, "end the session", 'y' }, { ACTION_GO, "no", 0 } },
	.piece = piece_of,
	.obvious = obvious,
	.advance = advance,
	.runs = clock_runs,
	.loses = loses,
	.takes = takes,
	.applies = applies,
};

static bool coach_act(struct app *app, enum action action, struct effects *effects)
{
	const bool asks = app->session.phase == PHASE_REST && !app->guided.asking_quit;
	if (action == ACTION_ACCEPT)
		return accept(app, effects);
	if (action == ACTION_ADVANCE && asks && coach_rest_accept(app, effects))
		return true;
	return guided_act(app, &screen, action, effects);
}

static bool coach_applies(const struct app *app, enum action action)
{
	return guided_applies(app, &screen, action);
}

static bool coach_type(struct app *app, key_code key, struct effects *effects)
{
	return guided_type(app, &screen, key, effects);
}

/* The milliseconds until a figure that is shown beside its work looks different. */
static ms_t figure_wait(const struct app *app)
{
	const struct session *session = &app->session;
	enum sight sight = app->settings.sight;
	if (session->phase == PHASE_BRIEF && sight != SIGHT_FAR)
		return coach_brief_wait(app);
	bool shows_next = piece_of(app) == &pieces[PHASE_REST] && session->asking == QUESTION_NONE;
	return sight == SIGHT_FIGURE && shows_next ? coach_rest_wait(app) : NEVER;
}

/* The time to the next whole second of the clock that is shown, or to the figure's next frame. */
static ms_t coach_wait(const struct app *app)
{
	const struct session *session = &app->session;
	if (session->phase == PHASE_PAUSED || session->phase == PHASE_PAIN ||
		session->phase == PHASE_DONE)
		return NEVER;
	ms_t second = coach_work_wait(app), figure = figure_wait(app);
	if (second == NEVER || (figure != NEVER && figure < second))
		return figure;
	return second;
}

/* After a pain stop the keys are answers; a second stop leaves only the end. */
static int pain_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	const struct session *session = &app->session;
	int count = 0;
	if (session->asking == QUESTION_PAIN) {
		hints[count++] = (struct hint){ ACTION_NONE, "none", '0' };
		hints[count++] = (struct hint){ ACTION_NONE, "very strong", '9' };
		return count;
	}
	hints[count++] = (struct hint){ ACTION_NONE, "end the session", '1' };
	if (coach_pain_easier(app))
		hints[count++] = (struct hint){ ACTION_NONE, "easier", '2' };
	if (!session->pain_over)
		hints[count++] = (struct hint){ ACTION_NONE, "next", '3' };
	return count;
}

static int coach_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	int count = app->session.phase == PHASE_PAIN ? pain_hints(app, hints) : 0;
	count = guided_hints(app, &screen, hints, count);
	for (int i = 0; i < count; i++) {
		if (hints[i].action == ACTION_ACCEPT && app->coach.typed >= 0)
			hints[i].label = "lost there";
	}
	return count;
}

static const char *coach_says(const struct app *app)
{
	bool training = app->session.phase != PHASE_DONE;
	return training ? session_exercise(&app->session)->name : view_coach.title;
}

static bool coach_fills(const struct app *app, char ret_place[PLACE_SIZE])
{
	if (app->settings.sight == SIGHT_NEAR)
		return false;
	coach_place(app, ret_place);
	return true;
}

static void coach_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	guided_draw(app, &screen, canvas, area);
}

/* The end is asked about wherever one is. */
static void coach_tell(struct flow *flow, const struct app *app)
{
	const enum phase phase = seen_phase(&app->session);
	if (app->guided.asking_quit)
		coach_work_tell(flow, app);
	else if (phase == PHASE_BRIEF)
		coach_brief_tell(flow, app);
	else if (phase == PHASE_REST)
		coach_rest_tell(flow, app);
	else if (phase == PHASE_PAIN)
		coach_pain_tell(flow, app);
	else if (phase == PHASE_DONE)
		coach_done_tell(flow, app);
	else
		coach_work_tell(flow, app);
}

const struct view view_coach = {
	.name = "coach",
	.title = "Session",
	.says = coach_says,
	.fills = coach_fills,
	.actions = { ACTION_GO, ACTION_ADVANCE, ACTION_ACCEPT, ACTION_PAIN, ACTION_PAUSE,
		ACTION_SKIP, ACTION_BACK_SET, ACTION_REDO, ACTION_UNDO, ACTION_LONGER, ACTION_PACE,
		ACTION_UP, ACTION_DOWN, ACTION_NEXT, ACTION_PREVIOUS, ACTION_RED_FLAG, ACTION_HELP,
		ACTION_QUIT },
	.keeps_one = true,
	.typed = "0123456789abhnostyY",
	.enter = coach_enter,
	.act = coach_act,
	.applies = coach_applies,
	.type = coach_type,
	.wait = coach_wait,
	.hints = coach_hints,
	.draw = coach_draw,
	.tell = coach_tell,
};
