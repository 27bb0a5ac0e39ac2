/* due: a line, and an exit status that a shell can ask. */
#include <stdio.h>
#include <string.h>

#include "suites.h"
#include "sys/scratch.h"
#include "told.h"

#define FLAG \
	"20261121T180000Z-eeee.1\t2026-11-21T19:00:00+01:00\tsession\tstep-3-a\t-\t-\t-\ts\t9\t9\t-" \
	"\t-\t-\t-\tred-flag\n"
#define WORSE \
	"20261122T160000Z-eeee.1\t2026-11-22T17:00:00+01:00\tcheck\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-" \
	"\tworse-days\n"

static const struct {
	const char *story, *now;
	const char *more; /* lines */
	int status;
	const char *line;
} STORY[] = {
	{ "the day after", TOLD_NOW, "", 1, "rest until 2026-11-23 13:05, then Use it, B\n" },
	{ "a minute before", "2026-11-23T13:04:00+01:00", "", 1,
		"rest until 2026-11-23 13:05, then Use it, B\n" },
	{ "in another zone, by its clock", "2026-11-22T18:00:00-08:00", "", 1,
		"rest until 2026-11-23 04:05, then Use it, B\n" },
	{ "two days after", "2026-11-23T17:05:00+01:00", "", 0, "due: Use it, B\n" },
	{ "a year after one begins gently", "2027-11-23T17:05:00+01:00", "", 0, "due: Find it, A\n" },
	{ "a warning sign", "2026-11-29T17:05:00+01:00", FLAG, 1,
		"a warning sign: ask a clinician first\n" },
	{ "a back that stays worse", "2026-11-29T17:05:00+01:00", WORSE, 1,
		"see a clinician before the next session\n" },
};

START_TEST(one_line_says_it)
{
	char lines[8192];
	int status;
	snprintf(lines, sizeof(lines), "%s%s", told_lines, STORY[_i].more);
	scratch_write(TOLD_FILE, lines);
	told_again();
	ck_assert(stamp_parse(STORY[_i].now, &printed_startup.now));
	const char *text = printed_run((struct options){ .command = COMMAND_DUE }, &status);
	ck_assert_msg(strcmp(text, STORY[_i].line) == 0, "%s: %s", STORY[_i].story, text);
	ck_assert_msg(status == STORY[_i].status, "%s: status %d", STORY[_i].story, status);
}
END_TEST

START_TEST(a_newcomer_may_begin)
{
	int status;
	remove(scratch_path(TOLD_FILE));
	told_again();
	ck_assert_str_eq(printed_run((struct options){ .command = COMMAND_DUE }, &status),
		"due: Find it, A\n");
	ck_assert_int_eq(status, 0);
}
END_TEST

Suite *command_due_suite(void)
{
	Suite *suite = suite_create("command_due");
	TCase *tcase = tcase_create("due");
	tcase_add_checked_fixture(tcase, told_begin, told_end);
	tcase_add_loop_test(tcase, one_line_says_it, 0, ROWS(STORY));
	tcase_add_test(tcase, a_newcomer_may_begin);
	suite_add_tcase(suite, tcase);
	return suite;
}
