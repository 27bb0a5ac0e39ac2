/* Learn: the pages that are read once. */
#include "view/app.h"
#include "view/pages.h"

static bool learn_act(struct app *app, enum action action, struct effects *effects)
{
	(void)effects;
	if (action != ACTION_GO)
		return false;
	app->learn.selected = (app->learn.selected + 1) % PAGES;
	return true;
}

static int learn_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	(void)app;
	hints[0] = (struct hint){ ACTION_GO, "next page", 0 };
	hints[1] = (struct hint){ ACTION_HELP, "help", 0 };
	hints[2] = (struct hint){ ACTION_QUIT, "back", 0 };
	return 3;
}

static void learn_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct flow flow;
	flow_init(&flow, canvas, rect_inset(area, 1, 0), app->learn.scroll);
	page_flow(&flow, (enum page_name)app->learn.selected);
	flow_finish(&flow);
}

const struct view view_learn = {
	.name = "learn",
	.title = "Learn",
	.actions = { ACTION_GO },
	.act = learn_act,
	.hints = learn_hints,
	.draw = learn_draw,
};
