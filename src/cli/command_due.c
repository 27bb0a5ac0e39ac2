/* due: one line for prompts and status bars */
#include "cli/commands.h"

#include "core/plan.h"

enum { DUE = 0, NOT_YET = 1 };

#define DATE_CHARACTERS 10   /* of a stamp: "2026-11-22" */
#define MINUTE_CHARACTERS 16 /* "2026-11-22T17:04" */

static void print_rest(const struct startup *startup, const struct plan *plan,
	const struct print *print)
{
	const struct stamp until = { plan->until.seconds, startup->now.offset };
	char when[STAMP_SIZE];
	stamp_format(until, when);
	when[DATE_CHARACTERS] = ' ';
	print_format(print, "rest until %.*s, then %s\n", MINUTE_CHARACTERS, when, plan->workout.name);
}

int command_due(const struct startup *startup, const struct print *print)
{
	const struct plan_given given = {
		.catalog = &startup->catalog,
		.progress = &startup->past.progress,
		.now = startup->now,
		.day_start = startup->settings.day_start,
	};
	struct plan plan;
	plan_today(&given, &plan);
	switch (plan.call) {
	case PLAN_TRAIN:
		print_format(print, "due: %s\n", plan.workout.name);
		return DUE;
	case PLAN_REST:
		print_rest(startup, &plan, print);
		return NOT_YET;
	case PLAN_CLINICIAN:
		print_text(print, "see a clinician before the next session\n");
		return NOT_YET;
	case PLAN_BLOCKED:
	case PLAN_CALLS:
		print_text(print, "a warning sign: ask a clinician first\n");
		return NOT_YET;
	}
	return NOT_YET;
}
