/* A fact written again: as its line was, and of one that stands as amended. */
#include <check.h>
#include <string.h>

#include "core/ledger.h"

#include "suites.h"
#include "sys/scratch.h"

#define DAY(time) "2026-11-22T" time "+01:00\t"
#define REST "\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-" /* of a line that only names another */
#define SET "set\tdead-bug\t2\t1/3\talt\treps\t10\t10\t-\t-\t-\t-\t-"
#define PLANK "set\tplank\t2\t1/3\tboth\ts\t30\t30\t30\tabs\t0\t-\t-"
#define A1 "20261122T160000Z-aaaa.1"
#define A2 "20261122T160000Z-aaaa.2"
#define B1 "20261122T160000Z-bbbb.1"

static struct ledger ledger;

static void open_ledger(void)
{
	ledger_init(&ledger);
}

static void close_ledger(void)
{
	ledger_clear(&ledger);
}

static void add(const char *line)
{
	const char *wrong = ledger_add(&ledger, line, strlen(line));
	ck_assert_msg(wrong == NULL, "%s: %s", line, wrong);
}

static const char *line_of(const struct fact *fact)
{
	static char line[RECORD_LINE_MAX];
	const size_t bytes = ledger_line(&ledger, fact, line);
	ck_assert_uint_eq(bytes, strlen(line));
	ck_assert_int_eq(line[bytes - 1], '\n');
	line[bytes - 1] = '\0';
	return line;
}

static const char *const AGAIN[] = {
	A1 "\t" DAY("17:00:00") SET,
	A1 "\t" DAY("17:00:00") PLANK,
	A1 "\t" DAY("17:00:00") "amend\t" B1 "\t-\t-\t-\t-\t-\t-\t7\tback\t2!\t7\tlost\\tat 8",
	A1 "\t" DAY("17:00:00") "void\t" A2 REST,
	A1 "\t" DAY("17:00:00") "session\t-" REST,
	A1 "\t" DAY("17:00:00") "mood\tgood" REST " to \\q say",
	A1 "\t" DAY("17:00:00") "mood\tno id!" REST,
};

START_TEST(a_line_comes_out_as_it_came_in)
{
	add(AGAIN[_i]);
	ck_assert_str_eq(line_of(ledger_find(&ledger, A1)), AGAIN[_i]);
}
END_TEST

START_TEST(what_stands_comes_out_as_amended_and_its_own_line_as_it_was)
{
	char id[FACT_ID_SIZE];
	add(A1 "\t" DAY("17:00:00") SET);
	add(A2 "\t" DAY("17:00:09") "amend\t" A1 "\t-\t-\t-\t-\t-\t-\t7\tback\t2!\t7\tlost at 8");
	ledger_settle(&ledger);
	ck_assert_str_eq(line_of(ledger_at(&ledger, 0)), A1 "\t" DAY("17:00:00")
		"set\tdead-bug\t2\t1/3\talt\treps\t10\t10\t7\tback\t2!\t7\tlost at 8");
	ck_assert_str_eq(line_of(ledger_find(&ledger, A1)), A1 "\t" DAY("17:00:00") SET);
	ledger_id(&ledger, ledger_at(&ledger, 0), id);
	ck_assert_str_eq(id, A1);
	ck_assert(ledger_note_is(&ledger, ledger_at(&ledger, 0), "lost at 8"));
	ck_assert(!ledger_note_is(&ledger, ledger_at(&ledger, 0), "lost at"));
	ck_assert(!ledger_note_is(&ledger, ledger_find(&ledger, A1), "lost at 8"));
}
END_TEST

Suite *ledger_line_suite(void)
{
	Suite *suite = suite_create("ledger_line");
	TCase *tcase = tcase_create("ledger_line");
	tcase_add_checked_fixture(tcase, open_ledger, close_ledger);
	tcase_add_loop_test(tcase, a_line_comes_out_as_it_came_in, 0, ROWS(AGAIN));
	tcase_add_test(tcase, what_stands_comes_out_as_amended_and_its_own_line_as_it_was);
	suite_add_tcase(suite, tcase);
	return suite;
}
