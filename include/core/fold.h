/*
 * fold: a text as its letters alone, for comparing
 *
 *	"Bent-knee sit-up"  ->  bentkneesitup     starts: ^   ^   ^  ^
 *	"ÉTIREMENT"         ->  etirement
 *
 * Case, accents, hyphens, spaces and commas make no difference; where words begin is kept beside the
 * letters. What has no Latin letter stays as its bytes. A plain value.
 */
#ifndef CORE_FOLD_H
#define CORE_FOLD_H

#include <stdint.h>

#define FOLD_MAX 64 /* letters; of a longer text the first */

struct fold {
	int count;             /* letters: bytes of `at` without the NUL */
	uint64_t starts;       /* bit i: a word begins with letter i */
	char at[FOLD_MAX + 1];
};

/* The letters of `text`. */
void fold_text(const char *text, struct fold *ret);

/* Takes a plural's ending off: "planks" is "plank", "crunches" is "crunch", "abs" stays. */
void fold_singular(struct fold *fold);

/* The letters of the word that begins with letter `start`. */
void fold_word(const struct fold *fold, int start, struct fold *ret);

#endif
