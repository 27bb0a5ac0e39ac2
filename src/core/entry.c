/* entry: a line for each set of each side, and the end */
#include "core/entry.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/session.h"

struct draft { /* of the lines */
	const char *id;
	struct record *at;
	int count;
};

static struct record *add_record(struct draft *draft, enum record_type type)
{
	assert(draft->count < ENTRY_RECORDS_MAX);
	struct record *record = &draft->at[draft->count++];
	record_init(record);
	snprintf(record->session, sizeof(record->session), "%s", draft->id);
	record->line = draft->count;
	record->type = type;
	return record;
}

static void add_set(struct draft *draft, const char *exercise, const struct dose *dose, int set,
	enum side side)
{
	struct record *record = add_record(draft, RECORD_SET);
	snprintf(record->exercise, sizeof(record->exercise), "%s", exercise);
	record->level = dose->level;
	record->set = set;
	record->sets = dose->set_count;
	record->side = (int)side;
	record->unit = dose->kind == KIND_HOLD ? UNIT_SECONDS : UNIT_REPS;
	record->target = record->done = dose->sets[set - 1];
}

static void add_sets(struct draft *draft, const char *exercise, const struct dose *dose)
{
	for (int set = 1; set <= dose->set_count; set++) {
		switch (dose->sides) {
		case SIDES_BOTH:
		case SIDES_COUNT:
			add_set(draft, exercise, dose, set, SIDE_BOTH);
			break;
		case SIDES_ALTERNATE:
			add_set(draft, exercise, dose, set, SIDE_ALTERNATE);
			break;
		case SIDES_EACH:
			add_set(draft, exercise, dose, set, SIDE_RIGHT);
			add_set(draft, exercise, dose, set, SIDE_LEFT);
			break;
		}
	}
}

static void add_end(struct draft *draft, const struct workout *workout, int seconds)
{
	struct record *record = add_record(draft, RECORD_SESSION);
	snprintf(record->exercise, sizeof(record->exercise), "%.*s", RECORD_EXERCISE_SIZE - 1,
		workout->id);
	snprintf(record->note, sizeof(record->note), "%s", ending_names[ENDING_FINISHED]);
	record->unit = UNIT_SECONDS;
	record->target = record->done = seconds;
}

int entry_of(const struct catalog *catalog, const struct workout *workout, const char *id,
	struct stamp began, int seconds, struct record ret[ENTRY_RECORDS_MAX])
{
	struct draft draft = { .id = id, .at = ret };
	assert(strlen(id) < RECORD_SESSION_SIZE && seconds >= 0);
	for (int i = 0; i < workout->count; i++) {
		const struct workout_item *item = &workout->items[i];
		add_sets(&draft, catalog->exercises[item->exercise].id, &item->dose);
	}
	add_end(&draft, workout, seconds);
	for (int i = 0; i < draft.count; i++) {
		ret[i].when = began;
		ret[i].when.seconds += (int64_t)seconds * (i + 1) / draft.count;
	}
	return draft.count;
}
