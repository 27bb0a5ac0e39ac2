/*
 * replace: a file that is there whole, or as it was
 *
 *	bytes --> .NAME.PID --write, fsync, close--> rename --> NAME, fsync of the directory
 *
 * Whatever goes wrong on the way, the old file stays and no temporary one does. A symbolic link would
 * be replaced itself: whoever wants to follow it resolves it before. Nothing is owned.
 */
#ifndef SYS_REPLACE_H
#define SYS_REPLACE_H

#include <stddef.h>
#include <sys/types.h>

/* Makes the file `path`, in a directory that exists, hold the bytes, with that mode. 0, or an errno. */
int replace_file(const char *path, const char *bytes, size_t length, mode_t mode);

/* The same, but a file that is already there stays: EEXIST. Of two at once, one wins. */
int replace_nothing(const char *path, const char *bytes, size_t length, mode_t mode);

#endif
