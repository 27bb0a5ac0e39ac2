/*
 * report: what is wrong in the files that were read, line by line
 *
 *	mine.cfg:2: curls: unknown field 'resst' (did you mean 'rest'?)
 *	left out: curls, my-tuesday
 *
 * Borrows everything.
 */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "cli/print.h"
#include "sys/problems.h"

/*
 * Prints the problems, `lead` before each line, and last what is left out because of them. Returns
 * how many problems there are; prints nothing when that is none.
 */
int report_problems(const struct print *print, const char *lead, const struct problems *problems);

#endif
