/* The program in a terminal: what a person sees, and what is left behind however it ends. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "core/record.h"
#include "pty.h"
#include "started.h"
#include "suites.h"
#include "sys/paths.h"
#include "sys/scratch.h"
#include "sys/state.h"
#include "sys/store.h"

#define WIDTH 80
#define HEIGHT 24
#define CATALOG SOURCE_DIR "/tests/cli/short.cfg" /* sets of two seconds */

/* What the bottom line says, by which a screen is known: it is drawn last. */
#define AT_HOME "q leave   c I count"
#define AT_BRIEF "Space begin"
#define AT_READY "Space go now"
#define AT_WORK "Space pause"
#define AT_PAUSE "Space go on"
#define AT_REST "Space next"
#define AT_LOOK "l level or lower"
#define AT_DONE "Space home"

static const char *history(void)
{
	return scratch_path(".local/share/deadbug/history");
}

static void open_home(const char *const environment[])
{
	pty_open(WIDTH, HEIGHT, (const char *[]){ started_program(), NULL }, environment);
}

static void open_home_of_tests(void)
{
	const char *const argv[] = { started_program(), "--catalog", CATALOG, NULL };
	pty_open(WIDTH, HEIGHT, argv, NULL);
}

static void open_session(void)
{
	const char *const argv[] = { started_program(), "--catalog", CATALOG, "start", "quick", NULL };
	pty_open(WIDTH, HEIGHT, argv, NULL);
	pty_wait_for(AT_BRIEF);
}

/* Runs a script that knows PROGRAM and CATALOG. */
static void open_shell(const char *script)
{
	static char variable[PATH_SIZE];
	snprintf(variable, sizeof(variable), "PROGRAM=%s", started_program());
	const char *const environment[] = { variable, "CATALOG=" CATALOG, NULL };
	pty_open(WIDTH, HEIGHT, (const char *[]){ "sh", "-c", script, NULL }, environment);
}

/* From the brief into the first set: each Space is a "go now". */
static void go_to_work(void)
{
	pty_send(" ");
	pty_wait_for(AT_READY);
	pty_send("  ");
	pty_wait_for(AT_WORK);
}

/* Ctrl-C ends a session in order: its summary first, then home. */
static void leave_session(void)
{
	pty_send("\003");
	pty_wait_for(AT_DONE);
	pty_send(" ");
	pty_wait_for(AT_HOME);
	pty_send("q");
}

static void is_given_back(const struct termios *before)
{
	const struct termios after = pty_line();
	ck_assert(!pty_full_screen());
	ck_assert(pty_cursor_visible());
	ck_assert_uint_eq(after.c_iflag, before->c_iflag);
	ck_assert_uint_eq(after.c_oflag, before->c_oflag);
	ck_assert_uint_eq(after.c_lflag, before->c_lflag);
	ck_assert_mem_eq(after.c_cc, before->c_cc, sizeof(after.c_cc));
}

/* What the history says: "set 1 1|session finished|" */

static char told[1024];

static void tell(const struct record *record)
{
	size_t length = strlen(told);
	switch (record->type) {
	case RECORD_SET:
		snprintf(told + length, sizeof(told) - length, "set %d/%d: %d of %d|", record->set,
			record->sets, record->done, record->target);
		break;
	case RECORD_AMEND:
		snprintf(told + length, sizeof(told) - length, "felt %s|", felt_names[record->felt]);
		break;
	case RECORD_SESSION:
		snprintf(told + length, sizeof(told) - length, "session %s|", record->note);
		break;
	case RECORD_TEST:
		snprintf(told + length, sizeof(told) - length, "test %s %s %s|", record->exercise,
			side_names[record->side], record->note);
		break;
	case RECORD_VOID:
	case RECORD_CHECK:
	case RECORD_OTHER:
	case RECORD_TYPES:
		ck_abort_msg("no story has a record of type %d", record->type);
	}
}

static const char *tell_line(void *context, const char *line, size_t length)
{
	struct record record;
	const char *wrong = record_parse(line, length, &record);
	(void)context;
	if (wrong == NULL)
		tell(&record);
	return wrong;
}

static void complain(void *context, const char *file, int line, const char *what)
{
	(void)context;
	ck_abort_msg("%s:%d: %s", file, line, what);
}

static const char *history_tells(void)
{
	told[0] = '\0';
	ck_assert_int_eq(store_read(history(), tell_line, complain, NULL), 0);
	return told;
}

START_TEST(the_first_start_asks_before_it_trains)
{
	ck_assert_int_eq(remove(scratch_path(".local/state/deadbug/accepted")), 0);
	open_home(NULL);
	pty_wait_for("q leave");
	ck_assert_ptr_null(strstr(pty_screen(), AT_HOME));
	pty_send("q");
	started_ended_with(0);
	ck_assert(!state_holds(scratch_path(".local/state/deadbug"), "accepted"));
}
END_TEST

START_TEST(home_is_shown_and_left)
{
	open_home(NULL);
	const struct termios before = pty_line();
	pty_wait_for(AT_HOME);
	ck_assert(pty_full_screen());
	pty_send("q");
	started_ended_with(0);
	is_given_back(&before);
	ck_assert_str_eq(history_tells(), "");
}
END_TEST

START_TEST(the_screen_follows_its_size)
{
	open_home(NULL);
	pty_wait_for(AT_HOME);
	pty_resize(39, 11);
	pty_wait_for("too small");
	pty_resize(40, 12);
	pty_wait_for("Down choose   ? help");
	pty_resize(200, 50);
	pty_wait_for(AT_HOME);
	pty_send("q");
	started_ended_with(0);
}
END_TEST

START_TEST(a_whole_session_is_in_the_history)
{
	open_session();
	go_to_work();
	pty_wait_for(AT_REST);
	ck_assert_str_eq(history_tells(), "set 1/2: 1 of 1|");
	pty_send("\r");
	pty_wait_for("A clean set");
	pty_send(" ");
	pty_wait_for("set 2 of 2");
	pty_send(" ");
	pty_wait_for(AT_WORK);
	pty_wait_for(AT_REST);
	pty_send("b");
	pty_wait_gone("Where did you feel it?");
	pty_send(" ");
	pty_wait_for(AT_DONE);
	pty_send(" ");
	pty_wait_for(AT_HOME);
	pty_send("q");
	started_ended_with(0);
	ck_assert_str_eq(history_tells(),
		"set 1/2: 1 of 1|felt abs|set 2/2: 1 of 1|felt back|session finished|");
}
END_TEST

/* Step by step at a key's pace: to the look at a thigh. */
static void go_to_look(int steps)
{
	for (int i = 0; i < steps; i++)
		pty_send(" ");
	pty_wait_for(AT_LOOK);
}

START_TEST(a_test_is_in_the_history)
{
	open_home(NULL);
	pty_wait_for(AT_HOME);
	pty_send("4");
	pty_wait_for("Thomas test");
	pty_send("G ");
	pty_wait_for(AT_BRIEF);
	go_to_look(6);
	pty_send("l");
	pty_wait_for("left leg");
	ck_assert_str_eq(history_tells(), "test thomas-test right free|");
	go_to_look(4);
	pty_send("a");
	pty_wait_for("The sides differ");
	ck_assert_str_eq(history_tells(),
		"test thomas-test right free|test thomas-test left tight|");
	pty_send(" ");
	pty_wait_for("right free, left tight, earlier today");
	pty_send("qq");
	started_ended_with(0);
}
END_TEST

START_TEST(a_kill_in_the_middle_of_a_set_keeps_every_set_before)
{
	open_session();
	go_to_work();
	pty_wait_for(AT_REST);
	pty_send(" ");
	pty_wait_for("set 2 of 2");
	pty_send(" ");
	pty_wait_for(AT_WORK);
	ck_assert_int_eq(kill(pty_process(), SIGKILL), 0);
	(void)pty_wait_end();
	ck_assert_str_eq(history_tells(), "set 1/2: 1 of 1|");
}
END_TEST

START_TEST(a_session_that_was_killed_goes_on_at_the_next_start)
{
	open_session();
	go_to_work();
	pty_wait_for(AT_REST);
	ck_assert_int_eq(kill(pty_process(), SIGKILL), 0);
	(void)pty_wait_end();
	pty_close();
	open_home_of_tests();
	pty_wait_for("Resume Quick: Quick tilt, set 2 of 2 (0 min ago)?");
	pty_send("\r");
	pty_wait_for(AT_WORK);
	pty_wait_for(AT_REST);
	pty_send(" ");
	pty_wait_for(AT_DONE);
	pty_send(" ");
	pty_wait_for(AT_HOME);
	pty_send("q");
	started_ended_with(0);
	ck_assert_str_eq(history_tells(), "set 1/2: 1 of 1|set 2/2: 1 of 1|session finished|");
}
END_TEST

START_TEST(a_session_that_nobody_goes_on_with_has_an_end)
{
	open_session();
	go_to_work();
	pty_wait_for(AT_REST);
	ck_assert_int_eq(kill(pty_process(), SIGKILL), 0);
	(void)pty_wait_end();
	pty_close();
	open_home_of_tests();
	pty_wait_for("Resume Quick");
	pty_send("n");
	pty_wait_for(AT_HOME);
	pty_send("q");
	started_ended_with(0);
	ck_assert_str_eq(history_tells(), "set 1/2: 1 of 1|session stopped|");
}
END_TEST

static struct termios line_of_a_fresh_terminal(void)
{
	pty_open(WIDTH, HEIGHT, (const char *[]){ "true", NULL }, NULL);
	started_ended_with(0);
	const struct termios line = pty_line();
	pty_close();
	return line;
}

static const int ENDINGS[] = { SIGTERM, SIGHUP, SIGINT };

START_TEST(a_signal_ends_the_session_in_order)
{
	const struct termios before = line_of_a_fresh_terminal();
	open_session();
	go_to_work();
	ck_assert_int_eq(kill(pty_process(), ENDINGS[_i]), 0);
	int status = pty_wait_end();
	ck_assert(WIFSIGNALED(status));
	ck_assert_int_eq(WTERMSIG(status), ENDINGS[_i]);
	is_given_back(&before);
	ck_assert_str_eq(history_tells(), "session stopped|");
}
END_TEST

/* Where the terminal hangs, too: its own timeout ends this test where the program does not end. */
START_TEST(a_terminal_that_hangs_does_not_hold_up_the_end)
{
	open_session();
	go_to_work();
	pty_stall();
	ck_assert_int_eq(kill(pty_process(), ENDINGS[_i]), 0);
	int status = pty_wait_end_stalled();
	ck_assert(WIFSIGNALED(status));
	ck_assert_int_eq(WTERMSIG(status), ENDINGS[_i]);
	ck_assert_str_eq(history_tells(), "session stopped|");
}
END_TEST

/* A sanitizer takes these signals for itself; tests/sys/test_crash.c has all of them, everywhere. */
#if !defined(__SANITIZE_ADDRESS__)
static const int CRASHES[] = { SIGSEGV, SIGABRT };

START_TEST(a_crash_gives_the_terminal_back)
{
	const struct termios before = line_of_a_fresh_terminal();
	open_session();
	go_to_work();
	ck_assert_int_eq(kill(pty_process(), CRASHES[_i]), 0);
	int status = pty_wait_end();
	ck_assert(WIFSIGNALED(status));
	ck_assert_int_eq(WTERMSIG(status), CRASHES[_i]);
	is_given_back(&before);
	ck_assert_ptr_nonnull(strstr(pty_screen(), "deadbug: it crashed"));
}
END_TEST
#endif

/* A shell with job control, as a person has it. */
START_TEST(a_stop_pauses_and_the_shell_has_its_terminal)
{
	open_shell("set -m; \"$PROGRAM\" --catalog \"$CATALOG\" start quick; echo \"stopped: $?\";"
		"read line; fg >/dev/null; echo \"ended: $?\"");
	pty_wait_for(AT_BRIEF);
	go_to_work();
	pty_send("\032");
	pty_wait_for("stopped: ");
	ck_assert(!pty_full_screen());
	ck_assert(pty_cursor_visible());
	ck_assert_uint_ne(pty_line().c_lflag & ECHO, 0);
	pty_resize(100, 30);
	pty_send("\r");
	pty_wait_for(AT_PAUSE);
	ck_assert(pty_full_screen());
	leave_session();
	pty_wait_for("ended: 0");
	ck_assert(!pty_full_screen());
}
END_TEST

/* Stopped by a signal that nobody sees coming: the shell sets the line as it likes it. */
START_TEST(keys_work_after_a_stop_from_outside)
{
	const struct termios before = line_of_a_fresh_terminal();
	open_session();
	ck_assert_int_eq(kill(pty_process(), SIGSTOP), 0);
	pty_set_line(&before);
	ck_assert_int_eq(kill(pty_process(), SIGCONT), 0);
	pty_send(" ");
	pty_wait_for(AT_READY);
	pty_send("p");
	pty_wait_for(AT_PAUSE);
	leave_session();
	started_ended_with(0);
}
END_TEST

/* A closed lid, as far as the program can tell: what nobody lived through is nobody's. */
START_TEST(time_away_pauses_and_counts_for_nothing)
{
	const struct timespec away = { .tv_sec = 3, .tv_nsec = 500000000 };
	pty_open(WIDTH, HEIGHT, (const char *[]){ started_program(), "start", "plank", NULL }, NULL);
	pty_wait_for(AT_BRIEF);
	go_to_work();
	ck_assert_int_eq(kill(pty_process(), SIGSTOP), 0);
	ck_assert_int_eq(nanosleep(&away, NULL), 0);
	ck_assert_int_eq(kill(pty_process(), SIGCONT), 0);
	pty_wait_for(AT_PAUSE);
	leave_session();
	started_ended_with(0);
	ck_assert_str_eq(history_tells(), "session stopped|");
}
END_TEST

START_TEST(ctrl_s_freezes_nothing)
{
	open_session();
	go_to_work();
	pty_send("\023p");
	pty_wait_for(AT_PAUSE);
	leave_session();
	started_ended_with(0);
}
END_TEST

static const char *const NOISE[] = {
	"\033[200~q x\r\003!\033[201~", "\033[<0;10;10M\033[<0;10;10m", "\033[1;5A", "\033[I\033[O",
	"\033]11;rgb:0000/0000/0000\033\\", "\033[?1;2c", "\033x\033q", "\033[M qq",
};

START_TEST(noise_does_nothing)
{
	char before[WIDTH * HEIGHT * 4];
	open_home(NULL);
	pty_wait_for(AT_HOME);
	strcpy(before, pty_screen());
	pty_send(NOISE[_i]);
	pty_resize(WIDTH + 1, HEIGHT);
	pty_resize(WIDTH, HEIGHT);
	pty_send("?");
	pty_wait_for("q back");
	pty_send("q");
	pty_wait_for(AT_HOME);
	ck_assert_str_eq(pty_screen(), before);
	pty_send("q");
	started_ended_with(0);
}
END_TEST

static const struct {
	const char *type, *said;
} REFUSED[] = {
	{ "TERM", "deadbug: TERM is not set" },
	{ "TERM=nonesuch", "deadbug: TERM is 'nonesuch', which this system doesn't know" },
	{ "TERM=dumb", "deadbug: TERM is 'dumb', which can't move its cursor" },
};

/* ncurses keeps the memory of a terminal that it doesn't know: no leak of ours, under a sanitizer. */
START_TEST(a_terminal_that_will_not_do_is_named_and_used_line_by_line)
{
	open_home((const char *[]){ REFUSED[_i].type, "ASAN_OPTIONS=detect_leaks=0", NULL });
	const struct termios before = pty_line();
	pty_wait_for(REFUSED[_i].said);
	pty_wait_for("> Enter start");
	pty_send("q\r");
	started_ended_with(0);
	is_given_back(&before);
}
END_TEST

START_TEST(without_a_terminal_the_plan_is_printed)
{
	open_shell("\"$PROGRAM\" </dev/null >\"$HOME/plan\"; echo \"code $?\"; cat \"$HOME/plan\"");
	pty_wait_for("code 0");
	pty_wait_for("Today");
	started_ended_with(0);
	ck_assert(!pty_full_screen());
}
END_TEST

START_TEST(a_history_that_can_not_be_written_is_said_and_handed_over)
{
	ck_assert_int_eq(paths_make(scratch_path(".local/share/deadbug")), 0);
	scratch_write(".local/share/deadbug/history", "in the way");
	open_session();
	pty_send("\003");
	pty_wait_for("Not on disk yet");
	pty_send("\003");
	started_ended_with(1);
	pty_wait_for("add them to it by hand");
	pty_wait_for("stopped");
}
END_TEST

START_TEST(a_file_that_may_not_grow_is_said_and_the_line_handed_over)
{
	open_shell("ulimit -f 0; exec \"$PROGRAM\" --catalog \"$CATALOG\" start quick");
	pty_wait_for(AT_BRIEF);
	pty_send("\003");
	pty_wait_for("Not on disk yet");
	pty_send("\003");
	started_ended_with(1);
	pty_wait_for("add them to it by hand");
}
END_TEST

START_TEST(without_colour_there_is_none)
{
	open_home((const char *[]){ "NO_COLOR=1", NULL });
	pty_wait_for(AT_HOME);
	for (int y = 0; y < HEIGHT; y++) {
		for (int x = 0; x < WIDTH; x++) {
			const VTermScreenCell cell = pty_cell(x, y);
			ck_assert(VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
			ck_assert(VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
		}
	}
	pty_send("q");
	started_ended_with(0);
}
END_TEST

Suite *terminal_suite(void)
{
	Suite *suite = suite_create("terminal");
	TCase *tcase = tcase_create("terminal");
	tcase_add_checked_fixture(tcase, started_set_up, started_tear_down);
	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, the_first_start_asks_before_it_trains);
	tcase_add_test(tcase, home_is_shown_and_left);
	tcase_add_test(tcase, the_screen_follows_its_size);
	tcase_add_test(tcase, a_whole_session_is_in_the_history);
	tcase_add_test(tcase, a_test_is_in_the_history);
	tcase_add_test(tcase, a_kill_in_the_middle_of_a_set_keeps_every_set_before);
	tcase_add_test(tcase, a_session_that_was_killed_goes_on_at_the_next_start);
	tcase_add_test(tcase, a_session_that_nobody_goes_on_with_has_an_end);
	tcase_add_loop_test(tcase, a_signal_ends_the_session_in_order, 0, ROWS(ENDINGS));
	tcase_add_loop_test(
		tcase, a_terminal_that_hangs_does_not_hold_up_the_end, 0, ROWS(ENDINGS));
#if !defined(__SANITIZE_ADDRESS__)
	tcase_add_loop_test(tcase, a_crash_gives_the_terminal_back, 0, ROWS(CRASHES));
#endif
	tcase_add_test(tcase, a_stop_pauses_and_the_shell_has_its_terminal);
	tcase_add_test(tcase, keys_work_after_a_stop_from_outside);
	tcase_add_test(tcase, time_away_pauses_and_counts_for_nothing);
	tcase_add_test(tcase, ctrl_s_freezes_nothing);
	tcase_add_loop_test(tcase, noise_does_nothing, 0, ROWS(NOISE));
	tcase_add_loop_test(tcase, a_terminal_that_will_not_do_is_named_and_used_line_by_line, 0,
		ROWS(REFUSED));
	tcase_add_test(tcase, without_a_terminal_the_plan_is_printed);
	tcase_add_test(tcase, a_history_that_can_not_be_written_is_said_and_handed_over);
	tcase_add_test(tcase, a_file_that_may_not_grow_is_said_and_the_line_handed_over);
	tcase_add_test(tcase, without_colour_there_is_none);
	suite_add_tcase(suite, tcase);
	return suite;
}
