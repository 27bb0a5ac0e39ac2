/* deadbug.cfg: see sys/settings_file.h. */
#include "sys/settings_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sys/config.h"
#include "sys/config_edit.h"
#include "sys/replace.h"

#define FILE_NAME "deadbug.cfg"
#define FILE_MODE 0600
#define COMMENT_SIZE 256
#define INTRODUCTION \
	"# Settings of deadbug. Its settings screen changes values here, and leaves all else as you\n" \
	"# write it.\n"

#ifdef __APPLE__
#define st_mtim st_mtimespec
#endif

/* A write on its way: what the file held, what it shall hold, and what was wrong with it. */
struct edit {
	struct arena arena;
	struct problems before, after;
	struct settings held, written;
	const char *text;
	bool is_changed;
};

/* Problems of a file end up in one sentence: the first of them. */
static void say_problem(const struct problems *problems, char *ret_why, size_t size)
{
	const struct problem *first = &problems->at[0];
	if (first->line > 0)
		snprintf(ret_why, size, FILE_NAME ", line %d: %s", first->line, first->what);
	else
		snprintf(ret_why, size, FILE_NAME ": %s", first->what);
}

static struct file_mark mark_of(const char *path)
{
	struct stat status;
	if (path[0] == '\0' || stat(path, &status) != 0)
		return (struct file_mark){ 0 };
	return (struct file_mark){
		.device = status.st_dev,
		.inode = status.st_ino,
		.size = status.st_size,
		.changed = (int64_t)status.st_mtim.tv_sec * 1000000000 + status.st_mtim.tv_nsec,
	};
}

/* A link to nothing, or a directory that can't be searched, is a file that can't be read, and said. */
static bool is_missing(const char *path)
{
	struct stat status;
	return path[0] == '\0' || (lstat(path, &status) != 0 && errno == ENOENT);
}

/* Reads the file's text and what it sets; a missing file is an empty text. */
static bool read_file(const char *path, struct arena *arena, struct config_text *ret_text,
	struct settings *ret, struct problems *problems)
{
	struct settings settings = settings_default;
	struct config_text text = { path, "", 0 };
	if (!is_missing(path) && !config_read_text(path, arena, &text, problems))
		return false;
	if (!config_settings(&text, &settings, problems))
		return false;
	*ret_text = text;
	*ret = settings;
	return true;
}

/* The file itself, where the path is a link to it; the path, where there is no file yet. */
static bool resolve(const char *path, char ret_target[PATH_SIZE], char *ret_why, size_t size)
{
	char *target = realpath(path, NULL);
	struct stat status;
	bool is_new = target == NULL && errno == ENOENT && lstat(path, &status) != 0;
	if (target == NULL && !is_new) {
		snprintf(ret_why, size, FILE_NAME " can't be reached: %s", strerror(errno));
		return false;
	}
	snprintf(ret_target, PATH_SIZE, "%s", is_new ? path : target);
	free(target);
	return true;
}

static void change(struct edit *edit, const struct setting_row *row, const struct settings *settings)
{
	char literal[SETTING_TEXT_SIZE], range[SETTING_RANGE_SIZE], comment[COMMENT_SIZE];
	struct span span;
	setting_literal(row, settings, literal);
	setting_range(row, range);
	snprintf(comment, sizeof(comment), "%s (%s)", row->help, range);
	if (config_edit_find(edit->text, row->key, &span))
		edit->text = config_edit_replace(edit->text, span, literal, &edit->arena);
	else if (!setting_same(row, settings, &settings_default))
		edit->text = config_edit_append(edit->text, row->key, literal, comment, &edit->arena);
}

static bool same_bindings(const struct settings *a, const struct settings *b)
{
	if (a->binding_count != b->binding_count)
		return false;
	for (int i = 0; i < a->binding_count; i++) {
		if (strcmp(a->bindings[i].action, b->bindings[i].action) != 0 ||
			strcmp(a->bindings[i].keys, b->bindings[i].keys) != 0)
			return false;
	}
	return true;
}

/* Whether the text, read back, holds what was wanted, and for the rest what it held before. */
static bool reads_back(struct edit *edit, const struct settings *settings, uint64_t rows)
{
	const struct config_text text = { FILE_NAME, edit->text, strlen(edit->text) };
	edit->written = settings_default;
	if (!config_settings(&text, &edit->written, &edit->after) ||
		!same_bindings(&edit->written, &edit->held))
		return false;
	for (int i = 0; i < SETTINGS; i++) {
		const struct settings *wanted = setting_among(rows, i) ? settings : &edit->held;
		if (!setting_same(&setting_rows[i], &edit->written, wanted))
			return false;
	}
	return true;
}

/* Makes the text that shall be written. */
static bool prepare(struct edit *edit, const char *path, const struct settings *settings, uint64_t rows,
	char *ret_why, size_t size)
{
	struct config_text text;
	if (!read_file(path, &edit->arena, &text, &edit->held, &edit->before)) {
		say_problem(&edit->before, ret_why, size);
		return false;
	}
	const char *was = edit->text = text.length > 0 ? text.bytes : INTRODUCTION;
	for (int i = 0; i < SETTINGS; i++) {
		if (setting_among(rows, i))
			change(edit, &setting_rows[i], settings);
	}
	edit->is_changed = strcmp(edit->text, was) != 0;
	if (reads_back(edit, settings, rows))
		return true;
	snprintf(ret_why, size, FILE_NAME " can't take the change%s%s: write it there by hand",
		edit->after.count > 0 ? ", " : "", edit->after.count > 0 ? edit->after.at[0].what : "");
	return false;
}

/* A file keeps the mode that it has; one that its owner may not write is meant to stay as it is. */
static bool put(const struct edit *edit, const char *target, char *ret_why, size_t size)
{
	struct stat status;
	if (!edit->is_changed)
		return true;
	bool is_new = stat(target, &status) != 0;
	int error = !is_new && faccessat(AT_FDCWD, target, W_OK, AT_EACCESS) != 0 ? errno : 0;
	if (!error)
		error = replace_file(target, edit->text, strlen(edit->text),
			is_new ? FILE_MODE : status.st_mode & 0777);
	if (error)
		snprintf(ret_why, size, FILE_NAME " can't be written: %s", strerror(error));
	return error == 0;
}

static bool make_directory(const char *path, char *ret_why, size_t size)
{
	char directory[PATH_SIZE];
	snprintf(directory, sizeof(directory), "%.*s", (int)(strrchr(path, '/') - path), path);
	int error = paths_make(directory);
	if (error)
		snprintf(ret_why, size, "its directory can't be made: %s", strerror(error));
	return error == 0;
}

void settings_file_init(struct settings_file *file, const char *directory)
{
	*file = (struct settings_file){ .holds = settings_default };
	(void)paths_join(file->path, directory, FILE_NAME);
}

bool settings_file_changed(const struct settings_file *file)
{
	struct file_mark now = mark_of(file->path);
	return now.device != file->mark.device || now.inode != file->mark.inode ||
		now.size != file->mark.size || now.changed != file->mark.changed;
}

bool settings_file_read(struct settings_file *file, struct problems *problems)
{
	struct arena arena;
	struct config_text text;
	arena_init(&arena);
	file->mark = mark_of(file->path); /* before: what is written while it is read will be noticed */
	bool is_read = read_file(file->path, &arena, &text, &file->holds, problems);
	arena_clear(&arena);
	return is_read;
}

bool settings_file_write(struct settings_file *file, const struct settings *settings, uint64_t rows,
	char *ret_why, size_t size)
{
	char target[PATH_SIZE];
	struct edit edit;
	if (file->path[0] == '\0') {
		snprintf(ret_why, size, "there is no home directory; set HOME");
		return false;
	}
	if (!make_directory(file->path, ret_why, size) || !resolve(file->path, target, ret_why, size))
		return false;
	arena_init(&edit.arena);
	problems_init(&edit.before);
	problems_init(&edit.after);
	bool is_written = prepare(&edit, target, settings, rows, ret_why, size) &&
		put(&edit, target, ret_why, size);
	if (is_written) {
		file->holds = edit.written;
		file->mark = mark_of(file->path);
	}
	problems_clear(&edit.before);
	problems_clear(&edit.after);
	arena_clear(&edit.arena);
	return is_written;
}
