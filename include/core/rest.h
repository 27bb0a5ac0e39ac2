/*
 * rest: whether it is too early for the next session, and until when
 *
 *	44 hours since the last one         48 of them, less four: the same hour of the day after
 *	                                    tomorrow is not too early, though the last one began late
 *	three days of training in seven     2 to 3 sessions a week are plenty (content.md, fact 40)
 *	"still worse", said today           a day off
 *
 * A set that was done counts, of whatever session. Sessions that lie more than a day ahead (a clock was
 * set back) do not. A plain value.
 */
#ifndef CORE_REST_H
#define CORE_REST_H

#include "core/progress.h"

#define REST_HOURS 44
#define WEEK_SESSIONS 3

struct rest {
	bool is_due;         /* it is too early … */
	struct stamp until;  /* … until then … */
	const char *why;     /* … because of this, as the end of a sentence */
};

struct rest rest_of(const struct progress *progress, struct stamp now, int day_start);

/* How the back was since the latest session with a set done; BACK_SINCE_COUNT while that is open. */
enum back_since rest_back_since(const struct progress *progress, struct stamp *ret_when);

/* The latest session with a set done, NULL when there is none. */
const struct past_session *rest_last_session(const struct progress *progress);

#endif
