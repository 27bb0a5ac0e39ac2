/* deadbug.cfg while the program runs: what is changed here is there, and the other way round. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/kept_settings.h"
#include "suites.h"
#include "sys/scratch.h"
#include "view/player.h"

#define NAME "deadbug.cfg"

static struct player player;
static struct settings_file file;

static void set_up(void)
{
	scratch_make();
	settings_file_init(&file, scratch_directory());
	player_open(&player, PLAYER_ACCEPTED);
	player_keys(&player, "6");
}

static void tear_down(void)
{
	player_close(&player);
	scratch_remove();
}

/* What the loop does with the app's wishes. */
static void grant(void)
{
	if (player.app->wants_save)
		kept_settings_save(&file, player.app);
	if (player.app->wants_reload)
		kept_settings_reload(&file, player.app);
	player.app->wants_save = player.app->wants_reload = false;
}

static void start(const char *text)
{
	struct problems problems;
	if (text != NULL)
		scratch_write(NAME, text);
	problems_init(&problems);
	kept_settings_read(&file, &problems);
	kept_settings_tell(&file, &problems, player.app);
	problems_clear(&problems);
	player.app->settings = file.holds;
	grant();
}

START_TEST(a_change_on_the_screen_is_in_the_file)
{
	start("# mine\nflash = true; # loud\n");
	player_keys(&player, "g Right");
	grant();
	ck_assert_str_eq(scratch_read(NAME), "# mine\nflash = true; # loud\n\n"
		"# The colours of every screen. (the name of a theme)\ntheme = \"contrast\";\n");
	ck_assert_uint_eq(player.app->preferences.unkept, 0);
	ck_assert_str_eq(player.app->preferences.trouble, "");
	player_keys(&player, "Left");
	grant();
	ck_assert_ptr_nonnull(strstr(scratch_read(NAME), "theme = \"calm\";\n"));
}
END_TEST

START_TEST(a_change_in_the_file_is_on_the_screen)
{
	start("flash = true;\n");
	scratch_write(NAME, "flash = false;\nkeys = { skip = \"z\"; };\n");
	player_keys(&player, "Ctrl-R");
	grant();
	ck_assert(!player.app->settings.sound.flash);
	ck_assert_uint_eq(keymap_key_of(&player.app->keymap, ACTION_SKIP), 'z');
	ck_assert_str_eq(player.app->message, NAME " has changed: it holds now.");
}
END_TEST

START_TEST(a_file_that_is_as_it_was_is_not_read)
{
	start("flash = true;\n");
	player.app->settings.sound.flash = false; /* for the moment */
	player_keys(&player, "Ctrl-R");
	grant();
	ck_assert(!player.app->settings.sound.flash);
	ck_assert_str_eq(player.app->message, NAME " is as it was.");
}
END_TEST

static const struct {
	const char *text, *trouble;
} MISTAKES[] = {
	{ "flash = false;\n", "" },
	{ "flash = false;\nready-seconds = 99;\n",
		NAME ", line 2: ready-seconds 99 is out of range (3 to 30)" },
	{ "flash = false;\nready-seconds = 99;\nsnow = 1;\n",
		NAME ", line 2: ready-seconds 99 is out of range (3 to 30) (and 1 more)" },
	{ "flash = false;\nkeys = { fly = \"z\"; };\n",
		NAME ", line 2: keys: there is no action 'fly'" },
};

START_TEST(a_mistake_is_told_with_its_line_and_the_others_hold)
{
	start(MISTAKES[_i].text);
	ck_assert_str_eq(player.app->preferences.trouble, MISTAKES[_i].trouble);
	ck_assert(!player.app->settings.sound.flash);
	start("");
	ck_assert_str_eq(player.app->preferences.trouble, "");
	scratch_write(NAME, MISTAKES[_i].text);
	player_keys(&player, "2"); /* a screen opens */
	grant();
	ck_assert_str_eq(player.app->preferences.trouble, MISTAKES[_i].trouble);
	ck_assert(!player.app->settings.sound.flash);
	if (MISTAKES[_i].trouble[0] != '\0')
		ck_assert_str_eq(player.app->message, MISTAKES[_i].trouble);
}
END_TEST

START_TEST(a_mistake_is_forgotten_when_it_is_mended_here)
{
	start("ready-seconds = 99;\n");
	ck_assert_str_ne(player.app->preferences.trouble, "");
	player_select_setting(&player, "ready-seconds");
	player_keys(&player, "Right");
	grant();
	ck_assert_str_eq(scratch_read(NAME), "ready-seconds = 6;\n");
	ck_assert_str_eq(player.app->preferences.trouble, "");
}
END_TEST

START_TEST(problems_of_other_files_are_not_this_one_s)
{
	struct problems problems;
	problems_init(&problems);
	problems_add(&problems, "mine.cfg", 1, "no");
	kept_settings_tell(&file, &problems, player.app);
	ck_assert_str_eq(player.app->preferences.trouble, "");
	problems_add(&problems, file.path, 0, "yes");
	kept_settings_tell(&file, &problems, player.app);
	ck_assert_str_eq(player.app->preferences.trouble, NAME ": yes");
	problems_clear(&problems);
}
END_TEST

START_TEST(learned_buttons_are_in_the_file)
{
	start("keys = { skip = \"n\"; }; # mine\n");
	player_keys(&player, "b Space q F8 q F9 q Space");
	grant();
	ck_assert_str_eq(scratch_read(NAME),
		"keys = { skip = \"n F9\"; pause = \"p . Insert F8\"; }; # mine\n");
	ck_assert_int_eq(player.app->preferences.learned_count, 0);
	ck_assert(keymap_has(&player.app->keymap, ACTION_SKIP, PRESS_F1 + 8));
}
END_TEST

/* They hold, even when the file is read meanwhile, and go with the next try. */
START_TEST(learned_buttons_that_can_not_be_written_wait)
{
	start(NULL);
	ck_assert_int_eq(mkdir(scratch_path(NAME), 0700), 0);
	player_keys(&player, "b");
	grant();
	player_keys(&player, "Space q F8 q q q Space");
	grant();
	ck_assert_int_eq(strncmp(player.app->message, "Not kept, it holds until you leave: ", 36), 0);
	ck_assert_int_eq(remove(scratch_path(NAME)), 0);
	scratch_write(NAME, "flash = false;\n");
	player.app->wants_reload = true;
	grant();
	ck_assert(!player.app->settings.sound.flash);
	ck_assert(keymap_has(&player.app->keymap, ACTION_PAUSE, PRESS_F1 + 7));
	player.app->wants_save = true;
	grant();
	ck_assert_ptr_nonnull(strstr(scratch_read(NAME), "keys = { pause = \"p . Insert F8\"; };"));
	ck_assert(!preferences_wait(&player.app->preferences));
}
END_TEST

/* It holds all the same, is said, and is written as soon as that is possible. */
START_TEST(what_can_not_be_written_waits)
{
	start(NULL);
	ck_assert_int_eq(mkdir(scratch_path(NAME), 0700), 0);
	player_keys(&player, "g Right");
	grant();
	ck_assert_str_eq(player.app->settings.theme, "contrast");
	ck_assert_uint_eq(player.app->preferences.unkept, 1);
	ck_assert_str_eq(player.app->preferences.trouble, NAME ": cannot read: it is a directory");
	ck_assert_str_eq(player.app->message, "Not kept, it holds until you leave: "
		NAME ": cannot read: it is a directory.");
	ck_assert_int_eq(remove(scratch_path(NAME)), 0);
	player_select_setting(&player, "ready-seconds");
	player_keys(&player, "Right");
	grant();
	ck_assert_uint_eq(player.app->preferences.unkept, 0);
	ck_assert_str_eq(player.app->preferences.trouble, "");
	ck_assert_ptr_nonnull(strstr(scratch_read(NAME), "theme = \"contrast\";"));
	ck_assert_ptr_nonnull(strstr(scratch_read(NAME), "ready-seconds = 6;"));
}
END_TEST

START_TEST(what_is_chosen_for_the_moment_is_not_written)
{
	start("flash = true;\n");
	player.app->settings.self_paced = true; /* by a key on home */
	player_keys(&player, "g Right");
	grant();
	ck_assert_ptr_null(strstr(scratch_read(NAME), "self-paced"));
	ck_assert(player.app->settings.self_paced);
}
END_TEST

START_TEST(what_another_program_wrote_meanwhile_is_taken_over_by_a_write)
{
	start("flash = true;\n");
	scratch_write(NAME, "flash = false;\n");
	player_keys(&player, "g Right");
	player.app->wants_reload = false;
	grant();
	ck_assert(!player.app->settings.sound.flash);
	ck_assert_str_eq(player.app->settings.theme, "contrast");
	ck_assert_int_eq(strncmp(scratch_read(NAME), "flash = false;\n", 15), 0);
}
END_TEST

START_TEST(the_path_is_told_as_a_person_writes_it)
{
	setenv("HOME", scratch_directory(), 1);
	start("");
	ck_assert_str_eq(player.app->preferences.path, "~/" NAME);
	settings_file_init(&file, "");
	start(NULL);
	ck_assert_str_eq(player.app->preferences.path, "");
}
END_TEST

Suite *kept_settings_suite(void)
{
	Suite *suite = suite_create("kept_settings");
	TCase *tcase = tcase_create("stories");
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, a_change_on_the_screen_is_in_the_file);
	tcase_add_test(tcase, a_change_in_the_file_is_on_the_screen);
	tcase_add_test(tcase, a_file_that_is_as_it_was_is_not_read);
	tcase_add_loop_test(tcase, a_mistake_is_told_with_its_line_and_the_others_hold, 0,
		ROWS(MISTAKES));
	tcase_add_test(tcase, a_mistake_is_forgotten_when_it_is_mended_here);
	tcase_add_test(tcase, problems_of_other_files_are_not_this_one_s);
	tcase_add_test(tcase, learned_buttons_are_in_the_file);
	tcase_add_test(tcase, learned_buttons_that_can_not_be_written_wait);
	tcase_add_test(tcase, what_can_not_be_written_waits);
	tcase_add_test(tcase, what_is_chosen_for_the_moment_is_not_written);
	tcase_add_test(tcase, what_another_program_wrote_meanwhile_is_taken_over_by_a_write);
	tcase_add_test(tcase, the_path_is_told_as_a_person_writes_it);
	suite_add_tcase(suite, tcase);
	return suite;
}
