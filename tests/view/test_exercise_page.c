/* The page of an exercise at every size: figures, their captions, the ways, the text. */
#include "view/exercise_page.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "core/ways.h"
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

START_TEST(a_plank)
{
	open_page("plank");
	player_wait(&player, 4000);
	golden(&player, "exercise-plank");
	golden_at(&player, "exercise-plank", 80, 24, true);
	golden_at(&player, "exercise-plank", 60, 30, false);
}
END_TEST

START_TEST(a_dead_bug)
{
	open_page("dead-bug");
	player_wait(&player, 4000);
	golden(&player, "exercise-dead-bug");
}
END_TEST

/* Where there is room for one figure, the wrong one is seen first. */
START_TEST(a_bird_dog_and_how_not_to)
{
	open_page("bird-dog");
	player_wait(&player, 3000);
	player_keys(&player, "f");
	golden(&player, "exercise-fault");
	golden_at(&player, "exercise-fault", 60, 30, false);
}
END_TEST

START_TEST(a_sit_up)
{
	open_page("sit-up");
	player_wait(&player, 3500);
	golden(&player, "exercise-sit-up");
}
END_TEST

/* The first screen of the smallest terminal has every cue, or all that is better. */
START_TEST(on_a_small_screen_the_cues_come_first)
{
	const struct exercise *exercise = &player.catalog.exercises[_i];
	open_page(exercise->id);
	const char *frame = frame_text(&player, 40, 12);
	for (int i = 0; i < exercise->cue_count; i++)
		ck_assert_msg(strstr(frame, exercise->cues[i].text) != NULL, "%s: no '%s' in\n%s",
			exercise->id, exercise->cues[i].text, frame);
	for (int i = 0; i < exercise->instead.count; i++) {
		const char *name = player.catalog.exercises[exercise->instead.at[i]].name;
		ck_assert_msg(strstr(frame, name) != NULL, "%s: no '%s'", exercise->id, name);
	}
}
END_TEST

START_TEST(all_of_it_can_be_read_at_every_size)
{
	static const int sizes[][2] = { { 40, 12 }, { 60, 30 }, { 72, 12 }, { 80, 24 }, { 140, 45 } };
	for (int i = 0; i < player.catalog.exercise_count; i++) {
		const struct exercise *exercise = &player.catalog.exercises[i];
		open_page(exercise->id);
		frame_text(&player, sizes[_i][0], sizes[_i][1]);
		player_keys(&player, _i % 2 == 0 ? "End" : "End f End");
		player_wait(&player, MESSAGE_MS); /* that there is no figure of a mistake */
		const char *frame = frame_text(&player, sizes[_i][0], sizes[_i][1]);
		bool only_figure = sizes[_i][1] < 20 && sizes[_i][0] < 72 && player.app->exercise.fault;
		ck_assert_msg(only_figure || strstr(frame, "source") != NULL, "%s:\n%s", exercise->id,
			frame);
		ck_assert_ptr_null(strstr(frame, "Down: more"));
		app_pop(player.app);
	}
}
END_TEST

START_TEST(right_and_wrong_take_turns_where_there_is_room_for_one)
{
	open_page("plank");
	player_wait(&player, 8000);
	player_keys(&player, "f");
	for (int turn = 0; turn < 4; turn++) {
		const char *frame = frame_text(&player, 40, 12);
		ck_assert_int_eq(strstr(frame, "Not so: hips sag") != NULL, turn % 2 == 0);
		ck_assert_int_eq(strstr(frame, "Glutes on, or stop.") != NULL, turn % 2 == 0);
		player_wait(&player, 3000);
	}
}
END_TEST

START_TEST(side_by_side_both_are_seen)
{
	open_page("plank");
	player_wait(&player, 2500);
	player_keys(&player, "f");
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_ptr_nonnull(strstr(frame, "hold: head to heels"));
	ck_assert_ptr_nonnull(strstr(frame, "Not so: hips sag"));
}
END_TEST

static const struct {
	const char *exercise;
	int width, height;
	const char *keys, *words; /* what the key for it does: NULL nothing */
} FAULT[] = {
	{ "plank", 80, 24, "", "how not to" },
	{ "plank", 80, 24, "f", "hide it" },
	{ "plank", 80, 24, "f f", "how not to" },
	{ "plank", 40, 12, "", "look" },
	{ "plank", 40, 12, "f", "text" },
	{ "cat-camel", 80, 24, "", NULL },
	{ "cat-camel", 80, 24, "f", NULL },
	{ "cat-camel", 40, 12, "", "look" },
	{ "sit-up", 80, 24, "", NULL },
	{ "thomas-test", 80, 24, "", "the other result" },
};

START_TEST(a_key_shows_how_not_to)
{
	char hint[32];
	open_page(FAULT[_i].exercise);
	frame_text(&player, FAULT[_i].width, FAULT[_i].height);
	player_keys(&player, FAULT[_i].keys);
	const char *frame = frame_text(&player, FAULT[_i].width, FAULT[_i].height);
	snprintf(hint, sizeof(hint), "   f %s", FAULT[_i].words != NULL ? FAULT[_i].words : "");
	ck_assert_msg((strstr(frame, hint) != NULL) == (FAULT[_i].words != NULL), "%s: %s\n%s",
		FAULT[_i].exercise, hint, frame);
}
END_TEST

/* What the first of the faults says is what the figure shows: by a word that both have. */
START_TEST(the_fix_is_of_the_fault_that_is_shown)
{
	static const struct {
		const char *exercise, *fix;
	} fixes[] = { { "heel-tap", "Tap a cushion instead" }, { "plank", "Glutes on, or stop." },
		{ "bird-dog", "Leg to hip height." }, { "glute-bridge", "Stop at the line." } };
	for (size_t i = 0; i < sizeof(fixes) / sizeof(fixes[0]); i++) {
		open_page(fixes[i].exercise);
		player_keys(&player, "f");
		const char *caption = strstr(frame_text(&player, 140, 45), "Not so");
		ck_assert_msg(caption != NULL && strstr(caption, fixes[i].fix) != NULL, "%s",
			fixes[i].exercise);
	}
}
END_TEST

START_TEST(an_exercise_to_avoid_needs_no_figure)
{
	struct exercise exercises[64];
	int sit_up = catalog_exercise(&player.catalog, "sit-up");
	memcpy(exercises, player.catalog.exercises,
		(size_t)player.catalog.exercise_count * sizeof(exercises[0]));
	exercises[sit_up].poses = (struct pose_set){ .scale = 1.0 };
	player.catalog.exercises = exercises;
	open_page("sit-up");
	ck_assert_int_eq(app_wait(player.app), NEVER);
	for (int width = 40; width <= 140; width += 50) {
		player_keys(&player, "f");
		const char *frame = frame_text(&player, width, 24);
		ck_assert_msg(strstr(frame, "Why it is a poor trade") != NULL, "%s", frame);
		ck_assert_msg(strstr(frame, "1  Feet-up crunch") != NULL, "%s", frame);
	}
}
END_TEST

START_TEST(it_stands_still_for_those_who_want_no_motion)
{
	player.app->settings.reduced_motion = true;
	open_page("plank");
	ck_assert_int_eq(app_wait(player.app), NEVER);
	player_keys(&player, "f");
	frame_text(&player, 80, 24);
	ck_assert_int_ge(app_wait(player.app), FRAME_MS);
}
END_TEST

/* Every way that is on the screen is where it is written, at every size. */
START_TEST(ways_are_found_by_their_digits)
{
	static const struct {
		int width, height;
		const char *keys;
	} sizes[] = { { 60, 30, "PageDown" }, { 80, 24, "Down" }, { 140, 45, "f" } };
	int width = sizes[_i].width, height = sizes[_i].height;
	struct canvas canvas;
	struct way ways[WAYS_MAX];
	struct rect area = { 0, 1, width, height - 2 };
	ck_assert(canvas_init(&canvas, width, height));
	open_page("plank");
	app_resize(player.app, width, height);
	player_keys(&player, sizes[_i].keys);
	app_draw(player.app, &canvas);
	int found = 0, count = exercise_ways(
		&player.catalog.exercises[catalog_exercise(&player.catalog, "plank")], ways);
	for (int y = 0; y < height - 1; y++) {
		for (int x = 0; x < width; x++) {
			const struct cell *cell = canvas_at(&canvas, x, y);
			if (cell->role != ROLE_KEY)
				continue;
			ck_assert_int_eq(exercise_page_way(player.app, area, x, y),
				(int)cell->glyph - '1');
			found++;
		}
	}
	ck_assert_int_eq(found, count);
	ck_assert_int_eq(exercise_page_way(player.app, area, 1, 2), -1);
	canvas_clear(&canvas);
}
END_TEST

Suite *exercise_page_suite(void)
{
	Suite *suite = suite_create("exercise_page");
	TCase *pictures = tcase_create("pictures"), *page = tcase_create("page");
	tcase_add_checked_fixture(pictures, open_player, close_player);
	tcase_add_checked_fixture(page, open_player, close_player);
	tcase_add_test(pictures, a_plank);
	tcase_add_test(pictures, a_dead_bug);
	tcase_add_test(pictures, a_bird_dog_and_how_not_to);
	tcase_add_test(pictures, a_sit_up);
	tcase_add_loop_test(page, on_a_small_screen_the_cues_come_first, 0, 24);
	tcase_add_loop_test(page, all_of_it_can_be_read_at_every_size, 0, 5);
	tcase_add_test(page, right_and_wrong_take_turns_where_there_is_room_for_one);
	tcase_add_test(page, side_by_side_both_are_seen);
	tcase_add_loop_test(page, a_key_shows_how_not_to, 0, sizeof(FAULT) / sizeof(FAULT[0]));
	tcase_add_test(page, the_fix_is_of_the_fault_that_is_shown);
	tcase_add_test(page, an_exercise_to_avoid_needs_no_figure);
	tcase_add_test(page, it_stands_still_for_those_who_want_no_motion);
	tcase_add_loop_test(page, ways_are_found_by_their_digits, 0, 3);
	suite_add_tcase(suite, pictures);
	suite_add_tcase(suite, page);
	return suite;
}
