/* record: a line of the history, written and strictly read */
#include "core/record.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

#define SETS_MAX 99
#define SCALE_MAX 10 /* of pain and effort */

#define FIELDS 15

const char *const record_type_names[RECORD_OTHER] = {
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
	put(&draft, "%s.%d\t%s\t%s", record->session, record->line, when,
		record_type_names[record->type]);
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
 * Reading: each of these reads a field at *at, and its tab, and moves past them; false for what is
 * none. So a good line is walked once, and only of a bad one it is asked how it is cut.
 */
static bool read_tab(const char **at)
{
	if (**at != '\t')
		return false;
	++*at;
	return true;
}

static bool read_dash(const char **at)
{
	if ((*at)[0] != '-' || (*at)[1] != '\t')
		return false;
	*at += 2;
	return true;
}

/* Digits without the tab. */
static bool read_digits(const char **at, int most, int *ret)
{
	int number = 0;
	const char *digit = *at;
	for (; *digit >= '0' && *digit <= '9'; digit++) {
		number = number * 10 + (*digit - '0');
		if (number > most)
			return false;
	}
	if (digit == *at)
		return false;
	*at = digit;
	*ret = number;
	return true;
}

/* A number or "-", which leaves *ret as record_init() made it. */
static bool read_number(const char **at, int most, int *ret)
{
	return read_dash(at) || (read_digits(at, most, ret) && read_tab(at));
}

static bool read_name(const char **at, const char *const *names, int count, int *ret)
{
	for (int i = 0; i < count; i++) {
		const char *name = names[i], *end = *at;
		while (*name != '\0' && *name == *end)
			name++, end++;
		if (*name == '\0' && read_tab(&end)) {
			*at = end;
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

/* SESSION.LINE; the session is where the text begins, and *ret_length bytes long. */
static bool read_line_id(const char **at, size_t *ret_length, int *ret_line)
{
	const char *dot = *at;
	while (is_session_character(*dot))
		dot++;
	const size_t length = (size_t)(dot - *at);
	if (length == 0 || length >= RECORD_SESSION_SIZE || *dot++ != '.')
		return false;
	if (!read_digits(&dot, RECORD_NUMBER_MAX, ret_line) || *ret_line == 0 || !read_tab(&dot))
		return false;
	*ret_length = length;
	*at = dot;
	return true;
}

static bool read_id(const char **at, struct record *record)
{
	const char *session = *at;
	size_t length;
	if (!read_line_id(at, &length, &record->line))
		return false;
	memcpy(record->session, session, length);
	record->session[length] = '\0';
	return true;
}

static bool read_when(const char **at, struct record *record)
{
	const char *end = stamp_read(*at, &record->when);
	if (end == NULL || !read_tab(&end))
		return false;
	*at = end;
	return true;
}

/* A type that we don't know is one, too. */
static bool read_type(const char **at, struct record *record)
{
	int type;
	if (read_name(at, record_type_names, RECORD_OTHER, &type)) {
		record->type = (enum record_type)type;
		return true;
	}
	*at += strcspn(*at, "\t");
	return read_tab(at);
}

/* Copies a field that fits. */
static bool read_text(const char **at, char ret_text[RECORD_EXERCISE_SIZE])
{
	const char *from = *at;
	size_t length = 0;
	while (!is_control(from[length]))
		length++;
	if (length >= RECORD_EXERCISE_SIZE || from[length] != '\t')
		return false;
	memcpy(ret_text, from, length);
	ret_text[length] = '\0';
	*at += length + 1;
	return true;
}

static bool names_a_line(enum record_type type)
{
	return type == RECORD_AMEND || type == RECORD_VOID;
}

/* The id of a line, as a text. */
static bool read_named(const char **at, char ret_text[RECORD_EXERCISE_SIZE])
{
	const char *text = *at;
	size_t session;
	int line;
	if (!read_line_id(at, &session, &line))
		return false;
	const size_t length = (size_t)(*at - text) - 1;
	if (length >= RECORD_EXERCISE_SIZE)
		return false;
	memcpy(ret_text, text, length);
	ret_text[length] = '\0';
	return true;
}

static bool read_exercise(const char **at, struct record *record)
{
	if (names_a_line(record->type))
		return read_named(at, record->exercise);
	if ((record->type == RECORD_SESSION || record->type == RECORD_CHECK) && read_dash(at))
		return true;
	return read_text(at, record->exercise) && text_is_id(record->exercise);
}

static bool read_set(const char **at, struct record *record)
{
	if (read_dash(at))
		return true;
	return read_digits(at, SETS_MAX, &record->set) && *(*at)++ == '/' &&
		read_digits(at, SETS_MAX, &record->sets) && read_tab(at) && record->set > 0 &&
		record->set <= record->sets;
}

static bool read_side(const char **at, struct record *record)
{
	return read_dash(at) || read_name(at, side_names, SIDE_COUNT, &record->side);
}

static bool read_unit(const char **at, struct record *record)
{
	int unit;
	if (!read_name(at, unit_names, UNIT_COUNT, &unit))
		return false;
	record->unit = (enum unit)unit;
	return true;
}

static bool read_felt(const char **at, struct record *record)
{
	int felt;
	if (!read_name(at, felt_names, FELT_COUNT, &felt))
		return false;
	record->felt = (enum felt)felt;
	return true;
}

static bool read_pain(const char **at, struct record *record)
{
	if (read_dash(at))
		return true;
	const bool is_rated = **at != '!';
	if (is_rated && !read_digits(at, SCALE_MAX, &record->pain))
		return false;
	record->sharp = **at == '!';
	*at += record->sharp;
	return read_tab(at);
}

/* The last field, which the line's end ends: to a NUL. */
static bool read_note(const char **at, char ret_note[RECORD_NOTE_SIZE])
{
	const char *text = *at;
	size_t used = 0;
	for (text += text[0] == '-' && text[1] == '\0'; !is_control(*text); text++) {
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
	*at = text;
	return true;
}

static const char *read_measures(const char **at, struct record *record)
{
	if (!read_number(at, LEVEL_MAX, &record->level))
		return "level is not 0 to 4";
	if (!read_set(at, record))
		return "set is not like 2/3";
	if (!read_side(at, record))
		return "side is not both, right, left or alt";
	if (!read_unit(at, record))
		return "unit is not reps or s";
	if (!read_number(at, RECORD_NUMBER_MAX, &record->target))
		return "target is not a number";
	if (!read_number(at, RECORD_NUMBER_MAX, &record->done))
		return "done is not a number";
	if (!read_number(at, RECORD_NUMBER_MAX, &record->clean))
		return "clean is not a number";
	if (!read_felt(at, record))
		return "felt is not abs, hips, back or other";
	if (!read_pain(at, record))
		return "pain is not 0 to 10";
	if (!read_number(at, SCALE_MAX, &record->effort))
		return "effort is not 0 to 10";
	return NULL;
}

/* How many fields the line of `length` bytes is cut into, or what is wrong with the cut. */
static const char *find_cut(const char *line, size_t length)
{
	int fields = 1;
	for (size_t i = 0; i < length; i++) {
		if (line[i] == '\t')
			fields++;
		else if (is_control(line[i]))
			return "a control character";
	}
	return fields < FIELDS ? "fewer than 15 fields"
		: fields > FIELDS ? "more than 15 fields" : NULL;
}

/* Of a type that we don't know, nothing but the texts is understood. */
static const char *read_other(const char *line, size_t length, const char *at, struct record *record)
{
	const char *wrong = find_cut(line, length);
	if (wrong != NULL)
		return wrong;
	if (!read_dash(&at))
		(void)read_text(&at, record->exercise);
	const char *note = strrchr(line, '\t') + 1;
	if (!read_note(&note, record->note))
		record->note[0] = '\0';
	return NULL;
}

static const char *read_fields(const char *line, size_t length, struct record *record)
{
	const char *at = line;
	if (!read_id(&at, record))
		return "id is not SESSION.LINE";
	if (!read_when(&at, record))
		return "when is not a time with its offset";
	if (!read_type(&at, record))
		return "fewer than 15 fields";
	if (record->type == RECORD_OTHER)
		return read_other(line, length, at, record);
	if (!read_exercise(&at, record))
		return names_a_line(record->type) ? "exercise is not the id of a line"
						  : "exercise is not an id";
	const char *wrong = read_measures(&at, record);
	if (wrong != NULL)
		return wrong;
	if (!read_note(&at, record->note) || at != line + length)
		return "note is too long or has an unknown escape";
	return NULL;
}

const char *record_read(const char *line, size_t length, struct record *record)
{
	char text[RECORD_LINE_MAX];
	if (length >= RECORD_LINE_MAX)
		return "too long for a line";
	memcpy(text, line, length);
	text[length] = '\0'; /* which ends every field */
	record_init(record);
	const char *wrong = read_fields(text, length, record);
	if (wrong == NULL)
		return NULL;
	const char *badly_cut = find_cut(text, length);
	return badly_cut != NULL ? badly_cut : wrong;
}

const char *record_parse(const char *line, size_t length, struct record *ret)
{
	struct record record;
	const char *wrong = record_read(line, length, &record);
	if (wrong == NULL)
		*ret = record;
	return wrong;
}
