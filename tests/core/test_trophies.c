/* The trophies: earned when, or how far. */
#include "core/trophies.h"

#include <check.h>
#include <string.h>

#include "chronicle.h"
#include "fixture.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define DAYS_MAX 4
#define TODAY 14

static struct chronicle past;

static void open_past(void)
{
	chronicle_open(&past, &fixture_catalog);
}

static void close_past(void)
{
	chronicle_close(&past);
}

static const struct {
	const char *story;
	enum trophy_kind kind;
	struct chronicle_day days[DAYS_MAX];
	int earned_on; /* the day, -1 not yet */
	int per_cent;
	const char *words;
} STORY[] = {
	{ "before the first session", TROPHY_QUIET_BACK, { { 0, NULL } }, -1, 0,
		"Most backs are quiet after two sessions." },
	{ "one quiet session is not judged", TROPHY_QUIET_BACK,
		{ { 0, "step-1-a: pelvic-tilt@1 10 ok" } },
		-1, 50, "The second session tells." },
	{ "the second one is", TROPHY_QUIET_BACK,
		{ { 0, "step-1-a: pelvic-tilt@1 10 back" }, { 2, "step-1-b: pelvic-tilt@1 10 ok" } }, 2,
		100, "A whole session in which the back was quiet." },
	{ "felt in one of four sets", TROPHY_QUIET_BACK,
		{ { 0, "step-1-a: pelvic-tilt@1 10 ok" },
			{ 2, "step-1-b: pelvic-tilt@1 10 ok, 10 ok, 10 ok, 10 back" } },
		-1, 75, "Felt in the back last time: 1 of 4 sets." },
	{ "pain is not quiet", TROPHY_QUIET_BACK,
		{ { 0, "step-1-a: pelvic-tilt@1 10 ok" }, { 2, "step-1-b: pelvic-tilt@1 10 pain1" } },
		-1, 99, "Not felt in the back last time, but it hurt." },
	{ "a session that was not asked about says nothing", TROPHY_QUIET_BACK,
		{ { 0, "step-1-a: pelvic-tilt@1 10 ok" }, { 2, "step-1-b: pelvic-tilt@1 10" } }, -1, 50,
		"The second session tells." },
	{ "what was earned stays", TROPHY_QUIET_BACK,
		{ { 0, "step-1-a: pelvic-tilt@1 10 ok" }, { 2, "step-1-b: pelvic-tilt@1 10 ok" },
			{ 4, "step-1-b: pelvic-tilt@1 10 back" } },
		2, 100, "A whole session in which the back was quiet." },

	{ "nobody asked", TROPHY_AUTOMATIC_TILT, { { 0, NULL } }, -1, 0,
		"Asked from week 2 on; 2 to 4 weeks is usual." },
	{ "two of four weeks", TROPHY_AUTOMATIC_TILT, { { 0, "step-1-a: pelvic-tilt@1 10 ok" } }, -1,
		50, "Asked from week 2 on; 2 to 4 weeks is usual." },
	{ "it still takes a thought", TROPHY_AUTOMATIC_TILT,
		{ { 0, "step-1-a: pelvic-tilt@1 10 ok" }, { 7, "check tilt-thought" } }, -1, 50,
		"It still takes a thought; 2 to 4 weeks is usual." },
	{ "and then it does not", TROPHY_AUTOMATIC_TILT,
		{ { 0, "step-1-a: pelvic-tilt@1 10 ok" }, { 7, "check tilt-thought" },
			{ 12, "check tilt-automatic" } },
		12, 100, "It sets itself, without a thought." },

	{ "no dead bug yet", TROPHY_NO_ARCH, { { 0, NULL } }, -1, 0, "0 of 10 a side clean, so far." },
	{ "a whole set at level 1", TROPHY_NO_ARCH, { { 0, "short: dead-bug@1 6 ok" } }, -1, 0,
		"0 of 10 a side clean, so far." },
	{ "eight at level 2", TROPHY_NO_ARCH, { { 0, "step-3-a: dead-bug@2 8 ok" } }, -1, 80,
		"8 of 10 a side clean, so far." },
	{ "ten, and an arch", TROPHY_NO_ARCH, { { 0, "step-3-a: dead-bug@3 12 lost11" } }, -1, 0,
		"0 of 10 a side clean, so far." },
	{ "one whole set of three", TROPHY_NO_ARCH,
		{ { 0, "step-3-a: dead-bug@2 10 lost4, 10 ok, 8 ok" } }, 0, 100,
		"10 a side, and the back stayed down." },
	{ "the first time counts", TROPHY_NO_ARCH,
		{ { 0, "step-3-a: dead-bug@2 10 ok" }, { 4, "step-3-a: dead-bug@2 10 ok" } }, 0, 100,
		"10 a side, and the back stayed down." },

	{ "half a minute", TROPHY_PLANK, { { 0, "step-3-a: plank@2 30s ok" } }, -1, 50,
		"30 of 60 s clean, so far." },
	{ "nearly", TROPHY_PLANK, { { 0, "step-3-a: plank@3 59s ok" } }, -1, 98,
		"59 of 60 s clean, so far." },
	{ "a minute", TROPHY_PLANK, { { 0, "step-3-a: plank@3 60s ok" } }, 0, 100,
		"60 s, head to heels in one line." },
	{ "a minute with a sag", TROPHY_PLANK, { { 0, "step-3-a: plank@3 60s lost58" } }, -1, 0,
		"0 of 60 s clean, so far." },

	{ "nothing asked", TROPHY_ONLY_ABS, { { 0, "step-3-a: plank@2 30s, 30s" } }, -1, 0,
		"A session felt in the abs in each set." },
	{ "in each set; a stretch is not meant for them", TROPHY_ONLY_ABS,
		{ { 0, "step-3-a: cat-camel@1 6 other; plank@2 30s ok, 30s ok; "
		       "hip-flexor-stretch@1 30s ok" } },
		0, 100, "Felt in the abs, in each set of a session." },
	{ "clean or not", TROPHY_ONLY_ABS, { { 0, "step-3-a: dead-bug@2 10 lost4, 10 ok" } }, 0, 100,
		"Felt in the abs, in each set of a session." },
	{ "three of four, at best", TROPHY_ONLY_ABS,
		{ { 0, "step-3-a: plank@2 30s ok, 30s hips" },
			{ 2, "step-3-a: plank@2 30s ok, 30s ok, 30s ok, 30s back" },
			{ 4, "step-3-a: plank@2 30s hips" } },
		-1, 75, "Felt in the abs in 3 of 4 sets, at best." },
	{ "a set that nobody told about is not one of them, were it the last", TROPHY_ONLY_ABS,
		{ { 0, "own-it-b: plank@2 30s ok, 30s ok; bird-dog@2 10 ok, 10" } }, -1, 75,
		"Felt in the abs in 3 of 4 sets, at best." },
	{ "a session that was broken off is none", TROPHY_ONLY_ABS,
		{ { 0, "step-3-a stopped: plank@2 30s ok, 30s ok" } }, -1, 99,
		"Felt in the abs in 2 of 2 sets, at best." },
};

static void check_trophy(const struct trophy *trophy, int i)
{
	const int64_t first = date_training_day(chronicle_noon(0), 240);
	ck_assert_msg(trophy->is_earned == (STORY[i].earned_on >= 0), "%s", STORY[i].story);
	if (trophy->is_earned)
		ck_assert_msg(date_training_day(trophy->when, 240) - first == STORY[i].earned_on, "%s",
			STORY[i].story);
	ck_assert_msg(trophy->per_cent == STORY[i].per_cent, "%s: %d %%", STORY[i].story,
		trophy->per_cent);
	ck_assert_msg(strcmp(trophy->words, STORY[i].words) == 0, "%s: %s", STORY[i].story,
		trophy->words);
}

START_TEST(each_story)
{
	struct trophy trophies[TROPHIES];
	chronicle_tell(&past, STORY[_i].days, DAYS_MAX);
	trophies_of(&fixture_catalog, &past.progress, chronicle_noon(TODAY), 240, trophies);
	check_trophy(&trophies[STORY[_i].kind], _i);
}
END_TEST

static void add_test(const char *exercise, int done, const char *note)
{
	struct record test;
	char line[RECORD_LINE_MAX];
	record_init(&test);
	test.type = RECORD_TEST;
	test.when = chronicle_noon(3);
	test.line = 1;
	test.done = done;
	test.unit = UNIT_REPS;
	strcpy(test.session, "20261105T110000Z-test");
	strcpy(test.exercise, exercise);
	strcpy(test.note, note);
	const size_t bytes = record_format(&test, line);
	ck_assert_ptr_null(ledger_add(&past.ledger, line, bytes - 1));
	chronicle_fold(&past);
}

static const struct {
	const char *exercise;
	int done;
	const char *note;
	enum trophy_kind kind;
	int per_cent;
} TESTED[] = {
	{ "plank", 60, "", TROPHY_PLANK, 100 },
	{ "plank", 45, "", TROPHY_PLANK, 75 },
	{ "plank", 60, PAIN_NOTE, TROPHY_PLANK, 0 },
	{ "dead-bug", 10, "", TROPHY_NO_ARCH, 100 },
	{ "dead-bug", 9, "", TROPHY_NO_ARCH, 90 },
	{ "bird-dog", 10, "", TROPHY_NO_ARCH, 0 },
};

START_TEST(a_test_counts_as_a_set)
{
	struct trophy trophies[TROPHIES];
	add_test(TESTED[_i].exercise, TESTED[_i].done, TESTED[_i].note);
	trophies_of(&fixture_catalog, &past.progress, chronicle_noon(TODAY), 240, trophies);
	ck_assert_int_eq(trophies[TESTED[_i].kind].per_cent, TESTED[_i].per_cent);
	ck_assert_int_eq(trophies[TESTED[_i].kind].is_earned, TESTED[_i].per_cent == 100);
}
END_TEST

START_TEST(a_catalog_without_dead_bugs_says_so)
{
	static const struct catalog none = { .exercise_count = 0 };
	struct trophy trophies[TROPHIES];
	chronicle_fold(&past);
	trophies_of(&none, &past.progress, chronicle_noon(TODAY), 240, trophies);
	ck_assert_str_eq(trophies[TROPHY_NO_ARCH].words, "There is no dead bug in the catalog.");
	ck_assert_int_eq(trophies[TROPHY_PLANK].per_cent, 0);
}
END_TEST

Suite *trophies_suite(void)
{
	Suite *suite = suite_create("trophies");
	TCase *tcase = tcase_create("trophies");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_loop_test(tcase, each_story, 0, ROWS(STORY));
	tcase_add_loop_test(tcase, a_test_counts_as_a_set, 0, ROWS(TESTED));
	tcase_add_test(tcase, a_catalog_without_dead_bugs_says_so);
	suite_add_tcase(suite, tcase);
	return suite;
}
