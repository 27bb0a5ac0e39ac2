/* The pain stop: rate it, then end, go easier, or go on with the next exercise. */
#include <check.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

static struct player player;

static void open_pain(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_begin(&player, "dead-bug plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_wait(&player, 20000);
	player_keys(&player, "x");
}

static void close_player(void)
{
	player_close(&player);
}

static const struct {
	const char *sentence, *keys;
	enum phase phase;
	const char *exercise; /* under the head then, NULL: not asked */
	const char *kept;     /* in the history */
} STORY[] = {
	{ "first it asks how strong it is", "", PHASE_PAIN, "dead-bug",
		"\tset\tdead-bug\t2\t1/3\talt\treps\t10\t1\t" },
	{ "the choices wait for the number", "z", PHASE_PAIN, "dead-bug", "" },
	{ "a number opens them", "4", PHASE_PAIN, "dead-bug", "\t4\t" },
	{ "s before it makes it sharp", "s 2", PHASE_PAIN, "dead-bug", "\t2!\t" },
	{ "and s again doesn't", "s s 2", PHASE_PAIN, "dead-bug", "\t2\t" },
	{ "t is ten", "t", PHASE_PAIN, "dead-bug", "\t10\t" },
	{ "1 ends the session", "4 1", PHASE_DONE, NULL, "pain\n" },
	{ "2 goes on with the easier variant", "4 2", PHASE_BRIEF, "dead-bug-legs", "" },
	{ "3 goes on with the next exercise", "4 3", PHASE_BRIEF, "plank", "" },
	{ "six and more leaves only the end: not 2", "6 2", PHASE_PAIN, "dead-bug", "" },
	{ "not 3", "6 3", PHASE_PAIN, "dead-bug", "" },
	{ "but 1", "6 1", PHASE_DONE, NULL, "pain\n" },
	{ "Space goes nowhere by accident", "4 Space Enter", PHASE_PAIN, "dead-bug", "" },
	{ "! ends it as a warning sign", "!", PHASE_DONE, NULL, "red-flag\n" },
};

START_TEST(a_stop_and_what_follows)
{
	const struct session *session = &player.app->session;
	player_keys(&player, STORY[_i].keys);
	ck_assert_msg(session->phase == STORY[_i].phase, "%s: %s", STORY[_i].sentence,
		phase_names[session->phase]);
	if (STORY[_i].exercise != NULL)
		ck_assert_msg(strcmp(session_exercise(session)->id, STORY[_i].exercise) == 0, "%s: %s",
			STORY[_i].sentence, session_exercise(session)->id);
	ck_assert_msg(
		strstr(player.log, STORY[_i].kept) != NULL, "%s:\n%s", STORY[_i].sentence, player.log);
}
END_TEST

START_TEST(a_second_stop_leaves_only_the_end)
{
	player_keys(&player, "4 3 Space");
	player_until(&player, PHASE_WORK);
	player_keys(&player, "x 3");
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_ptr_nonnull(strstr(frame, "end the session"));
	ck_assert_ptr_null(strstr(frame, "no more of this one"));
	ck_assert_ptr_null(strstr(frame, "easier: "));
}
END_TEST

/* The last row says what the keys do now. */
START_TEST(the_bottom_line_has_the_answers)
{
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), " 0 none   9 very strong"));
	player_keys(&player, "4");
	ck_assert_ptr_nonnull(
		strstr(frame_text(&player, 80, 24), " 1 end the session   2 easier   3 next"));
}
END_TEST

START_TEST(the_page_as_it_is_seen)
{
	golden(&player, "pain");
	player_keys(&player, "s 4");
	golden(&player, "pain-choices");
	golden_at(&player, "pain-choices", 80, 24, true);
}
END_TEST

Suite *coach_pain_suite(void)
{
	Suite *suite = suite_create("coach_pain");
	TCase *stop = tcase_create("stop");
	tcase_add_checked_fixture(stop, open_pain, close_player);
	tcase_add_loop_test(stop, a_stop_and_what_follows, 0, sizeof(STORY) / sizeof(STORY[0]));
	tcase_add_test(stop, a_second_stop_leaves_only_the_end);
	tcase_add_test(stop, the_bottom_line_has_the_answers);
	tcase_add_test(stop, the_page_as_it_is_seen);
	suite_add_tcase(suite, stop);
	return suite;
}
