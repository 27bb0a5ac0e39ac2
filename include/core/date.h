/*
 * date: moments as values; what day it is, never "today"
 *
 * Two clocks that must not be confused:
 *
 *	ms_t          monotonic milliseconds, from an origin that means nothing: deadlines
 *	struct stamp  a moment of the calendar and the offset it was read at: records
 *
 * Days are counted (1970-01-01 = 0), so that no daylight saving moves a past session. All values
 * are plain; nothing here is owned.
 */
#ifndef CORE_DATE_H
#define CORE_DATE_H

#include <stdbool.h>
#include <stdint.h>

typedef int64_t ms_t;

/* The sooner of two waits, each in milliseconds or -1 for never. */
static inline ms_t wait_sooner(ms_t a, ms_t b)
{
	if (a < 0 || b < 0)
		return a < 0 ? b : a;
	return a < b ? a : b;
}

/* The seconds of a time that is left, as they are shown: the one that is under way counts. */
static inline int whole_seconds(ms_t left)
{
	return (int)((left + 999) / 1000);
}

#define STAMP_SIZE 26   /* "2026-11-22T17:04:55+01:00" and its NUL */
#define WEEK_DAYS 7
#define COMPACT_SIZE 17 /* "20261122T160455Z" and its NUL */

struct stamp {
	int64_t seconds; /* since 1970-01-01T00:00:00Z */
	int offset;      /* minutes east of UTC, -1439 to 1439 */
};

/* The number of the day of a proleptic Gregorian date. The date must exist. */
int64_t date_day(int year, int month, int day);

/* The date of a day's number; the inverse of date_day(). */
void date_civil(int64_t day, int *ret_year, int *ret_month, int *ret_day);

extern const char *const date_months[12];         /* "January" … */
extern const char *const date_weekdays[WEEK_DAYS]; /* "Monday" … */

/* The weekday of a day's number: 0 is a Monday. */
int date_weekday(int64_t day);

/*
 * The day a stamp counts for: its own civil day where it was, or the one before while the local
 * time is earlier than `day_start` minutes after midnight (design: 04:00), so that a session that
 * runs past midnight belongs to the day it began.
 */
int64_t date_training_day(struct stamp stamp, int day_start);

/* Reads "YYYY-MM-DDTHH:MM:SS+HH:MM" (or Z). False, and *ret untouched, for anything else. */
bool stamp_parse(const char *text, struct stamp *ret);

/* The same at the beginning of a text; what follows it, or NULL. */
const char *stamp_read(const char *text, struct stamp *ret);

/* Writes the same form. Years 0 to 9999. */
void stamp_format(struct stamp stamp, char ret_text[STAMP_SIZE]);

/* Writes the moment in UTC as "YYYYMMDDTHHMMSSZ", the start of a session's id. */
void stamp_compact(struct stamp stamp, char ret_text[COMPACT_SIZE]);

/* Reads that at the beginning of a text. False, and *ret untouched, for anything else. */
bool stamp_read_compact(const char *text, struct stamp *ret);

/*
 * How long ago `then` was for a person at `now`, by training days: "today" (also for a moment to come),
 * "yesterday", "3 days ago", "5 weeks ago", "3 months ago", "2 years ago"; cut to `size` bytes.
 */
void date_ago(struct stamp then, struct stamp now, int day_start, char *ret_text, int size);

/*
 * The day of `then` in a sentence: "earlier today", "yesterday", within a week "on Tuesday", then
 * "on 25 October", and with its year where that is not the year of `now`; cut to `size` bytes.
 */
void date_on(struct stamp then, struct stamp now, int day_start, char *ret_text, int size);

/*
 * From when on, for a moment to come: "today from 17:20", "tomorrow", "on Tuesday", "in 12 days"; cut
 * to `size` bytes. By the calendar, not by training days: who looks at one in the morning reads
 * "tomorrow" as the day after the one on the wall.
 */
void date_from(struct stamp then, struct stamp now, char *ret_text, int size);

#endif
