/* Laying a workout out: the tape of each kind of dose, line by line, and how long it is. */
#include "core/timeline.h"

#include "expect_tape.h"
#include "fixture.h"
#include "suites.h"

#define ROWS(table) ((int)(sizeof(table) / sizeof((table)[0])))
#define BRIEF_COUNTED 20000

static struct timeline tape; /* too large for a stack frame of every test */

static void build(const struct workout *workout)
{
	ck_assert(timeline_build(&fixture_catalog, workout, &timing_default, &tape));
}

static const struct {
	const char *sentence;
	int exercise, level;
	int sets[DOSE_SETS_MAX]; /* instead of the dose's: a tape short enough to read */
	bool new, self_paced;
	const char *tape;
} STORY[] = {
	{ "a tilt is pressed, held and released", PELVIC_TILT, 1, { 2 }, false, false,
	  "brief   20 s 1/1 both  - 0>0\n"
	  "ready    5 s 1/1 both  - 0>0\n"
	  "tilt     3 s 1/1 both  - 0>0\n"
	  "lower    2 s 1/1 both  1/2 0>1\n"
	  "hold     5 s 1/1 both  1/2 1>1\n"
	  "return   1 s 1/1 both  1/2 1>0\n"
	  "lower    2 s 1/1 both  2/2 0>1\n"
	  "hold     5 s 1/1 both  2/2 1>1\n"
	  "return   1 s 1/1 both  2/2 1>0 ends\n"
	  "rest    20 s 1/1 both  - 0>0\n"
	  "done     key 0/0 both  - 0>0\n" },
	{ "what is new waits to be read, and later sets follow a rest", PLANK, 1, { 10, 10 }, true,
	  false,
	  "brief    key 1/2 both  - 0>0\n"
	  "ready    5 s 1/2 both  - 0>0\n"
	  "tilt     3 s 1/2 both  - 0>1\n"
	  "hold    10 s 1/2 both  - 1>1 ends\n"
	  "rest    10 s 1/2 both  - 0>0\n"
	  "tilt     3 s 2/2 both  - 0>1\n"
	  "hold    10 s 2/2 both  - 1>1 ends\n"
	  "rest    20 s 2/2 both  - 0>0\n"
	  "done     key 0/0 both  - 0>0\n" },
	{ "a dead bug alternates", DEAD_BUG, 1, { 2, 1 }, false, false,
	  "brief   20 s 1/2 alt   - 0>0\n"
	  "ready    5 s 1/2 alt   - 0>0\n"
	  "tilt     3 s 1/2 alt   - 0>0\n"
	  "lower    3 s 1/2 right 1/2 0>1\n"
	  "hold     1 s 1/2 right 1/2 1>1\n"
	  "return   2 s 1/2 right 1/2 1>2\n"
	  "lower    3 s 1/2 left  1/2 2>3\n"
	  "hold     1 s 1/2 left  1/2 3>3\n"
	  "return   2 s 1/2 left  1/2 3>0\n"
	  "lower    3 s 1/2 right 2/2 0>1\n"
	  "hold     1 s 1/2 right 2/2 1>1\n"
	  "return   2 s 1/2 right 2/2 1>2\n"
	  "lower    3 s 1/2 left  2/2 2>3\n"
	  "hold     1 s 1/2 left  2/2 3>3\n"
	  "return   2 s 1/2 left  2/2 3>0 ends\n"
	  "rest    45 s 1/2 alt   - 0>0\n"
	  "tilt     3 s 2/2 alt   - 0>0\n"
	  "lower    3 s 2/2 right 1/1 0>1\n"
	  "hold     1 s 2/2 right 1/1 1>1\n"
	  "return   2 s 2/2 right 1/1 1>2\n"
	  "lower    3 s 2/2 left  1/1 2>3\n"
	  "hold     1 s 2/2 left  1/1 3>3\n"
	  "return   2 s 2/2 left  1/1 3>0 ends\n"
	  "rest    20 s 2/2 alt   - 0>0\n"
	  "done     key 0/0 both  - 0>0\n" },
	{ "a side plank is held on either side, the left one mirrored", SIDE_PLANK, 1, { 10, 10 },
	  false, false,
	  "brief   20 s 1/2 right - 0>0\n"
	  "ready    5 s 1/2 right - 0>0\n"
	  "tilt     3 s 1/2 right - 0>1\n"
	  "hold    10 s 1/2 right - 1>1 ends\n"
	  "switch   5 s 1/2 left  - 0>1 mirrored\n"
	  "hold    10 s 1/2 left  - 1>1 mirrored ends\n"
	  "rest    20 s 1/2 left  - 0>0\n"
	  "tilt     3 s 2/2 right - 0>1\n"
	  "hold    10 s 2/2 right - 1>1 ends\n"
	  "switch   5 s 2/2 left  - 0>1 mirrored\n"
	  "hold    10 s 2/2 left  - 1>1 mirrored ends\n"
	  "rest    20 s 2/2 left  - 0>0\n"
	  "done     key 0/0 both  - 0>0\n" },
	{ "a stretch goes on from its home into its key", HIP_FLEXOR_STRETCH, 1, { 30 }, false, false,
	  "brief   20 s 1/1 right - 0>0\n"
	  "ready    5 s 1/1 right - 0>0\n"
	  "tilt     3 s 1/1 right - 0>2\n"
	  "hold    30 s 1/1 right - 2>2 ends\n"
	  "switch   5 s 1/1 left  - 0>2 mirrored\n"
	  "hold    30 s 1/1 left  - 2>2 mirrored ends\n"
	  "rest    20 s 1/1 left  - 0>0\n"
	  "done     key 0/0 both  - 0>0\n" },
	{ "a ladder is another number of reps in each set, with a breath between them", CURL_UP, 1,
	  { 2, 1 },
	  false, false,
	  "brief   20 s 1/2 both  - 0>0\n"
	  "ready    5 s 1/2 both  - 0>0\n"
	  "tilt     3 s 1/2 both  - 0>0\n"
	  "lower    2 s 1/2 both  1/2 0>1\n"
	  "hold     8 s 1/2 both  1/2 1>1\n"
	  "return   2 s 1/2 both  1/2 1>0\n"
	  "rest     2 s 1/2 both  1/2 0>0\n"
	  "lower    2 s 1/2 both  2/2 0>1\n"
	  "hold     8 s 1/2 both  2/2 1>1\n"
	  "return   2 s 1/2 both  2/2 1>0 ends\n"
	  "rest    30 s 1/2 both  - 0>0\n"
	  "tilt     3 s 2/2 both  - 0>0\n"
	  "lower    2 s 2/2 both  1/1 0>1\n"
	  "hold     8 s 2/2 both  1/1 1>1\n"
	  "return   2 s 2/2 both  1/1 1>0 ends\n"
	  "rest    20 s 2/2 both  - 0>0\n"
	  "done     key 0/0 both  - 0>0\n" },
	{ "repeated side planks come down between, and turn once", SIDE_PLANK_KNEES, 3, { 2 }, false,
	  false,
	  "brief   20 s 1/1 right - 0>0\n"
	  "ready    5 s 1/1 right - 0>0\n"
	  "tilt     3 s 1/1 right - 0>0\n"
	  "lower    2 s 1/1 right 1/2 0>1\n"
	  "hold    10 s 1/1 right 1/2 1>1\n"
	  "return   2 s 1/1 right 1/2 1>0\n"
	  "rest    10 s 1/1 right 1/2 0>0\n"
	  "lower    2 s 1/1 right 2/2 0>1\n"
	  "hold    10 s 1/1 right 2/2 1>1\n"
	  "return   2 s 1/1 right 2/2 1>0 ends\n"
	  "switch   5 s 1/1 left  - 0>0 mirrored\n"
	  "lower    2 s 1/1 left  1/2 0>1 mirrored\n"
	  "hold    10 s 1/1 left  1/2 1>1 mirrored\n"
	  "return   2 s 1/1 left  1/2 1>0 mirrored\n"
	  "rest    10 s 1/1 left  1/2 0>0 mirrored\n"
	  "lower    2 s 1/1 left  2/2 0>1 mirrored\n"
	  "hold    10 s 1/1 left  2/2 1>1 mirrored\n"
	  "return   2 s 1/1 left  2/2 1>0 mirrored ends\n"
	  "rest    20 s 1/1 left  - 0>0\n"
	  "done     key 0/0 both  - 0>0\n" },
	{ "all of a bird's right, then all of its left, in its own poses", BIRD_DOG, 4, { 2 }, false,
	  false,
	  "brief   20 s 1/1 right - 0>0\n"
	  "ready    5 s 1/1 right - 0>0\n"
	  "tilt     3 s 1/1 right - 0>0\n"
	  "lower    2 s 1/1 right 1/2 0>1\n"
	  "hold    10 s 1/1 right 1/2 1>1\n"
	  "return   1 s 1/1 right 1/2 1>0\n"
	  "lower    2 s 1/1 right 2/2 0>1\n"
	  "hold    10 s 1/1 right 2/2 1>1\n"
	  "return   1 s 1/1 right 2/2 1>0 ends\n"
	  "switch   5 s 1/1 left  - 0>2\n"
	  "lower    2 s 1/1 left  1/2 2>3\n"
	  "hold    10 s 1/1 left  1/2 3>3\n"
	  "return   1 s 1/1 left  1/2 3>2\n"
	  "lower    2 s 1/1 left  2/2 2>3\n"
	  "hold    10 s 1/1 left  2/2 3>3\n"
	  "return   1 s 1/1 left  2/2 3>2 ends\n"
	  "rest    20 s 1/1 left  - 0>0\n"
	  "done     key 0/0 both  - 0>0\n" },
	{ "a cat rounds and sinks, without a hold", CAT_CAMEL, 1, { 3 }, false, false,
	  "brief   20 s 1/1 both  - 0>0\n"
	  "ready    5 s 1/1 both  - 0>0\n"
	  "tilt     3 s 1/1 both  - 0>0\n"
	  "lower    2 s 1/1 both  1/3 0>1\n"
	  "return   2 s 1/1 both  1/3 1>3\n"
	  "lower    2 s 1/1 both  2/3 3>1\n"
	  "return   2 s 1/1 both  2/3 1>3\n"
	  "lower    2 s 1/1 both  3/3 3>1\n"
	  "return   2 s 1/1 both  3/3 1>3 ends\n"
	  "rest    20 s 1/1 both  - 0>0\n"
	  "done     key 0/0 both  - 0>0\n" },
	{ "without a rest one set follows the other at once", CAT_CAMEL, 1, { 1, 1 }, false, false,
	  "brief   20 s 1/2 both  - 0>0\n"
	  "ready    5 s 1/2 both  - 0>0\n"
	  "tilt     3 s 1/2 both  - 0>0\n"
	  "lower    2 s 1/2 both  1/1 0>1\n"
	  "return   2 s 1/2 both  1/1 1>3 ends\n"
	  "tilt     3 s 2/2 both  - 0>0\n"
	  "lower    2 s 2/2 both  1/1 0>1\n"
	  "return   2 s 2/2 both  1/1 1>3 ends\n"
	  "rest    20 s 2/2 both  - 0>0\n"
	  "done     key 0/0 both  - 0>0\n" },
	{ "who counts alone has one segment a set", DEAD_BUG, 1, { 6, 4 }, false, true,
	  "brief   20 s 1/2 alt   - 0>0\n"
	  "ready    5 s 1/2 alt   - 0>0\n"
	  "tilt     3 s 1/2 alt   - 0>0\n"
	  "count    key 1/2 alt   - 0>0 ends\n"
	  "rest    45 s 1/2 alt   - 0>0\n"
	  "tilt     3 s 2/2 alt   - 0>0\n"
	  "count    key 2/2 alt   - 0>0 ends\n"
	  "rest    20 s 2/2 alt   - 0>0\n"
	  "done     key 0/0 both  - 0>0\n" },
	{ "and one a side where each has its turn", BIRD_DOG, 4, { 6 }, false, true,
	  "brief   20 s 1/1 right - 0>0\n"
	  "ready    5 s 1/1 right - 0>0\n"
	  "tilt     3 s 1/1 right - 0>0\n"
	  "count    key 1/1 right - 0>0 ends\n"
	  "switch   5 s 1/1 left  - 0>2\n"
	  "count    key 1/1 left  - 2>2 ends\n"
	  "rest    20 s 1/1 left  - 0>0\n"
	  "done     key 0/0 both  - 0>0\n" },
	{ "seconds are never counted by hand", PLANK, 1, { 10 }, false, true,
	  "brief   20 s 1/1 both  - 0>0\n"
	  "ready    5 s 1/1 both  - 0>0\n"
	  "tilt     3 s 1/1 both  - 0>1\n"
	  "hold    10 s 1/1 both  - 1>1 ends\n"
	  "rest    20 s 1/1 both  - 0>0\n"
	  "done     key 0/0 both  - 0>0\n" },
};

START_TEST(a_dose_is_laid_out)
{
	struct workout workout = fixture_workout(STORY[_i].exercise, STORY[_i].level);
	fixture_sets(&workout.items[0].dose, STORY[_i].sets);
	workout.items[0].met = !STORY[_i].new;
	workout.items[0].self_paced = STORY[_i].self_paced;
	build(&workout);
	expect_tape(&tape, STORY[_i].sentence, STORY[_i].tape);
}
END_TEST

/* The seed's doses, whole: how much work there is and how long everything takes. */
static const struct {
	const char *sentence;
	int exercise, level;
	int works, work_ms; /* segments of one kind, and the length of each */
	enum segment_kind kind;
	int total_s;        /* brief 20, ready 5, each set 3 + work, rests, 20 at the end */
} DOSE[] = {
	{ "step 1: ten tilts of five seconds", PELVIC_TILT, 1, 10, 5000, SEGMENT_HOLD,
	  25 + 3 + 10 * 8 + 20 },
	{ "the primer: five", PELVIC_TILT, 0, 5, 5000, SEGMENT_HOLD, 25 + 3 + 5 * 8 + 20 },
	{ "twice fifteen", PELVIC_TILT, 3, 30, 5000, SEGMENT_HOLD, 25 + 2 * (3 + 15 * 8) + 30 + 20 },
	{ "step 3: dead bugs, 3 x 10 a side", DEAD_BUG, 2, 60, 3000, SEGMENT_LOWER,
	  25 + 3 * (3 + 10 * 2 * 6) + 2 * 45 + 20 },
	{ "3 x 12 a side", DEAD_BUG, 3, 72, 2000, SEGMENT_RETURN,
	  25 + 3 * (3 + 12 * 2 * 6) + 2 * 45 + 20 },
	{ "plank, entry: 6 x 10 s", PLANK, 1, 6, 10000, SEGMENT_HOLD, 25 + 6 * (3 + 10) + 5 * 10 + 20 },
	{ "plank: 3 x 30 s", PLANK, 2, 3, 30000, SEGMENT_HOLD, 25 + 3 * (3 + 30) + 2 * 45 + 20 },
	{ "plank: 3 x 60 s", PLANK, 3, 3, 60000, SEGMENT_HOLD, 25 + 3 * (3 + 60) + 2 * 60 + 20 },
	{ "bird-dog: 3 x 10 a side, 2 s", BIRD_DOG, 2, 60, 2000, SEGMENT_HOLD,
	  25 + 3 * (3 + 10 * 2 * 5) + 2 * 45 + 20 },
	{ "bird-dog: 3 x 10 a side, 3 s", BIRD_DOG, 3, 60, 3000, SEGMENT_HOLD,
	  25 + 3 * (3 + 10 * 2 * 6) + 2 * 45 + 20 },
	{ "bird-dog: 6-4-2 of 10 s, one side first", BIRD_DOG, 4, 24, 10000, SEGMENT_HOLD,
	  25 + 3 * (3 + 5) + 2 * 12 * 13 + 2 * 45 + 20 },
	{ "side plank: 2 x 30 s a side", SIDE_PLANK, 3, 4, 30000, SEGMENT_HOLD,
	  25 + 2 * (3 + 30 + 5 + 30) + 30 + 20 },
	{ "curl-up: 6-4-2 of 10 s, 2 s between", CURL_UP, 2, 12, 10000, SEGMENT_HOLD,
	  25 + 3 * 3 + 12 * 14 + 9 * 2 + 2 * 30 + 20 },
	{ "cat-camel: six cycles of four seconds", CAT_CAMEL, 1, 6, 2000, SEGMENT_RETURN,
	  25 + 3 + 6 * 4 + 20 },
};

START_TEST(a_dose_takes_exactly_its_time)
{
	const struct workout workout = fixture_workout(DOSE[_i].exercise, DOSE[_i].level);
	build(&workout);
	int works = 0;
	for (int i = 0; i < tape.count; i++) {
		if (tape.at[i].kind != DOSE[_i].kind)
			continue;
		works++;
		ck_assert_int_eq(tape.at[i].ms, DOSE[_i].work_ms);
	}
	ck_assert_msg(works == DOSE[_i].works, "%s: %d", DOSE[_i].sentence, works);
	const ms_t total = timeline_length(&tape, 0, tape.count, 0);
	ck_assert_msg(total == DOSE[_i].total_s * 1000, "%s: %d ms", DOSE[_i].sentence, (int)total);
}
END_TEST

START_TEST(a_whole_routine_is_the_sum_of_its_exercises)
{
	struct workout workout;
	workout_from_routine(&fixture_catalog, STEP_3_A, &workout);
	ms_t sum = 0;
	for (int i = 0; i < workout.count; i++) {
		const struct workout alone = { .count = 1, .items = { workout.items[i] } };
		build(&alone);
		sum += timeline_length(&tape, 0, tape.count - 1, BRIEF_COUNTED);
	}
	build(&workout);
	ck_assert_int_eq(timeline_length(&tape, 0, tape.count - 1, BRIEF_COUNTED), sum);
	ck_assert_int_eq(tape.at[tape.count - 1].kind, SEGMENT_DONE);
	ck_assert_int_eq(tape.at[tape.count - 1].item, workout.count - 1);
}
END_TEST

START_TEST(a_briefing_waits_for_what_is_new_only_if_wanted)
{
	const struct timing timing = { .ready_ms = 3000, .brief_ms = 7000, .brief_waits = _i & 1 };
	struct workout workout = fixture_workout(PLANK, 1);
	workout.items[0].met = _i & 2;
	ck_assert(timeline_build(&fixture_catalog, &workout, &timing, &tape));
	ck_assert_int_eq(tape.at[0].ms, _i == 1 ? UNTIL_KEY : 7000);
	ck_assert_int_eq(tape.at[1].ms, 3000);
}
END_TEST

START_TEST(every_kind_of_segment_has_a_name)
{
	for (int i = 0; i < SEGMENT_KINDS; i++) {
		ck_assert_ptr_nonnull(segment_names[i]);
		for (int j = 0; j < i; j++)
			ck_assert_str_ne(segment_names[i], segment_names[j]);
	}
}
END_TEST

Suite *timeline_suite(void)
{
	TCase *tcase = tcase_create("build");
	tcase_add_loop_test(tcase, a_dose_is_laid_out, 0, ROWS(STORY));
	tcase_add_loop_test(tcase, a_dose_takes_exactly_its_time, 0, ROWS(DOSE));
	tcase_add_test(tcase, a_whole_routine_is_the_sum_of_its_exercises);
	tcase_add_loop_test(tcase, a_briefing_waits_for_what_is_new_only_if_wanted, 0, 4);
	tcase_add_test(tcase, every_kind_of_segment_has_a_name);
	Suite *suite = suite_create("timeline");
	suite_add_tcase(suite, tcase);
	return suite;
}
