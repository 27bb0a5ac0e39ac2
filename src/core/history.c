/* history: what today needs of the past */
#include "core/history.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

/* Of two ends that came at one moment the id decides, so that every machine agrees. */
static bool is_later(const struct ledger *ledger, const struct past_session *session,
	const struct past_session *than)
{
	return than == NULL || ledger_is_later(ledger, session->end, than->end);
}

static void add_sessions(struct history *history, const struct progress *progress)
{
	const struct past_session *last = NULL;
	for (int i = 0; i < progress->session_count; i++) {
		const struct past_session *session = &progress->sessions[i];
		if (session->end == NULL)
			continue;
		history->sessions++;
		if (is_later(progress->ledger, session, last))
			last = session;
	}
	history->has_last = last != NULL;
	if (last != NULL)
		ledger_record(progress->ledger, last->end, &history->last);
}

/* Bouts come in the order of time, too. */
static void add_bout(struct history *history, const struct bout *bout)
{
	if (bout->done <= 0 || bout->exercise == NO_EXERCISE || bout->exercise >= HISTORY_MET_MAX)
		return;
	history->met[bout->exercise] = true;
	if (bout->level > 0)
		history->levels[bout->exercise] = bout->level;
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

/* Tests come in the order of time: the later stands. */
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
	tested->result = *test;
	if (test->done > tested->best)
		tested->best = test->done;
	tested->has_result = true;
}

void history_of(const struct progress *progress, struct history *ret)
{
	*ret = (struct history){ .sessions = 0 };
	add_sessions(ret, progress);
	for (int i = 0; i < progress->bout_count; i++)
		add_bout(ret, &progress->bouts[i]);
	for (int i = 0; i < progress->test_count; i++) {
		struct record test;
		ledger_record(progress->ledger, progress->tests[i].fact, &test);
		add_test(ret, &test);
	}
}

int history_level(const struct history *history, int exercise)
{
	assert(exercise >= 0);
	const int level = exercise < HISTORY_MET_MAX ? history->levels[exercise] : 0;
	return level > 0 ? level : 1;
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
