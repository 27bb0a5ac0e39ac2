/* The program of the terminal's tests: see shown.h. */
#include "shown.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/select.h>
#include <unistd.h>

#include <check.h>

#include "cli/pty.h"
#include "draw/canvas.h"
#include "sys/term.h"
#include "sys/window.h"

#define BRAILLE_EMPTY 0x2800
#define BRAILLE_DOT 0x2801

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
	if (window_is_left())
		canvas_text(&shown.canvas, 0, 7, width, "left", ROLE_TEXT);
	if (shown.tells_writes && shown.writes > 1)
		canvas_text(&shown.canvas, 0, 5, width, "in pieces", ROLE_TEXT);
	canvas_text_right(&shown.canvas, 0, height - 1, shown.canvas.width, last, ROLE_TEXT);
	present();
}

static const char *name_of(key_code key)
{
	static char name[16];
	static const char *const names[] = { "none", "up", "down", "left", "right", "page-up",
		"page-down", "home", "end", "backspace", "insert", "delete",
		"backtab", "begin" };
	if (key >= PRESS_F1 && key <= PRESS_F24)
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
	case 'A': window_ask(WINDOW_TITLE | WINDOW_PROGRESS | WINDOW_FOCUS); break;
	case 'F': window_ask(WINDOW_FOCUS); break;
	case 'G': window_ask(0); break;
	case 'I':
		window_title("Plank \033]0:32");
		window_progress(31, false);
		break;
	case 'J':
		window_title("Rest 0:12");
		window_progress(31, true);
		break;
	case 'M': term_mouse(true); break;
	case 'O': term_mouse(false); break;
	case 'X': raise(SIGABRT); break;
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

int shown_run(bool colour)
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

int shown_run_colours(void)
{
	return shown_run(true);
}

int shown_run_mono(void)
{
	return shown_run(false);
}

void shown_open(const char *const environment[])
{
	pty_open_function(SHOWN_WIDTH, SHOWN_HEIGHT, shown_run_colours, environment);
	pty_wait_for("60x12 0#");
}

void shown_leave(void)
{
	pty_send("Q");
	ck_assert_int_eq(pty_wait_end(), 0);
}
