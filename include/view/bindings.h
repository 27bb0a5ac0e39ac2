/*
 * bindings: keys of a person's own choice, from deadbug.cfg
 *
 *	keys = {
 *		skip = "n Right";
 *		pause = "p";
 *	};
 *
 * An action's keys take the place of its default ones. What can't be is said, and that action keeps its
 * default keys: no such action, no such key, a key that would do two things on one screen (also one
 * that answers a question there), and an action that nobody can do without and has no key left. Keys
 * that share two actions by default may go on doing so. Borrows everything.
 */
#ifndef VIEW_BINDINGS_H
#define VIEW_BINDINGS_H

#include "core/settings.h"
#include "view/keymap.h"

/* Makes the map of the default keys and the bindings; `complain` may be NULL. */
void bindings_apply(const struct settings *settings, struct keymap *ret_keymap,
	void (*complain)(void *context, int line, const char *what), void *context);

#define BINDINGS_WHY_SIZE 120

/*
 * Gives an action one key more than it has, as a binding of the settings. False, with the end of a
 * sentence in `ret_why` and the settings untouched, when bindings_apply() would not take it.
 */
bool bindings_add(struct settings *settings, enum action action, key_code key,
	char ret_why[BINDINGS_WHY_SIZE]);

/* The binding of an action, NULL when it has its default keys. */
const struct binding *bindings_find(const struct settings *settings, const char *action);

/* Puts a binding in the place of its action's, or behind the others. False: there is no room. */
bool bindings_put(struct settings *settings, const struct binding *binding);

#endif
