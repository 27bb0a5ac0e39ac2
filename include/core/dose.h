/*
 * dose: what is to be done, in words
 *
 *	3 × 10 reps a side      6-4-2 reps a side, 10 s each      3 × 30 s      10 reps, 5 s each
 *
 * The same words stand on the screens, in `deadbug list` and in `deadbug show`. Writes into the
 * caller's buffer; 80 bytes hold any dose.
 */
#ifndef CORE_DOSE_H
#define CORE_DOSE_H

#include <stddef.h>

#include "core/catalog.h"

#define DOSE_WORDS_SIZE 80

/* Sets, reps or seconds, sides and holds. */
void dose_words(const struct dose *dose, char *out, size_t size);

/*
 * How, in the exercise's own words for the phases: "lower 3 s, hold 1 s, return 2 s, rest 45 s"; only
 * the rest for a hold, "" where there is nothing to say.
 */
void dose_pace_words(const struct dose *dose, const char *const words[3], char *out, size_t size);

/* A length of time for a person: "45 s", "9 min", "1 h 05 min"; minutes are rounded. */
void dose_time_words(long seconds, char *out, size_t size);

#endif
