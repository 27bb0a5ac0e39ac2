/* The small catalog that core's tests train with. */
#include "fixture.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define DOSES(array) .dose_count = LENGTH(array), .doses = (array)
#define CUES(array) .cue_count = LENGTH(array), .cues = (array)
#define FAULTS(array) .fault_count = LENGTH(array), .faults = (array)
#define OF(type, ...) { .count = LENGTH(((type[]){ __VA_ARGS__ })), .at = (type[]){ __VA_ARGS__ } }
#define TEXTS(...) OF(const char *const, __VA_ARGS__)
#define LINKS(...) OF(const int, __VA_ARGS__)
#define NO_GATE .gate = NO_EXERCISE
#define NAMED(number, words, remark) .level = (number), .name = (words), .note = (remark)
#define LEVEL(number) NAMED(number, "", "")
#define SETS(...) .set_count = LENGTH(((const int[]){ __VA_ARGS__ })), .sets = { __VA_ARGS__ }

/* Key poses: there and back; into position, held, breathing; a loop with a way out on either side. */
static const struct key_pose there_and_back[] = {
	{ .name = "home", .move_ms = 1000, .hold_ms = 1000 },
	{ .name = "reached", .move_ms = 2000, .hold_ms = 5000 },
};
static const struct key_pose into_position[] = {
	{ .name = "set", .move_ms = 2000, .hold_ms = 1000 },
	{ .name = "hold", .move_ms = 2000, .hold_ms = 500 },
	{ .name = "breathe", .move_ms = 2000, .hold_ms = 500 },
};
static const struct key_pose around[] = {
	{ .name = "start", .move_ms = 2000, .hold_ms = 500 },
	{ .name = "one way", .move_ms = 3000, .hold_ms = 1000 },
	{ .name = "start", .move_ms = 2000, .hold_ms = 500 },
	{ .name = "the other", .move_ms = 3000, .hold_ms = 1000 },
};
#define PINGPONG { .scale = 1.0, .anchor = JOINT_HIP, .cycle = CYCLE_PINGPONG, \
	.key_count = LENGTH(there_and_back), .keys = there_and_back }
#define POSITION { .scale = 1.0, .anchor = JOINT_TOE_R, .cycle = CYCLE_PINGPONG, .loop_from = 1, \
	.key_count = LENGTH(into_position), .keys = into_position }
#define DEEPER { .scale = 0.75, .anchor = JOINT_KNEE_R, .cycle = CYCLE_PINGPONG, \
	.key_count = LENGTH(into_position), .keys = into_position }
#define LOOP { .scale = 1.0, .anchor = JOINT_HIP, .cycle = CYCLE_LOOP, \
	.key_count = LENGTH(around), .keys = around }

static const struct cue tilt_cues[] = {
	{ "Close the gap", MOMENT_START },
	{ "Zip up from below", MOMENT_DURING },
	{ "Exhale, ribs down", MOMENT_DURING },
	{ "Feet stay light", MOMENT_DURING },
	{ "Keep breathing", MOMENT_LAST },
};
static const struct cue bug_cues[] = {
	{ "Back flat first", MOMENT_START },
	{ "Opposite arm and leg", MOMENT_START },
	{ "Slow, slow, slow", MOMENT_DURING },
	{ "Exhale as they lower", MOMENT_DURING },
	{ "Only as low as flat", MOMENT_LAST },
};
static const struct cue plank_cues[] = {
	{ "Head to heels, line", MOMENT_START },
	{ "Glutes on", MOMENT_DURING },
	{ "Tuck the tail", MOMENT_DURING },
	{ "Push the floor away", MOMENT_DURING },
	{ "Breathe, count out loud", MOMENT_LAST },
};
static const struct cue side_cues[] = {
	{ "Bottom hip up", MOMENT_START },
	{ "Stack, don't roll", MOMENT_DURING },
	{ "Roll over, other elbow", MOMENT_SWITCH },
};
static const struct cue easy_cues[] = {
	{ "Slow and easy", MOMENT_DURING },
};

static const struct fault bug_faults[] = {
	{ "The back arches", "Stop higher, bend the knee.", "" },
	{ "The head lifts", "Head heavy on the mat.", "neck" },
	{ "The shoulder is sore", "Arms stay up.", "shoulder" },
};
static const struct fault bird_faults[] = {
	{ "The back dips", "Leg to hip height.", "" },
	{ "The wrist is sore", "Make fists.", "wrist" },
	{ "The knee is sore", "Put a cushion under it.", "knee" },
};

static const struct dose tilt_doses[] = {
	{ NAMED(0, "primer", ""), .kind = KIND_REPS_HOLD, SETS(5),
	  .tempo = { 2, 5, 1 }, .rest = 30, .key = 1 },
	{ LEVEL(1), .kind = KIND_REPS_HOLD, SETS(10), .tempo = { 2, 5, 1 }, .rest = 30, .key = 1 },
	{ LEVEL(2), .kind = KIND_REPS_HOLD, SETS(12, 12), .tempo = { 2, 5, 1 }, .rest = 30, .key = 1 },
	{ NAMED(3, "", "feet on a chair"), .kind = KIND_REPS_HOLD, SETS(15, 15),
	  .tempo = { 2, 5, 1 }, .rest = 30, .key = 1 },
};
static const struct dose cat_doses[] = {
	{ LEVEL(1), .kind = KIND_REPS, SETS(6), .tempo = { 2, 0, 2 }, .key = 1 },
};
static const struct dose bug_legs_doses[] = {
	{ LEVEL(1), .kind = KIND_REPS, .sides = SIDES_ALTERNATE, SETS(6, 6),
	  .tempo = { 3, 1, 2 }, .rest = 45, .key = 1 },
	{ LEVEL(2), .kind = KIND_REPS, .sides = SIDES_ALTERNATE, SETS(8, 8, 8),
	  .tempo = { 3, 1, 2 }, .rest = 45, .key = 1 },
	{ LEVEL(3), .kind = KIND_REPS, .sides = SIDES_ALTERNATE, SETS(10, 10, 10),
	  .tempo = { 3, 1, 2 }, .rest = 45, .key = 1 },
};
static const struct dose bug_doses[] = {
	{ LEVEL(1), .kind = KIND_REPS, .sides = SIDES_ALTERNATE, SETS(6, 6),
	  .tempo = { 3, 1, 2 }, .rest = 45, .key = 1 },
	{ LEVEL(2), .kind = KIND_REPS, .sides = SIDES_ALTERNATE, SETS(10, 10, 10),
	  .tempo = { 3, 1, 2 }, .rest = 45, .key = 1 },
	{ LEVEL(3), .kind = KIND_REPS, .sides = SIDES_ALTERNATE, SETS(12, 12, 12),
	  .tempo = { 3, 1, 2 }, .rest = 45, .key = 1 },
};
static const struct dose knee_plank_doses[] = {
	{ LEVEL(1), .kind = KIND_HOLD, SETS(15, 15, 15), .rest = 30, .key = 1 },
	{ LEVEL(2), .kind = KIND_HOLD, SETS(20, 20, 20), .rest = 30, .key = 1 },
	{ LEVEL(3), .kind = KIND_HOLD, SETS(30, 30, 30), .rest = 30, .key = 1 },
};
static const struct dose plank_doses[] = {
	{ LEVEL(1), .kind = KIND_HOLD, SETS(10, 10, 10, 10, 10, 10), .rest = 10, .key = 1 },
	{ LEVEL(2), .kind = KIND_HOLD, SETS(30, 30, 30), .rest = 45, .key = 1 },
	{ LEVEL(3), .kind = KIND_HOLD, SETS(60, 60, 60), .rest = 60, .key = 1 },
};
static const struct dose side_knees_doses[] = {
	{ LEVEL(1), .kind = KIND_HOLD, .sides = SIDES_EACH, SETS(10, 10, 10), .rest = 10, .key = 1 },
	{ LEVEL(2), .kind = KIND_HOLD, .sides = SIDES_EACH,
	  SETS(10, 10, 10, 10, 10), .rest = 10, .key = 1 },
	{ LEVEL(3), .kind = KIND_REPS_HOLD, .sides = SIDES_EACH, SETS(6, 4, 2),
	  .tempo = { 2, 10, 2 }, .between = 10, .rest = 30, .key = 1 },
};
static const struct dose side_doses[] = {
	{ LEVEL(1), .kind = KIND_HOLD, .sides = SIDES_EACH, SETS(10, 10, 10), .rest = 20, .key = 1 },
	{ LEVEL(2), .kind = KIND_HOLD, .sides = SIDES_EACH, SETS(20, 20), .rest = 20, .key = 1 },
	{ LEVEL(3), .kind = KIND_HOLD, .sides = SIDES_EACH, SETS(30, 30), .rest = 30, .key = 1 },
};
static const struct dose curl_doses[] = {
	{ LEVEL(1), .kind = KIND_REPS_HOLD, SETS(3, 2, 1),
	  .tempo = { 2, 8, 2 }, .between = 2, .rest = 30, .key = 1 },
	{ LEVEL(2), .kind = KIND_REPS_HOLD, SETS(6, 4, 2),
	  .tempo = { 2, 10, 2 }, .between = 2, .rest = 30, .key = 1 },
};
static const struct dose bird_doses[] = {
	{ NAMED(0, "leg only", ""), .kind = KIND_REPS_HOLD, .sides = SIDES_ALTERNATE, SETS(6, 6),
	  .tempo = { 2, 2, 1 }, .rest = 45, .key = 1 },
	{ LEVEL(1), .kind = KIND_REPS_HOLD, .sides = SIDES_ALTERNATE, SETS(6, 6),
	  .tempo = { 2, 2, 1 }, .rest = 45, .key = 1 },
	{ LEVEL(2), .kind = KIND_REPS_HOLD, .sides = SIDES_ALTERNATE, SETS(10, 10, 10),
	  .tempo = { 2, 2, 1 }, .rest = 45, .key = 1 },
	{ LEVEL(3), .kind = KIND_REPS_HOLD, .sides = SIDES_ALTERNATE, SETS(10, 10, 10),
	  .tempo = { 2, 3, 1 }, .rest = 45, .key = 1 },
	{ LEVEL(4), .kind = KIND_REPS_HOLD, .sides = SIDES_EACH, SETS(6, 4, 2),
	  .tempo = { 2, 10, 1 }, .rest = 45, .key = 1 },
};
static const struct dose stretch_doses[] = {
	{ LEVEL(1), .kind = KIND_HOLD, .sides = SIDES_EACH, SETS(30), .rest = 10, .key = 2 },
	{ LEVEL(2), .kind = KIND_HOLD, .sides = SIDES_EACH, SETS(30, 30), .rest = 10, .key = 2 },
};

#define COMMON .category = "strength", .source = "SEED", .easier_note = "", .harder_note = "", .why = ""
#define REP_WORDS .words = { "LOWER", "HOLD", "RETURN" }

static const struct exercise exercises[FIXTURE_EXERCISES] = {
	[PELVIC_TILT] = {
		.id = "pelvic-tilt", .name = "Pelvic tilt", .step = STEP_FIND_IT,
		.kind = KIND_REPS_HOLD, .back = BACK_FLAT, .words = { "PRESS", "HOLD", "RELEASE" },
		DOSES(tilt_doses), CUES(tilt_cues),
		.setup = TEXTS("Lie on your back.", "Knees bent, feet flat, hip width."),
		.moves = TEXTS("Breathe out and tip the pelvis back.", "Hold, and keep breathing."),
		.check = "Did the gap stay closed for all five seconds?", .trophy = "", NO_GATE,
		.poses = PINGPONG, COMMON,
	},
	[CAT_CAMEL] = {
		.id = "cat-camel", .name = "Cat-camel", .step = STEP_WARM_UP, .kind = KIND_REPS,
		.back = BACK_FREE, .words = { "ROUND", "HOLD", "SINK" }, DOSES(cat_doses),
		CUES(easy_cues), .setup = TEXTS("Hands under shoulders, knees under hips."),
		.moves = TEXTS("Round the back up.", "Let it sink a little."),
		.check = "Did it move with no pinch?", .trophy = "", NO_GATE, .poses = LOOP, COMMON,
	},
	[DEAD_BUG_LEGS] = {
		.id = "dead-bug-legs", .name = "Dead bug, legs only", .step = STEP_USE_IT,
		.kind = KIND_REPS, .sides = SIDES_ALTERNATE, .back = BACK_FLAT, REP_WORDS,
		DOSES(bug_legs_doses), CUES(bug_cues), FAULTS(bug_faults),
		.setup = TEXTS("Arms to the ceiling.", "Legs in tabletop, tilt set."),
		.moves = TEXTS("Reach one heel long and low.", "Return, swap."),
		.check = "Was your back flat at the longest point?", .trophy = "", NO_GATE,
		.harder = LINKS(DEAD_BUG), .poses = LOOP, COMMON,
	},
	[DEAD_BUG] = {
		.id = "dead-bug", .name = "Dead bug", .step = STEP_USE_IT, .kind = KIND_REPS,
		.sides = SIDES_ALTERNATE, .back = BACK_FLAT, REP_WORDS, DOSES(bug_doses),
		CUES(bug_cues), FAULTS(bug_faults),
		.setup = TEXTS("Arms to the ceiling, knees over the hips."),
		.moves = TEXTS("Lower right arm and left leg together.", "Return, then the others."),
		.check = "Did your back stay on the floor on every rep?", NO_GATE,
		.easier = LINKS(DEAD_BUG_LEGS), .trophy = "one full set, no arch", .poses = LOOP,
		COMMON,
	},
	[KNEE_PLANK] = {
		.id = "knee-plank", .name = "Knee plank", .step = STEP_USE_IT, .kind = KIND_HOLD,
		.back = BACK_LINE, REP_WORDS, DOSES(knee_plank_doses), CUES(plank_cues),
		.setup = TEXTS("Forearms down, elbows under shoulders."),
		.moves = TEXTS("Slide forward to one line.", "Hold, breathe."),
		.check = "Did the line hold from shoulder to knee?", .trophy = "", NO_GATE,
		.harder = LINKS(PLANK), .poses = POSITION, COMMON,
	},
	[PLANK] = {
		.id = "plank", .name = "Forearm plank", .step = STEP_USE_IT, .kind = KIND_HOLD,
		.back = BACK_LINE, REP_WORDS, DOSES(plank_doses), CUES(plank_cues),
		.setup = TEXTS("Elbows under shoulders.", "Feet hip width."),
		.moves = TEXTS("Lift to one line, head to heels.", "Squeeze glutes and abs."),
		.check = "Did the line hold to the end?", NO_GATE, .easier = LINKS(KNEE_PLANK),
		.trophy = "one perfect 60 s", .poses = POSITION, COMMON,
	},
	[SIDE_PLANK_KNEES] = {
		.id = "side-plank-knees", .name = "Side plank on knees", .step = STEP_USE_IT,
		.kind = KIND_HOLD, .sides = SIDES_EACH, .back = BACK_LINE, REP_WORDS,
		DOSES(side_knees_doses), CUES(side_cues),
		.setup = TEXTS("On your side, knees bent, heels behind."),
		.moves = TEXTS("Lift the hips forward and up.", "Hold, breathe."),
		.check = "Did the bottom hip stay up?", .trophy = "", NO_GATE,
		.harder = LINKS(SIDE_PLANK), .poses = POSITION, COMMON,
	},
	[SIDE_PLANK] = {
		.id = "side-plank", .name = "Side plank", .step = STEP_USE_IT, .kind = KIND_HOLD,
		.sides = SIDES_EACH, .back = BACK_LINE, REP_WORDS, DOSES(side_doses),
		CUES(side_cues), .setup = TEXTS("Elbow under the shoulder, legs long."),
		.moves = TEXTS("Lift to one line from ear to ankle.", "Hold, breathe."),
		.check = "Did the bottom hip stay up on both sides?", .trophy = "", NO_GATE,
		.easier = LINKS(SIDE_PLANK_KNEES), .poses = POSITION, COMMON,
	},
	[CURL_UP] = {
		.id = "curl-up", .name = "Curl-up", .step = STEP_OWN_IT, .kind = KIND_REPS_HOLD,
		.back = BACK_STILL, .words = { "LIFT", "HOLD", "LOWER" }, DOSES(curl_doses),
		CUES(easy_cues), .setup = TEXTS("One knee bent, the other leg long."),
		.moves = TEXTS("Float head and shoulders.", "Breathe through the hold, lower."),
		.check = "Was the pressure on your hands the same throughout?", .trophy = "",
		NO_GATE, .poses = PINGPONG, COMMON,
	},
	[BIRD_DOG] = {
		.id = "bird-dog", .name = "Bird-dog", .step = STEP_USE_IT, .kind = KIND_REPS_HOLD,
		.sides = SIDES_ALTERNATE, .back = BACK_STILL,
		.words = { "REACH", "HOLD", "RETURN" }, DOSES(bird_doses), CUES(easy_cues),
		FAULTS(bird_faults), .setup = TEXTS("All fours, hands under shoulders."),
		.moves = TEXTS("Reach right arm forward, left leg back.", "Hold, return, swap."),
		.check = "Did your back stay still, with no twist?", .trophy = "", NO_GATE,
		.poses = LOOP, COMMON,
	},
	[HIP_FLEXOR_STRETCH] = {
		.id = "hip-flexor-stretch", .name = "Hip-flexor stretch", .step = STEP_STRETCH,
		.kind = KIND_HOLD, .sides = SIDES_EACH, .back = BACK_LINE, REP_WORDS,
		DOSES(stretch_doses), CUES(easy_cues),
		.setup = TEXTS("Kneel on one knee, other foot in front."),
		.moves = TEXTS("Tuck the tail.", "Glide forward a few centimetres."),
		.check = "Did you feel it in the front of the hip, not the back?", .trophy = "",
		NO_GATE, .poses = DEEPER, COMMON,
	},
	[SIT_UP] = {
		.id = "sit-up", .name = "Full sit-up", .step = STEP_AVOID, .kind = KIND_REPS,
		REP_WORDS, .category = "strength", .source = "SEED", .easier_note = "",
		.harder_note = "", .check = "", .trophy = "", NO_GATE, .poses = DEEPER,
		.why = "The second half is almost all hip flexors.",
		.instead = LINKS(CURL_UP, PLANK, DEAD_BUG),
	},
};

#define WARM { .exercise = CAT_CAMEL, .level = 1 }
#define PRIMER { .exercise = PELVIC_TILT, .level = 0 }
#define STRETCH { .exercise = HIP_FLEXOR_STRETCH, .level = 1 }

static const struct routine_item step_1_a[] = { WARM, { .exercise = PELVIC_TILT, .level = 1 } };
static const struct routine_item step_1_b[] = { WARM, { .exercise = PELVIC_TILT, .level = 2 } };
static const struct routine_item step_2_a[] = {
	WARM, PRIMER, { .exercise = KNEE_PLANK, .level = 1 }, STRETCH,
};
static const struct routine_item step_3_a[] = {
	WARM, PRIMER, { .exercise = DEAD_BUG, .level = 2 }, { .exercise = PLANK, .level = 2 }, STRETCH,
};
static const struct routine_item step_3_b[] = {
	WARM, PRIMER, { .exercise = BIRD_DOG, .level = 2 },
	{ .exercise = SIDE_PLANK_KNEES, .level = 2 }, STRETCH,
};
static const struct routine_item step_3_c[] = {
	WARM, PRIMER, { .exercise = DEAD_BUG, .level = 2, SETS(10, 10) },
	{ .exercise = PLANK, .level = 2 },
	{ .exercise = BIRD_DOG, .level = 2, SETS(10, 10) }, STRETCH,
};
static const struct routine_item short_day[] = {
	PRIMER, { .exercise = DEAD_BUG, .level = 1 }, { .exercise = PLANK, .level = 1 },
};

#define ROUTINE(words, title, part, list) \
	.id = (words), .name = (title), .step = (part), .item_count = LENGTH(list), .items = (list)

static const struct routine routines[FIXTURE_ROUTINES] = {
	[STEP_1_A] = { ROUTINE("step-1-a", "Find it, A", STEP_FIND_IT, step_1_a), .next = STEP_1_B },
	[STEP_1_B] = { ROUTINE("step-1-b", "Find it, B", STEP_FIND_IT, step_1_b), .next = STEP_1_A },
	[STEP_2_A] = { ROUTINE("step-2-a", "Keep it, A", STEP_KEEP_IT, step_2_a), .next = STEP_2_A },
	[STEP_3_A] = { ROUTINE("step-3-a", "Use it, A", STEP_USE_IT, step_3_a), .next = STEP_3_B },
	[STEP_3_B] = { ROUTINE("step-3-b", "Use it, B", STEP_USE_IT, step_3_b), .next = STEP_3_C },
	[STEP_3_C] = { ROUTINE("step-3-c", "Use it, C", STEP_USE_IT, step_3_c), .next = STEP_3_A },
	[SHORT] = { ROUTINE("short", "A short day", STEP_USE_IT, short_day), .extra = true,
		    .next = STEP_3_A },
};

const struct catalog fixture_catalog = {
	.exercise_count = FIXTURE_EXERCISES,
	.exercises = exercises,
	.routine_count = FIXTURE_ROUTINES,
	.routines = routines,
};

struct workout_item fixture_item(int exercise, int level)
{
	return (struct workout_item){
		.exercise = exercise,
		.met = true,
		.dose = *exercise_dose(&exercises[exercise], level),
	};
}

struct workout fixture_workout(int exercise, int level)
{
	return (struct workout){ .count = 1, .items = { fixture_item(exercise, level) } };
}

void fixture_sets(struct dose *dose, const int sets[DOSE_SETS_MAX])
{
	dose->set_count = 0;
	while (dose->set_count < DOSE_SETS_MAX && sets[dose->set_count] > 0) {
		dose->sets[dose->set_count] = sets[dose->set_count];
		dose->set_count++;
	}
}
