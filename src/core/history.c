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

/* The index of a test and side, or of where it would be added. */
static int find_test(const struct history *history, const char *exercise, int side)
{
	int i = 0;
	while (i < history->test_count && (history->tests[i].side != side ||
			strcmp(history->tests[i].exercise, exercise) != 0))
		i++;
	return i;
}

static bool is_result(const struct record *test)
{
	return strcmp(test->note, PAIN_NOTE) != 0 &&
		(test->done != NOT_ASKED || test->note[0] != '\0');
}

static void add_test(struct history *history, const struct record *test)
{
	const int index = find_test(history, test->exercise, test->side);
	if (index == HISTORY_TESTS_MAX)
		return;
	struct tested *tested = &history->tests[index];
	if (index == history->test_count) {
		*tested = (struct tested){ .side = test->side, .tried = test->when, .best = NOT_ASKED };
		memcpy(tested->exercise, test->exercise, sizeof(tested->exercise));
		history->test_count++;
	}
	if (test->when.seconds > tested->tried.seconds)
		tested->tried = test->when;
	if (!is_result(test))
		return;
	if (!tested->has_result || is_later(test, &tested->result))
		tested->result = *test;
	if (test->done > tested->best)
		tested->best = test->done;
	tested->has_result = true;
}

void history_add(struct history *history, const struct catalog *catalog, const struct record *record)
{
	if (record->type == RECORD_SESSION)
		add_session(history, catalog, record);
	else if (record->type == RECORD_SET)
		add_set(history, catalog, record);
	else if (record->type == RECORD_TEST)
		add_test(history, record);
}

const struct tested *history_tested(const struct history *history, const char *exercise, int side)
{
	const int index = find_test(history, exercise, side);
	return index < history->test_count ? &history->tests[index] : NULL;
}

void history_mark_met(const struct history *history, struct workout *workout)
{
	for (int i = 0; i < workout->count; i++) {
		struct workout_item *item = &workout->items[i];
		assert(item->exercise >= 0);
		item->met = item->exercise < HISTORY_MET_MAX && history->met[item->exercise];
	}
}
