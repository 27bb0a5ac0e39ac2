/* Learn: the pages that are read once. */
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

START_TEST(the_pages_follow_one_another)
{
	player_keys(&player, "3");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "tug-of-war"));
	player_keys(&player, "Space");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Before you start"));
}
END_TEST

Suite *learn_suite(void)
{
	Suite *suite = suite_create("learn");
	TCase *screen = tcase_create("screen");
	tcase_add_checked_fixture(screen, open_player, close_player);
	tcase_add_test(screen, the_pages_follow_one_another);
	suite_add_tcase(suite, screen);
	return suite;
}
