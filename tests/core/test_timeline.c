/* The tape: printed line by line, measured, laid anew, and read. */
#include "core/timeline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "suites.h"

#define ROWS(table) ((int)(sizeof(table) / sizeof((table)[0])))
#define TEXT_SIZE 8192
#define BRIEF_COUNTED 20000

static struct timeline tape; /* too large for a stack frame of every test */

/*
 * "hold    10 s 2/6 right 1/3 1>1 mirrored ends": kind, length, set, side, rep, key poses. What is
 * not there (a rep outside of one) is "-".
 */
static void say_segment(const struct segment *segment, char *out, size_t size)
{
	char length[16] = "key", rep[16] = "-";
	if (segment->ms != UNTIL_KEY)
		snprintf(length, sizeof(length), "%g s", segment->ms / 1000.0);
	if (segment->rep > 0)
		snprintf(rep, sizeof(rep), "%d/%d", segment->rep, segment->reps);
	snprintf(out, size, "%-6s %5s %d/%d %-5s %s %d>%d%s%s", segment_names[segment->kind], length,
		segment->set, segment->sets, side_names[segment->side], rep, segment->from, segment->to,
		segment->mirrored ? " mirrored" : "", segment->ends_set ? " ends" : "");
}

static void say_tape(char *out, size_t size)
{
	size_t used = 0;
	for (int i = 0; i < tape.count && used < size; i++) {
		char line[80];
		say_segment(&tape.at[i], line, sizeof(line));
		used += (size_t)snprintf(out + used, size - used, "%s\n", line);
	}
}

/* Fails with the first line that differs. */
static void expect_tape(const char *sentence, const char *want)
{
	char text[TEXT_SIZE];
	say_tape(text, sizeof(text));
	const char *got = text;
	for (int line = 1; *want || *got; line++) {
		const size_t want_bytes = strcspn(want, "\n"), got_bytes = strcspn(got, "\n");
		ck_assert_msg(want_bytes == got_bytes && strncmp(want, got, want_bytes) == 0,
			"%s, line %d:\nwant %.*s\ngot  %.*s", sentence, line, (int)want_bytes, want,
			(int)got_bytes, got);
		want += want_bytes + (want[want_bytes] == '\n');
		got += got_bytes + (got[got_bytes] == '\n');
	}
}

static struct workout_item item_of(int exercise, int level)
{
	return (struct workout_item){
		.exercise = exercise,
		.met = true,
		.dose = *exercise_dose(&fixture_catalog.exercises[exercise], level),
	};
}

static struct workout workout_of(int exercise, int level)
{
	return (struct workout){ .count = 1, .items = { item_of(exercise, level) } };
}

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
	{ "what is new waits to be read, and later sets follow a rest", PLANK, 1, { 10, 10 }, true, false,
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
	{ "a side plank is held on either side, the left one mirrored", SIDE_PLANK, 1, { 10, 10 }, false, false,
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
	{ "a ladder is another number of reps in each set, with a breath between them", CURL_UP, 1, { 2, 1 },
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
	{ "repeated side planks come down between, and turn once", SIDE_PLANK_KNEES, 3, { 2 }, false, false,
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
	{ "all of a bird's right, then all of its left, in its own poses", BIRD_DOG, 4, { 2 }, false, false,
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

static void shorten(struct dose *dose, const int sets[DOSE_SETS_MAX])
{
	dose->set_count = 0;
	while (dose->set_count < DOSE_SETS_MAX && sets[dose->set_count] > 0) {
		dose->sets[dose->set_count] = sets[dose->set_count];
		dose->set_count++;
	}
}

START_TEST(a_dose_is_laid_out)
{
	struct workout workout = workout_of(STORY[_i].exercise, STORY[_i].level);
	shorten(&workout.items[0].dose, STORY[_i].sets);
	workout.items[0].met = !STORY[_i].new;
	workout.items[0].self_paced = STORY[_i].self_paced;
	build(&workout);
	expect_tape(STORY[_i].sentence, STORY[_i].tape);
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
	{ "step 1: ten tilts of five seconds", PELVIC_TILT, 1, 10, 5000, SEGMENT_HOLD, 25 + 3 + 10 * 8 + 20 },
	{ "the primer: five", PELVIC_TILT, 0, 5, 5000, SEGMENT_HOLD, 25 + 3 + 5 * 8 + 20 },
	{ "twice fifteen", PELVIC_TILT, 3, 30, 5000, SEGMENT_HOLD, 25 + 2 * (3 + 15 * 8) + 30 + 20 },
	{ "step 3: dead bugs, 3 x 10 a side", DEAD_BUG, 2, 60, 3000, SEGMENT_LOWER,
	  25 + 3 * (3 + 10 * 2 * 6) + 2 * 45 + 20 },
	{ "3 x 12 a side", DEAD_BUG, 3, 72, 2000, SEGMENT_RETURN, 25 + 3 * (3 + 12 * 2 * 6) + 2 * 45 + 20 },
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
	{ "cat-camel: six cycles of four seconds", CAT_CAMEL, 1, 6, 2000, SEGMENT_RETURN, 25 + 3 + 6 * 4 + 20 },
};

START_TEST(a_dose_takes_exactly_its_time)
{
	const struct workout workout = workout_of(DOSE[_i].exercise, DOSE[_i].level);
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

START_TEST(what_is_left_counts_waiting_as_told)
{
	struct workout workout = workout_of(PLANK, 1);
	workout.items[0].met = false;
	build(&workout);
	const ms_t all = 5000 + 6 * 13000 + 5 * 10000 + 20000;
	ck_assert_int_eq(timeline_length(&tape, 0, tape.count - 1, 0), all);
	ck_assert_int_eq(timeline_length(&tape, 0, tape.count - 1, BRIEF_COUNTED), all + BRIEF_COUNTED);
	ck_assert_int_eq(timeline_length(&tape, 3, 5, 0), 20000); /* a hold and its rest */
	ck_assert_int_eq(timeline_length(&tape, 7, 7, 1), 0);
}
END_TEST

START_TEST(a_briefing_waits_for_what_is_new_only_if_wanted)
{
	const struct timing timing = { .ready_ms = 3000, .brief_ms = 7000, .brief_waits = _i & 1 };
	struct workout workout = workout_of(PLANK, 1);
	workout.items[0].met = _i & 2;
	ck_assert(timeline_build(&fixture_catalog, &workout, &timing, &tape));
	ck_assert_int_eq(tape.at[0].ms, _i == 1 ? UNTIL_KEY : 7000);
	ck_assert_int_eq(tape.at[1].ms, 3000);
}
END_TEST

/* The longest dose that a catalog may ask for, `count` times. */
static struct workout longest(int count)
{
	struct workout workout = { .count = count };
	for (int i = 0; i < count; i++) {
		workout.items[i] = item_of(CURL_UP, 2);
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
	*item = item_of(PLANK, 1);
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

/* Two short exercises of two sets, to be changed after one. */
static struct workout two_exercises(void)
{
	struct workout workout = { .count = 2, .items = { item_of(CAT_CAMEL, 1), item_of(PLANK, 1) } };
	shorten(&workout.items[0].dose, (const int[DOSE_SETS_MAX]){ 1, 1 });
	shorten(&workout.items[1].dose, (const int[DOSE_SETS_MAX]){ 10, 10 });
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
	"return   2 s 2/2 both  1/1 1>3 ends\n"
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
	  FIRST_SET "rest    30 s 1/2 both  - 0>0\n" SECOND_SET "rest    20 s 2/2 both  - 0>0\n" ONE_PLANK THE_END },
	{ "after a rest the next set begins", 6, 0, 2,
	  FIRST_SET "rest    30 s 1/2 both  - 0>0\n" SECOND_SET "rest    20 s 2/2 both  - 0>0\n" ONE_PLANK THE_END },
	{ "after a rest the next exercise is briefed", 6, 1, 1,
	  FIRST_SET "rest    30 s 1/2 both  - 0>0\n" ONE_PLANK THE_END },
	{ "past the last set is the next exercise", 6, 0, 3,
	  FIRST_SET "rest    30 s 1/2 both  - 0>0\n" ONE_PLANK THE_END },
	{ "past the last exercise is the end", 6, 2, 1,
	  FIRST_SET "rest    30 s 1/2 both  - 0>0\n" THE_END },
	{ "past the last set of the last exercise too", 6, 1, 2,
	  FIRST_SET "rest    30 s 1/2 both  - 0>0\n" THE_END },
	{ "the end of a set is followed by its rest", 5, 0, 2,
	  FIRST_SET "rest    30 s 1/2 both  - 0>0\n" SECOND_SET "rest    20 s 2/2 both  - 0>0\n" ONE_PLANK THE_END },
	{ "or by the change to another exercise", 5, 1, 1,
	  FIRST_SET "rest    20 s 1/2 both  - 0>0\n" ONE_PLANK THE_END },
	{ "or by the last one, before the end", 5, 2, 1,
	  FIRST_SET "rest    20 s 1/2 both  - 0>0\n" THE_END },
	{ "or to the same one from its start", 5, 0, 1,
	  FIRST_SET "rest    20 s 1/2 both  - 0>0\n"
	  FIRST_SET "rest    30 s 1/2 both  - 0>0\n" SECOND_SET "rest    20 s 2/2 both  - 0>0\n" ONE_PLANK THE_END },
	{ "a set that was broken off has no rest, and the next set a get-ready", 4, 0, 2,
	  "brief   20 s 1/2 both  - 0>0\n"
	  "ready    5 s 1/2 both  - 0>0\n"
	  "tilt     3 s 1/2 both  - 0>0\n"
	  "lower    2 s 1/2 both  1/1 0>1\n"
	  "ready    5 s 2/2 both  - 0>0\n" SECOND_SET "rest    20 s 2/2 both  - 0>0\n" ONE_PLANK THE_END },
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
	shorten(&workout.items[1].dose, (const int[DOSE_SETS_MAX]){ 5 });
	ck_assert(timeline_relay(&fixture_catalog, &workout, &timing_default, &tape, RELAY[_i].keep,
		RELAY[_i].item, RELAY[_i].set));
	expect_tape(RELAY[_i].sentence, RELAY[_i].tape);
}
END_TEST

START_TEST(a_tape_laid_anew_unchanged_is_the_same_wherever_it_is_cut_between_sets)
{
	static struct timeline whole;
	struct workout workout;
	workout_from_routine(&fixture_catalog, _i, &workout);
	build(&workout);
	whole = tape;
	int cuts = 0;
	for (int i = 1; i < whole.count; i++) {
		const struct segment *last = &whole.at[i - 1];
		if (last->side == SIDE_RIGHT || (!last->ends_set && !(last->kind == SEGMENT_REST && last->rep == 0)))
			continue;
		ck_assert(timeline_relay(&fixture_catalog, &workout, &timing_default, &tape, i, last->item,
			last->set + 1));
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
	ck_assert(timeline_relay(&fixture_catalog, &workout, &timing_default, &tape, 5, 1, 2));
	ck_assert_int_eq(tape.at[5].kind, SEGMENT_REST);
	ck_assert_int_eq(tape.at[5].ms, CHANGE_MS);
	ck_assert_int_eq(tape.at[6].kind, SEGMENT_TILT);
	ck_assert_int_eq(tape.at[6].item, 1);
}
END_TEST

START_TEST(a_set_broken_off_between_two_reps_is_broken_off)
{
	struct workout workout = workout_of(CURL_UP, 1);
	build(&workout); /* brief ready tilt lower hold return rest … */
	ck_assert(timeline_relay(&fixture_catalog, &workout, &timing_default, &tape, 7, 0, 2));
	ck_assert_int_eq(tape.at[7].kind, SEGMENT_READY);
	ck_assert_int_eq(tape.at[7].set, 2);
	ck_assert_int_eq(tape.at[8].kind, SEGMENT_TILT);
}
END_TEST

/* Cat-camel twice, then a side plank: 0 brief ready tilt lower return rest 6 tilt lower return rest
 * 10 brief ready tilt hold switch hold rest 17 done. */
static struct workout cats_and_sides(void)
{
	struct workout workout = two_exercises();
	workout.items[1] = item_of(SIDE_PLANK, 1);
	shorten(&workout.items[1].dose, (const int[DOSE_SETS_MAX]){ 10 });
	return workout;
}

static const struct {
	const char *sentence;
	int from, to; /* for segments from … to … */
	int start, end;
} SET[] = {
	{ "the first set begins behind its get-ready and ends with its rest", 0, 5, 2, 6 },
	{ "the second one begins with its tilt", 6, 9, 6, 10 },
	{ "the right side ends where the left one begins", 10, 13, 12, 14 },
	{ "the left side begins with the switch to it", 14, 16, 14, 17 },
	{ "the end is nobody's", 17, 17, 17, 17 },
};

START_TEST(every_segment_knows_its_set)
{
	const struct workout workout = cats_and_sides();
	build(&workout);
	ck_assert_int_eq(tape.count, 18);
	for (int at = SET[_i].from; at <= SET[_i].to; at++) {
		ck_assert_msg(timeline_set_start(&tape, at) == SET[_i].start, "%s: %d", SET[_i].sentence, at);
		ck_assert_msg(timeline_set_end(&tape, at) == SET[_i].end, "%s: %d", SET[_i].sentence, at);
	}
}
END_TEST

START_TEST(without_a_rest_a_set_ends_at_the_next_tilt)
{
	struct workout workout = two_exercises();
	workout.items[0].dose.rest = 0;
	build(&workout);
	ck_assert_int_eq(timeline_set_end(&tape, 3), 5);
	ck_assert_int_eq(timeline_set_start(&tape, 5), 5);
}
END_TEST

START_TEST(a_short_rest_between_reps_ends_nothing)
{
	struct workout workout = workout_of(CURL_UP, 1);
	build(&workout); /* brief ready tilt (lower hold return rest)x2 lower hold return rest */
	ck_assert_int_eq(timeline_set_end(&tape, 4), 15);
	ck_assert_int_eq(timeline_set_start(&tape, 13), 2);
}
END_TEST

static const struct {
	const char *sentence;
	int exercise, level;
	int at;         /* segment … */
	ms_t elapsed;   /* … and milliseconds in it */
	int done;
} DONE[] = {
	/* brief ready tilt, then three segments a rep */
	{ "a tilt that only began", PELVIC_TILT, 1, 3, 1999, 0 },
	{ "one that is held", PELVIC_TILT, 1, 4, 5000, 0 },
	{ "one not quite released", PELVIC_TILT, 1, 5, 999, 0 },
	{ "one released", PELVIC_TILT, 1, 5, 1000, 1 },
	{ "the next one's beginning", PELVIC_TILT, 1, 6, 0, 1 },
	{ "the last one, nearly", PELVIC_TILT, 1, 32, 999, 9 },
	{ "all ten", PELVIC_TILT, 1, 32, 1000, 10 },
	{ "all ten, in the rest", PELVIC_TILT, 1, 33, 0, 10 },
	{ "nothing in the briefing", PELVIC_TILT, 1, 0, 19999, 0 },
	{ "nothing in the get-ready", PELVIC_TILT, 1, 1, 5000, 0 },
	{ "nothing in the tilt beat", PELVIC_TILT, 1, 2, 3000, 0 },
	/* brief ready tilt, then three segments a side */
	{ "one side is no rep", DEAD_BUG, 2, 5, 2000, 0 },
	{ "the other, nearly", DEAD_BUG, 2, 8, 1999, 0 },
	{ "both sides are one", DEAD_BUG, 2, 8, 2000, 1 },
	{ "and a side more is still one", DEAD_BUG, 2, 11, 2000, 1 },
	{ "all ten a side", DEAD_BUG, 2, 62, 2000, 10 },
	{ "a second set counts from nothing", DEAD_BUG, 2, 64, 3000, 0 },
	{ "and has its own reps", DEAD_BUG, 2, 70, 2000, 1 },
	/* brief ready tilt hold rest tilt hold … */
	{ "whole seconds of a hold", PLANK, 2, 3, 999, 0 },
	{ "one second", PLANK, 2, 3, 1000, 1 },
	{ "not yet thirty", PLANK, 2, 3, 29999, 29 },
	{ "thirty", PLANK, 2, 3, 30000, 30 },
	{ "no more than thirty", PLANK, 2, 3, 31000, 30 },
	{ "thirty, in the rest", PLANK, 2, 4, 44000, 30 },
	{ "a second hold's seconds are its own", PLANK, 2, 6, 7000, 7 },
	/* brief ready tilt hold switch hold rest */
	{ "the right side's seconds", SIDE_PLANK, 1, 3, 4000, 4 },
	{ "none yet of the left", SIDE_PLANK, 1, 4, 5000, 0 },
	{ "the left side's own", SIDE_PLANK, 1, 5, 6500, 6 },
	{ "the left side's, in the rest", SIDE_PLANK, 1, 6, 0, 10 },
	/* brief ready tilt (lower hold return)x6 switch (lower hold return)x6 */
	{ "reps of the right side", BIRD_DOG, 4, 20, 1000, 6 },
	{ "none yet of the left side", BIRD_DOG, 4, 21, 5000, 0 },
	{ "one of the left side", BIRD_DOG, 4, 24, 1000, 1 },
	/* brief ready tilt (lower hold return rest)x2 lower hold return */
	{ "a breath between reps adds nothing", CURL_UP, 1, 6, 2000, 1 },
	{ "the breath is over, the next has begun", CURL_UP, 1, 7, 0, 1 },
};

START_TEST(what_was_done_of_a_set_is_counted)
{
	const struct workout workout = workout_of(DONE[_i].exercise, DONE[_i].level);
	build(&workout);
	const int done = timeline_done(&tape, &workout, DONE[_i].at, DONE[_i].elapsed);
	ck_assert_msg(done == DONE[_i].done, "%s: %d", DONE[_i].sentence, done);
}
END_TEST

START_TEST(a_hold_that_was_made_longer_counts_its_seconds)
{
	const struct workout workout = workout_of(PLANK, 2);
	build(&workout);
	tape.at[3].ms += 10000;
	ck_assert_int_eq(timeline_done(&tape, &workout, 3, 40000), 40);
	ck_assert_int_eq(timeline_done(&tape, &workout, 4, 0), 40);
}
END_TEST

START_TEST(done_grows_by_one_at_every_millisecond_that_it_should)
{
	const struct workout workout = workout_of(_i == 0 ? PLANK : _i == 1 ? DEAD_BUG : SIDE_PLANK, 1);
	build(&workout);
	for (int at = 0; at < tape.count - 1; at++) {
		const int start = timeline_set_start(&tape, at);
		int before = at > start ? timeline_done(&tape, &workout, at - 1, tape.at[at - 1].ms) : 0;
		for (ms_t ms = 0; ms <= tape.at[at].ms; ms++) {
			const int done = timeline_done(&tape, &workout, at, ms);
			ck_assert(done == before || done == before + 1);
			before = done;
		}
		if (tape.at[at].ends_set)
			ck_assert_int_eq(before, workout.items[0].dose.sets[tape.at[at].set - 1]);
	}
}
END_TEST

START_TEST(who_counts_alone_is_counted_by_nobody_else)
{
	struct workout workout = workout_of(DEAD_BUG, 1);
	workout.items[0].self_paced = true;
	build(&workout);
	ck_assert_int_eq(timeline_done(&tape, &workout, 3, 60000), 0);
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
	TCase *build_case = tcase_create("build");
	tcase_add_loop_test(build_case, a_dose_is_laid_out, 0, ROWS(STORY));
	tcase_add_loop_test(build_case, a_dose_takes_exactly_its_time, 0, ROWS(DOSE));
	tcase_add_test(build_case, a_whole_routine_is_the_sum_of_its_exercises);
	tcase_add_test(build_case, what_is_left_counts_waiting_as_told);
	tcase_add_loop_test(build_case, a_briefing_waits_for_what_is_new_only_if_wanted, 0, 4);
	tcase_add_test(build_case, what_does_not_fit_is_refused_whole);
	tcase_add_test(build_case, a_tape_may_be_full_to_the_last_segment);
	tcase_add_test(build_case, every_kind_of_segment_has_a_name);
	TCase *relay = tcase_create("relay");
	tcase_add_loop_test(relay, the_rest_of_a_tape_is_laid_anew, 0, ROWS(RELAY));
	tcase_add_loop_test(relay, a_tape_laid_anew_unchanged_is_the_same_wherever_it_is_cut_between_sets, 0,
		FIXTURE_ROUTINES);
	tcase_add_test(relay, another_exercise_is_changed_to_even_at_a_later_set);
	tcase_add_test(relay, a_set_broken_off_between_two_reps_is_broken_off);
	TCase *read = tcase_create("read");
	tcase_add_loop_test(read, every_segment_knows_its_set, 0, ROWS(SET));
	tcase_add_test(read, without_a_rest_a_set_ends_at_the_next_tilt);
	tcase_add_test(read, a_short_rest_between_reps_ends_nothing);
	tcase_add_loop_test(read, what_was_done_of_a_set_is_counted, 0, ROWS(DONE));
	tcase_add_test(read, a_hold_that_was_made_longer_counts_its_seconds);
	tcase_add_loop_test(read, done_grows_by_one_at_every_millisecond_that_it_should, 0, 3);
	tcase_add_test(read, who_counts_alone_is_counted_by_nobody_else);
	Suite *suite = suite_create("timeline");
	suite_add_tcase(suite, build_case);
	suite_add_tcase(suite, relay);
	suite_add_tcase(suite, read);
	return suite;
}
