/*
 * bake: a shipped file to the constant that the program carries
 *
 *	exercises.cfg --sys/config--> struct catalog --emit--> const struct catalog builtin_catalog = …
 *
 * The file is read as deadbug itself would read it: what is wrong in it is found when deadbug is built,
 * and a constant is not looked at again. Nothing is owned.
 */
#ifndef BAKE_BAKE_H
#define BAKE_BAKE_H

#include <stdbool.h>
#include <stdio.h>

/*
 * Bakes the file at `path` into C source on `out`; `kind` is "catalog" or "pages". False, with a
 * sentence on `errors`, when there is no such kind, or anything is wrong in the file: what is on `out`
 * then is of no use.
 */
bool bake(const char *kind, const char *path, FILE *out, FILE *errors);

#endif
