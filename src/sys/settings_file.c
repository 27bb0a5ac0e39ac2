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
#define KEYS_GROUP "keys"
#define KEYS_TEXT_SIZE (2 * BINDING_KEYS_SIZE) /* of an action's keys, if each byte is escaped */
#define KEYS_COMMENT "keys of your own choice, besides which an action has no others"
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
	struct settings wanted, written;
	const char *text;
	bool is_changed;
};

struct wish { /* what shall be written */
	const struct settings *settings; /* the values … */
	uint64_t rows;                   /* … of these rows */
	const struct binding *bindings;  /* and these keys */
	int binding_count;
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
	setting_copy(row, &edit->wanted, settings);
}

/* Keys as they stand between quotes. */
static void escape(const char *keys, char ret[KEYS_TEXT_SIZE])
{
	size_t used = 0;
	for (; *keys != '\0'; keys++) {
		if (*keys == '"' || *keys == '\\')
			ret[used++] = '\\';
		ret[used++] = *keys;
	}
	ret[used] = '\0';
}

static bool has_word(const char *words, const char *word, size_t bytes)
{
	for (words += strspn(words, " "); *words != '\0'; words += strspn(words, " ")) {
		size_t length = strcspn(words, " ");
		if (length == bytes && memcmp(words, word, bytes) == 0)
			return true;
		words += length;
	}
	return false;
}

/* Adds those of the keys to a binding that it lacks. False when there is no room. */
static bool add_missing(struct binding *binding, const char *keys)
{
	for (keys += strspn(keys, " "); *keys != '\0'; keys += strspn(keys, " ")) {
		size_t bytes = strcspn(keys, " "), used = strlen(binding->keys);
		if (!has_word(binding->keys, keys, bytes)) {
			if (used + 1 + bytes >= sizeof(binding->keys))
				return false;
			snprintf(binding->keys + used, sizeof(binding->keys) - used, "%s%.*s",
				used > 0 ? " " : "", (int)bytes, keys);
		}
		keys += bytes;
	}
	return true;
}

/* The binding of an action that shall be there; a new one where there is none, NULL: no room for it. */
static struct binding *wanted_binding(struct settings *wanted, const char *action)
{
	for (int i = 0; i < wanted->binding_count; i++) {
		if (strcmp(wanted->bindings[i].action, action) == 0)
			return &wanted->bindings[i];
	}
	if (wanted->binding_count == BINDINGS_MAX)
		return NULL;
	struct binding *binding = &wanted->bindings[wanted->binding_count++];
	*binding = (struct binding){ .line = 0 };
	snprintf(binding->action, sizeof(binding->action), "%s", action);
	return binding;
}

/* Writes an action's keys as a whole, in a group that is made where there is none. */
static void write_keys(struct edit *edit, const struct binding *binding)
{
	char keys[KEYS_TEXT_SIZE], value[KEYS_TEXT_SIZE + 2], line[COMMENT_SIZE];
	struct span group, member;
	escape(binding->keys, keys);
	snprintf(value, sizeof(value), "\"%s\"", keys);
	snprintf(line, sizeof(line), "{ %s = %s; }", binding->action, value);
	if (!config_edit_find(edit->text, KEYS_GROUP, &group))
		edit->text = config_edit_append(edit->text, KEYS_GROUP, line, KEYS_COMMENT,
			&edit->arena);
	else if (edit->text[group.start] != '{')
		return; /* what it is instead was said, and is not overwritten: it reads back wrong */
	else if (config_edit_find_member(edit->text, group, binding->action, &member))
		edit->text = config_edit_replace(edit->text, member, value, &edit->arena);
	else
		edit->text = config_edit_add_member(edit->text, group, binding->action, value,
			&edit->arena);
}

/* Writes what an action's keys have more than they had, `used` bytes; what they had stays as it is. */
static void extend_keys(struct edit *edit, const struct binding *binding, size_t used)
{
	char added[KEYS_TEXT_SIZE];
	struct span group, member;
	bool is_there = used > 0 && config_edit_find(edit->text, KEYS_GROUP, &group) &&
		config_edit_find_member(edit->text, group, binding->action, &member) &&
		config_edit_holds_texts(edit->text, member);
	if (!is_there) {
		write_keys(edit, binding);
		return;
	}
	escape(binding->keys + used + strspn(binding->keys + used, " "), added);
	edit->text = config_edit_add_text(edit->text, member, added, &edit->arena);
}

/* False when the file has no room for them. */
static bool change_keys(struct edit *edit, const struct binding *binding)
{
	struct binding *wanted = wanted_binding(&edit->wanted, binding->action);
	size_t used = wanted != NULL ? strlen(wanted->keys) : 0;
	if (wanted == NULL || !add_missing(wanted, binding->keys))
		return false;
	if (strlen(wanted->keys) > used)
		extend_keys(edit, wanted, used);
	return true;
}

static bool has_binding(const struct settings *settings, const struct binding *binding)
{
	for (int i = 0; i < settings->binding_count; i++) {
		if (strcmp(settings->bindings[i].action, binding->action) == 0)
			return strcmp(settings->bindings[i].keys, binding->keys) == 0;
	}
	return false;
}

/* In whatever order: one that was mended stands where it stood, and not last. */
static bool same_bindings(const struct settings *a, const struct settings *b)
{
	if (a->binding_count != b->binding_count)
		return false;
	for (int i = 0; i < a->binding_count; i++) {
		if (!has_binding(b, &a->bindings[i]))
			return false;
	}
	return true;
}

/* Whether the text, read back, holds what was wanted, and for the rest what it held before. */
static bool reads_back(struct edit *edit)
{
	const struct config_text text = { FILE_NAME, edit->text, strlen(edit->text) };
	edit->written = settings_default;
	if (!config_settings(&text, &edit->written, &edit->after) ||
		!same_bindings(&edit->written, &edit->wanted))
		return false;
	for (int i = 0; i < SETTINGS; i++) {
		if (!setting_same(&setting_rows[i], &edit->written, &edit->wanted))
			return false;
	}
	return true;
}

/* Changes the text as it is wished; false when there is no room for a key. */
static bool grant(struct edit *edit, const struct wish *wish)
{
	for (int i = 0; i < SETTINGS; i++) {
		if (setting_among(wish->rows, i))
			change(edit, &setting_rows[i], wish->settings);
	}
	for (int i = 0; i < wish->binding_count; i++) {
		if (!change_keys(edit, &wish->bindings[i]))
			return false;
	}
	return true;
}

/* Makes the text that shall be written. */
static bool prepare(struct edit *edit, const char *path, const struct wish *wish, char *ret_why,
	size_t size)
{
	struct config_text text;
	if (!read_file(path, &edit->arena, &text, &edit->wanted, &edit->before)) {
		say_problem(&edit->before, ret_why, size);
		return false;
	}
	const char *was = edit->text = text.length > 0 ? text.bytes : INTRODUCTION;
	bool is_granted = grant(edit, wish);
	edit->is_changed = strcmp(edit->text, was) != 0;
	if (is_granted && reads_back(edit))
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

static bool write_wish(struct settings_file *file, const struct wish *wish, char *ret_why, size_t size)
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
	bool is_written = prepare(&edit, target, wish, ret_why, size) &&
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
	const struct wish wish = { .settings = settings, .rows = rows };
	return write_wish(file, &wish, ret_why, size);
}

bool settings_file_add_keys(struct settings_file *file, const struct binding *bindings, int count,
	char *ret_why, size_t size)
{
	const struct wish wish = { .bindings = bindings, .binding_count = count };
	return write_wish(file, &wish, ret_why, size);
}
