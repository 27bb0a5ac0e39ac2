/* The tables of the manual are made from what they tell of, and must be what the pages have. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "cli/options.h"
#include "manual.h"
#include "sheet.h"
#include "suites.h"
#include "sys/builtin.h"
#include "sys/scratch.h"
#include "view/action.h"
#include "view/keymap.h"

static struct sheet sheet;

static void commands_table(void)
{
	sheet_line(&sheet, ".Bl -tag -width Ds");
#define COMMAND(id, name, words, help) \
	sheet_macro(&sheet, ".It Nm deadbug", ""); \
	if (name[0]) \
		sheet_also(&sheet, "Cm", name); \
	if (words[0]) \
		sheet_also(&sheet, "Ar", words); \
	sheet_end(&sheet); \
	sheet_text(&sheet, help);
	COMMAND_LIST(COMMAND)
#undef COMMAND
	sheet_line(&sheet, ".El");
}

static void options_table(void)
{
	sheet_line(&sheet, ".Bl -tag -width Ds");
#define OPTION(letter, name, word, help) \
	sheet_macro(&sheet, ".It Fl Fl", name); \
	if (word[0]) \
		sheet_also(&sheet, "Ar", word); \
	sheet_end(&sheet); \
	sheet_text(&sheet, help);
	OPTION_LIST(OPTION)
#undef OPTION
	sheet_line(&sheet, ".El");
}

static void row(const char *first, const char *second)
{
	sheet_macro(&sheet, ".It Ic", first);
	sheet_also(&sheet, "Ta", second);
}

static void keys_table(void)
{
	sheet_line(&sheet, ".Bl -column \"page-down\" \"Space Enter PageDown\" \"what it does\"");
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
		row(action_rows[i].name, action_rows[i].keys);
		sheet_also(&sheet, "Ta", action_rows[i].help);
	}
	sheet_line(&sheet, ".El");
}

static void name_key(key_code key)
{
	char name[KEY_NAME_MAX], word[KEY_NAME_SIZE + 2];
	snprintf(word, sizeof(word), "%s%s", key_name(key, name), key == PRESS_F24 ? "." : ",");
	sheet_text(&sheet, word);
}

static void key_names_table(void)
{
	static const key_code others[] = { PRESS_SPACE, PRESS_RETURN, PRESS_TAB, PRESS_ESCAPE };
	for (int i = 0; i < ROWS(others); i++)
		name_key(others[i]);
	for (key_code key = PRESS_NONE + 1; key <= PRESS_F24; key++)
		name_key(key);
	sheet_end(&sheet);
}

static void settings_group(int first, const char *title)
{
	if (first > 0)
		sheet_line(&sheet, ".El");
	sheet_macro(&sheet, ".Ss", title);
	sheet_end(&sheet);
	sheet_line(&sheet, ".Bl -tag -width Ds");
}

static void settings_table(void)
{
	char text[SETTING_TEXT_SIZE], sentence[SETTING_TEXT_SIZE + 16];
	for (int i = 0; i < SETTINGS; i++) {
		const struct setting_row *setting = &setting_rows[i];
		if (i == 0 || setting[-1].group != setting->group)
			settings_group(i, setting_group_titles[setting->group]);
		setting_literal(setting, &settings_default, text);
		sheet_macro(&sheet, ".It Ic", setting->key);
		sheet_also(&sheet, "No", "=");
		sheet_also(&sheet, "Ar", text);
		sheet_end(&sheet);
		sheet_text(&sheet, setting->help);
		setting_range(setting, text);
		snprintf(sentence, sizeof(sentence), "May be %s.", text);
		sheet_text(&sheet, sentence);
		setting_example(setting, text);
		snprintf(sentence, sizeof(sentence), "Such as %s.", text);
		if (text[0] != '\0')
			sheet_text(&sheet, sentence);
	}
	sheet_line(&sheet, ".El");
}

static void roles_table(void)
{
	sheet_line(&sheet, ".Bl -column \"figure-fault\" \"what it is for\"");
#define ROLE(id, name, letter, purpose) row(name, purpose);
	ROLE_LIST(ROLE)
#undef ROLE
	sheet_line(&sheet, ".El");
}

static void themes_table(void)
{
	sheet_line(&sheet, ".Bl -column \"solarized-light\" \"what it says of itself\"");
	for (int i = 0; i < builtin_themes.count; i++)
		row(builtin_themes.at[i].name, builtin_themes.at[i].description);
	sheet_line(&sheet, ".El");
}

/* The comment at the top of a shipped file, which tells its fields to whoever changes it. */

#define FIELD_INDENT 3 /* spaces between the # and a field; what goes on has more */

static enum part { NOTHING_YET, HEADING, LIST, PARAGRAPH } part; /* what was written last */

static void end_list(void)
{
	if (part == LIST)
		sheet_line(&sheet, ".El");
}

static void field_line(const char *line)
{
	const char *gap = strstr(line, "  ");
	char name[64];
	ck_assert_msg(gap != NULL, "a field and what it is: %s", line);
	snprintf(name, sizeof(name), "%.*s", (int)(gap - line), line);
	if (part != LIST)
		sheet_line(&sheet, ".Bl -tag -width Ds");
	part = LIST;
	sheet_macro(&sheet, ".It Ic", name);
	sheet_end(&sheet);
	sheet_text(&sheet, gap);
}

/* "A FIGURE: fourteen joints …": the bytes of its words of capital letters; 0 for another line. */
static size_t heading_length(const char *line)
{
	size_t length = strspn(line, "ABCDEFGHIJKLMNOPQRSTUVWXYZ ");
	while (length > 0 && line[length] != '\0' && line[length] != ':' && line[length] != ' ')
		length--;
	while (length > 0 && line[length - 1] == ' ')
		length--;
	return length > 3 ? length : 0;
}

static void heading_line(const char *line, size_t length)
{
	char name[64];
	snprintf(name, sizeof(name), "%.*s", (int)length, line);
	for (char *c = name + 1; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	end_list();
	part = HEADING;
	sheet_macro(&sheet, ".Ss", name);
	sheet_end(&sheet);
	sheet_text(&sheet, line + length + strspn(line + length, ": "));
}

static void paragraph_line(const char *line)
{
	if (part != PARAGRAPH) {
		end_list();
		sheet_line(&sheet, ".Pp");
	}
	part = PARAGRAPH;
	sheet_text(&sheet, line);
}

static void comment_line(const char *line)
{
	size_t indent = strspn(line, " "), heading = indent == 1 ? heading_length(line + 1) : 0;
	if (line[indent] == '\0' || (part == NOTHING_YET && heading == 0))
		return;
	if (heading > 0)
		heading_line(line + 1, heading);
	else if (indent == FIELD_INDENT)
		field_line(line + indent);
	else if (indent > FIELD_INDENT)
		sheet_text(&sheet, line + indent);
	else
		paragraph_line(line + indent);
}

/* From the first heading to the end of the comment. */
static void fields_of(const char *path)
{
	char line[256];
	FILE *file = fopen(path, "r");
	ck_assert_msg(file != NULL, "cannot read %s", path);
	part = NOTHING_YET;
	while (fgets(line, sizeof(line), file) && line[0] == '#') {
		line[strcspn(line, "\n")] = '\0';
		comment_line(line + 1);
	}
	end_list();
	sheet_end(&sheet);
	fclose(file);
}

static void catalog_fields(void)
{
	fields_of(SOURCE_DIR "/exercises.cfg");
}

static void page_fields(void)
{
	fields_of(SOURCE_DIR "/docs/pages.cfg");
}

static void theme_fields(void)
{
	fields_of(SOURCE_DIR "/themes/calm.cfg");
}

static const struct {
	const char *page, *table;
	void (*write)(void);
} TABLES[] = {
	{ "deadbug.1", "commands", commands_table },
	{ "deadbug.1", "options", options_table },
	{ "deadbug.1", "keys", keys_table },
	{ "deadbug.5", "settings", settings_table },
	{ "deadbug.5", "key-names", key_names_table },
	{ "deadbug.5", "theme", theme_fields },
	{ "deadbug.5", "roles", roles_table },
	{ "deadbug.5", "themes", themes_table },
	{ "deadbug.5", "catalog", catalog_fields },
	{ "deadbug.5", "pages", page_fields },
};

START_TEST(a_table_is_what_the_program_has)
{
	static struct manual manual;
	manual_open(&manual, TABLES[_i].page);
	sheet_init(&sheet);
	TABLES[_i].write();
	manual_table(&manual, TABLES[_i].table, sheet.text);
}
END_TEST

START_TEST(what_roff_would_read_is_escaped)
{
	sheet_init(&sheet);
	sheet_macro(&sheet, ".It Ic", "No \\ \"a\" ? \xe2\x80\xa6 skip");
	sheet_also(&sheet, "Ta", "Up k");
	sheet_text(&sheet, "");
	sheet_end(&sheet);
	sheet_text(&sheet, ".cfg is its end. Then (or not.) more, e\\t");
	sheet_line(&sheet, ".El");
	ck_assert_str_eq(sheet.text,
		".It Ic \\&No \\&\\e \\&\\(dqa\\(dq \\&? \\&\\[u2026] skip Ta \\&Up k\n"
		"\\&.cfg is its end.\nThen (or not.)\nmore, e\\et\n.El\n");
}
END_TEST

START_TEST(lines_are_filled)
{
	sheet_init(&sheet);
	for (int i = 0; i < 30; i++)
		sheet_text(&sheet, "seven77");
	sheet_end(&sheet);
	ck_assert_uint_eq(strcspn(sheet.text, "\n"), 9 * 8 - 1);
	ck_assert_uint_eq(strlen(sheet.text), 30 * 8);
}
END_TEST

Suite *manual_suite(void)
{
	Suite *suite = suite_create("manual");
	TCase *tcase = tcase_create("tables");
	tcase_add_loop_test(tcase, a_table_is_what_the_program_has, 0, ROWS(TABLES));
	tcase_add_test(tcase, what_roff_would_read_is_escaped);
	tcase_add_test(tcase, lines_are_filled);
	suite_add_tcase(suite, tcase);
	return suite;
}
