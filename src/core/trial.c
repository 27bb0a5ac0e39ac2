/* trial: the table of core/trial.h, word for word, and one short function for each of its words */
#include "core/trial.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

const char *const thigh_names[THIGHS] = { [THIGH_FREE] = "free", [THIGH_TIGHT] = "tight" };

#define FIRST_STEP 1 /* behind PAGE: where an attempt begins */
#define MOST_PAIN 10

static enum trial_form form_of(const struct trial *trial)
{
	return test_kinds[trial->test].form;
}

/* The index of the result that the present step is about. */
static int result_index(const struct trial *trial)
{
	return form_of(trial) == FORM_SIDES && trial_present(trial)->side == SIDE_LEFT ? 1 : 0;
}

static struct record *add_record(struct trial *trial, enum record_type type, ms_t at,
	struct effects *effects)
{
	struct record *record = &effects_add(effects, EFFECT_RECORD, at)->record;
	record_init(record);
	memcpy(record->session, trial->id, sizeof(record->session));
	record->line = ++trial->line;
	record->type = type;
	return record;
}

static void name_line(const struct trial *trial, int line, struct record *record)
{
	const int bytes =
		snprintf(record->exercise, sizeof(record->exercise), "%s.%d", trial->id, line);
	assert(bytes > 0 && bytes < (int)sizeof(record->exercise));
	(void)bytes;
}

static struct record *add_test(struct trial *trial, ms_t at, struct effects *effects)
{
	struct record *record = add_record(trial, RECORD_TEST, at, effects);
	const bool sides = form_of(trial) == FORM_SIDES;
	snprintf(record->exercise, sizeof(record->exercise), "%s", test_kinds[trial->test].exercise);
	record->side = trial->steps[sides ? trial->at : FIRST_STEP].side;
	record->unit = test_kinds[trial->test].unit;
	record->target = trial->cap;
	return record;
}

/* Writes a result, and takes back the one whose place it takes. */
static void log_result(struct trial *trial, int done, enum thigh thigh, ms_t at,
	struct effects *effects)
{
	struct trial_result *result = &trial->results[result_index(trial)];
	if (result->known)
		name_line(trial, result->line, add_record(trial, RECORD_VOID, at, effects));
	struct record *record = add_test(trial, at, effects);
	record->done = done;
	record->clean = done;
	if (form_of(trial) == FORM_SIDES)
		snprintf(record->note, sizeof(record->note), "%s", thigh_names[thigh]);
	*result = (struct trial_result){ true, done, thigh, record->line };
}

static void sound_step(const struct trial *trial, ms_t at, struct effects *effects)
{
	const struct trial_step *step = trial_present(trial);
	switch (trial->phase) {
	case TRIAL_READY: effects_sound(effects, at, SOUND_READY); break;
	case TRIAL_SETTLE: effects_sound(effects, at, SOUND_TILT); break;
	case TRIAL_COUNTING: effects_sound(effects, at, SOUND_START); break;
	case TRIAL_LOOK: effects_sound(effects, at, SOUND_REST); break;
	case TRIAL_DONE: effects_sound(effects, at, SOUND_DONE); break;
	case TRIAL_WORK:
		if (step[-1].phase != TRIAL_WORK)
			effects_sound(effects, at, SOUND_START);
		else if (step->word <= step[-1].word)
			effects_sound(effects, at, SOUND_REP);
		break;
	case TRIAL_GUIDE:
		effects_sound(effects, at, step[-1].phase == TRIAL_LOOK ? SOUND_SWITCH : SOUND_START);
		break;
	case TRIAL_PAGE:
	case TRIAL_PAUSED:
	case TRIAL_PAIN:
	case TRIAL_PHASES: break;
	}
}

static void enter(struct trial *trial, int index, ms_t at, struct effects *effects)
{
	assert(index >= 0 && index < trial->count);
	const struct trial_step *step = &trial->steps[index];
	trial->at = index;
	trial->phase = (enum trial_phase)step->phase;
	trial->began = at;
	trial->due = step->ms == UNTIL_KEY ? NEVER : at + step->ms;
	trial->counted = 0;
	sound_step(trial, at, effects);
}

static void end(struct trial *trial, enum ending ending, ms_t at, struct effects *effects)
{
	trial->ending = ending;
	enter(trial, trial->count - 1, at, effects);
}

/* Whether the present step is the last before the end. */
static bool is_last(const struct trial *trial)
{
	return trial->steps[trial->at + 1].phase == TRIAL_DONE;
}

static void lay_out(struct trial *trial)
{
	trial->count = trial_steps(trial->test, trial->exercise, trial->cap, trial->ready_ms,
		trial->counts, trial->steps);
	assert(trial->count > FIRST_STEP + 1);
}

typedef void verb(struct trial *trial, const struct event *event, struct effects *effects);

static void verb_next(struct trial *trial, const struct event *event, struct effects *effects)
{
	if (is_last(trial)) {
		log_result(trial, trial->cap, THIGH_FREE, event->at, effects);
		end(trial, ENDING_FINISHED, event->at, effects);
	} else {
		enter(trial, trial->at + 1, event->at, effects);
	}
}

static bool is_false_start(const struct trial *trial, ms_t at)
{
	return trial_present(trial)[-1].phase == TRIAL_SETTLE &&
		trial_elapsed(trial, at) < FALSE_START_MS;
}

static void verb_stop(struct trial *trial, const struct event *event, struct effects *effects)
{
	if (is_false_start(trial, event->at)) {
		enter(trial, FIRST_STEP, event->at, effects);
		return;
	}
	log_result(trial, trial_done(trial, event->at), THIGH_FREE, event->at, effects);
	end(trial, ENDING_FINISHED, event->at, effects);
}

static void verb_count(struct trial *trial, const struct event *event, struct effects *effects)
{
	trial->counted++;
	if (trial->counted == trial->cap)
		verb_next(trial, event, effects);
	else
		effects_sound(effects, event->at, SOUND_REP);
}

static void stand(struct trial *trial, enum trial_phase phase, ms_t at)
{
	trial->elapsed = trial_elapsed(trial, at);
	trial->left = trial->due == NEVER ? NEVER : trial_present(trial)->ms - trial->elapsed;
	trial->interrupted = trial->phase;
	trial->phase = phase;
	trial->due = NEVER;
}

static void verb_pause(struct trial *trial, const struct event *event, struct effects *effects)
{
	(void)effects;
	stand(trial, TRIAL_PAUSED, event->at);
}

/* What was broken off in the middle is no test of anything. */
static bool begins_again(const struct trial *trial)
{
	return trial->interrupted == TRIAL_SETTLE || trial->interrupted == TRIAL_WORK ||
		trial->interrupted == TRIAL_COUNTING;
}

static void verb_resume(struct trial *trial, const struct event *event, struct effects *effects)
{
	if (begins_again(trial)) {
		enter(trial, FIRST_STEP, event->at, effects);
		return;
	}
	assert(trial->left != NEVER);
	trial->phase = trial->interrupted;
	trial->began = event->at - trial->elapsed;
	trial->due = event->at + trial->left;
	effects_sound(effects, event->at, SOUND_START);
}

static void verb_back(struct trial *trial, const struct event *event, struct effects *effects)
{
	if (trial->phase == TRIAL_DONE && trial->ending != ENDING_FINISHED)
		return;
	int to = trial->at - 1;
	if (form_of(trial) != FORM_SIDES)
		to = trial->at > FIRST_STEP ? FIRST_STEP : 0;
	enter(trial, to, event->at, effects);
}

static void verb_again(struct trial *trial, const struct event *event, struct effects *effects)
{
	if (trial->phase == TRIAL_DONE && trial->ending != ENDING_FINISHED &&
		trial->ending != ENDING_STOPPED)
		return;
	if (trial->phase == TRIAL_DONE)
		memset(trial->results, 0, sizeof(trial->results));
	enter(trial, FIRST_STEP, event->at, effects);
}

static void verb_longer(struct trial *trial, const struct event *event, struct effects *effects)
{
	struct trial_step *step = &trial->steps[trial->at];
	(void)event;
	(void)effects;
	if (step->ms > LONGEST_MS - LONGER_MS)
		return;
	step->ms += LONGER_MS;
	trial->due += LONGER_MS;
}

static void verb_pace(struct trial *trial, const struct event *event, struct effects *effects)
{
	(void)event;
	(void)effects;
	if (form_of(trial) != FORM_PACED)
		return;
	trial->counts = !trial->counts;
	lay_out(trial);
}

static void verb_look(struct trial *trial, const struct event *event, struct effects *effects)
{
	if (event->value < 0 || event->value >= THIGHS)
		return;
	log_result(trial, NOT_ASKED, (enum thigh)event->value, event->at, effects);
	if (is_last(trial))
		end(trial, ENDING_FINISHED, event->at, effects);
	else
		enter(trial, trial->at + 1, event->at, effects);
}

static void verb_hurt(struct trial *trial, const struct event *event, struct effects *effects)
{
	struct record *record = add_test(trial, event->at, effects);
	if (form_of(trial) != FORM_SIDES)
		record->done = trial_done(trial, event->at);
	snprintf(record->note, sizeof(record->note), "%s", PAIN_NOTE);
	trial->hurt = record->line;
	stand(trial, TRIAL_PAIN, event->at);
	effects_sound(effects, event->at, SOUND_PAIN);
}

static void verb_rate(struct trial *trial, const struct event *event, struct effects *effects)
{
	if (event->question != QUESTION_PAIN || event->value < 0 || event->value > MOST_PAIN)
		return;
	struct record *record = add_record(trial, RECORD_AMEND, event->at, effects);
	name_line(trial, trial->hurt, record);
	record->pain = trial->pain = event->value;
	record->sharp = trial->sharp = event->sharp;
	end(trial, ENDING_PAIN, event->at, effects);
}

static void verb_flag(struct trial *trial, const struct event *event, struct effects *effects)
{
	end(trial, ENDING_RED_FLAG, event->at, effects);
}

static void verb_close(struct trial *trial, const struct event *event, struct effects *effects)
{
	(void)trial;
	effects_add(effects, EFFECT_FINISHED, event->at);
}

static void verb_quit(struct trial *trial, const struct event *event, struct effects *effects)
{
	const bool half = form_of(trial) == FORM_SIDES && !trial->results[1].known;
	if (trial->phase == TRIAL_PAIN)
		end(trial, ENDING_PAIN, event->at, effects);
	else if (trial->results[0].known)
		end(trial, half ? ENDING_STOPPED : ENDING_FINISHED, event->at, effects);
	else
		verb_close(trial, event, effects);
}

#define ON(event, word) [EVENT_##event] = verb_##word
/* What every phase answers to in which somebody moves. */
#define ON_MAT ON(PAIN, hurt), ON(RED_FLAG, flag), ON(QUIT, quit), ON(BACK, back), ON(REDO, again)
#define RUNNING ON_MAT, ON(PAUSE, pause), ON(GAP, pause)

static verb *const TABLE[TRIAL_PHASES][EVENT_KINDS] = {
	[TRIAL_PAGE] = { ON(GO, next), ON(PACE, pace), ON(PAIN, hurt), ON(RED_FLAG, flag),
		ON(QUIT, close) },
	[TRIAL_READY] = { RUNNING, ON(TICK, next), ON(GO, next), ON(LONGER, longer) },
	[TRIAL_SETTLE] = { RUNNING, ON(TICK, next), ON(GO, next) },
	[TRIAL_WORK] = { RUNNING, ON(TICK, next), ON(GO, stop) },
	[TRIAL_COUNTING] = { RUNNING, ON(GO, stop), ON(COUNT, count) },
	[TRIAL_GUIDE] = { RUNNING, ON(TICK, next), ON(GO, next), ON(LONGER, longer) },
	[TRIAL_LOOK] = { ON_MAT, ON(ANSWER, look) },
	[TRIAL_PAUSED] = { ON_MAT, ON(GO, resume), ON(PAUSE, resume) },
	[TRIAL_PAIN] = { ON(ANSWER, rate), ON(RED_FLAG, flag), ON(QUIT, quit) },
	[TRIAL_DONE] = { ON(GO, close), ON(QUIT, close), ON(BACK, back), ON(REDO, again) },
};

void trial_begin(struct trial *trial, enum test test, const struct exercise *exercise, int cap,
	int ready_ms, bool counts, const char *id, ms_t now, struct effects *effects)
{
	assert(strlen(id) < RECORD_SESSION_SIZE);
	memset(trial, 0, sizeof(*trial));
	trial->test = test;
	trial->exercise = exercise;
	trial->cap = cap;
	trial->ready_ms = ready_ms;
	trial->counts = counts;
	trial->pain = NOT_ASKED;
	memcpy(trial->id, id, strlen(id) + 1);
	lay_out(trial);
	enter(trial, 0, now, effects);
}

void trial_step(struct trial *trial, const struct event *event, struct effects *effects)
{
	assert(event->kind >= 0 && event->kind < EVENT_KINDS);
	verb *act = TABLE[trial->phase][event->kind];
	if (act == NULL)
		return;
	struct event due = *event;
	if (event->kind == EVENT_TICK) {
		if (trial_wait(trial, event->at) != 0)
			return;
		due.at = trial->due;
	}
	act(trial, &due, effects);
	assert(trial->due == NEVER || trial->due >= trial->began);
}

bool trial_takes(const struct trial *trial, enum event_kind kind)
{
	assert(kind >= 0 && kind < EVENT_KINDS);
	return TABLE[trial->phase][kind] != NULL;
}

ms_t trial_wait(const struct trial *trial, ms_t now)
{
	if (trial->due == NEVER)
		return NEVER;
	return trial->due > now ? trial->due - now : 0;
}

const struct trial_step *trial_present(const struct trial *trial)
{
	assert(trial->at >= 0 && trial->at < trial->count);
	return &trial->steps[trial->at];
}

ms_t trial_elapsed(const struct trial *trial, ms_t now)
{
	const int32_t ms = trial_present(trial)->ms;
	if (trial->phase == TRIAL_PAUSED || trial->phase == TRIAL_PAIN)
		return trial->elapsed;
	const ms_t elapsed = now > trial->began ? now - trial->began : 0;
	return ms != UNTIL_KEY && elapsed > ms ? ms : elapsed;
}

ms_t trial_left(const struct trial *trial, ms_t now)
{
	return trial->phase == TRIAL_PAUSED ? trial->left : trial_wait(trial, now);
}

int trial_done(const struct trial *trial, ms_t now)
{
	const struct trial_step *step = trial_present(trial);
	if (step->phase == TRIAL_COUNTING)
		return trial->counted;
	if (step->phase != TRIAL_WORK)
		return 0;
	return step->rep > 0 ? step->rep - 1 : (int)(trial_elapsed(trial, now) / 1000);
}

bool trial_under_way(const struct trial *trial)
{
	return trial->phase != TRIAL_PAGE && trial->phase != TRIAL_DONE;
}
