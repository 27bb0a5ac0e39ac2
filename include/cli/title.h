/*
 * title: what the terminal's window is told of a session or a test
 *
 *	app --core/headline--> "Plank 0:32 · deadbug", 31 % --sys/window--> terminal
 *
 * Only what the settings ask for, while one is open, and at most once a second. A plain value.
 */
#ifndef CLI_TITLE_H
#define CLI_TITLE_H

#include <stdbool.h>

#include "core/headline.h"
#include "view/app.h"

struct title {
	char words[HEADLINE_SIZE]; /* what was told last … */
	int percent;
	bool stands;
	ms_t told;                 /* … and when */
	bool is_late;              /* there is something new, too soon after that */
};

/* Of a window that was told nothing. */
void title_init(struct title *title);

/* Tells what is new of the app, as it is now; on a terminal of `ascii` in ASCII. */
void title_show(struct title *title, const struct app *app, bool ascii);

/* Milliseconds until there is something to tell that comes by no change of the app; -1 never. */
ms_t title_wait(const struct title *title, ms_t now);

#endif
