/* The working phases: which word, which number, which line, at each moment. */
#include <check.h>
#include <string.h>

#include "golden.h"
#include "view/coach.h"

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

/* What a 40 x 12 screen says, where the word stands spaced out in its first row. */
static const struct {
	const char *sentence, *ids;
	int level;
	enum phase phase;
	ms_t after;
	const char *word, *line, *cue;
} SEEN[] = {
	{ "the get-ready names the set", "dead-bug", 2, PHASE_READY, 0, "R E A D Y",
		"set 1 of 3 · right", "Back flat" },
	{ "the tilt says how", "dead-bug", 2, PHASE_TILT, 0, "T I L T", "set 1 of 3",
		"press your low back down" },
	{ "a plank's tilt is another", "plank", 2, PHASE_TILT, 0, "T U C K", "set 1 of 3", "tail" },
	{ "a bird-dog's back is not tilted", "bird-dog", 2, PHASE_TILT, 0, "S E T T L E", "set 1 of 3",
		"easy, flat back" },
	{ "going down", "dead-bug", 2, PHASE_WORK, 1000, "L O W E R   ■ □ □",
		"set 1 of 3 · right · rep 1 of 10", "" },
	{ "a short hold in a rep", "dead-bug", 2, PHASE_WORK, 3000, "H O L D   □",
		"right · rep 1 of 10", "" },
	{ "and back", "dead-bug", 2, PHASE_WORK, 5000, "R E T U R N   ■ □", "right · rep 1 of 10", "" },
	{ "then the other side", "dead-bug", 2, PHASE_WORK, 6000, "L O W E R   □ □ □",
		"left · rep 1 of 10", "" },
	{ "then the next rep", "dead-bug", 2, PHASE_WORK, 12000, "L O W E R", "right · rep 2 of 10",
		"" },
	{ "a long hold in a rep has no ticks", "pelvic-tilt", 1, PHASE_WORK, 3000, "H O L D ",
		"rep 1 of 10", "" },
	{ "a hold is its exercise's word", "plank", 2, PHASE_WORK, 3000, "H O L D", "set 1 of 3", "" },
	{ "the side of a one-sided hold", "side-plank-knees", 1, PHASE_WORK, 3000, "H O L D",
		"set 1 of 3 · right", "" },
	{ "the change of sides", "side-plank-knees", 1, PHASE_SWITCH, 0, "S W I T C H", "set 1 of 3",
		"Left side next." },
};

START_TEST(what_is_seen)
{
	player_begin(&player, SEEN[_i].ids, SEEN[_i].level);
	player_keys(&player, "Space");
	player_until(&player, SEEN[_i].phase);
	player_wait(&player, SEEN[_i].after);
	const char *frame = frame_text(&player, 40, 12);
	ck_assert_msg(strstr(frame, SEEN[_i].word) != NULL, "%s: no '%s' in\n%s", SEEN[_i].sentence,
		SEEN[_i].word, frame);
	ck_assert_msg(strstr(frame, SEEN[_i].line) != NULL, "%s: no '%s' in\n%s", SEEN[_i].sentence,
		SEEN[_i].line, frame);
	ck_assert_msg(strstr(frame, SEEN[_i].cue) != NULL, "%s: no '%s' in\n%s", SEEN[_i].sentence,
		SEEN[_i].cue, frame);
}
END_TEST

START_TEST(the_other_side_is_the_same_figure_turned)
{
	player_begin(&player, "side-plank-knees", 1);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	golden_at(&player, "side-right", 80, 24, false);
	player_until(&player, PHASE_SWITCH);
	player_until(&player, PHASE_WORK);
	ck_assert(session_segment(&player.app->session)->mirrored);
	golden_at(&player, "side-left", 80, 24, false);
}
END_TEST

START_TEST(a_pause_keeps_the_number)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_wait(&player, 5000);
	player_keys(&player, "p");
	player_wait(&player, 60000);
	golden(&player, "pause-hold");
	ck_assert_int_eq(session_left(&player.app->session, player.now), 25000);
}
END_TEST

START_TEST(the_way_back_from_a_pause_counts_its_own_three_seconds)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_wait(&player, 5000);
	player_keys(&player, "p p");
	ck_assert_int_eq(coach_left(&player.app->session, player.now), RESUME_MS);
	player_wait(&player, 1400);
	ck_assert_int_eq(coach_left(&player.app->session, player.now), 1600);
	ck_assert_int_eq(app_wait(player.app), 600);
	ck_assert_int_eq(session_left(&player.app->session, player.now), 25000);
}
END_TEST

START_TEST(half_the_range_is_said)
{
	player_begin(&player, "dead-bug", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_REST);
	player_keys(&player, "a y 1");
	player_until(&player, PHASE_WORK);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "Half the range."));
}
END_TEST

Suite *coach_work_suite(void)
{
	Suite *suite = suite_create("coach_work");
	TCase *work = tcase_create("work");
	tcase_add_checked_fixture(work, open_home, close_player);
	tcase_add_loop_test(work, what_is_seen, 0, sizeof(SEEN) / sizeof(SEEN[0]));
	tcase_add_test(work, the_other_side_is_the_same_figure_turned);
	tcase_add_test(work, a_pause_keeps_the_number);
	tcase_add_test(work, the_way_back_from_a_pause_counts_its_own_three_seconds);
	tcase_add_test(work, half_the_range_is_said);
	suite_add_tcase(suite, work);
	return suite;
}
