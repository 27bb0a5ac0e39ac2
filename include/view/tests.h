/*
 * tests: the screen of what can be measured, with what was measured last
 *
 *	> Forearm plank   43 s, on 25 October                due now
 *	  Dead bug        9 reps a side, yesterday           due in 27 days
 *
 * Its state is a plain value, a part of struct app.
 */
#ifndef VIEW_TESTS_H
#define VIEW_TESTS_H

#include "core/date.h"

struct tests {
	int selected; /* among those whose exercise the catalog has */
	ms_t since;   /* when it was selected: the figure's clock */
};

#endif
