/*
 * ledger: every line of every file as one history
 *
 *	lines --ledger_add()--> facts, one by id --ledger_settle()--> taken back, amended, by time
 *
 *	machine A   .1 set   .2 amend .1   .3 set          any order of lines, any number of copies
 *	machine B   .1 set   .4 void .3                    gives the same ledger
 *	        --> A.1 as amended, B.1; A.3 is taken back
 *
 * An id is one line: copies of it are one, and of two that differ (somebody edited a file) the later
 * stands, which is said. An amend takes its fields that are not "-" to the line it names; of several
 * the latest by `when`, then id, wins. A void takes the line it names back, be it a set, an amend or an
 * earlier void: so a deletion is undone, too. What names a line that is not there waits for it.
 *
 * The ledger owns its tables and copies of its lines. A machine without memory for them ends the
 * program, as in core/arena.
 */
#ifndef CORE_LEDGER_H
#define CORE_LEDGER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/record.h"

#define LEDGER_NO_NAME (-1)

struct fact { /* a line, as it stands after all amends */
	int64_t when;       /* seconds since 1970-01-01T00:00:00Z */
	const char *line;   /* as it was read, ended by a NUL */
	uint64_t session;   /* the same for all lines of a session, and of no other */
	int32_t number;     /* of its line in the session */
	union {
		int32_t name;   /* of the exercise or routine, or LEDGER_NO_NAME … */
		uint32_t named; /* … of an amend or void the fact it is about: its index and 1 … */
	};                      /* … 0 while that was not seen: ledger_named() looks again */
	int32_t target, done, clean; /* these and those below as in struct record */
	uint32_t noted;     /* the fact whose line has its note, its own or an amend's: index and 1 */
	uint16_t length;    /* bytes of its line */
	int16_t offset;     /* minutes east of UTC */
	uint8_t type;       /* enum record_type */
	int8_t level, set, sets, side, felt, pain, effort;
	uint8_t unit;
	bool sharp;
	bool is_void;       /* taken back */
	bool is_amended;
};

struct ledger_slot {
	uint32_t tag;  /* some bits of the id's hash */
	uint32_t fact; /* its index and 1, 0 for none */
};

struct ledger {
	size_t count, room;
	struct fact *facts;      /* as they were added, amends and voids among them */
	size_t slot_count;       /* a power of two */
	struct ledger_slot *slots; /* by id */
	uint32_t *order;         /* settled: the facts that stand, by `when`, then id … */
	size_t order_count;      /* … so many; no amends, no voids, nothing that was taken back */
	struct arena texts;      /* of the lines and the names */
	int name_count, name_room;
	const char **names;      /* of exercises and routines, each once */
	size_t name_slot_count;
	uint32_t *name_slots;    /* by their texts: index of a name and 1, 0 for none */
};

/* Makes an empty ledger. */
void ledger_init(struct ledger *ledger);

/* Gives its tables back. A zeroed ledger is fine. */
void ledger_clear(struct ledger *ledger);

/*
 * Adds a line of `length` bytes, without its newline. Returns NULL, or in a few words what is wrong
 * with it; it is then not part of the ledger, but for a second line of one id, of which the later is.
 */
const char *ledger_add(struct ledger *ledger, const char *line, size_t length);

/* Takes back, amends and orders; to be called after adding, before reading. */
void ledger_settle(struct ledger *ledger);

/* The fact at place `i` (below order_count) of those that stand, the oldest first. */
const struct fact *ledger_at(const struct ledger *ledger, size_t i);

/* The id of its exercise or routine, "" when it has none. */
const char *ledger_name(const struct ledger *ledger, const struct fact *fact);

/* The number of a name, by which facts have it, LEDGER_NO_NAME when no fact does. */
int ledger_find_name(const struct ledger *ledger, const char *name);

/*
 * The fact of the id at `id` ("SESSION.LINE", and then the end of the text or a tab), whether it stands
 * or not; NULL when there is none, and for what is no id.
 */
struct fact *ledger_find(const struct ledger *ledger, const char *id);

/* The fact that an amend or a void is about, whether it stands or not; NULL while that is not there. */
struct fact *ledger_named(const struct ledger *ledger, const struct fact *link);

/* Whether `a` comes after `b`: by `when`, then by id, so that all machines agree. */
bool fact_is_later(const struct fact *a, const struct fact *b);

/* Whether the note of a fact, as amended, is `text`, which has nothing to escape. */
bool ledger_note_is(const struct ledger *ledger, const struct fact *fact, const char *text);

/* The whole record of a fact, as amended, its note too. */
void ledger_record(const struct ledger *ledger, const struct fact *fact, struct record *ret);

#endif
