/*
 * problems: what is wrong in the files that were read, all of it at once
 *
 *	exercises.cfg:41: dead-bug: unknown field 'resst' (did you mean 'rest'?)
 *	FILE          LINE what
 *
 * Kept by file and line, whatever the order of finding. Beside the problems stand the names of what
 * is left out because of them: exercises, routines, whole files. Everything is owned by the list.
 */
#ifndef SYS_PROBLEMS_H
#define SYS_PROBLEMS_H

#include <stdbool.h>

#include "core/arena.h"

#define PROBLEMS_MAX 200     /* more are counted, not kept */
#define PROBLEM_WHAT_SIZE 400

struct problem {
	const char *file;
	int line;         /* 0: of the file as a whole */
	const char *what; /* "dead-bug: doses: level 7 is out of range (0 to 4)" */
};

struct problems {
	struct arena arena;
	int count;                             /* all that were found */
	int kept;                              /* how many of them are in `at` */
	struct problem at[PROBLEMS_MAX];       /* by file, then line, then as they were found */
	int left_out_count;
	int left_out_kept;
	const char *left_out[PROBLEMS_MAX];    /* ids, or the names of files that don't parse */
};

/* Makes an empty list; clears it, after which it is empty. A zeroed list is empty too. */
void problems_init(struct problems *problems);
void problems_clear(struct problems *problems);

/* Adds a sentence, formatted as by printf, cleaned, and cut to PROBLEM_WHAT_SIZE. */
void problems_add(struct problems *problems, const char *file, int line, const char *format, ...)
#ifdef __GNUC__
	__attribute__((format(printf, 4, 5)))
#endif
	;

/* No further problem will be kept: looking for a good wording is wasted from here on. */
bool problems_full(const struct problems *problems);

/* Notes that `name` is left out; whether it was, among those that are kept. */
void problems_leave_out(struct problems *problems, const char *name);
bool problems_has_left_out(const struct problems *problems, const char *name);

#endif
