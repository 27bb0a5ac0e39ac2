/* Paths: see sys/paths.h. */
#include "sys/paths.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DIRECTORY_MODE 0700
#define NAMES_AT_FIRST 16

static const char *absolute_or_null(const char *path)
{
	return path && path[0] == '/' ? path : NULL;
}

static const char *find_home(void)
{
	const char *home = absolute_or_null(getenv("HOME"));
	if (home)
		return home;
	const struct passwd *person = getpwuid(getuid());
	return person ? absolute_or_null(person->pw_dir) : NULL;
}

/* Fills one directory: $variable/deadbug, or HOME/fallback/deadbug. */
static void find(char ret_path[PATH_SIZE], const char *variable, const char *home, const char *fallback)
{
	char base[PATH_SIZE] = "";
	const char *given = absolute_or_null(getenv(variable));
	ret_path[0] = '\0';
	if (!given && home && paths_join(base, home, fallback))
		given = base;
	if (given)
		(void)paths_join(ret_path, given, "deadbug");
}

void paths_find(struct paths *paths)
{
	const char *home = find_home();
	find(paths->config, "XDG_CONFIG_HOME", home, ".config");
	find(paths->data, "XDG_DATA_HOME", home, ".local/share");
	find(paths->state, "XDG_STATE_HOME", home, ".local/state");
	find(paths->runtime, "XDG_RUNTIME_DIR", NULL, "");
	if (!paths->runtime[0])
		memcpy(paths->runtime, paths->state, sizeof(paths->runtime));
	(void)paths_join(paths->history, paths->data, "history");
}

bool paths_join(char ret_path[PATH_SIZE], const char *directory, const char *name)
{
	assert(ret_path != directory && ret_path != name);
	int length = snprintf(ret_path, PATH_SIZE, "%s/%s", directory, name);
	bool fits = directory[0] && length > 0 && length < PATH_SIZE;
	if (!fits)
		ret_path[0] = '\0';
	return fits;
}

void paths_words(const char *path, char *out, size_t size)
{
	const char *home = find_home();
	size_t length = home ? strlen(home) : 0;
	bool is_below = length > 1 && strncmp(path, home, length) == 0 && path[length] == '/';
	snprintf(out, size, "%s%s", is_below ? "~" : "", is_below ? path + length : path);
}

/* What is already there is asked only after mkdir() failed: its errno differs between systems. */
static int make_one(const char *directory)
{
	if (mkdir(directory, DIRECTORY_MODE) == 0)
		return 0;
	int error = errno;
	struct stat status;
	if (stat(directory, &status) != 0)
		return error == EEXIST ? errno : error;
	return S_ISDIR(status.st_mode) ? 0 : ENOTDIR;
}

int paths_make(const char *directory)
{
	char path[PATH_SIZE];
	size_t length = strlen(directory);
	if (length == 0)
		return ENOENT;
	if (length >= sizeof(path))
		return ENAMETOOLONG;
	memcpy(path, directory, length + 1);
	for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		int error = make_one(path);
		*slash = '/';
		if (error)
			return error;
	}
	return make_one(path);
}

static bool ends_with(const char *name, const char *suffix)
{
	size_t name_length = strlen(name), suffix_length = strlen(suffix);
	return name_length >= suffix_length && strcmp(name + name_length - suffix_length, suffix) == 0;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

struct names {
	char **at;
	int count, room;
};

static bool names_add(struct names *names, const char *name)
{
	if (names->count == names->room) {
		int room = names->room ? names->room * 2 : NAMES_AT_FIRST;
		char **at = realloc(names->at, (size_t)room * sizeof(*at));
		if (!at)
			return false;
		names->at = at;
		names->room = room;
	}
	char *copy = strdup(name);
	if (copy)
		names->at[names->count++] = copy;
	return copy;
}

/* Adds the names that match; 0 or an errno. */
static int names_read(struct names *names, DIR *listing, const char *suffix)
{
	for (;;) {
		errno = 0;
		const struct dirent *entry = readdir(listing);
		if (!entry)
			return errno;
		if (entry->d_name[0] == '.' || !ends_with(entry->d_name, suffix))
			continue;
		if (!names_add(names, entry->d_name))
			return ENOMEM;
	}
}

int paths_list(const char *directory, const char *suffix, char ***ret_names, int *ret_count)
{
	struct names names = { 0 };
	DIR *listing = opendir(directory);
	if (!listing && errno != ENOENT)
		return errno;
	int error = listing ? names_read(&names, listing, suffix) : 0;
	if (listing)
		(void)closedir(listing);
	if (error) {
		paths_list_free(names.at, names.count);
		return error;
	}
	if (names.count > 0)
		qsort(names.at, (size_t)names.count, sizeof(*names.at), by_name);
	*ret_names = names.at;
	*ret_count = names.count;
	return 0;
}

void paths_list_free(char **names, int count)
{
	for (int i = 0; i < count; i++)
		free(names[i]);
	free(names);
}
