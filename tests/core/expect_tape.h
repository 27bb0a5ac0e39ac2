/*
 * expect_tape: a tape as text, a segment a line, to be compared with what it should be
 *
 *	kind, length, set, side, rep, key poses, turned over, last work of its set
 *
 *	hold    10 s 2/6 right 1/3 1>1 mirrored ends
 *	count    key 1/2 alt   - 0>0 ends
 *
 * Outside of a rep its number is "-"; "key" lasts until one.
 */
#ifndef EXPECT_TAPE_H
#define EXPECT_TAPE_H

#include "core/timeline.h"

/* Fails the test with `sentence` and the first line that differs. */
void expect_tape(const struct timeline *tape, const char *sentence, const char *want);

#endif
