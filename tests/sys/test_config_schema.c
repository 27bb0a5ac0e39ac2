/* config_schema: unknown and missing fields; texts that don't parse. */
#include "sys/config_schema.h"

#include <check.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"

/* Ten columns, twenty bytes. */
#define WIDE_10 "\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"

static const struct {
	const char *what;
	const char *from, *to; /* in a good exercise on line 2 */
	const char *said;
} FIELDS[] = {
	{ "a field that is misspelt", NULL, "resst = 30;",
		"2: dead-bug: unknown field 'resst' (did you mean 'rest'?)\n" },
	{ "a field that nobody knows", NULL, "colour = 1;", "2: dead-bug: unknown field 'colour'\n" },
	{ "it has the line that it is on", NULL, "\n\nresst = 30;",
		"4: dead-bug: unknown field 'resst' (did you mean 'rest'?)\n" },
	{ "of few fields all are named", "when = \"start\"", "when = \"start\"; speed = 1",
		"2: dead-bug: cues: unknown field 'speed' (one of text, when)\n" },
	{ "a group that nobody knows is not looked into", NULL, "colour = { resst = 1; };",
		"2: dead-bug: unknown field 'colour'\n" },
	{ "a missing field, at the line of its group", "check = \"Flat?\";", "",
		"2: dead-bug: field 'check' is missing\n" },
	{ "one of a group in a list", "when = \"start\";", "",
		"2: dead-bug: cues: field 'when' is missing\n" },
	{ "a faulty field is not missing too", "check = \"Flat?\";", "check = 5;",
		"2: dead-bug: check must be a text, not a whole number\n" },
	{ "a list of groups with a text in it", "cues = (", "cues = (\"Slow\", ",
		"2: dead-bug: an element of cues must be a group { }, not a text\n" },
	{ "a text that is too wide", "name = \"dead-bug\"",
		"name = \"Dead bug, and more than forty columns of it\"",
		"2: dead-bug: name 'Dead bug, and more than forty columns of it' has 43 columns, at "
		"most 40\n" },
	{ "a text is measured in columns, not bytes", "name = \"dead-bug\"",
		"name = \"" WIDE_10 WIDE_10 WIDE_10 WIDE_10 "\"", "" },
};

START_TEST(each_field)
{
	const char *said = exercise_said(FIELDS[_i].from, FIELDS[_i].to);

	ck_assert_msg(strcmp(said, FIELDS[_i].said) == 0, "%s: %s", FIELDS[_i].what, said);
}
END_TEST

static const struct {
	const char *what;
	const char *text;
	const char *said;
} TEXTS[] = {
	{ "an empty file says nothing", "", "" },
	{ "nor does one of comments", "# nothing yet\n", "" },
	{ "a BOM is skipped", "\xef\xbb\xbf" "exercises = ();", "" },
	{ "a BOM further on is not", "\n\xef\xbb\xbf" "exercises = ();", "2: " SYNTAX_ERROR },
	{ "lines may end in CRLF", "exercises = (\r\n);\r\nroutines = 1;\r\n",
		"3: routines must be a list ( ), not a whole number\n" },
	{ "a missing closing bracket", "exercises = (\n", "2: " SYNTAX_ERROR },
	{ "a missing value", "exercises =\n\n;", "3: " SYNTAX_ERROR },
	{ "a comma behind the last element", "exercises = ( { id = \"a\"; }, );", "1: " SYNTAX_ERROR },
	{ "a number with letters", "a = 12abc;", "1: " SYNTAX_ERROR },
	{ "a text where a name must be", "\"a\" = 1;", "1: " SYNTAX_ERROR },
	{ "bytes that are no text", "a = \xff\xfe;", "1: " SYNTAX_ERROR },
	{ "a name twice in a group", "exercises = ();\nexercises = ();",
		"2: duplicate setting name\n" },
	{ "whole numbers among others", "a = [1.5,\n2];",
		"2: mismatched element type in array: with 1.5 in it, write 2 as 2.0\n" },
	{ "what the gate refuses", "a = 1;\n@include \"b.cfg\"\n", "2: @include is not supported\n" },
	{ "a field at the top that is misspelt", "exercise = ();",
		"1: unknown field 'exercise' (did you mean 'exercises'?)\n" },
	{ "the top has few fields", "themes = ();",
		"1: unknown field 'themes' (one of exercises, routines, programme)\n" },
};

START_TEST(each_text)
{
	const char *said = catalog_said(TEXTS[_i].text);

	ck_assert_msg(strcmp(said, TEXTS[_i].said) == 0, "%s: %s", TEXTS[_i].what, said);
}
END_TEST

Suite *config_schema_suite(void)
{
	Suite *suite = suite_create("config_schema");
	TCase *tcase = tcase_create("stories");

	tcase_add_loop_test(tcase, each_field, 0, sizeof(FIELDS) / sizeof(FIELDS[0]));
	tcase_add_loop_test(tcase, each_text, 0, sizeof(TEXTS) / sizeof(TEXTS[0]));
	suite_add_tcase(suite, tcase);
	return suite;
}
