/* ask: a table of questions and their answers */
#include "view/ask.h"

#include <assert.h>
#include <stdio.h>

#include "view/app.h"
#include "view/chrome.h"
#include "view/home.h"
#include "view/word_page.h"

#define ANSWERS_MAX 5
#define LINE_SIZE 120

struct answer_row {
	key_code key;      /* 0 behind the last one */
	const char *words; /* in the list … */
	const char *hint;  /* … and in the bottom line */
	const char *note;  /* as its line's, NULL: no line */
	bool goes_on;      /* to the session */
};

static const struct question_row {
	const char *word, *question;
	const char *why; /* below the answers, "" for nothing */
	struct answer_row answers[ANSWERS_MAX];
} questions[ASKS] = {
	[ASK_BACK] = { "BACK", "Your back since last time?",
		"Soreness that is dull, on both sides and gone in days is from work, not harm.",
		{ { 's', "the same", "same", "same", true },
			{ 'b', "better", "better", "better", true },
			{ 'w', "was worse, but settled in a day", "settled", "settled", false },
			{ 't', "still worse", "still worse", "worse", false },
			{ 'd', "worse for three days or more", "for days", "worse-days", false } } },
	[ASK_TILT] = { "TILT", "Did you have to think about the tilt?",
		"Within 2 to 4 weeks it sets itself.",
		{ { 'y', "yes, it still takes a thought", "yes", TILT_THOUGHT_NOTE, false },
			{ 'n', "no, it sets itself", "no", TILT_AUTOMATIC_NOTE, false } } },
	[ASK_CLINICIAN] = { "ASK", "Did a clinician say that you may train?",
		"Pain that stops two sessions running, or lasts for days, is worth a look.",
		{ { 'y', "yes", "yes", CLINICIAN_NOTE, false },
			{ 'n', "not yet: no session today", "not yet", NULL, false },
			{ 't', "train all the same, gently", "all the same", NULL, true } } },
	[ASK_FLAG] = { "ASK", "Did a clinician say that you may train?",
		"You reported a warning sign. Most turn out harmless; {help} shows what to do.",
		{ { 'y', "yes", "yes", CLINICIAN_NOTE, false },
			{ 'n', "not yet: no session today", "not yet", NULL, false } } },
};

void ask_open(struct app *app, enum ask_about about)
{
	assert(about < ASKS && !app->in_session);
	app->ask = (struct ask){ .about = about };
	app_push(app, &view_ask);
}

/* On to the next question and the session, or back to Today as it is now. */
static void leave(struct app *app)
{
	const bool goes_on = app->ask.goes_on, was_last = app->ask.about == ASK_CLINICIAN;
	app_pop(app);
	home_refresh(app);
	if (goes_on && was_last)
		app_go(app);
	else if (goes_on)
		app_choose(app, &app->workout);
}

void ask_record(struct app *app, const char *id, struct effects *effects)
{
	struct effect *effect = effects_add(effects, EFFECT_RECORD, app->now);
	struct record *record = &effect->record;
	assert(app->ask.note != NULL);
	record_init(record);
	record->type = RECORD_CHECK;
	record->line = 1;
	snprintf(record->session, sizeof(record->session), "%s", id);
	snprintf(record->note, sizeof(record->note), "%s", app->ask.note);
	app->ask.note = NULL;
	app_take(app, effect);
	leave(app);
}

static void answer(struct app *app, const struct answer_row *row)
{
	app->ask.note = row->note;
	app->ask.goes_on = row->goes_on;
	if (row->note != NULL)
		app->wants_session_id = true;
	else
		leave(app);
}

static bool ask_type(struct app *app, key_code key, struct effects *effects)
{
	const struct answer_row *rows = questions[app->ask.about].answers;
	(void)effects;
	for (int i = 0; i < ANSWERS_MAX && rows[i].key != 0; i++) {
		if (rows[i].key != key)
			continue;
		answer(app, &rows[i]);
		return true;
	}
	return false;
}

static void flow_question(struct flow *flow, const struct app *app)
{
	const struct question_row *row = &questions[app->ask.about];
	char line[LINE_SIZE];
	flow_text(flow, 0, row->question, ROLE_TITLE);
	flow_gap(flow);
	for (int i = 0; i < ANSWERS_MAX && row->answers[i].key != 0; i++) {
		snprintf(line, sizeof(line), "%c  %s", (int)row->answers[i].key, row->answers[i].words);
		flow_text(flow, 2, line, ROLE_TEXT);
	}
	flow_gap(flow);
	flow_text(flow, 0, row->why, ROLE_DIM);
}

static struct word_page page_of(const struct app *app)
{
	return (struct word_page){ LOOK_PAUSE, questions[app->ask.about].word, app->ask.scroll, false,
		flow_question };
}

static void scroll(struct app *app, int rows)
{
	const struct word_page page = page_of(app);
	const int most = word_page_most(&page, app, chrome_area(app->width, app->height));
	app->ask.scroll = flow_scrolled(app->ask.scroll, rows, most);
}

/* The first answer is the usual one where it goes on: the one key that does the obvious thing. */
static bool ask_act(struct app *app, enum action action, struct effects *effects)
{
	const struct answer_row *first = &questions[app->ask.about].answers[0];
	(void)effects;
	switch ((int)action) {
	case ACTION_UP: scroll(app, -1); break;
	case ACTION_DOWN: scroll(app, 1); break;
	case ACTION_GO:
		if (first->goes_on)
			answer(app, first);
		break;
	default: return false;
	}
	return true;
}

static int ask_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	const struct answer_row *rows = questions[app->ask.about].answers;
	int count = 0;
	if (rows[0].goes_on)
		hints[count++] = (struct hint){ ACTION_GO, rows[0].hint, 0 };
	for (int i = count; i < ANSWERS_MAX && rows[i].key != 0; i++)
		hints[count++] = (struct hint){ ACTION_GO, rows[i].hint, rows[i].key };
	hints[count++] = (struct hint){ ACTION_QUIT, "later", 0 };
	hints[count++] = (struct hint){ ACTION_HELP, "help", 0 };
	return count;
}

static void ask_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct word_page page = page_of(app);
	word_page_draw(&page, app, canvas, area);
}

const struct view view_ask = {
	.name = "ask",
	.title = "A question first",
	.actions = { ACTION_GO, ACTION_UP, ACTION_DOWN },
	.keeps_one = true,
	.typed = "sbwtdyn",
	.act = ask_act,
	.type = ask_type,
	.hints = ask_hints,
	.draw = ask_draw,
	.tell = flow_question,
};
