/*
 * resume: a session that was cut off, and where it goes on
 *
 *	the log:  set, set, set …  and no last line, the latest an hour ago at most
 *	          --> "Find it, A: Glute bridge, set 2 of 2 (4 min ago)"
 *
 * Nothing is written for it beforehand: which routine it was follows from the exercises of its sets,
 * today's first, then the catalog's in their order; a single exercise is one, too. A session that fits
 * none (a mix, an exercise that the catalog no longer has) stays as it is, and so does what can't have
 * been one (days long, thousands of lines): what was done counts.
 * A plain value.
 */
#ifndef CORE_RESUME_H
#define CORE_RESUME_H

#include <stdbool.h>

#include "core/past.h"
#include "core/session.h"

#define RESUME_SECONDS 3600 /* older ones are kept as they are */
#define RESUME_LONGEST_SECONDS 86400 /* from the first line to the latest, else the clock was set */
#define RESUME_LINES_MAX 9999        /* more are of no session */
#define RESUME_WORDS_SIZE 200
#define RESUME_RESULTS_MAX 128 /* its sets: more than a session has */

struct resume {
	char id[RECORD_SESSION_SIZE];
	int line;                     /* its lines so far */
	struct workout workout;
	int item, set;                /* where it goes on; past the last item only the end is left */
	struct stamp last;            /* when its latest line was written */
	ms_t done_ms;                 /* from its start to that */
	int result_count;
	struct result results[RESUME_RESULTS_MAX]; /* its sets so far, for the summary */
};

/*
 * The session that was cut off within the last hour before `now`; `today` is what was to be done then.
 * False, and *ret untouched, when there is none, or nothing is known of what it was.
 */
bool resume_find(const struct past *past, const struct catalog *catalog, const struct workout *today,
	struct stamp now, struct resume *ret);

/*
 * Begins the session at `now` where it was cut off: a set after a get-ready, an exercise with its
 * briefing, and its end where nothing was left. It keeps its id and the numbers of its lines go on, so
 * to the log it is one session. False when it does not fit on a tape.
 */
bool resume_begin(const struct resume *resume, const struct catalog *catalog,
	const struct timing *timing, ms_t now, struct session *session, struct effects *effects);

/*
 * The last line of a session that nobody wants to go on with: stopped, when its latest line was
 * written. Its plan is not known any more, so `target` is what was done.
 */
struct record resume_end(const struct resume *resume);

/* "Find it, A: Glute bridge, set 2 of 2 (4 min ago)" */
void resume_words(const struct resume *resume, const struct catalog *catalog, struct stamp now,
	char ret_words[RESUME_WORDS_SIZE]);

#endif
