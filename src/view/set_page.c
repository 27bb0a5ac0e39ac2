/* A set that was, to be corrected: turned by keys, accepted at once. */
#include "view/set_page.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "draw/list.h"
#include "view/app.h"
#include "view/point.h"

#define LABEL_COLUMNS 10
#define MOST_PAIN     10
#define ROOMY_ROWS    12 /* from here on rows are left free */
#define LINE_SIZE     320
#define BLANK         ' '

static const char *const labels[SET_FIELDS] = {
	[SET_FELT] = "Felt in", [SET_CLEAN] = "Clean", [SET_PAIN] = "Pain", [SET_SHARP] = "Sharp",
	[SET_NOTE] = "Note",
};

static int done_of(const struct record *set)
{
	return set->done > 0 ? set->done : 0;
}

static int between(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

/* From "not asked" one comes to the answer that is likeliest, and not back. */
static void turn(struct app *app, int by)
{
	struct record *set = &app->set_page.now;
	switch (app->set_page.field) {
	case SET_FELT:
		set->felt = set->felt == FELT_NOT_ASKED ? FELT_ABS
			: (enum felt)between((int)set->felt + by, FELT_ABS, FELT_OTHER);
		break;
	case SET_CLEAN:
		set->clean = set->clean == NOT_ASKED ? done_of(set)
						     : between(set->clean + by, 0, done_of(set));
		break;
	case SET_PAIN: set->pain = between(set->pain + by, 0, MOST_PAIN); break;
	case SET_SHARP:
		set->sharp = !set->sharp;
		set->pain = set->pain == NOT_ASKED ? 0 : set->pain;
		break;
	case SET_NOTE:
	case SET_FIELDS: break;
	}
}

static void value_words(const struct app *app, enum set_field field, char out[LINE_SIZE])
{
	static const char *const places[FELT_COUNT] = { "not asked", "abs", "hip flexors", "lower back",
		"somewhere else" };
	const struct record *set = &app->set_page.now;
	const char *unit = set->unit == UNIT_SECONDS ? " s" : "";
	char note[RECORD_NOTE_SIZE];
	snprintf(out, LINE_SIZE, "not asked");
	if (field == SET_FELT)
		snprintf(out, LINE_SIZE, "%s", places[set->felt]);
	else if (field == SET_CLEAN && set->clean != NOT_ASKED)
		snprintf(out, LINE_SIZE, "%d of %d%s", set->clean, done_of(set), unit);
	else if (field == SET_PAIN && set->pain != NOT_ASKED)
		snprintf(out, LINE_SIZE, "%d", set->pain);
	else if (field == SET_SHARP)
		snprintf(out, LINE_SIZE, "%s", set->sharp ? "yes" : "no");
	else if (field == SET_NOTE) {
		clean_text(note, sizeof(note), set->note);
		snprintf(out, LINE_SIZE, "%s%s", note, app->set_page.field == SET_NOTE ? "_" : "");
	}
}

static void draw_field(const void *context, struct canvas *canvas, struct rect row, int entry,
	enum role role)
{
	const struct app *app = context;
	char value[LINE_SIZE], text[LINE_SIZE + 4];
	bool turns = entry == (int)app->set_page.field && entry != SET_NOTE;
	value_words(app, (enum set_field)entry, value);
	snprintf(text, sizeof(text), turns ? "< %s >" : "%s", value);
	canvas_text(canvas, row.x, row.y, LABEL_COLUMNS, labels[entry], role);
	rect_cut_left(&row, LABEL_COLUMNS);
	canvas_text(canvas, row.x, row.y, row.width, text, role == ROLE_TEXT ? ROLE_ACCENT : role);
}

static struct list list_of(const struct app *app)
{
	return (struct list){ .count = SET_FIELDS, .selected = (int)app->set_page.field,
		.context = app, .draw = draw_field };
}

/* Cuts what the set was off the top. */
static struct rect cut_header(struct rect *area)
{
	*area = rect_inset(*area, 1, 0);
	return rect_cut_top(area, area->height >= ROOMY_ROWS ? 3 : 2);
}

/* "set 2 of 3: 10 of 12 reps", without what was not kept. */
static void done_words(const struct record *set, char out[LINE_SIZE])
{
	char number[32] = "", target[32] = "";
	if (set->set != NOT_ASKED)
		snprintf(number, sizeof(number), "set %d of %d: ", set->set, set->sets);
	if (set->target != NOT_ASKED)
		snprintf(target, sizeof(target), "of %d ", set->target);
	snprintf(out, LINE_SIZE, "%s%d %s%s", number, done_of(set), target,
		set->unit == UNIT_SECONDS ? "s" : "reps");
}

static void set_page_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct record *set = &app->set_page.was;
	struct list list = list_of(app);
	char line[LINE_SIZE];
	int exercise = catalog_exercise(app->catalog, set->exercise);
	struct rect header = cut_header(&area);
	canvas_text(canvas, header.x, header.y, header.width,
		exercise >= 0 ? app->catalog->exercises[exercise].name : set->exercise, ROLE_TITLE);
	done_words(set, line);
	canvas_text(canvas, header.x, header.y + 1, header.width, line, ROLE_DIM);
	list_draw(&list, canvas, area);
}

static void select_field(struct app *app, int field)
{
	app->set_page.field = (enum set_field)between(field, 0, SET_FIELDS - 1);
}

static void accept(struct app *app)
{
	const struct set_page *page = &app->set_page;
	if (diary_amend(&app->diary, &page->was, &page->now, app->wall))
		app_say(app, "Changed. {undo} takes it back.");
	app_pop(app);
}

static bool set_page_act(struct app *app, enum action action, struct effects *effects)
{
	(void)effects;
	switch ((int)action) {
	case ACTION_GO: accept(app); break;
	case ACTION_UP: select_field(app, (int)app->set_page.field - 1); break;
	case ACTION_DOWN: select_field(app, (int)app->set_page.field + 1); break;
	case ACTION_LEFT: turn(app, -1); break;
	case ACTION_RIGHT: turn(app, 1); break;
	default: return false;
	}
	return true;
}

static void erase_character(char *note)
{
	size_t length = strlen(note);
	while (length > 0 && (note[--length] & 0xC0) == 0x80)
		;
	note[length] = '\0';
}

/* All that can be written is: Enter and Esc end it whatever they are bound to, arrows leave it. */
static bool set_page_type(struct app *app, key_code key, struct effects *effects)
{
	char *note = app->set_page.now.note, character[5];
	(void)effects;
	if (app->set_page.field != SET_NOTE)
		return false;
	if (key == PRESS_BACKSPACE) {
		erase_character(note);
		return true;
	}
	if (key == PRESS_RETURN || key == PRESS_ESCAPE) {
		if (key == PRESS_RETURN)
			accept(app);
		else
			app_pop(app);
		return true;
	}
	if (key < BLANK || key >= PRESS_NONE)
		return false;
	size_t bytes = (size_t)text_encode(key, character), used = strlen(note);
	if (used + bytes < RECORD_NOTE_SIZE && text_is_clean(character))
		memcpy(note + used, character, bytes + 1);
	return true;
}

static bool set_page_point(struct app *app, const struct pointer *pointer, struct rect area,
	struct effects *effects)
{
	struct list list = list_of(app);
	cut_header(&area);
	return point_list(app, pointer, &list, area, select_field, effects);
}

static int set_page_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	int count = 0;
	bool typing = app->set_page.field == SET_NOTE;
	hints[count++] = (struct hint){ ACTION_GO, "keep", typing ? PRESS_RETURN : 0 };
	if (!typing)
		hints[count++] = (struct hint){ ACTION_RIGHT, "change", 0 };
	hints[count++] = (struct hint){ ACTION_DOWN, "choose", 0 };
	hints[count++] = (struct hint){ ACTION_QUIT, "leave as it was", typing ? PRESS_ESCAPE : 0 };
	return count;
}

void set_page_open(struct app *app, const struct fact *set)
{
	assert(set->type == RECORD_SET);
	ledger_record(&app->past->ledger, set, &app->set_page.was);
	app->set_page.now = app->set_page.was;
	app->set_page.field = SET_FELT;
	app_push(app, &view_set_page);
}

const struct view view_set_page = {
	.name = "set-page",
	.title = "A set",
	.actions = { ACTION_GO, ACTION_UP, ACTION_DOWN, ACTION_LEFT, ACTION_RIGHT },
	.act = set_page_act,
	.type = set_page_type,
	.hints = set_page_hints,
	.draw = set_page_draw,
	.point = set_page_point,
};
