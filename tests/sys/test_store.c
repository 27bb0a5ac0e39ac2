/* The history written: what is on disk after each story. */
#include <errno.h>
#include <fcntl.h>
#include <regex.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/catalog.h"
#include "scratch.h"
#include "suites.h"
#include "sys/paths.h"
#include "sys/store.h"

#define SESSION "20261122T160455Z-k3f9"
#define HEAD RECORD_MAGIC RECORD_HEADER
#define FILE_2026 "history/2026-ada-k3f9.tsv"
#define NEW_YEAR 1798761600 /* 2027-01-01T00:00:00Z */
#define NOBODY 65534

static char history[PATH_SIZE], state[PATH_SIZE];

static void set_up(void)
{
	scratch_make();
	strcpy(history, scratch_path("history"));
	strcpy(state, scratch_directory());
	scratch_write("machine", "ada-k3f9\n");
}

static struct record record_number(int line)
{
	struct record record;
	record_init(&record);
	strcpy(record.session, SESSION);
	record.line = line;
	record.when = (struct stamp){ .seconds = 1795363495, .offset = 60 };
	record.type = RECORD_SET;
	strcpy(record.exercise, "dead-bug");
	record.set = record.sets = 1;
	record.unit = UNIT_REPS;
	record.target = record.done = 10;
	return record;
}

static int append(struct store *store, int line)
{
	const struct record record = record_number(line);
	return store_append(store, &record);
}

/* The text of a file that holds the lines `from` to `to` and what a whole file begins with. */
static const char *lines(int from, int to)
{
	static char text[64 * 1024];
	size_t length = strlen(HEAD);
	strcpy(text, HEAD);
	for (int line = from; line <= to; line++) {
		const struct record record = record_number(line);
		length += record_format(&record, text + length);
		text[length] = '\0';
	}
	return text;
}

START_TEST(nothing_is_touched_before_the_first_line)
{
	ck_assert_int_eq(remove(scratch_path("machine")), 0);
	struct store *store = store_open(history, state);
	ck_assert_str_eq(store_file(store), "");
	ck_assert_int_eq(store_retry(store), 0);
	store_close(store);
	ck_assert_uint_eq(scratch_mode(history), 0);
	ck_assert_uint_eq(scratch_mode(scratch_path("machine")), 0);
}
END_TEST

START_TEST(a_line_is_on_disk_when_the_append_returns)
{
	umask(0);
	struct store *store = store_open(history, state);
	ck_assert_int_eq(append(store, 1), 0);
	ck_assert_str_eq(scratch_read(FILE_2026), lines(1, 1));
	ck_assert_int_eq(append(store, 2), 0);
	ck_assert_str_eq(scratch_read(FILE_2026), lines(1, 2));
	ck_assert_str_eq(store_file(store), scratch_path(FILE_2026));
	ck_assert_uint_eq(scratch_mode(history), 0700);
	ck_assert_uint_eq(scratch_mode(scratch_path(FILE_2026)), 0600);
	ck_assert_int_eq(store_retry(store), 0);
	store_close(store);
}
END_TEST

START_TEST(the_next_session_goes_on_in_the_same_file)
{
	ck_assert_int_eq(remove(scratch_path("machine")), 0);
	char file[PATH_SIZE];
	struct store *store = store_open(history, state);
	ck_assert_int_eq(append(store, 1), 0);
	strcpy(file, store_file(store));
	ck_assert_int_eq(store_retry(store), 0);
	store_close(store);
	store = store_open(history, state);
	ck_assert_int_eq(append(store, 2), 0);
	ck_assert_str_eq(store_file(store), file);
	ck_assert_int_eq(store_retry(store), 0);
	store_close(store);
}
END_TEST

static const struct {
	const char *sentence;
	struct stamp when;
	const char *file;
} YEAR[] = {
	{ "the last second of the year", { NEW_YEAR - 1, 0 }, "history/2026-ada-k3f9.tsv" },
	{ "the first second of the year", { NEW_YEAR, 0 }, "history/2027-ada-k3f9.tsv" },
	{ "already next year, east of there", { NEW_YEAR - 1, 60 }, "history/2027-ada-k3f9.tsv" },
	{ "still last year, west of there", { NEW_YEAR, -300 }, "history/2026-ada-k3f9.tsv" },
	{ "a clock that was never set", { -1, 0 }, "history/1969-ada-k3f9.tsv" },
};

START_TEST(the_year_is_the_one_where_the_person_is)
{
	struct store *store = store_open(history, state);
	struct record record = record_number(1);
	record.when = YEAR[_i].when;
	ck_assert_int_eq(store_append(store, &record), 0);
	ck_assert_msg(strcmp(store_file(store), scratch_path(YEAR[_i].file)) == 0, "%s: %s",
		YEAR[_i].sentence, store_file(store));
	ck_assert_int_eq(strncmp(scratch_read(YEAR[_i].file), HEAD SESSION, strlen(HEAD SESSION)), 0);
	ck_assert_int_eq(store_retry(store), 0);
	store_close(store);
}
END_TEST

static const struct {
	const char *sentence, *before, *after; /* `after` stands before the new line */
} TAIL[] = {
	{ "a torn line gets its end", HEAD "20261122T16", HEAD "20261122T16\n" },
	{ "a torn header too", "#deadbug-hi", "#deadbug-hi\n" },
	{ "a whole file needs nothing", HEAD, HEAD },
	{ "an empty file gets its header", "", HEAD },
};

START_TEST(tails_are_mended)
{
	char want[4096];
	ck_assert_int_eq(mkdir(history, 0700), 0);
	scratch_write(FILE_2026, TAIL[_i].before);
	struct store *store = store_open(history, state);
	ck_assert_int_eq(append(store, 1), 0);
	snprintf(want, sizeof(want), "%s%s", TAIL[_i].after, lines(1, 1) + strlen(HEAD));
	const char *got = scratch_read(FILE_2026);
	ck_assert_msg(strcmp(got, want) == 0, "%s: %s", TAIL[_i].sentence, got);
	ck_assert_int_eq(store_retry(store), 0);
	store_close(store);
}
END_TEST

static const char *count(void *context, const char *line, size_t length)
{
	struct record record;
	++*(int *)context;
	return record_parse(line, length, &record);
}

/* A power cut may leave a length that was never filled. */
START_TEST(a_tail_of_nothing_is_left_behind_and_the_next_line_stands)
{
	static char bytes[8192];
	int found = 0;
	struct stat status;
	size_t length = strlen(strcpy(bytes, lines(1, 1)));
	ck_assert_int_eq(mkdir(history, 0700), 0);
	scratch_write_bytes(FILE_2026, bytes, sizeof(bytes));
	struct store *store = store_open(history, state);
	ck_assert_int_eq(append(store, 2), 0);
	store_close(store);
	ck_assert_int_eq(stat(scratch_path(FILE_2026), &status), 0);
	ck_assert_int_eq(status.st_size, (off_t)(sizeof(bytes) + 1 + length - strlen(HEAD)));
	ck_assert_int_eq(store_read(history, count, NULL, &found), 0);
	ck_assert_int_eq(found, 2);
}
END_TEST

static void limit_file_size(rlim_t bytes)
{
	struct rlimit limit;
	ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
	limit.rlim_cur = bytes;
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

/* A limit on the size of files acts as a disk that fills up in the middle of a line. */
static int append_with_room_for(struct store *store, int line, rlim_t bytes)
{
	signal(SIGXFSZ, SIG_IGN);
	limit_file_size(bytes);
	int error = append(store, line);
	limit_file_size(RLIM_INFINITY);
	return error;
}

START_TEST(a_full_disk_leaves_whole_lines_and_the_rest_waits)
{
	struct store *store = store_open(history, state);
	ck_assert_int_eq(append(store, 1), 0);
	ck_assert_int_eq(append_with_room_for(store, 2, strlen(lines(1, 1)) + 20), ENOSPC);
	ck_assert_str_eq(scratch_read(FILE_2026), lines(1, 1));
	ck_assert_int_eq(append_with_room_for(store, 3, strlen(lines(1, 1))), EFBIG);
	ck_assert_str_eq(scratch_read(FILE_2026), lines(1, 1));
	ck_assert_int_eq(store_waiting(store), 2);
	ck_assert_str_eq(store_waiting_line(store, 0), lines(2, 2) + strlen(HEAD));
	ck_assert_str_eq(store_waiting_line(store, 1), lines(3, 3) + strlen(HEAD));
	ck_assert_int_eq(append(store, 4), 0);
	ck_assert_int_eq(store_waiting(store), 0);
	ck_assert_str_eq(scratch_read(FILE_2026), lines(1, 4));
	ck_assert_int_eq(store_retry(store), 0);
	store_close(store);
}
END_TEST

START_TEST(a_disk_that_fills_up_in_between_keeps_what_fits)
{
	struct store *store = store_open(history, state);
	ck_assert_int_eq(append_with_room_for(store, 1, 4), ENOSPC);
	ck_assert_str_eq(scratch_read(FILE_2026), "");
	ck_assert_int_eq(append_with_room_for(store, 2, strlen(lines(1, 1)) + 1), ENOSPC);
	ck_assert_str_eq(scratch_read(FILE_2026), lines(1, 1));
	ck_assert_int_eq(store_waiting(store), 1);
	ck_assert_int_eq(store_retry(store), 0);
	store_close(store);
	ck_assert_str_eq(scratch_read(FILE_2026), lines(1, 2));
}
END_TEST

static int line_count(const char *name)
{
	int count = 0;
	for (const char *c = scratch_read(name); *c; c++)
		count += *c == '\n';
	return count;
}

/* More than a block holds, of two years in turn: each file has its own, once, in order. */
START_TEST(many_lines_are_written_at_once)
{
	struct store *store = store_open(history, state);
	for (int i = 1; i <= 3000; i++) {
		struct record record = record_number(i);
		if (i > 1000 && i <= 2000)
			record.when.seconds = NEW_YEAR;
		ck_assert(store_keep(store, &record));
	}
	ck_assert_int_eq(store_waiting(store), 3000);
	ck_assert_int_eq(store_retry(store), 0);
	ck_assert_int_eq(store_waiting(store), 0);
	ck_assert_int_eq(line_count(FILE_2026), 2 + 2000);
	ck_assert_int_eq(line_count("history/2027-ada-k3f9.tsv"), 2 + 1000);
	ck_assert_int_eq(strncmp(scratch_read(FILE_2026), lines(1, 300), strlen(lines(1, 300))), 0);
	ck_assert_ptr_nonnull(strstr(scratch_read(FILE_2026), lines(1000, 1000) + strlen(HEAD)));
	ck_assert_ptr_nonnull(strstr(scratch_read(FILE_2026), lines(3000, 3000) + strlen(HEAD)));
	ck_assert_int_eq(append(store, 3001), 0);
	ck_assert_int_eq(line_count(FILE_2026), 2 + 2001);
	store_close(store);
}
END_TEST

START_TEST(what_stands_in_the_way_is_said_and_lines_wait_until_it_goes)
{
	scratch_write("history", "a file where the directory should be");
	struct store *store = store_open(history, state);
	ck_assert_int_eq(append(store, 1), ENOTDIR);
	ck_assert_int_eq(append(store, 2), ENOTDIR);
	ck_assert_int_eq(store_waiting(store), 2);
	ck_assert_int_eq(remove(history), 0);
	ck_assert_int_eq(append(store, 3), 0);
	ck_assert_str_eq(scratch_read(FILE_2026), lines(1, 3));
	ck_assert_int_eq(store_retry(store), 0);
	store_close(store);
}
END_TEST

START_TEST(a_directory_that_was_removed_is_made_again)
{
	struct store *store = store_open(history, state);
	ck_assert_int_eq(append(store, 1), 0);
	ck_assert_int_eq(remove(scratch_path(FILE_2026)), 0);
	ck_assert_int_eq(rmdir(history), 0);
	ck_assert_int_eq(append(store, 2), 0);
	ck_assert_str_eq(scratch_read(FILE_2026), lines(2, 2));
	ck_assert_int_eq(store_retry(store), 0);
	store_close(store);
}
END_TEST

static void make_directory(const char *path)
{
	ck_assert_int_eq(mkdir(path, 0700), 0);
}

static void make_fifo(const char *path)
{
	ck_assert_int_eq(mkfifo(path, 0600), 0);
}

static const struct {
	void (*make)(const char *path);
	int error;
} NO_FILE[] = { { make_directory, EISDIR }, { make_fifo, EINVAL } };

START_TEST(what_is_no_file_is_not_written_to)
{
	ck_assert_int_eq(mkdir(history, 0700), 0);
	NO_FILE[_i].make(scratch_path(FILE_2026));
	struct store *store = store_open(history, state);
	ck_assert_int_eq(append(store, 1), NO_FILE[_i].error);
	ck_assert_int_eq(store_retry(store), 1);
	store_close(store);
}
END_TEST

/* Nobody else's rights: an administrator may write everywhere. */
static void become_nobody(void)
{
	if (geteuid() == 0 && setuid(NOBODY) != 0)
		_exit(0);
}

START_TEST(a_directory_that_may_only_be_read_is_said_and_the_line_waits)
{
	int status;
	ck_assert_int_eq(mkdir(history, 0700), 0);
	ck_assert_int_eq(chmod(history, 0555), 0);
	ck_assert_int_eq(chmod(scratch_directory(), 0555), 0);
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		become_nobody();
		struct store *store = store_open(history, state);
		int error = append(store, 1);
		_exit(store_waiting(store) == 1 ? error : 0);
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_int_eq(chmod(scratch_directory(), 0700), 0);
	ck_assert_int_eq(chmod(history, 0700), 0);
	ck_assert(WIFEXITED(status));
	ck_assert_int_eq(WEXITSTATUS(status), EACCES);
}
END_TEST

START_TEST(without_a_directory_all_lines_are_lost_and_counted)
{
	struct store *store = store_open("", "");
	ck_assert_int_eq(append(store, 1), ENOENT);
	ck_assert_int_eq(append(store, 2), ENOENT);
	ck_assert_int_eq(store_retry(store), 2);
	store_close(store);
	store_close(NULL);
}
END_TEST

START_TEST(while_another_holds_the_lock_lines_wait)
{
	struct store *store = store_open(history, state);
	ck_assert_int_eq(append(store, 1), 0);
	int other = open(scratch_path(FILE_2026), O_RDONLY);
	ck_assert_int_eq(flock(other, LOCK_EX), 0);
	ck_assert_int_eq(append(store, 2), EWOULDBLOCK);
	ck_assert_str_eq(scratch_read(FILE_2026), lines(1, 1));
	ck_assert_int_eq(close(other), 0);
	ck_assert_int_eq(append(store, 3), 0);
	ck_assert_str_eq(scratch_read(FILE_2026), lines(1, 3));
	ck_assert_int_eq(store_retry(store), 0);
	store_close(store);
}
END_TEST

static void fail_bad(void *context, const char *file, int line, const char *what)
{
	(void)context;
	ck_abort_msg("%s:%d: %s", file, line, what);
}

START_TEST(two_copies_mix_no_lines)
{
	enum { COPIES = 2, LINES = 2000 };
	int lost = 0, found = 0, status;
	for (int copy = 0; copy < COPIES; copy++) {
		pid_t child = fork();
		ck_assert_int_ge(child, 0);
		if (child == 0) {
			struct store *store = store_open(history, state);
			for (int line = 1; line <= LINES; line++)
				(void)append(store, line);
			int left = store_retry(store);
			store_close(store);
			_exit(left > 255 ? 255 : left);
		}
	}
	for (int copy = 0; copy < COPIES; copy++) {
		ck_assert_int_gt(wait(&status), 0);
		ck_assert(WIFEXITED(status));
		lost += WEXITSTATUS(status); /* the lock was held all the time it tried: it said so */
	}
	ck_assert_int_eq(store_read(history, count, fail_bad, &found), 0);
	ck_assert_int_eq(found + lost, COPIES * LINES);
	ck_assert_int_lt(lost, 255);
}
END_TEST

START_TEST(a_killed_process_leaves_every_line_it_had_finished)
{
	int said[2], done = 0, found = 0;
	ck_assert_int_eq(pipe(said), 0);
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		struct store *store = store_open(history, state);
		for (int line = 1;; line++)
			if (append(store, line) != 0 || write(said[1], &line, sizeof(line)) < 0)
				_exit(1);
	}
	ck_assert_int_eq(close(said[1]), 0);
	while (done < 25)
		ck_assert_int_eq(read(said[0], &done, sizeof(done)), sizeof(done));
	ck_assert_int_eq(kill(child, SIGKILL), 0);
	ck_assert_int_eq(waitpid(child, NULL, 0), child);
	ck_assert_int_eq(store_read(history, count, fail_bad, &found), 0);
	ck_assert_int_ge(found, done);
}
END_TEST

START_TEST(a_session_has_an_id_of_its_start_and_chance)
{
	char id[RECORD_SESSION_SIZE], other[RECORD_SESSION_SIZE];
	regex_t form;
	ck_assert_int_eq(regcomp(&form, "^20261122T160455Z-[a-z2-9]{4}$", REG_EXTENDED | REG_NOSUB), 0);
	const struct stamp start = { .seconds = 1795363495, .offset = 60 };
	store_session_id(start, id);
	ck_assert_msg(regexec(&form, id, 0, NULL, 0) == 0, "%s", id);
	regfree(&form);
	int differ = 0;
	for (int i = 0; i < 20; i++) {
		store_session_id(start, other);
		differ += strcmp(id, other) != 0;
	}
	ck_assert_int_gt(differ, 15);
}
END_TEST

Suite *store_suite(void)
{
	Suite *suite = suite_create("store");
	TCase *tcase = tcase_create("store");
	tcase_add_checked_fixture(tcase, set_up, scratch_remove);
	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, nothing_is_touched_before_the_first_line);
	tcase_add_test(tcase, a_line_is_on_disk_when_the_append_returns);
	tcase_add_test(tcase, the_next_session_goes_on_in_the_same_file);
	tcase_add_loop_test(tcase, the_year_is_the_one_where_the_person_is, 0, ROWS(YEAR));
	tcase_add_loop_test(tcase, tails_are_mended, 0, ROWS(TAIL));
	tcase_add_test(tcase, a_tail_of_nothing_is_left_behind_and_the_next_line_stands);
	tcase_add_test(tcase, a_full_disk_leaves_whole_lines_and_the_rest_waits);
	tcase_add_test(tcase, a_disk_that_fills_up_in_between_keeps_what_fits);
	tcase_add_test(tcase, many_lines_are_written_at_once);
	tcase_add_test(tcase, what_stands_in_the_way_is_said_and_lines_wait_until_it_goes);
	tcase_add_test(tcase, a_directory_that_was_removed_is_made_again);
	tcase_add_loop_test(tcase, what_is_no_file_is_not_written_to, 0, ROWS(NO_FILE));
	tcase_add_test(tcase, a_directory_that_may_only_be_read_is_said_and_the_line_waits);
	tcase_add_test(tcase, without_a_directory_all_lines_are_lost_and_counted);
	tcase_add_test(tcase, while_another_holds_the_lock_lines_wait);
	tcase_add_test(tcase, two_copies_mix_no_lines);
	tcase_add_test(tcase, a_killed_process_leaves_every_line_it_had_finished);
	tcase_add_test(tcase, a_session_has_an_id_of_its_start_and_chance);
	suite_add_tcase(suite, tcase);
	return suite;
}
