/*
 * config_edit: one value in a libconfig text changed, and all else left as it stands
 *
 *	# mine                               # mine
 *	bell = true;     // loud     --->    bell = false;     // loud
 *	keys = { skip = "n"; }               keys = { skip = "n"; }
 *	     ^ span
 *
 * libconfig itself writes a file anew, and forgets comments and layout. Here only settings at the top
 * of the text are looked at, and of a text that libconfig takes; the result is to be read once more by
 * it before it is trusted. Pure; results live in the caller's arena.
 */
#ifndef SYS_CONFIG_EDIT_H
#define SYS_CONFIG_EDIT_H

#include <stdbool.h>
#include <stddef.h>

#include "core/arena.h"

struct span { /* bytes of a text */
	size_t start, length;
};

/* Where the value of the setting called `name` stands. False when the text has none. */
bool config_edit_find(const char *text, const char *name, struct span *ret);

/* The text with what stands in `span` replaced by `value`. */
const char *config_edit_replace(const char *text, struct span span, const char *value,
	struct arena *arena);

/* The text with a setting added at its end, under a line of comment. */
const char *config_edit_append(const char *text, const char *name, const char *value,
	const char *comment, struct arena *arena);

#endif
