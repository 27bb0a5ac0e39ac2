/*
 * fixture: a small catalog for tests, every kind of dose once, with the shipped catalog's numbers
 *
 *	PELVIC_TILT         reps with hold     both        L0 1x5 @5  L1 1x10 @5  L2 2x12 @5  L3 2x15 @5
 *	CAT_CAMEL           reps               both        L1 1x6, four key poses in a loop, no rest
 *	DEAD_BUG_LEGS       reps               alternate   L1 2x6      L2 3x8       L3 3x10
 *	DEAD_BUG            reps               alternate   L1 2x6      L2 3x10      L3 3x12
 *	KNEE_PLANK          hold               both        L1 3x15 s   L2 3x20 s    L3 3x30 s
 *	PLANK               hold               both        L1 6x10 s   L2 3x30 s    L3 3x60 s
 *	SIDE_PLANK_KNEES    hold               each        L1 3x10 s   L2 5x10 s
 *	                    reps with hold     each        L3 6-4-2 @10, 10 s between
 *	SIDE_PLANK          hold               each        L1 3x10 s   L2 2x20 s    L3 2x30 s
 *	CURL_UP             reps with hold     both        L1 3-2-1 @8 L2 6-4-2 @10, 2 s between
 *	BIRD_DOG            reps with hold     alternate   L0 2x6 @2  L1 2x6 @2  L2 3x10 @2  L3 3x10 @3
 *	                                       each        L4 6-4-2 @10
 *	HIP_FLEXOR_STRETCH  hold               each        L1 1x30 s   L2 2x30 s
 *	SIT_UP              to be avoided: no doses
 *
 * Its figures have key poses without joints: enough for a tape, too little to draw. Everything is
 * constant; nothing is owned.
 */
#ifndef FIXTURE_H
#define FIXTURE_H

#include "core/programme.h"

enum fixture_exercise { /* indexes in fixture_catalog.exercises; PELVIC_TILT is "pelvic-tilt" … */
	PELVIC_TILT, CAT_CAMEL, DEAD_BUG_LEGS, DEAD_BUG, KNEE_PLANK, PLANK, SIDE_PLANK_KNEES,
	SIDE_PLANK, CURL_UP, BIRD_DOG, HIP_FLEXOR_STRETCH, SIT_UP, FIXTURE_EXERCISES
};

enum fixture_routine { /* indexes in fixture_catalog.routines; STEP_1_A is "step-1-a" … */
	STEP_1_A,  /* cat-camel, pelvic-tilt L1 */
	STEP_1_B,  /* cat-camel, pelvic-tilt L2 */
	STEP_2_A,  /* cat-camel, primer, knee-plank L1, hip-flexor-stretch L1 */
	STEP_3_A,  /* cat-camel, primer, dead-bug L2, plank L2, hip-flexor-stretch L1 */
	STEP_3_B,  /* cat-camel, primer, bird-dog L2, side-plank-knees L2, hip-flexor-stretch L1 */
	STEP_3_C,  /* cat-camel, primer, dead-bug 2x10, plank L2, bird-dog 2x10, stretch L1 */
	SHORT,     /* primer, dead-bug L1, plank L1; beside the plan */
	FIXTURE_ROUTINES
};

extern const struct catalog fixture_catalog;

/* An exercise's dose, as part of a workout and as a workout of its own; met before. */
struct workout_item fixture_item(int exercise, int level);
struct workout fixture_workout(int exercise, int level);

/* Gives a dose other sets, up to a 0. */
void fixture_sets(struct dose *dose, const int sets[DOSE_SETS_MAX]);

#endif
