/*
 * learn: what the screen of the pages that are read once remembers
 *
 * A plain value, a part of struct app.
 */
#ifndef VIEW_LEARN_H
#define VIEW_LEARN_H

struct learn {
	int selected;
	int scroll;
};

#endif
