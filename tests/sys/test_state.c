/* Small facts, a file each. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"
#include "suites.h"
#include "sys/paths.h"
#include "sys/state.h"

START_TEST(a_fact_is_kept)
{
	char text[STATE_SIZE];
	umask(0);
	ck_assert(!state_holds(scratch_path("state"), "machine"));
	ck_assert_int_eq(state_write(scratch_path("state"), "machine", "k3f9"), 0);
	ck_assert(state_holds(scratch_path("state"), "machine"));
	ck_assert(state_read(scratch_path("state"), "machine", text));
	ck_assert_str_eq(text, "k3f9");
	ck_assert_str_eq(scratch_read("state/machine"), "k3f9\n");
	ck_assert_uint_eq(scratch_mode(scratch_path("state")), 0700);
	ck_assert_uint_eq(scratch_mode(scratch_path("state/machine")), 0600);
}
END_TEST

START_TEST(a_fact_of_several_lines_is_read_as_a_whole_or_by_its_first)
{
	char text[STATE_SIZE];
	ck_assert_int_eq(state_write(scratch_directory(), "sounds", "# heard\nplain yes"), 0);
	ck_assert_str_eq(scratch_read("sounds"), "# heard\nplain yes\n");
	ck_assert(state_read_lines(scratch_directory(), "sounds", text));
	ck_assert_str_eq(text, "# heard\nplain yes");
	ck_assert(state_read(scratch_directory(), "sounds", text));
	ck_assert_str_eq(text, "# heard");
}
END_TEST

START_TEST(a_fact_is_replaced_whole_and_leaves_nothing_behind)
{
	char **names;
	int count;
	ck_assert_int_eq(state_write(scratch_directory(), "machine", "the first, which is longer"), 0);
	ck_assert_int_eq(state_write(scratch_directory(), "machine", "second"), 0);
	ck_assert_str_eq(scratch_read("machine"), "second\n");
	ck_assert_int_eq(paths_list(scratch_directory(), "", &names, &count), 0);
	ck_assert_int_eq(count, 1);
	paths_list_free(names, count);
}
END_TEST

START_TEST(a_fact_that_is_there_is_not_created_again)
{
	ck_assert_int_eq(state_create(scratch_directory(), "machine", "first"), 0);
	ck_assert_int_eq(state_create(scratch_directory(), "machine", "second"), EEXIST);
	ck_assert_str_eq(scratch_read("machine"), "first\n");
}
END_TEST

/* Each of the processes takes its own number where the file is its own, else reads the winner's. */
START_TEST(of_many_at_once_one_wins)
{
	enum { PROCESSES = 8 };
	for (int i = 0; i < PROCESSES; i++) {
		pid_t child = fork();
		ck_assert_int_ge(child, 0);
		if (child == 0) {
			char own[] = { (char)('a' + i), '\0' }, text[STATE_SIZE];
			int error = state_create(scratch_directory(), "machine", own);
			if (!state_read(scratch_directory(), "machine", text))
				_exit(1);
			_exit(error == 0 ? strcmp(text, own) != 0 : error != EEXIST);
		}
	}
	for (int i = 0; i < PROCESSES; i++) {
		int status;
		ck_assert_int_gt(wait(&status), 0);
		ck_assert_int_eq(status, 0);
	}
}
END_TEST

static const struct {
	const char *sentence, *content;
	bool found;
	const char *text;
} READ[] = {
	{ "only the first line counts", "one\ntwo\n", true, "one" },
	{ "a line without its end counts too", "one", true, "one" },
	{ "an empty first line is an empty fact", "\ntwo\n", true, "" },
	{ "an empty file says nothing", "", false, NULL },
};

START_TEST(files_are_read)
{
	char text[STATE_SIZE] = "untouched";
	scratch_write("fact", READ[_i].content);
	bool found = state_read(scratch_directory(), "fact", text);
	ck_assert_msg(found == READ[_i].found, "%s", READ[_i].sentence);
	ck_assert_str_eq(text, READ[_i].found ? READ[_i].text : "untouched");
}
END_TEST

START_TEST(what_is_no_file_is_no_fact)
{
	char text[STATE_SIZE];
	ck_assert_int_eq(mkdir(scratch_path("directory"), 0700), 0);
	ck_assert_int_eq(mkfifo(scratch_path("fifo"), 0600), 0);
	ck_assert(!state_holds(scratch_directory(), "directory"));
	ck_assert(!state_read(scratch_directory(), "directory", text));
	ck_assert(!state_read(scratch_directory(), "fifo", text));
	ck_assert(!state_read(scratch_directory(), "none", text));
	ck_assert(!state_holds("", "fact"));
}
END_TEST

START_TEST(what_can_not_be_written_is_said)
{
	char long_name[PATH_SIZE];
	memset(long_name, 'n', sizeof(long_name) - 1);
	long_name[sizeof(long_name) - 1] = '\0';
	scratch_write("file", "");
	ck_assert_int_eq(mkdir(scratch_path("taken"), 0700), 0);
	ck_assert_int_eq(state_write("", "fact", "text"), ENOENT);
	ck_assert_int_eq(state_write(scratch_directory(), long_name, "text"), ENAMETOOLONG);
	ck_assert_int_eq(state_write(scratch_path("file"), "fact", "text"), ENOTDIR);
	ck_assert_int_eq(state_write(scratch_directory(), "taken", "text"), EISDIR);
	char **names;
	int count;
	ck_assert_int_eq(paths_list(scratch_directory(), "", &names, &count), 0);
	ck_assert_int_eq(count, 2);
	paths_list_free(names, count);
}
END_TEST

Suite *state_suite(void)
{
	Suite *suite = suite_create("state");
	TCase *tcase = tcase_create("state");
	tcase_add_checked_fixture(tcase, scratch_make, scratch_remove);
	tcase_add_test(tcase, a_fact_is_kept);
	tcase_add_test(tcase, a_fact_of_several_lines_is_read_as_a_whole_or_by_its_first);
	tcase_add_test(tcase, a_fact_is_replaced_whole_and_leaves_nothing_behind);
	tcase_add_test(tcase, a_fact_that_is_there_is_not_created_again);
	tcase_add_test(tcase, of_many_at_once_one_wins);
	tcase_add_loop_test(tcase, files_are_read, 0, ROWS(READ));
	tcase_add_test(tcase, what_is_no_file_is_no_fact);
	tcase_add_test(tcase, what_can_not_be_written_is_said);
	suite_add_tcase(suite, tcase);
	return suite;
}
