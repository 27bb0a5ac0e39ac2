/* The screens side by side: by their keys, round and back. */
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

static const struct {
	const char *keys, *name;
} WAYS[] = {
	{ "2", "browse" }, { "3", "learn" }, { "4", "tests" }, { "5", "progress" }, { "6", "settings" },
	{ "5 1", "home" },
	{ "Tab", "browse" }, { "BackTab", "settings" }, { "Tab Tab Tab Tab Tab Tab", "home" },
	{ "3 q", "home" }, { "2 Enter Tab", "learn" }, { "? 2", "browse" }, { "2 Enter q", "browse" },
};

START_TEST(keys_lead_from_screen_to_screen)
{
	player_keys(&player, WAYS[_i].keys);
	ck_assert_str_eq(app_view(player.app)->name, WAYS[_i].name);
	ck_assert_int_eq(player.app->view_count, 1);
	ck_assert(!player.app->wants_quit);
}
END_TEST

START_TEST(a_session_is_not_left_by_a_digit)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "2 Tab");
	ck_assert_str_eq(app_view(player.app)->name, "coach");
}
END_TEST

START_TEST(the_top_line_names_them_all_where_there_is_room)
{
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_ptr_nonnull(
		strstr(frame, "1 Today   2 Exercises   3 Learn   4 Tests   5 Progress   6 Settings"));
	frame = frame_text(&player, 40, 12);
	ck_assert_ptr_nonnull(strstr(frame, "1 Today   2   3   4   5   6"));
}
END_TEST

Suite *tabs_suite(void)
{
	Suite *suite = suite_create("tabs");
	TCase *screen = tcase_create("screen");
	tcase_add_checked_fixture(screen, open_player, close_player);
	tcase_add_loop_test(screen, keys_lead_from_screen_to_screen, 0,
		sizeof(WAYS) / sizeof(WAYS[0]));
	tcase_add_test(screen, a_session_is_not_left_by_a_digit);
	tcase_add_test(screen, the_top_line_names_them_all_where_there_is_room);
	suite_add_tcase(suite, screen);
	return suite;
}
