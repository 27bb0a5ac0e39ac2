/* A keeper: what it holds ends with it, however that ends. */
#include "sys/keeper.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"
#include "suites.h"

#define NOW 5000

static struct keeper keeper;

static void set_up(void)
{
	scratch_make();
	keeper_init(&keeper);
	ck_assert_int_eq(chdir(scratch_directory()), 0);
	ck_assert_int_eq(mkfifo("fifo", 0600), 0);
}

static void tear_down(void)
{
	keeper_close(&keeper);
	scratch_remove();
}

static int hold(const char *script)
{
	struct argv command = { 0 };
	ck_assert(argv_add(&command, "sh") && argv_add(&command, "-c") && argv_add(&command, script));
	return keeper_hold(&keeper, &command, NOW);
}

/* The other end of a pipe that the program holds open, and on which it has said that it is there. */
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
	ck_assert_int_eq(read(file, &byte, 1), 0);
	close(file);
}

static void await_end(void)
{
	siginfo_t info;
	ck_assert_int_eq(waitid(P_PID, (id_t)keeper.child.pid, &info, WEXITED | WNOWAIT), 0);
}

#define THERE "exec 3> fifo; printf x >&3; "

START_TEST(it_runs_until_it_is_released)
{
	int status = -1;
	ck_assert(!keeper_holds(&keeper));
	ck_assert_int_eq(hold(THERE "exec sleep 1000"), 0);
	int file = watch();
	ck_assert(keeper_holds(&keeper));
	ck_assert(!keeper_poll(&keeper, NOW + 60000, &status));
	ck_assert_int_eq(keeper_wait(&keeper, NOW), -1);
	keeper_release(&keeper, NOW);
	is_gone(file);
	ck_assert(!keeper_holds(&keeper));
	await_end();
	ck_assert_msg(!keeper_poll(&keeper, NOW, &status), "that is no news");
	ck_assert_int_eq(status, -1);
	keeper_release(&keeper, NOW);
}
END_TEST

START_TEST(an_end_by_itself_is_told_once)
{
	int status = -1;
	ck_assert_int_eq(hold("exit 4"), 0);
	await_end();
	ck_assert(keeper_poll(&keeper, NOW, &status));
	ck_assert_int_eq(status, 4);
	ck_assert(!keeper_holds(&keeper));
	ck_assert(!keeper_poll(&keeper, NOW, &status));
}
END_TEST

START_TEST(a_program_that_is_missing_is_not_held)
{
	struct argv command = { 0 };
	ck_assert(argv_add(&command, "no-such-program"));
	ck_assert_int_eq(keeper_hold(&keeper, &command, NOW), ENOENT);
	ck_assert(!keeper_holds(&keeper));
	keeper_release(&keeper, NOW);
}
END_TEST

START_TEST(the_next_waits_for_the_end_of_the_one_before)
{
	int status;
	ck_assert_int_eq(hold(THERE "trap '' TERM; while :; do sleep 1000; done"), 0);
	int file = watch();
	keeper_release(&keeper, NOW);
	ck_assert_int_eq(hold("exec cat"), EAGAIN);
	ck_assert_int_eq(keeper_wait(&keeper, NOW), CHILD_GRACE_MS);
	(void)keeper_poll(&keeper, NOW + CHILD_GRACE_MS, &status);
	is_gone(file);
	await_end();
	(void)keeper_poll(&keeper, NOW + CHILD_GRACE_MS, &status);
	ck_assert_int_eq(hold("exec cat"), 0);
}
END_TEST

/* Whoever dies by SIGKILL can end nobody: the program sees it by itself, and nobody else keeps it. */
START_TEST(one_that_reads_its_input_ends_with_us)
{
	pid_t us = fork();
	ck_assert_int_ge(us, 0);
	if (us == 0) {
		(void)hold(THERE "exec cat");
		pause();
		_exit(1);
	}
	int file = watch();
	ck_assert_int_eq(kill(us, SIGKILL), 0);
	ck_assert_int_eq(waitpid(us, NULL, 0), us);
	is_gone(file);
}
END_TEST

START_TEST(another_child_does_not_keep_it)
{
	struct child other = { 0 };
	const char *const argv[] = { "sleep", "1000", NULL };
	ck_assert_int_eq(hold(THERE "exec cat"), 0);
	ck_assert_int_eq(child_start(&other, &(struct child_start){ .argv = argv }, NOW), 0);
	int file = watch();
	close(keeper.leash);
	keeper.leash = -1;
	is_gone(file);
	child_kill(&other);
}
END_TEST

START_TEST(at_our_end_it_is_killed)
{
	ck_assert_int_eq(hold(THERE "trap '' TERM; while :; do sleep 1000; done"), 0);
	int file = watch();
	keeper_close(&keeper);
	is_gone(file);
	keeper_close(&keeper);
}
END_TEST

Suite *keeper_suite(void)
{
	Suite *suite = suite_create("keeper");
	TCase *tcase = tcase_create("keeper");
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_set_timeout(tcase, 30);
	tcase_add_test(tcase, it_runs_until_it_is_released);
	tcase_add_test(tcase, an_end_by_itself_is_told_once);
	tcase_add_test(tcase, a_program_that_is_missing_is_not_held);
	tcase_add_test(tcase, the_next_waits_for_the_end_of_the_one_before);
	tcase_add_test(tcase, one_that_reads_its_input_ends_with_us);
	tcase_add_test(tcase, another_child_does_not_keep_it);
	tcase_add_test(tcase, at_our_end_it_is_killed);
	suite_add_tcase(suite, tcase);
	return suite;
}
