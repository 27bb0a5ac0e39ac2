/*
 * names: texts that come again and again, each kept once and called by its number
 *
 *	"plank" --names_take()--> 0     "dead-bug" --> 1     "plank" --> 0     texts[1]: "dead-bug"
 *
 * So what has many of them keeps four bytes for each, and compares numbers instead of texts. Numbers
 * begin at 0 and stay; which text has which depends on the order of their coming.
 *
 * The names own their texts. A machine without memory for them ends the program, as in core/arena.
 */
#ifndef CORE_NAMES_H
#define CORE_NAMES_H

#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"

#define NO_NAME (-1)

struct names {
	int count, room;
	const char **texts; /* by number */
	size_t slot_count;  /* a power of two */
	uint32_t *slots;    /* by text: its number and 1, 0 for none */
	int latest;         /* the one taken last, which often comes again */
	struct arena arena;
};

/* Makes an empty table. */
void names_init(struct names *names);

/* Gives it back. A zeroed table is fine. */
void names_clear(struct names *names);

/* The number of the `length` bytes at `text`, which may be new; NO_NAME when there are none. */
int names_take(struct names *names, const char *text, size_t length);

/* Their number, NO_NAME when they were never taken. */
int names_find(const struct names *names, const char *text, size_t length);

/* The text of a number; "" of NO_NAME. */
const char *names_text(const struct names *names, int number);

#endif
