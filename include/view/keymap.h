/*
 * keymap: keys to actions, keys to names, and names into texts
 *
 *	keymap_init()       the default keys of view/action.h
 *	bindings_apply()    with those of deadbug.cfg in their place (view/bindings.h)
 *
 *	"Leave it out ({skip}) if"  --keymap_words()-->  "Leave it out (n) if"
 *
 * A plain value.
 */
#ifndef VIEW_KEYMAP_H
#define VIEW_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "draw/key.h"
#include "view/action.h"

#define ACTION_KEYS_MAX 8 /* of one action */
#define KEY_NAME_MAX    8 /* bytes of a key's name with its NUL, if it is not constant */
#define KEY_NAME_SIZE   16 /* of any name of a key, as it may be typed */
#define KEY_NAMES_SIZE  80 /* of the names of an action's keys */

struct keys {
	int count;
	key_code at[ACTION_KEYS_MAX]; /* the first is the one for hints */
};

struct keymap {
	struct keys of[ACTION_COUNT];
};

/* Makes the map of the default keys. */
void keymap_init(struct keymap *keymap);

/* Whether a key stands for an action. */
bool keymap_has(const struct keymap *keymap, enum action action, key_code key);

/*
 * The actions of a key, in the list's order: fills up to `most` and returns how many.
 */
int keymap_actions(const struct keymap *keymap, key_code key, enum action *ret, int most);

/* An action's first key, for hints; PRESS_NONE when it has none. */
key_code keymap_key_of(const struct keymap *keymap, enum action action);

/* Whether a key must never be taken for an answer: it leaves, suspends or draws the screen anew. */
bool keymap_is_urgent(const struct keymap *keymap, key_code key);

/* The names of all of an action's keys, spaces between; "" when it has none. */
void keymap_names(const struct keymap *keymap, enum action action, char ret_names[KEY_NAMES_SIZE]);

/* Writes `text` with the name of an action's first key for its name in braces. */
void keymap_words(const struct keymap *keymap, const char *text, char *out, size_t size);

/* Reads names of keys, spaces between. False when one is no key, or one too many: it is in ret_bad. */
bool keys_read(const char *names, struct keys *ret_keys, char ret_bad[KEY_NAME_SIZE]);

/* An action by its name in the list, ACTION_NONE when there is none. */
enum action action_find(const char *name);

/* A key by its name ("PageDown", "Ctrl-L", "x"), PRESS_NONE when there is none. */
key_code key_find(const char *name);

/* The nearest name of a key to a misspelt one, NULL when none is near. */
const char *key_nearest(const char *name);

/* The name of a key, "" when it has none; in `ret_name` or constant, so use what is returned. */
const char *key_name(key_code key, char ret_name[KEY_NAME_MAX]);

#endif
