/*
 * keymap: keys to actions, and keys to names and back
 *
 * Holds the default keys of view/action.h, parsed once into a table. A plain value.
 */
#ifndef VIEW_KEYMAP_H
#define VIEW_KEYMAP_H

#include "draw/key.h"
#include "view/action.h"

#define KEYMAP_MAX 96
#define KEY_NAME_MAX 8 /* bytes of a key's name with its NUL */

struct keymap {
	int count;
	struct {
		key_code key;
		enum action action;
	} at[KEYMAP_MAX]; /* in the order of ACTION_LIST */
};

/* Makes the map of the default keys. */
void keymap_init(struct keymap *keymap);

/*
 * The actions of a key, in the list's order: fills up to `most` and returns how many.
 */
int keymap_actions(const struct keymap *keymap, key_code key, enum action *ret, int most);

/* An action's first key, for hints; PRESS_NONE when it has none. */
key_code keymap_key_of(const struct keymap *keymap, enum action action);

/* A key by its name ("PageDown", "Ctrl-L", "x"), PRESS_NONE when there is none. */
key_code key_find(const char *name);

/* The name of a key, "" when it has none; in `ret_name` or constant, so use what is returned. */
const char *key_name(key_code key, char ret_name[KEY_NAME_MAX]);

#endif
