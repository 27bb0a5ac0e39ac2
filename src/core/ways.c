/* The links of an exercise, in one row. */
#include "core/ways.h"

int exercise_ways(const struct exercise *exercise, struct way ret_ways[WAYS_MAX])
{
	const struct links gate = { exercise->gate != NO_EXERCISE, &exercise->gate };
	const struct links *const links[WAY_KINDS] = {
		[WAY_INSTEAD] = &exercise->instead,
		[WAY_EASIER] = &exercise->easier,
		[WAY_HARDER] = &exercise->harder,
		[WAY_REPLACES] = &exercise->replaces,
		[WAY_GATE] = &gate,
	};
	int count = 0;
	for (int kind = 0; kind < WAY_KINDS; kind++)
		for (int i = 0; i < links[kind]->count && count < WAYS_MAX; i++)
			ret_ways[count++] = (struct way){ (enum way_kind)kind, links[kind]->at[i] };
	return count;
}

int exercise_way(const struct exercise *exercise, enum way_kind kind)
{
	struct way ways[WAYS_MAX];
	const int count = exercise_ways(exercise, ways);
	for (int i = 0; i < count; i++)
		if (ways[i].kind == kind)
			return ways[i].exercise;
	return NO_EXERCISE;
}
