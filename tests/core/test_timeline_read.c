/* Reading a tape: its length, its sets, and what was done of one. */
#include "core/timeline.h"

#include "fixture.h"
#include "suites.h"

#define ROWS(table) ((int)(sizeof(table) / sizeof((table)[0])))
#define BRIEF_COUNTED 20000

static struct timeline tape; /* too large for a stack frame of every test */

static void build(const struct workout *workout)
{
	ck_assert(timeline_build(&fixture_catalog, workout, &timing_default, &tape));
}

START_TEST(what_is_left_counts_waiting_as_told)
{
	struct workout workout = fixture_workout(PLANK, 1);
	workout.items[0].met = false;
	build(&workout);
	const ms_t all = 5000 + 6 * 13000 + 5 * 10000 + 20000;
	ck_assert_int_eq(timeline_length(&tape, 0, tape.count - 1, 0), all);
	ck_assert_int_eq(timeline_length(&tape, 0, tape.count - 1, BRIEF_COUNTED), all + BRIEF_COUNTED);
	ck_assert_int_eq(timeline_length(&tape, 3, 5, 0), 20000); /* a hold and its rest */
	ck_assert_int_eq(timeline_length(&tape, 7, 7, 1), 0);
}
END_TEST

START_TEST(what_waits_for_a_key_is_expected_to_take_its_time)
{
	struct workout workout = fixture_workout(DEAD_BUG, 1);
	build(&workout);
	const ms_t paced = timeline_expected(&tape, &workout, 0, tape.count);
	ck_assert_int_eq(paced, timeline_length(&tape, 0, tape.count, 0));
	workout.items[0].self_paced = true;
	build(&workout);
	ck_assert_int_eq(timeline_expected(&tape, &workout, 0, tape.count), paced);
	workout.items[0].met = false;
	build(&workout);
	ck_assert_int_eq(timeline_expected(&tape, &workout, 0, tape.count), paced);
	ck_assert_int_eq(timeline_expected(&tape, &workout, 0, 1), BRIEF_COUNTED);
	ck_assert_int_eq(timeline_expected(&tape, &workout, tape.count - 1, tape.count), 0);
}
END_TEST

/*
 * Cat-camel twice, then a side plank:
 *	0 brief ready tilt lower return rest   6 tilt lower return rest
 *	10 brief ready tilt hold switch hold rest   17 done
 */
static struct workout cats_and_sides(void)
{
	struct workout workout = fixture_workout(CAT_CAMEL, 1);
	workout.items[workout.count++] = fixture_item(SIDE_PLANK, 1);
	fixture_sets(&workout.items[0].dose, (const int[DOSE_SETS_MAX]){ 1, 1 });
	fixture_sets(&workout.items[1].dose, (const int[DOSE_SETS_MAX]){ 10 });
	workout.items[0].dose.rest = 30;
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
		const int start = timeline_set_start(&tape, at), end = timeline_set_end(&tape, at);
		ck_assert_msg(start == SET[_i].start, "%s: %d begins at %d", SET[_i].sentence, at,
			start);
		ck_assert_msg(end == SET[_i].end, "%s: %d ends at %d", SET[_i].sentence, at, end);
	}
}
END_TEST

START_TEST(without_a_rest_a_set_ends_at_the_next_tilt)
{
	struct workout workout = cats_and_sides();
	workout.items[0].dose.rest = 0;
	build(&workout);
	ck_assert_int_eq(timeline_set_end(&tape, 3), 5);
	ck_assert_int_eq(timeline_set_start(&tape, 5), 5);
}
END_TEST

START_TEST(a_short_rest_between_reps_ends_nothing)
{
	struct workout workout = fixture_workout(CURL_UP, 1);
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
	const struct workout workout = fixture_workout(DONE[_i].exercise, DONE[_i].level);
	build(&workout);
	const int done = timeline_done(&tape, &workout, DONE[_i].at, DONE[_i].elapsed);
	ck_assert_msg(done == DONE[_i].done, "%s: %d", DONE[_i].sentence, done);
}
END_TEST

START_TEST(a_hold_that_was_made_longer_counts_its_seconds)
{
	const struct workout workout = fixture_workout(PLANK, 2);
	build(&workout);
	tape.at[3].ms += 10000;
	ck_assert_int_eq(timeline_done(&tape, &workout, 3, 40000), 40);
	ck_assert_int_eq(timeline_done(&tape, &workout, 4, 0), 40);
}
END_TEST

START_TEST(done_grows_by_one_at_every_millisecond_that_it_should)
{
	static const int counted[] = { PLANK, DEAD_BUG, SIDE_PLANK };
	const struct workout workout = fixture_workout(counted[_i], 1);
	build(&workout);
	for (int at = 0; at < tape.count - 1; at++) {
		int before = 0;
		if (at > timeline_set_start(&tape, at))
			before = timeline_done(&tape, &workout, at - 1, tape.at[at - 1].ms);
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
	struct workout workout = fixture_workout(DEAD_BUG, 1);
	workout.items[0].self_paced = true;
	build(&workout);
	ck_assert_int_eq(timeline_done(&tape, &workout, 3, 60000), 0);
}
END_TEST

Suite *timeline_read_suite(void)
{
	TCase *tcase = tcase_create("read");
	tcase_add_test(tcase, what_is_left_counts_waiting_as_told);
	tcase_add_test(tcase, what_waits_for_a_key_is_expected_to_take_its_time);
	tcase_add_loop_test(tcase, every_segment_knows_its_set, 0, ROWS(SET));
	tcase_add_test(tcase, without_a_rest_a_set_ends_at_the_next_tilt);
	tcase_add_test(tcase, a_short_rest_between_reps_ends_nothing);
	tcase_add_loop_test(tcase, what_was_done_of_a_set_is_counted, 0, ROWS(DONE));
	tcase_add_test(tcase, a_hold_that_was_made_longer_counts_its_seconds);
	tcase_add_loop_test(tcase, done_grows_by_one_at_every_millisecond_that_it_should, 0, 3);
	tcase_add_test(tcase, who_counts_alone_is_counted_by_nobody_else);
	Suite *suite = suite_create("timeline_read");
	suite_add_tcase(suite, tcase);
	return suite;
}
