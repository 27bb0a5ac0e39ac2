/* The sets of a session that was. */
#include "view/session_page.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "draw/list.h"
#include "view/app.h"
#include "view/point.h"
#include "view/progress_tab.h"
#include "view/session_list.h"

#define HEADER_ROWS  3  /* name, when and how, a free one */
#define ROOMY_ROWS   12 /* from here on there is a free row … */
#define ROOMY_COLUMNS 60 /* … and from here on what is said of a set has a column */
#define NAME_SHARE   48 /* percent of a row … */
#define NAME_COLUMNS 44 /* … but not more than this */
#define SETS_MAX     256 /* of a session: more are not listed */
#define PAGE         8  /* sets */
#define LINE_SIZE    240

struct sets {
	const struct app *app;
	int count;
	const struct fact *at[SETS_MAX];
};

static void find_sets(const struct app *app, struct sets *ret)
{
	ret->app = app;
	ret->count = diary_sets(&app->past->ledger, app->session_page.session, SETS_MAX, ret->at);
}

static int selected_of(const struct sets *sets)
{
	int selected = sets->app->session_page.selected;
	return selected < sets->count ? selected : sets->count > 0 ? sets->count - 1 : 0;
}

static const char *exercise_name(const struct app *app, const struct fact *set)
{
	const char *id = ledger_name(&app->past->ledger, set);
	int exercise = catalog_exercise(app->catalog, id);
	return exercise >= 0 ? app->catalog->exercises[exercise].name : id;
}

/* "2/3 left", "" where no number was kept. */
static void number_words(const struct fact *set, char out[LINE_SIZE])
{
	const char *side = set->side == SIDE_RIGHT ? " right" : set->side == SIDE_LEFT ? " left" : "";
	if (set->set == NOT_ASKED)
		snprintf(out, LINE_SIZE, "%s", side);
	else
		snprintf(out, LINE_SIZE, " %d/%d%s", set->set, set->sets, side);
}

/* A name that has no room is cut before its number. */
static void draw_name(struct canvas *canvas, struct rect place, const char *name, const char *number,
	enum role role)
{
	int room = place.width - text_columns(number);
	rect_cut_left(&place, canvas_text(canvas, place.x, place.y, room, name, role));
	canvas_text(canvas, place.x, place.y, place.width, number, role);
}

static void draw_set(const void *context, struct canvas *canvas, struct rect row, int entry,
	enum role role)
{
	const struct sets *sets = context;
	const struct fact *set = sets->at[entry];
	char number[LINE_SIZE], words[SET_WORDS_SIZE];
	bool in_brief = row.width < ROOMY_COLUMNS;
	number_words(set, number);
	session_page_set_words(set, in_brief, words);
	rect_cut_right(&row, 1);
	int share = in_brief ? row.width - text_columns(words) : row.width * NAME_SHARE / 100;
	struct rect left = rect_cut_left(&row, share < NAME_COLUMNS ? share : NAME_COLUMNS);
	rect_cut_right(&left, 1);
	draw_name(canvas, left, exercise_name(sets->app, set), number, role);
	canvas_text(canvas, row.x, row.y, row.width, words, role);
}

static struct list list_of(const struct sets *sets)
{
	return (struct list){ .count = sets->count, .selected = selected_of(sets), .context = sets,
		.draw = draw_set };
}

static struct rect cut_header(struct rect *area)
{
	*area = rect_inset(*area, 1, 0);
	return rect_cut_top(area, area->height >= ROOMY_ROWS ? HEADER_ROWS : HEADER_ROWS - 1);
}

static void draw_header(const struct app *app, struct canvas *canvas, struct rect header)
{
	const struct past_session *session = session_page_session(app);
	char name[SESSION_NAME_SIZE], ending[SESSION_NAME_SIZE], day[DAY_WORDS_SIZE], line[LINE_SIZE];
	if (session == NULL) {
		canvas_text(canvas, header.x, header.y, header.width, "Nothing is left of it.",
			ROLE_TITLE);
		return;
	}
	session_list_name(app, session, name);
	session_list_ending(session, ending);
	progress_day_words(session->day, day);
	snprintf(line, sizeof(line), "%s · %s", day, ending);
	canvas_text(canvas, header.x, header.y, header.width, name, ROLE_TITLE);
	canvas_text(canvas, header.x, header.y + 1, header.width, line, ROLE_DIM);
}

static void session_page_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct sets sets;
	find_sets(app, &sets);
	struct list list = list_of(&sets);
	draw_header(app, canvas, cut_header(&area));
	list_draw(&list, canvas, area);
}

static void select_set(struct app *app, int set)
{
	app->session_page.selected = set;
}

static void move(struct app *app, int by)
{
	struct sets sets;
	find_sets(app, &sets);
	int to = selected_of(&sets) + by;
	select_set(app, to >= sets.count ? sets.count - 1 : to);
	if (app->session_page.selected < 0 || to < 0)
		select_set(app, 0);
}

static void open_set(struct app *app)
{
	struct sets sets;
	find_sets(app, &sets);
	if (sets.count > 0)
		set_page_open(app, sets.at[selected_of(&sets)]);
}

static void delete_set(struct app *app)
{
	struct sets sets;
	find_sets(app, &sets);
	if (sets.count == 0)
		return;
	diary_void(&app->diary, &app->past->ledger, sets.at[selected_of(&sets)], app->wall);
	app_say(app, "Deleted. {undo} takes it back.");
}

static bool session_page_act(struct app *app, enum action action, struct effects *effects)
{
	(void)effects;
	switch ((int)action) {
	case ACTION_GO: open_set(app); break;
	case ACTION_DELETE: delete_set(app); break;
	case ACTION_UNDO: session_list_undo(app); break;
	case ACTION_UP: move(app, -1); break;
	case ACTION_DOWN: move(app, 1); break;
	case ACTION_PAGE_UP: move(app, -PAGE); break;
	case ACTION_PAGE_DOWN: move(app, PAGE); break;
	case ACTION_TOP: move(app, -SETS_MAX); break;
	case ACTION_BOTTOM: move(app, SETS_MAX); break;
	default: return false;
	}
	return true;
}

static bool session_page_point(struct app *app, const struct pointer *pointer, struct rect area,
	struct effects *effects)
{
	struct sets sets;
	find_sets(app, &sets);
	struct list list = list_of(&sets);
	cut_header(&area);
	return point_list(app, pointer, &list, area, select_set, effects);
}

static int session_page_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	struct sets sets;
	int count = 0;
	find_sets(app, &sets);
	if (sets.count > 0) {
		hints[count++] = (struct hint){ ACTION_GO, "change", 0 };
		hints[count++] = (struct hint){ ACTION_DOWN, "choose", 0 };
		hints[count++] = (struct hint){ ACTION_DELETE, "delete", 0 };
	}
	if (app->diary.step_count > 0)
		hints[count++] = (struct hint){ ACTION_UNDO, "undo", 0 };
	hints[count++] = (struct hint){ ACTION_QUIT, "back", 0 };
	hints[count++] = (struct hint){ ACTION_HELP, "help", 0 };
	return count;
}

const struct past_session *session_page_session(const struct app *app)
{
	const struct progress *progress = &app->past->progress;
	for (int i = progress->session_count - 1; i >= 0; i--) {
		if (progress->sessions[i].id == app->session_page.session)
			return &progress->sessions[i];
	}
	return NULL;
}

void session_page_set_words(const struct fact *set, bool in_brief, char ret_words[SET_WORDS_SIZE])
{
	static const char *const places[FELT_COUNT] = {
		[FELT_NOT_ASKED] = "", [FELT_ABS] = " · abs", [FELT_HIPS] = " · hip flexors",
		[FELT_BACK] = " · lower back", [FELT_OTHER] = " · elsewhere"
	};
	static const char *const brief_places[FELT_COUNT] = {
		[FELT_NOT_ASKED] = "", [FELT_ABS] = " · abs", [FELT_HIPS] = " · hips",
		[FELT_BACK] = " · back", [FELT_OTHER] = " · other"
	};
	const char *unit = set->unit == UNIT_SECONDS ? " s" : "";
	const char *place = (in_brief ? brief_places : places)[set->felt];
	int done = set->done > 0 ? set->done : 0;
	int used = set->clean == NOT_ASKED
		? snprintf(ret_words, SET_WORDS_SIZE, "%d%s, not asked", done, unit)
		: snprintf(ret_words, SET_WORDS_SIZE, "%d/%d%s%s", set->clean, done, unit,
			in_brief ? "" : " clean");
	used += snprintf(ret_words + used, (size_t)(SET_WORDS_SIZE - used), "%s", place);
	size_t room = (size_t)(SET_WORDS_SIZE - used);
	if (set->pain > 0)
		snprintf(ret_words + used, room, " · pain %d%s", set->pain,
			set->sharp ? ", sharp" : "");
	else if (set->sharp)
		snprintf(ret_words + used, room, " · sharp pain");
}

const struct view view_session_page = {
	.name = "session-page",
	.title = "A session",
	.actions = { ACTION_GO, ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_TOP,
		ACTION_BOTTOM, ACTION_DELETE, ACTION_UNDO },
	.act = session_page_act,
	.hints = session_page_hints,
	.draw = session_page_draw,
	.point = session_page_point,
};
