/* remarks: the sentence of a moment, at each level of talk. */
#include "core/remarks.h"

#include <check.h>
#include <string.h>

#include "script.h"
#include "suites.h"

/* What the last word of a play brings with it, at each level; "" for nothing, NULL for any. */
static const struct {
	const char *sentence, *workout, *ahead, *then;
	const char *said[TALK_LEVELS];
} STORIES[] = {
	{ "a briefing", "pelvic-tilt:1+", "", "", { "Pelvic tilt.",
		"Pelvic tilt. 10 reps, 5 seconds each.",
		"Pelvic tilt. 10 reps, 5 seconds each. Lie on your back. Knees bent, feet flat, "
		"hip width." } },
	{ "a briefing that waits", "plank:2", "", "", { "Forearm plank.",
		"Forearm plank. 3 sets of 30 seconds. Press space when you are ready.", NULL } },
	{ "the get-ready", "plank:2+", "1s", "go", { "", "Get ready.", "Get ready." } },
	{ "the tilt", "plank:2+", "20s", "to:TILT", { "", "Tuck your tail: one long line.",
		"Tuck your tail: one long line." } },
	{ "the tilt of a later set", "plank:2+", "to:REST 44s", "to:TILT", { "", "",
		"Tuck your tail: one long line." } },
	{ "a part that is waited in", "pelvic-tilt:1+", "29s", "1s", { "", "Hold.", "Hold." } },
	{ "a part that is not", "dead-bug:1+", "30s", "1s", { "", "", "Hold." } },
	{ "the change of sides", "side-plank:1+", "37s", "to:SWITCH", { "Switch sides. Left side.",
		"Switch sides. Left side.", "Switch sides. Left side." } },
	{ "a rest", "plank:1+", "37500ms", "to:REST", { "Next: Forearm plank, set 2 of 6.",
		"Rest 10 seconds. Next: Forearm plank, set 2 of 6.",
		"Rest 10 seconds. Next: Forearm plank, set 2 of 6." } },
	{ "the last rest", "cat-camel:1+", "51s", "to:REST", { "",
		"Rest 20 seconds. That was the last set.",
		"Rest 20 seconds. That was the last set." } },
	{ "a question", "plank:1+", "to:REST 3s", "1s", { "", "Where did you feel it?",
		"Where did you feel it? A for abs, H for hip flexors, B for lower back, O for "
		"elsewhere." } },
	{ "an answer as hoped changes nothing", "plank:1+", "to:REST 4s", "fine", { "", "", NULL } },
	{ "a pause", "plank:1+", "to:WORK", "pause", { "Paused.", "Paused.",
		"Paused. Space goes on." } },
	{ "pain", "plank:1+", "to:WORK", "pain", { "Stop. How much does it hurt, 0 to 10?",
		"Stop. How much does it hurt, 0 to 10?",
		"Stop. How much does it hurt, 0 to 10? Press S when it is sharp or aching." } },
	{ "counting for oneself", "dead-bug:1+*", "to:TILT", "to:COUNTING", { "Start.",
		"Start. Space counts a rep, Enter ends the set.",
		"Start. Space counts a rep, Enter ends the set." } },
};

static const char *last_line(const char *said)
{
	static char line[SAID_SIZE + 32];
	const char *start = said;
	line[0] = '\0';
	for (const char *end; (end = strchr(start, '\n')) != NULL; start = end + 1) {
		size_t length = (size_t)(end - strchr(start, ' ')) - 1;
		memcpy(line, strchr(start, ' ') + 1, length);
		line[length] = '\0';
	}
	return line;
}

START_TEST(each_story)
{
	static struct script script;
	for (int level = 0; level < TALK_LEVELS; level++) {
		const char *wanted = STORIES[_i].said[level];
		script_begin(&script, STORIES[_i].workout);
		script_listen(&script, (enum talk_level)level, COUNT_REPS_NONE);
		script_play(&script, STORIES[_i].ahead);
		if (STORIES[_i].ahead[0] != '\0')
			script_forget(&script);
		script_play(&script, STORIES[_i].then);
		ck_assert_msg(wanted == NULL || strcmp(last_line(script.said), wanted) == 0,
			"%s, %d: %s", STORIES[_i].sentence, level, script.said);
	}
}
END_TEST

Suite *remarks_suite(void)
{
	Suite *suite = suite_create("remarks");
	TCase *tcase = tcase_create("moments");
	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	suite_add_tcase(suite, tcase);
	return suite;
}
