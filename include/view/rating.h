/*
 * rating: how much it hurts, as a question and the keys that answer it
 *
 *	0-9  none to very strong      t  ten      s  sharp or aching: yes or no
 *
 * After a pain stop in a session and in a test. Nothing is owned.
 */
#ifndef VIEW_RATING_H
#define VIEW_RATING_H

#include <stdbool.h>

#include "draw/key.h"
#include "view/far.h"
#include "view/flow.h"

#define RATING_KEYS "0123456789ts" /* what rating_type() takes, for a view's `typed` */

/* Adds the question, with what was said so far about how it feels. */
void rating_flow(struct flow *flow, bool sharp);

/* The same from afar. */
void rating_far(struct far *far, bool sharp);

enum rating { RATING_NONE, RATING_SHARP, RATING_GIVEN };

/*
 * What a key says: nothing; that it is sharp or aching, or not (turns *sharp round); or how much,
 * 0 to 10, in *ret_pain.
 */
enum rating rating_type(key_code key, bool *sharp, int *ret_pain);

#endif
