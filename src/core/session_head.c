/* session_head: every change of phase passes through head_phase(), every sound of one through SOUNDS */
#include "core/session_head.h"

#include <assert.h>

static const enum phase PHASE_OF[SEGMENT_KINDS] = {
	[SEGMENT_BRIEF] = PHASE_BRIEF,    [SEGMENT_READY] = PHASE_READY, [SEGMENT_TILT] = PHASE_TILT,
	[SEGMENT_LOWER] = PHASE_WORK,     [SEGMENT_HOLD] = PHASE_WORK,   [SEGMENT_RETURN] = PHASE_WORK,
	[SEGMENT_COUNT] = PHASE_COUNTING, [SEGMENT_SWITCH] = PHASE_SWITCH,
	[SEGMENT_REST] = PHASE_REST,      [SEGMENT_DONE] = PHASE_DONE,
};

static bool in_work(enum phase phase)
{
	return phase == PHASE_WORK || phase == PHASE_COUNTING;
}

static bool stands(enum phase phase)
{
	return phase == PHASE_PAUSED || phase == PHASE_PAIN;
}

static void head_phase(struct session *session, enum phase phase, ms_t at)
{
	bool stood = stands(session->phase);
	if (stood && !stands(phase) && at > session->paused_at)
		session->paused += at - session->paused_at;
	if (!stood && stands(phase))
		session->paused_at = at;
	session->phase = phase;
}

ms_t head_elapsed(const struct session *session, ms_t at)
{
	if (stands(session->phase) || session->phase == PHASE_RESUMING)
		return session->elapsed;
	int32_t ms = session_segment(session)->ms;
	ms_t elapsed = at > session->began ? at - session->began : 0;
	return ms != UNTIL_KEY && elapsed > ms ? ms : elapsed;
}

bool head_in_set(const struct session *session)
{
	const struct segment *segment = session_segment(session);
	switch (PHASE_OF[segment->kind]) {
	case PHASE_READY:
	case PHASE_TILT:
	case PHASE_WORK:
	case PHASE_COUNTING:
		return true;
	case PHASE_REST:
		return segment->rep > 0;
	case PHASE_BRIEF:
	case PHASE_SWITCH:
	case PHASE_PAUSED:
	case PHASE_RESUMING:
	case PHASE_PAIN:
	case PHASE_DONE:
	case PHASES:
		break;
	}
	return false;
}

/* A rep's start is heard; a set's start, and one after a rest between reps, differently. */
static void sound_work(const struct segment *tape, int index, ms_t at, struct effects *effects)
{
	assert(index > 0);
	if (!in_work(PHASE_OF[tape[index - 1].kind]))
		effects_sound(effects, at, SOUND_START);
	else if (tape[index].kind == SEGMENT_LOWER)
		effects_sound(effects, at, SOUND_REP);
}

void head_sound(const struct segment *tape, int index, ms_t at, struct effects *effects)
{
	switch ((enum segment_kind)tape[index].kind) {
	case SEGMENT_READY: effects_sound(effects, at, SOUND_READY); break;
	case SEGMENT_TILT: effects_sound(effects, at, SOUND_TILT); break;
	case SEGMENT_SWITCH: effects_sound(effects, at, SOUND_SWITCH); break;
	case SEGMENT_REST: effects_sound(effects, at, SOUND_REST); break;
	case SEGMENT_DONE: effects_sound(effects, at, SOUND_DONE); break;
	case SEGMENT_LOWER:
	case SEGMENT_HOLD:
	case SEGMENT_RETURN:
	case SEGMENT_COUNT: sound_work(tape, index, at, effects); break;
	case SEGMENT_BRIEF:
	case SEGMENT_KINDS: break;
	}
}

void head_enter(struct session *session, int index, ms_t at, struct effects *effects)
{
	assert(index >= 0 && index < session->tape.count);
	session->at = index;
	session->counted = 0;
	const struct segment *segment = session_segment(session);
	head_phase(session, PHASE_OF[segment->kind], at);
	session->began = at;
	session->due = segment->ms == UNTIL_KEY ? NEVER : at + segment->ms;
	head_sound(session->tape.at, index, at, effects);
}

static void begin_resuming(struct session *session, ms_t at, struct effects *effects)
{
	head_phase(session, PHASE_RESUMING, at);
	session->due = at + RESUME_MS;
	effects_sound(effects, at, SOUND_READY);
}

void head_get_ready(struct session *session, int index, ms_t at, struct effects *effects)
{
	assert(index >= 0 && index < session->tape.count);
	if (session->tape.at[index].kind != SEGMENT_TILT) {
		head_enter(session, index, at, effects);
		return;
	}
	session->at = index;
	session->elapsed = 0;
	session->left = session_segment(session)->ms;
	session->interrupted = PHASE_TILT;
	begin_resuming(session, at, effects);
}

void head_pause(struct session *session, ms_t at)
{
	assert(!stands(session->phase));
	if (session->phase != PHASE_RESUMING) {
		session->elapsed = head_elapsed(session, at);
		session->interrupted = session->phase;
		session->left = NEVER;
		if (session->due != NEVER)
			session->left = session_segment(session)->ms - session->elapsed;
	}
	head_phase(session, PHASE_PAUSED, at);
	session->due = NEVER;
}

void head_resume(struct session *session, ms_t at, struct effects *effects)
{
	assert(session->phase == PHASE_PAUSED);
	if (session->interrupted == PHASE_TILT || in_work(session->interrupted))
		begin_resuming(session, at, effects);
	else
		head_run(session, at, effects);
}

void head_run(struct session *session, ms_t at, struct effects *effects)
{
	assert(session->phase == PHASE_PAUSED || session->phase == PHASE_RESUMING);
	head_phase(session, session->interrupted, at);
	session->began = at - session->elapsed;
	session->due = session->left == NEVER ? NEVER : at + session->left;
	if (in_work(session->phase))
		effects_sound(effects, at, SOUND_START);
	else if (session->phase == PHASE_TILT)
		effects_sound(effects, at, SOUND_TILT);
}

void head_stop(struct session *session, ms_t at, struct effects *effects)
{
	session->elapsed = head_elapsed(session, at);
	session->left = NEVER;
	head_phase(session, PHASE_PAIN, at);
	session->due = NEVER;
	effects_sound(effects, at, SOUND_PAIN);
}

int head_next_exercise(const struct session *session, int from)
{
	const struct timeline *tape = &session->tape;
	while (tape->at[from].kind != SEGMENT_BRIEF && tape->at[from].kind != SEGMENT_DONE)
		from++;
	assert(from < tape->count);
	return from;
}

static bool leads_in(const struct segment *segment)
{
	return segment->kind == SEGMENT_BRIEF || segment->kind == SEGMENT_READY;
}

int head_set_before(const struct session *session)
{
	const struct timeline *tape = &session->tape;
	int at = session->at;
	if (!leads_in(&tape->at[at]))
		at = timeline_set_start(tape, at);
	do
		at--;
	while (at >= 0 && leads_in(&tape->at[at]));
	return at < 0 ? -1 : timeline_set_start(tape, at);
}
