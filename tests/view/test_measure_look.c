/* The look at the hanging thigh: both pictures, and the question. */
#include <check.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

#define TO_THE_LOOK "4 G Enter Space Space Space Space Space Space"

static struct player player;

static void open_look(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_keys(&player, TO_THE_LOOK);
}

static void close_player(void)
{
	player_close(&player);
}

static bool shows(int width, int height, const char *words)
{
	return strstr(frame_text(&player, width, height), words) != NULL;
}

START_TEST(both_are_shown_where_there_is_room)
{
	ck_assert(shows(80, 24, "level or lower: free"));
	ck_assert(shows(80, 24, "above level: likely tight"));
	ck_assert(!shows(60, 24, "likely tight"));
	ck_assert(!shows(140, 12, "likely tight"));
	golden(&player, "test-hips-look");
	golden_at(&player, "test-hips-look", 80, 24, true);
}
END_TEST

START_TEST(the_question_is_always_there)
{
	static const int sizes[][2] = { { 40, 12 }, { 60, 20 }, { 80, 24 }, { 140, 45 }, { 200, 12 } };
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		ck_assert(shows(sizes[i][0], sizes[i][1], "Is your right thigh above level?"));
		ck_assert(shows(sizes[i][0], sizes[i][1], "level or lower"));
	}
}
END_TEST

START_TEST(the_left_one_is_turned_round)
{
	player_keys(&player, "a Space Space Space Space");
	ck_assert(shows(80, 24, "Is your left thigh above level?"));
	golden_at(&player, "test-hips-look-left", 80, 24, false);
}
END_TEST

START_TEST(only_its_two_letters_answer)
{
	player_keys(&player, "y n Space Enter 1 t");
	ck_assert(shows(80, 24, "Is your right thigh above level?"));
	ck_assert_str_eq(player.log, "");
}
END_TEST

START_TEST(it_stands_still)
{
	ck_assert_int_eq(app_wait(player.app), NEVER);
}
END_TEST

Suite *measure_look_suite(void)
{
	Suite *suite = suite_create("measure_look");
	TCase *look = tcase_create("look");
	tcase_add_checked_fixture(look, open_look, close_player);
	tcase_add_test(look, both_are_shown_where_there_is_room);
	tcase_add_test(look, the_question_is_always_there);
	tcase_add_test(look, the_left_one_is_turned_round);
	tcase_add_test(look, only_its_two_letters_answer);
	tcase_add_test(look, it_stands_still);
	suite_add_tcase(suite, look);
	return suite;
}
