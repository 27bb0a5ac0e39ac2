/* State: see sys/state.h. */
#include "sys/state.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sys/paths.h"
#include "sys/replace.h"

#define FILE_MODE 0600

bool state_holds(const char *directory, const char *name)
{
	char path[PATH_SIZE];
	struct stat status;
	return paths_join(path, directory, name) && stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

bool state_read_lines(const char *directory, const char *name, char ret_text[STATE_SIZE])
{
	char path[PATH_SIZE], text[STATE_SIZE];
	if (!state_holds(directory, name) || !paths_join(path, directory, name))
		return false;
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (file < 0)
		return false;
	ssize_t length = read(file, text, sizeof(text) - 1);
	(void)close(file);
	if (length <= 0)
		return false;
	length -= text[length - 1] == '\n';
	text[length] = '\0';
	memcpy(ret_text, text, strlen(text) + 1);
	return true;
}

bool state_read(const char *directory, const char *name, char ret_text[STATE_SIZE])
{
	if (!state_read_lines(directory, name, ret_text))
		return false;
	ret_text[strcspn(ret_text, "\n")] = '\0';
	return true;
}

/* Writes the text and its end with `make`, which replaces a file or doesn't. */
static int write_file(const char *directory, const char *name, const char *text,
	int (*make)(const char *path, const char *bytes, size_t length, mode_t mode))
{
	char path[PATH_SIZE], line[STATE_SIZE + 1];
	int length = snprintf(line, sizeof(line), "%s\n", text);
	assert(length > 0 && (size_t)length < sizeof(line));
	if (!paths_join(path, directory, name))
		return directory[0] ? ENAMETOOLONG : ENOENT;
	int error = paths_make(directory);
	return error ? error : make(path, line, (size_t)length, FILE_MODE);
}

int state_write(const char *directory, const char *name, const char *text)
{
	return write_file(directory, name, text, replace_file);
}

int state_create(const char *directory, const char *name, const char *text)
{
	return write_file(directory, name, text, replace_nothing);
}
