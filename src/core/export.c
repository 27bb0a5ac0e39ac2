/* export: fields that know what they are */
#include "core/export.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIELD_SIZE RECORD_LINE_MAX
#define DIGITS_MAX 9 /* of a number */

enum column_kind {
	COLUMN_TEXT, COLUMN_NUMBER,
	COLUMN_SET,  /* "2/3": two columns */
	COLUMN_PAIN, /* "3!": two columns */
	COLUMN_NOTE  /* with escapes, the last one */
};

static const struct column {
	enum column_kind kind;
	const char *name, *second;
} columns[] = {
	{ COLUMN_TEXT, "id", NULL },
	{ COLUMN_TEXT, "when", NULL },
	{ COLUMN_TEXT, "type", NULL },
	{ COLUMN_TEXT, "exercise", NULL },
	{ COLUMN_NUMBER, "level", NULL },
	{ COLUMN_SET, "set", "sets" },
	{ COLUMN_TEXT, "side", NULL },
	{ COLUMN_TEXT, "unit", NULL },
	{ COLUMN_NUMBER, "target", NULL },
	{ COLUMN_NUMBER, "done", NULL },
	{ COLUMN_NUMBER, "clean", NULL },
	{ COLUMN_TEXT, "felt", NULL },
	{ COLUMN_PAIN, "pain", "sharp" },
	{ COLUMN_NUMBER, "effort", NULL },
	{ COLUMN_NOTE, "note", NULL },
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

struct value { /* of a field: one or two texts, "" where nothing was asked */
	char first[FIELD_SIZE], second[FIELD_SIZE];
};

static void unescape(char *text)
{
	char *to = text;
	for (const char *from = text; *from != '\0'; from++) {
		if (*from == '\\' && from[1] != '\0') {
			from++;
			*to++ = *from == 't' ? '\t' : *from == 'n' ? '\n' : *from;
		} else {
			*to++ = *from;
		}
	}
	*to = '\0';
}

/* Of a type that we don't know, a field may hold anything: then it has no second part. */
static void split_field(enum column_kind kind, struct value *value)
{
	char *first = value->first, *slash = strchr(first, '/');
	const size_t length = strlen(first);
	if (kind == COLUMN_NOTE)
		unescape(first);
	if (kind == COLUMN_SET && slash != NULL) {
		snprintf(value->second, sizeof(value->second), "%s", slash + 1);
		*slash = '\0';
	}
	if (kind != COLUMN_PAIN || length == 0)
		return;
	const bool is_sharp = first[length - 1] == '!';
	snprintf(value->second, sizeof(value->second), "%s", is_sharp ? "true" : "false");
	if (is_sharp)
		first[length - 1] = '\0';
}

/* Takes the field at *line, of what ends at `end`, and goes behind its tab. */
static struct value take_field(const char **line, const char *end, enum column_kind kind)
{
	struct value value;
	value.first[0] = value.second[0] = '\0';
	const char *tab = memchr(*line, '\t', (size_t)(end - *line));
	const size_t length = (size_t)((tab != NULL ? tab : end) - *line);
	assert(length < sizeof(value.first));
	if (length != 1 || **line != '-') {
		memcpy(value.first, *line, length);
		value.first[length] = '\0';
	}
	*line += length + (tab != NULL);
	split_field(kind, &value);
	return value;
}

/* A row that is being written. */
struct row {
	char *text;
	size_t used;
};

static void put(struct row *row, char character)
{
	assert(row->used + 1 < EXPORT_CSV_SIZE);
	row->text[row->used++] = character;
	row->text[row->used] = '\0';
}

static void put_cell(struct row *row, const char *text)
{
	const bool quotes = strpbrk(text, ",\"\r\n") != NULL;
	if (row->used > 0)
		put(row, ',');
	if (quotes)
		put(row, '"');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			put(row, '"');
		put(row, *text);
	}
	if (quotes)
		put(row, '"');
}

size_t export_csv(const char *line, size_t length, char ret_row[EXPORT_CSV_SIZE])
{
	struct row row = { ret_row, 0 };
	const char *end = line + length;
	for (int i = 0; i < COLUMNS; i++) {
		const struct value value = take_field(&line, end, columns[i].kind);
		put_cell(&row, value.first);
		if (columns[i].second != NULL)
			put_cell(&row, value.second);
	}
	put(&row, '\r');
	put(&row, '\n');
	return row.used;
}

static void add_number(struct json *json, const char *key, const char *text)
{
	const size_t digits = strspn(text, "0123456789");
	if (text[0] == '\0')
		json_null(json, key);
	else if (digits <= DIGITS_MAX && text[digits] == '\0')
		json_number(json, key, strtol(text, NULL, 10));
	else
		json_text(json, key, text);
}

static void add_text(struct json *json, const char *key, const char *text)
{
	if (text[0] == '\0')
		json_null(json, key);
	else
		json_text(json, key, text);
}

static void add_field(struct json *json, const struct column *column, const struct value *value)
{
	switch (column->kind) {
	case COLUMN_TEXT:
	case COLUMN_NOTE:
		add_text(json, column->name, value->first);
		return;
	case COLUMN_NUMBER:
		add_number(json, column->name, value->first);
		return;
	case COLUMN_SET:
		add_number(json, column->name, value->first);
		add_number(json, column->second, value->second);
		return;
	case COLUMN_PAIN:
		add_number(json, column->name, value->first);
		json_bool(json, column->second, strcmp(value->second, "true") == 0);
		return;
	}
}

void export_json(const char *line, size_t length, struct json *json)
{
	const char *end = line + length;
	json_open(json, NULL, '{');
	for (int i = 0; i < COLUMNS; i++) {
		const struct value value = take_field(&line, end, columns[i].kind);
		add_field(json, &columns[i], &value);
	}
	json_close(json);
}
