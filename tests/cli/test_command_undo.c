/* undo: lines and sessions taken back, and brought back. */
#include <stdio.h>
#include <string.h>

#include "suites.h"
#include "sys/scratch.h"
#include "told.h"

#define STANDING 8 /* of told_lines */

static const struct {
	const char *story;
	const char *ids[3];
	int status;
	int lines;    /* that were written */
	int standing; /* lines after that */
} STORY[] = {
	{ "a line", { "20261117T160000Z-bbbb.1" }, 0, 1, STANDING - 1 },
	{ "a whole session, its answers too; what it had taken back itself stays "
		"so", { "20261117T160000Z-bbbb" }, 0, 4, STANDING - 3 },
	{ "two of them", { "20261121T160000Z-dddd", "20261120T160000Z-cccc" }, 0, 3, STANDING - 3 },
	{ "a void, so that what it took back counts again", { "20261117T160000Z-bbbb.6" }, 0, 1,
		STANDING + 1 },
	{ "what is taken back already", { "20261117T160000Z-bbbb.4" }, 1, 0, STANDING },
	{ "what is not there", { "20261117T160000Z-bbbb.44" }, 1, 0, STANDING },
	{ "half an id", { "20261117T160000Z" }, 1, 0, STANDING },
	{ "of two ids one is unknown: neither", { "20261121T160000Z-dddd", "x" }, 1, 0, STANDING },
};

static const char *undo(const char *const ids[3], int status)
{
	struct options options = { .command = COMMAND_UNDO };
	int real;
	while (options.count < 3 && ids[options.count]) {
		options.words[options.count] = ids[options.count];
		options.count++;
	}
	const char *text = printed_run(options, &real);
	ck_assert_msg(real == status, "status %d: %s", real, text);
	told_again();
	return text;
}

START_TEST(what_is_named_is_taken_back)
{
	const size_t before = printed_startup.past.ledger.count;
	undo(STORY[_i].ids, STORY[_i].status);
	const struct ledger *ledger = &printed_startup.past.ledger;
	ck_assert_msg(ledger->count == before + (size_t)STORY[_i].lines, "%s: %d lines",
		STORY[_i].story, (int)(ledger->count - before));
	ck_assert_msg(ledger->order_count == (size_t)STORY[_i].standing, "%s: %d stand",
		STORY[_i].story, (int)ledger->order_count);
	ck_assert_str_eq(scratch_read(TOLD_FILE), told_lines);
}
END_TEST

/* At one moment, again and again: what is later is never left to chance. */
START_TEST(an_undo_is_undone_by_the_words_it_says)
{
	const char *ids[3] = { "20261117T160000Z-bbbb" };
	char id[RECORD_SESSION_SIZE];
	for (int i = 0; i < 6; i++) {
		const char *said = strstr(undo(ids, 0), "\nTo undo that: deadbug undo ");
		ck_assert_ptr_nonnull(said);
		ck_assert_int_eq(sscanf(said, "\nTo undo that: deadbug undo %23s\n", id), 1);
		ids[0] = id;
		ck_assert_uint_eq(printed_startup.past.ledger.order_count,
			i % 2 == 0 ? STANDING - 3 : STANDING + 0);
	}
}
END_TEST

Suite *command_undo_suite(void)
{
	Suite *suite = suite_create("command_undo");
	TCase *tcase = tcase_create("undo");
	tcase_add_checked_fixture(tcase, told_begin, told_end);
	tcase_add_loop_test(tcase, what_is_named_is_taken_back, 0, ROWS(STORY));
	tcase_add_test(tcase, an_undo_is_undone_by_the_words_it_says);
	suite_add_tcase(suite, tcase);
	return suite;
}
