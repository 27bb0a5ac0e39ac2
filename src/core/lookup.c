/* lookup: by name, by parts of names, by likeness */
#include "core/lookup.h"

#include <string.h>

#include "core/search.h"
#include "core/text.h"

#define NEAR_SHARE  4 /* one wrong letter in four is a slip … */
#define GUESS_SHARE 3 /* … one in three worth a question */

static void add(struct lookup *lookup, int exercise)
{
	if (lookup->count < LOOKUP_MAX)
		lookup->at[lookup->count++] = exercise;
}

static void plain_letters(const char *text, struct fold *ret)
{
	fold_text(text, ret);
	fold_singular(ret);
}

static int distance_to(const struct fold *name, const char *text)
{
	struct fold letters;
	plain_letters(text, &letters);
	return text_distance(name->at, letters.at);
}

/* The letters in which a name differs from the likest of those that an exercise has. */
static int distance(const struct fold *name, const struct exercise *exercise)
{
	int best = distance_to(name, exercise->id), other = distance_to(name, exercise->name);
	best = other < best ? other : best;
	for (int i = 0; i < exercise->aliases.count; i++) {
		other = distance_to(name, exercise->aliases.at[i]);
		best = other < best ? other : best;
	}
	return best;
}

/* Those that differ least, in `most` letters at most. */
static void add_nearest(const struct catalog *catalog, const struct fold *name, int most,
	struct lookup *ret)
{
	for (int i = 0; i < catalog->exercise_count; i++) {
		int apart = distance(name, &catalog->exercises[i]);
		if (apart < most) {
			most = apart;
			ret->count = 0;
		}
		if (apart == most)
			add(ret, i);
	}
}

static void add_partly(const struct catalog *catalog, const char *name, struct lookup *ret)
{
	struct query query;
	query_init(&query, name);
	for (int i = 0; i < catalog->exercise_count; i++)
		if (search_is_called(&query, &catalog->exercises[i]))
			add(ret, i);
}

static int share(const struct fold *name, int of)
{
	int letters = name->count / of;
	return letters > 1 ? letters : 1;
}

struct lookup lookup_exercise(const struct catalog *catalog, const char *name)
{
	struct lookup found = { .kind = LOOKUP_NAMED };
	struct fold letters;
	int exact = catalog_exercise(catalog, name);
	if (exact != NO_EXERCISE) {
		add(&found, exact);
		return found;
	}
	plain_letters(name, &letters);
	if (letters.count == 0)
		return (struct lookup){ .kind = LOOKUP_UNKNOWN };
	add_nearest(catalog, &letters, 0, &found);
	if (found.count == 0) {
		found.kind = LOOKUP_PARTLY;
		add_partly(catalog, name, &found);
	}
	if (found.count == 0) {
		found.kind = LOOKUP_NEARLY;
		add_nearest(catalog, &letters, share(&letters, NEAR_SHARE), &found);
	}
	if (found.count == 0) {
		found.kind = LOOKUP_UNKNOWN;
		add_nearest(catalog, &letters, share(&letters, GUESS_SHARE), &found);
	}
	return found;
}
