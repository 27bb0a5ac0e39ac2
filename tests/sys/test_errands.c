/* Errands: real programs, started and forgotten; the test alone waits for them. */
#include "sys/errands.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"
#include "suites.h"
#include "sys/clock.h"

#define NOW 5000

static struct errands errands;

static void set_up(void)
{
	scratch_make();
	errands = (struct errands){ 0 };
	ck_assert_int_eq(chdir(scratch_directory()), 0);
}

static void tear_down(void)
{
	for (int i = 0; i < ERRANDS_MAX; i++)
		child_kill(&errands.at[i]);
	scratch_remove();
}

static struct argv script(const char *text)
{
	struct argv command = { 0 };
	ck_assert(argv_add(&command, "sh") && argv_add(&command, "-c") && argv_add(&command, text));
	ck_assert(argv_add(&command, "sh") && argv_add(&command, "%s"));
	return command;
}

static int start(const char *text, ms_t now)
{
	const struct argv command = script(text);
	return errands_run(&errands, &command, "", NULL, now);
}

static int running(void)
{
	int count = 0;
	for (int i = 0; i < ERRANDS_MAX; i++)
		count += child_runs(&errands.at[i]);
	return count;
}

/* Sleeps until one has ended, and leaves it to be reaped. Returns how, as CLD_EXITED and its like. */
static int await(int place)
{
	siginfo_t info;
	ck_assert_int_eq(waitid(P_PID, (id_t)errands.at[place].pid, &info, WEXITED | WNOWAIT), 0);
	return info.si_code;
}

START_TEST(it_is_told_words_and_facts)
{
	const struct argv command = script("echo \"$1 $DEADBUG_SET\" > out");
	const char *const facts[] = { "DEADBUG_EVENT=set", "DEADBUG_SET=2", NULL };
	ck_assert_int_eq(errands_run(&errands, &command, "The rest is over", facts, NOW), 0);
	ck_assert_int_eq(await(0), CLD_EXITED);
	ck_assert_str_eq(scratch_read("out"), "The rest is over 2\n");
	errands_poll(&errands, NOW);
	ck_assert_int_eq(running(), 0);
	ck_assert_int_eq(errands_wait(&errands, NOW), -1);
}
END_TEST

START_TEST(a_program_that_is_missing_is_told)
{
	struct argv command = { 0 };
	ck_assert(argv_add(&command, "no-such-program"));
	ck_assert_int_eq(errands_run(&errands, &command, "", NULL, NOW), ENOENT);
	ck_assert_int_eq(running(), 0);
}
END_TEST

START_TEST(few_run_at_once_and_one_that_ended_makes_room)
{
	for (int i = 0; i < ERRANDS_MAX; i++)
		ck_assert_int_eq(start("exec sleep 1000", NOW), 0);
	ck_assert_int_eq(start("exec sleep 1000", NOW), EAGAIN);
	ck_assert_int_eq(kill(errands.at[1].pid, SIGTERM), 0);
	await(1);
	ck_assert_int_eq(start("exec sleep 1000", NOW), 0);
	ck_assert_int_eq(running(), ERRANDS_MAX);
}
END_TEST

START_TEST(one_that_hangs_is_ended_at_its_deadline)
{
	ck_assert_int_eq(start("exec sleep 1000", NOW), 0);
	ck_assert_int_eq(start("exec sleep 1000", NOW + 400), 0);
	ck_assert_int_eq(errands_wait(&errands, NOW + 400), ERRAND_MS - 400);
	errands_poll(&errands, NOW + ERRAND_MS - 1);
	ck_assert_int_eq(errands_wait(&errands, NOW + ERRAND_MS - 1), 1);
	errands_poll(&errands, NOW + ERRAND_MS);
	ck_assert_int_eq(await(0), CLD_KILLED);
	ck_assert_int_eq(errands_wait(&errands, NOW + ERRAND_MS), 400);
	errands_poll(&errands, NOW + ERRAND_MS + 1);
	ck_assert_int_eq(running(), 1);
	ck_assert(!errands.at[1].is_ending);
}
END_TEST

/* It says that it no longer minds, and is killed all the same. */
START_TEST(one_that_will_not_end_is_made_to)
{
	ck_assert_int_eq(start("trap '' TERM; while :; do sleep 1000; done", NOW), 0);
	errands_poll(&errands, NOW + ERRAND_MS);
	ck_assert_int_eq(errands_wait(&errands, NOW + ERRAND_MS), CHILD_GRACE_MS);
	errands_poll(&errands, NOW + ERRAND_MS + CHILD_GRACE_MS);
	ck_assert_int_eq(await(0), CLD_KILLED);
}
END_TEST

/* Starts a program that opens the pipe `fifo` and says so; our end of that, which tells its end. */
static int start_watched(const char *text, ms_t now)
{
	char byte;
	ck_assert_int_eq(mkfifo("fifo", 0600), 0);
	ck_assert_int_eq(start(text, now), 0);
	int file = open("fifo", O_RDONLY);
	ck_assert_int_ge(file, 0);
	ck_assert_int_eq(read(file, &byte, 1), 1);
	return file;
}

#define STUBBORN "exec 3> fifo; trap '' TERM HUP; echo >&3; while :; do sleep 1000; done"

START_TEST(at_our_end_it_still_has_a_deadline)
{
	char byte;
	int file = start_watched(STUBBORN, clock_now() - ERRAND_MS + 200);
	errands_close(&errands, clock_now());
	ck_assert_int_eq(running(), 0);
	ck_assert_msg(read(file, &byte, 1) == 0, "it and what it started are gone");
	close(file);
}
END_TEST

START_TEST(and_the_time_until_then)
{
	char byte;
	ck_assert_int_eq(mkfifo("answer", 0600), 0);
	int file = start_watched("exec 3> fifo; echo >&3; read x < answer; echo $x >&3", clock_now());
	errands_close(&errands, clock_now());
	int answer = open("answer", O_WRONLY);
	ck_assert_int_eq(write(answer, "!\n", 2), 2);
	close(answer);
	ck_assert_int_eq(read(file, &byte, 1), 1);
	ck_assert_int_eq(byte, '!');
	close(file);
}
END_TEST

/* Whoever waits for us by a descriptor that we have, or had from others, does not wait for that. */
START_TEST(what_is_left_behind_holds_nothing_of_ours)
{
	char byte;
	int ours[2], file = start_watched(STUBBORN, clock_now() - ERRAND_MS + 1000);
	struct pollfd lives = { .fd = file, .events = POLLIN };
	ck_assert_int_eq(pipe(ours), 0);
	errands_close(&errands, clock_now());
	close(ours[1]);
	ck_assert_int_eq(read(ours[0], &byte, 1), 0);
	ck_assert_msg(poll(&lives, 1, 0) == 0, "it was there meanwhile");
	ck_assert_int_eq(read(file, &byte, 1), 0);
	close(ours[0]);
	close(file);
}
END_TEST

START_TEST(of_those_that_ended_nothing_is_left)
{
	ck_assert_int_eq(start("exit 0", NOW), 0);
	await(0);
	errands_close(&errands, NOW);
	ck_assert_msg(waitpid(-1, NULL, 0) < 0 && errno == ECHILD, "no child, and nobody who watches");
}
END_TEST

Suite *errands_suite(void)
{
	Suite *suite = suite_create("errands");
	TCase *tcase = tcase_create("errands");
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_set_timeout(tcase, 30);
	tcase_add_test(tcase, it_is_told_words_and_facts);
	tcase_add_test(tcase, a_program_that_is_missing_is_told);
	tcase_add_test(tcase, few_run_at_once_and_one_that_ended_makes_room);
	tcase_add_test(tcase, one_that_hangs_is_ended_at_its_deadline);
	tcase_add_test(tcase, one_that_will_not_end_is_made_to);
	tcase_add_test(tcase, at_our_end_it_still_has_a_deadline);
	tcase_add_test(tcase, and_the_time_until_then);
	tcase_add_test(tcase, what_is_left_behind_holds_nothing_of_ours);
	tcase_add_test(tcase, of_those_that_ended_nothing_is_left);
	suite_add_tcase(suite, tcase);
	return suite;
}
