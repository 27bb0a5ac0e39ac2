/* The program line by line: what is said, what is kept, and how it ends. */
#include "cli/plain.h"

#include <ctype.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "core/record.h"
#include "core/text.h"
#include "pty.h"
#include "started.h"
#include "suites.h"
#include "sys/paths.h"
#include "sys/scratch.h"
#include "sys/store.h"
#include "view/player.h"

#define CATALOG SOURCE_DIR "/tests/cli/short.cfg" /* sets of two seconds */
#define SAID "said"
#define LINE_COLUMNS 80
#define HISTORY ".local/share/deadbug/history"
#define LINES_SIZE 4096

#define ASKED "Where did you feel it?"

/* Runs a script that knows PROGRAM and CATALOG, in a terminal that can't move its cursor. */
static void open_shell(const char *script)
{
	static char variable[PATH_SIZE];
	snprintf(variable, sizeof(variable), "PROGRAM=%s", started_program());
	const char *const environment[] = { variable, "CATALOG=" CATALOG, "TERM=dumb",
		"ASAN_OPTIONS=detect_leaks=0", NULL };
	pty_open(100, 60, (const char *[]){ "sh", "-c", script, NULL }, environment);
}

/* What goes to a pipe can be read byte by byte; what is typed comes from the terminal. */
static void open_plain(void)
{
	open_shell("\"$PROGRAM\" --catalog \"$CATALOG\" start --plain quick | tee \"$HOME/" SAID "\"");
}

static bool is_plain(const char *line, size_t bytes)
{
	char copy[512];
	ck_assert_uint_lt(bytes, sizeof(copy));
	memcpy(copy, line, bytes);
	copy[bytes] = '\0';
	for (size_t i = 0; i < bytes; i++)
		if (iscntrl((unsigned char)copy[i]))
			return false;
	return text_columns(copy) <= LINE_COLUMNS;
}

/* No line is too long, and none has anything but text. */
static void all_is_plain(const char *said)
{
	ck_assert_str_ne(said, "");
	while (*said != '\0') {
		const size_t bytes = strcspn(said, "\n");
		ck_assert_msg(is_plain(said, bytes), "%.*s", (int)bytes, said);
		ck_assert_msg(said[bytes] == '\n', "the last line has no end");
		said += bytes + 1;
	}
}

/* The history's lines but for ids and times. */

static char lines[LINES_SIZE];

static const char *add_line(void *context, const char *line, size_t length)
{
	struct record record;
	char timeless[RECORD_LINE_MAX];
	(void)context;
	ck_assert_ptr_null(record_parse(line, length, &record));
	strcpy(record.session, "S");
	record.when = (struct stamp){ .seconds = 0 };
	if (record.type == RECORD_AMEND) /* names a line by its id */
		memmove(record.exercise, strrchr(record.exercise, '.'),
			strlen(strrchr(record.exercise, '.')) + 1);
	if (record.type == RECORD_SESSION)
		record.done = 0;
	ck_assert_uint_lt(strlen(lines) + record_format(&record, timeless), sizeof(lines));
	strcat(lines, timeless);
	return NULL;
}

static const char *history_lines(void)
{
	lines[0] = '\0';
	ck_assert_int_eq(store_read(scratch_path(HISTORY), add_line, NULL, NULL), 0);
	return lines;
}

/* Both faces take the same answers, one of them as lines: each key is followed by `enter`. */
static void answer(const char *keys, const char *enter)
{
	for (; *keys != '\0'; keys++) {
		const char key[] = { *keys, '\0' };
		pty_send(key);
		pty_send(enter);
	}
}

/* Two sets: of the first all was fine, the second was felt in the back. */
static void train(const char *go, const char *enter, const char *last)
{
	pty_send(go);
	pty_wait_for("go now");
	pty_send(go);
	pty_send(go);
	pty_wait_for(ASKED);
	answer("ay0", enter);
	pty_wait_for("A clean set");
	pty_send(go);
	pty_send(go);
	pty_wait_for(last);
	answer("by1", enter);
	pty_wait_for("Half the range");
	pty_send(go);
}

static void train_by_lines(void)
{
	open_plain();
	pty_wait_for("Enter begin");
	train("\r", "\r", "That was the last set.");
	started_ended_with(0);
}

static void train_on_the_screen(void)
{
	const char *const argv[] = { started_program(), "--catalog", CATALOG, "start", "quick", NULL };
	pty_open(80, 24, argv, NULL);
	pty_wait_for("Space begin");
	train(" ", "", "Next: you are done");
	pty_wait_for("Space home");
	pty_send(" ");
	pty_wait_for("q leave");
	pty_send("q");
	started_ended_with(0);
}

START_TEST(a_whole_session_leaves_the_same_lines_as_on_the_screen)
{
	char by_lines[LINES_SIZE];
	train_by_lines();
	all_is_plain(scratch_read(SAID));
	strcpy(by_lines, history_lines());
	started_tear_down();
	started_set_up();
	train_on_the_screen();
	ck_assert_str_eq(by_lines, history_lines());
	ck_assert_ptr_nonnull(strstr(by_lines, "finished"));
}
END_TEST

static const char *const ALONE[] = {
	"exec \"$PROGRAM\" --catalog \"$CATALOG\" start --plain quick </dev/null",
	"exec \"$PROGRAM\" --catalog \"$CATALOG\" start --plain quick <&-",
	"exec \"$PROGRAM\" --catalog \"$CATALOG\" start --plain </dev/null | cat",
};

START_TEST(where_nobody_answers_it_begins_by_itself)
{
	open_shell(ALONE[_i]);
	pty_wait_for("Get ready.");
	ck_assert_ptr_null(strstr(pty_screen(), "> "));
	pty_send("\003");
	(void)pty_wait_end();
}
END_TEST

static struct player player;
static struct plain plain;
static char *said;
static size_t said_size;
static struct print print;

/* A session that nobody can answer in, on a clock that the test turns. */
static void begin_alone(const char *ids, bool self_paced)
{
	print = (struct print){ .out = open_memstream(&said, &said_size) };
	ck_assert_ptr_nonnull(print.out);
	player_open(&player, PLAYER_ACCEPTED);
	player.app->settings.self_paced = self_paced;
	player_begin(&player, ids, 1);
	plain_init(&plain, &print, player.app, true);
	plain.face.input = plain.source = -1;
}

/* Answers in a file, which is all there from the start. */
static void begin_with_file(const char *ids, const char *answers)
{
	begin_alone(ids, false);
	scratch_write("answers", answers);
	plain.source = open(scratch_path("answers"), O_RDONLY | O_CLOEXEC);
	ck_assert_int_ge(plain.source, 0);
	plain.is_file = true;
	plain.begins = false;
	plain.used = 0;
	plain.teller.is_answered = true;
}

static void end_alone(void)
{
	player_close(&player);
	fclose(print.out);
	free(said);
}

/* The turns of the loop until nothing more is to be done now. */
static void take_turns(void)
{
	do {
		ck_assert(plain.face.show(&plain.face, player.app));
		for (bool more = true; more;) {
			struct effects effects = { 0 };
			more = plain.face.listen(&plain.face, player.app, &effects);
			player_do(&player, &effects);
		}
	} while (plain.face.acts && !player.app->wants_quit);
}

static void take_turns_until_it_leaves(void)
{
	for (take_turns(); !player.app->wants_quit; take_turns()) {
		const ms_t wait = app_wait(player.app);
		ck_assert_msg(wait >= 0, "it stands still: %s", said);
		player_wait(&player, wait > 0 ? wait : 1);
	}
}

static const bool SELF_PACED[] = { false, true };

START_TEST(alone_it_goes_on_to_its_end)
{
	begin_alone("pelvic-tilt plank", SELF_PACED[_i]);
	take_turns_until_it_leaves();
	ck_assert_ptr_nonnull(
		strstr(player.log, "\tset\tpelvic-tilt\t1\t1/1\tboth\treps\t10\t10\t"));
	ck_assert_ptr_nonnull(strstr(player.log, "\tset\tplank\t1\t6/6\tboth\ts\t10\t10\t"));
	ck_assert_ptr_nonnull(strstr(player.log, "\tfinished\n"));
	ck_assert_ptr_null(strstr(player.log, "\tamend\t"));
	ck_assert_ptr_nonnull(strstr(said, "Well done. That was all of it.\n"));
	ck_assert_ptr_null(strstr(said, "> "));
	all_is_plain(said);
	end_alone();
}
END_TEST

static const struct {
	const char *story;
	enum phase from;
	enum event_kind event;
	const char *ending;
} LEFT[] = {
	{ "pain that nobody rates ends it", PHASE_WORK, EVENT_PAIN, "\tpain\n" },
	{ "a warning sign ends it", PHASE_WORK, EVENT_RED_FLAG, "\tred-flag\n" },
	{ "a set that was to be counted ends with what was counted", PHASE_COUNTING, EVENT_KINDS,
	  "\tfinished\n" },
};

START_TEST(alone_nothing_waits_for_an_answer)
{
	struct effects effects = { 0 };
	begin_alone("pelvic-tilt", LEFT[_i].from == PHASE_COUNTING);
	player_keys(&player, "Space");
	player_until(&player, LEFT[_i].from);
	if (LEFT[_i].event != EVENT_KINDS)
		guided_step(player.app, LEFT[_i].event, &effects);
	player_do(&player, &effects);
	take_turns_until_it_leaves();
	ck_assert_msg(strstr(player.log, LEFT[_i].ending) != NULL, "%s: %s", LEFT[_i].story,
		player.log);
	end_alone();
}
END_TEST

START_TEST(a_session_that_was_cut_off_goes_on_where_it_was)
{
	open_shell("exec \"$PROGRAM\" --catalog \"$CATALOG\" start --plain quick");
	pty_wait_for("Enter begin");
	pty_send("\r\r\r");
	pty_wait_for(ASKED);
	ck_assert_int_eq(kill(pty_process(), SIGKILL), 0);
	(void)pty_wait_end();
	pty_close();
	open_shell("exec \"$PROGRAM\" --catalog \"$CATALOG\" start --plain");
	pty_wait_for("Resume Quick: Quick tilt, set 2 of 2 (0 min ago)?");
	pty_wait_for("> Enter go on, n no, end it, ");
	pty_send("\r");
	pty_wait_for("Quick tilt, last set. Get ready.");
	pty_send("q\r");
	pty_wait_for("End here?");
	pty_send("yes\r");
	started_ended_with(0);
	ck_assert_ptr_nonnull(strstr(pty_screen(), "Enough for today. What you did is kept."));
	ck_assert_ptr_nonnull(strstr(history_lines(), "\tquick-tilt\t1\t1/2\t"));
	ck_assert_ptr_nonnull(strstr(history_lines(), "\tquick\t"));
}
END_TEST

START_TEST(a_terminal_rings_and_a_pipe_does_not)
{
	started_write_settings("sounds = \"bell\";\n");
	open_shell("exec \"$PROGRAM\" --catalog \"$CATALOG\" start --plain quick");
	pty_wait_for("Enter begin");
	pty_send("\r");
	pty_wait_for("Enter go now");
	pty_send("\r\r");
	pty_wait_for(ASKED);
	ck_assert_int_gt(pty_bells(), 0);
	pty_close();
	open_plain();
	pty_wait_for("Enter begin");
	pty_send("\r\r\r");
	pty_wait_for(ASKED);
	ck_assert_int_eq(pty_bells(), 0);
	pty_send("\003");
	(void)pty_wait_end();
	all_is_plain(scratch_read(SAID));
}
END_TEST

static const struct {
	const char *story, *answers, *logged;
} FILES[] = {
	{ "the briefing, and each question of each set, takes a line",
	  "\na\ny\n0\n\na\n4\n0\n", "\t3\tabs\t0\t" },
	{ "behind its last line it goes on alone", "\n", "\tset\tplank\t1\t6/6\tboth\ts\t10\t10\t" },
	{ "without one, too", "", "\tset\tpelvic-tilt\t1\t1/1\tboth\treps\t10\t10\t" },
};

START_TEST(a_file_answers_what_is_asked)
{
	begin_with_file("pelvic-tilt plank", FILES[_i].answers);
	take_turns_until_it_leaves();
	ck_assert_msg(strstr(player.log, FILES[_i].logged) != NULL, "%s: %s", FILES[_i].story,
		player.log);
	ck_assert_msg(_i > 0 || strstr(said, ASKED "\na abs") != NULL, "answered, not asked: %s", said);
	end_alone();
}
END_TEST

static const int ENDINGS[] = { SIGINT, SIGTERM, SIGHUP };

START_TEST(a_signal_ends_it_in_order)
{
	open_shell("exec \"$PROGRAM\" --catalog \"$CATALOG\" start --plain quick");
	pty_wait_for("Enter begin");
	pty_send("\r");
	pty_wait_for("go now");
	ck_assert_int_eq(kill(pty_process(), ENDINGS[_i]), 0);
	int status = pty_wait_end();
	ck_assert(WIFSIGNALED(status));
	ck_assert_int_eq(WTERMSIG(status), ENDINGS[_i]);
	ck_assert_ptr_nonnull(strstr(pty_screen(), "Nothing this time."));
	ck_assert_ptr_nonnull(strstr(history_lines(), "stopped"));
}
END_TEST

/* Into a pipe that nobody reads, and that is full already. */
static pid_t start_into_full_pipe(void)
{
	static const char blanks[4096];
	int ends[2];
	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_int_eq(fcntl(ends[1], F_SETFL, O_NONBLOCK), 0);
	while (write(ends[1], blanks, sizeof(blanks)) > 0)
		;
	ck_assert_int_eq(fcntl(ends[1], F_SETFL, 0), 0);
	pid_t process = fork();
	ck_assert_int_ge(process, 0);
	if (process != 0)
		return process;
	(void)dup2(ends[1], STDOUT_FILENO);
	(void)dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
	(void)execl(started_program(), "deadbug", "--catalog", CATALOG, "start", "--plain", "quick",
		(char *)NULL);
	_exit(127);
}

/* Its claim is there once it takes its signals; the timeout ends this test if that never is. */
static void wait_until_it_is_open(void)
{
	const struct timespec moment = { .tv_nsec = 1000000 };
	while (access(scratch_path(".local/state/deadbug/coach"), F_OK) != 0)
		(void)nanosleep(&moment, NULL);
}

START_TEST(a_pipe_that_nobody_reads_does_not_hold_up_the_end)
{
	int status;
	const pid_t process = start_into_full_pipe();
	wait_until_it_is_open();
	ck_assert_int_eq(kill(process, SIGTERM), 0);
	ck_assert_int_eq(waitpid(process, &status, 0), process);
	ck_assert(WIFSIGNALED(status));
	ck_assert_int_eq(WTERMSIG(status), SIGTERM);
	ck_assert_ptr_nonnull(strstr(history_lines(), "stopped"));
}
END_TEST

START_TEST(ctrl_z_stops_and_pauses)
{
	open_shell("set -m; \"$PROGRAM\" --catalog \"$CATALOG\" start --plain quick;"
		"echo \"stopped: $?\"; read line; fg >/dev/null; echo \"ended: $?\"");
	pty_wait_for("Enter begin");
	pty_send("\r");
	pty_wait_for("go now");
	pty_send("\032");
	pty_wait_for("stopped: ");
	pty_send("\r");
	pty_wait_for("Take your time. Enter goes on.");
	pty_send("q\r");
	pty_wait_for("End here?");
	pty_send("yes\r");
	pty_wait_for("ended: 0");
}
END_TEST

START_TEST(the_page_before_the_first_session_must_be_accepted_by_somebody)
{
	ck_assert_int_eq(remove(scratch_path(".local/state/deadbug/accepted")), 0);
	open_shell("\"$PROGRAM\" start --plain </dev/null; echo \"code $?\"");
	pty_wait_for("Warning signs"); /* the pages before it may be out of sight */
	pty_wait_for("deadbug: nobody was there to accept");
	pty_wait_for("code 2");
	started_ended_with(0);
}
END_TEST

START_TEST(whoever_reads_may_leave_and_the_session_is_kept)
{
	open_shell("\"$PROGRAM\" --catalog \"$CATALOG\" start --plain quick | head -1; echo gone");
	pty_wait_for("Quick tilt");
	pty_send("\r\r\r");
	pty_wait_for("cannot write");
	pty_wait_for("gone");
	ck_assert_ptr_nonnull(strstr(history_lines(), "stopped"));
}
END_TEST

START_TEST(nonsense_is_said_to_be_none)
{
	open_shell("exec \"$PROGRAM\" --catalog \"$CATALOG\" start --plain quick");
	pty_wait_for("Enter begin");
	pty_send("hop\033[31m\r");
	pty_wait_for("'hop?[31m' says nothing here.");
	pty_send("\004");
	pty_wait_for("Get ready.");
}
END_TEST

Suite *plain_suite(void)
{
	Suite *suite = suite_create("plain");
	TCase *tcase = tcase_create("plain");
	tcase_add_checked_fixture(tcase, started_set_up, started_tear_down);
	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, a_whole_session_leaves_the_same_lines_as_on_the_screen);
	tcase_add_loop_test(tcase, where_nobody_answers_it_begins_by_itself, 0, ROWS(ALONE));
	tcase_add_loop_test(tcase, alone_it_goes_on_to_its_end, 0, ROWS(SELF_PACED));
	tcase_add_loop_test(tcase, alone_nothing_waits_for_an_answer, 0, ROWS(LEFT));
	tcase_add_test(tcase, a_session_that_was_cut_off_goes_on_where_it_was);
	tcase_add_loop_test(tcase, a_file_answers_what_is_asked, 0, ROWS(FILES));
	tcase_add_test(tcase, a_terminal_rings_and_a_pipe_does_not);
	tcase_add_loop_test(tcase, a_signal_ends_it_in_order, 0, ROWS(ENDINGS));
	tcase_add_test(tcase, a_pipe_that_nobody_reads_does_not_hold_up_the_end);
	tcase_add_test(tcase, ctrl_z_stops_and_pauses);
	tcase_add_test(tcase, the_page_before_the_first_session_must_be_accepted_by_somebody);
	tcase_add_test(tcase, whoever_reads_may_leave_and_the_session_is_kept);
	tcase_add_test(tcase, nonsense_is_said_to_be_none);
	suite_add_tcase(suite, tcase);
	return suite;
}
