#include "core/past.h"

#include <stdio.h>
#include <string.h>

#include "fixture.h"
#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static struct past past;

static void open_past(void)
{
	past_init(&past);
}

static void close_past(void)
{
	past_clear(&past);
}

/* What lines make, first to last or last to first. */
static const struct history *folded(const char *const *lines, int count, bool backwards)
{
	past_clear(&past);
	for (int i = 0; i < count; i++) {
		const char *line = lines[backwards ? count - 1 - i : i];
		const char *wrong = past_add_line(&past, line, strlen(line));
		ck_assert_msg(wrong == NULL, "%s: %s", line, wrong);
	}
	past_fold(&past, &fixture_catalog, 4 * 60);
	return &past.history;
}

#define SESSION(session, when, routine, note) \
	session ".9\t" when "\tsession\t" routine "\t-\t-\t-\ts\t840\t790\t-\t-\t-\t-\t" note
#define SET(session, line, exercise, done) \
	session "." line "\t2026-11-22T17:00:00+01:00\tset\t" exercise "\t1\t1/1\tboth\treps\t10" \
	"\t" done "\t-\t-\t-\t-\t-"

static const struct {
	const char *story;
	const char *lines[4];
	int sessions;
	const char *last; /* the latest session's routine */
} STORY[] = {
	{ "someone who never trained", { NULL }, 0, NULL },
	{ "one session", { SESSION("a", "2026-11-20T17:00:00+01:00", "step-1-a", "finished") }, 1,
		"step-1-a" },
	{ "the later of two",
		{ SESSION("a", "2026-11-20T17:00:00+01:00", "step-3-a", "finished"),
			SESSION("b", "2026-11-22T17:00:00+01:00", "step-3-b", "finished") },
		2, "step-3-b" },
	{ "later is later in the world, not on the wall",
		{ SESSION("a", "2026-11-22T17:00:00+01:00", "step-3-a", "finished"),
			SESSION("b", "2026-11-22T16:30:00+00:00", "step-3-b", "finished") },
		2, "step-3-b" },
	{ "a session that was broken off is one, too",
		{ SESSION("a", "2026-11-20T17:00:00+01:00", "step-3-a", "finished"),
			SESSION("b", "2026-11-22T17:00:00+01:00", "step-3-b", "stopped"),
			SESSION("c", "2026-11-23T17:00:00+01:00", "step-3-b", "pain") },
		3, "step-3-b" },
	{ "a choice of exercises", { SESSION("a", "2026-11-20T17:00:00+01:00", "step-3-a", "finished"),
		SESSION("c", "2026-11-22T18:00:00+01:00", "mix", "finished") }, 2, "mix" },
	{ "one that the catalog has lost",
		{ SESSION("a", "2026-11-20T17:00:00+01:00", "step-3-a", "finished"),
			SESSION("b", "2026-11-22T17:00:00+01:00", "step-9-z", "finished") },
		2, "step-9-z" },
	{ "two at the same moment, on two machines",
		{ SESSION("b", "2026-11-22T17:00:00+01:00", "step-3-a", "finished"),
			SESSION("a", "2026-11-22T17:00:00+01:00", "step-3-b", "finished") },
		2, "step-3-a" },
	{ "two ends of one session: the line with the larger number",
		{ SESSION("a", "2026-11-22T17:00:00+01:00", "plank", "stopped"),
			"a.10\t2026-11-22T17:00:00+01:00\tsession\tmix\t-\t-\t-\ts\t9\t9"
			"\t-\t-\t-\t-\tstopped" },
		1, "mix" },
	{ "a copy of a file doubles nothing",
		{ SESSION("a", "2026-11-22T17:00:00+01:00", "step-3-a", "finished"),
			SESSION("a", "2026-11-22T17:00:00+01:00", "step-3-a", "finished") },
		1, "step-3-a" },
	{ "a session that was taken back never was",
		{ SESSION("a", "2026-11-20T17:00:00+01:00", "step-3-a", "finished"),
			SESSION("b", "2026-11-22T17:00:00+01:00", "step-3-b", "finished"),
			"c.1\t2026-11-22T18:00:00+01:00\tvoid\tb.9\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-" },
		1, "step-3-a" },
	{ "sets, edits and what we don't know are no sessions",
		{ SET("a", "1", "plank", "10"),
			"a.2\t2026-11-22T17:00:09+01:00\tamend\ta.1\t-\t-\t-\t-\t-\t-\t7\tabs\t0\t-\t-",
			"a.3\t2026-11-22T17:00:10+01:00\tvoid\ta.1\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-",
			"a.4\t2026-11-22T17:00:11+01:00\tcheck\t-\t-\t-\t-\t-\t-\t-\t-\t-\t0\t-\t-" },
		0, NULL },
};

static void check_story(int i, bool backwards)
{
	int count = 0;
	while (count < 4 && STORY[i].lines[count] != NULL)
		count++;
	const struct history *history = folded(STORY[i].lines, count, backwards);
	ck_assert_msg(history->sessions == STORY[i].sessions, "%s", STORY[i].story);
	ck_assert_msg(history->has_last == (STORY[i].last != NULL), "%s", STORY[i].story);
	if (STORY[i].last != NULL)
		ck_assert_msg(strcmp(history->last.exercise, STORY[i].last) == 0, "%s: %s",
			STORY[i].story, history->last.exercise);
}

START_TEST(sessions_fold_in_any_order)
{
	check_story(_i, false);
	check_story(_i, true);
}
END_TEST

START_TEST(exercises_are_met_by_doing_them)
{
	static const char *const lines[] = {
		SET("a", "1", "pelvic-tilt", "10"),
		SET("a", "2", "dead-bug", "0"),
		SET("a", "3", "bird-dog", "-"),
		SET("a", "4", "an-exercise-of-old", "10"),
		SET("a", "5", "side-plank", "1"),
		"a.6\t2026-11-22T17:00:10+01:00\tvoid\ta.5\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-",
	};
	const struct history *history = folded(lines, ROWS(lines), false);
	for (int i = 0; i < HISTORY_MET_MAX; i++)
		ck_assert_msg(history->met[i] == (i == PELVIC_TILT), "%d", i);
}
END_TEST

START_TEST(a_workout_knows_what_was_met)
{
	static const char *const lines[] = {
		SET("a", "1", "cat-camel", "6"),
		SET("a", "2", "plank", "30"),
	};
	const struct history *history = folded(lines, ROWS(lines), false);
	struct workout workout;
	workout_from_routine(&fixture_catalog, STEP_3_A, &workout);
	workout.items[1].met = true;
	history_mark_met(history, &workout);
	for (int i = 0; i < workout.count; i++) {
		const int exercise = workout.items[i].exercise;
		const bool met = exercise == CAT_CAMEL || exercise == PLANK;
		ck_assert_msg(workout.items[i].met == met, "%s",
			fixture_catalog.exercises[exercise].id);
	}
}
END_TEST

#define TEST(session, when, exercise, side, cap, done, note) \
	session ".1\t" when "\ttest\t" exercise "\t-\t-\t" side "\ts\t" cap "\t" done "\t" done \
	"\t-\t-\t-\t" note
#define OCTOBER "2026-10-25T17:00:00+01:00"
#define NOVEMBER "2026-11-22T17:00:00+01:00"

static const struct {
	const char *story;
	const char *lines[3];
	const char *exercise;
	int side;
	bool has_result;
	int done, best;
	const char *note, *result_when, *tried;
} TESTED[] = {
	{ "one test", { TEST("a", OCTOBER, "plank", "both", "60", "43", "-") }, "plank", SIDE_BOTH,
		true, 43, 43, "", OCTOBER, OCTOBER },
	{ "the later counts, the best is kept",
		{ TEST("a", OCTOBER, "plank", "both", "60", "60", "-"),
			TEST("b", NOVEMBER, "plank", "both", "120", "51", "-") },
		"plank", SIDE_BOTH, true, 51, 60, "", NOVEMBER, NOVEMBER },
	{ "again within a second: the later line",
		{ TEST("a", OCTOBER, "plank", "both", "60", "43", "-"),
			TEST("b", OCTOBER, "plank", "both", "60", "50", "-") },
		"plank", SIDE_BOTH, true, 50, 50, "", OCTOBER, OCTOBER },
	{ "each side by itself",
		{ TEST("a", OCTOBER, "thomas-test", "right", "-", "-", "free"),
			TEST("b", NOVEMBER, "thomas-test", "left", "-", "-", "tight") },
		"thomas-test", SIDE_LEFT, true, NOT_ASKED, NOT_ASKED, "tight", NOVEMBER, NOVEMBER },
	{ "a pain stop is no result, but was tried",
		{ TEST("a", OCTOBER, "plank", "both", "60", "43", "-"),
			TEST("b", NOVEMBER, "plank", "both", "60", "50", "pain stop") },
		"plank", SIDE_BOTH, true, 43, 43, "", OCTOBER, NOVEMBER },
	{ "pain the first time",
		{ TEST("b", NOVEMBER, "plank", "both", "60", "5", "pain stop") },
		"plank", SIDE_BOTH, false, 0, NOT_ASKED, "", NULL, NOVEMBER },
	{ "a line that says nothing",
		{ TEST("b", NOVEMBER, "plank", "both", "60", "-", "-") },
		"plank", SIDE_BOTH, false, 0, NOT_ASKED, "", NULL, NOVEMBER },
};

static void check_stamp(const char *story, struct stamp stamp, const char *wanted)
{
	char when[STAMP_SIZE];
	stamp_format(stamp, when);
	ck_assert_msg(strcmp(when, wanted) == 0, "%s: %s, not %s", story, when, wanted);
}

static void check_tested(int i, bool backwards)
{
	int count = 0;
	while (count < 3 && TESTED[i].lines[count] != NULL)
		count++;
	const struct history *history = folded(TESTED[i].lines, count, backwards);
	const struct tested *tested = history_tested(history, TESTED[i].exercise, TESTED[i].side);
	ck_assert_ptr_nonnull(tested);
	check_stamp(TESTED[i].story, tested->tried, TESTED[i].tried);
	ck_assert_msg(tested->best == TESTED[i].best, "%s: %d", TESTED[i].story, tested->best);
	ck_assert_msg(tested->has_result == TESTED[i].has_result, "%s", TESTED[i].story);
	if (!tested->has_result)
		return;
	ck_assert_msg(tested->result.done == TESTED[i].done, "%s", TESTED[i].story);
	ck_assert_msg(strcmp(tested->result.note, TESTED[i].note) == 0, "%s", TESTED[i].story);
	check_stamp(TESTED[i].story, tested->result.when, TESTED[i].result_when);
}

START_TEST(tests_fold_in_any_order)
{
	check_tested(_i, false);
	check_tested(_i, true);
}
END_TEST

START_TEST(what_was_never_tried_is_not_known)
{
	static const char *const lines[] = {
		TEST("a", OCTOBER, "thomas-test", "right", "-", "-", "free"),
		SET("a", "2", "plank", "10"),
	};
	const struct history *history = folded(lines, ROWS(lines), false);
	ck_assert_ptr_nonnull(history_tested(history, "thomas-test", SIDE_RIGHT));
	ck_assert_ptr_null(history_tested(history, "thomas-test", SIDE_LEFT));
	ck_assert_ptr_null(history_tested(history, "plank", SIDE_BOTH));
}
END_TEST

START_TEST(a_test_is_no_session_and_no_training)
{
	static const char *const lines[] = { TEST("a", OCTOBER, "plank", "both", "60", "43", "-") };
	const struct history *history = folded(lines, ROWS(lines), false);
	ck_assert_int_eq(history->sessions, 0);
	ck_assert_int_eq(past.progress.session_count, 0);
	ck_assert(!history->met[PLANK]);
}
END_TEST

static void add_done(enum record_type type, int line, int done, const char *exercise)
{
	struct record record;
	record_init(&record);
	record.type = type;
	record.line = line;
	record.done = done;
	strcpy(record.session, "20261122T160000Z-many");
	strcpy(record.exercise, exercise);
	past_add(&past, &record);
}

START_TEST(more_tests_than_there_are_leave_the_first)
{
	for (int i = 0; i <= HISTORY_TESTS_MAX; i++) {
		char id[16];
		snprintf(id, sizeof(id), "e%d", i);
		add_done(RECORD_TEST, i + 1, i, id);
	}
	past_fold(&past, &fixture_catalog, 4 * 60);
	ck_assert_int_eq(history_tested(&past.history, "e0", NOT_ASKED)->result.done, 0);
	ck_assert_int_eq(history_tested(&past.history, "e15", NOT_ASKED)->result.done, 15);
	ck_assert_ptr_null(history_tested(&past.history, "e16", NOT_ASKED));
}
END_TEST

/* A catalog of more exercises than are remembered. */
START_TEST(beyond_what_is_remembered_everything_is_new)
{
	static struct exercise exercises[HISTORY_MET_MAX + 1];
	static char ids[HISTORY_MET_MAX + 1][16];
	for (int i = 0; i <= HISTORY_MET_MAX; i++) {
		snprintf(ids[i], sizeof(ids[i]), "e%d", i);
		exercises[i].id = ids[i];
	}
	const struct catalog catalog = { .exercise_count = HISTORY_MET_MAX + 1,
		.exercises = exercises };
	struct workout workout = { .count = 2, .items = { { .exercise = HISTORY_MET_MAX - 1 },
		{ .exercise = HISTORY_MET_MAX } } };
	for (int i = 0; i < 2; i++)
		add_done(RECORD_SET, i + 1, 1, ids[HISTORY_MET_MAX - 1 + i]);
	past_fold(&past, &catalog, 4 * 60);
	history_mark_met(&past.history, &workout);
	ck_assert(workout.items[0].met);
	ck_assert(!workout.items[1].met);
}
END_TEST

#define AT_LEVEL(session, minute, exercise, level) \
	session ".1\t2026-11-22T17:" minute ":00+01:00\tset\t" exercise "\t" level \
	"\t1/1\tboth\treps\t10\t8\t-\t-\t-\t-\t-"

static const struct {
	const char *story;
	const char *lines[3];
	int level;
} LEVEL[] = {
	{ "what was never done begins at 1", { NULL }, 1 },
	{ "another exercise says nothing", { AT_LEVEL("a", "00", "plank", "3") }, 1 },
	{ "it goes on where it was", { AT_LEVEL("a", "00", "pelvic-tilt", "2") }, 2 },
	{ "later counts, up",
		{ AT_LEVEL("a", "00", "pelvic-tilt", "2"), AT_LEVEL("b", "01", "pelvic-tilt", "3") },
		3 },
	{ "and down",
		{ AT_LEVEL("a", "00", "pelvic-tilt", "3"), AT_LEVEL("b", "01", "pelvic-tilt", "2") },
		2 },
	{ "a primer is no level",
		{ AT_LEVEL("a", "00", "pelvic-tilt", "2"), AT_LEVEL("b", "01", "pelvic-tilt", "0") },
		2 },
	{ "nor is a level that is not known", { AT_LEVEL("a", "00", "pelvic-tilt", "-") }, 1 },
};

START_TEST(an_exercise_goes_on_at_its_level)
{
	int count = 0;
	while (count < 3 && LEVEL[_i].lines[count] != NULL)
		count++;
	for (int backwards = 0; backwards <= 1; backwards++) {
		const struct history *history = folded(LEVEL[_i].lines, count, backwards == 1);
		const int level = history_level(history, PELVIC_TILT);
		ck_assert_msg(level == LEVEL[_i].level, "%s: %d", LEVEL[_i].story, level);
	}
}
END_TEST

START_TEST(a_set_that_was_not_begun_has_no_level)
{
	static const char *const lines[] = { SET("a", "1", "pelvic-tilt", "0") };
	const struct history *history = folded(lines, 1, false);
	ck_assert_int_eq(history->levels[PELVIC_TILT], 0);
	ck_assert_int_eq(history_level(history, HISTORY_MET_MAX), 1);
}
END_TEST

Suite *history_suite(void)
{
	Suite *suite = suite_create("history");
	TCase *tcase = tcase_create("history");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_loop_test(tcase, sessions_fold_in_any_order, 0, ROWS(STORY));
	tcase_add_test(tcase, exercises_are_met_by_doing_them);
	tcase_add_test(tcase, a_workout_knows_what_was_met);
	tcase_add_loop_test(tcase, tests_fold_in_any_order, 0, ROWS(TESTED));
	tcase_add_test(tcase, what_was_never_tried_is_not_known);
	tcase_add_test(tcase, a_test_is_no_session_and_no_training);
	tcase_add_test(tcase, more_tests_than_there_are_leave_the_first);
	tcase_add_test(tcase, beyond_what_is_remembered_everything_is_new);
	tcase_add_loop_test(tcase, an_exercise_goes_on_at_its_level, 0, ROWS(LEVEL));
	tcase_add_test(tcase, a_set_that_was_not_begun_has_no_level);
	suite_add_tcase(suite, tcase);
	return suite;
}
