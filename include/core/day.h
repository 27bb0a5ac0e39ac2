/*
 * day: a day of the calendar, as people write it
 *
 *	2026-11-22      today      yesterday      3 days ago      2 weeks ago
 *
 * Days are numbers, as in core/date. Pure: what day is today is given. Nothing is owned.
 */
#ifndef CORE_DAY_H
#define CORE_DAY_H

#include <stdbool.h>
#include <stdint.h>

#define DAY_FORMS "a day (2026-11-22, yesterday, 3 days ago)" /* for complaints */
#define DAY_SIZE 11 /* "2026-11-22" and its NUL */

/* Reads a day. False, and *ret untouched, for anything else. */
bool day_parse(const char *text, int64_t today, int64_t *ret);

/* Writes "2026-11-22"; of a day before the year 0 or after 9999, the nearest that is neither. */
void day_format(int64_t day, char ret_text[DAY_SIZE]);

#endif
