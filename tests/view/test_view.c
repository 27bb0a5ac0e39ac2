/* What must hold of every screen. */
#include <check.h>

#include "view/view.h"

#include "suites.h"

static const struct view *const VIEWS[] = { &view_home, &view_browse, &view_learn, &view_tests,
	&view_settings, &view_intake, &view_exercise, &view_coach, &view_help };

START_TEST(a_view_takes_what_it_lists)
{
	ck_assert(view_takes(&view_home, ACTION_GO));
	ck_assert(view_takes(&view_home, ACTION_PACE));
	ck_assert(!view_takes(&view_home, ACTION_PAIN));
	ck_assert(view_takes(&view_coach, ACTION_PAIN));
	ck_assert(!view_takes(&view_coach, ACTION_NONE));
}
END_TEST

START_TEST(a_view_lists_an_action_once_and_leaves_room_for_the_end)
{
	const enum action *actions = VIEWS[_i]->actions;
	ck_assert_int_eq(actions[VIEW_ACTIONS_MAX - 1], ACTION_NONE);
	for (int i = 0; actions[i] != ACTION_NONE; i++) {
		for (int k = 0; k < i; k++)
			ck_assert_msg(actions[k] != actions[i], "%s: %s twice", VIEWS[_i]->name,
				action_rows[actions[i]].name);
	}
}
END_TEST

Suite *view_suite(void)
{
	Suite *suite = suite_create("view");
	TCase *tcase = tcase_create("view");
	tcase_add_test(tcase, a_view_takes_what_it_lists);
	tcase_add_loop_test(tcase, a_view_lists_an_action_once_and_leaves_room_for_the_end, 0,
		sizeof(VIEWS) / sizeof(VIEWS[0]));
	suite_add_tcase(suite, tcase);
	return suite;
}
