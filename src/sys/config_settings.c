/* config_settings: deadbug.cfg, flat: a name and a value a line, and the group of the keys. */
#include <assert.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "sys/config_schema.h"

#define FIELDS (SETTINGS + 2)

static void read_seconds(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	int seconds;

	if (value_int(reader, setting, field->least, field->most, &seconds))
		*(int *)field_target(field, record) = seconds * 1000;
}

static void read_time(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	const char *text = value_text(reader, setting);

	if (text != NULL && !setting_parse_time(text, field_target(field, record)))
		value_fault(reader, value_group(setting), setting,
			"%s '%s' is not a time from \"00:00\" to \"23:59\"", value_label(setting),
			text);
}

static void read_theme(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	const char *name = value_text(reader, setting);
	struct settings *settings = record;

	(void)field;
	if (name == NULL)
		return;
	settings->theme_line = value_line(reader, setting);
	if (setting_is_theme_name(name))
		snprintf(settings->theme, sizeof(settings->theme), "%s", name);
	else
		value_fault(reader, value_group(setting), setting,
			"%s '%s' is not a theme's name: letters, digits, '_' and '-', at most %d",
			value_label(setting), name, THEME_NAME_SIZE - 1);
}

/* What is wrong with a whole command, "" when nothing is; `places` is how often "%s" may stand. */
static const char *command_fault(const struct argv *command, int places)
{
	if (argv_hides_program(command))
		return "names its program, which can't be %s";
	if (argv_places(command) <= places)
		return "";
	return places > 0 ? "has %s more than once" : "has %s, for which there are no words";
}

static void read_command(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	int count = value_elements(reader, setting, 0, ARGV_PARTS_MAX);
	struct argv command = { 0 };

	for (int i = 0; i < count; i++) {
		const config_setting_t *element = config_setting_get_elem(setting, (unsigned)i);
		const char *part = value_text(reader, element);

		if (part == NULL)
			return;
		if (!argv_add(&command, part)) {
			value_fault(reader, value_group(setting), element,
				"%s is longer than %d bytes", value_label(setting), ARGV_SIZE);
			return;
		}
	}
	if (count < 0)
		return;
	if (command_fault(&command, field->most)[0] == '\0')
		*(struct argv *)field_target(field, record) = command;
	else
		value_fault(reader, value_group(setting), setting, "%s %s", value_label(setting),
			command_fault(&command, field->most));
}

/* Adds the names of keys that a text holds; "" holds none. */
static bool add_keys(struct reader *reader, const config_setting_t *setting, struct binding *binding)
{
	size_t used = strlen(binding->keys);
	const char *keys;

	if (config_setting_type(setting) == CONFIG_TYPE_STRING &&
		config_setting_get_string(setting)[0] == '\0')
		return true;
	keys = value_text(reader, setting);
	if (keys == NULL)
		return false;
	if (used + 1 + strlen(keys) < sizeof(binding->keys)) {
		snprintf(binding->keys + used, sizeof(binding->keys) - used, "%s%s",
			used > 0 ? " " : "", keys);
		return true;
	}
	value_fault(reader, value_group(setting), setting, "%s has too many keys",
		value_label(setting));
	return false;
}

/* "n Right", or ("n", "Right") */
static bool read_binding(struct reader *reader, const config_setting_t *setting, struct binding *ret)
{
	struct binding binding = { .line = value_line(reader, setting) };
	const char *action = config_setting_name(setting);
	int count = 0;
	bool is_read = true;

	if (strlen(action) >= sizeof(binding.action)) {
		value_fault(reader, value_group(setting), setting, "there is no '%s' to be done",
			action);
		return false;
	}
	memcpy(binding.action, action, strlen(action) + 1);
	if ((1 << config_setting_type(setting) & (VALUE_LIST | VALUE_ARRAY)) == 0)
		is_read = add_keys(reader, setting, &binding);
	else
		count = config_setting_length(setting);
	for (int i = 0; i < count && is_read; i++)
		is_read = add_keys(reader, config_setting_get_elem(setting, (unsigned)i), &binding);
	if (is_read)
		*ret = binding;
	return is_read;
}

static void read_keys(struct reader *reader, const config_setting_t *group, const struct field *field,
	void *record)
{
	struct settings *settings = record;
	int count;

	(void)field;
	if (!value_is(reader, group, VALUE_GROUP, "a group { }"))
		return;
	count = config_setting_length(group);
	for (int i = 0; i < count; i++) {
		const config_setting_t *member = config_setting_get_elem(group, (unsigned)i);

		if (settings->binding_count == BINDINGS_MAX) {
			value_fault(reader, group, member, "more than %d actions", BINDINGS_MAX);
			return;
		}
		if (read_binding(reader, member, &settings->bindings[settings->binding_count]))
			settings->binding_count++;
	}
}

/* What there was before `sounds`: true is "bell", false "off"; where there are both, `sounds` holds. */
static void read_bell(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	struct settings *settings = record;
	bool rings;

	(void)field;
	if (value_bool(reader, setting, &rings) &&
		config_setting_get_member(value_group(setting), "sounds") == NULL)
		settings->sound.use = rings ? SOUNDS_BELL : SOUNDS_OFF;
}

/* The fields of the file: those that the core's table names, the keys, and what was renamed. */
static void fill_fields(struct field fields[FIELDS])
{
	static void (*const readers[])(struct reader *, const config_setting_t *, const struct field *,
		void *) = {
		[SETTING_BOOL] = field_bool, [SETTING_NUMBER] = field_int,
		[SETTING_SECONDS] = read_seconds, [SETTING_TIME] = read_time,
		[SETTING_CHOICE] = field_choice, [SETTING_THEME] = read_theme,
		[SETTING_COMMAND] = read_command,
	};

	for (int i = 0; i < SETTINGS; i++) {
		const struct setting_row *row = &setting_rows[i];

		fields[i] = (struct field){ row->key, readers[row->kind], .offset = row->offset,
			.least = row->least, .most = row->most, .names = row->names };
		fields[i].most += row->kind == SETTING_CHOICE; /* a field counts its names */
	}
	fields[SETTINGS] = (struct field){ "keys", read_keys, .offset = 0 };
	fields[SETTINGS + 1] = (struct field){ "bell", read_bell, .offset = 0 };
}

bool config_settings(const struct config_text *text, struct settings *ret, struct problems *problems)
{
	struct field fields[FIELDS];
	const struct field_table table = FIELD_TABLE(fields);
	struct arena scratch;
	struct reader reader;
	config_t config;

	if (!config_open(text, &config, problems))
		return false;
	fill_fields(fields);
	arena_init(&scratch);
	reader_init(&reader, text, &scratch, problems);
	schema_group(&reader, config_root_setting(&config), &table, ret);
	arena_clear(&scratch);
	config_destroy(&config);
	return true;
}
