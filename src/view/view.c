/* What the views have in common: which there are, and what keys can mean on each. */
#include "view/view.h"

const struct view *const views[VIEWS] = { &view_home, &view_browse, &view_learn, &view_tests,
	&view_progress, &view_settings, &view_intake, &view_go_on, &view_ask, &view_exercise,
	&view_coach, &view_measure, &view_help, &view_session_page, &view_set_page,
	&view_add_page, &view_sound_check, &view_buttons };

/* What the app does on every screen whose view leaves it to it. */
static const enum action everywhere[] = { ACTION_HELP, ACTION_RED_FLAG, ACTION_REDRAW, ACTION_RELOAD,
	ACTION_SUSPEND, ACTION_QUIT, ACTION_LEAVE };

/* What the app does on those that keep nobody. */
static const enum action ways[] = { ACTION_TODAY, ACTION_EXERCISES, ACTION_LEARN, ACTION_TESTS,
	ACTION_PROGRESS, ACTION_SETTINGS, ACTION_NEXT, ACTION_PREVIOUS, ACTION_FIND,
	ACTION_SOUND_CHECK };

static bool is_in(enum action action, const enum action *actions, int count)
{
	for (int i = 0; i < count; i++) {
		if (actions[i] == action)
			return true;
	}
	return false;
}

enum action view_reads(const struct view *view, enum action action)
{
	bool is_own = is_in(action, view->actions, VIEW_ACTIONS_MAX);
	return action == ACTION_ADVANCE && !is_own ? ACTION_GO : action;
}

bool view_takes(const struct view *view, enum action action)
{
	return action != ACTION_NONE &&
		is_in(view_reads(view, action), view->actions, VIEW_ACTIONS_MAX);
}

bool view_means(const struct view *view, enum action action)
{
	if (view_takes(view, action) ||
		is_in(action, everywhere, sizeof(everywhere) / sizeof(everywhere[0])))
		return true;
	return !view->keeps_one && is_in(action, ways, sizeof(ways) / sizeof(ways[0]));
}

bool view_covers(const struct view *view, const struct keymap *keymap, enum action action,
	key_code key)
{
	for (int i = ACTION_NONE + 1; i < (int)action; i++) {
		if (view_means(view, (enum action)i) && keymap_has(keymap, (enum action)i, key))
			return true;
	}
	return false;
}
