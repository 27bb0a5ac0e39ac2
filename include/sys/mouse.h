/*
 * mouse: what a terminal's report of its mouse says
 *
 *	[ < button ; x ; y M    pressed, or the wheel turned; m at the end: released
 *	[ M button x y          of old: a byte each, 32 more than the number
 *
 * A press of the main button is a click at once, and a second one on the same cell soon after it a
 * double-click. All else (other buttons, keys held down, movement) is nothing. A plain value; it owns
 * nothing.
 */
#ifndef SYS_MOUSE_H
#define SYS_MOUSE_H

#include <stdbool.h>

#include "core/date.h"
#include "draw/key.h"
#include "sys/escape.h"

#define MOUSE_ON  "\033[?1000h\033[?1006h" /* presses and releases; in the new form where it is known */
#define MOUSE_OFF "\033[?1006l\033[?1000l"

struct mouse {
	bool clicked; /* a second click … */
	ms_t at;      /* … until a while after this moment … */
	int x, y;     /* … on this cell would be a double-click */
};

/* Takes a whole escape sequence that came at `now`. False: it is no report, or of nothing for us. */
bool mouse_read(struct mouse *mouse, const struct escape *escape, ms_t now,
	struct pointer *ret_pointer);

#endif
