/* export: what is in the directory, that nothing is overwritten, and that it can come back. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "core/strict_json.h"
#include "suites.h"
#include "sys/paths.h"
#include "sys/scratch.h"
#include "told.h"

static const char *export_to(const char *name, bool all, int status)
{
	struct options options = OPTIONS(EXPORT, 1, 1, scratch_path(name));
	int real;
	options.all = all;
	const char *text = printed_run(options, &real);
	ck_assert_msg(real == status, "status %d: %s", real, text);
	return text;
}

static bool is_there(const char *name)
{
	return scratch_mode(scratch_path(name)) != 0;
}

START_TEST(the_history_is_there_in_three_forms)
{
	const char *text = export_to("out/of/here", false, 0);
	ck_assert_msg(strncmp(text, "12 lines of the history are in ", 31) == 0, "%s", text);
	ck_assert_str_eq(scratch_read("out/of/here/history.tsv"), told_lines);
	ck_assert_ptr_nonnull(strstr(scratch_read("out/of/here/history.csv"),
		",10,10,7,back,0,false,,"));
	ck_assert_int_eq(strict_json_count(scratch_read("out/of/here/history.json"), ""), 8);
	ck_assert_uint_eq(scratch_mode(scratch_path("out/of/here/history.tsv")), 0600);
	ck_assert_uint_eq(scratch_mode(scratch_path("out/of/here")), 0700);
	ck_assert(!is_there("out/of/here/deadbug.cfg"));
}
END_TEST

START_TEST(all_is_what_is_the_person_s)
{
	ck_assert_int_eq(paths_make(scratch_path(".config/deadbug/exercises.d")), 0);
	ck_assert_int_eq(paths_make(scratch_path(".config/deadbug/themes")), 0);
	scratch_write(".config/deadbug/deadbug.cfg", "bell = false;\n");
	scratch_write(".config/deadbug/exercises.d/mine.cfg", "routines = ();\n");
	scratch_write(".config/deadbug/themes/pink.cfg", "description = \"Pink\";\n");
	scratch_write(".config/deadbug/themes/notes.txt", "no theme");
	told_again();
	const char *text = export_to("out", true, 0);
	ck_assert_msg(strstr(text, "with your settings, catalogs and themes\n"), "%s", text);
	ck_assert_str_eq(scratch_read("out/deadbug.cfg"), "bell = false;\n");
	ck_assert_str_eq(scratch_read("out/exercises.d/mine.cfg"), "routines = ();\n");
	ck_assert_str_eq(scratch_read("out/themes/pink.cfg"), "description = \"Pink\";\n");
	ck_assert(!is_there("out/themes/notes.txt"));
}
END_TEST

START_TEST(a_person_without_files_has_their_history)
{
	export_to("out", true, 0);
	ck_assert(is_there("out/history.tsv"));
	ck_assert(!is_there("out/deadbug.cfg"));
	ck_assert(!is_there("out/themes"));
}
END_TEST

START_TEST(nothing_is_overwritten)
{
	ck_assert_int_eq(paths_make(scratch_path("out")), 0);
	scratch_write("out/diary.txt", "mine");
	ck_assert_str_eq(export_to("out", true, 1), "");
	ck_assert(!is_there("out/history.tsv"));
	ck_assert_str_eq(scratch_read("out/diary.txt"), "mine");
	ck_assert_str_eq(export_to("out/diary.txt", true, 1), "");
	ck_assert_str_eq(scratch_read("out/diary.txt"), "mine");
	ck_assert_int_eq(paths_make(scratch_path("empty")), 0);
	export_to("empty", false, 0);
	ck_assert(is_there("empty/history.csv"));
}
END_TEST

START_TEST(what_stays_behind_is_said)
{
	scratch_write(".local/share/deadbug/history/2025-desk.tsv", "what is this?\n");
	told_again();
	const char *text = export_to("out", false, 0);
	ck_assert_msg(strstr(text, "\n1 more can't be read: deadbug check names them\n"), "%s", text);
}
END_TEST

/* On another machine, it is the same history. */
START_TEST(what_went_out_comes_in)
{
	struct options options = OPTIONS(IMPORT, 1, 1, scratch_path("out/history.tsv"));
	int status;
	export_to("out", false, 0);
	options.yes = true;
	ck_assert_int_eq(remove(scratch_path(TOLD_FILE)), 0);
	told_again();
	ck_assert_uint_eq(printed_startup.past.ledger.count, 0);
	options.words[0] = scratch_path("out/history.tsv");
	printed_run(options, &status);
	ck_assert_int_eq(status, 0);
	told_again();
	ck_assert_uint_eq(printed_startup.past.ledger.count, 12);
	ck_assert_uint_eq(printed_startup.past.ledger.order_count, 8);
}
END_TEST

Suite *command_export_suite(void)
{
	Suite *suite = suite_create("command_export");
	TCase *tcase = tcase_create("export");
	tcase_add_checked_fixture(tcase, told_begin, told_end);
	tcase_add_test(tcase, the_history_is_there_in_three_forms);
	tcase_add_test(tcase, all_is_what_is_the_person_s);
	tcase_add_test(tcase, a_person_without_files_has_their_history);
	tcase_add_test(tcase, nothing_is_overwritten);
	tcase_add_test(tcase, what_stays_behind_is_said);
	tcase_add_test(tcase, what_went_out_comes_in);
	suite_add_tcase(suite, tcase);
	return suite;
}
