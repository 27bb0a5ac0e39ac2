/* Tests: the exercises that measure. */
#include "view/app.h"
#include "view/flow.h"

static bool tests_act(struct app *app, enum action action, struct effects *effects)
{
	(void)app;
	(void)action;
	(void)effects;
	return false;
}

static int tests_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	(void)app;
	hints[0] = (struct hint){ ACTION_HELP, "help", 0 };
	hints[1] = (struct hint){ ACTION_QUIT, "back", 0 };
	return 2;
}

static void tests_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct flow flow;
	flow_init(&flow, canvas, rect_inset(area, 1, 0), app->tests.scroll);
	flow.keymap = &app->keymap;
	for (int i = 0; i < app->catalog->exercise_count; i++) {
		if (app->catalog->exercises[i].step == STEP_TEST)
			flow_text(&flow, 0, app->catalog->exercises[i].name, ROLE_TEXT);
	}
	flow_finish(&flow);
}

const struct view view_tests = {
	.name = "tests",
	.title = "Tests",
	.actions = { ACTION_NONE },
	.act = tests_act,
	.hints = tests_hints,
	.draw = tests_draw,
};
