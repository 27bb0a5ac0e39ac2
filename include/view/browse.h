/*
 * browse: what the screen of all exercises remembers
 *
 * A plain value, a part of struct app.
 */
#ifndef VIEW_BROWSE_H
#define VIEW_BROWSE_H

struct browse {
	int selected; /* index of an exercise */
};

#endif
