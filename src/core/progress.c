/* progress: one pass over what stands, the oldest first */
#include "core/progress.h"

#include <assert.h>
#include <limits.h>
#include <string.h>

#include "core/advice.h"

#define SLOTS_MIN 64
#define SUM_MAX INT_MAX

const char *const back_since_names[BACK_SINCE_COUNT] = {
	[BACK_SAME] = "same", [BACK_BETTER] = "better", [BACK_SETTLED] = "settled",
	[BACK_WORSE] = "worse", [BACK_WORSE_DAYS] = "worse-days",
};

struct fold {
	struct progress *progress;
	const struct catalog *catalog;
	const int *exercises;   /* of the ledger's names: indexes in the catalog */
	int day_start;
	struct arena *arena;
	int *sessions;          /* by the ledger's numbers of them: index and 1, 0 for none */
	size_t bout_slot_count; /* a power of two, above the number of bouts */
	uint32_t *bout_slots;   /* by session and name: index of a bout and 1, 0 for none */
};

static struct stamp when_of(const struct fact *fact)
{
	return (struct stamp){ fact->when, fact->offset };
}

static const int *find_exercises(const struct ledger *ledger, const struct catalog *catalog,
	struct arena *arena)
{
	int *exercises = arena_take(arena, (size_t)ledger->names.count, sizeof(*exercises));
	for (int i = 0; i < ledger->names.count; i++)
		exercises[i] = catalog_exercise(catalog, ledger->names.texts[i]);
	return exercises;
}

static int exercise_of(const struct fold *fold, const struct fact *fact)
{
	return fact->name == NO_NAME ? NO_EXERCISE : fold->exercises[fact->name];
}

static int open_session(struct fold *fold, const struct fact *fact)
{
	struct progress *progress = fold->progress;
	int session = progress->session_count++;
	progress->sessions[session] = (struct past_session){
		.id = fact->session,
		.began = when_of(fact),
		.day = date_training_day(when_of(fact), fold->day_start),
		.name = NO_NAME,
		.routine = NO_EXERCISE,
	};
	return session;
}

/* The session of a fact, which may be its first. */
static int session_of(struct fold *fold, const struct fact *fact)
{
	int *session = &fold->sessions[fact->session];
	if (*session == 0)
		*session = open_session(fold, fact) + 1;
	return *session - 1;
}

static int open_bout(struct fold *fold, int session, const struct fact *fact)
{
	struct progress *progress = fold->progress;
	int bout = progress->bout_count++;
	progress->bouts[bout] = (struct bout){ .session = session, .name = fact->name,
		.exercise = exercise_of(fold, fact), .unit = (enum unit)fact->unit };
	progress->sessions[session].bout_count++;
	return bout;
}

/* The slot of a session's bout, or the empty one where it would be. */
static uint32_t *find_bout_slot(const struct fold *fold, int session, int name)
{
	uint64_t key = ((uint64_t)session << 32 | (uint32_t)name) * 0x9E3779B97F4A7C15U;
	size_t slot = (size_t)(key >> 32) & (fold->bout_slot_count - 1);
	for (; fold->bout_slots[slot] != 0; slot = (slot + 1) & (fold->bout_slot_count - 1)) {
		const struct bout *bout = &fold->progress->bouts[fold->bout_slots[slot] - 1];
		if (bout->session == session && bout->name == name)
			break;
	}
	return &fold->bout_slots[slot];
}

/* The bout of a set, which may be its first; most often it is that of the set before. */
static struct bout *bout_of(struct fold *fold, int session, const struct fact *fact)
{
	const struct progress *progress = fold->progress;
	struct bout *before =
		progress->bout_count > 0 ? &progress->bouts[progress->bout_count - 1] : NULL;
	if (before != NULL && before->session == session && before->name == fact->name)
		return before;
	uint32_t *slot = find_bout_slot(fold, session, fact->name);
	if (*slot == 0)
		*slot = (uint32_t)open_bout(fold, session, fact) + 1;
	return &fold->progress->bouts[*slot - 1];
}

static bool is_stop(const struct fold *fold, const struct fact *set)
{
	return set->sharp || set->pain >= STOP_PAIN ||
		ledger_note_is(fold->progress->ledger, set, PAIN_NOTE);
}

static bool is_asked(const struct fact *set)
{
	return set->felt != FELT_NOT_ASKED && set->clean != NOT_ASKED && set->pain != NOT_ASKED;
}

/* R8, of a set that was asked about. An exercise that the catalog no longer has is felt in the abs. */
static bool is_good(const struct fold *fold, const struct fact *set)
{
	int exercise = exercise_of(fold, set);
	bool meant = exercise == NO_EXERCISE
		? set->felt == FELT_ABS
		: felt_where_meant(&fold->catalog->exercises[exercise], (enum felt)set->felt);
	return meant && set->pain == 0 && !set->sharp && set->done >= set->target &&
		set->clean >= set->done;
}

/* Lines that were written by hand can say more than an int holds: there it stays. */
static int sum(int so_far, int more)
{
	return more > 0 && so_far > SUM_MAX - more ? SUM_MAX : so_far + more;
}

static void add_answers(const struct fold *fold, struct bout *bout, const struct fact *set)
{
	int done = set->done > 0 ? set->done : 0;
	bout->abs_felt += set->felt == FELT_ABS;
	bout->back_felt += set->felt == FELT_BACK;
	bout->hips_felt += set->felt == FELT_HIPS;
	bout->stops += is_stop(fold, set);
	bout->pain = set->pain > bout->pain ? set->pain : bout->pain;
	bout->asked += is_asked(set);
	if (set->clean == NOT_ASKED)
		return;
	bout->clean = sum(bout->clean, set->clean);
	bout->best = set->clean > bout->best ? set->clean : bout->best;
	bout->mostly_lost += 2 * set->clean < done;
	if (set->clean < done && (bout->lost_at == 0 || set->clean < bout->lost_at))
		bout->lost_at = set->clean + 1;
	if (!is_asked(set) || !is_good(fold, set))
		return;
	bout->good++;
	bout->most_good = done > bout->most_good ? done : bout->most_good;
	bout->least_good = bout->good == 1 || done < bout->least_good ? done : bout->least_good;
}

static void add_set(struct fold *fold, const struct fact *set)
{
	int index = session_of(fold, set);
	struct bout *bout = bout_of(fold, index, set), before = *bout;
	struct past_session *session = &fold->progress->sessions[index];
	bout->sets++;
	bout->level = set->level;
	bout->unit = (enum unit)set->unit;
	bout->done = sum(bout->done, set->done > 0 ? set->done : 0);
	bout->target = sum(bout->target, set->target > 0 ? set->target : 0);
	add_answers(fold, bout, set);
	session->ended = when_of(set);
	if (set->done > 0) {
		session->has_trained = true;
		session->trained = when_of(set);
	}
	session->sets++;
	session->asked += bout->asked - before.asked;
	session->good += bout->good - before.good;
	session->stops += bout->stops - before.stops;
	session->felt[set->felt]++;
	session->pain = bout->pain > session->pain ? bout->pain : session->pain;
}

static enum ending ending_of(const struct fold *fold, const struct fact *fact)
{
	for (int ending = ENDING_NONE + 1; ending < ENDING_COUNT; ending++) {
		if (ledger_note_is(fold->progress->ledger, fact, ending_names[ending]))
			return (enum ending)ending;
	}
	return ENDING_STOPPED;
}

static void add_end(struct fold *fold, const struct fact *fact)
{
	struct past_session *session = &fold->progress->sessions[session_of(fold, fact)];
	session->ended = when_of(fact);
	session->name = fact->name;
	if (fact->name != NO_NAME)
		session->routine = catalog_routine(
			fold->catalog, fold->progress->ledger->names.texts[fact->name]);
	session->ending = ending_of(fold, fact);
	session->end = fact;
	session->planned = fact->target > 0 ? fact->target : 0;
	session->seconds = fact->done > 0 ? fact->done : 0;
}

static void add_test(struct fold *fold, const struct fact *fact)
{
	const struct ledger *ledger = fold->progress->ledger;
	fold->progress->tests[fold->progress->test_count++] = (struct past_test){
		.when = when_of(fact),
		.name = fact->name,
		.exercise = exercise_of(fold, fact),
		.side = fact->side,
		.unit = (enum unit)fact->unit,
		.done = ledger_note_is(ledger, fact, PAIN_NOTE) ? NOT_ASKED : fact->done,
		.is_tight = ledger_note_is(ledger, fact, "tight"),
		.fact = fact,
	};
}

static void add_check(struct fold *fold, const struct fact *fact)
{
	int back = 0;
	while (back < BACK_SINCE_COUNT &&
		!ledger_note_is(fold->progress->ledger, fact, back_since_names[back]))
		back++;
	fold->progress->checks[fold->progress->check_count++] =
		(struct past_check){ when_of(fact), (enum back_since)back, fact };
}

/* The most that there can be of each. */
struct room {
	size_t sessions, bouts, tests, checks;
};

/* A session, and a bout, has a first line, before which comes a line of another. */
static struct room find_room(const struct ledger *ledger)
{
	struct room room = { .sessions = 0 };
	const struct fact *before = NULL, *set_before = NULL;
	for (size_t i = 0; i < ledger->order_count; i++) {
		const struct fact *fact = ledger_at(ledger, i);
		room.tests += fact->type == RECORD_TEST;
		room.checks += fact->type == RECORD_CHECK;
		if (fact->type != RECORD_SET && fact->type != RECORD_SESSION)
			continue;
		room.sessions += before == NULL || before->session != fact->session;
		before = fact;
		if (fact->type != RECORD_SET)
			continue;
		room.bouts += set_before == NULL || set_before->session != fact->session ||
			set_before->name != fact->name;
		set_before = fact;
	}
	return room;
}

static size_t slots_for(size_t most)
{
	size_t count = SLOTS_MIN;
	while (count < 2 * most)
		count *= 2;
	return count;
}

static void make_room(struct fold *fold)
{
	struct progress *progress = fold->progress;
	const struct room room = find_room(progress->ledger);
	progress->sessions = arena_take(fold->arena, room.sessions, sizeof(*progress->sessions));
	progress->bouts = arena_take(fold->arena, room.bouts, sizeof(*progress->bouts));
	progress->tests = arena_take(fold->arena, room.tests, sizeof(*progress->tests));
	progress->checks = arena_take(fold->arena, room.checks, sizeof(*progress->checks));
	fold->sessions = arena_take(fold->arena, (size_t)progress->ledger->sessions.count,
		sizeof(*fold->sessions));
	fold->bout_slot_count = slots_for(room.bouts);
	fold->bout_slots = arena_take(fold->arena, fold->bout_slot_count, sizeof(*fold->bout_slots));
}

static void add_fact(struct fold *fold, const struct fact *fact)
{
	switch ((int)fact->type) {
	case RECORD_SET: add_set(fold, fact); break;
	case RECORD_SESSION: add_end(fold, fact); break;
	case RECORD_TEST: add_test(fold, fact); break;
	case RECORD_CHECK: add_check(fold, fact); break;
	default: break;
	}
}

/* Whether the bouts of each session lie beside each other, the first session's first. */
static bool are_gathered(const struct progress *progress)
{
	for (int i = 1; i < progress->bout_count; i++)
		if (progress->bouts[i].session < progress->bouts[i - 1].session)
			return false;
	return true;
}

/* Puts the bouts of a session beside each other: those of two that overlapped lie mixed. */
static void gather_bouts(struct fold *fold)
{
	struct progress *progress = fold->progress;
	int first = 0;
	for (int i = 0; i < progress->session_count; i++) {
		progress->sessions[i].first_bout = first;
		first += progress->sessions[i].bout_count;
	}
	if (are_gathered(progress))
		return;
	struct bout *gathered = arena_take(fold->arena, (size_t)first, sizeof(*gathered));
	int *next = arena_take(fold->arena, (size_t)progress->session_count, sizeof(*next));
	for (int i = 0; i < progress->bout_count; i++) {
		const struct bout *bout = &progress->bouts[i];
		gathered[progress->sessions[bout->session].first_bout + next[bout->session]++] = *bout;
	}
	progress->bouts = gathered;
}

void progress_fold(struct progress *progress, const struct ledger *ledger,
	const struct catalog *catalog, int day_start, struct arena *arena)
{
	*progress = (struct progress){ .ledger = ledger };
	struct fold fold = { .progress = progress, .catalog = catalog, .day_start = day_start,
		.arena = arena, .exercises = find_exercises(ledger, catalog, arena) };
	make_room(&fold);
	for (size_t i = 0; i < ledger->order_count; i++)
		add_fact(&fold, ledger_at(ledger, i));
	gather_bouts(&fold);
}

const struct bout *progress_last_bout(const struct progress *progress, int exercise, int before)
{
	assert(before <= progress->session_count);
	for (int i = before - 1; i >= 0; i--) {
		const struct past_session *session = &progress->sessions[i];
		for (int j = session->bout_count - 1; j >= 0; j--) {
			const struct bout *bout = &progress->bouts[session->first_bout + j];
			if (bout->exercise == exercise)
				return bout;
		}
	}
	return NULL;
}

bool bout_is_good(const struct bout *bout)
{
	return bout->sets > 0 && bout->good == bout->sets;
}
