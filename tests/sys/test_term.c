/* The terminal: what a person sees, and how it is given back, through a terminal of ours. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/pty.h"
#include "scratch.h"
#include "shown.h"
#include "suites.h"

START_TEST(the_terminal_is_given_back_as_it_was)
{
	pty_open_function(SHOWN_WIDTH, SHOWN_HEIGHT, shown_run_colours, NULL);
	const struct termios before = pty_line();
	pty_wait_for("60x12 0#");
	ck_assert(pty_full_screen());
	ck_assert(!pty_cursor_visible());
	shown_leave();
	const struct termios after = pty_line();
	ck_assert(!pty_full_screen());
	ck_assert(pty_cursor_visible());
	ck_assert_uint_eq(after.c_iflag, before.c_iflag);
	ck_assert_uint_eq(after.c_oflag, before.c_oflag);
	ck_assert_uint_eq(after.c_lflag, before.c_lflag);
	ck_assert_mem_eq(after.c_cc, before.c_cc, sizeof(after.c_cc));
}
END_TEST

START_TEST(roles_are_drawn_in_the_themes_colours)
{
	shown_open(NULL);
	const VTermScreenCell cell = pty_cell(0, 0);
	const VTermScreenCell other = pty_cell(SHOWN_WIDTH - 1, SHOWN_HEIGHT - 1);
	ck_assert_uint_eq(cell.chars[0], 't');
	ck_assert(VTERM_COLOR_IS_INDEXED(&cell.fg));
	ck_assert_int_eq(cell.fg.indexed.idx, 196);
	ck_assert(cell.attrs.bold && !cell.attrs.reverse);
	ck_assert(VTERM_COLOR_IS_DEFAULT_FG(&other.fg));
	shown_leave();
}
END_TEST

START_TEST(without_colour_roles_are_attributes)
{
	pty_open_function(SHOWN_WIDTH, SHOWN_HEIGHT, shown_run_mono, NULL);
	pty_wait_for("60x12 0#");
	VTermScreenCell cell = pty_cell(0, 0);
	ck_assert(VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
	ck_assert(cell.attrs.reverse && !cell.attrs.bold);
	shown_leave();
}
END_TEST

/* Nothing but the theme changes in the rows looked at, and the colours it was drawn in are gone. */
START_TEST(another_theme_is_drawn_at_once)
{
	shown_open(NULL);
	ck_assert_int_eq(pty_cell(0, 0).fg.indexed.idx, 196);
	pty_send("N");
	pty_wait_for("1#");
	for (int x = 0; x < (int)strlen("title"); x++)
		ck_assert_int_eq(pty_cell(x, 0).fg.indexed.idx, 21);
	ck_assert_str_eq(pty_row(0), "title");
	shown_leave();
}
END_TEST

START_TEST(another_theme_without_colour_keeps_to_attributes)
{
	pty_open_function(SHOWN_WIDTH, SHOWN_HEIGHT, shown_run_mono, NULL);
	pty_wait_for("60x12 0#");
	ck_assert(!pty_cell(0, 2).attrs.underline);
	pty_send("N");
	pty_wait_for("1#");
	ck_assert(pty_cell(0, 2).attrs.underline);
	VTermScreenCell cell = pty_cell(0, 0);
	ck_assert(VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
	shown_leave();
}
END_TEST

START_TEST(wide_characters_and_dots_have_their_place)
{
	shown_open(NULL);
	ck_assert_str_eq(pty_row(3), "  \xe7\x8c\xab!");
	ck_assert_uint_eq(pty_cell(4, 3).chars[0], '!');
	ck_assert_str_eq(pty_row(4), " \xe2\xa0\x81");
	ck_assert_uint_eq(pty_cell(0, 4).chars[0], ' ');
	ck_assert_uint_eq(pty_cell(SHOWN_WIDTH - 1, SHOWN_HEIGHT - 1).chars[0], '#');
	shown_leave();
}
END_TEST

static const struct {
	const char *locale, *type, *shown;
} GLYPHS[] = {
	{ "LC_ALL=C.UTF-8", "TERM=xterm-256color", "dots" },
	{ "LC_ALL=C", "TERM=xterm-256color", "plain" },
	{ "LC_ALL=nowhere.UTF-8", "TERM=xterm-256color", "plain" },
	{ "LC_ALL=C.UTF-8", "TERM=linux", "plain" },
	{ "LC_ALL=C.UTF-8", "TERM=vt100", "plain" },
};

START_TEST(dots_are_for_terminals_that_have_them)
{
	shown_open((const char *[]){ GLYPHS[_i].locale, GLYPHS[_i].type, NULL });
	ck_assert_str_eq(pty_row(2), GLYPHS[_i].shown);
	shown_leave();
}
END_TEST

START_TEST(a_new_size_is_seen_and_used)
{
	shown_open(NULL);
	pty_resize(90, 20);
	pty_wait_for("90x20 0#");
	ck_assert_uint_eq(pty_cell(89, 19).chars[0], '#');
	pty_resize(30, 6);
	pty_wait_for("30x6 0#");
	ck_assert_uint_eq(pty_cell(29, 5).chars[0], '#');
	pty_resize(1, 1);
	pty_send("n");
	pty_resize(SHOWN_WIDTH, SHOWN_HEIGHT);
	pty_wait_for("60x12 1#");
	ck_assert_str_eq(pty_row(1), "n,");
	shown_leave();
}
END_TEST

static const struct {
	const char *lines, *columns;
} WRONG_SIZES[] = { { "LINES=5", "COLUMNS=33" }, { "LINES=99999", "COLUMNS=99999" } };

START_TEST(the_environment_does_not_beat_the_real_size)
{
	shown_open((const char *[]){ WRONG_SIZES[_i].lines, WRONG_SIZES[_i].columns, NULL });
	ck_assert_uint_eq(pty_cell(SHOWN_WIDTH - 1, SHOWN_HEIGHT - 1).chars[0], '#');
	shown_leave();
}
END_TEST

START_TEST(what_a_smaller_canvas_leaves_is_blank)
{
	shown_open(NULL);
	pty_send("S");
	pty_wait_for("60x12 1#");
	ck_assert_str_eq(pty_row(0), "title");
	ck_assert_str_eq(pty_row(SHOWN_HEIGHT - 1) + SHOWN_WIDTH / 2 - strlen("60x12 1#"), "60x12 1#");
	pty_send("S");
	pty_wait_for("60x12 2#");
	ck_assert_str_eq(pty_row(1), "S,S,");
	ck_assert_uint_eq(strspn(pty_row(SHOWN_HEIGHT - 1), " "), SHOWN_WIDTH - strlen("60x12 2#"));
	shown_leave();
}
END_TEST

START_TEST(the_cursor_shows_a_focus_and_only_that)
{
	int x, y;
	shown_open(NULL);
	pty_send("C");
	pty_wait_for("1#");
	pty_send("-");
	pty_wait_for("2#");
	ck_assert(pty_cursor_visible());
	pty_cursor(&x, &y);
	ck_assert_int_eq(x, 5);
	ck_assert_int_eq(y, 5);
	pty_send("H");
	pty_wait_for("3#");
	pty_send("-");
	pty_wait_for("4#");
	ck_assert(!pty_cursor_visible());
	shown_leave();
}
END_TEST

START_TEST(the_bell_rings_once)
{
	shown_open(NULL);
	pty_send("B");
	pty_wait_for("1#");
	ck_assert_int_eq(pty_bells(), 1);
	shown_leave();
}
END_TEST

/* The frame of W changes two rows; the one after it says how it was written. */
START_TEST(a_frame_is_one_write)
{
	shown_open(NULL);
	pty_send("W");
	pty_wait_for("1#");
	pty_send("x");
	pty_wait_for("2#");
	ck_assert_str_eq(pty_row(5), "");
	shown_leave();
}
END_TEST

/* Something else wrote over the screen: a redraw brings all of it back. */
START_TEST(a_redraw_mends_the_screen)
{
	shown_open(NULL);
	pty_disturb("\033[1;1Hdirt everywhere");
	ck_assert_str_eq(pty_row(0), "dirt everywhere");
	pty_send("R");
	pty_wait_for("1#");
	ck_assert_str_eq(pty_row(0), "title");
	shown_leave();
}
END_TEST

/* A shell with one job: says when the job stops, and continues it after a line. */
static int run_as_job(void)
{
	int status;
	char line[8];
	signal(SIGTTOU, SIG_IGN);
	pid_t job = fork();
	if (job == 0) {
		setpgid(0, 0);
		tcsetpgrp(STDIN_FILENO, getpid());
		signal(SIGTTOU, SIG_DFL);
		_exit(shown_run(true));
	}
	setpgid(job, job);
	waitpid(job, &status, WUNTRACED);
	tcsetpgrp(STDIN_FILENO, getpid());
	printf("stopped by %d.\n", WIFSTOPPED(status) ? WSTOPSIG(status) : 0);
	fflush(stdout);
	if (!fgets(line, sizeof(line), stdin))
		return 1;
	tcsetpgrp(STDIN_FILENO, job);
	kill(-job, SIGCONT);
	waitpid(job, &status, 0);
	return WEXITSTATUS(status);
}

START_TEST(a_stop_gives_the_terminal_back_until_it_goes_on)
{
	char stopped[32];
	pty_open_function(SHOWN_WIDTH, SHOWN_HEIGHT, run_as_job, NULL);
	const struct termios before = pty_line();
	pty_wait_for("60x12 0#");
	pty_send("M");
	pty_wait_for("1#");
	pty_send("Z");
	snprintf(stopped, sizeof(stopped), "stopped by %d.", SIGTSTP);
	pty_wait_for(stopped);
	ck_assert(!pty_full_screen());
	ck_assert(!pty_has_mouse());
	ck_assert(pty_cursor_visible());
	ck_assert_uint_eq(pty_line().c_lflag, before.c_lflag);
	ck_assert_uint_eq(pty_line().c_iflag, before.c_iflag);
	pty_resize(70, 15);
	pty_send("\r");
	pty_wait_for("70x15 2#");
	ck_assert(pty_full_screen());
	ck_assert(pty_has_mouse());
	ck_assert(!pty_cursor_visible());
	pty_send("\003k");
	pty_wait_for("70x15 4#");
	ck_assert_str_eq(pty_row(1), "M,Z,U+03,k,");
	pty_send("T");
	pty_wait_for("70x15 5#");
	ck_assert_str_eq(pty_row(0), "title   its own stop");
	shown_leave();
}
END_TEST

START_TEST(without_job_control_a_stop_is_nothing)
{
	shown_open(NULL);
	pty_send("Zk");
	pty_wait_for("2#");
	ck_assert_str_eq(pty_row(1), "Z,k,");
	ck_assert(pty_full_screen());
	shown_leave();
}
END_TEST

static const struct {
	const char *sentence, *type, *said;
} REFUSED[] = {
	{ "not set", "TERM", "refused: TERM is not set; try TERM=xterm-256color." },
	{ "empty", "TERM=", "refused: TERM is not set; try TERM=xterm-256color." },
	{ "unknown", "TERM=nonesuch", "refused: TERM is 'nonesuch', which this system doesn't know" },
	{ "no cursor", "TERM=dumb", "refused: TERM is 'dumb', which can't move its cursor; try" },
	{ "hostile", "TERM=a\033]2;b\007", "refused: TERM is 'a?]2;b?', which this system doesn't" },
};

START_TEST(a_terminal_that_will_not_do_is_left_alone)
{
	const char *const environment[] = { REFUSED[_i].type, NULL };
	pty_open_function(100, SHOWN_HEIGHT, shown_run_colours, environment);
	const struct termios before = pty_line();
	pty_wait_for(REFUSED[_i].said);
	ck_assert_int_eq(WEXITSTATUS(pty_wait_end()), 2);
	const struct termios after = pty_line();
	ck_assert(!pty_full_screen());
	ck_assert_uint_eq(after.c_lflag, before.c_lflag);
	ck_assert_uint_eq(after.c_oflag, before.c_oflag);
	ck_assert_uint_eq(after.c_iflag, before.c_iflag);
}
END_TEST

static int show_without_input(void)
{
	ck_assert_ptr_nonnull(freopen("/dev/null", "r", stdin));
	return shown_run(true);
}

/* Output to a pipe: what it says is passed on to the terminal. */
static int show_into_pipe(void)
{
	char said[256];
	int ends[2], terminal = dup(STDOUT_FILENO);
	if (pipe(ends) != 0)
		return 1;
	dup2(ends[1], STDOUT_FILENO);
	int code = shown_run(true);
	ssize_t length = read(ends[0], said, sizeof(said));
	return length > 0 && write(terminal, said, (size_t)length) == length ? code : 1;
}

START_TEST(what_is_no_terminal_is_refused)
{
	pty_open_function(SHOWN_WIDTH, SHOWN_HEIGHT, show_without_input, NULL);
	pty_wait_for("refused: standard input is not a terminal.");
	ck_assert_int_eq(WEXITSTATUS(pty_wait_end()), 2);
	pty_close();
	pty_open_function(SHOWN_WIDTH, SHOWN_HEIGHT, show_into_pipe, NULL);
	pty_wait_for("refused: standard output is not a terminal.");
	ck_assert_int_eq(WEXITSTATUS(pty_wait_end()), 2);
}
END_TEST

Suite *term_suite(void)
{
	Suite *suite = suite_create("term");
	TCase *tcase = tcase_create("term");
	tcase_add_checked_fixture(tcase, NULL, pty_close);
	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, the_terminal_is_given_back_as_it_was);
	tcase_add_test(tcase, roles_are_drawn_in_the_themes_colours);
	tcase_add_test(tcase, without_colour_roles_are_attributes);
	tcase_add_test(tcase, another_theme_is_drawn_at_once);
	tcase_add_test(tcase, another_theme_without_colour_keeps_to_attributes);
	tcase_add_test(tcase, wide_characters_and_dots_have_their_place);
	tcase_add_loop_test(tcase, dots_are_for_terminals_that_have_them, 0, ROWS(GLYPHS));
	tcase_add_test(tcase, a_new_size_is_seen_and_used);
	tcase_add_loop_test(tcase, the_environment_does_not_beat_the_real_size, 0, ROWS(WRONG_SIZES));
	tcase_add_test(tcase, what_a_smaller_canvas_leaves_is_blank);
	tcase_add_test(tcase, the_cursor_shows_a_focus_and_only_that);
	tcase_add_test(tcase, the_bell_rings_once);
	tcase_add_test(tcase, a_frame_is_one_write);
	tcase_add_test(tcase, a_redraw_mends_the_screen);
	tcase_add_test(tcase, a_stop_gives_the_terminal_back_until_it_goes_on);
	tcase_add_test(tcase, without_job_control_a_stop_is_nothing);
	tcase_add_loop_test(tcase, a_terminal_that_will_not_do_is_left_alone, 0, ROWS(REFUSED));
	tcase_add_test(tcase, what_is_no_terminal_is_refused);
	suite_add_tcase(suite, tcase);
	return suite;
}
