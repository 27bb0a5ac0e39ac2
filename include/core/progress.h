/*
 * progress: sessions, and the exercises in them, as the ledger tells them
 *
 *	ledger --progress_fold()--> past sessions -- bouts: an exercise in a session
 *	                        +-> past tests
 *	                        +-> past checks: how the back was between sessions
 *
 * Everything here counts: what was taken back is gone, what was amended is as amended. A set is *good*
 * when its self-check says that all of it was: the target reached, the back rule kept to its end,
 * felt where it is meant to be felt, no pain (R8 of core/advice.h). A session without a last line
 * was cut off: a crash, a power cut.
 * The arrays are the arena's that is given; the ledger and the catalog are borrowed.
 */
#ifndef CORE_PROGRESS_H
#define CORE_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/catalog.h"
#include "core/ledger.h"
#include "core/session.h"

struct bout { /* an exercise in a session */
	int session;     /* index of it */
	int name;        /* the ledger's number of its id */
	int exercise;    /* index in the catalog, NO_EXERCISE when that no longer has it */
	int level;       /* of its latest set, NOT_ASKED when that does not say */
	enum unit unit;
	int sets;        /* done; each side is one where each has its turn */
	int asked;       /* of them, those whose self-check was answered in full */
	int good;        /* of those, the good ones */
	int done;        /* reps or seconds of all sets, per side */
	int target;      /* of them all */
	int clean;       /* of the sets that were asked about */
	int best;        /* the most clean of one set */
	int least_good;  /* the fewest reps or seconds of a good set, 0 without one */
	int most_good;   /* the most, likewise */
	int lost_at;     /* the first rep or second at which the back rule was lost, 0 never */
	int abs_felt, back_felt, hips_felt; /* sets */
	int mostly_lost; /* sets of which less than half was clean */
	int stops;       /* for pain */
	int pain;        /* the most, 0 to 10 */
};

struct past_session {
	int id;               /* struct fact's `session` */
	struct stamp began;   /* when its first line was written: at the end of its first set */
	struct stamp ended;   /* its latest line */
	bool has_trained;     /* a rep or a second was done … */
	struct stamp trained; /* … and the latest set with one ended */
	int64_t day;          /* the training day that it counts for */
	int name;             /* of its routine or exercise, NO_NAME while it has no last line */
	int routine;          /* index in the catalog, NO_EXERCISE when it was none */
	enum ending ending;   /* ENDING_NONE: cut off */
	const struct fact *end; /* its last line, NULL when it was cut off */
	int planned, seconds; /* 0 when it was cut off */
	int sets, asked, good;
	int felt[FELT_COUNT]; /* sets */
	int stops, pain;
	int first_bout, bout_count;
};

struct past_test { /* or a side of one */
	struct stamp when;
	int name, exercise; /* as a bout's */
	int side;           /* enum side, or NOT_ASKED */
	enum unit unit;     /* UNIT_NONE: a look at something, its result is `is_tight` */
	int done;           /* the result, NOT_ASKED when pain ended it */
	bool is_tight;
	const struct fact *fact;
};

enum back_since { /* "your back since last time?" */
	BACK_SAME, BACK_BETTER,
	BACK_SETTLED,   /* worse, but settled within a day */
	BACK_WORSE,     /* still worse */
	BACK_WORSE_DAYS, /* worse for three days */
	BACK_SINCE_COUNT
};
extern const char *const back_since_names[BACK_SINCE_COUNT]; /* as a check line's note */

struct past_check {
	struct stamp when;
	enum back_since back; /* BACK_SINCE_COUNT: the note is another one */
	const struct fact *fact;
};

struct progress {
	const struct ledger *ledger;
	int session_count;
	struct past_session *sessions; /* the oldest first */
	int bout_count;
	struct bout *bouts;            /* of one session beside each other, as they were begun */
	int test_count;
	struct past_test *tests;
	int check_count;
	struct past_check *checks;
};

/* Folds a settled ledger; a day begins `day_start` minutes after midnight. */
void progress_fold(struct progress *progress, const struct ledger *ledger,
	const struct catalog *catalog, int day_start, struct arena *arena);

/* The latest bout of an exercise before session `before` (session_count: of all); NULL for none. */
const struct bout *progress_last_bout(const struct progress *progress, int exercise, int before);

/* Whether every set of the bout was asked about and good. */
bool bout_is_good(const struct bout *bout);

#endif
