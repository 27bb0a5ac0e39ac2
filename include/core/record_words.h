/*
 * record_words: what a line of the history says, for a person
 *
 *	set 2/3, left, 7 of 10 reps, 6 clean, felt in the back; lost it at 7
 *	session of 13 min; finished
 *
 * Without its exercise and its time, which are shown beside. Writes into the caller's buffer.
 */
#ifndef CORE_RECORD_WORDS_H
#define CORE_RECORD_WORDS_H

#include "core/record.h"

#define RECORD_WORDS_SIZE 1024 /* bytes that hold any line's words */

/* The words of a set, a session, a test or a check, as amended; safe to show. */
void record_words(const struct record *record, char ret_words[RECORD_WORDS_SIZE]);

#endif
