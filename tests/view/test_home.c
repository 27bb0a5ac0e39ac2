/* Home: today's session, the list of the others, the last session and the rest after it. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"
#include "view/home.h"
#include "view/home_items.h"

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

/* As if `routine`, with one set of tilts, had ended so many hours ago. */
static void trained(const char *routine, const char *note, int hours)
{
	char id[RECORD_SESSION_SIZE];
	snprintf(id, sizeof(id), "20261101T000000Z-%04u", (unsigned)hours % 10000u);
	player_remember(&player, id, 1, RECORD_SET, "pelvic-tilt", 10, "", hours);
	player_remember(&player, id, 2, RECORD_SESSION, routine, 720, note, hours);
	player.app->views[0]->enter(player.app);
}

START_TEST(the_first_time)
{
	golden(&player, "home");
	golden_at(&player, "home", 40, 12, true);
	golden_at(&player, "home", 60, 30, false);
}
END_TEST

START_TEST(after_a_session)
{
	trained("step-1-a", "finished", 72);
	golden(&player, "home-after");
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_ptr_nonnull(strstr(frame, "Last: 3 days ago, Find it, A, finished, 12 min."));
	ck_assert_ptr_null(strstr(frame, "Rest: "));
	ck_assert_str_eq(player.app->home.workout.id, "step-1-b");
}
END_TEST

static const struct {
	int hours;
	const char *next; /* NULL: no rest */
} REST[] = {
	{ 0, "on Tuesday." },
	{ 20, "tomorrow." },
	{ 40, "today from 21:00." },
	{ 43, "today from 18:00." },
	{ 44, NULL },
	{ 48, NULL },
	{ 200, NULL },
};

/* The player's clock stands at 17:00, on a Sunday. */
START_TEST(rest_is_said_and_keeps_nobody)
{
	char words[100] = "";
	trained("step-1-a", "finished", REST[_i].hours);
	const char *frame = frame_text(&player, 140, 45);
	if (REST[_i].next != NULL)
		snprintf(words, sizeof(words), "Rest: muscles need 48 hours. Next session %s",
			REST[_i].next);
	ck_assert_msg((strstr(frame, "Rest: ") != NULL) == (REST[_i].next != NULL), "%s", frame);
	if (REST[_i].next != NULL)
		ck_assert_str_eq(player.app->home.plan.words, words);
	player_keys(&player, REST[_i].hours == 0 ? "Space" : "Space Space");
	ck_assert_msg(player.app->in_session, "it can be started all the same");
}
END_TEST

/* A session on Saturday at 14:00, looked at in the night to Monday: the rest ends that same Monday. */
START_TEST(after_midnight_tomorrow_is_the_day_after)
{
	trained("step-1-a", "finished", 27);
	player.app->wall.seconds += 8 * 3600;
	home_refresh(player.app);
	ck_assert_str_eq(player.app->home.plan.words,
		"Rest: muscles need 48 hours. Next session today from 10:00.");
	player.app->wall.seconds -= 2 * 3600;
	home_refresh(player.app);
	ck_assert_str_eq(player.app->home.plan.words,
		"Rest: muscles need 48 hours. Next session tomorrow.");
}
END_TEST

START_TEST(reasons_stand_below_the_exercises)
{
	static const int sizes[][2] = { { 40, 12 }, { 80, 24 }, { 140, 45 } };
	trained("step-1-a", "finished", 200);
	for (int i = 0; i < 3; i++) {
		const char *frame = frame_text(&player, sizes[i][0], sizes[i][1]);
		ck_assert_msg(strstr(frame, "Find it, A again: 8 days") != NULL, "%s", frame);
		ck_assert_msg(strstr(frame, "Step 2 opens when") != NULL, "%s", frame);
	}
}
END_TEST

START_TEST(a_routine_is_as_the_person_is_now)
{
	player_remember_line(&player, "2026-11-20T17:00:00+01:00\tset\tpelvic-tilt\t2\t1/2\tboth\treps"
		"\t12\t12\t8\tabs\t0\t-\t-");
	player_keys(&player, "Down Down");
	ck_assert_str_eq(player.app->home.workout.id, "step-1-b");
	ck_assert_int_eq(player.app->home.workout.items[1].dose.sets[0], 8);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 140, 45), "Pelvic tilt: 8 reps, because"));
}
END_TEST

START_TEST(a_step_above_is_warned_of_and_the_second_refused)
{
	const int step_2 = catalog_routine(&player.catalog, "step-2-a");
	for (int i = 0; i <= step_2; i++)
		player_keys(&player, "Down");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "This skips ahead"));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Space start"));
	trained("step-2-a", "finished", 48);
	for (int i = 0; i <= catalog_routine(&player.catalog, "step-3-a"); i++)
		player_keys(&player, "Down");
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_ptr_nonnull(strstr(frame, "A step of your choice goes once"));
	ck_assert_msg(strstr(frame, "Space start") == NULL, "%s", frame);
	player_keys(&player, "Space");
	ck_assert(!player.app->in_session);
	ck_assert_str_eq(app_view(player.app)->name, "home");
	ck_assert(player.app->message[0] != '\0');
}
END_TEST

START_TEST(the_list_is_walked_round)
{
	int last = player.catalog.routine_count;
	player_keys(&player, "Up");
	ck_assert_int_eq(player.app->home.selected, last);
	player_keys(&player, "Down");
	ck_assert_int_eq(player.app->home.selected, 0);
	player_keys(&player, "Down Down");
	ck_assert_int_eq(player.app->home.selected, 2);
	ck_assert_str_eq(player.app->home.workout.id, player.catalog.routines[1].id);
	player_keys(&player, "G");
	ck_assert_int_eq(player.app->home.selected, last);
	player_keys(&player, "g");
	ck_assert_int_eq(player.app->home.selected, 0);
}
END_TEST

START_TEST(every_entry_is_in_sight_when_selected)
{
	static const int sizes[][2] = { { 40, 12 }, { 60, 24 }, { 80, 24 }, { 140, 45 } };
	for (int entry = 0; entry <= player.catalog.routine_count; entry++) {
		char line[64];
		const char *name = entry == 0 ? "Today" : player.catalog.routines[entry - 1].name;
		snprintf(line, sizeof(line), "> %.20s", name);
		ck_assert_ptr_nonnull(strstr(frame_text(&player, sizes[_i][0], sizes[_i][1]), line));
		player_keys(&player, "Down");
	}
}
END_TEST

START_TEST(the_list_keeps_its_rows_whatever_there_is_to_say)
{
	trained("step-1-a", "finished", 0);
	player.app->catalog_problems = 3;
	const char *frame = frame_text(&player, 40, 12);
	ck_assert_msg(strstr(frame, "> Today") != NULL && strstr(frame, "  Find it, A") != NULL,
		"%s", frame);
	ck_assert_msg(strstr(frame, "deadbug check") != NULL, "%s", frame);
}
END_TEST

START_TEST(a_test_day_is_offered_from_step_3_on)
{
	static const int sizes[][2] = { { 40, 12 }, { 60, 30 }, { 80, 24 }, { 140, 45 } };
	ck_assert_ptr_null(strstr(frame_text(&player, 80, 24), "Test day"));
	trained("step-3-a", "finished", 72);
	for (int i = 0; i < 4; i++) {
		const char *frame = frame_text(&player, sizes[i][0], sizes[i][1]);
		ck_assert_msg(strstr(frame, "Test day: plank, dead bug, hips: 4") != NULL, "%s", frame);
	}
	player_remember_line(&player,
		"2026-11-01T17:00:00+01:00\ttest\tplank\t-\t-\tboth\ts\t60\t43\t43\t-\t-\t-\t-");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Test day: dead bug, hips: 4"));
	golden(&player, "home-test-day");
}
END_TEST

START_TEST(a_catalog_without_routines_has_a_today)
{
	player.catalog.routine_count = 0;
	player.app->views[0]->enter(player.app);
	ck_assert_str_eq(player.app->home.workout.id, "mix");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "> Today"));
	player_keys(&player, "Down");
	ck_assert_int_eq(player.app->home.selected, 0);
	player_keys(&player, "Space");
	ck_assert(player.app->in_session);
}
END_TEST

START_TEST(the_length_is_what_the_session_will_say)
{
	player_keys(&player, "c");
	long seconds = player.app->home.seconds;
	player_keys(&player, "Space");
	ck_assert_int_eq(seconds, player.app->session.planned / 1000);
}
END_TEST

START_TEST(what_is_selected_is_what_begins)
{
	player_keys(&player, "Down Down Down Space");
	ck_assert(player.app->in_session);
	ck_assert_str_eq(player.app->session.workout.id, player.catalog.routines[2].id);
}
END_TEST

START_TEST(who_counts_is_seen)
{
	static const int sizes[][2] = { { 40, 12 }, { 60, 30 }, { 80, 24 }, { 140, 45 } };
	int width = sizes[_i][0], height = sizes[_i][1];
	ck_assert_ptr_nonnull(strstr(frame_text(&player, width, height), "The coach paces reps."));
	player_keys(&player, "c");
	player_wait(&player, MESSAGE_MS);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, width, height), "You count reps."));
}
END_TEST

static const struct {
	const char *sentence, *keys;
	int item;
	const char *opened; /* the exercise whose page is open, or NULL */
} LOOK[] = {
	{ "the list has the keys at first", "", NO_ITEM, NULL },
	{ "Right goes to its exercises", "Right", 0, NULL },
	{ "Down to the next", "Right Down", 1, NULL },
	{ "Up from the first to the last", "Right Up", 4, NULL },
	{ "Down from the last to the first", "Right Up Down", 0, NULL },
	{ "End and Home", "Right G", 4, NULL },
	{ "and back", "Right G g", 0, NULL },
	{ "Left goes back to the list", "Right Down Left", NO_ITEM, NULL },
	{ "so does q, and leaves nothing", "Right q", NO_ITEM, NULL },
	{ "another session begins at its first", "Right Down Left Down Right", 0, NULL },
	{ "who counts changes nothing about it", "Right Down c", 1, NULL },
	{ "Space opens its page", "Right Down Space", 1, "pelvic-tilt" },
	{ "so does Right", "Right Down Right", 1, "pelvic-tilt" },
	{ "and back from there it is looked at still", "Right Down Enter q", 1, NULL },
};

START_TEST(an_exercise_of_the_session_is_looked_at)
{
	player_keys(&player, LOOK[_i].keys);
	ck_assert_msg(player.app->home.item == LOOK[_i].item, "%s: %d", LOOK[_i].sentence,
		player.app->home.item);
	ck_assert(!player.app->wants_quit && !player.app->in_session);
	ck_assert_msg((app_view(player.app) == &view_exercise) == (LOOK[_i].opened != NULL), "%s",
		LOOK[_i].sentence);
	if (LOOK[_i].opened != NULL)
		ck_assert_int_eq(player.app->exercise.exercise,
			catalog_exercise(&player.catalog, LOOK[_i].opened));
}
END_TEST

START_TEST(looking_in_pictures)
{
	player_keys(&player, "Right Down");
	golden(&player, "home-look");
}
END_TEST

/* A click looks at an exercise, a second one opens it; one on the list goes back there. */
START_TEST(a_mouse_looks_and_opens)
{
	const struct rect area = { 0, 1, 80, 22 };
	struct effects effects = { 0 };
	int x = 40, y = 0;
	frame_text(&player, 80, 24);
	while (y < 22 && player.app->home.item != 1) {
		player.app->clicked = false;
		view_home.point(player.app, &(struct pointer){ POINTER_CLICK, x, ++y }, area, &effects);
	}
	ck_assert_int_eq(player.app->home.item, 1);
	view_home.point(player.app, &(struct pointer){ POINTER_DOUBLE, x, y }, area, &effects);
	ck_assert_ptr_eq(app_view(player.app), &view_exercise);
	app_pop(player.app);
	view_home.point(player.app, &(struct pointer){ POINTER_CLICK, 5, 4 }, area, &effects);
	ck_assert_int_eq(player.app->home.item, NO_ITEM);
}
END_TEST

START_TEST(no_name_is_cut_where_there_is_room)
{
	static const int sizes[][2] = { { 60, 30 }, { 80, 24 }, { 140, 45 } };
	for (int entry = 0; entry <= player.catalog.routine_count; entry++) {
		const char *frame = frame_text(&player, sizes[_i][0], sizes[_i][1]);
		ck_assert_msg(strstr(frame, "…") == NULL, "%s", frame);
		player_keys(&player, "Down");
	}
}
END_TEST

START_TEST(counting_oneself_is_a_key)
{
	player_keys(&player, "c");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "You count the reps"));
	player_keys(&player, "Space");
	ck_assert(player.app->session.workout.items[0].self_paced);
	player_keys(&player, "q y q c");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "The coach paces the reps"));
	player_keys(&player, "Space");
	ck_assert(!player.app->session.workout.items[0].self_paced);
}
END_TEST

START_TEST(mistakes_in_exercise_files_are_said)
{
	player.app->catalog_problems = 1;
	ck_assert_ptr_nonnull(strstr(
		frame_text(&player, 140, 45), "Run deadbug check: 1 mistake in your files."));
	player.app->catalog_problems = 3;
	ck_assert_ptr_nonnull(
		strstr(frame_text(&player, 140, 45), "3 mistakes in your files"));
}
END_TEST

START_TEST(names_of_what_was_done_last)
{
	trained("dead-bug", "stopped", 100);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 140, 45), "Dead bug, stopped"));
	trained("mix", "finished", 90);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 140, 45), "your own choice, finished"));
}
END_TEST

START_TEST(the_preview_moves_on_wide_screens_only)
{
	frame_text(&player, 80, 24);
	ck_assert_int_eq(app_wait(player.app), NEVER);
	frame_text(&player, 140, 45);
	ck_assert_int_ge(app_wait(player.app), FRAME_MS);
	player.app->settings.reduced_motion = true;
	ck_assert_int_eq(app_wait(player.app), NEVER);
}
END_TEST

Suite *home_suite(void)
{
	Suite *suite = suite_create("home");
	TCase *page = tcase_create("page"), *list = tcase_create("list");
	tcase_add_checked_fixture(page, open_home, close_player);
	tcase_add_checked_fixture(list, open_home, close_player);
	tcase_add_test(page, the_first_time);
	tcase_add_test(page, after_a_session);
	tcase_add_loop_test(page, rest_is_said_and_keeps_nobody, 0, sizeof(REST) / sizeof(REST[0]));
	tcase_add_test(page, after_midnight_tomorrow_is_the_day_after);
	tcase_add_test(page, reasons_stand_below_the_exercises);
	tcase_add_test(list, a_routine_is_as_the_person_is_now);
	tcase_add_test(list, a_step_above_is_warned_of_and_the_second_refused);
	tcase_add_test(page, mistakes_in_exercise_files_are_said);
	tcase_add_test(page, names_of_what_was_done_last);
	tcase_add_test(page, the_preview_moves_on_wide_screens_only);
	tcase_add_test(list, the_list_is_walked_round);
	tcase_add_loop_test(list, every_entry_is_in_sight_when_selected, 0, 4);
	tcase_add_test(list, what_is_selected_is_what_begins);
	tcase_add_test(list, the_list_keeps_its_rows_whatever_there_is_to_say);
	tcase_add_test(list, a_test_day_is_offered_from_step_3_on);
	tcase_add_test(list, a_catalog_without_routines_has_a_today);
	tcase_add_test(list, the_length_is_what_the_session_will_say);
	tcase_add_test(list, counting_oneself_is_a_key);
	tcase_add_loop_test(page, who_counts_is_seen, 0, 4);
	tcase_add_loop_test(list, an_exercise_of_the_session_is_looked_at, 0,
		sizeof(LOOK) / sizeof(LOOK[0]));
	tcase_add_test(page, looking_in_pictures);
	tcase_add_test(list, a_mouse_looks_and_opens);
	tcase_add_loop_test(page, no_name_is_cut_where_there_is_room, 0, 3);
	suite_add_tcase(suite, page);
	suite_add_tcase(suite, list);
	return suite;
}
