/* history: what of it is printed, and in which form. */
#include <string.h>

#include "suites.h"
#include "sys/scratch.h"
#include "told.h"

#define FOR(...) { .command = COMMAND_HISTORY, __VA_ARGS__ }

static const struct {
	const char *story;
	struct options options;
	int status;
	const char *shows; /* NULL: nothing at all */
	const char *hides; /* NULL: nothing is looked for */
} STORY[] = {
	{ "by day, with its clock", FOR(.format = "text"), 0,
		"2026-11-17, 5 days ago\n"
		"  17:05  Dead bug                          set 1/3, 10 reps, 7 clean, felt in the "
		"back; lost "
		"it at 8\n"
		"  17:08  Forearm plank                     set 1/1, 30 s, all clean, felt in the abs\n"
		"  17:10  Use it, A                         session of 13 min; finished\n"
		"2026-11-20, 2 days ago\n", "90 s" },
	{ "lines for programs, as amended", FOR(.format = "tsv"), 0,
		"dead-bug\t2\t1/3\talt\treps\t10\t10\t7\tback\t0\t-\tlost it at 8\n", "amend" },
	{ "and without what was taken back", FOR(.format = "tsv"), 0,
		"\tplank\t1\t1/1\tboth\ts\t30\t30\t30\t", "\t90\t" },
	{ "what is piped is for programs", FOR(.level = 1), 0, RECORD_MAGIC RECORD_HEADER, NULL },
	{ "every line, as it was read", FOR(.format = "tsv", .all = true), 0,
		"\tvoid\t20261117T160000Z-bbbb.4\t", NULL },
	{ "of all lines the unanswered set", FOR(.all = true), 0,
		"dead-bug\t2\t1/3\talt\treps\t10\t10\t-\t", NULL },
	{ "a row a line", FOR(.format = "csv", .exercise = "dead-bug"), 0,
		"note\r\n20261117T160000Z-bbbb.1,2026-11-17T17:05:00+01:00,set,dead-bug,2,1,3,alt,reps,"
		"10,10,7,back,0,false,,lost it at 8\r\n", "plank" },
	{ "who asks for amends means them", FOR(.type = "amend"), 0, "\tamend\t", "\tset\tplank" },
	{ "since a day", FOR(.format = "text", .since = "2 days ago"), 0, "2026-11-20", "2026-11-17" },
	{ "until a day", FOR(.format = "text", .until = "2026-11-10"), 0, "2026-11-10", "2026-11-17" },
	{ "nothing that fits", FOR(.format = "text", .exercise = "bird-dog"), 0,
		"nothing yet that fits\n", NULL },
	{ "a word that is no day", FOR(.since = "last summer"), 2, NULL, NULL },
	{ "nor the other end", FOR(.until = "tomorrow"), 2, NULL, NULL },
	{ "no type", FOR(.type = "rest"), 2, NULL, NULL },
	{ "no form", FOR(.format = "xml"), 2, NULL, NULL },
	{ "every line is nothing to read", FOR(.format = "text", .all = true), 2, NULL, NULL },
};

START_TEST(what_was_done_is_printed)
{
	int status;
	const char *text = printed_run(STORY[_i].options, &status);
	ck_assert_msg(status == STORY[_i].status, "%s: status %d", STORY[_i].story, status);
	if (!STORY[_i].shows)
		ck_assert_msg(text[0] == '\0', "%s:\n%s", STORY[_i].story, text);
	else
		ck_assert_msg(strstr(text, STORY[_i].shows), "%s:\n%s", STORY[_i].story, text);
	if (STORY[_i].hides)
		ck_assert_msg(!strstr(text, STORY[_i].hides), "%s:\n%s", STORY[_i].story, text);
}
END_TEST

START_TEST(a_person_gets_text)
{
	int status;
	printed_person = true;
	const char *text = printed_run((struct options)FOR(.level = 1), &status);
	ck_assert_msg(strncmp(text, "2026-11-10, 12 days ago\n", 24) == 0, "%s", text);
	text = printed_run((struct options)FOR(.all = true), &status);
	ck_assert_msg(strncmp(text, RECORD_MAGIC, strlen(RECORD_MAGIC)) == 0, "%s", text);
}
END_TEST

/* Lines that somebody wrote by hand: at the ends of time, and full of themselves. */
START_TEST(odd_lines_end_no_command)
{
	static const enum command commands[] = { COMMAND_HISTORY, COMMAND_STATS, COMMAND_DUE };
	int status;
	scratch_write(TOLD_FILE, RECORD_MAGIC RECORD_HEADER
		"a.1\t0000-01-01T00:00:00+00:00\tset\tplank\t1\t1/1\tboth\ts\t1\t1\t1\tabs\t0\t-\t-\n"
		"a.2\t9999-12-31T23:59:59-23:59\tset\tplank\t1\t1/1\tboth\ts\t1\t999999\t9\tabs\t0"
		"\t-\t-\n"
		"a.3\t9999-12-31T23:59:59+00:00\tvoid\tb.1\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\n"
		"a.4\t9999-12-31T23:59:59+00:00\tsession\t-\t-\t-\t-\ts\t-\t999999\t-\t-\t-\t-\t-\n");
	told_again();
	for (int i = 0; i < ROWS(commands); i++) {
		struct options options = { .command = commands[i], .format = "text" };
		ck_assert_str_ne(printed_run(options, &status), "");
	}
	printed_run((struct options)OPTIONS(UNDO, 1, 1, "a"), &status);
	ck_assert_int_eq(status, 0);
	told_again();
	ck_assert_uint_eq(printed_startup.past.ledger.order_count, 0);
}
END_TEST

Suite *command_history_suite(void)
{
	Suite *suite = suite_create("command_history");
	TCase *tcase = tcase_create("history");
	tcase_add_checked_fixture(tcase, told_begin, told_end);
	tcase_add_loop_test(tcase, what_was_done_is_printed, 0, ROWS(STORY));
	tcase_add_test(tcase, a_person_gets_text);
	tcase_add_test(tcase, odd_lines_end_no_command);
	suite_add_tcase(suite, tcase);
	return suite;
}
