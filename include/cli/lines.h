/*
 * lines: the history's lines on a stream, in the forms that programs read
 *
 *	tsv    as its files are, so that it can be imported again
 *	csv    a header and a row each         json   one array, an object a line
 *
 * Nothing is cleaned or stood in for: what goes out is what was kept. Borrows everything.
 */
#ifndef CLI_LINES_H
#define CLI_LINES_H

#include <stdbool.h>
#include <stdio.h>

#include "core/filter.h"

enum form { FORM_TSV, FORM_CSV, FORM_JSON, FORM_COUNT };
extern const char *const form_names[FORM_COUNT]; /* "tsv" "csv" "json" */

/*
 * Writes the lines that the filter keeps: those that stand, as amended and by time; or, with `all`,
 * every line, as each says by itself. What can't be written is for ferror() to say.
 */
void lines_write(FILE *out, const struct ledger *ledger, const struct filter *filter, enum form form,
	bool all);

#endif
