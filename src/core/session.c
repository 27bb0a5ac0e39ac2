/* session: the table of core/session.h, word for word, and what can be asked of a session */
#include "core/session.h"

#include <assert.h>
#include <string.h>

#include "core/advice_apply.h"
#include "core/session_head.h"
#include "core/session_verbs.h"

const char *const phase_names[PHASES] = {
	[PHASE_BRIEF] = "BRIEF",       [PHASE_READY] = "READY",   [PHASE_TILT] = "TILT",
	[PHASE_WORK] = "WORK",         [PHASE_COUNTING] = "COUNTING", [PHASE_SWITCH] = "SWITCH",
	[PHASE_REST] = "REST",         [PHASE_PAUSED] = "PAUSED", [PHASE_RESUMING] = "RESUMING",
	[PHASE_PAIN] = "PAIN",         [PHASE_DONE] = "DONE",
};

const char *const event_names[EVENT_KINDS] = {
	[EVENT_TICK] = "tick",         [EVENT_GO] = "go",         [EVENT_PAUSE] = "pause",
	[EVENT_BACK] = "back",         [EVENT_SKIP] = "skip",     [EVENT_REDO] = "redo",
	[EVENT_COUNT] = "count",       [EVENT_LONGER] = "longer", [EVENT_ANSWER] = "answer",
	[EVENT_CHOOSE] = "choose",     [EVENT_PAIN] = "pain",     [EVENT_RED_FLAG] = "red-flag",
	[EVENT_GAP] = "gap",           [EVENT_QUIT] = "quit",         [EVENT_PACE] = "pace",
	[EVENT_UNDO] = "undo",
};

#define ON(event, word) [EVENT_##event] = verb_##word
/* What every phase between start and end answers to. */
#define ALWAYS ON(RED_FLAG, flag), ON(QUIT, quit)
#define ON_MAT ALWAYS, ON(BACK, back), ON(PAIN, stop)
#define RUNNING ON_MAT, ON(PAUSE, pause), ON(GAP, pause)

static verb *const TABLE[PHASES][EVENT_KINDS] = {
	[PHASE_BRIEF] = { RUNNING, ON(TICK, next), ON(GO, next), ON(SKIP, leave), ON(LONGER, longer),
		ON(PACE, pace) },
	[PHASE_READY] = { RUNNING, ON(TICK, next), ON(GO, next), ON(SKIP, skip), ON(LONGER, longer) },
	[PHASE_TILT] = { RUNNING, ON(TICK, next), ON(GO, next), ON(SKIP, skip), ON(REDO, redo) },
	[PHASE_WORK] = { RUNNING, ON(TICK, next), ON(SKIP, skip), ON(REDO, redo), ON(LONGER, longer) },
	[PHASE_COUNTING] = { RUNNING, ON(GO, next), ON(SKIP, skip), ON(REDO, redo), ON(COUNT, count) },
	[PHASE_SWITCH] = { RUNNING, ON(TICK, next), ON(GO, next), ON(SKIP, skip), ON(REDO, redo),
		ON(LONGER, longer) },
	[PHASE_REST] = { RUNNING, ON(TICK, next), ON(GO, next), ON(SKIP, skip), ON(REDO, redo),
		ON(LONGER, longer), ON(ANSWER, answer), ON(UNDO, undo) },
	[PHASE_PAUSED] = { ON_MAT, ON(GO, resume), ON(PAUSE, resume), ON(SKIP, skip), ON(REDO, redo) },
	[PHASE_RESUMING] = { RUNNING, ON(TICK, run), ON(GO, run), ON(SKIP, skip), ON(REDO, redo) },
	[PHASE_PAIN] = { ALWAYS, ON(ANSWER, rate), ON(CHOOSE, choose) },
	[PHASE_DONE] = { ON(GO, close), ON(QUIT, close) },
};

bool session_begin(struct session *session, const struct catalog *catalog,
	const struct workout *workout, const struct timing *timing, const char *id, ms_t now,
	struct effects *effects)
{
	assert(strlen(id) < RECORD_SESSION_SIZE);
	memset(session, 0, sizeof(*session));
	session->catalog = catalog;
	session->workout = *workout;
	session->timing = *timing;
	session->asking = QUESTION_NONE;
	session->answer = no_answer;
	session->advice.exercise = NO_EXERCISE;
	session->checked = -1;
	session->started = now;
	memcpy(session->id, id, strlen(id) + 1);
	if (!timeline_build(catalog, workout, timing, &session->tape))
		return false;
	session->planned = timeline_expected(&session->tape, workout, 0, session->tape.count);
	session_move(session, 0, now, effects);
	return true;
}

void session_step(struct session *session, const struct event *event, struct effects *effects)
{
	assert(event->kind >= 0 && event->kind < EVENT_KINDS);
	verb *act = TABLE[session->phase][event->kind];
	if (act == NULL)
		return;
	struct event due = *event;
	if (event->kind == EVENT_TICK) {
		if (session_wait(session, event->at) != 0)
			return;
		due.at = session->due;
	}
	act(session, &due, effects);
	assert(session->due == NEVER || session->due >= session->began);
}

bool session_takes(const struct session *session, enum event_kind kind)
{
	assert(kind >= 0 && kind < EVENT_KINDS);
	return TABLE[session->phase][kind] != NULL;
}

ms_t session_wait(const struct session *session, ms_t now)
{
	if (session->due == NEVER)
		return NEVER;
	return session->due > now ? session->due - now : 0;
}

const struct segment *session_segment(const struct session *session)
{
	assert(session->at >= 0 && session->at < session->tape.count);
	return &session->tape.at[session->at];
}

const struct exercise *session_exercise(const struct session *session)
{
	const struct workout_item *item = &session->workout.items[session_segment(session)->item];
	return &session->catalog->exercises[item->exercise];
}

ms_t session_elapsed(const struct session *session, ms_t now)
{
	return head_elapsed(session, now);
}

ms_t session_left(const struct session *session, ms_t now)
{
	if (session->phase == PHASE_PAUSED || session->phase == PHASE_RESUMING)
		return session->left;
	return session_wait(session, now);
}

ms_t session_total_left(const struct session *session, ms_t now)
{
	const struct timeline *tape = &session->tape;
	const int next = session->at + 1;
	if (session->phase == PHASE_DONE)
		return 0;
	ms_t left = timeline_expected(tape, &session->workout, session->at, next) -
		session_elapsed(session, now);
	return (left > 0 ? left : 0) + timeline_expected(tape, &session->workout, next, tape->count);
}

const char *session_cue(const struct session *session, ms_t now)
{
	if (session->phase == PHASE_PAUSED || session->phase == PHASE_PAIN)
		return "";
	const struct exercise *exercise = session_exercise(session);
	int cue = timeline_cue(exercise, session_segment(session), session_elapsed(session, now));
	return cue < 0 ? "" : exercise->cues[cue].text;
}

int session_easier(const struct session *session)
{
	return advice_easier(session->catalog, &session->workout, session_segment(session)->item);
}
