/*
 * catalog: the exercises and routines, as values in which nothing can be wrong
 *
 *	catalog --+-- exercise[] --+-- dose[]      what to do at each level
 *	          |                +-- cue[]       what to say, and when
 *	          |                +-- fault[]     what goes wrong, and what to say then
 *	          |                +-- pose_set    how it looks
 *	          +-- routine[] ------ item[]      exercise and level, in order
 *	          +-- gate[] --------- need[]      what must be clean before the next step
 *
 * sys/config builds it from exercises.cfg and checks everything, so nobody checks again: enums are
 * enums, references are indexes, every text is clean, every dose is complete.
 * Everything is owned by the arena it was built in; a catalog is read only.
 */
#ifndef CORE_CATALOG_H
#define CORE_CATALOG_H

#include <stdbool.h>

#include "core/pose.h"

#define NO_EXERCISE (-1)
#define DOSE_SETS_MAX 12
#define LEVEL_MAX 4 /* 0 is lighter than an entry: a primer, a first try; 1 entry, 2 base, 3 top */

enum step {
	STEP_WARM_UP, STEP_FIND_IT, STEP_KEEP_IT, STEP_USE_IT, STEP_OWN_IT, STEP_SUPPORT,
	STEP_STRETCH, STEP_TEST, STEP_AVOID, STEP_COUNT
};
extern const char *const step_names[STEP_COUNT];  /* as in a catalog: "warm-up" "find-it" … */
extern const char *const step_titles[STEP_COUNT]; /* as on a screen: "Warm-up" "Step 1: find it" … */

enum kind { /* what is counted */
	KIND_HOLD,      /* seconds */
	KIND_REPS,      /* repetitions */
	KIND_REPS_HOLD, /* repetitions that are held */
	KIND_COUNT
};
extern const char *const kind_names[KIND_COUNT]; /* "hold" "reps" "reps-with-hold" */

enum sides {
	SIDES_BOTH,      /* both at once, or none */
	SIDES_ALTERNATE, /* right, left, right, left */
	SIDES_EACH,      /* all of one side, a change-over, then the other */
	SIDES_COUNT
};
extern const char *const sides_names[SIDES_COUNT]; /* "both" "alternate" "each" */

enum side { SIDE_BOTH, SIDE_RIGHT, SIDE_LEFT, SIDE_ALTERNATE, SIDE_COUNT };
extern const char *const side_names[SIDE_COUNT]; /* as in a history: "both" "right" "left" "alt" */

enum back_rule { /* what the low back must do, and what the check asks */
	BACK_FREE,  /* it may move: warm-up */
	BACK_FLAT,  /* pressed to the floor: lying work */
	BACK_LINE,  /* head to heels, tail lightly tucked: planks */
	BACK_STILL, /* its own curve, kept and not moving: bird-dog, curl-up */
	BACK_COUNT
};
extern const char *const back_names[BACK_COUNT]; /* "free" "flat" "line" "still" */

enum moment { MOMENT_START, MOMENT_DURING, MOMENT_LAST, MOMENT_SWITCH, MOMENT_COUNT };
extern const char *const moment_names[MOMENT_COUNT]; /* "start" "during" "last" "switch" */

enum ability { ABILITY_BEGINNER, ABILITY_INTERMEDIATE, ABILITY_EXPERT, ABILITY_COUNT };
extern const char *const ability_names[ABILITY_COUNT]; /* free-exercise-db's `level` */

struct texts {
	int count;
	const char *const *at;
};

struct links {
	int count;
	const int *at; /* indexes of exercises */
};

struct tempo { /* seconds; the words for the three are the exercise's `words` */
	int lower;       /* into the effort */
	int hold;        /* there */
	int return_home; /* and back */
};

struct dose {
	int level;               /* 0 to LEVEL_MAX */
	const char *name;        /* "primer", or "" */
	const char *note;        /* "feet on a chair", or "" */
	enum kind kind;
	enum sides sides;
	int set_count;           /* 1 to DOSE_SETS_MAX */
	int sets[DOSE_SETS_MAX]; /* reps of each set, per side; seconds of each for KIND_HOLD */
	struct tempo tempo;      /* of a rep; its hold is what a KIND_REPS_HOLD rep is held for */
	int between;             /* seconds of rest between the reps of a set */
	int rest;                /* seconds between sets */
	int key;                 /* index of the key pose that is reached or held */
};

struct cue {
	const char *text; /* at most 5 words */
	enum moment when;
};

struct fault {
	const char *sign; /* what is seen or felt */
	const char *fix;  /* what to do about it */
	const char *part; /* "neck", "shoulder", … when it is a joint's complaint, or "" */
};

struct exercise {
	const char *id;
	const char *name;
	struct texts aliases;         /* what else people call it */
	enum step step;
	enum ability level;
	const char *category;         /* free-exercise-db: "strength" "stretching" … */
	enum kind kind;
	enum sides sides;
	enum back_rule back;
	struct texts equipment;
	struct texts primary_muscles;
	struct texts setup;           /* how to lie or stand, a line each */
	struct texts moves;           /* what to do, a line each */
	const char *words[3];         /* the phases' big words: "PRESS" "HOLD" "RELEASE" */
	int dose_count;               /* 0 only for what is to be avoided, and tests */
	const struct dose *doses;     /* levels ascending */
	int cue_count;
	const struct cue *cues;
	int fault_count;
	const struct fault *faults;
	const char *check;            /* the self-check's back question */
	struct links easier, harder, replaces;
	const char *easier_note;      /* "towel under the waist", or "" */
	const char *harder_note;
	struct texts avoid_if;        /* when not to do it */
	const char *why;              /* STEP_AVOID: why it is a poor trade, else "" */
	struct links instead;         /* STEP_AVOID: what to do, best first */
	const char *trophy;           /* "one full set, no arch", or "" */
	int gate, gate_level;         /* exercise that must be clean first, at a level; NO_EXERCISE */
	const char *source;
	struct pose_set poses;
};

struct routine_item {
	int exercise;
	int level;               /* whose dose is done */
	int set_count;           /* 0: the dose's own sets */
	int sets[DOSE_SETS_MAX]; /* instead of the dose's own, when set_count is not 0 */
};

struct routine {
	const char *id;
	const char *name;
	enum step step;
	bool extra;              /* beside the plan: a short day, a test */
	int next;                /* index of the routine that the plan goes on with after it */
	int item_count;
	const struct routine_item *items;
};

struct need { /* what a session must show: one of these exercises, clean */
	struct links of;
	int level;  /* at this level or above */
	int sets;   /* so many good sets; 0: all of the day's dose … */
	int amount; /* … of at least so many reps or seconds each */
};

struct gate { /* out of a step into the next one */
	enum step step;
	const char *what;  /* "10 tilts" */
	int sessions;      /* in so many sessions each need must be met … */
	bool together;     /* … all of them in the same ones … */
	int at_least;      /* … and so many of the step, or above, must have been finished */
	int need_count;
	const struct need *needs;
};

struct catalog {
	int exercise_count;
	const struct exercise *exercises;
	int routine_count;
	const struct routine *routines;
	int gate_count;
	const struct gate *gates;
};

/* The index of the exercise or routine called `id`; NO_EXERCISE (-1) when there is none. */
int catalog_exercise(const struct catalog *catalog, const char *id);
int catalog_routine(const struct catalog *catalog, const char *id);

/*
 * The nearest id of an exercise or a routine to a misspelt one, for "did you mean"; NULL when
 * none is near.
 */
const char *catalog_nearest(const struct catalog *catalog, const char *id);

/*
 * The exercise's dose for a level: the one of that level, else the highest below it, else its
 * lowest. NULL for an exercise without doses.
 */
const struct dose *exercise_dose(const struct exercise *exercise, int level);

/* Whether an exercise can be put into a session: it has doses and is not one to avoid. */
bool exercise_can_be_done(const struct exercise *exercise);

#endif
