/* facet: what an exercise is, and what it needs */
#include "core/facet.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

#define MAT "mat"

static const char *const step_labels[STEP_COUNT] = {
	[STEP_WARM_UP] = "warm-up", [STEP_FIND_IT] = "step 1", [STEP_KEEP_IT] = "step 2",
	[STEP_USE_IT] = "step 3", [STEP_OWN_IT] = "own it", [STEP_SUPPORT] = "support",
	[STEP_STRETCH] = "stretch", [STEP_TEST] = "tests", [STEP_AVOID] = "to avoid",
};

/* The bytes of the thing itself: "chair or bench", "wall (optional)" up to the first blank. */
static size_t thing_bytes(const char *equipment)
{
	const char *or = strstr(equipment, " or "), *bracket = strstr(equipment, " (");
	size_t bytes = strlen(equipment);
	if (or != NULL)
		bytes = (size_t)(or - equipment);
	if (bracket != NULL && (size_t)(bracket - equipment) < bytes)
		bytes = (size_t)(bracket - equipment);
	return bytes;
}

static bool same_thing(const char *a, const char *b)
{
	size_t bytes = thing_bytes(a);
	return bytes == thing_bytes(b) && memcmp(a, b, bytes) == 0;
}

static bool is_needed(const char *equipment)
{
	return strstr(equipment, "(optional)") == NULL;
}

static bool needs(const struct exercise *exercise, const char *thing)
{
	for (int i = 0; i < exercise->equipment.count; i++) {
		const char *equipment = exercise->equipment.at[i];
		if (is_needed(equipment) && same_thing(equipment, thing))
			return true;
	}
	return false;
}

static bool needs_only_mat(const struct exercise *exercise)
{
	for (int i = 0; i < exercise->equipment.count; i++) {
		const char *equipment = exercise->equipment.at[i];
		if (is_needed(equipment) && !same_thing(equipment, MAT))
			return false;
	}
	return true;
}

bool facet_has(const struct facet *facet, const struct exercise *exercise)
{
	if (facet->kind == FACET_ALL)
		return true;
	if (facet->kind == FACET_STEP)
		return exercise->step == facet->step;
	if (exercise->step == STEP_AVOID)
		return false;
	switch (facet->kind) {
	case FACET_HOLDS: return exercise->kind == KIND_HOLD;
	case FACET_REPS: return exercise->kind != KIND_HOLD;
	case FACET_ONLY_MAT: return needs_only_mat(exercise);
	case FACET_EQUIPMENT: return needs(exercise, facet->equipment);
	case FACET_ALL:
	case FACET_STEP: break;
	}
	return false;
}

static bool is_empty(const struct catalog *catalog, const struct facet *facet)
{
	for (int i = 0; i < catalog->exercise_count; i++)
		if (facet_has(facet, &catalog->exercises[i]))
			return false;
	return true;
}

static void add(const struct catalog *catalog, struct facet facet, struct facet *ret, int *count)
{
	if (*count < FACETS_MAX && !is_empty(catalog, &facet))
		ret[(*count)++] = facet;
}

static bool is_listed(const char *equipment, const struct facet *facets, int count)
{
	for (int i = 0; i < count; i++)
		if (facets[i].kind == FACET_EQUIPMENT && same_thing(equipment, facets[i].equipment))
			return true;
	return false;
}

static void add_equipment(const struct catalog *catalog, const struct exercise *exercise,
	struct facet *ret, int *count)
{
	for (int i = 0; i < exercise->equipment.count && *count < FACETS_MAX; i++) {
		const char *equipment = exercise->equipment.at[i];
		if (is_needed(equipment) && !same_thing(equipment, MAT) &&
			!is_listed(equipment, ret, *count))
			add(catalog, (struct facet){ .kind = FACET_EQUIPMENT, .equipment = equipment },
				ret, count);
	}
}

int facets_of(const struct catalog *catalog, struct facet ret[FACETS_MAX])
{
	int count = 0;
	ret[count++] = (struct facet){ .kind = FACET_ALL };
	for (int step = 0; step < STEP_COUNT; step++)
		add(catalog, (struct facet){ .kind = FACET_STEP, .step = (enum step)step }, ret,
			&count);
	for (int kind = FACET_HOLDS; kind <= FACET_ONLY_MAT; kind++)
		add(catalog, (struct facet){ .kind = (enum facet_kind)kind }, ret, &count);
	for (int i = 0; i < catalog->exercise_count && count < FACETS_MAX; i++)
		add_equipment(catalog, &catalog->exercises[i], ret, &count);
	return count;
}

void facet_label(const struct facet *facet, char ret_label[FACET_LABEL_SIZE])
{
	static const char *const labels[] = { [FACET_ALL] = "all", [FACET_HOLDS] = "holds",
		[FACET_REPS] = "reps", [FACET_ONLY_MAT] = "only a mat" };
	size_t bytes = facet->kind == FACET_EQUIPMENT ? thing_bytes(facet->equipment) : 0;
	if (facet->kind == FACET_EQUIPMENT)
		clean_text(ret_label, bytes < FACET_LABEL_SIZE ? bytes + 1 : FACET_LABEL_SIZE,
			facet->equipment);
	else if (facet->kind == FACET_STEP)
		snprintf(ret_label, FACET_LABEL_SIZE, "%s", step_labels[facet->step]);
	else
		snprintf(ret_label, FACET_LABEL_SIZE, "%s", labels[facet->kind]);
}
