/* due: one line for prompts and status bars */
#include "cli/commands.h"

enum { DUE = 0, NOT_YET = 1 };

#define REST_SECONDS (48 * 60 * 60) /* between two sessions */
#define MINUTE_CHARACTERS 16        /* of a stamp: "2026-11-22T17:04" */

int command_due(const struct startup *startup, const struct print *print)
{
	const struct history *history = &startup->past.history;
	struct workout workout;
	workout_of_today(&startup->catalog, history->last_routine, &workout);
	struct stamp until = history->last_trained;
	until.seconds += REST_SECONDS;
	if (!history->has_trained || startup->now.seconds >= until.seconds) {
		print_format(print, "due: %s\n", workout.name);
		return DUE;
	}
	char when[STAMP_SIZE];
	until.offset = startup->now.offset;
	stamp_format(until, when);
	when[10] = ' ';
	print_format(print, "rest until %.*s, then %s\n", MINUTE_CHARACTERS, when, workout.name);
	return NOT_YET;
}
