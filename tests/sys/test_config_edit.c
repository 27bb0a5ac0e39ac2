/* One value changed, the rest byte for byte as it was. */
#include <check.h>
#include <libconfig.h>
#include <string.h>

#include "scratch.h"
#include "suites.h"
#include "sys/config_edit.h"

static struct arena arena;

static void make_arena(void)
{
	arena_init(&arena);
}

static void clear_arena(void)
{
	arena_clear(&arena);
}

static bool libconfig_takes(const char *text)
{
	config_t config;
	config_init(&config);
	bool takes = config_read_string(&config, text) == CONFIG_TRUE;
	config_destroy(&config);
	return takes;
}

/* In each, `bell` becomes NEW. What stands between "<" and ">" is its value, and they are not there. */
static const struct {
	const char *sentence, *marked;
} FOUND[] = {
	{ "alone on its line", "bell = <true>;\n" },
	{ "without a semicolon", "bell = <true>" },
	{ "without blanks", "bell=<true>;theme=\"a\";" },
	{ "with a colon", "bell : <true>;" },
	{ "with a comma behind it", "bell = <true>, theme = \"a\"" },
	{ "with nothing between the settings", "bell = <true> theme = \"a\"" },
	{ "over several lines", "bell\n  =\n  <true>\n  ;\n" },
	{ "with comments in every place", "# bell = 1;\n// bell = 2;\n/* bell = 3; */ bell /* a */ = "
		"/* b */ <true> /* c */; // d\n" },
	{ "a comment right behind it", "bell = <true>#so loud\n" },
	{ "a number", "a = 1; bell = <-12>; b = 2;" },
	{ "a number with a point", "bell = <1.5e-3>; b = 2;" },
	{ "a hexadecimal one", "bell = <0x1F>; b = 2;" },
	{ "a long one", "bell = <12L>;" },
	{ "a text", "bell = <\"loud\">; b = 2;" },
	{ "a text with what looks like an end in it", "bell = <\"a;b}\\\" # c\">; b = 2;" },
	{ "a text that ends in a backslash", "bell = <\"a\\\\\">; b = \"2\";" },
	{ "a text in two pieces", "bell = <\"lo\" /* and */ \"ud\">; b = 2;" },
	{ "a list", "bell = <(1, (\"a)\", 3), /* ) */ [4])>; b = 2;" },
	{ "a group", "bell = <{ bell = 1; a = { }; }>; b = 2;" },
	{ "an empty group", "bell = <{}>;b = 2;" },
	{ "behind a name that begins like it", "bells = 1; bell-a = 2; bell = <3>;" },
	{ "behind a group that has one like it", "keys = { bell = \"b\"; }; bell = <true>;" },
	{ "behind a list of groups", "a = ( { bell = 1; }, { bell = 2; } ); bell = <true>;" },
	{ "behind a text that names it", "a = \"bell = 1;\"; bell = <true>;" },
	{ "with the line ends of another system", "a = 1;\r\nbell = <true>;\r\nb = 2;\r\n" },
	{ "in capitals", "bell = <TRUE>;" },
};

START_TEST(a_value_is_changed_where_it_stands)
{
	char text[512], wanted[512], marked[256];
	struct span span;
	snprintf(marked, sizeof(marked), "%s", FOUND[_i].marked);
	char *open = strchr(marked, '<'), *close = strrchr(marked, '>');
	*open = *close = '\0';
	snprintf(text, sizeof(text), "%s%s%s", marked, open + 1, close + 1);
	snprintf(wanted, sizeof(wanted), "%s%s%s", marked, "\"NEW\"", close + 1);
	ck_assert_msg(libconfig_takes(text), "%s: %s", FOUND[_i].sentence, text);
	ck_assert_msg(config_edit_find(text, "bell", &span), "%s", FOUND[_i].sentence);
	const char *edited = config_edit_replace(text, span, "\"NEW\"", &arena);
	ck_assert_msg(strcmp(edited, wanted) == 0, "%s: %s", FOUND[_i].sentence, edited);
	ck_assert_msg(libconfig_takes(edited), "%s: %s", FOUND[_i].sentence, edited);
}
END_TEST

static const char *const ABSENT[] = {
	"", "\n", "# bell = 1;\n", "// bell = 1;", "/* bell = 1; */", "bells = 1;", "ell = 1;",
	"keys = { bell = \"b\"; };", "a = ( { bell = 1; } );", "a = \"bell = 1;\";",
	"a = 1; /* the last comment */", "a = [1, 2] b = { } c = ()",
};

START_TEST(what_is_not_there_is_not_found)
{
	struct span span = { 1, 2 };
	ck_assert_msg(!config_edit_find(ABSENT[_i], "bell", &span), "%s", ABSENT[_i]);
	ck_assert_uint_eq(span.start, 1);
	ck_assert_uint_eq(span.length, 2);
	const char *edited = config_edit_append(ABSENT[_i], "bell", "true", "rings", &arena);
	ck_assert_int_eq(strncmp(edited, ABSENT[_i], strlen(ABSENT[_i])), 0);
	ck_assert_msg(libconfig_takes(edited), "%s", edited);
	ck_assert_msg(config_edit_find(edited, "bell", &span), "%s", edited);
}
END_TEST

/* The gate passes over a byte order mark before libconfig sees it. */
START_TEST(a_byte_order_mark_is_no_part_of_a_name)
{
	struct span span;
	ck_assert(config_edit_find("\xef\xbb\xbf" "bell = true;", "bell", &span));
	ck_assert_uint_eq(span.start, 10);
	ck_assert_uint_eq(span.length, 4);
}
END_TEST

static const struct {
	const char *sentence, *text, *added;
} ADDED[] = {
	{ "an empty file", "", "# rings\nbell = true;\n" },
	{ "a last line without its end", "a = 1", "\n\n# rings\nbell = true;\n" },
	{ "a last line", "a = 1;\n", "\n# rings\nbell = true;\n" },
	{ "the line ends of another system", "a = 1;\r\n", "\r\n# rings\r\nbell = true;\r\n" },
	{ "a comment without its end", "# mine", "\n\n# rings\nbell = true;\n" },
};

START_TEST(what_is_missing_is_added_at_the_end)
{
	char wanted[128];
	snprintf(wanted, sizeof(wanted), "%s%s", ADDED[_i].text, ADDED[_i].added);
	const char *edited = config_edit_append(ADDED[_i].text, "bell", "true", "rings", &arena);
	ck_assert_msg(strcmp(edited, wanted) == 0, "%s: %s", ADDED[_i].sentence, edited);
}
END_TEST

/* In the group `keys` the member `skip` gets "x": where it is missing, behind the others. */
static const struct {
	const char *sentence, *text, *edited;
} MEMBERS[] = {
	{ "an empty group", "keys = {};", "keys = { skip = \"x\"; };" },
	{ "one with a blank", "keys = { };", "keys = { skip = \"x\"; };" },
	{ "on one line",
		"keys = { go = \"g\"; }; a = 1;", "keys = { go = \"g\"; skip = \"x\"; }; a = 1;" },
	{ "without a semicolon", "keys = {go = \"g\"}", "keys = {go = \"g\" skip = \"x\"; }" },
	{ "over lines", "keys :\n{\n\tgo = \"g\"; # mine\n};\n",
		"keys :\n{\n\tgo = \"g\"; # mine\n\tskip = \"x\";\n};\n" },
	{ "whose last line is a comment", "keys = {\n  // none }\n  }\n",
		"keys = {\n  // none }\n  \tskip = \"x\";\n  }\n" },
	{ "with the line ends of another system", "keys = {\r\n};\r\n",
		"keys = {\r\n\tskip = \"x\";\r\n};\r\n" },
	{ "that has a comment at its end", "keys = { /* } */ }", "keys = { /* } */ skip = \"x\"; }" },
	{ "behind a group with the same member", "a = { skip = \"s\"; }; keys = { };",
		"a = { skip = \"s\"; }; keys = { skip = \"x\"; };" },
	{ "before a setting with that name", "keys = { }; skip = \"s\";",
		"keys = { skip = \"x\"; }; skip = \"s\";" },
	{ "a text", "keys = { go = \"g\"; skip = \"n Right\"; };",
		"keys = { go = \"g\"; skip = \"n Right x\"; };" },
	{ "an empty text", "keys = { skip = \"\"; };", "keys = { skip = \"x\"; };" },
	{ "a text in two pieces", "keys = { skip = \"n\" /* and */ \" Right\" /* all */ };",
		"keys = { skip = \"n\" /* and */ \" Right x\" /* all */ };" },
	{ "a list", "keys = { skip = (\"n\", \"Right\"); };",
		"keys = { skip = (\"n\", \"Right\", \"x\"); };" },
	{ "an empty list", "keys = { skip = ( ); };", "keys = { skip = ( \"x\"); };" },
	{ "an array over lines", "keys = { skip = [\n\"n\" // )\n]; };",
		"keys = { skip = [\n\"n\" // )\n, \"x\"]; };" },
};

START_TEST(a_member_is_added_and_nothing_else_moves)
{
	const char *text = MEMBERS[_i].text, *edited;
	struct span group, member;
	ck_assert_msg(libconfig_takes(text), "%s: %s", MEMBERS[_i].sentence, text);
	ck_assert(config_edit_find(text, "keys", &group));
	if (config_edit_find_member(text, group, "skip", &member)) {
		ck_assert(config_edit_holds_texts(text, member));
		edited = config_edit_add_text(text, member, "x", &arena);
	} else {
		edited = config_edit_add_member(text, group, "skip", "\"x\"", &arena);
	}
	ck_assert_msg(strcmp(edited, MEMBERS[_i].edited) == 0, "%s: %s", MEMBERS[_i].sentence, edited);
	ck_assert_msg(libconfig_takes(edited), "%s: %s", MEMBERS[_i].sentence, edited);
}
END_TEST

START_TEST(a_number_holds_no_texts)
{
	struct span span;
	ck_assert(config_edit_find("skip = 12;", "skip", &span));
	ck_assert(!config_edit_holds_texts("skip = 12;", span));
}
END_TEST

Suite *config_edit_suite(void)
{
	Suite *suite = suite_create("config_edit");
	TCase *tcase = tcase_create("texts");
	tcase_add_checked_fixture(tcase, make_arena, clear_arena);
	tcase_add_loop_test(tcase, a_value_is_changed_where_it_stands, 0, ROWS(FOUND));
	tcase_add_loop_test(tcase, what_is_not_there_is_not_found, 0, ROWS(ABSENT));
	tcase_add_test(tcase, a_byte_order_mark_is_no_part_of_a_name);
	tcase_add_loop_test(tcase, what_is_missing_is_added_at_the_end, 0, ROWS(ADDED));
	tcase_add_loop_test(tcase, a_member_is_added_and_nothing_else_moves, 0, ROWS(MEMBERS));
	tcase_add_test(tcase, a_number_holds_no_texts);
	suite_add_tcase(suite, tcase);
	return suite;
}
