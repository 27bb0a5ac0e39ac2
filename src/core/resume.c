/* resume: the latest session, if it has no end; the workout that fits its sets; what comes then */
#include "core/resume.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/session_head.h"
#include "core/session_verbs.h"

#define PLACE_SIZE 100

/* The session that was cut off, when nothing was done since; NULL when there is none to go on with. */
static const struct past_session *find_session(const struct progress *progress, struct stamp now)
{
	const struct past_session *latest = NULL;
	for (int i = 0; i < progress->session_count; i++) {
		const struct past_session *session = &progress->sessions[i];
		if (latest == NULL || session->ended.seconds >= latest->ended.seconds)
			latest = session;
	}
	if (latest == NULL || latest->end != NULL || latest->bout_count == 0)
		return NULL;
	bool is_recent = now.seconds - latest->ended.seconds <= RESUME_SECONDS &&
		latest->ended.seconds <= now.seconds;
	bool is_one = latest->ended.seconds - latest->began.seconds <= RESUME_LONGEST_SECONDS;
	bool is_over = latest->pain >= OVER_PAIN || latest->stops > 1; /* for pain: R2 */
	return is_recent && is_one && !is_over ? latest : NULL;
}

/* How freely a session's exercises are taken for a workout's. */
struct freedom {
	bool may_skip;      /* some of the workout's were left out */
	bool may_be_easier; /* the coach changed one to its easier way */
};

/* Whether what was done is what the item asks for. */
static bool is_done_as(const struct catalog *catalog, const struct workout_item *item, int exercise,
	int level, bool may_be_easier)
{
	const struct links *easier = &catalog->exercises[item->exercise].easier;
	if (exercise == item->exercise)
		return level == item->dose.level;
	for (int i = 0; may_be_easier && i < easier->count; i++)
		if (easier->at[i] == exercise)
			return true;
	return false;
}

/*
 * The item of the session's last exercise, if its exercises are the workout's from the first on, in
 * order; -1 when they are not.
 */
static int last_item(const struct catalog *catalog, const struct workout *workout,
	const struct bout *bouts, int bout_count, struct freedom freedom)
{
	int item = -1;
	for (int i = 0; i < bout_count; i++) {
		bool fits = false;
		do {
			if (++item == workout->count || bouts[i].exercise == NO_EXERCISE)
				return -1;
			fits = is_done_as(catalog, &workout->items[item], bouts[i].exercise,
				bouts[i].level, freedom.may_be_easier);
		} while (!fits && freedom.may_skip);
		if (!fits)
			return -1;
	}
	return item;
}

static bool is_one_exercise(const struct catalog *catalog, const struct bout *bout)
{
	return bout->exercise != NO_EXERCISE &&
		exercise_can_be_done(&catalog->exercises[bout->exercise]);
}

/* Today's workout, else the first routine that fits; the item that the session came to, or -1. */
static int find_routine(const struct catalog *catalog, const struct workout *today,
	const struct bout *bouts, int bout_count, bool may_be_easier, struct workout *ret)
{
	*ret = *today;
	int item = last_item(
		catalog, ret, bouts, bout_count, (struct freedom){ true, may_be_easier });
	for (int i = 0; i < catalog->routine_count && item < 0; i++) {
		workout_from_routine(catalog, i, ret);
		item = last_item(
			catalog, ret, bouts, bout_count, (struct freedom){ false, may_be_easier });
	}
	return item;
}

/* Finds what the session was, and the item that it came to: as it stands before as it was changed. */
static bool find_workout(const struct catalog *catalog, const struct workout *today,
	const struct bout *bouts, int bout_count, struct workout *ret_workout, int *ret_item)
{
	*ret_item = find_routine(catalog, today, bouts, bout_count, false, ret_workout);
	if (*ret_item < 0)
		*ret_item = find_routine(catalog, today, bouts, bout_count, true, ret_workout);
	if (*ret_item >= 0 || bout_count > 1 || !is_one_exercise(catalog, &bouts[0]))
		return *ret_item >= 0;
	char why[1];
	const char *id = catalog->exercises[bouts[0].exercise].id;
	*ret_item = 0;
	return workout_from_words(catalog, 1, &id, bouts[0].level > 0 ? bouts[0].level : 1, ret_workout,
		why, sizeof(why));
}

static bool belongs_to(const struct fact *fact, const struct past_session *session)
{
	return fact->session == session->id;
}

static struct result result_of(const struct fact *set, int item)
{
	struct result result = {
		.item = item, .set = set->set, .sets = set->sets, .side = (enum side)set->side,
		.unit = (enum unit)set->unit, .target = set->target, .done = set->done,
		.answer = { (enum felt)set->felt, LOST_NOT_ASKED, set->pain, set->sharp },
		.clean = set->clean, .line = set->number,
	};
	if (set->clean != NOT_ASKED)
		result.answer.lost_at = set->clean < set->done ? set->clean + 1 : LOST_NEVER;
	result.stopped = set->sharp || set->pain >= STOP_PAIN;
	return result;
}

/* The item that a set belongs to: the last one up to `item` that is done as its exercise. */
static int item_of(const struct past *past, const struct catalog *catalog, const struct resume *resume,
	const struct fact *set, int item)
{
	int exercise = catalog_exercise(catalog, ledger_name(&past->ledger, set));
	const struct workout_item *items = resume->workout.items;
	while (item > 0 && !is_done_as(catalog, &items[item], exercise, set->level, true))
		item--;
	return item;
}

/* Its sets as results, and the last of them. */
static const struct fact *gather_sets(const struct past *past, const struct catalog *catalog,
	const struct past_session *session, int item, struct resume *resume)
{
	const struct fact *last = NULL;
	for (size_t i = 0; i < past->ledger.order_count; i++) {
		const struct fact *fact = ledger_at(&past->ledger, i);
		if (!belongs_to(fact, session) || fact->type != RECORD_SET)
			continue;
		last = fact;
		if (resume->result_count < RESUME_RESULTS_MAX)
			resume->results[resume->result_count++] =
				result_of(fact, item_of(past, catalog, resume, fact, item));
	}
	return last;
}

/*
 * How many lines the session has, amends and what was taken back among them; and the moment of the
 * latest that is not to come.
 */
static int count_lines(const struct ledger *ledger, const struct past_session *session,
	struct stamp now, struct stamp *ret_last)
{
	int line = 0;
	*ret_last = session->ended;
	for (size_t i = 0; i < ledger->count; i++) {
		const struct fact *fact = &ledger->facts[i];
		if (!belongs_to(fact, session))
			continue;
		if (fact->number > line)
			line = fact->number;
		if (fact->when > ret_last->seconds && fact->when <= now.seconds)
			*ret_last = (struct stamp){ fact->when, fact->offset };
	}
	return line;
}

/* When it began: its id says so, where it is one of ours; else its first line does. */
static int64_t find_start(const char *id, const struct past_session *session)
{
	struct stamp start;
	const int64_t first = session->began.seconds;
	bool is_told = stamp_read_compact(id, &start) && start.seconds <= first &&
		first - start.seconds <= RESUME_LONGEST_SECONDS;
	return is_told ? start.seconds : first;
}

/* After the last set comes its other side, the next set, or the next exercise. */
static void find_place(struct resume *resume, int item, const struct fact *last)
{
	struct dose *dose = &resume->workout.items[item].dose;
	bool half = dose->sides == SIDES_EACH && last->side == SIDE_RIGHT;
	bool stopped = last->sharp || last->pain >= STOP_PAIN;
	resume->item = item;
	resume->set = half ? last->set : last->set + 1;
	if (stopped || resume->set > dose->set_count || resume->set < 1) {
		resume->item++;
		resume->set = 1;
		return;
	}
	for (int i = resume->set - 1; i < dose->set_count; i++) /* the coach may have asked for fewer */
		if (last->target > 0 && last->target < dose->sets[i])
			dose->sets[i] = last->target;
}

bool resume_find(const struct past *past, const struct catalog *catalog, const struct workout *today,
	struct stamp now, struct resume *ret)
{
	const struct progress *progress = &past->progress;
	const struct past_session *session = find_session(progress, now);
	struct workout workout;
	int item;
	if (session == NULL || !find_workout(catalog, today, &progress->bouts[session->first_bout],
			session->bout_count, &workout, &item))
		return false;
	struct stamp latest;
	int line = count_lines(&past->ledger, session, now, &latest);
	if (line > RESUME_LINES_MAX)
		return false;
	*ret = (struct resume){ .workout = workout, .line = line, .last = latest };
	const struct fact *last = gather_sets(past, catalog, session, item, ret);
	assert(last != NULL && "a session with a bout has a set");
	struct record record;
	ledger_record(&past->ledger, last, &record);
	memcpy(ret->id, record.session, sizeof(ret->id));
	ret->done_ms = (latest.seconds - find_start(ret->id, session)) * 1000;
	find_place(ret, item, last);
	return true;
}

void resume_words(const struct resume *resume, const struct catalog *catalog, struct stamp now,
	char ret_words[RESUME_WORDS_SIZE])
{
	long minutes = (long)(now.seconds - resume->last.seconds) / 60;
	char place[PLACE_SIZE] = "all sets are done";
	if (resume->item < resume->workout.count) {
		const struct workout_item *item = &resume->workout.items[resume->item];
		const char *name = catalog->exercises[item->exercise].name;
		bool says_so = strcmp(name, resume->workout.name) == 0;
		snprintf(place, sizeof(place), "%.60s%sset %d of %d", says_so ? "" : name,
			says_so ? "" : ", ", resume->set, item->dose.set_count);
	}
	snprintf(ret_words, RESUME_WORDS_SIZE, "%.50s: %s (%ld min ago)", resume->workout.name, place,
		minutes);
}

struct record resume_end(const struct resume *resume)
{
	struct record record;
	record_init(&record);
	memcpy(record.session, resume->id, sizeof(record.session));
	record.line = resume->line + 1;
	record.type = RECORD_SESSION;
	record.when = resume->last;
	record.unit = UNIT_SECONDS;
	record.target = record.done = (int)(resume->done_ms / 1000);
	snprintf(record.exercise, sizeof(record.exercise), "%.*s", RECORD_EXERCISE_SIZE - 1,
		resume->workout.id);
	snprintf(record.note, sizeof(record.note), "%s", ending_names[ENDING_STOPPED]);
	return record;
}

/* The tape's index at which it goes on. */
static int find_index(const struct resume *resume, const struct timeline *tape)
{
	for (int i = 0; i < tape->count - 1; i++) {
		const struct segment *segment = &tape->at[i];
		if (segment->item != resume->item || segment->set < resume->set)
			continue;
		return resume->set == 1 ? i : timeline_set_start(tape, i);
	}
	return tape->count - 1;
}

bool resume_begin(const struct resume *resume, const struct catalog *catalog,
	const struct timing *timing, ms_t now, struct session *session, struct effects *effects)
{
	int before = effects->count;
	if (!session_begin(session, catalog, &resume->workout, timing, resume->id, now, effects))
		return false;
	effects->count = before; /* the sound of the first briefing */
	session->line = resume->line;
	session->started = now - resume->done_ms;
	session->result_count = resume->result_count;
	memcpy(session->results, resume->results,
		(size_t)resume->result_count * sizeof(*resume->results));
	int index = find_index(resume, &session->tape);
	if (session->tape.at[index].kind == SEGMENT_TILT)
		head_get_ready(session, index, now, effects);
	else
		session_move(session, index, now, effects);
	return true;
}
