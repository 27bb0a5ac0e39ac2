/*
 * verdict: what a test's result says, in words
 *
 *	43 S                                              the headline: capital letters, large
 *	8 s more than on 25 October.                      against the last time
 *	Within the usual range of people without …        what it means
 *	Your sets: 3 × 30 s, …                            what to do with it
 *	Without back pain people held it for … (…)        where that comes from
 *
 * Published ranges with their source, none by age: there are none to be trusted.
 * The Thomas test gives a hint, and says so. Plain values.
 */
#ifndef CORE_VERDICT_H
#define CORE_VERDICT_H

#include "core/test_day.h"

#define HEADLINE_SIZE 24
#define VERDICT_SIZE 160

struct verdict { /* any of them may be "" */
	char headline[HEADLINE_SIZE]; /* as digits_draw() has it */
	char change[VERDICT_SIZE];
	char meaning[VERDICT_SIZE];
	char next[VERDICT_SIZE];
	const char *source;
};

/* What a trial that is over says; `before` is what was known of the test before it began. */
struct verdict verdict_of(const struct trial *trial, const struct test_past *before, struct stamp now,
	int day_start);

/* A result in a few words: "43 s", "9 reps a side", "right free, left tight"; "" when there is none. */
void verdict_result_words(enum test test, const struct trial_result results[2],
	char ret_words[VERDICT_SIZE]);

/* The published numbers that a test's result is held against, and what they are worth. */
const char *verdict_source(enum test test);

#endif
