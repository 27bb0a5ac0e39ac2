/* The lines of a past session. */
#include <check.h>

#include "chronicle.h"
#include "core/diary.h"
#include "fixture.h"

#include "suites.h"

static struct chronicle past;

static void open_past(void)
{
	chronicle_open(&past, &fixture_catalog);
	chronicle_day(&past, 0, "step-1-a: cat-camel@1 6; pelvic-tilt@1 10 lost9");
	chronicle_day(&past, 2, "plank: plank@2 30s ok");
	chronicle_fold(&past);
}

static void close_past(void)
{
	chronicle_close(&past);
}

START_TEST(sets_of_one_session_in_their_order)
{
	const struct fact *sets[DIARY_SETS_MAX];
	uint64_t first = past.progress.sessions[0].id;
	ck_assert_int_eq(diary_sets(&past.ledger, first, DIARY_SETS_MAX, sets), 2);
	ck_assert_str_eq(ledger_name(&past.ledger, sets[0]), "cat-camel");
	ck_assert_int_eq(sets[1]->clean, 8);
	ck_assert_int_eq(diary_sets(&past.ledger, first, 1, sets), 1);
	ck_assert_int_eq(diary_sets(&past.ledger, first + 1, DIARY_SETS_MAX, sets), 0);
}
END_TEST

Suite *diary_suite(void)
{
	Suite *suite = suite_create("diary");
	TCase *tcase = tcase_create("diary");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_test(tcase, sets_of_one_session_in_their_order);
	suite_add_tcase(suite, tcase);
	return suite;
}
