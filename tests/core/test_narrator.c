/* narrator: whole sessions as they are heard. */
#include "core/narrator.h"

#include <check.h>
#include <string.h>

#include "script.h"
#include "suites.h"

static const struct {
	const char *sentence, *workout;
	enum talk_level level;
	enum count_reps reps;
	const char *play;
	const char *said; /* "SECONDS WORDS", a line each */
} STORIES[] = {
	{ "a first exercise is introduced, and told from its start to its end", "cat-camel:1",
		TALK_NORMAL, COUNT_REPS_FIFTH, "4s go to:DONE",
		"0.000 Cat-camel. 6 reps. Press space when you are ready.\n"
		"4.000 Get ready.\n"
		"9.000 Settle in, and breathe out.\n"
		"12.000 Start.\n"
		"28.000 5.\n"
		"32.000 Last one.\n"
		"36.000 Rest 20 seconds. That was the last set.\n"
		"40.000 Where did you feel it?\n"
		"56.000 Done. That was the session.\n" },
	{ "a hold has its cues, its half, and its last seconds as numbers", "plank:2+", TALK_NORMAL,
		COUNT_REPS_FIFTH, "20s 60s",
		"0.000 Forearm plank. 3 sets of 30 seconds.\n"
		"20.000 Get ready.\n"
		"25.000 Tuck your tail: one long line.\n"
		"28.000 Hold.\n"
		"29.200 Head to heels, line.\n"
		"38.000 Glutes on.\n"
		"43.000 Halfway.\n"
		"48.000 10 seconds.\n"
		"51.000 Breathe, count out loud.\n"
		"53.000 5.\n"
		"54.000 4.\n"
		"55.000 3.\n"
		"56.000 2.\n"
		"57.000 1.\n"
		"58.000 Rest 45 seconds. Next: Forearm plank, set 2 of 3.\n"
		"62.000 Where did you feel it?\n" },
	{ "sides are said, and their change; what is quiet says no more", "side-plank:1+", TALK_QUIET,
		COUNT_REPS_NONE, "72s",
		"0.000 Side plank.\n"
		"28.000 Hold, right side.\n"
		"33.000 5.\n"
		"34.000 4.\n"
		"35.000 3.\n"
		"36.000 2.\n"
		"37.000 1.\n"
		"38.000 Switch sides. Left side.\n"
		"43.000 Hold, left side.\n"
		"48.000 5.\n"
		"49.000 4.\n"
		"50.000 3.\n"
		"51.000 2.\n"
		"52.000 1.\n"
		"53.000 Next: Side plank, set 2 of 3, right side.\n" },
	{ "all of a rep is said to one who wants all", "dead-bug:1+", TALK_FULL, COUNT_REPS_EVERY,
		"46s",
		"0.000 Dead bug. 2 sets of 6 reps a side. Arms to the ceiling, knees over the hips.\n"
		"20.000 Get ready.\n"
		"25.000 Tilt: press your low back down.\n"
		"28.000 Start, right side.\n"
		"29.200 Back flat first.\n"
		"31.000 Hold.\n"
		"32.000 Return.\n"
		"34.000 Left.\n"
		"37.000 Hold.\n"
		"38.000 Return.\n"
		"40.000 2.\n"
		"43.000 Hold.\n"
		"44.000 Return.\n"
		"46.000 Left.\n" },
	{ "questions follow one another as they are answered, and what the coach changes is said",
		"dead-bug:1+", TALK_NORMAL, COUNT_REPS_NONE, "to:REST 5s felt:abs 2s lost:6 2s rate:0",
		"0.000 Dead bug. 2 sets of 6 reps a side.\n"
		"20.000 Get ready.\n"
		"25.000 Tilt: press your low back down.\n"
		"28.000 Start, right side.\n"
		"29.200 Back flat first.\n"
		"65.200 Slow, slow, slow.\n"
		"88.000 Last one.\n"
		"89.200 Only as low as flat.\n"
		"100.000 Rest 45 seconds. Next: Dead bug, last set.\n"
		"104.000 Where did you feel it?\n"
		"105.000 Did your back stay on the floor on every rep?\n"
		"107.000 Back pain, 0 to 10?\n"
		"109.000 Lost at 6. The next set: 5, all of them clean.\n" },
	{ "a pause is said, and going on, and the hold again", "plank:2+", TALK_NORMAL, COUNT_REPS_NONE,
		"to:WORK 16s pause 60s go 10s",
		"0.000 Forearm plank. 3 sets of 30 seconds.\n"
		"20.000 Get ready.\n"
		"25.000 Tuck your tail: one long line.\n"
		"28.000 Hold.\n"
		"29.200 Head to heels, line.\n"
		"38.000 Glutes on.\n"
		"43.000 Halfway.\n"
		"44.000 Paused.\n"
		"104.000 Get ready.\n"
		"107.000 Hold.\n"
		"111.000 10 seconds.\n"
		"114.000 Breathe, count out loud.\n" },
	{ "a pause that is broken off again begins its get-ready again", "plank:2+", TALK_QUIET,
		COUNT_REPS_NONE, "to:WORK 5s pause 1s go 1s pause 1s go 4s",
		"0.000 Forearm plank.\n"
		"28.000 Hold.\n"
		"33.000 Paused.\n"
		"34.000 Get ready.\n"
		"35.000 Paused.\n"
		"36.000 Get ready.\n"
		"39.000 Hold.\n" },
	{ "a skip says where it leads", "plank:2+", TALK_QUIET, COUNT_REPS_NONE,
		"to:WORK 5s skip skip 2s",
		"0.000 Forearm plank.\n"
		"28.000 Hold.\n"
		"33.000 Forearm plank, set 2 of 3. Get ready.\n"
		"33.000 Forearm plank, last set. Get ready.\n" },
	{ "pain stops everything, and asks", "plank:2+", TALK_QUIET, COUNT_REPS_NONE,
		"to:WORK 5s pain 5s rate:2 5s end",
		"0.000 Forearm plank.\n"
		"28.000 Hold.\n"
		"33.000 Stop. How much does it hurt, 0 to 10?\n"
		"38.000 Pain: no more sets of this today. Go on only when it is back to 0 or 1. Next "
		"time: Knee plank. Press 1 to end the session, 2 for an easier one, 3 for no more of "
		"this one.\n"
		"43.000 The session is over.\n" },
	{ "much of it in a self-check ends the session with the reason", "plank:2+", TALK_QUIET,
		COUNT_REPS_NONE, "to:REST felt:abs kept rate:7",
		"0.000 Forearm plank.\n"
		"28.000 Hold.\n"
		"53.000 5.\n"
		"54.000 4.\n"
		"55.000 3.\n"
		"56.000 2.\n"
		"57.000 1.\n"
		"58.000 Next: Forearm plank, set 2 of 3.\n"
		"58.000 Pain of 7: the session is over. Next time: Knee plank. If it comes back, see a "
		"clinician.\n" },
	{ "the person's count is said after each rep, as often as is wished", "dead-bug:1+*",
		TALK_QUIET, COUNT_REPS_FIFTH, "28s count 1s count count count 1s count 1s count",
		"0.000 Dead bug.\n"
		"28.000 Start.\n"
		"30.000 5.\n"
		"31.000 Next: Dead bug, last set.\n" },
	{ "one that ends it hears what is kept", "plank:2+", TALK_QUIET, COUNT_REPS_NONE,
		"5s quit",
		"0.000 Forearm plank.\n"
		"5.000 The session is ended. What you did is kept.\n" },
	{ "a segment that is made longer is told by its new end", "plank:1+", TALK_QUIET,
		COUNT_REPS_NONE, "to:WORK 6s longer 10s",
		"0.000 Forearm plank.\n"
		"28.000 Hold.\n"
		"33.000 5.\n"
		"34.000 4.\n"
		"43.000 5.\n"
		"44.000 4.\n" },
};

START_TEST(each_story)
{
	static struct script script;
	script_begin(&script, STORIES[_i].workout);
	script_listen(&script, STORIES[_i].level, STORIES[_i].reps);
	script_play(&script, STORIES[_i].play);
	ck_assert_msg(strcmp(script.said, STORIES[_i].said) == 0, "%s:\n%s", STORIES[_i].sentence,
		script.said);
	ck_assert_msg(script.latest == 0, "%s: %d ms late", STORIES[_i].sentence, (int)script.latest);
}
END_TEST

/* Called late, it says all that was due meanwhile, with the moments that it was due at. */
START_TEST(late_it_tells_the_moments)
{
	static struct script script;
	script_begin(&script, "plank:2+");
	script_listen(&script, TALK_QUIET, COUNT_REPS_NONE);
	script_play(&script, "to:WORK 24500ms");
	script_forget(&script);
	script_play(&script, "late:2s 1s");
	ck_assert_str_eq(script.said, "53.000 5.\n54.000 4.\n55.000 3.\n");
	ck_assert_int_eq(script.latest, 1500);
}
END_TEST

/* Nothing is said twice, however often one asks. */
START_TEST(what_is_said_is_said_once)
{
	static struct script script;
	struct effects effects = { 0 };
	script_begin(&script, "plank:2+");
	script_listen(&script, TALK_FULL, COUNT_REPS_EVERY);
	script_play(&script, "to:WORK 15s");
	for (int i = 0; i < 3; i++)
		narrator_tell(&script.narrator, &script.session, &script.talk, script.now, &effects);
	ck_assert_int_eq(effects.count, 0);
	ck_assert_int_gt(
		narrator_wait(&script.narrator, &script.session, &script.talk, script.now), 0);
}
END_TEST

/* Where there is no room for more effects the rest of the lines comes with the next call. */
START_TEST(what_finds_no_room_waits)
{
	static struct script script;
	struct effects full = { .count = EFFECTS_MAX - 1 }, next = { 0 };
	script_begin(&script, "plank:2+");
	script_listen(&script, TALK_QUIET, COUNT_REPS_NONE);
	script_play(&script, "to:WORK 24500ms");
	script.now += 3000;
	narrator_tell(&script.narrator, &script.session, &script.talk, script.now, &full);
	ck_assert_int_eq(full.count, EFFECTS_MAX);
	ck_assert_str_eq(full.at[EFFECTS_MAX - 1].said.words, "5.");
	ck_assert_int_eq(narrator_wait(&script.narrator, &script.session, &script.talk, script.now), 0);
	narrator_tell(&script.narrator, &script.session, &script.talk, script.now, &next);
	ck_assert_int_eq(next.count, 2);
	ck_assert_str_eq(next.at[0].said.words, "4.");
}
END_TEST

static const char *const WORKOUTS[] = { "pelvic-tilt:3 dead-bug:2", "side-plank-knees:3 plank:3",
	"curl-up:2 bird-dog:4", "hip-flexor-stretch:2 cat-camel:1" };

/* Words for the ear: no signs of a written text. */
START_TEST(nothing_is_said_that_can_not_be_spoken)
{
	static struct script script;
	script_begin(&script, WORKOUTS[_i]);
	script_listen(&script, TALK_FULL, COUNT_REPS_EVERY);
	for (int i = 0; i < 100 && script.session.phase != PHASE_DONE; i++)
		script_play(&script, script.session.phase == PHASE_BRIEF ? "go 300s" : "300s");
	ck_assert_int_eq(script.session.phase, PHASE_DONE);
	for (const char *c = script.said; *c != '\0'; c++)
		ck_assert_msg((*c >= ' ' && *c < 0x7f) || *c == '\n', "%.40s", c);
	ck_assert_ptr_null(strpbrk(script.said, "/()[]{}<>|_*=\"#;"));
	ck_assert_ptr_null(strstr(script.said, "  "));
	ck_assert_ptr_null(strstr(script.said, ".."));
}
END_TEST

Suite *narrator_suite(void)
{
	Suite *suite = suite_create("narrator");
	TCase *tcase = tcase_create("sessions");
	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, late_it_tells_the_moments);
	tcase_add_test(tcase, what_is_said_is_said_once);
	tcase_add_test(tcase, what_finds_no_room_waits);
	tcase_add_loop_test(tcase, nothing_is_said_that_can_not_be_spoken, 0,
		sizeof(WORKOUTS) / sizeof(WORKOUTS[0]));
	suite_add_tcase(suite, tcase);
	return suite;
}
