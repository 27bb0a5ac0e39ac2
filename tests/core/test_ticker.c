/* The last three seconds before a change, in sessions and in tests of the person. */
#include "core/ticker.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "attempt.h"
#include "fixture.h"
#include "script.h"
#include "suites.h"

static struct script script;
static struct attempt attempt;

static const struct {
	const char *sentence, *workout, *script;
	bool in_rests, ticks;
} SEGMENTS[] = {
	{ "a get-ready", "plank:1", "go", true, true },
	{ "a hold", "plank:1", "go to:WORK", true, true },
	{ "a change of sides", "side-plank:1", "go to:SWITCH", true, true },
	{ "a rest", "plank:1", "go to:REST", true, true },
	{ "a rest in which nothing sounds", "plank:1", "go to:REST", false, false },
	{ "the get-ready after a pause", "plank:1", "go to:WORK 1s pause 1s go", false, true },
	{ "a pause", "plank:1", "go to:WORK 1s pause", true, false },
	{ "pain", "plank:1", "go to:WORK 1s pain", true, false },
	{ "a briefing, which nobody waits for", "plank:1+", "", true, false },
	{ "the beat before a set has no room for it", "plank:1", "go to:TILT", true, false },
	{ "reps have their own beat", "dead-bug:1", "go to:WORK", true, false },
	{ "a hold within a rep", "pelvic-tilt:0", "go to:WORK 2s", true, false },
	{ "a rest between two reps", "curl-up:1", "go to:REST", true, false },
	{ "reps that the person counts", "dead-bug:1*", "go to:COUNTING", true, false },
	{ "the end", "plank:1", "quit", true, false },
};

START_TEST(what_ticks_in_a_session)
{
	script_begin(&script, SEGMENTS[_i].workout);
	script_play(&script, SEGMENTS[_i].script);
	ms_t end = ticker_end_of_session(&script.session, SEGMENTS[_i].in_rests);
	ms_t due = SEGMENTS[_i].ticks ? script.now + session_wait(&script.session, script.now) : NEVER;
	ck_assert_msg(end == due, "%s", SEGMENTS[_i].sentence);
}
END_TEST

static const struct {
	const char *sentence;
	enum test test;
	const char *play;
	bool ticks;
} STEPS[] = {
	{ "the page waits", TEST_PLANK, "", false },
	{ "a get-ready", TEST_PLANK, "go", true },
	{ "the beat before it", TEST_PLANK, "go to:SETTLE", false },
	{ "a hold as long as one can", TEST_PLANK, "go to:WORK", true },
	{ "a pause", TEST_PLANK, "go to:WORK pause", false },
	{ "reps", TEST_DEAD_BUG, "go to:WORK", false },
	{ "a stretch, in which one is told what to do", TEST_HIPS, "go", false },
};

START_TEST(what_ticks_in_a_test)
{
	attempt_begin(&attempt, STEPS[_i].test, false);
	attempt_play(&attempt, STEPS[_i].play);
	ms_t due = STEPS[_i].ticks ? attempt.now + trial_wait(&attempt.trial, attempt.now) : NEVER;
	ck_assert_msg(ticker_end_of_trial(&attempt.trial) == due, "%s", STEPS[_i].sentence);
}
END_TEST

/* The moments at which it is asked, and what it has told by then. */
static const struct {
	const char *sentence;
	ms_t begins, end, asked[8]; /* to the first 0 */
	const char *told;
} STORIES[] = {
	{ "at its moments", 0, 10000, { 5000, 7000, 8000, 9000, 10000 }, "7000 8000 9000 " },
	{ "a little late it still helps", 0, 10000, { 7100, 8001, 9000 }, "7000 8000 9000 " },
	{ "later it would mislead", 0, 10000, { 7101, 8000, 9999 }, "8000 " },
	{ "of what was missed only the last is told", 0, 10000, { 9050 }, "9000 " },
	{ "nothing twice", 0, 10000, { 7000, 7000, 7050, 8000 }, "7000 8000 " },
	{ "three seconds begin without a tick of their own", 5000, 8000, { 5000, 6000, 7000, 8000 },
	  "6000 7000 " },
	{ "one second has none", 5000, 6000, { 5500, 6000 }, "" },
	{ "what lasts until a key has none", 0, NEVER, { 1000, 2000 }, "" },
};

START_TEST(each_tick_is_told_once_and_in_time)
{
	struct ticker ticker;
	char told[128] = "";
	ticker_init(&ticker, STORIES[_i].begins);
	for (int i = 0; STORIES[_i].asked[i] != 0; i++) {
		struct effects effects = { 0 };
		ticker_tell(&ticker, STORIES[_i].end, STORIES[_i].asked[i], &effects);
		for (int k = 0; k < effects.count; k++) {
			size_t used = strlen(told);
			ck_assert_int_eq(effects.at[k].kind, EFFECT_SOUND);
			ck_assert_int_eq(effects.at[k].sound, SOUND_TICK);
			snprintf(told + used, sizeof(told) - used, "%d ", (int)effects.at[k].at);
		}
	}
	ck_assert_msg(strcmp(told, STORIES[_i].told) == 0, "%s: %s", STORIES[_i].sentence, told);
}
END_TEST

START_TEST(ten_seconds_more_tick_again)
{
	struct ticker ticker;
	struct effects effects = { 0 };
	ticker_init(&ticker, 0);
	ticker_tell(&ticker, 10000, 8000, &effects);
	ck_assert_int_eq(ticker_wait(&ticker, 20000, 8000), 9000);
	ticker_tell(&ticker, 20000, 17000, &effects);
	ck_assert_int_eq(effects.count, 2);
	ck_assert_int_eq(effects.at[1].at, 17000);
}
END_TEST

START_TEST(it_says_when_to_ask_again)
{
	struct ticker ticker;
	struct effects effects = { 0 };
	ticker_init(&ticker, 0);
	ck_assert_int_eq(ticker_wait(&ticker, 10000, 0), 7000);
	ck_assert_int_eq(ticker_wait(&ticker, 10000, 7020), 0);
	ticker_tell(&ticker, 10000, 7020, &effects);
	ck_assert_int_eq(ticker_wait(&ticker, 10000, 7020), 980);
	ticker_tell(&ticker, 10000, 9000, &effects);
	ck_assert_int_eq(ticker_wait(&ticker, 10000, 9000), NEVER);
	ck_assert_int_eq(ticker_wait(&ticker, NEVER, 9000), NEVER);
}
END_TEST

Suite *ticker_suite(void)
{
	Suite *suite = suite_create("ticker");
	TCase *tcase = tcase_create("ticks");
	tcase_add_loop_test(tcase, what_ticks_in_a_session, 0, sizeof(SEGMENTS) / sizeof(SEGMENTS[0]));
	tcase_add_loop_test(tcase, what_ticks_in_a_test, 0, sizeof(STEPS) / sizeof(STEPS[0]));
	tcase_add_loop_test(
		tcase, each_tick_is_told_once_and_in_time, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, ten_seconds_more_tick_again);
	tcase_add_test(tcase, it_says_when_to_ask_again);
	suite_add_tcase(suite, tcase);
	return suite;
}
