/* config_value: types, ranges, and the wording of every fault. */
#include "sys/config_value.h"

#include <assert.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

#define LISTED_MAX 17 /* names that a sentence can list */

static const char *type_words(const config_setting_t *setting)
{
	switch (config_setting_type(setting)) {
	case CONFIG_TYPE_GROUP:
		return "a group { }";
	case CONFIG_TYPE_LIST:
		return "a list ( )";
	case CONFIG_TYPE_ARRAY:
		return "an array [ ]";
	case CONFIG_TYPE_FLOAT:
		return "a number with a point";
	case CONFIG_TYPE_STRING:
		return "a text";
	case CONFIG_TYPE_BOOL:
		return "true or false";
	default:
		return "a whole number";
	}
}

static size_t append(char *text, size_t size, size_t used, const char *more)
{
	size_t length = strlen(more);

	if (used + length < size)
		memcpy(text + used, more, length + 1);
	return used + length < size ? used + length : used;
}

/* "figure: keys: " for a group in that list; the owner says what the outermost list would. */
static size_t path_of(const struct reader *reader, const config_setting_t *group, char *path,
	size_t size)
{
	const config_setting_t *parent = config_setting_parent(group);
	size_t used;

	if (parent == NULL)
		return 0;
	used = path_of(reader, parent, path, size);
	if (config_setting_name(group) == NULL ||
		(config_setting_is_root(parent) && reader->owner[0] != '\0'))
		return used;
	used = append(path, size, used, config_setting_name(group));
	return append(path, size, used, ": ");
}

/* Moves to a line from wherever the last one was: faults mostly come in the order of the text. */
static void seek_line(struct reader *reader, int line)
{
	while (reader->line < line) {
		const char *end = strchr(reader->line_start, '\n');

		assert(end != NULL);
		reader->line_start = end + 1;
		reader->line++;
	}
	while (reader->line > line) {
		reader->line_start--;
		while (reader->line_start > reader->bytes && reader->line_start[-1] != '\n')
			reader->line_start--;
		reader->line--;
	}
}

/* What a line begins with, past its blanks; '\n' for an empty one. */
static char begin_of_line(struct reader *reader, int line)
{
	seek_line(reader, line);
	return reader->line_start[strspn(reader->line_start, " \t\r")];
}

static bool is_element_text(const config_setting_t *setting)
{
	return config_setting_type(setting) == CONFIG_TYPE_STRING &&
		config_setting_name(setting) == NULL;
}

int value_line(struct reader *reader, const config_setting_t *setting)
{
	int line = (int)config_setting_source_line(setting);
	bool is_last;
	char begin;

	if (!is_element_text(setting))
		return line;
	is_last = config_setting_index(setting) ==
		config_setting_length(config_setting_parent(setting)) - 1;
	begin = begin_of_line(reader, line);
	if (is_last ? begin != ')' && begin != ']' : begin != ',')
		return line;
	do
		begin = begin_of_line(reader, --line);
	while (line > 1 && (begin == '\n' || begin == '#' || begin == '/'));
	return line;
}

void reader_init(struct reader *reader, const struct config_text *text, struct arena *arena,
	struct problems *problems)
{
	*reader = (struct reader){ .arena = arena, .problems = problems, .file = text->name,
		.owner = "", .bytes = text->bytes, .line_start = text->bytes, .line = 1 };
}

void value_fault(struct reader *reader, const config_setting_t *group, const config_setting_t *at,
	const char *format, ...)
{
	char path[PROBLEM_WHAT_SIZE] = "", what[PROBLEM_WHAT_SIZE];
	va_list arguments;

	reader->faults++;
	path_of(reader, group, path, sizeof(path));
	va_start(arguments, format);
	vsnprintf(what, sizeof(what), format, arguments);
	va_end(arguments);
	problems_add(reader->problems, reader->file, value_line(reader, at), "%s%s%s%s",
		reader->owner, reader->owner[0] != '\0' ? ": " : "", path, what);
}

const char *value_label(const config_setting_t *setting)
{
	while (config_setting_name(setting) == NULL)
		setting = config_setting_parent(setting);
	return config_setting_name(setting);
}

const config_setting_t *value_group(const config_setting_t *setting)
{
	while (config_setting_name(setting) == NULL)
		setting = config_setting_parent(setting);
	return config_setting_parent(setting);
}

void value_suggest(const struct reader *reader, const char *word, const char *const *names, int count,
	char ret_suggestion[SUGGESTION_SIZE])
{
	const char *nearest;
	size_t used = 0;

	ret_suggestion[0] = '\0';
	if (problems_full(reader->problems))
		return;
	nearest = text_nearest(word, names, count);
	if (nearest != NULL)
		snprintf(ret_suggestion, SUGGESTION_SIZE, " (did you mean '%s'?)", nearest);
	if (nearest != NULL || count > LISTED_MAX)
		return;
	for (int i = 0; i < count; i++) {
		used = append(ret_suggestion, SUGGESTION_SIZE - 1, used, i == 0 ? " (one of " : ", ");
		used = append(ret_suggestion, SUGGESTION_SIZE - 1, used, names[i]);
	}
	append(ret_suggestion, SUGGESTION_SIZE, used, count > 0 ? ")" : "");
}

bool value_is(struct reader *reader, const config_setting_t *setting, int types, const char *wanted)
{
	if ((1 << config_setting_type(setting) & types) != 0)
		return true;
	value_fault(reader, value_group(setting), setting, "%s%s must be %s, not %s",
		config_setting_name(setting) == NULL ? "an element of " : "", value_label(setting),
		wanted,
		type_words(setting));
	return false;
}

int value_elements(struct reader *reader, const config_setting_t *setting, int least, int most)
{
	int count;

	if (!value_is(reader, setting, VALUE_LIST | VALUE_ARRAY, "a list ( )"))
		return -1;
	count = config_setting_length(setting);
	if (count >= least && count <= most)
		return count;
	if (least == most)
		value_fault(reader, value_group(setting), setting, "%s has %d elements, not %d",
			value_label(setting), count, least);
	else
		value_fault(reader, value_group(setting), setting, "%s has %d elements, not %d to %d",
			value_label(setting), count, least, most);
	return -1;
}

bool value_int(struct reader *reader, const config_setting_t *setting, int least, int most, int *ret)
{
	long long value;

	assert(least <= most);
	if (!value_is(reader, setting, VALUE_INT, "a whole number"))
		return false;
	value = config_setting_get_int64(setting);
	if (value >= least && value <= most) {
		*ret = (int)value;
		return true;
	}
	value_fault(reader, value_group(setting), setting, "%s %lld is out of range (%d to %d)",
		value_label(setting), value, least, most);
	return false;
}

bool value_number(struct reader *reader, const config_setting_t *setting, double least, double most,
	double *ret)
{
	double value;

	assert(least <= most);
	if (!value_is(reader, setting, VALUE_NUMBER, "a number"))
		return false;
	value = config_setting_type(setting) == CONFIG_TYPE_FLOAT ? config_setting_get_float(setting)
		: (double)config_setting_get_int64(setting);
	if (isfinite(value) && value >= least && value <= most) {
		*ret = value;
		return true;
	}
	value_fault(reader, value_group(setting), setting, "%s %g is out of range (%g to %g)",
		value_label(setting), value, least, most);
	return false;
}

bool value_bool(struct reader *reader, const config_setting_t *setting, bool *ret)
{
	if (!value_is(reader, setting, VALUE_BOOL, "true or false"))
		return false;
	*ret = config_setting_get_bool(setting) != 0;
	return true;
}

const char *value_paragraph(struct reader *reader, const config_setting_t *setting, int most)
{
	const config_setting_t *group = value_group(setting);
	const char *label = value_label(setting), *text;
	size_t length;

	if (!value_is(reader, setting, VALUE_TEXT, "a text"))
		return NULL;
	text = config_setting_get_string(setting);
	length = strlen(text);
	if (length > 0 && length <= (size_t)most && text_is_clean(text))
		return arena_text(reader->arena, text, length);
	if (length == 0)
		value_fault(reader, group, setting, "%s is empty", label);
	else if (length > (size_t)most)
		value_fault(reader, group, setting, "%s has %zu bytes, at most %d", label, length,
			most);
	else
		value_fault(reader, group, setting,
			"%s has a control or invisible character, or is not UTF-8", label);
	return NULL;
}

const char *value_text(struct reader *reader, const config_setting_t *setting)
{
	return value_paragraph(reader, setting, VALUE_TEXT_MAX);
}

const char *value_id(struct reader *reader, const config_setting_t *setting)
{
	const char *id = value_text(reader, setting);

	if (id == NULL || text_is_id(id))
		return id;
	value_fault(reader, value_group(setting), setting,
		"%s '%s' is not an id: a to z, 0 to 9 and single hyphens, at most 40",
		value_label(setting), id);
	return NULL;
}

int value_choice(struct reader *reader, const config_setting_t *setting, const char *const *names,
	int count)
{
	const char *word = value_text(reader, setting);
	char suggestion[SUGGESTION_SIZE];

	if (word == NULL)
		return -1;
	for (int i = 0; i < count; i++)
		if (strcmp(names[i], word) == 0)
			return i;
	value_suggest(reader, word, names, count, suggestion);
	value_fault(reader, value_group(setting), setting, "unknown %s '%s'%s", value_label(setting),
		word, suggestion);
	return -1;
}
