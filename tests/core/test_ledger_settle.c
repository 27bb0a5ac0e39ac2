/* Every line of every file as one history, whatever the order they come in. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/ledger.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define LINES_MAX 10
#define DAY(time) "2026-11-22T" time "+01:00\t"
#define REST "\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-" /* of a line that only names another */
#define SET "set\tdead-bug\t2\t1/3\talt\treps\t10\t10\t-\t-\t-\t-\t-"
#define PLANK "set\tplank\t2\t1/3\tboth\ts\t30\t30\t30\tabs\t0\t-\t-"
#define A1 "20261122T160000Z-aaaa.1"
#define A2 "20261122T160000Z-aaaa.2"
#define A3 "20261122T160000Z-aaaa.3"
#define A4 "20261122T160000Z-aaaa.4"
#define A5 "20261122T160000Z-aaaa.5"
#define B1 "20261122T160000Z-bbbb.1"
#define B2 "20261122T160000Z-bbbb.2"
#define NOT_CHANGED "\t-\t-\t-\t-\t-\t-\t" /* level to done */
#define AMEND_A1 "amend\t" A1 NOT_CHANGED
#define AMEND_A2 "amend\t" A2 NOT_CHANGED
#define AMEND_B2 "amend\t" B2 NOT_CHANGED

/* Lines in the order of writing; what stands: "ID done/target clean felt pain note", a line each. */
static const struct story {
	const char *sentence;
	const char *lines[LINES_MAX];
	const char *stands;
} STORIES[] = {
	{ "no lines are no history", { NULL }, "" },
	{ "a set stands as it was written",
		{ A1 "\t" DAY("17:00:00") SET, NULL }, A1 " dead-bug 10/10 -1 - -1 ''\n" },
	{ "the answer to its self-check is part of it",
		{ A1 "\t" DAY("17:00:00") SET,
			A2 "\t" DAY("17:00:09") AMEND_A1 "7\tback\t2!\t7\tlost it at 8",
			NULL },
		A1 " dead-bug 10/10 7 back 2! 'lost it at 8'\n" },
	{ "the later of two answers wins, field by field",
		{ A1 "\t" DAY("17:00:00") SET,
			A2 "\t" DAY("17:00:09") AMEND_A1 "7\tback\t-\t-\tfirst",
			A3 "\t" DAY("17:00:19") "amend\t" A1 "\t-\t-\t-\t-\t-\t9\t9\t-\t0\t-\t-",
			NULL },
		A1 " dead-bug 9/10 9 back 0 'first'\n" },
	{ "a note that is an end of line takes that before away",
		{ A1 "\t" DAY("17:00:00") SET,
			A2 "\t" DAY("17:00:09") AMEND_A1 "7\tback\t-\t-\tfirst",
			A3 "\t" DAY("17:00:19") AMEND_A1 "-\t-\t-\t-\t\\n", NULL },
		A1 " dead-bug 10/10 7 back -1 ''\n" },
	{ "a later one stands",
		{ A1 "\t" DAY("17:00:00") SET,
			A2 "\t" DAY("17:00:09") AMEND_A1 "7\tback\t-\t-\t\\n",
			A3 "\t" DAY("17:00:19") AMEND_A1 "-\t-\t-\t-\tfirst", NULL },
		A1 " dead-bug 10/10 7 back -1 'first'\n" },
	{ "nothing else takes it away",
		{ A1 "\t" DAY("17:00:00") SET,
			A2 "\t" DAY("17:00:09") AMEND_A1 "-\t-\t-\t-\tfirst",
			A3 "\t" DAY("17:00:19") AMEND_A1 "-\t-\t-\t-\tn\\n", NULL },
		A1 " dead-bug 10/10 -1 - -1 'n\n'\n" },
	{ "of two in one second the higher line wins",
		{ A1 "\t" DAY("17:00:00") SET,
			A2 "\t" DAY("17:00:09") AMEND_A1 "7\t-\t-\t-\t-",
			A3 "\t" DAY("17:00:09") AMEND_A1 "8\t-\t-\t-\t-", NULL },
		A1 " dead-bug 10/10 8 - -1 ''\n" },
	{ "an amend may change what was done and how",
		{ A1 "\t" DAY("17:00:00") SET,
			A2 "\t" DAY("18:00:00") "amend\t" A1
				"\t1\t2/3\tright\ts\t12\t11\t-\tother\t!\t5\t-",
			NULL },
		A1 " dead-bug 11/12 -1 other -1! ''\n" },
	{ "a set that was taken back is gone",
		{ A1 "\t" DAY("17:00:00") SET, A2 "\t" DAY("17:01:00") PLANK,
			A3 "\t" DAY("17:02:00") "void\t" A1 REST, NULL },
		A2 " plank 30/30 30 abs 0 ''\n" },
	{ "and back again when the taking back is taken back",
		{ A1 "\t" DAY("17:00:00") SET, A3 "\t" DAY("17:02:00") "void\t" A1 REST,
			A4 "\t" DAY("17:03:00") "void\t" A3 REST, NULL },
		A1 " dead-bug 10/10 -1 - -1 ''\n" },
	{ "and once more: gone",
		{ A1 "\t" DAY("17:00:00") SET, A3 "\t" DAY("17:02:00") "void\t" A1 REST,
			A4 "\t" DAY("17:03:00") "void\t" A3 REST,
			A5 "\t" DAY("17:04:00") "void\t" A4 REST,
			NULL },
		"" },
	{ "an edit that is taken back leaves what was there before",
		{ A1 "\t" DAY("17:00:00") SET,
			A2 "\t" DAY("17:00:09") AMEND_A1 "7\tback\t-\t-\t-",
			A3 "\t" DAY("17:00:19") AMEND_A1 "9\t-\t-\t-\t-",
			A4 "\t" DAY("17:00:29") "void\t" A3 REST, NULL },
		A1 " dead-bug 10/10 7 back -1 ''\n" },
	{ "two voids that name each other: the later one holds",
		{ A3 "\t" DAY("17:02:00") "void\t" A4 REST, A4 "\t" DAY("17:03:00") "void\t" A3 REST,
			A1 "\t" DAY("17:00:00") SET, NULL },
		A1 " dead-bug 10/10 -1 - -1 ''\n" },
	{ "a void of itself takes nothing else with it",
		{ A1 "\t" DAY("17:00:00") SET, A3 "\t" DAY("17:02:00") "void\t" A3 REST, NULL },
		A1 " dead-bug 10/10 -1 - -1 ''\n" },
	{ "what names a line that is not here waits",
		{ A1 "\t" DAY("17:00:00") SET, A3 "\t" DAY("17:02:00") "void\t" B1 REST,
			A4 "\t" DAY("17:02:00") AMEND_B2 "7\t-\t-\t-\t-", NULL },
		A1 " dead-bug 10/10 -1 - -1 ''\n" },
	{ "another machine edits and takes back",
		{ A1 "\t" DAY("17:00:00") SET, A2 "\t" DAY("17:01:00") PLANK,
			B1 "\t" DAY("20:00:00") "void\t" A1 REST,
			B2 "\t" DAY("20:01:00") AMEND_A2 "25\t-\t-\t-\tphone", NULL },
		A2 " plank 30/30 25 abs 0 'phone'\n" },
	{ "by time, whoever wrote it, and by id in one second",
		{ B1 "\t" DAY("17:00:00") SET, A2 "\t" DAY("17:00:00") PLANK,
			B2 "\t" "2026-11-22T16:59:59+01:00\t" PLANK,
			A1 "\t" DAY("17:00:00") SET, NULL },
		B2 " plank 30/30 30 abs 0 ''\n" A1 " dead-bug 10/10 -1 - -1 ''\n" A2
			" plank 30/30 30 abs 0 ''\n" B1 " dead-bug 10/10 -1 - -1 ''\n" },
	{ "by time, not by what a clock on the wall said",
		{ B1 "\t" "2026-10-25T02:10:00+01:00\t" SET, A1 "\t" "2026-10-25T02:50:00+02:00\t" SET,
			NULL },
		A1 " dead-bug 10/10 -1 - -1 ''\n" B1 " dead-bug 10/10 -1 - -1 ''\n" },
	{ "what we don't know is kept and passed over",
		{ A1 "\t" DAY("17:00:00") SET,
			A2 "\t" DAY("17:00:00") "mood\tgood\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\tfine",
			NULL },
		A1 " dead-bug 10/10 -1 - -1 ''\n" },
	{ "what amends an amend changes nothing",
		{ A1 "\t" DAY("17:00:00") SET,
			A2 "\t" DAY("17:00:09") AMEND_A1 "7\t-\t-\t-\t-",
			A3 "\t" DAY("17:00:19") AMEND_A2 "2\t-\t-\t-\t-", NULL },
		A1 " dead-bug 10/10 7 - -1 ''\n" },
};

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

static int count_of(const char *const *lines)
{
	int count = 0;
	while (lines[count] != NULL)
		count++;
	return count;
}

static void describe(const struct fact *fact, char *out, size_t size)
{
	struct record record;
	ledger_record(&ledger, fact, &record);
	ck_assert_str_eq(record.exercise, ledger_name(&ledger, fact));
	ck_assert_int_eq(record.when.seconds, fact->when);
	snprintf(out, size, "%s.%d %s %d/%d %d %s %d%s '%s'\n", record.session, record.line,
		record.exercise, fact->done, fact->target, fact->clean, felt_names[fact->felt],
		fact->pain, fact->sharp ? "!" : "", record.note);
}

static void expect(const struct story *story)
{
	char all[2048] = "";
	ledger_settle(&ledger);
	for (size_t i = 0; i < ledger.order_count; i++) {
		size_t used = strlen(all);
		describe(ledger_at(&ledger, i), all + used, sizeof(all) - used);
	}
	ck_assert_msg(strcmp(all, story->stands) == 0, "%s: %s", story->sentence, all);
}

START_TEST(a_history_says)
{
	for (int i = 0; i < count_of(STORIES[_i].lines); i++)
		add(STORIES[_i].lines[i]);
	expect(&STORIES[_i]);
	expect(&STORIES[_i]); /* settled again it is the same */
}
END_TEST

START_TEST(order_and_copies_mean_nothing)
{
	const char *const *lines = STORIES[_i].lines;
	int count = count_of(lines);
	srand(1);
	for (int round = 0; round < 50 && count > 0; round++) {
		ledger_clear(&ledger);
		for (int i = 0; i < 3 * count; i++)
			add(lines[rand() % count]);
		for (int i = count - 1; i >= 0; i--)
			add(lines[(i + round) % count]);
		expect(&STORIES[_i]);
	}
}
END_TEST

START_TEST(settled_after_every_line_it_ends_the_same)
{
	for (int i = 0; i < count_of(STORIES[_i].lines); i++) {
		add(STORIES[_i].lines[i]);
		ledger_settle(&ledger);
	}
	expect(&STORIES[_i]);
}
END_TEST

Suite *ledger_settle_suite(void)
{
	Suite *suite = suite_create("ledger_settle");
	TCase *stories = tcase_create("stories");
	tcase_add_checked_fixture(stories, open_ledger, close_ledger);
	tcase_add_loop_test(stories, a_history_says, 0, ROWS(STORIES));
	tcase_add_loop_test(stories, order_and_copies_mean_nothing, 0, ROWS(STORIES));
	tcase_add_loop_test(stories, settled_after_every_line_it_ends_the_same, 0, ROWS(STORIES));
	suite_add_tcase(suite, stories);
	return suite;
}
