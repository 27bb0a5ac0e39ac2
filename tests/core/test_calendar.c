/* Half a year of days and weeks, from whole histories. */
#include <check.h>
#include <stdio.h>

#include "chronicle.h"
#include "core/calendar.h"
#include "fixture.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define TRAINED "step-1-a: pelvic-tilt@1 10 ok"

static struct chronicle past;
static struct calendar calendar;

static void open_past(void)
{
	chronicle_open(&past, &fixture_catalog);
}

static void close_past(void)
{
	chronicle_close(&past);
}

static int64_t day_of(int day)
{
	return date_training_day(chronicle_noon(day), 4 * 60);
}

static void look(int day)
{
	chronicle_fold(&past);
	calendar_of(&past.progress, day_of(day), &calendar);
}

START_TEST(the_present_week_is_the_last)
{
	look(6);
	ck_assert_int_eq(calendar_day(&calendar, CALENDAR_WEEKS - 1, 6), day_of(6));
	ck_assert_int_eq(date_weekday(calendar_day(&calendar, 0, 0)), 0);
	look(7);
	ck_assert_int_eq(calendar_day(&calendar, CALENDAR_WEEKS - 1, 0), day_of(7));
}
END_TEST

START_TEST(sessions_count_for_their_days)
{
	chronicle_day(&past, 0, TRAINED);
	chronicle_day(&past, 2, "step-1-a pain: pelvic-tilt@1 10 of 3 pain4");
	chronicle_day(&past, 2, TRAINED);
	look(3);
	ck_assert_int_eq(calendar.sessions[CALENDAR_WEEKS - 1][0], 1);
	ck_assert_int_eq(calendar.sessions[CALENDAR_WEEKS - 1][1], 0);
	ck_assert_int_eq(calendar.sessions[CALENDAR_WEEKS - 1][2], 2);
	ck_assert(!calendar.stopped[CALENDAR_WEEKS - 1][0]);
	ck_assert(calendar.stopped[CALENDAR_WEEKS - 1][2]);
	ck_assert_int_eq(calendar_week(&calendar, CALENDAR_WEEKS - 1), 3);
	ck_assert_int_eq(calendar_week(&calendar, CALENDAR_WEEKS - 2), 0);
}
END_TEST

START_TEST(what_lies_outside_is_left_out)
{
	int first = -(CALENDAR_WEEKS - 1) * WEEK_DAYS;
	chronicle_day(&past, first - 1, TRAINED);
	chronicle_day(&past, first, TRAINED);
	chronicle_day(&past, 7, TRAINED);
	chronicle_day(&past, 1, "step-1-a: pelvic-tilt@1 10 of 0");
	look(1);
	ck_assert_int_eq(calendar_week(&calendar, 0), 1);
	int all = 0;
	for (int week = 0; week < CALENDAR_WEEKS; week++)
		all += calendar_week(&calendar, week);
	ck_assert_int_eq(all, 1);
}
END_TEST

START_TEST(months_begin_in_their_week)
{
	look(0);
	ck_assert_int_eq(calendar_month(&calendar, CALENDAR_WEEKS - 1), 0);
	ck_assert_int_eq(calendar_month(&calendar, CALENDAR_WEEKS - 2), 11);
	ck_assert_int_eq(calendar_month(&calendar, CALENDAR_WEEKS - 3), 0);
}
END_TEST

static const struct {
	const char *sentence;
	int days[6]; /* of sessions, up to a -99 */
	int today, weeks;
} RUNS[] = {
	{ "nothing is no week", { -99 }, 0, 0 },
	{ "today is one", { 0, -99 }, 0, 1 },
	{ "two in a week are one week", { 0, 2, -99 }, 3, 1 },
	{ "one a week goes on", { -14, -7, 0, -99 }, 0, 3 },
	{ "the present week may still have none", { -14, -7, -99 }, 6, 2 },
	{ "an empty week ends it", { -14, 0, -99 }, 0, 1 },
	{ "two weeks ago is over", { -14, -99 }, 6, 0 },
	{ "what is to come does not count", { 0, 7, -99 }, 0, 1 },
};

START_TEST(weeks_in_a_row)
{
	for (const int *day = RUNS[_i].days; *day != -99; day++)
		chronicle_day(&past, *day, TRAINED);
	chronicle_fold(&past);
	ck_assert_msg(calendar_weeks_in_a_row(&past.progress, day_of(RUNS[_i].today)) == RUNS[_i].weeks,
		"%s", RUNS[_i].sentence);
}
END_TEST

Suite *calendar_suite(void)
{
	Suite *suite = suite_create("calendar");
	TCase *tcase = tcase_create("calendar");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_test(tcase, the_present_week_is_the_last);
	tcase_add_test(tcase, sessions_count_for_their_days);
	tcase_add_test(tcase, what_lies_outside_is_left_out);
	tcase_add_test(tcase, months_begin_in_their_week);
	tcase_add_loop_test(tcase, weeks_in_a_row, 0, ROWS(RUNS));
	suite_add_tcase(suite, tcase);
	return suite;
}
