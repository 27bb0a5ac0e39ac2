/*
 * sheet: lines of mdoc, written so that `mandoc -T lint` has nothing to say
 *
 *	text --> filled lines, a new sentence on a new line, what roff takes for its own escaped
 *
 * A plain value with room for the longest table; a test fails where that is too small.
 */
#ifndef SHEET_H
#define SHEET_H

#include <stdbool.h>
#include <stddef.h>

#define SHEET_SIZE 65536

struct sheet {
	size_t used;
	int column;        /* of the line that is being filled, 0 at its beginning */
	bool sentence_ended; /* with the last word there */
	char text[SHEET_SIZE];
};

/* Makes it empty. */
void sheet_init(struct sheet *sheet);

/* A line as it stands: ".El" */
void sheet_line(struct sheet *sheet, const char *line);

/* A line of a macro and its words, which mean nothing to roff: ".It Ic", "skip" */
void sheet_macro(struct sheet *sheet, const char *macro, const char *words);

/* Goes on in that line with another macro and its words: "Ta" is the next cell of a row. */
void sheet_also(struct sheet *sheet, const char *macro, const char *words);

/* Text to be filled, behind what was filled before; sheet_end() ends its last line. */
void sheet_text(struct sheet *sheet, const char *text);
void sheet_end(struct sheet *sheet);

#endif
