/* The briefing: all of it can be read, the figure moves, and it begins when it should. */
#include <check.h>
#include <stdio.h>
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

START_TEST(an_exercise_never_met_waits_for_space)
{
	player_begin(&player, "dead-bug", 2);
	player_wait(&player, 60000);
	ck_assert_int_eq(player.app->session.phase, PHASE_BRIEF);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Space when you are ready"));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "3 × 10 reps a side"));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24),
		"lower 3 s, hold 1 s, return 2 s, rest 45 s"));
}
END_TEST

START_TEST(one_that_was_met_counts_down)
{
	player_remember(&player, "20261101T000000Z-past", 1, RECORD_SET, "dead-bug", 10, "", 48);
	player_begin(&player, "dead-bug", 2);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Begins in 20 s"));
	player_wait(&player, 1000);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Begins in 19 s"));
	golden(&player, "brief-counts");
	player_wait(&player, 19000);
	ck_assert_int_eq(player.app->session.phase, PHASE_READY);
}
END_TEST

/* Every exercise of the catalog, read to its end on the smallest screen. */
START_TEST(all_of_it_can_be_read_on_a_small_screen)
{
	const struct exercise *exercise = &player.catalog.exercises[_i];
	if (!exercise_can_be_done(exercise))
		return;
	player_begin(&player, exercise->id, 1);
	const char *last = exercise->avoid_if.count > 0
		? exercise->avoid_if.at[exercise->avoid_if.count - 1]
		: exercise->cue_count > 0 ? exercise->cues[exercise->cue_count - 1].text
					  : "Then";
	char word[24];
	snprintf(word, sizeof(word), "%.*s", (int)strcspn(last, " ,:"), last);
	frame_text(&player, 40, 12);
	for (int i = 0; i < 60; i++)
		player_keys(&player, "Down");
	const char *frame = frame_text(&player, 40, 12);
	ck_assert_msg(strstr(frame, word) != NULL, "%s: no '%s' in\n%s", exercise->id, word, frame);
	ck_assert_ptr_null(strstr(frame, "Down: more"));
	for (int i = 0; i < 60; i++)
		player_keys(&player, "Up");
	ck_assert_int_eq(player.app->guided.scroll, 0);
}
END_TEST

START_TEST(an_ordinary_screen_shows_what_to_do_without_scrolling)
{
	const struct exercise *exercise = &player.catalog.exercises[_i];
	if (!exercise_can_be_done(exercise))
		return;
	const char *last = strrchr(exercise->moves.at[exercise->moves.count - 1], ' ');
	char mark[8];
	snprintf(mark, sizeof(mark), " %d. ", exercise->moves.count);
	for (int i = 0; i < exercise->dose_count; i++) {
		player_begin(&player, exercise->id, exercise->doses[i].level);
		const char *frame = frame_text(&player, 80, 24), *move = strstr(frame, mark);
		ck_assert_msg(move != NULL && strstr(move, last + 1) != NULL,
			"%s, level %d: the last move is not in\n%s", exercise->id,
			exercise->doses[i].level, frame);
		player_keys(&player, "q y Space");
	}
}
END_TEST

START_TEST(the_figure_moves_and_rests)
{
	static char before[1 << 16];
	player_begin(&player, "pelvic-tilt", 1);
	strcpy(before, frame_text(&player, 80, 24));
	player_wait(&player, 1800);
	ck_assert_str_ne(before, frame_text(&player, 80, 24));
	ck_assert_int_ge(app_wait(player.app), FRAME_MS);
}
END_TEST

Suite *coach_brief_suite(void)
{
	Suite *suite = suite_create("coach_brief");
	TCase *brief = tcase_create("brief");
	tcase_add_checked_fixture(brief, open_home, close_player);
	tcase_add_test(brief, an_exercise_never_met_waits_for_space);
	tcase_add_test(brief, one_that_was_met_counts_down);
	tcase_add_loop_test(brief, all_of_it_can_be_read_on_a_small_screen, 0, 24);
	tcase_add_loop_test(brief, an_ordinary_screen_shows_what_to_do_without_scrolling, 0, 24);
	tcase_add_test(brief, the_figure_moves_and_rests);
	suite_add_tcase(suite, brief);
	return suite;
}
