/* The summary: what was done, how it felt, and what that means for the next time. */
#include "view/coach.h"

#include <stdio.h>

#include "core/dose.h"

#define NAME_COLUMNS   22
#define FIRST_SESSIONS 3 /* so many sessions are told that fewer reps are a good sign */

struct tally { /* the sets of one item */
	int sets, done, clean, answered, back_felt, stopped;
	enum unit unit;
};

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

static bool counts(const struct result *result)
{
	return !result->voided;
}

static struct tally tally_item(const struct session *session, int item)
{
	struct tally tally = { 0 };
	for (int i = 0; i < session->result_count; i++) {
		const struct result *result = &session->results[i];
		if (result->item != item || !counts(result))
			continue;
		tally.sets++;
		tally.unit = result->unit;
		tally.done += result->done;
		if (result->clean != NOT_ASKED) {
			tally.answered++;
			tally.clean += result->clean;
		}
		tally.back_felt += result->answer.felt == FELT_BACK;
		tally.stopped += result->answer.pain >= STOP_PAIN || result->answer.sharp;
	}
	return tally;
}

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
		struct tally tally = tally_item(session, item);
		char words[LINE_SIZE];
		if (tally.sets == 0)
			continue;
		tally_words(&tally, words);
		if (flow->area.width >= 2 * NAME_COLUMNS + 10) {
			flow_pair(flow, NAME_COLUMNS, item_exercise(session, item)->name, ROLE_TEXT,
				words, ROLE_DIM);
		} else {
			flow_text(flow, 0, item_exercise(session, item)->name, ROLE_TEXT);
			flow_text(flow, 2, words, ROLE_DIM);
		}
	}
}

/* The first item that was stopped for pain; -1 when none was. */
static int item_with_pain(const struct session *session)
{
	for (int item = 0; item < session->workout.count; item++) {
		if (tally_item(session, item).stopped > 0)
			return item;
	}
	return -1;
}

/* The first item that was felt in the back, if two sets and more were; else -1. */
static int item_with_back(const struct session *session)
{
	int first = -1, sets = 0;
	for (int item = 0; item < session->workout.count; item++) {
		int felt = tally_item(session, item).back_felt;
		sets += felt;
		first = first < 0 && felt > 0 ? item : first;
	}
	return sets > 1 ? first : -1;
}

static bool all_clean(const struct session *session)
{
	int asked = 0;
	for (int i = 0; i < session->result_count; i++) {
		const struct result *result = &session->results[i];
		if (!counts(result) || item_exercise(session, result->item)->back == BACK_FREE)
			continue;
		if (result->clean < result->target || result->answer.felt != FELT_ABS ||
			result->answer.pain != 0)
			return false;
		asked++;
	}
	return asked > 0;
}

/* What the next time is about, with its reason: the first that is true. */
static void next_time(const struct session *session, char out[ADVICE_WORDS_SIZE])
{
	int pain = item_with_pain(session), back = item_with_back(session);
	if (session->ending == ENDING_RED_FLAG) {
		snprintf(out, ADVICE_WORDS_SIZE,
			"A check first; most signs turn out harmless. ? shows what to do.");
	} else if (pain >= 0 && item_exercise(session, pain)->easier.count > 0) {
		int easier = item_exercise(session, pain)->easier.at[0];
		snprintf(out, ADVICE_WORDS_SIZE, "%s hurt, so next time do %s instead.",
			item_exercise(session, pain)->name, session->catalog->exercises[easier].name);
	} else if (pain >= 0 && item_exercise(session, pain)->easier_note[0] != '\0') {
		snprintf(out, ADVICE_WORDS_SIZE, "%s hurt. Next time: %s",
			item_exercise(session, pain)->name, item_exercise(session, pain)->easier_note);
	} else if (pain >= 0) {
		snprintf(out, ADVICE_WORDS_SIZE, "%s hurt, so next time leave it out.",
			item_exercise(session, pain)->name);
	} else if (back >= 0) {
		snprintf(out, ADVICE_WORDS_SIZE,
			"Your back worked in %s: next time less range, and the tilt first.",
			item_exercise(session, back)->name);
	} else if (all_clean(session)) {
		snprintf(out, ADVICE_WORDS_SIZE,
			"All of it clean. Two sessions like this, and the next level is for you.");
	} else {
		snprintf(out, ADVICE_WORDS_SIZE,
			"The same again next time. Clean reps count, not many reps.");
	}
}

static bool nothing_done(const struct session *session)
{
	for (int i = 0; i < session->result_count; i++) {
		if (counts(&session->results[i]))
			return false;
	}
	return session->ending == ENDING_FINISHED || session->ending == ENDING_STOPPED;
}

static void flow_done(struct flow *flow, const struct app *app)
{
	const struct session *session = &app->session;
	char words[ADVICE_WORDS_SIZE], length[DOSE_WORDS_SIZE];
	if (nothing_done(session)) {
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
	next_time(session, words);
	flow_text(flow, 0, words, ROLE_CUE);
	if (app->history.sessions <= FIRST_SESSIONS && session->ending == ENDING_FINISHED)
		flow_text(flow, 0, "Harder with fewer reps is a good sign: your abs do the work now.",
			ROLE_GOOD);
	flow_gap(flow);
	flow_text(flow, 0, "Now rest: 48 hours are part of the training.", ROLE_DIM);
}

void coach_done_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct rect strip, text = stage_page(area, &strip);
	struct flow flow;
	enum ending ending = app->session.ending;
	stage_strip(canvas, strip, endings[ending].look, endings[ending].word);
	flow_init(&flow, canvas, text, app->coach.scroll);
	flow_done(&flow, app);
	flow_finish(&flow);
	canvas->cursor_x = text.x;
	canvas->cursor_y = text.y;
}

int coach_done_most(const struct app *app, struct rect area)
{
	struct rect strip, text = stage_page(area, &strip);
	struct flow flow;
	flow_init(&flow, NULL, text, 0);
	flow_done(&flow, app);
	return flow_most(&flow);
}
