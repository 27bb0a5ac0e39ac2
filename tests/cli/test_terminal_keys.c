/* Keys and the mouse in the program itself, as deadbug.cfg says. */
#include <check.h>

#include "pty.h"
#include "started.h"
#include "suites.h"

#define WIDTH 80
#define HEIGHT 24
#define CATALOG SOURCE_DIR "/tests/cli/short.cfg" /* sets of two seconds */
#define AT_HOME "q leave   c I count"
#define F5 "\033[15~"
#define F10 "\033[21~"

static void open_program(void)
{
	pty_open(WIDTH, HEIGHT, (const char *[]){ started_program(), NULL }, NULL);
	pty_wait_for(AT_HOME);
}

START_TEST(the_mouse_is_the_terminals_own)
{
	open_program();
	ck_assert(!pty_has_mouse());
	pty_send("\033[<0;6;6M\033[<0;6;6m?");
	pty_wait_for("Keys here");
	pty_send("q");
	pty_wait_for("> Today");
	pty_wait_for(AT_HOME);
	pty_send("q");
	started_ended_with(0);
}
END_TEST

START_TEST(the_mouse_works_where_it_is_wanted)
{
	started_write_settings("mouse = true;\n");
	open_program();
	ck_assert(pty_has_mouse());
	pty_click(5, 5);
	pty_wait_for("> Find it, B");
	pty_turn_wheel(5, 5, true);
	pty_wait_for("> Keep it, A");
	pty_click(14, 0);
	pty_wait_for("Space open");
	pty_send("q");
	pty_wait_for(AT_HOME);
	pty_send("q");
	started_ended_with(0);
	ck_assert(!pty_has_mouse());
}
END_TEST

/* The one that can't be is named, when the terminal is the shell's again. */
START_TEST(keys_are_what_the_file_says)
{
	const char *const argv[] = { started_program(), "--catalog", CATALOG, "start", "quick", NULL };
	started_write_settings(
		"keys = {\n  go = \"F5\";\n  quit = \"F10\";\n  pace = \"F5\";\n};\n");
	pty_open(WIDTH, HEIGHT, argv, NULL);
	pty_wait_for("F5 begin");
	pty_send(" q" F5);
	pty_wait_for("F5 go now");
	pty_send(F10);
	pty_wait_for("y end the session");
	pty_send("y");
	pty_wait_for("F5 home");
	pty_send(F5);
	pty_wait_for("F10 leave   c I count");
	pty_send(F10);
	started_ended_with(0);
	pty_wait_for("keys: pace: 'F5");
	pty_wait_for("is go on the screen 'Today' already; it keeps c");
}
END_TEST

Suite *terminal_keys_suite(void)
{
	Suite *suite = suite_create("terminal_keys");
	TCase *tcase = tcase_create("terminal_keys");
	tcase_add_checked_fixture(tcase, started_set_up, started_tear_down);
	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, the_mouse_is_the_terminals_own);
	tcase_add_test(tcase, the_mouse_works_where_it_is_wanted);
	tcase_add_test(tcase, keys_are_what_the_file_says);
	suite_add_tcase(suite, tcase);
	return suite;
}
