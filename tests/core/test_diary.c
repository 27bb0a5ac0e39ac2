/* Past sessions, corrected by new lines. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "chronicle.h"
#include "core/diary.h"
#include "fixture.h"

#include "suites.h"

#define ROWS(table)   (int)(sizeof(table) / sizeof((table)[0]))
#define OWN           "20261105T100000Z-own1"
#define ANSWERS_SIZE  240

static struct chronicle past;
static struct diary diary;

static void open_past(void)
{
	chronicle_open(&past, &fixture_catalog);
	chronicle_day(&past, 0, "step-1-a: cat-camel@1 6; pelvic-tilt@1 10 lost9");
	chronicle_day(&past, 2, "plank: plank@2 30s ok");
	chronicle_fold(&past);
	diary_init(&diary, OWN);
}

static void close_past(void)
{
	chronicle_close(&past);
}

/* Writes what waits, as the program would, and reads it. */
static int write_waiting(void)
{
	const struct record *record;
	int count = 0;
	for (; (record = diary_next(&diary)) != NULL; count++) {
		char line[RECORD_LINE_MAX];
		size_t bytes = record_format(record, line);
		ck_assert_ptr_null(ledger_add(&past.ledger, line, bytes - 1));
	}
	chronicle_fold(&past);
	return count;
}

static const struct fact *tilts(void)
{
	const struct fact *sets[2];
	int count = diary_sets(&past.ledger, past.progress.sessions[0].id, 2, sets);
	return count == 2 ? sets[1] : NULL;
}

/* The answers of the set of tilts, as they stand; "gone" when it is. */
static const char *answers(void)
{
	static char words[ANSWERS_SIZE];
	struct record record;
	if (tilts() == NULL)
		return "gone";
	ledger_record(&past.ledger, tilts(), &record);
	snprintf(words, sizeof(words), "%d %s %d%s %s", record.clean, felt_names[record.felt],
		record.pain, record.sharp ? "!" : "", record.note);
	return words;
}

START_TEST(sets_of_one_session_in_their_order)
{
	const struct fact *sets[4];
	int first = past.progress.sessions[0].id;
	ck_assert_int_eq(diary_sets(&past.ledger, first, 4, sets), 2);
	ck_assert_str_eq(ledger_name(&past.ledger, sets[0]), "cat-camel");
	ck_assert_int_eq(sets[1]->clean, 8);
	ck_assert_int_eq(diary_sets(&past.ledger, first, 1, sets), 1);
	ck_assert_int_eq(diary_sets(&past.ledger, past.ledger.sessions.count, 4, sets), 0);
}
END_TEST

static const struct {
	const char *sentence;
	int clean, pain;
	enum felt felt;
	bool sharp;
	const char *note;
	const char *answers;
	int lines;
} AMENDS[] = {
	{ "nothing changed writes nothing", 8, 0, FELT_ABS, false, "", "8 abs 0 ", 0 },
	{ "the clean reps", 10, 0, FELT_ABS, false, "", "10 abs 0 ", 1 },
	{ "where it was felt", 8, 0, FELT_BACK, false, "", "8 back 0 ", 1 },
	{ "the pain", 8, 3, FELT_ABS, false, "", "8 abs 3 ", 1 },
	{ "that it was sharp", 8, 0, FELT_ABS, true, "", "8 abs 0! ", 1 },
	{ "a note", 8, 0, FELT_ABS, false, "tired", "8 abs 0 tired", 1 },
	{ "all at once", 5, 2, FELT_OTHER, true, "a\tb", "5 other 2! a\tb", 1 },
};

START_TEST(an_amend_takes_what_changed)
{
	struct record was, now;
	ledger_record(&past.ledger, tilts(), &was);
	now = was;
	now.clean = AMENDS[_i].clean;
	now.pain = AMENDS[_i].pain;
	now.felt = AMENDS[_i].felt;
	now.sharp = AMENDS[_i].sharp;
	snprintf(now.note, sizeof(now.note), "%s", AMENDS[_i].note);
	ck_assert_int_eq(diary_amend(&diary, &was, &now, chronicle_noon(3)), AMENDS[_i].lines);
	ck_assert_int_eq(write_waiting(), AMENDS[_i].lines);
	ck_assert_msg(strcmp(answers(), AMENDS[_i].answers) == 0, "%s: %s", AMENDS[_i].sentence,
		answers());
	ck_assert_int_eq(diary_undo(&diary, chronicle_noon(3)), AMENDS[_i].lines);
	write_waiting();
	ck_assert_str_eq(answers(), "8 abs 0 ");
}
END_TEST

static void amend_note(const char *note)
{
	struct record was, now;
	ledger_record(&past.ledger, tilts(), &was);
	now = was;
	snprintf(now.note, sizeof(now.note), "%s", note);
	ck_assert(diary_amend(&diary, &was, &now, chronicle_noon(3)));
	write_waiting();
}

START_TEST(a_note_is_taken_away_and_comes_back)
{
	amend_note("tired");
	amend_note("");
	ck_assert_str_eq(answers(), "8 abs 0 ");
	amend_note("not tired");
	ck_assert_str_eq(answers(), "8 abs 0 not tired");
	diary_undo(&diary, chronicle_noon(3));
	write_waiting();
	ck_assert_str_eq(answers(), "8 abs 0 ");
	diary_undo(&diary, chronicle_noon(3));
	write_waiting();
	ck_assert_str_eq(answers(), "8 abs 0 tired");
}
END_TEST

static void amend_clean(int clean)
{
	struct record was, now;
	ledger_record(&past.ledger, tilts(), &was);
	now = was;
	now.clean = clean;
	ck_assert(diary_amend(&diary, &was, &now, chronicle_noon(3)));
	write_waiting();
}

/* All within a second, and again with the clock set back before the set. */
START_TEST(the_latest_counts_whatever_the_clock_says)
{
	amend_clean(3);
	amend_clean(4);
	ck_assert_str_eq(answers(), "4 abs 0 ");
	ck_assert(diary_undo(&diary, chronicle_noon(3)));
	write_waiting();
	ck_assert_str_eq(answers(), "3 abs 0 ");
	diary_void(&diary, &past.ledger, tilts(), chronicle_noon(-400));
	write_waiting();
	ck_assert_str_eq(answers(), "gone");
	ck_assert(diary_undo(&diary, chronicle_noon(-400)));
	write_waiting();
	ck_assert_str_eq(answers(), "3 abs 0 ");
	ck_assert(diary_undo(&diary, chronicle_noon(-400)));
	write_waiting();
	ck_assert_str_eq(answers(), "8 abs 0 ");
	ck_assert(!diary_undo(&diary, chronicle_noon(3)));
	ck_assert_int_eq(write_waiting(), 0);
}
END_TEST

START_TEST(a_session_is_taken_back_whole)
{
	diary_void_session(&diary, &past.ledger, past.progress.sessions[0].id, chronicle_noon(3));
	ck_assert_int_eq(write_waiting(), 3);
	ck_assert_int_eq(past.progress.session_count, 1);
	ck_assert(diary_undo(&diary, chronicle_noon(3)));
	ck_assert_int_eq(write_waiting(), 3);
	ck_assert_int_eq(past.progress.session_count, 2);
	ck_assert_str_eq(answers(), "8 abs 0 ");
	diary_void_session(&diary, &past.ledger, past.ledger.sessions.count, chronicle_noon(3));
	ck_assert_int_eq(write_waiting(), 0);
	ck_assert(!diary_undo(&diary, chronicle_noon(3)));
}
END_TEST

START_TEST(a_session_is_added)
{
	struct workout workout = fixture_workout(PLANK, 2);
	diary_add(&diary, &fixture_catalog, &workout, chronicle_noon(1), 600);
	ck_assert_int_eq(write_waiting(), 4);
	diary_add(&diary, &fixture_catalog, &workout, chronicle_noon(1), 600);
	write_waiting();
	ck_assert_int_eq(past.progress.session_count, 4);
	ck_assert_int_eq(past.progress.sessions[1].sets, 3);
	ck_assert_int_eq(past.progress.sessions[1].asked, 0);
	ck_assert(diary_undo(&diary, chronicle_noon(1)));
	write_waiting();
	ck_assert_int_eq(past.progress.session_count, 3);
}
END_TEST

START_TEST(of_many_steps_the_latest_can_be_undone)
{
	int undone = 0;
	for (int i = 0; i < DIARY_STEPS_MAX + 4; i++)
		amend_clean(i % 2);
	while (diary_undo(&diary, chronicle_noon(3))) {
		write_waiting();
		undone++;
	}
	ck_assert_int_eq(undone, DIARY_STEPS_MAX);
	ck_assert_str_eq(answers(), "1 abs 0 ");
}
END_TEST

Suite *diary_suite(void)
{
	Suite *suite = suite_create("diary");
	TCase *tcase = tcase_create("diary");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_test(tcase, sets_of_one_session_in_their_order);
	tcase_add_loop_test(tcase, an_amend_takes_what_changed, 0, ROWS(AMENDS));
	tcase_add_test(tcase, a_note_is_taken_away_and_comes_back);
	tcase_add_test(tcase, the_latest_counts_whatever_the_clock_says);
	tcase_add_test(tcase, a_session_is_taken_back_whole);
	tcase_add_test(tcase, a_session_is_added);
	tcase_add_test(tcase, of_many_steps_the_latest_can_be_undone);
	suite_add_tcase(suite, tcase);
	return suite;
}
