/*
 * occasion: what a program of the person's (hook-command) is told of, and the facts it gets
 *
 *	                session-start  set  answer  test  session-end
 *	EVENT SESSION         x         x     x      x        x         always
 *	LINE                            x     x      x                  of the history: SESSION.NUMBER
 *	ROUTINE               x                               x
 *	EXERCISE                        x            x
 *	LEVEL SET SETS                  x
 *	SIDE                            x            x
 *	UNIT TARGET           x         x            x        x
 *	DONE                            x            x        x
 *	CLEAN                                 x      x
 *	FELT PAIN                             x
 *	NOTE                            x            x
 *	ENDING                                                x
 *
 * Each is a variable of its environment, "DEADBUG_EXERCISE=plank". What was not asked is left out, so
 * a variable is there or its fact is not known. An answer comes after its set, and names its line. A
 * plain value.
 */
#ifndef CORE_OCCASION_H
#define CORE_OCCASION_H

#include <stdbool.h>

#include "core/session.h"

#define OCCASION_FACTS_MAX 20
#define OCCASION_FACT_SIZE 256

struct occasion {
	int count;
	char facts[OCCASION_FACTS_MAX][OCCASION_FACT_SIZE]; /* "DEADBUG_EVENT=set" … */
};

/* A session begins, or is taken up again. */
void occasion_begins(const struct session *session, struct occasion *ret);

/* A line of the history was written. False when nobody is told of such a line. */
bool occasion_of(const struct record *record, struct occasion *ret);

#endif
