/* config_schema: texts to trees of settings; one pass over a group, dispatching through its table. */
#include "sys/config_schema.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "sys/gate.h"

#define FIELDS_MAX 64
#define BOM "\xef\xbb\xbf"

_Static_assert(sizeof(enum step) == sizeof(int), "field_choice() fills enums as ints");

/* libconfig's sentences, and what they mostly mean; the others say it themselves. */
static const struct {
	const char *error, *hint;
} hints[] = {
	{ "syntax error",
		": a '=', ';', comma, quote or bracket is missing or too much, here or just before" },
	{ "mismatched element type in array", ": with 1.5 in it, write 2 as 2.0" },
};

static const char *hint_of(const char *error)
{
	for (size_t i = 0; i < sizeof(hints) / sizeof(hints[0]); i++)
		if (strcmp(hints[i].error, error) == 0)
			return hints[i].hint;
	return "";
}

/* Members mostly come in the table's order: the search begins where the last one ended. */
static int find_field(const struct field_table *table, const char *name, int start)
{
	for (int i = 0; i < table->count; i++) {
		int at = (start + i) % table->count;

		if (strcmp(table->at[at].name, name) == 0)
			return at;
	}
	return -1;
}

static void unknown_field(struct reader *reader, const config_setting_t *group,
	const config_setting_t *member, const struct field_table *table)
{
	const char *names[FIELDS_MAX];
	char suggestion[SUGGESTION_SIZE];

	for (int i = 0; i < table->count; i++)
		names[i] = table->at[i].name;
	value_suggest(reader, config_setting_name(member), names, table->count, suggestion);
	value_fault(reader, group, member, "unknown field '%s'%s", config_setting_name(member),
		suggestion);
}

uint64_t schema_fields(struct reader *reader, const config_setting_t *group,
	const struct field_table *table, void *record)
{
	uint64_t found = 0;
	int count, at = -1;

	assert(table->count <= FIELDS_MAX);
	if (!value_is(reader, group, VALUE_GROUP, "a group { }"))
		return ~(uint64_t)0;
	count = config_setting_length(group);
	for (int i = 0; i < count; i++) {
		const config_setting_t *member = config_setting_get_elem(group, (unsigned)i);
		int next = find_field(table, config_setting_name(member), at + 1);

		if (next < 0) {
			unknown_field(reader, group, member, table);
			continue;
		}
		at = next;
		found |= (uint64_t)1 << at;
		table->at[at].read(reader, member, &table->at[at], record);
	}
	return found;
}

void schema_need(struct reader *reader, const config_setting_t *group, const struct field_table *table,
	uint64_t found, unsigned kind)
{
	for (int i = 0; i < table->count; i++) {
		bool is_needed = table->at[i].need == NEED_ALL || (table->at[i].need & kind) != 0;

		if (is_needed && (found >> i & 1) == 0)
			value_fault(reader, group, group, "field '%s' is missing", table->at[i].name);
	}
}

void schema_group(struct reader *reader, const config_setting_t *group, const struct field_table *table,
	void *record)
{
	schema_need(reader, group, table, schema_fields(reader, group, table, record), NEED_ALL);
}

void *schema_groups(struct reader *reader, const config_setting_t *list,
	const struct field_table *table, int least, int most, size_t size, const void *initial,
	int *ret_count)
{
	int count = value_elements(reader, list, least, most);
	char *records;

	*ret_count = 0;
	if (count < 0)
		return NULL;
	records = arena_take(reader->arena, (size_t)count, size);
	for (int i = 0; i < count; i++) {
		char *record = records + (size_t)i * size;

		memcpy(record, initial, size);
		schema_group(reader, config_setting_get_elem(list, (unsigned)i), table, record);
	}
	*ret_count = count;
	return records;
}

void *field_target(const struct field *field, void *record)
{
	return (char *)record + field->offset;
}

void field_int(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	value_int(reader, setting, field->least, field->most, field_target(field, record));
}

void field_choice(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	int choice = value_choice(reader, setting, field->names, field->most);

	if (choice >= 0)
		*(int *)field_target(field, record) = choice;
}

void field_bool(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	value_bool(reader, setting, field_target(field, record));
}

void field_text(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	const char *text = value_text(reader, setting);

	if (text == NULL)
		return;
	if (field->most > 0 && text_columns(text) > field->most)
		value_fault(reader, value_group(setting), setting, "%s '%s' has %d columns, at most %d",
			value_label(setting), text, text_columns(text), field->most);
	else
		*(const char **)field_target(field, record) = text;
}

void field_id(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	const char *id = value_id(reader, setting);

	if (id != NULL)
		*(const char **)field_target(field, record) = id;
}

void field_texts(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	int count = value_elements(reader, setting, field->least, field->most);
	const char **texts;

	if (count < 0)
		return;
	texts = arena_take(reader->arena, (size_t)count, sizeof(*texts));
	for (int i = 0; i < count; i++)
		texts[i] = value_text(reader, config_setting_get_elem(setting, (unsigned)i));
	*(struct texts *)field_target(field, record) = (struct texts){ count, texts };
}

static bool ends_in_comment(const char *bytes)
{
	const char *newline = strrchr(bytes, '\n'), *last = newline != NULL ? newline + 1 : bytes;
	return strchr(last, '#') != NULL || strstr(last, "//") != NULL;
}

/* To libconfig a comment ends with its newline, so one in the last line gets it. */
static bool parse(config_t *config, const char *bytes, size_t length)
{
	if (!ends_in_comment(bytes))
		return config_read_string(config, bytes) == CONFIG_TRUE;
	char *ended = malloc(length + 2);
	if (ended == NULL)
		abort();
	memcpy(ended, bytes, length);
	memcpy(ended + length, "\n", 2);
	bool parses = config_read_string(config, ended) == CONFIG_TRUE;
	free(ended);
	return parses;
}

bool config_open(const struct config_text *text, config_t *ret, struct problems *problems)
{
	bool has_bom = text->length >= strlen(BOM) && memcmp(text->bytes, BOM, strlen(BOM)) == 0;
	const char *bytes = text->bytes + (has_bom ? strlen(BOM) : 0), *why;
	size_t length = text->length - (size_t)(bytes - text->bytes);
	int line;

	if (!gate_pass(bytes, length, &line, &why)) {
		problems_add(problems, text->name, line, "%s", why);
		return false;
	}
	config_init(ret);
	if (parse(ret, bytes, length))
		return true;
	problems_add(problems, text->name, config_error_line(ret), "%s%s", config_error_text(ret),
		hint_of(config_error_text(ret)));
	config_destroy(ret);
	return false;
}
