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

#define FILE_MODE 0600
#define TEMPORARY_SIZE 64

bool state_holds(const char *directory, const char *name)
{
	char path[PATH_SIZE];
	struct stat status;
	return paths_join(path, directory, name) && stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

bool state_read(const char *directory, const char *name, char ret_text[STATE_SIZE])
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
	text[length] = '\0';
	text[strcspn(text, "\n")] = '\0';
	memcpy(ret_text, text, strlen(text) + 1);
	return true;
}

static int write_line(int file, const char *text)
{
	char line[STATE_SIZE + 1];
	int length = snprintf(line, sizeof(line), "%s\n", text);
	assert(length > 0 && (size_t)length < sizeof(line));
	ssize_t written = write(file, line, (size_t)length);
	if (written != length)
		return written < 0 ? errno : ENOSPC;
	return fsync(file) != 0 ? errno : 0;
}

static int write_temporary(const char *path, const char *text)
{
	(void)unlink(path); /* of a process that died, with our number */
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
	if (file < 0)
		return errno;
	int error = write_line(file, text);
	if (close(file) != 0 && !error)
		error = errno;
	return error;
}

/* Gives the temporary file its name; where a file system has no links, the last one wins. */
static int place(const char *temporary, const char *path, bool replace)
{
	if (!replace) {
		if (link(temporary, path) == 0)
			return unlink(temporary) != 0 ? errno : 0;
		if (errno == EEXIST)
			return EEXIST;
	}
	return rename(temporary, path) != 0 ? errno : 0;
}

static int write_file(const char *directory, const char *name, const char *text, bool replace)
{
	char path[PATH_SIZE], temporary[PATH_SIZE], hidden[TEMPORARY_SIZE];
	snprintf(hidden, sizeof(hidden), ".%s.%ld", name, (long)getpid());
	if (!paths_join(path, directory, name) || !paths_join(temporary, directory, hidden))
		return directory[0] ? ENAMETOOLONG : ENOENT;
	int error = paths_make(directory);
	if (!error)
		error = write_temporary(temporary, text);
	if (!error)
		error = place(temporary, path, replace);
	if (error)
		(void)unlink(temporary);
	return error;
}

int state_write(const char *directory, const char *name, const char *text)
{
	return write_file(directory, name, text, true);
}

int state_create(const char *directory, const char *name, const char *text)
{
	return write_file(directory, name, text, false);
}
