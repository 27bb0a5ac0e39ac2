/*
 * bake: shipped files to constants that the program carries
 *
 *	exercises.cfg --sys/config--> struct catalog --emit--> const struct catalog builtin_catalog = …
 *
 * Files are read as deadbug itself would read them: what is wrong in one is found when deadbug is
 * built, and a constant is not looked at again. Nothing is owned.
 */
#ifndef BAKE_BAKE_H
#define BAKE_BAKE_H

#include <stdbool.h>
#include <stdio.h>

/*
 * Bakes `count` files into C source on `out`; `kind` is "catalog" or "pages", of one file, or "themes",
 * of at least one. False, with a sentence each on `errors`, when there is no such kind, or anything is
 * wrong in a file: what is on `out` then is of no use.
 */
bool bake(const char *kind, char *const paths[], int count, FILE *out, FILE *errors);

#endif
