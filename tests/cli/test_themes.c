/* What a person puts into themes/: one theme more, or one replaced, or a mistake with its line. */
#include "cli/themes.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "suites.h"
#include "sys/builtin.h"
#include "sys/loaded.h"
#include "sys/scratch.h"

#define PINK "palette = { pink = \"#ff00ff\"; };\nroles = { hold = { fg = \"pink\"; }; };\n"

static struct paths paths;
static struct arena arena;
static struct problems problems;

static void begin(void)
{
	scratch_make();
	snprintf(paths.config, sizeof(paths.config), "%s", scratch_directory());
	ck_assert_int_eq(mkdir(scratch_path("themes"), 0700), 0);
	arena_init(&arena);
	problems_init(&problems);
}

static void end(void)
{
	problems_clear(&problems);
	arena_clear(&arena);
	scratch_remove();
}

static struct theme_list load(void)
{
	return themes_load(&paths, &arena, &problems);
}

static bool is_pink(const struct theme *theme)
{
	return theme->styles[ROLE_HOLD].fg.r == 0xff && theme->styles[ROLE_HOLD].fg.b == 0xff;
}

static bool same_style(const struct theme *a, const struct theme *b, enum role role)
{
	return memcmp(&a->styles[role].fg, &b->styles[role].fg, sizeof(struct colour)) == 0;
}

START_TEST(without_files_there_are_the_shipped_ones)
{
	struct theme_list list = load();
	ck_assert_int_eq(list.count, builtin_themes.count);
	ck_assert_str_eq(list.at[0].name, "calm");
	ck_assert_ptr_nonnull(theme_find(&list, "okabe-ito"));
	ck_assert_int_eq(problems.count, 0);
}
END_TEST

START_TEST(nor_does_it_need_a_place_for_files)
{
	paths.config[0] = '\0';
	ck_assert_int_eq(load().count, builtin_themes.count);
	ck_assert_int_eq(problems.count, 0);
}
END_TEST

START_TEST(a_file_is_one_theme_more)
{
	scratch_write("themes/pink.cfg", "description = \"All pink\";\n" PINK);
	scratch_write("themes/notes.txt", "not a theme {");
	struct theme_list list = load();
	ck_assert_int_eq(list.count, builtin_themes.count + 1);
	const struct theme *pink = theme_find(&list, "pink");
	ck_assert_ptr_nonnull(pink);
	ck_assert_str_eq(pink->description, "All pink");
	ck_assert_str_eq(pink->file, scratch_path("themes/pink.cfg"));
	ck_assert(is_pink(pink));
	ck_assert_msg(same_style(pink, &list.at[0], ROLE_TEXT), "the rest is the default's");
}
END_TEST

START_TEST(a_shipped_one_is_replaced_by_its_name)
{
	scratch_write("themes/paper.cfg", PINK);
	struct theme_list list = load();
	const struct theme *paper = theme_find(&list, "paper");
	ck_assert_int_eq(list.count, builtin_themes.count);
	ck_assert(is_pink(paper));
	ck_assert_ptr_nonnull(paper->file);
	ck_assert_msg(same_style(paper, theme_find(&builtin_themes, "paper"), ROLE_TEXT),
		"the rest is what the shipped one has");
	ck_assert(!same_style(paper, &list.at[0], ROLE_TEXT));
}
END_TEST

START_TEST(the_default_stays_the_first)
{
	scratch_write("themes/calm.cfg", PINK);
	scratch_write("themes/aaa.cfg", PINK);
	struct theme_list list = load();
	ck_assert_str_eq(list.at[0].name, "calm");
	ck_assert(is_pink(&list.at[0]));
	const struct theme *other = theme_find(&list, "aaa");
	ck_assert_msg(other->styles[ROLE_HOLD].basic_fg == list.at[0].styles[ROLE_HOLD].basic_fg,
		"what is left out comes from the shipped default");
}
END_TEST

static const struct {
	const char *sentence, *file, *text, *said;
} FAULTS[] = {
	{ "a role that is none", "mine.cfg", "roles = {\n  hodl = { };\n};\n",
		"2: roles: unknown role 'hodl' (did you mean 'hold'?)\n" },
	{ "it does not parse", "mine.cfg", "roles = {\n", "2: syntax error" },
	{ "a name that the settings could not have", "my own.cfg", PINK,
		"0: 'my own' is not a theme's name: letters, digits, '_' and '-', at most 32\n" },
	{ "one with a dot", "my.own.cfg", PINK, "0: 'my.own' is not a theme's name" },
};

START_TEST(a_faulty_file_is_said_and_no_theme)
{
	char name[64];
	snprintf(name, sizeof(name), "themes/%s", FAULTS[_i].file);
	scratch_write(name, FAULTS[_i].text);
	scratch_write("themes/pink.cfg", PINK);
	struct theme_list list = load();
	const char *said = problems_said(&problems);
	ck_assert_msg(strncmp(said, FAULTS[_i].said, strlen(FAULTS[_i].said)) == 0, "%s: %s",
		FAULTS[_i].sentence, said);
	ck_assert_int_eq(list.count, builtin_themes.count + 1);
	ck_assert_msg(theme_find(&list, "pink") != NULL, "the others work");
}
END_TEST

START_TEST(a_faulty_file_takes_no_shipped_one_away)
{
	scratch_write("themes/paper.cfg", "roles = 7;\n");
	struct theme_list list = load();
	ck_assert_int_eq(problems.count, 1);
	ck_assert_int_eq(problems.at[0].line, 1);
	ck_assert_ptr_null(theme_find(&list, "paper")->file);
}
END_TEST

START_TEST(a_place_that_can_not_be_listed_is_said)
{
	ck_assert_int_eq(remove(scratch_path("themes")), 0);
	scratch_write("themes", "a file, where a directory should be");
	ck_assert_int_eq(load().count, builtin_themes.count);
	ck_assert_str_eq(problems_said(&problems), "0: cannot be listed: Not a directory\n");
}
END_TEST

Suite *themes_suite(void)
{
	Suite *suite = suite_create("themes");
	TCase *tcase = tcase_create("files");
	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_test(tcase, without_files_there_are_the_shipped_ones);
	tcase_add_test(tcase, nor_does_it_need_a_place_for_files);
	tcase_add_test(tcase, a_file_is_one_theme_more);
	tcase_add_test(tcase, a_shipped_one_is_replaced_by_its_name);
	tcase_add_test(tcase, the_default_stays_the_first);
	tcase_add_loop_test(tcase, a_faulty_file_is_said_and_no_theme, 0, ROWS(FAULTS));
	tcase_add_test(tcase, a_faulty_file_takes_no_shipped_one_away);
	tcase_add_test(tcase, a_place_that_can_not_be_listed_is_said);
	suite_add_tcase(suite, tcase);
	return suite;
}
