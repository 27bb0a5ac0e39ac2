/* child: real programs, started, reaped, ended; only the test waits for them, and by what they do. */
#include "sys/child.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"
#include "suites.h"

#define NOW 1000

static struct child child;

static void set_up(void)
{
	scratch_make();
	child = (struct child){ 0 };
	ck_assert_int_eq(chdir(scratch_directory()), 0);
}

static void tear_down(void)
{
	child_kill(&child);
	scratch_remove();
}

/* Sleeps until it has ended, and leaves it to be reaped. */
static void await_end(void)
{
	siginfo_t info;
	ck_assert_int_eq(waitid(P_PID, (id_t)child.pid, &info, WEXITED | WNOWAIT), 0);
}

static int status_of_ended(ms_t now)
{
	int status = -1;
	await_end();
	ck_assert(child_poll(&child, now, &status));
	ck_assert(!child_runs(&child));
	ck_assert_msg(!child_poll(&child, now, &status), "told once");
	return status;
}

static void start_script(const char *script, const char *const *facts, const char *input)
{
	const char *const argv[] = { "sh", "-c", script, "sh", NULL };
	const struct child_start start = { argv, facts, input, 0, 0 };
	ck_assert_int_eq(child_start(&child, &start, NOW), 0);
	ck_assert(child_runs(&child));
	ck_assert_int_eq(child.started, NOW);
}

static const struct {
	const char *sentence, *script;
	int status;
	const char *written; /* to the file `out` */
} STORIES[] = {
	{ "an end is told", "exit 0", 0, NULL },
	{ "with its status", "exit 3", 3, NULL },
	{ "or the signal that made it", "kill -TERM $$", CHILD_KILLED + SIGTERM, NULL },
	{ "nothing is on its stdin", "cat > out; echo done >> out", 0, "done\n" },
	{ "its output goes nowhere", "[ /dev/fd/1 -ef /dev/null ] && [ /dev/fd/2 -ef /dev/null ]", 0,
		NULL },
	{ "and a flood of it stops nothing",
		"i=0; while [ $i -lt 20000 ]; do echo $i$i$i$i$i$i$i$i; i=$((i+1)); done", 0, NULL },
	{ "a signal that we ignore ends it", "kill -XFSZ $$", CHILD_KILLED + SIGXFSZ, NULL },
	{ "and one that we block", "kill -USR1 $$", CHILD_KILLED + SIGUSR1, NULL },
	{ "the terminal stops it with none of its signals",
		"kill -TSTP $$; kill -TTIN $$; kill -TTOU $$; exit 5", 5, NULL },
};

START_TEST(each_story)
{
	sigset_t blocked;
	sigemptyset(&blocked);
	sigaddset(&blocked, SIGUSR1);
	sigprocmask(SIG_BLOCK, &blocked, NULL);
	(void)signal(SIGXFSZ, SIG_IGN);
	start_script(STORIES[_i].script, NULL, NULL);
	ck_assert_msg(getpgid(child.pid) == child.pid, "a group of its own");
	int status = status_of_ended(NOW);
	ck_assert_msg(status == STORIES[_i].status, "%s: %d", STORIES[_i].sentence, status);
	if (STORIES[_i].written != NULL)
		ck_assert_str_eq(scratch_read("out"), STORIES[_i].written);
}
END_TEST

/* Arguments are texts, whatever a shell would make of them. */
START_TEST(no_shell_sees_the_arguments)
{
	const char *const argv[] = { "sh", "-c", "printf '%s\\n' \"$@\" > out", "sh", "$(touch x)",
		"`touch x`; touch x", "-f /etc/passwd", "a  b", NULL };
	const struct child_start start = { argv, NULL, NULL, 0, 0 };
	ck_assert_int_eq(child_start(&child, &start, NOW), 0);
	ck_assert_int_eq(status_of_ended(NOW), 0);
	ck_assert_str_eq(scratch_read("out"),
		"$(touch x)\n`touch x`; touch x\n-f /etc/passwd\na  b\n");
	ck_assert_int_ne(access("x", F_OK), 0);
}
END_TEST

START_TEST(its_input_is_read_to_its_end)
{
	char input[CHILD_INPUT_MAX + 1] = "";
	memset(input, 'x', CHILD_INPUT_MAX);
	start_script("cat > out", NULL, input);
	ck_assert_int_eq(status_of_ended(NOW), 0);
	ck_assert_str_eq(scratch_read("out"), input);
}
END_TEST

START_TEST(input_that_is_not_read_stops_nothing)
{
	start_script("exec true", NULL, "Hold");
	ck_assert_int_eq(status_of_ended(NOW), 0);
}
END_TEST

START_TEST(facts_join_the_environment)
{
	const char *const facts[] = { "DEADBUG_EVENT=set", "DEADBUG_OLD=new", NULL };
	ck_assert_int_eq(setenv("DEADBUG_OLD", "old", 1), 0);
	ck_assert_int_eq(setenv("DEADBUG_OLDER", "kept", 1), 0);
	start_script("env | grep '^DEADBUG_' | grep -v SRC | sort > out", facts, NULL);
	ck_assert_int_eq(status_of_ended(NOW), 0);
	ck_assert_ptr_nonnull(strstr(scratch_read("out"),
		"DEADBUG_EVENT=set\nDEADBUG_OLD=new\nDEADBUG_OLDER=kept\n"));
	ck_assert_str_eq(getenv("DEADBUG_OLD"), "old");
}
END_TEST

static const struct {
	const char *program;
	int error;
} MISSING[] = {
	{ "deadbug-no-such-program", ENOENT }, { "./no-such", ENOENT }, { "./plain", EACCES },
};

START_TEST(what_can_not_be_started_is_said)
{
	const char *const argv[] = { MISSING[_i].program, NULL };
	const struct child_start start = { argv, NULL, "words", 0, 0 };
	int status;
	scratch_write("plain", "no program");
	ck_assert_int_eq(chmod("plain", 0644), 0);
	ck_assert_int_eq(child_start(&child, &start, NOW), MISSING[_i].error);
	ck_assert(!child_runs(&child));
	ck_assert(!child_poll(&child, NOW, &status));
}
END_TEST

START_TEST(a_child_is_told_to_end)
{
	start_script("exec sleep 1000", NULL, NULL);
	ck_assert_int_eq(child_wait(&child, NOW), -1);
	child_end(&child, NOW);
	ck_assert_int_eq(child_wait(&child, NOW + 1), CHILD_GRACE_MS - 1);
	ck_assert_int_eq(status_of_ended(NOW), CHILD_KILLED + SIGTERM);
	ck_assert_int_eq(child_wait(&child, NOW), -1);
	child_end(&child, NOW);
}
END_TEST

/* The far end of a pipe that the script and all it starts hold open: read, it tells their end. */
static int watch_fifo(const char *script)
{
	char byte;
	ck_assert_int_eq(mkfifo("fifo", 0600), 0);
	start_script(script, NULL, NULL);
	int file = open("fifo", O_RDONLY);
	ck_assert_int_ge(file, 0);
	ck_assert_msg(read(file, &byte, 1) == 1, "it says that it is ready");
	return file;
}

#define STUBBORN "exec 3> fifo; trap '' TERM; echo >&3; while :; do sleep 1000; done"

/* One that ignores SIGTERM is killed when its grace is over, and so is what it started. */
START_TEST(a_stubborn_child_is_made_to_end)
{
	int status, file = watch_fifo(STUBBORN);
	char byte;
	child_end(&child, NOW);
	ck_assert(!child_poll(&child, NOW + CHILD_GRACE_MS - 1, &status));
	ck_assert_int_eq(child_wait(&child, NOW + CHILD_GRACE_MS), 0);
	child_end(&child, NOW + CHILD_GRACE_MS - 1);
	ck_assert_msg(child_wait(&child, NOW + CHILD_GRACE_MS) == 0, "told again, it has no more time");
	(void)child_poll(&child, NOW + CHILD_GRACE_MS, &status);
	ck_assert_msg(read(file, &byte, 1) == 0, "all of them are gone");
	close(file);
	if (child_runs(&child))
		ck_assert_int_eq(status_of_ended(NOW + CHILD_GRACE_MS), CHILD_KILLED + SIGKILL);
}
END_TEST

START_TEST(one_with_a_time_is_told_to_end_when_it_is_over)
{
	const char *const argv[] = { "sleep", "1000", NULL };
	const struct child_start start = { .argv = argv, .longest = 3000 };
	int status;
	ck_assert_int_eq(child_start(&child, &start, NOW), 0);
	ck_assert_int_eq(child_wait(&child, NOW + 1000), 2000);
	ck_assert(!child_poll(&child, NOW + 2999, &status));
	ck_assert(!child.is_ending);
	ck_assert_int_eq(child_wait(&child, NOW + 3000), 0);
	(void)child_poll(&child, NOW + 3000, &status);
	ck_assert_int_eq(child_wait(&child, NOW + 3000), CHILD_GRACE_MS);
	ck_assert_int_eq(status_of_ended(NOW + 3000), CHILD_KILLED + SIGTERM);
}
END_TEST

START_TEST(of_a_few_there_is_a_place_and_the_soonest)
{
	struct child few[2] = { { .pid = 0 } };
	const char *const argv[] = { "sleep", "1000", NULL };
	ck_assert_ptr_eq(children_place(few, 2), &few[0]);
	ck_assert_int_eq(children_wait(few, 2, NOW), -1);
	for (int i = 0; i < 2; i++) {
		const struct child_start start = { .argv = argv, .longest = 5000 - 2000 * i };
		ck_assert_int_eq(child_start(children_place(few, 2), &start, NOW), 0);
		ck_assert_int_eq(children_wait(few, 2, NOW), start.longest);
	}
	ck_assert_ptr_null(children_place(few, 2));
	child_kill(&few[1]);
	ck_assert_ptr_eq(children_place(few, 2), &few[1]);
	ck_assert_int_eq(children_wait(few, 2, NOW), 5000);
	child_kill(&few[0]);
}
END_TEST

/* One that ends as it is told leaves nobody behind who does not. */
START_TEST(what_an_ended_child_has_started_ends_with_it)
{
	int file = watch_fifo("(" STUBBORN ") & wait");
	char byte;
	child_end(&child, NOW);
	ck_assert_int_eq(status_of_ended(NOW), CHILD_KILLED + SIGTERM);
	ck_assert_int_eq(read(file, &byte, 1), 0);
	close(file);
}
END_TEST

/* Who is done and has left something running meant to. */
START_TEST(what_a_child_leaves_running_by_itself_runs_on)
{
	ck_assert_int_eq(mkfifo("answer", 0600), 0);
	int file = watch_fifo("(exec 3> fifo; echo >&3; read line < answer; echo $line >&3) & exit 0");
	char byte;
	ck_assert_int_eq(status_of_ended(NOW), 0);
	int answer = open("answer", O_WRONLY);
	ck_assert_int_eq(write(answer, "!\n", 2), 2);
	close(answer);
	ck_assert_int_eq(read(file, &byte, 1), 1);
	ck_assert_int_eq(byte, '!');
	close(file);
}
END_TEST

START_TEST(at_our_end_it_is_killed)
{
	int file = watch_fifo(STUBBORN);
	char byte;
	child_kill(&child);
	ck_assert(!child_runs(&child));
	ck_assert_int_eq(read(file, &byte, 1), 0);
	close(file);
	child_kill(&child);
}
END_TEST

/* Another's child is not ours to reap. */
START_TEST(other_children_stay)
{
	int status;
	pid_t other = fork();
	if (other == 0)
		_exit(7);
	start_script("exit 3", NULL, NULL);
	ck_assert_int_eq(status_of_ended(NOW), 3);
	ck_assert_int_eq(waitpid(other, &status, 0), other);
	ck_assert_int_eq(WEXITSTATUS(status), 7);
}
END_TEST

/* The kernel reaps where SIGCHLD is ignored, as some who start us do: the end is seen all the same. */
START_TEST(an_end_is_seen_where_sigchld_is_ignored)
{
	int status = -1;
	char byte;
	(void)signal(SIGCHLD, SIG_IGN);
	int file = watch_fifo("exec 3> fifo; echo >&3; exit 3");
	ck_assert_int_eq(read(file, &byte, 1), 0);
	while (waitpid(child.pid, &status, 0) >= 0 || errno != ECHILD)
		continue;
	ck_assert(child_poll(&child, NOW, &status));
	ck_assert_int_eq(status, 0);
	close(file);
}
END_TEST

Suite *child_suite(void)
{
	Suite *suite = suite_create("child");
	TCase *starts = tcase_create("starts"), *ends = tcase_create("ends");
	tcase_add_checked_fixture(starts, set_up, tear_down);
	tcase_add_checked_fixture(ends, set_up, tear_down);
	tcase_set_timeout(starts, 30);
	tcase_set_timeout(ends, 30);
	tcase_add_loop_test(starts, each_story, 0, ROWS(STORIES));
	tcase_add_test(starts, no_shell_sees_the_arguments);
	tcase_add_test(starts, its_input_is_read_to_its_end);
	tcase_add_test(starts, input_that_is_not_read_stops_nothing);
	tcase_add_test(starts, facts_join_the_environment);
	tcase_add_loop_test(starts, what_can_not_be_started_is_said, 0, ROWS(MISSING));
	tcase_add_test(ends, a_child_is_told_to_end);
	tcase_add_test(ends, a_stubborn_child_is_made_to_end);
	tcase_add_test(ends, one_with_a_time_is_told_to_end_when_it_is_over);
	tcase_add_test(ends, of_a_few_there_is_a_place_and_the_soonest);
	tcase_add_test(ends, what_an_ended_child_has_started_ends_with_it);
	tcase_add_test(ends, what_a_child_leaves_running_by_itself_runs_on);
	tcase_add_test(ends, at_our_end_it_is_killed);
	tcase_add_test(ends, other_children_stay);
	tcase_add_test(ends, an_end_is_seen_where_sigchld_is_ignored);
	suite_add_tcase(suite, starts);
	suite_add_tcase(suite, ends);
	return suite;
}
