/*
 * table_import: rows of somebody's table as lines of the history
 *
 *	Date        Exercise     Reps  Comment     columns are known by their names, ours
 *	2026-11-20  Forearm plank  …   fine        (core/export) or what others call them
 *	    --> 20261120-import.4711  2026-11-20T12:00:00+01:00  set  plank  …
 *
 * A row without an id gets one that is made from what it says, so that the same row is the same line
 * whenever and wherever it is imported; a row that comes twice is two. Rows of one day are one session.
 * A row without a time is of noon. Days are 2026-11-20 or 20.11.2026. An exercise may be called as
 * people call it; one that the catalog doesn't have keeps its name as an id.
 * Borrows its catalog; a plain value.
 */
#ifndef CORE_TABLE_IMPORT_H
#define CORE_TABLE_IMPORT_H

#include "core/csv.h"
#include "core/ledger.h"

enum table_column {
	TABLE_ID, TABLE_WHEN, TABLE_TIME, TABLE_TYPE, TABLE_EXERCISE, TABLE_LEVEL, TABLE_SET,
	TABLE_SETS, TABLE_SIDE, TABLE_UNIT, TABLE_TARGET, TABLE_DONE, TABLE_REPS, TABLE_SECONDS,
	TABLE_CLEAN, TABLE_FELT, TABLE_PAIN, TABLE_SHARP, TABLE_EFFORT, TABLE_NOTE, TABLE_COLUMNS
};

struct table_import {
	const struct catalog *catalog;
	struct stamp (*local)(int64_t day, int seconds); /* a local time with its offset */
	int cell_of[TABLE_COLUMNS];                      /* -1: there is no such column */
};

/* What the program calls a column, for saying which cell it took for what. */
extern const char *const table_column_names[TABLE_COLUMNS];

/*
 * Finds the columns in the first row. NULL, or what is missing: it has to have a day, an exercise and
 * what was done. `catalog` and `local` must be set.
 */
const char *table_import_columns(struct table_import *import, const struct csv_row *row);

/*
 * Makes a record of a row. NULL, or what is wrong with it. `taken` are the lines that were made of this
 * table so far; the caller adds this one.
 */
const char *table_import_row(const struct table_import *import, const struct csv_row *row,
	const struct ledger *taken, struct record *ret);

/*
 * Whether the record's id was made here; then its session needs an end: the record of that, a second
 * after this one.
 */
bool table_import_end(const struct record *record, struct record *ret);

#endif
