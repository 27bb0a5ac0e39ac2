/* config_theme: palette, roles, and what is inherited. */
#include <check.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"

#define PALETTE "palette = { ink = \"#D8dee9\"; sea = \"#09AFaf\"; };"

#define LONG "All the colours of the autumn woods, seen on a foggy morning."

static const struct {
	const char *what;
	const char *text;
	const char *said;
} STORIES[] = {
	{ "nothing", "", "" },
	{ "an unknown role", PALETTE "roles = { hodl = { fg = \"ink\"; }; };",
		"1: roles: unknown role 'hodl' (did you mean 'hold'?)\n" },
	{ "one that is near none", "roles = { zzzzzz = { }; };", "1: roles: unknown role 'zzzzzz'\n" },
	{ "a role that is no group", "roles = { hold = \"ink\"; };",
		"1: roles: hold must be a group { }, not a text\n" },
	{ "an unknown field of a role", "roles = {\nhold = { fgg = \"none\"; }; };",
		"2: roles: hold: unknown field 'fgg' (did you mean 'fg'?)\n" },
	{ "an unknown colour", PALETTE "roles = { hold = { fg = \"inkk\"; }; };",
		"1: roles: hold: unknown fg 'inkk' (did you mean 'ink'?)\n" },
	{ "one that is near none", PALETTE "roles = { hold = { bg = \"sky\"; }; };",
		"1: roles: hold: unknown bg 'sky' (one of none, ink, sea)\n" },
	{ "a colour without its #", "palette = { ink = \"d8dee9\"; };",
		"1: palette: ink 'd8dee9' is not a colour \"#rrggbb\"\n" },
	{ "something else for its #", "palette = { ink = \"0d8dee9\"; };",
		"1: palette: ink '0d8dee9' is not a colour \"#rrggbb\"\n" },
	{ "a colour that is too short", "palette = { ink = \"#d8dee\"; };",
		"1: palette: ink '#d8dee' is not a colour \"#rrggbb\"\n" },
	{ "one of other letters", "palette = { ink = \"#d8deeg\"; };",
		"1: palette: ink '#d8deeg' is not a colour \"#rrggbb\"\n" },
	{ "one that is a number", "palette = { ink = 7; };",
		"1: palette: ink must be a text, not a whole number\n" },
	{ "its roles are not blamed too",
		"palette = { ink = 7; }; roles = { hold = { fg = \"ink\"; }; };",
		"1: palette: ink must be a text, not a whole number\n" },
	{ "a palette that is no group", "palette = 7;",
		"1: palette must be a group { }, not a whole number\n" },
	{ "roles that are no group", "roles = 7;",
		"1: roles must be a group { }, not a whole number\n" },
	{ "an unknown basic colour", "roles = { hold = { basic = \"gren\"; }; };",
		"1: roles: hold: unknown basic 'gren' (did you mean 'green'?)\n" },
	{ "one that is near none", "roles = { hold = { basic_bg = \"orange\"; }; };",
		"1: roles: hold: unknown basic_bg 'orange' (one of black, red, green, yellow, blue, "
		"magenta, cyan, white, bright-black, bright-red, bright-green, bright-yellow, "
		"bright-blue, bright-magenta, bright-cyan, bright-white, none)\n" },
	{ "an unknown attribute", "roles = { hold = { mono = \"bold blink\"; }; };",
		"1: roles: hold: mono: unknown 'blink' (bold, dim, reverse, underline)\n" },
	{ "attributes that are no text", "roles = { hold = { attributes = 1; }; };",
		"1: roles: hold: attributes must be a text, not a whole number\n" },
	{ "a description that is no text", "description = 7;",
		"1: description must be a text, not a whole number\n" },
	{ "one that is too long for a list",
		"description = \"" LONG "\";",
		"1: description '" LONG "' has 61 columns, at most 60\n" },
	{ "an unknown field at the top", "role = { };",
		"1: unknown field 'role' (did you mean 'roles'?)\n" },
	{ "black on black", PALETTE "roles = { hold = { fg = \"ink\"; bg = \"ink\"; }; };",
		"1: roles: hold has one colour for itself and its ground: it would not be seen\n" },
	{ "by two names", "palette = { a = \"#000000\"; b = \"#000000\"; };"
		"roles = { text = { fg = \"a\"; bg = \"b\"; }; };",
		"1: roles: text has one colour for itself and its ground: it would not be seen\n" },
	{ "of the few colours", "roles = { bar = { basic = \"black\"; basic_bg = \"black\"; }; };",
		"1: roles: bar has one colour for itself and its ground: it would not be seen\n" },
	{ "the terminal's own on its own", "roles = { text = { fg = \"none\"; bg = \"none\";"
		"basic = \"none\"; basic_bg = \"none\"; }; };", "" },
	{ "the screen's sides need no marks",
		PALETTE "roles = { hold-field = { fg = \"ink\"; bg = \"ink\"; }; };", "" },
	{ "a file that doesn't parse", "roles = {",
		"1: " SYNTAX_ERROR },
};

START_TEST(each_story)
{
	struct theme base, theme;
	const char *said;

	theme_init(&base, "base");
	theme = base;
	said = theme_said(STORIES[_i].text, &theme);

	ck_assert_msg(strcmp(said, STORIES[_i].said) == 0, "%s: %s", STORIES[_i].what, said);
	if (said[0] != '\0')
		ck_assert_mem_eq(&theme, &base, sizeof(theme));
}
END_TEST

START_TEST(every_part_arrives)
{
	struct theme theme;
	const struct style *hold = &theme.styles[ROLE_HOLD];
	const char *said;

	theme_init(&theme, "base");
	theme.styles[ROLE_HOLD].basic_bg = 5;
	theme.styles[ROLE_REST].mono = ATTRIBUTE_BOLD;
	said = theme_said(
		"roles = { hold = { fg = \"ink\"; bg = \"sea\"; basic = \"bright-green\";"
		"attributes = \"bold  underline\"; mono = \"reverse dim\"; };"
		"text = { fg = \"none\"; basic_bg = \"none\"; mono = \"\"; }; };" PALETTE, &theme);
	ck_assert_str_eq(said, "");
	ck_assert_str_eq(theme.name, "mine");
	ck_assert(!hold->fg.is_default);
	ck_assert_uint_eq(hold->fg.r, 0xd8);
	ck_assert_uint_eq(hold->fg.g, 0xde);
	ck_assert_uint_eq(hold->fg.b, 0xe9);
	ck_assert_uint_eq(hold->bg.r, 0x09);
	ck_assert_uint_eq(hold->bg.g, 0xaf);
	ck_assert_uint_eq(hold->bg.b, 0xaf);
	ck_assert_int_eq(hold->basic_fg, 10);
	ck_assert_uint_eq(hold->attributes, ATTRIBUTE_BOLD | ATTRIBUTE_UNDERLINE);
	ck_assert_uint_eq(hold->mono, ATTRIBUTE_REVERSE | ATTRIBUTE_DIM);
	ck_assert(theme.styles[ROLE_TEXT].fg.is_default);
	ck_assert_int_eq(theme.styles[ROLE_TEXT].basic_bg, BASIC_DEFAULT);
	ck_assert_msg(hold->basic_bg == 5, "a field that is left out is inherited");
	ck_assert_msg(theme.styles[ROLE_REST].mono == ATTRIBUTE_BOLD,
		"a role that is left out is inherited");
}
END_TEST

START_TEST(a_description_is_kept_and_not_inherited)
{
	struct theme theme = { .name = "base", .description = "The base's", .file = "base.cfg" };

	ck_assert_str_eq(theme_said("description = \"Pink\";", &theme), "");
	ck_assert_str_eq(theme.description, "Pink");
	ck_assert_ptr_null(theme.file);
	ck_assert_str_eq(theme_said("", &theme), "");
	ck_assert_str_eq(theme.description, "");
}
END_TEST

START_TEST(a_theme_may_be_its_own_base)
{
	const struct config_text text = { "mine.cfg", "roles = { hold = { mono = \"bold\"; }; };", 39 };
	struct theme theme;
	struct problems problems;

	theme_init(&theme, "base");
	problems_init(&problems);
	ck_assert(config_theme(&text, &theme, &theme, &problems));
	ck_assert_uint_eq(theme.styles[ROLE_HOLD].mono, ATTRIBUTE_BOLD);
	problems_clear(&problems);
}
END_TEST

Suite *config_theme_suite(void)
{
	Suite *suite = suite_create("config_theme");
	TCase *tcase = tcase_create("stories");

	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, every_part_arrives);
	tcase_add_test(tcase, a_description_is_kept_and_not_inherited);
	tcase_add_test(tcase, a_theme_may_be_its_own_base);
	suite_add_tcase(suite, tcase);
	return suite;
}
