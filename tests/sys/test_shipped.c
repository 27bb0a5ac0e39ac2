/* The shipped catalog says what the method says: doses, words, swaps, routines. */
#include <stdio.h>
#include <string.h>

#include "core/dose.h"
#include "shipped.h"
#include "suites.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define WHAT_SIZE 400

/* What the article that the method comes from is exact about, as a person reads it. */
static const struct {
	const char *story;
	const char *exercise;
	int level;
	const char *words;
} SEED[] = {
	{ "the tilt is held 5 seconds, 10 times", "pelvic-tilt", 1, "10 reps, 5 s each" },
	{ "and 15 times at most", "pelvic-tilt", 3, "2 × 15 reps, 5 s each" },
	{ "dead bug, 3 sets of 10 a side", "dead-bug", 2, "3 × 10 reps a side" },
	{ "to 12 a side", "dead-bug", 3, "3 × 12 reps a side" },
	{ "plank, 3 times 30 seconds", "plank", 2, "3 × 30 s" },
	{ "to 60 seconds", "plank", 3, "3 × 60 s" },
	{ "bird-dog, 3 sets of 10 a side, 2 seconds each", "bird-dog", 2,
		"3 × 10 reps a side, 2 s each" },
	{ "to 3 seconds", "bird-dog", 3, "3 × 10 reps a side, 3 s each" },
};

START_TEST(the_seed_doses_are_exact)
{
	char words[DOSE_WORDS_SIZE];
	const struct dose *dose = exercise_dose(shipped_exercise(SEED[_i].exercise), SEED[_i].level);
	ck_assert_int_eq(dose->level, SEED[_i].level);
	dose_words(dose, words, sizeof(words));
	ck_assert_msg(strcmp(words, SEED[_i].words) == 0, "%s: '%s'", SEED[_i].story, words);
}
END_TEST

/* Every dose: kind, sides, sets; tempo of reps; rest; the key pose that is reached or held. */
static const struct {
	const char *exercise;
	int level;
	const char *what;
} DOSE[] = {
	{ "cat-camel", 1, "reps both 6, 2-0-2, rest 0, key 1" },
	{ "pelvic-tilt", 0, "reps-with-hold both 5, 2-5-1, rest 30, key 1" },
	{ "pelvic-tilt", 1, "reps-with-hold both 10, 2-5-1, rest 30, key 1" },
	{ "pelvic-tilt", 2, "reps-with-hold both 12 12, 2-5-1, rest 30, key 1" },
	{ "pelvic-tilt", 3, "reps-with-hold both 15 15, 2-5-1, rest 30, key 1" },
	{ "heel-slide", 1, "reps alternate 6, 3-1-2, rest 30, key 1" },
	{ "heel-slide", 2, "reps alternate 8 8, 3-1-2, rest 30, key 1" },
	{ "heel-slide", 3, "reps alternate 10 10, 3-1-2, rest 30, key 1" },
	{ "heel-tap", 1, "reps alternate 6 6, 3-1-2, rest 45, key 1" },
	{ "heel-tap", 2, "reps alternate 8 8, 3-1-2, rest 45, key 1" },
	{ "heel-tap", 3, "reps alternate 10 10 10, 3-1-2, rest 45, key 1" },
	{ "bent-leg-lower", 1, "reps both 6 6, 4-1-2, rest 45, key 1" },
	{ "bent-leg-lower", 2, "reps both 8 8 8, 4-1-2, rest 45, key 1" },
	{ "bent-leg-lower", 3, "reps both 12 12 12, 4-1-2, rest 45, key 1" },
	{ "feet-up-crunch", 1, "reps both 8 8, 2-1-3, rest 45, key 1" },
	{ "feet-up-crunch", 2, "reps both 10 10 10, 2-1-3, rest 45, key 1" },
	{ "feet-up-crunch", 3, "reps both 15 15 15, 2-1-3, rest 45, key 1" },
	{ "reverse-crunch", 1, "reps both 6 6, 2-1-3, rest 45, key 1" },
	{ "reverse-crunch", 2, "reps both 8 8 8, 2-1-3, rest 45, key 1" },
	{ "reverse-crunch", 3, "reps both 12 12 12, 2-1-3, rest 45, key 1" },
	{ "curl-up", 1, "reps-with-hold both 3 2 1, 2-8-2, 2 between, rest 30, key 1" },
	{ "curl-up", 2, "reps-with-hold both 6 4 2, 2-10-2, 2 between, rest 30, key 1" },
	{ "curl-up", 3, "reps-with-hold both 6 4 2, 2-10-2, 2 between, rest 30, key 1" },
	{ "dead-bug-legs", 1, "reps alternate 6 6, 3-1-2, rest 45, key 1" },
	{ "dead-bug-legs", 2, "reps alternate 8 8 8, 3-1-2, rest 45, key 1" },
	{ "dead-bug-legs", 3, "reps alternate 10 10 10, 3-1-2, rest 45, key 1" },
	{ "dead-bug", 1, "reps alternate 6 6, 3-1-2, rest 45, key 1" },
	{ "dead-bug", 2, "reps alternate 10 10 10, 3-1-2, rest 45, key 1" },
	{ "dead-bug", 3, "reps alternate 12 12 12, 3-1-2, rest 45, key 1" },
	{ "dead-bug-band", 1, "reps alternate 6 6, 3-3-2, rest 60, key 1" },
	{ "dead-bug-band", 2, "reps alternate 6 6 6, 3-3-2, rest 60, key 1" },
	{ "dead-bug-band", 3, "reps alternate 8 8 8, 3-3-2, rest 60, key 1" },
	{ "knee-plank", 1, "hold both 15 15 15, rest 30, key 1" },
	{ "knee-plank", 2, "hold both 20 20 20, rest 30, key 1" },
	{ "knee-plank", 3, "hold both 30 30 30, rest 30, key 1" },
	{ "plank", 1, "hold both 10 10 10 10 10 10, rest 10, key 1" },
	{ "plank", 2, "hold both 30 30 30, rest 45, key 1" },
	{ "plank", 3, "hold both 60 60 60, rest 60, key 1" },
	{ "rkc-plank", 1, "hold both 8 8 8 8, rest 20, key 1" },
	{ "rkc-plank", 2, "hold both 10 10 10 10 10, rest 20, key 1" },
	{ "rkc-plank", 3, "hold both 10 10 10 10 10 10, rest 30, key 1" },
	{ "side-plank-knees", 1, "hold each 10 10 10, rest 10, key 1" },
	{ "side-plank-knees", 2, "hold each 10 10 10 10 10, rest 10, key 1" },
	{ "side-plank-knees", 3, "reps-with-hold each 6 4 2, 1-10-1, 10 between, rest 30, key 1" },
	{ "side-plank", 1, "hold each 10 10 10, rest 20, key 1" },
	{ "side-plank", 2, "hold each 20 20, rest 20, key 1" },
	{ "side-plank", 3, "hold each 30 30, rest 30, key 1" },
	{ "bird-dog", 0, "reps-with-hold alternate 6 6, 2-2-1, rest 45, key 4" },
	{ "bird-dog", 1, "reps-with-hold alternate 6 6, 2-2-1, rest 45, key 1" },
	{ "bird-dog", 2, "reps-with-hold alternate 10 10 10, 2-2-1, rest 45, key 1" },
	{ "bird-dog", 3, "reps-with-hold alternate 10 10 10, 2-3-1, rest 45, key 1" },
	{ "bird-dog", 4, "reps-with-hold each 6 4 2, 2-10-1, rest 45, key 1" },
	{ "hollow-hold", 1, "hold both 10 10 10 10, rest 30, key 1" },
	{ "hollow-hold", 2, "hold both 15 15 15 15, rest 30, key 2" },
	{ "hollow-hold", 3, "hold both 20 20 20, rest 30, key 3" },
	{ "glute-bridge", 1, "reps-with-hold both 8 8, 2-2-2, rest 45, key 1" },
	{ "glute-bridge", 2, "reps-with-hold both 10 10 10, 2-2-2, rest 45, key 1" },
	{ "glute-bridge", 3, "reps-with-hold both 12 12 12, 2-3-2, rest 45, key 1" },
	{ "hip-flexor-stretch", 1, "hold each 30, rest 10, key 2" },
	{ "hip-flexor-stretch", 2, "hold each 30 30, rest 10, key 2" },
};

static void describe_dose(const struct dose *dose, char what[WHAT_SIZE])
{
	int at = snprintf(what, WHAT_SIZE, "%s %s", kind_names[dose->kind], sides_names[dose->sides]);
	for (int i = 0; i < dose->set_count; i++)
		at += snprintf(what + at, WHAT_SIZE - (size_t)at, " %d", dose->sets[i]);
	if (dose->kind != KIND_HOLD)
		at += snprintf(what + at, WHAT_SIZE - (size_t)at, ", %d-%d-%d", dose->tempo.lower,
			dose->tempo.hold, dose->tempo.return_home);
	if (dose->between > 0)
		at += snprintf(what + at, WHAT_SIZE - (size_t)at, ", %d between", dose->between);
	snprintf(what + at, WHAT_SIZE - (size_t)at, ", rest %d, key %d", dose->rest, dose->key);
}

START_TEST(every_dose_is_the_methods)
{
	char what[WHAT_SIZE];
	const struct dose *dose = exercise_dose(shipped_exercise(DOSE[_i].exercise), DOSE[_i].level);
	ck_assert_int_eq(dose->level, DOSE[_i].level);
	describe_dose(dose, what);
	ck_assert_msg(strcmp(what, DOSE[_i].what) == 0, "%s, level %d: %s", DOSE[_i].exercise,
		DOSE[_i].level, what);
}
END_TEST

START_TEST(there_are_no_other_doses)
{
	int count = 0;
	for (int i = 0; i < shipped_catalog()->exercise_count; i++)
		count += shipped_catalog()->exercises[i].dose_count;
	ck_assert_int_eq(count, (int)LENGTH(DOSE));
}
END_TEST

/* What kind of exercise each is, and what it leads to: easier; harder; what it stands in for. */
static const struct {
	const char *exercise, *step, *back, *easier, *harder, *replaces;
} PLACE[] = {
	{ "cat-camel", "warm-up", "free", "", "", "" },
	{ "pelvic-tilt", "find-it", "flat", "", "heel-slide", "" },
	{ "heel-slide", "keep-it", "flat", "pelvic-tilt", "heel-tap", "straight-leg-raise" },
	{ "heel-tap", "keep-it", "flat", "heel-slide", "bent-leg-lower dead-bug-legs",
		"straight-leg-raise" },
	{ "bent-leg-lower", "keep-it", "flat", "heel-tap", "dead-bug hollow-hold",
		"straight-leg-raise" },
	{ "feet-up-crunch", "keep-it", "flat", "pelvic-tilt", "reverse-crunch", "sit-up" },
	{ "reverse-crunch", "keep-it", "flat", "bent-leg-lower", "hollow-hold", "straight-leg-raise" },
	{ "curl-up", "use-it", "still", "", "", "sit-up" },
	{ "dead-bug-legs", "use-it", "flat", "heel-tap", "dead-bug", "straight-leg-raise" },
	{ "dead-bug", "use-it", "flat", "dead-bug-legs", "dead-bug-band", "straight-leg-raise sit-up" },
	{ "dead-bug-band", "use-it", "flat", "dead-bug", "hollow-hold", "" },
	{ "knee-plank", "use-it", "line", "", "plank", "sit-up" },
	{ "plank", "use-it", "line", "knee-plank", "rkc-plank", "sit-up russian-twist" },
	{ "rkc-plank", "use-it", "line", "plank", "", "" },
	{ "side-plank-knees", "use-it", "line", "", "side-plank", "russian-twist" },
	{ "side-plank", "use-it", "line", "side-plank-knees", "", "russian-twist" },
	{ "bird-dog", "use-it", "still", "", "", "russian-twist" },
	{ "hollow-hold", "use-it", "flat", "bent-leg-lower", "", "sit-up straight-leg-raise" },
	{ "glute-bridge", "support", "line", "", "", "" },
	{ "hip-flexor-stretch", "stretch", "line", "", "", "" },
	{ "thomas-test", "test", "flat", "", "", "" },
	{ "sit-up", "avoid", "free", "", "", "" },
	{ "straight-leg-raise", "avoid", "flat", "", "", "" },
	{ "russian-twist", "avoid", "still", "", "", "" },
};

START_TEST(every_exercise_has_its_place)
{
	const struct exercise *exercise = shipped_exercise(PLACE[_i].exercise);
	ck_assert_str_eq(step_names[exercise->step], PLACE[_i].step);
	ck_assert_str_eq(back_names[exercise->back], PLACE[_i].back);
	ck_assert_str_eq(shipped_ids(&exercise->easier), PLACE[_i].easier);
	ck_assert_str_eq(shipped_ids(&exercise->harder), PLACE[_i].harder);
	ck_assert_str_eq(shipped_ids(&exercise->replaces), PLACE[_i].replaces);
}
END_TEST

START_TEST(nothing_is_wrong_and_nothing_is_missing)
{
	const struct problems *problems = shipped_problems();
	for (int i = 0; i < problems->kept; i++)
		fprintf(stderr, "%s:%d: %s\n", problems->at[i].file, problems->at[i].line,
			problems->at[i].what);
	ck_assert_int_eq(problems->count, 0);
	ck_assert_int_eq(shipped_catalog()->exercise_count, (int)LENGTH(PLACE));
}
END_TEST

/* What must be said, word for word, because the method stands or falls with it. */
static const struct {
	const char *story;
	const char *exercise;
	const char *line;
} LINE[] = {
	{ "the tilt begins on the back", "pelvic-tilt", "Lie on your back." },
	{ "the feet are flat", "pelvic-tilt", "Knees bent, feet flat, hip width." },
	{ "first the gap is found", "pelvic-tilt", "Slide one hand under your waist: find the gap." },
	{ "then it is closed", "pelvic-tilt", "Press the waist down until the gap is gone." },
	{ "and the lower abs are felt", "pelvic-tilt", "Hold, feel the lower abs, keep breathing." },
	{ "the shorter lever is a right angle", "bent-leg-lower",
		"Lie on your back, knees and hips at 90 degrees." },
	{ "the tilt comes first", "bent-leg-lower", "Tilt and flatten the back first." },
	{ "the heels almost touch", "bent-leg-lower", "Stop with the heels just off the floor." },
	{ "the arch ends the range", "bent-leg-lower", "Stop sooner if the back stirs." },
	{ "feet up, at right angles", "feet-up-crunch",
		"Calves on the seat, knees and hips at 90 degrees." },
	{ "a small crunch", "feet-up-crunch",
		"Breathe out, curl up head and shoulder blades only." },
	{ "knees over hips", "dead-bug", "Knees at 90 degrees, over the hips." },
	{ "low back down", "dead-bug", "Press the low back down." },
	{ "opposites together", "dead-bug", "Lower right arm and left leg together, slowly." },
	{ "only as low as flat", "dead-bug", "Go only as low as the back stays flat." },
	{ "one line", "plank", "Lift to one line, head to heels." },
	{ "everything braced", "plank", "Squeeze glutes and abs." },
	{ "all fours", "bird-dog", "Come onto all fours." },
	{ "the right arm with the left leg", "bird-dog", "Reach right arm forward, left leg back." },
	{ "nothing turns", "bird-dog", "Hips and shoulders both face the floor." },
	{ "the test begins on the edge", "thomas-test", "Sit on the edge of a sturdy table or bed." },
	{ "both knees in", "thomas-test", "Lie back, draw both knees to the chest." },
	{ "one leg hangs", "thomas-test", "Let the other leg hang." },
	{ "a free hip", "thomas-test", "Level or lower: that hip is free." },
	{ "a tight one", "thomas-test", "Above level: its hip flexors are likely tight." },
	{ "and no diagnosis", "thomas-test", "It is a hint, not a diagnosis." },
	{ "the plank's trophy", "plank", "One perfect 60 s" },
	{ "the dead bug's trophy", "dead-bug", "One full set, not one arch" },
	{ "the other bent leg", "curl-up", "Swap the bent leg half-way" },
};

START_TEST(the_lines_that_matter_are_said)
{
	ck_assert_msg(shipped_says(shipped_exercise(LINE[_i].exercise), LINE[_i].line),
		"%s: %s doesn't say '%s'", LINE[_i].story, LINE[_i].exercise, LINE[_i].line);
}
END_TEST

/* The coach's seventh rule: a joint that complains has its own fix. */
static const struct {
	const char *exercise, *part, *fix;
} JOINT[] = {
	{ "bent-leg-lower", "neck", "Head down." },
	{ "feet-up-crunch", "neck", "Cross the arms, head heavy." },
	{ "curl-up", "neck", "One hand under the head." },
	{ "dead-bug", "neck", "Head heavy, down on the floor." },
	{ "dead-bug", "shoulder", "Arms stay up, only the legs move." },
	{ "hollow-hold", "neck", "Hands under the head." },
	{ "plank", "shoulder", "Push the floor away." },
	{ "side-plank-knees", "shoulder", "Stand, the forearm on a wall." },
	{ "cat-camel", "wrist", "Fists or forearms down." },
	{ "bird-dog", "wrist", "Make fists." },
	{ "bird-dog", "knee", "A cushion under it." },
	{ "hip-flexor-stretch", "knee", "A thicker cushion." },
};

START_TEST(a_joint_has_its_own_fix)
{
	const struct exercise *exercise = shipped_exercise(JOINT[_i].exercise);
	for (int i = 0; i < exercise->fault_count; i++)
		if (strcmp(exercise->faults[i].part, JOINT[_i].part) == 0) {
			ck_assert_str_eq(exercise->faults[i].fix, JOINT[_i].fix);
			return;
		}
	ck_abort_msg("%s has no fix for the %s", JOINT[_i].exercise, JOINT[_i].part);
}
END_TEST

static const struct {
	const char *exercise, *instead;
} SWAP[] = {
	{ "sit-up", "feet-up-crunch curl-up plank dead-bug" },
	{ "straight-leg-raise", "heel-slide heel-tap bent-leg-lower dead-bug" },
	{ "russian-twist", "side-plank-knees bird-dog plank" },
};

START_TEST(what_to_avoid_names_its_swaps_and_is_never_done)
{
	const struct exercise *exercise = shipped_exercise(SWAP[_i].exercise);
	ck_assert(!exercise_can_be_done(exercise));
	ck_assert_str_eq(shipped_ids(&exercise->instead), SWAP[_i].instead);
	ck_assert_str_ne(exercise->why, "");
	ck_assert_ptr_null(strstr(exercise->why, "dangerous"));
}
END_TEST

static int words_in(const char *text)
{
	int words = *text != '\0';
	for (; *text != '\0'; text++)
		words += *text == ' ';
	return words;
}

static int cues_at(const struct exercise *exercise, enum moment when)
{
	int count = 0;
	for (int i = 0; i < exercise->cue_count; i++)
		count += exercise->cues[i].when == when;
	return count;
}

static bool changes_sides(const struct exercise *exercise)
{
	for (int i = 0; i < exercise->dose_count; i++)
		if (exercise->doses[i].sides == SIDES_EACH)
			return true;
	return false;
}

START_TEST(there_is_a_short_cue_for_each_moment)
{
	for (int i = 0; i < shipped_catalog()->exercise_count; i++) {
		const struct exercise *exercise = &shipped_catalog()->exercises[i];
		for (int j = 0; j < exercise->cue_count; j++)
			ck_assert_msg(words_in(exercise->cues[j].text) <= 5, "%s: '%s'", exercise->id,
				exercise->cues[j].text);
		if (!exercise_can_be_done(exercise))
			continue;
		ck_assert_msg(cues_at(exercise, MOMENT_START) == 1, "%s: to start", exercise->id);
		ck_assert_msg(cues_at(exercise, MOMENT_DURING) >= 1, "%s: on the way", exercise->id);
		ck_assert_msg(cues_at(exercise, MOMENT_LAST) == 1, "%s: to end", exercise->id);
		ck_assert_msg(cues_at(exercise, MOMENT_SWITCH) == changes_sides(exercise),
			"%s: a cue where the sides change", exercise->id);
	}
}
END_TEST

START_TEST(what_can_be_done_is_complete)
{
	for (int i = 0; i < shipped_catalog()->exercise_count; i++) {
		const struct exercise *exercise = &shipped_catalog()->exercises[i];
		ck_assert_msg(exercise->primary_muscles.count > 0, "%s: muscles", exercise->id);
		ck_assert_msg(exercise->source[0] != '\0', "%s: source", exercise->id);
		if (!exercise_can_be_done(exercise))
			continue;
		ck_assert_msg(exercise->equipment.count > 0, "%s: equipment", exercise->id);
		ck_assert_msg(exercise->fault_count >= 2, "%s: faults", exercise->id);
		ck_assert_msg(strchr(exercise->check, '?') != NULL, "%s: check", exercise->id);
		ck_assert_msg(exercise->avoid_if.count > 0, "%s: when not to do it", exercise->id);
	}
}
END_TEST

/* The longest way along one kind of link; more steps than there are exercises mean a circle. */
static int way(const struct exercise *exercise, bool harder, int steps)
{
	const struct links *links = harder ? &exercise->harder : &exercise->easier;
	int longest = steps;
	if (steps > shipped_catalog()->exercise_count)
		return steps;
	for (int i = 0; i < links->count; i++) {
		int length = way(&shipped_catalog()->exercises[links->at[i]], harder, steps + 1);
		longest = length > longest ? length : longest;
	}
	return longest;
}

START_TEST(no_ladder_goes_in_a_circle)
{
	for (int i = 0; i < shipped_catalog()->exercise_count; i++) {
		const struct exercise *exercise = &shipped_catalog()->exercises[i];
		int all = shipped_catalog()->exercise_count;
		ck_assert_msg(way(exercise, false, 0) < all, "%s gets easier for ever", exercise->id);
		ck_assert_msg(way(exercise, true, 0) < all, "%s gets harder for ever", exercise->id);
	}
}
END_TEST

START_TEST(the_hollow_hold_waits_for_the_dead_bug)
{
	for (int i = 0; i < shipped_catalog()->exercise_count; i++) {
		const struct exercise *exercise = &shipped_catalog()->exercises[i];
		if (strcmp(exercise->id, "hollow-hold") != 0) {
			ck_assert_msg(exercise->gate == NO_EXERCISE, "%s", exercise->id);
			continue;
		}
		ck_assert_str_eq(shipped_catalog()->exercises[exercise->gate].id, "dead-bug");
		ck_assert_int_eq(exercise->gate_level, 3);
	}
}
END_TEST

Suite *shipped_suite(void)
{
	Suite *suite = suite_create("shipped");
	TCase *tcase = tcase_create("exercises");
	tcase_add_unchecked_fixture(tcase, shipped_load, shipped_clear);
	tcase_add_test(tcase, nothing_is_wrong_and_nothing_is_missing);
	tcase_add_loop_test(tcase, the_seed_doses_are_exact, 0, LENGTH(SEED));
	tcase_add_loop_test(tcase, every_dose_is_the_methods, 0, LENGTH(DOSE));
	tcase_add_test(tcase, there_are_no_other_doses);
	tcase_add_loop_test(tcase, every_exercise_has_its_place, 0, LENGTH(PLACE));
	tcase_add_loop_test(tcase, the_lines_that_matter_are_said, 0, LENGTH(LINE));
	tcase_add_loop_test(tcase, a_joint_has_its_own_fix, 0, LENGTH(JOINT));
	tcase_add_loop_test(tcase, what_to_avoid_names_its_swaps_and_is_never_done, 0, LENGTH(SWAP));
	tcase_add_test(tcase, there_is_a_short_cue_for_each_moment);
	tcase_add_test(tcase, what_can_be_done_is_complete);
	tcase_add_test(tcase, no_ladder_goes_in_a_circle);
	tcase_add_test(tcase, the_hollow_hold_waits_for_the_dead_bug);
	suite_add_tcase(suite, tcase);
	return suite;
}
