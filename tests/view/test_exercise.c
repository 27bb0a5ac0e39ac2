/* The page of one exercise: its keys, the ways on and back, the rep for practice. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

static void open_page(const char *id)
{
	exercise_open(player.app, catalog_exercise(&player.catalog, id));
}

static const char *present_id(void)
{
	return player.catalog.exercises[player.app->exercise.exercise].id;
}

START_TEST(it_starts_alone)
{
	open_page("pelvic-tilt");
	player_keys(&player, "Enter");
	ck_assert(player.app->in_session);
	ck_assert_str_eq(player.app->session.workout.id, "pelvic-tilt");
	ck_assert_int_eq(player.app->session.workout.items[0].dose.level, 1);
}
END_TEST

START_TEST(it_goes_on_at_the_level_of_last_time)
{
	struct record record;
	record_init(&record);
	record.type = RECORD_SET;
	record.line = 1;
	record.level = 2;
	record.done = 30;
	record.when = player.wall;
	snprintf(record.session, sizeof(record.session), "20261101T000000Z-last");
	snprintf(record.exercise, sizeof(record.exercise), "plank");
	past_add(&player.past, &record);
	past_fold(&player.past, &player.catalog, 0);
	open_page("plank");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "3 × 30 s · level 2"));
	player_keys(&player, "Space");
	ck_assert_int_eq(player.app->session.workout.items[0].dose.level, 2);
}
END_TEST

static const struct {
	const char *sentence, *from, *keys;
	const char *to; /* an exercise, or NULL: the page is closed */
} WALK[] = {
	{ "Left is easier", "plank", "Left", "knee-plank" },
	{ "Right is harder", "plank", "Right", "rkc-plank" },
	{ "h and l too", "plank", "l h", "plank" },
	{ "where nothing is harder it stays", "rkc-plank", "Right", "rkc-plank" },
	{ "where nothing is easier it stays", "pelvic-tilt", "Left", "pelvic-tilt" },
	{ "a digit is the way of its number", "plank", "3", "sit-up" },
	{ "a digit without a way is none", "plank", "9", "plank" },
	{ "nor does it lead to another screen", "cat-camel", "4", "cat-camel" },
	{ "back goes back the way one came", "plank", "Right Left q q", "plank" },
	{ "one page at a time", "knee-plank", "Right Right q", "plank" },
	{ "and then closes the page", "plank", "Right q q", NULL },
	{ "from what is to be avoided Enter goes to the best instead", "sit-up", "Enter",
		"feet-up-crunch" },
	{ "a digit to the others", "sit-up", "4", "dead-bug" },
	{ "and back again", "sit-up", "4 Esc", "sit-up" },
	{ "the gate is a way too", "hollow-hold", "4", "dead-bug" },
};

START_TEST(a_walk_from_exercise_to_exercise)
{
	open_page(WALK[_i].from);
	player_keys(&player, WALK[_i].keys);
	ck_assert(!player.app->in_session);
	if (WALK[_i].to == NULL)
		ck_assert_msg(app_view(player.app) == &view_home, "%s", WALK[_i].sentence);
	else
		ck_assert_msg(app_view(player.app) == &view_exercise &&
			strcmp(present_id(), WALK[_i].to) == 0, "%s: %s", WALK[_i].sentence,
			present_id());
}
END_TEST

START_TEST(a_long_walk_forgets_its_beginning)
{
	open_page("plank");
	for (int i = 0; i < TRAIL_MAX; i++)
		player_keys(&player, i % 2 == 0 ? "Left" : "Right");
	player_keys(&player, "Right");
	ck_assert_int_eq(player.app->exercise.trail_count, TRAIL_MAX);
	for (int i = 0; i < TRAIL_MAX; i++)
		player_keys(&player, "q");
	ck_assert_ptr_eq(app_view(player.app), &view_exercise);
	ck_assert_str_eq(present_id(), "knee-plank");
	player_keys(&player, "q");
	ck_assert_ptr_eq(app_view(player.app), &view_home);
}
END_TEST

START_TEST(each_page_begins_at_its_top)
{
	open_page("plank");
	frame_text(&player, 40, 12);
	player_keys(&player, "Down Down f Right");
	ck_assert_int_eq(player.app->exercise.scroll, 0);
	ck_assert(!player.app->exercise.fault);
}
END_TEST

START_TEST(where_there_is_no_mistake_to_see_f_says_so)
{
	open_page("cat-camel");
	frame_text(&player, 80, 24);
	player_keys(&player, "f");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "There is no picture of a mistake"));
	ck_assert(!player.app->exercise.fault);
}
END_TEST

/* A test that the program does not know is found among the others. */
START_TEST(tests_lead_to_the_tests)
{
	struct exercise exercises[64];
	int test = catalog_exercise(&player.catalog, "thomas-test");
	memcpy(exercises, player.catalog.exercises,
		(size_t)player.catalog.exercise_count * sizeof(exercises[0]));
	exercises[test].id = "my-test";
	player.catalog.exercises = exercises;
	open_page("my-test");
	player_keys(&player, "Enter");
	ck_assert_ptr_eq(app_view(player.app), &view_tests);
}
END_TEST

START_TEST(tests_are_done_on_their_own_screen)
{
	open_page("thomas-test");
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_ptr_nonnull(strstr(frame, "Space test it"));
	ck_assert_ptr_null(strstr(frame, "d try"));
	player_keys(&player, "d");
	ck_assert_int_eq(player.app->exercise.practice.count, 0);
	player_keys(&player, "Enter");
	ck_assert_ptr_eq(app_view(player.app), &view_measure);
	ck_assert_int_eq(player.app->measure.test, TEST_HIPS);
}
END_TEST

START_TEST(what_is_to_be_avoided_cannot_be_tried)
{
	open_page("sit-up");
	player_keys(&player, "d");
	ck_assert_int_eq(player.app->exercise.practice.count, 0);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Space Feet-up crunch"));
}
END_TEST

static const struct {
	const char *keys;
	int scroll; /* -1: the end */
} SCROLL[] = {
	{ "Down", 1 }, { "j j k", 1 }, { "Up", 0 }, { "PageDown", 8 }, { "PageDown PageUp", 0 },
	{ "End", -1 }, { "End Down", -1 }, { "End Home", 0 },
};

START_TEST(a_long_text_scrolls)
{
	open_page("plank");
	frame_text(&player, 40, 12);
	player_keys(&player, "G");
	int end = player.app->exercise.scroll;
	ck_assert_int_gt(end, 20);
	player_keys(&player, "g");
	player_keys(&player, SCROLL[_i].keys);
	ck_assert_int_eq(player.app->exercise.scroll, SCROLL[_i].scroll >= 0 ? SCROLL[_i].scroll : end);
}
END_TEST

/* What a practice shows at its moments, on the smallest screen. */
static const struct {
	const char *exercise;
	ms_t after;
	const char *word, *line, *cue;
} PRACTICE[] = {
	{ "dead-bug", 1000, "R E A D Y", "for practice · right and left", "Back flat first" },
	{ "dead-bug", 6000, "T I L T", "for practice", "press your low back down" },
	{ "dead-bug", 8500, "L O W E R", "for practice · right", "" },
	{ "dead-bug", 14500, "L O W E R", "for practice · left", "" },
	{ "plank", 8500, "H O L D", "for practice", "" },
	{ "side-plank", 18500, "S W I T C H", "for practice · left", "The other side." },
};

START_TEST(a_rep_for_practice_looks_like_work)
{
	open_page(PRACTICE[_i].exercise);
	player_keys(&player, "d");
	player_wait(&player, PRACTICE[_i].after);
	const char *frame = frame_text(&player, 40, 12);
	ck_assert_msg(strstr(frame, PRACTICE[_i].word) != NULL, "no '%s' in\n%s", PRACTICE[_i].word,
		frame);
	ck_assert_msg(strstr(frame, PRACTICE[_i].line) != NULL, "no '%s' in\n%s", PRACTICE[_i].line,
		frame);
	ck_assert_msg(strstr(frame, PRACTICE[_i].cue) != NULL, "no '%s' in\n%s", PRACTICE[_i].cue,
		frame);
}
END_TEST

START_TEST(practice_in_pictures)
{
	open_page("dead-bug");
	player_keys(&player, "d");
	player_wait(&player, 10000);
	golden(&player, "practice");
}
END_TEST

START_TEST(a_rep_for_practice_ends_by_itself_and_leaves_no_trace)
{
	open_page("dead-bug");
	player_keys(&player, "d");
	player_wait(&player, 8000 + 12000 - 1);
	ck_assert_int_gt(player.app->exercise.practice.count, 0);
	player_wait(&player, 1);
	ck_assert_int_eq(player.app->exercise.practice.count, 0);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Get ready"));
	ck_assert_str_eq(player.log, "");
	ck_assert(player.past.progress.session_count == 0 && !player.app->in_session);
	ck_assert_int_eq(player.sounds, 5);
}
END_TEST

START_TEST(any_key_ends_the_practice_and_does_nothing_else)
{
	static const char *const keys[] = { "q", "Space", "Esc", "2", "Tab", "?", "d", "x" };
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		open_page("plank");
		player_keys(&player, "d");
		player_wait(&player, 6000);
		player_keys(&player, keys[i]);
		ck_assert_msg(player.app->exercise.practice.count == 0, "%s", keys[i]);
		ck_assert_msg(app_view(player.app) == &view_exercise, "%s", keys[i]);
		ck_assert_str_eq(present_id(), "plank");
		app_pop(player.app);
	}
}
END_TEST

START_TEST(a_screen_is_drawn_anew_during_practice)
{
	open_page("plank");
	player_keys(&player, "d Ctrl-L");
	ck_assert(player.app->wants_redraw);
	ck_assert_int_gt(player.app->exercise.practice.count, 0);
}
END_TEST

START_TEST(one_leaves_during_practice_by_the_key_one_chose)
{
	open_page("plank");
	player.app->keymap.of[ACTION_LEAVE] = (struct keys){ 1, { key_find("Ctrl-X") } };
	player_keys(&player, "d Ctrl-X");
	ck_assert(player.app->wants_quit);
}
END_TEST

START_TEST(a_mouse_scrolls_and_follows_the_ways)
{
	struct effects effects = { 0 };
	open_page("plank");
	app_resize(player.app, 40, 12);
	app_point(player.app, &(struct pointer){ POINTER_WHEEL_DOWN, 5, 5 }, &effects);
	ck_assert_int_eq(player.app->exercise.scroll, 3);
	app_point(player.app, &(struct pointer){ POINTER_WHEEL_UP, 5, 5 }, &effects);
	ck_assert_int_eq(player.app->exercise.scroll, 0);
	app_resize(player.app, 80, 24);
	for (int y = 1; y < 23 && app_view(player.app) == &view_exercise; y++)
		app_point(player.app, &(struct pointer){ POINTER_CLICK, 5, y }, &effects);
	ck_assert_str_ne(present_id(), "plank");
	player_keys(&player, "d");
	app_point(player.app, &(struct pointer){ POINTER_CLICK, 5, 5 }, &effects);
	ck_assert_int_eq(player.app->exercise.practice.count, 0);
}
END_TEST

START_TEST(the_top_line_names_it)
{
	open_page("plank");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "deadbug · Forearm plank"));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Left Knee plank"));
}
END_TEST

Suite *exercise_suite(void)
{
	Suite *suite = suite_create("exercise");
	TCase *keys = tcase_create("keys"), *practice = tcase_create("practice");
	tcase_add_checked_fixture(keys, open_player, close_player);
	tcase_add_checked_fixture(practice, open_player, close_player);
	tcase_add_test(keys, it_starts_alone);
	tcase_add_test(keys, it_goes_on_at_the_level_of_last_time);
	tcase_add_loop_test(keys, a_walk_from_exercise_to_exercise, 0, sizeof(WALK) / sizeof(WALK[0]));
	tcase_add_test(keys, a_long_walk_forgets_its_beginning);
	tcase_add_test(keys, each_page_begins_at_its_top);
	tcase_add_test(keys, where_there_is_no_mistake_to_see_f_says_so);
	tcase_add_test(keys, tests_are_done_on_their_own_screen);
	tcase_add_test(keys, tests_lead_to_the_tests);
	tcase_add_test(keys, what_is_to_be_avoided_cannot_be_tried);
	tcase_add_loop_test(keys, a_long_text_scrolls, 0, sizeof(SCROLL) / sizeof(SCROLL[0]));
	tcase_add_test(keys, a_mouse_scrolls_and_follows_the_ways);
	tcase_add_test(keys, the_top_line_names_it);
	tcase_add_loop_test(practice, a_rep_for_practice_looks_like_work, 0,
		sizeof(PRACTICE) / sizeof(PRACTICE[0]));
	tcase_add_test(practice, practice_in_pictures);
	tcase_add_test(practice, a_rep_for_practice_ends_by_itself_and_leaves_no_trace);
	tcase_add_test(practice, any_key_ends_the_practice_and_does_nothing_else);
	tcase_add_test(practice, a_screen_is_drawn_anew_during_practice);
	tcase_add_test(practice, one_leaves_during_practice_by_the_key_one_chose);
	suite_add_tcase(suite, keys);
	suite_add_tcase(suite, practice);
	return suite;
}
