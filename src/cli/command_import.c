/* import: what another file holds, looked at first, and written on a second word */
#include "cli/commands.h"

#include <stdlib.h>
#include <string.h>

#include "cli/append.h"
#include "cli/report.h"
#include "core/day.h"
#include "core/table_import.h"
#include "core/text.h"
#include "sys/clock.h"
#include "sys/store.h"

enum { DONE = 0, FAILED = 1 };

#define ROOM_MIN 64

struct list { /* of records */
	struct record *at;
	int count, room;
};

struct intake { /* of a file */
	const struct startup *startup;
	const char *path;
	struct ledger lines;      /* all that it holds and can be read */
	struct list records;      /* those that the history doesn't have */
	int there;                /* lines that it has already */
	struct problems problems; /* what could not be read */
	struct arena arena;
};

static void list_add(struct list *list, const struct record *record)
{
	if (list->count == list->room) {
		list->room = 2 * list->room + ROOM_MIN;
		list->at = realloc(list->at, (size_t)list->room * sizeof(*list->at));
		if (!list->at)
			abort();
	}
	list->at[list->count++] = *record;
}

/* Takes a record that the history does not have; returns what is wrong with it, or NULL. */
static const char *take_record(struct intake *intake, const struct record *record)
{
	char line[RECORD_LINE_MAX], id[RECORD_LINE_MAX];
	const size_t length = record_format(record, line) - 1;
	const size_t before = intake->lines.count;
	snprintf(id, sizeof(id), "%.*s", (int)strcspn(line, "\t"), line);
	const char *wrong = ledger_add(&intake->lines, line, length);
	if (wrong != NULL || intake->lines.count == before)
		return wrong;
	if (ledger_find(&intake->startup->past.ledger, id) != NULL) {
		intake->there++;
		return NULL;
	}
	list_add(&intake->records, record);
	return NULL;
}

static const char *take_line(void *context, const char *line, size_t length)
{
	struct record record;
	const char *wrong = record_parse(line, length, &record);
	if (wrong != NULL)
		return wrong;
	return record.type == RECORD_OTHER ? "of a type that this version does not know"
		: take_record(context, &record);
}

static void take_problem(void *context, const char *file, int line, const char *what)
{
	struct intake *intake = context;
	problems_add(&intake->problems, file, line, "%s", what);
}

/* Moves the end of the record's session behind it; rows of one day mostly follow one another. */
static void note_end(struct list *ends, const struct record *record)
{
	struct record end;
	if (!table_import_end(record, &end))
		return;
	int i = ends->count - 1;
	while (i >= 0 && strcmp(ends->at[i].session, end.session) != 0)
		i--;
	if (i < 0)
		list_add(ends, &end);
	else if (ends->at[i].when.seconds < end.when.seconds)
		ends->at[i].when = end.when;
}

/* The rows of each day that were made into lines here are a session, which has come to its end. */
static void end_sessions(struct intake *intake)
{
	struct list ends = { .count = 0 };
	for (int i = 0; i < intake->records.count; i++)
		note_end(&ends, &intake->records.at[i]);
	for (int i = 0; i < ends.count; i++)
		take_record(intake, &ends.at[i]);
	free(ends.at);
}

/* "Date as when, Reps as reps" */
static void say_columns(const struct print *print, const struct table_import *import,
	const struct csv_row *header)
{
	const char *between = "columns: ";
	for (int column = 0; column < TABLE_COLUMNS; column++) {
		char name[80];
		if (import->cell_of[column] < 0)
			continue;
		clean_text(name, sizeof(name), header->cells[import->cell_of[column]]);
		print_text(print, between);
		between = ", ";
		print_text(print, name);
		if (strcmp(name, table_column_names[column]) != 0)
			print_format(print, " as %s", table_column_names[column]);
	}
	print_text(print, "\n");
}

static void read_rows(struct intake *intake, struct csv *csv, const struct table_import *import,
	struct csv_row *row)
{
	while (csv_next(csv, row)) {
		struct record record;
		const char *wrong = table_import_row(import, row, &intake->lines, &record);
		if (wrong == NULL)
			wrong = take_record(intake, &record);
		if (wrong != NULL)
			take_problem(intake, intake->path, row->line, wrong);
	}
	end_sessions(intake);
}

static void read_table(struct intake *intake, const struct config_text *text,
	const struct print *print)
{
	struct table_import import = { .catalog = &intake->startup->catalog, .local = clock_local };
	struct csv csv;
	struct csv_row *row = arena_take(&intake->arena, 1, sizeof(*row));
	csv_init(&csv, text->bytes, text->length);
	const char *wrong = csv_next(&csv, row) ? row->wrong : "there is nothing in it";
	if (wrong == NULL)
		wrong = table_import_columns(&import, row);
	if (wrong != NULL) {
		problems_add(&intake->problems, intake->path, 1, "%s", wrong);
		return;
	}
	say_columns(print, &import, row);
	read_rows(intake, &csv, &import, row);
}

/* A history is known by its first line; everything else is a table. */
static void read_file(struct intake *intake, const struct print *print)
{
	struct config_text text;
	if (store_is_history(intake->path))
		store_read_file(intake->path, take_line, take_problem, intake);
	else if (config_read_text(intake->path, &intake->arena, &text, &intake->problems))
		read_table(intake, &text, print);
}

static const char *lines_word(int count)
{
	return count == 1 ? "line" : "lines";
}

static void say_days(const struct intake *intake, const struct print *print)
{
	const int day_start = intake->startup->settings.day_start;
	char first[DAY_SIZE], last[DAY_SIZE];
	int64_t from = INT64_MAX, to = INT64_MIN;
	for (int i = 0; i < intake->records.count; i++) {
		const int64_t day = date_training_day(intake->records.at[i].when, day_start);
		from = day < from ? day : from;
		to = day > to ? day : to;
	}
	day_format(from, first);
	day_format(to, last);
	print_format(print, ", of %s to %s", first, last);
}

static void say_found(const struct intake *intake, const struct print *print)
{
	print_format(print, "new: %d %s", intake->records.count, lines_word(intake->records.count));
	if (intake->records.count > 0)
		say_days(intake, print);
	print_format(print, "\nalready there: %d %s\n", intake->there, lines_word(intake->there));
	if (intake->problems.count == 0)
		return;
	print_format(print, "can't be read: %d\n", intake->problems.count);
	report_problems(print, "  ", &intake->problems);
}

/* Whether what was to be done is done. */
static bool finish(const struct intake *intake, bool writes, const struct print *print)
{
	if (intake->records.count == 0)
		return true;
	if (!writes) {
		print_text(print, "Nothing is written yet. To write it: deadbug import --yes ");
		print_text(print, intake->path);
		print_text(print, "\n");
		return true;
	}
	if (!append_records(intake->startup, intake->records.at, intake->records.count))
		return false;
	print_format(print, "added %d %s\n", intake->records.count, lines_word(intake->records.count));
	return true;
}

int command_import(const struct startup *startup, const struct options *options,
	const struct print *print)
{
	struct intake intake = { .startup = startup, .path = options->words[0] };
	arena_init(&intake.arena);
	problems_init(&intake.problems);
	ledger_init(&intake.lines);
	read_file(&intake, print);
	say_found(&intake, print);
	const bool is_done = finish(&intake, options->yes, print) && intake.problems.count == 0;
	free(intake.records.at);
	ledger_clear(&intake.lines);
	problems_clear(&intake.problems);
	arena_clear(&intake.arena);
	return is_done ? DONE : FAILED;
}
