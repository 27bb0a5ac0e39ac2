/*
 * scratch: a directory for one test, and short words for looking into it
 *
 * scratch_make() and scratch_remove() are a checked fixture: each test has an empty directory of its
 * own. Whatever goes wrong here fails the test.
 */
#ifndef SCRATCH_H
#define SCRATCH_H

#include <stddef.h>
#include <sys/types.h>

#define ROWS(table) ((int)(sizeof(table) / sizeof((table)[0]))) /* for tcase_add_loop_test() */

void scratch_make(void);
void scratch_remove(void);

/* The directory's path, and that of something in it; valid until the next call for a `name`. */
const char *scratch_directory(void);
const char *scratch_path(const char *name);

/* Writes and reads whole files, given by their names in the directory. */
void scratch_write(const char *name, const char *text);
void scratch_write_bytes(const char *name, const void *bytes, size_t length);
const char *scratch_read(const char *name); /* valid until the next call */

/* Permissions of a file or directory, or 0 when it is not there. */
mode_t scratch_mode(const char *path);

#endif
