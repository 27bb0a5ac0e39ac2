/* The history read: see sys/store.h. */
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sys/paths.h"
#include "sys/store.h"

#define MAGIC_STEM "#deadbug-history\t" /* the version follows */

struct reader {
	void (*each)(void *context, const struct record *record);
	void (*bad)(void *context, const char *file, int line, const char *what);
	void *context;
	const char *file;
	int line; /* 0: the file as a whole */
};

static void report(const struct reader *reader, const char *what)
{
	if (reader->bad)
		reader->bad(reader->context, reader->file, reader->line, what);
}

static bool is_line(const char *line, size_t length, const char *expected)
{
	return length + 1 == strlen(expected) && memcmp(line, expected, length) == 0;
}

static bool says_nothing(const char *line, size_t length)
{
	return length == 0 || line[0] == '#' || is_line(line, length, RECORD_HEADER);
}

static void read_line(const struct reader *reader, const char *line, size_t length)
{
	struct record record;
	if (length > 0 && line[length - 1] == '\r')
		length--;
	if (says_nothing(line, length))
		return;
	const char *problem = length >= RECORD_LINE_MAX ? "the line is too long"
		: memchr(line, '\0', length) ? "the line has a NUL byte in it"
		: record_parse(line, length, &record);
	if (problem)
		report(reader, problem);
	else
		reader->each(reader->context, &record);
}

static bool is_later_version(const char *line, size_t length)
{
	size_t stem = strlen(MAGIC_STEM);
	if (length > 0 && line[length - 1] == '\r')
		length--;
	return length > stem && memcmp(line, MAGIC_STEM, stem) == 0
		&& !is_line(line, length, RECORD_MAGIC);
}

static void read_lines(struct reader *reader, const char *text, size_t length)
{
	const char *line = text, *end = text + length;
	while (line < end) {
		const char *newline = memchr(line, '\n', (size_t)(end - line));
		reader->line++;
		if (!newline) {
			report(reader, "the last line has no end: it was cut off in the writing");
			return;
		}
		size_t bytes = (size_t)(newline - line);
		if (reader->line == 1 && is_later_version(line, bytes)) {
			report(reader, "written by a later version of deadbug: passed over");
			return;
		}
		read_line(reader, line, bytes);
		line = newline + 1;
	}
}

/* Reads up to `size` bytes; what is appended meanwhile is left for next time. 0 or an errno. */
static int read_bytes(int file, char *bytes, size_t size, size_t *ret_length)
{
	size_t length = 0;
	while (length < size) {
		ssize_t got = read(file, bytes + length, size - length);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return errno;
		if (got == 0)
			break;
		length += (size_t)got;
	}
	*ret_length = length;
	return 0;
}

static int read_open_file(struct reader *reader, int file)
{
	struct stat status;
	if (fstat(file, &status) != 0)
		return errno;
	if (!S_ISREG(status.st_mode))
		return S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
	size_t size = (size_t)status.st_size, length = 0;
	char *bytes = malloc(size + 1);
	if (!bytes)
		return ENOMEM;
	int error = read_bytes(file, bytes, size, &length);
	if (!error)
		read_lines(reader, bytes, length);
	free(bytes);
	return error;
}

static void read_file(struct reader *reader, const char *path)
{
	reader->file = path;
	reader->line = 0;
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	int error = file < 0 ? errno : read_open_file(reader, file);
	if (file >= 0)
		(void)close(file);
	if (error == EINVAL)
		report(reader, "this is not a regular file");
	else if (error)
		report(reader, strerror(error));
}

int store_read(const char *directory, void (*each)(void *context, const struct record *record),
	void (*bad)(void *context, const char *file, int line, const char *what), void *context)
{
	assert(each);
	struct reader reader = { .each = each, .bad = bad, .context = context };
	char **names, path[PATH_SIZE];
	int count, error = paths_list(directory, ".tsv", &names, &count);
	if (error)
		return error;
	for (int i = 0; i < count; i++)
		if (paths_join(path, directory, names[i]))
			read_file(&reader, path);
	paths_list_free(names, count);
	return 0;
}
