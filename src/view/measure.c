/* The screen of a test: which piece draws a phase, what its keys mean, when it changes. */
#include "view/measure.h"

#include <assert.h>

#include "view/app.h"
#include "view/rating.h"

static const struct guided_verb verbs[] = {
	{ ACTION_PAUSE, EVENT_PAUSE },
	{ ACTION_BACK_SET, EVENT_BACK },
	{ ACTION_REDO, EVENT_REDO },
	{ ACTION_LONGER, EVENT_LONGER },
	{ ACTION_PACE, EVENT_PACE },
	{ ACTION_PAIN, EVENT_PAIN },
	{ ACTION_NONE, EVENT_KINDS },
};

static void answer(struct app *app, enum question question, int value, struct effects *effects)
{
	app_step(app, &(struct event){ .kind = EVENT_ANSWER, .at = app->now, .question = question,
		.value = value, .sharp = app->guided.sharp }, effects);
}

static bool type_look(struct app *app, key_code key, struct effects *effects)
{
	if (key != 'a' && key != 'l')
		return false;
	answer(app, QUESTION_NONE, key == 'a' ? THIGH_TIGHT : THIGH_FREE, effects);
	return true;
}

static bool type_pain(struct app *app, key_code key, struct effects *effects)
{
	int pain;
	enum rating rating = rating_type(key, &app->guided.sharp, &pain);
	if (rating == RATING_GIVEN)
		answer(app, QUESTION_PAIN, pain, effects);
	return rating != RATING_NONE;
}

static const struct piece pieces[TRIAL_PHASES] = {
	[TRIAL_PAGE] = { measure_page_draw, measure_page_most, measure_page_far, measure_page_figure,
		NULL,
		{ { ACTION_GO, "begin", 0 }, { ACTION_DOWN, "more", 0 },
			{ ACTION_PACE, "who counts", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_HELP, "help", 0 }, { ACTION_QUIT, "back", 0 } } },
	[TRIAL_READY] = { measure_work_draw, NULL, measure_work_far, measure_work_figure, NULL,
		{ { ACTION_GO, "go now", 0 }, { ACTION_PAIN, "pain", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_PAUSE, "pause", 0 }, { ACTION_LONGER, "longer", 0 },
			{ ACTION_BACK_SET, "back", 0 }, { ACTION_QUIT, "end", 0 } } },
	[TRIAL_SETTLE] = { measure_work_draw, NULL, measure_work_far, measure_work_figure, NULL,
		{ { ACTION_GO, "go now", 0 }, { ACTION_PAIN, "pain", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_PAUSE, "pause", 0 }, { ACTION_BACK_SET, "back", 0 },
			{ ACTION_QUIT, "end", 0 } } },
	[TRIAL_WORK] = { measure_work_draw, NULL, measure_work_far, measure_work_figure, NULL,
		{ { ACTION_GO, "the back gave way", 0 }, { ACTION_PAIN, "pain", 0 },
			{ ACTION_NEXT, "", 0 }, { ACTION_BACK_SET, "begin again", 0 },
			{ ACTION_PAUSE, "pause", 0 }, { ACTION_QUIT, "end", 0 } } },
	[TRIAL_COUNTING] = { measure_work_draw, NULL, measure_work_far, measure_work_figure, NULL,
		{ { ACTION_GO, "count", 0 }, { ACTION_ACCEPT, "the back gave way", 0 },
			{ ACTION_PAIN, "pain", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_BACK_SET, "begin again", 0 }, { ACTION_QUIT, "end", 0 } } },
	[TRIAL_GUIDE] = { measure_work_draw, NULL, measure_work_far, measure_work_figure, NULL,
		{ { ACTION_GO, "go on", 0 }, { ACTION_PAIN, "pain", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_LONGER, "longer", 0 }, { ACTION_PAUSE, "pause", 0 },
			{ ACTION_BACK_SET, "back", 0 }, { ACTION_QUIT, "end", 0 } } },
	[TRIAL_LOOK] = { measure_look_draw, NULL, measure_look_far, NULL, type_look,
		{ { ACTION_NONE, "above level", 'a' }, { ACTION_NONE, "level or lower", 'l' },
			{ ACTION_PAIN, "pain", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_BACK_SET, "back", 0 }, { ACTION_QUIT, "end", 0 } } },
	[TRIAL_PAUSED] = { measure_work_draw, NULL, measure_work_far, measure_work_figure, NULL,
		{ { ACTION_GO, "go on", 0 }, { ACTION_PAIN, "pain", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_HELP, "help", 0 }, { ACTION_BACK_SET, "back", 0 },
			{ ACTION_QUIT, "end", 0 } } },
	[TRIAL_PAIN] = { measure_pain_draw, measure_pain_most, measure_pain_far, NULL, type_pain,
		{ { ACTION_NONE, "none", '0' }, { ACTION_NONE, "very strong", '9' },
			{ ACTION_RED_FLAG, "warning sign", 0 }, { ACTION_ADVANCE, "end the test", 0 },
			{ ACTION_DOWN, "more", 0 }, { ACTION_NEXT, "", 0 },
			{ ACTION_QUIT, "end", 0 } } },
	[TRIAL_DONE] = { measure_done_draw, measure_done_most, NULL, NULL, NULL,
		{ { ACTION_GO, "done", 0 }, { ACTION_REDO, "once more", 0 },
			{ ACTION_BACK_SET, "not so: back", 0 }, { ACTION_DOWN, "more", 0 },
			{ ACTION_NEXT, "", 0 }, { ACTION_HELP, "help", 0 } } },
};

static const struct piece *piece_of(const struct app *app)
{
	return &pieces[app->measure.trial.phase];
}

static bool clock_runs(const struct app *app)
{
	const struct trial *trial = &app->measure.trial;
	return trial_wait(trial, app->now) != NEVER || trial->phase == TRIAL_COUNTING;
}

static bool loses(const struct app *app)
{
	const struct trial *trial = &app->measure.trial;
	return trial_under_way(trial) && trial->phase != TRIAL_READY && trial->phase != TRIAL_PAIN;
}

static enum event_kind obvious(const struct app *app)
{
	return app->measure.trial.phase == TRIAL_COUNTING ? EVENT_COUNT : EVENT_GO;
}

/* One button can't say how much it hurts: the way on from there is home. */
static enum event_kind advance(const struct app *app)
{
	return app->measure.trial.phase == TRIAL_PAIN ? EVENT_QUIT : obvious(app);
}

/* The first arch, where Space counts. */
static bool accept(struct app *app, struct effects *effects)
{
	if (app->measure.trial.phase != TRIAL_COUNTING)
		return false;
	guided_step(app, EVENT_GO, effects);
	return true;
}

static bool takes(const struct app *app, enum event_kind kind)
{
	return trial_takes(&app->measure.trial, kind);
}

static bool applies(const struct app *app, enum action action)
{
	const struct trial *trial = &app->measure.trial;
	if (action == ACTION_ACCEPT)
		return trial->phase == TRIAL_COUNTING;
	if (action == ACTION_PACE)
		return test_kinds[trial->test].form == FORM_PACED;
	if (trial->phase != TRIAL_DONE || trial->ending == ENDING_FINISHED)
		return true;
	return action == ACTION_REDO ? trial->ending == ENDING_STOPPED : action != ACTION_BACK_SET;
}

static const struct guided_screen screen = {
	.verbs = verbs,
	.quit_hints = { { ACTION_NONE, "end the test", 'y' }, { ACTION_GO, "no", 0 } },
	.piece = piece_of,
	.obvious = obvious,
	.advance = advance,
	.runs = clock_runs,
	.loses = loses,
	.takes = takes,
	.applies = applies,
};

static bool measure_applies(const struct app *app, enum action action)
{
	return guided_applies(app, &screen, action);
}

static bool measure_act(struct app *app, enum action action, struct effects *effects)
{
	return action == ACTION_ACCEPT ? accept(app, effects)
				       : guided_act(app, &screen, action, effects);
}

static bool measure_type(struct app *app, key_code key, struct effects *effects)
{
	return guided_type(app, &screen, key, effects);
}

static ms_t measure_wait(const struct app *app)
{
	switch (app->measure.trial.phase) {
	case TRIAL_PAGE: return app->settings.sight == SIGHT_FAR ? NEVER : measure_page_wait(app);
	case TRIAL_READY:
	case TRIAL_SETTLE:
	case TRIAL_WORK:
	case TRIAL_GUIDE: return measure_work_wait(app);
	case TRIAL_COUNTING:
	case TRIAL_LOOK:
	case TRIAL_PAUSED:
	case TRIAL_PAIN:
	case TRIAL_DONE:
	case TRIAL_PHASES: break;
	}
	return NEVER;
}

static int measure_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	return guided_hints(app, &screen, hints, 0);
}

static bool measure_fills(const struct app *app, char ret_place[PLACE_SIZE])
{
	if (app->settings.sight == SIGHT_NEAR)
		return false;
	measure_place(app, ret_place);
	return true;
}

static void measure_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	guided_draw(app, &screen, canvas, area);
}

static const char *measure_says(const struct app *app)
{
	return measure_name(app->measure.test);
}

const char *measure_name(enum test test)
{
	static const char *const names[TESTS] = {
		[TEST_PLANK] = "Test: plank",
		[TEST_DEAD_BUG] = "Test: dead bug",
		[TEST_HIPS] = "Test: hips",
	};
	return names[test];
}

void measure_open(struct app *app, enum test test)
{
	assert(!app->in_session && test_exercise(app->catalog, test) != NULL);
	app->measure.test = test;
	app->measure.is_chosen = true;
	app->wants_session_id = true;
}

void measure_begin(struct app *app, const char *id, struct effects *effects)
{
	struct measure *measure = &app->measure;
	const struct exercise *exercise = test_exercise(app->catalog, measure->test);
	assert(measure->is_chosen && exercise != NULL);
	measure->before = test_past(app->history, measure->test);
	measure->is_chosen = false;
	measure->is_open = true;
	guided_reset(app);
	trial_begin(&measure->trial, measure->test, exercise,
		test_cap(measure->test, measure->before.best), app->settings.timing.ready_ms,
		settings_self_paced(&app->settings), id, app->now, effects);
	app_push(app, &view_measure);
}

void measure_step(struct app *app, const struct event *event, struct effects *effects)
{
	struct measure *measure = &app->measure;
	const struct trial *trial = &measure->trial;
	const enum trial_phase phase = trial->phase;
	const int at = trial->at;
	if (phase == TRIAL_DONE && event->kind == EVENT_REDO) /* the next is held against this one */
		measure->before = test_past(app->history, measure->test);
	trial_step(&measure->trial, event, effects);
	if (trial->phase != phase || trial->at != at)
		guided_reset(app);
}

const struct view view_measure = {
	.name = "measure",
	.title = "Test",
	.actions = { ACTION_GO, ACTION_ADVANCE, ACTION_ACCEPT, ACTION_PAIN, ACTION_PAUSE,
		ACTION_BACK_SET, ACTION_REDO, ACTION_LONGER, ACTION_PACE, ACTION_UP, ACTION_DOWN,
		ACTION_NEXT, ACTION_PREVIOUS, ACTION_RED_FLAG, ACTION_HELP, ACTION_QUIT },
	.keeps_one = true,
	.typed = "alyY" RATING_KEYS,
	.says = measure_says,
	.fills = measure_fills,
	.act = measure_act,
	.applies = measure_applies,
	.type = measure_type,
	.wait = measure_wait,
	.hints = measure_hints,
	.draw = measure_draw,
};
