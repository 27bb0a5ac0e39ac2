/*
 * term_keys: what comes from the terminal, as keys
 *
 *	a name of ncurses               its key
 *	bytes                           the character that they are, once it is whole
 *	ESC, and nothing behind it      the key Esc
 *	ESC O r                         2, on a number pad
 *	another sequence                a report of the mouse or of the window, or nothing
 *
 * For sys/term, which has ncurses open. A plain value, begun as zeros; nothing is owned.
 */
#ifndef SYS_TERM_KEYS_H
#define SYS_TERM_KEYS_H

#include <stdbool.h>
#include <wchar.h>

#include "draw/key.h"
#include "sys/mouse.h"

#define TERM_ESCAPE_MS 25 /* how long an ESC, or a sequence, waits for its next character */

struct term_keys {
	mbstate_t character; /* of which only some bytes have come */
	struct mouse mouse;
};

/* Tells ncurses which sequences are keys, and which are ours to read. */
void term_keys_define(void);

/* As term_key(). What the mouse did counts only where the terminal was asked for it. */
key_code term_keys_read(struct term_keys *keys, bool has_mouse, struct pointer *ret_pointer);

#endif
