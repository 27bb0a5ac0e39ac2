/* The page of one exercise. */
#include <check.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

START_TEST(it_says_how_and_starts_it_alone)
{
	player_keys(&player, "2 Down Enter");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Close the gap"));
	player_keys(&player, "Enter");
	ck_assert(player.app->in_session);
	ck_assert_str_eq(player.app->session.workout.id, "pelvic-tilt");
	player_keys(&player, "q y Space");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "> Pelvic tilt"));
}
END_TEST

Suite *exercise_suite(void)
{
	Suite *suite = suite_create("exercise");
	TCase *screen = tcase_create("screen");
	tcase_add_checked_fixture(screen, open_player, close_player);
	tcase_add_test(screen, it_says_how_and_starts_it_alone);
	suite_add_tcase(suite, screen);
	return suite;
}
