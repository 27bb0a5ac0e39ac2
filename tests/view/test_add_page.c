/* A session that was done without the coach is added to the past. */
#include <check.h>
#include <string.h>

#include "core/plan.h"
#include "golden.h"
#include "years.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static struct player player;

static void open_page(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_keys(&player, "5 Left a");
}

static void close_player(void)
{
	player_close(&player);
}

START_TEST(the_screen)
{
	golden(&player, "add-page");
}
END_TEST

/* The player's day is Sunday, 22 November. */
static const struct {
	const char *sentence, *keys, *in_sight;
} FORM[] = {
	{ "the first routine, when there was none yet", "", "< Find it, A >" },
	{ "another one", "Right", "< Find it, B >" },
	{ "before the first come the exercises", "Left", "< Half-kneeling hip-flexor stretch >" },
	{ "what can't be done is passed over", "Left Right", "< Find it, A >" },
	{ "a routine's levels are the plan's", "Down Right", "< as in the plan >" },
	{ "an exercise's are the person's", "Left Down Right", "< 2 >" },
	{ "up to the highest", "Left Down Right Right Right Right Right", "< 4 >" },
	{ "down to the primer", "Left Down Left Left Left", "< 0 >" },
	{ "yesterday", "Down Down", "< yesterday, Sat 21 Nov 2026 >" },
	{ "today", "Down Down Right", "< today, Sun 22 Nov 2026 >" },
	{ "not tomorrow", "Down Down Right Right", "< today, Sun 22 Nov 2026 >" },
	{ "the day before", "Down Down Left", "< Fri 20 Nov 2026 >" },
	{ "arrows stay on the page", "Down Down Down Down Up Up Up Right", "< Find it, B >" },
};

START_TEST(each_field_is_turned)
{
	player_keys(&player, FORM[_i].keys);
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_msg(strstr(frame, FORM[_i].in_sight) != NULL, "%s: no '%s' in\n%s", FORM[_i].sentence,
		FORM[_i].in_sight, frame);
}
END_TEST

START_TEST(it_is_in_the_list_and_can_be_taken_back)
{
	player_keys(&player, "Enter");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "> Sat 21  Find it, A"));
	ck_assert_int_eq(strncmp(player.log, "20261121T110000Z-own1.1\t2026-11-21T12:", 37), 0);
	ck_assert_ptr_nonnull(strstr(player.log, "\tsession\tstep-1-a\t"));
	int sets = player.past.progress.sessions[0].sets;
	ck_assert_int_gt(sets, 4);
	player_keys(&player, "u");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Here every session will stand"));
	ck_assert_int_eq(player.past.progress.session_count, 0);
}
END_TEST

static int target_of(const struct dose *dose)
{
	int target = 0;
	for (int set = 0; set < dose->set_count; set++)
		target += dose->sets[set] * (dose->sides == SIDES_EACH ? 2 : 1);
	return target;
}

START_TEST(a_routine_is_added_as_the_plan_has_it)
{
	struct workout shipped;
	struct plan plan;
	int changed = 0;
	years_train(&player, 3, 19); /* after so long the doses are smaller */
	const struct plan_given given = app_plan_given(player.app);
	player_keys(&player, "q a");
	plan_routine(&given, player.app->add_page.what, &plan);
	workout_from_routine(&player.catalog, player.app->add_page.what, &shipped);
	player_keys(&player, "Down Down Right Enter");
	const struct progress *progress = &player.past.progress;
	const struct past_session *session = &progress->sessions[progress->session_count - 1];
	ck_assert_int_eq(session->bout_count, plan.workout.count);
	for (int i = 0; i < plan.workout.count; i++) {
		const struct bout *bout = &progress->bouts[session->first_bout + i];
		ck_assert_int_eq(bout->target, target_of(&plan.workout.items[i].dose));
		changed += target_of(&shipped.items[i].dose) != bout->target;
	}
	ck_assert_int_gt(changed, 0);
}
END_TEST

START_TEST(todays_has_just_ended)
{
	player_keys(&player, "Down Down Right Enter");
	ck_assert_ptr_nonnull(strstr(player.log, "2026-11-22T17:00:00+01:00\tsession\t"));
}
END_TEST

START_TEST(one_exercise)
{
	player_keys(&player, "Left Down Right Enter");
	ck_assert_ptr_nonnull(strstr(player.log, "\tset\thip-flexor-stretch\t2\t1/2\tright\t"));
}
END_TEST

START_TEST(a_session_is_deleted_and_brought_back)
{
	player_keys(&player, "Enter d");
	ck_assert_int_eq(player.past.progress.session_count, 0);
	player_keys(&player, "d u");
	ck_assert_int_eq(player.past.progress.session_count, 1);
	player_keys(&player, "Space d");
	int sets = player.past.progress.sessions[0].sets;
	player_keys(&player, "u");
	ck_assert_int_eq(player.past.progress.sessions[0].sets, sets + 1);
}
END_TEST

START_TEST(back_adds_nothing)
{
	player_keys(&player, "q");
	ck_assert_str_eq(app_view(player.app)->name, "progress");
	ck_assert_str_eq(player.log, "");
}
END_TEST

START_TEST(a_click_selects_a_field)
{
	frame_text(&player, 80, 24);
	player_point(&player, POINTER_CLICK, 5, 4);
	ck_assert_int_eq(player.app->add_page.field, ADD_DAY);
}
END_TEST

Suite *add_page_suite(void)
{
	Suite *suite = suite_create("add_page");
	TCase *tcase = tcase_create("add_page");
	tcase_add_checked_fixture(tcase, open_page, close_player);
	tcase_add_test(tcase, the_screen);
	tcase_add_loop_test(tcase, each_field_is_turned, 0, ROWS(FORM));
	tcase_add_test(tcase, it_is_in_the_list_and_can_be_taken_back);
	tcase_add_test(tcase, a_routine_is_added_as_the_plan_has_it);
	tcase_add_test(tcase, todays_has_just_ended);
	tcase_add_test(tcase, one_exercise);
	tcase_add_test(tcase, a_session_is_deleted_and_brought_back);
	tcase_add_test(tcase, back_adds_nothing);
	tcase_add_test(tcase, a_click_selects_a_field);
	suite_add_tcase(suite, tcase);
	return suite;
}
