/* outlook: fold the results, then the first rule that is true */
#include "core/outlook.h"

#include <assert.h>
#include <stdio.h>

static bool counts(const struct result *result)
{
	return !result->voided;
}

static const struct exercise *item_exercise(const struct session *session, int item)
{
	return &session->catalog->exercises[session->workout.items[item].exercise];
}

struct tally outlook_tally(const struct session *session, int item)
{
	assert(item >= 0 && item < session->workout.count);
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

/* The first item that was stopped for pain; -1 when none was. */
static int item_with_pain(const struct session *session)
{
	for (int item = 0; item < session->workout.count; item++) {
		if (outlook_tally(session, item).stopped > 0)
			return item;
	}
	return -1;
}

/* The first item that was felt in the back, if two sets and more were; else -1. */
static int item_with_back(const struct session *session)
{
	int first = -1, sets = 0;
	for (int item = 0; item < session->workout.count; item++) {
		int felt = outlook_tally(session, item).back_felt;
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

void outlook_next_time(const struct session *session, char out[ADVICE_WORDS_SIZE])
{
	int pain = item_with_pain(session), back = item_with_back(session);
	if (session->ending == ENDING_RED_FLAG) {
		snprintf(out, ADVICE_WORDS_SIZE,
			"A check first; most signs turn out harmless. {help} shows what to do.");
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
	} else if (session->ending == ENDING_PAIN) {
		snprintf(out, ADVICE_WORDS_SIZE,
			"Begin gently next time. If it hurts again, leave it out.");
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

bool outlook_nothing_done(const struct session *session)
{
	for (int i = 0; i < session->result_count; i++) {
		if (counts(&session->results[i]))
			return false;
	}
	return session->ending == ENDING_FINISHED || session->ending == ENDING_STOPPED;
}
