/*
 * entry: a session that was done without the coach, as the lines that it leaves
 *
 *	workout, when, how long --entry_of()--> set, set, set, … session
 *
 * Every set is what the dose asks for, on each side where each has its turn. How it felt was not asked,
 * so none of it counts as clean. Plain values.
 */
#ifndef CORE_ENTRY_H
#define CORE_ENTRY_H

#include "core/programme.h"
#include "core/record.h"

#define ENTRY_RECORDS_MAX (WORKOUT_ITEMS_MAX * DOSE_SETS_MAX * 2 + 1)

/*
 * Makes the records of the session `id`, spread evenly over its `seconds`, the end of the session last;
 * returns how many.
 */
int entry_of(const struct catalog *catalog, const struct workout *workout, const char *id,
	struct stamp began, int seconds, struct record ret[ENTRY_RECORDS_MAX]);

#endif
