/* export: all that is the person's, in one directory */
#include "cli/commands.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/lines.h"
#include "sys/replace.h"

enum { DONE = 0, FAILED = 1 };

#define FILE_MODE 0600

static bool complain(const char *path, const char *why)
{
	fprintf(stderr, "deadbug: cannot write '%s': %s\n", path, why);
	return false;
}

/* A directory that is there may be used when nothing is in it. */
static bool make_directory(const char *path)
{
	char **names = NULL;
	int count = 0, error = paths_make(path);
	if (!error)
		error = paths_list(path, "", &names, &count);
	paths_list_free(names, error ? 0 : count);
	if (error)
		return complain(path, strerror(error));
	return count == 0 || complain(path, "it is not empty, and nothing is overwritten");
}

static FILE *open_new(const char *path)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
	FILE *stream = file >= 0 ? fdopen(file, "w") : NULL;
	if (file >= 0 && !stream)
		(void)close(file);
	return stream;
}

static bool write_lines(const struct startup *startup, const char *directory, enum form form, bool all)
{
	char path[PATH_SIZE], name[32];
	snprintf(name, sizeof(name), "history.%s", form_names[form]);
	if (!paths_join(path, directory, name))
		return complain(directory, strerror(ENAMETOOLONG));
	FILE *file = open_new(path);
	if (!file)
		return complain(path, strerror(errno));
	lines_write(file, &startup->past.ledger, &filter_all, form, all);
	bool is_written = fflush(file) == 0 && !ferror(file) && fsync(fileno(file)) == 0;
	int error = errno;
	return (fclose(file) == 0 && is_written) || complain(path, strerror(error));
}

static bool copy_file(const char *from, const char *to)
{
	struct arena arena;
	struct problems problems;
	struct config_text text;
	arena_init(&arena);
	problems_init(&problems);
	bool is_read = config_read_text(from, &arena, &text, &problems);
	int error = is_read ? replace_nothing(to, text.bytes, text.length, FILE_MODE) : 0;
	if (error)
		complain(to, strerror(error));
	else if (!is_read)
		fprintf(stderr, "deadbug: cannot read '%s': %s\n", from, problems.at[0].what);
	problems_clear(&problems);
	arena_clear(&arena);
	return is_read && !error;
}

/* The files of a directory of the person's, into one that is called the same; none of it is fine. */
static bool copy_directory(const struct startup *startup, const char *directory, const char *name)
{
	char from[PATH_SIZE], to[PATH_SIZE], from_file[PATH_SIZE], to_file[PATH_SIZE];
	char **names = NULL;
	int count = 0;
	if (!paths_join(from, startup->paths.config, name) || !paths_join(to, directory, name))
		return true;
	int error = paths_list(from, ".cfg", &names, &count);
	if (!error && count > 0)
		error = paths_make(to);
	bool is_done = !error || complain(to, strerror(error));
	for (int i = 0; is_done && i < count; i++)
		is_done = paths_join(from_file, from, names[i]) && paths_join(to_file, to, names[i]) &&
			copy_file(from_file, to_file);
	paths_list_free(names, count);
	return is_done;
}

static bool copy_settings(const struct startup *startup, const char *directory)
{
	const char *from = startup->settings_file.path;
	char to[PATH_SIZE];
	if (!from[0] || access(from, F_OK) != 0)
		return true;
	return paths_join(to, directory, "deadbug.cfg") && copy_file(from, to);
}

static bool export_all(const struct startup *startup, const char *directory, bool all)
{
	if (!make_directory(directory) || !write_lines(startup, directory, FORM_TSV, true) ||
		!write_lines(startup, directory, FORM_CSV, false) ||
		!write_lines(startup, directory, FORM_JSON, false))
		return false;
	return !all || (copy_settings(startup, directory) &&
		copy_directory(startup, directory, "exercises.d") &&
		copy_directory(startup, directory, "themes"));
}

int command_export(const struct startup *startup, const struct options *options,
	const struct print *print)
{
	const char *directory = options->words[0];
	if (!export_all(startup, directory, options->all))
		return FAILED;
	print_format(print, "%zu lines of the history are in ", startup->past.ledger.count);
	print_text(print, directory);
	print_text(print, options->all ? ", with your settings, catalogs and themes\n" : "\n");
	if (startup->bad_lines.count > 0)
		print_format(print, "%d more can't be read: deadbug check names them\n",
			startup->bad_lines.count);
	return DONE;
}
