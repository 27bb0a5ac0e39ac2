/* What a person types, and does with the mouse, through a terminal of ours. */
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "cli/pty.h"
#include "scratch.h"
#include "shown.h"
#include "suites.h"

static const struct {
	const char *sentence, *typed, *shown;
} KEYS[] = {
	{ "a letter", "k", "k," },
	{ "one beyond ASCII", "\xc3\xa9", "U+E9," },
	{ "Return is what Enter sends", "\r", "U+0D," },
	{ "a newline is one, too", "\n", "U+0D," },
	{ "Tab, Space", "\t x", "U+09,U+20,x," },
	{ "Ctrl-C and Ctrl-Z are keys", "\003\032x", "U+03,U+1A,x," },
	{ "Ctrl-S freezes nothing, Ctrl-Q, Ctrl-V and Ctrl-O neither", "\023\021\026\017x",
		"U+13,U+11,U+16,U+0F,x," },
	{ "Ctrl-D ends nothing", "\004x", "U+04,x," },
	{ "Backspace, either way", "\177\bx", "backspace,backspace,x," },
	{ "arrows", "\033OA\033OB\033OD\033OC", "up,down,left,right," },
	{ "pages and ends", "\033[5~\033[6~\033OH\033OF\033[3~", "page-up,page-down,home,end,delete," },
	{ "Shift-Tab, F1, F12", "\033[Z\033OP\033[24~", "backtab,F1,F12," },
	{ "Enter of the keypad", "\033OM", "U+0D," },
	{ "numbers of the keypad, where the terminal tells them apart",
		"\033Op\033Oq\033Or\033Os\033Ot", "0,1,2,3,4," },
	{ "and the others", "\033Ou\033Ov\033Ow\033Ox\033Oy", "5,6,7,8,9," },
	{ "its signs", "\033Ok\033Oj\033Oo\033On\033OX", "+,*,/,.,=," },
	{ "its middle, not locked to numbers, both ways", "\033OE\033[E", "begin,begin," },
	{ "Insert, F5, F13, F24", "\033[2~\033[15~\033[1;2P\033[24;2~", "insert,F5,F13,F24," },
	{ "no key of a keypad", "\033OZ\033[ax", "x," },
	{ "Esc", "\033", "U+1B," },
	{ "Esc twice", "\033\033", "U+1B,U+1B," },
	{ "Esc, then an arrow", "\033\033OA", "U+1B,up," },
	{ "Alt and a letter", "\033nx", "x," },
	{ "Ctrl-arrows", "\033[1;5Ax", "x," },
	{ "a paste", "\033[200~nbx\r\033[201~x", "x," },
	{ "a mouse", "\033[<0;12;3M\033[<0;12;3mx", "x," },
	{ "a mouse of old", "\033[M nnx", "x," },
	{ "focus comes and goes", "\033[I\033[Ox", "x," },
	{ "an answer with the background's colour", "\033]11;rgb:0000/0000/0000\033\\x", "x," },
	{ "a report of modes", "\033[?2026;2$yx", "x," },
	{ "a byte that begins nothing", "\xffx", "x," },
	{ "a character that is not ended", "\xc3x\xe2\x82y", "x,y," },
	{ "nor before another one", "\xe2\xc3\xa9", "U+E9," },
	{ "nor before an arrow, an Esc and a mouse", "\xe2\033OA\xe2\033[<0;1;1Mx\xe2\033",
		"up,x,U+1B," },
	{ "what goes on without a beginning", "\x82\xacx", "x," },
	{ "Alt and one beyond ASCII", "\033\xc3\xa9x", "x," },
	{ "a mouse of old, far out", "\033[M \xc8\x90x", "x," },
};

START_TEST(keys_are_what_was_typed)
{
	char row[256];
	shown_open(NULL);
	pty_send(KEYS[_i].typed);
	pty_wait_for(KEYS[_i].shown);
	pty_send("-");
	pty_wait_for("-,");
	snprintf(row, sizeof(row), "%s-,", KEYS[_i].shown);
	ck_assert_msg(strcmp(pty_row(1), row) == 0, "%s: %s", KEYS[_i].sentence, pty_row(1));
	shown_leave();
}
END_TEST

START_TEST(a_sequence_in_pieces_is_one_sequence)
{
	shown_open(NULL);
	pty_send("\033]11;rgb:00");
	pty_send("00/0000/0000\ax");
	pty_wait_for("1#");
	ck_assert_str_eq(pty_row(1), "x,");
	shown_leave();
}
END_TEST

/* The new size is drawn when the program has given up waiting for the rest. */
START_TEST(a_sequence_without_an_end_costs_no_later_key)
{
	shown_open(NULL);
	pty_send("\033]k");
	pty_resize(61, SHOWN_HEIGHT);
	pty_wait_for("61x12 0#");
	pty_send("\033");
	pty_wait_for("61x12 1#");
	ck_assert_str_eq(pty_row(1), "U+1B,");
	shown_leave();
}
END_TEST

START_TEST(bytes_that_are_no_character_cost_no_later_key)
{
	shown_open(NULL);
	pty_send("\xff\xfe");
	pty_resize(61, SHOWN_HEIGHT);
	pty_wait_for("61x12 0#");
	pty_send("x");
	pty_wait_for("61x12 1#");
	ck_assert_str_eq(pty_row(1), "x,");
	shown_leave();
}
END_TEST

/* The size tells that the first piece was read; the rest makes the character whole. */
START_TEST(a_character_in_pieces_is_one_character)
{
	shown_open(NULL);
	pty_send("\xe2\x82");
	pty_resize(61, SHOWN_HEIGHT);
	pty_wait_for("61x12 0#");
	pty_send("\xac");
	pty_wait_for("61x12 1#");
	ck_assert_str_eq(pty_row(1), "U+20AC,");
	shown_leave();
}
END_TEST

START_TEST(the_mouse_is_the_terminals_until_asked_for)
{
	shown_open(NULL);
	ck_assert(!pty_has_mouse());
	pty_click(3, 4);
	pty_send("\033[<0;12;3Mk");
	pty_wait_for("1#");
	ck_assert_str_eq(pty_row(6), "");
	shown_leave();
}
END_TEST

START_TEST(the_mouse_says_what_it_did)
{
	shown_open(NULL);
	pty_send("M");
	pty_wait_for("1#");
	ck_assert(pty_has_mouse());
	pty_click(3, 4);
	pty_wait_for("click 3,4;");
	pty_turn_wheel(59, 11, false);
	pty_turn_wheel(59, 11, true);
	pty_wait_for("up 59,11;down 59,11;");
	pty_send("\033[M !!");
	pty_wait_for("click 0,0;");
	ck_assert_str_eq(pty_row(6), "click 3,4;up 59,11;down 59,11;click 0,0;");
	pty_send("O");
	pty_wait_for("2#");
	ck_assert(!pty_has_mouse());
	pty_send("\033[<0;12;3Mk");
	pty_wait_for("3#");
	ck_assert_str_eq(pty_row(6), "click 3,4;up 59,11;down 59,11;click 0,0;");
	shown_leave();
}
END_TEST

START_TEST(the_mouse_is_given_back)
{
	shown_open(NULL);
	pty_send("M");
	pty_wait_for("1#");
	shown_leave();
	ck_assert(!pty_has_mouse());
}
END_TEST

START_TEST(a_redraw_asks_for_the_mouse_again)
{
	shown_open(NULL);
	pty_send("M");
	pty_wait_for("1#");
	pty_disturb("\033[?1000l");
	pty_send("R");
	pty_wait_for("2#");
	ck_assert(pty_has_mouse());
	shown_leave();
}
END_TEST

static const char *const MOUSELESS[] = { "TERM=vt100", "TERM=vt220" };

START_TEST(a_terminal_without_a_mouse_is_not_asked)
{
	shown_open((const char *[]){ MOUSELESS[_i], NULL });
	pty_send("M");
	pty_wait_for("1#");
	ck_assert(!pty_has_mouse());
	shown_leave();
}
END_TEST

/* A sanitizer takes this signal for itself. */
#if !defined(__SANITIZE_ADDRESS__)
START_TEST(a_crash_gives_the_mouse_back)
{
	shown_open(NULL);
	pty_send("M");
	pty_wait_for("1#");
	pty_send("X");
	ck_assert(WIFSIGNALED(pty_wait_end()));
	ck_assert(!pty_has_mouse());
	ck_assert(!pty_full_screen());
}
END_TEST
#endif

Suite *term_keys_suite(void)
{
	Suite *suite = suite_create("term_keys");
	TCase *tcase = tcase_create("term_keys");
	tcase_add_checked_fixture(tcase, NULL, pty_close);
	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, keys_are_what_was_typed, 0, ROWS(KEYS));
	tcase_add_test(tcase, a_sequence_in_pieces_is_one_sequence);
	tcase_add_test(tcase, a_sequence_without_an_end_costs_no_later_key);
	tcase_add_test(tcase, bytes_that_are_no_character_cost_no_later_key);
	tcase_add_test(tcase, a_character_in_pieces_is_one_character);
	tcase_add_test(tcase, the_mouse_is_the_terminals_until_asked_for);
	tcase_add_test(tcase, the_mouse_says_what_it_did);
	tcase_add_test(tcase, the_mouse_is_given_back);
	tcase_add_test(tcase, a_redraw_asks_for_the_mouse_again);
	tcase_add_loop_test(tcase, a_terminal_without_a_mouse_is_not_asked, 0, ROWS(MOUSELESS));
#if !defined(__SANITIZE_ADDRESS__)
	tcase_add_test(tcase, a_crash_gives_the_mouse_back);
#endif
	suite_add_tcase(suite, tcase);
	return suite;
}
