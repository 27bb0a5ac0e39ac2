/* The page of one exercise: the ways on and back, the rep for practice, and how it starts alone. */
#include "view/exercise.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/ways.h"
#include "view/app.h"
#include "view/chrome.h"
#include "view/exercise_page.h"
#include "view/point.h"
#include "view/work.h"

static const struct exercise *present(const struct app *app)
{
	return &app->catalog->exercises[app->exercise.exercise];
}

static struct rect page_area(const struct app *app)
{
	return chrome_area(app->width, app->height);
}

static bool practises(const struct app *app)
{
	return app->exercise.practice.count > 0;
}

static bool can_be_practised(const struct exercise *exercise)
{
	return exercise_can_be_done(exercise) && exercise->step != STEP_TEST;
}

static void scroll(struct app *app, int rows)
{
	app->exercise.scroll =
		flow_scrolled(app->exercise.scroll, rows, exercise_page_most(app, page_area(app)));
}

static void show(struct app *app, int exercise)
{
	struct exercise_page *page = &app->exercise;
	page->exercise = exercise;
	page->scroll = 0;
	page->since = app->now;
	page->fault = false;
}

/* Goes on to another exercise's page; of a long trail the first page is forgotten. */
static void walk(struct app *app, int exercise)
{
	struct exercise_page *page = &app->exercise;
	if (exercise == NO_EXERCISE)
		return;
	if (page->trail_count == TRAIL_MAX) {
		memmove(page->trail, page->trail + 1, sizeof(page->trail) - sizeof(page->trail[0]));
		page->trail_count--;
	}
	page->trail[page->trail_count++] = page->exercise;
	show(app, exercise);
}

static void walk_way(struct app *app, int way)
{
	struct way ways[WAYS_MAX];
	if (way >= 0 && way < exercise_ways(present(app), ways))
		walk(app, ways[way].exercise);
}

static bool walk_back(struct app *app)
{
	struct exercise_page *page = &app->exercise;
	if (page->trail_count == 0)
		return false;
	show(app, page->trail[--page->trail_count]);
	return true;
}

static int level_of(const struct app *app)
{
	return history_level(app->history, app->exercise.exercise);
}

/* To the test itself where it is one of those that the program guides. */
static void go_to_test(struct app *app)
{
	enum test test = test_of_exercise(present(app)->id);
	if (test != TESTS && test_exercise(app->catalog, test) != NULL)
		measure_open(app, test);
	else
		app_go_to(app, &view_tests);
}

/* What the person can do about it: begin it, test it, or do what is better. */
static void go(struct app *app)
{
	const struct exercise *exercise = present(app);
	struct workout workout;
	char why[MESSAGE_SIZE];
	if (exercise->step == STEP_TEST)
		go_to_test(app);
	else if (exercise->step == STEP_AVOID)
		walk(app, exercise_way(exercise, WAY_INSTEAD));
	else if (workout_from_words(app->catalog, 1, &exercise->id, level_of(app), &workout, why,
			 sizeof(why)))
		app_choose(app, &workout);
}

static void toggle_fault(struct app *app)
{
	struct exercise_page *page = &app->exercise;
	if (exercise_page_fault_words(app, page_area(app)) == NULL) {
		app_say(app, "There is no picture of a mistake here.");
		return;
	}
	page->fault = !page->fault;
	page->fault_since = app->now;
	scroll(app, 0);
}

static void practise(struct app *app, struct effects *effects)
{
	const struct exercise *exercise = present(app);
	if (can_be_practised(exercise))
		practice_begin(&app->exercise.practice, app->catalog, app->exercise.exercise,
			exercise_dose(exercise, level_of(app)), &app->settings.timing, app->now,
			effects);
}

static bool exercise_applies(const struct app *app, enum action action)
{
	switch ((int)action) {
	case ACTION_PRACTICE: return can_be_practised(present(app));
	case ACTION_FAULT: return exercise_page_fault_words(app, page_area(app)) != NULL;
	case ACTION_LEFT: return exercise_way(present(app), WAY_EASIER) != NO_EXERCISE;
	case ACTION_RIGHT: return exercise_way(present(app), WAY_HARDER) != NO_EXERCISE;
	default: return true;
	}
}

static bool exercise_act(struct app *app, enum action action, struct effects *effects)
{
	int page = exercise_page_rows(app, page_area(app));
	switch ((int)action) {
	case ACTION_PAGE_DOWN: scroll(app, page); break;
	case ACTION_GO: go(app); break;
	case ACTION_UP: scroll(app, -1); break;
	case ACTION_DOWN: scroll(app, 1); break;
	case ACTION_LEFT: walk(app, exercise_way(present(app), WAY_EASIER)); break;
	case ACTION_RIGHT: walk(app, exercise_way(present(app), WAY_HARDER)); break;
	case ACTION_PAGE_UP: scroll(app, -page); break;
	case ACTION_TOP: scroll(app, -FLOW_END); break;
	case ACTION_BOTTOM: scroll(app, FLOW_END); break;
	case ACTION_FAULT: toggle_fault(app); break;
	case ACTION_PRACTICE: practise(app, effects); break;
	case ACTION_QUIT: return walk_back(app);
	default: return false;
	}
	return true;
}

/* Any key ends the practice; the digits are ways. */
static bool exercise_type(struct app *app, key_code key, struct effects *effects)
{
	(void)effects;
	bool digit = key >= '1' && key <= '9';
	if (keymap_is_urgent(&app->keymap, key))
		return false;
	if (practises(app)) {
		practice_end(&app->exercise.practice);
		return true;
	}
	if (digit)
		walk_way(app, (int)(key - '1'));
	return digit;
}

static bool exercise_tick(struct app *app, struct effects *effects)
{
	struct practice *practice = &app->exercise.practice;
	practice_tick(practice, app->now, effects);
	return practice_wait(practice, app->now) == 0;
}

static struct work practised_work(const struct app *app)
{
	const struct practice *practice = &app->exercise.practice;
	return (struct work){
		.exercise = present(app),
		.segment = practice_segment(practice),
		.elapsed = practice_elapsed(practice, app->now),
		.reduced_motion = app->settings.reduced_motion,
	};
}

static ms_t exercise_wait(const struct app *app)
{
	if (!practises(app))
		return exercise_page_wait(app);
	const struct work work = practised_work(app);
	ms_t left = practice_wait(&app->exercise.practice, app->now), wait = work_wait(&work, left);
	return wait == NEVER || left < wait ? left : wait;
}

/* What is said during a rep: how to set the back, or the cue of the moment. */
static const char *practice_cue(const struct work *work)
{
	if (work->segment->kind == SEGMENT_TILT)
		return timeline_tilt_words(work->exercise->back);
	if (work->segment->kind == SEGMENT_SWITCH)
		return "The other side.";
	int cue = timeline_cue(work->exercise, work->segment, work->elapsed);
	return cue >= 0 ? work->exercise->cues[cue].text : "";
}

static void draw_practice(const struct app *app, struct canvas *canvas, struct rect area)
{
	char number[NUMBER_SIZE], line[64];
	const struct work work = practised_work(app);
	const struct stage stage = work_stage(&work, number);
	const char *side = work_side((enum side)work.segment->side);
	snprintf(line, sizeof(line), "for practice%s%s", side[0] ? " · " : "", side);
	work_draw(&work, &stage, &(struct work_words){ "PRACTICE", line, practice_cue(&work) }, canvas,
		area);
}

static void exercise_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	if (practises(app))
		draw_practice(app, canvas, area);
	else
		exercise_page_draw(app, canvas, area);
}

static const char *exercise_says(const struct app *app)
{
	return present(app)->name;
}

/* A hint that names the exercise a key leads to; returns the number of hints then. */
static int hint_way(const struct app *app, enum way_kind kind, enum action action, struct hint *hints,
	int count)
{
	int exercise = exercise_way(present(app), kind);
	if (exercise != NO_EXERCISE)
		hints[count++] = (struct hint){ action, app->catalog->exercises[exercise].name, 0 };
	return count;
}

static int hint_go(const struct app *app, struct hint *hints)
{
	const struct exercise *exercise = present(app);
	int count = exercise->step == STEP_AVOID ? hint_way(app, WAY_INSTEAD, ACTION_GO, hints, 0) : 0;
	if (count > 0 && app->width < WIDE_COLUMNS)
		hints[0].label = "instead";
	if (exercise->step == STEP_AVOID)
		return count;
	bool is_test = exercise->step == STEP_TEST;
	hints[0] = (struct hint){ ACTION_GO, is_test ? "test it" : "start", 0 };
	return 1;
}

static int exercise_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	if (practises(app)) {
		hints[0] = (struct hint){ ACTION_GO, "end the practice", 0 };
		return 1;
	}
	struct way ways[WAYS_MAX];
	const char *fault = exercise_page_fault_words(app, page_area(app));
	int count = hint_go(app, hints);
	if (can_be_practised(present(app)))
		hints[count++] = (struct hint){ ACTION_PRACTICE, "try", 0 };
	if (fault != NULL)
		hints[count++] = (struct hint){ ACTION_FAULT, fault, 0 };
	hints[count++] = (struct hint){ ACTION_QUIT, "back", 0 };
	hints[count++] = (struct hint){ ACTION_HELP, "help", 0 };
	count = hint_way(app, WAY_EASIER, ACTION_LEFT, hints, count);
	count = hint_way(app, WAY_HARDER, ACTION_RIGHT, hints, count);
	if (exercise_ways(present(app), ways) > 0)
		hints[count++] = (struct hint){ ACTION_NONE, "another one, by its number", '1' };
	return count;
}

static bool exercise_point(struct app *app, const struct pointer *pointer, struct rect area,
	struct effects *effects)
{
	if (practises(app))
		practice_end(&app->exercise.practice);
	else if (!point_text(app, pointer, effects))
		walk_way(app, exercise_page_way(app, area, pointer->x, pointer->y));
	return true;
}

void exercise_open(struct app *app, int exercise)
{
	assert(exercise >= 0 && exercise < app->catalog->exercise_count);
	app->exercise = (struct exercise_page){ 0 };
	show(app, exercise);
	app_push(app, &view_exercise);
}

const struct view view_exercise = {
	.name = "exercise",
	.title = "Exercise",
	.actions = { ACTION_PAGE_DOWN, ACTION_GO, ACTION_PRACTICE, ACTION_FAULT, ACTION_LEFT,
		ACTION_RIGHT, ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP, ACTION_TOP, ACTION_BOTTOM,
		ACTION_QUIT },
	.typed = "123456789",
	.says = exercise_says,
	.act = exercise_act,
	.applies = exercise_applies,
	.type = exercise_type,
	.tick = exercise_tick,
	.wait = exercise_wait,
	.hints = exercise_hints,
	.draw = exercise_draw,
	.point = exercise_point,
};
