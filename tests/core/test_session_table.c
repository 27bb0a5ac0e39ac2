/* The table that core/session.h prints, read from there and tried pair by pair. */
#include <string.h>

#include "core/session.h"
#include "printed_table.h"
#include "script.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define HEADER SOURCE_DIR "/include/core/session.h"

static struct script script;
static struct printed_table printed;

/* How to get into each phase. */
static const struct way {
	const char *workout, *script;
} WAYS[PHASES] = {
	[PHASE_BRIEF] = { "pelvic-tilt:0 dead-bug:1+", "go to:BRIEF" },
	[PHASE_READY] = { "pelvic-tilt:0 plank:1+", "go to:BRIEF to:READY" },
	[PHASE_TILT] = { "pelvic-tilt:0 plank:1+", "go to:BRIEF to:TILT" },
	[PHASE_WORK] = { "pelvic-tilt:0 plank:1+", "go to:BRIEF to:WORK 4s" },
	[PHASE_COUNTING] = { "pelvic-tilt:0 dead-bug:1*+", "go to:BRIEF to:COUNTING 4s" },
	[PHASE_SWITCH] = { "pelvic-tilt:0 side-plank-knees:1+", "go to:BRIEF to:SWITCH" },
	[PHASE_REST] = { "pelvic-tilt:0 plank:1+", "go to:BRIEF to:REST 4s" },
	[PHASE_PAUSED] = { "pelvic-tilt:0 plank:1+", "go to:BRIEF to:WORK 4s pause 9s" },
	[PHASE_RESUMING] = { "pelvic-tilt:0 plank:1+", "go to:BRIEF to:WORK 4s pause 9s go" },
	[PHASE_PAIN] = { "pelvic-tilt:0 plank:1+", "go to:BRIEF to:WORK 4s pain" },
	[PHASE_DONE] = { "pelvic-tilt:0", "quit" },
};

typedef bool judge(const struct session *before, const struct session *after);

static bool did_next(const struct session *before, const struct session *after)
{
	return after->at == before->at + 1 && after->phase != before->phase;
}

static bool did_run(const struct session *before, const struct session *after)
{
	return after->at == before->at && after->phase == before->interrupted;
}

static bool did_pause(const struct session *before, const struct session *after)
{
	return after->at == before->at && after->phase == PHASE_PAUSED;
}

static bool did_resume(const struct session *before, const struct session *after)
{
	return after->at == before->at && after->phase == PHASE_RESUMING;
}

static bool did_back(const struct session *before, const struct session *after)
{
	return after->at <= before->at && after->phase == PHASE_RESUMING;
}

static bool did_redo(const struct session *before, const struct session *after)
{
	return after->at == timeline_set_start(&before->tape, before->at) &&
		after->phase == (before->phase == PHASE_SWITCH ? PHASE_SWITCH : PHASE_RESUMING);
}

static bool did_skip(const struct session *before, const struct session *after)
{
	return after->at == timeline_set_end(&before->tape, before->at);
}

static bool did_leave(const struct session *before, const struct session *after)
{
	return after->at > timeline_set_end(&before->tape, before->at) && after->phase == PHASE_DONE;
}

static bool did_count(const struct session *before, const struct session *after)
{
	return after->counted == before->counted + 1;
}

static bool did_longer(const struct session *before, const struct session *after)
{
	return after->tape.at[after->at].ms == before->tape.at[before->at].ms + LONGER_MS &&
		after->due == before->due + LONGER_MS;
}

static bool did_pace(const struct session *before, const struct session *after)
{
	int item = before->tape.at[before->at].item;
	return after->at == before->at && after->due == before->due &&
		after->workout.items[item].self_paced != before->workout.items[item].self_paced &&
		after->tape.count != before->tape.count;
}

static bool did_answer(const struct session *before, const struct session *after)
{
	return before->asking == QUESTION_FELT && after->asking == QUESTION_BACK;
}

static bool did_undo(const struct session *before, const struct session *after)
{
	return before->asking == QUESTION_NONE && after->asking == QUESTION_FELT;
}

static bool did_stop(const struct session *before, const struct session *after)
{
	return before->phase != PHASE_PAIN && after->phase == PHASE_PAIN && after->due == NEVER;
}

static bool did_rate(const struct session *before, const struct session *after)
{
	return before->asking == QUESTION_PAIN && after->asking == QUESTION_NONE;
}

static bool did_choose(const struct session *before, const struct session *after)
{
	(void)before;
	return after->phase == PHASE_DONE && after->ending == ENDING_PAIN;
}

static bool did_flag(const struct session *before, const struct session *after)
{
	(void)before;
	return after->phase == PHASE_DONE && after->ending == ENDING_RED_FLAG;
}

static bool did_quit(const struct session *before, const struct session *after)
{
	return after->phase == PHASE_DONE &&
		after->ending == (before->phase == PHASE_PAIN ? ENDING_PAIN : ENDING_STOPPED);
}

static bool did_nothing(const struct session *before, const struct session *after)
{
	return memcmp(before, after, sizeof(*before)) == 0;
}

static const struct {
	const char *verb;
	judge *did;
} VERBS[] = {
	{ ".", did_nothing }, { "next", did_next }, { "run", did_run }, { "pause", did_pause },
	{ "resume", did_resume }, { "back", did_back }, { "redo", did_redo }, { "skip", did_skip },
	{ "leave", did_leave }, { "count", did_count }, { "longer", did_longer }, { "pace", did_pace },
	{ "answer", did_answer }, { "undo", did_undo }, { "stop", did_stop }, { "rate", did_rate },
	{ "choose", did_choose },
	{ "flag", did_flag }, { "quit", did_quit }, { "close", did_nothing },
};

static judge *judge_of(const char *verb)
{
	for (int i = 0; i < LENGTH(VERBS); i++)
		if (strcmp(VERBS[i].verb, verb) == 0)
			return VERBS[i].did;
	ck_abort_msg("the header prints an unknown verb: %s", verb);
	return NULL;
}

/* An event of a kind, with the value that says most: "abs" in REST, pain of 2 in PAIN, the end. */
static struct event event_for(enum phase phase, enum event_kind kind)
{
	struct event event = { .kind = kind, .at = script.now };
	if (kind == EVENT_TICK && session_wait(&script.session, script.now) > 0)
		event.at += session_wait(&script.session, script.now);
	if (kind == EVENT_ANSWER && phase == PHASE_PAIN)
		event.question = QUESTION_PAIN;
	if (kind == EVENT_ANSWER)
		event.value = phase == PHASE_PAIN ? 2 : FELT_ABS;
	return event;
}

START_TEST(every_event_in_every_phase_does_what_the_header_says)
{
	static struct session before;
	enum phase phase = (enum phase)(_i / EVENT_KINDS);
	enum event_kind kind = (enum event_kind)(_i % EVENT_KINDS);
	printed_table_read(HEADER, phase_names, PHASES, event_names, EVENT_KINDS, &printed);
	const char *verb = printed.verb[phase][kind];
	ck_assert_msg(verb[0] != '\0', "the header has nothing for %s in %s", event_names[kind],
		phase_names[phase]);
	script_begin(&script, WAYS[phase].workout);
	script_play(&script, WAYS[phase].script);
	ck_assert_str_eq(phase_names[script.session.phase], phase_names[phase]);
	if (kind == EVENT_UNDO && phase == PHASE_REST)
		script_play(&script, "fine");
	ck_assert(session_takes(&script.session, kind) == (strcmp(verb, ".") != 0));
	memcpy(&before, &script.session, sizeof(before));
	script_forget(&script);
	struct event event = event_for(phase, kind);
	script_event(&script, &event);
	ck_assert_msg(judge_of(verb)(&before, &script.session), "%s in %s: not %s", event_names[kind],
		phase_names[phase], verb);
	ck_assert_int_eq(script.finished, strcmp(verb, "close") == 0);
	if (strcmp(verb, ".") == 0)
		ck_assert_msg(script.log[0] == '\0' && script.sounds[0] == '\0',
			"%s in %s says something",
			event_names[kind], phase_names[phase]);
}
END_TEST

Suite *session_table_suite(void)
{
	Suite *suite = suite_create("session_table");
	TCase *table = tcase_create("table");
	tcase_add_loop_test(table, every_event_in_every_phase_does_what_the_header_says, 0,
		PHASES * EVENT_KINDS);
	suite_add_tcase(suite, table);
	return suite;
}
