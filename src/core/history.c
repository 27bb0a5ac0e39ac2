/* history: the lines of the past folded to what today needs */
#include "core/history.h"

#include <assert.h>
#include <string.h>

#define FINISHED "finished" /* a session's note (core/record.h) */

void history_init(struct history *history)
{
	*history = (struct history){ .sessions = 0 };
}

/* Whether `a` comes after `b`: by time, then by id, so that every order of reading agrees. */
static bool is_later(const struct record *a, const struct record *b)
{
	if (a->when.seconds != b->when.seconds)
		return a->when.seconds > b->when.seconds;
	const int order = strcmp(a->session, b->session);
	return order != 0 ? order > 0 : a->line > b->line;
}

static bool is_of_plan(const struct catalog *catalog, const char *routine)
{
	const int index = catalog_routine(catalog, routine);
	return index != NO_EXERCISE && !catalog->routines[index].extra;
}

/* Likewise by time, then by the routine's id. */
static bool is_later_routine(const struct history *history, const struct record *session)
{
	if (history->last_routine[0] == '\0')
		return true;
	if (session->when.seconds != history->last_routine_when.seconds)
		return session->when.seconds > history->last_routine_when.seconds;
	return strcmp(session->exercise, history->last_routine) > 0;
}

static void add_session(struct history *history, const struct catalog *catalog,
	const struct record *session)
{
	history->sessions++;
	if (!history->has_last || is_later(session, &history->last))
		history->last = *session;
	history->has_last = true;
	if (strcmp(session->note, FINISHED) == 0 && is_of_plan(catalog, session->exercise) &&
		is_later_routine(history, session)) {
		memcpy(history->last_routine, session->exercise, sizeof(history->last_routine));
		history->last_routine_when = session->when;
	}
}

static void add_set(struct history *history, const struct catalog *catalog, const struct record *set)
{
	if (set->done <= 0)
		return;
	if (!history->has_trained || set->when.seconds > history->last_trained.seconds)
		history->last_trained = set->when;
	history->has_trained = true;
	const int exercise = catalog_exercise(catalog, set->exercise);
	if (exercise != NO_EXERCISE && exercise < HISTORY_MET_MAX)
		history->met[exercise] = true;
}

void history_add(struct history *history, const struct catalog *catalog, const struct record *record)
{
	if (record->type == RECORD_SESSION)
		add_session(history, catalog, record);
	else if (record->type == RECORD_SET)
		add_set(history, catalog, record);
}

void history_mark_met(const struct history *history, struct workout *workout)
{
	for (int i = 0; i < workout->count; i++) {
		struct workout_item *item = &workout->items[i];
		assert(item->exercise >= 0);
		item->met = item->exercise < HISTORY_MET_MAX && history->met[item->exercise];
	}
}
