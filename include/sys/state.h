/*
 * state: small facts that this machine remembers, a file each
 *
 *	state/accepted    the before-you-start page was accepted, and when
 *	state/machine     this machine's tag (sys/store)
 *	state/sounds      what was heard here (core/hearing), a line for each kind of terminal
 *
 * A file is there whole or not at all (temporary, fsync, rename), 0600, its directory 0700. A fact
 * is a text of at most STATE_SIZE - 1 bytes, mostly one line. Nothing is owned.
 */
#ifndef SYS_STATE_H
#define SYS_STATE_H

#include <stdbool.h>

#define STATE_SIZE 512

/* Whether the directory holds a regular file of that name. "" holds none. */
bool state_holds(const char *directory, const char *name);

/* Reads the file's first line. False, and *ret_text untouched, when there is none. */
bool state_read(const char *directory, const char *name, char ret_text[STATE_SIZE]);

/* Reads all of it, but for the end of its last line; likewise. */
bool state_read_lines(const char *directory, const char *name, char ret_text[STATE_SIZE]);

/* Writes `text` as the file's only line or lines; makes the directory. 0, or an errno. */
int state_write(const char *directory, const char *name, const char *text);

/* The same, but a file that is already there stays: EEXIST. Of two at once, one wins. */
int state_create(const char *directory, const char *name, const char *text);

#endif
