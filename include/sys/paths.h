/*
 * paths: where files are looked for and kept (XDG base directories)
 *
 *	config  $XDG_CONFIG_HOME/deadbug  or ~/.config/deadbug       deadbug.cfg, exercises.d/, themes/
 *	data    $XDG_DATA_HOME/deadbug    or ~/.local/share/deadbug  history/
 *	state   $XDG_STATE_HOME/deadbug   or ~/.local/state/deadbug  machine, accepted
 *	runtime $XDG_RUNTIME_DIR/deadbug or the state directory        control
 *
 * A relative XDG value is ignored, as the specification asks; without HOME the password database is
 * asked. The paths are plain values; "" means that there is none, and the program goes on without.
 */
#ifndef SYS_PATHS_H
#define SYS_PATHS_H

#include <stdbool.h>
#include <stddef.h>

#define PATH_SIZE 4096

struct paths {
	char config[PATH_SIZE];
	char data[PATH_SIZE];
	char state[PATH_SIZE];
	char runtime[PATH_SIZE];
	char history[PATH_SIZE]; /* data/history */
};

/* Finds the directories; makes none. */
void paths_find(struct paths *paths);

/* Joins two parts with a slash; false (and "") when it would not fit. */
bool paths_join(char ret_path[PATH_SIZE], const char *directory, const char *name);

/* A path for people: "~/.config/deadbug". */
void paths_words(const char *path, char *out, size_t size);

/* Makes a directory and its parents, 0700; those that exist keep their modes. 0, or an errno. */
int paths_make(const char *directory);

/*
 * Lists the names in `directory` that end with `suffix` and don't begin with a dot, sorted, as an
 * array of `count` texts which the caller frees with paths_list_free(). A missing directory is an
 * empty list; returns 0 or an errno.
 */
int paths_list(const char *directory, const char *suffix, char ***ret_names, int *ret_count);
void paths_list_free(char **names, int count);

#endif
