#include "core/entry.h"

#include <stdio.h>
#include <string.h>

#include "fixture.h"
#include "suites.h"
#include "sys/scratch.h"

#define ID "20261121T110000Z-abcd"

static struct record records[ENTRY_RECORDS_MAX];

static struct stamp noon(void)
{
	struct stamp stamp;
	ck_assert(stamp_parse("2026-11-21T12:00:00+01:00", &stamp));
	return stamp;
}

/* "plank 2 1/3 both 30 s" */
static const char *said(const struct record *record)
{
	static char words[128];
	snprintf(words, sizeof(words), "%s %s %d %d/%d %s %d %s", record_type_names[record->type],
		record->exercise, record->level, record->set, record->sets,
		record->side >= 0 ? side_names[record->side] : "-", record->done,
		record->unit == UNIT_SECONDS ? "s" : "reps");
	return words;
}

static const struct {
	const char *story;
	int exercise, level, count;
	int index;          /* of the record that is looked at */
	const char *words;
} STORY[] = {
	{ "a hold, in seconds", PLANK, 2, 4, 0, "set plank 2 1/3 both 30 s" },
	{ "its last set", PLANK, 2, 4, 2, "set plank 2 3/3 both 30 s" },
	{ "and the end", PLANK, 2, 4, 3, "session  -1 -1/-1 - 600 s" },
	{ "reps that take turns", DEAD_BUG, 1, 3, 0, "set dead-bug 1 1/2 alt 6 reps" },
	{ "each side is a line", SIDE_PLANK, 2, 5, 0, "set side-plank 2 1/2 right 20 s" },
	{ "first right, then left", SIDE_PLANK, 2, 5, 1, "set side-plank 2 1/2 left 20 s" },
	{ "then the next set", SIDE_PLANK, 2, 5, 2, "set side-plank 2 2/2 right 20 s" },
	{ "a pyramid goes down", CURL_UP, 2, 4, 2, "set curl-up 2 3/3 both 2 reps" },
};

START_TEST(a_session_leaves_its_lines)
{
	const struct workout workout = fixture_workout(STORY[_i].exercise, STORY[_i].level);
	int count = entry_of(&fixture_catalog, &workout, ID, noon(), 600, records);
	ck_assert_msg(count == STORY[_i].count, "%s: %d records", STORY[_i].story, count);
	const char *words = said(&records[STORY[_i].index]);
	ck_assert_msg(strcmp(words, STORY[_i].words) == 0, "%s: %s", STORY[_i].story, words);
}
END_TEST

START_TEST(the_lines_can_be_kept_and_claim_nothing)
{
	struct workout workout;
	char line[RECORD_LINE_MAX];
	workout_from_routine(&fixture_catalog, STEP_3_C, &workout);
	int count = entry_of(&fixture_catalog, &workout, ID, noon(), 900, records);
	for (int i = 0; i < count; i++) {
		struct record read;
		size_t bytes = record_format(&records[i], line);
		ck_assert_ptr_null(record_parse(line, bytes - 1, &read));
		ck_assert_str_eq(read.session, ID);
		ck_assert_int_eq(read.line, i + 1);
		ck_assert_int_eq(read.clean, NOT_ASKED);
		ck_assert_int_eq(read.felt, FELT_NOT_ASKED);
		ck_assert_int_eq(read.pain, NOT_ASKED);
		ck_assert(i == 0 || read.when.seconds > records[i - 1].when.seconds);
	}
	ck_assert_int_gt(records[0].when.seconds, noon().seconds);
	ck_assert_int_eq(records[count - 1].when.seconds, noon().seconds + 900);
	ck_assert_str_eq(records[count - 1].note, "finished");
	ck_assert_str_eq(records[count - 1].exercise, "step-3-c");
}
END_TEST

Suite *entry_suite(void)
{
	Suite *suite = suite_create("entry");
	TCase *tcase = tcase_create("entry");
	tcase_add_loop_test(tcase, a_session_leaves_its_lines, 0, ROWS(STORY));
	tcase_add_test(tcase, the_lines_can_be_kept_and_claim_nothing);
	suite_add_tcase(suite, tcase);
	return suite;
}
