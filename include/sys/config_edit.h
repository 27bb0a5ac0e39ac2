/*
 * config_edit: one value in a libconfig text changed, and all else left as it stands
 *
 *	# mine                               # mine
 *	bell = true;     // loud     --->    bell = false;     // loud
 *	keys = { skip = "n"; }               keys = { skip = "n"; }
 *	     ^ span
 *
 * libconfig itself writes a file anew, and forgets comments and layout. Here settings at the top of the
 * text and in groups there are looked at, and of a text that libconfig takes; the result is to be read
 * once more by it before it is trusted. Pure; results live in the caller's arena.
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

/* The same among the settings of a group, `{ … }`, whose value stands in `group`. */
bool config_edit_find_member(const char *text, struct span group, const char *name, struct span *ret);

/* The text with what stands in `span` replaced by `value`. */
const char *config_edit_replace(const char *text, struct span span, const char *value,
	struct arena *arena);

/* The text with a setting added at its end, under a line of comment. */
const char *config_edit_append(const char *text, const char *name, const char *value,
	const char *comment, struct arena *arena);

/* The text with a setting added as a group's last one: on its own line where the group has lines. */
const char *config_edit_add_member(const char *text, struct span group, const char *name,
	const char *value, struct arena *arena);

/* Whether a value is a text, "n Right", or a list, ("n", "Right"), to which a text can be added. */
bool config_edit_holds_texts(const char *text, struct span value);

/* The text with words (in which nothing is to be escaped any more) added to such a value. */
const char *config_edit_add_text(const char *text, struct span value, const char *added,
	struct arena *arena);

#endif
