/* Which ends tick, and when. */
#include "core/ticker.h"

#include <assert.h>

/* A hold within a rep is a beat of it, and so is the rest between two. */
static bool segment_ticks(const struct segment *segment, bool in_rests)
{
	switch ((enum segment_kind)segment->kind) {
	case SEGMENT_READY:
	case SEGMENT_SWITCH: return true;
	case SEGMENT_HOLD: return segment->rep == 0;
	case SEGMENT_REST: return in_rests && segment->rep == 0;
	case SEGMENT_BRIEF:
	case SEGMENT_TILT:
	case SEGMENT_LOWER:
	case SEGMENT_RETURN:
	case SEGMENT_COUNT:
	case SEGMENT_DONE:
	case SEGMENT_KINDS: break;
	}
	return false;
}

ms_t ticker_end_of_session(const struct session *session, bool in_rests)
{
	if (session->phase == PHASE_RESUMING)
		return session->due;
	return segment_ticks(session_segment(session), in_rests) ? session->due : NEVER;
}

ms_t ticker_end_of_trial(const struct trial *trial)
{
	const bool holds = trial->phase == TRIAL_WORK && trial_present(trial)->rep == 0;
	return trial->phase == TRIAL_READY || holds ? trial->due : NEVER;
}

/* The first tick behind `told`; NEVER behind the last of them. */
static ms_t next_tick(ms_t told, ms_t end)
{
	for (int left = TICKER_TICKS; end != NEVER && left > 0; left--) {
		if (end - left * TICKER_BEAT_MS > told)
			return end - left * TICKER_BEAT_MS;
	}
	return NEVER;
}

void ticker_init(struct ticker *ticker, ms_t now)
{
	ticker->told = now;
}

void ticker_tell(struct ticker *ticker, ms_t end, ms_t now, struct effects *effects)
{
	assert(now >= ticker->told);
	ms_t at = next_tick(ticker->told, end);
	for (; at != NEVER && at <= now; at = next_tick(at, end)) {
		if (now - at <= SOUND_LATE_MS)
			effects_sound(effects, at, SOUND_TICK);
	}
	ticker->told = now;
}

ms_t ticker_wait(const struct ticker *ticker, ms_t end, ms_t now)
{
	const ms_t at = next_tick(ticker->told, end);
	if (at == NEVER)
		return NEVER;
	return at > now ? at - now : 0;
}
