/* climb: one pass over the bouts of an exercise */
#include "core/climb.h"

#include <assert.h>
#include <stddef.h>

#include "core/need.h"

#define SESSIONS 2   /* good ones that it takes, up or back */
#define BACK_SETS 2  /* felt in the back, in a session */
#define LOST_SETS 2  /* of which less than half was clean */
#define BASE_LEVEL 2 /* an entry below it is left for the base dose at once */

struct walk {
	const struct catalog *catalog;
	struct climb *climb;
	int lowest;
	bool is_measured; /* how much of it was clean matters */
	int from;   /* the level from which it fell */
	int good;   /* good sessions in a row, of those that count … */
	int level;  /* … at this level */
};

int climb_lowest(const struct exercise *exercise)
{
	assert(exercise->dose_count > 0);
	return exercise->doses[0].level;
}

bool climb_needs_easier(const struct catalog *catalog, const struct climb *climb)
{
	return climb->allowed < climb_lowest(&catalog->exercises[climb->exercise]);
}

int dose_most(const struct dose *dose)
{
	int most = 0;
	for (int i = 0; i < dose->set_count; i++)
		most = dose->sets[i] > most ? dose->sets[i] : most;
	return most;
}

int bout_number(const struct bout *bout)
{
	assert(bout->sets > 0);
	const int mean = (bout->target + bout->sets - 1) / bout->sets;
	return bout->best > mean ? bout->best : mean;
}

/* The fewest reps or seconds that are worth a set; a dose may have fewer by itself. */
static int least_of(enum unit unit, int most)
{
	const int least = unit == UNIT_SECONDS ? LEAST_SECONDS : LEAST_REPS;
	return most < least ? most : least;
}

/* Warm-ups and stretches are not counted: only what hurts, or is felt in the back, changes them. */
static bool is_measured(const struct exercise *exercise)
{
	return exercise->step != STEP_WARM_UP && exercise->step != STEP_STRETCH;
}

static bool hurt(const struct past_session *session, const struct bout *bout)
{
	return bout->stops > 0 || (bout->back_felt > 0 && session->felt[FELT_BACK] >= BACK_SETS);
}

static bool is_lost_early(const struct bout *bout)
{
	return bout->lost_at > 0 && bout->lost_at - 1 < least_of(bout->unit, bout_number(bout));
}

static void fall(struct walk *walk, const struct bout *bout, int level)
{
	struct climb *climb = walk->climb;
	const int lowest = walk->lowest - 1;
	walk->from = climb->fall != NULL && walk->from > bout->level ? walk->from : bout->level;
	climb->fall = bout;
	climb->allowed = level > lowest ? level : lowest;
	climb->earned = NOT_ASKED;
	walk->good = 0;
	walk->level = NOT_ASKED;
}

/* What was taken away comes back a level at a time. */
static void recover(struct walk *walk)
{
	struct climb *climb = walk->climb;
	if (++walk->good < SESSIONS)
		return;
	walk->good = 0;
	climb->allowed++;
	if (climb->allowed < walk->from)
		return;
	climb->earned = walk->from;
	climb->allowed = LEVEL_MAX;
	climb->fall = NULL;
}

static void earn(struct walk *walk, int level)
{
	if (level < walk->level)
		return;
	walk->good = level == walk->level ? walk->good + 1 : 1;
	walk->level = level;
	if (walk->good >= SESSIONS && level + 1 > walk->climb->earned)
		walk->climb->earned = level + 1;
}

static void take_bout(struct walk *walk, const struct past_session *session, const struct bout *bout)
{
	struct climb *climb = walk->climb;
	climb->last = bout;
	if (bout->level == NOT_ASKED)
		return;
	if (session->routine == NO_EXERCISE || !walk->catalog->routines[session->routine].extra)
		climb->at = bout->level;
	const int below = bout->level - 1 < climb->allowed ? bout->level - 1 : climb->allowed;
	const bool is_messy = walk->is_measured && bout->mostly_lost >= LOST_SETS;
	if (walk->is_measured && is_lost_early(bout))
		fall(walk, bout, walk->lowest - 1);
	else if (hurt(session, bout) || is_messy)
		fall(walk, bout, below);
	else if (climb->fall != NULL && bout_is_good(bout) && bout->level >= climb->allowed)
		recover(walk);
	else if (climb->fall == NULL && bout_is_whole(walk->catalog, session, bout))
		earn(walk, bout->level);
	else if (bout->asked > 0 && !bout_is_good(bout))
		walk->good = 0;
}

/* The easier variant, when it stands in: two good sessions of it bring the exercise back. */
static void take_variant(struct walk *walk, const struct past_session *session, const struct bout *bout)
{
	if (!hurt(session, bout) && bout_is_good(bout))
		recover(walk);
	else if (bout->asked > 0)
		walk->good = 0;
}

struct climb climb_of(const struct catalog *catalog, const struct progress *progress, int number)
{
	const struct exercise *exercise = &catalog->exercises[number];
	const int easier = exercise->easier.count > 0 ? exercise->easier.at[0] : NO_EXERCISE;
	struct climb climb = { .exercise = number, .allowed = LEVEL_MAX, .earned = NOT_ASKED,
		.at = NOT_ASKED };
	struct walk walk = { .catalog = catalog, .climb = &climb, .lowest = climb_lowest(exercise),
		.is_measured = is_measured(exercise), .level = NOT_ASKED };
	for (int i = 0; i < progress->bout_count; i++) {
		const struct bout *bout = &progress->bouts[i];
		const struct past_session *session = &progress->sessions[bout->session];
		if (bout->exercise == number)
			take_bout(&walk, session, bout);
		else if (bout->exercise == easier && easier != NO_EXERCISE &&
			climb_needs_easier(catalog, &climb))
			take_variant(&walk, session, bout);
	}
	return climb;
}

/* Whether the numbers of two doses can be held against each other. */
static bool is_alike(const struct dose *a, const struct dose *b)
{
	return a->kind == b->kind && a->sides == b->sides && a->tempo.hold == b->tempo.hold;
}

/* Whether today's dose goes on from what the last bout's was: the same, or one above the base. */
static bool goes_on(const struct dose *last, const struct dose *today)
{
	return is_alike(last, today) && (today->level == last->level ||
		(today->level > last->level && last->level >= BASE_LEVEL));
}

enum pace climb_pace(const struct catalog *catalog, const struct climb *climb, const struct dose *dose,
	int *ret_most)
{
	const struct bout *last = climb->last;
	const int most = dose_most(dose);
	*ret_most = most;
	const struct exercise *exercise = &catalog->exercises[climb->exercise];
	if (last == NULL || last->level == NOT_ASKED || !is_measured(exercise))
		return PACE_FULL;
	const struct dose *before = exercise_dose(exercise, last->level);
	const int more = dose->kind == KIND_HOLD ? MORE_SECONDS : MORE_REPS;
	const int least = least_of(last->unit, most), number = bout_number(last);
	if (is_alike(before, dose) && last->lost_at > 0 && last->lost_at - 1 < most) {
		*ret_most = last->lost_at - 1 > least ? last->lost_at - 1 : least;
		return PACE_LOST;
	}
	if (!goes_on(before, dose) || number >= most)
		return PACE_FULL;
	const bool is_good = bout_is_good(last);
	*ret_most = !is_good ? number : number + more < most ? number + more : most;
	if (*ret_most < least)
		*ret_most = least;
	return is_good ? PACE_MORE : PACE_SAME;
}
