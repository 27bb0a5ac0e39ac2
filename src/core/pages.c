/* pages: finding one. */
#include "core/pages.h"

#include <assert.h>
#include <string.h>

int pages_find(const struct pages *pages, const char *id)
{
	for (int i = 0; i < pages->count; i++)
		if (strcmp(pages->at[i].id, id) == 0)
			return i;
	return -1;
}

const struct page *pages_at(const struct pages *pages, enum page_place place, int number)
{
	assert(number >= 0);
	for (int i = 0; i < pages->count; i++)
		if ((pages->at[i].places & place) != 0 && number-- == 0)
			return &pages->at[i];
	return NULL;
}

int pages_count(const struct pages *pages, enum page_place place)
{
	int count = 0;
	while (pages_at(pages, place, count) != NULL)
		count++;
	return count;
}
