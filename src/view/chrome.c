/* The top and the bottom line, the message, and the page of a screen that is too small. */
#include "view/chrome.h"

#include <stdio.h>

#include "core/dose.h"
#include "core/text.h"
#include "view/tabs.h"

#define HINT_GAP 3 /* columns between two hints */
#define TAB_GAP  3 /* columns between two tabs */
#define TOP_SIZE 160

/* What the top line's right end tells of the session: which exercise, and how long it still takes. */
static void session_place(const struct app *app, char *out, size_t size)
{
	const struct session *session = &app->session;
	out[0] = '\0';
	if (!app->in_session || session->phase == PHASE_DONE)
		return;
	char left[DOSE_WORDS_SIZE];
	dose_time_words((long)((session_total_left(session, app->now) + 59999) / 60000 * 60), left,
		sizeof(left));
	snprintf(out, size, "%d of %d · %s left", session_segment(session)->item + 1,
		session->workout.count, left);
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

static void draw_tabs(const struct app *app, struct canvas *canvas)
{
	bool named = tab_columns(app, true) < canvas->width;
	for (int i = 0, x = 1; i < TABS; i++) {
		char text[TOP_SIZE];
		bool here = is_here(app, &tabs[i]);
		int columns = tab_text(app, &tabs[i], named || here, text);
		if (here)
			canvas_fill(
				canvas, (struct rect){ x - 1, 0, columns + 2, 1 }, ' ', ROLE_SELECTED);
		canvas_text(canvas, x, 0, columns, text, here ? ROLE_SELECTED : ROLE_BAR);
		x += columns + TAB_GAP;
	}
}

static void draw_place(const struct app *app, struct canvas *canvas)
{
	const struct view *view = app_view(app);
	char place[TOP_SIZE];
	session_place(app, place, sizeof(place));
	int right = text_columns(place);
	canvas_text_right(canvas, 1, 0, canvas->width - 2, place, ROLE_BAR);
	bool training = view == &view_coach && app->session.phase != PHASE_DONE;
	const char *title = training ? session_exercise(&app->session)->name : view->title;
	int left = 1;
	if (canvas->width >= 60)
		left += canvas_text(canvas, 1, 0, canvas->width - 2, "deadbug · ", ROLE_BAR);
	canvas_text(canvas, left, 0, canvas->width - left - right - 3, title, ROLE_BAR);
}

static void draw_top(const struct app *app, struct canvas *canvas)
{
	canvas_fill(canvas, (struct rect){ 0, 0, canvas->width, 1 }, ' ', ROLE_BAR);
	if (is_tab(app_view(app)))
		draw_tabs(app, canvas);
	else
		draw_place(app, canvas);
}

/* Draws a hint and returns its columns; draws nothing and returns 0 where it doesn't fit. */
static int draw_hint(const struct keymap *keymap, struct canvas *canvas, int x, const struct hint *hint)
{
	char name[KEY_NAME_MAX];
	const char *key =
		key_name(hint->key != 0 ? hint->key : keymap_key_of(keymap, hint->action), name);
	int columns = text_columns(key) + 1 + text_columns(hint->label);
	if (x + columns > canvas->width - 1)
		return 0;
	int y = canvas->height - 1;
	int used = canvas_text(canvas, x, y, columns, key, ROLE_KEY) + 1;
	canvas_text(canvas, x + used, y, columns - used, hint->label, ROLE_BAR);
	return columns;
}

static void draw_bottom(const struct app *app, struct canvas *canvas)
{
	struct hint hints[HINTS_MAX];
	int count = app_view(app)->hints(app, hints);
	canvas_fill(canvas, (struct rect){ 0, canvas->height - 1, canvas->width, 1 }, ' ', ROLE_BAR);
	int x = 1;
	for (int i = 0; i < count; i++) {
		int columns = draw_hint(&app->keymap, canvas, x, &hints[i]);
		if (columns == 0)
			break;
		x += columns + HINT_GAP;
	}
}

static void draw_message(const struct app *app, struct canvas *canvas)
{
	struct rect row = { 0, canvas->height - 2, canvas->width, 1 };
	if (app->message[0] == '\0')
		return;
	canvas_fill(canvas, row, ' ', ROLE_WARN);
	canvas_text(canvas, 1, row.y, canvas->width - 2, app->message, ROLE_WARN);
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

void chrome_draw(const struct app *app, struct canvas *canvas)
{
	if (!chrome_fits(canvas->width, canvas->height)) {
		draw_too_small(canvas);
		return;
	}
	draw_top(app, canvas);
	draw_bottom(app, canvas);
	draw_message(app, canvas);
}
