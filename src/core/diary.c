/* diary: a session's lines, and new ones about them */
#include "core/diary.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

void diary_init(struct diary *diary, const char *own)
{
	assert(strlen(own) < RECORD_SESSION_SIZE);
	snprintf(diary->own, sizeof(diary->own), "%s", own);
	diary->line = diary->added = diary->step_count = diary->count = diary->taken = 0;
	diary->latest = 0;
}

int diary_sets(const struct ledger *ledger, int session, int most, const struct fact **ret)
{
	int count = 0;
	for (size_t i = 0; i < ledger->order_count && count < most; i++) {
		const struct fact *fact = ledger_at(ledger, i);
		if (fact->session == session && fact->type == RECORD_SET)
			ret[count++] = fact;
	}
	return count;
}

/* Remembers that lines from `first` on were written, up to the latest; the oldest step may go. */
static void add_step(struct diary *diary, const char *id, int first, int last)
{
	if (diary->step_count == DIARY_STEPS_MAX)
		memmove(&diary->steps[0], &diary->steps[1],
			(size_t)--diary->step_count * sizeof(diary->steps[0]));
	struct diary_step *step = &diary->steps[diary->step_count++];
	*step = (struct diary_step){ .first = first, .last = last };
	snprintf(step->id, sizeof(step->id), "%s", id);
}

/* Those that were taken have been written by now. */
static struct record *add_waiting(struct diary *diary)
{
	if (diary->taken == diary->count)
		diary->taken = diary->count = 0;
	assert(diary->count < ENTRY_RECORDS_MAX);
	return &diary->waiting[diary->count++];
}

/* A line about the one called `named`, which was written at `named_when`. */
static struct record *add_line(struct diary *diary, enum record_type type, const char *named,
	int64_t named_when, struct stamp when)
{
	struct record *record = add_waiting(diary);
	record_init(record);
	record->type = type;
	record->line = ++diary->line;
	record->when = when;
	if (record->when.seconds <= named_when)
		record->when.seconds = named_when + 1;
	if (record->when.seconds > diary->latest)
		diary->latest = record->when.seconds;
	memcpy(record->session, diary->own, sizeof(record->session));
	int bytes = snprintf(record->exercise, sizeof(record->exercise), "%s", named);
	assert(bytes > 0 && bytes < (int)sizeof(record->exercise));
	(void)bytes;
	return record;
}

static bool has_new_note(const struct record *was, const struct record *now)
{
	return strcmp(was->note, now->note) != 0;
}

static bool is_same(const struct record *was, const struct record *now)
{
	return was->felt == now->felt && was->clean == now->clean && was->pain == now->pain &&
		was->sharp == now->sharp && !has_new_note(was, now);
}

bool diary_amend(struct diary *diary, const struct record *was, const struct record *now,
	struct stamp when)
{
	char named[RECORD_EXERCISE_SIZE];
	int64_t after = was->when.seconds > diary->latest ? was->when.seconds : diary->latest;
	if (is_same(was, now))
		return false;
	snprintf(named, sizeof(named), "%s.%d", was->session, was->line);
	struct record *record = add_line(diary, RECORD_AMEND, named, after, when);
	record->felt = now->felt != was->felt ? now->felt : FELT_NOT_ASKED;
	record->clean = now->clean != was->clean ? now->clean : NOT_ASKED;
	if (now->pain != was->pain || now->sharp != was->sharp) {
		record->pain = now->pain;
		record->sharp = now->sharp;
	}
	if (has_new_note(was, now))
		snprintf(record->note, sizeof(record->note), "%s",
			now->note[0] != '\0' ? now->note : RECORD_NOTE_TAKEN);
	add_step(diary, diary->own, diary->line, diary->line);
	return true;
}

static void void_fact(struct diary *diary, const struct ledger *ledger, const struct fact *fact,
	struct stamp when)
{
	char named[FACT_ID_SIZE];
	ledger_id(ledger, fact, named);
	add_line(diary, RECORD_VOID, named, fact->when, when);
}

void diary_void(struct diary *diary, const struct ledger *ledger, const struct fact *fact,
	struct stamp when)
{
	void_fact(diary, ledger, fact, when);
	add_step(diary, diary->own, diary->line, diary->line);
}

void diary_void_session(struct diary *diary, const struct ledger *ledger, int session,
	struct stamp when)
{
	int first = diary->line + 1;
	for (size_t i = 0; i < ledger->order_count && diary->count < ENTRY_RECORDS_MAX; i++) {
		const struct fact *fact = ledger_at(ledger, i);
		if (fact->session == session)
			void_fact(diary, ledger, fact, when);
	}
	if (diary->line >= first)
		add_step(diary, diary->own, first, diary->line);
}

/* The id of a session that began at a moment: two that began at one have others still. */
static void id_of(const struct diary *diary, struct stamp began, char ret_id[RECORD_SESSION_SIZE])
{
	char compact[COMPACT_SIZE];
	const char *tag = strchr(diary->own, '-');
	began.seconds += diary->added;
	stamp_compact(began, compact);
	int bytes = snprintf(ret_id, RECORD_SESSION_SIZE, "%s%s", compact, tag != NULL ? tag : "");
	assert(bytes > 0 && bytes < RECORD_SESSION_SIZE);
	(void)bytes;
}

void diary_add(struct diary *diary, const struct catalog *catalog, const struct workout *workout,
	struct stamp began, int seconds)
{
	char id[RECORD_SESSION_SIZE];
	assert(diary->taken == diary->count && workout->count > 0);
	id_of(diary, began, id);
	diary->added++;
	diary->taken = 0;
	diary->count = entry_of(catalog, workout, id, began, seconds, diary->waiting);
	add_step(diary, id, 1, diary->count);
	int64_t ended = diary->waiting[diary->count - 1].when.seconds;
	diary->latest = ended > diary->latest ? ended : diary->latest;
}

bool diary_undo(struct diary *diary, struct stamp when)
{
	if (diary->step_count == 0)
		return false;
	const struct diary_step step = diary->steps[--diary->step_count];
	const int64_t after = diary->latest;
	for (int line = step.first; line <= step.last; line++) {
		char named[RECORD_EXERCISE_SIZE];
		snprintf(named, sizeof(named), "%s.%d", step.id, line);
		add_line(diary, RECORD_VOID, named, after, when);
	}
	return true;
}

const struct record *diary_next(struct diary *diary)
{
	return diary->taken < diary->count ? &diary->waiting[diary->taken++] : NULL;
}
