/* The sound check: what is played, what answers do, and what is said of them. */
#include "view/sound_check.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"
#include "suites.h"

static struct player player;

static void open_check(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	player.listens = true;
	player.app->ears.hearing.has[RUNG_TONES] = player.app->ears.hearing.has[RUNG_BELL] = true;
	player.app->ears.hearing.has[RUNG_FLASH] = true;
	strcpy(player.app->ears.hearing.by[RUNG_TONES], "paplay");
	player_keys(&player, "s");
	ck_assert_str_eq(app_view(player.app)->name, "sound-check");
}

static void close_check(void)
{
	player_close(&player);
}

/* Whether the screen says so, once it is not lit any more. */
static bool shows(const char *words)
{
	player_wait(&player, FLASH_MS);
	return strstr(frame_text(&player, 80, 24), words) != NULL;
}

static void act(const char *script)
{
	player_act(&player, script);
}

/* Yes, no, or not asked about: tones, bell, flash. */
static const char *heard(void)
{
	static const char letters[] = { [HEARD_UNASKED] = '-', [HEARD_YES] = 'y', [HEARD_NO] = 'n' };
	static char text[RUNGS];
	for (int rung = RUNG_TONES; rung < RUNGS; rung++)
		text[rung - 1] = letters[player.app->ears.hearing.heard[VENUE_PLAIN][rung]];
	return text;
}

static const struct {
	const char *sentence, *script, *heard;
	bool keeps;
	const char *word; /* on the last page; NULL: it is not there yet */
} STORIES[] = {
	{ "all is heard", "Space y y y", "yyy", true, "TONES" },
	{ "with one button", "PageDown PageDown PageDown PageDown", "yyy", true, "TONES" },
	{ "or another", "Enter Enter Enter Enter", "yyy", true, "TONES" },
	{ "tones are not", "Space n y y", "nyy", true, "BELL" },
	{ "neither is", "Space n n y", "nny", true, "SILENT" },
	{ "no key is a no, in its time", "Space 12000ms y y", "nyy", true, "BELL" },
	{ "with one button, and patience", "PageDown 12000ms PageDown 12000ms", "nyn", true, "BELL" },
	{ "nobody is there: nothing is kept", "Space 36000ms", "---", false, "TONES" },
	{ "until all is asked nothing is kept", "Space y n", "---", false, NULL },
	{ "and not by one who leaves", "Space y n q", "---", false, NULL },
	{ "again is no answer", "Space r r r r y y y", "yyy", true, "TONES" },
	{ "once more from the beginning", "Space y y y r n y y", "nyy", true, "BELL" },
	{ "letters before the beginning say nothing", "y n", "---", false, NULL },
};

START_TEST(each_story)
{
	act(STORIES[_i].script);
	ck_assert_msg(strncmp(heard(), STORIES[_i].heard, 3) == 0, "%s: %.3s", STORIES[_i].sentence,
		heard());
	ck_assert_msg(player.app->wants_heard == STORIES[_i].keeps, "%s", STORIES[_i].sentence);
	ck_assert((STORIES[_i].word != NULL) == (player.app->sound_check.step == CHECK_AFTER));
	if (STORIES[_i].word != NULL) {
		player_wait(&player, FLASH_MS);
		char spaced[16] = "";
		for (const char *letter = STORIES[_i].word; *letter != '\0'; letter++)
			snprintf(spaced + strlen(spaced), 4, "%s%c", spaced[0] ? " " : "", *letter);
		ck_assert_msg(strstr(frame_text(&player, 40, 12), spaced) != NULL, "%s:\n%s",
			STORIES[_i].sentence, frame_text(&player, 40, 12));
	}
}
END_TEST

START_TEST(each_is_played_three_times_and_nothing_but_it)
{
	act("Space");
	ck_assert_str_eq(player.heard, "0 done\n");
	ck_assert_msg(player.bells == 0 && !chime_is_lit(&player.app->ears.chime, player.now), "tones");
	act("11999ms");
	ck_assert_str_eq(player.heard, "0 done\n4000 done\n8000 done\n");
	act("1000ms");
	ck_assert_str_eq(player.heard, "0 done\n4000 done\n8000 done\n12000 done\n");
	ck_assert_int_eq(player.bells, 3);
	ck_assert_msg(!chime_is_lit(&player.app->ears.chime, 12000), "the bell");
	act("y");
	ck_assert_msg(chime_is_lit(&player.app->ears.chime, player.now), "the flash");
	act("2000ms");
	ck_assert_int_eq(player.bells, 3);
}
END_TEST

START_TEST(it_plays_what_the_settings_silence)
{
	player.app->settings.sound.use = SOUNDS_OFF;
	player.app->settings.sound.flash = false;
	act("Space y 1000ms y");
	ck_assert_int_eq(player.bells, 3);
	ck_assert(chime_is_lit(&player.app->ears.chime, player.now));
	act("y");
	ck_assert(shows("auto would follow the answers"));
}
END_TEST

START_TEST(what_is_not_there_is_not_asked_about)
{
	player.app->ears.hearing.has[RUNG_TONES] = false;
	player.app->settings.reduced_motion = true;
	act("Space");
	ck_assert(shows("1 of 1: the terminal's bell"));
	act("n");
	ck_assert_int_eq(strncmp(heard(), "-n-", 3), 0);
	ck_assert(shows("Tones need a player"));
	ck_assert(shows("audible bell"));
}
END_TEST

START_TEST(a_session_is_not_played_into)
{
	act("Space ? q");
	ck_assert_int_eq(sound_check_rung(player.app), RUNG_TONES);
	player_keys(&player, "?");
	ck_assert_int_eq(sound_check_rung(player.app), RUNGS);
	act("30000ms");
	ck_assert_str_eq(player.heard, "0 done\n");
}
END_TEST

START_TEST(in_tmux_and_over_ssh_there_is_more_to_say)
{
	player.app->ears.hearing.venue = _i == 0 ? VENUE_TMUX : VENUE_SSH;
	ck_assert(shows("another machine's terminal") == (_i == 1));
	act("Space n n n");
	ck_assert(shows("bell-action any") == (_i == 0));
	const struct hearing *hearing = &player.app->ears.hearing;
	ck_assert_int_eq(hearing->heard[hearing->venue][RUNG_BELL], HEARD_NO);
}
END_TEST

START_TEST(it_is_there_from_every_tab_and_leads_back)
{
	static const char *const tabs[] = { "1", "2", "3", "4", "5", "6" };
	player_keys(&player, "q");
	for (int i = 0; i < 6; i++) {
		player_keys(&player, tabs[i]);
		const struct view *tab = app_view(player.app);
		player_keys(&player, "s ? s s");
		ck_assert_int_eq(player.app->view_count, 2);
		player_keys(&player, "q");
		ck_assert_ptr_eq(app_view(player.app), tab);
	}
}
END_TEST

START_TEST(a_session_or_the_first_pages_are_no_time_for_it)
{
	player_keys(&player, "q");
	player_begin(&player, "plank", 1);
	player_keys(&player, "? s");
	ck_assert_str_eq(app_view(player.app)->name, "help");
	player_close(&player);
	player_open(&player, PLAYER_NEW);
	player_keys(&player, "? s");
	ck_assert_str_eq(app_view(player.app)->name, "help");
}
END_TEST

START_TEST(its_pages)
{
	golden(&player, "sound-check");
	act("Space");
	golden(&player, "sound-check-tones");
	act("n y");
	golden(&player, "sound-check-flash");
	golden_at(&player, "sound-check-flash", 80, 24, true);
	act("2000ms y");
	golden(&player, "sound-check-bell");
	player_keys(&player, "q s");
	player.app->ears.hearing.has[RUNG_TONES] = false;
	act("Space n n 2000ms");
	golden(&player, "sound-check-silent");
}
END_TEST

Suite *sound_check_suite(void)
{
	Suite *suite = suite_create("sound_check");
	TCase *tcase = tcase_create("sound_check");
	tcase_add_checked_fixture(tcase, open_check, close_check);
	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, each_is_played_three_times_and_nothing_but_it);
	tcase_add_test(tcase, it_plays_what_the_settings_silence);
	tcase_add_test(tcase, what_is_not_there_is_not_asked_about);
	tcase_add_test(tcase, a_session_is_not_played_into);
	tcase_add_loop_test(tcase, in_tmux_and_over_ssh_there_is_more_to_say, 0, 2);
	tcase_add_test(tcase, it_is_there_from_every_tab_and_leads_back);
	tcase_add_test(tcase, a_session_or_the_first_pages_are_no_time_for_it);
	tcase_add_test(tcase, its_pages);
	suite_add_tcase(suite, tcase);
	return suite;
}
