/*
 * csv: a table out of a text, row by row (RFC 4180, and what spreadsheets make of it)
 *
 *	Date;Exercise;Note           cells are parted by commas, semicolons or tabs, whichever the
 *	2026-11-20;Plank;"so ""so""" first row has most of; quoted ones may hold anything, ends of lines
 *	                             too; rows end with CRLF or LF; a byte order mark is passed over
 *
 * The text is borrowed; a row owns its cells.
 */
#ifndef CORE_CSV_H
#define CORE_CSV_H

#include <stdbool.h>
#include <stddef.h>

#define CSV_CELLS_MAX 64
#define CSV_ROW_SIZE 8192 /* bytes of a row's cells with their NULs */

struct csv {
	const char *at, *end;
	char separator;
	int line; /* of the text, at which `at` stands */
};

struct csv_row {
	int line;           /* on which it begins */
	const char *wrong;  /* NULL, or why it can't be used: then it has no cells */
	int count;
	const char *cells[CSV_CELLS_MAX];
	char text[CSV_ROW_SIZE];
};

/* Begins to read a text of `length` bytes. */
void csv_init(struct csv *csv, const char *text, size_t length);

/* Reads the next row that is not empty; false behind the last one. */
bool csv_next(struct csv *csv, struct csv_row *ret);

#endif
