/* narrator_trial: the moments of a test, and the few sentences that it needs */
#include "core/narrator_trial.h"

#include <assert.h>

#include "core/scene.h"
#include "core/spoken.h"

#define TEN_MS  10000 /* of a clock that counts up each ten seconds are told … */
#define FIVE_MS 5000  /* … and that so much is left */

static bool stands(int phase)
{
	return phase == TRIAL_PAUSED || phase == TRIAL_PAIN;
}

static struct narrator look(const struct trial *trial, ms_t told)
{
	return (struct narrator){ .is_open = true, .at = trial->at, .phase = (int)trial->phase,
		.began = trial->began, .counted = trial->counted, .told = told };
}

static bool is_new_scene(const struct narrator *before, const struct narrator *present)
{
	return !before->is_open || before->at != present->at || before->phase != present->phase ||
		(before->began != present->began && !stands(present->phase));
}

static bool is_clock(const struct trial *trial)
{
	return trial->phase == TRIAL_WORK && trial_present(trial)->rep == 0;
}

static bool say(enum said_kind kind, const char *words, struct said *ret)
{
	spoken_add(said_begin(ret, kind), "%s", words);
	return true;
}

static bool say_page(const struct trial *trial, const struct talk *talk, struct said *ret)
{
	char *words = said_begin(ret, SAID_NEXT);
	spoken_add(words, "The %s test.", test_kinds[trial->test].name);
	if (talk->level >= TALK_NORMAL)
		spoken_add(words, " Press space when you are ready.");
	return true;
}

static bool say_settle(const struct trial *trial, const struct talk *talk, struct said *ret)
{
	char *words = said_begin(ret, SAID_CUE);
	spoken_add_text(words, timeline_tilt_words(trial->exercise->back));
	spoken_add(words, ".");
	return talk->level >= TALK_NORMAL;
}

static bool say_start(const struct trial_step *step, struct said *ret)
{
	const char *side = step->side == SIDE_RIGHT ? ", right side"
		: step->side == SIDE_LEFT           ? ", left side"
						    : "";
	spoken_add(said_begin(ret, SAID_START), "Start%s.", side);
	return true;
}

/* A rep by its number, its other side by name, its parts by their words. */
static bool say_work(const struct trial *trial, const struct talk *talk, struct said *ret)
{
	const struct trial_step *step = trial_present(trial);
	if (step[-1].phase != TRIAL_WORK)
		return say_start(step, ret);
	if (step->rep != step[-1].rep && step->rep == trial->cap)
		return say(SAID_NUMBER, "Last one.", ret);
	if (step->rep != step[-1].rep && talk_counts(talk, step->rep)) {
		spoken_add(said_begin(ret, SAID_NUMBER), "%d.", step->rep);
		return true;
	}
	if (talk->level < TALK_FULL)
		return false;
	if (step->side != step[-1].side)
		return say(SAID_SIDE, step->side == SIDE_LEFT ? "Left." : "Right.", ret);
	spoken_add_word(said_begin(ret, SAID_PART), trial->exercise->words[step->word]);
	return true;
}

static bool say_guide(const struct trial *trial, enum said_kind kind, struct said *ret)
{
	const struct trial_step *step = trial_present(trial);
	const struct trial_guide *guide = &trial_guides[step->word];
	return say(kind, step->side == SIDE_LEFT ? guide->left : guide->right, ret);
}

/* The result, where it is one number. */
static bool say_done(const struct trial *trial, struct said *ret)
{
	const struct trial_result *result = &trial->results[0];
	const enum unit unit = test_kinds[trial->test].unit;
	char *words = said_begin(ret, SAID_END);
	if (trial->ending != ENDING_FINISHED || !result->known || unit == UNIT_NONE)
		return say(SAID_END, "The test is over.", ret);
	spoken_add(words, "Stop. ");
	if (unit == UNIT_SECONDS)
		spoken_add_time(words, result->done);
	else
		spoken_add(words, "%d rep%s", result->done, result->done == 1 ? "" : "s");
	spoken_add(words, ".");
	return true;
}

static bool say_arrival(const struct trial *trial, const struct talk *talk, struct said *ret)
{
	switch (trial->phase) {
	case TRIAL_PAGE: return say_page(trial, talk, ret);
	case TRIAL_READY: return say(SAID_READY, "Get ready.", ret) && talk->level >= TALK_NORMAL;
	case TRIAL_SETTLE: return say_settle(trial, talk, ret);
	case TRIAL_WORK: return say_work(trial, talk, ret);
	case TRIAL_COUNTING: return say(SAID_START, "Start.", ret);
	case TRIAL_GUIDE: return say_guide(trial, SAID_NEXT, ret);
	case TRIAL_LOOK: return say_guide(trial, SAID_QUESTION, ret);
	case TRIAL_PAUSED: return say(SAID_PAUSE, "Paused.", ret);
	case TRIAL_PAIN: return say(SAID_PAIN, "Stop. How much does it hurt, 0 to 10?", ret);
	case TRIAL_DONE: return say_done(trial, ret);
	case TRIAL_PHASES: break;
	}
	return false;
}

static bool say_count(const struct trial *trial, const struct talk *talk, struct said *ret)
{
	if (trial->phase != TRIAL_COUNTING || trial->counted == 0)
		return false;
	spoken_add(said_begin(ret, SAID_NUMBER), "%d.", trial->counted);
	return talk_counts(talk, trial->counted);
}

/* The clock's next words behind `after`; NEVER when there are none. */
static ms_t next_of_clock(const struct trial *trial, ms_t after, struct said *ret)
{
	const ms_t last = trial->cap * 1000 - FIVE_MS, tens = (after / TEN_MS + 1) * TEN_MS;
	if (!is_clock(trial) || after >= last)
		return NEVER;
	if (tens >= last) {
		(void)say(SAID_TIME, "5 seconds left.", ret);
		return last;
	}
	spoken_add(said_begin(ret, SAID_NUMBER), "%d.", (int)(tens / 1000));
	return tens;
}

static void add(const struct said *said, ms_t at, struct effects *effects)
{
	assert(said->words[0] != '\0');
	effects_add(effects, EFFECT_SAY, at)->said = *said;
}

/* What stands still does so since just now, and what goes on after that does, too. */
static void tell_change(struct narrator *narrator, const struct trial *trial, const struct talk *talk,
	ms_t now, struct effects *effects)
{
	const struct narrator before = *narrator;
	struct said said;
	*narrator = look(trial, before.told);
	if (!is_new_scene(&before, narrator)) {
		if (before.counted != trial->counted && say_count(trial, talk, &said))
			add(&said, now, effects);
		return;
	}
	const bool is_now = stands(narrator->phase) || (before.is_open && stands(before.phase));
	narrator->told = 0;
	if (say_arrival(trial, talk, &said))
		add(&said, is_now ? now : trial->began, effects);
}

void narrator_tell_trial(struct narrator *narrator, const struct trial *trial, const struct talk *talk,
	ms_t now, struct effects *effects)
{
	struct said said;
	tell_change(narrator, trial, talk, now, effects);
	while (effects->count < EFFECTS_MAX) {
		const ms_t offset = next_of_clock(trial, narrator->told, &said);
		if (offset == NEVER || offset > now - trial->began)
			return;
		narrator->told = offset;
		add(&said, trial->began + offset, effects);
	}
}

ms_t narrator_wait_trial(const struct narrator *narrator, const struct trial *trial, ms_t now)
{
	struct said said;
	const struct narrator present = look(trial, narrator->told);
	if (is_new_scene(narrator, &present))
		return 0;
	const ms_t offset = next_of_clock(trial, narrator->told, &said);
	const ms_t elapsed = now - trial->began;
	if (offset == NEVER)
		return NEVER;
	return offset > elapsed ? offset - elapsed : 0;
}
