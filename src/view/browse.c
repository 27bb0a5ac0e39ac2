/* Browse: all exercises, in the order of the catalog. */
#include <stddef.h>

#include "draw/list.h"
#include "view/app.h"

static const char *heading(const void *context, int entry)
{
	const struct exercise *exercises = ((const struct app *)context)->catalog->exercises;
	bool follows = entry > 0 && exercises[entry].step == exercises[entry - 1].step;
	return follows ? NULL : step_titles[exercises[entry].step];
}

static void draw_entry(const void *context, struct canvas *canvas, struct rect row, int entry,
	enum role role)
{
	const struct app *app = context;
	canvas_text(canvas, row.x, row.y, row.width, app->catalog->exercises[entry].name, role);
}

static struct list list_of(const struct app *app)
{
	return (struct list){
		.count = app->catalog->exercise_count,
		.selected = app->browse.selected,
		.context = app,
		.heading = heading,
		.draw = draw_entry,
	};
}

static bool browse_act(struct app *app, enum action action, struct effects *effects)
{
	int last = app->catalog->exercise_count - 1, selected = app->browse.selected;
	(void)effects;
	switch ((int)action) {
	case ACTION_GO: exercise_open(app, app->browse.selected); break;
	case ACTION_UP: app->browse.selected = selected > 0 ? selected - 1 : last; break;
	case ACTION_DOWN: app->browse.selected = selected < last ? selected + 1 : 0; break;
	default: return false;
	}
	return true;
}

static int browse_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	(void)app;
	hints[0] = (struct hint){ ACTION_GO, "open", 0 };
	hints[1] = (struct hint){ ACTION_DOWN, "choose", 0 };
	hints[2] = (struct hint){ ACTION_HELP, "help", 0 };
	hints[3] = (struct hint){ ACTION_QUIT, "back", 0 };
	return 4;
}

static void browse_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct list list = list_of(app);
	list_draw(&list, canvas, rect_inset(area, 1, 0));
}

const struct view view_browse = {
	.name = "browse",
	.title = "Exercises",
	.actions = { ACTION_GO, ACTION_UP, ACTION_DOWN },
	.act = browse_act,
	.hints = browse_hints,
	.draw = browse_draw,
};
