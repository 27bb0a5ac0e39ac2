#include "cli/startup.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "suites.h"
#include "sys/builtin.h"

static char home[64];
static struct startup startup;

static void begin(void)
{
	snprintf(home, sizeof(home), "/tmp/deadbug-startup-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(home));
	setenv("HOME", home, 1);
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_STATE_HOME");
	unsetenv("NO_ANIMATIONS");
}

static void end(void)
{
	char command[128];
	startup_clear(&startup);
	snprintf(command, sizeof(command), "rm -rf '%s'", home);
	ck_assert_int_eq(system(command), 0);
}

/* Writes a file below the home, with its directories. */
static void put(const char *name, const char *text)
{
	char path[256];
	snprintf(path, sizeof(path), "%s/%s", home, name);
	for (char *slash = path + strlen(home) + 1; (slash = strchr(slash, '/')); slash++) {
		*slash = '\0';
		mkdir(path, 0700);
		*slash = '/';
	}
	FILE *file = fopen(path, "w");
	ck_assert_msg(file != NULL, "%s", path);
	fputs(text, file);
	fclose(file);
}

START_TEST(an_empty_home_coaches_with_what_is_built_in)
{
	startup_load(&startup, NULL);
	ck_assert_int_eq(startup.catalog.exercise_count, 24);
	ck_assert_ptr_eq(startup.catalog.exercises, builtin_catalog.exercises);
	ck_assert_int_eq(startup.problems.count, 0);
	ck_assert_str_eq(startup.theme->name, "calm");
	ck_assert_int_eq(startup.settings.timing.ready_ms, 5000);
	ck_assert(!startup.accepted);
	ck_assert(!startup.past.history.has_last);
}
END_TEST

static const char *const MINE =
	"routines = ( { id = \"mine\"; name = \"Mine\"; step = \"use-it\";\n"
	"  items = ( { exercise = \"plank\"; level = 2; } ); } );\n";

START_TEST(files_of_one_s_own_are_added)
{
	put(".config/deadbug/exercises.d/mine.cfg", MINE);
	put(".config/deadbug/exercises.d/.hidden.cfg", "not read at all {");
	put(".config/deadbug/deadbug.cfg", "ready-seconds = 10;\nreduced-motion = true;\n");
	put(".local/state/deadbug/accepted", "2026-11-22T17:04:55+01:00\n");
	startup_load(&startup, NULL);
	ck_assert_int_ge(catalog_routine(&startup.catalog, "mine"), 0);
	ck_assert_int_ge(catalog_routine(&startup.catalog, "step-1-a"), 0);
	ck_assert_int_eq(startup.settings.timing.ready_ms, 10000);
	ck_assert(startup.settings.reduced_motion);
	ck_assert(startup.accepted);
	ck_assert_int_eq(startup.problems.count, 0);
}
END_TEST

START_TEST(a_key_that_does_two_things_is_said_with_its_line)
{
	put(".config/deadbug/deadbug.cfg", "keys = {\n\tredo = \"m\";\n\tskip = \"p\";\n};\n");
	startup_load(&startup, NULL);
	ck_assert_int_eq(startup.problems.count, 1);
	ck_assert_ptr_nonnull(strstr(startup.problems.at[0].file, "deadbug.cfg"));
	ck_assert_int_eq(startup.problems.at[0].line, 3);
	ck_assert_str_eq(startup.problems.at[0].what,
		"keys: skip: 'p' is pause on the screen 'Session' already; it keeps n Right");
	ck_assert_int_eq(startup.settings.binding_count, 2);
}
END_TEST

START_TEST(a_broken_file_is_said_and_the_rest_works)
{
	put(".config/deadbug/exercises.d/a.cfg", "exercises = (\n  { id = ;\n");
	put(".config/deadbug/exercises.d/b.cfg", MINE);
	put(".config/deadbug/deadbug.cfg", "ready-seconds = 1000;\nflash = false;\n");
	startup_load(&startup, NULL);
	ck_assert_int_eq(startup.catalog.exercise_count, 24);
	ck_assert_int_ge(catalog_routine(&startup.catalog, "mine"), 0);
	ck_assert_int_eq(startup.problems.count, 2);
	ck_assert_ptr_nonnull(strstr(startup.problems.at[0].file, "deadbug.cfg"));
	ck_assert_int_eq(startup.problems.at[0].line, 1);
	ck_assert_ptr_nonnull(strstr(startup.problems.at[1].file, "a.cfg"));
	ck_assert_int_eq(startup.problems.at[1].line, 2);
	ck_assert_int_eq(startup.settings.timing.ready_ms, 5000);
	ck_assert(!startup.settings.sound.flash);
}
END_TEST

START_TEST(a_catalog_that_does_not_parse_leaves_the_built_in_one)
{
	char path[128];
	put("broken.cfg", "exercises = (");
	snprintf(path, sizeof(path), "%s/broken.cfg", home);
	startup_load(&startup, path);
	ck_assert(startup.fell_back);
	ck_assert_int_eq(startup.catalog.exercise_count, 24);
	ck_assert_int_eq(startup.problems.count, 1);
}
END_TEST

START_TEST(a_catalog_without_an_exercise_says_so)
{
	char path[128];
	put("empty.cfg", "exercises = ();\n");
	snprintf(path, sizeof(path), "%s/empty.cfg", home);
	startup_load(&startup, path);
	ck_assert(startup.fell_back);
	ck_assert_int_eq(startup.problems.count, 1);
	ck_assert_str_eq(startup.problems.at[0].what, "there is no exercise in it");
}
END_TEST

START_TEST(an_unknown_theme_is_said_and_the_calm_one_used)
{
	put(".config/deadbug/deadbug.cfg", "flash = false;\ntheme = \"neon\";\n");
	startup_load(&startup, NULL);
	ck_assert_int_eq(startup.problems.count, 1);
	ck_assert_int_eq(startup.problems.at[0].line, 2);
	ck_assert_str_eq(startup.problems.at[0].what,
		"theme: there is no theme 'neon' that works; using 'calm'");
	ck_assert_str_eq(startup.theme->name, "calm");
}
END_TEST

START_TEST(a_theme_of_one_s_own_needs_to_name_only_what_it_changes)
{
	put(".config/deadbug/deadbug.cfg", "theme = \"mine\";\n");
	put(".config/deadbug/themes/mine.cfg",
		"palette = { pink = \"#ff00ff\"; };\n"
		"roles = { hold = { fg = \"pink\"; bg = \"none\"; "
		"basic = \"magenta\"; mono = \"bold\"; }; };\n");
	startup_load(&startup, NULL);
	ck_assert_int_eq(startup.problems.count, 0);
	ck_assert_int_eq(startup.theme->styles[ROLE_HOLD].fg.b, 0xff);
	ck_assert_int_eq(startup.theme->styles[ROLE_HOLD].fg.g, 0);
	ck_assert(startup.theme->styles[ROLE_READY].fg.r ||
		startup.theme->styles[ROLE_READY].fg.is_default);
}
END_TEST

START_TEST(a_shipped_theme_is_used_by_its_name)
{
	put(".config/deadbug/deadbug.cfg", "theme = \"gruvbox\";\n");
	startup_load(&startup, NULL);
	ck_assert_int_eq(startup.problems.count, 0);
	ck_assert_str_eq(startup.theme->name, "gruvbox");
}
END_TEST

START_TEST(a_faulty_theme_is_said_with_its_line_and_the_calm_one_used)
{
	put(".config/deadbug/deadbug.cfg", "theme = \"mine\";\n");
	put(".config/deadbug/themes/mine.cfg", "roles = {\n  hold = { fg = \"pink\"; };\n};\n");
	startup_load(&startup, NULL);
	ck_assert_int_eq(startup.problems.count, 2);
	ck_assert_ptr_nonnull(strstr(startup.problems.at[1].file, "themes/mine.cfg"));
	ck_assert_int_eq(startup.problems.at[1].line, 2);
	ck_assert_ptr_nonnull(strstr(startup.problems.at[0].file, "deadbug.cfg"));
	ck_assert_str_eq(startup.problems.at[0].what,
		"theme: there is no theme 'mine' that works; using 'calm'");
	ck_assert_str_eq(startup.theme->name, "calm");
}
END_TEST

START_TEST(the_past_is_read)
{
	put(".local/share/deadbug/history/2026-desk-ab12.tsv", RECORD_MAGIC RECORD_HEADER
		"20261120T160455Z-k3f9.1\t2026-11-20T17:04:55+01:00\t"
		"set\tpelvic-tilt\t1\t1/1\tboth\treps\t10\t10\t-\t-\t-\t-\t-\n"
		"20261120T160455Z-k3f9.2\t2026-11-20T17:16:02+01:00\t"
		"session\tstep-1-a\t-\t-\t-\ts\t700\t690\t-\t-\t-\t-\tfinished\n"
		"torn li\n");
	startup_load(&startup, NULL);
	ck_assert_int_eq(startup.past.history.sessions, 1);
	ck_assert_str_eq(startup.past.history.last.exercise, "step-1-a");
	ck_assert_int_eq(startup.problems.count, 0);
	ck_assert_int_eq(startup.bad_lines.count, 1);
	ck_assert_int_eq(startup.bad_lines.at[0].line, 5);
}
END_TEST

START_TEST(a_history_that_cannot_be_listed_is_said)
{
	put(".local/share/deadbug/history", "a file, where a directory should be");
	startup_load(&startup, NULL);
	ck_assert_int_eq(startup.problems.count, 1);
	ck_assert_ptr_nonnull(strstr(startup.problems.at[0].file, "deadbug/history"));
}
END_TEST

Suite *startup_suite(void)
{
	Suite *suite = suite_create("startup");
	TCase *tcase = tcase_create("what is read");
	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_test(tcase, an_empty_home_coaches_with_what_is_built_in);
	tcase_add_test(tcase, files_of_one_s_own_are_added);
	tcase_add_test(tcase, a_key_that_does_two_things_is_said_with_its_line);
	tcase_add_test(tcase, a_broken_file_is_said_and_the_rest_works);
	tcase_add_test(tcase, a_catalog_that_does_not_parse_leaves_the_built_in_one);
	tcase_add_test(tcase, a_catalog_without_an_exercise_says_so);
	tcase_add_test(tcase, an_unknown_theme_is_said_and_the_calm_one_used);
	tcase_add_test(tcase, a_theme_of_one_s_own_needs_to_name_only_what_it_changes);
	tcase_add_test(tcase, a_shipped_theme_is_used_by_its_name);
	tcase_add_test(tcase, a_faulty_theme_is_said_with_its_line_and_the_calm_one_used);
	tcase_add_test(tcase, the_past_is_read);
	tcase_add_test(tcase, a_history_that_cannot_be_listed_is_said);
	suite_add_tcase(suite, tcase);
	return suite;
}
