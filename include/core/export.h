/*
 * export: a line of the history in other forms
 *
 *	tsv    as core/record has it
 *	csv    RFC 4180: commas, quotes, CRLF; what was not asked is empty
 *	json   an object with all keys, always in this order; what was not asked is null
 *
 *	id when type exercise level set sides …     one column or key for each field of a line, but
 *	set 2/3 -> set 2, sets 3                    for these two, which are two each
 *	pain 3! -> pain 3, sharp true
 *
 * A line comes in without its newline and must be one that record_parse() takes; it may be of a type
 * that we don't know. Nothing is owned.
 */
#ifndef CORE_EXPORT_H
#define CORE_EXPORT_H

#include <stddef.h>

#include "core/json.h"
#include "core/record.h"

#define EXPORT_CSV_SIZE ((size_t)4 * RECORD_LINE_MAX)
#define EXPORT_CSV_HEADER \
	"id,when,type,exercise,level,set,sets,side,unit,target,done,clean,felt,pain,sharp," \
	"effort,note\r\n"

/* Writes the line as a row with its CRLF; returns its bytes without the NUL. */
size_t export_csv(const char *line, size_t length, char ret_row[EXPORT_CSV_SIZE]);

/* Adds the line to an open array. */
void export_json(const char *line, size_t length, struct json *json);

#endif
