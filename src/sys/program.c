/* Program: see sys/program.h. */
#include "sys/program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sys/paths.h"

static bool can_run(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISREG(status.st_mode) && access(path, X_OK) == 0;
}

/* In one directory of PATH, `length` bytes of it; an empty one is where we are. */
static bool is_in(const char *directory, size_t length, const char *name)
{
	char path[PATH_SIZE];
	int bytes = snprintf(path, sizeof(path), "%.*s/%s", length > 0 ? (int)length : 1,
		length > 0 ? directory : ".", name);
	return bytes > 0 && bytes < (int)sizeof(path) && can_run(path);
}

bool program_is_here(const char *name)
{
	const char *path = getenv("PATH");
	if (name[0] == '\0')
		return false;
	if (strchr(name, '/') != NULL)
		return can_run(name);
	while (path != NULL) {
		size_t length = strcspn(path, ":");
		if (length < PATH_SIZE && is_in(path, length, name))
			return true;
		path = path[length] == ':' ? path + length + 1 : NULL;
	}
	return false;
}
