/* The list of all sessions, the latest first. */
#include "view/session_list.h"

#include <stdio.h>

#include "core/dose.h"
#include "draw/list.h"
#include "view/app.h"
#include "view/point.h"
#include "view/progress_tab.h"

#define DAY_COLUMNS  8  /* "Sun 22" and a gap */
#define WORDY_COLUMNS 60 /* from here on the share of good sets is said in words */
#define LINE_SIZE    96
#define MONTH_SIZE   32

struct listing {
	const struct app *app;
	char *heading; /* of MONTH_SIZE: what heading() returns */
};

static int count_sessions(const struct app *app)
{
	return app->past->progress.session_count;
}

/* The session of an entry: 0 is the latest. */
static const struct past_session *session_of(const struct app *app, int entry)
{
	const struct progress *progress = &app->past->progress;
	return &progress->sessions[progress->session_count - 1 - entry];
}

static int month_of(const struct app *app, int entry, int *ret_year)
{
	int month, day;
	date_civil(session_of(app, entry)->day, ret_year, &month, &day);
	return month;
}

static const char *heading(const void *context, int entry)
{
	const struct listing *listing = context;
	int year, year_before, month = month_of(listing->app, entry, &year);
	if (entry > 0 && month_of(listing->app, entry - 1, &year_before) == month &&
		year == year_before)
		return NULL;
	snprintf(listing->heading, MONTH_SIZE, "%s %d", date_months[month - 1], year);
	return listing->heading;
}

/* "8 of 9 good", "8/9" where it is narrow; what ended badly is said instead. */
static enum role result_words(const struct past_session *session, bool is_wide, char out[LINE_SIZE])
{
	if (session->stops > 0) {
		snprintf(out, LINE_SIZE, is_wide ? "stopped for pain" : "pain");
		return ROLE_WARN;
	}
	if (session->asked == 0)
		snprintf(out, LINE_SIZE, is_wide ? "not answered" : "-");
	else
		snprintf(out, LINE_SIZE, is_wide ? "%d of %d good" : "%d/%d", session->good,
			session->asked);
	return session->asked > 0 && session->good == session->asked ? ROLE_GOOD : ROLE_TEXT;
}

static void draw_entry(const void *context, struct canvas *canvas, struct rect row, int entry,
	enum role role)
{
	const struct app *app = ((const struct listing *)context)->app;
	const struct past_session *session = session_of(app, entry);
	char words[LINE_SIZE], name[SESSION_NAME_SIZE];
	int year, month, day;
	date_civil(session->day, &year, &month, &day);
	snprintf(words, sizeof(words), "%.3s %2d", date_weekdays[date_weekday(session->day)], day);
	canvas_text(canvas, row.x, row.y, DAY_COLUMNS, words, role);
	rect_cut_left(&row, DAY_COLUMNS);
	enum role result = result_words(session, row.width >= WORDY_COLUMNS, words);
	rect_cut_right(&row, 1);
	int used = canvas_text_right(canvas, row.x, row.y, row.width, words,
		role == ROLE_SELECTED ? role : result);
	session_list_name(app, session, name);
	canvas_text(canvas, row.x, row.y, row.width - used - 1, name, role);
}

static int selected_of(const struct app *app)
{
	int last = count_sessions(app) - 1;
	return app->progress.entry < last ? app->progress.entry : last;
}

static struct list list_of(const struct listing *listing)
{
	return (struct list){
		.count = count_sessions(listing->app),
		.selected = selected_of(listing->app),
		.context = listing,
		.heading = heading,
		.draw = draw_entry,
	};
}

static bool has_sessions(const struct app *app)
{
	return count_sessions(app) > 0;
}

static void draw_sessions(const struct app *app, struct canvas *canvas, struct rect area)
{
	char month[MONTH_SIZE];
	struct listing listing = { app, month };
	struct list list = list_of(&listing);
	list_draw(&list, canvas, area);
}

static int *chosen_entry(struct app *app)
{
	return &app->progress.entry;
}

static void select_entry(struct app *app, int entry)
{
	app->progress.entry = entry;
}

static bool point_at_sessions(struct app *app, const struct pointer *pointer, struct rect area,
	struct effects *effects)
{
	char month[MONTH_SIZE];
	struct listing listing = { app, month };
	struct list list = list_of(&listing);
	return point_list(app, pointer, &list, area, select_entry, effects);
}

static void open_session(struct app *app)
{
	app->session_page.session = session_of(app, selected_of(app))->id;
	app->session_page.selected = 0;
	app_push(app, &view_session_page);
}

static void delete_session(struct app *app)
{
	if (!has_sessions(app))
		return;
	diary_void_session(&app->diary, &app->past->ledger, session_of(app, selected_of(app))->id,
		app->wall);
	app_say(app, "Deleted. {undo} takes it back.");
}

static bool act_on_sessions(struct app *app, enum action action)
{
	switch ((int)action) {
	case ACTION_ADD: add_page_open(app); break;
	case ACTION_DELETE: delete_session(app); break;
	case ACTION_UNDO: session_list_undo(app); break;
	default: return false;
	}
	return true;
}

static int hints_of_sessions(const struct app *app, struct hint hints[HINTS_MAX])
{
	int count = 0;
	hints[count++] = (struct hint){ ACTION_ADD, "add", 0 };
	if (has_sessions(app))
		hints[count++] = (struct hint){ ACTION_DELETE, "delete", 0 };
	if (app->diary.step_count > 0)
		hints[count++] = (struct hint){ ACTION_UNDO, "undo", 0 };
	return count;
}

static const char *name_of(const struct app *app, int name)
{
	const char *id = app->past->ledger.names.texts[name];
	int routine = catalog_routine(app->catalog, id), exercise = catalog_exercise(app->catalog, id);
	if (routine >= 0)
		return app->catalog->routines[routine].name;
	return exercise >= 0 ? app->catalog->exercises[exercise].name : NULL;
}

void session_list_undo(struct app *app)
{
	app_say(app, diary_undo(&app->diary, app->wall) ? "Taken back."
							 : "There is nothing to take back.");
}

void session_list_name(const struct app *app, const struct past_session *session,
	char ret_name[SESSION_NAME_SIZE])
{
	const struct progress *progress = &app->past->progress;
	const char *name = NULL;
	if (session->name != NO_NAME)
		name = name_of(app, session->name);
	else if (session->bout_count > 0)
		name = name_of(app, progress->bouts[session->first_bout].name);
	snprintf(ret_name, SESSION_NAME_SIZE, "%s%s", name != NULL ? name : "Your own choice",
		session->name == NO_NAME && session->bout_count > 1 ? ", …" : "");
}

void session_list_ending(const struct past_session *session, char ret_words[SESSION_NAME_SIZE])
{
	char length[DOSE_WORDS_SIZE];
	if (session->ending == ENDING_NONE) {
		snprintf(ret_words, SESSION_NAME_SIZE, "cut off");
		return;
	}
	dose_time_words(session->seconds, length, sizeof(length));
	snprintf(ret_words, SESSION_NAME_SIZE, "%s, %s", ending_names[session->ending], length);
}

const struct progress_page page_sessions = {
	.name = "Sessions",
	.promise = "Here every session will stand, the latest first. Each opens, and shows its sets.",
	.has = has_sessions,
	.draw = draw_sessions,
	.count = count_sessions,
	.chosen = chosen_entry,
	.go = open_session,
	.go_label = "open",
	.act = act_on_sessions,
	.hints = hints_of_sessions,
	.point = point_at_sessions,
};
