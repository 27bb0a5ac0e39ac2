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
 * Most facts are where they are looked for: a session's lines were written one after another, so its
 * first tells where the others are. Only of those that are elsewhere is there a table by id.
 *
 * The ledger owns its tables; of a line it keeps what it says, not the line. A machine without memory
 * for them ends the program, as in core/arena.
 */
#ifndef CORE_LEDGER_H
#define CORE_LEDGER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/names.h"
#include "core/record.h"

#define FACT_ID_SIZE RECORD_EXERCISE_SIZE

struct fact { /* a line */
	int64_t when;       /* seconds since 1970-01-01T00:00:00Z */
	int32_t session;    /* its number among the ledger's */
	int32_t number;     /* of the line in the session */
	union {
		struct {
			int32_t name;    /* the number of its exercise or routine, or NO_NAME */
			uint32_t stands; /* settled: its place in the order and 1, 0 for none */
		};
		struct { /* of an amend or a void: the id of the line that it is about */
			int32_t named_session;
			int32_t named_number;
		};
	};
	int32_t target, done, clean; /* these and those below as in struct record */
	int32_t note;       /* its number or NO_NAME; of a type that we don't know the whole line's */
	int16_t offset;     /* minutes east of UTC */
	uint8_t type;       /* enum record_type */
	int8_t level, set, sets, side, felt, pain, effort;
	uint8_t unit;
	bool sharp;
	bool is_void;       /* settled: taken back */
};

struct ledger {
	size_t count, room;
	struct fact *facts;      /* as their lines say, amends and voids too, as they were added */
	struct names sessions;   /* the first parts of the ids */
	size_t first_count;
	uint32_t *firsts;        /* by session: index of the fact added first and 1, 0 for none yet */
	size_t stray_count, stray_slot_count;
	uint32_t *strays;        /* by id: facts that are elsewhere: index and 1, 0 for none */
	struct names names;      /* of exercises and routines */
	struct names notes;
	size_t order_count;      /* settled: how many stand; no amends, no voids, nothing taken back */
	struct fact *order;      /* … as amended, by `when`, then id */
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

/* The number of a name, by which facts have it, NO_NAME when no fact does. */
int ledger_find_name(const struct ledger *ledger, const char *name);

/* Writes the fact's id: "SESSION.LINE". */
void ledger_id(const struct ledger *ledger, const struct fact *fact, char ret_id[FACT_ID_SIZE]);

/*
 * The fact of the id at `id` ("SESSION.LINE", and then the end of the text or a tab), as its line says,
 * whether it stands or not; NULL when there is none, and for what is no id.
 */
struct fact *ledger_find(const struct ledger *ledger, const char *id);

/* The fact that an amend or a void is about, whether it stands or not; NULL while that is not there. */
struct fact *ledger_named(const struct ledger *ledger, const struct fact *link);

/* Whether `a` comes after `b`: by `when`, then by id, so that all machines agree. */
bool ledger_is_later(const struct ledger *ledger, const struct fact *a, const struct fact *b);

/* Whether the note of a fact, as amended when it stands, is `text`. */
bool ledger_note_is(const struct ledger *ledger, const struct fact *fact, const char *text);

/* The record of a fact of a type that we know: of one that stands as amended, else as its line says. */
void ledger_record(const struct ledger *ledger, const struct fact *fact, struct record *ret);

/*
 * Writes the fact's line with its newline, as record_format() does; one of a type that we don't know
 * as it was read. Returns its bytes.
 */
size_t ledger_line(const struct ledger *ledger, const struct fact *fact,
	char ret_line[RECORD_LINE_MAX]);

#endif
