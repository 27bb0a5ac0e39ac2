/* The summary: what was done, how it felt, and what that means for the next time. */
#include "view/coach.h"

#include <stdio.h>

#include "core/dose.h"
#include "core/outlook.h"
#include "view/word_page.h"

#define NAME_COLUMNS   34 /* the longest shipped name, and a gap */
#define FIRST_SESSIONS 3 /* so many sessions are told that fewer reps are a good sign */

static const struct {
	const char *word, *words;
	enum look look;
} endings[ENDING_COUNT] = {
	[ENDING_NONE] = { "DONE", "", LOOK_REST },
	[ENDING_FINISHED] = { "DONE", "Well done. That was all of it.", LOOK_REST },
	[ENDING_STOPPED] = { "DONE", "Enough for today. What you did is kept.", LOOK_REST },
	[ENDING_PAIN] = { "STOP", "You stopped for pain. That was right.", LOOK_PAIN },
	[ENDING_RED_FLAG] = { "STOP",
		"You saw a warning sign. Please have it looked at before you train again.", LOOK_PAIN },
};

static void tally_words(const struct tally *tally, char out[LINE_SIZE])
{
	const char *unit = tally->unit == UNIT_SECONDS ? "s" : "reps";
	char clean[48] = "";
	if (tally->answered > 0)
		snprintf(clean, sizeof(clean), ", %d clean", tally->clean);
	snprintf(out, LINE_SIZE, "%d %s, %d %s%s%s%s", tally->sets, tally->sets == 1 ? "set" : "sets",
		tally->done, unit, clean, tally->back_felt > 0 ? ", back felt" : "",
		tally->stopped > 0 ? ", pain" : "");
}

static const struct exercise *item_exercise(const struct session *session, int item)
{
	return &session->catalog->exercises[session->workout.items[item].exercise];
}

static void flow_items(struct flow *flow, const struct session *session)
{
	for (int item = 0; item < session->workout.count; item++) {
		struct tally tally = outlook_tally(session, item);
		char words[LINE_SIZE];
		if (tally.sets == 0)
			continue;
		tally_words(&tally, words);
		if (flow->area.width >= 2 * NAME_COLUMNS) {
			flow_pair(flow, NAME_COLUMNS, item_exercise(session, item)->name, ROLE_TEXT,
				words, ROLE_DIM);
		} else {
			flow_text(flow, 0, item_exercise(session, item)->name, ROLE_TEXT);
			flow_text(flow, 2, words, ROLE_DIM);
		}
	}
}

void coach_done_tell(struct flow *flow, const struct app *app)
{
	const struct session *session = &app->session;
	char words[ADVICE_WORDS_SIZE], length[DOSE_WORDS_SIZE];
	if (outlook_nothing_done(session)) {
		flow_text(flow, 0, "Nothing this time. It will be here when you are.", ROLE_TITLE);
		return;
	}
	dose_time_words((long)((session->ended - session->started - session->paused) / 1000), length,
		sizeof(length));
	snprintf(words, sizeof(words), "%s in all.", length);
	flow_text(flow, 0, endings[session->ending].words, ROLE_TITLE);
	flow_text(flow, 0, words, ROLE_DIM);
	flow_gap(flow);
	flow_items(flow, session);
	flow_gap(flow);
	outlook_next_time(session, words);
	flow_text(flow, 0, words, ROLE_CUE);
	if (app->history->sessions <= FIRST_SESSIONS && session->ending == ENDING_FINISHED)
		flow_text(flow, 0, "Harder with fewer reps is a good sign: your abs do the work now.",
			ROLE_GOOD);
	flow_gap(flow);
	flow_text(flow, 0, "Now rest: 48 hours are part of the training.", ROLE_DIM);
}

static struct word_page page_of(const struct app *app)
{
	enum ending ending = app->session.ending;
	return (struct word_page){
		endings[ending].look, endings[ending].word, app->guided.scroll,
		app->settings.sight != SIGHT_NEAR, coach_done_tell };
}

void coach_done_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct word_page page = page_of(app);
	word_page_draw(&page, app, canvas, area);
}

int coach_done_most(const struct app *app, struct rect area)
{
	const struct word_page page = page_of(app);
	return word_page_most(&page, app, area);
}
