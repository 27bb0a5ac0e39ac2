/* The first start: nothing is accepted unread, and leaving accepts nothing. */
#include <check.h>
#include <string.h>

#include "golden.h"
#include "view/page_flow.h"

#include "suites.h"

static struct player player;

static void open_first_time(void)
{
	player_open(&player, PLAYER_NEW);
}

static void close_player(void)
{
	player_close(&player);
}

START_TEST(the_pages_as_they_are_seen)
{
	golden(&player, "intake-welcome");
	player_keys(&player, "Space");
	golden(&player, "intake-questions");
	player_keys(&player, "Right");
	golden(&player, "intake-signs");
	frame_text(&player, 140, 45);
	player_keys(&player, "Space");
	golden(&player, "intake-disclaimer");
}
END_TEST

START_TEST(the_last_page_is_accepted_with_a_key_of_its_own)
{
	frame_text(&player, 140, 45);
	player_keys(&player, "Space Space Space");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 140, 45), "Enter accept"));
	player_keys(&player, "Space PageDown");
	ck_assert_msg(!player.app->accepted, "who leafs through with Space has not accepted yet");
	player_keys(&player, "Enter");
	ck_assert(player.app->accepted);
	ck_assert(player.app->wants_accept);
	ck_assert_ptr_eq(app_view(player.app), &view_home);
}
END_TEST

START_TEST(nothing_is_accepted_unread_on_a_small_screen)
{
	int keys = 0;
	frame_text(&player, 40, 12);
	for (; !player.app->accepted; keys++) {
		ck_assert_int_lt(keys, 40);
		bool offers = strstr(frame_text(&player, 40, 12), "Enter accept") != NULL;
		ck_assert_msg(!offers || strstr(frame_text(&player, 40, 12), "press x") != NULL,
			"it offers to accept when the end has been read");
		player_keys(&player, "Enter");
	}
	ck_assert_int_gt(keys, pages_count(player.app->pages, PLACE_START));
}
END_TEST

START_TEST(leaving_accepts_nothing)
{
	player_keys(&player, "Space q");
	ck_assert(player.app->wants_quit);
	ck_assert(!player.app->accepted);
	ck_assert(!player.app->wants_accept);
}
END_TEST

START_TEST(one_can_go_back)
{
	player_keys(&player, "Left");
	ck_assert_int_eq(player.app->intake.page, 0);
	player_keys(&player, "Space Space PageUp Left");
	ck_assert_int_eq(player.app->intake.page, 0);
}
END_TEST

START_TEST(lines_scroll_one_by_one)
{
	frame_text(&player, 40, 12);
	player_keys(&player, "Down Down Up");
	ck_assert_int_eq(player.app->intake.scroll, 1);
	player_keys(&player, "Up Up Up");
	ck_assert_int_eq(player.app->intake.scroll, 0);
}
END_TEST

Suite *intake_suite(void)
{
	Suite *suite = suite_create("intake");
	TCase *pages = tcase_create("pages");
	tcase_add_checked_fixture(pages, open_first_time, close_player);
	tcase_add_test(pages, the_pages_as_they_are_seen);
	tcase_add_test(pages, the_last_page_is_accepted_with_a_key_of_its_own);
	tcase_add_test(pages, nothing_is_accepted_unread_on_a_small_screen);
	tcase_add_test(pages, leaving_accepts_nothing);
	tcase_add_test(pages, one_can_go_back);
	tcase_add_test(pages, lines_scroll_one_by_one);
	suite_add_tcase(suite, pages);
	return suite;
}
