/*
 * session: a person moving along the tape
 *
 * One step per event: session_step() takes what happened and when, moves the head, and says what
 * the outside has to do. Time is a value: a tick that comes late is stamped with the moment it
 * was due, so a hold of 60 s ends 60.000 s after it began, whatever came between. The session needs
 * no heap, no clock and no terminal.
 *
 *	            tick     go       pause    back     skip     redo     count
 *	BRIEF       next     next     pause    back     leave    .        .
 *	READY       next     next     pause    back     skip     .        .
 *	TILT        next     next     pause    back     skip     redo     .
 *	WORK        next     .        pause    back     skip     redo     .
 *	COUNTING    .        next     pause    back     skip     redo     count
 *	SWITCH      next     next     pause    back     skip     redo     .
 *	REST        next     next     pause    back     skip     redo     .
 *	PAUSED      .        resume   resume   back     skip     redo     .
 *	RESUMING    run      run      pause    back     skip     redo     .
 *	PAIN        .        .        .        .        .        .        .
 *	DONE        .        close    .        .        .        .        .
 *
 *	            longer   answer   choose   pain     red-flag gap      quit     pace     undo
 *	BRIEF       longer   .        .        stop     flag     pause    quit     pace     .
 *	READY       longer   .        .        stop     flag     pause    quit     .        .
 *	TILT        .        .        .        stop     flag     pause    quit     .        .
 *	WORK        longer   .        .        stop     flag     pause    quit     .        .
 *	COUNTING    .        .        .        stop     flag     pause    quit     .        .
 *	SWITCH      longer   .        .        stop     flag     pause    quit     .        .
 *	REST        longer   answer   .        stop     flag     pause    quit     .        undo
 *	PAUSED      .        .        .        stop     flag     .        quit     .        .
 *	RESUMING    .        .        .        stop     flag     pause    quit     .        .
 *	PAIN        .        rate     choose   .        flag     .        quit     .        .
 *	DONE        .        .        .        .        .        .        close    .        .
 *
 * What each verb does stands in core/session_verbs.h. Where each side has its turn, each is a set of
 * its own to record, skip and redo; the self-check after them is about both.
 *
 * A session is a plain value that borrows its catalog.
 */
#ifndef CORE_SESSION_H
#define CORE_SESSION_H

#include <stdbool.h>

#include "core/advice.h"
#include "core/date.h"
#include "core/effects.h"
#include "core/record.h"
#include "core/timeline.h"

#define RESUME_MS 3000     /* the get-ready after a pause or a skip */
#define LONGER_MS 10000
#define LONGEST_MS 3600000 /* no segment grows beyond it */
#define BACK_GRACE_MS 2000 /* back within this time of a set's start means the set before */
#define SESSION_RESULTS_MAX 640 /* every side of every set of a workout, and some done again */

enum phase {
	PHASE_BRIEF, PHASE_READY, PHASE_TILT, PHASE_WORK, PHASE_COUNTING, PHASE_SWITCH, PHASE_REST,
	PHASE_PAUSED, PHASE_RESUMING, PHASE_PAIN, PHASE_DONE, PHASES
};
extern const char *const phase_names[PHASES];

enum event_kind {
	EVENT_TICK, EVENT_GO, EVENT_PAUSE, EVENT_BACK, EVENT_SKIP, EVENT_REDO, EVENT_COUNT,
	EVENT_LONGER, EVENT_ANSWER, EVENT_CHOOSE, EVENT_PAIN, EVENT_RED_FLAG, EVENT_GAP, EVENT_QUIT,
	EVENT_PACE, EVENT_UNDO,
	EVENT_KINDS
};
extern const char *const event_names[EVENT_KINDS];

enum question { QUESTION_FELT, QUESTION_BACK, QUESTION_PAIN, QUESTION_NONE };

enum choice { CHOICE_END, CHOICE_EASIER, CHOICE_NEXT }; /* after a pain stop */

struct event {
	enum event_kind kind;
	ms_t at;                /* when it happened; for EVENT_GAP: the last moment known to be lived */
	enum question question; /* of an ANSWER; QUESTION_NONE takes "abs, kept, 0" for the rest */
	int value;              /* of an ANSWER: enum felt, lost_at or pain; of a CHOOSE: enum choice;
				   of a COUNT: so many reps, 0 for one */
	bool sharp;             /* of an ANSWER to QUESTION_PAIN */
};

struct result { /* a set that was recorded, or one side of it */
	int item, set, sets; /* the workout's, as it was then */
	enum side side;
	enum unit unit;
	int target, done;
	struct answer answer;
	int clean;    /* or NOT_ASKED */
	int line;     /* of its record */
	bool stopped; /* for pain: it is not done again, so back and redo stay behind it */
	bool voided;  /* it was done again */
};

enum ending { ENDING_NONE, ENDING_FINISHED, ENDING_STOPPED, ENDING_PAIN, ENDING_RED_FLAG,
	ENDING_COUNT };
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
	ms_t paused_at;           /* PAUSED, PAIN: since when */
	ms_t paused;              /* milliseconds spent in PAUSED and PAIN before */
	ms_t ended;               /* DONE: when */
	ms_t planned;             /* how long it would last, as of its start */
	int counted;              /* COUNTING: reps counted in this segment */
	enum question asking;     /* REST, PAIN: the question that is open, or QUESTION_NONE */
	struct answer answer;     /* REST, PAIN: what was answered so far */
	bool pain_over;           /* PAIN: only CHOICE_END is left */
	struct advice_memory memory;
	int checked;              /* the segment in which answers were complete, -1 none yet … */
	struct workout unadvised; /* … and what was before they changed it, to take that back */
	struct advice_memory unadvised_memory;
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
bool session_begin(struct session *session, const struct catalog *catalog,
	const struct workout *workout, const struct timing *timing, const char *id, ms_t now,
	struct effects *effects);

/*
 * Takes one event and adds to *effects (which the caller has emptied) what must be done outside.
 * An event that says nothing in the present phase changes nothing. One tick moves at most one
 * segment: call again while session_wait() is 0.
 */
void session_step(struct session *session, const struct event *event, struct effects *effects);

/* Whether an event may say something in the present phase. */
bool session_takes(const struct session *session, enum event_kind kind);

/* Milliseconds until the next tick does something: 0 overdue, -1 never. */
ms_t session_wait(const struct session *session, ms_t now);

/* The segment under the head. */
const struct segment *session_segment(const struct session *session);

/* The exercise under the head. */
const struct exercise *session_exercise(const struct session *session);

/*
 * Milliseconds since the segment began, and until it ends (NEVER: until a key). Both stand still in
 * PAUSED, and in RESUMING, whose own end session_wait() tells.
 */
ms_t session_elapsed(const struct session *session, ms_t now);
ms_t session_left(const struct session *session, ms_t now);

/* Milliseconds left from here to DONE, as timeline_expected() counts them. */
ms_t session_total_left(const struct session *session, ms_t now);

/* The cue to show now: its words, or "" when none. */
const char *session_cue(const struct session *session, ms_t now);

/* The easier variant that CHOICE_EASIER would go to, or NO_EXERCISE. */
int session_easier(const struct session *session);

#endif
