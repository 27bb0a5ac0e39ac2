/*
 * shown: a program that shows what the terminal gives it, for the tests of sys/term
 *
 *	title                 row 0, in the role "hold"; then, what only some tests look at
 *	k,up,U+0D,            row 1: the keys that came
 *	...
 *	click 3,4;            row 6: what the mouse did
 *	left                  row 7: while its window has lost the focus
 *	          60x12 3#    the last row: size, count of keys; by it a frame is known to be whole
 *
 * Some of the keys say what to do: Q leaves, C and H show and hide the cursor, and so on (shown.c). One
 * program at a time, in cli/pty.
 */
#ifndef SHOWN_H
#define SHOWN_H

#include <stdbool.h>

#define SHOWN_WIDTH 60
#define SHOWN_HEIGHT 12

/* The program, for pty_open_function(): with or without colours. Returns its exit status. */
int shown_run(bool colour);
int shown_run_colours(void);
int shown_run_mono(void);

/* Starts it in colours, and waits until it is there. */
void shown_open(const char *const environment[]);

/* Makes it leave, which must go well. */
void shown_leave(void);

#endif
