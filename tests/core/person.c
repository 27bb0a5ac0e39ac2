/* People made of probabilities. */
#include "person.h"

#include <check.h>
#include <stdio.h>

#include "core/climb.h"

#define WORDS_SIZE 8192

static const struct person people[PERSON_KINDS] = {
	[PERSON_IMPROVING] = { .name = "improves", .days_between_least = 2, .days_between_most = 3,
		.is_obedient = true },
	[PERSON_AVERAGE] = { .name = "has good and bad days", .lost = 12, .back = 5, .pain = 1,
		.careless = 4, .quits = 5, .hurts = 5, .days_between_least = 2, .days_between_most = 4,
		.is_obedient = true },
	[PERSON_SORE] = { .name = "has a back that hurts", .lost = 20, .back = 20, .pain = 12,
		.hurts = 30, .quits = 10, .days_between_least = 2, .days_between_most = 4,
		.is_obedient = true },
	[PERSON_DAILY] = { .name = "trains every day", .lost = 10, .back = 4, .pain = 2,
		.days_between_least = 1, .days_between_most = 1 },
	[PERSON_SELDOM] = { .name = "comes now and then", .lost = 10, .back = 5, .pain = 1, .hurts = 5,
		.days_between_least = 3, .days_between_most = 45, .is_obedient = true },
	[PERSON_CARELESS] = { .name = "answers hardly anything", .lost = 15, .back = 10, .pain = 3,
		.careless = 80, .quits = 30, .days_between_least = 1, .days_between_most = 9 },
};

void person_init(struct person *person, enum person_kind kind, uint32_t seed)
{
	*person = people[kind];
	person->seed = seed * 2654435761u + 1;
}

/* A linear congruential generator: its high bits are random enough. */
int person_draw(struct person *person, int least, int most)
{
	ck_assert_int_le(least, most);
	person->seed = person->seed * 1664525u + 1013904223u;
	return least + (int)((uint64_t)(person->seed >> 8) * (uint64_t)(most - least + 1) >> 24);
}

static bool happens(struct person *person, int of_100)
{
	return person_draw(person, 0, 99) < of_100;
}

struct pen {
	char words[WORDS_SIZE];
	int used;
};

#define put(pen, ...) \
	((pen)->used += snprintf((pen)->words + (pen)->used, WORDS_SIZE - (size_t)(pen)->used, \
		__VA_ARGS__))

/* Returns false when the set was stopped for pain: no more sets of this one. */
static bool do_set(struct person *person, struct pen *pen, const struct dose *dose, int target,
	const char *side)
{
	const char *unit = dose->kind == KIND_HOLD ? "s" : "";
	put(pen, " %d%s%s", target, unit, side);
	if (happens(person, person->careless))
		return true;
	if (happens(person, person->pain)) {
		put(pen, " pain%d%s", person_draw(person, 3, 7), happens(person, 30) ? " sharp" : "");
		return false;
	}
	if (happens(person, person->lost))
		put(pen, " lost%d", person_draw(person, 1, target));
	if (happens(person, person->back))
		put(pen, " back");
	put(pen, " ok");
	return true;
}

static void do_item(struct person *person, struct pen *pen, const struct catalog *catalog,
	const struct workout_item *item)
{
	const bool each = item->dose.sides == SIDES_EACH;
	put(pen, "%s@%d", catalog->exercises[item->exercise].id, item->dose.level);
	for (int i = 0; i < item->dose.set_count; i++) {
		const int target = item->dose.sets[i];
		put(pen, "%s", i > 0 ? "," : "");
		if (!do_set(person, pen, &item->dose, target, each ? " right" : ""))
			break;
		if (each)
			put(pen, ",");
		if (each && !do_set(person, pen, &item->dose, target, " left"))
			break;
	}
	put(pen, "; ");
}

void person_train(struct person *person, struct chronicle *past, int day, const struct plan *plan)
{
	static struct pen pen;
	const bool quits = happens(person, person->quits);
	pen.used = 0;
	put(&pen, "%s%s: ", plan->workout.id, quits ? " stopped" : "");
	for (int i = 0; i < (quits ? plan->workout.count / 2 + 1 : plan->workout.count); i++)
		do_item(person, &pen, past->catalog, &plan->workout.items[i]);
	ck_assert_int_lt(pen.used, WORDS_SIZE);
	chronicle_day(past, day, pen.words);
}

void person_check(struct person *person, struct chronicle *past, int day)
{
	const bool hurts = happens(person, person->hurts);
	const int draw = person_draw(person, 0, 3);
	chronicle_day(past, day, !hurts ? draw == 0 ? "check better" : "check same" :
		draw == 0 ? "check worse-days" : draw == 1 ? "check settled" : "check worse");
}
