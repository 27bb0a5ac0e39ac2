/* Keys: names of ncurses, bytes of characters, and what comes as a sequence. */
#include "sys/term_keys.h"

#include <curses.h>
#include <string.h>

#include "sys/clock.h"
#include "sys/escape.h"
#include "sys/window.h"

#define SEQUENCE_MAX 65536      /* characters: no paste holds the coach up for ever */
#define CHARACTER_ESCAPE 27
#define CHARACTER_DELETE 127    /* what most keyboards send for backspace */
#define CHARACTER_BACKSPACE 8
#define CHARACTER_NEWLINE 10

/* A number pad's keys as a terminal sends them, behind ESC O, and what is printed on them. */
static const char keypad_sent[] = "pqrstuvwxyjklmnoX", keypad_meant[] = "0123456789*+,-./=";
_Static_assert(sizeof(keypad_sent) == sizeof(keypad_meant), "a key for each");

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
static key_code byte_key(mbstate_t *state, int value)
{
	const char byte = (char)value;
	wchar_t character;
	bool first = mbsinit(state);
	switch (mbrtowc(&character, &byte, 1, state)) {
	case (size_t)-2: return PRESS_NONE;
	case (size_t)-1:
		memset(state, 0, sizeof(*state));
		return first ? PRESS_NONE : byte_key(state, value); /* it may begin another */
	default: return character_key(character);
	}
}

/* Reads a sequence to its end, or until nothing more comes. */
static void follow(int value, struct escape *ret_escape)
{
	escape_begin(ret_escape);
	timeout(TERM_ESCAPE_MS);
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
static key_code escape_key(struct term_keys *keys, bool has_mouse, struct pointer *ret_pointer)
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
	bool points = has_mouse && mouse_read(&keys->mouse, &escape, clock_now(), ret_pointer);
	return points ? PRESS_POINTER : keypad_key(&escape);
}

/* A key, or PRESS_NONE for what is none, or not yet. */
static key_code key_of(struct term_keys *keys, int value, bool has_mouse, struct pointer *ret_pointer)
{
	if (value == KEY_RESIZE)
		return PRESS_NONE; /* nobody typed it, and sys/term has dealt with it */
	if (value < KEY_MIN && value != CHARACTER_ESCAPE)
		return byte_key(&keys->character, value);
	memset(&keys->character, 0, sizeof(keys->character));
	return value == CHARACTER_ESCAPE ? escape_key(keys, has_mouse, ret_pointer) : named_key(value);
}

/*
 * Descriptions name the keys of a number pad each in its own way, or not at all: they come as
 * sequences, see keypad_key(). And a mouse's report would be one key and the rest of it.
 */
void term_keys_define(void)
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

key_code term_keys_read(struct term_keys *keys, bool has_mouse, struct pointer *ret_pointer)
{
	key_code key = PRESS_NONE;
	for (int value; key == PRESS_NONE && (value = getch()) != ERR;)
		key = key_of(keys, value, has_mouse, ret_pointer);
	return key;
}
