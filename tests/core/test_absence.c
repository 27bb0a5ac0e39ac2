/* Time that nobody lived through. */
#include "core/absence.h"

#include "suites.h"

#define NEVER (-1)
#define PRESENT (-2)

/* The last turn was at 10000, when the wall clock said 500000. */
static const struct {
	const char *sentence;
	ms_t expected, now, wall;
	ms_t since;
} STORY[] = {
	{ "the turn comes when it is due", 11000, 11000, 501000, PRESENT },
	{ "a busy machine is late by two seconds", 11000, 13000, 503000, PRESENT },
	{ "stopped for more than that: away since the last turn", 11000, 13001, 503001, 10000 },
	{ "a key, long after nothing was due", NEVER, 90000, 580000, PRESENT },
	{ "a key, before anything is due", 60000, 20000, 510000, PRESENT },
	{ "the lid was closed for an hour: away since it opened", 11000, 11000, 4101000, 11000 },
	{ "the lid, while nothing was due", NEVER, 20000, 4110000, 20000 },
	{ "the lid, for two seconds", 11000, 11000, 503000, PRESENT },
	{ "the lid, for a moment more", 11000, 11000, 503001, 11000 },
	{ "stopped, and the lid closed as well: the earlier of the two", 11000, 20000, 4110000, 10000 },
	{ "the wall clock is set back", 11000, 11000, 1000, PRESENT },
	{ "set back while it was stopped", 11000, 20000, 1000, 10000 },
};
#define STORIES ((int)(sizeof(STORY) / sizeof(STORY[0])))

START_TEST(each_story)
{
	struct absence absence;
	ms_t since = PRESENT;
	absence_init(&absence, 10000, 500000);
	absence.expected = STORY[_i].expected;
	bool noticed = absence_noticed(&absence, 10000, STORY[_i].now, STORY[_i].wall, &since);
	ck_assert_msg(noticed == (STORY[_i].since != PRESENT), "%s", STORY[_i].sentence);
	ck_assert_msg(since == STORY[_i].since, "%s: since %ld", STORY[_i].sentence, (long)since);
}
END_TEST

START_TEST(an_absence_is_noticed_once)
{
	struct absence absence;
	ms_t since;
	absence_init(&absence, 10000, 500000);
	ck_assert(absence_noticed(&absence, 10000, 10500, 4100500, &since));
	ck_assert(!absence_noticed(&absence, 10500, 11000, 4101000, &since));
	ck_assert_int_eq(since, 10500);
}
END_TEST

START_TEST(a_clock_that_was_set_back_hides_no_later_sleep)
{
	struct absence absence;
	ms_t since;
	absence_init(&absence, 10000, 500000);
	ck_assert(!absence_noticed(&absence, 10000, 10500, 1000, &since));
	ck_assert(absence_noticed(&absence, 10500, 11000, 61500, &since));
	ck_assert_int_eq(since, 11000);
}
END_TEST

START_TEST(clocks_that_drift_apart_by_and_by_are_no_sleep)
{
	struct absence absence;
	ms_t since;
	absence_init(&absence, 0, 500000);
	for (ms_t now = 1000; now < 100000; now += 1000)
		ck_assert(!absence_noticed(&absence, now - 1000, now, 500000 + now * 2, &since));
}
END_TEST

Suite *absence_suite(void)
{
	Suite *suite = suite_create("absence");
	TCase *tcase = tcase_create("turns");
	tcase_add_loop_test(tcase, each_story, 0, STORIES);
	tcase_add_test(tcase, an_absence_is_noticed_once);
	tcase_add_test(tcase, a_clock_that_was_set_back_hides_no_later_sleep);
	tcase_add_test(tcase, clocks_that_drift_apart_by_and_by_are_no_sleep);
	suite_add_tcase(suite, tcase);
	return suite;
}
