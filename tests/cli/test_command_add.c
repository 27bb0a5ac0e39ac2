/* add: what it writes, and when. */
#include <stdio.h>
#include <string.h>

#include "suites.h"
#include "sys/scratch.h"
#include "told.h"

#define ADD(day, at_level, number, ...) \
	{ .command = COMMAND_ADD, .level = (at_level), .count = (number), .words = { __VA_ARGS__ }, \
	  .on = (day) }

static const char *shown(struct options options, int status)
{
	int real;
	const char *text = printed_run(options, &real);
	ck_assert_msg(real == status, "status %d: %s", real, text);
	return text;
}

static const char *printed_day(const char *day)
{
	told_again();
	return shown((struct options){ .command = COMMAND_HISTORY, .format = "text", .since = day,
		.until = day }, 0);
}

static const struct {
	const char *story;
	struct options options;
	const char *says, *day;
	const char *history; /* of that day */
} STORY[] = {
	{ "a session of another day began at noon", ADD("2026-11-19", 2, 1, "plank"),
		"added to 2026-11-19: Forearm plank\n  Forearm plank                     3 × 30 s\n",
		"2026-11-19", "2026-11-19, 3 days ago\n  12:0" },
	{ "its sets are what the dose asks for", ADD("2026-11-19", 2, 1, "plank"), "", "2026-11-19",
		"set 3/3, 30 s\n" },
	{ "and it is over", ADD("3 days ago", 1, 1, "step-1-a"), "", "2026-11-19",
		"Find it, A                        session of " },
	{ "the one of today has just ended", ADD(NULL, 1, 1, "plank"), "added to 2026-11-22", "today",
		"  18:00  Forearm plank                     session of " },
	{ "several exercises are a mix", ADD(NULL, 1, 2, "plank", "dead-bug"), ": A mix\n", "today",
		"  18:00  mix " },
};

START_TEST(a_session_is_added)
{
	const char *text = shown(STORY[_i].options, 0);
	ck_assert_msg(strstr(text, STORY[_i].says), "%s:\n%s", STORY[_i].story, text);
	text = printed_day(STORY[_i].day);
	ck_assert_msg(strstr(text, STORY[_i].history), "%s:\n%s", STORY[_i].story, text);
	ck_assert_str_eq(scratch_read(TOLD_FILE), told_lines);
}
END_TEST

static const struct {
	const char *story;
	struct options options;
	int status;
} NOTHING[] = {
	{ "a day to come", ADD("2026-11-23", 1, 1, "plank"), 2 },
	{ "a day before the computers' time", ADD("0000-01-01", 1, 1, "plank"), 2 },
	{ "no day", ADD("monday", 1, 1, "plank"), 2 },
	{ "what can't be done", ADD(NULL, 1, 1, "sit-up"), 2 },
};

START_TEST(nothing_is_added)
{
	const size_t before = printed_startup.past.ledger.count;
	const char *text = shown(NOTHING[_i].options, NOTHING[_i].status);
	ck_assert_msg(text[0] == '\0', "%s: %s", NOTHING[_i].story, text);
	told_again();
	ck_assert_uint_eq(printed_startup.past.ledger.count, before);
}
END_TEST

/* By the very words that it says. */
START_TEST(what_was_added_can_be_taken_back)
{
	char id[RECORD_SESSION_SIZE];
	const size_t before = printed_startup.past.ledger.order_count;
	const char *text = shown((struct options)OPTIONS(ADD, 1, 1, "plank"), 0);
	const char *said = strstr(text, "\nTo take it back: deadbug undo ");
	ck_assert_ptr_nonnull(said);
	ck_assert_int_eq(sscanf(said, "\nTo take it back: deadbug undo %23s\n", id), 1);
	told_again();
	ck_assert_uint_eq(printed_startup.past.ledger.order_count, before + 7);
	text = shown((struct options)OPTIONS(UNDO, 1, 1, id), 0);
	ck_assert_msg(strstr(text, "took back 7 lines\n"), "%s", text);
	told_again();
	ck_assert_uint_eq(printed_startup.past.ledger.order_count, before);
}
END_TEST

Suite *command_add_suite(void)
{
	Suite *suite = suite_create("command_add");
	TCase *tcase = tcase_create("add");
	tcase_add_checked_fixture(tcase, told_begin, told_end);
	tcase_add_loop_test(tcase, a_session_is_added, 0, ROWS(STORY));
	tcase_add_loop_test(tcase, nothing_is_added, 0, ROWS(NOTHING));
	tcase_add_test(tcase, what_was_added_can_be_taken_back);
	suite_add_tcase(suite, tcase);
	return suite;
}
