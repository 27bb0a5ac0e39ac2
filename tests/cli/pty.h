/*
 * pty: a program in a terminal of ours, watched and typed at
 *
 *	test --pty_send()--> pseudo-terminal --> program
 *	test <--pty_screen()-- libvterm, a screen <--+
 *
 * Nothing sleeps: what a test waits for either comes on the screen or, after a deadline that is
 * there for programs that hang, fails the test with a picture of the screen. Whatever else goes
 * wrong fails the test, too. One terminal at a time; pty_close() also ends the program.
 */
#ifndef PTY_H
#define PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

/*
 * Starts argv[0] (looked for on PATH) in a terminal of that size. `environment` (or NULL) is a list
 * of "NAME=value", or "NAME" to take it away, on top of TERM=xterm-256color and a UTF-8 locale.
 */
void pty_open(int width, int height, const char *const argv[], const char *const environment[]);

/* The same for a function of the test itself; its process exits with what it returns. */
void pty_open_function(int width, int height, int (*program)(void), const char *const environment[]);

/* Ends the program, if it hasn't ended, and frees all. Fine when nothing is open. */
void pty_close(void);

/* Types. */
void pty_send(const char *keys);

/* Waits until the screen holds the text, or holds it no more. */
void pty_wait_for(const char *text);
void pty_wait_gone(const char *text);

/*
 * Waits until another descriptor has something to read, and shows what is written meanwhile; or shows
 * what was written so far.
 */
void pty_wait_readable(int other);
void pty_take(void);

/* Waits until the program has ended; its status as from waitpid(). */
int pty_wait_end(void);

/* The terminal hangs: from now on it takes nothing that is written. And the same wait without taking
 * anything meanwhile. */
void pty_stall(void);
int pty_wait_end_stalled(void);

/* What was on the screen when last waited: all rows, one row, one cell. Valid until the next call. */
const char *pty_screen(void);
const char *pty_row(int y);
VTermScreenCell pty_cell(int x, int y);

/* Whether the full screen is shown (not the shell's), and the cursor, and where that is. */
bool pty_full_screen(void);
bool pty_cursor_visible(void);
void pty_cursor(int *ret_x, int *ret_y);

/* What the program wrote, byte by byte, since it was started or pty_forget(): of more than fits, the
 * latest. Valid until the next call. And the same after waiting until that holds the bytes. */
const char *pty_written(void);
void pty_wait_written(const char *bytes);
void pty_forget(void);

/* Writes on the screen what the program knows nothing of. */
void pty_disturb(const char *bytes);

/* Whether the program asked for the mouse; and to press its main button on a cell and let go, or to
 * turn its wheel there. Says nothing to a program that did not ask. */
bool pty_has_mouse(void);
void pty_click(int x, int y);
void pty_turn_wheel(int x, int y, bool down);

/* How often the bell rang so far. */
int pty_bells(void);

/* Changes the terminal's size; the program gets its SIGWINCH. */
void pty_resize(int width, int height);

/* How the line is set now, and to set it. */
struct termios pty_line(void);
void pty_set_line(const struct termios *line);

/* The program's process. */
pid_t pty_process(void);

#endif
