/* calendar: sessions, counted by their days */
#include "core/calendar.h"

#include <assert.h>

static int64_t monday_of(int64_t day)
{
	return day - date_weekday(day);
}

static bool lies_within(const struct calendar *calendar, int64_t day)
{
	return day >= calendar->monday && day < calendar->monday + CALENDAR_WEEKS * WEEK_DAYS;
}

void calendar_of(const struct progress *progress, int64_t today, struct calendar *ret)
{
	*ret = (struct calendar){ .today = today };
	ret->monday = monday_of(today) - (CALENDAR_WEEKS - 1) * WEEK_DAYS;
	for (int i = progress->session_count - 1; i >= 0; i--) {
		const struct past_session *session = &progress->sessions[i];
		if (!session->has_trained || !lies_within(ret, session->day))
			continue;
		int64_t at = session->day - ret->monday;
		ret->sessions[at / WEEK_DAYS][at % WEEK_DAYS]++;
		ret->stopped[at / WEEK_DAYS][at % WEEK_DAYS] |= session->stops > 0;
	}
}

int calendar_week(const struct calendar *calendar, int week)
{
	int sessions = 0;
	assert(week >= 0 && week < CALENDAR_WEEKS);
	for (int weekday = 0; weekday < WEEK_DAYS; weekday++)
		sessions += calendar->sessions[week][weekday];
	return sessions;
}

int64_t calendar_day(const struct calendar *calendar, int week, int weekday)
{
	assert(week >= 0 && week < CALENDAR_WEEKS && weekday >= 0 && weekday < WEEK_DAYS);
	return calendar->monday + week * WEEK_DAYS + weekday;
}

int calendar_month(const struct calendar *calendar, int week)
{
	for (int weekday = 0; weekday < WEEK_DAYS; weekday++) {
		int year, month, day;
		date_civil(calendar_day(calendar, week, weekday), &year, &month, &day);
		if (day == 1)
			return month;
	}
	return 0;
}

int calendar_weeks_in_a_row(const struct progress *progress, int64_t today)
{
	int weeks = 0;
	int64_t wanted = monday_of(today);
	for (int i = progress->session_count - 1; i >= 0; i--) {
		const struct past_session *session = &progress->sessions[i];
		int64_t monday = monday_of(session->day);
		if (!session->has_trained || monday > wanted)
			continue;
		if (weeks == 0 && monday == wanted - WEEK_DAYS)
			wanted = monday;
		if (monday < wanted)
			break;
		weeks++;
		wanted -= WEEK_DAYS;
	}
	return weeks;
}
