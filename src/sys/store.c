/* The history written: see sys/store.h. */
#include "sys/store.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "sys/machine.h"
#include "sys/paths.h"

#ifdef __APPLE__
#define fdatasync fsync
#endif

#define FILE_MODE 0600
#define LOCK_TRIES 10
#define LOCK_PAUSE_NS 5000000 /* ten of them: 50 ms, which nobody sees */
#define MINUTE_SECONDS 60
#define DAY_SECONDS 86400
#define BLOCK_SIZE ((size_t)64 * 1024) /* of lines that are written at once: many of those imported */

struct waiting {
	struct waiting *next;
	int year;    /* of the record's local time: which file it goes to */
	size_t length;
	char line[]; /* with its newline and a NUL */
};

struct store {
	char directory[PATH_SIZE];
	char state[PATH_SIZE];
	char machine[MACHINE_SIZE]; /* "" until the first append */
	char file[PATH_SIZE];       /* where the last append went, or was to go */
	struct waiting *first;      /* lines that aren't on disk yet, the oldest first … */
	struct waiting **end;       /* … and where the next one is put */
};

/* An open history file, under its lock. */
struct target {
	int file;
	bool locked;
	off_t size;
};

struct store *store_open(const char *directory, const char *state)
{
	struct store *store = calloc(1, sizeof(*store));
	if (!store)
		return NULL;
	snprintf(store->directory, sizeof(store->directory), "%s", directory);
	snprintf(store->state, sizeof(store->state), "%s", state);
	store->end = &store->first;
	return store;
}

static int local_year(struct stamp when)
{
	int64_t seconds = when.seconds + (int64_t)when.offset * MINUTE_SECONDS;
	int64_t day = seconds / DAY_SECONDS - (seconds % DAY_SECONDS < 0);
	int year, month, day_of_month;
	date_civil(day, &year, &month, &day_of_month);
	return year;
}

bool store_keep(struct store *store, const struct record *record)
{
	char line[RECORD_LINE_MAX];
	size_t length = record_format(record, line);
	assert(length > 0 && length <= sizeof(line) && line[length - 1] == '\n');
	struct waiting *waiting = malloc(sizeof(*waiting) + length + 1);
	if (!waiting)
		return false;
	waiting->next = NULL;
	waiting->year = local_year(record->when);
	waiting->length = length;
	memcpy(waiting->line, line, length);
	waiting->line[length] = '\0';
	*store->end = waiting;
	store->end = &waiting->next;
	return true;
}

static int choose_file(struct store *store, int year)
{
	char name[MACHINE_SIZE + 16];
	if (!store->machine[0])
		machine_name(store->state, store->machine);
	snprintf(name, sizeof(name), "%04d-%s.tsv", year, store->machine);
	if (!paths_join(store->file, store->directory, name))
		return store->directory[0] ? ENAMETOOLONG : ENOENT;
	return 0;
}

/* Opens for appending, makes the directory where it is missing; the file, or -1 and errno. */
static int open_file(const struct store *store)
{
	const int flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
	int file = open(store->file, flags, FILE_MODE);
	if (file >= 0 || errno != ENOENT)
		return file;
	errno = paths_make(store->directory);
	return errno ? -1 : open(store->file, flags, FILE_MODE);
}

/* Takes the lock, without waiting for long. Where files can't be locked, one write() must do. */
static int lock(struct target *target)
{
	for (int tries = 0; tries < LOCK_TRIES; tries++) {
		if (flock(target->file, LOCK_EX | LOCK_NB) == 0) {
			target->locked = true;
			return 0;
		}
		if (errno != EWOULDBLOCK && errno != EINTR)
			return errno == ENOLCK || errno == ENOTSUP || errno == ENOSYS ? 0 : errno;
		const struct timespec pause = { .tv_nsec = LOCK_PAUSE_NS };
		(void)nanosleep(&pause, NULL);
	}
	return EWOULDBLOCK;
}

static int measure(struct target *target)
{
	struct stat status;
	if (fstat(target->file, &status) != 0)
		return errno;
	target->size = status.st_size;
	return S_ISREG(status.st_mode) ? 0 : EINVAL;
}

/* Whether the last line lost its end: to a crash, or a full disk. */
static bool is_torn(const struct target *target)
{
	char last = '\n';
	return target->size > 0 && pread(target->file, &last, 1, target->size - 1) == 1 && last != '\n';
}

/* What goes before the first line: the two lines at the top, or the end of a torn one. */
static const char *lead_of(const struct target *target)
{
	return target->size == 0 ? RECORD_MAGIC RECORD_HEADER : is_torn(target) ? "\n" : "";
}

/* Lines of one year, which go to one file: how many of the first `most` fit a block behind the lead. */
static int run_of(const struct waiting *waiting, int most, size_t lead)
{
	int count = 0;
	size_t bytes = lead;
	for (const struct waiting *line = waiting; line && count < most; line = line->next, count++) {
		bytes += line->length;
		if (line->year != waiting->year || bytes > BLOCK_SIZE)
			break;
	}
	return count;
}

/*
 * Writes the first lines, *count at most, and says how many. All in one write(), so that even without a
 * lock no other line gets between.
 */
static int write_block(const struct target *target, const struct waiting *waiting, int *count)
{
	char block[BLOCK_SIZE];
	const char *lead = lead_of(target);
	size_t length = strlen(lead);
	const int run = run_of(waiting, *count, length);
	memcpy(block, lead, length);
	for (int i = 0; i < run; i++, waiting = waiting->next) {
		memcpy(block + length, waiting->line, waiting->length);
		length += waiting->length;
	}
	ssize_t written;
	do
		written = write(target->file, block, length);
	while (written < 0 && errno == EINTR);
	if (written != (ssize_t)length)
		return written < 0 ? errno : ENOSPC;
	*count = run;
	return fdatasync(target->file) != 0 && errno != EINVAL ? errno : 0;
}

/* A file's name lives in its directory, which is synced for itself. */
static void sync_directory(const char *path)
{
	int directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (directory < 0)
		return;
	(void)fsync(directory);
	(void)close(directory);
}

static int append_to(const struct store *store, const struct target *target,
	const struct waiting *waiting, int *count)
{
	int error = write_block(target, waiting, count);
	if (error && target->locked && ftruncate(target->file, target->size) != 0)
		return error; /* the half of a line that stays gets its newline next time */
	if (!error && target->size == 0)
		sync_directory(store->directory);
	return error;
}

static int append_some(struct store *store, const struct waiting *waiting, int *count)
{
	int error = choose_file(store, waiting->year);
	if (error)
		return error;
	struct target target = { .file = open_file(store) };
	if (target.file < 0)
		return errno;
	error = lock(&target);
	if (!error)
		error = measure(&target);
	if (!error)
		error = append_to(store, &target, waiting, count);
	(void)close(target.file);
	return error;
}

static void forget_first(struct store *store)
{
	struct waiting *first = store->first;
	store->first = first->next;
	if (!store->first)
		store->end = &store->first;
	free(first);
}

static int append_waiting(struct store *store)
{
	int most = INT_MAX;
	while (store->first) {
		int count = most, error = append_some(store, store->first, &count);
		if (error && most > 1 && store->first->next) {
			most = 1; /* what fits of them */
			continue;
		}
		if (error)
			return error;
		for (; count > 0; count--)
			forget_first(store);
	}
	return 0;
}

int store_append(struct store *store, const struct record *record)
{
	if (!store_keep(store, record))
		return ENOMEM;
	return append_waiting(store);
}

int store_retry(struct store *store)
{
	(void)append_waiting(store);
	return store_waiting(store);
}

void store_close(struct store *store)
{
	if (!store)
		return;
	while (store->first)
		forget_first(store);
	free(store);
}

int store_waiting(const struct store *store)
{
	int count = 0;
	for (const struct waiting *waiting = store->first; waiting; waiting = waiting->next)
		count++;
	return count;
}

const char *store_waiting_line(const struct store *store, int i)
{
	const struct waiting *waiting = store->first;
	for (; waiting && i > 0; i--)
		waiting = waiting->next;
	assert(waiting);
	return waiting->line;
}

const char *store_file(const struct store *store)
{
	return store->file;
}

void store_session_id(struct stamp start, char ret_id[RECORD_SESSION_SIZE])
{
	char compact[COMPACT_SIZE], tag[TAG_SIZE];
	static_assert(COMPACT_SIZE + TAG_SIZE <= RECORD_SESSION_SIZE, "an id holds both");
	stamp_compact(start, compact);
	machine_tag(tag);
	snprintf(ret_id, RECORD_SESSION_SIZE, "%s-%s", compact, tag);
}
