/* lines: what goes out can be read: by ourselves, by a spreadsheet, by any JSON parser. */
#include "cli/lines.h"

#include <string.h>

#include "core/strict_json.h"
#include "suites.h"
#include "sys/scratch.h"
#include "told.h"

static const char *written(enum form form, const struct ledger *ledger, bool all)
{
	static char text[65536];
	FILE *file = tmpfile();
	ck_assert_ptr_nonnull(file);
	lines_write(file, ledger, &filter_all, form, all);
	rewind(file);
	text[fread(text, 1, sizeof(text) - 1, file)] = '\0';
	fclose(file);
	return text;
}

static const struct ledger *told(void)
{
	return &printed_startup.past.ledger;
}

START_TEST(every_line_comes_out_as_it_was_read)
{
	ck_assert_str_eq(written(FORM_TSV, told(), true), told_lines);
}
END_TEST

/* What stands, read again, stands the same: nothing was lost, nothing is amended twice. */
START_TEST(what_stands_stands_again)
{
	struct ledger again;
	char first[65536];
	snprintf(first, sizeof(first), "%s", written(FORM_TSV, told(), false));
	ledger_init(&again);
	for (const char *line = first + strlen(RECORD_MAGIC RECORD_HEADER); *line;) {
		size_t length = strcspn(line, "\n");
		ck_assert_ptr_null(ledger_add(&again, line, length));
		line += length + 1;
	}
	ledger_settle(&again);
	ck_assert_uint_eq(again.order_count, told()->order_count);
	ck_assert_uint_eq(again.order_count, 8);
	ck_assert_str_eq(written(FORM_TSV, &again, false), first);
	ledger_clear(&again);
}
END_TEST

START_TEST(json_is_an_array_of_objects)
{
	const char *text = written(FORM_JSON, told(), false);
	ck_assert_int_eq(strict_json_count(text, ""), 8);
	ck_assert_str_eq(strict_json_get(text, "2.note"), "\"lost it at 8\"");
	ck_assert_str_eq(strict_json_get(text, "2.clean"), "7");
	text = written(FORM_JSON, told(), true);
	ck_assert_int_eq(strict_json_count(text, ""), 12);
}
END_TEST

START_TEST(of_an_empty_history_there_is_the_frame)
{
	struct ledger empty;
	ledger_init(&empty);
	ledger_settle(&empty);
	ck_assert_str_eq(written(FORM_JSON, &empty, false), "[]\n");
	ck_assert_str_eq(written(FORM_TSV, &empty, false), RECORD_MAGIC RECORD_HEADER);
	const char *csv = written(FORM_CSV, &empty, true);
	ck_assert_uint_eq(strcspn(csv, "\r"), strlen(csv) - 2);
	ledger_clear(&empty);
}
END_TEST

Suite *lines_suite(void)
{
	Suite *suite = suite_create("lines");
	TCase *tcase = tcase_create("lines");
	tcase_add_checked_fixture(tcase, told_begin, told_end);
	tcase_add_test(tcase, every_line_comes_out_as_it_was_read);
	tcase_add_test(tcase, what_stands_stands_again);
	tcase_add_test(tcase, json_is_an_array_of_objects);
	tcase_add_test(tcase, of_an_empty_history_there_is_the_frame);
	suite_add_tcase(suite, tcase);
	return suite;
}
