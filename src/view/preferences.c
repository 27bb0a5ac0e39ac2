/* Settings: what a person may choose. */
#include <stdio.h>

#include "view/app.h"
#include "view/flow.h"

#define LINE_SIZE 80

static bool settings_act(struct app *app, enum action action, struct effects *effects)
{
	(void)effects;
	if (action != ACTION_GO)
		return false;
	app->settings.self_paced = !app->settings.self_paced;
	app->wants_save = true;
	return true;
}

static int settings_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	(void)app;
	hints[0] = (struct hint){ ACTION_GO, "change", 0 };
	hints[1] = (struct hint){ ACTION_HELP, "help", 0 };
	hints[2] = (struct hint){ ACTION_QUIT, "back", 0 };
	return 3;
}

static void settings_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	char line[LINE_SIZE];
	struct flow flow;
	flow_init(&flow, canvas, rect_inset(area, 1, 0), app->preferences.scroll);
	snprintf(line, sizeof(line), "self-paced = %s", app->settings.self_paced ? "true" : "false");
	flow_text(&flow, 0, line, ROLE_TEXT);
	flow_finish(&flow);
}

const struct view view_settings = {
	.name = "settings",
	.title = "Settings",
	.actions = { ACTION_GO },
	.act = settings_act,
	.hints = settings_hints,
	.draw = settings_draw,
};
