/* The program beside its screen: what its window is told, and what it starts, however it ends. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pty.h"
#include "started.h"
#include "suites.h"
#include "sys/clock.h"
#include "sys/scratch.h"

#define CATALOG SOURCE_DIR "/tests/cli/short.cfg" /* sets of two seconds */

#define AT_BRIEF "Space begin"
#define AT_READY "Space go now"
#define AT_WORK "Space pause"
#define AT_REST "Space next"
#define AT_DONE "Space home"
#define AT_HOME "q leave"

#define WINDOW_ON "terminal-title = true;\nterminal-progress = true;\n"
#define CALLED_BACK "notify-command = (\"sh\", \"-c\", \"echo $1 > told\", \"sh\", \"%s\");\n"
#define POP "\033[23;2t"
#define NO_PROGRESS "\033]9;4;0\033\\"

/* What programs tell: a pipe called `told`, which they write to, and what came out of it. */
static struct {
	int pipe, open; /* as long as we could write to it as well, it has no end */
	char text[2048];
} told;

static void set_up(void)
{
	started_set_up();
	ck_assert_int_eq(chdir(scratch_directory()), 0);
	ck_assert_int_eq(mkfifo("told", 0600), 0);
	told.pipe = open("told", O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	told.open = open("told", O_WRONLY | O_CLOEXEC);
	ck_assert(told.pipe >= 0 && told.open >= 0);
}

/* Takes what has been told, and waits for more until `deadline`. */
static void hear(ms_t deadline)
{
	struct pollfd wait = { .fd = told.pipe, .events = POLLIN };
	ms_t left = deadline - clock_now();
	size_t length = strlen(told.text);
	if (poll(&wait, 1, left > 0 ? (int)left : 0) <= 0)
		return;
	ssize_t heard = read(told.pipe, told.text + length, sizeof(told.text) - length - 1);
	ck_assert_int_ge(heard, 0);
	told.text[length + (size_t)heard] = '\0';
}

static void wait_told(const char *line)
{
	ms_t deadline = clock_now() + 10000;
	while (strstr(told.text, line) == NULL) {
		ck_assert_msg(clock_now() < deadline, "'%s' was not told: %s", line, told.text);
		hear(deadline);
	}
}

static void open_session(const char *settings, const char *const environment[])
{
	const char *const argv[] = { started_program(), "--catalog", CATALOG, "start", "quick", NULL };
	started_write_settings(settings);
	pty_open(80, 24, argv, environment);
	pty_wait_for(AT_BRIEF);
}

static void go_to_work(void)
{
	pty_send(" ");
	pty_wait_for(AT_READY);
	pty_send("  ");
	pty_wait_for(AT_WORK);
}

static void leave_session(void)
{
	pty_send("\003");
	pty_wait_for(AT_DONE);
	pty_send(" ");
	pty_wait_for(AT_HOME);
	pty_send("q");
	started_ended_with(0);
}

static void window_was_told_nothing(void)
{
	static const char *const sequences[] = { "\033]2;", "\033]9;", "22;2t", "23;2t", "?1004" };
	for (int i = 0; i < ROWS(sequences); i++)
		ck_assert_msg(strstr(pty_written(), sequences[i]) == NULL, "%s", sequences[i] + 1);
}

static const struct {
	const char *settings, *term;
} QUIET[] = {
	{ "", "TERM=xterm-256color" },
	{ WINDOW_ON CALLED_BACK, "TERM=linux" },
	{ WINDOW_ON CALLED_BACK, "TERM=vt100" },
	{ WINDOW_ON CALLED_BACK, "TERM=screen" },
};

START_TEST(nothing_is_said_unasked_or_to_who_may_not_know_it)
{
	open_session(QUIET[_i].settings, (const char *[]){ QUIET[_i].term, NULL });
	go_to_work();
	pty_wait_for(AT_REST);
	leave_session();
	window_was_told_nothing();
}
END_TEST

START_TEST(the_title_tells_what_is_on_and_is_taken_back)
{
	open_session(WINDOW_ON, NULL);
	pty_wait_written("\033[22;2t");
	pty_wait_written("\033]2;Quick tilt \xc2\xb7 deadbug\033\\");
	go_to_work();
	pty_wait_for(AT_REST);
	pty_wait_written("\033]2;Rest 0:2");
	pty_wait_written("\033]9;4;1;");
	pty_send("\003");
	pty_wait_for(AT_DONE);
	pty_wait_written("\033]2;Done \xc2\xb7 deadbug\033\\");
	ck_assert_ptr_null(strstr(pty_written(), POP));
	pty_send(" ");
	pty_wait_for(AT_HOME);
	pty_wait_written(NO_PROGRESS POP);
	pty_forget();
	pty_send("q");
	started_ended_with(0);
	window_was_told_nothing();
}
END_TEST

static const int SIGNALS[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT };

START_TEST(the_title_is_taken_back_by_whatever_ends_it)
{
	open_session(WINDOW_ON, (const char *[]){ "ASAN_OPTIONS=handle_segv=0:handle_abort=0", NULL });
	pty_wait_written("\033]2;Quick tilt");
	ck_assert_int_eq(kill(pty_process(), SIGNALS[_i]), 0);
	int status = pty_wait_end();
	ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGNALS[_i]);
	ck_assert_ptr_nonnull(strstr(pty_written(), NO_PROGRESS POP));
}
END_TEST

START_TEST(somebody_who_went_away_is_called_back)
{
	open_session(CALLED_BACK, NULL);
	pty_wait_written("\033[?1004h");
	go_to_work();
	pty_wait_for(AT_REST);
	pty_send("\033[O ");
	pty_wait_for(AT_WORK);
	wait_told("The rest is over: Quick tilt, set 2 of 2");
	pty_wait_for(AT_REST);
	pty_send("\033[I ");
	pty_wait_for(AT_DONE);
	pty_send(" ");
	pty_wait_for(AT_HOME);
	pty_wait_written("\033[?1004l");
	pty_send("q");
	started_ended_with(0);
	hear(0);
	ck_assert_str_eq(told.text, "The rest is over: Quick tilt, set 2 of 2\n");
}
END_TEST

#define HOOK(script) "hook-command = (\"sh\", \"-c\", \"" script "\");\n"

START_TEST(a_hook_hears_of_all_of_it)
{
	open_session(HOOK("echo $DEADBUG_EVENT $DEADBUG_EXERCISE $DEADBUG_SET/$DEADBUG_SETS "
		"$DEADBUG_DONE $DEADBUG_FELT$DEADBUG_ENDING > told"), NULL);
	wait_told("session-start /\n");
	go_to_work();
	pty_wait_for(AT_REST);
	wait_told("set quick-tilt 1/2 1\n");
	pty_send("h\003");
	pty_wait_for(AT_DONE);
	wait_told("answer / hips\n");
	wait_told("session-end / ");
	ck_assert_ptr_nonnull(strstr(told.text, " stopped\n"));
	pty_send(" ");
	pty_wait_for(AT_HOME);
	pty_send("q");
	started_ended_with(0);
}
END_TEST

/* The other end of a pipe that programs hold open, and on which the first has said that it is there. */
static int watch(void)
{
	char byte;
	int file = open("fifo", O_RDONLY);
	ck_assert_int_ge(file, 0);
	ck_assert_int_eq(read(file, &byte, 1), 1);
	return file;
}

static void is_gone(int file)
{
	char byte;
	ssize_t bytes;
	while ((bytes = read(file, &byte, 1)) > 0)
		continue;
	ck_assert_int_eq(bytes, 0);
	close(file);
}

/* Neither one that hangs nor one that writes without end holds the session up, or the way out. */
static const struct {
	const char *settings;
	int tell; /* so many of those that are started say who they are: at the start, a set, the end */
} BAD_HOOKS[] = {
	{ HOOK("echo $$ > told; exec sleep 1000"), 3 },
	{ HOOK("echo $$ > told; exec yes"), 3 },
	{ HOOK("kill -KILL $$"), 0 },
	{ HOOK("trap '' TERM HUP; echo $$ > told; while :; do sleep 1000; done"), 3 },
};

static int lines_told(void)
{
	int lines = 0;
	for (const char *at = told.text; (at = strchr(at, '\n')) != NULL; at++)
		lines++;
	return lines;
}

/*
 * Hooks outlive the program for a while; they shall not outlive the test, and the last of them may be
 * a moment behind it. Each is a group of its own.
 */
static void end_hooks(int count)
{
	ms_t deadline = clock_now() + 10000;
	while (lines_told() < count) {
		ck_assert_msg(clock_now() < deadline, "%d hooks told of %d", lines_told(), count);
		hear(deadline);
	}
	for (const char *line = strtok(told.text, "\n"); line != NULL; line = strtok(NULL, "\n")) {
		pid_t pid = (pid_t)strtol(line, NULL, 10);
		ck_assert_int_gt(pid, 1);
		ck_assert(kill(-pid, SIGKILL) == 0 || errno == ESRCH);
	}
}

START_TEST(a_bad_hook_changes_nothing)
{
	open_session(BAD_HOOKS[_i].settings, NULL);
	go_to_work();
	pty_wait_for(AT_REST);
	leave_session();
	end_hooks(BAD_HOOKS[_i].tell);
}
END_TEST

#define STUBBORN "exec 3> fifo; trap '' TERM HUP INT; echo >&3; while :; do sleep 1000; done"

/* It has the ten seconds that a hook has. */
START_TEST(a_hook_that_will_not_end_is_ended_when_we_are_gone)
{
	ck_assert_int_eq(mkfifo("fifo", 0600), 0);
	open_session(HOOK(STUBBORN), NULL);
	int file = watch();
	leave_session();
	is_gone(file);
}
END_TEST

#define AWAKE "keep-awake-command = (\"sh\", \"-c\", \"exec 3> fifo; echo >&3; exec cat\");\n"

START_TEST(the_machine_is_kept_awake_for_the_session_only)
{
	ck_assert_int_eq(mkfifo("fifo", 0600), 0);
	open_session(AWAKE, NULL);
	int file = watch();
	pty_send("\003");
	pty_wait_for(AT_DONE);
	is_gone(file);
	pty_send(" ");
	pty_wait_for(AT_HOME);
	pty_send("q");
	started_ended_with(0);
}
END_TEST

static const int ENDS[] = { SIGTERM, SIGHUP, SIGQUIT, SIGKILL };

START_TEST(and_no_longer_than_the_program_lives)
{
	ck_assert_int_eq(mkfifo("fifo", 0600), 0);
	open_session(AWAKE, NULL);
	int file = watch();
	ck_assert_int_eq(kill(pty_process(), ENDS[_i]), 0);
	ck_assert(WIFSIGNALED(pty_wait_end()));
	is_gone(file);
}
END_TEST

START_TEST(a_program_that_is_missing_is_told_on_the_screen)
{
	open_session("keep-awake-command = (\"no-such-program\");\n", NULL);
	pty_wait_for("keep-awake-command: 'no-such-program' is not there.");
	leave_session();
}
END_TEST

Suite *terminal_desktop_suite(void)
{
	Suite *suite = suite_create("terminal_desktop");
	TCase *window = tcase_create("window"), *programs = tcase_create("programs");
	tcase_add_checked_fixture(window, set_up, started_tear_down);
	tcase_add_checked_fixture(programs, set_up, started_tear_down);
	tcase_set_timeout(window, 60);
	tcase_set_timeout(programs, 60);
	tcase_add_loop_test(window, nothing_is_said_unasked_or_to_who_may_not_know_it, 0, ROWS(QUIET));
	tcase_add_test(window, the_title_tells_what_is_on_and_is_taken_back);
	tcase_add_loop_test(window, the_title_is_taken_back_by_whatever_ends_it, 0, ROWS(SIGNALS));
	tcase_add_test(window, somebody_who_went_away_is_called_back);
	tcase_add_test(programs, a_hook_hears_of_all_of_it);
	tcase_add_loop_test(programs, a_bad_hook_changes_nothing, 0, ROWS(BAD_HOOKS));
	tcase_add_test(programs, a_hook_that_will_not_end_is_ended_when_we_are_gone);
	tcase_add_test(programs, the_machine_is_kept_awake_for_the_session_only);
	tcase_add_loop_test(programs, and_no_longer_than_the_program_lives, 0, ROWS(ENDS));
	tcase_add_test(programs, a_program_that_is_missing_is_told_on_the_screen);
	suite_add_tcase(suite, window);
	suite_add_tcase(suite, programs);
	return suite;
}
