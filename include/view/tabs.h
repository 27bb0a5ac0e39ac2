/*
 * tabs: the screens that stand side by side, and how one goes from one to the next
 *
 *	 1 Today   2 Exercises   3 Learn   4 Tests   5 Progress   6 Settings     their top line
 *
 * Each has an action of its own, whose key is shown before its name; NEXT and PREVIOUS go round.
 * Constant; nothing is owned.
 */
#ifndef VIEW_TABS_H
#define VIEW_TABS_H

#include "view/view.h"

struct tab {
	const struct view *view;
	enum action action;
};

#define TABS 6
extern const struct tab tabs[TABS];

/* The tab that an action leads to from tab `from`; NULL when it is an action of another kind. */
const struct view *tab_of_action(const struct view *from, enum action action);

/* Whether a view is one of the tabs. */
bool is_tab(const struct view *view);

#endif
