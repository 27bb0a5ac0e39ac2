/* program: what PATH leads to. */
#include "sys/program.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scratch.h"
#include "suites.h"

static void set_up(void)
{
	scratch_make();
	ck_assert_int_eq(chdir(scratch_directory()), 0);
	for (int i = 0; i < 2; i++)
		ck_assert_int_eq(mkdir(i ? "empty" : "bin", 0700), 0);
	ck_assert_int_eq(mkdir("bin/folder", 0700), 0);
	scratch_write("bin/beep", "#!/bin/sh\n");
	scratch_write("bin/text", "not to be run\n");
	scratch_write("here", "#!/bin/sh\n");
	ck_assert_int_eq(chmod("bin/beep", 0700) + chmod("here", 0700) + chmod("bin/text", 0600), 0);
}

static const struct {
	const char *sentence, *path, *name;
	bool is_here;
} STORIES[] = {
	{ "a program in a directory of PATH", "bin", "beep", true },
	{ "in any of them", "empty:nowhere:bin", "beep", true },
	{ "in none", "empty:nowhere", "beep", false },
	{ "without PATH", NULL, "beep", false },
	{ "a file that is none", "bin", "text", false },
	{ "a directory is none either", "bin", "folder", false },
	{ "an empty place in PATH is where we are", "empty:", "here", true },
	{ "at the beginning, too", ":empty", "here", true },
	{ "where we are is not in PATH by itself", "bin", "here", false },
	{ "a name with a slash says where", "empty", "./here", true },
	{ "and is not looked for", "bin", "empty/beep", false },
	{ "no name", "bin", "", false },
};

START_TEST(each_story)
{
	if (STORIES[_i].path != NULL)
		setenv("PATH", STORIES[_i].path, 1);
	else
		unsetenv("PATH");
	ck_assert_msg(program_is_here(STORIES[_i].name) == STORIES[_i].is_here, "%s",
		STORIES[_i].sentence);
}
END_TEST

START_TEST(a_path_without_end_is_no_path)
{
	static char path[9000];
	snprintf(path, sizeof(path), "%08000d:bin", 0);
	setenv("PATH", path, 1);
	ck_assert(program_is_here("beep"));
	path[8000] = '0';
	setenv("PATH", path, 1);
	ck_assert(!program_is_here("beep"));
}
END_TEST

Suite *program_suite(void)
{
	Suite *suite = suite_create("program");
	TCase *tcase = tcase_create("program");
	tcase_add_checked_fixture(tcase, set_up, scratch_remove);
	tcase_add_loop_test(tcase, each_story, 0, ROWS(STORIES));
	tcase_add_test(tcase, a_path_without_end_is_no_path);
	suite_add_tcase(suite, tcase);
	return suite;
}
