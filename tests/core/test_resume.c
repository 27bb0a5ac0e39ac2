/* A session that was cut off: what it was, and where it goes on. */
#include "core/resume.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "chronicle.h"
#include "fixture.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define CUT "step-1-a cut off: "

static struct chronicle days;
static struct past past;
static struct resume resume;

static void open_all(void)
{
	chronicle_open(&days, &fixture_catalog);
	past_init(&past);
}

static void close_all(void)
{
	chronicle_close(&days);
	past_clear(&past);
}

/* Looks for it so many minutes after the latest line. */
static bool found_after(int minutes)
{
	struct workout today;
	struct stamp now = days.now;
	now.seconds += 60 * (minutes - 1);
	workout_from_routine(&fixture_catalog, STEP_3_A, &today);
	for (char *line = days.text, *end; (end = strchr(line, '\n')) != NULL; line = end + 1)
		ck_assert_ptr_null(past_add_line(&past, line, (size_t)(end - line)));
	past_fold(&past, &fixture_catalog, 4 * 60);
	return resume_find(&past, &fixture_catalog, &today, now, &resume);
}

static const struct {
	const char *story, *day;
	const char *words; /* NULL: nothing to go on with */
} STORIES[] = {
	{ "in the middle of a routine's exercise", CUT "cat-camel@1 6 ok; pelvic-tilt@2 12 ok",
		"Find it, B: Pelvic tilt, set 2 of 2 (4 min ago)" },
	{ "between two exercises", CUT "cat-camel@1 6 ok",
		"Use it, A: Pelvic tilt, set 1 of 1 (4 min ago)" },
	{ "today's before the others, and some of it skipped", CUT "pelvic-tilt@0 5; dead-bug@2 10 ok",
		"Use it, A: Dead bug, set 2 of 3 (4 min ago)" },
	{ "an easier way is the same exercise",
		CUT "cat-camel@1 6; pelvic-tilt@0 5; dead-bug-legs@2 8 ok",
		"Use it, A: Dead bug, set 2 of 3 (4 min ago)" },
	{ "after all of it only the end is left",
		CUT "cat-camel@1 6; pelvic-tilt@0 5; hip-flexor-stretch@1 30s left",
		"Use it, A: all sets are done (4 min ago)" },
	{ "one side, and then the other", CUT "cat-camel@1 6; hip-flexor-stretch@1 30s right",
		"Use it, A: Hip-flexor stretch, set 1 of 1 (4 min ago)" },
	{ "an exercise alone", "side-plank cut off: side-plank@2 20s right, 20s left",
		"Side plank: set 2 of 2 (4 min ago)" },
	{ "after a stop for pain it goes on with the next exercise",
		CUT "cat-camel@1 6; pelvic-tilt@0 5; dead-bug@2 10 of 4 pain4",
		"Use it, A: Forearm plank, set 1 of 3 (4 min ago)" },
	{ "after much pain it does not", CUT "cat-camel@1 6; pelvic-tilt@0 5 pain6", NULL },
	{ "nor after two stops", CUT "cat-camel@1 6; pelvic-tilt@0 5 pain3; dead-bug@2 10 sharp",
		NULL },
	{ "a mix can't be known", "mix cut off: plank@2 30s ok; cat-camel@1 6 ok", NULL },
	{ "nor an exercise that is no more", "old cut off: old-exercise@1 10 ok", NULL },
	{ "nothing was cut off", "step-1-a: cat-camel@1 6 ok", NULL },
	{ "nothing was done", "check same", NULL },
};

START_TEST(it_is_found_and_named)
{
	char words[RESUME_WORDS_SIZE];
	chronicle_day(&days, 0, STORIES[_i].day);
	ck_assert_msg(found_after(4) == (STORIES[_i].words != NULL), "%s", STORIES[_i].story);
	if (STORIES[_i].words == NULL)
		return;
	struct stamp now = days.now;
	now.seconds += 3 * 60;
	resume_words(&resume, &fixture_catalog, now, words);
	ck_assert_msg(strcmp(words, STORIES[_i].words) == 0, "%s: %s", STORIES[_i].story, words);
}
END_TEST

static const struct {
	const char *story;
	int minutes;
	bool found;
} AGES[] = {
	{ "just now", 0, true },
	{ "within the hour", 59, true },
	{ "an hour and more: kept as it is", 61, false },
	{ "a clock that was set back", -5, false },
};

START_TEST(only_within_an_hour)
{
	chronicle_day(&days, 0, CUT "cat-camel@1 6 ok");
	ck_assert_msg(found_after(AGES[_i].minutes) == AGES[_i].found, "%s", AGES[_i].story);
}
END_TEST

START_TEST(what_was_done_since_ends_the_question)
{
	chronicle_day(&days, 0, CUT "cat-camel@1 6 ok");
	days.now.seconds += 60;
	chronicle_day(&days, 0, "plank: plank@1 10s ok");
	ck_assert(!found_after(4));
}
END_TEST

START_TEST(sets_of_earlier_sessions_are_not_its_own)
{
	chronicle_day(&days, 0, "step-1-a: cat-camel@1 6 ok; pelvic-tilt@2 12 ok");
	chronicle_day(&days, 1, CUT "cat-camel@1 6 ok");
	ck_assert(found_after(4));
	ck_assert_int_eq(resume.result_count, 1);
	ck_assert_int_eq(resume.item, 1);
}
END_TEST

START_TEST(targets_that_were_lowered_stay_low)
{
	chronicle_day(&days, 0, CUT "cat-camel@1 6; pelvic-tilt@0 5; dead-bug@2 10 lost7, 6 ok");
	ck_assert(found_after(4));
	ck_assert_int_eq(resume.item, 2);
	ck_assert_int_eq(resume.set, 3);
	ck_assert_int_eq(resume.workout.items[2].dose.sets[2], 6);
}
END_TEST

/* A set of cat-camel in the present session, as somebody might write it there by hand. */
static void add_line(int line, const char *when)
{
	char text[RECORD_LINE_MAX];
	int bytes = snprintf(text, sizeof(text), "%s.%d\t%s\tset\tcat-camel\t1\t1/1\tboth\treps\t6\t6"
		"\t-\t-\t-\t-\t-", days.session, line, when);
	ck_assert_ptr_null(past_add_line(&past, text, (size_t)bytes));
}

static const struct {
	const char *story;
	int line;
	const char *when;
	bool found;
} LINES[] = {
	{ "begun a day before", 7, "2026-11-01T17:30:00+01:00", true },
	{ "the clock was set while it ran", 7, "1970-01-01T00:00:00+00:00", false },
	{ "as early as a stamp goes", 7, "0000-01-01T00:00:00+23:59", false },
	{ "more lines than a session has", RECORD_NUMBER_MAX, "2026-11-02T17:00:00+01:00", false },
};

START_TEST(what_can_have_been_no_session_stays_as_it_is)
{
	chronicle_day(&days, 0, CUT "cat-camel@1 6");
	add_line(LINES[_i].line, LINES[_i].when);
	ck_assert_msg(found_after(4) == LINES[_i].found, "%s", LINES[_i].story);
}
END_TEST

static struct session session;
static struct effects effects;

static void go_on(void)
{
	ck_assert(found_after(4));
	effects.count = 0;
	ck_assert(resume_begin(
		&resume, &fixture_catalog, &timing_default, 1000000, &session, &effects));
}

static void go_on_after(const char *day)
{
	chronicle_day(&days, 0, day);
	go_on();
}

START_TEST(a_set_begins_after_a_get_ready)
{
	go_on_after(CUT "cat-camel@1 6; pelvic-tilt@0 5; dead-bug@2 10 lost7");
	ck_assert_int_eq(session.phase, PHASE_RESUMING);
	ck_assert_int_eq(session_segment(&session)->kind, SEGMENT_TILT);
	ck_assert_int_eq(session_segment(&session)->item, 2);
	ck_assert_int_eq(session_segment(&session)->set, 2);
	ck_assert_int_eq(session_wait(&session, 1000000), RESUME_MS);
	ck_assert_int_eq(effects.count, 1);
	ck_assert_int_eq(effects.at[0].sound, SOUND_READY);
}
END_TEST

START_TEST(an_exercise_begins_with_its_briefing)
{
	go_on_after(CUT "cat-camel@1 6 ok");
	ck_assert_int_eq(session.phase, PHASE_BRIEF);
	ck_assert_int_eq(session_segment(&session)->item, 1);
}
END_TEST

START_TEST(its_lines_go_on)
{
	go_on_after(CUT "cat-camel@1 6 ok; pelvic-tilt@0 5");
	effects.count = 0;
	session_step(&session, &(struct event){ .kind = EVENT_QUIT, .at = 1060000 }, &effects);
	ck_assert_int_eq(effects.count, 2);
	const struct record *end = &effects.at[1].record;
	ck_assert_int_eq(end->type, RECORD_SESSION);
	ck_assert_int_eq(end->line, 4);
	ck_assert_str_eq(end->session, resume.id);
	ck_assert_msg(end->done == 60 + 120, "%d s: two minutes before, and one now", end->done);
}
END_TEST

START_TEST(its_summary_is_whole)
{
	go_on_after(CUT "cat-camel@1 6; pelvic-tilt@0 5; dead-bug@2 10 lost7 back, 6 pain1");
	ck_assert_int_eq(session.result_count, 4);
	const struct result *bugs = &session.results[2];
	ck_assert_int_eq(bugs->item, 2);
	ck_assert_int_eq(bugs->done, 10);
	ck_assert_int_eq(bugs->clean, 6);
	ck_assert_int_eq(bugs->answer.felt, FELT_BACK);
	ck_assert_int_eq(bugs->answer.lost_at, 7);
	ck_assert_int_eq(session.results[3].answer.pain, 1);
	ck_assert_int_eq(session.results[3].answer.lost_at, LOST_NEVER);
	ck_assert_int_eq(session.results[0].answer.lost_at, LOST_NOT_ASKED);
}
END_TEST

START_TEST(a_set_that_many_lines_name_can_be_done_again)
{
	chronicle_day(&days, 0, CUT "cat-camel@1 6");
	for (int line = 10; line < 50; line++)
		add_line(line, "2026-11-02T17:00:00+01:00");
	go_on();
	effects.count = 0;
	session_step(&session, &(struct event){ .kind = EVENT_BACK, .at = 1000000 }, &effects);
	ck_assert_int_gt(effects.count, 0);
	ck_assert_int_eq(effects.at[0].record.type, RECORD_VOID);
	ck_assert_int_eq(session_segment(&session)->item, 0);
}
END_TEST

START_TEST(with_nothing_left_it_ends)
{
	go_on_after(CUT "cat-camel@1 6; pelvic-tilt@0 5; hip-flexor-stretch@1 30s left");
	ck_assert_int_eq(session.phase, PHASE_DONE);
	ck_assert_int_eq(session.ending, ENDING_FINISHED);
}
END_TEST

static const struct {
	const char *story, *session, *when; /* of the only set */
	int seconds;
} LENGTHS[] = {
	{ "from the start, which the id tells", "20261102T155800Z-k3f9", "2026-11-02T17:00:00+01:00",
		120 },
	{ "whatever the offset", "20261102T155800Z-k3f9", "2026-11-02T13:00:00-03:00", 120 },
	{ "not from one that comes later", "20261102T160001Z-k3f9", "2026-11-02T17:00:00+01:00", 0 },
	{ "nor from days ago", "20261030T155800Z-k3f9", "2026-11-02T17:00:00+01:00", 0 },
	{ "an id that tells nothing", "by-hand", "2026-11-02T17:00:00+01:00", 0 },
};

START_TEST(it_is_as_long_as_it_took)
{
	snprintf(days.session, sizeof(days.session), "%s", LENGTHS[_i].session);
	add_line(1, LENGTHS[_i].when);
	days.now = chronicle_evening(0);
	ck_assert(found_after(4));
	ck_assert_msg(resume_end(&resume).done == LENGTHS[_i].seconds, "%s: %d s", LENGTHS[_i].story,
		resume_end(&resume).done);
}
END_TEST

START_TEST(its_latest_line_may_be_an_answer)
{
	chronicle_day(&days, 0, CUT "cat-camel@1 6 ok");
	ck_assert(found_after(4));
	ck_assert_int_eq(resume_end(&resume).done, 60);
}
END_TEST

/* Of a clock that was ahead: a moment that is to come ends nothing. */
START_TEST(a_line_that_is_to_come_is_not_its_latest)
{
	char text[RECORD_LINE_MAX];
	chronicle_day(&days, 0, CUT "cat-camel@1 6 ok");
	int bytes = snprintf(text, sizeof(text), "%s.9\t2026-12-24T17:00:00+01:00\tamend\t%s.1"
		"\t-\t-\t-\t-\t-\t-\t6\tabs\t0\t-\t-", days.session, days.session);
	ck_assert_ptr_null(past_add_line(&past, text, (size_t)bytes));
	ck_assert(found_after(4));
	ck_assert_int_eq(resume_end(&resume).done, 60);
	ck_assert_int_eq(resume_end(&resume).line, 10);
}
END_TEST

START_TEST(one_that_nobody_wants_is_ended_as_stopped)
{
	chronicle_day(&days, 0, CUT "cat-camel@1 6; pelvic-tilt@0 5");
	ck_assert(found_after(4));
	const struct record end = resume_end(&resume);
	ck_assert_int_eq(end.type, RECORD_SESSION);
	ck_assert_int_eq(end.line, 3);
	ck_assert_str_eq(end.exercise, "step-3-a");
	ck_assert_str_eq(end.note, "stopped");
	ck_assert_int_eq(end.done, 60);
	ck_assert_int_eq(end.when.seconds, resume.last.seconds);
	past_add(&past, &end);
	past_fold(&past, &fixture_catalog, 4 * 60);
	ck_assert(!found_after(4));
}
END_TEST

Suite *resume_suite(void)
{
	Suite *suite = suite_create("resume");
	TCase *find = tcase_create("find"), *begin = tcase_create("begin");
	tcase_add_checked_fixture(find, open_all, close_all);
	tcase_add_loop_test(find, it_is_found_and_named, 0, ROWS(STORIES));
	tcase_add_loop_test(find, only_within_an_hour, 0, ROWS(AGES));
	tcase_add_test(find, what_was_done_since_ends_the_question);
	tcase_add_test(find, sets_of_earlier_sessions_are_not_its_own);
	tcase_add_test(find, targets_that_were_lowered_stay_low);
	tcase_add_loop_test(find, what_can_have_been_no_session_stays_as_it_is, 0, ROWS(LINES));
	tcase_add_checked_fixture(begin, open_all, close_all);
	tcase_add_test(begin, a_set_begins_after_a_get_ready);
	tcase_add_test(begin, an_exercise_begins_with_its_briefing);
	tcase_add_test(begin, its_lines_go_on);
	tcase_add_test(begin, its_summary_is_whole);
	tcase_add_test(begin, a_set_that_many_lines_name_can_be_done_again);
	tcase_add_test(begin, with_nothing_left_it_ends);
	tcase_add_loop_test(begin, it_is_as_long_as_it_took, 0, ROWS(LENGTHS));
	tcase_add_test(begin, its_latest_line_may_be_an_answer);
	tcase_add_test(begin, a_line_that_is_to_come_is_not_its_latest);
	tcase_add_test(begin, one_that_nobody_wants_is_ended_as_stopped);
	suite_add_tcase(suite, find);
	suite_add_tcase(suite, begin);
	return suite;
}
