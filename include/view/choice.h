/*
 * choice: one entry of the settings' screen, in words
 *
 *	0 … SETTINGS - 1    a setting: one of setting_rows
 *	CHOICE_FILE         deadbug.cfg, in which they are kept
 *	beyond it           an action and its keys: learned (view/buttons.h), or changed in the file
 *
 * Texts go into the caller's buffers; nothing is owned.
 */
#ifndef VIEW_CHOICE_H
#define VIEW_CHOICE_H

#include "view/app.h"
#include "view/flow.h"

#define CHOICE_FILE SETTINGS
#define CHOICES (SETTINGS + ACTION_COUNT) /* the file takes the place of ACTION_NONE */
#define CHOICE_TEXT_SIZE 480

/* The setting of an entry, NULL when it is none; the action, ACTION_NONE when it is none. */
const struct setting_row *choice_setting(int choice);
enum action choice_action(int choice);

/* What an entry is called, and the words above the first one of its kind, else NULL. */
const char *choice_label(int choice);
const char *choice_heading(int choice);

/* What is chosen: "5 s", "kept", "n Right". */
void choice_value(const struct app *app, int choice, char ret_text[CHOICE_TEXT_SIZE]);

/* All about an entry; `brief` leaves out what the list says already. */
void choice_flow(struct flow *flow, const struct app *app, int choice, bool brief);

#endif
