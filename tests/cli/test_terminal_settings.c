/* Settings in the program itself: what is chosen is seen at once, kept, and there again. */
#include <check.h>
#include <string.h>

#include "pty.h"
#include "started.h"
#include "suites.h"
#include "sys/paths.h"
#include "sys/scratch.h"
#include "view/player.h"

#define WIDTH 80
#define HEIGHT 24
#define AT_HOME "q leave"
#define AT_THEME "Left before"

static void open_program(void)
{
	pty_open(WIDTH, HEIGHT, (const char *[]){ started_program(), NULL }, NULL);
	pty_wait_for(AT_HOME);
}

static void leave(void)
{
	pty_send("q");
	pty_wait_for(AT_HOME);
	pty_send("q");
	started_ended_with(0);
	pty_close();
}

static bool same_ground(const VTermScreenCell *a, const VTermScreenCell *b)
{
	return vterm_color_is_equal(&a->bg, &b->bg);
}

START_TEST(a_theme_is_seen_kept_and_there_again)
{
	open_program();
	const VTermScreenCell calm = pty_cell(WIDTH - 1, 1);
	pty_send("6");
	pty_wait_for(AT_THEME);
	pty_send("l");
	pty_wait_for("< contrast >");
	const VTermScreenCell shown = pty_cell(WIDTH - 1, 1);
	ck_assert_msg(!same_ground(&calm, &shown), "another ground at once");
	leave();
	ck_assert_ptr_nonnull(strstr(scratch_read(STARTED_SETTINGS), "\ntheme = \"contrast\";\n"));
	open_program();
	const VTermScreenCell again = pty_cell(WIDTH - 1, 1);
	ck_assert(same_ground(&shown, &again));
	pty_send("6");
	pty_wait_for("< contrast >");
	leave();
}
END_TEST

/* Nothing of the theme before stays on the screen, as lines become shorter. */
START_TEST(a_theme_leaves_nothing_of_the_one_before)
{
	open_program();
	pty_send("6");
	pty_wait_for(AT_THEME);
	pty_send("l");
	pty_wait_for("< contrast >");
	pty_send("G");
	pty_wait_gone(AT_THEME);
	const VTermScreenCell bar = pty_cell(0, HEIGHT - 1), ground = pty_cell(WIDTH - 1, 1);
	for (int x = 0; x < WIDTH; x++) {
		const VTermScreenCell right = pty_cell(x, 1), below = pty_cell(WIDTH - 1 - x / 2, 23);
		ck_assert(same_ground(&ground, &right));
		ck_assert(same_ground(&bar, &below));
	}
	leave();
}
END_TEST

START_TEST(a_file_by_hand_is_read_while_the_program_runs)
{
	open_program();
	pty_send("6");
	pty_wait_for(AT_THEME);
	ck_assert_int_eq(paths_make(scratch_path(".config/deadbug")), 0);
	scratch_write(STARTED_SETTINGS, "# by hand\nready-seconds = 12; # slow\nflash = maybe;\n");
	pty_send("\022");
	pty_wait_for("deadbug.cfg, line 3: syntax error");
	scratch_write(STARTED_SETTINGS, "# by hand\nready-seconds = 12; # slow\nflash = \"maybe\";\n");
	pty_send("\022");
	pty_wait_for("deadbug.cfg, line 3: flash must be true or false");
	pty_wait_for("12 s");
	for (int i = player_setting("ready-seconds"); i > 0; i--)
		pty_send("j");
	pty_send("l");
	pty_wait_for("< 13 s >");
	leave();
	ck_assert_str_eq(scratch_read(STARTED_SETTINGS),
		"# by hand\nready-seconds = 13; # slow\nflash = \"maybe\";\n");
}
END_TEST

Suite *terminal_settings_suite(void)
{
	Suite *suite = suite_create("terminal_settings");
	TCase *tcase = tcase_create("terminal");
	tcase_add_checked_fixture(tcase, started_set_up, started_tear_down);
	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, a_theme_is_seen_kept_and_there_again);
	tcase_add_test(tcase, a_theme_leaves_nothing_of_the_one_before);
	tcase_add_test(tcase, a_file_by_hand_is_read_while_the_program_runs);
	suite_add_tcase(suite, tcase);
	return suite;
}
