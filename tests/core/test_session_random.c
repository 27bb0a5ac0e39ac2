/* Millions of random events: what must hold after each of them. */
#include "core/session.h"
#include "fixture.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))
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
			.exercise = exercise,
			.met = random_below(2) != 0,
			.self_paced = random_below(4) == 0,
			.dose = *exercise_dose(&fixture_catalog.exercises[exercise],
				(int)random_below(5)),
		};
	}
	struct effects effects = { 0 };
	ck_assert(session_begin(session, &fixture_catalog, &workout, &timing_default, "S", now,
		&effects));
}

static struct event random_event(const struct session *session, ms_t last, ms_t now)
{
	static const enum event_kind often[] = {
		EVENT_TICK, EVENT_TICK, EVENT_TICK, EVENT_TICK, EVENT_TICK, EVENT_GO, EVENT_GO,
		EVENT_PAUSE, EVENT_BACK, EVENT_SKIP, EVENT_REDO, EVENT_COUNT, EVENT_COUNT, EVENT_LONGER,
		EVENT_PACE, EVENT_UNDO, EVENT_UNDO,
		EVENT_ANSWER, EVENT_ANSWER, EVENT_ANSWER, EVENT_CHOOSE, EVENT_GAP,
	};
	static const enum event_kind seldom[] = {
		EVENT_PAIN, EVENT_PAIN, EVENT_PAIN, EVENT_RED_FLAG, EVENT_QUIT,
	};
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
	const struct segment *head = session_segment(session);
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
		ck_assert(session->phase == PHASE_DONE || result->item < head->item ||
			(result->item == head->item && result->set <= head->set));
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

static void check_head(const struct session *session, const struct seen *before,
	const struct event *event, ms_t now)
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
	struct event quit = { .kind = EVENT_QUIT, .at = now };
	if (session.phase == PHASE_PAIN)
		session_step(&session, &quit, &(struct effects){ 0 });
	for (int i = 0; session.phase != PHASE_DONE; i++) {
		ck_assert_int_lt(i, 4 * TIMELINE_MAX);
		ms_t wait = session_wait(&session, now);
		now += wait > 0 ? wait : 0;
		struct event event = { .kind = wait < 0 ? EVENT_GO : EVENT_TICK, .at = now };
		session_step(&session, &event, &(struct effects){ 0 });
	}
}
END_TEST

Suite *session_random_suite(void)
{
	Suite *suite = suite_create("session_random");
	TCase *random = tcase_create("random");
	tcase_set_timeout(random, 60);
	tcase_add_loop_test(random, nothing_breaks_a_session, 0, SEEDS);
	suite_add_tcase(suite, random);
	return suite;
}
