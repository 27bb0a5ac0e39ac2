/*
 * width: which characters take no column of a terminal, and which take two
 *
 *	e + U+0301   one cell: a mark stands on the character before it
 *	U+4E00       two cells: a wide character
 *
 * Tables of our own instead of wcwidth(), which asks the locale. Nothing is owned here; use
 * text_character_columns() for the columns of a character.
 */
#ifndef CORE_WIDTH_H
#define CORE_WIDTH_H

#include <stdbool.h>
#include <stdint.h>

/* Whether the character combines with the one before it. */
bool width_is_mark(uint32_t character);

/* Whether the character takes two columns. */
bool width_is_wide(uint32_t character);

#endif
