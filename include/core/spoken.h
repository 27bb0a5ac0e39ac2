/*
 * spoken: words for the ear
 *
 *	written                        spoken
 *	3 × 10 reps a side             3 sets of 10 reps a side
 *	6-4-2 reps a side, 10 s each   6, 4 and 2 reps a side, 10 seconds each
 *	Next set 8 s · half range      Next set 8 seconds, half range
 *
 * Whole words and no signs; numbers stay digits, which every voice reads. Writes into the caller's
 * buffer, and stops between two words where that is full.
 */
#ifndef CORE_SPOKEN_H
#define CORE_SPOKEN_H

#include <stddef.h>

#include "core/catalog.h"
#include "core/effects.h"

/* Adds words to what is in `said` already, as snprintf() would. */
void spoken_add(char said[SAID_SIZE], const char *format, ...)
#ifdef __GNUC__
	__attribute__((format(printf, 2, 3)))
#endif
	;

/* Adds a written text: "8 s" becomes "8 seconds", signs become words or a comma. */
void spoken_add_text(char said[SAID_SIZE], const char *text);

/* Adds a phase's big word as one that begins a sentence: "Lower." */
void spoken_add_word(char said[SAID_SIZE], const char *word);

/* Adds a dose: sets, reps or seconds, sides and holds. */
void spoken_add_dose(char said[SAID_SIZE], const struct dose *dose);

/* Adds "1 second", "30 seconds", "2 minutes". */
void spoken_add_time(char said[SAID_SIZE], int seconds);

#endif
