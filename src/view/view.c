/* What the views have in common. */
#include "view/view.h"

bool view_takes(const struct view *view, enum action action)
{
	for (int i = 0; i < VIEW_ACTIONS_MAX && view->actions[i] != ACTION_NONE; i++) {
		if (view->actions[i] == action)
			return true;
	}
	return false;
}
