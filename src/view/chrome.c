/* The top and the bottom line, the message, and the page of a screen that is too small. */
#include "view/chrome.h"

#include <stdio.h>

#include "core/dose.h"
#include "core/text.h"
#include "view/flow.h"
#include "view/tabs.h"

#define HINT_GAP 3 /* columns between two hints */
#define TAB_GAP  3 /* columns between two tabs */
#define TOP_SIZE 160
#define MESSAGE_ROWS 4 /* a third of the smallest screen */

/*
 * What the top line's right end tells of the session: which exercise, and how long it still takes. In
 * the most words that are not wider than `columns`, but the number of the exercise always.
 */
static void session_place(const struct app *app, int columns, char *out, size_t size)
{
	const struct session *session = &app->session;
	char left[DOSE_WORDS_SIZE];
	out[0] = '\0';
	if (!app->in_session || session->phase == PHASE_DONE)
		return;
	int item = session_segment(session)->item + 1, count = session->workout.count;
	dose_time_words((long)((session_total_left(session, app->now) + 59999) / 60000 * 60), left,
		sizeof(left));
	snprintf(out, size, "%d of %d · %s left", item, count, left);
	if (text_columns(out) > columns)
		snprintf(out, size, "%d/%d · %s", item, count, left);
	if (text_columns(out) > columns)
		snprintf(out, size, "%d/%d", item, count);
}

/* A tab in the top line: its key and, where there is room or one is there, its name. */
static int tab_text(const struct app *app, const struct tab *tab, bool named, char out[TOP_SIZE])
{
	char name[KEY_NAME_MAX];
	const char *key = key_name(keymap_key_of(&app->keymap, tab->action), name);
	snprintf(out, TOP_SIZE, named ? "%s %s" : "%s", key, tab->view->title);
	return text_columns(out);
}

static bool is_here(const struct app *app, const struct tab *tab)
{
	return tab->view == app_view(app);
}

static int tab_columns(const struct app *app, bool named)
{
	char text[TOP_SIZE];
	int columns = 1;
	for (int i = 0; i < TABS; i++)
		columns += TAB_GAP + tab_text(app, &tabs[i], named || is_here(app, &tabs[i]), text);
	return columns - TAB_GAP;
}

/* Where a tab is in the top line of a screen so wide. */
static struct rect tab_place(const struct app *app, int width, int tab)
{
	char text[TOP_SIZE];
	bool named = tab_columns(app, true) < width;
	struct rect place = { 1, 0, 0, 1 };
	for (int i = 0; i <= tab; i++) {
		place.x += i > 0 ? place.width + TAB_GAP : 0;
		place.width = tab_text(app, &tabs[i], named || is_here(app, &tabs[i]), text);
	}
	return place;
}

/* The present tab is a notch in the bar: without colours, bar and selection may both be reversed. */
static void draw_tabs(const struct app *app, struct canvas *canvas)
{
	bool named = tab_columns(app, true) < canvas->width;
	for (int i = 0; i < TABS; i++) {
		char text[TOP_SIZE];
		bool here = is_here(app, &tabs[i]);
		struct rect place = tab_place(app, canvas->width, i);
		tab_text(app, &tabs[i], named || here, text);
		if (here)
			canvas_fill(canvas, (struct rect){ place.x - 1, 0, place.width + 2, 1 }, ' ',
				ROLE_TITLE);
		canvas_text(canvas, place.x, 0, place.width, text, here ? ROLE_TITLE : ROLE_BAR);
	}
}

static void draw_place(const struct app *app, struct canvas *canvas)
{
	const struct view *view = app_view(app);
	const char *title = view->says != NULL ? view->says(app) : view->title;
	char place[TOP_SIZE];
	struct rect row = { 1, 0, canvas->width - 2, 1 };
	if (canvas->width >= 60)
		rect_cut_left(&row, canvas_text(canvas, row.x, 0, row.width, "deadbug · ", ROLE_BAR));
	session_place(app, row.width - text_columns(title) - 1, place, sizeof(place));
	struct rect right = rect_cut_right(&row, text_columns(place));
	canvas_text(canvas, right.x, 0, right.width, place, ROLE_BAR);
	canvas_text(canvas, row.x, 0, right.width > 0 ? row.width - 1 : row.width, title, ROLE_BAR);
}

static bool fills(const struct app *app, char ret_place[PLACE_SIZE])
{
	const struct view *view = app_view(app);
	ret_place[0] = '\0';
	return view->fills != NULL && view->fills(app, ret_place);
}

static void draw_top(const struct app *app, struct canvas *canvas)
{
	canvas_fill(canvas, (struct rect){ 0, 0, canvas->width, 1 }, ' ', ROLE_BAR);
	if (is_tab(app_view(app)))
		draw_tabs(app, canvas);
	else
		draw_place(app, canvas);
}

static key_code hint_key(const struct app *app, const struct hint *hint)
{
	return hint->key != 0 ? hint->key : keymap_key_of(&app->keymap, hint->action);
}

/*
 * Where a screen's hints are in a bottom line so wide; returns how many fit. Those of an action whose
 * keys were all taken away are left out.
 */
static int place_hints(const struct app *app, int width, struct hint hints[HINTS_MAX],
	struct rect ret_places[HINTS_MAX])
{
	char place[PLACE_SIZE];
	int count = app_view(app)->hints(app, hints), placed = 0, x = 1;
	if (fills(app, place) && place[0] != '\0')
		width -= text_columns(place) + HINT_GAP;
	for (int i = 0; i < count; i++) {
		char name[KEY_NAME_MAX];
		key_code key = hint_key(app, &hints[i]);
		int columns = text_columns(key_name(key, name)) + 1 + text_columns(hints[i].label);
		if (key == PRESS_NONE)
			continue;
		if (x + columns > width - 1)
			break;
		hints[placed] = hints[i];
		ret_places[placed++] = (struct rect){ x, 0, columns, 1 };
		x += columns + HINT_GAP;
	}
	return placed;
}

static void draw_bottom(const struct app *app, struct canvas *canvas)
{
	struct hint hints[HINTS_MAX];
	struct rect places[HINTS_MAX];
	int y = canvas->height - 1, count = place_hints(app, canvas->width, hints, places);
	canvas_fill(canvas, (struct rect){ 0, y, canvas->width, 1 }, ' ', ROLE_BAR);
	for (int i = 0; i < count; i++) {
		char name[KEY_NAME_MAX];
		const char *key = key_name(hint_key(app, &hints[i]), name);
		int x = places[i].x, columns = places[i].width;
		int used = canvas_text(canvas, x, y, columns, key, ROLE_KEY) + 1;
		canvas_text(canvas, x + used, y, columns - used, hints[i].label, ROLE_BAR);
	}
	char place[PLACE_SIZE];
	if (fills(app, place))
		canvas_text_right(canvas, 1, y, canvas->width - 2, place, ROLE_BAR);
}

/* It says what to do next, so it takes the rows that its end needs. */
static void draw_message(const struct app *app, struct canvas *canvas)
{
	struct flow flow;
	struct rect rows = { 1, 0, canvas->width - 2, 0 };
	if (app->message[0] == '\0')
		return;
	flow_init(&flow, NULL, rows, 0);
	flow_text(&flow, 0, app->message, ROLE_WARN);
	rows.height = flow.row < MESSAGE_ROWS ? flow.row : MESSAGE_ROWS;
	rows.y = canvas->height - 1 - rows.height;
	canvas_fill(canvas, (struct rect){ 0, rows.y, canvas->width, rows.height }, ' ', ROLE_WARN);
	canvas_paragraph(canvas, rows, app->message, ROLE_WARN);
}

static void draw_too_small(struct canvas *canvas)
{
	char words[TOP_SIZE];
	snprintf(words, sizeof(words), "A little too small: deadbug needs %d x %d, this is %d x %d.",
		CHROME_COLUMNS, CHROME_ROWS, canvas->width, canvas->height);
	canvas_paragraph(canvas, canvas_rect(canvas), words, ROLE_TEXT);
}

bool chrome_fits(int width, int height)
{
	return width >= CHROME_COLUMNS && height >= CHROME_ROWS;
}

struct rect chrome_area(int width, int height)
{
	return (struct rect){ 0, 1, width, height > 2 ? height - 2 : 0 };
}

struct rect chrome_room(const struct app *app, int width, int height)
{
	struct rect area = chrome_area(width, height);
	char place[PLACE_SIZE];
	if (!fills(app, place) || area.height == 0)
		return area;
	return (struct rect){ 0, 0, width, area.height + 1 };
}

static bool is_within(struct rect place, int x)
{
	return x >= place.x && x < place.x + place.width;
}

key_code chrome_key_at(const struct app *app, int x, int y)
{
	struct hint hints[HINTS_MAX];
	struct rect places[HINTS_MAX];
	int count = place_hints(app, app->width, hints, places);
	for (int i = 0; i < count && y == app->height - 1; i++) {
		if (is_within(places[i], x))
			return hint_key(app, &hints[i]);
	}
	return PRESS_NONE;
}

const struct view *chrome_tab_at(const struct app *app, int x, int y)
{
	if (y != 0 || !is_tab(app_view(app)))
		return NULL;
	for (int i = 0; i < TABS; i++) {
		if (is_within(tab_place(app, app->width, i), x))
			return tabs[i].view;
	}
	return NULL;
}

void chrome_draw(const struct app *app, struct canvas *canvas)
{
	if (!chrome_fits(canvas->width, canvas->height)) {
		draw_too_small(canvas);
		return;
	}
	char place[PLACE_SIZE];
	if (!fills(app, place))
		draw_top(app, canvas);
	draw_bottom(app, canvas);
	draw_message(app, canvas);
}
