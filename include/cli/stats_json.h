/*
 * stats_json: what `deadbug stats` knows, as json
 *
 *	{ "sessions": { … }, "week": { … }, … "exercises": [ … ], "tests": [ … ], "trophies": [ … ] }
 *
 * The manual (deadbug.5) has all keys; none is ever left out or given another meaning. Borrows
 * everything.
 */
#ifndef CLI_STATS_JSON_H
#define CLI_STATS_JSON_H

#include <stdio.h>

#include "cli/startup.h"
#include "core/summary.h"
#include "core/trophies.h"

struct stats {
	const struct startup *startup;
	struct summary summary;
	struct trophy trophies[TROPHIES];
};

/* Writes one object and a newline. */
void stats_json_write(FILE *out, const struct stats *stats);

#endif
