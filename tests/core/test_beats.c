/* beats: what time brings, and when. */
#include "core/beats.h"

#include <check.h>
#include <string.h>

#include "script.h"
#include "suites.h"

static const struct {
	const char *sentence, *workout, *ahead, *then;
	const char *said; /* "SECONDS WORDS", a line each */
} STORIES[] = {
	{ "long rests are told by their end", "plank:3+", "to:REST fine", "60s",
		"118.000 30 seconds left.\n138.000 10 seconds left.\n143.000 Get ready.\n" },
	{ "a question that was answered is not asked", "plank:1+", "to:REST fine", "4s", "" },
	{ "short holds are not counted", "pelvic-tilt:1+", "to:WORK 2s", "4s",
		"31.200 Close the gap.\n" },
	{ "a held rep of ten seconds is", "side-plank-knees:3+", "to:WORK 2s", "10s",
		"31.200 Bottom hip up.\n35.000 5.\n36.000 4.\n37.000 3.\n38.000 2.\n39.000 1.\n"
		"40.000 Return.\n" },
};

START_TEST(each_story)
{
	static struct script script;
	script_begin(&script, STORIES[_i].workout);
	script_listen(&script, TALK_NORMAL, COUNT_REPS_NONE);
	script_play(&script, STORIES[_i].ahead);
	script_forget(&script);
	script_play(&script, STORIES[_i].then);
	ck_assert_msg(strcmp(script.said, STORIES[_i].said) == 0, "%s: %s", STORIES[_i].sentence,
		script.said);
}
END_TEST

Suite *beats_suite(void)
{
	Suite *suite = suite_create("beats");
	TCase *tcase = tcase_create("segments");
	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	suite_add_tcase(suite, tcase);
	return suite;
}
