/* The table of facts: one by id, found again, however many. */
#include <check.h>
#include <stdio.h>
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
	line[ledger_line(&ledger, fact, line) - 1] = '\0';
	return line;
}

START_TEST(of_one_id_that_says_two_things_the_later_stands_and_it_is_said)
{
	static const char first[] = A1 "\t" DAY("17:00:00") SET;
	static const char edited[] = A1 "\t" DAY("17:00:00") PLANK;
	static const char later[] = A1 "\t" DAY("17:00:01") SET;
	const char *orders[][3] = { { first, edited, later }, { later, edited, first },
		{ edited, later, first } };
	for (int i = 0; i < 3; i++) {
		ledger_clear(&ledger);
		add(orders[i][0]);
		for (int j = 1; j < 3; j++)
			ck_assert_ptr_nonnull(strstr(ledger_add(&ledger, orders[i][j],
				strlen(orders[i][j])), "has this id"));
		ledger_settle(&ledger);
		ck_assert_uint_eq(ledger.order_count, 1);
		ck_assert_str_eq(line_of(ledger_at(&ledger, 0)), later);
	}
}
END_TEST

/* Two lines of one id and moment, the one that stands first. */
static const char *const TWINS[][2] = {
	{ "set\tplank" REST, "set\tdead-bug" REST },
	{ "set\tplank" REST "z", "set\tplank" REST "y" },
	{ "void\t" A2 REST, "void\t" A1 REST },
	{ "void\t" B1 REST, "void\t" A2 REST },
	{ SET, PLANK },
};

START_TEST(of_one_id_and_moment_the_same_stands_whichever_came_first)
{
	for (int first = 0; first < 2; first++) {
		char line[2][256];
		ledger_clear(&ledger);
		add("c.1\t" DAY("17:00:00") "set\tplank" REST "y");
		for (int i = 0; i < 2; i++)
			snprintf(line[i], sizeof(line[i]), A1 "\t" DAY("17:00:00") "%s", TWINS[_i][i]);
		add(line[first]);
		ck_assert_ptr_nonnull(ledger_add(&ledger, line[!first], strlen(line[!first])));
		ck_assert_ptr_nonnull(ledger_add(&ledger, line[1], strlen(line[1])));
		ck_assert_ptr_null(ledger_add(&ledger, line[0], strlen(line[0])));
		ck_assert_str_eq(line_of(ledger_find(&ledger, A1)), line[0]);
	}
}
END_TEST

START_TEST(a_bad_line_is_not_part_of_it)
{
	static const char bad[] = A1 "\tyesterday\t" SET;
	const char *wrong = ledger_add(&ledger, bad, strlen(bad));
	ck_assert_str_eq(wrong, "when is not a time with its offset");
	ledger_settle(&ledger);
	ck_assert_uint_eq(ledger.order_count, 0);
	ck_assert_ptr_null(ledger_find(&ledger, A1));
}
END_TEST

START_TEST(lines_and_names_are_found_by_their_ids)
{
	add(A1 "\t" DAY("17:00:00") SET);
	add(A2 "\t" DAY("17:00:00") "void\t" A1 REST);
	ck_assert_int_eq(ledger_find(&ledger, A1)->number, 1);
	ck_assert_int_eq(ledger_find(&ledger, A2 "\tmore")->type, RECORD_VOID);
	ck_assert_ptr_null(ledger_find(&ledger, B1));
	ck_assert_ptr_null(ledger_find(&ledger, "nothing like it"));
	ck_assert_int_ge(ledger_find_name(&ledger, "dead-bug"), 0);
	ck_assert_int_eq(ledger_find_name(&ledger, "plank"), NO_NAME);
	ck_assert_str_eq(ledger_name(&ledger, ledger_find(&ledger, A2)), "");
}
END_TEST

/* As many sessions as must not be told apart by luck, each with sets of exercises of its own. */
START_TEST(it_grows)
{
	enum { SESSIONS = 3000 };
	static char lines[SESSIONS][128];
	for (int i = SESSIONS - 1; i >= 0; i--) {
		snprintf(lines[i], sizeof(lines[i]), "20261122T16%02d%02dZ-%04x.%d\t2026-11-%02dT17:"
			"%02d:%02d+01:00\tset\texercise-%d\t2\t1/3\talt\treps\t10\t%d\t-\t-\t-\t-\t-",
			i / 60 % 60, i % 60, (unsigned)i, 1 + i % 7, 1 + i / 3600, i / 60 % 60, i % 60,
			i % 700, i);
		add(lines[i]);
	}
	ledger_settle(&ledger);
	ck_assert_uint_eq(ledger.order_count, SESSIONS);
	for (int i = 0; i < SESSIONS; i++) {
		ck_assert_int_eq(ledger_at(&ledger, (size_t)i)->done, i);
		ck_assert_int_eq(ledger_find(&ledger, lines[i])->done, i);
	}
	ck_assert_int_eq(ledger.names.count, 700);
}
END_TEST

/* How the lines of two sessions of 40 may lie in files. */
static int in_order(int i) { return i; }
static int backwards(int i) { return 79 - i; }
static int mixed(int i) { return i % 2 * 40 + i / 2; }
static int with_gaps(int i) { return i * 27 % 80; }
static int the_last_first(int i) { return (i + 79) % 80; }

static int (*const LIES[])(int) = { in_order, backwards, mixed, with_gaps, the_last_first };

START_TEST(wherever_a_line_lies_it_is_found)
{
	char line[128], id[64];
	for (int i = 0; i < 80; i++) {
		const int at = LIES[_i](i);
		snprintf(line, sizeof(line), "%c.%d\t" DAY("17:00:00") "set\tplank\t-\t-\t-\t-\t-\t%d"
			"\t-\t-\t-\t-\t-", 'a' + at / 40, at % 40 + 1, at);
		add(line);
		add(line);
		snprintf(id, sizeof(id), "%c.%d", 'a' + at / 40, at % 40 + 1);
		ck_assert_int_eq(ledger_find(&ledger, id)->done, at);
	}
	ck_assert_uint_eq(ledger.count, 80);
	for (int at = 0; at < 80; at++) {
		snprintf(id, sizeof(id), "%c.%d", 'a' + at / 40, at % 40 + 1);
		ck_assert_int_eq(ledger_find(&ledger, id)->done, at);
	}
	ck_assert_ptr_null(ledger_find(&ledger, "a.41"));
	ck_assert_ptr_null(ledger_find(&ledger, "b.999999"));
	ck_assert_ptr_null(ledger_find(&ledger, "b.0"));
	ck_assert_ptr_null(ledger_find(&ledger, "b.4294967297"));
}
END_TEST

Suite *ledger_suite(void)
{
	Suite *suite = suite_create("ledger");
	TCase *lines = tcase_create("lines");
	tcase_add_checked_fixture(lines, open_ledger, close_ledger);
	tcase_add_test(lines, of_one_id_that_says_two_things_the_later_stands_and_it_is_said);
	tcase_add_loop_test(lines, of_one_id_and_moment_the_same_stands_whichever_came_first, 0,
		ROWS(TWINS));
	tcase_add_test(lines, a_bad_line_is_not_part_of_it);
	tcase_add_test(lines, lines_and_names_are_found_by_their_ids);
	tcase_add_test(lines, it_grows);
	tcase_add_loop_test(lines, wherever_a_line_lies_it_is_found, 0, ROWS(LIES));
	suite_add_tcase(suite, lines);
	return suite;
}
