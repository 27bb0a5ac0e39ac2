/* A session and a test from across the room, and as a figure: every phase, as it is seen. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

#define ROWS(table)     (int)(sizeof(table) / sizeof((table)[0]))
#define FRAME_NAME_SIZE 48

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

static const struct seen {
	const char *name, *ids;
	int level;
	enum phase phase;
	ms_t after;
	const char *keys; /* pressed then */
	bool has_figure;
} MOMENTS[] = {
	{ "brief", "dead-bug", 2, PHASE_BRIEF, 0, "", true },
	{ "brief-long", "hip-flexor-stretch", 1, PHASE_BRIEF, 0, "", false },
	{ "ready", "dead-bug", 2, PHASE_READY, 1200, "", true },
	{ "tilt", "dead-bug", 2, PHASE_TILT, 1200, "", true },
	{ "lower", "dead-bug", 2, PHASE_WORK, 1200, "", true },
	{ "hold-short", "dead-bug", 2, PHASE_WORK, 3000, "", false },
	{ "return", "dead-bug", 2, PHASE_WORK, 5000, "", true },
	{ "hold", "plank", 2, PHASE_WORK, 5000, "", true },
	{ "hold-last", "plank", 2, PHASE_WORK, 28000, "", false },
	{ "counting", "dead-bug", 2, PHASE_READY, 0, "b c Space Space Space Space Space", true },
	{ "switch", "side-plank", 1, PHASE_SWITCH, 0, "", true },
	{ "felt", "plank", 2, PHASE_REST, 0, "", true },
	{ "back", "plank", 2, PHASE_REST, 0, "a", false },
	{ "lost", "plank", 2, PHASE_REST, 0, "a 1 2", false },
	{ "rate", "plank", 2, PHASE_REST, 0, "a y", false },
	{ "rest", "plank", 2, PHASE_REST, 0, "Enter", true },
	{ "pause", "plank", 2, PHASE_WORK, 5000, "p", true },
	{ "resuming", "plank", 2, PHASE_WORK, 5000, "p p", false },
	{ "pain", "dead-bug", 2, PHASE_WORK, 5000, "x", false },
	{ "choices", "dead-bug", 2, PHASE_WORK, 5000, "x 1", false },
	{ "done", "plank", 2, PHASE_WORK, 5000, "q y", false },
};

static void go_to(const struct seen *seen, enum sight sight)
{
	player.app->settings.sight = sight;
	player_begin(&player, seen->ids, seen->level);
	if (seen->phase != PHASE_BRIEF)
		player_keys(&player, "Space");
	player_until(&player, seen->phase);
	player_wait(&player, seen->after);
	player_keys(&player, seen->keys);
}

START_TEST(from_afar)
{
	char name[FRAME_NAME_SIZE];
	snprintf(name, sizeof(name), "far-%s", MOMENTS[_i].name);
	go_to(&MOMENTS[_i], SIGHT_FAR);
	golden_at(&player, name, 40, 12, false);
	golden_at(&player, name, 40, 12, true);
	golden_at(&player, name, 80, 24, false);
	golden_at(&player, name, 80, 24, true);
	golden_at(&player, name, 200, 60, false);
}
END_TEST

/* Without a figure it is what is seen from afar. */
START_TEST(as_a_figure)
{
	static char far[1 << 16];
	char name[FRAME_NAME_SIZE];
	go_to(&MOMENTS[_i], SIGHT_FIGURE);
	snprintf(name, sizeof(name), "figure-%s", MOMENTS[_i].name);
	if (MOMENTS[_i].has_figure) {
		golden_at(&player, name, 40, 12, false);
		golden_at(&player, name, 80, 24, false);
		golden_at(&player, name, 80, 24, true);
	}
	snprintf(far, sizeof(far), "%s", frame_text(&player, 80, 24));
	player.app->settings.sight = SIGHT_FAR;
	const struct session *session = &player.app->session;
	bool asks = session->phase == PHASE_PAIN || session->phase == PHASE_DONE ||
		session->asking != QUESTION_NONE;
	char *hints = strstr(far, "Tab near");
	if (asks && hints != NULL)
		ck_assert_int_eq(strncmp(frame_text(&player, 80, 24), far, (size_t)(hints - far)), 0);
}
END_TEST

static const struct {
	const char *name, *keys;
	enum trial_phase phase;
	ms_t after;
} TRIALS[] = {
	{ "test-page", "4 Enter", TRIAL_PAGE, 0 },
	{ "test-ready", "4 Enter Enter", TRIAL_READY, 1000 },
	{ "test-hold", "4 Enter Enter", TRIAL_WORK, 12000 },
	{ "test-guide", "4 G Enter Space", TRIAL_GUIDE, 1000 },
	{ "test-look", "4 G Enter Space Space Space Space Space Space", TRIAL_LOOK, 0 },
};

START_TEST(a_test_from_afar)
{
	char name[FRAME_NAME_SIZE];
	player.app->settings.sight = SIGHT_FAR;
	player_keys(&player, TRIALS[_i].keys);
	player_until_test(&player, TRIALS[_i].phase);
	player_wait(&player, TRIALS[_i].after);
	snprintf(name, sizeof(name), "far-%s", TRIALS[_i].name);
	golden_at(&player, name, 40, 12, false);
	golden_at(&player, name, 80, 24, false);
}
END_TEST

/* Whatever a session comes to, from afar it is told large: at least half of the height is letters. */
START_TEST(nothing_falls_back_to_small_text)
{
	static const int sizes[][2] = { { 80, 24 }, { 100, 30 }, { 140, 45 }, { 200, 60 } };
	go_to(&MOMENTS[_i], SIGHT_FAR);
	for (int s = 0; s < ROWS(sizes) && player.app->session.phase != PHASE_DONE; s++) {
		const char *frame = frame_text(&player, sizes[s][0], sizes[s][1]);
		const char *last = strrchr(frame, '\n');
		for (const char *at = frame; at + 2 < last; at++) {
			const char *line_end = strchr(at, '\n');
			bool is_hints = strchr(line_end + 1, '\n') == NULL;
			bool word = at[0] >= 'a' && at[0] <= 'z' && at[1] >= 'a' && at[1] <= 'z';
			ck_assert_msg(!word || is_hints, "%s at %dx%d:\n%s", MOMENTS[_i].name,
				sizes[s][0], sizes[s][1], frame);
		}
	}
}
END_TEST

/* The far view is opened by the next session too: the setting keeps it. */
START_TEST(the_next_session_opens_as_the_last)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Tab q y Space");
	ck_assert(player.app->preferences.unkept != 0);
	player_begin(&player, "plank", 2);
	ck_assert_ptr_null(strstr(frame_text(&player, 80, 24), "deadbug ·"));
}
END_TEST

/* A whole session is told: at each moment of it there is something to be drawn, and it stays whole. */
START_TEST(a_whole_session_at_every_size)
{
	static const int sizes[][2] = { { 40, 12 }, { 60, 18 }, { 200, 60 }, { 300, 100 } };
	player.app->settings.sight = _i == 0 ? SIGHT_FAR : SIGHT_FIGURE;
	player_begin(&player, "step-3-a", 2);
	for (int turn = 0; player.app->session.phase != PHASE_DONE; turn++) {
		ck_assert_int_lt(turn, 4000);
		const int *size = sizes[turn % ROWS(sizes)];
		ck_assert_ptr_nonnull(frame_text(&player, size[0], size[1]));
		bool asks = player.app->session.phase == PHASE_REST &&
			player.app->session.asking != QUESTION_NONE;
		if (player.app->session.phase == PHASE_BRIEF)
			player_keys(&player, "Space");
		else if (asks)
			player_keys(&player, "Enter");
		else
			player_wait(&player, 1000);
	}
}
END_TEST

Suite *sights_suite(void)
{
	Suite *suite = suite_create("sights");
	TCase *frames = tcase_create("frames"), *session = tcase_create("session");
	tcase_add_checked_fixture(frames, open_player, close_player);
	tcase_add_checked_fixture(session, open_player, close_player);
	tcase_add_loop_test(frames, from_afar, 0, ROWS(MOMENTS));
	tcase_add_loop_test(frames, as_a_figure, 0, ROWS(MOMENTS));
	tcase_add_loop_test(frames, a_test_from_afar, 0, ROWS(TRIALS));
	tcase_add_loop_test(frames, nothing_falls_back_to_small_text, 0, ROWS(MOMENTS));
	tcase_add_test(session, the_next_session_opens_as_the_last);
	tcase_add_loop_test(session, a_whole_session_at_every_size, 0, 2);
	tcase_set_timeout(session, 60);
	suite_add_tcase(suite, frames);
	suite_add_tcase(suite, session);
	return suite;
}
