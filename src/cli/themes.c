/* themes: the shipped ones, and a file at a time what a person adds to them */
#include "cli/themes.h"

#include <stdio.h>
#include <string.h>

#include "sys/builtin.h"
#include "sys/config.h"

#define SUFFIX ".cfg"

struct shelf {
	struct theme *at; /* with room for every file */
	int count;
	struct arena *arena;
	struct problems *problems;
};

/* Puts a theme in the place of the one that is called the same, or behind the others. */
static void put(struct shelf *shelf, const struct theme *theme)
{
	int place = 0;
	while (place < shelf->count && strcmp(shelf->at[place].name, theme->name) != 0)
		place++;
	shelf->at[place] = *theme;
	if (place == shelf->count)
		shelf->count++;
}

static void add_file(struct shelf *shelf, const char *path, const char *file)
{
	char name[PATH_SIZE];
	struct config_text text;
	struct theme theme;
	snprintf(name, sizeof(name), "%.*s", (int)(strlen(file) - strlen(SUFFIX)), file);
	if (!setting_is_theme_name(name)) {
		problems_add(shelf->problems, path, 0, "'%s' is not a theme's name: letters, digits, "
			"'_' and '-', at most %d", name, THEME_NAME_SIZE - 1);
		return;
	}
	const struct theme *base = theme_find(&builtin_themes, name);
	if (!config_read_text(path, shelf->arena, &text, shelf->problems) ||
		!config_theme(&text, base ? base : &builtin_themes.at[0], &theme, shelf->problems))
		return;
	theme.file = text.name;
	put(shelf, &theme);
}

struct theme_list themes_load(const struct paths *paths, struct arena *arena,
	struct problems *problems)
{
	char directory[PATH_SIZE], path[PATH_SIZE];
	char **names = NULL;
	int found = 0;
	if (paths_join(directory, paths->config, "themes")) {
		int error = paths_list(directory, SUFFIX, &names, &found);
		if (error)
			problems_add(problems, directory, 0, "cannot be listed: %s", strerror(error));
	}
	struct shelf shelf = { .arena = arena, .problems = problems };
	shelf.at = arena_take(arena, (size_t)builtin_themes.count + (size_t)found, sizeof(*shelf.at));
	for (int i = 0; i < builtin_themes.count; i++)
		put(&shelf, &builtin_themes.at[i]);
	for (int i = 0; i < found; i++)
		if (paths_join(path, directory, names[i]))
			add_file(&shelf, path, names[i]);
	paths_list_free(names, found);
	return (struct theme_list){ shelf.count, shelf.at };
}
