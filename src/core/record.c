/* record: a line of the history, written and strictly read */
#include "core/record.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

#define NUMBER_MAX 999999 /* reps or seconds: more than a week of them */
#define SETS_MAX 99
#define SCALE_MAX 10 /* of pain and effort */

enum field {
	FIELD_ID, FIELD_WHEN, FIELD_TYPE, FIELD_EXERCISE, FIELD_LEVEL, FIELD_SET, FIELD_SIDE,
	FIELD_UNIT, FIELD_TARGET, FIELD_DONE, FIELD_CLEAN, FIELD_FELT, FIELD_PAIN, FIELD_EFFORT,
	FIELD_NOTE, FIELDS
};

static const char *const type_names[RECORD_OTHER] = {
	[RECORD_SET] = "set", [RECORD_AMEND] = "amend", [RECORD_VOID] = "void",
	[RECORD_SESSION] = "session", [RECORD_TEST] = "test",
	[RECORD_CHECK] = "check",
};

static const char *const unit_names[UNIT_COUNT] = {
	[UNIT_NONE] = "-", [UNIT_REPS] = "reps", [UNIT_SECONDS] = "s",
};

const char *const felt_names[FELT_COUNT] = {
	[FELT_NOT_ASKED] = "-", [FELT_ABS] = "abs", [FELT_HIPS] = "hips", [FELT_BACK] = "back",
	[FELT_OTHER] = "other",
};

/* The escapes of `note`: a backslash and the character of the same place. */
static const char escaped[] = "\t\n\\", escapes[] = "tn\\";

void record_init(struct record *record)
{
	*record = (struct record){ .type = RECORD_OTHER, .level = NOT_ASKED, .set = NOT_ASKED,
		.sets = NOT_ASKED, .side = NOT_ASKED, .target = NOT_ASKED, .done = NOT_ASKED,
		.clean = NOT_ASKED, .pain = NOT_ASKED, .effort = NOT_ASKED };
}

/* A line that is being written. */
struct draft {
	char *text;
	size_t used;
};

static void put(struct draft *draft, const char *format, ...)
#ifdef __GNUC__
	__attribute__((format(printf, 2, 3)))
#endif
	;

static void put(struct draft *draft, const char *format, ...)
{
	const size_t room = RECORD_LINE_MAX - draft->used;
	va_list list;
	va_start(list, format);
	const int bytes = vsnprintf(draft->text + draft->used, room, format, list);
	va_end(list);
	assert(bytes >= 0 && (size_t)bytes < room);
	draft->used += (size_t)bytes;
}

static bool is_control(char character)
{
	return (unsigned char)character < ' ' || character == '\x7F';
}

static void put_text(struct draft *draft, const char *text)
{
	put(draft, "\t%s", text[0] != '\0' ? text : "-");
}

static void put_number(struct draft *draft, int number)
{
	if (number == NOT_ASKED)
		put_text(draft, "-");
	else
		put(draft, "\t%d", number);
}

static void put_set(struct draft *draft, int set, int sets)
{
	if (set == NOT_ASKED)
		put_text(draft, "-");
	else
		put(draft, "\t%d/%d", set, sets);
}

static void put_pain(struct draft *draft, int pain, bool sharp)
{
	if (pain == NOT_ASKED)
		put_text(draft, sharp ? "!" : "-");
	else
		put(draft, "\t%d%s", pain, sharp ? "!" : "");
}

static void put_note(struct draft *draft, const char *note)
{
	put(draft, "\t%s", note[0] == '\0' ? "-" : "");
	for (; *note != '\0'; note++) {
		const char *found = strchr(escaped, *note);
		if (found != NULL)
			put(draft, "\\%c", escapes[found - escaped]);
		else
			put(draft, "%c", is_control(*note) ? '?' : *note);
	}
}

size_t record_format(const struct record *record, char ret_line[RECORD_LINE_MAX])
{
	struct draft draft = { ret_line, 0 };
	char when[STAMP_SIZE];
	assert(record->type < RECORD_OTHER && record->session[0] != '\0' && record->line > 0);
	assert((record->set == NOT_ASKED) == (record->sets == NOT_ASKED));
	stamp_format(record->when, when);
	put(&draft, "%s.%d\t%s\t%s", record->session, record->line, when, type_names[record->type]);
	put_text(&draft, record->exercise);
	put_number(&draft, record->level);
	put_set(&draft, record->set, record->sets);
	put_text(&draft, record->side == NOT_ASKED ? "-" : side_names[record->side]);
	put_text(&draft, unit_names[record->unit]);
	put_number(&draft, record->target);
	put_number(&draft, record->done);
	put_number(&draft, record->clean);
	put_text(&draft, felt_names[record->felt]);
	put_pain(&draft, record->pain, record->sharp);
	put_number(&draft, record->effort);
	put_note(&draft, record->note);
	put(&draft, "\n");
	return draft.used;
}

/*
 * Cuts the line up in `copy`, whose tabs become ends; what is wrong with it, or NULL. Most of reading a
 * history is spent here, so bytes that are no control characters are passed over by a table.
 */
static const char *split(const char *line, size_t length, char copy[RECORD_LINE_MAX],
	char *fields[FIELDS])
{
	static const unsigned char stops[256] = {
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, /* the control characters … */
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, [0x7F] = 1,
	};
	if (length >= RECORD_LINE_MAX)
		return "too long for a line";
	int count = 0;
	fields[count++] = copy;
	memcpy(copy, line, length);
	copy[length] = '\0'; /* … of which this one ends the line */
	for (char *at = copy;; at++) {
		while (!stops[(unsigned char)*at])
			at++;
		if (at == copy + length)
			return count == FIELDS ? NULL : "fewer than 15 fields";
		if (*at != '\t')
			return "a control character";
		if (count == FIELDS)
			return "more than 15 fields";
		*at = '\0';
		fields[count++] = at + 1;
	}
}

static bool is_asked(const char *text)
{
	return text[0] != '-' || text[1] != '\0';
}

static bool read_digits(const char *text, int most, int *ret)
{
	int number = 0;
	if (*text == '\0')
		return false;
	for (; *text != '\0'; text++) {
		if (*text < '0' || *text > '9')
			return false;
		number = number * 10 + (*text - '0');
		if (number > most)
			return false;
	}
	*ret = number;
	return true;
}

static bool read_number(const char *text, int most, int *ret)
{
	if (is_asked(text))
		return read_digits(text, most, ret);
	*ret = NOT_ASKED;
	return true;
}

static bool read_name(const char *text, const char *const *names, int count, int *ret)
{
	for (int i = 0; i < count; i++) {
		if (text[0] == names[i][0] && strcmp(text, names[i]) == 0) {
			*ret = i;
			return true;
		}
	}
	return false;
}

static bool is_session_character(char character)
{
	const unsigned lower = (unsigned char)character | ('a' ^ 'A');
	return (unsigned)(character - '0') < 10 || lower - 'a' < 26 || character == '-';
}

/* SESSION.LINE; the session is where the text begins, and *ret_session_length bytes long. */
static bool read_line_id(const char *text, size_t *ret_session_length, int *ret_line)
{
	size_t length = 0;
	while (is_session_character(text[length]))
		length++;
	if (length == 0 || length >= RECORD_SESSION_SIZE || text[length] != '.')
		return false;
	*ret_session_length = length;
	return read_digits(text + length + 1, NUMBER_MAX, ret_line) && *ret_line > 0;
}

static bool read_id(const char *text, struct record *record)
{
	size_t length;
	if (!read_line_id(text, &length, &record->line))
		return false;
	memcpy(record->session, text, length);
	record->session[length] = '\0';
	return true;
}

static enum record_type read_type(const char *text)
{
	int type = RECORD_OTHER;
	read_name(text, type_names, RECORD_OTHER, &type);
	return (enum record_type)type;
}

static bool is_exercise(const char *text, enum record_type type)
{
	size_t length;
	int line;
	if (type == RECORD_AMEND || type == RECORD_VOID)
		return read_line_id(text, &length, &line);
	return text_is_id(text) ||
		((type == RECORD_SESSION || type == RECORD_CHECK) && !is_asked(text));
}

static bool read_set(char *text, struct record *record)
{
	if (!is_asked(text))
		return true;
	char *slash = strchr(text, '/');
	if (slash == NULL)
		return false;
	*slash = '\0';
	return read_digits(slash + 1, SETS_MAX, &record->sets) &&
		read_digits(text, record->sets, &record->set) && record->set > 0;
}

static bool read_side(const char *text, struct record *record)
{
	return !is_asked(text) || read_name(text, side_names, SIDE_COUNT, &record->side);
}

static bool read_unit(const char *text, struct record *record)
{
	int unit;
	if (!read_name(text, unit_names, UNIT_COUNT, &unit))
		return false;
	record->unit = (enum unit)unit;
	return true;
}

static bool read_felt(const char *text, struct record *record)
{
	int felt;
	if (!read_name(text, felt_names, FELT_COUNT, &felt))
		return false;
	record->felt = (enum felt)felt;
	return true;
}

static bool read_pain(char *text, struct record *record)
{
	const size_t length = strlen(text);
	if (length > 0 && text[length - 1] == '!') {
		record->sharp = true;
		text[length - 1] = '\0';
		if (length == 1)
			return true;
		return read_digits(text, SCALE_MAX, &record->pain);
	}
	return read_number(text, SCALE_MAX, &record->pain);
}

static bool read_note(const char *text, char ret_note[RECORD_NOTE_SIZE])
{
	size_t used = 0;
	for (text += is_asked(text) ? 0 : 1; *text != '\0'; text++) {
		char character = *text;
		if (character == '\\') {
			text++;
			const char *found = *text == '\0' ? NULL : strchr(escapes, *text);
			if (found == NULL)
				return false;
			character = escaped[found - escapes];
		}
		if (used == RECORD_NOTE_SIZE - 1)
			return false;
		ret_note[used++] = character;
	}
	ret_note[used] = '\0';
	return true;
}

/* Of a type that we don't know, nothing but the texts is understood. */
static void read_texts(char *const fields[FIELDS], struct record *record)
{
	const size_t length = strlen(fields[FIELD_EXERCISE]);
	if (is_asked(fields[FIELD_EXERCISE]) && length < RECORD_EXERCISE_SIZE)
		memcpy(record->exercise, fields[FIELD_EXERCISE], length + 1);
	if (!read_note(fields[FIELD_NOTE], record->note))
		record->note[0] = '\0';
}

static const char *read_measures(char *const fields[FIELDS], struct record *record)
{
	if (!read_number(fields[FIELD_LEVEL], LEVEL_MAX, &record->level))
		return "level is not 0 to 4";
	if (!read_set(fields[FIELD_SET], record))
		return "set is not like 2/3";
	if (!read_side(fields[FIELD_SIDE], record))
		return "side is not both, right, left or alt";
	if (!read_unit(fields[FIELD_UNIT], record))
		return "unit is not reps or s";
	if (!read_number(fields[FIELD_TARGET], NUMBER_MAX, &record->target))
		return "target is not a number";
	if (!read_number(fields[FIELD_DONE], NUMBER_MAX, &record->done))
		return "done is not a number";
	if (!read_number(fields[FIELD_CLEAN], NUMBER_MAX, &record->clean))
		return "clean is not a number";
	if (!read_felt(fields[FIELD_FELT], record))
		return "felt is not abs, hips, back or other";
	if (!read_pain(fields[FIELD_PAIN], record))
		return "pain is not 0 to 10";
	if (!read_number(fields[FIELD_EFFORT], SCALE_MAX, &record->effort))
		return "effort is not 0 to 10";
	return NULL;
}

static const char *read_fields(char *const fields[FIELDS], struct record *record)
{
	if (!read_id(fields[FIELD_ID], record))
		return "id is not SESSION.LINE";
	if (!stamp_parse(fields[FIELD_WHEN], &record->when))
		return "when is not a time with its offset";
	record->type = read_type(fields[FIELD_TYPE]);
	if (record->type == RECORD_OTHER) {
		read_texts(fields, record);
		return NULL;
	}
	const size_t length = strlen(fields[FIELD_EXERCISE]);
	if (!is_exercise(fields[FIELD_EXERCISE], record->type) || length >= RECORD_EXERCISE_SIZE)
		return record->type == RECORD_AMEND || record->type == RECORD_VOID
			? "exercise is not the id of a line" : "exercise is not an id";
	if (is_asked(fields[FIELD_EXERCISE]))
		memcpy(record->exercise, fields[FIELD_EXERCISE], length + 1);
	if (!read_note(fields[FIELD_NOTE], record->note))
		return "note is too long or has an unknown escape";
	return read_measures(fields, record);
}

const char *record_parse(const char *line, size_t length, struct record *ret)
{
	char copy[RECORD_LINE_MAX];
	char *fields[FIELDS];
	struct record record;
	const char *wrong = split(line, length, copy, fields);
	if (wrong != NULL)
		return wrong;
	record_init(&record);
	wrong = read_fields(fields, &record);
	if (wrong == NULL)
		*ret = record;
	return wrong;
}
