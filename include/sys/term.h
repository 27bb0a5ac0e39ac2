/*
 * term: the terminal (with sys/term_keys and sys/term_style, all that knows ncurses)
 *
 *	keys  terminal --term_key()--> key_code        an escape sequence that nobody knows is
 *	mouse terminal --term_key()--> struct pointer  swallowed, and so is a broken character
 *	cells canvas --term_present()--> terminal      only what changed
 *
 * The terminal is given back as it was found on every way out: term_close(), and a crash
 * (sys/crash); of other signals the caller takes care, before it opens: ncurses then leaves them
 * alone. Ctrl-C, Ctrl-Z, Ctrl-S and their like arrive as keys. One terminal at a time, which is why
 * it has no handle: the process has one.
 */
#ifndef SYS_TERM_H
#define SYS_TERM_H

#include <stdbool.h>
#include <stddef.h>

#include "draw/canvas.h"
#include "draw/key.h"

enum term_glyphs { TERM_BRAILLE, TERM_ASCII };

/*
 * Takes the terminal over, in the locale of the environment; without `colour` only attributes are
 * used. False with what is wrong and what to do (no terminal, unknown TERM, no cursor addressing)
 * in `ret_why`; nothing is changed then.
 */
bool term_open(const struct theme *theme, bool colour, char *ret_why, size_t size);

/* Gives it back. Fine when it is not open. */
void term_close(void);

/* Puts another theme on it: the next canvas that is presented is drawn anew, in its colours. */
void term_theme(const struct theme *theme);

/* What can be shown: braille in a UTF-8 locale on a terminal that has it, else ASCII. After opening. */
enum term_glyphs term_glyphs(void);

/* Its size in cells, as it is now; also makes ncurses know it. Call it after a SIGWINCH. */
void term_size(int *ret_width, int *ret_height);

/* Shows the canvas: writes the cells that differ from what was presented last. */
void term_present(const struct canvas *canvas);

/* Forgets what was presented: the next one draws everything. Also the answer to a SIGCONT. */
void term_redraw(void);

/*
 * The next key that waits, PRESS_NONE when there is none; PRESS_POINTER for the mouse, with what it
 * did. Never blocks for long (an ESC: 25 ms).
 */
key_code term_key(struct pointer *ret_pointer);

/* Asks the terminal for its mouse, or gives it back: off when opened, so that it selects text. */
void term_mouse(bool on);

/* Gives the terminal back, stops the process (Ctrl-Z), and takes it again when continued; its size
 * may have changed meanwhile, and all must be presented anew. */
void term_suspend(void);

/* Rings the bell once; where standard output is a terminal it need not be open. */
void term_bell(void);

#endif
