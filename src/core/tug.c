/* tug: sets of work, counted by where they were felt */
#include "core/tug.h"

#include <assert.h>

/* Adds a session's sets; false when none of them was felt in any of the three. */
static bool add_session(const struct progress *progress, const struct catalog *catalog, int session,
	struct tug *tug)
{
	const struct past_session *past = &progress->sessions[session];
	int before = tug_sets(tug);
	for (int i = 0; i < past->bout_count; i++) {
		const struct bout *bout = &progress->bouts[past->first_bout + i];
		if (bout->exercise == NO_EXERCISE ||
			!series_counts(&catalog->exercises[bout->exercise]))
			continue;
		tug->abs += bout->abs_felt;
		tug->hips += bout->hips_felt;
		tug->back += bout->back_felt;
	}
	return tug_sets(tug) > before;
}

void tug_of(const struct progress *progress, const struct catalog *catalog, int sessions, int before,
	struct tug *ret)
{
	assert(before <= progress->session_count);
	*ret = (struct tug){ .sessions = 0 };
	for (int i = before - 1; i >= 0 && ret->sessions < sessions; i--)
		ret->sessions += add_session(progress, catalog, i, ret);
}

int tug_sets(const struct tug *tug)
{
	return tug->abs + tug->hips + tug->back;
}

int tug_share(const struct tug *tug, int sets)
{
	int all = tug_sets(tug);
	assert(sets >= 0 && sets <= all);
	return all > 0 ? (sets * 100 + all / 2) / all : 0;
}

void tug_series(const struct progress *progress, const struct catalog *catalog, int64_t from,
	struct series *ret)
{
	series_begin(ret, UNIT_NONE);
	for (int i = 0; i < progress->session_count; i++) {
		const struct past_session *session = &progress->sessions[i];
		struct tug tug = { .sessions = 1 };
		if (add_session(progress, catalog, i, &tug))
			series_add(ret, from, (struct sample){ .session = i, .when = session->began,
				.day = session->day, .target = NOT_ASKED,
				.value = tug_share(&tug, tug.abs) });
	}
}
