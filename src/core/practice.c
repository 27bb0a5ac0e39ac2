/* One rep, laid out as a session would have it, and moved along. */
#include "core/practice.h"

#include <assert.h>

#include "core/session.h"
#include "core/session_head.h"

/* A workout of one set of one rep. */
static struct workout one_rep(int exercise, const struct dose *dose)
{
	struct workout workout = { .count = 1 };
	struct workout_item *item = &workout.items[0];
	*item = (struct workout_item){ .exercise = exercise, .met = true, .dose = *dose };
	item->dose.set_count = 1;
	item->dose.between = 0;
	if (dose->kind != KIND_HOLD)
		item->dose.sets[0] = 1;
	else if (dose->sets[0] > PRACTICE_HOLD_SECONDS)
		item->dose.sets[0] = PRACTICE_HOLD_SECONDS;
	return workout;
}

void practice_begin(struct practice *practice, const struct catalog *catalog, int exercise,
	const struct dose *dose, const struct timing *timing, ms_t now, struct effects *effects)
{
	const struct workout workout = one_rep(exercise, dose);
	struct timeline tape;
	bool fits = timeline_build(catalog, &workout, timing, &tape);
	assert(fits && "a rep is no long session");
	(void)fits;
	practice->count = 0;
	for (int i = 1; tape.at[i].kind != SEGMENT_REST; i++) {
		assert(practice->count < PRACTICE_SEGMENTS_MAX);
		practice->tape[practice->count++] = tape.at[i];
	}
	practice->at = 0;
	practice->began = now;
	head_sound(practice->tape, 0, now, effects);
}

/* The moment at which the next segment begins: late ticks must not add up. */
static ms_t due(const struct practice *practice)
{
	return practice->began + practice_segment(practice)->ms;
}

void practice_tick(struct practice *practice, ms_t now, struct effects *effects)
{
	if (practice_wait(practice, now) != 0)
		return;
	practice->began = due(practice);
	practice->at++;
	if (practice->at < practice->count) {
		head_sound(practice->tape, practice->at, practice->began, effects);
	} else {
		effects_sound(effects, practice->began, SOUND_REST);
		practice_end(practice);
	}
}

void practice_end(struct practice *practice)
{
	practice->count = 0;
}

ms_t practice_wait(const struct practice *practice, ms_t now)
{
	if (practice->count == 0)
		return NEVER;
	return now < due(practice) ? due(practice) - now : 0;
}

const struct segment *practice_segment(const struct practice *practice)
{
	assert(practice->at < practice->count);
	return &practice->tape[practice->at];
}

ms_t practice_elapsed(const struct practice *practice, ms_t now)
{
	const ms_t elapsed = now - practice->began, length = practice_segment(practice)->ms;
	return elapsed < length ? elapsed : length;
}
