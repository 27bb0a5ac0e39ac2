/* The session as a whole: its table, its clock, whole routines, and millions of random events. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/session.h"
#include "fixture.h"
#include "script.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define HEADER SOURCE_DIR "/include/core/session.h"
#define WORD 16

static struct script script;

/* The table that is printed in the header: a verb for each pair of phase and event. */
static char printed[PHASES][EVENT_KINDS][WORD];

static int index_of(const char *word, const char *const *names, int count)
{
	for (int i = 0; i < count; i++)
		if (strcmp(word, names[i]) == 0)
			return i;
	return -1;
}

/* Splits " *<tab>word word …" into words; returns how many. */
static int split(char *line, char *words[], int most)
{
	int count = 0;
	char *rest;
	if (strncmp(line, " *\t", 3) != 0)
		return 0;
	for (char *word = strtok_r(line + 3, " \n", &rest); word; word = strtok_r(NULL, " \n", &rest))
		if (count < most)
			words[count++] = word;
	return count;
}

static void read_table(void)
{
	int columns[EVENT_KINDS], column_count = 0;
	char line[256], *words[EVENT_KINDS + 1];
	FILE *header = fopen(HEADER, "r");
	ck_assert_ptr_nonnull(header);
	while (fgets(line, sizeof(line), header)) {
		int count = split(line, words, LENGTH(words));
		int phase = count > 0 ? index_of(words[0], phase_names, PHASES) : -1;
		if (count > 1 && index_of(words[0], event_names, EVENT_KINDS) >= 0) {
			column_count = count;
			for (int i = 0; i < count; i++)
				columns[i] = index_of(words[i], event_names, EVENT_KINDS);
		} else if (phase >= 0) {
			ck_assert_int_eq(count, column_count + 1);
			for (int i = 0; i < column_count; i++)
				snprintf(printed[phase][columns[i]], WORD, "%s", words[i + 1]);
		}
	}
	fclose(header);
}

/* How to get into each phase. */
static const struct way {
	const char *workout, *script;
} WAYS[PHASES] = {
	[PHASE_BRIEF] = { "pelvic-tilt:0 plank:1+", "go to:BRIEF" },
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

static bool did_answer(const struct session *before, const struct session *after)
{
	return before->asking == QUESTION_FELT && after->asking == QUESTION_BACK;
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
	{ "leave", did_leave }, { "count", did_count }, { "longer", did_longer }, { "answer", did_answer },
	{ "stop", did_stop }, { "rate", did_rate }, { "choose", did_choose }, { "flag", did_flag },
	{ "quit", did_quit }, { "close", did_nothing },
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
	read_table();
	const char *verb = printed[phase][kind];
	ck_assert_msg(verb[0] != '\0', "the header has nothing for %s in %s", event_names[kind],
		phase_names[phase]);
	script_begin(&script, WAYS[phase].workout);
	script_play(&script, WAYS[phase].script);
	ck_assert_str_eq(phase_names[script.session.phase], phase_names[phase]);
	memcpy(&before, &script.session, sizeof(before));
	script_forget(&script);
	struct event event = event_for(phase, kind);
	script_event(&script, &event);
	ck_assert_msg(judge_of(verb)(&before, &script.session), "%s in %s: not %s", event_names[kind],
		phase_names[phase], verb);
	ck_assert_int_eq(script.finished, strcmp(verb, "close") == 0);
	if (strcmp(verb, ".") == 0)
		ck_assert_msg(script.log[0] == '\0' && script.sounds[0] == '\0', "%s in %s says something",
			event_names[kind], phase_names[phase]);
}
END_TEST

/* A plank's hold of 60 s: when it ends, after all that came between. */
static const struct {
	const char *sentence, *script;
	ms_t end; /* milliseconds after it began */
} HOLDS[] = {
	{ "with every tick in time", "to:REST", 60000 },
	{ "with one late tick", "late:67s", 60000 },
	{ "with ticks that are always late", "late:1234ms late:9s late:48999ms late:2s", 60000 },
	{ "with keys that say nothing", "7s go 3s count 20s fine kept end 29s go to:REST", 60000 },
	{ "with ten seconds more", "7s longer to:REST", 70000 },
	{ "paused: the pause and the get-ready come on top", "7s pause 1000s go to:REST", 1063000 },
	{ "paused twice, the second time in the get-ready",
	  "7s pause 10s go 1s pause 10s go to:REST", 60000 + 10000 + 1000 + 10000 + 3000 },
	{ "the get-ready was cut short", "7s pause 10s go 1s go to:REST", 71000 },
	{ "resumed by a late tick", "7s pause 10s go late:30s late:30s", 73000 },
	{ "with the machine asleep for an hour", "7s hole:3600s go to:REST", 3663000 },
	{ "paused the moment it ended", "60000ms pause 5s go", 60000 },
	{ "paused a millisecond before", "59999ms pause 5s go to:REST", 68000 },
};

START_TEST(a_hold_lasts_as_long_as_it_says)
{
	script_begin(&script, "plank:3 pelvic-tilt:0");
	script_play(&script, "go to:WORK");
	ms_t began = script.session.began;
	ck_assert_int_eq(began, SCRIPT_START + 8000);
	script_play(&script, HOLDS[_i].script);
	ck_assert_msg(script.log[0] != '\0', "%s: no set", HOLDS[_i].sentence);
	long long end = (long long)(strtod(script.log, NULL) * 1000 + 0.5);
	ck_assert_msg(end == 8000 + HOLDS[_i].end, "%s: %lld", HOLDS[_i].sentence, end - 8000);
	if (script.session.phase == PHASE_REST && script.session.paused == 0)
		ck_assert_int_eq(script.session.began, SCRIPT_START + 8000 + HOLDS[_i].end);
}
END_TEST

START_TEST(one_tick_moves_one_segment)
{
	script_begin(&script, "pelvic-tilt:0");
	script_play(&script, "go");
	script.now += 3600000;
	for (int at = script.session.at; script.session.phase != PHASE_DONE; at++) {
		ck_assert_int_eq(script.session.at, at);
		ck_assert_int_eq(session_wait(&script.session, script.now), 0);
		script_event(&script, &(struct event){ .kind = EVENT_TICK, .at = script.now });
	}
	ck_assert_int_eq(session_wait(&script.session, script.now), NEVER);
	ck_assert_int_eq(script.session.ended, SCRIPT_START + 68000);
}
END_TEST

START_TEST(a_tick_before_its_time_says_nothing)
{
	script_begin(&script, "pelvic-tilt:0");
	script_play(&script, "go 4999ms");
	script_event(&script, &(struct event){ .kind = EVENT_TICK, .at = script.now });
	ck_assert_int_eq(script.session.phase, PHASE_READY);
	ck_assert_int_eq(session_wait(&script.session, script.now), 1);
	script_play(&script, "1ms");
	ck_assert_int_eq(script.session.phase, PHASE_TILT);
}
END_TEST

/* What a view asks, at moments of "plank:2" (3 x 30 s, 45 s of rest): ready 5, tilt 3, hold from 8 on. */
static const struct {
	const char *sentence, *script;
	ms_t elapsed, left, total_left;
	const char *cue;
} LOOKS[] = {
	{ "a briefing that waits counts twenty seconds", "7s", 7000, NEVER, 13000 + 214000, "" },
	{ "and no less than none", "70s", 70000, NEVER, 214000, "" },
	{ "ready", "go 2s", 2000, 3000, 212000, "Head to heels, line" },
	{ "in the hold", "go to:WORK 12s", 12000, 18000, 194000, "Glutes on" },
	{ "as a hold begins", "go to:WORK", 0, 30000, 206000,
	  "Head to heels, line" },
	{ "paused", "go to:WORK 12s pause 99s", 12000, 18000, 194000, "" },
	{ "getting ready again", "go to:WORK 12s pause 99s go 2s", 12000, 18000, 194000, "Glutes on" },
	{ "in pain", "go to:WORK 12s pain 99s", 12000, NEVER, 194000, "" },
	{ "resting", "go to:REST 5s", 5000, 40000, 171000, "" },
	{ "done", "go to:DONE 5s", 5000, NEVER, 0, "" },
};

START_TEST(a_view_can_ask_for_every_time)
{
	script_begin(&script, "plank:2");
	script_play(&script, LOOKS[_i].script);
	const struct session *session = &script.session;
	ck_assert_msg(session_elapsed(session, script.now) == LOOKS[_i].elapsed, "%s: elapsed %lld",
		LOOKS[_i].sentence, (long long)session_elapsed(session, script.now));
	ck_assert_msg(session_left(session, script.now) == LOOKS[_i].left, "%s: left %lld",
		LOOKS[_i].sentence, (long long)session_left(session, script.now));
	ck_assert_msg(session_total_left(session, script.now) == LOOKS[_i].total_left, "%s: total left %lld",
		LOOKS[_i].sentence, (long long)session_total_left(session, script.now));
	ck_assert_msg(strcmp(session_cue(session, script.now), LOOKS[_i].cue) == 0, "%s: cue %s",
		LOOKS[_i].sentence, session_cue(session, script.now));
}
END_TEST

START_TEST(a_counted_set_is_expected_to_take_its_tempo)
{
	script_begin(&script, "dead-bug:1*+");
	/* 20 brief, 5 ready, then twice 3 tilt and 6 reps of 6 s a side; 45 and 20 rest */
	ck_assert_int_eq(script.session.planned, 1000 * (20 + 5 + 2 * (3 + 72) + 45 + 20));
	script_play(&script, "to:COUNTING 12s");
	ck_assert_int_eq(session_left(&script.session, script.now), NEVER);
	ck_assert_int_eq(session_total_left(&script.session, script.now), 1000 * (60 + 45 + 3 + 72 + 20));
}
END_TEST

START_TEST(an_overdue_segment_has_no_time_left)
{
	script_begin(&script, "plank:2");
	script_play(&script, "go to:WORK");
	ck_assert_int_eq(session_elapsed(&script.session, script.now + 31000), 30000);
	ck_assert_int_eq(session_left(&script.session, script.now + 31000), 0);
	ck_assert_int_eq(session_total_left(&script.session, script.now + 31000), 176000);
	ck_assert_int_eq(session_elapsed(&script.session, script.now - 5), 0);
	ck_assert_str_eq(session_exercise(&script.session)->id, "plank");
	ck_assert_int_eq(session_easier(&script.session), KNEE_PLANK);
}
END_TEST

START_TEST(a_workout_that_fits_on_no_tape_is_refused)
{
	struct workout workout = script_workout("dead-bug:3");
	workout.items[0].dose.set_count = DOSE_SETS_MAX;
	for (int i = 0; i < DOSE_SETS_MAX; i++)
		workout.items[0].dose.sets[i] = 90;
	struct effects effects = { 0 };
	ck_assert(!session_begin(&script.session, &fixture_catalog, &workout, &timing_default, "S", 0, &effects));
	ck_assert_int_eq(effects.count, 0);
}
END_TEST

/* Sets and sides of a whole workout, as lines of a history. */
static int expected_lines(const struct workout *workout)
{
	int lines = 0;
	for (int i = 0; i < workout->count; i++)
		lines += workout->items[i].dose.set_count * (workout->items[i].dose.sides == SIDES_EACH ? 2 : 1);
	return lines;
}

static int count_words(const char *text, const char *word)
{
	int count = 0;
	for (; (text = strstr(text, word)) != NULL; text++)
		count++;
	return count;
}

/* Goes on with nothing but ticks, and GO where only that helps. */
static void run_out(struct script *run)
{
	for (int i = 0; i < 4 * TIMELINE_MAX && run->session.phase != PHASE_DONE; i++) {
		ms_t wait = session_wait(&run->session, run->now);
		struct event event = { .kind = wait < 0 ? EVENT_GO : EVENT_TICK };
		event.at = run->now += wait < 0 ? 1000 : wait;
		script_event(run, &event);
	}
	ck_assert_int_eq(run->session.phase, PHASE_DONE);
}

START_TEST(a_whole_routine_runs_by_itself)
{
	struct workout workout;
	workout_from_routine(&fixture_catalog, _i, &workout);
	memset(&script, 0, sizeof(script));
	script.now = SCRIPT_START;
	struct effects effects = { 0 };
	struct timing timing = timing_default;
	timing.brief_waits = false;
	ck_assert(session_begin(&script.session, &fixture_catalog, &workout, &timing, SCRIPT_ID, script.now,
		&effects));
	ms_t planned = script.session.planned;
	ck_assert_int_eq(planned,
		timeline_length(&script.session.tape, 0, script.session.tape.count - 1, 0));
	run_out(&script);
	ck_assert_int_eq(count_words(script.log, " set "), expected_lines(&workout));
	ck_assert_int_eq(count_words(script.log, " session "), 1);
	ck_assert_int_eq(script.session.result_count, expected_lines(&workout));
	ck_assert_int_eq(script.session.ended - script.session.started, planned);
	ck_assert_int_eq(script.session.ending, ENDING_FINISHED);
	for (int i = 0; i < script.session.result_count; i++)
		ck_assert_int_eq(script.session.results[i].done, script.session.results[i].target);
}
END_TEST

/* --- millions of random events --- */

#define SEEDS 200
#define EVENTS 20000

static uint64_t chance;

static uint32_t random_below(uint32_t limit)
{
	chance = chance * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(chance >> 33) % limit;
}

static void begin_randomly(struct session *session, ms_t now)
{
	struct workout workout = { .id = "mix", .count = 1 + (int)random_below(4) };
	for (int i = 0; i < workout.count; i++) {
		int exercise = (int)random_below(SIT_UP);
		workout.items[i] = (struct workout_item){
			.exercise = exercise, .met = random_below(2) != 0, .self_paced = random_below(4) == 0,
			.dose = *exercise_dose(&fixture_catalog.exercises[exercise], (int)random_below(5)),
		};
	}
	struct effects effects = { 0 };
	ck_assert(session_begin(session, &fixture_catalog, &workout, &timing_default, "S", now, &effects));
}

static struct event random_event(const struct session *session, ms_t last, ms_t now)
{
	static const enum event_kind often[] = {
		EVENT_TICK, EVENT_TICK, EVENT_TICK, EVENT_TICK, EVENT_TICK, EVENT_GO, EVENT_GO, EVENT_PAUSE,
		EVENT_BACK, EVENT_SKIP, EVENT_REDO, EVENT_COUNT, EVENT_COUNT, EVENT_LONGER, EVENT_ANSWER,
		EVENT_ANSWER, EVENT_ANSWER, EVENT_CHOOSE, EVENT_GAP,
	};
	static const enum event_kind seldom[] = { EVENT_PAIN, EVENT_PAIN, EVENT_PAIN, EVENT_RED_FLAG, EVENT_QUIT };
	struct event event = { .kind = often[random_below(LENGTH(often))], .at = now };
	if (random_below(100) == 0)
		event.kind = seldom[random_below(LENGTH(seldom))];
	if (event.kind == EVENT_GAP)
		event.at = last;
	event.question = random_below(3) == 0 ? (enum question)random_below(4) : session->asking;
	event.value = random_below(2) == 0 ? (int)random_below(3) : (int)random_below(15) - 2;
	event.sharp = random_below(8) == 0;
	return event;
}

static ms_t random_time(const struct session *session, ms_t now)
{
	ms_t wait = session_wait(session, now);
	switch (random_below(4)) {
	case 0: return 0;
	case 1: return (ms_t)random_below(3000);
	case 2: return wait > 0 ? wait : 0;
	default: return random_below(10) == 0 ? (ms_t)random_below(100000) : (ms_t)random_below(500);
	}
}

static void check_results(const struct session *session)
{
	bool seen[WORKOUT_ITEMS_MAX][DOSE_SETS_MAX + 1][SIDE_COUNT] = { { { false } } };
	int line = 0;
	for (int i = 0; i < session->result_count; i++) {
		const struct result *result = &session->results[i];
		ck_assert_int_gt(result->line, line);
		line = result->line;
		ck_assert(!(result->voided && result->stopped));
		if (result->voided)
			continue;
		ck_assert(!seen[result->item][result->set][result->side]);
		seen[result->item][result->set][result->side] = true;
		ck_assert(result->clean <= result->done);
	}
}

static int check_effects(const struct session *session, const struct effects *effects, int line)
{
	for (int i = 0; i < effects->count; i++) {
		if (effects->at[i].kind != EFFECT_RECORD)
			continue;
		ck_assert_int_eq(effects->at[i].record.line, ++line);
		check_results(session);
	}
	ck_assert_int_eq(session->line, line);
	return line;
}

/* What holds after every event; `before` is a copy of the few fields that are compared. */
struct seen {
	int at;
	enum phase phase;
	ms_t elapsed;
};

static void check_head(const struct session *session, const struct seen *before, const struct event *event,
	ms_t now)
{
	if (session->at < 0 || session->at >= session->tape.count)
		ck_abort_msg("the head left the tape");
	if (session->due != NEVER && session->due < session->began)
		ck_abort_msg("due before it began");
	if (session->paused < 0 || session->paused > now - session->started)
		ck_abort_msg("paused longer than there was time");
	ms_t elapsed = session_elapsed(session, now), left = session_left(session, now);
	if (elapsed < 0 || (left < 0 && left != NEVER))
		ck_abort_msg("negative time");
	bool again = event->kind == EVENT_BACK || event->kind == EVENT_REDO;
	if (session->at == before->at && !again && elapsed < before->elapsed)
		ck_abort_msg("time ran backwards on %s in %s", event_names[event->kind],
			phase_names[before->phase]);
	if (before->phase == PHASE_DONE && session->phase != PHASE_DONE)
		ck_abort_msg("done is not the end");
}

START_TEST(nothing_breaks_a_session)
{
	static struct session session;
	chance = (uint64_t)_i * 7919 + 1;
	ms_t now = 1000, last = now;
	int line = 0;
	begin_randomly(&session, now);
	for (int i = 0; i < EVENTS; i++) {
		now += random_time(&session, now);
		struct event event = random_event(&session, last, now);
		struct seen before = { session.at, session.phase, session_elapsed(&session, event.at) };
		struct effects effects;
		effects.count = 0;
		session_step(&session, &event, &effects);
		line = check_effects(&session, &effects, line);
		check_head(&session, &before, &event, event.kind == EVENT_GAP ? event.at : now);
		last = now;
		if (session.phase == PHASE_DONE && random_below(4) == 0) {
			begin_randomly(&session, now);
			line = 0;
		}
	}
	if (session.phase == PHASE_PAIN)
		session_step(&session, &(struct event){ .kind = EVENT_QUIT, .at = now }, &(struct effects){ 0 });
	for (int i = 0; session.phase != PHASE_DONE; i++) {
		ck_assert_int_lt(i, 4 * TIMELINE_MAX);
		ms_t wait = session_wait(&session, now);
		now += wait > 0 ? wait : 0;
		struct effects effects = { 0 };
		session_step(&session, &(struct event){ .kind = wait < 0 ? EVENT_GO : EVENT_TICK, .at = now },
			&effects);
	}
}
END_TEST

Suite *session_suite(void)
{
	Suite *suite = suite_create("session");
	TCase *table = tcase_create("table");
	tcase_add_loop_test(table, every_event_in_every_phase_does_what_the_header_says, 0, PHASES * EVENT_KINDS);
	suite_add_tcase(suite, table);
	TCase *time = tcase_create("time");
	tcase_add_loop_test(time, a_hold_lasts_as_long_as_it_says, 0, LENGTH(HOLDS));
	tcase_add_test(time, one_tick_moves_one_segment);
	tcase_add_test(time, a_tick_before_its_time_says_nothing);
	tcase_add_loop_test(time, a_view_can_ask_for_every_time, 0, LENGTH(LOOKS));
	tcase_add_test(time, a_counted_set_is_expected_to_take_its_tempo);
	tcase_add_test(time, an_overdue_segment_has_no_time_left);
	suite_add_tcase(suite, time);
	TCase *whole = tcase_create("whole");
	tcase_set_timeout(whole, 60);
	tcase_add_test(whole, a_workout_that_fits_on_no_tape_is_refused);
	tcase_add_loop_test(whole, a_whole_routine_runs_by_itself, 0, FIXTURE_ROUTINES);
	tcase_add_loop_test(whole, nothing_breaks_a_session, 0, SEEDS);
	suite_add_tcase(suite, whole);
	return suite;
}
