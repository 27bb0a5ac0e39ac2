#include "core/record_words.h"

#include <string.h>

#include "suites.h"
#include "sys/scratch.h"

#define WHEN "s.1\t2026-11-22T17:07:10+01:00\t"

static const struct {
	const char *story, *line, *words;
} STORY[] = {
	{ "a set without answers", WHEN "set\tdead-bug\t2\t1/3\talt\treps\t10\t10\t-\t-\t-\t-\t-",
		"set 1/3, 10 reps" },
	{ "one that fell short", WHEN "set\tdead-bug\t2\t1/3\talt\treps\t10\t7\t-\t-\t-\t-\t-",
		"set 1/3, 7 of 10 reps" },
	{ "a side's hold, answered", WHEN "set\tside-plank\t2\t2/2\tleft\ts\t20\t20\t20\tabs\t0\t-\t-",
		"set 2/2, left, 20 s, all clean, felt in the abs" },
	{ "what went wrong", WHEN "set\tdead-bug\t2\t1/3\talt\treps\t10\t10\t7\tback\t2!\t8\tlost\\tit",
		"set 1/3, 10 reps, 7 clean, felt in the back, pain 2, sharp or aching, effort 8; "
		"lost it" },
	{ "felt where nobody knows", WHEN "set\tplank\t-\t-\tboth\ts\t-\t30\t-\tother\t-\t-\t-",
		"30 s, felt elsewhere" },
	{ "a set of nothing but a note", WHEN "set\tplank\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\tpain stop",
		"pain stop" },
	{ "a session", WHEN "session\tstep-3-a\t-\t-\t-\ts\t840\t790\t-\t-\t-\t-\tfinished",
		"session of 13 min; finished" },
	{ "one that nobody timed", WHEN "session\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\tstopped",
		"session; stopped" },
	{ "a test", WHEN "test\tplank\t-\t-\tboth\ts\t60\t43\t43\t-\t-\t-\t-",
		"test, 43 of 60 s, all clean" },
	{ "a look at a side", WHEN "test\tthomas-test\t-\t-\tright\t-\t-\t-\t-\t-\t-\t-\ttight",
		"test, right; tight" },
	{ "an answer between sessions", WHEN "check\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\tbetter",
		"check between sessions; better" },
	{ "nothing reaches a terminal that it would obey",
		WHEN "check\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\ta\xc2\x9b" "2J",
		"check between sessions; a?2J" },
};

START_TEST(a_line_is_told)
{
	struct record record;
	char words[RECORD_WORDS_SIZE];
	ck_assert_ptr_null(record_parse(STORY[_i].line, strlen(STORY[_i].line), &record));
	record_words(&record, words);
	ck_assert_msg(strcmp(words, STORY[_i].words) == 0, "%s: %s", STORY[_i].story, words);
}
END_TEST

Suite *record_words_suite(void)
{
	Suite *suite = suite_create("record_words");
	TCase *tcase = tcase_create("record_words");
	tcase_add_loop_test(tcase, a_line_is_told, 0, ROWS(STORY));
	suite_add_tcase(suite, tcase);
	return suite;
}
