/* reason: sorted as they come */
#include "core/reason.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

void reasons_add(struct reasons *reasons, enum rank rank, const char *format, ...)
{
	char words[2 * REASON_SIZE];
	va_list list;
	assert(reasons->count < REASONS_MAX);
	int place = reasons->count++;
	for (; place > 0 && reasons->at[place - 1].rank > rank; place--)
		reasons->at[place] = reasons->at[place - 1];
	va_start(list, format);
	vsnprintf(words, sizeof(words), format, list);
	va_end(list);
	struct reason *reason = &reasons->at[place];
	reason->rank = rank;
	clean_text(reason->words, sizeof(reason->words), words);
}
