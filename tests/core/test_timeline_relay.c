/* Laying the rest of a tape anew, and what does not fit on one. */
#include "core/timeline.h"

#include "expect_tape.h"
#include "fixture.h"
#include "suites.h"

#define ROWS(table) ((int)(sizeof(table) / sizeof((table)[0])))

static struct timeline tape; /* too large for a stack frame of every test */

static void build(const struct workout *workout)
{
	ck_assert(timeline_build(&fixture_catalog, workout, &timing_default, &tape));
}

static void relay(const struct workout *workout, int keep, int item, int set)
{
	ck_assert(timeline_relay(&fixture_catalog, workout, &timing_default, &tape, keep, item, set));
}

/* Two short exercises of two sets, to be changed after one. */
static struct workout two_exercises(void)
{
	struct workout workout = fixture_workout(CAT_CAMEL, 1);
	workout.items[workout.count++] = fixture_item(PLANK, 1);
	fixture_sets(&workout.items[0].dose, (const int[DOSE_SETS_MAX]){ 1, 1 });
	fixture_sets(&workout.items[1].dose, (const int[DOSE_SETS_MAX]){ 10, 10 });
	workout.items[0].dose.rest = 30;
	return workout;
}

#define FIRST_SET \
	"brief   20 s 1/2 both  - 0>0\n" \
	"ready    5 s 1/2 both  - 0>0\n" \
	"tilt     3 s 1/2 both  - 0>0\n" \
	"lower    2 s 1/2 both  1/1 0>1\n" \
	"return   2 s 1/2 both  1/1 1>3 ends\n"
#define SECOND_SET \
	"tilt     3 s 2/2 both  - 0>0\n" \
	"lower    2 s 2/2 both  1/1 0>1\n" \
	"return   2 s 2/2 both  1/1 1>3 ends\n" \
	"rest    20 s 2/2 both  - 0>0\n"
#define REST "rest    30 s 1/2 both  - 0>0\n"
#define CHANGE "rest    20 s 1/2 both  - 0>0\n"
#define ONE_PLANK \
	"brief   20 s 1/1 both  - 0>0\n" \
	"ready    5 s 1/1 both  - 0>0\n" \
	"tilt     3 s 1/1 both  - 0>1\n" \
	"hold     5 s 1/1 both  - 1>1 ends\n" \
	"rest    20 s 1/1 both  - 0>0\n"
#define THE_END "done     key 0/0 both  - 0>0\n"

/* In the middle of which the second exercise became one plank of 5 s. */
static const struct {
	const char *sentence;
	int keep, item, set;
	const char *tape;
} RELAY[] = {
	{ "from nothing it is a build", 0, 0, 1,
	  FIRST_SET REST SECOND_SET ONE_PLANK THE_END },
	{ "after a rest the next set begins", 6, 0, 2,
	  FIRST_SET REST SECOND_SET ONE_PLANK THE_END },
	{ "after a rest the next exercise is briefed", 6, 1, 1,
	  FIRST_SET REST ONE_PLANK THE_END },
	{ "past the last set is the next exercise", 6, 0, 3,
	  FIRST_SET REST ONE_PLANK THE_END },
	{ "past the last exercise is the end", 6, 2, 1,
	  FIRST_SET REST THE_END },
	{ "past the last set of the last exercise too", 6, 1, 2,
	  FIRST_SET REST THE_END },
	{ "the end of a set is followed by its rest", 5, 0, 2,
	  FIRST_SET REST SECOND_SET ONE_PLANK THE_END },
	{ "or by the change to another exercise", 5, 1, 1,
	  FIRST_SET CHANGE ONE_PLANK THE_END },
	{ "or by the last one, before the end", 5, 2, 1,
	  FIRST_SET CHANGE THE_END },
	{ "or to the same one from its start", 5, 0, 1,
	  FIRST_SET CHANGE
	  FIRST_SET REST SECOND_SET ONE_PLANK THE_END },
	{ "a set that was broken off has no rest, and the next set a get-ready", 4, 0, 2,
	  "brief   20 s 1/2 both  - 0>0\n"
	  "ready    5 s 1/2 both  - 0>0\n"
	  "tilt     3 s 1/2 both  - 0>0\n"
	  "lower    2 s 1/2 both  1/1 0>1\n"
	  "ready    5 s 2/2 both  - 0>0\n" SECOND_SET ONE_PLANK THE_END },
	{ "another exercise has its own", 4, 1, 1,
	  "brief   20 s 1/2 both  - 0>0\n"
	  "ready    5 s 1/2 both  - 0>0\n"
	  "tilt     3 s 1/2 both  - 0>0\n"
	  "lower    2 s 1/2 both  1/1 0>1\n" ONE_PLANK THE_END },
	{ "and nothing stands between a broken-off set and the end", 4, 2, 1,
	  "brief   20 s 1/2 both  - 0>0\n"
	  "ready    5 s 1/2 both  - 0>0\n"
	  "tilt     3 s 1/2 both  - 0>0\n"
	  "lower    2 s 1/2 both  1/1 0>1\n" THE_END },
};

START_TEST(the_rest_of_a_tape_is_laid_anew)
{
	struct workout workout = two_exercises();
	build(&workout);
	fixture_sets(&workout.items[1].dose, (const int[DOSE_SETS_MAX]){ 5 });
	relay(&workout, RELAY[_i].keep, RELAY[_i].item, RELAY[_i].set);
	expect_tape(&tape, RELAY[_i].sentence, RELAY[_i].tape);
}
END_TEST

START_TEST(a_tape_cut_between_sets_and_laid_anew_is_the_same)
{
	static struct timeline whole;
	struct workout workout;
	workout_from_routine(&fixture_catalog, _i, &workout);
	build(&workout);
	whole = tape;
	int cuts = 0;
	for (int i = 1; i < whole.count; i++) {
		const struct segment *last = &whole.at[i - 1];
		const bool rested = last->kind == SEGMENT_REST && last->rep == 0;
		if (last->side == SIDE_RIGHT || (!last->ends_set && !rested))
			continue;
		relay(&workout, i, last->item, last->set + 1);
		ck_assert_int_eq(tape.count, whole.count);
		ck_assert_mem_eq(tape.at, whole.at, sizeof(whole.at[0]) * (size_t)whole.count);
		cuts++;
	}
	ck_assert_int_ge(cuts, 2 * workout.count);
}
END_TEST

START_TEST(another_exercise_is_changed_to_even_at_a_later_set)
{
	const struct workout workout = two_exercises();
	build(&workout);
	relay(&workout, 5, 1, 2);
	ck_assert_int_eq(tape.at[5].kind, SEGMENT_REST);
	ck_assert_int_eq(tape.at[5].ms, CHANGE_MS);
	ck_assert_int_eq(tape.at[6].kind, SEGMENT_TILT);
	ck_assert_int_eq(tape.at[6].item, 1);
}
END_TEST

START_TEST(a_set_broken_off_between_two_reps_is_broken_off)
{
	struct workout workout = fixture_workout(CURL_UP, 1);
	build(&workout); /* brief ready tilt lower hold return rest … */
	relay(&workout, 7, 0, 2);
	ck_assert_int_eq(tape.at[7].kind, SEGMENT_READY);
	ck_assert_int_eq(tape.at[7].set, 2);
	ck_assert_int_eq(tape.at[8].kind, SEGMENT_TILT);
}
END_TEST

/* The longest dose that a catalog may ask for, `count` times. */
static struct workout longest(int count)
{
	struct workout workout = { .count = count };
	for (int i = 0; i < count; i++) {
		workout.items[i] = fixture_item(CURL_UP, 2);
		workout.items[i].dose.sides = SIDES_EACH;
		workout.items[i].dose.set_count = DOSE_SETS_MAX;
		for (int set = 0; set < DOSE_SETS_MAX; set++)
			workout.items[i].dose.sets[set] = 50;
	}
	return workout;
}

START_TEST(what_does_not_fit_is_refused_whole)
{
	const struct workout one = longest(1), two = longest(2);
	build(&one);
	const int count = tape.count;
	ck_assert_int_eq(count, 2 + DOSE_SETS_MAX * (1 + 2 * (50 * 4 - 1) + 1 + 1) + 1);
	static struct timeline before;
	before = tape;
	ck_assert(!timeline_relay(&fixture_catalog, &two, &timing_default, &tape, 3, 0, 1));
	ck_assert_mem_eq(&tape, &before, sizeof(tape));
	ck_assert(!timeline_build(&fixture_catalog, &two, &timing_default, &tape));
	ck_assert_int_eq(tape.count, 0);
}
END_TEST

/* A hold of so many sets: BRIEF, READY, and TILT, HOLD, REST of each. */
static void add_holds(struct workout *workout, int set_count)
{
	struct workout_item *item = &workout->items[workout->count++];
	*item = fixture_item(PLANK, 1);
	item->dose.set_count = set_count;
	for (int set = 0; set < set_count; set++)
		item->dose.sets[set] = 10;
}

START_TEST(a_tape_may_be_full_to_the_last_segment)
{
	struct workout workout = longest(2); /* one and the end are 2 + 12 * 401 + 1 = 4815 segments */
	workout.items[1].dose.sides = SIDES_BOTH;
	workout.items[1].dose.between = 0;
	workout.items[1].dose.set_count = 8; /* 2 + 8 * (50 * 3 + 2) = 1218 */
	add_holds(&workout, 12);             /* 2 + 12 * 3 = 38, and 38, and 35 */
	add_holds(&workout, 12);
	add_holds(&workout, 11);
	build(&workout);
	ck_assert_int_eq(tape.count, TIMELINE_MAX);
	add_holds(&workout, 1);
	ck_assert(!timeline_build(&fixture_catalog, &workout, &timing_default, &tape));
}
END_TEST

Suite *timeline_relay_suite(void)
{
	TCase *tcase = tcase_create("relay");
	tcase_add_loop_test(tcase, the_rest_of_a_tape_is_laid_anew, 0, ROWS(RELAY));
	tcase_add_loop_test(tcase, a_tape_cut_between_sets_and_laid_anew_is_the_same, 0,
		FIXTURE_ROUTINES);
	tcase_add_test(tcase, another_exercise_is_changed_to_even_at_a_later_set);
	tcase_add_test(tcase, a_set_broken_off_between_two_reps_is_broken_off);
	tcase_add_test(tcase, what_does_not_fit_is_refused_whole);
	tcase_add_test(tcase, a_tape_may_be_full_to_the_last_segment);
	Suite *suite = suite_create("timeline_relay");
	suite_add_tcase(suite, tcase);
	return suite;
}
