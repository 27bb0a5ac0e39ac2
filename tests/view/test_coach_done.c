/* The summary: what was done, and what it means for the next time. */
#include <check.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

static struct player player;

static void open_home(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

static const struct {
	const char *sentence, *ids;
	int sets; /* done, each answered with `keys` */
	const char *keys, *end, *said;
} STORY[] = {
	{ "all clean", "dead-bug", 3, "a y 0", "Space",
		"All of it clean. Two sessions like this, and the next level is for you." },
	{ "what was done", "dead-bug", 3, "a y 0", "Space", "3 sets, 30 reps, 30 clean" },
	{ "first sessions are told what is good", "dead-bug", 3, "a y 0", "Space",
		"Harder with fewer reps" },
	{ "not answered is not clean", "dead-bug", 3, "", "Space", "The same again next time." },
	{ "felt elsewhere is not clean", "dead-bug", 1, "h y 0", "q y", "The same again next time." },
	{ "the back twice", "dead-bug", 2, "b y 0", "q y", "Your back worked in Dead bug" },
	{ "pain names the easier variant", "dead-bug", 1, "x 4", "1",
		"Dead bug hurt, so next time do Dead bug, legs" },
	{ "pain without an easier one names how", "pelvic-tilt", 1, "x 4", "1",
		"Pelvic tilt hurt. Next time: " },
	{ "a pain stop was right", "dead-bug", 1, "x 4", "1", "You stopped for pain. That was right." },
	{ "a red flag names the key as it is bound", "dead-bug", 1, "!", "q",
		"A check first; most signs turn out harmless. ? shows what to do." },
	{ "the warm-up alone is no progress", "cat-camel", 1, "a y 0", "Space",
		"The same again next time." },
	{ "stopping early is fine", "dead-bug", 1, "a y 0", "q y",
		"Enough for today. What you did is kept." },
	{ "nothing done is not praised", "dead-bug", 0, "", "q y", "Nothing this time." },
	{ "nor when all was left out", "dead-bug", 0, "", "n n n n", "Nothing this time." },
};

START_TEST(a_session_and_its_summary)
{
	player_begin(&player, STORY[_i].ids, 2);
	player_keys(&player, "Space");
	for (int set = 0; set < STORY[_i].sets; set++) {
		player_until(&player, PHASE_REST);
		player_keys(&player, STORY[_i].keys);
		if (set + 1 < STORY[_i].sets)
			player_keys(&player, "Space");
	}
	player_keys(&player, STORY[_i].end);
	ck_assert_int_eq(player.app->session.phase, PHASE_DONE);
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_msg(strstr(frame, STORY[_i].said) != NULL, "%s: no '%s' in\n%s", STORY[_i].sentence,
		STORY[_i].said, frame);
}
END_TEST

START_TEST(a_set_done_again_counts_once)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_REST);
	player_keys(&player, "r");
	player_until(&player, PHASE_REST);
	player_keys(&player, "q y");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "1 set, 30 s"));
}
END_TEST

START_TEST(the_fourth_session_is_not_told_again)
{
	player_remember(&player, "20261101T000000Z-a", 1, RECORD_SESSION, "plank", 60, "finished", 99);
	player_remember(&player, "20261101T000000Z-b", 1, RECORD_SESSION, "plank", 60, "finished", 96);
	player_remember(&player, "20261101T000000Z-c", 1, RECORD_SESSION, "plank", 60, "finished", 93);
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_DONE);
	ck_assert_ptr_null(strstr(frame_text(&player, 80, 24), "Harder with fewer reps"));
}
END_TEST

START_TEST(q_closes_it_as_space_does)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "q y");
	ck_assert_int_eq(player.app->session.phase, PHASE_DONE);
	player_keys(&player, "q");
	ck_assert_ptr_eq(app_view(player.app), &view_home);
}
END_TEST

START_TEST(a_long_one_scrolls_on_a_small_screen)
{
	player_begin(&player, "step-3-a", 1);
	player_keys(&player, "Space");
	for (int i = 0; i < 4000 && player.app->session.phase != PHASE_DONE; i++) {
		if (player.app->session.phase == PHASE_BRIEF)
			player_keys(&player, "Space");
		player_wait(&player, 1000);
	}
	golden(&player, "done");
	frame_text(&player, 40, 12);
	for (int i = 0; i < 40; i++)
		player_keys(&player, "Down");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 40, 12), "48 hours"));
}
END_TEST

Suite *coach_done_suite(void)
{
	Suite *suite = suite_create("coach_done");
	TCase *summary = tcase_create("summary");
	tcase_add_checked_fixture(summary, open_home, close_player);
	tcase_add_loop_test(summary, a_session_and_its_summary, 0, sizeof(STORY) / sizeof(STORY[0]));
	tcase_add_test(summary, a_set_done_again_counts_once);
	tcase_add_test(summary, the_fourth_session_is_not_told_again);
	tcase_add_test(summary, q_closes_it_as_space_does);
	tcase_add_test(summary, a_long_one_scrolls_on_a_small_screen);
	suite_add_tcase(suite, summary);
	return suite;
}
