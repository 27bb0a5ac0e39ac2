/* A directory for one test: see scratch.h. */
#include "scratch.h"

#include <check.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sys/paths.h"

#define TEXT_SIZE (4 * 1024 * 1024)
#define DIRECTORIES_OPEN 16

static char directory[PATH_SIZE];
static char path[PATH_SIZE];
static char text[TEXT_SIZE];

void scratch_make(void)
{
	const char *base = getenv("TMPDIR");
	base = base && base[0] ? base : P_tmpdir;
	snprintf(directory, sizeof(directory), "%s/deadbug-test.XXXXXX", base);
	ck_assert_ptr_nonnull(mkdtemp(directory));
}

static int remove_one(const char *name, const struct stat *status, int kind, struct FTW *place)
{
	(void)status;
	(void)kind;
	(void)place;
	return remove(name);
}

void scratch_remove(void)
{
	ck_assert_int_eq(nftw(directory, remove_one, DIRECTORIES_OPEN, FTW_DEPTH | FTW_PHYS), 0);
}

const char *scratch_directory(void)
{
	return directory;
}

const char *scratch_path(const char *name)
{
	ck_assert(paths_join(path, directory, name));
	return path;
}

void scratch_write(const char *name, const char *content)
{
	scratch_write_bytes(name, content, strlen(content));
}

void scratch_write_bytes(const char *name, const void *bytes, size_t length)
{
	FILE *file = fopen(scratch_path(name), "wb");
	ck_assert_msg(file != NULL, "cannot write %s", name);
	ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
	ck_assert_int_eq(fclose(file), 0);
}

const char *scratch_read(const char *name)
{
	FILE *file = fopen(scratch_path(name), "rb");
	ck_assert_msg(file != NULL, "cannot read %s", name);
	size_t length = fread(text, 1, sizeof(text), file);
	ck_assert_msg(length < sizeof(text), "%s is too long for a test", name);
	text[length] = '\0';
	ck_assert_int_eq(fclose(file), 0);
	return text;
}

mode_t scratch_mode(const char *name)
{
	struct stat status;
	return stat(name, &status) == 0 ? status.st_mode & 07777 : 0;
}
