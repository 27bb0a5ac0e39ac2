/*
 * key: what a keyboard sends, without a terminal's names for it
 *
 * A key is a character (its code point, control characters included) or one of the names below,
 * which begin with PRESS_ because KEY_ belongs to curses.h. The other half of the canvas:
 * sys/term makes keys, view/keymap gives them a meaning. A plain number.
 */
#ifndef DRAW_KEY_H
#define DRAW_KEY_H

#include <stdint.h>

typedef uint32_t key_code;

enum pointer_kind { POINTER_CLICK, POINTER_DOUBLE, POINTER_WHEEL_UP, POINTER_WHEEL_DOWN };

struct pointer { /* what a mouse did, and on which cell */
	enum pointer_kind kind;
	int x, y;
};

enum {
	PRESS_TAB = 9, PRESS_RETURN = 13, PRESS_ESCAPE = 27, PRESS_SPACE = 32,
	PRESS_NONE = 0x110000, /* past the last character */
	PRESS_UP, PRESS_DOWN, PRESS_LEFT, PRESS_RIGHT, PRESS_PAGE_UP, PRESS_PAGE_DOWN, PRESS_HOME,
	PRESS_END, PRESS_BACKSPACE, PRESS_INSERT, PRESS_DELETE, PRESS_BACKTAB,
	PRESS_BEGIN, /* the middle of a number pad that is not locked to numbers */
	PRESS_F1,
	PRESS_F24 = PRESS_F1 + 23, /* pedals and small keypads send those that no keyboard has */
	PRESS_POINTER, /* the mouse: see struct pointer */
	PRESS_CODES_END
};

#endif
