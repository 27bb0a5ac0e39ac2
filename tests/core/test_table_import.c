#include "core/table_import.h"

#include <stdio.h>
#include <string.h>

#include "core/export.h"
#include "fixture.h"
#include "suites.h"
#include "sys/scratch.h"

#define OURS "when,exercise,done\n"
#define MINE "Date,Exercise Name,Reps,Duration,Comment\n"

static struct csv_row row;
static struct ledger taken;

/* A zone an hour east of UTC all year. */
static struct stamp local(int64_t day, int seconds)
{
	return (struct stamp){ day * 86400 + seconds - 3600, 60 };
}

static const struct table_import NEW = { .catalog = &fixture_catalog, .local = local };

/* Reads the table up to its row number `wanted`; what is wrong with that. */
static const char *import(const char *text, int wanted, struct record *ret)
{
	struct table_import table = NEW;
	struct csv csv;
	char line[RECORD_LINE_MAX];
	const char *wrong = NULL;
	csv_init(&csv, text, strlen(text));
	ck_assert(csv_next(&csv, &row));
	wrong = table_import_columns(&table, &row);
	if (wrong != NULL)
		return wrong;
	ledger_init(&taken);
	for (int i = 0; i < wanted; i++) {
		ck_assert(csv_next(&csv, &row));
		wrong = table_import_row(&table, &row, &taken, ret);
		if (wrong == NULL)
			ck_assert_ptr_null(ledger_add(&taken, line, record_format(ret, line) - 1));
	}
	ledger_clear(&taken);
	return wrong;
}

static const struct {
	const char *story, *table;
	const char *line; /* from its `when` on */
} GOOD[] = {
	{ "a row of three columns is a set at noon", OURS "2026-11-20,plank,30\n",
		"2026-11-20T12:00:00+01:00\tset\tplank\t-\t-\t-\ts\t-\t30\t-\t-\t-\t-\t-" },
	{ "reps where the exercise has them", OURS "2026-11-20,Dead bug,10\n",
		"2026-11-20T12:00:00+01:00\tset\tdead-bug\t-\t-\t-\treps\t-\t10\t-\t-\t-\t-\t-" },
	{ "a day may begin with its day", OURS "20.11.2026,plank,30\n",
		"2026-11-20T12:00:00+01:00\tset\tplank\t-\t-\t-\ts\t-\t30\t-\t-\t-\t-\t-" },
	{ "or be one of few digits", OURS "2.1.2026,plank,30\n",
		"2026-01-02T12:00:00+01:00\tset\tplank\t-\t-\t-\ts\t-\t30\t-\t-\t-\t-\t-" },
	{ "a time behind the day", OURS "2026-11-20 7:05,plank,30\n",
		"2026-11-20T07:05:00+01:00\tset\tplank\t-\t-\t-\ts\t-\t30\t-\t-\t-\t-\t-" },
	{ "with its seconds", OURS "2026-11-20T17:05:30,plank,30\n",
		"2026-11-20T17:05:30+01:00\tset\tplank\t-\t-\t-\ts\t-\t30\t-\t-\t-\t-\t-" },
	{ "a moment with its offset is as it is", OURS "2026-11-20T17:05:30-08:00,plank,30\n",
		"2026-11-20T17:05:30-08:00\tset\tplank\t-\t-\t-\ts\t-\t30\t-\t-\t-\t-\t-" },
	{ "a time in a column of its own", "Date,Time,Exercise,Reps\n2026-11-20,06:30,dead-bug,8\n",
		"2026-11-20T06:30:00+01:00\tset\tdead-bug\t-\t-\t-\treps\t-\t8\t-\t-\t-\t-\t-" },
	{ "other programs' names", MINE "2026-11-20,Dead Bugs,10,0,fine\n",
		"2026-11-20T12:00:00+01:00\tset\tdead-bug\t-\t-\t-\treps\t-\t10\t-\t-\t-\t-\tfine" },
	{ "what is timed is in seconds", MINE "2026-11-20,wall sit,0,45.0,\n",
		"2026-11-20T12:00:00+01:00\tset\twall-sit\t-\t-\t-\ts\t-\t45\t-\t-\t-\t-\t-" },
	{ "a hold's reps are its seconds", MINE "2026-11-20,plank,30,0,\n",
		"2026-11-20T12:00:00+01:00\tset\tplank\t-\t-\t-\ts\t-\t30\t-\t-\t-\t-\t-" },
	{ "none is a number, too", MINE "2026-11-20,dead-bug,0,0,\n",
		"2026-11-20T12:00:00+01:00\tset\tdead-bug\t-\t-\t-\treps\t-\t0\t-\t-\t-\t-\t-" },
	{ "an unknown exercise keeps its name as an id", OURS "2026-11-20, Wall Sit (90°)!,30\n",
		"2026-11-20T12:00:00+01:00\tset\twall-sit-90\t-\t-\t-\treps\t-\t30\t-\t-\t-\t-\t-" },
	{ "a note may have lines", MINE "2026-11-20,plank,,30,\"a\\b\r\nc\td\"\n",
		"2026-11-20T12:00:00+01:00\tset\tplank\t-\t-\t-\ts\t-\t30\t-\t-\t-\t-\t"
		"a\\\\b\\nc\\td" },
	{ "all that a set may say",
		"when,exercise,level,set,sets,side,unit,target,done,clean,felt,pain,sharp,effort,note\n"
		"2026-11-20,plank,2,1,3,Both,s,30,28,20,Abs,2,TRUE,7,x\n",
		"2026-11-20T12:00:00+01:00\tset\tplank\t2\t1/3\tboth\ts\t30\t28\t20\tabs\t2!\t7\tx" },
	{ "a set of nobody knows how many", "when,exercise,set,done\n2026-11-20,plank,2,30\n",
		"2026-11-20T12:00:00+01:00\tset\tplank\t-\t2/2\t-\ts\t-\t30\t-\t-\t-\t-\t-" },
	{ "a set as we write it", "when,exercise,set,done\n2026-11-20,plank,2/3,30\n",
		"2026-11-20T12:00:00+01:00\tset\tplank\t-\t2/3\t-\ts\t-\t30\t-\t-\t-\t-\t-" },
};

START_TEST(a_row_is_a_line)
{
	struct record record;
	char line[RECORD_LINE_MAX];
	const char *wrong = import(GOOD[_i].table, 1, &record);
	ck_assert_msg(wrong == NULL, "%s: %s", GOOD[_i].story, wrong);
	line[record_format(&record, line) - 1] = '\0';
	const char *rest = strchr(line, '\t') + 1;
	ck_assert_msg(strcmp(rest, GOOD[_i].line) == 0, "%s: %s", GOOD[_i].story, rest);
}
END_TEST

static const struct {
	const char *story, *table, *wrong;
} BAD[] = {
	{ "no day", "exercise,done\nplank,30\n", "no column is called 'date' or 'when'" },
	{ "no exercise", "date,done\n2026-11-20,30\n", "no column is called 'exercise'" },
	{ "nothing done", "date,exercise\n2026-11-20,plank\n",
		"no column is called 'done', 'reps' or 'seconds'" },
	{ "a day that is none", OURS "soon,plank,30\n",
		"the day is not like 2026-11-20 or 20.11.2026, or its time not like 17:05" },
	{ "one that nobody has lived", OURS "9999-12-31 23:59:59,plank,30\n",
		"the day is not like 2026-11-20 or 20.11.2026, or its time not like 17:05" },
	{ "nor with an offset", OURS "9999-12-31T23:59:59+00:00,plank,30\n",
		"the day is not like 2026-11-20 or 20.11.2026, or its time not like 17:05" },
	{ "one that does not exist", OURS "31.11.2026,plank,30\n",
		"the day is not like 2026-11-20 or 20.11.2026, or its time not like 17:05" },
	{ "a time that is none", OURS "2026-11-20 25:00,plank,30\n",
		"the day is not like 2026-11-20 or 20.11.2026, or its time not like 17:05" },
	{ "words for numbers", OURS "2026-11-20,plank,ten\n", "done is not a number" },
	{ "fractions", OURS "2026-11-20,plank,10.5\n", "done is not a number" },
	{ "nothing in the column", OURS "2026-11-20,plank,\n", "nothing says how much was done" },
	{ "a row that is too short", OURS "2026-11-20\n", "exercise is not an id" },
	{ "an exercise without letters", OURS "2026-11-20,腹筋,10\n", "exercise is not an id" },
	{ "a type of its own", "when,type,exercise,done\n2026-11-20,rest,plank,30\n",
		"type is not set, session, test, check, amend or void" },
	{ "an id that is none", "id,when,exercise,done\n7,2026-11-20,plank,30\n",
		"id is not SESSION.LINE" },
	{ "a broken row", OURS "2026-11-20,plank,\"30\n", "a quote has no end" },
};

START_TEST(a_row_that_is_none_says_why)
{
	struct record record = { .line = 77 };
	const char *wrong = import(BAD[_i].table, 1, &record);
	ck_assert_msg(wrong && strcmp(wrong, BAD[_i].wrong) == 0, "%s: %s", BAD[_i].story, wrong);
	ck_assert_int_eq(record.line, 77);
}
END_TEST

START_TEST(a_row_too_long_is_said)
{
	char table[3 * RECORD_LINE_MAX];
	struct record record;
	snprintf(table, sizeof(table), MINE "2026-11-20,plank,,30,%0*d\n", 2 * RECORD_LINE_MAX, 7);
	ck_assert_pstr_eq(import(table, 1, &record), "the row is too long");
}
END_TEST

/* Its line, whoever imports it; another of the same day is of the same session. */
START_TEST(the_same_row_is_the_same_line)
{
	struct record first, other, again;
	ck_assert_ptr_null(import(OURS "2026-11-20,plank,30\n", 1, &first));
	ck_assert_ptr_null(import(OURS "2026-11-20,plank,31\n2026-11-20,plank,30\n", 1, &other));
	ck_assert_ptr_null(import(OURS "2026-11-20,plank,31\n2026-11-20,plank,30\n", 2, &again));
	ck_assert_str_eq(first.session, "20261120-import");
	ck_assert_int_eq(first.line, again.line);
	ck_assert_str_eq(first.session, other.session);
	ck_assert_int_ne(first.line, other.line);
	ck_assert_int_ge(first.line, 2);
}
END_TEST

START_TEST(a_row_that_comes_twice_is_two_lines)
{
	struct record first, second;
	ck_assert_ptr_null(import(OURS "2026-11-20,plank,30\n2026-11-20,plank,30\n", 1, &first));
	ck_assert_ptr_null(import(OURS "2026-11-20,plank,30\n2026-11-20,plank,30\n", 2, &second));
	ck_assert_str_eq(first.session, second.session);
	ck_assert_int_ne(first.line, second.line);
}
END_TEST

START_TEST(a_session_of_rows_has_an_end)
{
	struct record record, end;
	ck_assert_ptr_null(import(OURS "2026-11-20,plank,30\n", 1, &record));
	ck_assert(table_import_end(&record, &end));
	ck_assert_str_eq(end.session, record.session);
	ck_assert_int_eq(end.line, 1);
	ck_assert_int_eq(end.type, RECORD_SESSION);
	ck_assert_str_eq(end.note, "finished");
	ck_assert_int_eq(end.when.seconds, record.when.seconds + 1);
	ck_assert_ptr_null(import("id,when,exercise,done\na.7,2026-11-20,plank,30\n", 1, &record));
	ck_assert_int_eq(record.line, 7);
	ck_assert(!table_import_end(&record, &end));
}
END_TEST

/* What we write as csv is what we read. */
START_TEST(our_own_table_comes_back)
{
	static const char *const lines[] = {
		"a.1\t2026-11-22T17:07:10+01:00\tset\tside-plank\t2\t1/3\tleft\ts\t20\t20\t7\tback"
		"\t3!\t8\tx\\ty",
		"a.2\t2026-11-22T17:07:11+01:00\tamend\ta.1\t-\t-\t-\t-\t-\t-\t7\tback\t-\t-\t\"q\", r",
		"a.3\t2026-11-22T17:07:12+01:00\tvoid\ta.1\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-",
		"a.4\t2026-11-22T17:07:13+01:00\tcheck\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\tbetter",
		"a.5\t2026-11-22T17:07:14+01:00\tsession\tstep-3-a\t-\t-\t-\ts\t9\t8\t-\t-\t-\t-"
		"\tstopped",
		"a.6\t2026-11-22T17:07:15+01:00\ttest\tplank\t-\t-\tboth\ts\t60\t43\t43\t-\t!\t-\t-",
	};
	char table[EXPORT_CSV_SIZE * 2], csv_row[EXPORT_CSV_SIZE], line[RECORD_LINE_MAX];
	struct record record;
	for (int i = 0; i < ROWS(lines); i++) {
		export_csv(lines[i], strlen(lines[i]), csv_row);
		snprintf(table, sizeof(table), "%s%s", EXPORT_CSV_HEADER, csv_row);
		const char *wrong = import(table, 1, &record);
		ck_assert_msg(wrong == NULL, "%s: %s", lines[i], wrong);
		line[record_format(&record, line) - 1] = '\0';
		ck_assert_str_eq(line, lines[i]);
	}
}
END_TEST

Suite *table_import_suite(void)
{
	Suite *suite = suite_create("table_import");
	TCase *tcase = tcase_create("table_import");
	tcase_add_loop_test(tcase, a_row_is_a_line, 0, ROWS(GOOD));
	tcase_add_loop_test(tcase, a_row_that_is_none_says_why, 0, ROWS(BAD));
	tcase_add_test(tcase, a_row_too_long_is_said);
	tcase_add_test(tcase, the_same_row_is_the_same_line);
	tcase_add_test(tcase, a_row_that_comes_twice_is_two_lines);
	tcase_add_test(tcase, a_session_of_rows_has_an_end);
	tcase_add_test(tcase, our_own_table_comes_back);
	suite_add_tcase(suite, tcase);
	return suite;
}
