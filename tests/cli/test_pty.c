/* The terminal that other tests trust. */
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pty.h"
#include "suites.h"

static void run(const char *script)
{
	const char *const argv[] = { "sh", "-c", script, NULL };
	pty_open(40, 6, argv, (const char *[]){ "WORD=hello", "HOME", NULL });
}

START_TEST(what_a_program_prints_is_on_the_screen)
{
	run("printf '\\033[3;5H\\033[7m%s\\033[m h\\303\\251 %s' \"$WORD\" \"${HOME-homeless}\"");
	ck_assert_int_eq(pty_wait_end(), 0);
	ck_assert_str_eq(pty_row(2), "    hello h\xc3\xa9 homeless");
	ck_assert(pty_cell(4, 2).attrs.reverse);
	ck_assert(!pty_cell(10, 2).attrs.reverse);
	ck_assert(!pty_full_screen());
	ck_assert(pty_cursor_visible());
}
END_TEST

START_TEST(keys_reach_the_program_and_its_exit_code_the_test)
{
	run("read line; echo \"<$line>\"; exit 3");
	pty_send("abc\r");
	pty_wait_for("<abc>");
	int status = pty_wait_end();
	ck_assert(WIFEXITED(status));
	ck_assert_int_eq(WEXITSTATUS(status), 3);
}
END_TEST

START_TEST(a_wait_ends_when_the_text_is_gone)
{
	run("printf busy; read line; printf '\\033[2J'; read line");
	pty_wait_for("busy");
	pty_send("\r");
	pty_wait_gone("busy");
}
END_TEST

START_TEST(full_screen_cursor_and_bells_are_seen)
{
	int x, y;
	run("printf '\\033[?1049h\\033[?25l\\a\\a\\033[2;7Hthere'; read line;"
		"printf '\\033[?1049l\\033[?25h'");
	pty_wait_for("there");
	ck_assert(pty_full_screen());
	ck_assert(!pty_cursor_visible());
	ck_assert_int_eq(pty_bells(), 2);
	pty_cursor(&x, &y);
	ck_assert_int_eq(x, 11);
	ck_assert_int_eq(y, 1);
	pty_send("\r");
	ck_assert_int_eq(pty_wait_end(), 0);
	ck_assert(!pty_full_screen());
	ck_assert(pty_cursor_visible());
}
END_TEST

START_TEST(a_new_size_is_known_to_the_program)
{
	run("trap 'stty size; exit 0' WINCH; stty size; while :; do read line; done");
	pty_wait_for("6 40");
	pty_resize(70, 20);
	pty_send("\r");
	pty_wait_for("20 70");
	ck_assert_int_eq(pty_wait_end(), 0);
}
END_TEST

START_TEST(the_line_is_seen_while_it_runs_and_after)
{
	run("stty -echo; echo quiet; read line; stty echo");
	pty_wait_for("quiet");
	ck_assert(!(pty_line().c_lflag & ECHO));
	pty_send("\r");
	ck_assert_int_eq(pty_wait_end(), 0);
	ck_assert(pty_line().c_lflag & ECHO);
}
END_TEST

START_TEST(signals_reach_the_program)
{
	run("echo here; exec cat");
	pty_wait_for("here");
	ck_assert_int_eq(kill(pty_process(), SIGTERM), 0);
	int status = pty_wait_end();
	ck_assert(WIFSIGNALED(status));
	ck_assert_int_eq(WTERMSIG(status), SIGTERM);
}
END_TEST

static int say_hello(void)
{
	static const char hello[] = "hello from a function";
	return write(STDOUT_FILENO, hello, strlen(hello)) < 0 ? 1 : 5;
}

START_TEST(a_function_can_be_the_program)
{
	pty_open_function(40, 6, say_hello, NULL);
	pty_wait_for("hello from a function");
	ck_assert_int_eq(WEXITSTATUS(pty_wait_end()), 5);
}
END_TEST

Suite *pty_suite(void)
{
	Suite *suite = suite_create("pty");
	TCase *tcase = tcase_create("pty");
	tcase_add_checked_fixture(tcase, NULL, pty_close);
	tcase_set_timeout(tcase, 30);
	tcase_add_test(tcase, what_a_program_prints_is_on_the_screen);
	tcase_add_test(tcase, keys_reach_the_program_and_its_exit_code_the_test);
	tcase_add_test(tcase, a_wait_ends_when_the_text_is_gone);
	tcase_add_test(tcase, full_screen_cursor_and_bells_are_seen);
	tcase_add_test(tcase, a_new_size_is_known_to_the_program);
	tcase_add_test(tcase, the_line_is_seen_while_it_runs_and_after);
	tcase_add_test(tcase, signals_reach_the_program);
	tcase_add_test(tcase, a_function_can_be_the_program);
	suite_add_tcase(suite, tcase);
	return suite;
}
