/* plan: the call, the routine, and a workout made to measure */
#include "core/plan.h"

#include <assert.h>
#include <stdio.h>

#include "core/rest.h"
#include "core/tailor.h"

#define AGAIN_DAYS 7   /* after more than these the last routine comes again, … */
#define DOWN_DAYS 14   /* … a level down, … */
#define RETURN_DAYS 28 /* … after a session of step 1 */
#define TILT_DAYS 7    /* from then on, and so often, the tilt is asked about */
#define DAY_SIZE 40

struct planner {
	const struct plan_given *given;
	struct plan *plan;
	const struct past_session *last; /* the latest with a set done, NULL when there is none */
	int64_t gap;                     /* days since then */
	bool returns;                    /* after so long that step 1 comes first */
	enum back_since back;            /* since then, BACK_SINCE_COUNT while that is open */
	struct measure measure;
};

static const struct catalog *catalog_of(const struct planner *planner)
{
	return planner->given->catalog;
}

static int64_t days_since(const struct plan_given *given, int64_t day)
{
	const int64_t days = date_training_day(given->now, given->day_start) - day;
	return days > 0 ? days : 0;
}

static void on_day(const struct planner *planner, struct stamp then, char ret_day[DAY_SIZE])
{
	date_on(then, planner->given->now, planner->given->day_start, ret_day, DAY_SIZE);
}

static void call_blocked(struct planner *planner)
{
	char day[DAY_SIZE];
	on_day(planner, planner->plan->standing.flagged, day);
	planner->plan->call = PLAN_BLOCKED;
	snprintf(planner->plan->words, PLAN_WORDS_SIZE,
		"You reported a warning sign %s. Ask a clinician before you train again.", day);
}

static void call_clinician(struct planner *planner)
{
	planner->plan->call = PLAN_CLINICIAN;
	snprintf(planner->plan->words, PLAN_WORDS_SIZE, "%s: see a clinician before you go on.",
		planner->back == BACK_WORSE_DAYS ? "Your back has been worse for days"
						 : "Two sessions running had a stop for pain");
}

static void call_rest(struct planner *planner, const struct rest *rest)
{
	char from[DAY_SIZE];
	date_from(rest->until, planner->given->now, from, sizeof(from));
	planner->plan->call = PLAN_REST;
	planner->plan->until = rest->until;
	snprintf(planner->plan->words, PLAN_WORDS_SIZE, "Rest: %s. Next session %s.", rest->why, from);
}

/* Where the person stands, when that is new; else what opens the next step. */
static void call_train(struct planner *planner)
{
	const struct plan_given *given = planner->given;
	const struct standing *standing = &planner->plan->standing;
	char words[STANDING_SIZE];
	planner->plan->call = PLAN_TRAIN;
	standing_next_words(standing, given->catalog, planner->plan->words);
	const bool is_new = standing->routine == NO_EXERCISE && planner->last != NULL;
	if (!is_new && planner->plan->words[0] != '\0')
		return;
	standing_words(standing, given->catalog, given->progress, given->now, given->day_start, words);
	snprintf(planner->plan->words, PLAN_WORDS_SIZE, "%s.", words);
}

static void make_call(struct planner *planner)
{
	const struct plan_given *given = planner->given;
	const struct rest rest = rest_of(given->progress, given->now, given->day_start);
	if (planner->plan->standing.is_blocked)
		call_blocked(planner);
	else if (planner->plan->standing.needs_clinician)
		call_clinician(planner);
	else if (rest.is_due)
		call_rest(planner, &rest);
	else
		call_train(planner);
}

/* The first routine of a step, NO_EXERCISE when the catalog has none. */
static int first_of(const struct catalog *catalog, enum step step)
{
	for (int i = 0; i < catalog->routine_count; i++) {
		if (!catalog->routines[i].extra && catalog->routines[i].step == step)
			return i;
	}
	return NO_EXERCISE;
}

/* The first of the step; in a catalog without one its first, be it beside the plan. */
static int fallback(const struct planner *planner)
{
	const struct catalog *catalog = catalog_of(planner);
	const int first = first_of(catalog, planner->plan->standing.step);
	if (first != NO_EXERCISE || catalog->routine_count == 0)
		return first;
	for (int i = 0; i < catalog->routine_count; i++) {
		if (!catalog->routines[i].extra)
			return i;
	}
	return 0;
}

/* What follows the last finished routine of the step, as long as it leads to no higher one. */
static int following(const struct planner *planner, int routine)
{
	const struct routine *routines = catalog_of(planner)->routines;
	const int next = routines[routine].next;
	const bool leads_up =
		step_number(routines[next].step) > step_number(planner->plan->standing.step);
	return leads_up ? routine : next;
}

/* The latest session of the plan that was finished, of this step or below; NULL when there is none. */
static const struct past_session *last_of_plan(const struct planner *planner)
{
	const struct progress *progress = planner->given->progress;
	const int step = step_number(planner->plan->standing.step);
	for (int i = progress->session_count - 1; i >= 0; i--) {
		const struct past_session *session = &progress->sessions[i];
		if (session->ending != ENDING_FINISHED || session->routine == NO_EXERCISE)
			continue;
		const struct routine *routine = &catalog_of(planner)->routines[session->routine];
		if (!routine->extra && step_number(routine->step) <= step)
			return session;
	}
	return NULL;
}

static int return_gently(struct planner *planner)
{
	reasons_add(&planner->plan->reasons, RANK_ROUTINE,
		"A session of step 1 first: %d days without training; then on with step %d",
		(int)planner->gap, step_number(planner->plan->standing.step));
	return first_of(catalog_of(planner), STEP_FIND_IT);
}

static int settle(struct planner *planner, int routine)
{
	reasons_add(&planner->plan->reasons, RANK_ROUTINE,
		"%s again, one set fewer: your back was worse, but settled",
		catalog_of(planner)->routines[routine].name);
	return routine;
}

/* What holds for all of the session, where the choice of the routine does not say it. */
static void say_measure(struct planner *planner)
{
	if (planner->measure.set_fewer)
		reasons_add(&planner->plan->reasons, RANK_ROUTINE,
			"One set fewer everywhere: your back was worse, but settled");
	if (planner->gap > DOWN_DAYS)
		reasons_add(&planner->plan->reasons, RANK_ROUTINE,
			"A level down everywhere: %d days since the last time", (int)planner->gap);
}

/* Whether the last session was of a step of the plan above the one that the person is in. */
static bool trained_above(const struct planner *planner)
{
	if (planner->last == NULL || planner->last->routine == NO_EXERCISE)
		return false;
	const struct routine *routine = &catalog_of(planner)->routines[planner->last->routine];
	return !routine->extra &&
		step_number(routine->step) > step_number(planner->plan->standing.step);
}

/* Why it is not the step that was trained last. */
static void say_step(struct planner *planner)
{
	const struct plan_given *given = planner->given;
	const struct standing *standing = &planner->plan->standing;
	char words[STANDING_SIZE];
	if (standing->led_back > standing->session) {
		standing_back_words(standing, given->progress, given->now, given->day_start, words);
		reasons_add(&planner->plan->reasons, RANK_ROUTINE, "%s", words);
	} else if (trained_above(planner)) {
		reasons_add(&planner->plan->reasons, RANK_ROUTINE,
			"Step %d again, because clean sessions open step %d",
			step_number(standing->step),
			step_number(step_after(given->catalog, standing->step)));
	}
}

static int begin_step(struct planner *planner)
{
	const int routine = fallback(planner);
	say_measure(planner);
	if (planner->last == NULL)
		reasons_add(&planner->plan->reasons, RANK_ROUTINE,
			"Your first session: it tells you everything");
	else if (routine != NO_EXERCISE)
		reasons_add(&planner->plan->reasons, RANK_ROUTINE, "%s: the first of step %d",
			catalog_of(planner)->routines[routine].name,
			step_number(planner->plan->standing.step));
	else
		reasons_add(&planner->plan->reasons, RANK_SAME,
			"A mix of all there is: the catalog has no routine");
	return routine;
}

static int go_on(struct planner *planner)
{
	const struct progress *progress = planner->given->progress;
	const struct routine *routines = catalog_of(planner)->routines;
	const struct standing *standing = &planner->plan->standing;
	const int last = standing->routine, next = following(planner, last);
	if (planner->gap > AGAIN_DAYS) {
		reasons_add(&planner->plan->reasons, RANK_ROUTINE,
			"%s again%s: %d days since the last time", routines[last].name,
			planner->gap > DOWN_DAYS ? ", a level down" : "", (int)planner->gap);
		return last;
	}
	const struct past_session *latest = &progress->sessions[progress->session_count - 1];
	char day[DAY_SIZE];
	on_day(planner, latest->ended, day);
	if (latest->routine == next && latest->ending != ENDING_FINISHED)
		reasons_add(&planner->plan->reasons, RANK_ROUTINE, "%s again: it was not finished %s",
			routines[next].name, day);
	else
		reasons_add(&planner->plan->reasons, RANK_SAME, "%s: next after %s",
			routines[next].name, routines[last].name);
	return next;
}

static int choose_routine(struct planner *planner)
{
	const struct past_session *of_plan = last_of_plan(planner);
	if (planner->returns)
		return return_gently(planner);
	say_step(planner);
	if (planner->back == BACK_SETTLED && of_plan != NULL)
		return settle(planner, of_plan->routine);
	if (planner->plan->standing.routine == NO_EXERCISE)
		return begin_step(planner);
	return go_on(planner);
}

/* Whether it is long since the step was trained, though others may have been since. */
static bool is_rusty(const struct planner *planner)
{
	const struct plan_given *given = planner->given;
	const int session = planner->plan->standing.session;
	return session != NO_SESSION &&
		days_since(given, given->progress->sessions[session].day) > AGAIN_DAYS;
}

/* What holds for all of the session. */
static void take_measure(struct planner *planner)
{
	struct measure *measure = &planner->measure;
	const bool is_worse = planner->back == BACK_WORSE || planner->back == BACK_WORSE_DAYS;
	measure->now = planner->given->now;
	measure->day_start = planner->given->day_start;
	measure->level_down = is_worse || planner->gap > DOWN_DAYS;
	measure->set_fewer = planner->back == BACK_SETTLED;
	measure->may_raise = !is_worse && !measure->set_fewer &&
		planner->gap <= AGAIN_DAYS && !is_rusty(planner) &&
		planner->plan->standing.sore == NO_SESSION;
	if (is_worse)
		reasons_add(&planner->plan->reasons, RANK_ROUTINE,
			"A level down everywhere: your back is still worse");
}

static void begin(struct planner *planner)
{
	const struct plan_given *given = planner->given;
	struct standing *standing = &planner->plan->standing;
	struct stamp said;
	standing_of(given->catalog, given->progress, standing);
	planner->last = rest_last_session(given->progress);
	planner->gap = planner->last != NULL ? days_since(given, planner->last->day) : 0;
	planner->returns = planner->gap > RETURN_DAYS && standing->step != STEP_FIND_IT &&
		first_of(given->catalog, STEP_FIND_IT) != NO_EXERCISE;
	planner->back = rest_back_since(given->progress, &said);
	make_call(planner);
	take_measure(planner);
}

static void make_workout(struct planner *planner, int routine)
{
	struct plan *plan = planner->plan;
	if (routine == NO_EXERCISE)
		workout_from_all(catalog_of(planner), &plan->workout);
	else
		tailor_workout(catalog_of(planner), planner->given->progress, routine,
			&planner->measure, &plan->workout, &plan->reasons);
	assert(plan->workout.count > 0);
}

void plan_today(const struct plan_given *given, struct plan *ret)
{
	*ret = (struct plan){ .call = PLAN_TRAIN };
	struct planner planner = { .given = given, .plan = ret };
	begin(&planner);
	make_workout(&planner, choose_routine(&planner));
	assert(ret->words[0] != '\0' && ret->reasons.count > 0);
}

void plan_routine(const struct plan_given *given, int routine, struct plan *ret)
{
	assert(routine >= 0 && routine < given->catalog->routine_count);
	*ret = (struct plan){ .call = PLAN_TRAIN };
	struct planner planner = { .given = given, .plan = ret };
	begin(&planner);
	say_measure(&planner);
	make_workout(&planner, routine);
}

static bool is_today(const struct plan_given *given, struct stamp when)
{
	return date_training_day(when, given->day_start) >=
		date_training_day(given->now, given->day_start);
}

static bool asks_back(const struct plan_given *given)
{
	const struct past_session *last = rest_last_session(given->progress);
	struct stamp said = given->now;
	const enum back_since back = rest_back_since(given->progress, &said);
	if (last == NULL || is_today(given, last->trained))
		return false;
	const bool was_worse = back == BACK_WORSE || back == BACK_WORSE_DAYS;
	return back == BACK_SINCE_COUNT || (was_worse && !is_today(given, said));
}

enum ask_about plan_asks_first(const struct plan_given *given)
{
	struct standing standing;
	standing_of(given->catalog, given->progress, &standing);
	if (standing.is_blocked)
		return ASK_FLAG;
	if (asks_back(given))
		return ASK_BACK;
	return standing.needs_clinician ? ASK_CLINICIAN : ASKS;
}

/* Whether an answer about the tilt is younger than a week. */
static bool was_asked_tilt(const struct plan_given *given)
{
	const struct progress *progress = given->progress;
	for (int i = progress->check_count - 1; i >= 0; i--) {
		const struct past_check *check = &progress->checks[i];
		const int64_t day = date_training_day(check->when, given->day_start);
		if (days_since(given, day) < TILT_DAYS &&
			(ledger_note_is(progress->ledger, check->fact, TILT_AUTOMATIC_NOTE) ||
				ledger_note_is(progress->ledger, check->fact, TILT_THOUGHT_NOTE)))
			return true;
	}
	return false;
}

bool plan_asks_tilt(const struct plan_given *given)
{
	const struct past_session *last = rest_last_session(given->progress);
	return last != NULL && is_today(given, last->trained) &&
		days_since(given, given->progress->sessions[0].day) >= TILT_DAYS &&
		!was_asked_tilt(given);
}
