/* settings: what holds until the person says otherwise. */
#include <check.h>

#include "core/settings.h"
#include "fixture.h"
#include "suites.h"

START_TEST(defaults_are_the_designs)
{
	ck_assert_int_eq(settings_default.timing.ready_ms, timing_default.ready_ms);
	ck_assert_int_eq(settings_default.timing.brief_ms, timing_default.brief_ms);
	ck_assert_int_eq(settings_default.timing.brief_waits, timing_default.brief_waits);
	ck_assert_int_eq(settings_default.timing.ready_ms, 5000);
	ck_assert_int_eq(settings_default.timing.brief_ms, 20000);
	ck_assert(settings_default.timing.brief_waits);
	ck_assert(!settings_default.self_paced);
	ck_assert(!settings_default.reduced_motion);
	ck_assert(settings_default.bell);
	ck_assert_int_eq(settings_default.day_start, 4 * 60);
	ck_assert_str_eq(settings_default.theme, "calm");
}
END_TEST

START_TEST(a_person_counts_reps_and_never_seconds)
{
	struct settings settings = settings_default;
	struct workout reps = fixture_workout(DEAD_BUG, 1), hold = fixture_workout(PLANK, 1);
	settings.self_paced = true;
	settings_pace(&settings, &reps);
	settings_pace(&settings, &hold);
	ck_assert(reps.items[0].self_paced);
	ck_assert(!hold.items[0].self_paced);
	settings.self_paced = false;
	settings_pace(&settings, &reps);
	ck_assert(!reps.items[0].self_paced);
}
END_TEST

Suite *settings_suite(void)
{
	Suite *suite = suite_create("settings");
	TCase *tcase = tcase_create("defaults");

	tcase_add_test(tcase, defaults_are_the_designs);
	tcase_add_test(tcase, a_person_counts_reps_and_never_seconds);
	suite_add_tcase(suite, tcase);
	return suite;
}
