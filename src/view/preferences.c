/* Settings: what a person may choose, turned by keys; beside the list all about what is selected. */
#include "view/preferences.h"

#include <assert.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "draw/digits.h"
#include "draw/list.h"
#include "view/bindings.h"
#include "view/choice.h"
#include "view/point.h"
#include "view/theme_sample.h"

#define LIST_COLUMNS   34
#define DETAIL_COLUMNS 90 /* text is not wider */
#define ROOMY_ROWS     12 /* from here on there is height for a large value */
#define VALUE_ROWS     5
#define THEME_COLUMNS  18 /* of a theme's name, before what it is */
#define SAMPLE_ROWS    18 /* of a theme's sample, with a figure, at least where names stand above it */
#define TROUBLE_ROWS   3  /* for what is wrong with the file */
#define PAGE           8  /* entries */

static void draw_entry(const void *context, struct canvas *canvas, struct rect row, int entry,
	enum role role)
{
	const struct app *app = context;
	const struct setting_row *setting = choice_setting(entry);
	bool turns = entry == app->preferences.selected && setting != NULL &&
		setting->kind != SETTING_COMMAND; /* a theme turns, too */
	bool warns = entry == CHOICE_FILE && app->preferences.trouble[0] != '\0';
	char value[CHOICE_TEXT_SIZE], text[CHOICE_TEXT_SIZE + 4];
	choice_value(app, entry, value);
	snprintf(text, sizeof(text), turns ? "< %s >" : "%s", value);
	rect_cut_right(&row, 1);
	int used = canvas_text(canvas, row.x, row.y, row.width, choice_label(entry), role) + 2;
	if (role == ROLE_TEXT)
		role = warns ? ROLE_WARN : entry > CHOICE_FILE ? ROLE_DIM : ROLE_ACCENT;
	canvas_text_right(canvas, row.x + used, row.y, row.width - used, text, role);
}

static const char *heading(const void *context, int entry)
{
	(void)context;
	return choice_heading(entry);
}

static struct list list_of(const struct app *app)
{
	return (struct list){
		.count = CHOICES,
		.selected = app->preferences.selected,
		.context = app,
		.heading = heading,
		.draw = draw_entry,
	};
}

/* Cuts the list off its left or, where that is too narrow, off its top. */
static struct rect cut_list(struct rect *area)
{
	bool is_wide = area->width >= WIDE_COLUMNS;
	*area = rect_inset(*area, 1, is_wide ? 1 : 0);
	if (!is_wide)
		return rect_cut_top(area, area->height / 2);
	struct rect list = rect_cut_left(area, LIST_COLUMNS);
	rect_cut_left(area, 3);
	return list;
}

/* Changed: it holds from now on, and is to be written. */
static void change(struct app *app, int setting)
{
	app->preferences.unkept |= setting_bit(setting);
	app->wants_theme |= setting_rows[setting].kind == SETTING_THEME;
	app->wants_save = true;
}

/* The theme before or behind the present one, round the list. */
static void turn_theme(struct app *app, int by)
{
	const struct theme_list *themes = app->themes;
	const struct theme *present = theme_find(themes, app->settings.theme);
	int at = present != NULL ? (int)(present - themes->at) + by : 0;
	at = (at + themes->count) % themes->count;
	snprintf(app->settings.theme, sizeof(app->settings.theme), "%s", themes->at[at].name);
}

void preferences_keep(struct app *app, const void *member)
{
	const size_t offset = (size_t)((const char *)member - (const char *)&app->settings);
	for (int i = 0; i < SETTINGS; i++) {
		if (setting_rows[i].offset == offset)
			change(app, i);
	}
}

void preferences_keep_keys(struct app *app, const struct binding *binding)
{
	struct preferences *preferences = &app->preferences;
	int at = 0;
	while (at < preferences->learned_count &&
		strcmp(preferences->learned[at].action, binding->action) != 0)
		at++;
	assert(at < PREFERENCES_LEARNED_MAX);
	if (at == preferences->learned_count)
		preferences->learned_count++;
	preferences->learned[at] = *binding;
	bindings_apply(&app->settings, &app->keymap, NULL, NULL);
	app->wants_save = true;
}

bool preferences_wait(const struct preferences *preferences)
{
	return preferences->unkept != 0 || preferences->learned_count > 0;
}

static void turn(struct app *app, int by)
{
	int selected = app->preferences.selected;
	const struct setting_row *row = choice_setting(selected);
	if (row == NULL)
		return;
	if (row->kind == SETTING_COMMAND) {
		app_say(app, "A program is written in deadbug.cfg, not here.");
		return;
	}
	if (row->kind == SETTING_THEME)
		turn_theme(app, by);
	else
		setting_turn(row, &app->settings, by);
	change(app, selected);
}

static void back_to_default(struct app *app)
{
	int selected = app->preferences.selected;
	if (selected >= SETTINGS)
		return;
	setting_copy(choice_setting(selected), &app->settings, &settings_default);
	change(app, selected);
}

/* The file: tries again to write what it could not, or reads it. Keys are learned. */
static void go(struct app *app)
{
	if (choice_action(app->preferences.selected) != ACTION_NONE)
		app_push(app, &view_buttons);
	else if (app->preferences.selected != CHOICE_FILE)
		turn(app, 1);
	else if (preferences_wait(&app->preferences))
		app->wants_save = true;
	else
		app->wants_reload = true;
}

static void walk(struct app *app, int by)
{
	int to = app->preferences.selected + by;
	app->preferences.selected = to < 0 ? 0 : to >= CHOICES ? CHOICES - 1 : to;
}

static void step(struct app *app, int by)
{
	app->preferences.selected = (app->preferences.selected + by + CHOICES) % CHOICES;
}

static bool settings_act(struct app *app, enum action action, struct effects *effects)
{
	(void)effects;
	switch ((int)action) {
	case ACTION_GO: go(app); break;
	case ACTION_LEFT: turn(app, -1); break;
	case ACTION_RIGHT: turn(app, 1); break;
	case ACTION_DEFAULT: back_to_default(app); break;
	case ACTION_BUTTONS: app_push(app, &view_buttons); break;
	case ACTION_UP: step(app, -1); break;
	case ACTION_DOWN: step(app, 1); break;
	case ACTION_PAGE_UP: walk(app, -PAGE); break;
	case ACTION_PAGE_DOWN: walk(app, PAGE); break;
	case ACTION_TOP: walk(app, -CHOICES); break;
	case ACTION_BOTTOM: walk(app, CHOICES); break;
	default: return false;
	}
	return true;
}

static void select_entry(struct app *app, int entry)
{
	app->preferences.selected = entry;
}

static bool settings_point(struct app *app, const struct pointer *pointer, struct rect area,
	struct effects *effects)
{
	struct list list = list_of(app);
	return point_list(app, pointer, &list, cut_list(&area), select_entry, effects);
}

static int settings_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	int selected = app->preferences.selected, count = 0;
	const struct setting_row *row = choice_setting(selected);
	if (row != NULL && row->kind == SETTING_BOOL) {
		hints[count++] = (struct hint){ ACTION_GO, "change", 0 };
	} else if (row != NULL && row->kind != SETTING_COMMAND) {
		bool named = row->kind == SETTING_THEME || row->kind == SETTING_CHOICE;
		hints[count++] = (struct hint){ ACTION_LEFT, named ? "before" : "less", 0 };
		hints[count++] = (struct hint){ ACTION_RIGHT, named ? "next" : "more", 0 };
	} else if (selected == CHOICE_FILE) {
		bool waits = preferences_wait(&app->preferences);
		hints[count++] = (struct hint){ ACTION_GO, waits ? "try again" : "read it", 0 };
	}
	hints[count++] = (struct hint){ ACTION_DOWN, "choose", 0 };
	if (row != NULL)
		hints[count++] = (struct hint){ ACTION_DEFAULT, "default", 0 };
	if (row != NULL && row->group == SETTINGS_SOUND)
		hints[count++] = (struct hint){ ACTION_SOUND_CHECK, "sound check", 0 };
	if (row == NULL ? selected != CHOICE_FILE : row->group == SETTINGS_CONTROL)
		hints[count++] = (struct hint){ ACTION_BUTTONS, "remote", 0 };
	hints[count++] = (struct hint){ ACTION_HELP, "help", 0 };
	hints[count++] = (struct hint){ ACTION_QUIT, "back", 0 };
	return count;
}

/* The value of a setting, to be read from afar: of seconds, how many. */
static void draw_value(const struct app *app, struct canvas *canvas, struct rect area)
{
	char value[CHOICE_TEXT_SIZE];
	choice_value(app, app->preferences.selected, value);
	value[strcspn(value, " ")] = '\0';
	for (char *c = value; *c != '\0'; c++)
		*c = (char)toupper((unsigned char)*c);
	digits_draw(canvas, area, value, FILL_SOLID, ROLE_ACCENT);
}

/* Where the settings are kept, or why they are not: the last rows. */
static void draw_file(const struct app *app, struct canvas *canvas, struct rect *area)
{
	const struct preferences *preferences = &app->preferences;
	if (preferences->trouble[0] != '\0')
		canvas_paragraph(canvas, rect_cut_bottom(area, TROUBLE_ROWS), preferences->trouble,
			ROLE_WARN);
	else
		canvas_paragraph(canvas, rect_cut_bottom(area, 1), preferences->path, ROLE_DIM);
}

/* All themes by name where there is room, and a sample of the one that is shown. */
static void draw_themes(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct theme_list *themes = app->themes;
	if (area.height >= themes->count + SAMPLE_ROWS) {
		for (int i = 0; i < themes->count; i++) {
			struct rect row = rect_cut_top(&area, 1);
			bool here = strcmp(themes->at[i].name, app->settings.theme) == 0;
			canvas_text(canvas, row.x, row.y, THEME_COLUMNS - 2, themes->at[i].name,
				here ? ROLE_ACCENT : ROLE_TEXT);
			rect_cut_left(&row, THEME_COLUMNS);
			canvas_text(canvas, row.x, row.y, row.width, themes->at[i].description,
				here ? ROLE_ACCENT : ROLE_DIM);
		}
		rect_cut_top(&area, 1);
	}
	theme_sample_draw(canvas, area, app->catalog);
}

static void draw_detail(const struct app *app, struct canvas *canvas, struct rect area, bool brief)
{
	int selected = app->preferences.selected;
	const struct setting_row *row = choice_setting(selected);
	bool is_theme = row != NULL && row->kind == SETTING_THEME;
	struct flow flow;
	if (row != NULL && setting_turns(row) && area.height >= ROOMY_ROWS) {
		draw_value(app, canvas, rect_cut_top(&area, VALUE_ROWS));
		rect_cut_top(&area, 1);
	}
	flow_init(&flow, canvas, area, 0);
	choice_flow(&flow, app, selected, brief);
	rect_cut_top(&area, brief ? flow.row : flow.row + 1);
	if (is_theme)
		draw_themes(app, canvas, area);
}

static void settings_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct list list = list_of(app);
	const bool brief = area.width < WIDE_COLUMNS;
	const struct rect entries = cut_list(&area);
	if (area.width > DETAIL_COLUMNS)
		area.width = DETAIL_COLUMNS;
	if (!brief && app->preferences.selected != CHOICE_FILE)
		draw_file(app, canvas, &area);
	draw_detail(app, canvas, area, brief);
	list_draw(&list, canvas, entries); /* last, for the cursor stays on what is selected */
}

void preferences_adopt(struct app *app, const struct settings *before, const struct settings *now)
{
	for (int i = 0; i < SETTINGS; i++) {
		const struct setting_row *row = &setting_rows[i];
		if (setting_same(row, before, now) || setting_among(app->preferences.unkept, i) ||
			setting_same(row, &app->settings, now))
			continue;
		setting_copy(row, &app->settings, now);
		app->wants_theme |= row->kind == SETTING_THEME;
	}
	memcpy(app->settings.bindings, now->bindings, sizeof(now->bindings));
	app->settings.binding_count = now->binding_count;
	for (int i = 0; i < app->preferences.learned_count; i++)
		(void)bindings_put(&app->settings, &app->preferences.learned[i]);
	bindings_apply(&app->settings, &app->keymap, NULL, NULL);
	if (app_view(app) == &view_home) /* it says how long a session takes */
		view_home.enter(app);
}

const struct view view_settings = {
	.name = "settings",
	.title = "Settings",
	.actions = { ACTION_GO, ACTION_UP, ACTION_DOWN, ACTION_LEFT, ACTION_RIGHT, ACTION_DEFAULT,
		ACTION_BUTTONS,
		ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_TOP, ACTION_BOTTOM },
	.act = settings_act,
	.hints = settings_hints,
	.draw = settings_draw,
	.point = settings_point,
};
