#include "core/date.h"

#include <stdio.h>
#include <string.h>

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define FOUR_O_CLOCK 240

static struct stamp stamp(const char *text)
{
	struct stamp stamp = { 0, 0 };
	ck_assert_msg(stamp_parse(text, &stamp), "%s", text);
	return stamp;
}

static const struct {
	int year, month, day;
	int64_t number;
} DAY[] = {
	{ 1970, 1, 1, 0 }, { 1969, 12, 31, -1 }, { 2000, 2, 29, 11016 },
	{ 2000, 3, 1, 11017 }, { 2026, 11, 22, 20779 }, { 2024, 2, 29, 19782 },
	{ 1900, 2, 28, -25509 },
	{ 1900, 3, 1, -25508 }, { 2100, 3, 1, 47541 }, { 0, 3, 1, -719468 },
	{ 0, 2, 29, -719469 }, { 9999, 12, 31, 2932896 },
};

START_TEST(a_day_has_a_number)
{
	int year, month, day;
	ck_assert_int_eq(date_day(DAY[_i].year, DAY[_i].month, DAY[_i].day), DAY[_i].number);
	date_civil(DAY[_i].number, &year, &month, &day);
	ck_assert_int_eq(year, DAY[_i].year);
	ck_assert_int_eq(month, DAY[_i].month);
	ck_assert_int_eq(day, DAY[_i].day);
}
END_TEST

START_TEST(days_follow_one_another)
{
	int last_year = 1599, last_month = 12, last_day = 31;
	for (int64_t number = date_day(1600, 1, 1); number < date_day(2401, 1, 1); number++) {
		int year, month, day;
		date_civil(number, &year, &month, &day);
		ck_assert_int_eq(date_day(year, month, day), number);
		if (day == 1 && month == 1)
			ck_assert(year == last_year + 1 && last_month == 12 && last_day == 31);
		else if (day == 1)
			ck_assert(year == last_year && month == last_month + 1 && last_day >= 28);
		else
			ck_assert(year == last_year && month == last_month && day == last_day + 1);
		last_year = year, last_month = month, last_day = day;
	}
}
END_TEST

static const struct {
	const char *story, *text;
	int64_t seconds;
	int offset;
} STAMP[] = {
	{ "an hour east", "2026-11-22T17:04:55+01:00", 1795363495, 60 },
	{ "UTC", "2026-11-22T16:04:55+00:00", 1795363495, 0 },
	{ "half an hour west of four", "2026-11-22T12:34:55-03:30", 1795363495, -210 },
	{ "the epoch", "1970-01-01T00:00:00+00:00", 0, 0 },
	{ "before it", "1969-12-31T23:59:59+00:00", -1, 0 },
	{ "a leap day", "2024-02-29T00:00:00+00:00", 1709164800, 0 },
	{ "the least year", "0000-01-01T00:00:00+00:00", -62167219200, 0 },
	{ "the last second", "9999-12-31T23:59:59-23:59", 253402387139, -1439 },
};

START_TEST(a_stamp_is_read_and_written)
{
	char text[STAMP_SIZE];
	const struct stamp read = stamp(STAMP[_i].text);
	ck_assert_msg(read.seconds == STAMP[_i].seconds, "%s: %lld", STAMP[_i].story,
		(long long)read.seconds);
	ck_assert_msg(read.offset == STAMP[_i].offset, "%s: %d", STAMP[_i].story, read.offset);
	stamp_format(read, text);
	ck_assert_str_eq(text, STAMP[_i].text);
}
END_TEST

START_TEST(z_is_utc)
{
	const struct stamp read = stamp("2026-11-22T16:04:55Z");
	ck_assert_int_eq(read.seconds, 1795363495);
	ck_assert_int_eq(read.offset, 0);
}
END_TEST

static const char *const NO_STAMP[] = {
	"", "-", "2026-11-22", "2026-11-22T17:04:55", "2026-11-22T17:04:55+01",
	"2026-11-22T17:04:55+0100",
	"2026-11-22T17:04:55+01:00 ", " 2026-11-22T17:04:55+01:00", "2026-11-22 17:04:55+01:00",
	"2026-13-22T17:04:55+01:00", "2026-00-22T17:04:55+01:00", "2026-11-31T17:04:55+01:00",
	"2026-11-00T17:04:55+01:00", "2025-02-29T17:04:55+01:00", "1900-02-29T17:04:55+01:00",
	"2026-11-22T24:00:00+01:00", "2026-11-22T17:60:55+01:00", "2026-11-22T17:04:60+01:00",
	"2026-11-22T17:04:55+24:00", "2026-11-22T17:04:55+01:60", "2026-11-22T17:04:55*01:00",
	"2026-11-22T17:04:55z", "2026-11-22T17:04:55ZZ", "+026-11-22T17:04:55Z", "2026-1-22T17:04:055Z",
	"20261122T160455Z", "2026-11-22T17:04:55+1:000", "2026-11-2\xC2\xB2T17:04:55Z",
};

START_TEST(anything_else_is_no_stamp)
{
	struct stamp untouched = { 7, 8 };
	ck_assert_msg(!stamp_parse(NO_STAMP[_i], &untouched), "'%s'", NO_STAMP[_i]);
	ck_assert_int_eq(untouched.seconds, 7);
	ck_assert_int_eq(untouched.offset, 8);
}
END_TEST

START_TEST(a_session_id_begins_in_utc)
{
	char text[COMPACT_SIZE];
	stamp_compact(stamp("2026-11-22T17:04:55+01:00"), text);
	ck_assert_str_eq(text, "20261122T160455Z");
	stamp_compact(stamp("2026-01-01T00:30:00+01:00"), text);
	ck_assert_str_eq(text, "20251231T233000Z");
}
END_TEST

static const struct {
	const char *text, *when; /* NULL: it is none */
} COMPACT[] = {
	{ "20261122T160455Z", "2026-11-22T16:04:55+00:00" },
	{ "20261122T160455Z-k3f9", "2026-11-22T16:04:55+00:00" },
	{ "20261122T160455", NULL }, { "20261122 160455Z", NULL }, { "20261131T160455Z", NULL },
	{ "20261122T240455Z", NULL }, { "2026-11-22T16:04:55Z", NULL }, { "elsewhere", NULL },
	{ "", NULL },
};

START_TEST(what_a_session_id_begins_with_is_read)
{
	struct stamp read = { 7, 8 };
	ck_assert(stamp_read_compact(COMPACT[_i].text, &read) == (COMPACT[_i].when != NULL));
	struct stamp wanted = { 7, 8 };
	if (COMPACT[_i].when != NULL)
		wanted = stamp(COMPACT[_i].when);
	ck_assert_int_eq(read.seconds, wanted.seconds);
	ck_assert_int_eq(read.offset, wanted.offset);
}
END_TEST

static const struct {
	const char *story, *when, *day;
} TRAINING_DAY[] = {
	{ "the afternoon", "2026-11-22T17:04:55+01:00", "2026-11-22" },
	{ "past midnight belongs to the evening", "2026-11-23T00:30:00+01:00", "2026-11-22" },
	{ "until the day starts", "2026-11-23T03:59:59+01:00", "2026-11-22" },
	{ "the day starts", "2026-11-23T04:00:00+01:00", "2026-11-23" },
	{ "it is the day where the person was, far east", "2026-11-23T08:00:00+13:00", "2026-11-23" },
	{ "and far west", "2026-11-22T21:00:00-10:00", "2026-11-22" },
	{ "before 1970", "1969-12-31T23:00:00+00:00", "1969-12-31" },
};

START_TEST(a_stamp_counts_for_a_day)
{
	int year, month, day;
	char text[40];
	date_civil(date_training_day(stamp(TRAINING_DAY[_i].when), FOUR_O_CLOCK), &year, &month, &day);
	snprintf(text, sizeof(text), "%04d-%02d-%02d", year, month, day);
	ck_assert_msg(strcmp(text, TRAINING_DAY[_i].day) == 0, "%s: %s", TRAINING_DAY[_i].story, text);
}
END_TEST

static const struct {
	const char *then, *now, *words;
} AGO[] = { /* the last three: a clock that was wrong, a night of 25 hours, a flight west */
	{ "2026-11-22T17:00:00+01:00", "2026-11-22T17:00:01+01:00", "today" },
	{ "2026-11-22T17:00:00+01:00", "2026-11-23T03:00:00+01:00", "today" },
	{ "2026-11-22T17:00:00+01:00", "2026-11-23T04:00:00+01:00", "yesterday" },
	{ "2026-11-22T04:00:00+01:00", "2026-11-23T23:00:00+01:00", "yesterday" },
	{ "2026-11-22T17:00:00+01:00", "2026-11-24T05:00:00+01:00", "2 days ago" },
	{ "2026-11-22T17:00:00+01:00", "2026-12-05T17:00:00+01:00", "13 days ago" },
	{ "2026-11-22T17:00:00+01:00", "2026-12-06T17:00:00+01:00", "2 weeks ago" },
	{ "2026-11-22T17:00:00+01:00", "2026-12-31T17:00:00+01:00", "5 weeks ago" },
	{ "2026-11-22T17:00:00+01:00", "2027-01-30T17:00:00+01:00", "9 weeks ago" },
	{ "2026-11-22T17:00:00+01:00", "2027-01-31T17:00:00+01:00", "2 months ago" },
	{ "2026-11-22T17:00:00+01:00", "2028-11-20T17:00:00+01:00", "24 months ago" },
	{ "2026-11-22T17:00:00+01:00", "2028-11-21T17:00:00+01:00", "2 years ago" },
	{ "2026-11-22T17:00:00+01:00", "2026-10-01T17:00:00+01:00", "today" },
	{ "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00", "today" },
	{ "2026-11-22T23:00:00+01:00", "2026-11-22T14:00:00-08:00", "today" },
};

START_TEST(how_long_ago_is_said_in_words)
{
	char words[24];
	date_ago(stamp(AGO[_i].then), stamp(AGO[_i].now), FOUR_O_CLOCK, words, sizeof(words));
	ck_assert_str_eq(words, AGO[_i].words);
}
END_TEST

static const struct {
	const char *then, *now, *words;
} ON[] = {
	{ "2026-11-22T08:00:00+01:00", "2026-11-22T17:00:00+01:00", "earlier today" },
	{ "2026-11-23T02:00:00+01:00", "2026-11-23T03:00:00+01:00", "earlier today" },
	{ "2026-11-22T23:00:00+01:00", "2026-11-23T05:00:00+01:00", "yesterday" },
	{ "2026-11-20T17:00:00+01:00", "2026-11-22T17:00:00+01:00", "on Friday" },
	{ "2026-11-16T17:00:00+01:00", "2026-11-22T17:00:00+01:00", "on Monday" },
	{ "2026-11-15T17:00:00+01:00", "2026-11-22T17:00:00+01:00", "on 15 November" },
	{ "2026-10-25T17:00:00+01:00", "2026-11-22T17:00:00+01:00", "on 25 October" },
	{ "2026-10-26T03:00:00+01:00", "2026-11-22T17:00:00+01:00", "on 25 October" },
	{ "2025-12-31T17:00:00+01:00", "2026-01-02T17:00:00+01:00", "on Wednesday" },
	{ "2025-12-24T17:00:00+01:00", "2026-01-02T17:00:00+01:00", "on 24 December 2025" },
	{ "2025-12-31T17:00:00+01:00", "2026-01-12T17:00:00+01:00", "on 31 December 2025" },
	{ "2026-12-01T17:00:00+01:00", "2026-11-22T17:00:00+01:00", "earlier today" },
};

START_TEST(weekdays_go_round)
{
	ck_assert_str_eq(date_weekdays[date_weekday(0)], "Thursday");
	ck_assert_str_eq(date_weekdays[date_weekday(-4)], "Sunday");
	ck_assert_str_eq(date_weekdays[date_weekday(date_day(2026, 11, 2))], "Monday");
}
END_TEST

START_TEST(a_day_in_a_sentence)
{
	char words[32];
	date_on(stamp(ON[_i].then), stamp(ON[_i].now), FOUR_O_CLOCK, words, sizeof(words));
	ck_assert_str_eq(words, ON[_i].words);
}
END_TEST

static const struct {
	const char *then, *now, *words;
} FROM[] = {
	{ "2026-11-22T17:20:00+01:00", "2026-11-22T08:00:00+01:00", "today from 17:20" },
	{ "2026-11-23T01:20:00+01:00", "2026-11-22T08:00:00+01:00", "tomorrow" },
	{ "2026-11-23T01:20:00+01:00", "2026-11-23T00:30:00+01:00", "today from 01:20" },
	{ "2026-11-22T16:20:00+00:00", "2026-11-22T08:00:00+01:00", "today from 17:20" },
	{ "2026-11-23T05:00:00+01:00", "2026-11-23T03:00:00+01:00", "today from 05:00" },
	{ "2026-11-24T03:00:00+01:00", "2026-11-23T03:30:00+01:00", "tomorrow" },
	{ "2026-11-23T23:30:00+00:00", "2026-11-23T03:30:00+01:00", "tomorrow" },
	{ "2026-11-24T17:00:00+01:00", "2026-11-22T17:00:00+01:00", "on Tuesday" },
	{ "2026-11-28T17:00:00+01:00", "2026-11-22T17:00:00+01:00", "on Saturday" },
	{ "2026-11-29T17:00:00+01:00", "2026-11-22T17:00:00+01:00", "in 7 days" },
};

START_TEST(from_when_on_in_a_sentence)
{
	char words[32];
	date_from(stamp(FROM[_i].then), stamp(FROM[_i].now), words, sizeof(words));
	ck_assert_str_eq(words, FROM[_i].words);
}
END_TEST

static const struct {
	ms_t left;
	int seconds;
} SECONDS[] = { { 5000, 5 }, { 4999, 5 }, { 4001, 5 }, { 4000, 4 }, { 1, 1 }, { 0, 0 } };

START_TEST(a_second_is_shown_while_it_lasts)
{
	ck_assert_int_eq(whole_seconds(SECONDS[_i].left), SECONDS[_i].seconds);
}
END_TEST

START_TEST(words_that_do_not_fit_are_cut)
{
	char words[8] = "xxxxxxx";
	date_ago(stamp("2026-11-22T17:00:00Z"), stamp("2026-11-23T17:00:00Z"), FOUR_O_CLOCK, words, 5);
	ck_assert_str_eq(words, "yest");
	ck_assert_int_eq(words[5], 'x');
}
END_TEST

Suite *date_suite(void)
{
	Suite *suite = suite_create("date");
	TCase *tcase = tcase_create("date");
	tcase_add_loop_test(tcase, a_day_has_a_number, 0, ROWS(DAY));
	tcase_add_test(tcase, days_follow_one_another);
	tcase_add_loop_test(tcase, a_stamp_is_read_and_written, 0, ROWS(STAMP));
	tcase_add_test(tcase, z_is_utc);
	tcase_add_loop_test(tcase, anything_else_is_no_stamp, 0, ROWS(NO_STAMP));
	tcase_add_test(tcase, a_session_id_begins_in_utc);
	tcase_add_loop_test(tcase, what_a_session_id_begins_with_is_read, 0,
		sizeof(COMPACT) / sizeof(COMPACT[0]));
	tcase_add_loop_test(tcase, a_stamp_counts_for_a_day, 0, ROWS(TRAINING_DAY));
	tcase_add_loop_test(tcase, how_long_ago_is_said_in_words, 0, ROWS(AGO));
	tcase_add_test(tcase, weekdays_go_round);
	tcase_add_loop_test(tcase, a_day_in_a_sentence, 0, ROWS(ON));
	tcase_add_loop_test(tcase, from_when_on_in_a_sentence, 0, ROWS(FROM));
	tcase_add_loop_test(tcase, a_second_is_shown_while_it_lasts, 0, ROWS(SECONDS));
	tcase_add_test(tcase, words_that_do_not_fit_are_cut);
	suite_add_tcase(suite, tcase);
	return suite;
}
