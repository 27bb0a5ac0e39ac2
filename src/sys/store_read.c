/* The history read: see sys/store.h. */
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sys/paths.h"
#include "sys/store.h"

#define MAGIC_STEM "#deadbug-history\t" /* the version follows */
#define BLOCK_BYTES ((size_t)32 * 1024) /* of a file at once: all the memory a start takes for it */

struct reader {
	const char *(*each)(void *context, const char *line, size_t length);
	void (*bad)(void *context, const char *file, int line, const char *what);
	void *context;
	const char *file;
	int line;      /* 0: the file as a whole */
	bool is_later; /* the file is of a later version */
	char block[BLOCK_BYTES];
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
	if (length > 0 && line[length - 1] == '\r')
		length--;
	if (says_nothing(line, length))
		return;
	const char *problem = length >= RECORD_LINE_MAX ? "the line is too long"
		: memchr(line, '\0', length) ? "the line has a NUL byte in it"
		: reader->each(reader->context, line, length);
	if (problem)
		report(reader, problem);
}

static bool is_later_version(const char *line, size_t length)
{
	size_t stem = strlen(MAGIC_STEM);
	if (length > 0 && line[length - 1] == '\r')
		length--;
	return length > stem && memcmp(line, MAGIC_STEM, stem) == 0
		&& !is_line(line, length, RECORD_MAGIC);
}

/* Reads the lines that end in `text`; returns the bytes that they take. */
static size_t read_lines(struct reader *reader, const char *text, size_t length)
{
	const char *line = text, *end = text + length, *newline;
	while ((newline = memchr(line, '\n', (size_t)(end - line))) != NULL && !reader->is_later) {
		size_t bytes = (size_t)(newline - line);
		reader->line++;
		reader->is_later = reader->line == 1 && is_later_version(line, bytes);
		if (reader->is_later)
			report(reader, "written by a later version of deadbug: passed over");
		else
			read_line(reader, line, bytes);
		line = newline + 1;
	}
	return (size_t)(line - text);
}

static ssize_t read_some(int file, char *bytes, size_t size)
{
	ssize_t got;
	do {
		got = read(file, bytes, size);
	} while (got < 0 && errno == EINTR);
	return got;
}

/* 0 or an errno. */
static int read_blocks(struct reader *reader, int file)
{
	size_t kept = 0; /* bytes of a line whose end is still to come */
	ssize_t got;
	while ((got = read_some(file, reader->block + kept, BLOCK_BYTES - kept)) > 0) {
		size_t length = kept + (size_t)got, used = read_lines(reader, reader->block, length);
		if (reader->is_later)
			return 0;
		kept = length - used;
		if (kept == BLOCK_BYTES)
			kept = RECORD_LINE_MAX; /* of a line too long, what makes it too long */
		memmove(reader->block, reader->block + used, kept);
	}
	if (got < 0)
		return errno;
	if (kept > 0) {
		reader->line++;
		report(reader, "the last line has no end: it was cut off in the writing");
	}
	return 0;
}

static int read_open_file(struct reader *reader, int file)
{
	struct stat status;
	if (fstat(file, &status) != 0)
		return errno;
	if (!S_ISREG(status.st_mode))
		return S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
	return read_blocks(reader, file);
}

static void read_file(struct reader *reader, const char *path)
{
	reader->file = path;
	reader->line = 0;
	reader->is_later = false;
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	int error = file < 0 ? errno : read_open_file(reader, file);
	if (file >= 0)
		(void)close(file);
	if (error == EINVAL)
		report(reader, "this is not a regular file");
	else if (error)
		report(reader, strerror(error));
}

int store_read(const char *directory,
	const char *(*each)(void *context, const char *line, size_t length),
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

bool store_is_history(const char *path)
{
	char start[sizeof(MAGIC_STEM) - 1];
	struct stat status;
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (file < 0)
		return false;
	bool is_history = fstat(file, &status) == 0 && S_ISREG(status.st_mode) &&
		read_some(file, start, sizeof(start)) == (ssize_t)sizeof(start) &&
		memcmp(start, MAGIC_STEM, sizeof(start)) == 0;
	(void)close(file);
	return is_history;
}

void store_read_file(const char *path,
	const char *(*each)(void *context, const char *line, size_t length),
	void (*bad)(void *context, const char *file, int line, const char *what), void *context)
{
	assert(each);
	struct reader reader = { .each = each, .bad = bad, .context = context };
	read_file(&reader, path);
}
