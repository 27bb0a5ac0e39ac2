/*
 * settings_file: deadbug.cfg, which a person writes by hand and the settings screen by key
 *
 *	read:   deadbug.cfg --config_settings()--> holds           faulty ones keep their defaults
 *	write:  deadbug.cfg --read anew--> text --config_edit--> text --read back, compared--> replaced
 *
 * A write changes the values that it is asked for, and every other byte stays. It begins with the file
 * as it is now, so that what another program wrote meanwhile stays, too. A file that does not parse is
 * never written. A symbolic link is followed, and what it leads to is replaced. A plain value.
 */
#ifndef SYS_SETTINGS_FILE_H
#define SYS_SETTINGS_FILE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "core/settings.h"
#include "sys/paths.h"
#include "sys/problems.h"

struct file_mark { /* by which another state of a file is noticed; all 0 where there is none */
	dev_t device;
	ino_t inode;
	off_t size;
	int64_t changed; /* nanoseconds */
};

struct settings_file {
	char path[PATH_SIZE];   /* "" when there is no home */
	struct settings holds;  /* what it held when it was last read or written */
	struct file_mark mark;  /* of that moment */
};

/* The file in the directory, which may be "". Nothing is read yet: it holds the defaults. */
void settings_file_init(struct settings_file *file, const char *directory);

/* Whether it is another than was last read or written. */
bool settings_file_changed(const struct settings_file *file);

/*
 * Reads it; one that is missing holds the defaults. False when it can't be read or doesn't parse: what
 * it held stays. All that is wrong is added to the problems.
 */
bool settings_file_read(struct settings_file *file, struct problems *problems);

/*
 * Writes the values that `settings` have for `rows` (bits: see setting_among). False, with a sentence
 * without its full stop in `ret_why` and the file untouched, when it can't.
 */
bool settings_file_write(struct settings_file *file, const struct settings *settings, uint64_t rows,
	char *ret_why, size_t size);

/*
 * The same for keys: those of the bindings that an action's line in the group `keys` lacks are added to
 * it; an action without a line gets one with all of them.
 */
bool settings_file_add_keys(struct settings_file *file, const struct binding *bindings, int count,
	char *ret_why, size_t size);

#endif
