/*
 * typed: a line that a person typed, as the keys it stands for
 *
 *	""       Enter: the obvious thing; a rep, where the person counts
 *	"x"      a key, as on the screen
 *	"pause"  an action by its name (view/action.h)
 *	"12"     a number: the rep at which the back was lost, reps that were counted, a pain of ten
 *
 * So a line can do what one key can, and answers that need several keys are one line. Keys that lead to
 * what only the eye can use are none here. Plain functions.
 */
#ifndef VIEW_TYPED_H
#define VIEW_TYPED_H

#include <stdbool.h>

#include "view/app.h"

/* Puts the keys that a line can hold first: they are those that texts and hints name. */
void typed_order(struct keymap *keymap);

/* Whether a line can hold a key: a character that is seen, or Enter. */
bool typed_can_be(key_code key);

/* Does what a line says. False, and nothing done: it says nothing here. */
bool typed_take(struct app *app, const char *line, struct effects *effects);

#endif
