/*
 * trial: a test of what the person can do, while it is done
 *
 * As a session (core/session.h) it is one step per event, on time values: events in, effects out,
 * absolute deadlines, a late tick stamped with the moment it was due. No heap, no clock, no terminal.
 *
 *	            tick     go       count    pause    back     redo     longer   pace
 *	PAGE        .        next     .        .        .        .        .        pace
 *	READY       next     next     .        pause    back     again    longer   .
 *	SETTLE      next     next     .        pause    back     again    .        .
 *	WORK        next     stop     .        pause    back     again    .        .
 *	COUNTING    .        stop     count    pause    back     again    .        .
 *	GUIDE       next     next     .        pause    back     again    longer   .
 *	LOOK        .        .        .        .        back     again    .        .
 *	PAUSED      .        resume   .        resume   back     again    .        .
 *	PAIN        .        .        .        .        .        .        .        .
 *	DONE        .        close    .        .        back     again    .        .
 *
 *	            answer   pain     red-flag gap      quit
 *	PAGE        .        hurt     flag     .        close
 *	READY       .        hurt     flag     pause    quit
 *	SETTLE      .        hurt     flag     pause    quit
 *	WORK        .        hurt     flag     pause    quit
 *	COUNTING    .        hurt     flag     pause    quit
 *	GUIDE       .        hurt     flag     pause    quit
 *	LOOK        look     hurt     flag     .        quit
 *	PAUSED      .        hurt     flag     .        quit
 *	PAIN        rate     .        flag     .        quit
 *	DONE        .        .        .        .        close
 *
 *	next     to the following step; from the last of WORK the cap is the result
 *	stop     the first sag, the first arch, is the result; within FALSE_START_MS: from READY again
 *	count    one rep more; the last ends it
 *	pause    stands still …
 *	resume   … and goes on; a hold or reps that were broken off begin again, from READY
 *	back     hold and reps: from READY again, from there to PAGE; sides: a step back. The result
 *	         that comes then takes the place of the one before (void)
 *	again    from the start once more; a result that is there stays
 *	look     what is seen is this side's result
 *	hurt     stops at once: written as a pain stop, which is no result; then PAIN asks how much
 *	rate     how much (amend); and that was it
 *	flag     a warning sign: that was it
 *	quit     leaves; by way of DONE when a side is complete, or after pain
 *	close    was seen: leaves
 *
 * After pain or a warning sign a test is not done again. Each result is a `test` line
 * (core/record.h), written as soon as it is there. A trial is a plain value that borrows its
 * exercise.
 */
#ifndef CORE_TRIAL_H
#define CORE_TRIAL_H

#include "core/session.h"
#include "core/trial_steps.h"

#define FALSE_START_MS 2000 /* a key within this time of the start was pressed once too often */

enum thigh { THIGH_FREE, THIGH_TIGHT, THIGHS };
extern const char *const thigh_names[THIGHS]; /* as in a history's note: "free" "tight" */

struct trial_result { /* of the test, or of a side of it */
	bool known;
	int done;         /* seconds, or reps a side; NOT_ASKED of a thigh */
	enum thigh thigh;
	int line;         /* of its record */
};

struct trial {
	enum test test;
	const struct exercise *exercise;
	int cap;                  /* seconds, or reps a side */
	int ready_ms;
	bool counts;              /* the person counts the reps */
	char id[RECORD_SESSION_SIZE];
	int line;                 /* records so far */
	enum trial_phase phase;
	int count;
	struct trial_step steps[TRIAL_STEPS_MAX];
	int at;                   /* the present step */
	ms_t began;               /* when it began, shifted by pauses */
	ms_t due;                 /* when it ends by itself, or NEVER */
	ms_t elapsed;             /* PAUSED, PAIN: how far in the step was */
	ms_t left;                /* PAUSED: what was left of it, or NEVER */
	enum trial_phase interrupted; /* PAUSED: the phase that was */
	int counted;              /* COUNTING: reps so far */
	struct trial_result results[2]; /* the test's, or the right and the left side's */
	int hurt;                 /* the line of the pain stop, 0 none … */
	int pain;                 /* … how much, or NOT_ASKED … */
	bool sharp;               /* … and whether sharp or aching */
	enum ending ending;       /* DONE: how it came to that */
};

/*
 * Begins a test of `exercise`, which test_exercise() gave, at its page. `id` is at most
 * RECORD_SESSION_SIZE - 1 bytes; `counts`: the person counts the reps.
 */
void trial_begin(struct trial *trial, enum test test, const struct exercise *exercise, int cap,
	int ready_ms, bool counts, const char *id, ms_t now, struct effects *effects);

/*
 * Takes one event and adds to *effects what must be done outside. An event that says nothing in the
 * present phase changes nothing. One tick moves at most one step: call again while trial_wait() is 0.
 * An ANSWER's value is an enum thigh in LOOK, the pain in PAIN.
 */
void trial_step(struct trial *trial, const struct event *event, struct effects *effects);

/* Whether an event may say something in the present phase. */
bool trial_takes(const struct trial *trial, enum event_kind kind);

/* Milliseconds until the next tick does something: 0 overdue, -1 never. */
ms_t trial_wait(const struct trial *trial, ms_t now);

/* The present step: in PAUSED and PAIN the one that was interrupted. */
const struct trial_step *trial_present(const struct trial *trial);

/* Milliseconds since the step began, and until it ends (NEVER: until a key). */
ms_t trial_elapsed(const struct trial *trial, ms_t now);
ms_t trial_left(const struct trial *trial, ms_t now);

/* Seconds held, or reps finished a side, of this attempt so far. */
int trial_done(const struct trial *trial, ms_t now);

/* Whether something would be lost by leaving now: it has begun, and is not over. */
bool trial_under_way(const struct trial *trial);

#endif
