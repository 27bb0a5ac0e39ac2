/*
 * themes: those that there are to choose from
 *
 *	calm, contrast, ember, …      shipped: built into the program
 *	themes/ *.cfg of the person   one more each; or one replaced, by its name
 *
 * A file that leaves roles out takes them from the shipped theme of its name, and where there is none
 * from the default. A faulty one is said, with its lines, and is no theme. The list is the arena's.
 */
#ifndef CLI_THEMES_H
#define CLI_THEMES_H

#include "draw/theme.h"
#include "sys/paths.h"
#include "sys/problems.h"

/* Gathers them, the default first. Adds to the problems what is wrong with files. */
struct theme_list themes_load(const struct paths *paths, struct arena *arena,
	struct problems *problems);

#endif
