/* deadbug.cfg between the file and the app. */
#include "cli/kept_settings.h"

#include <stdio.h>
#include <string.h>

#include "view/bindings.h"

struct complaint {
	const struct settings_file *file;
	struct problems *problems;
};

static void keep_bad_key(void *context, int line, const char *what)
{
	const struct complaint *complaint = context;
	problems_add(complaint->problems, complaint->file->path, line, "%s", what);
}

/* The first problem of the file, and how many more there are; "" when there is none. */
static void say_problems(const struct settings_file *file, const struct problems *problems, char *out,
	size_t size)
{
	const struct problem *first = NULL;
	int count = 0;
	for (int i = 0; i < problems->kept; i++) {
		if (strcmp(problems->at[i].file, file->path) == 0 && count++ == 0)
			first = &problems->at[i];
	}
	out[0] = '\0';
	if (first == NULL)
		return;
	if (first->line > 0)
		snprintf(out, size, "deadbug.cfg, line %d: %s", first->line, first->what);
	else
		snprintf(out, size, "deadbug.cfg: %s", first->what);
	size_t used = strlen(out);
	if (count > 1)
		snprintf(out + used, size - used, " (and %d more)", count - 1);
}

/* Reads it, and lets the app take over what changed in it. */
static void read_anew(struct settings_file *file, const struct settings *before, struct app *app)
{
	struct problems problems;
	problems_init(&problems);
	kept_settings_read(file, &problems);
	kept_settings_tell(file, &problems, app);
	problems_clear(&problems);
	preferences_adopt(app, before, &file->holds);
}

/* Writes what waits; what is written waits no more. */
static bool write_all(struct settings_file *file, struct app *app, char *ret_why, size_t size)
{
	struct preferences *preferences = &app->preferences;
	if (!settings_file_write(file, &app->settings, preferences->unkept, ret_why, size))
		return false;
	preferences->unkept = 0;
	if (preferences->learned_count > 0 &&
		!settings_file_add_keys(file, preferences->learned, preferences->learned_count, ret_why,
			size))
		return false;
	preferences->learned_count = 0;
	return true;
}

void kept_settings_read(struct settings_file *file, struct problems *problems)
{
	struct complaint complaint = { file, problems };
	struct keymap keymap;
	if (settings_file_read(file, problems))
		bindings_apply(&file->holds, &keymap, keep_bad_key, &complaint);
}

void kept_settings_tell(const struct settings_file *file, const struct problems *problems,
	struct app *app)
{
	struct preferences *preferences = &app->preferences;
	paths_words(file->path, preferences->path, sizeof(preferences->path));
	say_problems(file, problems, preferences->trouble, sizeof(preferences->trouble));
}

void kept_settings_reload(struct settings_file *file, struct app *app)
{
	const struct settings before = file->holds;
	if (!settings_file_changed(file))
		return;
	read_anew(file, &before, app);
	app_say(app, app->preferences.trouble[0] != '\0' ? app->preferences.trouble
							 : "deadbug.cfg has changed: it holds now.");
}

void kept_settings_save(struct settings_file *file, struct app *app)
{
	struct preferences *preferences = &app->preferences;
	const struct settings before = file->holds;
	char why[PREFERENCES_TROUBLE_SIZE], words[MESSAGE_SIZE];
	if (write_all(file, app, why, sizeof(why))) {
		read_anew(file, &before, app);
		return;
	}
	snprintf(preferences->trouble, sizeof(preferences->trouble), "%s", why);
	snprintf(words, sizeof(words), "Not kept, it holds until you leave: %.190s.", why);
	app_say(app, words);
}
