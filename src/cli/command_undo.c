/* undo: lines that take lines back, which can be taken back themselves */
#include "cli/commands.h"

#include <stdlib.h>
#include <string.h>

#include "cli/append.h"
#include "core/text.h"
#include "sys/store.h"

enum { DONE = 0, FAILED = 1 };

#define LATEST 253370764800 /* 9999-01-01: what is later was written by hand, and no year follows it */

struct voids { /* the lines that are being written */
	const struct startup *startup;
	char id[RECORD_SESSION_SIZE];
	struct record *at;
	int count;
};

/* Whether the fact is the line `id`, or one of the session `id`. */
static bool is_named(const struct ledger *ledger, const struct fact *fact, const char *id)
{
	const char *session = names_text(&ledger->sessions, fact->session);
	char own[FACT_ID_SIZE];
	if (strncmp(id, session, strlen(session)) != 0)
		return false;
	ledger_id(ledger, fact, own);
	return strcmp(id, session) == 0 || strcmp(id, own) == 0;
}

/* Of a whole session, what it took back itself stays so. */
static bool is_its_own_void(const struct ledger *ledger, const struct fact *fact, const char *id)
{
	if (fact->type != RECORD_VOID || strchr(id, '.') != NULL)
		return false;
	const struct fact *named = ledger_named(ledger, fact);
	return named != NULL && named->session == fact->session;
}

static size_t count_named(const struct ledger *ledger, const char *id)
{
	size_t count = 0;
	for (size_t i = 0; i < ledger->count; i++)
		count += is_named(ledger, &ledger->facts[i], id);
	return count;
}

/* Of two voids at one moment nobody knows which takes which back: what names another is later. */
static void add_void(struct voids *voids, const struct fact *fact)
{
	struct record *record = &voids->at[voids->count++];
	record_init(record);
	memcpy(record->session, voids->id, sizeof(record->session));
	record->line = voids->count;
	record->when = voids->startup->now;
	if (fact->type == RECORD_VOID && record->when.seconds <= fact->when && fact->when < LATEST)
		record->when.seconds = fact->when + 1;
	record->type = RECORD_VOID;
	ledger_id(&voids->startup->past.ledger, fact, record->exercise);
}

/* Whether there was anything called `id` that was not taken back already; says it, when not. */
static bool add_voids(struct voids *voids, const char *id)
{
	const struct ledger *ledger = &voids->startup->past.ledger;
	const int before = voids->count;
	char clean[80];
	for (size_t i = 0; i < ledger->count; i++)
		if (is_named(ledger, &ledger->facts[i], id) && !ledger->facts[i].is_void &&
			!is_its_own_void(ledger, &ledger->facts[i], id))
			add_void(voids, &ledger->facts[i]);
	if (voids->count > before)
		return true;
	clean_text(clean, sizeof(clean), id);
	fprintf(stderr, count_named(ledger, id) > 0 ? "deadbug: '%s' is taken back already\n"
		: "deadbug: there is no session or line '%s'\n", clean);
	return false;
}

static bool add_all(struct voids *voids, const struct options *options)
{
	for (int i = 0; i < options->count; i++)
		if (!add_voids(voids, options->words[i]))
			return false;
	return append_records(voids->startup, voids->at, voids->count);
}

int command_undo(const struct startup *startup, const struct options *options,
	const struct print *print)
{
	size_t most = 1;
	for (int i = 0; i < options->count; i++)
		most += count_named(&startup->past.ledger, options->words[i]);
	struct voids voids = { .startup = startup, .at = calloc(most, sizeof(*voids.at)) };
	if (!voids.at)
		return FAILED;
	store_session_id(startup->now, voids.id);
	const bool is_done = add_all(&voids, options);
	free(voids.at);
	if (is_done)
		print_format(print, "took back %d %s\nTo undo that: deadbug undo %s\n", voids.count,
			voids.count == 1 ? "line" : "lines", voids.id);
	return is_done ? DONE : FAILED;
}
