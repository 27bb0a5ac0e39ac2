/*
 * change: what is different since the last time, in a sentence
 *
 *	"Plank: 33 s, 3 s longer than on Tuesday."    the most of what went up in the latest session …
 *	"Dead bug: 10 clean reps, as on Tuesday."     … or what stayed …
 *	"Dead bug: 7 clean reps, 9 on Tuesday."       … or what went down; no word about that
 *
 * Clean reps and seconds of the best set are compared with those of the last session that had the
 * exercise and asked about it. Writes into the caller's buffer.
 */
#ifndef CORE_CHANGE_H
#define CORE_CHANGE_H

#include "core/progress.h"

#define CHANGE_SIZE 160

/* The sentence; false, and "", when there is nothing to compare yet. */
bool change_words(const struct progress *progress, const struct catalog *catalog, struct stamp now,
	int day_start, char ret_words[CHANGE_SIZE]);

#endif
