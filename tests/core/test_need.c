/* What a session must show for a gate. */
#include "core/need.h"

#include <check.h>

#include "chronicle.h"
#include "fixture.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static struct chronicle past;

static void open_past(void)
{
	chronicle_open(&past, &fixture_catalog);
}

static void close_past(void)
{
	chronicle_close(&past);
}

static const struct past_session *session_of(const char *words)
{
	chronicle_day(&past, 0, words);
	chronicle_fold(&past);
	return &past.progress.sessions[0];
}

static const struct {
	const char *story, *words;
	bool is_whole;
} WHOLE[] = {
	{ "all of it, all good", "step-3-a: dead-bug@2 10 ok, 10 ok, 10 ok", true },
	{ "more than that", "step-3-a: dead-bug@2 10 of 12 ok, 10 ok, 10 ok, 10 ok", true },
	{ "a set fewer", "step-3-a: dead-bug@2 10 ok, 10 ok", false },
	{ "all the sets that the routine has", "step-3-c: dead-bug@2 10 ok, 10 ok", true },
	{ "at another level than the routine's, as many", "step-3-c: dead-bug@3 12 ok, 12 ok", true },
	{ "and not of fewer reps", "step-3-c: dead-bug@3 12 ok, 10 ok", false },
	{ "fewer reps than the dose has", "step-3-a: dead-bug@2 10 ok, 9 ok, 9 ok", false },
	{ "a set that was not good", "step-3-a: dead-bug@2 10 ok, 10 ok, 10 lost10", false },
	{ "a set that was not asked about", "step-3-a: dead-bug@2 10 ok, 10 ok, 10", false },
	{ "a ladder, whose last set is short", "curl-up: curl-up@2 6 ok, 4 ok, 2 ok", true },
	{ "one that ends a rung early", "curl-up: curl-up@2 6 ok, 4 ok, 1 ok", false },
	{ "each side in its turn",
		"side-plank: side-plank@2 20s right ok, 20s left ok, 20s right ok, 20s left ok", true },
	{ "one side too few",
		"side-plank: side-plank@2 20s right ok, 20s left ok, 20s right ok", false },
	{ "an exercise that the catalog no longer has", "mix: old@1 10 ok", false },
	{ "nor does it have doses any more", "mix: sit-up@1 10 ok", false },
	{ "a line without a level", "mix: dead-bug@-1 10 ok, 10 ok, 10 ok", false },
};

START_TEST(a_dose_is_whole)
{
	const struct past_session *session = session_of(WHOLE[_i].words);
	ck_assert_msg(bout_is_whole(&fixture_catalog, session, &past.progress.bouts[0]) ==
		WHOLE[_i].is_whole, "%s", WHOLE[_i].story);
}
END_TEST

static const int bugs[] = { DEAD_BUG_LEGS, DEAD_BUG };
static const struct need two_sets = { .of = { 2, bugs }, .sets = 2, .amount = 8 };
static const struct need whole_base = { .of = { 2, bugs }, .level = 2 };

static const struct {
	const char *story, *words;
	const struct need *need;
	bool is_met;
} NEED[] = {
	{ "the numbers", "mix: dead-bug@2 10 lost9, 8 ok, 8 ok", &two_sets, true },
	{ "by another of its exercises", "mix: plank@2 30s ok; dead-bug-legs@2 8 ok, 8 ok", &two_sets,
		true },
	{ "the whole dose, smaller than the numbers", "mix: dead-bug@1 6 ok, 6 ok", &two_sets, true },
	{ "half a smaller dose", "mix: dead-bug@1 6 ok", &two_sets, false },
	{ "one good set", "mix: dead-bug@2 8 ok, 8 lost7, 8 back", &two_sets, false },
	{ "good sets that are too short", "mix: dead-bug@2 7 ok, 7 ok, 7 ok", &two_sets, false },
	{ "another exercise", "mix: plank@2 30s ok, 30s ok, 30s ok", &two_sets, false },
	{ "at its level", "mix: dead-bug@2 10 ok, 10 ok, 10 ok", &whole_base, true },
	{ "at a level above", "mix: dead-bug@3 12 ok, 12 ok, 12 ok", &whole_base, true },
	{ "below its level", "mix: dead-bug@1 6 ok, 6 ok", &whole_base, false },
	{ "without numbers, nothing but the whole dose", "mix: dead-bug@2 10 ok, 10 ok", &whole_base,
		false },
};

START_TEST(a_need_is_met)
{
	const struct past_session *session = session_of(NEED[_i].words);
	ck_assert_msg(need_is_met(&fixture_catalog, &past.progress, session, NEED[_i].need) ==
		NEED[_i].is_met, "%s", NEED[_i].story);
}
END_TEST

Suite *need_suite(void)
{
	Suite *suite = suite_create("need");
	TCase *tcase = tcase_create("need");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_loop_test(tcase, a_dose_is_whole, 0, ROWS(WHOLE));
	tcase_add_loop_test(tcase, a_need_is_met, 0, ROWS(NEED));
	suite_add_tcase(suite, tcase);
	return suite;
}
