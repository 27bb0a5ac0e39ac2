/* What is heard and seen of a whole session, moment by moment. */
#include <check.h>
#include <stdlib.h>
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

/* Trains without a key but the first, from briefing to summary. */
static void train(const char *ids, int level)
{
	player_begin(&player, ids, level);
	player_keys(&player, "Space");
	player_until(&player, PHASE_DONE);
}

/* A plank of two sets: everything that changes is announced, and what is waited for is counted down. */
static const char PLANK[] =
	"0 wake\n0 ready\n2000 tick\n3000 tick\n4000 tick\n5000 tilt\n"
	"8000 start\n15000 tick\n16000 tick\n17000 tick\n18000 rest\n";

START_TEST(a_set_is_heard_from_its_get_ready_to_its_end)
{
	train("plank", 1);
	ck_assert_msg(strncmp(player.heard, PLANK, strlen(PLANK)) == 0, "%.200s", player.heard);
	ck_assert_str_eq(strrchr(player.heard, ' '), " done\n");
}
END_TEST

START_TEST(a_rest_ticks_unless_it_is_to_be_silent)
{
	char *rest;
	train("plank", 1);
	rest = strstr(player.heard, " rest\n");
	ck_assert_int_eq(strncmp(strchr(rest + 6, ' '), " tick\n", 6), 0);
	close_player();
	open_player();
	player.app->settings.sound.in_rests = false;
	train("plank", 1);
	rest = strstr(player.heard, " rest\n");
	ck_assert_int_eq(strncmp(strchr(rest + 6, ' '), " tilt\n", 6), 0);
	ck_assert_ptr_nonnull(strstr(player.heard, "15000 tick\n"));
}
END_TEST

/* Every moment of a session of all kinds of work is a deadline of the tape: none is late. */
START_TEST(every_sound_of_a_session_is_on_time_and_in_order)
{
	ms_t last = 0;
	int lines = 0;
	player.app->settings.timing.brief_waits = false;
	train("pelvic-tilt dead-bug side-plank", 1);
	for (const char *line = player.heard; *line != '\0'; line = strchr(line, '\n') + 1) {
		ms_t at = strtol(line, NULL, 10);
		ck_assert_msg(at % 1000 == 0 && at >= last, "%.30s", line);
		last = at;
		lines++;
	}
	ck_assert_int_eq(lines, player.sounds);
	ck_assert_int_gt(lines, 60);
}
END_TEST

START_TEST(a_test_of_the_person_is_heard_too)
{
	player_keys(&player, "4 Enter Space");
	player_until_test(&player, TRIAL_WORK);
	ck_assert_str_eq(player.heard,
		"0 wake\n0 ready\n2000 tick\n3000 tick\n4000 tick\n5000 tilt\n8000 start\n");
}
END_TEST

/* Rings from the beginning of the session to the end of its first plank. */
static const struct {
	const char *sentence;
	enum sounds_use use;
	bool has_tones;
	int rings; /* ready, three ticks, tilt, start, three ticks, and two for the rest */
} BELLS[] = {
	{ "a bell", SOUNDS_BELL, false, 11 },
	{ "no player: the bell", SOUNDS_AUTO, false, 11 },
	{ "tones do not ring", SOUNDS_AUTO, true, 0 },
	{ "nothing", SOUNDS_OFF, true, 0 },
};

START_TEST(the_bell_rings_in_patterns)
{
	player.listens = true;
	player.app->settings.sound.use = BELLS[_i].use;
	player.app->ears.hearing.has[RUNG_TONES] = BELLS[_i].has_tones;
	player_begin(&player, "plank", 1);
	player_keys(&player, "Space");
	player_wait(&player, 18000 + 1000);
	ck_assert_msg(player.bells == BELLS[_i].rings, "%s: %d", BELLS[_i].sentence, player.bells);
}
END_TEST

START_TEST(what_comes_late_is_not_heard)
{
	const struct effect late = { .kind = EFFECT_SOUND, .at = 900, .sound = SOUND_START };
	struct effects effects = { 0 };
	app_tick(player.app, 1001, player.wall, &effects);
	ck_assert_int_eq(ears_hear(player.app, &late), OUTLET_NONE);
	ck_assert_int_eq(app_wait(player.app), NEVER);
	ck_assert_int_eq(effects.count, 0);
}
END_TEST

static void begin_hold(void)
{
	player.listens = true;
	player_begin(&player, "plank", 1);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
}

START_TEST(a_flash_lights_one_frame)
{
	begin_hold();
	golden(&player, "flash");
	golden_at(&player, "flash", 80, 24, true);
	ck_assert_int_eq(app_wait(player.app), FLASH_MS);
	player_wait(&player, FLASH_MS);
	golden(&player, "flash-over");
}
END_TEST

START_TEST(who_wants_no_flash_sees_none)
{
	char frame[1 << 15];
	if (_i == 0)
		player.app->settings.sound.flash = false;
	else
		player.app->settings.reduced_motion = true;
	begin_hold();
	strcpy(frame, frame_text(&player, 80, 24));
	player_wait(&player, FLASH_MS);
	ck_assert_str_eq(frame_text(&player, 80, 24), frame);
}
END_TEST

Suite *ears_suite(void)
{
	Suite *suite = suite_create("ears");
	TCase *tcase = tcase_create("sounds");
	tcase_add_checked_fixture(tcase, open_player, close_player);
	tcase_add_test(tcase, a_set_is_heard_from_its_get_ready_to_its_end);
	tcase_add_test(tcase, a_rest_ticks_unless_it_is_to_be_silent);
	tcase_add_test(tcase, every_sound_of_a_session_is_on_time_and_in_order);
	tcase_add_test(tcase, a_test_of_the_person_is_heard_too);
	tcase_add_loop_test(tcase, the_bell_rings_in_patterns, 0, sizeof(BELLS) / sizeof(BELLS[0]));
	tcase_add_test(tcase, what_comes_late_is_not_heard);
	tcase_add_test(tcase, a_flash_lights_one_frame);
	tcase_add_loop_test(tcase, who_wants_no_flash_sees_none, 0, 2);
	suite_add_tcase(suite, tcase);
	return suite;
}
