/* The control socket: who is heard, who is not, and what is left of a copy that was killed. */
#include "sys/control.h"

#include <check.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"
#include "suites.h"

#define DIRECTORY "run/deadbug"
#define SOCKET DIRECTORY "/control"
#define CROWD 60

static struct control control;
static char heard[CONTROL_LINE_SIZE];
static int answers;

static void answer(void *context, const char *line, char ret_reply[CONTROL_REPLY_SIZE])
{
	ck_assert_ptr_eq(context, heard);
	answers++;
	snprintf(heard, sizeof(heard), "%s", line);
	snprintf(ret_reply, CONTROL_REPLY_SIZE, "so be it: %s", line);
}

static void serve(void)
{
	control_serve(&control, answer, heard);
}

static int open_it(void)
{
	return control_open(&control, scratch_path(DIRECTORY));
}

static void set_up(void)
{
	scratch_make();
	ck_assert_int_eq(open_it(), 0);
}

static void tear_down(void)
{
	control_close(&control);
	scratch_remove();
}

static int try_to_connect(void)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int client = socket(AF_UNIX, SOCK_STREAM, 0);
	ck_assert_int_ge(client, 0);
	ck_assert_uint_lt(strlen(scratch_path(SOCKET)), sizeof(address.sun_path));
	strcpy(address.sun_path, scratch_path(SOCKET));
	if (connect(client, (const struct sockaddr *)&address, sizeof(address)) == 0)
		return client;
	close(client);
	return -1;
}

static int connect_to_it(void)
{
	int client = try_to_connect();
	ck_assert_msg(client >= 0, "connect: %s", strerror(errno));
	return client;
}

static void send_bytes(int client, const char *bytes, size_t length)
{
	ck_assert_int_eq(send(client, bytes, length, MSG_NOSIGNAL), (ssize_t)length);
}

/* All that has come, "" for nothing; whether the connection has ended. */
static const char *receive(int client, bool *ret_ended)
{
	static char reply[CONTROL_REPLY_SIZE];
	size_t used = 0;
	ssize_t length;
	while ((length = recv(client, reply + used, sizeof(reply) - 1 - used, MSG_DONTWAIT)) > 0)
		used += (size_t)length;
	reply[used] = '\0';
	*ret_ended = length == 0 || errno == ECONNRESET;
	return reply;
}

static const struct {
	const char *sentence, *sent;
	size_t length;
	const char *heard, *reply;
	bool ends;
} LINES[] = {
	{ "a request", "pause\n", 6, "pause", "so be it: pause\n", true },
	{ "of two only the first", "go\nback\n", 8, "go", "so be it: go\n", true },
	{ "an empty one", "\n", 1, "", "so be it: \n", true },
	{ "one that is not whole yet", "pau", 3, NULL, "", false },
	{ "garbage with a NUL is no word", "go\0x\n", 5, "", "so be it: \n", true },
	{ "any other bytes are for who answers", "\xff\x1b[2J\n", 6, "\xff\x1b[2J",
		"so be it: \xff\x1b[2J\n", true },
	{ "a line without an end", "gogogogogogogogogogogogogogogogogogogogogogogogogogogogogogogogo",
		CONTROL_LINE_SIZE, NULL, "", true },
};

START_TEST(a_line_is_answered)
{
	bool ended;
	int client = connect_to_it();
	heard[0] = '\0';
	send_bytes(client, LINES[_i].sent, LINES[_i].length);
	serve();
	ck_assert_msg(strcmp(receive(client, &ended), LINES[_i].reply) == 0, "%s", LINES[_i].sentence);
	ck_assert_msg(ended == LINES[_i].ends, "%s", LINES[_i].sentence);
	ck_assert_int_eq(answers, LINES[_i].heard != NULL);
	if (LINES[_i].heard != NULL)
		ck_assert_str_eq(heard, LINES[_i].heard);
	close(client);
}
END_TEST

START_TEST(a_line_may_come_in_pieces)
{
	bool ended;
	int client = connect_to_it();
	for (const char *c = "status\n"; *c; c++) {
		ck_assert_str_eq(receive(client, &ended), "");
		send_bytes(client, c, 1);
		serve();
	}
	ck_assert_str_eq(receive(client, &ended), "so be it: status\n");
	close(client);
}
END_TEST

START_TEST(who_leaves_in_the_middle_is_forgotten)
{
	struct pollfd polls[CONTROL_POLLS];
	int client = connect_to_it();
	send_bytes(client, "pain", 4);
	serve();
	ck_assert_int_eq(control_polls(&control, polls), 2);
	close(client);
	serve();
	ck_assert_int_eq(control_polls(&control, polls), 1);
	ck_assert_int_eq(answers, 0);
}
END_TEST

/* One that takes no answer, and is gone before it comes. */
START_TEST(who_does_not_wait_for_the_answer_ends_nothing)
{
	for (int i = 0; i < 3; i++) {
		int client = connect_to_it();
		send_bytes(client, "go\n", 3);
		close(client);
		serve();
	}
	ck_assert_int_eq(answers, 3);
}
END_TEST

/* Those that hang make room, the oldest first, for who has something to say. */
START_TEST(a_crowd_that_hangs_keeps_nobody_out)
{
	struct pollfd polls[CONTROL_POLLS];
	bool ended;
	int crowd[CROWD];
	for (int i = 0; i < CROWD; i++) {
		crowd[i] = connect_to_it();
		serve();
	}
	ck_assert_int_eq(control_polls(&control, polls), CONTROL_POLLS);
	(void)receive(crowd[0], &ended);
	ck_assert(ended);
	(void)receive(crowd[CROWD - 1], &ended);
	ck_assert(!ended);
	int client = connect_to_it();
	send_bytes(client, "pain\n", 5);
	serve();
	ck_assert_str_eq(receive(client, &ended), "so be it: pain\n");
	for (int i = 0; i < CROWD; i++)
		close(crowd[i]);
	close(client);
}
END_TEST

START_TEST(a_flood_is_a_request_a_turn)
{
	char flood[4000];
	memset(flood, '\n', sizeof(flood));
	int client = connect_to_it();
	send_bytes(client, flood, sizeof(flood));
	serve();
	ck_assert_int_eq(answers, 1);
	serve();
	ck_assert_int_eq(answers, 1);
	close(client);
}
END_TEST

START_TEST(it_is_private)
{
	ck_assert_uint_eq(scratch_mode(scratch_path(SOCKET)), 0600);
	ck_assert_uint_eq(scratch_mode(scratch_path(DIRECTORY)), 0700);
}
END_TEST

START_TEST(it_is_removed_at_the_end)
{
	control_close(&control);
	ck_assert_int_ne(access(scratch_path(SOCKET), F_OK), 0);
	control_close(&control);
	serve();
	struct pollfd polls[CONTROL_POLLS];
	ck_assert_int_eq(control_polls(&control, polls), 0);
	ck_assert_int_eq(open_it(), 0);
}
END_TEST

START_TEST(a_second_copy_leaves_it_to_the_first)
{
	struct control second;
	bool ended;
	ck_assert_int_eq(control_open(&second, scratch_path(DIRECTORY)), EADDRINUSE);
	control_close(&second);
	int client = connect_to_it();
	send_bytes(client, "go\n", 3);
	serve();
	ck_assert_str_eq(receive(client, &ended), "so be it: go\n");
	close(client);
	control_close(&control);
	ck_assert_int_eq(control_open(&second, scratch_path(DIRECTORY)), 0);
	control_close(&second);
}
END_TEST

START_TEST(what_a_killed_copy_left_is_replaced)
{
	bool ended;
	control_close(&control);
	pid_t copy = fork();
	ck_assert_int_ge(copy, 0);
	if (copy == 0) {
		(void)open_it();
		(void)raise(SIGKILL);
	}
	ck_assert_int_eq(waitpid(copy, NULL, 0), copy);
	ck_assert_msg(access(scratch_path(SOCKET), F_OK) == 0, "it is still there");
	ck_assert_int_eq(open_it(), 0);
	int client = connect_to_it();
	send_bytes(client, "go\n", 3);
	serve();
	ck_assert_str_eq(receive(client, &ended), "so be it: go\n");
	close(client);
}
END_TEST

START_TEST(what_is_no_socket_stays)
{
	control_close(&control);
	scratch_write(SOCKET, "mine");
	ck_assert_int_eq(open_it(), EADDRINUSE);
	ck_assert_str_eq(scratch_read(SOCKET), "mine");
	ck_assert_int_eq(unlink(scratch_path(SOCKET)), 0);
	ck_assert_msg(open_it() == 0, "nothing is claimed by what did not open");
}
END_TEST

START_TEST(where_it_can_not_be_it_is_not)
{
	struct control other;
	char directory[PATH_SIZE] = "", reply[CONTROL_REPLY_SIZE];
	ck_assert_int_eq(control_open(&other, ""), ENOENT);
	ck_assert_int_eq(control_ask("", "go", reply), ENOENT);
	snprintf(directory, sizeof(directory), "%s/%0100d", scratch_directory(), 0);
	ck_assert_int_eq(control_open(&other, directory), ENAMETOOLONG);
	ck_assert_int_eq(control_ask(directory, "go", reply), ENAMETOOLONG);
	scratch_write("file", "");
	ck_assert_int_eq(control_open(&other, scratch_path("file")), EACCES);
}
END_TEST

/* The other side: a copy that answers, in a process of its own. */
static pid_t start_serving(void)
{
	pid_t copy = fork();
	ck_assert_int_ge(copy, 0);
	if (copy > 0)
		return copy;
	for (;;) {
		struct pollfd polls[CONTROL_POLLS];
		(void)poll(polls, (nfds_t)control_polls(&control, polls), -1);
		serve();
	}
}

static void end_serving(pid_t copy)
{
	ck_assert_int_eq(kill(copy, SIGKILL), 0);
	ck_assert_int_eq(waitpid(copy, NULL, 0), copy);
}

START_TEST(who_asks_is_answered)
{
	char reply[CONTROL_REPLY_SIZE];
	pid_t copy = start_serving();
	for (int i = 0; i < CROWD; i++) {
		ck_assert_int_eq(control_ask(scratch_path(DIRECTORY), "status", reply), 0);
		ck_assert_str_eq(reply, "so be it: status");
	}
	end_serving(copy);
}
END_TEST

START_TEST(where_nobody_listens_one_is_told)
{
	char reply[CONTROL_REPLY_SIZE] = "as it was";
	ck_assert_int_eq(control_ask(scratch_path("nowhere"), "go", reply), ENOENT);
	ck_assert_int_eq(close(control.listener), 0); /* as a copy that was killed */
	ck_assert_int_eq(control_ask(scratch_path(DIRECTORY), "go", reply), ECONNREFUSED);
	ck_assert_str_eq(reply, "as it was");
}
END_TEST

/* A copy that is stopped: nobody takes the connection. */
START_TEST(who_gets_no_answer_does_not_wait_for_ever)
{
	char reply[CONTROL_REPLY_SIZE];
	ck_assert_int_eq(control_ask(scratch_path(DIRECTORY), "go", reply), ETIMEDOUT);
}
END_TEST

/* Only who may be anybody can be somebody else. */
START_TEST(another_user_is_not_heard)
{
	ck_assert_int_eq(chmod(scratch_directory(), 0777), 0);
	ck_assert_int_eq(chmod(scratch_path("run"), 0777), 0);
	ck_assert_int_eq(chmod(scratch_path(DIRECTORY), 0777), 0);
	ck_assert_int_eq(chmod(scratch_path(SOCKET), 0777), 0);
	ck_assert_int_eq(seteuid(65534), 0);
	int client = connect_to_it();
	send_bytes(client, "go\n", 3);
	ck_assert_int_eq(seteuid(0), 0);
	serve();
	ck_assert_int_eq(answers, 0);
	close(client);
}
END_TEST

Suite *control_suite(void)
{
	Suite *suite = suite_create("control");
	TCase *tcase = tcase_create("control");
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_loop_test(tcase, a_line_is_answered, 0, ROWS(LINES));
	tcase_add_test(tcase, a_line_may_come_in_pieces);
	tcase_add_test(tcase, who_leaves_in_the_middle_is_forgotten);
	tcase_add_test(tcase, who_does_not_wait_for_the_answer_ends_nothing);
	tcase_add_test(tcase, a_crowd_that_hangs_keeps_nobody_out);
	tcase_add_test(tcase, a_flood_is_a_request_a_turn);
	tcase_add_test(tcase, it_is_private);
	tcase_add_test(tcase, it_is_removed_at_the_end);
	tcase_add_test(tcase, a_second_copy_leaves_it_to_the_first);
	tcase_add_test(tcase, what_a_killed_copy_left_is_replaced);
	tcase_add_test(tcase, what_is_no_socket_stays);
	tcase_add_test(tcase, where_it_can_not_be_it_is_not);
	tcase_add_test(tcase, who_asks_is_answered);
	tcase_add_test(tcase, where_nobody_listens_one_is_told);
	tcase_add_test(tcase, who_gets_no_answer_does_not_wait_for_ever);
	if (geteuid() == 0)
		tcase_add_test(tcase, another_user_is_not_heard);
	suite_add_tcase(suite, tcase);
	return suite;
}
