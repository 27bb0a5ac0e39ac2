/* Tests: the exercises that measure. */
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

START_TEST(the_tests_are_named)
{
	player_keys(&player, "4");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Thomas test"));
}
END_TEST

Suite *tests_suite(void)
{
	Suite *suite = suite_create("tests");
	TCase *screen = tcase_create("screen");
	tcase_add_checked_fixture(screen, open_player, close_player);
	tcase_add_test(screen, the_tests_are_named);
	suite_add_tcase(suite, screen);
	return suite;
}
