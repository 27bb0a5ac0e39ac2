/* The history read: what of a file is taken, and what is said of the rest. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scratch.h"
#include "suites.h"
#include "sys/paths.h"
#include "sys/store.h"

#define HEAD RECORD_MAGIC RECORD_HEADER
#define LINE(n) "20261122T160455Z-k3f9." #n "\t2026-11-22T17:04:55+01:00\tset\tdead-bug\t2\t1/3\talt" \
	"\treps\t10\t10\t-\t-\t-\t-\t-"
#define CUT "the last line has no end: it was cut off in the writing"
#define LATER "written by a later version of deadbug: passed over"

/* What was read, a word for each record or problem: "1", or "FILE:LINE: what". */
struct seen {
	char text[4096];
	size_t length;
};

static void see(struct seen *seen, const char *words)
{
	size_t room = sizeof(seen->text) - seen->length;
	int length = snprintf(seen->text + seen->length, room, "%s|", words);
	ck_assert_uint_lt((size_t)length, room);
	seen->length += (size_t)length;
}

static const char *see_line(void *context, const char *line, size_t length)
{
	struct record record;
	const char *wrong = record_parse(line, length, &record);
	char words[16];
	snprintf(words, sizeof(words), "%d", record.line);
	if (wrong == NULL)
		see(context, words);
	return wrong;
}

static void see_problem(void *context, const char *file, int line, const char *what)
{
	char words[512];
	const char *name = strrchr(file, '/');
	ck_assert_int_eq(strncmp(file, scratch_directory(), strlen(scratch_directory())), 0);
	snprintf(words, sizeof(words), "%s:%d: %s", name + 1, line, what);
	see(context, words);
}

static const struct {
	const char *sentence, *content, *seen;
} STORY[] = {
	{ "an empty file", "", "" },
	{ "only a header", HEAD, "" },
	{ "lines, in the order of the file", HEAD LINE(1) "\n" LINE(3) "\n" LINE(2) "\n", "1|3|2|" },
	{ "without a header", LINE(1) "\n", "1|" },
	{ "a torn last line is passed over", HEAD LINE(1) "\n" LINE(2), "1|a.tsv:4: " CUT "|" },
	{ "a torn header", "#deadbug-hist", "a.tsv:1: " CUT "|" },
	{ "lines of Windows", "#deadbug-history\t1\r\n" LINE(1) "\r\n\r\n" LINE(2) "\r\n", "1|2|" },
	{ "empty lines and comments", HEAD "\n# mine\n\n" LINE(1) "\n", "1|" },
	{ "files that were merged", HEAD LINE(1) "\n" HEAD LINE(2) "\n", "1|2|" },
	{ "a later version", "#deadbug-history\t2\n" LINE(1) "\n", "a.tsv:1: " LATER "|" },
	{ "a later one of Windows", "#deadbug-history\t12\r\n" LINE(1) "\n", "a.tsv:1: " LATER "|" },
	{ "a version is said at the top only", HEAD "#deadbug-history\t2\n" LINE(1) "\n", "1|" },
};

START_TEST(a_file_is_read)
{
	struct seen seen = { "", 0 };
	scratch_write("a.tsv", STORY[_i].content);
	ck_assert_int_eq(store_read(scratch_directory(), see_line, see_problem, &seen), 0);
	ck_assert_msg(strcmp(seen.text, STORY[_i].seen) == 0, "%s: %s", STORY[_i].sentence, seen.text);
}
END_TEST

START_TEST(a_bad_line_is_named_and_the_rest_is_read)
{
	struct seen seen = { "", 0 };
	scratch_write("a.tsv", HEAD LINE(1) "\nwhat is this?\n" LINE(2) "\n");
	ck_assert_int_eq(store_read(scratch_directory(), see_line, see_problem, &seen), 0);
	ck_assert_int_eq(strncmp(seen.text, "1|a.tsv:4: ", 11), 0);
	ck_assert_str_eq(seen.text + seen.length - 3, "|2|");
}
END_TEST

START_TEST(a_nul_byte_is_named)
{
	static const char bytes[] = LINE(1) "\0\n" LINE(2) "\n";
	struct seen seen = { "", 0 };
	scratch_write_bytes("a.tsv", bytes, sizeof(bytes) - 1);
	ck_assert_int_eq(store_read(scratch_directory(), see_line, see_problem, &seen), 0);
	ck_assert_str_eq(seen.text, "a.tsv:1: the line has a NUL byte in it|2|");
}
END_TEST

START_TEST(a_line_too_long_is_named)
{
	char content[3 * RECORD_LINE_MAX];
	struct seen seen = { "", 0 };
	memset(content, 'x', RECORD_LINE_MAX);
	strcpy(content + RECORD_LINE_MAX, "\n" LINE(2) "\n");
	scratch_write("a.tsv", content);
	ck_assert_int_eq(store_read(scratch_directory(), see_line, see_problem, &seen), 0);
	ck_assert_str_eq(seen.text, "a.tsv:1: the line is too long|2|");
}
END_TEST

/* Files are read in blocks, and lines lie across their ends. */
#define MANY 1000

static const char *count_line(void *context, const char *line, size_t length)
{
	struct record record;
	int *lines = context;
	ck_assert_ptr_null(record_parse(line, length, &record));
	ck_assert_int_eq(record.line, ++*lines);
	return NULL;
}

START_TEST(a_long_file_is_read_whole)
{
	static char content[MANY * 128];
	size_t length = 0;
	int lines = 0;
	for (int i = 1; i <= MANY; i++)
		length += (size_t)snprintf(content + length, sizeof(content) - length,
			"20261122T160455Z-k3f9.%d\t2026-11-22T17:04:55+01:00\tset\tplank\t2\t1/3\tboth"
			"\ts\t30\t30\t-\t-\t-\t-\t-\n", i);
	scratch_write("a.tsv", content);
	ck_assert_int_eq(store_read(scratch_directory(), count_line, see_problem, &lines), 0);
	ck_assert_int_eq(lines, MANY);
}
END_TEST

static const int LENGTHS[] = { 31 * 1024, 32 * 1024, 33 * 1024, 64 * 1024, 200 * 1000 };

START_TEST(a_line_longer_than_a_block_is_named_once)
{
	static char content[256 * 1024];
	struct seen seen = { "", 0 };
	int length = LENGTHS[_i];
	strcpy(content, LINE(1) "\n");
	memset(content + strlen(LINE(1)) + 1, 'x', (size_t)length);
	strcpy(content + strlen(LINE(1)) + 1 + length, "\n" LINE(3) "\n" LINE(4));
	scratch_write("a.tsv", content);
	ck_assert_int_eq(store_read(scratch_directory(), see_line, see_problem, &seen), 0);
	ck_assert_str_eq(seen.text, "1|a.tsv:2: the line is too long|3|a.tsv:4: " CUT "|");
}
END_TEST

#define HUGE_LENGTH (100L * 1024 * 1024)

/* A hole takes no room on the disk; nor does its line in memory. */
START_TEST(a_line_of_100_megabytes_is_named_and_the_next_is_read)
{
	static const char before[] = LINE(1) "\n", after[] = "\n" LINE(3) "\n";
	struct seen seen = { "", 0 };
	scratch_write("a.tsv", before);
	FILE *file = fopen(scratch_path("a.tsv"), "r+");
	ck_assert_ptr_nonnull(file);
	ck_assert_int_eq(fseek(file, HUGE_LENGTH, SEEK_SET), 0);
	ck_assert_int_ge(fputs(after, file), 0);
	ck_assert_int_eq(fclose(file), 0);
	ck_assert_int_eq(store_read(scratch_directory(), see_line, see_problem, &seen), 0);
	ck_assert_str_eq(seen.text, "1|a.tsv:2: the line is too long|3|");
}
END_TEST

START_TEST(all_files_are_read_conflict_copies_too)
{
	struct seen seen = { "", 0 };
	scratch_write("2025-ada.tsv", HEAD LINE(1) "\n");
	scratch_write("2026-ada.sync-conflict-20261122-1.tsv", LINE(2) "\n");
	scratch_write("2026-ada.tsv", HEAD LINE(3) "\n");
	scratch_write(".2026-ada.tsv", LINE(4) "\n");
	scratch_write("2026-ada.tsv.bak", LINE(5) "\n");
	ck_assert_int_eq(store_read(scratch_directory(), see_line, see_problem, &seen), 0);
	ck_assert_str_eq(seen.text, "1|2|3|");
}
END_TEST

START_TEST(what_can_not_be_read_is_named)
{
	struct seen seen = { "", 0 };
	ck_assert_int_eq(mkdir(scratch_path("a.tsv"), 0700), 0);
	ck_assert_int_eq(mkfifo(scratch_path("b.tsv"), 0600), 0);
	ck_assert_int_eq(symlink("/nowhere/at/all", scratch_path("c.tsv")), 0);
	scratch_write("d.tsv", LINE(1) "\n");
	ck_assert_int_eq(store_read(scratch_directory(), see_line, see_problem, &seen), 0);
	ck_assert_str_eq(seen.text, "a.tsv:0: Is a directory|b.tsv:0: this is not a regular file|"
		"c.tsv:0: No such file or directory|1|");
}
END_TEST

START_TEST(problems_need_not_be_heard)
{
	struct seen seen = { "", 0 };
	scratch_write("a.tsv", "what is this?\n" LINE(1) "\n" LINE(2));
	ck_assert_int_eq(store_read(scratch_directory(), see_line, NULL, &seen), 0);
	ck_assert_str_eq(seen.text, "1|");
}
END_TEST

START_TEST(a_missing_directory_is_an_empty_history)
{
	struct seen seen = { "", 0 };
	ck_assert_int_eq(store_read(scratch_path("none"), see_line, see_problem, &seen), 0);
	ck_assert_str_eq(seen.text, "");
	scratch_write("file", "");
	ck_assert_int_eq(store_read(scratch_path("file"), see_line, see_problem, &seen), ENOTDIR);
}
END_TEST

START_TEST(a_single_file_is_read_wherever_it_is)
{
	struct seen seen = { "", 0 };
	scratch_write("old.txt", HEAD LINE(1) "\nno line\n" LINE(2) "\n");
	store_read_file(scratch_path("old.txt"), see_line, see_problem, &seen);
	ck_assert_str_eq(seen.text, "1|old.txt:4: fewer than 15 fields|2|");
	seen = (struct seen){ "", 0 };
	store_read_file(scratch_path("missing.tsv"), see_line, see_problem, &seen);
	ck_assert_str_eq(seen.text, "missing.tsv:0: No such file or directory|");
}
END_TEST

START_TEST(a_history_is_known_by_its_first_line)
{
	scratch_write("old.txt", HEAD);
	scratch_write("later.txt", "#deadbug-history\t22\nwhat will be\n");
	scratch_write("table.csv", "id,when\n");
	scratch_write("short.txt", "#deadbug");
	ck_assert(store_is_history(scratch_path("old.txt")));
	ck_assert(store_is_history(scratch_path("later.txt")));
	ck_assert(!store_is_history(scratch_path("table.csv")));
	ck_assert(!store_is_history(scratch_path("short.txt")));
	ck_assert(!store_is_history(scratch_path("missing.txt")));
	ck_assert(!store_is_history(scratch_directory()));
}
END_TEST

START_TEST(reading_changes_no_file)
{
	struct seen seen = { "", 0 };
	struct stat before, after;
	scratch_write("a.tsv", "what is this?\n" LINE(1));
	ck_assert_int_eq(stat(scratch_path("a.tsv"), &before), 0);
	ck_assert_int_eq(store_read(scratch_directory(), see_line, see_problem, &seen), 0);
	ck_assert_int_eq(stat(scratch_path("a.tsv"), &after), 0);
	ck_assert_int_eq(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
	ck_assert_str_eq(scratch_read("a.tsv"), "what is this?\n" LINE(1));
}
END_TEST

Suite *store_read_suite(void)
{
	Suite *suite = suite_create("store_read");
	TCase *tcase = tcase_create("store_read");
	tcase_add_checked_fixture(tcase, scratch_make, scratch_remove);
	tcase_add_loop_test(tcase, a_file_is_read, 0, ROWS(STORY));
	tcase_add_test(tcase, a_bad_line_is_named_and_the_rest_is_read);
	tcase_add_test(tcase, a_nul_byte_is_named);
	tcase_add_test(tcase, a_line_too_long_is_named);
	tcase_add_test(tcase, a_long_file_is_read_whole);
	tcase_add_loop_test(tcase, a_line_longer_than_a_block_is_named_once, 0, ROWS(LENGTHS));
	tcase_add_test(tcase, a_line_of_100_megabytes_is_named_and_the_next_is_read);
	tcase_add_test(tcase, all_files_are_read_conflict_copies_too);
	tcase_add_test(tcase, what_can_not_be_read_is_named);
	tcase_add_test(tcase, problems_need_not_be_heard);
	tcase_add_test(tcase, a_missing_directory_is_an_empty_history);
	tcase_add_test(tcase, a_single_file_is_read_wherever_it_is);
	tcase_add_test(tcase, a_history_is_known_by_its_first_line);
	tcase_add_test(tcase, reading_changes_no_file);
	suite_add_tcase(suite, tcase);
	return suite;
}
