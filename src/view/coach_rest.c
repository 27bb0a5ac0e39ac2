/* The rest between sets: the clock, the self-check one question at a time, and what comes next. */
#include "view/coach.h"

#include <assert.h>
#include <stdio.h>

#include "core/text.h"
#include "draw/figure.h"
#include "view/preview.h"

#define ANSWERS_MAX 4
#define LIST_ROWS   9 /* from here on answers stand one to a line */
#define KEY_COLUMNS 5
#define TYPED_MOST  999

static const struct check {
	const char *question; /* "" for the exercise's own */
	const char *in_a_row; /* the answers where there is little height */
	const char *from_afar; /* the question in a word or two */
	struct {
		const char *key, *words, *from_afar;
	} answers[ANSWERS_MAX];
} checks[QUESTION_NONE] = {
	[QUESTION_FELT] = { "Where did you feel it?", "a abs  h hips  b back  o other", "Felt it?",
		{ { "a", "abs", "abs" }, { "h", "hip flexors", "hips" }, { "b", "lower back", "back" },
			{ "o", "somewhere else", "other" } } },
	[QUESTION_BACK] = { "", "y kept, or type where it was lost", "Form kept?",
		{ { "y", "kept, all the way", "kept" },
			{ "1-9", "where it was lost, then {accept}", "lost" } } },
	[QUESTION_PAIN] = { "Back pain, 0 to 10?", "0-9  t ten  s sharp or aching", "Back pain?",
		{ { "0-9", "none to a lot", "rate" }, { "t", "ten", "ten" },
			{ "s", "sharp or aching: stop", "sharp" } } },
};

static const struct {
	key_code key;
	enum felt felt;
} felt_keys[] = { { 'a', FELT_ABS }, { 'h', FELT_HIPS }, { 'b', FELT_BACK }, { 'o', FELT_OTHER } };

static const char *question_words(const struct session *session)
{
	const char *words = checks[session->asking].question;
	return words[0] != '\0' ? words : session_exercise(session)->check;
}

static const struct exercise *next_exercise(const struct session *session)
{
	const struct segment *next = &session->tape.at[session->at + 1];
	return &session->catalog->exercises[session->workout.items[next->item].exercise];
}

/* What comes after this rest; the name, which the top line says, only where there is room for it. */
static void next_line(const struct session *session, int columns, char ret_line[LINE_SIZE])
{
	assert(session->at + 1 < session->tape.count);
	const struct segment *next = &session->tape.at[session->at + 1];
	const char *name = next_exercise(session)->name;
	if (next->kind == SEGMENT_DONE) {
		snprintf(ret_line, LINE_SIZE, "Next: you are done");
		return;
	}
	if (next->kind == SEGMENT_BRIEF) {
		snprintf(ret_line, LINE_SIZE, "Next: %s", name);
		return;
	}
	snprintf(ret_line, LINE_SIZE, "Next: %s, set %d of %d", name, next->set, next->sets);
	if (text_columns(ret_line) > columns)
		snprintf(ret_line, LINE_SIZE, "Next: set %d of %d", next->set, next->sets);
}

/* The exercise and the side, as one has to know them to lie down for it. */
static void next_from_afar(const struct session *session, struct far *far)
{
	const struct segment *next = &session->tape.at[session->at + 1];
	const char *side = work_side((enum side)next->side);
	bool one_side = next->side == SIDE_RIGHT || next->side == SIDE_LEFT;
	if (next->kind == SEGMENT_DONE)
		snprintf(far->beside, sizeof(far->beside), "That was all");
	else
		snprintf(far->beside, sizeof(far->beside), "%s%s%s", next_exercise(session)->name,
			one_side ? "\n" : "", one_side ? side : "");
}

static void ask_from_afar(const struct app *app, struct far *far)
{
	const struct check *check = &checks[app->session.asking];
	char name[KEY_NAME_MAX];
	snprintf(far->word, sizeof(far->word), "%s", check->from_afar);
	for (int i = 0; i < ANSWERS_MAX && check->answers[i].key != NULL; i++)
		far_answer(far, check->answers[i].key, check->answers[i].from_afar);
	if (app->coach.typed < 0)
		return;
	far->answer_count = 0;
	snprintf(far->word, sizeof(far->word), "Lost at %d", app->coach.typed);
	far_answer(far, key_name(keymap_key_of(&app->keymap, ACTION_ACCEPT), name), "yes");
}

static void flow_question(struct flow *flow, const struct app *app)
{
	const struct session *session = &app->session;
	const struct check *check = &checks[session->asking];
	char typed[LINE_SIZE];
	flow_text(flow, 0, question_words(session), ROLE_TITLE);
	if (app->coach.typed >= 0) {
		snprintf(typed, sizeof(typed), "lost at %d  ({accept})", app->coach.typed);
		flow_text(flow, 0, typed, ROLE_ACCENT);
	} else if (flow->area.height < LIST_ROWS) {
		flow_text(flow, 0, check->in_a_row, ROLE_KEY);
	} else {
		flow_gap(flow);
		for (int i = 0; i < ANSWERS_MAX && check->answers[i].key != NULL; i++)
			flow_pair(flow, KEY_COLUMNS, check->answers[i].key, ROLE_KEY,
				check->answers[i].words, ROLE_TEXT);
	}
}

/* The question, or what the answers came to. */
void coach_rest_tell(struct flow *flow, const struct app *app)
{
	if (app->session.asking != QUESTION_NONE)
		flow_question(flow, app);
	else
		flow_text(flow, 0, app->session.advice.words, ROLE_CUE);
}

static void draw_check(const struct app *app, struct canvas *canvas, struct rect room)
{
	char next[LINE_SIZE];
	struct flow flow;
	next_line(&app->session, room.width, next);
	if (room.height >= LIST_ROWS)
		rect_cut_top(&room, 1);
	struct rect last = rect_cut_bottom(&room, 1);
	flow_init(&flow, canvas, room, 0);
	flow.keymap = &app->keymap;
	canvas->cursor_x = room.x;
	canvas->cursor_y = room.y;
	if (app->session.asking != QUESTION_NONE)
		flow_question(&flow, app);
	else
		flow_text(&flow, 0, app->session.advice.words, ROLE_CUE);
	canvas_text(canvas, last.x, last.y, last.width, next, ROLE_DIM);
}

/* Digits of the rep or second at which the back rule was lost. */
static bool type_lost(struct app *app, key_code key, struct effects *effects)
{
	int typed = app->coach.typed;
	if (key >= '0' && key <= '9') {
		int digit = (int)(key - '0');
		int longer = typed < 0 ? digit : typed * 10 + digit;
		if (longer <= TYPED_MOST)
			app->coach.typed = longer;
	} else if (key == PRESS_BACKSPACE && typed >= 0) {
		app->coach.typed = typed >= 10 ? typed / 10 : -1;
	} else if (key == 'y') {
		coach_answer(app, QUESTION_BACK, LOST_NEVER, effects);
	} else {
		return false;
	}
	return true;
}

static bool type_felt(struct app *app, key_code key, struct effects *effects)
{
	for (size_t i = 0; i < sizeof(felt_keys) / sizeof(felt_keys[0]); i++) {
		if (felt_keys[i].key == key) {
			coach_answer(app, QUESTION_FELT, (int)felt_keys[i].felt, effects);
			return true;
		}
	}
	return false;
}

/* Sharp or aching is a stop at once: a number typed later, or never, must not decide. */
static bool type_pain(struct app *app, key_code key, struct effects *effects)
{
	if (key >= '0' && key <= '9') {
		coach_answer(app, QUESTION_PAIN, (int)(key - '0'), effects);
	} else if (key == 't') {
		coach_answer(app, QUESTION_PAIN, 10, effects);
	} else if (key == 's') {
		app_step(app, &(struct event){ .kind = EVENT_PAIN, .at = app->now }, effects);
		app->guided.sharp = true;
	} else {
		return false;
	}
	return true;
}

void coach_answer(struct app *app, enum question question, int value, struct effects *effects)
{
	struct event event = {
		.kind = EVENT_ANSWER, .at = app->now, .question = question, .value = value
	};
	event.sharp = question == QUESTION_PAIN && app->guided.sharp;
	app_step(app, &event, effects);
}

/* A letter that answers another question, or looks like an answer: skip (n) and back (b), which would
 * void the set, must not be done by a slip. The arrows do them still. */
static bool is_slip(key_code key)
{
	return key == 'n' || key == 'y' || key == 'a' || key == 'h' || key == 'b' || key == 'o';
}

bool coach_rest_type(struct app *app, key_code key, struct effects *effects)
{
	static bool (*const types[QUESTION_NONE])(struct app *, key_code, struct effects *) = {
		[QUESTION_FELT] = type_felt,
		[QUESTION_BACK] = type_lost,
		[QUESTION_PAIN] = type_pain,
	};
	enum question asking = app->session.asking;
	if (asking == QUESTION_NONE)
		return false;
	return types[asking](app, key, effects) || is_slip(key);
}

bool coach_rest_accept(struct app *app, struct effects *effects)
{
	enum question asking = app->session.asking;
	if (asking == QUESTION_NONE)
		return false;
	if (asking == QUESTION_BACK && app->coach.typed >= 0)
		coach_answer(app, asking, app->coach.typed, effects);
	else
		coach_answer(app, QUESTION_NONE, 0, effects);
	return true;
}

void coach_rest_far(const struct app *app, struct far *far)
{
	const struct session *session = &app->session;
	char number[NUMBER_SIZE];
	far->look = LOOK_REST;
	snprintf(far->word, sizeof(far->word), "REST");
	snprintf(number, sizeof(number), "%d", whole_seconds(session_left(session, app->now)));
	far_count(far, number, session_segment(session)->ms / 1000);
	if (session->asking != QUESTION_NONE)
		ask_from_afar(app, far);
	else
		next_from_afar(session, far);
}

static struct preview next_figure(const struct app *app)
{
	const struct session *session = &app->session;
	const struct segment *next = &session->tape.at[session->at + 1];
	return (struct preview){
		.exercise = next_exercise(session),
		.dose = &session->workout.items[next->item].dose,
		.settings = &app->settings,
		.ms = session_elapsed(session, app->now),
	};
}

int coach_rest_figure(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct preview preview = next_figure(app);
	if (canvas != NULL)
		preview_draw(&preview, canvas, area);
	return figure_rows(&preview.exercise->poses, area.width);
}

ms_t coach_rest_wait(const struct app *app)
{
	const struct preview preview = next_figure(app);
	return preview_wait(&preview);
}

void coach_rest_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	char number[16];
	struct stage stage = { .look = LOOK_REST, .word = "REST", .number = number, .room_rows = 4 };
	snprintf(number, sizeof(number), "%d", whole_seconds(session_left(&app->session, app->now)));
	draw_check(app, canvas, stage_draw(canvas, area, &stage));
}
