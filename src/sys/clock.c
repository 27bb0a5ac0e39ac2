/* The clock: see sys/clock.h. */
#include "sys/clock.h"

#include <assert.h>
#include <stdbool.h>
#include <time.h>

#define NANOSECONDS_A_SECOND 1000000000
#define NANOSECONDS_A_MS 1000000
#define MS_A_SECOND 1000
#define MINUTE_SECONDS 60
#define DAY_SECONDS 86400

static int64_t read_clock(clockid_t clock)
{
	struct timespec now = { 0 };
	int failed = clock_gettime(clock, &now);
	assert(!failed);
	(void)failed;
	return (int64_t)now.tv_sec * NANOSECONDS_A_SECOND + now.tv_nsec;
}

ms_t clock_now(void)
{
	return read_clock(CLOCK_MONOTONIC) / NANOSECONDS_A_MS;
}

int64_t clock_wall_ms(void)
{
	return read_clock(CLOCK_REALTIME) / NANOSECONDS_A_MS;
}

/* East of UTC, in minutes. TZ may name a week; no place is a day away, and no stamp can say so. */
static int offset_of(const struct tm *local)
{
	bool is_place = local->tm_gmtoff > -DAY_SECONDS && local->tm_gmtoff < DAY_SECONDS;
	return is_place ? (int)(local->tm_gmtoff / MINUTE_SECONDS) : 0;
}

struct stamp clock_stamp(void)
{
	time_t seconds = (time_t)(clock_wall_ms() / MS_A_SECOND);
	struct tm local = { 0 };
	int offset = localtime_r(&seconds, &local) ? offset_of(&local) : 0;
	return (struct stamp){ .seconds = (int64_t)seconds, .offset = offset };
}

struct stamp clock_local(int64_t day, int seconds)
{
	int year, month, day_of_month;
	date_civil(day, &year, &month, &day_of_month);
	struct tm local = { .tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day_of_month,
		.tm_hour = seconds / 3600, .tm_min = seconds / 60 % 60, .tm_sec = seconds % 60,
		.tm_isdst = -1 };
	const time_t moment = mktime(&local);
	return (struct stamp){ .seconds = (int64_t)moment, .offset = offset_of(&local) };
}
