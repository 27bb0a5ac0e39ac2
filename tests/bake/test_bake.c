/* A shipped file with a mistake in it ends the build, with its line. */
#include "bake/bake.h"

#include <string.h>

#include "sys/loaded.h"
#include "sys/scratch.h"
#include "suites.h"

static char out_text[65536], error_text[1024];

/* Bakes scratch files, the second or none; what is printed is in the two texts. */
static bool baked(const char *kind, const char *name, const char *other)
{
	char first[256], second[256] = "", *const paths[] = { first, second };
	FILE *out = fmemopen(out_text, sizeof(out_text), "w");
	FILE *errors = fmemopen(error_text, sizeof(error_text), "w");
	bool is_done;

	ck_assert(out != NULL && errors != NULL);
	error_text[0] = '\0';
	snprintf(first, sizeof(first), "%s", scratch_path(name));
	if (other != NULL)
		snprintf(second, sizeof(second), "%s", scratch_path(other));
	is_done = bake(kind, paths, other != NULL ? 2 : 1, out, errors);
	fclose(out);
	fclose(errors);
	return is_done;
}

START_TEST(a_catalog_becomes_a_constant)
{
	scratch_write("a.cfg", EXERCISES(DO("dead-bug", "")));
	ck_assert(baked("catalog", "a.cfg", NULL));
	ck_assert_str_eq(error_text, "");
	ck_assert_ptr_nonnull(strstr(out_text, "\n#include \"sys/builtin.h\"\n"));
	ck_assert_ptr_nonnull(strstr(out_text, "\nstatic const char text[] = \"exercises = (\\012"));
	ck_assert_ptr_nonnull(strstr(out_text,
		"\nconst struct catalog builtin_catalog = "
		"{ 1, (const struct exercise[]) { { \"dead-bug\", "));
	ck_assert_str_eq(out_text + strlen(out_text) - 4, " };\n");
}
END_TEST

START_TEST(pages_become_a_constant)
{
	scratch_write("p.cfg", "pages = ({ id = \"why\"; title = \"Why\"; group = \"Learn\";"
		" places = (\"start\"); blocks = ({ text = \"So.\"; }); });\n");
	ck_assert(baked("pages", "p.cfg", NULL));
	ck_assert_str_eq(error_text, "");
	ck_assert_ptr_nonnull(strstr(out_text,
		"\nconst struct pages builtin_pages = { 1, (const struct page[]) { { \"why\", "));
}
END_TEST

#define PINK "palette = { pink = \"#ff00ff\"; };\nroles = { hold = { fg = \"pink\"; }; };\n"

START_TEST(themes_become_a_list)
{
	scratch_write("pink.cfg", "description = \"All pink\";\n" PINK);
	scratch_write("plain.cfg", "");
	ck_assert(baked("themes", "pink.cfg", "plain.cfg"));
	ck_assert_str_eq(error_text, "");
	ck_assert_ptr_nonnull(strstr(out_text, "\nconst struct theme_list builtin_themes = "
		"{ 2, (const struct theme[]) { { \"pink\", \"All pink\", 0, "));
	ck_assert_ptr_nonnull(strstr(out_text, "{ 0, 255, 0, 255 }"));
	ck_assert_ptr_nonnull(strstr(out_text, "\n{ \"plain\", \"\", 0, "));
}
END_TEST

START_TEST(a_fault_in_the_second_is_found)
{
	scratch_write("pink.cfg", PINK);
	scratch_write("plain.cfg", "roles = {\n  hodl = { };\n};\n");
	ck_assert(!baked("themes", "pink.cfg", "plain.cfg"));
	ck_assert_ptr_nonnull(strstr(error_text, "plain.cfg:2: roles: unknown role 'hodl'"));
}
END_TEST

START_TEST(all_that_are_missing_are_named)
{
	ck_assert(!baked("themes", "a.cfg", "b.cfg"));
	ck_assert_ptr_nonnull(strstr(error_text, "a.cfg:0: cannot open: "));
	ck_assert_ptr_nonnull(strstr(error_text, "b.cfg:0: cannot open: "));
}
END_TEST

static const struct {
	const char *sentence, *kind, *text, *said;
} FAULTS[] = {
	{ "one faulty exercise among good ones", "catalog",
		EXERCISES(DO("dead-bug", "") ",\n" DO("plank", "rest = 900;")),
		"a.cfg:3: plank: rest 900 is out of range (0 to 300)\n" },
	{ "every one is named", "catalog", EXERCISES(DO("dead-bug", "rest = 900; levle = 1;")),
		"a.cfg:2: dead-bug: unknown field 'levle'" },
	{ "it does not parse", "catalog", "exercises = (\n", "a.cfg:2: syntax error" },
	{ "a page without a word", "pages", "pages = ({ id = \"why\"; });\n",
		"a.cfg:1: pages: field 'title' is missing\n" },
	{ "a file with nothing in it", "catalog", "", "a.cfg:0: there is no exercise in it\n" },
	{ "a kind that nobody knows", "catalogue", "", "bake: unknown kind 'catalogue'\n" },
};

START_TEST(each_fault)
{
	scratch_write("a.cfg", FAULTS[_i].text);
	ck_assert_msg(!baked(FAULTS[_i].kind, "a.cfg", NULL), "%s", FAULTS[_i].sentence);
	ck_assert_msg(strstr(error_text, FAULTS[_i].said) != NULL, "%s: %s", FAULTS[_i].sentence,
		error_text);
}
END_TEST

START_TEST(what_can_not_be_written_is_a_failure)
{
	FILE *closed = fopen("/dev/null", "r");
	char path[256], *const paths[] = { path };

	snprintf(path, sizeof(path), "%s", scratch_path("a.cfg"));
	scratch_write("a.cfg", EXERCISES(DO("dead-bug", "")));
	ck_assert_ptr_nonnull(closed);
	ck_assert(!bake("catalog", paths, 1, closed, stderr));
	fclose(closed);
}
END_TEST

Suite *bake_suite(void)
{
	Suite *suite = suite_create("bake");
	TCase *tcase = tcase_create("files");

	tcase_add_checked_fixture(tcase, scratch_make, scratch_remove);
	tcase_add_test(tcase, a_catalog_becomes_a_constant);
	tcase_add_test(tcase, pages_become_a_constant);
	tcase_add_loop_test(tcase, each_fault, 0, ROWS(FAULTS));
	tcase_add_test(tcase, themes_become_a_list);
	tcase_add_test(tcase, a_fault_in_the_second_is_found);
	tcase_add_test(tcase, all_that_are_missing_are_named);
	tcase_add_test(tcase, what_can_not_be_written_is_a_failure);
	suite_add_tcase(suite, tcase);
	return suite;
}
