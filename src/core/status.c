/* status: one value, and two ways to write it */
#include "core/status.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/json.h"

static const char *const trial_words[TRIAL_PHASES] = {
	[TRIAL_PAGE] = "page",     [TRIAL_READY] = "ready",    [TRIAL_SETTLE] = "settle",
	[TRIAL_WORK] = "hold",     [TRIAL_COUNTING] = "count", [TRIAL_GUIDE] = "guide",
	[TRIAL_LOOK] = "look",     [TRIAL_PAUSED] = "pause",   [TRIAL_PAIN] = "pain",
	[TRIAL_DONE] = "done",
};

static int seconds_of(ms_t left)
{
	return left == NEVER ? STATUS_UNTIL_KEY : whole_seconds(left);
}

/* What a phase is called; a running one as its segment is, in which the parts of a rep differ. */
static const char *phase_word(const struct session *session)
{
	switch (session->phase) {
	case PHASE_PAUSED: return "pause";
	case PHASE_PAIN: return "pain";
	case PHASE_RESUMING: return "ready";
	case PHASE_BRIEF:
	case PHASE_READY:
	case PHASE_TILT:
	case PHASE_WORK:
	case PHASE_COUNTING:
	case PHASE_SWITCH:
	case PHASE_REST:
	case PHASE_DONE:
	case PHASES: break;
	}
	return segment_names[session_segment(session)->kind];
}

struct status status_of_session(const struct session *session, ms_t now)
{
	const struct segment *segment = session_segment(session);
	const bool resumes = session->phase == PHASE_RESUMING;
	struct status status = { .phase = phase_word(session), .what = session_exercise(session)->id,
		.set = segment->set, .sets = segment->sets };
	status.seconds = seconds_of(resumes ? session_wait(session, now) : session_left(session, now));
	if (session->phase == PHASE_DONE) {
		status.what = session->workout.id;
		status.set = status.sets = 0;
	}
	return status;
}

struct status status_of_trial(const struct trial *trial, ms_t now)
{
	const struct trial_step *step = trial_present(trial);
	const char *word = trial_words[trial->phase];
	if (trial->phase == TRIAL_WORK && test_kinds[trial->test].form == FORM_PACED) {
		assert(step->word <= SEGMENT_RETURN - SEGMENT_LOWER);
		word = segment_names[SEGMENT_LOWER + step->word];
	}
	return (struct status){ .phase = word, .seconds = seconds_of(trial_left(trial, now)),
		.what = trial->exercise->id, .is_test = true };
}

void status_words(const struct status *status, char ret_words[STATUS_SIZE])
{
	char seconds[16] = "", set[24] = "";
	if (status->seconds != STATUS_UNTIL_KEY)
		snprintf(seconds, sizeof(seconds), " %d s", status->seconds);
	if (status->sets > 0)
		snprintf(set, sizeof(set), " %d/%d", status->set, status->sets);
	snprintf(ret_words, STATUS_SIZE, "%s%s · %s%s%s", status->phase, seconds, status->what, set,
		status->is_test ? " test" : "");
}

void status_json(const struct status *status, char ret_json[STATUS_SIZE])
{
	struct json json;
	json_init(&json, 0);
	json_open(&json, NULL, '{');
	json_text(&json, "phase", status->phase);
	json_number_or_null(&json, "seconds", status->seconds, STATUS_UNTIL_KEY);
	json_text(&json, "what", status->what);
	json_number_or_null(&json, "set", status->set, 0);
	json_number_or_null(&json, "sets", status->sets, 0);
	json_bool(&json, "test", status->is_test);
	json_close(&json);
	assert(json.used < STATUS_SIZE);
	memcpy(ret_json, json.text, json.used + 1);
	json_clear(&json);
}
