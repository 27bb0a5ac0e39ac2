/*
 * escape: where an escape sequence ends that is no key
 *
 * A terminal may send what no key of ours means: a paste, a mouse, a report. Its characters must
 * not act as keys ("ESC[200~" is no 2, no 0 and no ~), so they are followed to their end:
 *
 *	ESC x                Alt and a key
 *	ESC O x              a key of the keypad
 *	ESC [ 0..9;.. x      a control sequence, until its final character @ to ~
 *	ESC [ M x x x        a mouse of old
 *	ESC [ 200 ~ .. ESC [ 201 ~   a paste, with all that was pasted
 *	ESC ] .. BEL         a string (also ESC P X ^ _), until BEL or ESC \
 *
 * A plain value; it owns nothing.
 */
#ifndef SYS_ESCAPE_H
#define SYS_ESCAPE_H

#include <stdbool.h>
#include <stdint.h>

enum escape_state {
	ESCAPE_BEGUN, ESCAPE_KEYPAD, ESCAPE_CONTROL, ESCAPE_MOUSE, ESCAPE_STRING, ESCAPE_STRING_END,
	ESCAPE_PASTE, ESCAPE_PASTE_ESCAPE, ESCAPE_PASTE_CONTROL, ESCAPE_OVER
};

#define ESCAPE_TEXT_SIZE 24 /* a mouse's report has 18 at most */

struct escape {
	enum escape_state state;
	int number; /* CONTROL: its number, if that is all there is; MOUSE: characters still to come */
	int length; /* of the text */
	uint8_t text[ESCAPE_TEXT_SIZE]; /* its beginning, without the ESC */
};

/* A sequence of which only the ESC was read. */
void escape_begin(struct escape *escape);

/* Takes the next byte (or key of ncurses). True while the sequence goes on, false at its last. */
bool escape_feed(struct escape *escape, uint32_t character);

#endif
