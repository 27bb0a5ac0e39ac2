/* draft: merging by sorting. */
#include "sys/draft.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static int compare_places(const void *a, const void *b)
{
	const struct draft *const *first = a, *const *second = b;

	return ((*first)->order > (*second)->order) - ((*first)->order < (*second)->order);
}

static int compare_ids(const void *a, const void *b)
{
	const struct draft *const *first = a, *const *second = b;
	int order = strcmp((*first)->id, (*second)->id);

	return order != 0 ? order : compare_places(a, b);
}

/*
 * Merges the drafts of one id, which begin at `run` in their order. Returns the one that stands for
 * all, in *ret_length how many they are.
 */
static struct draft *merge_run(struct draft **run, int most, struct problems *problems, int *ret_length)
{
	struct draft *latest = run[0];
	int length = 1;

	for (; length < most && strcmp(run[length]->id, run[0]->id) == 0; length++) {
		struct draft *draft = run[length];

		if (draft->text == latest->text) {
			problems_add(problems, draft->file, draft->line,
			"%s: the id is taken, at line %d", draft->id,
				latest->line);
			problems_leave_out(problems, draft->id);
			continue;
		}
		draft->earlier = latest;
		latest = draft;
	}
	latest->order = run[0]->order;
	*ret_length = length;
	return latest;
}

void draft_add(struct draft_list *list, struct draft *draft)
{
	assert(draft->next == NULL && draft->id != NULL);
	draft->order = list->count++;
	if (list->last == NULL)
		list->first = draft;
	else
		list->last->next = draft;
	list->last = draft;
}

void draft_merge(const struct draft_list *list, struct arena *arena, struct problems *problems,
	struct draft_index *ret)
{
	struct draft **sorted = arena_take(arena, (size_t)list->count, sizeof(struct draft *)), **at;
	int count = 0, length;

	for (struct draft *draft = list->first; draft != NULL; draft = draft->next)
		sorted[count++] = draft;
	assert(count == list->count);
	qsort(sorted, (size_t)list->count, sizeof(struct draft *), compare_ids);
	count = 0;
	for (int i = 0; i < list->count; i += length)
		sorted[count++] = merge_run(&sorted[i], list->count - i, problems, &length);

	at = arena_take(arena, (size_t)count, sizeof(struct draft *));
	if (count > 0)
		memcpy(at, sorted, (size_t)count * sizeof(struct draft *));
	qsort(at, (size_t)count, sizeof(struct draft *), compare_places);
	for (int i = 0; i < count; i++)
		at[i]->order = i;
	*ret = (struct draft_index){ .count = count, .at = at, .by_id = sorted };
}

int draft_find(const struct draft_index *index, const char *id)
{
	int low = 0, high = index->count;

	while (low < high) {
		int middle = low + (high - low) / 2;
		int order = strcmp(index->by_id[middle]->id, id);

		if (order == 0)
			return index->by_id[middle]->order;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return -1;
}
