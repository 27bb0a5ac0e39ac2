/* session_log: one line a fact */
#include "core/session_log.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/session_head.h"

/* Two sets, a side each. Of a session that goes on, its lines may name one set any number of times. */
#define VOIDS_MAX 4
_Static_assert(VOIDS_MAX + 2 <= EFFECTS_MAX, "a set that is done again sounds, too");

const char *const ending_names[ENDING_COUNT] = {
	[ENDING_NONE] = "", [ENDING_FINISHED] = "finished", [ENDING_STOPPED] = "stopped",
	[ENDING_PAIN] = "pain", [ENDING_RED_FLAG] = "red-flag",
};

static struct record *add_record(struct session *session, enum record_type type, ms_t at,
	struct effects *effects)
{
	struct record *record = &effects_add(effects, EFFECT_RECORD, at)->record;
	record_init(record);
	memcpy(record->session, session->id, sizeof(record->session));
	record->line = ++session->line;
	record->type = type;
	return record;
}

static void name_line(const struct session *session, int line, struct record *record)
{
	int bytes = snprintf(record->exercise, sizeof(record->exercise), "%s.%d", session->id, line);
	assert(bytes > 0 && bytes < (int)sizeof(record->exercise));
	(void)bytes;
}

/* The side that the set is recorded as: that of its first segment, before its reps take turns. */
static enum side set_side(const struct session *session)
{
	int start = timeline_set_start(&session->tape, session->at);
	return (enum side)session->tape.at[start].side;
}

static int set_done(const struct session *session, ms_t at)
{
	if (session_segment(session)->kind == SEGMENT_COUNT)
		return session->counted;
	return timeline_done(&session->tape, &session->workout, session->at, head_elapsed(session, at));
}

static void forget_oldest(struct session *session)
{
	int oldest = 0;
	while (oldest < session->result_count - 1 && !session->results[oldest].voided)
		oldest++;
	struct result *result = &session->results[oldest];
	int after = session->result_count - oldest - 1;
	memmove(result, result + 1, (size_t)after * sizeof(*result));
	session->result_count--;
}

static struct result *add_result(struct session *session)
{
	if (session->result_count == SESSION_RESULTS_MAX)
		forget_oldest(session);
	return &session->results[session->result_count++];
}

void log_set(struct session *session, ms_t at, const char *note, struct effects *effects)
{
	const struct segment *segment = session_segment(session);
	const struct workout_item *item = &session->workout.items[segment->item];
	int done = set_done(session, at);
	if (done == 0 && note[0] == '\0')
		return;
	struct record *record = add_record(session, RECORD_SET, at, effects);
	snprintf(record->exercise, sizeof(record->exercise), "%s", session_exercise(session)->id);
	snprintf(record->note, sizeof(record->note), "%s", note);
	record->level = item->dose.level;
	record->set = segment->set;
	record->sets = segment->sets;
	record->side = (int)set_side(session);
	record->unit = item->dose.kind == KIND_HOLD ? UNIT_SECONDS : UNIT_REPS;
	record->target = item->dose.sets[segment->set - 1];
	record->done = done;
	*add_result(session) = (struct result){
		.item = segment->item, .set = segment->set, .sets = segment->sets,
		.side = set_side(session), .unit = record->unit, .target = record->target, .done = done,
		.answer = no_answer, .clean = NOT_ASKED, .line = record->line,
	};
}

static bool says_something(const struct answer *answer)
{
	return answer->felt != FELT_NOT_ASKED || answer->lost_at != LOST_NOT_ASKED ||
		answer->pain != NOT_ASKED;
}

void log_amend(struct session *session, struct result *result, const struct answer *answer,
	const char *note, ms_t at, struct effects *effects)
{
	assert(!result->voided);
	if (!says_something(answer) && note[0] == '\0')
		return;
	struct record *record = add_record(session, RECORD_AMEND, at, effects);
	name_line(session, result->line, record);
	record->felt = answer->felt;
	record->clean = answer_clean(answer, result->done);
	record->pain = answer->pain;
	record->sharp = answer->sharp;
	snprintf(record->note, sizeof(record->note), "%s", note);
	if (answer->felt != FELT_NOT_ASKED)
		result->answer.felt = answer->felt;
	if (answer->lost_at != LOST_NOT_ASKED) {
		result->answer.lost_at = answer->lost_at;
		result->clean = record->clean;
	}
	if (answer->pain != NOT_ASKED) {
		result->answer.pain = answer->pain;
		result->answer.sharp = answer->sharp;
	}
}

/* Whether a set that counts is the one that begins at index `start`, or comes after it. */
static bool counts_from(const struct session *session, const struct result *result, int start)
{
	const struct segment *segment = &session->tape.at[start];
	if (result->voided || result->item != segment->item)
		return !result->voided && result->item > segment->item;
	if (result->set != segment->set)
		return result->set > segment->set;
	return (int)result->side >= segment->side;
}

void log_void_from(struct session *session, int start, ms_t at, struct effects *effects)
{
	for (int i = 0, voids = 0; i < session->result_count && voids < VOIDS_MAX; i++) {
		struct result *result = &session->results[i];
		if (!counts_from(session, result, start))
			continue;
		voids++;
		result->voided = true;
		name_line(session, result->line, add_record(session, RECORD_VOID, at, effects));
	}
}

bool log_stopped_from(const struct session *session, int start)
{
	for (int i = 0; i < session->result_count; i++)
		if (session->results[i].stopped && counts_from(session, &session->results[i], start))
			return true;
	return false;
}

void log_end(struct session *session, ms_t at, struct effects *effects)
{
	assert(session->ending != ENDING_NONE);
	session->ended = at;
	ms_t done = (at - session->started - session->paused) / 1000;
	struct record *record = add_record(session, RECORD_SESSION, at, effects);
	snprintf(record->exercise, sizeof(record->exercise), "%.*s", RECORD_EXERCISE_SIZE - 1,
		session->workout.id);
	record->unit = UNIT_SECONDS;
	record->target = (int)(session->planned / 1000);
	record->done = done < 0 ? 0 : done > RECORD_NUMBER_MAX ? RECORD_NUMBER_MAX : (int)done;
	snprintf(record->note, sizeof(record->note), "%s", ending_names[session->ending]);
}

struct result *log_last(struct session *session)
{
	for (int i = session->result_count; i > 0; i--)
		if (!session->results[i - 1].voided)
			return &session->results[i - 1];
	return NULL;
}

bool log_is_present(const struct session *session, const struct result *result)
{
	const struct segment *segment = session_segment(session);
	return !result->voided && result->item == segment->item && result->set == segment->set;
}
