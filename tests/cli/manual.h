/*
 * manual: a page of docs/, its tables and its examples
 *
 *	.\" table keys                  written by `make golden`, and compared by a test
 *	…
 *	.\" end
 *
 *	.\" example settings            taken out and tried by a test
 *	.Bd -literal
 *	…
 *	.Ed
 *
 * Whatever can't be found or written fails the test. Plain values.
 */
#ifndef MANUAL_H
#define MANUAL_H

#include <stdbool.h>
#include <stddef.h>

#define MANUAL_SIZE  131072
#define EXAMPLE_SIZE 8192

struct manual {
	char path[512];
	char text[MANUAL_SIZE];
};

struct example {
	int line;                /* of the page */
	char kind[16];
	char text[EXAMPLE_SIZE]; /* as a reader sees it */
};

/* Reads docs/NAME. */
void manual_open(struct manual *manual, const char *name);

/* The table must be what was made for it; under GOLDEN=write, it is replaced by that. */
void manual_table(struct manual *manual, const char *table, const char *made);

/* The next example; *at is 0 before the first. False behind the last one. */
bool manual_example(const struct manual *manual, size_t *at, struct example *ret);

#endif
