/*
 * program: whether a program is installed here, before it is needed
 *
 *	"paplay"  --PATH-->  /usr/bin/paplay: a file that we may run
 *
 * Looking costs a few system calls, starting one that is not there a child. Nothing is owned.
 */
#ifndef SYS_PROGRAM_H
#define SYS_PROGRAM_H

#include <stdbool.h>

/* Whether a program is there: looked for in PATH, or where its name says if that has a '/'. */
bool program_is_here(const char *name);

#endif
