/*
 * font: letters made of dots, for what is read from afar
 *
 *	#   #  #####  #      ####       capitals, digits and a few signs in two fonts, of 7 rows of dots
 *	#   #  #   #  #      #  ##      and of 5; draw/digits and draw/poster draw them at any size
 *	#####  #   #  #      #   #
 *
 * Constant; nothing is owned.
 */
#ifndef DRAW_FONT_H
#define DRAW_FONT_H

#include <stdbool.h>
#include <stddef.h>

#define FONTS          2
#define FONT_ROWS_MOST 7
#define FONT_GAP       1 /* dots between two letters */

/* A letter, read row by row; it is as wide as its rows are long. */
struct letter {
	char character;
	char rows[FONT_ROWS_MOST][6];
};

struct font {
	int rows; /* dots */
	int count;
	const struct letter *letters; /* the last one, a space, stands for all others */
};
extern const struct font fonts[FONTS]; /* the finer one first */

const struct letter *font_letter(const struct font *font, char character);

/* The dots that a letter, and so many bytes of a text, need across. */
int font_letter_width(const struct letter *letter);
int font_width(const struct font *font, const char *text, int bytes);

/*
 * Writes a text in letters that the fonts have: in capitals, without commas, brackets and
 * apostrophes; newlines stay. False, and `out` not to be used, when it lacks some, or is too long.
 */
bool font_capitals(const char *text, char *out, size_t size);

#endif
