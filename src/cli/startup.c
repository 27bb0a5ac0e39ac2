/* startup: one small reader a kind of file */
#include "cli/startup.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/kept_hearing.h"
#include "cli/kept_settings.h"
#include "cli/report.h"
#include "cli/themes.h"
#include "sys/builtin.h"
#include "sys/clock.h"
#include "sys/state.h"
#include "sys/store.h"

static bool read_text(struct startup *startup, const char *path, struct config_text *ret)
{
	return config_read_text(path, &startup->arena, ret, &startup->problems);
}

static bool build_catalog(struct startup *startup, const struct config_text *texts, int count)
{
	return config_catalog(texts, count, &startup->arena, &startup->catalog, &startup->problems);
}

/* A directory that can't be listed is said, and the rest works. */
static void say_unlisted(struct startup *startup, const char *directory, int error)
{
	problems_add(&startup->problems, directory, 0, "cannot be listed: %s", strerror(error));
}

/* The files of exercises.d, behind `texts[0]`; the texts are the arena's. */
static struct config_text *gather(struct startup *startup, struct config_text base, int *ret_count)
{
	char directory[PATH_SIZE], path[PATH_SIZE];
	char **names = NULL;
	int found = 0, count = 1;
	if (startup->paths.config[0] && paths_join(directory, startup->paths.config, "exercises.d")) {
		int error = paths_list(directory, ".cfg", &names, &found);
		if (error)
			say_unlisted(startup, directory, error);
	}
	struct config_text *texts = arena_take(&startup->arena, (size_t)found + 1, sizeof(*texts));
	texts[0] = base;
	for (int i = 0; i < found; i++)
		if (paths_join(path, directory, names[i]) && read_text(startup, path, &texts[count]))
			count++;
	paths_list_free(names, found);
	*ret_count = count;
	return texts;
}

/* Without a problem that says why, there was nothing in it. */
static bool load_named(struct startup *startup, const char *file)
{
	struct config_text text;
	int before = startup->problems.count;
	if (read_text(startup, file, &text) && build_catalog(startup, &text, 1))
		return true;
	if (startup->problems.count == before)
		problems_add(&startup->problems, file, 0, "there is no exercise in it");
	return false;
}

static void load_catalog(struct startup *startup, const char *file)
{
	if (file && load_named(startup, file))
		return;
	startup->fell_back = file != NULL;
	int count;
	struct config_text *texts = gather(startup, builtin_catalog_text, &count);
	if (count == 1) {
		startup->catalog = builtin_catalog;
		return;
	}
	bool usable = build_catalog(startup, texts, count);
	assert(usable && "the built-in catalog is tested to load");
	(void)usable;
}

static void load_settings(struct startup *startup)
{
	settings_file_init(&startup->settings_file, startup->paths.config);
	kept_settings_read(&startup->settings_file, &startup->problems);
	startup->settings = startup->settings_file.holds;
	const char *still = getenv("NO_ANIMATIONS");
	if (still && still[0])
		startup->settings.reduced_motion = true;
}

/* The theme that the settings name. A faulty one is no theme: its problems are said already. */
static void choose_theme(struct startup *startup)
{
	const char *name = startup->settings.theme;
	startup->theme = theme_find(&startup->themes, name);
	if (startup->theme)
		return;
	startup->theme = &startup->themes.at[0];
	problems_add(&startup->problems, startup->settings_file.path, startup->settings.theme_line,
		"theme: there is no theme '%s' that works; using '%s'", name, startup->theme->name);
}

static const char *keep_line(void *context, const char *line, size_t length)
{
	struct startup *startup = context;
	return past_add_line(&startup->past, line, length);
}

static void keep_bad_line(void *context, const char *file, int line, const char *what)
{
	struct startup *startup = context;
	problems_add(&startup->bad_lines, file, line, "%s", what);
}

static void load_history(struct startup *startup)
{
	const char *directory = startup->paths.history;
	int error = directory[0] ? store_read(directory, keep_line, keep_bad_line, startup) : 0;
	if (error)
		say_unlisted(startup, directory, error);
	past_fold(&startup->past, &startup->catalog, startup->settings.day_start);
}

void startup_load(struct startup *startup, const char *catalog)
{
	memset(startup, 0, sizeof(*startup));
	startup->now = clock_stamp();
	arena_init(&startup->arena);
	problems_init(&startup->problems);
	problems_init(&startup->bad_lines);
	past_init(&startup->past);
	paths_find(&startup->paths);
	load_catalog(startup, catalog);
	load_settings(startup);
	startup->themes = themes_load(&startup->paths, &startup->arena, &startup->problems);
	choose_theme(startup);
	load_history(startup);
	kept_hearing_read(&startup->hearing, startup->paths.state);
	startup->accepted = state_holds(startup->paths.state, "accepted");
}

void startup_clear(struct startup *startup)
{
	problems_clear(&startup->problems);
	problems_clear(&startup->bad_lines);
	past_clear(&startup->past);
	arena_clear(&startup->arena);
}

void startup_complain(const struct startup *startup, const struct print *errors)
{
	report_problems(errors, "deadbug: ", &startup->problems);
	if (startup->fell_back)
		print_text(errors, "deadbug: using the built-in catalog instead\n");
}
