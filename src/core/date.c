/* date: days are counted in eras of 400 years, the Gregorian calendar's period; years begin in March */
#include "core/date.h"

#include <assert.h>
#include <stdio.h>

#define ERA_YEARS 400
#define ERA_DAYS 146097
#define EPOCH 719468 /* days from 0000-03-01 to 1970-01-01 */
#define EPOCH_WEEKDAY 3 /* 1970-01-01 was a Thursday */
#define DAY_SECONDS 86400
#define DAY_MINUTES 1440

const char *const date_months[12] = { "January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December" };
const char *const date_weekdays[7] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
	"Saturday", "Sunday" };

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0 ? 1 : 0);
}

static int64_t floor_mod(int64_t a, int64_t b)
{
	return a - floor_div(a, b) * b;
}

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	return days[month - 1] + (month == 2 && is_leap(year));
}

int64_t date_day(int year, int month, int day)
{
	assert(month >= 1 && month <= 12 && day >= 1 && day <= month_days(year, month));
	const int64_t march_year = (int64_t)year - (month <= 2 ? 1 : 0);
	const int march_month = (month + 9) % 12;
	const int64_t era = floor_div(march_year, ERA_YEARS);
	const int64_t year_of_era = march_year - era * ERA_YEARS;
	const int64_t day_of_year = (153 * march_month + 2) / 5 + day - 1;
	const int64_t year_start = year_of_era * 365 + year_of_era / 4 - year_of_era / 100;
	return era * ERA_DAYS + year_start + day_of_year - EPOCH;
}

void date_civil(int64_t day, int *ret_year, int *ret_month, int *ret_day)
{
	const int64_t era = floor_div(day + EPOCH, ERA_DAYS);
	const int64_t day_of_era = day + EPOCH - era * ERA_DAYS;
	const int64_t leap_days = day_of_era / 1460 - day_of_era / 36524 + day_of_era / 146096;
	const int64_t year_of_era = (day_of_era - leap_days) / 365;
	const int64_t year_start = year_of_era * 365 + year_of_era / 4 - year_of_era / 100;
	const int day_of_year = (int)(day_of_era - year_start);
	const int march_month = (5 * day_of_year + 2) / 153;
	const int month = march_month < 10 ? march_month + 3 : march_month - 9;
	*ret_month = month;
	*ret_day = day_of_year - (153 * march_month + 2) / 5 + 1;
	*ret_year = (int)(era * ERA_YEARS + year_of_era + (month <= 2 ? 1 : 0));
}

int date_weekday(int64_t day)
{
	return (int)floor_mod(day + EPOCH_WEEKDAY, WEEK_DAYS);
}

int64_t date_training_day(struct stamp stamp, int day_start)
{
	assert(day_start >= 0 && day_start < DAY_MINUTES);
	return floor_div(stamp.seconds + ((int64_t)stamp.offset - day_start) * 60, DAY_SECONDS);
}

/* These read what they expect at *text and move past it; false for anything else. */
static bool read_character(const char **text, char expected)
{
	if (**text != expected)
		return false;
	(*text)++;
	return true;
}

static bool read_digits(const char **text, int digits, int least, int most, int *ret)
{
	int value = 0;
	for (int i = 0; i < digits; i++) {
		if ((*text)[i] < '0' || (*text)[i] > '9')
			return false;
		value = value * 10 + ((*text)[i] - '0');
	}
	if (value < least || value > most)
		return false;
	*text += digits;
	*ret = value;
	return true;
}

/* The same of what stands between two numbers; '\0': nothing does. */
static bool read_separator(const char **text, char separator)
{
	return separator == '\0' || read_character(text, separator);
}

static bool read_date(const char **text, char separator, int64_t *ret_day)
{
	int year, month, day;
	if (!read_digits(text, 4, 0, 9999, &year) || !read_separator(text, separator) ||
		!read_digits(text, 2, 1, 12, &month) || !read_separator(text, separator) ||
		!read_digits(text, 2, 1, month_days(year, month), &day))
		return false;
	*ret_day = date_day(year, month, day);
	return true;
}

static bool read_time(const char **text, char separator, int *ret_seconds)
{
	int hour, minute, second;
	if (!read_digits(text, 2, 0, 23, &hour) || !read_separator(text, separator) ||
		!read_digits(text, 2, 0, 59, &minute) || !read_separator(text, separator) ||
		!read_digits(text, 2, 0, 59, &second))
		return false;
	*ret_seconds = (hour * 60 + minute) * 60 + second;
	return true;
}

static bool read_offset(const char **text, int *ret_minutes)
{
	int hours = 0, minutes = 0;
	const bool west = **text == '-';
	if (read_character(text, 'Z')) {
		*ret_minutes = 0;
		return true;
	}
	if ((!read_character(text, '+') && !read_character(text, '-')) ||
		!read_digits(text, 2, 0, 23, &hours) || !read_character(text, ':') ||
		!read_digits(text, 2, 0, 59, &minutes))
		return false;
	*ret_minutes = (hours * 60 + minutes) * (west ? -1 : 1);
	return true;
}

const char *stamp_read(const char *text, struct stamp *ret)
{
	int64_t day;
	int seconds, offset;
	if (!read_date(&text, '-', &day) || !read_character(&text, 'T') ||
		!read_time(&text, ':', &seconds) || !read_offset(&text, &offset))
		return NULL;
	*ret = (struct stamp){ day * DAY_SECONDS + seconds - (int64_t)offset * 60, offset };
	return text;
}

bool stamp_parse(const char *text, struct stamp *ret)
{
	struct stamp stamp;
	const char *end = stamp_read(text, &stamp);
	if (end == NULL || *end != '\0')
		return false;
	*ret = stamp;
	return true;
}

static char *put_digits(char *at, int value, int digits)
{
	for (int i = digits - 1; i >= 0; i--) {
		at[i] = (char)('0' + value % 10);
		value /= 10;
	}
	assert(value == 0);
	return at + digits;
}

static char *put_character(char *at, char character)
{
	*at = character;
	return at + 1;
}

/* Writes date, 'T' and time of a local or UTC moment, with the separators given ('\0': none). */
static char *put_moment(char *at, int64_t seconds, char date_separator, char time_separator)
{
	int year, month, day;
	date_civil(floor_div(seconds, DAY_SECONDS), &year, &month, &day);
	assert(year >= 0 && year <= 9999);
	const int time = (int)floor_mod(seconds, DAY_SECONDS);
	const int parts[] = { month, day, time / 3600, time / 60 % 60, time % 60 };
	const char before[] = { date_separator, date_separator, 'T', time_separator, time_separator };
	at = put_digits(at, year, 4);
	for (int i = 0; i < 5; i++) {
		if (before[i] != '\0')
			at = put_character(at, before[i]);
		at = put_digits(at, parts[i], 2);
	}
	return at;
}

void stamp_format(struct stamp stamp, char ret_text[STAMP_SIZE])
{
	const int east = stamp.offset < 0 ? -stamp.offset : stamp.offset;
	assert(east < DAY_MINUTES);
	char *at = put_moment(ret_text, stamp.seconds + (int64_t)stamp.offset * 60, '-', ':');
	at = put_character(at, stamp.offset < 0 ? '-' : '+');
	at = put_digits(at, east / 60, 2);
	at = put_character(at, ':');
	at = put_digits(at, east % 60, 2);
	*at = '\0';
	assert(at == ret_text + STAMP_SIZE - 1);
}

void stamp_compact(struct stamp stamp, char ret_text[COMPACT_SIZE])
{
	char *at = put_moment(ret_text, stamp.seconds, '\0', '\0');
	at = put_character(at, 'Z');
	*at = '\0';
	assert(at == ret_text + COMPACT_SIZE - 1);
}

bool stamp_read_compact(const char *text, struct stamp *ret)
{
	int64_t day;
	int seconds;
	if (!read_date(&text, '\0', &day) || !read_character(&text, 'T') ||
		!read_time(&text, '\0', &seconds) || !read_character(&text, 'Z'))
		return false;
	*ret = (struct stamp){ day * DAY_SECONDS + seconds, 0 };
	return true;
}

void date_ago(struct stamp then, struct stamp now, int day_start, char *ret_text, int size)
{
	static const struct {
		int64_t below; /* days */
		int days;      /* of the unit */
		const char *unit;
	} units[] = {
		{ 14, 1, "days" }, { 70, 7, "weeks" }, { 730, 30, "months" },
		{ INT64_MAX, 365, "years" },
	};
	assert(size > 0);
	const int64_t days = date_training_day(now, day_start) - date_training_day(then, day_start);
	if (days <= 1) {
		snprintf(ret_text, (size_t)size, "%s", days == 1 ? "yesterday" : "today");
		return;
	}
	size_t i = 0;
	while (days >= units[i].below)
		i++;
	snprintf(ret_text, (size_t)size, "%d %s ago", (int)(days / units[i].days), units[i].unit);
}

void date_on(struct stamp then, struct stamp now, int day_start, char *ret_text, int size)
{
	assert(size > 0);
	const int64_t day = date_training_day(then, day_start);
	const int64_t today = date_training_day(now, day_start);
	int year, month, month_day, this_year, unused;
	date_civil(day, &year, &month, &month_day);
	date_civil(today, &this_year, &unused, &unused);
	if (today - day <= 1)
		snprintf(ret_text, (size_t)size, "%s", day < today ? "yesterday" : "earlier today");
	else if (today - day < WEEK_DAYS)
		snprintf(ret_text, (size_t)size, "on %s", date_weekdays[date_weekday(day)]);
	else if (year == this_year)
		snprintf(ret_text, (size_t)size, "on %d %s", month_day, date_months[month - 1]);
	else
		snprintf(ret_text, (size_t)size, "on %d %s %d", month_day,
			date_months[month - 1], year);
}

void date_from(struct stamp then, struct stamp now, char *ret_text, int size)
{
	assert(size > 0);
	const struct stamp here = { then.seconds, now.offset };
	const int64_t day = date_training_day(here, 0), today = date_training_day(now, 0);
	char moment[STAMP_SIZE];
	stamp_format(here, moment);
	if (day <= today)
		snprintf(ret_text, (size_t)size, "today from %.5s", moment + sizeof("YYYY-MM-DD"));
	else if (day == today + 1)
		snprintf(ret_text, (size_t)size, "tomorrow");
	else if (day - today < WEEK_DAYS)
		snprintf(ret_text, (size_t)size, "on %s", date_weekdays[date_weekday(day)]);
	else
		snprintf(ret_text, (size_t)size, "in %d days", (int)(day - today));
}
