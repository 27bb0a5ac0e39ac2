/* table_import: a row becomes the text of a line, and core/record judges it */
#include "core/table_import.h"

#include <assert.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "core/day.h"
#include "core/fold.h"
#include "core/lookup.h"
#include "core/session.h"
#include "core/text.h"

#define NAMES_MAX 6
#define NOON "12:00:00"
#define TIME_SIZE 14 /* more than a time of day has: a longer text is none */
#define SESSION_TAIL "-import"
#define FIRST_NUMBER 2 /* of a line that was made of a row: 1 is the end of the session */
#define NUMBERS 999000 /* as many as core/record takes, and less */
#define LATEST 253370764800 /* 9999-01-01: later ones are nobody's, and no year follows theirs */
#define ID_MAX 40      /* bytes of an exercise's id */

const char *const table_column_names[TABLE_COLUMNS] = {
	"id", "when", "time", "type", "exercise", "level", "set", "sets", "side", "unit", "target",
	"done", "reps", "seconds", "clean", "felt", "pain", "sharp", "effort", "note",
};

/* What else people call them. */
static const char *const other_names[TABLE_COLUMNS][NAMES_MAX] = {
	[TABLE_WHEN] = { "date", "day", "datetime", "timestamp", "start time" },
	[TABLE_TIME] = { "clock" },
	[TABLE_EXERCISE] = { "exercise name", "movement", "activity", "name" },
	[TABLE_SET] = { "set number", "set order" },
	[TABLE_TARGET] = { "goal", "planned" },
	[TABLE_DONE] = { "count", "amount" },
	[TABLE_REPS] = { "rep", "repetitions" },
	[TABLE_SECONDS] = { "secs", "duration", "hold" },
	[TABLE_EFFORT] = { "rpe" },
	[TABLE_NOTE] = { "notes", "comment", "comments", "remark" },
};

static bool same_name(const char *a, const char *b)
{
	struct fold left, right;
	fold_text(a, &left);
	fold_text(b, &right);
	return left.count > 0 && strcmp(left.at, right.at) == 0;
}

static bool is_called(enum table_column column, const char *name)
{
	for (int i = 0; i < NAMES_MAX && other_names[column][i] != NULL; i++)
		if (same_name(other_names[column][i], name))
			return true;
	return false;
}

/* Our own name first, so that a guess takes nothing from it. */
static int find_cell(const struct csv_row *row, enum table_column column)
{
	for (int i = 0; i < row->count; i++)
		if (same_name(table_column_names[column], row->cells[i]))
			return i;
	for (int i = 0; i < row->count; i++)
		if (is_called(column, row->cells[i]))
			return i;
	return -1;
}

const char *table_import_columns(struct table_import *import, const struct csv_row *row)
{
	assert(import->catalog != NULL && import->local != NULL);
	for (int column = 0; column < TABLE_COLUMNS; column++)
		import->cell_of[column] = find_cell(row, (enum table_column)column);
	const int *cell_of = import->cell_of;
	if (cell_of[TABLE_WHEN] < 0)
		return "no column is called 'date' or 'when'";
	if (cell_of[TABLE_EXERCISE] < 0)
		return "no column is called 'exercise'";
	if (cell_of[TABLE_DONE] < 0 && cell_of[TABLE_REPS] < 0 && cell_of[TABLE_SECONDS] < 0)
		return "no column is called 'done', 'reps' or 'seconds'";
	return NULL;
}

/* A row on its way to a line. */
struct draft {
	const struct table_import *import;
	const struct csv_row *row;
	int exercise; /* in the catalog, or NO_EXERCISE */
	char when[STAMP_SIZE];
	char fields[RECORD_LINE_MAX]; /* of the line, from its type on, each with a tab before it */
	size_t used;
	bool is_cut;
};

static const char *cell(const struct draft *draft, enum table_column column)
{
	const int at = draft->import->cell_of[column];
	const char *text = at >= 0 && at < draft->row->count ? draft->row->cells[at] : "";
	return text + strspn(text, " ");
}

static void put(struct draft *draft, const char *text, size_t length)
{
	if (length >= sizeof(draft->fields) - draft->used) {
		draft->is_cut = true;
		return;
	}
	memcpy(draft->fields + draft->used, text, length);
	draft->used += length;
	draft->fields[draft->used] = '\0';
}

static void put_field(struct draft *draft, const char *text)
{
	put(draft, "\t", 1);
	put(draft, text[0] != '\0' ? text : "-", text[0] != '\0' ? strlen(text) : 1);
}

/* A word of ours, whatever its case; the blanks behind it are none of it. */
static void put_word(struct draft *draft, const char *text)
{
	char word[64];
	size_t length = 0;
	for (; text[length] != '\0' && length + 1 < sizeof(word); length++)
		word[length] = (char)tolower((unsigned char)text[length]);
	while (length > 0 && word[length - 1] == ' ')
		length--;
	word[length] = '\0';
	put_field(draft, word);
}

/* "10", and "10.0" as some programs have it. */
static void put_number(struct draft *draft, const char *text)
{
	char number[16];
	const size_t digits = strspn(text, "0123456789");
	const char *rest = text + digits;
	if (digits > 0 && digits < sizeof(number) && rest[0] == '.' && rest[1] != '\0' &&
		rest[1 + strspn(rest + 1, "0")] == '\0') {
		snprintf(number, sizeof(number), "%.*s", (int)digits, text);
		text = number;
	}
	put_word(draft, text);
}

/* A table without how many sets there are has this one at least. */
static void put_set(struct draft *draft)
{
	char both[64];
	const char *set = cell(draft, TABLE_SET), *sets = cell(draft, TABLE_SETS);
	snprintf(both, sizeof(both), "%.20s/%.20s", set, sets[0] != '\0' ? sets : set);
	put_word(draft, set[0] != '\0' && strchr(set, '/') == NULL ? both : set);
}

static void put_pain(struct draft *draft)
{
	char both[64];
	snprintf(both, sizeof(both), "%.20s!", cell(draft, TABLE_PAIN));
	put_word(draft, same_name(cell(draft, TABLE_SHARP), "true") ? both : cell(draft, TABLE_PAIN));
}

static void put_note(struct draft *draft)
{
	put(draft, "\t", 1);
	const char *note = cell(draft, TABLE_NOTE);
	if (note[0] == '\0')
		put(draft, "-", 1);
	for (; *note != '\0'; note++) {
		if (*note == '\t' || *note == '\n' || *note == '\\')
			put(draft, *note == '\t' ? "\\t" : *note == '\n' ? "\\n" : "\\\\", 2);
		else if (*note != '\r')
			put(draft, note, 1);
	}
}

/* "Side Plank (left)" as an id: side-plank-left */
static void make_id(const char *text, char ret_id[ID_MAX + 1])
{
	size_t used = 0;
	for (; *text != '\0' && used < ID_MAX; text++) {
		const bool is_plain = isalnum((unsigned char)*text) != 0;
		if (is_plain)
			ret_id[used++] = (char)tolower((unsigned char)*text);
		else if (used > 0 && ret_id[used - 1] != '-')
			ret_id[used++] = '-';
	}
	while (used > 0 && ret_id[used - 1] == '-')
		used--;
	ret_id[used] = '\0';
}

/* Of a line about another line or a session, it is what it says. */
static void put_exercise(struct draft *draft, const char *type)
{
	const char *name = cell(draft, TABLE_EXERCISE);
	const bool is_done = type[0] == '\0' || same_name(type, "set") || same_name(type, "test");
	const struct lookup lookup = lookup_exercise(draft->import->catalog, name);
	char id[ID_MAX + 1];
	draft->exercise = NO_EXERCISE;
	if (is_done && lookup.kind == LOOKUP_NAMED && lookup.count == 1)
		draft->exercise = lookup.at[0];
	make_id(name, id);
	if (draft->exercise != NO_EXERCISE)
		put_field(draft, draft->import->catalog->exercises[draft->exercise].id);
	else
		put_field(draft, is_done ? id : name);
}

/* What was done, and its unit: as it says, or by its column, or in which the exercise is measured. */
static void put_done(struct draft *draft)
{
	const char *done = cell(draft, TABLE_DONE), *reps = cell(draft, TABLE_REPS);
	const char *seconds = cell(draft, TABLE_SECONDS), *unit = cell(draft, TABLE_UNIT);
	const bool is_hold = draft->exercise != NO_EXERCISE &&
		draft->import->catalog->exercises[draft->exercise].kind == KIND_HOLD;
	const bool is_timed = seconds[0] != '\0' && seconds[strspn(seconds, "0.")] != '\0';
	if (done[0] == '\0')
		done = is_timed ? seconds : reps;
	if (unit[0] == '\0' && done[0] != '\0')
		unit = is_hold || done == seconds ? "s" : "reps";
	put_word(draft, unit);
	put_number(draft, cell(draft, TABLE_TARGET));
	put_number(draft, done);
}

/* 20.11.2026 as 2026-11-20; what is neither stays as it is. */
static void turn_date(const char *text, char ret_date[DAY_SIZE])
{
	int day, month, year, read = 0;
	const bool is_turned = strlen(text) >= 8 &&
		sscanf(text, "%2d.%2d.%4d%n", &day, &month, &year, &read) == 3 && read > 0 && day > 0 &&
		month > 0 && year > 999;
	if (is_turned)
		snprintf(ret_date, DAY_SIZE, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
	else
		snprintf(ret_date, DAY_SIZE, "%s", text);
}

/* "7:05", "07:05:30" as a time of day with its seconds; "" is noon. What is neither is none later. */
static void turn_time(const char *text, char ret_time[TIME_SIZE])
{
	const size_t length = strlen(text);
	const bool is_short = length == 4 || length == 7; /* the hour has one digit */
	snprintf(ret_time, TIME_SIZE, "%s%.9s%s", is_short ? "0" : "", length > 0 ? text : NOON,
		length > 0 && length <= 5 ? ":00" : "");
}

/* A moment with its offset as it is, or a day and a time of the person's clock. */
static const char *read_when(struct draft *draft)
{
	const char *text = cell(draft, TABLE_WHEN);
	char date[DAY_SIZE], time[TIME_SIZE], whole[STAMP_SIZE];
	struct stamp stamp;
	if (stamp_parse(text, &stamp) && stamp.seconds <= LATEST) {
		stamp_format(stamp, draft->when);
		return NULL;
	}
	const char *rest = text + strcspn(text, " T");
	turn_date(text, date);
	turn_time(*rest != '\0' ? rest + 1 : cell(draft, TABLE_TIME), time);
	snprintf(whole, sizeof(whole), "%sT%sZ", date, time);
	if (!stamp_parse(whole, &stamp) || stamp.seconds < 0 || stamp.seconds > LATEST)
		return "the day is not like 2026-11-20 or 20.11.2026, or its time not like 17:05";
	const int64_t day = date_training_day(stamp, 0);
	stamp_format(draft->import->local(day, (int)(stamp.seconds - day * 86400)), draft->when);
	return NULL;
}

static uint32_t hash_of(uint32_t hash, const char *text)
{
	for (; *text != '\0'; text++)
		hash = (hash ^ (unsigned char)*text) * 16777619U;
	return hash;
}

/* An id from the row's day and what it says; of rows that say the same, each has another. */
static void make_line_id(const struct draft *draft, const struct ledger *taken, char *ret_id,
	size_t size)
{
	const char *when = draft->when;
	for (uint32_t copy = 0;; copy++) {
		uint32_t hash = hash_of(2166136261U + copy, draft->fields);
		for (int i = DAY_SIZE; i < STAMP_SIZE - 7; i++) /* the time without its offset */
			hash = (hash ^ (unsigned char)when[i]) * 16777619U;
		snprintf(ret_id, size, "%.4s%.2s%.2s" SESSION_TAIL ".%u", when, when + 5, when + 8,
			FIRST_NUMBER + hash % NUMBERS);
		if (ledger_find(taken, ret_id) == NULL)
			return;
	}
}

static void put_fields(struct draft *draft)
{
	const char *type = cell(draft, TABLE_TYPE);
	put_word(draft, type[0] != '\0' ? type : record_type_names[RECORD_SET]);
	put_exercise(draft, type);
	put_number(draft, cell(draft, TABLE_LEVEL));
	put_set(draft);
	put_word(draft, cell(draft, TABLE_SIDE));
	put_done(draft);
	put_number(draft, cell(draft, TABLE_CLEAN));
	put_word(draft, cell(draft, TABLE_FELT));
	put_pain(draft);
	put_number(draft, cell(draft, TABLE_EFFORT));
	put_note(draft);
}

const char *table_import_row(const struct table_import *import, const struct csv_row *row,
	const struct ledger *taken, struct record *ret)
{
	struct draft draft = { .import = import, .row = row };
	char id[64], line[RECORD_LINE_MAX];
	struct record record;
	if (row->wrong != NULL)
		return row->wrong;
	const char *wrong = read_when(&draft);
	if (wrong != NULL)
		return wrong;
	put_fields(&draft);
	if (cell(&draft, TABLE_ID)[0] != '\0')
		snprintf(id, sizeof(id), "%s", cell(&draft, TABLE_ID));
	else
		make_line_id(&draft, taken, id, sizeof(id));
	const int length = snprintf(line, sizeof(line), "%s\t%s%s", id, draft.when, draft.fields);
	if (draft.is_cut || length >= (int)sizeof(line))
		return "the row is too long";
	wrong = record_parse(line, (size_t)length, &record);
	if (wrong == NULL && record.type == RECORD_OTHER)
		wrong = "type is not set, session, test, check, amend or void";
	if (wrong == NULL && record.type == RECORD_SET && record.done == NOT_ASKED)
		wrong = "nothing says how much was done";
	if (wrong == NULL)
		*ret = record;
	return wrong;
}

bool table_import_end(const struct record *record, struct record *ret)
{
	const size_t length = strlen(record->session), tail = strlen(SESSION_TAIL);
	if (length < tail || strcmp(record->session + length - tail, SESSION_TAIL) != 0)
		return false;
	record_init(ret);
	memcpy(ret->session, record->session, sizeof(ret->session));
	ret->line = FIRST_NUMBER - 1;
	ret->when = record->when;
	ret->when.seconds++;
	ret->type = RECORD_SESSION;
	snprintf(ret->note, sizeof(ret->note), "%s", ending_names[ENDING_FINISHED]);
	return true;
}
