/* past: from lines to what today needs */
#include "core/past.h"

#include <assert.h>

struct past_waiting {
	struct past_waiting *next;
	struct record record;
};

void past_init(struct past *past)
{
	*past = (struct past){ .history = { .sessions = 0 } };
	ledger_init(&past->ledger);
	arena_init(&past->arena);
	arena_init(&past->waiting_arena);
	past->progress.ledger = &past->ledger;
}

void past_clear(struct past *past)
{
	ledger_clear(&past->ledger);
	arena_clear(&past->arena);
	arena_clear(&past->waiting_arena);
}

const char *past_add_line(struct past *past, const char *line, size_t length)
{
	return ledger_add(&past->ledger, line, length);
}

void past_add(struct past *past, const struct record *record)
{
	struct past_waiting *waiting = arena_take(&past->waiting_arena, 1, sizeof(*waiting));
	*waiting = (struct past_waiting){ past->waiting, *record };
	past->waiting = waiting;
}

static void add_waiting(struct past *past)
{
	for (; past->waiting != NULL; past->waiting = past->waiting->next) {
		char line[RECORD_LINE_MAX];
		size_t bytes = record_format(&past->waiting->record, line);
		const char *wrong = ledger_add(&past->ledger, line, bytes - 1);
		assert(wrong == NULL && "what we write can be read");
		(void)wrong;
	}
	arena_clear(&past->waiting_arena);
}

void past_fold(struct past *past, const struct catalog *catalog, int day_start)
{
	arena_clear(&past->arena);
	add_waiting(past);
	ledger_settle(&past->ledger);
	progress_fold(&past->progress, &past->ledger, catalog, day_start, &past->arena);
	history_of(&past->progress, &past->history);
}
