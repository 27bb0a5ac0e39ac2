/* The terminal: what a person sees and types, through a terminal of ours. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/pty.h"
#include "draw/canvas.h"
#include "scratch.h"
#include "suites.h"
#include "sys/term.h"

#define WIDTH 60
#define HEIGHT 12
#define BRAILLE_EMPTY 0x2800
#define BRAILLE_DOT 0x2801

/* The program: it names the keys it gets, and does what some of them say */

static struct {
	struct canvas canvas;
	char keys[256];
	int key_count;
	char points[64]; /* what the mouse did */
	int stops;  /* signals to stop that came to the program's own handler */
	int cursor_x;
	bool small; /* the canvas is smaller than the screen */
	long writes; /* calls of write() that the last frame took */
	bool tells_writes;
} shown = { .cursor_x = -1 };

static struct theme make_theme(struct colour hold)
{
	struct theme theme = { .name = "test" };
	for (int role = 0; role < ROLE_COUNT; role++)
		theme.styles[role] = (struct style){ .fg.is_default = true, .bg.is_default = true,
			.basic_fg = BASIC_DEFAULT, .basic_bg = BASIC_DEFAULT };
	theme.styles[ROLE_HOLD].fg = hold;
	theme.styles[ROLE_HOLD].attributes = ATTRIBUTE_BOLD;
	theme.styles[ROLE_HOLD].mono = ATTRIBUTE_REVERSE;
	return theme;
}

static void on_resize(int signal)
{
	(void)signal; /* pselect() comes back, which is all */
}

static void on_stop(int signal)
{
	(void)signal;
	shown.stops++;
}

/* Calls of write() so far; 0 where the system doesn't count them. */
static long count_writes(void)
{
	char line[64];
	long count = 0;
	FILE *in = fopen("/proc/self/io", "r");
	while (in && fgets(line, sizeof(line), in))
		if (sscanf(line, "syscw: %ld", &count) == 1)
			break;
	if (in)
		fclose(in);
	return count;
}

static void present(void)
{
	long before = count_writes();
	term_present(&shown.canvas);
	shown.writes = count_writes() - before;
}

/* Rows are drawn from the top: when the last is there, with the count of keys, all are. */
static void draw(void)
{
	int width, height;
	char last[32];
	term_size(&width, &height);
	snprintf(last, sizeof(last), "%dx%d %d#", width, height, shown.key_count);
	canvas_clear(&shown.canvas);
	if (!canvas_init(&shown.canvas, shown.small ? width / 2 : width, height))
		return;
	shown.canvas.cursor_x = shown.cursor_x;
	shown.canvas.cursor_y = shown.cursor_x;
	canvas_text(&shown.canvas, 0, 0, width, "title", ROLE_HOLD);
	canvas_text(&shown.canvas, 0, 1, width, shown.keys, ROLE_TEXT);
	canvas_text(&shown.canvas, 0, 6, width, shown.points, ROLE_TEXT);
	if (shown.stops > 0)
		canvas_text(&shown.canvas, 8, 0, width, "its own stop", ROLE_TEXT);
	const char *glyphs = term_glyphs() == TERM_BRAILLE ? "dots" : "plain";
	canvas_text(&shown.canvas, 0, 2, width, glyphs, ROLE_TEXT);
	canvas_text(&shown.canvas, 2, 3, width, "\xe7\x8c\xab!", ROLE_TEXT);
	canvas_put(&shown.canvas, 0, 4, BRAILLE_EMPTY, ROLE_HOLD);
	canvas_put(&shown.canvas, 1, 4, BRAILLE_DOT, ROLE_HOLD);
	if (shown.tells_writes && shown.writes > 1)
		canvas_text(&shown.canvas, 0, 5, width, "in pieces", ROLE_TEXT);
	canvas_text_right(&shown.canvas, 0, height - 1, shown.canvas.width, last, ROLE_TEXT);
	present();
}

static const char *name_of(key_code key)
{
	static char name[16];
	static const char *const names[] = { "none", "up", "down", "left", "right", "page-up",
		"page-down", "home", "end", "backspace", "delete", "backtab" };
	if (key >= PRESS_F1 && key <= PRESS_F12)
		snprintf(name, sizeof(name), "F%d", (int)(key - PRESS_F1) + 1);
	else if (key >= PRESS_NONE)
		snprintf(name, sizeof(name), "%s", names[key - PRESS_NONE]);
	else if (key > ' ' && key < 0x7f)
		snprintf(name, sizeof(name), "%c", (char)key);
	else
		snprintf(name, sizeof(name), "U+%02X", (unsigned int)key);
	return name;
}

static void change_theme(void)
{
	struct theme blue = make_theme((struct colour){ .b = 255 });
	blue.styles[ROLE_TEXT].mono = ATTRIBUTE_UNDERLINE;
	term_theme(&blue);
}

/* False when the key says to leave. */
static bool take(key_code key)
{
	size_t length = strlen(shown.keys);
	snprintf(shown.keys + length, sizeof(shown.keys) - length, "%s,", name_of(key));
	shown.key_count++;
	switch (key) {
	case 'B': term_bell(); break;
	case 'C': shown.cursor_x = 5; break;
	case 'H': shown.cursor_x = -1; break;
	case 'M': term_mouse(true); break;
	case 'O': term_mouse(false); break;
	case 'X': raise(SIGSEGV); break;
	case 'N': change_theme(); break;
	case 'R': term_redraw(); break;
	case 'W': shown.tells_writes = true; break;
	case 'T': raise(SIGTSTP); break;
	case 'S': shown.small = !shown.small; break;
	case 'Z': term_suspend(); break;
	default: break;
	}
	return key != 'Q';
}

static void take_pointer(const struct pointer *pointer)
{
	static const char *const kinds[] = { "click", "double", "up", "down" };
	size_t length = strlen(shown.points);
	snprintf(shown.points + length, sizeof(shown.points) - length, "%s %d,%d;",
		kinds[pointer->kind], pointer->x, pointer->y);
}

/* False when a key said to leave. */
static bool take_all(void)
{
	struct pointer pointer;
	for (key_code key; (key = term_key(&pointer)) != PRESS_NONE;) {
		if (key == PRESS_POINTER)
			take_pointer(&pointer);
		else if (!take(key))
			return false;
	}
	return true;
}

static int show(bool colour)
{
	char why[256];
	const struct sigaction resized = { .sa_handler = on_resize };
	const struct sigaction stopped = { .sa_handler = on_stop };
	const struct theme theme = make_theme((struct colour){ .r = 255 });
	sigset_t resize, none;
	sigemptyset(&none);
	sigemptyset(&resize);
	sigaddset(&resize, SIGWINCH);
	sigprocmask(SIG_BLOCK, &resize, NULL); /* it comes while pselect() waits, and only then */
	sigaction(SIGWINCH, &resized, NULL);
	sigaction(SIGTSTP, &stopped, NULL);
	if (!term_open(&theme, colour, why, sizeof(why))) {
		printf("refused: %s.\n", why);
		fflush(stdout);
		return 2;
	}
	for (bool stay = true; stay;) {
		draw();
		fd_set input;
		FD_ZERO(&input);
		FD_SET(STDIN_FILENO, &input);
		(void)pselect(STDIN_FILENO + 1, &input, NULL, NULL, NULL, &none);
		stay = take_all();
	}
	term_close();
	term_close();
	canvas_clear(&shown.canvas);
	return 0;
}

static int show_colours(void)
{
	return show(true);
}

static int show_mono(void)
{
	return show(false);
}

/* The stories */

static void open_program(const char *const environment[])
{
	pty_open_function(WIDTH, HEIGHT, show_colours, environment);
	pty_wait_for("60x12 0#");
}

static void leave(void)
{
	pty_send("Q");
	ck_assert_int_eq(pty_wait_end(), 0);
}

START_TEST(the_terminal_is_given_back_as_it_was)
{
	pty_open_function(WIDTH, HEIGHT, show_colours, NULL);
	const struct termios before = pty_line();
	pty_wait_for("60x12 0#");
	ck_assert(pty_full_screen());
	ck_assert(!pty_cursor_visible());
	leave();
	const struct termios after = pty_line();
	ck_assert(!pty_full_screen());
	ck_assert(pty_cursor_visible());
	ck_assert_uint_eq(after.c_iflag, before.c_iflag);
	ck_assert_uint_eq(after.c_oflag, before.c_oflag);
	ck_assert_uint_eq(after.c_lflag, before.c_lflag);
	ck_assert_mem_eq(after.c_cc, before.c_cc, sizeof(after.c_cc));
}
END_TEST

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
	open_program(NULL);
	pty_send(KEYS[_i].typed);
	pty_wait_for(KEYS[_i].shown);
	pty_send("-");
	pty_wait_for("-,");
	snprintf(row, sizeof(row), "%s-,", KEYS[_i].shown);
	ck_assert_msg(strcmp(pty_row(1), row) == 0, "%s: %s", KEYS[_i].sentence, pty_row(1));
	leave();
}
END_TEST

START_TEST(a_sequence_in_pieces_is_one_sequence)
{
	open_program(NULL);
	pty_send("\033]11;rgb:00");
	pty_send("00/0000/0000\ax");
	pty_wait_for("1#");
	ck_assert_str_eq(pty_row(1), "x,");
	leave();
}
END_TEST

/* The new size is drawn when the program has given up waiting for the rest. */
START_TEST(a_sequence_without_an_end_costs_no_later_key)
{
	open_program(NULL);
	pty_send("\033]k");
	pty_resize(61, HEIGHT);
	pty_wait_for("61x12 0#");
	pty_send("\033");
	pty_wait_for("61x12 1#");
	ck_assert_str_eq(pty_row(1), "U+1B,");
	leave();
}
END_TEST

START_TEST(bytes_that_are_no_character_cost_no_later_key)
{
	open_program(NULL);
	pty_send("\xff\xfe");
	pty_resize(61, HEIGHT);
	pty_wait_for("61x12 0#");
	pty_send("x");
	pty_wait_for("61x12 1#");
	ck_assert_str_eq(pty_row(1), "x,");
	leave();
}
END_TEST

/* The size tells that the first piece was read; the rest makes the character whole. */
START_TEST(a_character_in_pieces_is_one_character)
{
	open_program(NULL);
	pty_send("\xe2\x82");
	pty_resize(61, HEIGHT);
	pty_wait_for("61x12 0#");
	pty_send("\xac");
	pty_wait_for("61x12 1#");
	ck_assert_str_eq(pty_row(1), "U+20AC,");
	leave();
}
END_TEST

START_TEST(the_mouse_is_the_terminals_until_asked_for)
{
	open_program(NULL);
	ck_assert(!pty_has_mouse());
	pty_click(3, 4);
	pty_send("\033[<0;12;3Mk");
	pty_wait_for("1#");
	ck_assert_str_eq(pty_row(6), "");
	leave();
}
END_TEST

START_TEST(the_mouse_says_what_it_did)
{
	open_program(NULL);
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
	leave();
}
END_TEST

START_TEST(the_mouse_is_given_back)
{
	open_program(NULL);
	pty_send("M");
	pty_wait_for("1#");
	leave();
	ck_assert(!pty_has_mouse());
}
END_TEST

START_TEST(a_redraw_asks_for_the_mouse_again)
{
	open_program(NULL);
	pty_send("M");
	pty_wait_for("1#");
	pty_disturb("\033[?1000l");
	pty_send("R");
	pty_wait_for("2#");
	ck_assert(pty_has_mouse());
	leave();
}
END_TEST

static const char *const MOUSELESS[] = { "TERM=vt100", "TERM=vt220" };

START_TEST(a_terminal_without_a_mouse_is_not_asked)
{
	open_program((const char *[]){ MOUSELESS[_i], NULL });
	pty_send("M");
	pty_wait_for("1#");
	ck_assert(!pty_has_mouse());
	leave();
}
END_TEST

/* A sanitizer takes this signal for itself. */
#if !defined(__SANITIZE_ADDRESS__)
START_TEST(a_crash_gives_the_mouse_back)
{
	open_program(NULL);
	pty_send("M");
	pty_wait_for("1#");
	pty_send("X");
	ck_assert(WIFSIGNALED(pty_wait_end()));
	ck_assert(!pty_has_mouse());
	ck_assert(!pty_full_screen());
}
END_TEST
#endif

START_TEST(roles_are_drawn_in_the_themes_colours)
{
	open_program(NULL);
	const VTermScreenCell cell = pty_cell(0, 0), other = pty_cell(WIDTH - 1, HEIGHT - 1);
	ck_assert_uint_eq(cell.chars[0], 't');
	ck_assert(VTERM_COLOR_IS_INDEXED(&cell.fg));
	ck_assert_int_eq(cell.fg.indexed.idx, 196);
	ck_assert(cell.attrs.bold && !cell.attrs.reverse);
	ck_assert(VTERM_COLOR_IS_DEFAULT_FG(&other.fg));
	leave();
}
END_TEST

START_TEST(without_colour_roles_are_attributes)
{
	pty_open_function(WIDTH, HEIGHT, show_mono, NULL);
	pty_wait_for("60x12 0#");
	VTermScreenCell cell = pty_cell(0, 0);
	ck_assert(VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
	ck_assert(cell.attrs.reverse && !cell.attrs.bold);
	leave();
}
END_TEST

/* Nothing but the theme changes in the rows looked at, and the colours it was drawn in are gone. */
START_TEST(another_theme_is_drawn_at_once)
{
	open_program(NULL);
	ck_assert_int_eq(pty_cell(0, 0).fg.indexed.idx, 196);
	pty_send("N");
	pty_wait_for("1#");
	for (int x = 0; x < (int)strlen("title"); x++)
		ck_assert_int_eq(pty_cell(x, 0).fg.indexed.idx, 21);
	ck_assert_str_eq(pty_row(0), "title");
	leave();
}
END_TEST

START_TEST(another_theme_without_colour_keeps_to_attributes)
{
	pty_open_function(WIDTH, HEIGHT, show_mono, NULL);
	pty_wait_for("60x12 0#");
	ck_assert(!pty_cell(0, 2).attrs.underline);
	pty_send("N");
	pty_wait_for("1#");
	ck_assert(pty_cell(0, 2).attrs.underline);
	VTermScreenCell cell = pty_cell(0, 0);
	ck_assert(VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
	leave();
}
END_TEST

START_TEST(wide_characters_and_dots_have_their_place)
{
	open_program(NULL);
	ck_assert_str_eq(pty_row(3), "  \xe7\x8c\xab!");
	ck_assert_uint_eq(pty_cell(4, 3).chars[0], '!');
	ck_assert_str_eq(pty_row(4), " \xe2\xa0\x81");
	ck_assert_uint_eq(pty_cell(0, 4).chars[0], ' ');
	ck_assert_uint_eq(pty_cell(WIDTH - 1, HEIGHT - 1).chars[0], '#');
	leave();
}
END_TEST

static const struct {
	const char *locale, *type, *shown;
} GLYPHS[] = {
	{ "LC_ALL=C.UTF-8", "TERM=xterm-256color", "dots" },
	{ "LC_ALL=C", "TERM=xterm-256color", "plain" },
	{ "LC_ALL=nowhere.UTF-8", "TERM=xterm-256color", "plain" },
	{ "LC_ALL=C.UTF-8", "TERM=linux", "plain" },
	{ "LC_ALL=C.UTF-8", "TERM=vt100", "plain" },
};

START_TEST(dots_are_for_terminals_that_have_them)
{
	open_program((const char *[]){ GLYPHS[_i].locale, GLYPHS[_i].type, NULL });
	ck_assert_str_eq(pty_row(2), GLYPHS[_i].shown);
	leave();
}
END_TEST

START_TEST(a_new_size_is_seen_and_used)
{
	open_program(NULL);
	pty_resize(90, 20);
	pty_wait_for("90x20 0#");
	ck_assert_uint_eq(pty_cell(89, 19).chars[0], '#');
	pty_resize(30, 6);
	pty_wait_for("30x6 0#");
	ck_assert_uint_eq(pty_cell(29, 5).chars[0], '#');
	pty_resize(1, 1);
	pty_send("n");
	pty_resize(WIDTH, HEIGHT);
	pty_wait_for("60x12 1#");
	ck_assert_str_eq(pty_row(1), "n,");
	leave();
}
END_TEST

static const struct {
	const char *lines, *columns;
} WRONG_SIZES[] = { { "LINES=5", "COLUMNS=33" }, { "LINES=99999", "COLUMNS=99999" } };

START_TEST(the_environment_does_not_beat_the_real_size)
{
	open_program((const char *[]){ WRONG_SIZES[_i].lines, WRONG_SIZES[_i].columns, NULL });
	ck_assert_uint_eq(pty_cell(WIDTH - 1, HEIGHT - 1).chars[0], '#');
	leave();
}
END_TEST

START_TEST(what_a_smaller_canvas_leaves_is_blank)
{
	open_program(NULL);
	pty_send("S");
	pty_wait_for("60x12 1#");
	ck_assert_str_eq(pty_row(0), "title");
	ck_assert_str_eq(pty_row(HEIGHT - 1) + WIDTH / 2 - strlen("60x12 1#"), "60x12 1#");
	pty_send("S");
	pty_wait_for("60x12 2#");
	ck_assert_str_eq(pty_row(1), "S,S,");
	ck_assert_uint_eq(strspn(pty_row(HEIGHT - 1), " "), WIDTH - strlen("60x12 2#"));
	leave();
}
END_TEST

START_TEST(the_cursor_shows_a_focus_and_only_that)
{
	int x, y;
	open_program(NULL);
	pty_send("C");
	pty_wait_for("1#");
	pty_send("-");
	pty_wait_for("2#");
	ck_assert(pty_cursor_visible());
	pty_cursor(&x, &y);
	ck_assert_int_eq(x, 5);
	ck_assert_int_eq(y, 5);
	pty_send("H");
	pty_wait_for("3#");
	pty_send("-");
	pty_wait_for("4#");
	ck_assert(!pty_cursor_visible());
	leave();
}
END_TEST

START_TEST(the_bell_rings_once)
{
	open_program(NULL);
	pty_send("B");
	pty_wait_for("1#");
	ck_assert_int_eq(pty_bells(), 1);
	leave();
}
END_TEST

/* The frame of W changes two rows; the one after it says how it was written. */
START_TEST(a_frame_is_one_write)
{
	open_program(NULL);
	pty_send("W");
	pty_wait_for("1#");
	pty_send("x");
	pty_wait_for("2#");
	ck_assert_str_eq(pty_row(5), "");
	leave();
}
END_TEST

/* Something else wrote over the screen: a redraw brings all of it back. */
START_TEST(a_redraw_mends_the_screen)
{
	open_program(NULL);
	pty_disturb("\033[1;1Hdirt everywhere");
	ck_assert_str_eq(pty_row(0), "dirt everywhere");
	pty_send("R");
	pty_wait_for("1#");
	ck_assert_str_eq(pty_row(0), "title");
	leave();
}
END_TEST

/* A shell with one job: says when the job stops, and continues it after a line. */
static int run_as_job(void)
{
	int status;
	char line[8];
	signal(SIGTTOU, SIG_IGN);
	pid_t job = fork();
	if (job == 0) {
		setpgid(0, 0);
		tcsetpgrp(STDIN_FILENO, getpid());
		signal(SIGTTOU, SIG_DFL);
		_exit(show(true));
	}
	setpgid(job, job);
	waitpid(job, &status, WUNTRACED);
	tcsetpgrp(STDIN_FILENO, getpid());
	printf("stopped by %d.\n", WIFSTOPPED(status) ? WSTOPSIG(status) : 0);
	fflush(stdout);
	if (!fgets(line, sizeof(line), stdin))
		return 1;
	tcsetpgrp(STDIN_FILENO, job);
	kill(-job, SIGCONT);
	waitpid(job, &status, 0);
	return WEXITSTATUS(status);
}

START_TEST(a_stop_gives_the_terminal_back_until_it_goes_on)
{
	char stopped[32];
	pty_open_function(WIDTH, HEIGHT, run_as_job, NULL);
	const struct termios before = pty_line();
	pty_wait_for("60x12 0#");
	pty_send("M");
	pty_wait_for("1#");
	pty_send("Z");
	snprintf(stopped, sizeof(stopped), "stopped by %d.", SIGTSTP);
	pty_wait_for(stopped);
	ck_assert(!pty_full_screen());
	ck_assert(!pty_has_mouse());
	ck_assert(pty_cursor_visible());
	ck_assert_uint_eq(pty_line().c_lflag, before.c_lflag);
	ck_assert_uint_eq(pty_line().c_iflag, before.c_iflag);
	pty_resize(70, 15);
	pty_send("\r");
	pty_wait_for("70x15 2#");
	ck_assert(pty_full_screen());
	ck_assert(pty_has_mouse());
	ck_assert(!pty_cursor_visible());
	pty_send("\003k");
	pty_wait_for("70x15 4#");
	ck_assert_str_eq(pty_row(1), "M,Z,U+03,k,");
	pty_send("T");
	pty_wait_for("70x15 5#");
	ck_assert_str_eq(pty_row(0), "title   its own stop");
	leave();
}
END_TEST

START_TEST(without_job_control_a_stop_is_nothing)
{
	open_program(NULL);
	pty_send("Zk");
	pty_wait_for("2#");
	ck_assert_str_eq(pty_row(1), "Z,k,");
	ck_assert(pty_full_screen());
	leave();
}
END_TEST

static const struct {
	const char *sentence, *type, *said;
} REFUSED[] = {
	{ "not set", "TERM", "refused: TERM is not set; try TERM=xterm-256color." },
	{ "empty", "TERM=", "refused: TERM is not set; try TERM=xterm-256color." },
	{ "unknown", "TERM=nonesuch", "refused: TERM is 'nonesuch', which this system doesn't know" },
	{ "no cursor", "TERM=dumb", "refused: TERM is 'dumb', which can't move its cursor; try" },
	{ "hostile", "TERM=a\033]2;b\007", "refused: TERM is 'a?]2;b?', which this system doesn't" },
};

START_TEST(a_terminal_that_will_not_do_is_left_alone)
{
	pty_open_function(100, HEIGHT, show_colours, (const char *[]){ REFUSED[_i].type, NULL });
	const struct termios before = pty_line();
	pty_wait_for(REFUSED[_i].said);
	ck_assert_int_eq(WEXITSTATUS(pty_wait_end()), 2);
	const struct termios after = pty_line();
	ck_assert(!pty_full_screen());
	ck_assert_uint_eq(after.c_lflag, before.c_lflag);
	ck_assert_uint_eq(after.c_oflag, before.c_oflag);
	ck_assert_uint_eq(after.c_iflag, before.c_iflag);
}
END_TEST

static int show_without_input(void)
{
	ck_assert_ptr_nonnull(freopen("/dev/null", "r", stdin));
	return show(true);
}

/* Output to a pipe: what it says is passed on to the terminal. */
static int show_into_pipe(void)
{
	char said[256];
	int ends[2], terminal = dup(STDOUT_FILENO);
	if (pipe(ends) != 0)
		return 1;
	dup2(ends[1], STDOUT_FILENO);
	int code = show(true);
	ssize_t length = read(ends[0], said, sizeof(said));
	return length > 0 && write(terminal, said, (size_t)length) == length ? code : 1;
}

START_TEST(what_is_no_terminal_is_refused)
{
	pty_open_function(WIDTH, HEIGHT, show_without_input, NULL);
	pty_wait_for("refused: standard input is not a terminal.");
	ck_assert_int_eq(WEXITSTATUS(pty_wait_end()), 2);
	pty_close();
	pty_open_function(WIDTH, HEIGHT, show_into_pipe, NULL);
	pty_wait_for("refused: standard output is not a terminal.");
	ck_assert_int_eq(WEXITSTATUS(pty_wait_end()), 2);
}
END_TEST

Suite *term_suite(void)
{
	Suite *suite = suite_create("term");
	TCase *tcase = tcase_create("term");
	tcase_add_checked_fixture(tcase, NULL, pty_close);
	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, the_terminal_is_given_back_as_it_was);
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
	tcase_add_test(tcase, roles_are_drawn_in_the_themes_colours);
	tcase_add_test(tcase, without_colour_roles_are_attributes);
	tcase_add_test(tcase, another_theme_is_drawn_at_once);
	tcase_add_test(tcase, another_theme_without_colour_keeps_to_attributes);
	tcase_add_test(tcase, wide_characters_and_dots_have_their_place);
	tcase_add_loop_test(tcase, dots_are_for_terminals_that_have_them, 0, ROWS(GLYPHS));
	tcase_add_test(tcase, a_new_size_is_seen_and_used);
	tcase_add_loop_test(tcase, the_environment_does_not_beat_the_real_size, 0, ROWS(WRONG_SIZES));
	tcase_add_test(tcase, what_a_smaller_canvas_leaves_is_blank);
	tcase_add_test(tcase, the_cursor_shows_a_focus_and_only_that);
	tcase_add_test(tcase, the_bell_rings_once);
	tcase_add_test(tcase, a_frame_is_one_write);
	tcase_add_test(tcase, a_redraw_mends_the_screen);
	tcase_add_test(tcase, a_stop_gives_the_terminal_back_until_it_goes_on);
	tcase_add_test(tcase, without_job_control_a_stop_is_nothing);
	tcase_add_loop_test(tcase, a_terminal_that_will_not_do_is_left_alone, 0, ROWS(REFUSED));
	tcase_add_test(tcase, what_is_no_terminal_is_refused);
	suite_add_tcase(suite, tcase);
	return suite;
}
