/* The table that core/trial.h prints, read from there and tried pair by pair. */
#include <string.h>

#include "attempt.h"
#include "core/trial.h"
#include "printed_table.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define HEADER SOURCE_DIR "/include/core/trial.h"

static struct attempt attempt;
static struct printed_table printed;

/* How to get into each phase. */
static const struct way {
	enum test test;
	bool counts;
	const char *play;
} WAYS[TRIAL_PHASES] = {
	[TRIAL_PAGE] = { TEST_DEAD_BUG, false, "" },
	[TRIAL_READY] = { TEST_PLANK, false, "go" },
	[TRIAL_SETTLE] = { TEST_PLANK, false, "go to:SETTLE" },
	[TRIAL_WORK] = { TEST_PLANK, false, "go to:WORK 4s" },
	[TRIAL_COUNTING] = { TEST_DEAD_BUG, true, "go to:COUNTING 4s" },
	[TRIAL_GUIDE] = { TEST_HIPS, false, "go 11s" },
	[TRIAL_LOOK] = { TEST_HIPS, false, "go to:LOOK" },
	[TRIAL_PAUSED] = { TEST_HIPS, false, "go 11s pause 9s" },
	[TRIAL_PAIN] = { TEST_PLANK, false, "go to:WORK 4s pain" },
	[TRIAL_DONE] = { TEST_HIPS, false, "go to:LOOK free to:LOOK free" },
};

/* The last step of its kind: the tick of a clock that runs out. */
static const struct way AT_THE_END = { TEST_PLANK, false, "go to:WORK 59s" };

typedef bool judge(const struct trial *before, const struct trial *after);

static bool did_next(const struct trial *before, const struct trial *after)
{
	return after->at == before->at + 1 &&
		after->phase == (enum trial_phase)after->steps[after->at].phase;
}

static bool did_stop(const struct trial *before, const struct trial *after)
{
	return before->phase != TRIAL_DONE && after->phase == TRIAL_DONE && after->results[0].known &&
		after->results[0].done == trial_done(before, before->began + 4000) &&
		after->ending == ENDING_FINISHED;
}

static bool did_count(const struct trial *before, const struct trial *after)
{
	return after->counted == before->counted + 1;
}

static bool did_pause(const struct trial *before, const struct trial *after)
{
	return after->at == before->at && after->phase == TRIAL_PAUSED && after->due == NEVER;
}

static bool did_resume(const struct trial *before, const struct trial *after)
{
	return after->at == before->at && after->phase == before->interrupted &&
		after->due - after->began == before->left + before->elapsed;
}

static bool did_back(const struct trial *before, const struct trial *after)
{
	return after->at < before->at &&
		after->phase == (enum trial_phase)after->steps[after->at].phase;
}

static bool did_again(const struct trial *before, const struct trial *after)
{
	(void)before;
	return after->at == 1 && after->phase == (enum trial_phase)after->steps[1].phase &&
		!after->results[0].known;
}

static bool did_longer(const struct trial *before, const struct trial *after)
{
	return after->at == before->at && after->due == before->due + LONGER_MS &&
		after->steps[after->at].ms == before->steps[before->at].ms + LONGER_MS;
}

static bool did_pace(const struct trial *before, const struct trial *after)
{
	return after->phase == TRIAL_PAGE && after->counts != before->counts &&
		after->count != before->count;
}

static bool did_look(const struct trial *before, const struct trial *after)
{
	return !before->results[0].known && after->results[0].known &&
		after->results[0].thigh == THIGH_TIGHT && after->at == before->at + 1;
}

static bool did_hurt(const struct trial *before, const struct trial *after)
{
	return before->phase != TRIAL_PAIN && after->phase == TRIAL_PAIN && after->due == NEVER &&
		after->hurt > 0;
}

static bool did_rate(const struct trial *before, const struct trial *after)
{
	return before->pain == NOT_ASKED && after->pain == THIGH_TIGHT && after->phase == TRIAL_DONE &&
		after->ending == ENDING_PAIN;
}

static bool did_flag(const struct trial *before, const struct trial *after)
{
	(void)before;
	return after->phase == TRIAL_DONE && after->ending == ENDING_RED_FLAG;
}

static bool did_nothing(const struct trial *before, const struct trial *after)
{
	return memcmp(before, after, sizeof(*before)) == 0;
}

static bool did_quit(const struct trial *before, const struct trial *after)
{
	if (before->phase == TRIAL_PAIN)
		return after->phase == TRIAL_DONE && after->ending == ENDING_PAIN;
	return did_nothing(before, after);
}

static const struct {
	const char *verb;
	judge *did;
} VERBS[] = {
	{ ".", did_nothing }, { "next", did_next }, { "stop", did_stop }, { "count", did_count },
	{ "pause", did_pause }, { "resume", did_resume }, { "back", did_back }, { "again", did_again },
	{ "longer", did_longer }, { "pace", did_pace }, { "look", did_look }, { "hurt", did_hurt },
	{ "rate", did_rate }, { "flag", did_flag }, { "quit", did_quit }, { "close", did_nothing },
};

static judge *judge_of(const char *verb)
{
	for (int i = 0; i < LENGTH(VERBS); i++)
		if (strcmp(VERBS[i].verb, verb) == 0)
			return VERBS[i].did;
	ck_abort_msg("the header prints an unknown verb: %s", verb);
	return NULL;
}

/* Whether a verb leaves the test from where WAYS leads. */
static bool leaves(const char *verb, enum trial_phase phase)
{
	return strcmp(verb, "close") == 0 || (strcmp(verb, "quit") == 0 && phase != TRIAL_PAIN);
}

static struct event event_for(enum event_kind kind)
{
	struct event event = { .kind = kind, .at = attempt.now, .question = QUESTION_PAIN };
	if (kind == EVENT_TICK && trial_wait(&attempt.trial, attempt.now) > 0)
		event.at += trial_wait(&attempt.trial, attempt.now);
	if (kind == EVENT_ANSWER)
		event.value = THIGH_TIGHT;
	return event;
}

START_TEST(every_event_in_every_phase_does_what_the_header_says)
{
	enum trial_phase phase = (enum trial_phase)(_i / EVENT_KINDS);
	enum event_kind kind = (enum event_kind)(_i % EVENT_KINDS);
	printed_table_read(HEADER, trial_phase_names, TRIAL_PHASES, event_names, EVENT_KINDS, &printed);
	const bool none = kind == EVENT_SKIP || kind == EVENT_CHOOSE ||
		kind == EVENT_UNDO; /* the table leaves them out */
	const char *verb = none ? "." : printed.verb[phase][kind];
	ck_assert_msg(verb[0] != '\0', "the header has nothing for %s in %s", event_names[kind],
		trial_phase_names[phase]);
	const struct way *way = &WAYS[phase];
	if (phase == TRIAL_WORK && kind == EVENT_TICK)
		way = &AT_THE_END;
	attempt_begin(&attempt, way->test, way->counts);
	attempt_play(&attempt, way->play);
	ck_assert_str_eq(trial_phase_names[attempt.trial.phase], trial_phase_names[phase]);
	ck_assert(trial_takes(&attempt.trial, kind) == (strcmp(verb, ".") != 0));
	struct trial before = attempt.trial;
	attempt.log[0] = attempt.sounds[0] = '\0';
	struct event event = event_for(kind);
	attempt_event(&attempt, &event);
	ck_assert_msg(judge_of(verb)(&before, &attempt.trial), "%s in %s: not %s", event_names[kind],
		trial_phase_names[phase], verb);
	ck_assert_int_eq(attempt.finished, leaves(verb, phase));
	if (strcmp(verb, ".") == 0)
		ck_assert_msg(attempt.log[0] == '\0' && attempt.sounds[0] == '\0',
			"%s in %s says something", event_names[kind], trial_phase_names[phase]);
}
END_TEST

Suite *trial_table_suite(void)
{
	Suite *suite = suite_create("trial_table");
	TCase *table = tcase_create("table");
	tcase_add_loop_test(table, every_event_in_every_phase_does_what_the_header_says, 0,
		TRIAL_PHASES * EVENT_KINDS);
	suite_add_tcase(suite, table);
	return suite;
}
