/* gate: what reaches libconfig, and what is refused on which line. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "suites.h"
#include "sys/gate.h"

#define BYTES(text) text, sizeof(text) - 1

static const struct {
	const char *what;
	const char *bytes;
	size_t length;
	int line;        /* 0: it passes */
	const char *why;
} STORIES[] = {
	{ "an empty file passes", BYTES(""), 0, NULL },
	{ "settings of every type pass",
		BYTES("a = 1; b = -0.5e3; c = \"x\"; d = [1, 2]; e = ( { f = true; } );"), 0, NULL },
	{ "a text may hold quotes and backslashes", BYTES("a = \"\\\"\\\\\"; b = 1;"), 0, NULL },
	{ "a text may hold what would be refused outside",
		BYTES("a = \"@include /* # 99999999999 {{{\";"), 0, NULL },
	{ "a comment may hold anything", BYTES("# @ \" 99999999999\n// @ \"\n/* @ \" \n * */ a = 1;"),
		0, NULL },
	{ "a comment at the end needs no newline", BYTES("a = 1; # end"), 0, NULL },
	{ "CRLF passes", BYTES("a = 1;\r\nb = 2;\r\n"), 0, NULL },
	{ "a tab passes", BYTES("a\t=\t1;"), 0, NULL },
	{ "the largest integer passes", BYTES("a = 2147483647; b = 0x7FFFFFFF; c = 0x7fffffff;"), 0,
		NULL },
	{ "leading zeros mean nothing", BYTES("a = 000000000000001;"), 0, NULL },
	{ "a fraction may be long", BYTES("a = 0.12345678901234567890; b = .99999999999;"), 0, NULL },
	{ "digits in a name are no number", BYTES("a99999999999 = 1;"), 0, NULL },
	{ "\\x1b is left to the texts' own check", BYTES("a = \"\\x1b\";"), 0, NULL },
	{ "a closing bracket too many is left to libconfig", BYTES("}}}} a = 1;"), 0, NULL },

	{ "@include would read another file, or exit", BYTES("a = 1;\n@include \"b.cfg\"\n"), 2,
		"@include is not supported" },
	{ "@ anywhere outside a text", BYTES("a = @;"), 1, "@include is not supported" },
	{ "a text open at the end of its line", BYTES("a = \"x;\nb = 1;\n"), 1,
		"text is not closed on its line" },
	{ "a text open at the end of the file", BYTES("\n\na = \"x"), 3,
		"text is not closed on its line" },
	{ "a quote behind a backslash does not close", BYTES("a = \"x\\\";\n"), 1,
		"text is not closed on its line" },
	{ "a backslash before the newline", BYTES("a = \"x\\\n\";\n"), 1,
		"text is not closed on its line" },
	{ "a comment that swallows the rest", BYTES("a = 1;\n/* b\n\n\nc = 2;"), 2,
		"comment is not closed" },
	{ "the star of an opening comment does not close it", BYTES("/*/ a = 1;"), 1,
		"comment is not closed" },
	{ "lines in a comment are counted", BYTES("/*\n\n*/ @"), 3, "@include is not supported" },
	{ "a NUL in the settings", BYTES("a = 1;\n\0b = 2;"), 2, "NUL byte: this is not a text file" },
	{ "a NUL in a text", BYTES("a = \"x\0y\";"), 1, "NUL byte: this is not a text file" },
	{ "a NUL in a comment", BYTES("# a\n# \0\n"), 2, "NUL byte: this is not a text file" },
	{ "\\x00 would be dropped", BYTES("a = \"x\\x00y\";"), 1, "\\x00 in a text" },
	{ "\\X00 likewise", BYTES("a = \"x\\X00y\";"), 1, "\\x00 in a text" },
	{ "an integer that wraps to negative", BYTES("\na = 2147483648;"), 2,
		"number is out of range" },
	{ "an integer that wraps to 1", BYTES("a = 4294967297;"), 1, "number is out of range" },
	{ "a negative one", BYTES("a = -99999999999;"), 1, "number is out of range" },
	{ "one of 64 bits", BYTES("a = 5000000000L;"), 1, "number is out of range" },
	{ "a hexadecimal one that wraps to -1", BYTES("a = 0xFFFFFFFF;"), 1, "number is out of range" },
	{ "one in small letters", BYTES("a = 0xffffffff;"), 1, "number is out of range" },
	{ "one of all digits", BYTES("a = 0x8A9aBbCcDd;"), 1, "number is out of range" },
	{ "one with 0X", BYTES("a = 0X80000000;"), 1, "number is out of range" },
	{ "seventeen open lists", BYTES("a = ((((((((((((((((("), 1, "brackets are nested too deeply" },
};

START_TEST(each_story)
{
	int line = 0;
	const char *why = NULL;
	bool passes = gate_pass(STORIES[_i].bytes, STORIES[_i].length, &line, &why);

	ck_assert_msg(passes == (STORIES[_i].line == 0), "%s: %s", STORIES[_i].what,
		passes ? "passes" : why);
	ck_assert_msg(line == STORIES[_i].line, "%s: line %d", STORIES[_i].what, line);
	if (STORIES[_i].why != NULL)
		ck_assert_str_eq(why, STORIES[_i].why);
}
END_TEST

static const struct {
	const char *what;
	const char *before, *piece;
	int most;          /* so many pieces pass, one more does not */
	const char *after;
	const char *why;
} LIMITS[] = {
	{ "bytes of a text", "a = \"", "x", GATE_TEXT_MAX, "\";", "text is too long" },
	{ "bytes of a # comment", "#", "x", GATE_TEXT_MAX - 1, "\n", "comment is too long" },
	{ "bytes of a // comment", "//", "x", GATE_TEXT_MAX - 2, "", "comment is too long" },
	{ "capital letters of a name", "", "A", GATE_WORD_MAX, " = 1;", "name is too long" },
	{ "other signs of a name", "n", "Z_-9z*", GATE_WORD_MAX / 6, " = 1;", "name is too long" },
	{ "letters of a name", "", "n", GATE_WORD_MAX, " = 1;", "name is too long" },
	{ "digits of a number", "a = ", "0", GATE_WORD_MAX, ";", "number is too long" },
	{ "digits of a fraction", "a = 0.", "1", GATE_WORD_MAX, ";", "number is too long" },
	{ "digits of a hexadecimal number", "a = 0x", "0", GATE_WORD_MAX, ";", "number is too long" },
	{ "groups in one another", "", "a = { ", GATE_DEPTH_MAX, "", "brackets are nested too deeply" },
	{ "lists in one another", "a = ", "(", GATE_DEPTH_MAX, "", "brackets are nested too deeply" },
	{ "arrays in one another", "a = ", "[", GATE_DEPTH_MAX, "", "brackets are nested too deeply" },
	{ "settings at the top", "", "a = 1; ", GATE_SETTINGS_MAX, "",
		"too many settings in one group" },
	{ "settings with a colon", "", "a : 1; ", GATE_SETTINGS_MAX, "",
		"too many settings in one group" },
	{ "settings of a group in a group", "a = { b = { ", "a = 1; ", GATE_SETTINGS_MAX, "}; };",
		"too many settings in one group" },
};

static char *repeat(const char *before, const char *piece, int count, const char *after)
{
	size_t length = strlen(piece);
	char *text = malloc(strlen(before) + (size_t)count * length + strlen(after) + 1), *end = text;

	ck_assert_ptr_nonnull(text);
	end = stpcpy(end, before);
	for (int i = 0; i < count; i++)
		end = stpcpy(end, piece);
	stpcpy(end, after);
	return text;
}

START_TEST(each_limit)
{
	int line = 0;
	const char *why = NULL;

	for (int more = 0; more <= 1; more++) {
		char *text = repeat(LIMITS[_i].before, LIMITS[_i].piece, LIMITS[_i].most + more,
		LIMITS[_i].after);

		ck_assert_msg(gate_pass(text, strlen(text), &line, &why) == (more == 0), "%s",
			LIMITS[_i].what);
		free(text);
	}
	ck_assert_int_eq(line, 1);
	ck_assert_str_eq(why, LIMITS[_i].why);
}
END_TEST

START_TEST(groups_beside_one_another_are_counted_apart)
{
	char *text = repeat("a = (", "{ b = 1; c = 2; }, ", 10000, "{ });");
	int line;
	const char *why;

	ck_assert(gate_pass(text, strlen(text), &line, &why));
	free(text);
}
END_TEST

Suite *gate_suite(void)
{
	Suite *suite = suite_create("gate");
	TCase *tcase = tcase_create("stories");

	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_loop_test(tcase, each_limit, 0, sizeof(LIMITS) / sizeof(LIMITS[0]));
	tcase_add_test(tcase, groups_beside_one_another_are_counted_apart);
	suite_add_tcase(suite, tcase);
	return suite;
}
