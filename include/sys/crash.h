/*
 * crash: the terminal given back by a program that dies
 *
 *	SEGV BUS FPE ILL ABRT QUIT --> cursor, shell's screen, line mode --> die by the signal
 *
 * Runs on a stack of its own and calls only what a signal handler may. A signal that somebody else
 * already handles (a sanitizer) is left to them. One terminal at a time, so there is no handle.
 */
#ifndef SYS_CRASH_H
#define SYS_CRASH_H

#include <termios.h>

#define CRASH_SEQUENCE_SIZE 256

/* From now on a crash writes `sequence` (cut to the size) to the terminal and sets it as `found`. */
void crash_arm(const struct termios *found, const char *sequence);

/* What a crash writes before that, cut likewise; "" for nothing. */
void crash_first(const char *sequence);

/* A crash is an ordinary one again. Fine when it is not armed. */
void crash_disarm(void);

#endif
