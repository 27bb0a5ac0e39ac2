/* Roles as what a terminal can show, from none to all colours. */
#include <curses.h>
#include <stdio.h>
#include <stdlib.h>

#include "scratch.h"
#include "suites.h"
#include "sys/term_style.h"

#define RED 0xAF0000
#define NONE (-1)

/* Terminals of our own: which ones a system knows differs. */
static const char TERMINALS[] =
	"c0|a terminal without colours, cols#80, lines#24, cup=\\E[%i%p1%d;%p2%dH, bold=\\E[1m,\n"
	"c8|a terminal of eight colours, colors#8, pairs#64, op=\\E[39;49m,\n"
	"	setaf=\\E[3%p1%dm, setab=\\E[4%p1%dm, use=c0,\n"
	"c8-bare|a terminal of eight colours without a default, op@, use=c8,\n"
	"c16|a terminal of sixteen colours, colors#16, pairs#256, use=c8,\n"
	"c88|a terminal of 88 colours, colors#88, pairs#7744, use=c8,\n"
	"c256|a terminal of 256 colours, colors#256, pairs#32767, use=c8,\n"
	"rgb|a terminal of all colours, colors#0x1000000, pairs#32767, use=c8,\n";

static void make_terminals(void)
{
	char command[1024];
	scratch_make();
	scratch_write("terminals", TERMINALS);
	const char *directory = scratch_directory();
	snprintf(command, sizeof(command), "tic -o '%s' '%s/terminals'", directory, directory);
	ck_assert_int_eq(system(command), 0);
	setenv("TERMINFO", scratch_directory(), 1);
}

/* One role, HOLD, on terminals that differ; the other roles have nothing. */
static const struct {
	const char *sentence, *terminal;
	bool colour;
	struct style style;
	chtype attributes;
	int fg, bg; /* as ncurses numbers them; both NONE: pair 0 */
} STORY[] = {
	{ "256 colours: the nearest", "c256", true,
		{ .fg = { .r = 0xAF }, .bg = { 0, 255, 255, 255 }, .attributes = ATTRIBUTE_BOLD },
		A_BOLD, 124, 231 },
	{ "the terminal's own colour behind", "c256", true,
		{ .fg = { .r = 0xAF }, .bg = { .is_default = true } }, A_NORMAL, 124, NONE },
	{ "NO_COLOR: the mono attributes", "c256", false,
		{ .fg = { .r = 0xAF }, .attributes = ATTRIBUTE_BOLD, .mono = ATTRIBUTE_REVERSE },
		A_REVERSE, NONE, NONE },
	{ "no colours: the mono attributes", "c0", true,
		{ .fg = { .r = 0xAF }, .mono = ATTRIBUTE_DIM }, A_DIM, NONE, NONE },
	{ "8 colours: basic", "c8", true,
		{ .fg = { .r = 0xAF }, .basic_fg = 2, .basic_bg = 4 }, A_NORMAL, 2, 4 },
	{ "8 colours: a bright one is bold", "c8", true,
		{ .basic_fg = 10, .basic_bg = BASIC_DEFAULT }, A_BOLD, 2, NONE },
	{ "8 colours: grey can't be told from black, so it is dim", "c8", true,
		{ .basic_fg = 8, .basic_bg = BASIC_DEFAULT }, A_DIM, NONE, NONE },
	{ "16 colours: bright ones are colours", "c16", true,
		{ .basic_fg = 10, .basic_bg = 8, .attributes = ATTRIBUTE_DIM }, A_DIM, 10, 8 },
	{ "88 colours are used as 16", "c88", true,
		{ .fg = { .r = 0xAF }, .basic_fg = 9, .basic_bg = BASIC_DEFAULT }, A_NORMAL, 9, NONE },
	{ "a console without a default colour: white on black", "c8-bare", true,
		{ .basic_fg = BASIC_DEFAULT, .basic_bg = 1 }, A_NORMAL, COLOR_WHITE, 1 },
	{ "RGB", "rgb", true,
		{ .fg = { .r = 0xAF }, .bg = { .r = 1, .g = 2, .b = 3 } }, A_NORMAL, RED, 0x010203 },
	{ "RGB: the numbers of the eight colours are black", "rgb", true,
		{ .fg = { .b = 5 }, .bg = { .is_default = true } }, A_NORMAL, 0, NONE },
};

static void open_terminal(const char *type)
{
	SCREEN *screen = newterm(type, fopen("/dev/null", "w"), fopen("/dev/null", "r"));
	ck_assert_msg(screen != NULL, "terminfo has no '%s'", type);
}

START_TEST(a_role_is_shown_as_the_terminal_can)
{
	struct theme theme = { .name = "test" };
	struct term_style styles[ROLE_COUNT];
	theme.styles[ROLE_HOLD] = STORY[_i].style;
	open_terminal(STORY[_i].terminal);
	term_styles(&theme, STORY[_i].colour, styles);
	const struct term_style *hold = &styles[ROLE_HOLD];
	ck_assert_msg(hold->attributes == STORY[_i].attributes, "%s: attributes", STORY[_i].sentence);
	if (STORY[_i].fg == NONE && STORY[_i].bg == NONE) {
		ck_assert_msg(hold->pair == 0, "%s: pair %d", STORY[_i].sentence, hold->pair);
		return;
	}
	int fg, bg;
	ck_assert_int_eq(extended_pair_content(hold->pair, &fg, &bg), OK);
	ck_assert_msg(hold->pair != 0 && fg == STORY[_i].fg && bg == STORY[_i].bg,
		"%s: %d on %d", STORY[_i].sentence, fg, bg);
}
END_TEST

START_TEST(roles_of_the_same_colours_share_a_pair)
{
	struct theme theme = { .name = "test" };
	struct term_style styles[ROLE_COUNT];
	theme.styles[ROLE_BAD].fg.r = 255;
	open_terminal("c256");
	term_styles(&theme, true, styles);
	ck_assert_int_eq(styles[ROLE_TEXT].pair, styles[ROLE_TITLE].pair);
	ck_assert_int_ne(styles[ROLE_TEXT].pair, styles[ROLE_BAD].pair);
	ck_assert_int_eq(styles[ROLE_BAD].pair, 2);
}
END_TEST

Suite *term_style_suite(void)
{
	Suite *suite = suite_create("term_style");
	TCase *tcase = tcase_create("term_style");
	tcase_add_checked_fixture(tcase, make_terminals, scratch_remove);
	tcase_add_loop_test(tcase, a_role_is_shown_as_the_terminal_can, 0, ROWS(STORY));
	tcase_add_test(tcase, roles_of_the_same_colours_share_a_pair);
	suite_add_tcase(suite, tcase);
	return suite;
}
