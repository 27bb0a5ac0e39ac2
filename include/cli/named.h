/*
 * named: the exercise that a person means by words of a command line
 *
 *	leg raises   straight-leg-raise
 *	stiup        sit-up                  "taking 'stiup' for 'sit-up'"
 *	crunch       none                    "'crunch' may be 'feet-up-crunch' or 'reverse-crunch'"
 *	plinkk       none                    "there is no 'plinkk'; did you mean 'plank'?"
 *
 * Words come in as they were typed, and go out clean. Nothing is owned.
 */
#ifndef CLI_NAMED_H
#define CLI_NAMED_H

#include "core/catalog.h"

#define NAMED_SIZE 80       /* bytes of a name with its NUL; of a longer one the beginning */
#define NAMED_SAID_SIZE 512 /* bytes of what is to be said about it */

/* Joins the words of a name by spaces. */
void named_join(int count, const char *const *words, char ret_name[NAMED_SIZE]);

/*
 * The index of the exercise, or NO_EXERCISE when it is unclear. What is to be said on stderr is in
 * `ret_said`: "" when nothing is. `nearest` is an id to suggest when no exercise is near, or NULL.
 */
int named_exercise(const struct catalog *catalog, const char *name, const char *nearest,
	char ret_said[NAMED_SAID_SIZE]);

#endif
