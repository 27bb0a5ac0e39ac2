/* config: files to texts, whatever stands at the path. */
#include "sys/config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sys/config_schema.h"

/* Why a file that was opened must not be read, or NULL. */
static const char *refusal(const struct stat *status)
{
	if (S_ISDIR(status->st_mode))
		return "is a directory";
	if (!S_ISREG(status->st_mode))
		return "is not a regular file";
	return status->st_size > CONFIG_BYTES_MAX ? "is larger than 16 MiB" : NULL;
}

/* Reads up to `size` bytes, fewer when the file shrank meanwhile. False, with errno set, on errors. */
static bool read_all(int file, char *bytes, size_t size, size_t *ret_length)
{
	size_t length = 0;
	ssize_t got = 1;

	while (length < size && got != 0) {
		got = read(file, bytes + length, size - length);
		if (got < 0 && errno != EINTR)
			return false;
		length += got > 0 ? (size_t)got : 0;
	}
	*ret_length = length;
	return true;
}

static bool read_open_file(int file, const char *path, struct arena *arena, struct config_text *ret,
	struct problems *problems)
{
	struct stat status;
	const char *why;
	char *bytes;
	size_t length;

	if (fstat(file, &status) != 0) {
		problems_add(problems, path, 0, "cannot read: %s", strerror(errno));
		return false;
	}
	why = refusal(&status);
	if (why != NULL) {
		problems_add(problems, path, 0, "cannot read: it %s", why);
		return false;
	}
	bytes = arena_take(arena, (size_t)status.st_size + 1, 1);
	if (!read_all(file, bytes, (size_t)status.st_size, &length)) {
		problems_add(problems, path, 0, "cannot read: %s", strerror(errno));
		return false;
	}
	*ret = (struct config_text){ arena_text(arena, path, strlen(path)), bytes, length };
	return true;
}

bool config_read_text(const char *path, struct arena *arena, struct config_text *ret,
	struct problems *problems)
{
	/* O_NONBLOCK: a FIFO would wait for a writer. O_NOCTTY: a terminal would become ours. */
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	bool was_read;

	if (file < 0) {
		problems_add(problems, path, 0, "cannot open: %s", strerror(errno));
		return false;
	}
	was_read = read_open_file(file, path, arena, ret, problems);
	close(file);
	return was_read;
}

enum config_kind config_kind(const struct config_text *text)
{
	static const struct {
		const char *name;
		enum config_kind kind;
	} names[] = {
		{ "exercises", CONFIG_CATALOG }, { "routines", CONFIG_CATALOG },
		{ "programme", CONFIG_CATALOG },
		{ "palette", CONFIG_THEME }, { "roles", CONFIG_THEME },
	};
	struct problems unsaid;
	enum config_kind kind = CONFIG_SETTINGS;
	config_t config;
	bool parses;

	problems_init(&unsaid);
	parses = config_open(text, &config, &unsaid);
	problems_clear(&unsaid);
	if (!parses)
		return CONFIG_CATALOG;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]) && kind == CONFIG_SETTINGS; i++)
		if (config_lookup(&config, names[i].name) != NULL)
			kind = names[i].kind;
	config_destroy(&config);
	return kind;
}
