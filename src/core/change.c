/* change: the latest session, exercise by exercise, beside the one before */
#include "core/change.h"

#include <assert.h>
#include <stdio.h>

#include "core/series.h"

#define DAY_SIZE 40

struct comparison {
	const struct bout *now, *before;
	int share; /* percent that `now` is more than `before` */
};

/* The bout of the same kind before session `before` that was asked about. */
static const struct bout *bout_before(const struct progress *progress, const struct bout *bout)
{
	int before = bout->session;
	const struct bout *found;
	do {
		found = progress_last_bout(progress, bout->exercise, before);
		before = found != NULL ? found->session : 0;
	} while (found != NULL && (found->asked == 0 || found->unit != bout->unit));
	return found;
}

static int share_of(const struct bout *now, const struct bout *before)
{
	return (now->best - before->best) * 100 / (before->best > 0 ? before->best : 1);
}

/* What changed most for the better in a session. */
static struct comparison compare(const struct progress *progress, const struct catalog *catalog,
	const struct past_session *session)
{
	struct comparison most = { NULL, NULL, 0 };
	for (int i = 0; i < session->bout_count; i++) {
		const struct bout *bout = &progress->bouts[session->first_bout + i];
		if (bout->exercise == NO_EXERCISE || bout->asked == 0 ||
			!series_counts(&catalog->exercises[bout->exercise]))
			continue;
		const struct bout *before = bout_before(progress, bout);
		if (before == NULL)
			continue;
		int share = share_of(bout, before);
		if (most.now == NULL || share > most.share)
			most = (struct comparison){ bout, before, share };
	}
	return most;
}

static const char *unit_words(const struct bout *bout, int value)
{
	if (bout->unit == UNIT_SECONDS)
		return "s";
	return value == 1 ? "clean rep" : "clean reps";
}

static void write(const struct comparison *found, const char *name, const char *day,
	char ret_words[CHANGE_SIZE])
{
	const struct bout *now = found->now, *before = found->before;
	const char *unit = unit_words(now, now->best);
	bool is_hold = now->unit == UNIT_SECONDS;
	int more = now->best - before->best;
	if (more > 0)
		snprintf(ret_words, CHANGE_SIZE, "%s: %d %s, %d %s than %s.", name, now->best, unit,
			more, is_hold ? "s longer" : "more", day);
	else if (more == 0)
		snprintf(ret_words, CHANGE_SIZE, "%s: %d %s, as %s.", name, now->best, unit, day);
	else
		snprintf(ret_words, CHANGE_SIZE, "%s: %d %s, %d%s %s.", name, now->best, unit,
			before->best, is_hold ? " s" : "", day);
}

bool change_words(const struct progress *progress, const struct catalog *catalog, struct stamp now,
	int day_start, char ret_words[CHANGE_SIZE])
{
	int last = progress->session_count - 1;
	ret_words[0] = '\0';
	while (last >= 0 && !progress->sessions[last].has_trained)
		last--;
	if (last < 0)
		return false;
	struct comparison found = compare(progress, catalog, &progress->sessions[last]);
	if (found.now == NULL)
		return false;
	char day[DAY_SIZE];
	assert(found.before->session < last);
	date_on(progress->sessions[found.before->session].began, now, day_start, day, sizeof(day));
	write(&found, catalog->exercises[found.now->exercise].name, day, ret_words);
	return true;
}
