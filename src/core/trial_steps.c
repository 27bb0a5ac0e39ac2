/* trial_steps: the table of the tests, and the way through each */
#include "core/trial_steps.h"

#include <assert.h>
#include <string.h>

#include "core/path.h"

#define GUIDE_POSES 3 /* sitting, both knees in, one leg hanging */

const struct test_kind test_kinds[TESTS] = {
	[TEST_PLANK] = { "plank", "plank", FORM_CLOCK, UNIT_SECONDS, 60, 120 },
	[TEST_DEAD_BUG] = { "dead-bug", "dead bug", FORM_PACED, UNIT_REPS, 12, 12 },
	[TEST_HIPS] = { "thomas-test", "hips", FORM_SIDES, UNIT_NONE, NOT_ASKED, NOT_ASKED },
};

const char *const trial_phase_names[TRIAL_PHASES] = {
	[TRIAL_PAGE] = "PAGE",     [TRIAL_READY] = "READY",       [TRIAL_SETTLE] = "SETTLE",
	[TRIAL_WORK] = "WORK",     [TRIAL_COUNTING] = "COUNTING", [TRIAL_GUIDE] = "GUIDE",
	[TRIAL_LOOK] = "LOOK",     [TRIAL_PAUSED] = "PAUSED",     [TRIAL_PAIN] = "PAIN",
	[TRIAL_DONE] = "DONE",
};

/* A sentence each that fits a row of the smallest screen: whoever lies there sees no second one. */
const struct trial_guide trial_guides[TRIAL_GUIDES] = {
	{ "SIT", "Sit on the edge of a sturdy table.", NULL, 10, 0, 0 },
	{ "RECLINE", "Lie back, both knees to your chest.", NULL, 8, 0, 1 },
	{ "SWITCH", NULL, "Both knees to your chest again.", 6, 1, 1 },
	{ "HUG", "Hug the left knee: low back flat.",
		"Hug the right knee: low back flat.", 8, 1, 1 },
	{ "HANG", "Let the right leg hang, don't push it.",
		"Let the left leg hang, don't push it.", 4, 1, 2 },
	{ "RELAX", "Let it hang, and relax. Back flat.",
		"Let it hang, and relax. Back flat.", 5, 2, 2 },
	{ "LOOK", "Is your right thigh above level?",
		"Is your left thigh above level?", 0, 2, 2 },
};

static bool will_do(enum trial_form form, const struct exercise *exercise)
{
	const struct dose *dose = exercise_dose(exercise, LEVEL_MAX);
	switch (form) {
	case FORM_CLOCK: return dose != NULL && dose->kind == KIND_HOLD;
	case FORM_PACED: return dose != NULL && dose->kind != KIND_HOLD;
	case FORM_SIDES: break;
	}
	return exercise->poses.key_count >= GUIDE_POSES;
}

const struct exercise *test_exercise(const struct catalog *catalog, enum test test)
{
	assert(test < TESTS);
	const int index = catalog_exercise(catalog, test_kinds[test].exercise);
	if (index == NO_EXERCISE)
		return NULL;
	const struct exercise *exercise = &catalog->exercises[index];
	return will_do(test_kinds[test].form, exercise) ? exercise : NULL;
}

enum test test_of_exercise(const char *id)
{
	int test = 0;
	while (test < TESTS && strcmp(test_kinds[test].exercise, id) != 0)
		test++;
	return (enum test)test;
}

int test_cap(enum test test, int best)
{
	const struct test_kind *kind = &test_kinds[test];
	return best >= kind->cap ? kind->far_cap : kind->cap;
}

/* Steps that are being laid out. */
struct layout {
	int count;
	struct trial_step *steps;
};

static struct trial_step *add_step(struct layout *layout, enum trial_phase phase, int ms,
	enum side side)
{
	assert(layout->count < TRIAL_STEPS_MAX);
	struct trial_step *step = &layout->steps[layout->count++];
	*step = (struct trial_step){ .ms = ms, .phase = (uint8_t)phase, .side = (uint8_t)side };
	return step;
}

static void set_path(struct trial_step *step, int from, int to, bool mirrored)
{
	step->from = (uint8_t)from;
	step->to = (uint8_t)to;
	step->mirrored = mirrored;
}

static void add_part(struct layout *layout, int word, int seconds, const struct path *path, int rep,
	enum side side)
{
	if (seconds == 0)
		return;
	struct trial_step *step = add_step(layout, TRIAL_WORK, seconds * 1000, side);
	step->rep = (uint8_t)rep;
	step->word = (uint8_t)word;
	set_path(step, word == 0 ? path->from : path->reached, word == 2 ? path->to : path->reached,
		path->mirrored);
}

static void add_rep(struct layout *layout, const struct exercise *exercise, const struct dose *dose,
	int rep, enum side side)
{
	const struct path path = path_of_rep(&exercise->poses, dose, side, rep);
	add_part(layout, 0, dose->tempo.lower, &path, rep, side);
	add_part(layout, 1, dose->tempo.hold, &path, rep, side);
	add_part(layout, 2, dose->tempo.return_home, &path, rep, side);
}

static void add_reps(struct layout *layout, const struct exercise *exercise, const struct dose *dose,
	int reps)
{
	for (int rep = 1; rep <= reps; rep++) {
		add_rep(layout, exercise, dose, rep,
			dose->sides == SIDES_BOTH ? SIDE_BOTH : SIDE_RIGHT);
		if (dose->sides != SIDES_BOTH)
			add_rep(layout, exercise, dose, rep, SIDE_LEFT);
	}
}

static void add_ready(struct layout *layout, int ready_ms, enum side side, int home)
{
	add_step(layout, TRIAL_READY, ready_ms, side);
	set_path(add_step(layout, TRIAL_SETTLE, TILT_MS, side), 0, home, false);
}

static void add_clock(struct layout *layout, const struct exercise *exercise, int cap, int ready_ms)
{
	const int key = exercise_dose(exercise, LEVEL_MAX)->key;
	add_ready(layout, ready_ms, SIDE_BOTH, key);
	set_path(add_step(layout, TRIAL_WORK, cap * 1000, SIDE_BOTH), key, key, false);
}

static void add_paced(struct layout *layout, const struct exercise *exercise, int cap, int ready_ms,
	bool counts)
{
	const struct dose *dose = exercise_dose(exercise, LEVEL_MAX);
	const enum side side = dose->sides == SIDES_BOTH ? SIDE_BOTH : SIDE_ALTERNATE;
	const int home = path_of_rep(&exercise->poses, dose, SIDE_RIGHT, 1).from;
	add_ready(layout, ready_ms, side, home);
	if (counts)
		set_path(add_step(layout, TRIAL_COUNTING, UNTIL_KEY, side), home, home, false);
	else
		add_reps(layout, exercise, dose, cap);
}

static void add_side(struct layout *layout, enum side side)
{
	for (int i = 0; i < TRIAL_GUIDES; i++) {
		const struct trial_guide *guide = &trial_guides[i];
		const bool looks = guide->seconds == 0;
		if ((side == SIDE_RIGHT ? guide->right : guide->left) == NULL)
			continue;
		struct trial_step *step = add_step(layout, looks ? TRIAL_LOOK : TRIAL_GUIDE,
			looks ? UNTIL_KEY : guide->seconds * 1000, side);
		step->word = (uint8_t)i;
		set_path(step, guide->from, guide->to, side == SIDE_LEFT);
	}
}

int trial_steps(enum test test, const struct exercise *exercise, int cap, int ready_ms, bool counts,
	struct trial_step steps[TRIAL_STEPS_MAX])
{
	struct layout layout = { 0, steps };
	assert(will_do(test_kinds[test].form, exercise));
	struct trial_step *page = add_step(&layout, TRIAL_PAGE, UNTIL_KEY, SIDE_RIGHT);
	switch (test_kinds[test].form) {
	case FORM_CLOCK: add_clock(&layout, exercise, cap, ready_ms); break;
	case FORM_PACED: add_paced(&layout, exercise, cap, ready_ms, counts); break;
	case FORM_SIDES:
		add_side(&layout, SIDE_RIGHT);
		add_side(&layout, SIDE_LEFT);
		break;
	}
	page->side = steps[1].side;
	add_step(&layout, TRIAL_DONE, UNTIL_KEY, SIDE_BOTH);
	return layout.count;
}
