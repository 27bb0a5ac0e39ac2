/*
 * timeline: a whole workout laid out as a tape of segments, before it starts
 *
 *	 BRIEF READY TILT  LOWER HOLD RETURN LOWER HOLD RETURN …  REST  TILT … REST  BRIEF … DONE
 *	|     |     |     |     set 1, rep 1|     set 1, rep 2|  |     | set 2      | next exercise
 *
 * Holds inside reps inside sides inside sets are just more segments, so the time left, skip, back,
 * a printed dry run and the figure's phase are all one index into one array.
 *
 * What follows what:
 *	first set of an exercise   BRIEF, READY, TILT, work
 *	each later set             REST (its last seconds are the get-ready), TILT, work; no REST of 0 s
 *	a KIND_HOLD set            one HOLD; with SIDES_EACH: HOLD right, SWITCH, HOLD left
 *	a rep                      LOWER, HOLD (if any), RETURN, then REST of `between` seconds, if any
 *	SIDES_ALTERNATE            rep 1 right, rep 1 left, rep 2 right, …
 *	SIDES_EACH                 all reps right, SWITCH, all reps left
 *	self-paced reps            one COUNT a set and side, until a key
 *	after an exercise          REST of CHANGE_MS, so that its last set is checked too
 *	the end                    DONE
 *
 * With SIDES_EACH each side is a set of its own to whoever records, breaks off or repeats it: the
 * right one begins with its TILT, the left one with its SWITCH.
 *
 * Where the figure goes, in key poses (core/path.h says it for a rep):
 *	BRIEF READY REST DONE   stays in 0
 *	TILT                    from 0 to where work begins: a rep's home, a hold's key
 *	LOWER HOLD RETURN       along its path, each from where the last one ended
 *	COUNT, REST of a rep    stays where it is
 *	SWITCH                  goes on to where the left side's work begins; mirrored, from 0
 *
 * The tape is a plain value of fixed size; it borrows nothing.
 */
#ifndef CORE_TIMELINE_H
#define CORE_TIMELINE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/date.h"
#include "core/programme.h"

#define TIMELINE_MAX 6144
#define UNTIL_KEY (-1)      /* a segment's length: it lasts until a key */
#define TILT_MS 3000        /* the "set the tilt" beat before every set */
#define SWITCH_MS 5000      /* changing sides */
#define BRIEF_MS 20000      /* what a briefing that waits counts in a total */
#define CHANGE_MS 20000     /* from one exercise to the next */

enum segment_kind {
	SEGMENT_BRIEF,  /* what comes: figure, setup, dose, cues */
	SEGMENT_READY,  /* the count-down into a set */
	SEGMENT_TILT,   /* three seconds to set the back as its rule wants it */
	SEGMENT_LOWER,  /* into the effort */
	SEGMENT_HOLD,   /* there */
	SEGMENT_RETURN, /* and back */
	SEGMENT_COUNT,  /* self-paced reps */
	SEGMENT_SWITCH, /* change sides */
	SEGMENT_REST,   /* between reps (rep > 0), sets, or exercises (BRIEF or DONE is next) */
	SEGMENT_DONE,   /* the summary; lasts until a key */
	SEGMENT_KINDS
};
extern const char *const segment_names[SEGMENT_KINDS]; /* "brief" "ready" … as `plan` prints them */

struct segment {
	int32_t ms;     /* length in milliseconds, or UNTIL_KEY */
	uint8_t kind;   /* enum segment_kind */
	uint8_t side;   /* enum side; of its rep or hold, else of the set; SWITCH: the side to come */
	uint8_t item;   /* index into the workout's items; the last item's for DONE */
	uint8_t set;    /* 1 to sets: the set it leads to or belongs to; a REST to the one before it */
	uint8_t sets;
	uint8_t rep;    /* 1 to reps, per side; 0 where no rep is under way */
	uint8_t reps;
	uint8_t from;   /* key pose at its start … */
	uint8_t to;     /* … and at its end; the figure moves where they differ */
	bool mirrored;  /* the figure is turned left to right: the other side of SIDES_EACH */
	bool ends_set;  /* the last work segment of its set (of its side, for SIDES_EACH): log it */
};

struct timeline {
	int count;
	struct segment at[TIMELINE_MAX];
};

struct timing { /* the person's settings */
	int ready_ms;        /* READY's length, 3000 to 30000; 5000 unless set */
	int brief_ms;        /* BRIEF's length when the exercise was met before; 20000 unless set */
	bool brief_waits;    /* BRIEF waits for a key the first time an exercise is met … */
	bool hands_free;     /* … but nothing waits for one then */
};
extern const struct timing timing_default;

/*
 * Lays `workout` out from its start. False, and the tape empty, when it would not fit on
 * TIMELINE_MAX segments.
 */
bool timeline_build(const struct catalog *catalog, const struct workout *workout,
	const struct timing *timing, struct timeline *ret);

/*
 * Keeps the first `keep` segments and lays the rest out anew from `workout`, beginning with set
 * `set` (1 on) of item `item`; past the item's last set means the next item, past the last item
 * means DONE. What stands between comes first: a REST where the last segment kept ends a set, a
 * READY where a later set would begin without either. False, and the tape untouched, when it
 * would not fit.
 */
bool timeline_relay(const struct catalog *catalog, const struct workout *workout,
	const struct timing *timing, struct timeline *tape, int keep, int item, int set);

/* Length of segments [from, to) in milliseconds; one that lasts until a key counts `until_key`. */
ms_t timeline_length(const struct timeline *tape, int from, int to, ms_t until_key);

/*
 * The length one may expect of segments [from, to): a briefing that waits counts BRIEF_MS, a set that
 * the person counts what its tempo would take, and DONE, at which all is over, nothing.
 */
ms_t timeline_expected(const struct timeline *tape, const struct workout *workout, int from, int to);

/*
 * The tape index at which the set of segment `at` begins: its TILT, or the SWITCH to its side. It
 * lies ahead of a BRIEF and a READY. DONE is in no set and gives itself, here and below.
 */
int timeline_set_start(const struct timeline *tape, int at);

/* The index after the last segment of the set of segment `at`, its REST: what skip goes to. */
int timeline_set_end(const struct timeline *tape, int at);

/*
 * Reps (or seconds, for KIND_HOLD) finished in the set of segment `at` by the time it is `elapsed`
 * ms in: what a set that was broken off counts. Per side, as doses count: an alternating rep is
 * finished on both. A COUNT has none: the person counts.
 */
int timeline_done(const struct timeline *tape, const struct workout *workout, int at, ms_t elapsed);

/*
 * The cue to show (and say) `elapsed` ms into a segment: an index into the exercise's cues, or -1.
 * "start" cues lead into a set (READY, TILT and its first turn), "during" ones take turns (every third
 * rep, every ten seconds of a hold or a COUNT), "last" comes with the last rep or a hold's last five
 * seconds, "switch" with SWITCH. Of several the sets take turns too.
 */
int timeline_cue(const struct exercise *exercise, const struct segment *segment, ms_t elapsed);

/* The line for a TILT, worded by the back rule: "Tilt: press your low back down". */
const char *timeline_tilt_words(enum back_rule back);

#endif
