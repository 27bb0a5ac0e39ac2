/*
 * printed: what a command prints, as a text
 *
 * A fixture with everything that startup reads for a person without any file of their own.
 */
#ifndef PRINTED_H
#define PRINTED_H

#include "cli/commands.h"

extern struct startup printed_startup;

/* Loads it, without a home; and clears it. A checked fixture. */
void printed_begin(void);
void printed_end(void);

/* Runs a command; the text is good until the next call. */
const char *printed_run(struct options options, int *ret_status);

#endif
