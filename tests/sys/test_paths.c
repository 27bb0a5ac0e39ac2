/* Where files are looked for, and directories made and listed. */
#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scratch.h"
#include "suites.h"
#include "sys/paths.h"

#define AT_HOME \
	"/home/ada/.config/deadbug", "/home/ada/.local/share/deadbug", "/home/ada/.local/state/deadbug"

static const struct story {
	const char *sentence;
	const char *home, *config, *data, *state; /* the environment; NULL not set */
	const char *want_config, *want_data, *want_state;
} STORY[] = {
	{ "at home, where nothing else is said", "/home/ada", NULL, NULL, NULL,
		AT_HOME },
	{ "where XDG says", "/home/ada", "/c", "/d/e", "/s",
		"/c/deadbug", "/d/e/deadbug", "/s/deadbug" },
	{ "each alone", "/home/ada", NULL, "/d", NULL,
		"/home/ada/.config/deadbug", "/d/deadbug", "/home/ada/.local/state/deadbug" },
	{ "a relative value is ignored", "/home/ada", "c", "./d", "../s",
		AT_HOME },
	{ "an empty value is ignored", "/home/ada", "", "", "",
		AT_HOME },
};

static void set(const char *name, const char *value)
{
	if (value)
		setenv(name, value, 1);
	else
		unsetenv(name);
}

START_TEST(directories_are_found)
{
	const struct story *story = &STORY[_i];
	struct paths paths;
	set("HOME", story->home);
	set("XDG_CONFIG_HOME", story->config);
	set("XDG_DATA_HOME", story->data);
	set("XDG_STATE_HOME", story->state);
	paths_find(&paths);
	char history[PATH_SIZE];
	ck_assert(paths_join(history, story->want_data, "history"));
	const char *const pairs[][2] = {
		{ paths.config, story->want_config }, { paths.data, story->want_data },
		{ paths.state, story->want_state }, { paths.history, history },
	};
	for (int i = 0; i < ROWS(pairs); i++)
		ck_assert_msg(strcmp(pairs[i][0], pairs[i][1]) == 0, "%s: %s", story->sentence,
			pairs[i][0]);
}
END_TEST

static const struct {
	const char *sentence, *runtime, *state, *want;
} RUNTIME[] = {
	{ "as the session says", "/run/user/7", NULL, "/run/user/7/deadbug" },
	{ "without one beside the state", NULL, NULL, "/home/ada/.local/state/deadbug" },
	{ "wherever that is", NULL, "/var/ada", "/var/ada/deadbug" },
	{ "a relative one is none", "run", NULL, "/home/ada/.local/state/deadbug" },
};

START_TEST(the_runtime_directory_is_found)
{
	struct paths paths;
	set("HOME", "/home/ada");
	set("XDG_STATE_HOME", RUNTIME[_i].state);
	set("XDG_RUNTIME_DIR", RUNTIME[_i].runtime);
	paths_find(&paths);
	ck_assert_msg(strcmp(paths.runtime, RUNTIME[_i].want) == 0, "%s: %s", RUNTIME[_i].sentence,
		paths.runtime);
}
END_TEST

static const char *const NO_HOME[] = { NULL, "", "ada", "../ada" };

START_TEST(without_a_home_the_password_database_is_asked)
{
	const struct passwd *person = getpwuid(getuid());
	ck_assert_ptr_nonnull(person);
	char want[PATH_SIZE], base[PATH_SIZE];
	ck_assert(paths_join(base, person->pw_dir, ".config"));
	ck_assert(paths_join(want, base, "deadbug"));
	set("HOME", NO_HOME[_i]);
	set("XDG_CONFIG_HOME", NULL);
	struct paths paths;
	paths_find(&paths);
	ck_assert_str_eq(paths.config, want);
}
END_TEST

START_TEST(a_home_too_long_is_no_home)
{
	char home[PATH_SIZE + 8];
	memset(home, 'a', sizeof(home) - 1);
	home[0] = '/';
	home[sizeof(home) - 1] = '\0';
	set("HOME", home);
	set("XDG_CONFIG_HOME", home);
	set("XDG_DATA_HOME", NULL);
	struct paths paths;
	paths_find(&paths);
	ck_assert_str_eq(paths.config, "");
	ck_assert_str_eq(paths.data, "");
	ck_assert_str_eq(paths.history, "");
}
END_TEST

START_TEST(joining_needs_a_directory_and_room)
{
	char path[PATH_SIZE], name[PATH_SIZE];
	ck_assert(paths_join(path, "/a", "b"));
	ck_assert_str_eq(path, "/a/b");
	ck_assert(!paths_join(path, "", "b"));
	ck_assert_str_eq(path, "");
	memset(name, 'n', sizeof(name) - 1);
	name[PATH_SIZE - 4] = '\0';
	ck_assert(paths_join(path, "/a", name));
	name[PATH_SIZE - 4] = 'n';
	name[PATH_SIZE - 3] = '\0';
	ck_assert(!paths_join(path, "/a", name));
	ck_assert_str_eq(path, "");
}
END_TEST

START_TEST(directories_are_made_for_their_owner_alone)
{
	umask(0);
	ck_assert_int_eq(mkdir(scratch_path("old"), 0755), 0);
	ck_assert_int_eq(paths_make(scratch_path("old/new/newer")), 0);
	ck_assert_uint_eq(scratch_mode(scratch_path("old")), 0755);
	ck_assert_uint_eq(scratch_mode(scratch_path("old/new")), 0700);
	ck_assert_uint_eq(scratch_mode(scratch_path("old/new/newer")), 0700);
	ck_assert_int_eq(paths_make(scratch_path("old/new/newer")), 0);
	ck_assert_int_eq(paths_make(scratch_path("old/new//slashes/")), 0);
	ck_assert_uint_eq(scratch_mode(scratch_path("old/new/slashes")), 0700);
}
END_TEST

START_TEST(what_can_not_be_made_is_said)
{
	char name[PATH_SIZE + 2];
	memset(name, 'a', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	scratch_write("file", "");
	ck_assert_int_eq(paths_make(""), ENOENT);
	ck_assert_int_eq(paths_make(name), ENAMETOOLONG);
	ck_assert_int_eq(paths_make(scratch_path("file")), ENOTDIR);
	ck_assert_int_eq(paths_make(scratch_path("file/below")), ENOTDIR);
	ck_assert_int_eq(symlink("nowhere", scratch_path("dangling")), 0);
	ck_assert_int_eq(paths_make(scratch_path("dangling")), ENOENT);
}
END_TEST

START_TEST(files_are_listed_in_order)
{
	static const char *const names[] = {
		"b.tsv", "a.tsv", ".hidden.tsv", ".tsv", "a.tsv~", "a.tsv.bak", "tsv",
		"2026-sync-conflict.tsv",
	};
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		scratch_write(names[i], "");
	char **found;
	int count;
	ck_assert_int_eq(paths_list(scratch_directory(), ".tsv", &found, &count), 0);
	ck_assert_int_eq(count, 3);
	ck_assert_str_eq(found[0], "2026-sync-conflict.tsv");
	ck_assert_str_eq(found[1], "a.tsv");
	ck_assert_str_eq(found[2], "b.tsv");
	paths_list_free(found, count);
}
END_TEST

START_TEST(many_files_are_all_listed)
{
	char name[32], **found;
	int count;
	for (int i = 0; i < 100; i++) {
		snprintf(name, sizeof(name), "%03d.cfg", i);
		scratch_write(name, "");
	}
	ck_assert_int_eq(paths_list(scratch_directory(), ".cfg", &found, &count), 0);
	ck_assert_int_eq(count, 100);
	ck_assert_str_eq(found[0], "000.cfg");
	ck_assert_str_eq(found[99], "099.cfg");
	paths_list_free(found, count);
}
END_TEST

START_TEST(a_missing_directory_is_an_empty_list)
{
	char **found;
	int count = -1;
	ck_assert_int_eq(paths_list(scratch_path("none"), ".tsv", &found, &count), 0);
	ck_assert_int_eq(count, 0);
	paths_list_free(found, count);
	scratch_write("file", "");
	ck_assert_int_eq(paths_list(scratch_path("file"), ".tsv", &found, &count), ENOTDIR);
}
END_TEST

static const struct {
	const char *home, *path, *words;
} WORDS[] = {
	{ "/home/ann", "/home/ann/.config/deadbug", "~/.config/deadbug" },
	{ "/home/ann", "/home/anna/.config", "/home/anna/.config" },
	{ "/home/ann", "/etc/deadbug", "/etc/deadbug" },
	{ "/", "/etc/deadbug", "/etc/deadbug" },
	{ "/home/ann", "", "" },
};

START_TEST(paths_are_said_as_a_person_writes_them)
{
	char words[PATH_SIZE];
	setenv("HOME", WORDS[_i].home, 1);
	paths_words(WORDS[_i].path, words, sizeof(words));
	ck_assert_str_eq(words, WORDS[_i].words);
}
END_TEST

Suite *paths_suite(void)
{
	Suite *suite = suite_create("paths");
	TCase *tcase = tcase_create("paths");
	tcase_add_checked_fixture(tcase, scratch_make, scratch_remove);
	tcase_add_loop_test(tcase, directories_are_found, 0, ROWS(STORY));
	tcase_add_loop_test(tcase, the_runtime_directory_is_found, 0, ROWS(RUNTIME));
	tcase_add_loop_test(tcase, without_a_home_the_password_database_is_asked, 0, ROWS(NO_HOME));
	tcase_add_test(tcase, a_home_too_long_is_no_home);
	tcase_add_test(tcase, joining_needs_a_directory_and_room);
	tcase_add_loop_test(tcase, paths_are_said_as_a_person_writes_them, 0, ROWS(WORDS));
	tcase_add_test(tcase, directories_are_made_for_their_owner_alone);
	tcase_add_test(tcase, what_can_not_be_made_is_said);
	tcase_add_test(tcase, files_are_listed_in_order);
	tcase_add_test(tcase, many_files_are_all_listed);
	tcase_add_test(tcase, a_missing_directory_is_an_empty_list);
	suite_add_tcase(suite, tcase);
	return suite;
}
