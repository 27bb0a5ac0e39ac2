/*
 * append: lines that a command adds to the history
 *
 *	records --append_records()--> this machine's files
 *
 * What a command writes is new lines only, as everywhere. Borrows everything.
 */
#ifndef CLI_APPEND_H
#define CLI_APPEND_H

#include "cli/startup.h"

/*
 * Writes the records (at least one), all of them before it returns. False, and said on stderr, when
 * that can't be.
 */
bool append_records(const struct startup *startup, const struct record *records, int count);

#endif
