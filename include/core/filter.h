/*
 * filter: which lines of the history a person asks for
 *
 *	--since, --until   by training day, both of them included
 *	--exercise         lines of an exercise, or of a routine's session
 *	--type             lines of that type
 *
 * An amend or a void is of the exercise of the line that it names. A plain value; borrows its text.
 */
#ifndef CORE_FILTER_H
#define CORE_FILTER_H

#include <stdbool.h>

#include "core/ledger.h"

struct filter {
	int64_t since, until; /* days; filter_all's are all there are */
	int day_start;        /* minutes after midnight at which a day begins */
	const char *exercise; /* an id, NULL for any */
	int type;             /* enum record_type, RECORD_TYPES for any */
};
extern const struct filter filter_all;

/* Whether the filter keeps a fact. */
bool filter_keeps(const struct filter *filter, const struct ledger *ledger, const struct fact *fact);

#endif
