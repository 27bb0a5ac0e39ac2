/* config_value: every way in which one value can be wrong, and how that is said. */
#include "sys/config_value.h"

#include <check.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"

#define BYTES_10 "0123456789"
#define BYTES_50 BYTES_10 BYTES_10 BYTES_10 BYTES_10 BYTES_10
#define BYTES_200 BYTES_50 BYTES_50 BYTES_50 BYTES_50

static const struct {
	const char *what;
	const char *from, *to; /* in a good exercise on line 2 */
	const char *said;
} STORIES[] = {
	{ "a whole number is not a text", NULL, "rest = \"30\";",
		"2: dead-bug: rest must be a whole number, not a text\n" },
	{ "nor a number with a point", NULL, "rest = 30.0;",
		"2: dead-bug: rest must be a whole number, not a number with a point\n" },
	{ "nor true", NULL, "rest = true;",
		"2: dead-bug: rest must be a whole number, not true or false\n" },
	{ "nor a list", NULL, "rest = (30);",
		"2: dead-bug: rest must be a whole number, not a list ( )\n" },
	{ "nor an array", NULL, "rest = [30];",
		"2: dead-bug: rest must be a whole number, not an array [ ]\n" },
	{ "nor a group", NULL, "rest = { a = 1; };",
		"2: dead-bug: rest must be a whole number, not a group { }\n" },
	{ "one of 64 bits in range is fine", NULL, "rest = 30L;", "" },
	{ "a hexadecimal one too", NULL, "rest = 0x1E;", "" },
	{ "the least is fine", NULL, "rest = 0;", "" },
	{ "the most is fine", NULL, "rest = 300;", "" },
	{ "below the least", NULL, "rest = -1;", "2: dead-bug: rest -1 is out of range (0 to 300)\n" },
	{ "above the most", NULL, "rest = 301;", "2: dead-bug: rest 301 is out of range (0 to 300)\n" },
	{ "a number may be a whole one", "anchor", "scale = 1; anchor", "" },
	{ "but no text", "anchor", "scale = \"1\"; anchor",
		"2: dead-bug: figure: scale must be a number, not a text\n" },
	{ "below the least number", "anchor", "scale = 0.29; anchor",
		"2: dead-bug: figure: scale 0.29 is out of range (0.3 to 1.5)\n" },
	{ "above the most", "anchor", "scale = 1.51; anchor",
		"2: dead-bug: figure: scale 1.51 is out of range (0.3 to 1.5)\n" },
	{ "past all numbers", "anchor", "scale = 1e400; anchor",
		"2: dead-bug: figure: scale inf is out of range (0.3 to 1.5)\n" },
	{ "a text is not a number", "name = \"dead-bug\"", "name = 7",
		"2: dead-bug: name must be a text, not a whole number\n" },
	{ "an empty text", "name = \"dead-bug\"", "name = \"\"", "2: dead-bug: name is empty\n" },
	{ "a text of 200 bytes", NULL, "source = \"" BYTES_200 "\";", "" },
	{ "a text of 201 bytes", NULL, "source = \"" BYTES_200 "x\";",
		"2: dead-bug: source has 201 bytes, at most 200\n" },
	{ "pieces of a text are counted together", NULL, "source = \"" BYTES_200 "\" \"x\";",
		"2: dead-bug: source has 201 bytes, at most 200\n" },
	{ "UTF-8 is fine", NULL, "source = \"B\xc3\xbcgel, 90\xc2\xb0\";", "" },
	{ "half a character", NULL, "source = \"\xc3\";",
		"2: dead-bug: source has a control or invisible character, or is not UTF-8\n" },
	{ "an escape character", NULL, "source = \"\x1b[31m\";",
		"2: dead-bug: source has a control or invisible character, or is not UTF-8\n" },
	{ "one that is written \\x1b", NULL, "source = \"\\x1b[31m\";",
		"2: dead-bug: source has a control or invisible character, or is not UTF-8\n" },
	{ "a byte that is written \\xff", NULL, "source = \"\\xff\";",
		"2: dead-bug: source has a control or invisible character, or is not UTF-8\n" },
	{ "a tab", NULL, "source = \"a\\tb\";",
		"2: dead-bug: source has a control or invisible character, or is not UTF-8\n" },
	{ "a change of direction", NULL, "source = \"\xe2\x80\xae" "abc\";",
		"2: dead-bug: source has a control or invisible character, or is not UTF-8\n" },
	{ "an id with capitals", NULL, "easier = (\"Plank\");",
		"2: dead-bug: easier 'Plank'" NOT_AN_ID },
	{ "an unknown word near a known one", "kind = \"reps\"", "kind = \"rep\"",
		"2: dead-bug: unknown kind 'rep' (did you mean 'reps'?)\n" },
	{ "one that is near none, of a few", "kind = \"reps\"", "kind = \"often\"",
		"2: dead-bug: unknown kind 'often' (one of hold, reps, reps-with-hold)\n" },
	{ "a word that is a number", "kind = \"reps\"", "kind = 3",
		"2: dead-bug: kind must be a text, not a whole number\n" },
	{ "a list that is a text", "setup = (\"Lie down.\")", "setup = \"Lie down.\"",
		"2: dead-bug: setup must be a list ( ), not a text\n" },
	{ "an array will do for a list", "setup = (\"Lie down.\")", "setup = [\"Lie down.\"]", "" },
	{ "too few elements", "setup = (\"Lie down.\")", "setup = ()",
		"2: dead-bug: setup has 0 elements, not 1 to 6\n" },
	{ "too many", "setup = (\"Lie down.\")",
		"setup = (\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\")",
		"2: dead-bug: setup has 7 elements, not 1 to 6\n" },
	{ "an element of another type", "setup = (\"Lie down.\")", "setup = (\"Lie down.\", 5)",
		"2: dead-bug: an element of setup must be a text, not a whole number\n" },
	{ "an element has its own line", "setup = (\"Lie down.\")", "setup = (\"a\",\n\"\",\n\"b\")",
		"3: dead-bug: setup is empty\n" },
	{ "with the bracket behind it", "setup = (\"Lie down.\")", "setup = (\"a\",\n\n\"\")",
		"4: dead-bug: setup is empty\n" },
	{ "or on another line", "setup = (\"Lie down.\")", "setup = (\"a\",\n\"\"\n)",
		"3: dead-bug: setup is empty\n" },
	{ "with a comment between", "setup = (\"Lie down.\")",
		"setup = [\"a\",\n\"\" # b\n\n# c\n// d\n\t]", "3: dead-bug: setup is empty\n" },
	{ "or a comma", "setup = (\"Lie down.\")", "setup = (\"a\"\n, \"\"\n, \"b\"\n)",
		"3: dead-bug: setup is empty\n" },
	{ "a comma before it is not one behind it", "setup = (\"Lie down.\")",
		"setup = (\"a\"\n, \"b\"\n, \"\")", "4: dead-bug: setup is empty\n" },
	{ "read later, of an earlier line", "sets = [10]; });",
		"sets = (\n\"x\"\n); }); avoid_if = (\n\"\"\n);",
		"3: dead-bug: doses: an element of sets must be a whole number, not a text\n5: "
		"dead-bug: avoid_if is empty\n" },
	{ "the path names the lists between", "when = \"start\"", "when = \"then\"",
		"2: dead-bug: cues: unknown when 'then' (one of start, during, last, switch)\n" },
	{ "and the groups in groups", "at = [17.3", "at = [200.0",
		"2: dead-bug: figure: keys: at 200 is out of range (-5 to 105)\n" },
};

START_TEST(each_story)
{
	const char *said = exercise_said(STORIES[_i].from, STORIES[_i].to);

	ck_assert_msg(strcmp(said, STORIES[_i].said) == 0, "%s: %s", STORIES[_i].what, said);
}
END_TEST

START_TEST(a_truth_is_not_a_number)
{
	struct settings settings = settings_default;

	ck_assert_str_eq(settings_said("flash = 1;", &settings),
		"1: flash must be true or false, not a whole number\n");
	ck_assert_str_eq(settings_said("flash = false;", &settings), "");
	ck_assert(!settings.sound.flash);
}
END_TEST

/* Looking for the nearest word costs, and nobody would read it. */
START_TEST(nothing_is_suggested_when_nothing_is_kept)
{
	static const char *const names[] = { "rest" };
	struct problems problems;
	const struct reader reader = { .problems = &problems };
	char suggestion[SUGGESTION_SIZE];

	problems_init(&problems);
	for (int i = 0; i < PROBLEMS_MAX; i++) {
		value_suggest(&reader, "resst", names, 1, suggestion);
		ck_assert_str_eq(suggestion, " (did you mean 'rest'?)");
		problems_add(&problems, "a.cfg", 1, "one");
	}
	value_suggest(&reader, "resst", names, 1, suggestion);
	ck_assert_str_eq(suggestion, "");
	problems_clear(&problems);
}
END_TEST

Suite *config_value_suite(void)
{
	Suite *suite = suite_create("config_value");
	TCase *tcase = tcase_create("stories");

	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, a_truth_is_not_a_number);
	tcase_add_test(tcase, nothing_is_suggested_when_nothing_is_kept);
	suite_add_tcase(suite, tcase);
	return suite;
}
