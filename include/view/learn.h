/*
 * learn: the pages that are read once: their list, and the one that is selected
 *
 *	wide                                narrow: one after the other
 *	+------------+------------------+   +-----------+     +-----------+
 *	| Why        | Title            |   | the list  |  GO | the page  |
 *	| > Title    | text …           |   |           | --> |           |
 *	+------------+------------------+   +-----------+     +-----------+
 *
 * The state is a plain value, a part of struct app; it outlives the screen, so that one comes back to
 * the page that was read last.
 */
#ifndef VIEW_LEARN_H
#define VIEW_LEARN_H

#include <stdbool.h>

struct learn {
	int selected;    /* index of a page */
	int scroll;      /* rows of it above its area */
	bool is_reading; /* on a narrow screen: the page is shown, not the list */
};

#endif
