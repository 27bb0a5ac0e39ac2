/* Before a test: what it measures, how it goes, and what was measured the last time. */
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
	const char *keys, *words;
} PAGES_SAY[] = {
	{ "4 Enter", "How long your trunk holds one line" },
	{ "4 Enter", "Forearms down, elbows under the shoulders." },
	{ "4 Enter", "Space at the first sag, not at collapse." },
	{ "4 Enter", "At 60 s it ends by itself." },
	{ "4 Enter", "Blood pressure that is not under control" },
	{ "4 Enter", "Schellenberg 2007" },
	{ "4 Down Enter", "Space at the first arch: the reps before it count." },
	{ "4 Down Enter", "At 12 reps a side it ends by itself." },
	{ "4 G Enter", "Whether the hip flexors" },
	{ "4 G Enter", "A hip replacement" },
	{ "4 G Enter", "A hint, not a diagnosis." },
};

START_TEST(a_page_says_what_and_how)
{
	player_keys(&player, PAGES_SAY[_i].keys);
	const char *frame = frame_text(&player, 140, 45);
	ck_assert_msg(strstr(frame, PAGES_SAY[_i].words) != NULL, "no '%s' in\n%s",
		PAGES_SAY[_i].words, frame);
}
END_TEST

START_TEST(the_thomas_test_has_no_cap)
{
	player_keys(&player, "4 G Enter");
	ck_assert_ptr_null(strstr(frame_text(&player, 140, 45), "ends by itself"));
}
END_TEST

START_TEST(keys_of_the_persons_own_stand_in_the_words)
{
	player.app->keymap.of[ACTION_GO] = (struct keys){ 1, { 'z' } };
	player_keys(&player, "4 z");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 140, 45), "z at the first sag"));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 140, 45), "z when you are ready"));
}
END_TEST

START_TEST(pages_as_they_are)
{
	player_remember_line(&player,
		"2026-10-25T17:00:00+01:00\ttest\tplank\t-\t-\tboth\ts\t60\t35\t35\t-\t-\t-\t-");
	player_keys(&player, "4 Enter");
	golden(&player, "test-plank-page");
	player_keys(&player, "q Down Enter");
	golden(&player, "test-dead-bug-page");
	player_keys(&player, "q Down Enter");
	golden(&player, "test-hips-page");
}
END_TEST

START_TEST(the_figure_moves_and_with_reduced_motion_does_not)
{
	player_keys(&player, "4 Enter");
	ck_assert_int_ge(app_wait(player.app), 0);
	player.app->settings.reduced_motion = true;
	ck_assert_int_eq(app_wait(player.app), NEVER);
}
END_TEST

Suite *measure_page_suite(void)
{
	Suite *suite = suite_create("measure_page");
	TCase *pages = tcase_create("pages");
	tcase_add_checked_fixture(pages, open_player, close_player);
	tcase_add_loop_test(
		pages, a_page_says_what_and_how, 0, sizeof(PAGES_SAY) / sizeof(PAGES_SAY[0]));
	tcase_add_test(pages, the_thomas_test_has_no_cap);
	tcase_add_test(pages, keys_of_the_persons_own_stand_in_the_words);
	tcase_add_test(pages, pages_as_they_are);
	tcase_add_test(pages, the_figure_moves_and_with_reduced_motion_does_not);
	suite_add_tcase(suite, pages);
	return suite;
}
