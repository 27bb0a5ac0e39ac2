/* What a terminal is told besides its screen, byte by byte: only what was asked for, and undone. */
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "cli/pty.h"
#include "scratch.h"
#include "shown.h"
#include "suites.h"
#include "sys/window.h"

#define PUSH      "\033[22;2t"
#define POP       "\033[23;2t"
#define FOCUS_ON  "\033[?1004h"
#define FOCUS_OFF "\033[?1004l"
#define NO_PROGRESS "\033]9;4;0\033\\"

#define ALL (WINDOW_TITLE | WINDOW_PROGRESS | WINDOW_FOCUS)
#define MUTE (WINDOW_TITLE | WINDOW_FOCUS)

static const struct {
	const char *term, *program;
	unsigned takes;
} TERMINALS[] = {
	{ "xterm", NULL, ALL },
	{ "xterm-256color", NULL, ALL },
	{ "xterm-256color", "WezTerm", ALL },
	{ "xterm-256color", "iTerm.app", MUTE },
	{ "xterm-kitty", NULL, ALL },
	{ "xterm-ghostty", NULL, ALL },
	{ "tmux-256color", NULL, MUTE },
	{ "foot", NULL, MUTE },
	{ "foot-extra", NULL, MUTE },
	{ "alacritty", NULL, MUTE },
	{ "wezterm", NULL, ALL },
	{ "footloose", NULL, 0 },
	{ "linux", NULL, 0 },
	{ "dumb", NULL, 0 },
	{ "vt100", NULL, 0 },
	{ "screen-256color", NULL, 0 },
	{ "rxvt-unicode-256color", NULL, 0 },
	{ "nobody-knows-it", NULL, 0 },
	{ "", NULL, 0 },
	{ NULL, NULL, 0 },
};

START_TEST(only_terminals_that_are_known_take_anything)
{
	ck_assert_uint_eq(window_takes(TERMINALS[_i].term, TERMINALS[_i].program), TERMINALS[_i].takes);
}
END_TEST

static void told_nothing(void)
{
	const char *written = pty_written();
	ck_assert_ptr_null(strstr(written, "\033]2;"));
	ck_assert_ptr_null(strstr(written, "\033]9;"));
	ck_assert_ptr_null(strstr(written, PUSH));
	ck_assert_ptr_null(strstr(written, POP));
	ck_assert_ptr_null(strstr(written, "?1004"));
}

static void type(const char *keys, const char *last)
{
	pty_send(keys);
	pty_wait_for(last);
}

static void end_of(const char *undone)
{
	shown_leave();
	ck_assert_ptr_nonnull(strstr(pty_written(), undone));
}

START_TEST(nothing_is_said_that_was_not_asked_for)
{
	shown_open(NULL);
	type("IJ", "2#");
	type("\032", "3#");
	type("Z", "4#");
	type("R", "5#");
	shown_leave();
	told_nothing();
}
END_TEST

START_TEST(nothing_is_said_to_a_terminal_that_may_not_take_it)
{
	static const char *const terms[] = { "TERM=linux", "TERM=vt100", "TERM=screen" };
	shown_open((const char *[]){ terms[_i], NULL });
	type("AIJ", "3#");
	shown_leave();
	told_nothing();
}
END_TEST

START_TEST(a_title_is_shown_and_taken_back)
{
	shown_open(NULL);
	type("A", "1#");
	ck_assert_ptr_nonnull(strstr(pty_written(), PUSH));
	type("I", "2#");
	ck_assert_msg(strstr(pty_written(), "\033]2;Plank ?]0:32\033\\") != NULL, "made safe");
	ck_assert_ptr_nonnull(strstr(pty_written(), "\033]9;4;1;31\033\\"));
	pty_forget();
	type("I", "3#");
	ck_assert_msg(strstr(pty_written(), "\033]") == NULL, "the same again is not said again");
	type("J", "4#");
	ck_assert_ptr_nonnull(strstr(pty_written(), "\033]2;Rest 0:12\033\\"));
	ck_assert_ptr_nonnull(strstr(pty_written(), "\033]9;4;4;31\033\\"));
	end_of(FOCUS_OFF NO_PROGRESS POP);
}
END_TEST

START_TEST(what_is_asked_for_no_more_is_undone_at_once)
{
	shown_open(NULL);
	type("AI", "2#");
	type("F", "3#");
	ck_assert_ptr_nonnull(strstr(pty_written(), NO_PROGRESS POP));
	ck_assert_msg(strstr(pty_written(), FOCUS_OFF) == NULL, "it is still asked for");
	pty_forget();
	type("I", "4#");
	ck_assert_ptr_null(strstr(pty_written(), "\033]"));
	type("G", "5#");
	ck_assert_ptr_nonnull(strstr(pty_written(), FOCUS_OFF));
	pty_forget();
	shown_leave();
	told_nothing();
}
END_TEST

START_TEST(a_shell_in_between_has_its_own_title)
{
	shown_open(NULL);
	type("AI", "2#");
	pty_forget();
	type("Z", "3#");
	const char *undone = strstr(pty_written(), FOCUS_OFF NO_PROGRESS POP);
	ck_assert_ptr_nonnull(undone);
	ck_assert_msg(strstr(undone, FOCUS_ON) != NULL && strstr(undone, PUSH) != NULL, "and back");
	pty_forget();
	type("I", "4#");
	ck_assert_msg(strstr(pty_written(), "\033]2;Plank ?]0:32\033\\") != NULL, "told anew");
	shown_leave();
}
END_TEST

START_TEST(a_crash_undoes_it)
{
	shown_open(NULL);
	type("AI", "2#");
	pty_send("X");
	int status = pty_wait_end();
	ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
	ck_assert_ptr_nonnull(strstr(pty_written(), FOCUS_OFF NO_PROGRESS POP));
}
END_TEST

START_TEST(the_focus_is_known_when_asked_for)
{
	shown_open(NULL);
	type("\033[Ok", "1#");
	ck_assert_str_eq(pty_row(7), "");
	type("F", "2#");
	type("\033[Ok", "3#");
	ck_assert_str_eq(pty_row(7), "left");
	type("\033[Ik", "4#");
	ck_assert_str_eq(pty_row(7), "");
	type("\033[O\033OAk", "6#");
	ck_assert_str_eq(pty_row(7), "left");
	ck_assert_msg(strcmp(pty_row(1), "k,F,k,k,up,k,") == 0, "and is no key: %s", pty_row(1));
	type("G", "7#");
	ck_assert_msg(strcmp(pty_row(7), "") == 0, "a focus that nobody reports is there");
	shown_leave();
}
END_TEST

Suite *window_suite(void)
{
	Suite *suite = suite_create("window");
	TCase *tcase = tcase_create("window");
	tcase_add_checked_fixture(tcase, NULL, pty_close);
	tcase_set_timeout(tcase, 30);
	tcase_add_loop_test(tcase, only_terminals_that_are_known_take_anything, 0, ROWS(TERMINALS));
	tcase_add_test(tcase, nothing_is_said_that_was_not_asked_for);
	tcase_add_loop_test(tcase, nothing_is_said_to_a_terminal_that_may_not_take_it, 0, 3);
	tcase_add_test(tcase, a_title_is_shown_and_taken_back);
	tcase_add_test(tcase, what_is_asked_for_no_more_is_undone_at_once);
	tcase_add_test(tcase, a_shell_in_between_has_its_own_title);
	tcase_add_test(tcase, a_crash_undoes_it);
	tcase_add_test(tcase, the_focus_is_known_when_asked_for);
	suite_add_tcase(suite, tcase);
	return suite;
}
