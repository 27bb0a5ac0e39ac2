/* What one running copy does alone. */
#include "sys/claim.h"

#include <check.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"

#include "suites.h"

START_TEST(one_has_it_until_it_is_given_back)
{
	int first = claim_take(scratch_path("state"), "session");
	ck_assert_int_ge(first, 0);
	ck_assert_int_eq(claim_take(scratch_path("state"), "session"), CLAIM_HELD);
	claim_leave(first);
	int second = claim_take(scratch_path("state"), "session");
	ck_assert_int_ge(second, 0);
	claim_leave(second);
}
END_TEST

START_TEST(two_names_are_two_claims)
{
	int one = claim_take(scratch_path("state"), "one");
	int two = claim_take(scratch_path("state"), "two");
	ck_assert_int_ge(one, 0);
	ck_assert_int_ge(two, 0);
	claim_leave(one);
	claim_leave(two);
}
END_TEST

START_TEST(it_is_private)
{
	struct stat status;
	claim_leave(claim_take(scratch_path("state"), "session"));
	ck_assert_int_eq(stat(scratch_path("state/session"), &status), 0);
	ck_assert_int_eq(status.st_mode & 0777, 0600);
}
END_TEST

/* The other process says through a pipe that it has the claim, and is killed. */
START_TEST(a_killed_process_has_none)
{
	int ends[2];
	char byte;
	ck_assert_int_eq(pipe(ends), 0);
	pid_t child = fork();
	if (child == 0) {
		byte = claim_take(scratch_path("state"), "session") >= 0 ? 'y' : 'n';
		if (write(ends[1], &byte, 1) == 1)
			pause();
		_exit(1);
	}
	ck_assert_int_gt(child, 0);
	ck_assert_int_eq(read(ends[0], &byte, 1), 1);
	ck_assert_int_eq(byte, 'y');
	ck_assert_int_eq(claim_take(scratch_path("state"), "session"), CLAIM_HELD);
	kill(child, SIGKILL);
	ck_assert_int_eq(waitpid(child, NULL, 0), child);
	int claim = claim_take(scratch_path("state"), "session");
	ck_assert_int_ge(claim, 0);
	claim_leave(claim);
}
END_TEST

START_TEST(where_nothing_can_be_kept_there_is_none)
{
	scratch_write("file", "not a directory");
	ck_assert_int_eq(claim_take("", "session"), CLAIM_NONE);
	ck_assert_int_eq(claim_take(scratch_path("file"), "session"), CLAIM_NONE);
	ck_assert_int_eq(mkdir(scratch_path("session"), 0700), 0);
	ck_assert_int_eq(claim_take(scratch_directory(), "session"), CLAIM_NONE);
	claim_leave(CLAIM_NONE);
	claim_leave(CLAIM_HELD);
}
END_TEST

Suite *claim_suite(void)
{
	Suite *suite = suite_create("claim");
	TCase *tcase = tcase_create("claim");
	tcase_add_checked_fixture(tcase, scratch_make, scratch_remove);
	tcase_add_test(tcase, one_has_it_until_it_is_given_back);
	tcase_add_test(tcase, two_names_are_two_claims);
	tcase_add_test(tcase, it_is_private);
	tcase_add_test(tcase, a_killed_process_has_none);
	tcase_add_test(tcase, where_nothing_can_be_kept_there_is_none);
	suite_add_tcase(suite, tcase);
	return suite;
}
