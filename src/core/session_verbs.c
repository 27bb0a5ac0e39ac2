/* session_verbs: one short function for each word of the table */
#include "core/session_verbs.h"

#include <assert.h>

#include "core/session_check.h"
#include "core/session_head.h"
#include "core/session_log.h"

/* What comes with being there: a rest asks, DONE is the end. */
static void arrive(struct session *session, ms_t at, struct effects *effects)
{
	if (session->phase == PHASE_REST && session_segment(session)->rep == 0)
		check_open(session);
	if (session->phase != PHASE_DONE)
		return;
	if (session->ending == ENDING_NONE)
		session->ending = ENDING_FINISHED;
	log_end(session, at, effects);
}

void session_move(struct session *session, int index, ms_t at, struct effects *effects)
{
	head_enter(session, index, at, effects);
	arrive(session, at, effects);
}

static void move_ready(struct session *session, int index, ms_t at, struct effects *effects)
{
	head_get_ready(session, index, at, effects);
	arrive(session, at, effects);
}

static void finish(struct session *session, enum ending ending, ms_t at, struct effects *effects)
{
	session->ending = ending;
	session->asking = QUESTION_NONE;
	session_move(session, session->tape.count - 1, at, effects);
}

/* Closes the check where one is open. False when its advice has ended the session. */
static bool close_check(struct session *session, ms_t at, struct effects *effects)
{
	if (session->asking == QUESTION_NONE)
		return true;
	check_close(session, at, effects);
	if (session->advice.action == ADVICE_END)
		finish(session, ENDING_PAIN, at, effects);
	return session->advice.action != ADVICE_END;
}

void verb_next(struct session *session, const struct event *event, struct effects *effects)
{
	if (session_segment(session)->ends_set)
		log_set(session, event->at, "", effects);
	if (close_check(session, event->at, effects))
		session_move(session, session->at + 1, event->at, effects);
}

void verb_pause(struct session *session, const struct event *event, struct effects *effects)
{
	(void)effects;
	head_pause(session, event->at);
}

void verb_resume(struct session *session, const struct event *event, struct effects *effects)
{
	head_resume(session, event->at, effects);
}

void verb_run(struct session *session, const struct event *event, struct effects *effects)
{
	head_run(session, event->at, effects);
}

static void do_again(struct session *session, int start, ms_t at, struct effects *effects)
{
	if (log_stopped_from(session, start))
		return;
	log_void_from(session, start, at, effects);
	session->asking = QUESTION_NONE;
	move_ready(session, start, at, effects);
}

/* Whether the present set has begun only just, on the tape's own time. */
static bool within_grace(const struct session *session, int start, ms_t at)
{
	ms_t before = timeline_length(&session->tape, start, session->at, 0);
	return before + head_elapsed(session, at) < BACK_GRACE_MS;
}

void verb_back(struct session *session, const struct event *event, struct effects *effects)
{
	int start = timeline_set_start(&session->tape, session->at), before = head_set_before(session);
	bool begun = session->at >= start;
	if (begun && (before < 0 || !within_grace(session, start, event->at)))
		do_again(session, start, event->at, effects);
	else if (before >= 0)
		do_again(session, before, event->at, effects);
	else if (!log_stopped_from(session, 0))
		session_move(session, 0, event->at, effects);
}

void verb_skip(struct session *session, const struct event *event, struct effects *effects)
{
	if (session_segment(session)->kind == SEGMENT_BRIEF) {
		verb_leave(session, event, effects);
		return;
	}
	if (head_in_set(session))
		log_set(session, event->at, "", effects);
	if (close_check(session, event->at, effects))
		move_ready(session, timeline_set_end(&session->tape, session->at), event->at, effects);
}

void verb_leave(struct session *session, const struct event *event, struct effects *effects)
{
	session_move(session, head_next_exercise(session, session->at + 1), event->at, effects);
}

void verb_redo(struct session *session, const struct event *event, struct effects *effects)
{
	int start = timeline_set_start(&session->tape, session->at);
	if (session->at >= start)
		do_again(session, start, event->at, effects);
}

void verb_count(struct session *session, const struct event *event, struct effects *effects)
{
	session->counted += event->value > 0 ? event->value : 1;
	if (session->counted >= session_segment(session)->reps)
		verb_next(session, event, effects);
	else
		effects_sound(effects, event->at, SOUND_REP);
}

void verb_longer(struct session *session, const struct event *event, struct effects *effects)
{
	(void)event;
	(void)effects;
	struct segment *segment = &session->tape.at[session->at];
	if (segment->ms == UNTIL_KEY || segment->ms > LONGEST_MS - LONGER_MS)
		return;
	segment->ms += LONGER_MS;
	session->due += LONGER_MS;
}

void verb_pace(struct session *session, const struct event *event, struct effects *effects)
{
	(void)event;
	(void)effects;
	const struct segment brief = *session_segment(session);
	struct workout_item *item = &session->workout.items[brief.item];
	assert(brief.kind == SEGMENT_BRIEF);
	if (item->dose.kind == KIND_HOLD)
		return;
	item->self_paced = !item->self_paced;
	if (timeline_relay(session->catalog, &session->workout, &session->timing, &session->tape,
		session->at, brief.item, 1))
		session->tape.at[session->at].ms = brief.ms; /* it may have been made longer */
	else
		item->self_paced = !item->self_paced;
}

void verb_answer(struct session *session, const struct event *event, struct effects *effects)
{
	if (session->asking == QUESTION_NONE)
		return;
	check_answer(session, event, effects);
	if (session->advice.action == ADVICE_END)
		finish(session, ENDING_PAIN, event->at, effects);
}

void verb_undo(struct session *session, const struct event *event, struct effects *effects)
{
	(void)event;
	(void)effects;
	check_again(session);
}

void verb_stop(struct session *session, const struct event *event, struct effects *effects)
{
	check_break(session, event->at, effects);
	struct result *last = log_last(session);
	bool just_recorded = last != NULL && !head_in_set(session) &&
		(session_segment(session)->kind == SEGMENT_BRIEF || log_is_present(session, last));
	if (just_recorded)
		log_amend(session, last, &no_answer, PAIN_NOTE, event->at, effects);
	else
		log_set(session, event->at, PAIN_NOTE, effects);
	log_last(session)->stopped = true;
	head_stop(session, event->at, effects);
	check_pain_open(session);
}

void verb_rate(struct session *session, const struct event *event, struct effects *effects)
{
	check_pain_answer(session, event, effects);
}

void verb_choose(struct session *session, const struct event *event, struct effects *effects)
{
	if (event->value == CHOICE_END) {
		finish(session, ENDING_PAIN, event->at, effects);
		return;
	}
	if (session->pain_over || session->asking != QUESTION_NONE)
		return;
	bool easier = event->value == CHOICE_EASIER && session_easier(session) != NO_EXERCISE;
	if (!easier && event->value != CHOICE_NEXT)
		return;
	check_pain_choose(session, easier ? CHOICE_EASIER : CHOICE_NEXT);
	verb_leave(session, event, effects);
}

/* Keeps what was done of the present set, or answered about the last one. */
static void break_off(struct session *session, ms_t at, struct effects *effects)
{
	if (session->phase == PHASE_PAIN)
		return;
	if (head_in_set(session))
		log_set(session, at, "", effects);
	check_break(session, at, effects);
}

void verb_flag(struct session *session, const struct event *event, struct effects *effects)
{
	break_off(session, event->at, effects);
	session->advice = advice_red_flag();
	finish(session, ENDING_RED_FLAG, event->at, effects);
}

void verb_quit(struct session *session, const struct event *event, struct effects *effects)
{
	enum ending ending = session->phase == PHASE_PAIN ? ENDING_PAIN : ENDING_STOPPED;
	break_off(session, event->at, effects);
	finish(session, ending, event->at, effects);
}

void verb_close(struct session *session, const struct event *event, struct effects *effects)
{
	(void)session;
	effects_add(effects, EFFECT_FINISHED, event->at);
}
