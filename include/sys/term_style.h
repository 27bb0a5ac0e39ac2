/*
 * term_style: a theme's roles as what this terminal can show
 *
 *	direct   over 256 colours: RGB, where ncurses can say it, else as basic
 *	256      the nearest of xterm's 256
 *	16, 8    the theme's basic colours; with 8 a bright one is bold
 *	none     the theme's attributes for mono
 *
 * Part of sys/term, which opened ncurses before. Styles are plain values.
 */
#ifndef SYS_TERM_STYLE_H
#define SYS_TERM_STYLE_H

#include <stdbool.h>
#include <stdint.h>

#include "draw/theme.h"

struct term_style {
	uint32_t attributes; /* ncurses' own */
	short pair;          /* of colours; 0 the terminal's */
};

/*
 * Fills a style for every role, and tells ncurses the pairs of colours they need. A role whose
 * pair ncurses refuses is shown without colours.
 */
void term_styles(const struct theme *theme, bool colour, struct term_style ret[ROLE_COUNT]);

#endif
