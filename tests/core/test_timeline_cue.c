/* Which cue is shown when. */
#include "core/timeline.h"

#include <string.h>

#include "fixture.h"
#include "suites.h"

#define ROWS(table) ((int)(sizeof(table) / sizeof((table)[0])))

static const struct {
	const char *sentence;
	int exercise;
	struct segment segment;
	ms_t elapsed;
	const char *cue; /* NULL: none */
} STORY[] = {
	{ "a start cue leads into the set", PELVIC_TILT, { .kind = SEGMENT_READY, .set = 1 }, 0,
	  "Close the gap" },
	{ "through the tilt beat", PELVIC_TILT, { .kind = SEGMENT_TILT, .set = 1 }, 2999,
	  "Close the gap" },
	{ "of two, the second set has the second", DEAD_BUG, { .kind = SEGMENT_TILT, .set = 2 }, 0,
	  "Opposite arm and leg" },
	{ "and the third the first again", DEAD_BUG, { .kind = SEGMENT_TILT, .set = 3 }, 0,
	  "Back flat first" },
	{ "without a start cue there is none", CAT_CAMEL, { .kind = SEGMENT_TILT, .set = 1 }, 0, NULL },

	{ "it stays for the first three reps", PELVIC_TILT,
	  { .kind = SEGMENT_RETURN, .set = 1, .rep = 3, .reps = 15 }, 0, "Close the gap" },
	{ "then the next has its turn", PELVIC_TILT,
	  { .kind = SEGMENT_LOWER, .set = 1, .rep = 4, .reps = 15 }, 0,
	  "Zip up from below" },
	{ "in every phase of its reps", PELVIC_TILT,
	  { .kind = SEGMENT_HOLD, .set = 1, .rep = 6, .reps = 15 }, 4999,
	  "Zip up from below" },
	{ "and the next", PELVIC_TILT, { .kind = SEGMENT_LOWER, .set = 1, .rep = 7, .reps = 15 }, 0,
	  "Exhale, ribs down" },
	{ "and the next", PELVIC_TILT, { .kind = SEGMENT_LOWER, .set = 1, .rep = 10, .reps = 15 }, 0,
	  "Feet stay light" },
	{ "and round again", PELVIC_TILT, { .kind = SEGMENT_LOWER, .set = 1, .rep = 14, .reps = 15 }, 0,
	  "Zip up from below" },
	{ "until the last rep", PELVIC_TILT, { .kind = SEGMENT_LOWER, .set = 1, .rep = 15, .reps = 15 },
	  0,
	  "Keep breathing" },
	{ "another set begins with another", PELVIC_TILT,
	  { .kind = SEGMENT_LOWER, .set = 2, .rep = 4, .reps = 15 },
	  0, "Exhale, ribs down" },
	{ "an only rep is the last", PELVIC_TILT,
	  { .kind = SEGMENT_HOLD, .set = 1, .rep = 1, .reps = 1 }, 0,
	  "Keep breathing" },
	{ "without a start cue the turns begin at once", CAT_CAMEL,
	  { .kind = SEGMENT_LOWER, .set = 1, .rep = 1, .reps = 6 }, 0, "Slow and easy" },
	{ "without a last cue they go on to the end", CAT_CAMEL,
	  { .kind = SEGMENT_LOWER, .set = 1, .rep = 6, .reps = 6 }, 0, "Slow and easy" },

	{ "a hold begins with the start cue", PLANK, { .kind = SEGMENT_HOLD, .ms = 60000, .set = 1 },
	  9999,
	  "Head to heels, line" },
	{ "every ten seconds the next", PLANK, { .kind = SEGMENT_HOLD, .ms = 60000, .set = 1 }, 10000,
	  "Glutes on" },
	{ "and the next", PLANK, { .kind = SEGMENT_HOLD, .ms = 60000, .set = 1 }, 20000,
	  "Tuck the tail" },
	{ "up to the last five seconds", PLANK, { .kind = SEGMENT_HOLD, .ms = 60000, .set = 1 }, 54999,
	  "Tuck the tail" },
	{ "which have their own", PLANK, { .kind = SEGMENT_HOLD, .ms = 60000, .set = 1 }, 55000,
	  "Breathe, count out loud" },
	{ "a hold made longer puts them off", PLANK, { .kind = SEGMENT_HOLD, .ms = 70000, .set = 1 },
	  55000,
	  "Tuck the tail" },
	{ "the short hold of a rep follows the reps", PELVIC_TILT,
	  { .kind = SEGMENT_HOLD, .ms = 5000, .set = 1, .rep = 1, .reps = 10 }, 4000, "Close the gap" },
	{ "a side plank has no last cue", SIDE_PLANK, { .kind = SEGMENT_HOLD, .ms = 30000, .set = 1 },
	  29000,
	  "Stack, don't roll" },

	{ "who counts alone has a cue every ten seconds", DEAD_BUG,
	  { .kind = SEGMENT_COUNT, .ms = UNTIL_KEY, .set = 1, .reps = 10 }, 0, "Back flat first" },
	{ "and no last one, for nobody knows the end", DEAD_BUG,
	  { .kind = SEGMENT_COUNT, .ms = UNTIL_KEY, .set = 1, .reps = 10 }, 600000,
	  "Exhale as they lower" },

	{ "changing sides has its own", SIDE_PLANK, { .kind = SEGMENT_SWITCH, .set = 1 }, 0,
	  "Roll over, other elbow" },
	{ "or none", BIRD_DOG, { .kind = SEGMENT_SWITCH, .set = 1 }, 0, NULL },
	{ "none while reading", PELVIC_TILT, { .kind = SEGMENT_BRIEF, .set = 1 }, 0, NULL },
	{ "none in a rest", PELVIC_TILT, { .kind = SEGMENT_REST, .ms = 30000, .set = 1 }, 29000, NULL },
	{ "none between reps", CURL_UP,
	  { .kind = SEGMENT_REST, .ms = 2000, .set = 1, .rep = 1, .reps = 3 }, 0, NULL },
	{ "none at the end", PELVIC_TILT, { .kind = SEGMENT_DONE }, 0, NULL },
};

START_TEST(a_cue_comes_at_its_moment)
{
	const struct exercise *exercise = &fixture_catalog.exercises[STORY[_i].exercise];
	const int cue = timeline_cue(exercise, &STORY[_i].segment, STORY[_i].elapsed);
	ck_assert_int_lt(cue, exercise->cue_count);
	const char *text = cue < 0 ? "none" : exercise->cues[cue].text;
	const char *want = STORY[_i].cue ? STORY[_i].cue : "none";
	ck_assert_msg(strcmp(text, want) == 0, "%s: %s", STORY[_i].sentence, text);
}
END_TEST

START_TEST(an_exercise_with_only_a_start_cue_is_quiet_after_it)
{
	static const struct cue only = { "Back flat first", MOMENT_START };
	static const struct exercise exercise = { .cue_count = 1, .cues = &only };
	struct segment segment = { .kind = SEGMENT_LOWER, .set = 1, .rep = 3, .reps = 9 };
	ck_assert_int_eq(timeline_cue(&exercise, &segment, 0), 0);
	segment.rep = 4;
	ck_assert_int_eq(timeline_cue(&exercise, &segment, 0), -1);
	segment.rep = 9;
	ck_assert_int_eq(timeline_cue(&exercise, &segment, 0), -1);
}
END_TEST

static const struct {
	enum back_rule back;
	const char *words;
} TILT[] = {
	{ BACK_FLAT, "Tilt: press your low back down" },
	{ BACK_LINE, "Tuck your tail: one long line" },
	{ BACK_STILL, "Find your easy, flat back" },
	{ BACK_FREE, "Settle in, and breathe out" },
};

START_TEST(the_tilt_beat_is_worded_by_the_back_rule)
{
	ck_assert_str_eq(timeline_tilt_words(TILT[_i].back), TILT[_i].words);
}
END_TEST

Suite *timeline_cue_suite(void)
{
	TCase *tcase = tcase_create("cue");
	tcase_add_loop_test(tcase, a_cue_comes_at_its_moment, 0, ROWS(STORY));
	tcase_add_test(tcase, an_exercise_with_only_a_start_cue_is_quiet_after_it);
	tcase_add_loop_test(tcase, the_tilt_beat_is_worded_by_the_back_rule, 0, ROWS(TILT));
	Suite *suite = suite_create("timeline_cue");
	suite_add_tcase(suite, tcase);
	return suite;
}
