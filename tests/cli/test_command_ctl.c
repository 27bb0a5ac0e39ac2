/* The open coach, told what to do by other programs. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pty.h"
#include "started.h"
#include "suites.h"
#include "sys/paths.h"
#include "sys/scratch.h"

#define WIDTH 80
#define HEIGHT 24
#define CATALOG SOURCE_DIR "/tests/cli/short.cfg" /* sets of two seconds */
#define SOCKET ".local/state/deadbug/control"

#define AT_HOME "q leave   c I count"
#define AT_BRIEF "Space begin"
#define AT_REST "Enter all fine"

static const char *const start_quick[] = { NULL, "--catalog", CATALOG, "start", "quick", NULL };

static void open_with(const char *const arguments[])
{
	const char *argv[8];
	int count = 0;
	do
		argv[count] = count == 0 ? started_program() : arguments[count];
	while (argv[count++] != NULL);
	pty_open(WIDTH, HEIGHT, argv, NULL);
}

static void open_session(void)
{
	open_with(start_quick);
	pty_wait_for(AT_BRIEF);
}

/* What `deadbug ctl` says, on either stream, and its exit status. */
static const char *ctl(const char *arguments, int *ret_status)
{
	static char said[1024];
	char command[PATH_SIZE + 128];
	snprintf(command, sizeof(command), "LC_ALL=C.UTF-8 '%s' ctl %s 2>&1", started_program(),
		arguments);
	FILE *pipe = popen(command, "r");
	ck_assert_ptr_nonnull(pipe);
	size_t used = 0;
	for (ssize_t length = 1; length > 0; used += (size_t)length) {
		pty_wait_readable(fileno(pipe));
		length = read(fileno(pipe), said + used, sizeof(said) - 1 - used);
		ck_assert_int_ge(length, 0);
	}
	said[used] = '\0';
	int status = pclose(pipe);
	ck_assert(WIFEXITED(status));
	*ret_status = WEXITSTATUS(status);
	return said;
}

static void status_begins(const char *words)
{
	int status;
	const char *said = ctl("status", &status);
	ck_assert_msg(strncmp(said, words, strlen(words)) == 0, "%s", said);
	ck_assert_int_eq(status, 0);
}

/* A request that is done says nothing; when it has said so, it is done. */
static void tell(const char *request, const char *then)
{
	int status;
	ck_assert_str_eq(ctl(request, &status), "");
	ck_assert_int_eq(status, 0);
	status_begins(then);
}

/* From the tilt to the rest, and its answers. */
static void train_a_set(void)
{
	tell("go", "lower ");
	pty_wait_for(AT_REST);
	tell("go", "rest ");
	pty_wait_gone(AT_REST);
}

static void go_home(void)
{
	int status;
	ck_assert_str_eq(ctl("go", &status), "");
	pty_wait_for(AT_HOME);
	ck_assert_str_eq(ctl("status", &status), "deadbug: no session\n");
	ck_assert_int_eq(status, 1);
}

START_TEST(a_whole_session_goes_by_it_alone)
{
	open_session();
	status_begins("brief · quick-tilt 1/2\n");
	tell("go", "ready ");
	tell("longer", "ready 1");
	tell("go", "tilt ");
	train_a_set();
	tell("skip", "ready 3 s · quick-tilt 2/2\n");
	tell("go", "tilt ");
	train_a_set();
	tell("go", "done · quick\n");
	pty_wait_for("2 sets, 2 reps, 2 clean");
	go_home();
	pty_send("q");
	started_ended_with(0);
}
END_TEST

START_TEST(pause_back_and_pain_act_at_once)
{
	open_session();
	tell("go", "ready ");
	tell("go", "tilt ");
	tell("go", "lower ");
	tell("pause", "pause ");
	tell("back", "ready ");
	tell("pain", "pain · quick-tilt 1/2\n");
	tell("go", "done · quick\n");
	go_home();
}
END_TEST

static const struct {
	const char *arguments, *said;
	int status;
} ALONE[] = {
	{ "go", "deadbug: no coach is open that listens in '~/.local/state/deadbug'\n", 1 },
	{ "status", "deadbug: no coach is open that listens in '~/.local/state/deadbug'\n", 1 },
	{ "jump", "deadbug: ctl takes go, pause, back, skip, longer, pain or status, not 'jump'\n", 2 },
	{ "go --json", "deadbug: only status takes --json, not 'go'\n", 2 },
	{ "go pause", "deadbug: ctl takes one word, not also 'pause'\nTry 'deadbug --help'.\n", 2 },
	{ "", "deadbug: ctl takes go, pause, back, skip, longer, pain or status\n"
		"Try 'deadbug --help'.\n", 2 },
};

START_TEST(without_a_coach_it_says_so)
{
	int status;
	ck_assert_str_eq(ctl(ALONE[_i].arguments, &status), ALONE[_i].said);
	ck_assert_int_eq(status, ALONE[_i].status);
}
END_TEST

START_TEST(without_a_session_there_is_no_status)
{
	int status;
	open_with((const char *const[]){ NULL, NULL });
	pty_wait_for(AT_HOME);
	ck_assert_str_eq(ctl("status", &status), "deadbug: no session\n");
	ck_assert_int_eq(status, 1);
	ck_assert_str_eq(ctl("pause", &status), "deadbug: no session\n");
	ck_assert_int_eq(status, 1);
}
END_TEST

START_TEST(programs_have_json)
{
	int status;
	open_session();
	ck_assert_str_eq(ctl("status --json", &status), "{\"phase\": \"brief\", \"seconds\": null, "
		"\"what\": \"quick-tilt\", \"set\": 1, \"sets\": 2, \"test\": false}\n");
	ck_assert_int_eq(status, 0);
}
END_TEST

/* The socket is where the runtime directory is, and gone with the coach. */
START_TEST(it_is_in_the_runtime_directory)
{
	char runtime[PATH_SIZE];
	int status;
	snprintf(runtime, sizeof(runtime), "%s", scratch_path("run"));
	ck_assert_int_eq(setenv("XDG_RUNTIME_DIR", runtime, 1), 0);
	open_session();
	ck_assert_uint_eq(scratch_mode(scratch_path("run/deadbug/control")), 0600);
	ck_assert_uint_eq(scratch_mode(scratch_path("run/deadbug")), 0700);
	tell("skip", "done ");
	go_home();
	pty_send("q");
	started_ended_with(0);
	ck_assert_int_ne(access(scratch_path("run/deadbug/control"), F_OK), 0);
	(void)ctl("status", &status);
	ck_assert_int_eq(status, 1);
}
END_TEST

START_TEST(a_killed_coach_leaves_nothing_in_the_way)
{
	int status;
	open_session();
	ck_assert_int_eq(kill(pty_process(), SIGKILL), 0);
	ck_assert(WIFSIGNALED(pty_wait_end()));
	pty_close();
	ck_assert_msg(access(scratch_path(SOCKET), F_OK) == 0, "its socket is still there");
	(void)ctl("status", &status);
	ck_assert_int_eq(status, 1);
	open_session();
	status_begins("brief · quick-tilt 1/2\n");
}
END_TEST

/* The first copy keeps the socket, whatever a second one does. */
START_TEST(a_second_copy_takes_nothing_over)
{
	char command[PATH_SIZE + 128];
	open_session();
	snprintf(command, sizeof(command),
		"printf q | TERM=xterm script -qec '%s' /dev/null > /dev/null", started_program());
	ck_assert_int_eq(system(command), 0);
	status_begins("brief · quick-tilt 1/2\n");
	tell("go", "ready ");
}
END_TEST

static int connect_to_it(void)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int client = socket(AF_UNIX, SOCK_STREAM, 0);
	ck_assert_uint_lt(strlen(scratch_path(SOCKET)), sizeof(address.sun_path));
	strcpy(address.sun_path, scratch_path(SOCKET));
	ck_assert_int_eq(connect(client, (const struct sockaddr *)&address, sizeof(address)), 0);
	return client;
}

/* Who hangs, sends garbage or comes a thousand times: the set still lasts its two seconds, and its
 * line is the same. */
START_TEST(a_crowd_changes_nothing)
{
	static const char garbage[] =
		"\0\xff go\npain pain pain pain pain pain pain pain pain pain pain";
	int hanging[4];
	open_session();
	tell("go", "ready ");
	tell("go", "tilt ");
	for (int i = 0; i < ROWS(hanging); i++)
		hanging[i] = connect_to_it();
	for (int i = 0; i < 1000; i++) {
		int client = connect_to_it();
		(void)send(client, garbage, (size_t)(i % (int)sizeof(garbage)), MSG_NOSIGNAL);
		close(client);
		pty_take();
	}
	pty_wait_for(AT_REST);
	status_begins("rest ");
	for (int i = 0; i < ROWS(hanging); i++)
		close(hanging[i]);
	tell("go", "rest ");
	tell("go", "tilt ");
}
END_TEST

Suite *command_ctl_suite(void)
{
	Suite *suite = suite_create("command_ctl");
	TCase *tcase = tcase_create("command_ctl");
	tcase_add_checked_fixture(tcase, started_set_up, started_tear_down);
	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, a_whole_session_goes_by_it_alone);
	tcase_add_test(tcase, pause_back_and_pain_act_at_once);
	tcase_add_loop_test(tcase, without_a_coach_it_says_so, 0, ROWS(ALONE));
	tcase_add_test(tcase, without_a_session_there_is_no_status);
	tcase_add_test(tcase, programs_have_json);
	tcase_add_test(tcase, it_is_in_the_runtime_directory);
	tcase_add_test(tcase, a_killed_coach_leaves_nothing_in_the_way);
	tcase_add_test(tcase, a_second_copy_takes_nothing_over);
	tcase_add_test(tcase, a_crowd_changes_nothing);
	suite_add_tcase(suite, tcase);
	return suite;
}
