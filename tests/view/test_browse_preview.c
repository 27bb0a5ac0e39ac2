/* The preview beside the list: what one wants to know first, as far as there is room. */
#include <check.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	frame_text(&player, 80, 24);
	player_keys(&player, "2");
}

static void close_player(void)
{
	player_close(&player);
}

static void find(const char *letters)
{
	player_keys(&player, "/");
	player_keys(&player, letters);
}

static const struct {
	const char *story, *letters, *shows;
	int width, height;
} SHOWS[] = {
	{ "its place in the method", "p l a n k", "Step 3: use it", 80, 24 },
	{ "every cue", "p l a n k", "Breathe, count out loud", 80, 24 },
	{ "the doses, level by level", "p l a n k", "level 3  3 × 60 s", 140, 45 },
	{ "what it stands in for", "p l a n k", "Instead of: Full sit-up, Russian twist", 140, 45 },
	{ "how it is done, where there is room", "p l a n k", "Squeeze glutes and abs.", 140, 45 },
	{ "of what is to be avoided why", "s i t u p", "torso to knees, is almost all hip", 80, 24 },
	{ "and what instead, with its dose", "s i t u p", "1. Feet-up crunch, 2 × 8 reps", 80, 24 },
	{ "each of them", "s i t u p", "4. Dead bug, 2 × 6 reps a side", 80, 24 },
};

START_TEST(what_one_wants_to_know)
{
	find(SHOWS[_i].letters);
	const char *frame = frame_text(&player, SHOWS[_i].width, SHOWS[_i].height);
	ck_assert_msg(strstr(frame, SHOWS[_i].shows) != NULL, "%s:\n%s", SHOWS[_i].story, frame);
}
END_TEST

START_TEST(what_does_not_fit_is_left_out_whole)
{
	find("p l a n k");
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_msg(strstr(frame, "Elbows under the shoulders") == NULL, "%s", frame);
}
END_TEST

START_TEST(the_figure_moves_where_it_is_seen)
{
	frame_text(&player, 60, 24);
	ck_assert_int_eq(app_wait(player.app), NEVER);
	frame_text(&player, 80, 24);
	ck_assert_int_ge(app_wait(player.app), FRAME_MS);
	player.app->settings.reduced_motion = true;
	ck_assert_int_eq(app_wait(player.app), NEVER);
}
END_TEST

START_TEST(it_begins_anew_with_each_selection)
{
	player_keys(&player, "Down Down");
	static char first[1 << 16];
	strncpy(first, frame_text(&player, 80, 24), sizeof(first) - 1);
	player_wait(&player, 3000);
	ck_assert_str_ne(frame_text(&player, 80, 24), first);
	player_keys(&player, "Down Up");
	ck_assert_str_eq(frame_text(&player, 80, 24), first);
}
END_TEST

START_TEST(without_a_figure_the_words_move_up)
{
	static struct exercise exercises[64];
	ck_assert_int_le(player.catalog.exercise_count, 64);
	memcpy(exercises, player.catalog.exercises,
		(size_t)player.catalog.exercise_count * sizeof(exercises[0]));
	exercises[catalog_exercise(&player.catalog, "sit-up")].poses.key_count = 0;
	player.catalog.exercises = exercises;
	find("s i t u p");
	const char *frame = frame_text(&player, 140, 45);
	ck_assert_ptr_nonnull(strstr(frame, "The first part, head"));
	ck_assert_int_eq(app_wait(player.app), NEVER);
}
END_TEST

START_TEST(with_nothing_found_there_is_none)
{
	find("x y z z y");
	ck_assert_ptr_null(strstr(frame_text(&player, 140, 45), "level 1"));
	ck_assert_int_eq(app_wait(player.app), NEVER);
}
END_TEST

Suite *browse_preview_suite(void)
{
	Suite *suite = suite_create("browse_preview");
	TCase *tcase = tcase_create("preview");
	tcase_add_checked_fixture(tcase, open_player, close_player);
	tcase_add_loop_test(tcase, what_one_wants_to_know, 0, sizeof(SHOWS) / sizeof(SHOWS[0]));
	tcase_add_test(tcase, what_does_not_fit_is_left_out_whole);
	tcase_add_test(tcase, the_figure_moves_where_it_is_seen);
	tcase_add_test(tcase, it_begins_anew_with_each_selection);
	tcase_add_test(tcase, without_a_figure_the_words_move_up);
	tcase_add_test(tcase, with_nothing_found_there_is_none);
	suite_add_tcase(suite, tcase);
	return suite;
}
