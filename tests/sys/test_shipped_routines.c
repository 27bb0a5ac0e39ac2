/* The shipped routines: what is in them, what follows them, how long they take. */
#include <stdio.h>
#include <string.h>

#include "core/programme.h"
#include "core/session.h"
#include "core/timeline.h"
#include "shipped.h"
#include "suites.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define WHAT_SIZE 400

#define OPENING "cat-camel 1, pelvic-tilt 0, "
#define STRETCH "hip-flexor-stretch 2"

static const struct {
	const char *story;
	const char *routine;
	const char *items; /* exercise, level, and the sets where they are not the dose's */
	const char *next;
	bool extra;
	int minutes_from, minutes_to; /* of work and rests, 20 s for each change of exercise */
} ROUTINE[] = {
	{ "find the tilt", "step-1-a",
		"cat-camel 1, pelvic-tilt 1, glute-bridge 1, heel-slide 1, " STRETCH,
		"step-1-b", false, 9, 14 },
	{ "find it twice as often", "step-1-b",
		"cat-camel 1, pelvic-tilt 2, glute-bridge 1, heel-slide 2, " STRETCH,
		"step-1-a", false, 9, 14 },
	{ "keep it, tapping", "step-2-a",
		OPENING "heel-tap 1, feet-up-crunch 1, knee-plank 1, " STRETCH,
		"step-2-b", false, 12, 17 },
	{ "keep it, lowering", "step-2-b",
		OPENING "bent-leg-lower 2, feet-up-crunch 2, bird-dog 1, " STRETCH,
		"step-2-a", false, 12, 17 },
	{ "the first visit to step 3", "step-3-first",
		OPENING "dead-bug 1, plank 1, bird-dog 1, " STRETCH,
		"step-3-a", false, 13, 13 },
	{ "the seed's dead bug and plank", "step-3-a",
		OPENING "dead-bug 2, plank 2, " STRETCH,
		"step-3-b", false, 13, 18 },
	{ "the seed's bird-dog", "step-3-b",
		OPENING "bird-dog 2, side-plank-knees 1, glute-bridge 2, " STRETCH,
		"step-3-c", false, 13, 18 },
	{ "some of each; then A again, not the first visit", "step-3-c",
		OPENING "dead-bug 2 10 10, plank 2, bird-dog 2 10 10, " STRETCH,
		"step-3-a", false, 13, 18 },
	{ "the top doses", "own-it-a",
		OPENING "dead-bug 3, plank 3, " STRETCH,
		"own-it-b", false, 13, 19 },
	{ "the full seed dose, the stretch on another day", "own-it-b",
		OPENING "dead-bug 2, plank 2, bird-dog 2",
		"own-it-c", false, 13, 19 },
	{ "the big three", "own-it-c",
		"cat-camel 1, curl-up 2, side-plank 2, bird-dog 4, " STRETCH,
		"own-it-a", false, 13, 19 },
	{ "tilts and taps, to begin with step 2", "placement",
		"cat-camel 1, pelvic-tilt 1, heel-tap 2 8, hip-flexor-stretch 1",
		"placement", true, 3, 6 },
	{ "a busy day leaves the plan as it is", "short",
		"pelvic-tilt 0, dead-bug 1, plank 1, bird-dog 1",
		"short", true, 9, 9 },
};

static void describe_items(const struct routine *routine, char what[WHAT_SIZE])
{
	int at = 0;
	for (int i = 0; i < routine->item_count; i++) {
		const struct routine_item *item = &routine->items[i];
		at += snprintf(what + at, WHAT_SIZE - (size_t)at, "%s%s %d", i > 0 ? ", " : "",
			shipped_catalog()->exercises[item->exercise].id, item->level);
		for (int j = 0; j < item->set_count; j++)
			at += snprintf(what + at, WHAT_SIZE - (size_t)at, " %d", item->sets[j]);
	}
}

static int index_of(const char *id)
{
	int index = catalog_routine(shipped_catalog(), id);
	ck_assert_msg(index >= 0, "no routine '%s'", id);
	return index;
}

START_TEST(every_routine_has_its_exercises)
{
	char what[WHAT_SIZE];
	const struct routine *routine = &shipped_catalog()->routines[index_of(ROUTINE[_i].routine)];
	describe_items(routine, what);
	ck_assert_msg(strcmp(what, ROUTINE[_i].items) == 0, "%s: %s", ROUTINE[_i].story, what);
}
END_TEST

START_TEST(every_routine_knows_what_follows)
{
	const struct routine *routine = &shipped_catalog()->routines[index_of(ROUTINE[_i].routine)];
	ck_assert_msg(routine->extra == ROUTINE[_i].extra, "%s", ROUTINE[_i].story);
	ck_assert_str_eq(shipped_catalog()->routines[routine->next].id, ROUTINE[_i].next);
}
END_TEST

START_TEST(there_are_no_other_routines)
{
	ck_assert_int_eq(shipped_catalog()->routine_count, (int)LENGTH(ROUTINE));
}
END_TEST

/* As the method counts: work and rests, and CHANGE_MS between exercises. */
static ms_t time_of(const struct timeline *tape)
{
	ms_t ms = -CHANGE_MS;
	for (int i = 0; i < tape->count; i++) {
		switch ((enum segment_kind)tape->at[i].kind) {
		case SEGMENT_BRIEF: case SEGMENT_READY: case SEGMENT_TILT: case SEGMENT_DONE:
			break;
		case SEGMENT_LOWER: case SEGMENT_HOLD: case SEGMENT_RETURN: case SEGMENT_COUNT:
		case SEGMENT_SWITCH: case SEGMENT_REST: case SEGMENT_KINDS:
			ms += tape->at[i].ms;
		}
	}
	return ms;
}

START_TEST(every_routine_takes_the_minutes_it_should)
{
	static struct timeline tape;
	struct workout workout;
	workout_from_routine(shipped_catalog(), index_of(ROUTINE[_i].routine), &workout);
	ck_assert(timeline_build(shipped_catalog(), &workout, &timing_default, &tape));
	int minutes = (int)((time_of(&tape) + 30000) / 60000);
	ck_assert_msg(minutes >= ROUTINE[_i].minutes_from && minutes <= ROUTINE[_i].minutes_to,
		"%s: %d min", ROUTINE[_i].routine, minutes);
}
END_TEST

/* Goes through a routine by its clock alone, with one key a check: all is fine. */
static void go_through(struct session *session, int routine)
{
	struct effects effects = { 0 };
	struct workout workout;
	workout_from_routine(shipped_catalog(), routine, &workout);
	ck_assert(session_begin(session, shipped_catalog(), &workout, &timing_default, "S", 0,
		&effects));
	for (ms_t now = 0; session->phase != PHASE_DONE; effects.count = 0) {
		struct event event = { .kind = EVENT_TICK, .question = QUESTION_NONE };
		if (session->asking != QUESTION_NONE)
			event.kind = EVENT_ANSWER;
		else if (session->due == NEVER)
			event.kind = EVENT_GO;
		else
			now = session->due;
		event.at = now;
		session_step(session, &event, &effects);
	}
}

START_TEST(every_set_of_a_routine_is_asked_about)
{
	static struct session session;
	go_through(&session, index_of(ROUTINE[_i].routine));
	ck_assert_int_gt(session.result_count, 0);
	for (int i = 0; i < session.result_count; i++) {
		const struct result *result = &session.results[i];
		const struct workout_item *item = &session.workout.items[result->item];
		ck_assert_msg(result->answer.felt == FELT_ABS && result->clean == result->done,
			"%s: nobody asked about %s, set %d of %d", ROUTINE[_i].routine,
			shipped_catalog()->exercises[item->exercise].id, result->set, result->sets);
	}
}
END_TEST

Suite *shipped_routines_suite(void)
{
	Suite *suite = suite_create("shipped_routines");
	TCase *tcase = tcase_create("routines");
	tcase_add_unchecked_fixture(tcase, shipped_load, shipped_clear);
	tcase_add_test(tcase, there_are_no_other_routines);
	tcase_add_loop_test(tcase, every_routine_has_its_exercises, 0, LENGTH(ROUTINE));
	tcase_add_loop_test(tcase, every_routine_knows_what_follows, 0, LENGTH(ROUTINE));
	tcase_add_loop_test(tcase, every_routine_takes_the_minutes_it_should, 0, LENGTH(ROUTINE));
	tcase_add_loop_test(tcase, every_set_of_a_routine_is_asked_about, 0, LENGTH(ROUTINE));
	suite_add_tcase(suite, tcase);
	return suite;
}
