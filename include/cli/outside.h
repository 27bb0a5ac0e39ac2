/*
 * outside: does what the app asks for: writes records, rings, keeps facts
 *
 *	effects, requests --outside_do()--> store | speaker, bell, voice | state | the person's programs
 *
 * Nothing here ends a session: what can't be written waits in the store, and the person is told.
 * An outside owns all that it opened.
 */
#ifndef CLI_OUTSIDE_H
#define CLI_OUTSIDE_H

#include "cli/duties.h"
#include "cli/speech.h"
#include "cli/startup.h"
#include "sys/control.h"
#include "sys/speaker.h"
#include "sys/store.h"
#include "view/app.h"

struct outside {
	const struct startup *startup;
	struct settings_file settings_file;
	int claim;           /* what other copies see: this one is open */
	struct duties duties; /* the person's own programs */
	struct control control; /* closed where another copy listens, or there is no place for it */
	struct speech speech;
	struct store *store; /* NULL when there is no home to keep a history in */
	struct speaker speaker;
};

/*
 * Opens the store and the control socket, and claims to be the one copy that is open. `prints_lines`:
 * it has no screen.
 */
void outside_open(struct outside *outside, const struct startup *startup, bool prints_lines);

/* Does the effects, stamped with the wall time of their moments, and empties them. */
void outside_do(struct outside *outside, struct app *app, struct effects *effects);

/* Does what the app asked of the outside by its wants_… flags, but for quitting and the terminal. */
void outside_grant(struct outside *outside, struct app *app);

/* Milliseconds until there is something to do that comes by no change of the app; -1 never. */
ms_t outside_wait(const struct outside *outside, ms_t now);

/*
 * Closes them. Lines that could not be written are printed to stderr, with what to do, so that
 * the person can save them. Returns how many.
 */
int outside_close(struct outside *outside);

#endif
