/* config_theme: a palette, and what each role takes from it. */
#include <assert.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "sys/config_schema.h"
#include "sys/gate.h"

#define COLOURS_MAX (GATE_SETTINGS_MAX + 1)
#define DESCRIPTION_COLUMNS 60
#define BASIC_COUNT 16 /* the basic colours; the name behind them is the terminal's own */

struct palette {
	int count;
	const char *names[COLOURS_MAX]; /* the first is "none", the terminal's own */
	struct colour colours[COLOURS_MAX];
};

struct theme_record { /* a theme while it is read: the palette may stand behind the roles */
	const char *description;
	const config_setting_t *palette, *roles;
};

struct role_record { /* a role while it is read */
	struct style style;
	const struct palette *palette;
};

static const char *const basic_names[BASIC_COUNT + 1] = {
	"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
	"bright-red",
	"bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
		"none",
};

static const char *const attribute_names[] = { "bold", "dim", "reverse", "underline" };
#define ATTRIBUTE_COUNT ((int)(sizeof(attribute_names) / sizeof(attribute_names[0])))

static int hex_digit(char c)
{
	static const char digits[] = "0123456789abcdef";
	const char *found = strchr(digits, c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);

	assert(c != '\0');
	return found != NULL ? (int)(found - digits) : -1;
}

/* "#rrggbb" */
static bool parse_colour(const char *text, struct colour *ret)
{
	uint8_t channels[3];

	if (strlen(text) != 7 || text[0] != '#')
		return false;
	for (int i = 0; i < 3; i++) {
		int high = hex_digit(text[1 + 2 * i]), low = hex_digit(text[2 + 2 * i]);

		if (high < 0 || low < 0)
			return false;
		channels[i] = (uint8_t)(16 * high + low);
	}
	*ret = (struct colour){ .r = channels[0], .g = channels[1], .b = channels[2] };
	return true;
}

/* A colour that is not one keeps its name, so that its roles are not blamed too. */
static void read_palette(struct reader *reader, const config_setting_t *group, struct palette *palette)
{
	int count = group != NULL && value_is(reader, group, VALUE_GROUP, "a group { }") ?
		config_setting_length(group) : 0;

	palette->names[0] = "none";
	palette->colours[0] = (struct colour){ .is_default = true };
	palette->count = 1;
	for (int i = 0; i < count; i++) {
		const config_setting_t *member = config_setting_get_elem(group, (unsigned)i);
		struct colour *colour = &palette->colours[palette->count];
		const char *text = value_text(reader, member);

		assert(palette->count < COLOURS_MAX);
		*colour = (struct colour){ .is_default = true };
		palette->names[palette->count++] = config_setting_name(member);
		if (text != NULL && !parse_colour(text, colour))
			value_fault(reader, group, member, "%s '%s' is not a colour \"#rrggbb\"",
				value_label(member), text);
	}
}

static void read_colour(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	const struct palette *palette = ((const struct role_record *)record)->palette;
	int colour = value_choice(reader, setting, palette->names, palette->count);

	if (colour >= 0)
		*(struct colour *)field_target(field, record) = palette->colours[colour];
}

static void read_basic(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	int colour = value_choice(reader, setting, basic_names, BASIC_COUNT + 1);

	if (colour >= 0)
		*(int8_t *)field_target(field, record) =
			(int8_t)(colour == BASIC_COUNT ? BASIC_DEFAULT : colour);
}

/* The bit of the attribute whose name is the `length` bytes at `word`; 0 when there is none. */
static unsigned find_attribute(const char *word, size_t length)
{
	for (int i = 0; i < ATTRIBUTE_COUNT; i++)
		if (strlen(attribute_names[i]) == length && memcmp(attribute_names[i], word,
			length) == 0)
			return 1u << i;
	return 0;
}

/* "bold reverse", or "" */
static void read_attributes(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	unsigned attributes = 0;
	const char *word;

	if (!value_is(reader, setting, VALUE_TEXT, "a text"))
		return;
	word = config_setting_get_string(setting);
	for (word += strspn(word, " "); *word != '\0'; word += strspn(word, " ")) {
		size_t length = strcspn(word, " ");
		unsigned attribute = find_attribute(word, length);

		if (attribute == 0)
			value_fault(reader, value_group(setting), setting,
				"%s: unknown '%.*s' (bold, dim, reverse, underline)",
				value_label(setting), (int)length,
				word);
		attributes |= attribute;
		word += length;
	}
	*(uint8_t *)field_target(field, record) = (uint8_t)attributes;
}

static const struct field role_fields[] = {
	{ "fg", read_colour, .offset = offsetof(struct role_record, style.fg) },
	{ "bg", read_colour, .offset = offsetof(struct role_record, style.bg) },
	{ "basic", read_basic, .offset = offsetof(struct role_record, style.basic_fg) },
	{ "basic_bg", read_basic, .offset = offsetof(struct role_record, style.basic_bg) },
	{ "attributes", read_attributes, .offset = offsetof(struct role_record, style.attributes) },
	{ "mono", read_attributes, .offset = offsetof(struct role_record, style.mono) },
};
static const struct field_table role_table = FIELD_TABLE(role_fields);

static bool same_colour(struct colour a, struct colour b)
{
	return !a.is_default && !b.is_default && a.r == b.r && a.g == b.g && a.b == b.b;
}

/* Black on black. The screen's sides are seen as a whole: their marks may be as their ground. */
static bool is_unseen(enum role role, const struct style *style)
{
	if (role >= ROLE_READY_FIELD && role <= ROLE_PAIN_FIELD)
		return false;
	return same_colour(style->fg, style->bg) ||
		(style->basic_fg != BASIC_DEFAULT && style->basic_fg == style->basic_bg);
}

static void read_role(struct reader *reader, const config_setting_t *member,
	const struct palette *palette, struct theme *theme)
{
	enum role role = role_find(config_setting_name(member));
	char suggestion[SUGGESTION_SIZE];
	struct role_record record;

	if (role == ROLE_COUNT) {
		value_suggest(reader, config_setting_name(member), role_names, ROLE_COUNT, suggestion);
		value_fault(reader, value_group(member), member, "unknown role '%s'%s",
			config_setting_name(member), suggestion);
		return;
	}
	record = (struct role_record){ theme->styles[role], palette };
	schema_group(reader, member, &role_table, &record);
	theme->styles[role] = record.style;
	if (is_unseen(role, &record.style))
		value_fault(reader, value_group(member), member,
			"%s has one colour for itself and its ground: it would not be seen",
			role_names[role]);
}

static void read_roles(struct reader *reader, const config_setting_t *group,
	const struct palette *palette, struct theme *theme)
{
	int count = group != NULL && value_is(reader, group, VALUE_GROUP, "a group { }") ?
		config_setting_length(group) : 0;

	for (int i = 0; i < count; i++)
		read_role(reader, config_setting_get_elem(group, (unsigned)i), palette, theme);
}

static void keep_group(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	(void)reader;
	*(const config_setting_t **)field_target(field, record) = setting;
}

static const struct field theme_fields[] = {
	{ "description", field_text, .offset = offsetof(struct theme_record, description),
		.most = DESCRIPTION_COLUMNS },
	{ "palette", keep_group, .offset = offsetof(struct theme_record, palette) },
	{ "roles", keep_group, .offset = offsetof(struct theme_record, roles) },
};
static const struct field_table theme_table = FIELD_TABLE(theme_fields);

_Static_assert(VALUE_TEXT_MAX < THEME_DESCRIPTION_SIZE, "every description fits");

/* "themes/calm.cfg" is "calm". */
static void name_theme(struct theme *theme, const char *path)
{
	const char *slash = strrchr(path, '/'), *name = slash != NULL ? slash + 1 : path;
	int length = (int)strcspn(name, ".");

	snprintf(theme->name, sizeof(theme->name), "%.*s", length, name);
}

bool config_theme(const struct config_text *text, const struct theme *base, struct theme *ret,
	struct problems *problems)
{
	struct arena scratch;
	struct reader reader;
	struct theme_record record = { .description = "" };
	struct theme theme = *base;
	struct palette palette;
	config_t config;

	if (!config_open(text, &config, problems))
		return false;
	arena_init(&scratch);
	reader_init(&reader, text, &scratch, problems);
	schema_group(&reader, config_root_setting(&config), &theme_table, &record);
	read_palette(&reader, record.palette, &palette);
	read_roles(&reader, record.roles, &palette, &theme);
	snprintf(theme.description, sizeof(theme.description), "%s", record.description);
	arena_clear(&scratch);
	config_destroy(&config);
	if (reader.faults > 0)
		return false;
	name_theme(&theme, text->name);
	theme.file = NULL;
	*ret = theme;
	return true;
}
