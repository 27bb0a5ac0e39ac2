/*
 * preferences: what the screen of the settings remembers
 *
 * A plain value, a part of struct app.
 */
#ifndef VIEW_PREFERENCES_H
#define VIEW_PREFERENCES_H

struct preferences {
	int selected;
	int scroll;
};

#endif
