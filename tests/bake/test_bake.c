/* A shipped file with a mistake in it ends the build, with its line. */
#include "bake/bake.h"

#include <string.h>

#include "sys/loaded.h"
#include "sys/scratch.h"
#include "suites.h"

static char out_text[65536], error_text[1024];

/* Bakes a scratch file; what is printed is in the two texts. */
static bool baked(const char *kind, const char *name)
{
	FILE *out = fmemopen(out_text, sizeof(out_text), "w");
	FILE *errors = fmemopen(error_text, sizeof(error_text), "w");
	bool is_done;

	ck_assert(out != NULL && errors != NULL);
	error_text[0] = '\0';
	is_done = bake(kind, scratch_path(name), out, errors);
	fclose(out);
	fclose(errors);
	return is_done;
}

START_TEST(a_catalog_becomes_a_constant)
{
	scratch_write("a.cfg", EXERCISES(DO("dead-bug", "")));
	ck_assert(baked("catalog", "a.cfg"));
	ck_assert_str_eq(error_text, "");
	ck_assert_ptr_nonnull(strstr(out_text, "a.cfg */\n#include \"sys/builtin.h\"\n"));
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
	ck_assert(baked("pages", "p.cfg"));
	ck_assert_str_eq(error_text, "");
	ck_assert_ptr_nonnull(strstr(out_text,
		"\nconst struct pages builtin_pages = { 1, (const struct page[]) { { \"why\", "));
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
	ck_assert_msg(!baked(FAULTS[_i].kind, "a.cfg"), "%s", FAULTS[_i].sentence);
	ck_assert_msg(strstr(error_text, FAULTS[_i].said) != NULL, "%s: %s", FAULTS[_i].sentence,
		error_text);
}
END_TEST

START_TEST(a_file_that_is_not_there)
{
	ck_assert(!baked("catalog", "b.cfg"));
	ck_assert_ptr_nonnull(strstr(error_text, "b.cfg:0: cannot open: No such file or directory\n"));
}
END_TEST

START_TEST(what_can_not_be_written_is_a_failure)
{
	FILE *closed = fopen("/dev/null", "r");

	scratch_write("a.cfg", EXERCISES(DO("dead-bug", "")));
	ck_assert_ptr_nonnull(closed);
	ck_assert(!bake("catalog", scratch_path("a.cfg"), closed, stderr));
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
	tcase_add_test(tcase, a_file_that_is_not_there);
	tcase_add_test(tcase, what_can_not_be_written_is_a_failure);
	suite_add_tcase(suite, tcase);
	return suite;
}
