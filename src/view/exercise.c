/* The page of one exercise: how to do it. */
#include "view/exercise.h"

#include <assert.h>

#include "view/app.h"
#include "view/flow.h"

static void flow_page(struct flow *flow, const struct exercise *exercise)
{
	flow_text(flow, 0, exercise->name, ROLE_TITLE);
	flow_gap(flow);
	for (int i = 0; i < exercise->cue_count; i++)
		flow_text(flow, 0, exercise->cues[i].text, ROLE_CUE);
	for (int i = 0; i < exercise->moves.count; i++)
		flow_text(flow, 0, exercise->moves.at[i], ROLE_TEXT);
}

static bool exercise_act(struct app *app, enum action action, struct effects *effects)
{
	const struct exercise *exercise = &app->catalog->exercises[app->exercise.exercise];
	struct workout workout;
	(void)effects;
	if (action != ACTION_GO || !exercise_can_be_done(exercise))
		return false;
	char why[1];
	if (workout_from_words(app->catalog, 1, &exercise->id, 1, &workout, why, sizeof(why)))
		app_choose(app, &workout);
	return true;
}

static int exercise_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	int count = 0;
	if (exercise_can_be_done(&app->catalog->exercises[app->exercise.exercise]))
		hints[count++] = (struct hint){ ACTION_GO, "start", 0 };
	hints[count++] = (struct hint){ ACTION_HELP, "help", 0 };
	hints[count++] = (struct hint){ ACTION_QUIT, "back", 0 };
	return count;
}

static void exercise_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	struct flow flow;
	flow_init(&flow, canvas, rect_inset(area, 1, 0), app->exercise.scroll);
	flow.keymap = &app->keymap;
	flow_page(&flow, &app->catalog->exercises[app->exercise.exercise]);
	flow_finish(&flow);
}

void exercise_open(struct app *app, int exercise)
{
	assert(exercise >= 0 && exercise < app->catalog->exercise_count);
	app->exercise = (struct exercise_page){ .exercise = exercise };
	app_push(app, &view_exercise);
}

const struct view view_exercise = {
	.name = "exercise",
	.title = "Exercise",
	.actions = { ACTION_GO },
	.act = exercise_act,
	.hints = exercise_hints,
	.draw = exercise_draw,
};
