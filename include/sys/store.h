/*
 * store: the history on disk, append-only (format: core/record.h)
 *
 *	history/2026-MACHINE.tsv   written by this machine alone, with one write() and fdatasync()
 *	history/ *.tsv             all are read; nothing is ever rewritten
 *
 * Directories are 0700, files 0600. MACHINE is sys/machine's; the year is that of the record's local
 * time. Lines of two running copies don't mix: each append holds a lock. A torn last line gets its
 * newline before the next append. Where a line can't be written (disk full, read-only home, the
 * lock held for more than 50 ms), it is kept in memory and tried again before the next one.
 * A store owns the lines that wait; the file is open only during an append.
 */
#ifndef SYS_STORE_H
#define SYS_STORE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/record.h"

struct store;

/*
 * Makes the store of the history in `directory`, for the machine named in `state` (a tag is made
 * there at the first start). Touches nothing on disk until the first append. NULL when memory ran out.
 */
struct store *store_open(const char *directory, const char *state);

/* Closes it and forgets the lines that still wait: store_retry() first. NULL is fine. */
void store_close(struct store *store);

/* Lets a record wait, to be written with others by store_retry(). False when memory ran out. */
bool store_keep(struct store *store, const struct record *record);

/* Writes the lines that wait, many at once; returns how many still do. */
int store_retry(struct store *store);

/*
 * Appends the record, and before it the lines that wait. Returns 0, or the errno for which it
 * waits now; with ENOMEM it doesn't even wait. EINTR and short writes are dealt with; a line that
 * was written half is taken back.
 */
int store_append(struct store *store, const struct record *record);

/* How many lines wait, and the line number `i` of them, with its newline, for the person to save. */
int store_waiting(const struct store *store);
const char *store_waiting_line(const struct store *store, int i);

/* The file that the last append went to, or failed for, for messages; "" before the first. */
const char *store_file(const struct store *store);

/* A session's id for its start: "20261122T160455Z-k3f9", the tag random. */
void store_session_id(struct stamp start, char ret_id[RECORD_SESSION_SIZE]);

/*
 * Reads every *.tsv of the directory: `each` gets its lines, without their ends, and returns NULL or
 * what is wrong with them, which `bad` (may be NULL) gets with their place. A missing directory is an
 * empty history. Returns 0 or an errno of the directory; a file that can't be read is given to `bad`
 * with line 0. Of a file in a later version of the format no line is read. Empty lines, comments,
 * further headers (files that were merged) and carriage returns at the ends of lines mean nothing.
 */
int store_read(const char *directory,
	const char *(*each)(void *context, const char *line, size_t length),
	void (*bad)(void *context, const char *file, int line, const char *what), void *context);

/* Whether a file begins as a history does, be it of a later version. */
bool store_is_history(const char *path);

/* The same as store_read() for one file, wherever it is. */
void store_read_file(const char *path,
	const char *(*each)(void *context, const char *line, size_t length),
	void (*bad)(void *context, const char *file, int line, const char *what), void *context);

#endif
