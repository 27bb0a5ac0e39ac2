/* headline: a word for each phase, and the number that belongs to it */
#include "core/headline.h"

#include <assert.h>
#include <stdio.h>

#define NAME_MAX_BYTES 72 /* of a name: the words around it fit as well */

/* "Rest 0:12"; without a time, where that is until a key. */
static void say_time(const char *word, ms_t left, char ret_words[HEADLINE_SIZE])
{
	int seconds = whole_seconds(left);
	if (left == NEVER)
		snprintf(ret_words, HEADLINE_SIZE, "%.*s", NAME_MAX_BYTES, word);
	else
		snprintf(ret_words, HEADLINE_SIZE, "%.*s %d:%02d", NAME_MAX_BYTES, word, seconds / 60,
			seconds % 60);
}

static void say_name(const char *before, const char *name, char ret_words[HEADLINE_SIZE])
{
	snprintf(ret_words, HEADLINE_SIZE, "%s%.*s", before, NAME_MAX_BYTES, name);
}

static void say_reps(const char *name, int rep, int reps, char ret_words[HEADLINE_SIZE])
{
	snprintf(ret_words, HEADLINE_SIZE, "%.*s %d of %d", NAME_MAX_BYTES, name, rep, reps);
}

void headline_session(const struct session *session, ms_t now, char ret_words[HEADLINE_SIZE])
{
	const struct segment *segment = session_segment(session);
	const char *name = session_exercise(session)->name;
	ms_t left = session_left(session, now);
	switch (session->phase) {
	case PHASE_READY: say_time("Get ready", left, ret_words); break;
	case PHASE_RESUMING: say_time("Get ready", session_wait(session, now), ret_words); break;
	case PHASE_SWITCH: say_time("Switch sides", left, ret_words); break;
	case PHASE_REST: say_time("Rest", left, ret_words); break;
	case PHASE_WORK:
		if (segment->rep > 0)
			say_reps(name, segment->rep, segment->reps, ret_words);
		else
			say_time(name, left, ret_words);
		break;
	case PHASE_COUNTING: say_reps(name, session->counted, segment->reps, ret_words); break;
	case PHASE_PAUSED: say_name("Paused: ", name, ret_words); break;
	case PHASE_PAIN: say_name("Stopped: ", name, ret_words); break;
	case PHASE_DONE: say_name("", "Done", ret_words); break;
	case PHASE_BRIEF:
	case PHASE_TILT:
	case PHASES: say_name("", name, ret_words); break;
	}
}

void headline_trial(const struct trial *trial, ms_t now, char ret_words[HEADLINE_SIZE])
{
	const char *name = trial->exercise->name;
	switch (trial->phase) {
	case TRIAL_READY: say_time("Get ready", trial_left(trial, now), ret_words); break;
	case TRIAL_WORK:
		if (trial_present(trial)->rep > 0)
			say_reps(name, trial_present(trial)->rep, trial->cap, ret_words);
		else
			say_time(name, trial_elapsed(trial, now) / 1000 * 1000, ret_words);
		break;
	case TRIAL_COUNTING: say_reps(name, trial->counted, trial->cap, ret_words); break;
	case TRIAL_PAUSED: say_name("Paused: ", name, ret_words); break;
	case TRIAL_PAIN: say_name("Stopped: ", name, ret_words); break;
	case TRIAL_DONE: say_name("", "Done", ret_words); break;
	case TRIAL_PAGE:
	case TRIAL_SETTLE:
	case TRIAL_GUIDE:
	case TRIAL_LOOK:
	case TRIAL_PHASES: say_name("", name, ret_words); break;
	}
}

int headline_share(const struct session *session, ms_t now)
{
	const struct timeline *tape = &session->tape;
	ms_t whole = timeline_expected(tape, &session->workout, 0, tape->count);
	ms_t left = session_total_left(session, now);
	if (session->phase == PHASE_DONE || whole <= 0)
		return 100;
	assert(left >= 0);
	return left >= whole ? 0 : (int)(100 * (whole - left) / whole);
}

/* A rest between two sets or exercises, not one between the reps of a set. */
static bool is_rest(const struct segment *segment)
{
	return segment->kind == SEGMENT_REST && segment->rep == 0;
}

bool headline_call(const struct session *session, int since, char ret_words[HEADLINE_SIZE])
{
	const struct segment *segment = session_segment(session);
	const char *name = session_exercise(session)->name;
	int at = since;
	assert(since >= 0);
	while (at < session->at && !is_rest(&session->tape.at[at]))
		at++;
	if (at >= session->at || is_rest(segment))
		return false;
	if (session->phase == PHASE_DONE && session->ending != ENDING_FINISHED)
		return false; /* by somebody who is here */
	if (session->phase == PHASE_DONE)
		say_name("", "The session is done: well done.", ret_words);
	else if (session->phase == PHASE_BRIEF)
		say_name("The rest is over. Next: ", name, ret_words);
	else
		snprintf(ret_words, HEADLINE_SIZE, "The rest is over: %.*s, set %d of %d",
			NAME_MAX_BYTES, name, segment->set, segment->sets);
	return true;
}
