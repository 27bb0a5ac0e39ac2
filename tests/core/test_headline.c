/* What is said of a session and of a test to somebody who looks elsewhere. */
#include <string.h>

#include "attempt.h"
#include "core/headline.h"
#include "fixture.h"
#include "script.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))

static struct script script;
static struct attempt attempt;

static const struct {
	const char *workout, *script, *words;
} SESSIONS[] = {
	{ "plank:2", "", "Forearm plank" },
	{ "plank:2+", "5s", "Forearm plank" },
	{ "plank:2", "go 500ms", "Get ready 0:05" },
	{ "plank:2", "go 1s", "Get ready 0:04" },
	{ "plank:2", "go to:TILT 1s", "Forearm plank" },
	{ "plank:3", "go to:WORK", "Forearm plank 1:00" },
	{ "plank:3", "go to:WORK 28s 1ms", "Forearm plank 0:32" },
	{ "dead-bug:2", "go to:WORK", "Dead bug 1 of 10" },
	{ "dead-bug:2", "go to:WORK 20s", "Dead bug 2 of 10" },
	{ "dead-bug:2*", "go to:COUNTING count count", "Dead bug 2 of 10" },
	{ "side-plank:2", "go to:SWITCH 2s", "Switch sides 0:03" },
	{ "plank:3", "go to:REST 10s", "Rest 0:50" },
	{ "plank:3", "go to:WORK 5s pause 60s", "Paused: Forearm plank" },
	{ "plank:3", "go to:WORK 5s pause 60s go 1s", "Get ready 0:02" },
	{ "plank:3", "go to:WORK 5s pain", "Stopped: Forearm plank" },
	{ "plank:3", "go to:WORK 5s quit", "Done" },
};

START_TEST(a_session_in_a_few_words)
{
	char words[HEADLINE_SIZE];
	script_begin(&script, SESSIONS[_i].workout);
	script_play(&script, SESSIONS[_i].script);
	headline_session(&script.session, script.now, words);
	ck_assert_msg(strcmp(words, SESSIONS[_i].words) == 0, "%s: %s", SESSIONS[_i].script, words);
}
END_TEST

static const struct {
	enum test test;
	bool counts;
	const char *script, *words;
} TRIALS[] = {
	{ TEST_PLANK, false, "", "Forearm plank" },
	{ TEST_PLANK, false, "go 2s", "Get ready 0:03" },
	{ TEST_PLANK, false, "go to:SETTLE", "Forearm plank" },
	{ TEST_PLANK, false, "go to:WORK", "Forearm plank 0:00" },
	{ TEST_PLANK, false, "go to:WORK 43s 900ms", "Forearm plank 0:43" },
	{ TEST_PLANK, false, "go to:WORK 43s pause", "Paused: Forearm plank" },
	{ TEST_PLANK, false, "go to:WORK 43s pain", "Stopped: Forearm plank" },
	{ TEST_PLANK, false, "go to:WORK 43s go", "Done" },
	{ TEST_DEAD_BUG, false, "go to:WORK", "Dead bug 1 of 12" },
	{ TEST_DEAD_BUG, true, "go to:COUNTING count count", "Dead bug 2 of 12" },
	{ TEST_HIPS, false, "go to:GUIDE", "Hip-flexor stretch" },
	{ TEST_HIPS, false, "go to:LOOK", "Hip-flexor stretch" },
};

START_TEST(a_test_in_a_few_words)
{
	char words[HEADLINE_SIZE];
	attempt_begin(&attempt, TRIALS[_i].test, TRIALS[_i].counts);
	attempt_play(&attempt, TRIALS[_i].script);
	headline_trial(&attempt.trial, attempt.now, words);
	ck_assert_msg(strcmp(words, TRIALS[_i].words) == 0, "%s: %s", TRIALS[_i].script, words);
}
END_TEST

/* A name of a person's own catalog may be longer than a title. */
START_TEST(a_long_name_is_cut)
{
	static char name[300];
	struct exercise exercises[FIXTURE_EXERCISES];
	struct catalog catalog = fixture_catalog;
	char words[HEADLINE_SIZE];
	memset(name, 'n', sizeof(name) - 1);
	memcpy(exercises, fixture_catalog.exercises, sizeof(exercises));
	exercises[PLANK].name = name;
	catalog.exercises = exercises;
	script_begin(&script, "plank:3");
	script_play(&script, "go to:REST to:WORK");
	script.session.catalog = &catalog;
	headline_session(&script.session, script.now, words);
	ck_assert_ptr_nonnull(strstr(words, "n 1:00"));
	ck_assert(headline_call(&script.session, 0, words));
	ck_assert_ptr_nonnull(strstr(words, "n, set 2 of 3"));
}
END_TEST

START_TEST(the_share_goes_from_none_to_all)
{
	int before = 0, share = 0;
	script_begin(&script, "plank:2 dead-bug:1");
	script_play(&script, "go");
	ck_assert_int_le(headline_share(&script.session, script.now), 10);
	while (script.session.phase != PHASE_DONE) {
		share = headline_share(&script.session, script.now);
		ck_assert_int_ge(share, before);
		ck_assert_int_le(share, 100);
		before = share;
		script_play(&script, script.session.phase == PHASE_BRIEF ? "go" : "1s");
	}
	ck_assert_int_ge(share, 95);
	ck_assert_int_eq(headline_share(&script.session, script.now), 100);
}
END_TEST

START_TEST(the_share_stands_still_in_a_pause)
{
	script_begin(&script, "plank:2");
	script_play(&script, "go to:REST to:REST pause");
	int share = headline_share(&script.session, script.now);
	ck_assert_int_gt(share, 0);
	script_play(&script, "600s");
	ck_assert_int_eq(headline_share(&script.session, script.now), share);
}
END_TEST

/* What calls somebody back, of what happened while the second script was played; "": nothing. */
static const struct {
	const char *workout, *before, *during, *call;
} CALLS[] = {
	{ "plank:2", "go to:REST", "to:TILT", "The rest is over: Forearm plank, set 2 of 3" },
	{ "plank:2", "go to:REST", "late:70s", "The rest is over: Forearm plank, set 2 of 3" },
	{ "plank:2", "go to:REST", "5s", "" },
	{ "plank:2", "go to:REST", "pause", "" },
	{ "plank:2", "go to:REST", "late:120s", "" },
	{ "plank:2", "go to:TILT", "to:WORK", "" },
	{ "plank:2", "go to:REST to:WORK", "back", "" },
	{ "plank:2 bird-dog:1", "go to:REST to:REST to:REST", "to:BRIEF",
		"The rest is over. Next: Bird-dog" },
	{ "plank:2", "go to:REST to:REST to:REST", "to:DONE", "The session is done: well done." },
	{ "plank:2", "go to:REST", "quit", "" },
	{ "plank:2", "go to:REST to:WORK", "pain", "" },
	{ "side-plank:2", "go to:WORK", "to:SWITCH", "" },
	{ "curl-up:2", "go to:REST", "to:WORK", "" },
};

START_TEST(the_end_of_a_rest_calls_back)
{
	char words[HEADLINE_SIZE] = "";
	script_begin(&script, CALLS[_i].workout);
	script_play(&script, CALLS[_i].before);
	int since = script.session.at;
	script_play(&script, CALLS[_i].during);
	bool calls = headline_call(&script.session, since, words);
	ck_assert_msg(strcmp(words, CALLS[_i].call) == 0, "%s: %s", CALLS[_i].during, words);
	ck_assert(calls == (CALLS[_i].call[0] != '\0'));
}
END_TEST

Suite *headline_suite(void)
{
	Suite *suite = suite_create("headline");
	TCase *tcase = tcase_create("words");
	tcase_add_loop_test(tcase, a_session_in_a_few_words, 0, LENGTH(SESSIONS));
	tcase_add_loop_test(tcase, a_test_in_a_few_words, 0, LENGTH(TRIALS));
	tcase_add_test(tcase, a_long_name_is_cut);
	tcase_add_test(tcase, the_share_goes_from_none_to_all);
	tcase_add_test(tcase, the_share_stands_still_in_a_pause);
	tcase_add_loop_test(tcase, the_end_of_a_rest_calls_back, 0, LENGTH(CALLS));
	suite_add_tcase(suite, tcase);
	return suite;
}
