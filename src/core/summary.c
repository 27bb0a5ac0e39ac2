/* summary: one pass over sessions, one over bouts */
#include "core/summary.h"

#include <assert.h>

#include "core/calendar.h"

static void add_session(struct summary *summary, const struct past_session *session)
{
	if (!session->has_trained)
		return;
	if (summary->sessions == 0 || session->day < summary->first)
		summary->first = session->day;
	if (summary->sessions == 0 || session->day > summary->last)
		summary->last = session->day;
	summary->sessions++;
	summary->finished += session->ending == ENDING_FINISHED;
	summary->seconds += session->seconds;
	summary->sets += session->sets;
	summary->asked += session->asked;
	summary->good += session->good;
}

/* The latest bout tells the unit, in which the best is counted. */
static void add_bout(struct exercise_summary *exercise, const struct bout *bout, int64_t day)
{
	if (exercise->last == NULL || exercise->unit != bout->unit)
		exercise->best = NOT_ASKED;
	exercise->name = bout->name;
	exercise->exercise = bout->exercise;
	exercise->unit = bout->unit;
	exercise->sets += bout->sets;
	exercise->asked += bout->asked;
	exercise->good += bout->good;
	if (bout->asked > 0 && bout->best > exercise->best)
		exercise->best = bout->best;
	exercise->last = bout;
	exercise->last_day = day;
}

/* The summary of an exercise, which may be its first bout. */
static struct exercise_summary *find(struct summary *summary, int *place_of, int name)
{
	if (place_of[name] == 0)
		place_of[name] = ++summary->exercise_count;
	return &summary->exercises[place_of[name] - 1];
}

void summary_of(const struct progress *progress, int64_t today, struct arena *arena,
	struct summary *ret)
{
	const size_t names = (size_t)progress->ledger->names.count;
	int *place_of = arena_take(arena, names, sizeof(*place_of));
	struct calendar calendar;
	*ret = (struct summary){ .exercises = arena_take(arena, names, sizeof(*ret->exercises)) };
	for (int i = 0; i < progress->session_count; i++)
		add_session(ret, &progress->sessions[i]);
	for (int i = 0; i < progress->bout_count; i++) {
		const struct bout *bout = &progress->bouts[i];
		assert(bout->name >= 0 && bout->name < progress->ledger->names.count);
		add_bout(find(ret, place_of, bout->name), bout, progress->sessions[bout->session].day);
	}
	calendar_of(progress, today, &calendar);
	ret->monday = calendar_day(&calendar, CALENDAR_WEEKS - 1, 0);
	ret->this_week = calendar_week(&calendar, CALENDAR_WEEKS - 1);
	ret->weeks_in_a_row = calendar_weeks_in_a_row(progress, today);
}

int summary_form(int good, int asked)
{
	assert(good >= 0 && good <= asked);
	return asked > 0 ? (100 * good + asked / 2) / asked : NOT_ASKED;
}
