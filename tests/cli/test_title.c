/* The window's title: what it says, and how often. The terminal of these tests takes none. */
#include <stdlib.h>
#include <string.h>

#include "cli/title.h"
#include "suites.h"
#include "view/player.h"

static struct player player;
static struct title title;

static void set_up(void)
{
	ck_assert_int_eq(setenv("TERM", "dumb", 1), 0);
	player_open(&player, PLAYER_ACCEPTED);
	player.app->settings.desktop.title = player.app->settings.desktop.progress = true;
	title_init(&title);
}

static void tear_down(void)
{
	player_close(&player);
}

static const char *shown(void)
{
	title_show(&title, player.app, false);
	return title.words;
}

START_TEST(it_says_what_is_on)
{
	ck_assert_msg(shown()[0] == '\0', "nothing is on");
	player_begin(&player, "plank", 3);
	ck_assert_str_eq(shown(), "Forearm plank \xc2\xb7 deadbug");
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_wait(&player, 28000);
	ck_assert_str_eq(shown(), "Forearm plank 0:32 \xc2\xb7 deadbug");
	ck_assert_int_gt(title.percent, 0);
	ck_assert(!title.stands);
	player_keys(&player, "Space");
	player_wait(&player, 1000);
	ck_assert_str_eq(shown(), "Paused: Forearm plank \xc2\xb7 deadbug");
	ck_assert(title.stands);
}
END_TEST

START_TEST(a_terminal_of_ascii_gets_ascii)
{
	player_begin(&player, "plank", 3);
	title_show(&title, player.app, true);
	ck_assert_str_eq(title.words, "Forearm plank - deadbug");
}
END_TEST

/* A key may come at any moment: the title follows when a second is over, and the loop knows when. */
START_TEST(it_changes_once_a_second)
{
	player_begin(&player, "plank", 3);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_wait(&player, 1000);
	ck_assert_str_eq(shown(), "Forearm plank 0:59 \xc2\xb7 deadbug");
	ck_assert_int_eq(title_wait(&title, player.app->now), -1);
	player_wait(&player, 300);
	player_keys(&player, "Space");
	ck_assert_str_eq(shown(), "Forearm plank 0:59 \xc2\xb7 deadbug");
	ck_assert_int_eq(title_wait(&title, player.app->now), 700);
	player_wait(&player, 700);
	ck_assert_int_eq(title_wait(&title, player.app->now), 0);
	ck_assert_str_eq(shown(), "Paused: Forearm plank \xc2\xb7 deadbug");
	ck_assert_int_eq(title_wait(&title, player.app->now), -1);
}
END_TEST

START_TEST(what_is_off_makes_no_work)
{
	player.app->settings.desktop.title = player.app->settings.desktop.progress = false;
	player_begin(&player, "plank", 3);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	ck_assert_str_eq(shown(), "");
	ck_assert_int_eq(title_wait(&title, player.app->now), -1);
}
END_TEST

START_TEST(a_test_has_a_title_and_no_progress)
{
	player_keys(&player, "4 Enter");
	ck_assert_ptr_nonnull(strstr(shown(), "lank \xc2\xb7 deadbug"));
	player_keys(&player, "Enter");
	player_until_test(&player, TRIAL_WORK);
	player_wait(&player, 12000);
	ck_assert_ptr_nonnull(strstr(shown(), "0:12 \xc2\xb7 deadbug"));
	ck_assert_int_eq(title.percent, 0);
}
END_TEST

Suite *title_suite(void)
{
	Suite *suite = suite_create("title");
	TCase *tcase = tcase_create("title");
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, it_says_what_is_on);
	tcase_add_test(tcase, a_terminal_of_ascii_gets_ascii);
	tcase_add_test(tcase, it_changes_once_a_second);
	tcase_add_test(tcase, what_is_off_makes_no_work);
	tcase_add_test(tcase, a_test_has_a_title_and_no_progress);
	suite_add_tcase(suite, tcase);
	return suite;
}
