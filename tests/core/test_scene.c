/* scene: what is looked at. */
#include "core/scene.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "script.h"
#include "suites.h"

START_TEST(a_scene_is_of_the_present_segment)
{
	static struct script script;
	const struct talk talk = { TALK_NORMAL, COUNT_REPS_NONE };
	script_begin(&script, "plank:2+");
	script_play(&script, "to:WORK");
	const struct scene scene = scene_of(&script.session, &talk);
	ck_assert_str_eq(scene.exercise->id, "plank");
	ck_assert_int_eq(scene.segment->kind, SEGMENT_HOLD);
	ck_assert(scene_talks(&scene, TALK_QUIET) && scene_talks(&scene, TALK_NORMAL));
	ck_assert(!scene_talks(&scene, TALK_FULL));
}
END_TEST

START_TEST(work_is_what_is_done)
{
	for (int kind = 0; kind < SEGMENT_KINDS; kind++) {
		const struct segment segment = { .kind = (uint8_t)kind };
		bool is_done = kind >= SEGMENT_LOWER && kind <= SEGMENT_COUNT;
		ck_assert_msg(segment_is_work(&segment) == is_done, "%s", segment_names[kind]);
	}
}
END_TEST

static const struct {
	enum count_reps reps;
	const char *said; /* of the first eleven */
} COUNTS[] = {
	{ COUNT_REPS_NONE, "" }, { COUNT_REPS_FIFTH, "5 10 " },
	{ COUNT_REPS_EVERY, "1 2 3 4 5 6 7 8 9 10 11 " },
};

START_TEST(reps_are_counted_as_is_wished)
{
	const struct talk talk = { TALK_QUIET, COUNTS[_i].reps };
	char said[64] = "";
	for (int rep = 1; rep <= 11; rep++) {
		if (talk_counts(&talk, rep))
			sprintf(said + strlen(said), "%d ", rep);
	}
	ck_assert_str_eq(said, COUNTS[_i].said);
}
END_TEST

START_TEST(what_is_said_begins_without_words)
{
	struct said said = { SAID_CUE, "old" };
	ck_assert_ptr_eq(said_begin(&said, SAID_SIDE), said.words);
	ck_assert_int_eq(said.kind, SAID_SIDE);
	ck_assert_str_eq(said.words, "");
}
END_TEST

Suite *scene_suite(void)
{
	Suite *suite = suite_create("scene");
	TCase *tcase = tcase_create("moments");
	tcase_add_test(tcase, a_scene_is_of_the_present_segment);
	tcase_add_test(tcase, work_is_what_is_done);
	tcase_add_loop_test(tcase, reps_are_counted_as_is_wished, 0, 3);
	tcase_add_test(tcase, what_is_said_begins_without_words);
	suite_add_tcase(suite, tcase);
	return suite;
}
