/* csv: a byte at a time */
#include "core/csv.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

static char most_frequent_separator(const char *text, const char *end)
{
	static const char separators[] = ",;\t";
	int counts[sizeof(separators)] = { 0 };
	bool is_quoted = false;
	size_t best = 0;
	for (; text < end && (is_quoted || *text != '\n'); text++) {
		const char *found = *text == '\0' ? NULL : strchr(separators, *text);
		is_quoted ^= *text == '"';
		if (found != NULL && !is_quoted)
			counts[found - separators]++;
	}
	for (size_t i = 1; i < sizeof(separators) - 1; i++)
		if (counts[i] > counts[best])
			best = i;
	return separators[best];
}

void csv_init(struct csv *csv, const char *text, size_t length)
{
	const size_t mark = strlen(BYTE_ORDER_MARK);
	*csv = (struct csv){ .at = text, .end = text + length, .line = 1 };
	if (length >= mark && memcmp(text, BYTE_ORDER_MARK, mark) == 0)
		csv->at += mark;
	csv->separator = most_frequent_separator(csv->at, csv->end);
}

/* A row that is being read. */
struct draft {
	struct csv_row *row;
	size_t used;
};

static void put(struct draft *draft, char character)
{
	if (draft->used + 1 < CSV_ROW_SIZE)
		draft->row->text[draft->used++] = character;
	else
		draft->row->wrong = "the row is too long";
}

/* The next byte, and whether there is one. */
static bool take(struct csv *csv, char *ret)
{
	if (csv->at == csv->end)
		return false;
	*ret = *csv->at++;
	csv->line += *ret == '\n';
	return true;
}

/* Behind its opening quote; up to the closing one. */
static void read_quoted(struct csv *csv, struct draft *draft)
{
	for (char c; take(csv, &c);) {
		bool is_doubled = csv->at < csv->end && *csv->at == '"';
		if (c == '"' && !(is_doubled && take(csv, &c)))
			return;
		put(draft, c);
	}
	draft->row->wrong = "a quote has no end";
}

static bool is_end(const struct csv *csv)
{
	return csv->at == csv->end || *csv->at == '\n' ||
		(*csv->at == '\r' && (csv->at + 1 == csv->end || csv->at[1] == '\n'));
}

static void read_cell(struct csv *csv, struct draft *draft)
{
	struct csv_row *row = draft->row;
	char c;
	if (row->count == CSV_CELLS_MAX)
		row->wrong = "the row has too many cells";
	else
		row->cells[row->count++] = row->text + draft->used;
	while (!is_end(csv) && *csv->at != csv->separator && take(csv, &c)) {
		if (c == '"')
			read_quoted(csv, draft);
		else
			put(draft, c);
	}
	put(draft, '\0');
}

static void read_row(struct csv *csv, struct csv_row *row)
{
	struct draft draft = { .row = row };
	char c;
	row->line = csv->line;
	row->wrong = NULL;
	row->count = 0;
	read_cell(csv, &draft);
	while (!is_end(csv) && take(csv, &c))
		read_cell(csv, &draft);
	while (take(csv, &c) && c != '\n')
		;
	if (row->wrong != NULL)
		row->count = 0;
}

bool csv_next(struct csv *csv, struct csv_row *ret)
{
	while (csv->at < csv->end) {
		read_row(csv, ret);
		if (ret->wrong != NULL || ret->count > 1 || ret->cells[0][0] != '\0')
			return true;
	}
	return false;
}
