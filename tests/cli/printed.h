/*
 * printed: what a command prints, as a text
 *
 * A fixture with everything that startup reads for a person without any file of their own.
 */
#ifndef PRINTED_H
#define PRINTED_H

#include "cli/commands.h"

/* A command line: its command, its level, its words and how many. */
#define OPTIONS(id, at_level, words_count, ...) \
	{ .command = COMMAND_##id, .level = (at_level), .count = (words_count), \
	  .words = { __VA_ARGS__ } }

extern struct startup printed_startup;
extern bool printed_person; /* whether the command thinks that it prints on a terminal */

/* Loads it, without a home; and clears it. A checked fixture. */
void printed_begin(void);
void printed_end(void);

/* Runs a command; the text is good until the next call. */
const char *printed_run(struct options options, int *ret_status);

#endif
