/*
 * settings: what a person may choose, as a value
 *
 * Read from deadbug.cfg by sys/config; a field that the file leaves out keeps the value of
 * settings_default. A plain value.
 */
#ifndef CORE_SETTINGS_H
#define CORE_SETTINGS_H

#include <stdbool.h>

#include "core/timeline.h"

struct settings {
	struct timing timing;    /* ready-seconds (3 to 30), brief-seconds (5 to 120), brief-waits */
	bool self_paced;         /* self-paced: the person counts the reps of every exercise */
	bool reduced_motion;     /* reduced-motion: figures stand still in their key poses */
	bool bell;               /* bell: ring at changes of phase */
	int day_start;           /* day-start "04:00": minutes after midnight at which a day begins */
	char theme[33];          /* theme: the name of a file in themes/, without ".cfg" */
};
extern const struct settings settings_default;

/* Sets who counts the reps of a workout: the person or the coach. The clock counts a hold's seconds. */
void settings_pace(const struct settings *settings, struct workout *workout);

#endif
