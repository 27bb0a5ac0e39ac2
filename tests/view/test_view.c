/* What must hold of every screen. */
#include <check.h>
#include <string.h>

#include "view/keymap.h"
#include "view/view.h"

#include "suites.h"

START_TEST(a_view_takes_what_it_lists)
{
	ck_assert(view_takes(&view_home, ACTION_GO));
	ck_assert(view_takes(&view_home, ACTION_PACE));
	ck_assert(!view_takes(&view_home, ACTION_PAIN));
	ck_assert(view_takes(&view_coach, ACTION_PAIN));
	ck_assert(!view_takes(&view_coach, ACTION_NONE));
}
END_TEST

static const struct {
	const char *sentence;
	const struct view *view;
	enum action action;
	bool means;
} MEANINGS[] = {
	{ "what the view takes", &view_home, ACTION_GO, true },
	{ "the one button goes on wherever one can", &view_home, ACTION_ADVANCE, true },
	{ "what nobody takes there", &view_home, ACTION_PAIN, false },
	{ "the help is everywhere", &view_tests, ACTION_HELP, true },
	{ "also before the first start", &view_intake, ACTION_HELP, true },
	{ "leaving is everywhere", &view_coach, ACTION_LEAVE, true },
	{ "a digit leads from screen to screen", &view_learn, ACTION_EXERCISES, true },
	{ "but not out of a session", &view_coach, ACTION_EXERCISES, false },
	{ "nor past the first start", &view_intake, ACTION_NEXT, false },
	{ "nothing is nothing", &view_home, ACTION_NONE, false },
};

START_TEST(an_action_means_something_or_not)
{
	ck_assert_msg(view_means(MEANINGS[_i].view, MEANINGS[_i].action) == MEANINGS[_i].means, "%s",
		MEANINGS[_i].sentence);
}
END_TEST

START_TEST(the_one_button_is_go_but_where_it_is_more)
{
	ck_assert_int_eq(view_reads(&view_home, ACTION_ADVANCE), ACTION_GO);
	ck_assert_int_eq(view_reads(&view_coach, ACTION_ADVANCE), ACTION_ADVANCE);
	ck_assert_int_eq(view_reads(&view_home, ACTION_UP), ACTION_UP);
}
END_TEST

START_TEST(a_view_lists_an_action_once_and_leaves_room_for_the_end)
{
	const enum action *actions = views[_i]->actions;
	ck_assert_int_eq(actions[VIEW_ACTIONS_MAX - 1], ACTION_NONE);
	for (int i = 0; actions[i] != ACTION_NONE; i++) {
		for (int k = 0; k < i; k++)
			ck_assert_msg(actions[k] != actions[i], "%s: %s twice", views[_i]->name,
				action_rows[actions[i]].name);
	}
}
END_TEST

START_TEST(every_action_means_something_somewhere)
{
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
		int count = 0;
		for (int v = 0; v < VIEWS; v++)
			count += view_means(views[v], (enum action)action);
		ck_assert_msg(count > 0, "%s", action_rows[action].name);
	}
}
END_TEST

START_TEST(the_first_in_the_list_comes_first)
{
	struct keymap keymap;
	keymap_init(&keymap);
	ck_assert(view_covers(&view_intake, &keymap, ACTION_GO, PRESS_RETURN));
	ck_assert(!view_covers(&view_intake, &keymap, ACTION_GO, PRESS_SPACE));
	ck_assert(!view_covers(&view_home, &keymap, ACTION_GO, PRESS_RETURN));
	ck_assert(!view_covers(&view_intake, &keymap, ACTION_ACCEPT, PRESS_RETURN));
}
END_TEST

START_TEST(the_views_have_names_of_their_own)
{
	for (int i = 0; i < VIEWS; i++) {
		for (int k = 0; k < i; k++)
			ck_assert_str_ne(views[i]->name, views[k]->name);
	}
}
END_TEST

Suite *view_suite(void)
{
	Suite *suite = suite_create("view");
	TCase *tcase = tcase_create("view");
	tcase_add_test(tcase, the_one_button_is_go_but_where_it_is_more);
	tcase_add_test(tcase, a_view_takes_what_it_lists);
	tcase_add_loop_test(tcase, an_action_means_something_or_not, 0,
		sizeof(MEANINGS) / sizeof(MEANINGS[0]));
	tcase_add_loop_test(
		tcase, a_view_lists_an_action_once_and_leaves_room_for_the_end, 0, VIEWS);
	tcase_add_test(tcase, every_action_means_something_somewhere);
	tcase_add_test(tcase, the_first_in_the_list_comes_first);
	tcase_add_test(tcase, the_views_have_names_of_their_own);
	suite_add_tcase(suite, tcase);
	return suite;
}
