/*
 * session: a person moving along the tape
 *
 * One step per event: session_step() takes what happened and when, moves the head, and says what
 * the outside has to do. Time is a value: a tick that comes late is stamped with the moment it
 * was due, so a hold of 60 s ends 60.000 s after it began, whatever came between. The session needs
 * no heap, no clock and no terminal.
 *
 *	            tick    go      pause   back    skip    redo    count   longer  answer  choose
 *	BRIEF       next    next    pause   back    leave   .       .       longer  .       .
 *	READY       next    next    pause   back    skip    .       .       longer  .       .
 *	TILT        next    next    pause   back    skip    redo    .       .       .       .
 *	WORK        next    .       pause   back    skip    redo    .       longer  .       .
 *	COUNTING    .       finish  pause   back    skip    redo    count   .       .       .
 *	SWITCH      next    next    pause   back    skip    redo    .       longer  .       .
 *	REST        next    next    pause   back    skip    redo    .       longer  answer  .
 *	PAUSED      .       resume  resume  back    skip    redo    .       .       .       .
 *	RESUMING    run     run     pause   back    skip    redo    .       .       .       .
 *	PAIN        .       .       .       .       .       .       .       .       answer  choose
 *	DONE        .       close   .       .       .       .       .       .       .       .
 *
 *	and in every phase: pain -> PAIN, red flag -> DONE, gap -> PAUSED where the clock runs,
 *	quit -> DONE, and in DONE -> finished.
 *
 *	next    to the following segment; after work that ends a set, the set's record comes first
 *	leave   past this exercise, to the next one's BRIEF
 *	skip    the set is broken off (what was done is recorded), then the next one with a get-ready
 *	back    to the start of this set, or within its first 2 s the set before, with a get-ready
 *	redo    this set, or in REST the one just done, from its TILT; its record is voided
 *	longer  10 s more of this segment
 *	resume  3 s of get-ready (RESUMING), then what was left of the segment; at once where no
 *	        work is under way
 *
 * A session is a plain value that borrows its catalog.
 */
#ifndef CORE_SESSION_H
#define CORE_SESSION_H

#include <stdbool.h>

#include "core/advice.h"
#include "core/date.h"
#include "core/record.h"
#include "core/timeline.h"

#define RESUME_MS 3000    /* the get-ready after a pause or a skip */
#define LONGER_MS 10000
#define BACK_GRACE_MS 2000 /* back within this time of a set's start means the set before */
#define SESSION_RESULTS_MAX 640
#define EFFECTS_MAX 8

enum phase {
	PHASE_BRIEF, PHASE_READY, PHASE_TILT, PHASE_WORK, PHASE_COUNTING, PHASE_SWITCH, PHASE_REST,
	PHASE_PAUSED, PHASE_RESUMING, PHASE_PAIN, PHASE_DONE, PHASES
};
extern const char *const phase_names[PHASES];

enum event_kind {
	EVENT_TICK, EVENT_GO, EVENT_PAUSE, EVENT_BACK, EVENT_SKIP, EVENT_REDO, EVENT_COUNT,
	EVENT_LONGER, EVENT_ANSWER, EVENT_CHOOSE, EVENT_PAIN, EVENT_RED_FLAG, EVENT_GAP, EVENT_QUIT,
	EVENT_KINDS
};
extern const char *const event_names[EVENT_KINDS];

enum question { QUESTION_FELT, QUESTION_BACK, QUESTION_PAIN, QUESTION_NONE };

enum choice { CHOICE_END, CHOICE_EASIER, CHOICE_NEXT }; /* after a pain stop */

struct event {
	enum event_kind kind;
	ms_t at;                /* when it happened; for EVENT_GAP: the last moment known to be lived */
	enum question question; /* EVENT_ANSWER: which; QUESTION_NONE takes "abs, kept, 0" for the rest */
	int value;              /* EVENT_ANSWER: enum felt, lost_at or pain; EVENT_CHOOSE: enum choice */
	bool sharp;             /* EVENT_ANSWER to QUESTION_PAIN */
};

enum sound { SOUND_READY, SOUND_START, SOUND_REP, SOUND_SWITCH, SOUND_REST, SOUND_DONE, SOUND_PAIN };

enum effect_kind {
	EFFECT_SOUND,   /* ring */
	EFFECT_RECORD,  /* write the record, stamped with the wall time of `at` */
	EFFECT_FINISHED /* the person has seen the summary: leave */
};

struct effect {
	enum effect_kind kind;
	ms_t at;              /* the moment it belongs to */
	enum sound sound;     /* EFFECT_SOUND */
	struct record record; /* EFFECT_RECORD; its `when` is the caller's to fill */
};

struct effects {
	int count;
	struct effect at[EFFECTS_MAX];
};

struct result { /* a set that was recorded */
	int item, set, sets;
	enum side side;
	enum unit unit;
	int target, done;
	struct answer answer;
	int clean;   /* or NOT_ASKED */
	int line;    /* of its record */
	bool voided; /* it was done again */
};

enum ending { ENDING_NONE, ENDING_FINISHED, ENDING_STOPPED, ENDING_PAIN, ENDING_RED_FLAG, ENDING_COUNT };
extern const char *const ending_names[ENDING_COUNT]; /* the session record's note */

struct session {
	const struct catalog *catalog;
	struct workout workout;   /* what advice changes */
	struct timing timing;
	struct timeline tape;
	char id[RECORD_SESSION_SIZE];
	enum phase phase;
	int at;                   /* the head: index of the present segment */
	ms_t began;               /* when the segment began, shifted by pauses: elapsed = now - began */
	ms_t due;                 /* when the segment ends by itself, or NEVER */
	ms_t left;                /* PAUSED, RESUMING: what was left of the segment, or NEVER */
	ms_t elapsed;             /* PAUSED, RESUMING, PAIN: how far in the segment was */
	enum phase interrupted;   /* PAUSED, RESUMING: the phase that was interrupted */
	ms_t started;             /* when the session began */
	ms_t paused_at;           /* PAUSED: since when */
	ms_t paused;              /* milliseconds spent in PAUSED so far */
	ms_t ended;               /* DONE: when */
	ms_t planned;             /* the tape's length at the start, briefings counted 20 s */
	int counted;              /* COUNT: reps counted in this segment */
	enum question asking;     /* REST, PAIN: the question that is open, or QUESTION_NONE */
	struct answer answer;     /* REST, PAIN: what was answered so far */
	bool pain_over;           /* PAIN: only CHOICE_END is left */
	struct advice_memory memory;
	struct advice advice;     /* the last that was given; words empty when none */
	enum ending ending;
	int line;                 /* records so far */
	int result_count;
	struct result results[SESSION_RESULTS_MAX];
};

#define NEVER ((ms_t)-1)

/*
 * Starts a session at `now`: its first segment begins. `id` is at most RECORD_SESSION_SIZE - 1
 * bytes. False when the workout does not fit on a tape.
 */
bool session_begin(struct session *session, const struct catalog *catalog, const struct workout *workout,
	const struct timing *timing, const char *id, ms_t now, struct effects *effects);

/*
 * Takes one event and adds to *effects (which the caller has emptied) what must be done outside.
 * An event that says nothing in the present phase changes nothing. One tick moves at most one
 * segment: call again while session_wait() is 0.
 */
void session_step(struct session *session, const struct event *event, struct effects *effects);

/* Milliseconds until the next tick does something: 0 overdue, -1 never. */
ms_t session_wait(const struct session *session, ms_t now);

/* The segment under the head. */
const struct segment *session_segment(const struct session *session);

/* The exercise under the head. */
const struct exercise *session_exercise(const struct session *session);

/* Milliseconds since the segment began, and until it ends (NEVER: until a key); still in a pause. */
ms_t session_elapsed(const struct session *session, ms_t now);
ms_t session_left(const struct session *session, ms_t now);

/* Milliseconds of tape left from here to DONE, briefings that wait counted 20 s. */
ms_t session_total_left(const struct session *session, ms_t now);

/* The cue to show now: its words, or "" when none. */
const char *session_cue(const struct session *session, ms_t now);

/* The easier variant that CHOICE_EASIER would go to, or NO_EXERCISE. */
int session_easier(const struct session *session);

#endif
