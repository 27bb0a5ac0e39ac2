/*
 * teller: a screen for a person who reads line by line
 *
 *	Rest 45 seconds. Next: Dead bug, set 2 of 3.    what core/narrator says, at its moment
 *	Where did you feel it?                          what the view tells, when it has changed
 *	a abs  h hips  b back  o other
 *	> 30 s left. Enter all fine, x pain, ? help     what can be typed, where the person is asked
 *
 * What both have is the view's: a page is complete. Nothing is ever said again: a page is known by a
 * sum of its rows. A plain value.
 */
#ifndef VIEW_TELLER_H
#define VIEW_TELLER_H

#include <stdbool.h>
#include <stdint.h>

#include "view/app.h"
#include "view/flow.h"

#define TELLER_COLUMNS 78 /* of its rows: what 80 show with a margin */

struct teller {
	struct narrator narrator; /* what was said of the session that is under way */
	uint64_t told;      /* the page that was told last */
	ms_t message_until; /* of the message that was told last */
	bool is_answered;   /* somebody can: else nothing is said about keys */
};

/* Whether the person is asked something, or may want to do something before it goes on. */
bool teller_asks(const struct app *app);

/* Tells the message at the bottom of the screen, once. */
void teller_message(struct teller *teller, const struct app *app, const struct flow_writer *writer);

/*
 * Tells what is new; false: nothing is. What lies over the rest only to be read (the help) is told and
 * closed.
 */
bool teller_tell(struct teller *teller, struct app *app, const struct flow_writer *writer);

/* Milliseconds until there is a line to tell, if nothing happens before: 0 overdue, NEVER. */
ms_t teller_wait(const struct teller *teller, const struct app *app);

/* Says what can be typed now, and the seconds that are left for it. */
void teller_prompt(const struct teller *teller, const struct app *app,
	const struct flow_writer *writer);

#endif
