/*
 * person: someone simulated, who does what the plan says and answers as they are
 *
 *	person_init(&anna, PERSON_IMPROVING, 7);
 *	person_train(&anna, &past, day, &plan);      the sets of plan.workout, as lines of the chronicle
 *	person_check(&anna, &past, day);             "your back since last time?"
 *
 * A person is a few probabilities and a generator of pseudo-random numbers with a seed of its own: the
 * same seed gives the same months.
 */
#ifndef PERSON_H
#define PERSON_H

#include "chronicle.h"
#include "core/plan.h"

struct person {
	const char *name;
	int lost;        /* of 100 sets, those whose back rule is lost on the way … */
	int back;        /* … felt in the back … */
	int pain;        /* … stopped for pain … */
	int careless;    /* … not answered about */
	int quits;       /* of 100 sessions, those broken off half-way */
	int hurts;       /* of 100 checks, those that are "worse" or "worse-days" */
	int days_between_least, days_between_most;
	bool is_obedient; /* rests when told so */
	uint32_t seed;
};

enum person_kind {
	PERSON_IMPROVING, PERSON_AVERAGE, PERSON_SORE, PERSON_DAILY, PERSON_SELDOM, PERSON_CARELESS,
	PERSON_KINDS
};

/* Makes a person. */
void person_init(struct person *person, enum person_kind kind, uint32_t seed);

/* The next number from `least` to `most`. */
int person_draw(struct person *person, int least, int most);

/* Does the plan's workout on a day, as lines; what happens depends on who it is. */
void person_train(struct person *person, struct chronicle *past, int day, const struct plan *plan);

/* Answers the opening question. */
void person_check(struct person *person, struct chronicle *past, int day);

#endif
