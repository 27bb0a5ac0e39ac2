/* Files that appear whole: see sys/replace.h. */
#include "sys/replace.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sys/paths.h"

struct place { /* where a file is to be, and where it is made */
	char directory[PATH_SIZE];
	char temporary[PATH_SIZE];
};

static bool find_place(const char *path, struct place *ret)
{
	const char *slash = strrchr(path, '/');
	assert(slash != NULL);
	int length = snprintf(ret->directory, PATH_SIZE, "%.*s", (int)(slash - path + 1), path);
	if (length < 0 || length >= PATH_SIZE)
		return false;
	length = snprintf(ret->temporary, PATH_SIZE, "%.*s/.%s.%ld", (int)(slash - path), path,
		slash + 1, (long)getpid());
	return length > 0 && length < PATH_SIZE;
}

static int write_all(int file, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t written = write(file, bytes, length);
		if (written < 0 && errno != EINTR)
			return errno;
		if (written == 0)
			return ENOSPC;
		bytes += written > 0 ? written : 0;
		length -= written > 0 ? (size_t)written : 0;
	}
	return fsync(file) != 0 ? errno : 0;
}

static int write_temporary(const char *path, const char *bytes, size_t length, mode_t mode)
{
	(void)unlink(path); /* of a process that died, with our number */
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
	if (file < 0)
		return errno;
	int error = fchmod(file, mode) != 0 ? errno : 0; /* whatever the umask is */
	if (!error)
		error = write_all(file, bytes, length);
	if (close(file) != 0 && !error)
		error = errno;
	return error;
}

/* A name survives a power cut when its directory was synced; where that can't be, it mostly does. */
static void sync_directory(const char *directory)
{
	int file = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (file < 0)
		return;
	(void)fsync(file);
	(void)close(file);
}

/* Gives the temporary file its name; where a file system has no links, the last one wins. */
static int name_it(const char *temporary, const char *path, bool replaces)
{
	if (!replaces) {
		if (link(temporary, path) == 0)
			return unlink(temporary) != 0 ? errno : 0;
		if (errno == EEXIST)
			return EEXIST;
	}
	return rename(temporary, path) != 0 ? errno : 0;
}

static int make(const char *path, const char *bytes, size_t length, mode_t mode, bool replaces)
{
	struct place place;
	if (!find_place(path, &place))
		return ENAMETOOLONG;
	int error = write_temporary(place.temporary, bytes, length, mode);
	if (!error)
		error = name_it(place.temporary, path, replaces);
	if (error)
		(void)unlink(place.temporary);
	else
		sync_directory(place.directory);
	return error;
}

int replace_file(const char *path, const char *bytes, size_t length, mode_t mode)
{
	return make(path, bytes, length, mode, true);
}

int replace_nothing(const char *path, const char *bytes, size_t length, mode_t mode)
{
	return make(path, bytes, length, mode, false);
}
