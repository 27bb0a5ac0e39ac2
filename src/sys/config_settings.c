/* config_settings: deadbug.cfg, flat: a name and a value a line. */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "sys/config_schema.h"

#define MINUTES_A_DAY (24 * 60)

static void read_seconds(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	int seconds;

	if (value_int(reader, setting, field->least, field->most, &seconds))
		*(int *)field_target(field, record) = seconds * 1000;
}

static int digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : MINUTES_A_DAY;
}

/* "04:00" to minutes after midnight. */
static void read_time_of_day(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	const char *text = value_text(reader, setting);
	int hours, minutes;

	if (text == NULL)
		return;
	if (strlen(text) == 5 && text[2] == ':') {
		hours = 10 * digit(text[0]) + digit(text[1]);
		minutes = 10 * digit(text[3]) + digit(text[4]);
		if (hours < 24 && minutes < 60) {
			*(int *)field_target(field, record) = 60 * hours + minutes;
			return;
		}
	}
	value_fault(reader, value_group(setting), setting,
		"%s '%s' is not a time from \"00:00\" to \"23:59\"", value_label(setting), text);
}

/* The name of a file in themes/: nothing that leads out of there. */
static void read_theme_name(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	static const char allowed[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
	struct settings *settings = record;
	const char *name = value_text(reader, setting);

	if (name == NULL)
		return;
	if (strlen(name) < sizeof(settings->theme) && name[0] != '-' &&
		name[strspn(name, allowed)] == '\0')
		snprintf(field_target(field, record), sizeof(settings->theme), "%s", name);
	else
		value_fault(reader, value_group(setting), setting,
			"%s '%s' is not a theme's name: letters, digits, '_' and '-', at most %zu",
			value_label(setting), name, sizeof(settings->theme) - 1);
}

static const struct field settings_fields[] = {
	{ "ready-seconds", read_seconds, .offset = offsetof(struct settings, timing.ready_ms),
	.least = 3,
		.most = 30 },
	{ "brief-seconds", read_seconds, .offset = offsetof(struct settings, timing.brief_ms),
		.least = 5, .most = 120 },
	{ "brief-waits", field_bool, .offset = offsetof(struct settings, timing.brief_waits) },
	{ "self-paced", field_bool, .offset = offsetof(struct settings, self_paced) },
	{ "reduced-motion", field_bool, .offset = offsetof(struct settings, reduced_motion) },
	{ "bell", field_bool, .offset = offsetof(struct settings, bell) },
	{ "day-start", read_time_of_day, .offset = offsetof(struct settings, day_start) },
	{ "theme", read_theme_name, .offset = offsetof(struct settings, theme) },
};
static const struct field_table settings_table = FIELD_TABLE(settings_fields);

void config_settings(const struct config_text *text, struct settings *ret, struct problems *problems)
{
	struct arena scratch;
	struct reader reader;
	config_t config;

	if (!config_open(text, &config, problems))
		return;
	arena_init(&scratch);
	reader_init(&reader, text, &scratch, problems);
	schema_group(&reader, config_root_setting(&config), &settings_table, ret);
	arena_clear(&scratch);
	config_destroy(&config);
}
