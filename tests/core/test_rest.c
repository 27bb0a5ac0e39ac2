/* When it is too early for the next session. */
#include "core/rest.h"

#include <check.h>
#include <string.h>

#include "chronicle.h"
#include "fixture.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define DAYS_MAX 5
#define WORK "step-1-a: pelvic-tilt@1 10 ok"
#define FOUR_O_CLOCK (4 * 60)

static struct chronicle past;

static void open_past(void)
{
	chronicle_open(&past, &fixture_catalog);
}

static void close_past(void)
{
	chronicle_close(&past);
}

static const struct {
	const char *story;
	struct chronicle_day days[DAYS_MAX];
	int day, minutes;   /* now: so many minutes after 17:00 of the day */
	const char *until;  /* "" when it is not too early */
	const char *why;
} STORY[] = {
	{ "nobody was here before", { { 0, NULL } }, 0, 0, "", "" },
	{ "an hour later", { { 0, WORK } }, 0, 60, "2026-11-04T13:00:00+01:00",
		"muscles need 48 hours" },
	{ "the next day", { { 0, WORK } }, 1, 0, "2026-11-04T13:00:00+01:00", "muscles need 48 hours" },
	{ "a minute before", { { 0, WORK } }, 2, -241, "2026-11-04T13:00:00+01:00",
		"muscles need 48 hours" },
	{ "then", { { 0, WORK } }, 2, -240, "", "" },
	{ "at the same hour two days later", { { 0, WORK } }, 2, 0, "", "" },
	{ "nothing was done", { { 0, "step-1-a stopped: pelvic-tilt@1 10 of 0" } }, 0, 60, "", "" },
	{ "two in a week", { { 0, WORK }, { 2, WORK } }, 4, 0, "", "" },
	{ "three in a week", { { 0, WORK }, { 2, WORK }, { 4, WORK } }, 6, 0,
		"2026-11-09T13:00:00+01:00", "three sessions in seven days are plenty" },
	{ "the third a week ago", { { 0, WORK }, { 2, WORK }, { 4, WORK } }, 7, 0, "", "" },
	{ "two on one day are one", { { 0, WORK }, { 0, WORK }, { 2, WORK } }, 4, 0, "", "" },
	{ "the later of two reasons: three days running",
		{ { 0, WORK }, { 1, WORK }, { 2, WORK } }, 3, 0, "2026-11-09T13:00:00+01:00",
		"three sessions in seven days are plenty" },
	{ "a clock that was set back", { { 30, WORK } }, 0, 0, "", "" },
	{ "three ahead are none in a week", { { 30, WORK }, { 32, WORK }, { 34, WORK } }, 0, 0, "",
		"" },
	{ "said in the morning that it is worse", { { 0, WORK }, { 3, "check worse" } }, 3, 120,
		"2026-11-06T04:00:00+01:00", "your back is still worse" },
	{ "the day after that", { { 0, WORK }, { 3, "check worse" } }, 4, 0, "", "" },
	{ "better since", { { 0, WORK }, { 3, "check worse" }, { 3, "check better" } }, 3, 120, "",
		"" },
	{ "settled", { { 0, WORK }, { 3, "check settled" } }, 3, 120, "", "" },
	{ "worse, but before the last session",
		{ { 0, WORK }, { 3, "check worse" }, { 4, WORK } }, 6, 0, "", "" },
};

START_TEST(each_story)
{
	char until[STAMP_SIZE] = "";
	chronicle_tell(&past, STORY[_i].days, DAYS_MAX);
	struct stamp now = chronicle_evening(STORY[_i].day);
	now.seconds += STORY[_i].minutes * 60L;
	const struct rest rest = rest_of(&past.progress, now, FOUR_O_CLOCK);
	if (rest.is_due)
		stamp_format(rest.until, until);
	ck_assert_msg(strcmp(until, STORY[_i].until) == 0, "%s: %s", STORY[_i].story, until);
	if (rest.is_due)
		ck_assert_str_eq(rest.why, STORY[_i].why);
}
END_TEST

START_TEST(the_back_is_as_it_was_said_last)
{
	struct stamp said = { 0, 0 };
	chronicle_day(&past, 0, "check worse");
	chronicle_fold(&past);
	ck_assert_int_eq(rest_back_since(&past.progress, &said), BACK_SINCE_COUNT);
	chronicle_day(&past, 1, WORK);
	chronicle_fold(&past);
	ck_assert_int_eq(rest_back_since(&past.progress, &said), BACK_SINCE_COUNT);
	ck_assert_int_eq((int)said.seconds, 0);
	chronicle_day(&past, 2, "check settled");
	chronicle_day(&past, 2, "check tilt-automatic");
	chronicle_fold(&past);
	ck_assert_int_eq(rest_back_since(&past.progress, &said), BACK_SETTLED);
	ck_assert(said.seconds == chronicle_evening(2).seconds);
}
END_TEST

START_TEST(the_last_session_is_the_one_with_the_latest_set)
{
	chronicle_fold(&past);
	ck_assert_ptr_null(rest_last_session(&past.progress));
	chronicle_day(&past, 2, WORK);
	chronicle_day(&past, 0, WORK);
	chronicle_day(&past, 3, "step-1-a stopped: pelvic-tilt@1 10 of 0");
	chronicle_fold(&past);
	ck_assert_int_eq((int)(rest_last_session(&past.progress)->day -
		past.progress.sessions[0].day), 2);
}
END_TEST

Suite *rest_suite(void)
{
	Suite *suite = suite_create("rest");
	TCase *tcase = tcase_create("rest");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_loop_test(tcase, each_story, 0, ROWS(STORY));
	tcase_add_test(tcase, the_back_is_as_it_was_said_last);
	tcase_add_test(tcase, the_last_session_is_the_one_with_the_latest_set);
	suite_add_tcase(suite, tcase);
	return suite;
}
