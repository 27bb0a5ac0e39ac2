/* session_check: from answers to advice, and from advice to a tape laid anew */
#include "core/session_check.h"

#include <assert.h>

#include "core/advice_apply.h"
#include "core/session_head.h"
#include "core/session_log.h"

#define MOST_PAIN 10

static const struct advice NO_ADVICE = { .exercise = NO_EXERCISE, .clean = NOT_ASKED };
static const struct answer FINE = { FELT_ABS, LOST_NEVER, 0, false };

/* The first question that is still open. */
static enum question next_question(const struct answer *answer)
{
	if (answer->felt == FELT_NOT_ASKED)
		return QUESTION_FELT;
	if (answer->lost_at == LOST_NOT_ASKED)
		return QUESTION_BACK;
	return answer->pain == NOT_ASKED ? QUESTION_PAIN : QUESTION_NONE;
}

void check_open(struct session *session)
{
	const struct result *last = log_last(session);
	session->answer = no_answer;
	session->asking = QUESTION_NONE;
	session->checked = -1;
	if (last == NULL || !log_is_present(session, last))
		return;
	session->asking = QUESTION_FELT;
	session->advice = NO_ADVICE;
}

static bool take_pain(const struct event *event, struct answer *answer)
{
	if (event->value < 0 || event->value > MOST_PAIN)
		return false;
	answer->pain = event->value;
	answer->sharp = event->sharp;
	return true;
}

static void take_fine(struct answer *answer)
{
	if (answer->felt == FELT_NOT_ASKED)
		answer->felt = FINE.felt;
	if (answer->lost_at == LOST_NOT_ASKED)
		answer->lost_at = FINE.lost_at;
	if (answer->pain == NOT_ASKED)
		answer->pain = FINE.pain;
}

static void take(const struct event *event, struct answer *answer)
{
	switch (event->question) {
	case QUESTION_FELT:
		if (event->value > FELT_NOT_ASKED && event->value < FELT_COUNT)
			answer->felt = (enum felt)event->value;
		break;
	case QUESTION_BACK:
		if (event->value >= LOST_NEVER)
			answer->lost_at = event->value;
		break;
	case QUESTION_PAIN: take_pain(event, answer); break;
	case QUESTION_NONE: take_fine(answer); break;
	}
}

static void amend_set(struct session *session, ms_t at, struct effects *effects)
{
	for (int i = 0; i < session->result_count; i++)
		if (log_is_present(session, &session->results[i]))
			log_amend(session, &session->results[i], &session->answer, "", at, effects);
}

/* Changes the workout behind `item` and `set`, and the tape with it; neither when it would not fit. */
static void relay(struct session *session, const struct advice *advice, int item, int set)
{
	struct workout changed = session->workout;
	int next_set, next = advice_apply(session->catalog, advice, &changed, item, set, &next_set);
	int keep = session->at + 1;
	if (timeline_relay(session->catalog, &changed, &session->timing, &session->tape, keep, next,
		next_set))
		session->workout = changed;
}

static void close(struct session *session, ms_t at, struct effects *effects)
{
	struct result *last = log_last(session);
	assert(last != NULL && log_is_present(session, last));
	amend_set(session, at, effects);
	session->asking = QUESTION_NONE;
	session->checked = session->at;
	session->unadvised = session->workout;
	session->unadvised_memory = session->memory;
	session->advice = advice_give(session->catalog, &session->workout, last->item, last->set,
		last->done, &last->answer, &session->memory);
	last->stopped = session->advice.rule == 2;
	if (session->advice.action != ADVICE_NONE && session->advice.action != ADVICE_END)
		relay(session, &session->advice, last->item, last->set);
}

void check_answer(struct session *session, const struct event *event, struct effects *effects)
{
	assert(session->asking != QUESTION_NONE);
	take(event, &session->answer);
	session->asking = next_question(&session->answer);
	if (session->asking == QUESTION_NONE)
		close(session, event->at, effects);
}

void check_again(struct session *session)
{
	static const struct advice nothing = { .action = ADVICE_NONE, .exercise = NO_EXERCISE };
	struct result *last = log_last(session);
	bool is_checked = session->asking == QUESTION_NONE && session->checked == session->at;
	if (last == NULL || !log_is_present(session, last))
		return;
	if (is_checked) {
		session->workout = session->unadvised;
		session->memory = session->unadvised_memory;
		relay(session, &nothing, last->item, last->set);
		last->stopped = false;
		session->advice = NO_ADVICE;
	}
	session->answer = no_answer;
	session->asking = QUESTION_FELT;
}

void check_close(struct session *session, ms_t at, struct effects *effects)
{
	if (session->asking != QUESTION_NONE)
		close(session, at, effects);
}

void check_break(struct session *session, ms_t at, struct effects *effects)
{
	if (session->asking != QUESTION_NONE)
		amend_set(session, at, effects);
	session->asking = QUESTION_NONE;
}

void check_pain_open(struct session *session)
{
	session->answer = no_answer;
	session->asking = QUESTION_PAIN;
	session->advice = NO_ADVICE;
	session->pain_over = false;
}

void check_pain_answer(struct session *session, const struct event *event, struct effects *effects)
{
	if (session->asking != QUESTION_PAIN || event->question != QUESTION_PAIN ||
		!take_pain(event, &session->answer))
		return;
	struct result *last = log_last(session);
	assert(last != NULL && last->stopped);
	log_amend(session, last, &session->answer, "", event->at, effects);
	session->asking = QUESTION_NONE;
	session->advice = advice_stop(session->catalog, &session->workout, last->item, last->set,
		&session->answer, &session->memory);
	session->pain_over = session->advice.action == ADVICE_END;
}

void check_pain_choose(struct session *session, enum choice choice)
{
	assert(choice == CHOICE_EASIER || choice == CHOICE_NEXT);
	const struct segment *segment = session_segment(session);
	struct advice advice = { .action = ADVICE_STOP_EXERCISE, .exercise = NO_EXERCISE };
	if (choice == CHOICE_EASIER) {
		advice.action = ADVICE_EASIER;
		advice.exercise = session_easier(session);
	}
	relay(session, &advice, segment->item, segment->set);
}
