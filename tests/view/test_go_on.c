/* A session that was cut off: the question at the next start, and both answers. */
#include <check.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

#define MINUTE 60000

static struct player player;

/* A set of tilts is done, and then the power goes. */
static void cut_off(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_begin(&player, "step-1-b", 1);
	player_keys(&player, "Space");
	player_until(&player, PHASE_REST);
	player_keys(&player, "Space Space");
	player_until(&player, PHASE_REST);
	player_keys(&player, "a y 0");
}

static void close_player(void)
{
	player_close(&player);
}

START_TEST(it_asks_once)
{
	player_restart(&player, 4 * MINUTE);
	golden(&player, "go-on");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24),
		"Resume Find it, B: Pelvic tilt, set 2 of 2 (4 min ago)?"));
}
END_TEST

START_TEST(yes_goes_on_in_the_same_session)
{
	player_restart(&player, 4 * MINUTE);
	player_keys(&player, "Space");
	ck_assert(player.app->in_session);
	ck_assert_int_eq(player.app->session.phase, PHASE_RESUMING);
	player_until(&player, PHASE_REST);
	player_keys(&player, "q y Space");
	ck_assert_str_eq(app_view(player.app)->name, "home");
	ck_assert_int_eq(player.app->past->progress.session_count, 1);
	ck_assert_int_eq(player.app->past->progress.bouts[1].sets, 2);
	player_restart(&player, MINUTE);
	ck_assert_str_eq(app_view(player.app)->name, "home");
}
END_TEST

static const char *const NO[] = { "n", "q", "Esc" };

START_TEST(no_ends_it_for_good)
{
	player_restart(&player, 4 * MINUTE);
	player_keys(&player, NO[_i]);
	ck_assert_str_eq(app_view(player.app)->name, "home");
	ck_assert(!player.app->wants_quit);
	ck_assert_ptr_nonnull(strstr(player.log, "\tsession\tstep-1-b\t"));
	ck_assert_ptr_nonnull(strstr(player.log, "\tstopped\n"));
	player_restart(&player, MINUTE);
	ck_assert_str_eq(app_view(player.app)->name, "home");
}
END_TEST

START_TEST(nobody_walks_away_from_the_question_by_a_digit)
{
	player_restart(&player, 4 * MINUTE);
	player_keys(&player, "2 Tab /");
	ck_assert_str_eq(app_view(player.app)->name, "go-on");
}
END_TEST

START_TEST(after_an_hour_it_is_kept_as_it_is)
{
	player_restart(&player, 61 * MINUTE);
	ck_assert_str_eq(app_view(player.app)->name, "home");
}
END_TEST

Suite *go_on_suite(void)
{
	Suite *suite = suite_create("go_on");
	TCase *question = tcase_create("question");
	tcase_add_checked_fixture(question, cut_off, close_player);
	tcase_add_test(question, it_asks_once);
	tcase_add_test(question, yes_goes_on_in_the_same_session);
	tcase_add_loop_test(question, no_ends_it_for_good, 0, 3);
	tcase_add_test(question, nobody_walks_away_from_the_question_by_a_digit);
	tcase_add_test(question, after_an_hour_it_is_kept_as_it_is);
	suite_add_tcase(suite, question);
	return suite;
}
