/*
 * print: text for people, on a stream
 *
 * In a locale without UTF-8 every character beyond ASCII goes out as its stand-in. Columns are
 * counted in cells, not bytes. A print borrows its stream.
 */
#ifndef CLI_PRINT_H
#define CLI_PRINT_H

#include <stdbool.h>
#include <stdio.h>

#define PRINT_COLUMNS 78 /* where paragraphs are wrapped: what a terminal of 80 shows with a margin */

struct print {
	FILE *out;
	bool ascii;
	bool to_person; /* the stream is a terminal */
};

/* Prints `text` as it stands, but for what the locale has not. */
void print_text(const struct print *print, const char *text);

/* Prints formatted text of at most 500 bytes, likewise. */
void print_format(const struct print *print, const char *format, ...)
#ifdef __GNUC__
	__attribute__((format(printf, 2, 3)))
#endif
	;

/* Prints `text` in a column of `columns` cells, filled with spaces; longer text ends in an ellipsis. */
void print_column(const struct print *print, const char *text, int columns);

/* Prints `text` as a paragraph: `lead` ("- ") before its first line, spaces before the others. */
void print_paragraph(const struct print *print, const char *lead, const char *text);

#endif
