/* What the screens of a session and of a test have in common: quitting is asked, questions pause. */
#include <check.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static struct player player;

/* A hold that is under way, of the plan and as a test. */
static void hold_in_session(void)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_wait(&player, 4000);
}

static void hold_in_test(void)
{
	player_keys(&player, "4 Enter Enter");
	player_until_test(&player, TRIAL_WORK);
	player_wait(&player, 4000);
}

static bool session_is_paused(void)
{
	return player.app->session.phase == PHASE_PAUSED;
}

static bool test_is_paused(void)
{
	return player.app->measure.trial.phase == TRIAL_PAUSED;
}

static bool session_hurts(void)
{
	return player.app->session.phase == PHASE_PAIN;
}

static bool test_hurts(void)
{
	return player.app->measure.trial.phase == TRIAL_PAIN;
}

static const struct screen {
	const char *name, *question;
	void (*begin)(void);
	bool (*is_paused)(void);
	bool (*hurts)(void);
} SCREENS[] = {
	{ "a session", "y end the session", hold_in_session, session_is_paused, session_hurts },
	{ "a test", "y end the test", hold_in_test, test_is_paused, test_hurts },
};

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

static bool says(const char *words)
{
	return strstr(frame_text(&player, 80, 24), words) != NULL;
}

START_TEST(quitting_pauses_and_asks_first)
{
	const struct screen *screen = &SCREENS[_i];
	screen->begin();
	player_keys(&player, "q");
	ck_assert_msg(screen->is_paused() && says(screen->question), "%s", screen->name);
	player_keys(&player, "n");
	ck_assert_msg(!screen->is_paused() && !says(screen->question), "%s", screen->name);
	player_keys(&player, "q y");
	ck_assert_msg(!app_busy(player.app), "%s", screen->name);
}
END_TEST

START_TEST(help_pauses_what_runs)
{
	const struct screen *screen = &SCREENS[_i];
	screen->begin();
	player_keys(&player, "?");
	ck_assert_str_eq(app_view(player.app)->name, "help");
	ck_assert_msg(screen->is_paused(), "%s", screen->name);
}
END_TEST

/* Pain is urgent whatever was asked, and what is typed then is how much it hurts. */
START_TEST(pain_ends_the_question)
{
	const struct screen *screen = &SCREENS[_i];
	screen->begin();
	player_keys(&player, "q x");
	ck_assert_msg(screen->hurts() && !says(screen->question), "%s", screen->name);
	player_keys(&player, "4");
	ck_assert_msg(strstr(player.log, "\t4\t-\t") != NULL, "%s: %s", screen->name, player.log);
}
END_TEST

/* Near, far, figure, and so on; whatever it was, the settings keep it for the next session. */
START_TEST(tab_changes_how_it_is_seen)
{
	static const enum sight order[] = { SIGHT_FAR, SIGHT_FIGURE, SIGHT_NEAR };
	static const char *const others[] = { "Tab figure", "Tab near", "Tab far" };
	const struct screen *screen = &SCREENS[_i];
	screen->begin();
	ck_assert_msg(says("Tab far"), "%s", screen->name);
	for (int i = 0; i < 3; i++) {
		player.app->wants_save = false;
		player_keys(&player, "Tab");
		ck_assert_int_eq(player.app->settings.sight, order[i]);
		ck_assert_msg(says(others[i]), "%s", frame_text(&player, 80, 24));
		ck_assert(player.app->wants_save && !screen->is_paused());
	}
	player_keys(&player, "BackTab");
	ck_assert_int_eq(player.app->settings.sight, SIGHT_FIGURE);
}
END_TEST

/* From afar the top line is the view's, and the place stands at the end of the bottom line. */
START_TEST(from_afar_there_is_one_thin_line)
{
	const struct screen *screen = &SCREENS[_i];
	screen->begin();
	ck_assert(says("deadbug · "));
	player_keys(&player, "Tab");
	ck_assert_msg(!says("deadbug · "), "%s", screen->name);
	ck_assert_msg(says("x pain"), "%s", screen->name);
	ck_assert_msg(says(_i == 0 ? " set 1 of 3\n" : " up to 60 s"), "%s",
		frame_text(&player, 80, 24));
}
END_TEST

START_TEST(from_afar_the_end_is_asked_large)
{
	const struct screen *screen = &SCREENS[_i];
	screen->begin();
	player_keys(&player, "Tab q");
	ck_assert_msg(screen->is_paused() && says(screen->question), "%s", screen->name);
	golden_at(&player, _i == 0 ? "far-quit" : "far-quit-test", 80, 24, false);
	player_keys(&player, "y");
	ck_assert_msg(!app_busy(player.app), "%s", screen->name);
}
END_TEST

/* Nothing that moves is shown from afar: it is drawn when a second is over, not ten times in one. */
START_TEST(from_afar_it_is_drawn_once_a_second)
{
	player_begin(&player, "dead-bug", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	ck_assert_int_eq(app_wait(player.app), FRAME_MS);
	player_keys(&player, "Tab");
	ck_assert_int_eq(app_wait(player.app), 1000);
	player_keys(&player, "Tab");
	ck_assert_int_eq(app_wait(player.app), FRAME_MS);
}
END_TEST

Suite *guided_suite(void)
{
	Suite *suite = suite_create("guided");
	TCase *both = tcase_create("both");
	tcase_add_checked_fixture(both, open_player, close_player);
	tcase_add_loop_test(both, quitting_pauses_and_asks_first, 0, ROWS(SCREENS));
	tcase_add_loop_test(both, help_pauses_what_runs, 0, ROWS(SCREENS));
	tcase_add_loop_test(both, pain_ends_the_question, 0, ROWS(SCREENS));
	tcase_add_loop_test(both, tab_changes_how_it_is_seen, 0, ROWS(SCREENS));
	tcase_add_loop_test(both, from_afar_there_is_one_thin_line, 0, ROWS(SCREENS));
	tcase_add_loop_test(both, from_afar_the_end_is_asked_large, 0, ROWS(SCREENS));
	tcase_add_test(both, from_afar_it_is_drawn_once_a_second);
	suite_add_tcase(suite, both);
	return suite;
}
