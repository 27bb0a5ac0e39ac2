/* rest: the latest of the reasons to wait */
#include "core/rest.h"

#include <assert.h>
#include <stddef.h>

#define HOUR 3600
#define DAY_SECONDS (24 * HOUR)

const struct past_session *rest_last_session(const struct progress *progress)
{
	const struct past_session *last = NULL;
	for (int i = 0; i < progress->session_count; i++) {
		const struct past_session *session = &progress->sessions[i];
		if (session->has_trained &&
			(last == NULL || session->trained.seconds >= last->trained.seconds))
			last = session;
	}
	return last;
}

enum back_since rest_back_since(const struct progress *progress, struct stamp *ret_when)
{
	const struct past_session *last = rest_last_session(progress);
	enum back_since back = BACK_SINCE_COUNT;
	if (last == NULL)
		return back;
	for (int i = 0; i < progress->check_count; i++) {
		const struct past_check *check = &progress->checks[i];
		if (check->back == BACK_SINCE_COUNT || check->when.seconds < last->trained.seconds)
			continue;
		back = check->back;
		*ret_when = check->when;
	}
	return back;
}

static void wait_until(struct rest *rest, struct stamp now, int64_t seconds, const char *why)
{
	if (seconds <= now.seconds || (rest->is_due && seconds <= rest->until.seconds))
		return;
	*rest = (struct rest){ true, { seconds, now.offset }, why };
}

static bool is_ahead(const struct past_session *session, struct stamp now)
{
	return session->trained.seconds > now.seconds + DAY_SECONDS;
}

/* The session that fills the week: the third latest day of training, unless it is a week ago. */
static const struct past_session *week_opener(const struct progress *progress, struct stamp now,
	int day_start)
{
	const int64_t today = date_training_day(now, day_start);
	const struct past_session *opener = NULL;
	int days = 0;
	for (int i = progress->session_count - 1; i >= 0 && days < WEEK_SESSIONS; i--) {
		const struct past_session *session = &progress->sessions[i];
		if (!session->has_trained || is_ahead(session, now) ||
			(opener != NULL && session->day == opener->day))
			continue;
		if (today - session->day >= WEEK_DAYS)
			return NULL;
		opener = session;
		days++;
	}
	return days == WEEK_SESSIONS ? opener : NULL;
}

struct rest rest_of(const struct progress *progress, struct stamp now, int day_start)
{
	struct rest rest = { .is_due = false };
	struct stamp said = now;
	const struct past_session *last = rest_last_session(progress);
	if (last == NULL)
		return rest;
	if (!is_ahead(last, now))
		wait_until(&rest, now, last->trained.seconds + REST_HOURS * HOUR,
			"muscles need 48 hours");
	const struct past_session *opener = week_opener(progress, now, day_start);
	if (opener != NULL)
		wait_until(&rest, now, opener->trained.seconds + (WEEK_DAYS - 2) * DAY_SECONDS +
			REST_HOURS * HOUR, "three sessions in seven days are plenty");
	if (rest_back_since(progress, &said) == BACK_WORSE)
		wait_until(&rest, now, (date_training_day(said, day_start) + 1) * DAY_SECONDS +
			((int64_t)day_start - said.offset) * 60, "your back is still worse");
	assert(!rest.is_due || rest.until.seconds > now.seconds);
	return rest;
}
