/*
 * trial_steps: which tests there are, and what each goes through
 *
 *	plank      PAGE  READY  SETTLE  WORK                           DONE
 *	dead bug   PAGE  READY  SETTLE  WORK WORK WORK …               DONE    the parts of its reps
 *	           PAGE  READY  SETTLE  COUNTING                       DONE    the person counts
 *	hips       PAGE  GUIDE GUIDE …  LOOK  GUIDE GUIDE …  LOOK      DONE    right, then left
 *
 * A test is of an exercise that the catalog has: from there come its figure, tempo and words. What
 * makes it a test, its limits and the guiding sentences of the Thomas test, stands in a table here.
 * Everything is constant or a plain value; nothing is owned.
 */
#ifndef CORE_TRIAL_STEPS_H
#define CORE_TRIAL_STEPS_H

#include "core/catalog.h"
#include "core/record.h"
#include "core/timeline.h"

#define TRIAL_STEPS_MAX 96

enum test { TEST_PLANK, TEST_DEAD_BUG, TEST_HIPS, TESTS };

enum trial_form {
	FORM_CLOCK, /* a position is held: seconds, counted up */
	FORM_PACED, /* reps at the exercise's tempo */
	FORM_SIDES  /* guided to a position, on each side, that is then looked at */
};

struct test_kind {
	const char *exercise; /* its id in the catalog, and in the history */
	const char *name;     /* in a line of several: "dead bug" */
	enum trial_form form;
	enum unit unit;
	int cap;              /* seconds, or reps a side, at which it ends by itself … */
	int far_cap;          /* … and once that was reached */
};
extern const struct test_kind test_kinds[TESTS];

enum trial_phase {
	TRIAL_PAGE,     /* what it is about: waits for a key */
	TRIAL_READY,    /* the count-down */
	TRIAL_SETTLE,   /* three seconds to set the back */
	TRIAL_WORK,     /* the clock runs up, or a part of a rep */
	TRIAL_COUNTING, /* the person counts the reps */
	TRIAL_GUIDE,    /* on the way into a position */
	TRIAL_LOOK,     /* in it: waits for what is seen */
	TRIAL_PAUSED,   /* no step: it stands still in one */
	TRIAL_PAIN,     /* likewise, and asks how much it hurts */
	TRIAL_DONE,     /* the result; waits for a key */
	TRIAL_PHASES
};
extern const char *const trial_phase_names[TRIAL_PHASES]; /* "PAGE" "READY" … */

struct trial_step {
	int32_t ms;         /* its length, or UNTIL_KEY */
	uint8_t phase;      /* enum trial_phase */
	uint8_t side;       /* enum side: the line's that is written about it; of a rep the rep's */
	uint8_t rep;        /* 1 on, a side; 0 where no rep is under way */
	uint8_t word;       /* in WORK an index of the exercise's words, else of trial_guides */
	uint8_t from, to;   /* key poses at its start and end */
	bool mirrored;      /* the figure is turned left to right: the left side is looked at */
};

struct trial_guide {
	const char *word;      /* large */
	const char *right;     /* what to do, for the right leg's turn; NULL: the left one's only … */
	const char *left;      /* … and for the left one's; NULL: the right one's only */
	int seconds;           /* 0: until it was looked at */
	int from, to;          /* key poses */
};
#define TRIAL_GUIDES 7
extern const struct trial_guide trial_guides[TRIAL_GUIDES];

/*
 * The exercise of a test; NULL when the catalog has none that will do: a hold to hold, reps to pace,
 * a figure that shows each position.
 */
const struct exercise *test_exercise(const struct catalog *catalog, enum test test);

/* The test of an exercise, TESTS when there is none. */
enum test test_of_exercise(const char *id);

/* Where a test ends by itself for someone whose best was `best` (NOT_ASKED: none yet). */
int test_cap(enum test test, int best);

/*
 * Lays a test of `exercise`, which test_exercise() gave, out into `steps` and returns how many;
 * `counts`: the person counts the reps.
 */
int trial_steps(enum test test, const struct exercise *exercise, int cap, int ready_ms, bool counts,
	struct trial_step steps[TRIAL_STEPS_MAX]);

#endif
