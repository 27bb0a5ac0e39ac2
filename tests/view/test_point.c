/* The mouse: on lists, texts, hints and tabs; and what it must not do. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"
#include "view/bindings.h"
#include "view/point.h"

#include "suites.h"

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void open_first_time(void)
{
	player_open(&player, PLAYER_NEW);
}

static void close_player(void)
{
	player_close(&player);
}

/* The cell at which `words` begin on the present screen; the frame's rows are of ASCII up to there. */
static void find(const char *words, int width, int height, int *ret_x, int *ret_y)
{
	const char *frame = frame_text(&player, width, height), *at = strstr(frame, words);
	ck_assert_msg(at != NULL, "no '%s' in:\n%s", words, frame);
	*ret_y = 0;
	for (const char *c = frame; c < at; c++) {
		if (*c == '\n') {
			(*ret_y)++;
			frame = c + 1;
		}
	}
	*ret_x = (int)(at - frame);
}

static void point_at(const char *words, enum pointer_kind kind)
{
	int x, y;
	find(words, 80, 24, &x, &y);
	player_point(&player, kind, x, y);
}

START_TEST(a_click_selects_what_lies_there)
{
	point_at("  Keep it, B", POINTER_CLICK);
	ck_assert_str_eq(player.app->home.workout.id, "step-2-b");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "> Keep it, B"));
	ck_assert(!player.app->in_session);
	point_at("Step 3: use it", POINTER_CLICK);
	ck_assert_str_eq(player.app->home.workout.id, "step-2-b");
}
END_TEST

START_TEST(a_second_click_goes_on)
{
	point_at("  Keep it, B", POINTER_CLICK);
	ck_assert(!player.app->in_session);
	point_at("Keep it, A", POINTER_DOUBLE); /* wherever the list has moved meanwhile */
	ck_assert(player.app->in_session);
	ck_assert_str_eq(player.app->workout.id, "step-2-b");
}
END_TEST

START_TEST(two_clicks_beside_the_entries_do_nothing)
{
	point_at("Step 3: use it", POINTER_CLICK);
	point_at("Step 3: use it", POINTER_DOUBLE);
	player_point(&player, POINTER_CLICK, 60, 2);
	player_point(&player, POINTER_DOUBLE, 60, 2);
	ck_assert(!player.app->in_session);
	point_at("  Keep it, B", POINTER_CLICK);
	player_keys(&player, "Home");
	point_at("Step 3: use it", POINTER_DOUBLE);
	ck_assert_msg(!player.app->in_session, "the click was long ago: a key came between");
}
END_TEST

static const struct {
	int width, height;
} SIZES[] = { { 40, 12 }, { 60, 30 }, { 71, 20 }, { 72, 20 }, { 80, 24 }, { 140, 45 } };

/* Whatever row of the list is clicked on, what is selected then is what stood there. */
START_TEST(what_is_seen_is_what_is_selected)
{
	int width = SIZES[_i].width, height = SIZES[_i].height, found = 0;
	for (int selected = 0; selected <= player.catalog.routine_count; selected++) {
		for (int entry = 0; entry < player.catalog.routine_count; entry++) {
			char words[80];
			int x, y;
			player_keys(&player, "Home");
			for (int i = 0; i < selected; i++)
				player_keys(&player, "Down");
			snprintf(words, sizeof(words), "   %.12s", player.catalog.routines[entry].name);
			if (strstr(frame_text(&player, width, height), words) == NULL)
				continue;
			find(words, width, height, &x, &y);
			player_point(&player, POINTER_CLICK, x + 3, y);
			ck_assert_msg(strncmp(player.app->home.workout.name, words + 3, 12) == 0,
				"%s, not %s", player.app->home.workout.name, words);
			found++;
		}
	}
	ck_assert_int_gt(found, player.catalog.routine_count);
}
END_TEST

START_TEST(the_wheel_moves_the_selection)
{
	player_point(&player, POINTER_WHEEL_DOWN, 70, 10);
	player_point(&player, POINTER_WHEEL_DOWN, 5, 5);
	ck_assert_str_eq(player.app->home.workout.id, "step-1-b");
	player_point(&player, POINTER_WHEEL_UP, 5, 5);
	ck_assert_str_eq(player.app->home.workout.id, "step-1-a");
	point_at("Space start", POINTER_WHEEL_DOWN);
	ck_assert_msg(strcmp(player.app->home.workout.id, "step-1-a") == 0, "not beside the list");
}
END_TEST

START_TEST(the_wheel_scrolls_texts)
{
	frame_text(&player, 80, 24);
	player_keys(&player, "?");
	player_point(&player, POINTER_WHEEL_DOWN, 5, 5);
	ck_assert_int_eq(player.app->help.scroll, WHEEL_ROWS);
	player_point(&player, POINTER_WHEEL_UP, 5, 5);
	ck_assert_int_eq(player.app->help.scroll, 0);
	player_point(&player, POINTER_CLICK, 5, 5);
	player_point(&player, POINTER_DOUBLE, 5, 5);
	ck_assert_int_eq(player.app->help.scroll, 0);
}
END_TEST

static const struct {
	const char *sentence, *words;
	int beyond; /* columns right of the words' first */
	const char *view;
} CHROME[] = {
	{ "a tab", "2 Exercises", 0, "browse" },
	{ "its last letter", "2 Exercises", 10, "browse" },
	{ "the gap behind it", "2 Exercises", 11, "home" },
	{ "the gap before it", "2 Exercises", -1, "home" },
	{ "the last tab", "6 Settings", 3, "settings" },
	{ "beyond the last", "6 Settings", 12, "home" },
	{ "a hint's key", "? help", 0, "help" },
	{ "a hint's word", "? help", 5, "help" },
	{ "the gap behind a hint", "? help", 6, "home" },
	{ "what begins a session", "Space start", 7, "coach" },
};

START_TEST(a_click_on_the_lines_around)
{
	int x, y;
	find(CHROME[_i].words, 80, 24, &x, &y);
	player_point(&player, POINTER_WHEEL_UP, x + CHROME[_i].beyond, y);
	ck_assert_str_eq(app_view(player.app)->name, "home");
	player_point(&player, POINTER_CLICK, x + CHROME[_i].beyond, y);
	ck_assert_msg(strcmp(app_view(player.app)->name, CHROME[_i].view) == 0, "%s: %s",
		CHROME[_i].sentence, app_view(player.app)->name);
}
END_TEST

START_TEST(one_click_is_one_press)
{
	point_at("Space start", POINTER_CLICK);
	point_at("Space begin", POINTER_DOUBLE);
	ck_assert_int_eq(player.app->session.phase, PHASE_BRIEF);
	point_at("Space begin", POINTER_CLICK);
	ck_assert_int_ne(player.app->session.phase, PHASE_BRIEF);
}
END_TEST

START_TEST(a_click_in_a_set_is_nothing_but_on_a_hint)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	frame_text(&player, 80, 24);
	for (int y = 0; y < 23; y++) {
		player_point(&player, POINTER_CLICK, 40, y);
		player_point(&player, POINTER_DOUBLE, 40, y);
	}
	ck_assert_int_eq(player.app->session.phase, PHASE_WORK);
	point_at("Space pause", POINTER_CLICK);
	ck_assert_int_eq(player.app->session.phase, PHASE_PAUSED);
}
END_TEST

START_TEST(a_hint_that_answers_a_question_can_be_clicked)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space q");
	point_at("y end the session", POINTER_CLICK);
	ck_assert(!app_busy(player.app));
}
END_TEST

START_TEST(the_first_start_is_not_passed_by)
{
	frame_text(&player, 80, 24);
	for (int x = 0; x < 80; x++)
		player_point(&player, POINTER_CLICK, x, 0);
	ck_assert_ptr_eq(app_view(player.app), &view_intake);
	ck_assert_int_eq(player.app->view_count, 2);
}
END_TEST

START_TEST(a_screen_too_small_has_nothing_to_click_on)
{
	frame_text(&player, 39, 11);
	for (int y = 0; y < 11; y++)
		player_point(&player, POINTER_CLICK, 3, y);
	ck_assert_int_eq(player.app->home.selected, 0);
	ck_assert(!player.app->in_session);
}
END_TEST

/* Rebound, a hint shows its new key; without any key it is not there, and nothing lies in its place. */
START_TEST(hints_follow_the_keys)
{
	struct settings *settings = &player.app->settings;
	settings->bindings[settings->binding_count++] = (struct binding){ "pace", "", 1 };
	settings->bindings[settings->binding_count++] = (struct binding){ "go", "F5 Space", 2 };
	bindings_apply(settings, &player.app->keymap, NULL, NULL);
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_ptr_nonnull(
		strstr(frame, " F5 start   Down choose   ? help   q leave   "
			      "Right look at one   s sound check\n"));
	point_at("F5 start", POINTER_CLICK);
	ck_assert(player.app->in_session);
}
END_TEST

Suite *point_suite(void)
{
	Suite *suite = suite_create("point");
	TCase *home = tcase_create("home"), *first = tcase_create("first");
	tcase_add_checked_fixture(home, open_player, close_player);
	tcase_add_checked_fixture(first, open_first_time, close_player);
	tcase_add_test(home, a_click_selects_what_lies_there);
	tcase_add_test(home, a_second_click_goes_on);
	tcase_add_test(home, two_clicks_beside_the_entries_do_nothing);
	tcase_add_loop_test(
		home, what_is_seen_is_what_is_selected, 0, sizeof(SIZES) / sizeof(SIZES[0]));
	tcase_add_test(home, the_wheel_moves_the_selection);
	tcase_add_test(home, the_wheel_scrolls_texts);
	tcase_add_loop_test(
		home, a_click_on_the_lines_around, 0, sizeof(CHROME) / sizeof(CHROME[0]));
	tcase_add_test(home, one_click_is_one_press);
	tcase_add_test(home, a_click_in_a_set_is_nothing_but_on_a_hint);
	tcase_add_test(home, a_hint_that_answers_a_question_can_be_clicked);
	tcase_add_test(first, the_first_start_is_not_passed_by);
	tcase_add_test(home, a_screen_too_small_has_nothing_to_click_on);
	tcase_add_test(home, hints_follow_the_keys);
	suite_add_tcase(suite, home);
	suite_add_tcase(suite, first);
	return suite;
}
