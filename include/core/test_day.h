/*
 * test_day: what is known of each test, and when it is time for it again
 *
 *	history --test_past()--> results, when --test_due_in()--> days
 *
 * Every four weeks, counted in training days from the last try, be it one that ended with a pain stop:
 * nobody is sent back to what hurt. Offered from step 3 on; whoever wants to
 * measure earlier can. Plain values.
 */
#ifndef CORE_TEST_DAY_H
#define CORE_TEST_DAY_H

#include "core/history.h"
#include "core/trial.h"

#define TEST_DAYS 28
#define TEST_WORDS_SIZE 64

struct test_past {
	bool tried;
	struct stamp when;              /* when it was last tried */
	struct trial_result results[2]; /* the latest, as a trial has them; without their lines … */
	struct stamp result_when;       /* … and when: of two sides the later one's */
	int best;                       /* the most that was ever done, or NOT_ASKED */
};

/* What the history knows of a test. */
struct test_past test_past(const struct history *history, enum test test);

/* Days until a test is due again: 0 and less when it is, or was never tried. */
int test_due_in(const struct test_past *past, struct stamp now, int day_start);

/*
 * The tests that are due and that the catalog has the exercises for: "plank, dead bug, hips"; "" when
 * there are none, or the person stands at a `step` before step 3.
 */
void test_day_words(const struct history *history, const struct catalog *catalog, enum step step,
	struct stamp now, int day_start, char ret_words[TEST_WORDS_SIZE]);

#endif
