/*
 * text: UTF-8 as cells of a terminal, made safe to show
 *
 * Bytes come in from files, arguments and the environment; what leaves this file is valid UTF-8
 * without control, bidirectional or invisible characters, measured in columns:
 *
 *	bytes --clean_text()--> text --text_wrap(), text_fit()--> lines that fit --> canvas
 *
 * Widths come from core/width, not wcwidth(), which asks the locale: the core is pure.
 * Nothing is allocated here; results go into the caller's buffers.
 */
#ifndef CORE_TEXT_H
#define CORE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TEXT_BAD 0xFFFDu /* what an invalid byte decodes to */

struct text_line {
	const char *start; /* into the text that was wrapped, not NUL-terminated */
	int bytes;
	int columns;
};

/*
 * Decodes the character at `text` (NUL-terminated) into *ret_character and returns its bytes, 1 to
 * 4; 0 at the end. An invalid, overlong or surrogate sequence is TEXT_BAD and one byte.
 */
int text_decode(const char *text, uint32_t *ret_character);

/* Writes `character` as UTF-8 with a NUL and returns its bytes, 1 to 4. */
int text_encode(uint32_t character, char ret_bytes[5]);

/* Columns of one character: 0 for a combining mark, 2 for a wide one, else 1. */
int text_character_columns(uint32_t character);

/* Columns of a whole text. */
int text_columns(const char *text);

/*
 * Copies `in` to `out` (of `size` bytes, at least 1), made safe to show: tab and line ends as a
 * space; every other control, bidirectional, invisible or private character, and every invalid
 * byte, as '?'; at most two combining marks on a character and none at the start, others left out.
 * Stops before a character that would not fit; always ends with a NUL. Returns the bytes written
 * without it. The two must not overlap.
 */
size_t clean_text(char *out, size_t size, const char *in);

/* Whether clean_text() would change nothing: what the catalog's loader asks of every text. */
bool text_is_clean(const char *text);

/*
 * Breaks `text` at spaces into lines of at most `columns` (at least 1); a longer word is cut. The
 * spaces at a break are left out. Fills up to `most` of `lines` (which may be NULL when most is 0)
 * and returns how many the whole text needs: none for one without words. On a single column, a wide
 * character still gets a line, of two.
 */
int text_wrap(const char *text, int columns, struct text_line *lines, int most);

/*
 * Copies `text` to `out` (of `size` bytes, at least 1), cut to `columns` and to the bytes there are,
 * with an ellipsis where something is left out. Returns the columns used. The two must not overlap.
 */
int text_fit(char *out, size_t size, const char *text, int columns);

/* An ASCII stand-in for a character: itself, '-' for a dash, 'e' for an e with an accent; else '?'. */
char text_ascii(uint32_t character);

/* Whether `text` is a kebab-case id: a-z, 0-9 and single inner hyphens, 1 to 40 bytes. */
bool text_is_id(const char *text);

/* Words, parted by spaces. A cue has at most five (content: a cue is heard while working). */
int text_words(const char *text);

/*
 * The edit distance (insert, delete, replace, swap of neighbours) between two short words, in bytes; of
 * longer ones their first 64 are looked at.
 */
int text_distance(const char *a, const char *b);

/*
 * The nearest of `count` choices to `word`, for "did you mean"; NULL when none is near: within a
 * third of the word's length, and at least 1.
 */
const char *text_nearest(const char *word, const char *const *choices, int count);

#endif
