/* Settings: what a person may choose. */
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

START_TEST(a_change_holds_at_once_and_asks_to_be_kept)
{
	player_keys(&player, "5 Enter");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "self-paced = true"));
	ck_assert(player.app->settings.self_paced);
	ck_assert(player.app->wants_save);
}
END_TEST

Suite *preferences_suite(void)
{
	Suite *suite = suite_create("preferences");
	TCase *screen = tcase_create("screen");
	tcase_add_checked_fixture(screen, open_player, close_player);
	tcase_add_test(screen, a_change_holds_at_once_and_asks_to_be_kept);
	suite_add_tcase(suite, screen);
	return suite;
}
