#include "core/day.h"

#include "core/date.h"
#include "suites.h"
#include "sys/scratch.h"

static const struct {
	const char *words, *day; /* seen from Sunday, 2026-11-22 */
} DAY[] = {
	{ "2026-11-22", "2026-11-22" }, { "2024-02-29", "2024-02-29" }, { "today", "2026-11-22" },
	{ "yesterday", "2026-11-21" }, { "1 day ago", "2026-11-21" }, { "3 days ago", "2026-11-19" },
	{ "0 days ago", "2026-11-22" }, { "1 week ago", "2026-11-15" }, { "8 weeks ago", "2026-09-27" },
	{ "9999 days ago", "1999-07-08" }, { "2027-01-01", "2027-01-01" },
};

START_TEST(a_day_is_read)
{
	char text[DAY_SIZE];
	int64_t day = 0;
	ck_assert_msg(day_parse(DAY[_i].words, date_day(2026, 11, 22), &day), "%s", DAY[_i].words);
	day_format(day, text);
	ck_assert_str_eq(text, DAY[_i].day);
}
END_TEST

static const char *const NO_DAY[] = {
	"", "2026-11-31", "2025-02-29", "2026-1-2", "2026-11-22T17:00:00Z", "22.11.2026", "tomorrow",
	"Yesterday", "days ago", "3 days", "3 months ago", "-1 days ago", "3  days ago", "3days ago",
	"10000 days ago", "3 days ago ", "todayish",
};

START_TEST(anything_else_is_no_day)
{
	int64_t day = 7;
	ck_assert_msg(!day_parse(NO_DAY[_i], 20000, &day), "%s", NO_DAY[_i]);
	ck_assert_int_eq(day, 7);
}
END_TEST

START_TEST(a_day_beyond_all_dates_is_the_nearest)
{
	char text[DAY_SIZE];
	day_format(date_day(0, 1, 1) - 1, text);
	ck_assert_str_eq(text, "0000-01-01");
	day_format(INT64_MAX, text);
	ck_assert_str_eq(text, "9999-12-31");
}
END_TEST

Suite *day_suite(void)
{
	Suite *suite = suite_create("day");
	TCase *tcase = tcase_create("day");
	tcase_add_loop_test(tcase, a_day_is_read, 0, ROWS(DAY));
	tcase_add_loop_test(tcase, anything_else_is_no_day, 0, ROWS(NO_DAY));
	tcase_add_test(tcase, a_day_beyond_all_dates_is_the_nearest);
	suite_add_tcase(suite, tcase);
	return suite;
}
