/* The rows of the action list, for look-up, hints, help and the manual. */
#include "view/action.h"

const struct action_row action_rows[ACTION_COUNT] = {
	[ACTION_NONE] = { "", "", "" },
#define ACTION(id, name, keys, help) [ACTION_##id] = { name, keys, help },
	ACTION_LIST(ACTION)
#undef ACTION
};
