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
#include "sys/clock.h"
#include "sys/crash.h"
#include "sys/escape.h"
#include "sys/mouse.h"
#include "sys/stop.h"
#include "sys/term_style.h"
#include "sys/window.h"

#define ESCAPE_MS 25            /* how long an ESC, or a sequence, waits for its next character */
#define SEQUENCE_MAX 65536      /* characters: no paste holds the coach up for ever */
#define TYPE_SIZE 64
#define BRAILLE_EMPTY 0x2800u   /* some fonts draw its missing dots as rings */
#define BRAILLE_FULL 0x28FF
#define CHARACTER_ESCAPE 27
#define CHARACTER_DELETE 127    /* what most keyboards send for backspace */
#define CHARACTER_BACKSPACE 8
#define CHARACTER_NEWLINE 10

/* A number pad's keys as a terminal sends them, behind ESC O, and what is printed on them. */
static const char keypad_sent[] = "pqrstuvwxyjklmnoX", keypad_meant[] = "0123456789*+,-./=";
_Static_assert(sizeof(keypad_sent) == sizeof(keypad_meant), "a key for each");

static struct {
	SCREEN *screen;             /* NULL while it is not open */
	struct termios found;       /* how the terminal was, and is given back */
	struct term_style styles[ROLE_COUNT];
	struct cell *presented;     /* what was presented last; NULL: nothing, or no memory for it */
	int width, height;          /* of `presented` */
	bool colour;                /* wanted, not only attributes */
	mbstate_t character;        /* of which only some bytes have come */
	bool has_mouse;             /* it reports its mouse to us */
	struct mouse mouse;
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
		set_escdelay(ESCAPE_MS);
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
 * Descriptions name the keys of a number pad each in its own way, or not at all: they come as
 * sequences, see keypad_key(). And a mouse's report would be one key and the rest of it.
 */
static void define_keys(void)
{
#ifdef NCURSES_EXT_FUNCS
	char sequence[] = "\033O?";
	for (const char *key = keypad_sent; *key; key++) {
		sequence[2] = *key;
		(void)define_key(sequence, 0);
	}
	(void)define_key(NULL, KEY_MOUSE);
	(void)define_key("\033[I", 0); /* the window's focus, which newer descriptions call keys */
	(void)define_key("\033[O", 0);
#endif
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
	define_keys();
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

/* Keys */

static key_code named_key(int name)
{
	static const struct {
		int name;
		key_code key;
	} keys[] = {
		{ KEY_UP, PRESS_UP }, { KEY_DOWN, PRESS_DOWN },
		{ KEY_LEFT, PRESS_LEFT }, { KEY_RIGHT, PRESS_RIGHT },
		{ KEY_PPAGE, PRESS_PAGE_UP }, { KEY_NPAGE, PRESS_PAGE_DOWN },
		{ KEY_HOME, PRESS_HOME }, { KEY_END, PRESS_END },
		{ KEY_BACKSPACE, PRESS_BACKSPACE }, { KEY_IC, PRESS_INSERT },
		{ KEY_DC, PRESS_DELETE },
		{ KEY_BTAB, PRESS_BACKTAB }, { KEY_ENTER, PRESS_RETURN },
		{ KEY_BEG, PRESS_BEGIN },
	};
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (keys[i].name == name)
			return keys[i].key;
	if (name >= KEY_F(1) && name <= KEY_F(24))
		return PRESS_F1 + (key_code)(name - KEY_F(1));
	return PRESS_NONE;
}

static key_code character_key(wchar_t character)
{
	switch (character) {
	case CHARACTER_NEWLINE: return PRESS_RETURN;
	case CHARACTER_BACKSPACE:
	case CHARACTER_DELETE: return PRESS_BACKSPACE;
	default: return (key_code)character;
	}
}

/*
 * Adds a byte to the character that is under way. PRESS_NONE while it is not whole. Done here since
 * get_wch() takes every byte after a broken character into it, and so keys are lost.
 */
static key_code byte_key(int value)
{
	const char byte = (char)value;
	wchar_t character;
	bool first = mbsinit(&term.character);
	switch (mbrtowc(&character, &byte, 1, &term.character)) {
	case (size_t)-2: return PRESS_NONE;
	case (size_t)-1:
		memset(&term.character, 0, sizeof(term.character));
		return first ? PRESS_NONE : byte_key(value); /* it may begin another */
	default: return character_key(character);
	}
}

/* Reads a sequence to its end, or until nothing more comes. */
static void follow(int value, struct escape *ret_escape)
{
	escape_begin(ret_escape);
	timeout(ESCAPE_MS);
	for (int i = 0; escape_feed(ret_escape, (uint32_t)value) && i < SEQUENCE_MAX; i++)
		if ((value = getch()) == ERR)
			break;
	nodelay(stdscr, TRUE);
}

/*
 * A key of the number pad, as a terminal sends it to whom it gave its pad. It is the number that is
 * printed on it: one who answers a question must not be taken for one who leafs on.
 */
static key_code keypad_key(const struct escape *escape)
{
	const uint8_t kind = escape->text[0], key = escape->text[1];
	if (escape->length != 2 || (kind != 'O' && kind != '['))
		return PRESS_NONE;
	if (key == 'E')
		return PRESS_BEGIN;
	const char *found = kind == 'O' ? memchr(keypad_sent, key, sizeof(keypad_sent) - 1) : NULL;
	return found ? (key_code)keypad_meant[found - keypad_sent] : PRESS_NONE;
}

/* What an ESC is that ncurses knows no key for: the key Esc when nothing of a sequence follows. */
static key_code escape_key(struct pointer *ret_pointer)
{
	struct escape escape;
	int value = getch();
	if (value == ERR)
		return PRESS_ESCAPE;
	if (value == CHARACTER_ESCAPE || value >= KEY_MIN) {
		(void)ungetch(value);
		return PRESS_ESCAPE;
	}
	follow(value, &escape);
	if (window_read(&escape))
		return PRESS_NONE;
	bool points = term.has_mouse && mouse_read(&term.mouse, &escape, clock_now(), ret_pointer);
	return points ? PRESS_POINTER : keypad_key(&escape);
}

/* A key, or PRESS_NONE for what is none, or not yet. */
static key_code key_of(int value, struct pointer *ret_pointer)
{
	if (value == KEY_RESIZE)
		return PRESS_NONE; /* nobody typed it, and term_size() has dealt with it */
	if (value < KEY_MIN && value != CHARACTER_ESCAPE)
		return byte_key(value);
	memset(&term.character, 0, sizeof(term.character));
	return value == CHARACTER_ESCAPE ? escape_key(ret_pointer) : named_key(value);
}

key_code term_key(struct pointer *ret_pointer)
{
	assert(term.screen);
	key_code key = PRESS_NONE;
	for (int value; key == PRESS_NONE && (value = getch()) != ERR;)
		key = key_of(value, ret_pointer);
	return key;
}
