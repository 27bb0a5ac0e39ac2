/* A program that dies gives the terminal back. */
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "scratch.h"
#include "suites.h"
#include "sys/crash.h"

#define SEQUENCE "\033[?25h\033[?1049l"

static const int SIGNALS[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGQUIT };

static int open_terminal(void)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY);
	ck_assert_int_ge(master, 0);
	ck_assert_int_eq(grantpt(master), 0);
	ck_assert_int_eq(unlockpt(master), 0);
	return open(ptsname(master), O_RDWR | O_NOCTTY);
}

static struct termios line_of(int terminal)
{
	struct termios line;
	ck_assert_int_eq(tcgetattr(terminal, &line), 0);
	return line;
}

static void leave_line_mode(int terminal)
{
	struct termios line;
	(void)tcgetattr(terminal, &line);
	line.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
	(void)tcsetattr(terminal, TCSANOW, &line);
}

struct end {
	int status;
	char output[512];
	bool line_mode;
};

/* Runs `die` in a process whose input is a terminal and whose output is read here. */
static struct end run(void (*die)(int signal, const struct termios *found), int signal_number)
{
	struct end end = { 0 };
	int terminal = open_terminal(), output[2];
	const struct termios found = line_of(terminal);
	ck_assert_int_eq(pipe(output), 0);
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		const struct rlimit no_core = { 0, 0 };
		(void)setrlimit(RLIMIT_CORE, &no_core);
		(void)signal(signal_number, SIG_DFL); /* a sanitizer may have taken it */
		(void)dup2(terminal, STDIN_FILENO);
		(void)dup2(output[1], STDOUT_FILENO);
		(void)dup2(output[1], STDERR_FILENO);
		leave_line_mode(terminal);
		die(signal_number, &found);
		_exit(0);
	}
	(void)close(output[1]);
	ck_assert_int_eq(waitpid(child, &end.status, 0), child);
	ck_assert_int_ge(read(output[0], end.output, sizeof(end.output) - 1), 0);
	end.line_mode = line_of(terminal).c_lflag & ICANON;
	return end;
}

static void die_armed(int signal_number, const struct termios *found)
{
	crash_arm(found, SEQUENCE);
	raise(signal_number);
}

START_TEST(a_crash_restores_the_terminal_and_stays_a_crash)
{
	struct end end = run(die_armed, SIGNALS[_i]);
	ck_assert(WIFSIGNALED(end.status));
	ck_assert_int_eq(WTERMSIG(end.status), SIGNALS[_i]);
	ck_assert_int_eq(strncmp(end.output, SEQUENCE, strlen(SEQUENCE)), 0);
	ck_assert(end.line_mode);
	const char *said = strstr(end.output, "it crashed");
	ck_assert(SIGNALS[_i] == SIGQUIT ? !said : said != NULL);
}
END_TEST

static void die_disarmed(int signal_number, const struct termios *found)
{
	crash_arm(found, SEQUENCE);
	crash_disarm();
	crash_disarm();
	raise(signal_number);
}

START_TEST(after_disarming_a_crash_touches_nothing)
{
	struct end end = run(die_disarmed, SIGSEGV);
	ck_assert(WIFSIGNALED(end.status));
	ck_assert_str_eq(end.output, "");
	ck_assert(!end.line_mode);
}
END_TEST

static void die_with_more(int signal_number, const struct termios *found)
{
	char long_one[2 * CRASH_SEQUENCE_SIZE];
	memset(long_one, 'x', sizeof(long_one) - 1);
	long_one[sizeof(long_one) - 1] = '\0';
	crash_first(long_one);
	crash_first("<first>");
	crash_arm(found, SEQUENCE);
	raise(signal_number);
}

START_TEST(what_comes_first_is_written_first)
{
	struct end end = run(die_with_more, SIGSEGV);
	ck_assert_int_eq(strncmp(end.output, "<first>" SEQUENCE, strlen("<first>" SEQUENCE)), 0);
}
END_TEST

static void leave_quietly(int signal_number)
{
	(void)signal_number;
	_exit(7);
}

static void die_with_a_handler(int signal_number, const struct termios *found)
{
	(void)signal(signal_number, leave_quietly);
	crash_arm(found, SEQUENCE);
	raise(signal_number);
}

START_TEST(a_signal_that_is_handled_already_is_left_alone)
{
	struct end end = run(die_with_a_handler, SIGSEGV);
	ck_assert(WIFEXITED(end.status));
	ck_assert_int_eq(WEXITSTATUS(end.status), 7);
}
END_TEST

static void die_with_much_to_write(int signal_number, const struct termios *found)
{
	char sequence[2 * CRASH_SEQUENCE_SIZE];
	memset(sequence, 'x', sizeof(sequence) - 1);
	sequence[sizeof(sequence) - 1] = '\0';
	crash_arm(found, sequence);
	raise(signal_number);
}

START_TEST(a_sequence_too_long_is_cut)
{
	struct end end = run(die_with_much_to_write, SIGQUIT);
	ck_assert_uint_eq(strlen(end.output), CRASH_SEQUENCE_SIZE);
}
END_TEST

/* A stack that ran over has no room for a handler, which is why it brings its own. */
static int fall(volatile int depth)
{
	volatile char frame[4096];
	frame[0] = (char)depth;
	return depth < 0 ? 0 : frame[0] + fall(depth + 1) + frame[0];
}

static void die_of_recursion(int signal_number, const struct termios *found)
{
	(void)signal_number;
	const struct rlimit small = { 1 << 20, 1 << 20 };
	(void)setrlimit(RLIMIT_STACK, &small);
	crash_arm(found, SEQUENCE);
	_exit(fall(0));
}

START_TEST(a_stack_overflow_restores_the_terminal)
{
	struct end end = run(die_of_recursion, SIGSEGV);
	ck_assert(WIFSIGNALED(end.status));
	ck_assert_int_eq(WTERMSIG(end.status), SIGSEGV);
	ck_assert(end.line_mode);
}
END_TEST

Suite *crash_suite(void)
{
	Suite *suite = suite_create("crash");
	TCase *tcase = tcase_create("crash");
	tcase_add_loop_test(tcase, a_crash_restores_the_terminal_and_stays_a_crash, 0, ROWS(SIGNALS));
	tcase_add_test(tcase, what_comes_first_is_written_first);
	tcase_add_test(tcase, after_disarming_a_crash_touches_nothing);
	tcase_add_test(tcase, a_signal_that_is_handled_already_is_left_alone);
	tcase_add_test(tcase, a_sequence_too_long_is_cut);
	tcase_add_test(tcase, a_stack_overflow_restores_the_terminal);
	suite_add_tcase(suite, tcase);
	return suite;
}
