/*
 * preferences: the screen of the settings, and what it remembers
 *
 *	Session
 *	> Get-ready count  < 5 s >      The time to get into position before a set.
 *	  Briefing            20 s      In the file   ready-seconds = 5;
 *	  …
 *	The file
 *	  deadbug.cfg         kept      what is selected: what it does, what it may be
 *	Keys
 *	  skip             n Right
 *
 * A change holds at once, and asks the loop to write it; what could not be written stays noted, and
 * goes with the next change. Its state is a plain value, a part of struct app.
 */
#ifndef VIEW_PREFERENCES_H
#define VIEW_PREFERENCES_H

#include "core/settings.h"

#define PREFERENCES_PATH_SIZE 256
#define PREFERENCES_TROUBLE_SIZE 240
#define PREFERENCES_VOICE_SIZE 160
#define PREFERENCES_LEARNED_MAX 8

struct app;

struct preferences {
	int selected;    /* an entry: the settings, the file, the actions that have keys */
	uint64_t unkept; /* rows (setting_among) changed here, and not in the file yet … */
	struct binding learned[PREFERENCES_LEARNED_MAX]; /* … and keys */
	int learned_count;
	char path[PREFERENCES_PATH_SIZE];       /* of deadbug.cfg, for people; "": there is none */
	char voice[PREFERENCES_VOICE_SIZE];     /* how the voice is, a sentence; "" unknown */
	char trouble[PREFERENCES_TROUBLE_SIZE]; /* what is wrong with it, "" for nothing */
};

/* A setting, a member of app->settings, was changed elsewhere: it is to be written. */
void preferences_keep(struct app *app, const void *member);

/* Keys were learned, as a binding of app->settings: they hold at once, and are to be written. */
void preferences_keep_keys(struct app *app, const struct binding *binding);

/* Whether something was changed here that is not in the file yet. */
bool preferences_wait(const struct preferences *preferences);

/*
 * The file holds `now` what it did not hold `before`: takes that over, but for what waits to be
 * written. What was chosen for the moment and never written stays.
 */
void preferences_adopt(struct app *app, const struct settings *before, const struct settings *now);

#endif
