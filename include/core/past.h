/*
 * past: all that was ever done, from its lines to what today needs of it
 *
 *	lines --past_add_line()--> ledger --past_fold()--> progress --> history
 *
 * What the session records goes in as it goes to the disk, so what is shown and what is kept can't
 * differ; it waits for the next fold, so that till then what was folded stays as it is. A past owns it
 * all.
 */
#ifndef CORE_PAST_H
#define CORE_PAST_H

#include "core/history.h"
#include "core/ledger.h"
#include "core/progress.h"

struct past_waiting;

struct past {
	struct ledger ledger;
	struct arena waiting_arena;
	struct past_waiting *waiting; /* records for the next fold, in any order */
	struct arena arena;        /* of the progress */
	struct progress progress;
	struct history history;
};

/* Makes the past of someone who never trained. */
void past_init(struct past *past);

/* Gives it back. */
void past_clear(struct past *past);

/* Adds a line of `length` bytes without its newline; NULL, or what is wrong with it (core/ledger.h). */
const char *past_add_line(struct past *past, const char *line, size_t length);

/* Adds a record that is being written, with the next fold. */
void past_add(struct past *past, const struct record *record);

/* Makes of the lines what they say; a day begins `day_start` minutes after midnight. */
void past_fold(struct past *past, const struct catalog *catalog, int day_start);

#endif
