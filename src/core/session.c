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
	[EVENT_GAP] = "gap",           [EVENT_QUIT] = "quit",
};

#define ON(event, word) [EVENT_##event] = verb_##word
/* What every phase between start and end answers to. */
#define ALWAYS ON(RED_FLAG, flag), ON(QUIT, quit)
#define ON_MAT ALWAYS, ON(BACK, back), ON(PAIN, stop)
#define RUNNING ON_MAT, ON(PAUSE, pause), ON(GAP, pause)

static verb *const TABLE[PHASES][EVENT_KINDS] = {
	[PHASE_BRIEF] = { RUNNING, ON(TICK, next), ON(GO, next), ON(SKIP, leave), ON(LONGER, longer) },
	[PHASE_READY] = { RUNNING, ON(TICK, next), ON(GO, next), ON(SKIP, skip), ON(LONGER, longer) },
	[PHASE_TILT] = { RUNNING, ON(TICK, next), ON(GO, next), ON(SKIP, skip), ON(REDO, redo) },
	[PHASE_WORK] = { RUNNING, ON(TICK, next), ON(SKIP, skip), ON(REDO, redo), ON(LONGER, longer) },
	[PHASE_COUNTING] = { RUNNING, ON(GO, next), ON(SKIP, skip), ON(REDO, redo), ON(COUNT, count) },
	[PHASE_SWITCH] = { RUNNING, ON(TICK, next), ON(GO, next), ON(SKIP, skip), ON(REDO, redo),
		ON(LONGER, longer) },
	[PHASE_REST] = { RUNNING, ON(TICK, next), ON(GO, next), ON(SKIP, skip), ON(REDO, redo),
		ON(LONGER, longer), ON(ANSWER, answer) },
	[PHASE_PAUSED] = { ON_MAT, ON(GO, resume), ON(PAUSE, resume), ON(SKIP, skip), ON(REDO, redo) },
	[PHASE_RESUMING] = { RUNNING, ON(TICK, run), ON(GO, run), ON(SKIP, skip), ON(REDO, redo) },
	[PHASE_PAIN] = { ALWAYS, ON(ANSWER, rate), ON(CHOOSE, choose) },
	[PHASE_DONE] = { ON(GO, close), ON(QUIT, close) },
};

/* What a set would take that the person counts. */
static ms_t counted_ms(const struct session *session, const struct segment *segment)
{
	const struct dose *dose = &session->workout.items[segment->item].dose;
	ms_t rep = dose->tempo.lower + dose->tempo.hold + dose->tempo.return_home + dose->between;
	return segment->reps * rep * 1000 * (dose->sides == SIDES_ALTERNATE ? 2 : 1);
}

static ms_t expected_ms(const struct session *session, const struct segment *segment)
{
	if (segment->ms != UNTIL_KEY)
		return segment->ms;
	return segment->kind == SEGMENT_COUNT ? counted_ms(session, segment) : BRIEF_MS;
}

/* From segment `from` to DONE. */
static ms_t expected_from(const struct session *session, int from)
{
	ms_t total = 0;
	for (int i = from; i < session->tape.count - 1; i++)
		total += expected_ms(session, &session->tape.at[i]);
	return total;
}

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
	session->started = now;
	memcpy(session->id, id, strlen(id) + 1);
	if (!timeline_build(catalog, workout, timing, &session->tape))
		return false;
	session->planned = expected_from(session, 0);
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
	if (session->phase == PHASE_DONE)
		return 0;
	ms_t left = expected_ms(session, session_segment(session)) - session_elapsed(session, now);
	return (left > 0 ? left : 0) + expected_from(session, session->at + 1);
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
