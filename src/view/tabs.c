/* The screens side by side, in their order. */
#include "view/tabs.h"

#include <stddef.h>

const struct tab tabs[TABS] = {
	{ &view_home, ACTION_TODAY },
	{ &view_browse, ACTION_EXERCISES },
	{ &view_learn, ACTION_LEARN },
	{ &view_tests, ACTION_TESTS },
	{ &view_progress, ACTION_PROGRESS },
	{ &view_settings, ACTION_SETTINGS },
};

static int place_of(const struct view *view)
{
	for (int i = 0; i < TABS; i++) {
		if (tabs[i].view == view)
			return i;
	}
	return -1;
}

const struct view *tab_of_action(const struct view *from, enum action action)
{
	int place = place_of(from);
	if (place >= 0 && action == ACTION_NEXT)
		return tabs[(place + 1) % TABS].view;
	if (place >= 0 && action == ACTION_PREVIOUS)
		return tabs[(place + TABS - 1) % TABS].view;
	for (int i = 0; i < TABS; i++) {
		if (tabs[i].action == action)
			return tabs[i].view;
	}
	return NULL;
}

bool is_tab(const struct view *view)
{
	return place_of(view) >= 0;
}
