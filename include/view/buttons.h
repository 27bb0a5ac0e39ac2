/*
 * buttons: a remote's buttons are learned by pressing them
 *
 *	BUTTONS --go--> PRESS …   go on, pause, back, skip, pain, one after the other
 *	                  |       each until a key comes that is free, or for a while
 *	                  v
 *	                KEEP?     go: all of it, quit: nothing
 *
 * Any key is an answer there, but the ones of quit, which leave an action as it is. What is kept
 * becomes bindings (view/bindings.h) in deadbug.cfg. Its state is a plain value, a part of struct app.
 */
#ifndef VIEW_BUTTONS_H
#define VIEW_BUTTONS_H

#include <stdbool.h>

#include "core/effects.h"
#include "draw/key.h"
#include "view/bindings.h"

#define BUTTONS_TAUGHT 5
#define BUTTONS_WAIT_MS 10000 /* so long a button may take */
#define BUTTONS_HELD_MS 1000  /* so long the button that just came may come again, as held ones do */

enum buttons_step { BUTTONS_BEFORE, BUTTONS_ASKING, BUTTONS_AFTER };

enum button_state {
	BUTTON_AS_IS,   /* it was left as it is, or had the key already */
	BUTTON_NOTHING, /* no key came */
	BUTTON_LEARNED
};

struct buttons {
	enum buttons_step step;
	int at;                           /* which is asked for */
	ms_t since;                       /* when it was, or when a key came that could not be */
	enum button_state state[BUTTONS_TAUGHT];
	key_code key[BUTTONS_TAUGHT];            /* of those that are learned */
	key_code last;                    /* what came, PRESS_NONE: nothing yet */
	bool is_refused;                  /* what is said is why a key can't be */
	char said[BINDINGS_WHY_SIZE];     /* what came of the last key or wait, "" at first */
	int scroll;
};

#endif
