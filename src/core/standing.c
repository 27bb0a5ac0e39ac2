/* standing: one pass over the sessions, with what each gate out of the step has counted */
#include "core/standing.h"

#include <assert.h>
#include <string.h>

#include "core/need.h"

#define GATES_MAX 40 /* of a catalog, as sys/config_catalog reads it */
#define NEEDS_MAX 6  /* of a gate */
#define BACK_SETS 2  /* felt in the back, in a session: too much for a step that was not earned */

struct tally { /* what a gate has counted while it was open */
	int met[NEEDS_MAX];        /* sessions, of each need; of all together at 0 */
	int64_t day[NEEDS_MAX];    /* the day of the latest one: one a day is counted */
	int first, last;           /* sessions */
	bool has_harder;           /* one of them was work of a step above */
};

struct walk {
	const struct catalog *catalog;
	const struct progress *progress;
	struct standing *standing;
	enum step earned;          /* by work: the standing's, or below it while that is chosen */
	int finished[STEP_COUNT];  /* sessions that came to their end, of each step … */
	int latest[STEP_COUNT];    /* … and the last of them, or NO_SESSION */
	struct tally tallies[GATES_MAX]; /* beside the catalog's gates */
	bool stopped_twice;
};

static bool is_plan(const struct catalog *catalog, int routine)
{
	return routine != NO_EXERCISE && !catalog->routines[routine].extra &&
		step_number(catalog->routines[routine].step) > 0;
}

static bool has_routine(const struct catalog *catalog, enum step step)
{
	for (int i = 0; i < catalog->routine_count; i++) {
		if (is_plan(catalog, i) && catalog->routines[i].step == step)
			return true;
	}
	return false;
}

int step_number(enum step step)
{
	return step >= STEP_FIND_IT && step <= STEP_OWN_IT ? (int)step - (int)STEP_FIND_IT + 1 : 0;
}

enum step step_after(const struct catalog *catalog, enum step step)
{
	for (int next = (int)step + 1; next <= STEP_OWN_IT; next++) {
		if (has_routine(catalog, (enum step)next))
			return (enum step)next;
	}
	return step;
}

/* Step 1; where the catalog has no routine of it, the lowest that it has. */
static enum step first_step(const struct catalog *catalog)
{
	for (int step = STEP_FIND_IT; step <= STEP_OWN_IT; step++) {
		if (has_routine(catalog, (enum step)step))
			return (enum step)step;
	}
	return STEP_FIND_IT;
}

/* Whether a session was of the plan, and of a step above. */
static bool is_above(const struct walk *walk, const struct past_session *session, enum step step)
{
	return is_plan(walk->catalog, session->routine) &&
		walk->catalog->routines[session->routine].step > step;
}

/* The step that the person takes without a gate, where that is allowed. */
static void take_liberty(struct walk *walk, const struct past_session *session)
{
	struct standing *standing = walk->standing;
	if (!session->has_trained || !is_above(walk, session, standing->step) ||
		standing->has_chosen || standing->sore != NO_SESSION)
		return;
	standing->step = walk->catalog->routines[session->routine].step;
	standing->has_chosen = standing->is_overruled = true;
}

/* A step that was chosen is left for the one that was earned when it goes wrong. */
static void lead_back(struct walk *walk, const struct past_session *session, int number)
{
	struct standing *standing = walk->standing;
	const bool went_wrong = standing->sore == number || session->felt[FELT_BACK] >= BACK_SETS;
	if (!standing->is_overruled || !went_wrong)
		return;
	standing->step = walk->earned;
	standing->is_overruled = false;
	standing->led_back = number;
}

/* Harder work is proof, too: all of a session of a step above, as far as it was asked about. */
static bool is_harder(const struct walk *walk, const struct past_session *session, enum step step)
{
	return is_above(walk, session, step) && session->ending == ENDING_FINISHED &&
		session->asked > 0 && session->good == session->asked;
}

static void count_once_a_day(struct tally *tally, int need, int session, int64_t day)
{
	if (tally->met[need] > 0 && tally->day[need] == day)
		return;
	tally->met[need]++;
	tally->day[need] = day;
	tally->first = tally->first == NO_SESSION ? session : tally->first;
	tally->last = session;
}

static void count_for(struct walk *walk, int index, const struct past_session *session, int number)
{
	const struct gate *gate = &walk->catalog->gates[index];
	struct tally *tally = &walk->tallies[index];
	const bool harder = is_harder(walk, session, gate->step);
	int met = 0;
	assert(gate->need_count > 0 && gate->need_count <= NEEDS_MAX);
	tally->has_harder = tally->has_harder || harder;
	for (int i = 0; i < gate->need_count; i++) {
		if (!harder &&
			!need_is_met(walk->catalog, walk->progress, session, &gate->needs[i]))
			continue;
		met++;
		if (!gate->together)
			count_once_a_day(tally, i, number, session->day);
	}
	if (gate->together && met == gate->need_count)
		count_once_a_day(tally, 0, number, session->day);
}

/* The sessions that a gate has counted: those of the need that has the fewest. */
static int counted(const struct gate *gate, const struct tally *tally)
{
	int fewest = tally->met[0];
	for (int i = 1; i < gate->need_count && !gate->together; i++)
		fewest = tally->met[i] < fewest ? tally->met[i] : fewest;
	return fewest < gate->sessions ? fewest : gate->sessions;
}

/* The sessions of a step, or of one above, that came to their end. */
static int finished_from(const struct walk *walk, enum step step)
{
	int finished = 0;
	for (int i = (int)step; i <= STEP_OWN_IT; i++)
		finished += walk->finished[i];
	return finished;
}

static bool is_passed(const struct walk *walk, int index)
{
	const struct gate *gate = &walk->catalog->gates[index];
	return counted(gate, &walk->tallies[index]) == gate->sessions &&
		finished_from(walk, gate->step) >= gate->at_least;
}

/* Whether a gate counts: it leads out of the step that is earned, or of one up to the chosen. */
static bool is_counting(const struct walk *walk, int index)
{
	const enum step step = walk->catalog->gates[index].step;
	return step >= walk->earned && step <= walk->standing->step &&
		step_after(walk->catalog, step) != step;
}

static void pass_gate(struct walk *walk, int index)
{
	struct standing *standing = walk->standing;
	const struct tally *tally = &walk->tallies[index];
	walk->earned = step_after(walk->catalog, walk->catalog->gates[index].step);
	standing->opened_by = index;
	standing->first = tally->first;
	standing->last = tally->last;
	standing->by_harder = tally->has_harder;
	if (walk->earned < standing->step)
		return;
	standing->step = walk->earned;
	standing->has_chosen = standing->is_overruled = false;
	standing->led_back = NO_SESSION;
}

static void pass_gates(struct walk *walk, const struct past_session *session, int number)
{
	for (int i = 0; i < walk->catalog->gate_count; i++) {
		if (is_counting(walk, i))
			count_for(walk, i, session, number);
	}
	for (int i = 0; i < walk->catalog->gate_count; i++) {
		if (is_counting(walk, i) && is_passed(walk, i))
			pass_gate(walk, i);
	}
}

static void note_end(struct walk *walk, const struct past_session *session, int number)
{
	struct standing *standing = walk->standing;
	if (session->ending == ENDING_RED_FLAG) {
		standing->is_blocked = true;
		standing->flagged = session->ended;
	}
	if (session->ending != ENDING_FINISHED || !is_plan(walk->catalog, session->routine))
		return;
	const enum step step = walk->catalog->routines[session->routine].step;
	walk->finished[step]++;
	walk->latest[step] = number;
}

static void note_pain(struct walk *walk, const struct past_session *session, int number)
{
	const bool stopped = session->stops > 0 || session->ending == ENDING_PAIN;
	if (!session->has_trained && !stopped)
		return;
	walk->stopped_twice = stopped && walk->standing->sore != NO_SESSION;
	walk->standing->sore = stopped ? number : NO_SESSION;
}

static void take_session(struct walk *walk, int number)
{
	const struct past_session *session = &walk->progress->sessions[number];
	take_liberty(walk, session);
	note_end(walk, session, number);
	note_pain(walk, session, number);
	lead_back(walk, session, number);
	if (walk->standing->sore != number)
		pass_gates(walk, session, number);
}

static bool is_clinician(const struct progress *progress, const struct past_check *check)
{
	return ledger_note_is(progress->ledger, check->fact, CLINICIAN_NOTE);
}

/* What was said between sessions: the latest answer stands, and a clinician's word clears what was. */
static void take_checks(struct walk *walk)
{
	const struct progress *progress = walk->progress;
	struct standing *standing = walk->standing;
	const struct stamp never = { INT64_MIN, 0 };
	struct stamp asked = never;
	bool worse = false;
	for (int i = 0; i < progress->check_count; i++) {
		const struct past_check *check = &progress->checks[i];
		if (is_clinician(progress, check))
			asked = check->when;
		else if (check->back == BACK_SINCE_COUNT)
			continue;
		worse = check->back == BACK_WORSE_DAYS;
	}
	const struct stamp sore = standing->sore != NO_SESSION ?
		progress->sessions[standing->sore].ended : never;
	standing->is_blocked = standing->is_blocked && standing->flagged.seconds >= asked.seconds;
	standing->needs_clinician = worse ||
		(walk->stopped_twice && sore.seconds >= asked.seconds);
}

/* Whether a gate leads out of the step that the person is in, to another one. */
static bool leads_on(const struct walk *walk, int gate)
{
	const enum step step = walk->standing->step;
	return walk->catalog->gates[gate].step == step && step_after(walk->catalog, step) != step;
}

static void find_gate(struct walk *walk)
{
	struct standing *standing = walk->standing;
	int least_left = 0;
	standing->gate = NO_GATE;
	for (int i = 0; i < walk->catalog->gate_count; i++) {
		const int met = counted(&walk->catalog->gates[i], &walk->tallies[i]);
		const int left = walk->catalog->gates[i].sessions - met;
		/* The catalog's first is the usual way, unless another has begun to open. */
		const bool is_second = standing->gate != NO_GATE && (met == 0 || left >= least_left);
		if (!leads_on(walk, i) || is_second)
			continue;
		standing->gate = i;
		standing->met = met;
		least_left = left;
	}
}

/* What was done of the step that it came to. */
static void find_latest(struct walk *walk)
{
	struct standing *standing = walk->standing;
	standing->finished = finished_from(walk, standing->step);
	standing->session = walk->latest[standing->step];
	standing->routine = standing->session == NO_SESSION ? NO_EXERCISE :
		walk->progress->sessions[standing->session].routine;
}

static void begin(struct walk *walk)
{
	const enum step first = first_step(walk->catalog);
	*walk->standing = (struct standing){ .step = first, .opened_by = NO_GATE, .first = NO_SESSION,
		.last = NO_SESSION, .led_back = NO_SESSION, .sore = NO_SESSION };
	walk->earned = first;
	for (int i = 0; i < STEP_COUNT; i++)
		walk->latest[i] = NO_SESSION;
	for (int i = 0; i < walk->catalog->gate_count; i++)
		walk->tallies[i].first = walk->tallies[i].last = NO_SESSION;
}

void standing_of(const struct catalog *catalog, const struct progress *progress, struct standing *ret)
{
	assert(catalog->gate_count <= GATES_MAX);
	struct walk walk = { .catalog = catalog, .progress = progress, .standing = ret };
	begin(&walk);
	for (int i = 0; i < progress->session_count; i++)
		take_session(&walk, i);
	take_checks(&walk);
	find_latest(&walk);
	find_gate(&walk);
}
