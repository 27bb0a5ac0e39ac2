/* Files that appear whole, or not at all. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scratch.h"
#include "suites.h"
#include "sys/paths.h"
#include "sys/replace.h"

static int names_in_directory(void)
{
	char **names;
	int count;
	ck_assert_int_eq(paths_list(scratch_directory(), "", &names, &count), 0);
	paths_list_free(names, count);
	return count;
}

/* paths_list() passes over hidden names, and a temporary file is one. */
static void no_temporary_is_left(const char *name)
{
	char hidden[PATH_SIZE];
	snprintf(hidden, sizeof(hidden), ".%s.%ld", name, (long)getpid());
	ck_assert_int_ne(access(scratch_path(hidden), F_OK), 0);
}

START_TEST(a_file_is_made_with_its_mode)
{
	umask(0777);
	ck_assert_int_eq(replace_file(scratch_path("file"), "one\n", 4, 0640), 0);
	ck_assert_str_eq(scratch_read("file"), "one\n");
	ck_assert_uint_eq(scratch_mode(scratch_path("file")), 0640);
	no_temporary_is_left("file");
}
END_TEST

START_TEST(a_file_is_replaced)
{
	scratch_write("file", "the one before, which is longer");
	ck_assert_int_eq(replace_file(scratch_path("file"), "two", 3, 0600), 0);
	ck_assert_str_eq(scratch_read("file"), "two");
	ck_assert_int_eq(names_in_directory(), 1);
}
END_TEST

START_TEST(what_is_there_stays_where_nothing_was_to_be)
{
	scratch_write("file", "one");
	ck_assert_int_eq(replace_nothing(scratch_path("file"), "two", 3, 0600), EEXIST);
	ck_assert_str_eq(scratch_read("file"), "one");
	ck_assert_int_eq(replace_nothing(scratch_path("new"), "two", 3, 0600), 0);
	ck_assert_str_eq(scratch_read("new"), "two");
	no_temporary_is_left("file");
	no_temporary_is_left("new");
}
END_TEST

START_TEST(what_a_dead_process_left_is_no_obstacle)
{
	char hidden[64];
	snprintf(hidden, sizeof(hidden), ".file.%ld", (long)getpid());
	scratch_write(hidden, "half a l");
	ck_assert_int_eq(replace_file(scratch_path("file"), "one", 3, 0600), 0);
	ck_assert_str_eq(scratch_read("file"), "one");
}
END_TEST

/* A full disk, as far as a process can have one of its own. */
START_TEST(without_room_the_old_file_stays)
{
	struct rlimit limit;
	scratch_write("file", "one");
	ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
	const struct rlimit small = { 2, limit.rlim_max };
	signal(SIGXFSZ, SIG_IGN);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
	int error = replace_file(scratch_path("file"), "three", 5, 0600);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
	ck_assert_int_eq(error, EFBIG);
	ck_assert_str_eq(scratch_read("file"), "one");
	no_temporary_is_left("file");
}
END_TEST

START_TEST(what_can_not_be_made_is_said)
{
	char long_name[PATH_SIZE] = "/";
	memset(long_name + 1, 'n', sizeof(long_name) - 2);
	ck_assert_int_eq(replace_file(long_name, "", 0, 0600), ENAMETOOLONG);
	ck_assert_int_eq(replace_file(scratch_path("none/file"), "", 0, 0600), ENOENT);
	ck_assert_int_eq(mkdir(scratch_path("taken"), 0700), 0);
	ck_assert_int_eq(replace_file(scratch_path("taken"), "", 0, 0600), EISDIR);
	no_temporary_is_left("taken");
}
END_TEST

Suite *replace_suite(void)
{
	Suite *suite = suite_create("replace");
	TCase *tcase = tcase_create("replace");
	tcase_add_checked_fixture(tcase, scratch_make, scratch_remove);
	tcase_add_test(tcase, a_file_is_made_with_its_mode);
	tcase_add_test(tcase, a_file_is_replaced);
	tcase_add_test(tcase, what_is_there_stays_where_nothing_was_to_be);
	tcase_add_test(tcase, what_a_dead_process_left_is_no_obstacle);
	tcase_add_test(tcase, without_room_the_old_file_stays);
	tcase_add_test(tcase, what_can_not_be_made_is_said);
	suite_add_tcase(suite, tcase);
	return suite;
}
