#include "core/status.h"

#include "fixture.h"
#include "script.h"
#include "strict_json.h"
#include "suites.h"
#include "sys/builtin.h"
#include "sys/scratch.h"

static const struct {
	const char *workout, *words, *status;
} STORIES[] = {
	{ "plank:2", "", "brief · plank 1/3" },
	{ "plank:2+", "4s", "brief 16 s · plank 1/3" },
	{ "plank:2", "go 1s", "ready 4 s · plank 1/3" },
	{ "plank:2", "go 1500ms", "ready 4 s · plank 1/3" },
	{ "plank:2", "to:TILT", "tilt 3 s · plank 1/3" },
	{ "plank:2", "to:WORK 12s", "hold 18 s · plank 1/3" },
	{ "plank:2", "to:WORK 12s pause 60s", "pause 18 s · plank 1/3" },
	{ "plank:2", "to:WORK 12s pause go", "ready 3 s · plank 1/3" },
	{ "plank:2", "to:REST", "rest 45 s · plank 1/3" },
	{ "plank:2", "to:REST to:WORK", "hold 30 s · plank 2/3" },
	{ "plank:2", "to:WORK pain", "pain · plank 1/3" },
	{ "dead-bug:2", "to:WORK", "lower 3 s · dead-bug 1/3" },
	{ "dead-bug:2*", "to:COUNTING count", "count · dead-bug 1/3" },
	{ "plank:2", "to:WORK quit", "done · mix" },
	{ "plank:2 dead-bug:2", "quit", "done · mix" },
};

START_TEST(a_session_is_told_in_a_line)
{
	static struct script script;
	char words[STATUS_SIZE];
	script_begin(&script, STORIES[_i].workout);
	if (strncmp(STORIES[_i].words, "to:", 3) == 0)
		script_play(&script, "go");
	script_play(&script, STORIES[_i].words);
	const struct status status = status_of_session(&script.session, script.now);
	status_words(&status, words);
	ck_assert_msg(strcmp(words, STORIES[_i].status) == 0, "%s, %s: %s", STORIES[_i].workout,
		STORIES[_i].words, words);
}
END_TEST

static const struct {
	enum test test;
	bool counts;
	enum trial_phase phase;
	const char *status;
} TRIALS[] = {
	{ TEST_PLANK, false, TRIAL_PAGE, "page · plank test" },
	{ TEST_PLANK, false, TRIAL_READY, "ready 5 s · plank test" },
	{ TEST_PLANK, false, TRIAL_SETTLE, "settle 3 s · plank test" },
	{ TEST_PLANK, false, TRIAL_WORK, "hold 60 s · plank test" },
	{ TEST_DEAD_BUG, false, TRIAL_WORK, "lower 3 s · dead-bug test" },
	{ TEST_DEAD_BUG, true, TRIAL_COUNTING, "count · dead-bug test" },
	{ TEST_HIPS, false, TRIAL_GUIDE, "guide 10 s · thomas-test test" },
	{ TEST_HIPS, false, TRIAL_LOOK, "look · thomas-test test" },
};

START_TEST(a_test_is_told_in_a_line)
{
	static struct trial trial;
	struct effects effects = { 0 };
	char words[STATUS_SIZE];
	ms_t now = 0;
	trial_begin(&trial, TRIALS[_i].test, test_exercise(&builtin_catalog, TRIALS[_i].test),
		test_kinds[TRIALS[_i].test].cap, 5000, TRIALS[_i].counts, "S", now, &effects);
	while (trial.phase != TRIALS[_i].phase) {
		ms_t wait = trial_wait(&trial, now);
		now += wait == NEVER ? 0 : wait;
		effects.count = 0;
		trial_step(&trial, &(struct event){ .kind = wait == NEVER ? EVENT_GO : EVENT_TICK,
			.at = now }, &effects);
	}
	const struct status status = status_of_trial(&trial, now);
	status_words(&status, words);
	ck_assert_str_eq(words, TRIALS[_i].status);
}
END_TEST

static const struct {
	struct status status;
	const char *json;
} JSON[] = {
	{ { "hold", 12, "plank", 2, 3, false },
		"{\"phase\": \"hold\", \"seconds\": 12, \"what\": \"plank\", \"set\": 2, \"sets\": 3, "
		"\"test\": false}" },
	{ { "look", STATUS_UNTIL_KEY, "thomas-test", 0, 0, true },
		"{\"phase\": \"look\", \"seconds\": null, \"what\": \"thomas-test\", \"set\": null, "
		"\"sets\": null, \"test\": true}" },
};

START_TEST(programs_are_told_in_json)
{
	char json[STATUS_SIZE];
	status_json(&JSON[_i].status, json);
	ck_assert_str_eq(json, JSON[_i].json);
	strict_json_check(json);
}
END_TEST

/* Ids and numbers as long as they can be. */
START_TEST(the_longest_one_fits)
{
	char what[WORKOUT_NAME_SIZE], text[STATUS_SIZE];
	memset(what, 'x', sizeof(what) - 1);
	what[sizeof(what) - 1] = '\0';
	const struct status status = { "settle", 3600, what, 255, 255, false };
	status_words(&status, text);
	ck_assert_ptr_nonnull(strstr(text, " 255/255"));
	status_json(&status, text);
	strict_json_check(text);
}
END_TEST

Suite *status_suite(void)
{
	Suite *suite = suite_create("status");
	TCase *tcase = tcase_create("status");
	tcase_add_loop_test(tcase, a_session_is_told_in_a_line, 0, ROWS(STORIES));
	tcase_add_loop_test(tcase, a_test_is_told_in_a_line, 0, ROWS(TRIALS));
	tcase_add_loop_test(tcase, programs_are_told_in_json, 0, ROWS(JSON));
	tcase_add_test(tcase, the_longest_one_fits);
	suite_add_tcase(suite, tcase);
	return suite;
}
