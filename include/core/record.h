/*
 * record: one line of the history, and the format's specification
 *
 *	#deadbug-history	1
 *	id when type exercise level set side unit target done clean felt pain effort note
 *
 * Fields are parted by a tab, lines end with a newline; the first two lines are a magic and a
 * header. A field that was not asked is "-". In `note`, \t \n and \\ are escapes; a line has no
 * other control character.
 *
 *	id        SESSION.LINE: 20261122T160455Z-k3f9.3; SESSION is the UTC start and a random tag
 *	when      local time with its offset: 2026-11-22T17:07:10+01:00
 *	type      set      a set has ended; `done` of `target` in `unit`
 *	          amend    takes its fields that are not "-" to the line named in `exercise`
 *	          void     takes the line named in `exercise` back
 *	          session  the end of one: `exercise` is its routine, `target` and `done` in seconds,
 *	                   and `note` how it ended: finished, stopped, pain, red-flag
 *	          test     one was done: `target` is where it ends by itself, `done` and `clean` how
 *	                   far one came. Of the Thomas test a line for each side, whose `note`, free
 *	                   or tight, is the result
 *	          check    an answer between sessions, in `note`: same, better, settled, worse or
 *	                   worse-days is how the back was since the last one; tilt-automatic
 *	                   or tilt-thought, whether the tilt still takes a thought; clinician,
 *	                   that one was asked after a warning sign; `exercise` is "-"
 *	          others are kept and passed over
 *	exercise  id of an exercise, a routine, or a line
 *	level     0 to 4
 *	set       2/3: second of three
 *	side      both, right, left, alt (reps are counted a side)
 *	unit      reps, s
 *	target, done, clean   in `unit`, per side; clean: with the back rule kept
 *	felt      abs, hips, back, other
 *	pain      0 to 10, with a "!" behind it when sharp or aching; "!" when that was all
 *	effort    0 to 10
 *	note      free text; one that is "-" is none. "pain stop": pain ended the set or the test, which
 *	          then has no result. An amend whose note is nothing but the end of a line, "\n", takes
 *	          the note away: who doesn't know that shows a blank
 *
 * A record is a plain value that owns its texts. A note is kept as it was written: show it through
 * clean_text().
 */
#ifndef CORE_RECORD_H
#define CORE_RECORD_H

#include <stdbool.h>
#include <stddef.h>

#include "core/catalog.h"
#include "core/date.h"

#define RECORD_MAGIC "#deadbug-history\t1\n"
#define RECORD_HEADER \
	"id\twhen\ttype\texercise\tlevel\tset\tside\tunit\ttarget\tdone\tclean\tfelt\tpain\t" \
	"effort\tnote\n"
#define RECORD_LINE_MAX 1024 /* bytes of a line, with its newline */
#define RECORD_SESSION_SIZE 24
#define RECORD_EXERCISE_SIZE 48
#define RECORD_NOTE_SIZE 200
#define RECORD_NUMBER_MAX 999999 /* reps or seconds: more than a week of them; and lines */
#define NOT_ASKED (-1) /* "-" in a numeric field */
#define PAIN_NOTE "pain stop"

enum record_type {
	RECORD_SET, RECORD_AMEND, RECORD_VOID, RECORD_SESSION, RECORD_TEST, RECORD_CHECK, RECORD_OTHER,
	RECORD_TYPES
};
extern const char *const record_type_names[RECORD_OTHER]; /* "set" "amend" … */
enum unit { UNIT_NONE, UNIT_REPS, UNIT_SECONDS, UNIT_COUNT };
enum felt { FELT_NOT_ASKED, FELT_ABS, FELT_HIPS, FELT_BACK, FELT_OTHER, FELT_COUNT };
extern const char *const felt_names[FELT_COUNT]; /* "-" "abs" "hips" "back" "other" */

#define RECORD_NOTE_TAKEN "\n" /* the note of an amend that takes one away */

struct record {
	char session[RECORD_SESSION_SIZE];   /* "20261122T160455Z-k3f9" */
	int line;                            /* 1 on */
	struct stamp when;
	enum record_type type;
	char exercise[RECORD_EXERCISE_SIZE]; /* an exercise, a routine, or the line amended or voided */
	int level;                           /* or NOT_ASKED, as all that follow */
	int set, sets;
	int side;                            /* enum side */
	enum unit unit;
	int target, done, clean;
	enum felt felt;
	int pain;
	bool sharp;                          /* the pain was sharp or aching */
	int effort;
	char note[RECORD_NOTE_SIZE];
};

/* Makes a record in which nothing was asked yet; its type is RECORD_OTHER until it is given one. */
void record_init(struct record *record);

/*
 * Writes the record, of a type that we know, as one line with its newline, and a NUL behind it;
 * returns its bytes (it always fits). Other control characters of the note become '?'.
 */
size_t record_format(const struct record *record, char ret_line[RECORD_LINE_MAX]);

/*
 * Reads a line of `length` bytes, without its newline. Returns NULL and fills *ret; or returns what
 * is wrong with it, in a few words, and leaves *ret alone. Of a type that we don't know only id, when
 * and the texts that fit are filled in.
 */
const char *record_parse(const char *line, size_t length, struct record *ret);

/* The same, without a copy, for those who forget a record that failed: it is filled in part then. */
const char *record_read(const char *line, size_t length, struct record *record);

#endif
