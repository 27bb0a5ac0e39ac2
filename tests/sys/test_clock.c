/* Of the clock, what a zone makes of a time that is given: the rest asks the machine. */
#include "sys/clock.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "scratch.h"
#include "suites.h"

static const struct {
	const char *story;
	int year, month, day, hour;
	const char *when;
} STORY[] = {
	{ "winter", 2026, 11, 22, 12, "2026-11-22T12:00:00+01:00" },
	{ "summer", 2026, 7, 1, 12, "2026-07-01T12:00:00+02:00" },
	{ "the first minute of a year", 2027, 1, 1, 0, "2027-01-01T00:00:00+01:00" },
	{ "behind a day of 23 hours", 2026, 3, 29, 12, "2026-03-29T12:00:00+02:00" },
	{ "an hour that was jumped over", 2026, 3, 29, 2, "2026-03-29T03:00:00+02:00" },
};

START_TEST(a_local_time_has_its_offset)
{
	char when[STAMP_SIZE];
	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
	const int64_t day = date_day(STORY[_i].year, STORY[_i].month, STORY[_i].day);
	stamp_format(clock_local(day, STORY[_i].hour * 3600), when);
	ck_assert_msg(strcmp(when, STORY[_i].when) == 0, "%s: %s", STORY[_i].story, when);
}
END_TEST

static const struct {
	const char *story, *zone;
	int offset; /* minutes */
} ZONES[] = {
	{ "UTC", "UTC0", 0 },
	{ "east", "IST-5:30", 330 },
	{ "west", "NST3:30", -210 },
	{ "the last minute of a day", "XXX-23:59", 1439 },
	{ "a day to the east is no place", "XXX-24", 0 },
	{ "nor is one to the west", "XXX24", 0 },
	{ "nor a week", "XXX167", 0 },
	{ "no zone at all", "no such zone", 0 },
};

START_TEST(every_zone_gives_stamps_that_can_be_written)
{
	char text[STAMP_SIZE];
	setenv("TZ", ZONES[_i].zone, 1);
	tzset();
	const struct stamp stamps[] = { clock_stamp(), clock_local(date_day(2026, 11, 22), 0) };
	for (int i = 0; i < ROWS(stamps); i++) {
		struct stamp read;
		ck_assert_msg(stamps[i].offset == ZONES[_i].offset, "%s: %d", ZONES[_i].story,
			stamps[i].offset);
		stamp_format(stamps[i], text);
		ck_assert_msg(stamp_parse(text, &read), "%s", text);
		ck_assert_int_eq(read.seconds, stamps[i].seconds);
	}
}
END_TEST

Suite *clock_suite(void)
{
	Suite *suite = suite_create("clock");
	TCase *tcase = tcase_create("clock");
	tcase_add_loop_test(tcase, a_local_time_has_its_offset, 0, ROWS(STORY));
	tcase_add_loop_test(tcase, every_zone_gives_stamps_that_can_be_written, 0, ROWS(ZONES));
	suite_add_tcase(suite, tcase);
	return suite;
}
