/* Errands: real programs, started and forgotten; the test alone waits for them. */
#include "sys/errands.h"

#include <check.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"
#include "suites.h"

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
	suite_add_tcase(suite, tcase);
	return suite;
}
