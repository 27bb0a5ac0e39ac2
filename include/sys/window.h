/*
 * window: the window that the terminal is: its title, a progress on it, and whether it is looked at
 *
 *	OSC 2 ; words          its title; the one before comes back (XTWINOPS 22 and 23)
 *	OSC 9 ; 4 ; 1 ; 31     a progress of 31 %, where the terminal shows one; 4 for 1: it stands
 *	CSI ? 1004 h           the terminal tells: CSI I when its window gets the focus, CSI O when it
 *	                       loses it
 *
 * Nothing of it is written unless it is asked for, and nothing to a terminal of which it is not known
 * that it takes it. On every way out the window is as it was: sys/term calls window_leave(), and
 * sys/crash writes what undoes it. It writes to standard output, between two frames. As sys/term, it
 * has no handle: the process has one terminal.
 */
#ifndef SYS_WINDOW_H
#define SYS_WINDOW_H

#include <stdbool.h>

#include "sys/escape.h"

#define WINDOW_TITLE    1u /* bits of what can be asked for */
#define WINDOW_PROGRESS 2u
#define WINDOW_FOCUS    4u

#define WINDOW_WORDS_SIZE 160 /* of a title, with its NUL; more is cut */

/* What a terminal takes, by its TERM and TERM_PROGRAM, each of which may be NULL. */
unsigned window_takes(const char *term, const char *program);

/* Asks for some of it from now on, and for nothing else: what was asked for before is undone. */
void window_ask(unsigned gifts);

/* Shows words as the title, made safe, and a percentage: where they were asked for, and when they are
 * others than before. */
void window_title(const char *words);
void window_progress(int percent, bool stands);

/* Takes an escape sequence that came from the terminal. False when it is not about the focus. */
bool window_read(const struct escape *escape);

/* Whether the terminal said that it has lost the focus, and not that it got it back. */
bool window_is_left(void);

/* The terminal is given back, and what was asked for is undone; it is taken again. */
void window_leave(void);
void window_return(void);

#endif
