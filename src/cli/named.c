/* named: a lookup, and what it says */
#include "cli/named.h"

#include <stdio.h>
#include <string.h>

#include "core/lookup.h"
#include "core/text.h"

/* "'plank', 'side-plank' or 'rkc-plank'", behind what is in `said` already. */
static void add_ids(const struct catalog *catalog, const struct lookup *lookup,
	char said[NAMED_SAID_SIZE])
{
	size_t used = strlen(said);
	for (int i = 0; i < lookup->count && used < NAMED_SAID_SIZE; i++) {
		const char *between = i == 0 ? "" : i == lookup->count - 1 ? " or " : ", ";
		used += (size_t)snprintf(said + used, NAMED_SAID_SIZE - used, "%s'%s'", between,
			catalog->exercises[lookup->at[i]].id);
	}
}

static void say_unknown(const struct catalog *catalog, const struct lookup *lookup, const char *name,
	const char *nearest, char said[NAMED_SAID_SIZE])
{
	if (lookup->count > 0) {
		snprintf(said, NAMED_SAID_SIZE, "there is no '%s'; did you mean ", name);
		add_ids(catalog, lookup, said);
		strncat(said, "?", NAMED_SAID_SIZE - strlen(said) - 1);
	} else if (nearest != NULL) {
		snprintf(said, NAMED_SAID_SIZE, "there is no '%s'; did you mean '%s'?", name, nearest);
	} else {
		snprintf(said, NAMED_SAID_SIZE, "there is no '%s'; `deadbug list` names them all",
			name);
	}
}

void named_join(int count, const char *const *words, char ret_name[NAMED_SIZE])
{
	size_t used = 0;
	ret_name[0] = '\0';
	for (int i = 0; i < count && used + 1 < NAMED_SIZE; i++) {
		if (i > 0)
			ret_name[used++] = ' ';
		used += clean_text(ret_name + used, NAMED_SIZE - used, words[i]);
	}
}

int named_exercise(const struct catalog *catalog, const char *name, const char *nearest,
	char ret_said[NAMED_SAID_SIZE])
{
	struct lookup lookup = lookup_exercise(catalog, name);
	char clean[NAMED_SIZE];
	clean_text(clean, sizeof(clean), name);
	ret_said[0] = '\0';
	if (lookup.kind == LOOKUP_UNKNOWN) {
		say_unknown(catalog, &lookup, clean, nearest, ret_said);
		return NO_EXERCISE;
	}
	if (lookup.count > 1) {
		snprintf(ret_said, NAMED_SAID_SIZE, "'%s' may be ", clean);
		add_ids(catalog, &lookup, ret_said);
		return NO_EXERCISE;
	}
	if (lookup.kind == LOOKUP_NEARLY)
		snprintf(ret_said, NAMED_SAID_SIZE, "taking '%s' for '%s'", clean,
			catalog->exercises[lookup.at[0]].id);
	return lookup.at[0];
}
