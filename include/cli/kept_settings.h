/*
 * kept_settings: deadbug.cfg while the program runs
 *
 *	a change on the screen --save--> the file        what it can't take is said, and tried again
 *	a change in the file --reload--> the app         looked at when a screen opens
 *
 * Borrows everything.
 */
#ifndef CLI_KEPT_SETTINGS_H
#define CLI_KEPT_SETTINGS_H

#include "sys/settings_file.h"
#include "view/app.h"

/* Reads the file; what is wrong with it, and with the keys in it, is added to the problems. */
void kept_settings_read(struct settings_file *file, struct problems *problems);

/* Tells the app where the file is and what the problems say of it. */
void kept_settings_tell(const struct settings_file *file, const struct problems *problems,
	struct app *app);

/* Reads the file if it is another than was read, and lets the app take over what is new in it. */
void kept_settings_reload(struct settings_file *file, struct app *app);

/* Writes what was changed on the screen, and takes over what another program wrote meanwhile. */
void kept_settings_save(struct settings_file *file, struct app *app);

#endif
