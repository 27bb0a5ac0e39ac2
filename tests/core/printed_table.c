/* Tables in the comments of headers. */
#include "printed_table.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

struct reader {
	const char *const *phases, *const *events;
	int phase_count, event_count;
	int columns[PRINTED_MAX], column_count; /* the events of the present block */
	struct printed_table *table;
};

static int index_of(const char *word, const char *const *names, int count)
{
	for (int i = 0; i < count; i++)
		if (strcmp(word, names[i]) == 0)
			return i;
	return -1;
}

/* Splits " *<tab>word word …" into words; returns how many. */
static int split(char *line, char *words[PRINTED_MAX])
{
	int count = 0;
	char *rest;
	if (strncmp(line, " *\t", 3) != 0)
		return 0;
	for (char *word = strtok_r(line + 3, " \n", &rest); word; word = strtok_r(NULL, " \n", &rest))
		if (count < PRINTED_MAX)
			words[count++] = word;
	return count;
}

static void read_line(struct reader *reader, char *words[], int count)
{
	int phase = count > 0 ? index_of(words[0], reader->phases, reader->phase_count) : -1;
	if (count > 1 && index_of(words[0], reader->events, reader->event_count) >= 0 &&
		index_of(words[1], reader->events, reader->event_count) >= 0) {
		reader->column_count = count;
		for (int i = 0; i < count; i++)
			reader->columns[i] = index_of(words[i], reader->events, reader->event_count);
	} else if (phase >= 0) {
		ck_assert_int_eq(count, reader->column_count + 1);
		for (int i = 0; i < reader->column_count; i++)
			snprintf(reader->table->verb[phase][reader->columns[i]], PRINTED_WORD, "%s",
				words[i + 1]);
	}
}

void printed_table_read(const char *header, const char *const *phases, int phase_count,
	const char *const *events, int event_count, struct printed_table *ret)
{
	struct reader reader = { phases, events, phase_count, event_count, { 0 }, 0, ret };
	char line[256], *words[PRINTED_MAX];
	FILE *file = fopen(header, "r");
	ck_assert_ptr_nonnull(file);
	ck_assert(phase_count <= PRINTED_MAX && event_count <= PRINTED_MAX);
	memset(ret, 0, sizeof(*ret));
	while (fgets(line, sizeof(line), file))
		read_line(&reader, words, split(line, words));
	fclose(file);
}
