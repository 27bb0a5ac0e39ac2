/* What a session that is over says about the next one. */
#include "core/outlook.h"

#include <string.h>

#include "fixture.h"
#include "script.h"
#include "suites.h"

static struct script script;

static const struct {
	const char *story, *workout, *played;
	const char *said; /* how the sentence begins */
	bool nothing_done;
} STORY[] = {
	{ "every set clean", "dead-bug:1",
	  "go to:REST fine go to:REST fine quit", "All of it clean.", false },
	{ "a set that was not asked is not known to be clean", "dead-bug:1",
	  "go to:REST fine go to:REST go", "The same again next time.", false },
	{ "one lost rep is not clean", "dead-bug:1", "go to:REST felt:abs lost:6 rate:0 quit",
	  "The same again next time.", false },
	{ "felt elsewhere is not clean", "dead-bug:1", "go to:REST felt:other kept rate:0 quit",
	  "The same again next time.", false },
	{ "a little pain is not clean", "dead-bug:1", "go to:REST felt:abs kept rate:1 quit",
	  "The same again next time.", false },
	{ "the back once is the set's own advice", "dead-bug:1",
	  "go to:REST felt:back kept rate:0 quit",
	  "The same again next time.", false },
	{ "the back twice is next time's", "dead-bug:2",
	  "go to:REST felt:back kept rate:0 go to:BRIEF go to:REST go to:BRIEF go to:REST "
	  "felt:back kept rate:0 quit", "Your back worked in ", false },
	{ "pain names the easier variant", "plank:2", "go to:WORK pain rate:4 end",
	  "Forearm plank hurt, so next time do Knee plank instead.", false },
	{ "sharp pain too, however little", "plank:2", "go to:WORK pain rate:1! end",
	  "Forearm plank hurt, so next time do Knee plank instead.", false },
	{ "what has nothing easier is left out", "cat-camel:1", "go to:WORK pain rate:4 end",
	  "Cat-camel hurt, so next time leave it out.", false },
	{ "pain that ended it, and was not rated, is not more of the same", "plank:2",
	  "go to:WORK pain quit", "Begin gently next time.", false },
	{ "a red flag comes before all", "plank:2", "go to:WORK pain rate:4 red-flag", "A check first;",
	  false },
	{ "the warm-up alone is no progress", "cat-camel:1", "go to:REST fine quit",
	  "The same again next time.", false },
	{ "nothing done", "plank:2", "quit", "The same again next time.", true },
};

START_TEST(the_first_that_is_true_is_said)
{
	char words[ADVICE_WORDS_SIZE];
	script_begin(&script, STORY[_i].workout);
	script_play(&script, STORY[_i].played);
	outlook_next_time(&script.session, words);
	ck_assert_msg(strncmp(words, STORY[_i].said, strlen(STORY[_i].said)) == 0, "%s: '%s'",
		STORY[_i].story, words);
	ck_assert_msg(outlook_nothing_done(&script.session) == STORY[_i].nothing_done, "%s",
		STORY[_i].story);
}
END_TEST

START_TEST(a_set_done_again_counts_once)
{
	script_begin(&script, "plank:2");
	script_play(&script, "go to:REST redo to:REST fine quit");
	struct tally tally = outlook_tally(&script.session, 0);
	ck_assert_int_eq(tally.sets, 1);
	ck_assert_int_eq(tally.done, 30);
	ck_assert_int_eq(tally.clean, 30);
	ck_assert_int_eq(tally.answered, 1);
	ck_assert_int_eq(tally.unit, UNIT_SECONDS);
}
END_TEST

Suite *outlook_suite(void)
{
	Suite *suite = suite_create("outlook");
	TCase *tcase = tcase_create("next time");
	tcase_add_loop_test(tcase, the_first_that_is_true_is_said, 0, sizeof(STORY) / sizeof(STORY[0]));
	tcase_add_test(tcase, a_set_done_again_counts_once);
	suite_add_tcase(suite, tcase);
	return suite;
}
