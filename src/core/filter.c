/* filter: a question for each thing that can be asked for */
#include "core/filter.h"

#include <assert.h>
#include <string.h>

#define LINKS_MAX 8 /* a void of an amend of a set: more than anybody writes */

const struct filter filter_all = { .since = INT64_MIN, .until = INT64_MAX, .type = RECORD_TYPES };

static bool is_in_time(const struct filter *filter, const struct fact *fact)
{
	const struct stamp when = { fact->when, fact->offset };
	const int64_t day = date_training_day(when, filter->day_start);
	return day >= filter->since && day <= filter->until;
}

/* What an amend or a void is about in the end; NULL when that is not there. */
static const struct fact *subject_of(const struct ledger *ledger, const struct fact *fact)
{
	for (int i = 0; i < LINKS_MAX && fact != NULL; i++) {
		if (fact->type != RECORD_AMEND && fact->type != RECORD_VOID)
			return fact;
		fact = ledger_named(ledger, fact);
	}
	return NULL;
}

static bool is_of_exercise(const struct filter *filter, const struct ledger *ledger,
	const struct fact *fact)
{
	const struct fact *subject = subject_of(ledger, fact);
	return subject != NULL && strcmp(ledger_name(ledger, subject), filter->exercise) == 0;
}

bool filter_keeps(const struct filter *filter, const struct ledger *ledger, const struct fact *fact)
{
	assert(filter->type >= 0 && filter->type <= RECORD_TYPES);
	if (filter->type != RECORD_TYPES && filter->type != fact->type)
		return false;
	return is_in_time(filter, fact) &&
		(filter->exercise == NULL || is_of_exercise(filter, ledger, fact));
}
