/* config: whatever stands at a path is read, or refused at once. */
#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "loaded.h"
#include "scratch.h"
#include "suites.h"

static struct arena arena;
static struct problems problems;

static void begin(void)
{
	scratch_make();
	arena_init(&arena);
	problems_init(&problems);
}

static void end(void)
{
	problems_clear(&problems);
	arena_clear(&arena);
	scratch_remove();
}

static void expect_refusal(const char *path, const char *what)
{
	struct config_text text = { "untouched", "", 0 };

	ck_assert(!config_read_text(path, &arena, &text, &problems));
	ck_assert_str_eq(text.name, "untouched");
	ck_assert_int_eq(problems.kept, 1);
	ck_assert_str_eq(problems.at[0].file, path);
	ck_assert_int_eq(problems.at[0].line, 0);
	ck_assert_str_eq(problems.at[0].what, what);
}

START_TEST(a_file_is_read_whole)
{
	const char *path = scratch_path("a.cfg");
	struct config_text text;

	scratch_write_bytes("a.cfg", "a\0b", 3);
	ck_assert(config_read_text(path, &arena, &text, &problems));
	ck_assert_str_eq(text.name, path);
	ck_assert_uint_eq(text.length, 3);
	ck_assert_mem_eq(text.bytes, "a\0b", 4);
	ck_assert_int_eq(problems.count, 0);
}
END_TEST

START_TEST(an_empty_file_is_an_empty_text)
{
	struct config_text text;

	scratch_write("a.cfg", "");
	ck_assert(config_read_text(scratch_path("a.cfg"), &arena, &text, &problems));
	ck_assert_uint_eq(text.length, 0);
	ck_assert_str_eq(text.bytes, "");
}
END_TEST

START_TEST(a_link_to_a_file_is_followed)
{
	struct config_text text;
	char target[4096];

	scratch_write("a.cfg", "bell = true;");
	snprintf(target, sizeof(target), "%s", scratch_path("a.cfg"));
	ck_assert_int_eq(symlink(target, scratch_path("b.cfg")), 0);
	ck_assert(config_read_text(scratch_path("b.cfg"), &arena, &text, &problems));
	ck_assert_str_eq(text.bytes, "bell = true;");
}
END_TEST

START_TEST(a_missing_file)
{
	expect_refusal(scratch_path("a.cfg"), "cannot open: No such file or directory");
}
END_TEST

START_TEST(a_directory)
{
	expect_refusal(scratch_directory(), "cannot read: it is a directory");
}
END_TEST

START_TEST(a_fifo_that_nobody_writes_to)
{
	ck_assert_int_eq(mkfifo(scratch_path("a.cfg"), 0600), 0);
	expect_refusal(scratch_path("a.cfg"), "cannot read: it is not a regular file");
}
END_TEST

START_TEST(a_device_without_end)
{
	expect_refusal("/dev/zero", "cannot read: it is not a regular file");
}
END_TEST

START_TEST(a_file_of_100_megabytes)
{
	int file = open(scratch_path("a.cfg"), O_WRONLY | O_CREAT, 0600);

	ck_assert_int_ge(file, 0);
	ck_assert_int_eq(ftruncate(file, 100 * 1000 * 1000), 0);
	close(file);
	expect_refusal(scratch_path("a.cfg"), "cannot read: it is larger than 16 MiB");
}
END_TEST

START_TEST(the_largest_file_is_read)
{
	int file = open(scratch_path("a.cfg"), O_WRONLY | O_CREAT, 0600);
	struct config_text text;

	ck_assert_int_ge(file, 0);
	ck_assert_int_eq(ftruncate(file, CONFIG_BYTES_MAX), 0);
	close(file);
	ck_assert(config_read_text(scratch_path("a.cfg"), &arena, &text, &problems));
	ck_assert_uint_eq(text.length, CONFIG_BYTES_MAX);
	ck_assert_int_eq(text.bytes[CONFIG_BYTES_MAX], '\0');
}
END_TEST

/* What libconfig would choke on, and what stands in its way; see test_gate for the whole list. */
static const struct {
	const char *what;
	const char *before, *piece;
	int count;
	const char *after;
	const char *said;
} HOSTILE[] = {
	{ "a text of a million letters", "a = \"", "x", 1000000, "\";", "1: text is too long\n" },
	{ "a comment line of a million", "a = 1;\n#", "x", 1000000, "", "2: comment is too long\n" },
	{ "a million brackets", "a = ", "(", 1000000, "", "1: brackets are nested too deeply\n" },
	{ "a million groups in groups", "", "a = {", 1000000, "",
		"1: brackets are nested too deeply\n" },
	{ "a million settings in a group", "a = {\n", "b = 1;\n", 1000000, "};",
		"514: too many settings in one group\n" },
	{ "a million unclosed quotes", "", "\"\n", 1000000, "", "1: text is not closed on its line\n" },
	{ "a million closing brackets", "", "}", 1000000, "",
		"1: " SYNTAX_ERROR },
	{ "a million spaces", "", " ", 1000000, "", "" },
	{ "a million lines", "", "\n", 1000000, "a = b;",
		"1000001: " SYNTAX_ERROR },
};

START_TEST(each_hostile_text)
{
	size_t length = strlen(HOSTILE[_i].piece);
	char *bytes = malloc(strlen(HOSTILE[_i].before) + (size_t)HOSTILE[_i].count * length +
		strlen(HOSTILE[_i].after) + 1), *at = bytes;
	struct config_text text = { "a.cfg", bytes, 0 };
	struct catalog catalog;
	const char *said;

	ck_assert_ptr_nonnull(bytes);
	at = stpcpy(at, HOSTILE[_i].before);
	for (int i = 0; i < HOSTILE[_i].count; i++)
		at = stpcpy(at, HOSTILE[_i].piece);
	text.length = (size_t)(stpcpy(at, HOSTILE[_i].after) - bytes);
	config_catalog(&text, 1, &arena, &catalog, &problems);
	said = problems_said(&problems);
	ck_assert_msg(strcmp(said, HOSTILE[_i].said) == 0, "%s: %s", HOSTILE[_i].what, said);
	free(bytes);
}
END_TEST

static const struct {
	const char *text;
	enum config_kind kind;
} KINDS[] = {
	{ "exercises = ();", CONFIG_CATALOG },
	{ "routines = ();", CONFIG_CATALOG },
	{ "palette = {};", CONFIG_THEME },
	{ "roles = {};", CONFIG_THEME },
	{ "bell = true;", CONFIG_SETTINGS },
	{ "", CONFIG_SETTINGS },
	{ "roles = {", CONFIG_CATALOG },
	{ "roles = {};\n@include \"a\"\n", CONFIG_CATALOG },
};

START_TEST(each_kind)
{
	const struct config_text text = { "a.cfg", KINDS[_i].text, strlen(KINDS[_i].text) };

	ck_assert_msg(config_kind(&text) == KINDS[_i].kind, "%s", KINDS[_i].text);
}
END_TEST

Suite *config_suite(void)
{
	Suite *suite = suite_create("config");
	TCase *tcase = tcase_create("files");

	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_test(tcase, a_file_is_read_whole);
	tcase_add_test(tcase, an_empty_file_is_an_empty_text);
	tcase_add_test(tcase, a_link_to_a_file_is_followed);
	tcase_add_test(tcase, a_missing_file);
	tcase_add_test(tcase, a_directory);
	tcase_add_test(tcase, a_fifo_that_nobody_writes_to);
	tcase_add_test(tcase, a_device_without_end);
	tcase_add_test(tcase, a_file_of_100_megabytes);
	tcase_add_test(tcase, the_largest_file_is_read);
	tcase_add_loop_test(tcase, each_hostile_text, 0, sizeof(HOSTILE) / sizeof(HOSTILE[0]));
	tcase_add_loop_test(tcase, each_kind, 0, sizeof(KINDS) / sizeof(KINDS[0]));
	suite_add_tcase(suite, tcase);
	return suite;
}
