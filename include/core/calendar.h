/*
 * calendar: half a year of training, day by day and week by week
 *
 *	             Jun     Jul     Aug            a column a week, the present one last
 *	Monday     .  #  .  .  #  #  .  .           a row a weekday: how many sessions it had
 *	Tuesday    .  .  .  #  .  .  .  #
 *	sessions   0  2  3  2  1  2  3  1           a week: 2 or 3 are the aim, 1 is half of it
 *
 * A session counts for its training day, when a rep or a second was done in it. A plain value.
 */
#ifndef CORE_CALENDAR_H
#define CORE_CALENDAR_H

#include "core/progress.h"

#define CALENDAR_WEEKS 26
#define WEEK_AIM 2  /* sessions a week: two … */
#define WEEK_MOST 3 /* … or three; beyond it abs want rest */

struct calendar {
	int64_t monday; /* the number of its first day */
	int64_t today;
	int sessions[CALENDAR_WEEKS][WEEK_DAYS];
	bool stopped[CALENDAR_WEEKS][WEEK_DAYS]; /* one of them was stopped for pain */
};

/* The half year that ends with the week of the day `today`. */
void calendar_of(const struct progress *progress, int64_t today, struct calendar *ret);

/* The sessions of a week, 0 to CALENDAR_WEEKS - 1. */
int calendar_week(const struct calendar *calendar, int week);

/* The number of the day in a week's row; those after `today` are to come. */
int64_t calendar_day(const struct calendar *calendar, int week, int weekday);

/* The month (1 to 12) that begins in a week, 0 when none does. */
int calendar_month(const struct calendar *calendar, int week);

/*
 * How many weeks in a row had a session, counted back from the present one, which may still have none.
 * A week with one is enough to go on.
 */
int calendar_weeks_in_a_row(const struct progress *progress, int64_t today);

#endif
