/* The terminal: see sys/term.h. */
#include "sys/term.h"

#include <assert.h>
#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "core/text.h"
#include "sys/crash.h"
#include "sys/mouse.h"
#include "sys/stop.h"
#include "sys/term_keys.h"
#include "sys/term_style.h"
#include "sys/window.h"

#define TYPE_SIZE 64
#define BRAILLE_EMPTY 0x2800u   /* some fonts draw its missing dots as rings */
#define BRAILLE_FULL 0x28FF

static struct {
	SCREEN *screen;             /* NULL while it is not open */
	struct termios found;       /* how the terminal was, and is given back */
	struct term_style styles[ROLE_COUNT];
	struct cell *presented;     /* what was presented last; NULL: nothing, or no memory for it */
	int width, height;          /* of `presented` */
	bool colour;                /* wanted, not only attributes */
	bool has_mouse;             /* it reports its mouse to us */
	struct term_keys keys;
} term;

/* Opening */

static bool refuse(char *ret_why, size_t size, const char *why)
{
	snprintf(ret_why, size, "%s", why);
	return false;
}

static bool check_streams(char *ret_why, size_t size)
{
	const char *type = getenv("TERM");
	if (!isatty(STDIN_FILENO) || tcgetattr(STDIN_FILENO, &term.found) != 0)
		return refuse(ret_why, size, "standard input is not a terminal");
	if (!isatty(STDOUT_FILENO))
		return refuse(ret_why, size, "standard output is not a terminal");
	if (!type || !type[0])
		return refuse(ret_why, size, "TERM is not set; try TERM=xterm-256color");
	return true;
}

/* newterm() has changed the line by now, but written nothing to a terminal like this. */
static bool give_up(char *ret_why, size_t size, const char *why)
{
	char type[TYPE_SIZE];
	if (term.screen)
		delscreen(term.screen);
	term.screen = NULL;
	(void)tcsetattr(STDIN_FILENO, TCSANOW, &term.found);
	clean_text(type, sizeof(type), getenv("TERM"));
	snprintf(ret_why, size, "TERM is '%s', %s; try TERM=xterm-256color", type, why);
	return false;
}

static bool has_string(const char *capability)
{
	const char *string = tigetstr(capability);
	return string && string != (const char *)-1;
}

/*
 * ncurses flushes at every move of the cursor until its screen was left and entered again (before that
 * it can't tell whether it has one): a frame would be a dozen writes, shown in pieces. Done here, while
 * nothing is on the screen and the cursor is as it was found, it makes every frame one write.
 */
static void enter_again(void)
{
	(void)endwin();
	(void)doupdate();
}

static bool open_screen(char *ret_why, size_t size)
{
	if (!getenv("ESCDELAY"))
		set_escdelay(TERM_ESCAPE_MS);
#ifdef NCURSES_EXT_FUNCS
	use_tioctl(TRUE); /* else no terminal is found for a LINES of 99999 */
#endif
	term.screen = newterm(NULL, stdout, stdin);
	if (!term.screen)
		return give_up(ret_why, size, "which this system doesn't know");
	if (!has_string("cup"))
		return give_up(ret_why, size, "which can't move its cursor");
	enter_again();
	return true;
}

/*
 * Every key is ours: Ctrl-C and Ctrl-Z arrive as keys like others, Ctrl-S doesn't freeze the clock,
 * Ctrl-V and Ctrl-O are nothing special. Only Ctrl-\ still ends a program that hangs (sys/crash).
 */
static void set_line(void)
{
	cbreak();
	noecho();
	nonl();
	intrflush(stdscr, FALSE);
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	typeahead(-1); /* a held key must not put off a frame */
	term_keys_define();
	struct termios line;
	if (tcgetattr(STDIN_FILENO, &line) != 0)
		return;
	line.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
	line.c_lflag &= ~(tcflag_t)IEXTEN;
	line.c_cc[VINTR] = _POSIX_VDISABLE;
	line.c_cc[VSUSP] = _POSIX_VDISABLE;
	(void)tcsetattr(STDIN_FILENO, TCSANOW, &line);
	def_prog_mode();
}

/* Adds a capability's characters, without its padding "$<5>", which is for printers. */
static void add_capability(char *sequence, size_t size, const char *capability)
{
	const char *from = has_string(capability) ? tigetstr(capability) : "";
	size_t length = strlen(sequence);
	while (*from && length + 1 < size) {
		const char *padding_end = strncmp(from, "$<", 2) == 0 ? strchr(from, '>') : NULL;
		if (padding_end)
			from = padding_end + 1;
		else
			sequence[length++] = *from++;
	}
	sequence[length] = '\0';
}

static void arm_crash(void)
{
	static const char *const capabilities[] = { "sgr0", "cnorm", "rmkx", "rmcup" };
	char sequence[CRASH_SEQUENCE_SIZE] = "";
	if (term.has_mouse)
		strcpy(sequence, MOUSE_OFF);
	for (size_t i = 0; i < sizeof(capabilities) / sizeof(capabilities[0]); i++)
		add_capability(sequence, sizeof(sequence), capabilities[i]);
	crash_arm(&term.found, sequence);
}

bool term_open(const struct theme *theme, bool colour, char *ret_why, size_t size)
{
	assert(!term.screen);
	(void)setlocale(LC_CTYPE, "");
	if (!check_streams(ret_why, size) || !open_screen(ret_why, size))
		return false;
	set_line();
	arm_crash();
	term.colour = colour;
	term_styles(theme, colour, term.styles);
	(void)curs_set(0);
	return true;
}

/* Not through ncurses: it knows only what its description says, and of many that is the old reports. */
static void write_mouse(bool on)
{
	const char *sequence = on ? MOUSE_ON : MOUSE_OFF;
	ssize_t written = write(STDOUT_FILENO, sequence, strlen(sequence));
	(void)written; /* a terminal that is gone has no mouse */
}

void term_mouse(bool on)
{
	assert(term.screen);
	if (on == term.has_mouse || !has_string("kmous"))
		return;
	term.has_mouse = on;
	if (on)
		arm_crash();
	write_mouse(on);
}

static void leave_screen(void)
{
	window_leave();
	if (term.has_mouse)
		write_mouse(false);
	(void)endwin();
	(void)tcsetattr(STDIN_FILENO, TCSADRAIN, &term.found);
}

static void forget(void)
{
	free(term.presented);
	term.presented = NULL;
	term.width = term.height = 0;
}

void term_close(void)
{
	if (!term.screen)
		return;
	leave_screen();
	term.has_mouse = false;
	crash_disarm();
	delscreen(term.screen);
	term.screen = NULL;
	forget();
}

void term_theme(const struct theme *theme)
{
	assert(term.screen);
	term_styles(theme, term.colour, term.styles);
	forget();
}

void term_suspend(void)
{
	assert(term.screen);
	leave_screen();
	stop_process();
	term_redraw();
}

/* What it can show */

enum term_glyphs term_glyphs(void)
{
	static const char *const without_braille[] = { "linux", "cons", "vt" };
	const char *type = getenv("TERM");
	if (!type || strcmp(nl_langinfo(CODESET), "UTF-8") != 0 || wcwidth(BRAILLE_FULL) != 1)
		return TERM_ASCII;
	for (size_t i = 0; i < sizeof(without_braille) / sizeof(without_braille[0]); i++)
		if (strncmp(type, without_braille[i], strlen(without_braille[i])) == 0)
			return TERM_ASCII;
	return TERM_BRAILLE;
}

/* Asked for, not taken from ncurses: LINES and COLUMNS of the environment beat the real size there. */
void term_size(int *ret_width, int *ret_height)
{
	assert(term.screen);
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col
			&& is_term_resized(size.ws_row, size.ws_col))
		(void)resizeterm(size.ws_row, size.ws_col);
	*ret_width = COLS;
	*ret_height = LINES;
}

/* Showing */

static void put(int x, int y, const struct cell *cell)
{
	uint32_t glyph = cell->glyph == BRAILLE_EMPTY ? ' ' : cell->glyph;
	const wchar_t text[] = { (wchar_t)glyph, L'\0' };
	const struct term_style *style = &term.styles[cell->role];
	cchar_t character;
	if (setcchar(&character, text, style->attributes, style->pair, NULL) == OK)
		(void)mvadd_wchnstr(y, x, &character, 1);
}

static bool same(const struct cell *a, const struct cell *b)
{
	return a->glyph == b->glyph && a->role == b->role;
}

static void present_row(const struct canvas *canvas, int y, int columns)
{
	size_t start = (size_t)y * (size_t)canvas->width;
	const struct cell *row = canvas->cells + start;
	const struct cell *before = term.presented ? term.presented + start : NULL;
	for (int x = 0; x < columns; x++) {
		if (row[x].glyph != CELL_CONTINUED && !(before && same(&row[x], &before[x])))
			put(x, y, &row[x]);
	}
}

/* Shown only at a focus, which a screen reader follows; else out of the way. */
static void place_cursor(const struct canvas *canvas)
{
	bool focus = canvas->cursor_x >= 0 && canvas->cursor_x < COLS
		&& canvas->cursor_y >= 0 && canvas->cursor_y < LINES;
	(void)curs_set(focus);
	(void)move(focus ? canvas->cursor_y : LINES - 1, focus ? canvas->cursor_x : 0);
}

static void remember(const struct canvas *canvas)
{
	size_t bytes = (size_t)canvas->width * (size_t)canvas->height * sizeof(*canvas->cells);
	if (!term.presented)
		term.presented = malloc(bytes);
	if (!term.presented)
		return;
	memcpy(term.presented, canvas->cells, bytes);
	term.width = canvas->width;
	term.height = canvas->height;
}

void term_present(const struct canvas *canvas)
{
	assert(term.screen);
	if (canvas->width != term.width || canvas->height != term.height) {
		forget();
		erase();
	}
	int rows = canvas->height < LINES ? canvas->height : LINES;
	int columns = canvas->width < COLS ? canvas->width : COLS;
	for (int y = 0; y < rows; y++)
		present_row(canvas, y, columns);
	place_cursor(canvas);
	refresh();
	remember(canvas);
}

void term_redraw(void)
{
	assert(term.screen);
	reset_prog_mode(); /* a shell may have set the line while we were stopped, and the mouse */
	if (term.has_mouse)
		write_mouse(true);
	window_return();
	forget();
	clearok(curscr, TRUE);
}

void term_bell(void)
{
	if (term.screen) {
		(void)beep();
	} else if (isatty(STDOUT_FILENO)) {
		ssize_t written = write(STDOUT_FILENO, "\a", 1);
		(void)written; /* what can't be rung is not heard */
	}
}

key_code term_key(struct pointer *ret_pointer)
{
	assert(term.screen);
	return term_keys_read(&term.keys, term.has_mouse, ret_pointer);
}
