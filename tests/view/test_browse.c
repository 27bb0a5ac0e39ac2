/* Browse: all exercises, and the way into each. */
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

START_TEST(every_exercise_is_listed_and_opens)
{
	player_keys(&player, "2");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "> Cat-camel"));
	player_keys(&player, "Down Enter");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Close the gap"));
	player_keys(&player, "q");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "> Pelvic tilt"));
}
END_TEST

Suite *browse_suite(void)
{
	Suite *suite = suite_create("browse");
	TCase *screen = tcase_create("screen");
	tcase_add_checked_fixture(screen, open_player, close_player);
	tcase_add_test(screen, every_exercise_is_listed_and_opens);
	suite_add_tcase(suite, screen);
	return suite;
}
