/* need: bouts against doses */
#include "core/need.h"

#include <assert.h>
#include <stddef.h>

/* What the session's routine asks of an exercise; NULL when nothing. */
static const struct routine_item *item_of(const struct catalog *catalog,
	const struct past_session *session, int exercise)
{
	if (session->routine == NO_EXERCISE)
		return NULL;
	const struct routine *routine = &catalog->routines[session->routine];
	for (int i = 0; i < routine->item_count; i++) {
		if (routine->items[i].exercise == exercise)
			return &routine->items[i];
	}
	return NULL;
}

static int fewest(const int sets[DOSE_SETS_MAX], int count)
{
	assert(count > 0);
	int least = sets[0];
	for (int i = 1; i < count; i++)
		least = sets[i] < least ? sets[i] : least;
	return least;
}

bool bout_is_whole(const struct catalog *catalog, const struct past_session *session,
	const struct bout *bout)
{
	if (bout->exercise == NO_EXERCISE || bout->level == NOT_ASKED || !bout_is_good(bout))
		return false;
	const struct dose *dose = exercise_dose(&catalog->exercises[bout->exercise], bout->level);
	const struct routine_item *item = item_of(catalog, session, bout->exercise);
	if (dose == NULL)
		return false;
	const int *sets = dose->sets;
	int count = dose->set_count;
	if (item != NULL && item->set_count > 0 && item->set_count < count)
		count = item->set_count;
	if (item != NULL && item->set_count > 0 && item->level == bout->level)
		sets = item->sets;
	const int turns = dose->sides == SIDES_EACH ? 2 : 1;
	return bout->sets >= count * turns && bout->least_good >= fewest(sets, count);
}

static bool meets(const struct catalog *catalog, const struct past_session *session,
	const struct bout *bout, const struct need *need)
{
	if (bout->level < need->level)
		return false;
	if (bout_is_whole(catalog, session, bout))
		return true;
	return need->sets > 0 && bout->good >= need->sets && bout->least_good >= need->amount;
}

static bool is_of(const struct need *need, int exercise)
{
	for (int i = 0; i < need->of.count; i++) {
		if (need->of.at[i] == exercise)
			return true;
	}
	return false;
}

bool need_is_met(const struct catalog *catalog, const struct progress *progress,
	const struct past_session *session, const struct need *need)
{
	for (int i = 0; i < session->bout_count; i++) {
		const struct bout *bout = &progress->bouts[session->first_bout + i];
		if (is_of(need, bout->exercise) && meets(catalog, session, bout, need))
			return true;
	}
	return false;
}
