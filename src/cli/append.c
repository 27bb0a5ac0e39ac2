/* append: a store that is open for one command */
#include "cli/append.h"

#include <assert.h>
#include <errno.h>
#include <string.h>

#include "sys/store.h"

/* 0, or an errno. The last one takes those before it along. */
static int write_all(struct store *store, const struct record *records, int count)
{
	for (int i = 0; i < count - 1; i++)
		if (!store_keep(store, &records[i]))
			return ENOMEM;
	return store_append(store, &records[count - 1]);
}

static void say_unwritten(const struct store *store, int error)
{
	fprintf(stderr, "deadbug: cannot write '%s': %s\n", store_file(store), strerror(error));
	fprintf(stderr, "deadbug: %d %s not written\n", store_waiting(store),
		store_waiting(store) == 1 ? "line was" : "lines were");
}

bool append_records(const struct startup *startup, const struct record *records, int count)
{
	assert(count > 0);
	if (!startup->paths.history[0]) {
		fprintf(stderr, "deadbug: there is no home directory for a history; set HOME\n");
		return false;
	}
	struct store *store = store_open(startup->paths.history, startup->paths.state);
	int error = store ? write_all(store, records, count) : ENOMEM;
	if (error && store)
		say_unwritten(store, error);
	else if (error)
		fprintf(stderr, "deadbug: %s\n", strerror(error));
	store_close(store);
	return !error;
}
