/* The mouse on lists and on texts. */
#include "view/point.h"

static bool turn(struct app *app, const struct pointer *pointer, int times, struct effects *effects)
{
	enum action action = pointer->kind == POINTER_WHEEL_UP ? ACTION_UP : ACTION_DOWN;
	const struct view *view = app_view(app);
	if (pointer->kind != POINTER_WHEEL_UP && pointer->kind != POINTER_WHEEL_DOWN)
		return false;
	if (!view_takes(view, action))
		return false;
	for (int i = 0; i < times; i++)
		(void)view->act(app, action, effects);
	return true;
}

/* The list may have moved under the mouse: the second click is for what the first one selected. */
static void go(struct app *app, struct effects *effects)
{
	if (app->clicked)
		(void)app_view(app)->act(app, ACTION_GO, effects);
	app->clicked = false;
}

bool point_list(struct app *app, const struct pointer *pointer, const struct list *list,
	struct rect area, void (*select)(struct app *app, int entry), struct effects *effects)
{
	if (turn(app, pointer, 1, effects))
		return true;
	if (pointer->kind == POINTER_DOUBLE) {
		go(app, effects);
		return true;
	}
	int entry = list_at(list, area, pointer->x, pointer->y);
	if (entry == LIST_NO_ENTRY)
		return false;
	select(app, entry);
	app->clicked = true;
	return true;
}

bool point_text(struct app *app, const struct pointer *pointer, struct effects *effects)
{
	return turn(app, pointer, WHEEL_ROWS, effects);
}
