/* append: what a command adds is on the disk, or that it is not is said. */
#include "cli/append.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "suites.h"
#include "sys/paths.h"
#include "sys/scratch.h"
#include "told.h"

static struct record record_number(int line)
{
	struct record record;
	record_init(&record);
	strcpy(record.session, "20261122T170000Z-eeee");
	record.line = line;
	record.when = printed_startup.now;
	record.type = RECORD_CHECK;
	strcpy(record.note, "better");
	return record;
}

static int lines_of_history(void)
{
	told_again();
	return (int)printed_startup.past.ledger.count;
}

START_TEST(records_are_in_the_history_of_this_machine)
{
	const struct record records[] = { record_number(1), record_number(2), record_number(3) };
	const int before = lines_of_history();
	ck_assert(append_records(&printed_startup, records, 3));
	ck_assert_int_eq(lines_of_history(), before + 3);
	ck_assert_str_eq(scratch_read(TOLD_FILE), told_lines);
	ck_assert(append_records(&printed_startup, records, 1));
	ck_assert_int_eq(lines_of_history(), before + 3);
}
END_TEST

START_TEST(where_nothing_can_be_written_nothing_is)
{
	const struct record record = record_number(1);
	snprintf(printed_startup.paths.history, PATH_SIZE, "%s/nowhere", scratch_path(TOLD_FILE));
	ck_assert(!append_records(&printed_startup, &record, 1));
	printed_startup.paths.history[0] = '\0';
	ck_assert(!append_records(&printed_startup, &record, 1));
	ck_assert_str_eq(scratch_read(TOLD_FILE), told_lines);
}
END_TEST

Suite *append_suite(void)
{
	Suite *suite = suite_create("append");
	TCase *tcase = tcase_create("append");
	tcase_add_checked_fixture(tcase, told_begin, told_end);
	tcase_add_test(tcase, records_are_in_the_history_of_this_machine);
	tcase_add_test(tcase, where_nothing_can_be_written_nothing_is);
	suite_add_tcase(suite, tcase);
	return suite;
}
