/* How far people have come with an exercise. */
#include "core/climb.h"

#include <check.h>
#include <string.h>

#include "chronicle.h"
#include "fixture.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define DAYS_MAX 10

#define BUGS_1 "short: dead-bug@1 6 ok, 6 ok"
#define BUGS "step-3-a: dead-bug@2 10 ok, 10 ok, 10 ok"
#define BUGS_3 "step-3-a: dead-bug@3 12 ok, 12 ok, 12 ok"
#define SORE "step-3-a: dead-bug@2 10 of 3 pain4"
#define EASY "step-3-a: dead-bug@1 6 ok, 6 ok"
#define LEGS "step-3-a: dead-bug-legs@1 6 ok, 6 ok"
#define ANY LEVEL_MAX
#define NONE NOT_ASKED

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
	struct chronicle_day days[DAYS_MAX];
	int allowed, earned, at;
	int fell_on; /* day of the fall, -1 none */
	bool easier; /* the easier variant stands in */
} CLIMB[] = {
	{ "never done", { { 0, "step-3-a: plank@2 30s ok" } }, ANY, NONE, NONE, -1, false },
	{ "whole once", { { 0, BUGS } }, ANY, NONE, 2, -1, false },
	{ "whole twice: the next level", { { 0, BUGS }, { 2, BUGS } }, ANY, 3, 2, -1, false },
	{ "with a bad one between", { { 0, BUGS }, { 2, "step-3-a: dead-bug@2 10 back" }, { 4, BUGS } },
		ANY, NONE, 2, -1, false },
	{ "with one between that nobody was asked about",
		{ { 0, BUGS }, { 2, "step-3-a: dead-bug@2 10, 10, 10" }, { 4, BUGS } }, ANY, 3, 2, -1,
		false },
	{ "good, but not the whole dose", { { 0, BUGS }, { 2, "step-3-a: dead-bug@2 10 ok, 10 ok" } },
		ANY, NONE, 2, -1, false },
	{ "a lighter day between does not begin anew", { { 0, BUGS }, { 2, BUGS_1 }, { 4, BUGS } },
		ANY, 3, 2, -1, false },
	{ "nor do light days earn what is beyond them", { { 0, BUGS_1 }, { 2, BUGS_1 } }, ANY, 2, NONE,
		-1, false },
	{ "the level above, twice", { { 0, BUGS }, { 2, BUGS }, { 4, BUGS_3 }, { 6, BUGS_3 } }, ANY, 4,
		3, -1, false },
	{ "a level in each session is no climbing", { { 0, BUGS }, { 2, BUGS_3 } }, ANY, NONE, 3, -1,
		false },
	{ "a stop for pain: a level down", { { 0, BUGS }, { 2, BUGS }, { 4, SORE } }, 1, NONE, 2, 4,
		false },
	{ "one good session is not enough", { { 0, SORE }, { 2, EASY } }, 1, NONE, 1, 0, false },
	{ "two are", { { 0, SORE }, { 2, EASY }, { 4, EASY } }, ANY, 2, 1, -1, false },
	{ "not with a bad one between",
		{ { 0, SORE }, { 2, EASY }, { 4, "step-3-a: dead-bug@1 6 lost5" }, { 6, EASY } }, 1,
		NONE, 1, 0, false },
	{ "two falls are two levels", { { 0, SORE }, { 2, "step-3-a: dead-bug@1 6 pain3" } }, 0, NONE,
		1, 2, true },
	{ "a fall above what is allowed takes nothing more", { { 0, SORE }, { 2, SORE } }, 1, NONE, 2,
		2, false },
	{ "the easier variant, once", { { 0, SORE }, { 2, "step-3-a: dead-bug@1 6 pain3" },
		{ 4, LEGS } },
		0, NONE, 1, 2, true },
	{ "twice: back, a level at a time",
		{ { 0, SORE }, { 2, "step-3-a: dead-bug@1 6 pain3" }, { 4, LEGS }, { 6, LEGS } }, 1,
		NONE, 1, 2, false },
	{ "and twice there: all is as it was",
		{ { 0, SORE }, { 2, "step-3-a: dead-bug@1 6 pain3" }, { 4, LEGS }, { 6, LEGS },
			{ 8, EASY }, { 10, EASY } },
		ANY, 2, 1, -1, false },
	{ "the variant went badly between",
		{ { 0, SORE }, { 2, "step-3-a: dead-bug@1 6 pain3" }, { 4, LEGS },
			{ 6, "step-3-a: dead-bug-legs@1 6 back" }, { 8, LEGS } },
		0, NONE, 1, 2, true },
	{ "the variant counts only when it stands in", { { 0, SORE }, { 2, LEGS }, { 4, LEGS } }, 1,
		NONE, 2, 0, false },
	{ "felt in the back in two sets", { { 0, "step-3-a: dead-bug@2 10 back, 10 back" } }, 1, NONE,
		2, 0, false },
	{ "in one set, and in another exercise",
		{ { 0, "step-3-a: dead-bug@2 10 back; plank@2 30s back" } }, 1, NONE, 2, 0, false },
	{ "in one set only", { { 0, "step-3-a: dead-bug@2 10 back, 10 ok" } }, ANY, NONE, 2, -1,
		false },
	{ "in others only", { { 0, "step-3-a: dead-bug@2 10 ok; plank@2 30s back, 30s back" } }, ANY,
		NONE, 2, -1, false },
	{ "less than half clean in two sets", { { 0, "step-3-a: dead-bug@2 10 lost5, 10 lost5" } }, 1,
		NONE, 2, 0, false },
	{ "in one", { { 0, "step-3-a: dead-bug@2 10 lost5, 10 lost6" } }, ANY, NONE, 2, -1, false },
	{ "lost at rep 3: too early for another set", { { 0, "step-3-a: dead-bug@2 10 lost3" } }, 0,
		NONE, 2, 0, true },
	{ "at rep 4: three are left", { { 0, "step-3-a: dead-bug@2 10 lost4" } }, ANY, NONE, 2, -1,
		false },
	{ "a line without a level says nothing", { { 0, BUGS }, { 2, "mix: dead-bug@-1 10 pain5" } },
		ANY, NONE, 2, -1, false },
};

START_TEST(each_climb)
{
	chronicle_tell(&past, CLIMB[_i].days, DAYS_MAX);
	const struct climb climb = climb_of(&fixture_catalog, &past.progress, DEAD_BUG);
	const char *story = CLIMB[_i].story;
	ck_assert_msg(climb.allowed == CLIMB[_i].allowed, "%s: allowed %d", story, climb.allowed);
	ck_assert_msg(climb.earned == CLIMB[_i].earned, "%s: earned %d", story, climb.earned);
	ck_assert_msg(climb.at == CLIMB[_i].at, "%s: at %d", story, climb.at);
	ck_assert_msg((climb.fall != NULL) == (CLIMB[_i].fell_on >= 0), "%s", story);
	if (climb.fall != NULL)
		ck_assert_msg(past.progress.sessions[climb.fall->session].day -
			date_training_day(chronicle_noon(0), 240) == CLIMB[_i].fell_on, "%s", story);
	ck_assert_msg(climb_needs_easier(&fixture_catalog, &climb) == CLIMB[_i].easier, "%s", story);
}
END_TEST

static const struct {
	const char *story;
	int exercise, level;
	struct chronicle_day days[3];
	enum pace pace;
	int most;
} PACE[] = {
	{ "the first time", DEAD_BUG, 2, { { 0, NULL } }, PACE_FULL, 10 },
	{ "lost at rep 9", DEAD_BUG, 2, { { 0, "step-3-a: dead-bug@2 10 ok, 10 lost9" } }, PACE_LOST,
		8 },
	{ "lost at rep 8 of fewer", DEAD_BUG, 2, { { 0, "step-3-a: dead-bug@2 8 lost8" } }, PACE_LOST,
		7 },
	{ "lost very early: three at least", DEAD_BUG, 1, { { 0, "step-3-a: dead-bug@2 10 lost2" } },
		PACE_LOST, 3 },
	{ "lost behind where today ends", DEAD_BUG, 1, { { 0, "step-3-a: dead-bug@2 10 lost9" } },
		PACE_FULL, 6 },
	{ "two more", DEAD_BUG, 2, { { 0, "step-3-a: dead-bug@2 7 ok, 7 ok" } }, PACE_MORE, 9 },
	{ "up to the dose", DEAD_BUG, 2, { { 0, "step-3-a: dead-bug@2 9 ok, 9 ok" } }, PACE_MORE, 10 },
	{ "all of it", DEAD_BUG, 2, { { 0, BUGS } }, PACE_FULL, 10 },
	{ "good as far as it was asked about", DEAD_BUG, 2, { { 0, "step-3-a: dead-bug@2 7 ok, 7" } },
		PACE_SAME, 7 },
	{ "felt in the hips", DEAD_BUG, 2, { { 0, "step-3-a: dead-bug@2 7 hips" } }, PACE_SAME, 7 },
	{ "fewer than three again", DEAD_BUG, 2, { { 0, "step-3-a: dead-bug@2 2 hips" } }, PACE_SAME,
		3 },
	{ "from the base up: a little more", DEAD_BUG, 3, { { 0, BUGS } }, PACE_MORE, 12 },
	{ "a plank: five seconds", PLANK, 3, { { 0, "step-3-a: plank@2 30s ok, 30s ok, 30s ok" } },
		PACE_MORE, 35 },
	{ "not good at the base: as long", PLANK, 3, { { 0, "step-3-a: plank@2 30s hips" } }, PACE_SAME,
		30 },
	{ "from an entry to the base at once", PLANK, 2, { { 0, "step-3-a: plank@1 10s ok" } },
		PACE_FULL, 30 },
	{ "a hold that broke", PLANK, 2, { { 0, "step-3-a: plank@2 30s lost26" } }, PACE_LOST, 25 },
	{ "ten seconds at least", PLANK, 2, { { 0, "step-3-a: plank@2 30s lost4" } }, PACE_LOST, 10 },
	{ "a level down: its dose", PLANK, 1, { { 0, "step-3-a: plank@2 20s ok" } }, PACE_FULL, 10 },
	{ "held longer: not the same reps", BIRD_DOG, 3, { { 0, "step-3-b: bird-dog@2 8 lost5" } },
		PACE_FULL, 10 },
	{ "one side first: neither", BIRD_DOG, 4, { { 0, "step-3-b: bird-dog@3 8 ok" } }, PACE_FULL,
		6 },
	{ "reps and seconds are not alike", SIDE_PLANK_KNEES, 3,
		{ { 0, "step-3-b: side-plank-knees@2 8s right ok, 8s left ok" } }, PACE_FULL, 6 },
	{ "a ladder, as it was", CURL_UP, 2, { { 0, "curl-up: curl-up@2 6 ok, 4 ok, 2 ok" } },
		PACE_FULL, 6 },
	{ "a warm-up is not counted", CAT_CAMEL, 1, { { 0, "step-1-a: cat-camel@1 6 lost4" } },
		PACE_FULL, 6 },
	{ "the last time counts", DEAD_BUG, 2,
		{ { 0, "step-3-a: dead-bug@2 10 lost5" }, { 2, "step-3-a: dead-bug@2 6 ok" } },
		PACE_MORE, 8 },
};

START_TEST(each_pace)
{
	int most = -1;
	chronicle_tell(&past, PACE[_i].days, 3);
	const struct climb climb = climb_of(&fixture_catalog, &past.progress, PACE[_i].exercise);
	const struct dose *dose = exercise_dose(&fixture_catalog.exercises[PACE[_i].exercise],
		PACE[_i].level);
	const enum pace pace = climb_pace(&fixture_catalog, &climb, dose, &most);
	ck_assert_msg(pace == PACE[_i].pace, "%s: %d", PACE[_i].story, (int)pace);
	ck_assert_msg(most == PACE[_i].most, "%s: %d", PACE[_i].story, most);
}
END_TEST

START_TEST(warm_ups_and_stretches_fall_only_when_they_hurt)
{
	chronicle_day(&past, 0, "step-3-a: cat-camel@1 6 lost1, 6 lost1");
	chronicle_fold(&past);
	ck_assert_ptr_null(climb_of(&fixture_catalog, &past.progress, CAT_CAMEL).fall);
	chronicle_day(&past, 2, "step-3-a: cat-camel@1 6 pain3");
	chronicle_fold(&past);
	const struct climb climb = climb_of(&fixture_catalog, &past.progress, CAT_CAMEL);
	ck_assert_ptr_nonnull(climb.fall);
	ck_assert(climb_needs_easier(&fixture_catalog, &climb));
}
END_TEST

Suite *climb_suite(void)
{
	Suite *suite = suite_create("climb");
	TCase *tcase = tcase_create("climb");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_loop_test(tcase, each_climb, 0, ROWS(CLIMB));
	tcase_add_loop_test(tcase, each_pace, 0, ROWS(PACE));
	tcase_add_test(tcase, warm_ups_and_stretches_fall_only_when_they_hurt);
	suite_add_tcase(suite, tcase);
	return suite;
}
