/* What the settings' screen says about each of its entries. */
#include "view/choice.h"

#include <assert.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#define FACT_COLUMNS 13 /* "In the file" and its like */

static void flow_fact(struct flow *flow, const char *name, const char *text)
{
	flow_pair(flow, FACT_COLUMNS, name, ROLE_DIM, text, ROLE_TEXT);
}

/* The line of the file that sets it as it is. */
static void file_line(const struct app *app, const struct setting_row *row, char ret[CHOICE_TEXT_SIZE])
{
	char literal[SETTING_TEXT_SIZE];
	setting_literal(row, &app->settings, literal);
	snprintf(ret, CHOICE_TEXT_SIZE, "%s = %s;", row->key, literal);
}

static void flow_theme(struct flow *flow, const struct app *app)
{
	const struct theme *theme = theme_find(app->themes, app->settings.theme);
	char line[CHOICE_TEXT_SIZE];
	if (theme == NULL) {
		snprintf(line, sizeof(line), "There is no theme '%s': another one is shown.",
			app->settings.theme);
		flow_text(flow, 0, line, ROLE_WARN);
		return;
	}
	flow_text(flow, 0, theme->description, ROLE_TEXT);
}

static void flow_command(struct flow *flow, const struct setting_row *row)
{
	char example[SETTING_TEXT_SIZE];
	setting_example(row, example);
	flow_fact(flow, "Such as", example);
	flow_gap(flow);
	flow_text(flow, 0, "A program is changed in the file only.", ROLE_DIM);
}

static bool is_about_voice(const struct setting_row *row)
{
	return row->offset >= offsetof(struct settings, voice) &&
		row->offset < offsetof(struct settings, voice) + sizeof(struct voice_settings);
}

static void flow_setting(struct flow *flow, const struct app *app, const struct setting_row *row,
	bool brief)
{
	char line[CHOICE_TEXT_SIZE], range[SETTING_RANGE_SIZE], usual[SETTING_TEXT_SIZE];
	setting_range(row, range);
	setting_words(row, &settings_default, usual);
	if (row->kind == SETTING_THEME)
		flow_theme(flow, app);
	else
		flow_text(flow, 0, row->help, ROLE_TEXT);
	if (brief) {
		bool is_theme = row->kind == SETTING_THEME; /* what it may be, the samples show */
		snprintf(line, sizeof(line), "%s: %s%sdefault %s", row->key, is_theme ? "" : range,
			is_theme ? "" : ", ", usual);
		flow_text(flow, 0, line, ROLE_DIM);
		return;
	}
	flow_gap(flow);
	file_line(app, row, line);
	flow_fact(flow, "In the file", line);
	if (row->kind != SETTING_THEME)
		flow_fact(flow, "May be", range);
	flow_fact(flow, "Default", usual);
	if (is_about_voice(row) && app->preferences.voice[0] != '\0')
		flow_fact(flow, "Now", app->preferences.voice);
	if (row->kind == SETTING_COMMAND)
		flow_command(flow, row);
}

static void flow_unkept(struct flow *flow, const struct app *app)
{
	char line[CHOICE_TEXT_SIZE] = "Not written yet:";
	for (int i = 0; i < SETTINGS; i++) {
		size_t used = strlen(line);
		if (setting_among(app->preferences.unkept, i))
			snprintf(line + used, sizeof(line) - used, " %s", setting_rows[i].key);
	}
	for (int i = 0; i < app->preferences.learned_count; i++) {
		size_t used = strlen(line);
		snprintf(line + used, sizeof(line) - used, " keys.%s",
			app->preferences.learned[i].action);
	}
	flow_text(flow, 0, line, ROLE_WARN);
}

static const char *file_state(const struct preferences *preferences)
{
	if (preferences->path[0] == '\0')
		return "nowhere";
	if (preferences_wait(preferences))
		return "not written";
	return preferences->trouble[0] != '\0' ? "has a mistake" : "kept";
}

static void flow_file(struct flow *flow, const struct app *app, bool brief)
{
	const struct preferences *preferences = &app->preferences;
	char line[CHOICE_TEXT_SIZE];
	if (preferences->path[0] == '\0') {
		flow_text(flow, 0, "There is no home directory to keep settings in: a change "
			"holds until you leave.", ROLE_WARN);
		return;
	}
	flow_text(flow, 0, preferences->path, ROLE_TITLE);
	if (preferences->trouble[0] != '\0')
		flow_text(flow, 0, preferences->trouble, ROLE_WARN);
	if (preferences_wait(preferences))
		flow_unkept(flow, app);
	if (!brief)
		flow_gap(flow);
	flow_text(flow, 0, "A change is written to it at once; all else in it stays.", ROLE_TEXT);
	keymap_words(&app->keymap, "It is read anew when a screen opens, and with {reload}.", line,
		sizeof(line));
	flow_text(flow, 0, line, ROLE_TEXT);
}

static void flow_action(struct flow *flow, const struct app *app, enum action action, bool brief)
{
	char line[CHOICE_TEXT_SIZE], words[CHOICE_TEXT_SIZE], keys[KEY_NAMES_SIZE];
	keymap_names(&app->keymap, action, keys);
	snprintf(line, sizeof(line), "keys = { %s = \"%s\"; };", action_rows[action].name, keys);
	flow_text(flow, 0, action_rows[action].help, ROLE_TEXT);
	if (!brief)
		flow_gap(flow);
	keymap_words(&app->keymap, "{buttons} learns a remote's. All others, in the file:", words,
		sizeof(words));
	flow_text(flow, 0, words, ROLE_DIM);
	flow_text(flow, 0, line, ROLE_TEXT);
}

const struct setting_row *choice_setting(int choice)
{
	assert(choice >= 0 && choice < CHOICES);
	return choice < SETTINGS ? &setting_rows[choice] : NULL;
}

enum action choice_action(int choice)
{
	assert(choice >= 0 && choice < CHOICES);
	return choice > CHOICE_FILE ? (enum action)(choice - CHOICE_FILE) : ACTION_NONE;
}

const char *choice_label(int choice)
{
	if (choice == CHOICE_FILE)
		return "deadbug.cfg";
	return choice < SETTINGS ? choice_setting(choice)->label
				 : action_rows[choice_action(choice)].name;
}

const char *choice_heading(int choice)
{
	if (choice == CHOICE_FILE)
		return "The file";
	if (choice > CHOICE_FILE)
		return choice == CHOICE_FILE + 1 ? "Keys" : NULL;
	enum setting_group group = setting_rows[choice].group;
	bool is_first = choice == 0 || setting_rows[choice - 1].group != group;
	return is_first ? setting_group_titles[group] : NULL;
}

/* Of a command its program: all of it is beside the list. */
static void say_setting(const struct setting_row *row, const struct settings *settings,
	char ret_text[CHOICE_TEXT_SIZE])
{
	setting_words(row, settings, ret_text);
	if (row->kind == SETTING_COMMAND)
		ret_text[strcspn(ret_text, " ")] = '\0';
}

void choice_value(const struct app *app, int choice, char ret_text[CHOICE_TEXT_SIZE])
{
	_Static_assert(CHOICE_TEXT_SIZE >= SETTING_TEXT_SIZE && CHOICE_TEXT_SIZE >= KEY_NAMES_SIZE, "");
	if (choice == CHOICE_FILE)
		snprintf(ret_text, CHOICE_TEXT_SIZE, "%s", file_state(&app->preferences));
	else if (choice < SETTINGS)
		say_setting(choice_setting(choice), &app->settings, ret_text);
	else
		keymap_names(&app->keymap, choice_action(choice), ret_text);
}

void choice_flow(struct flow *flow, const struct app *app, int choice, bool brief)
{
	if (choice == CHOICE_FILE)
		flow_file(flow, app, brief);
	else if (choice < SETTINGS)
		flow_setting(flow, app, choice_setting(choice), brief);
	else
		flow_action(flow, app, choice_action(choice), brief);
}
