/* Settings: walked through, turned, and taken over from the file. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"
#include "view/choice.h"

#include "suites.h"

static struct player player;

static void open_settings(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	snprintf(player.app->preferences.path, PREFERENCES_PATH_SIZE, "~/.config/deadbug/deadbug.cfg");
	player_keys(&player, "6");
}

static void close_player(void)
{
	player_close(&player);
}

static const struct {
	const char *name, *setting, *keys;
} SCREENS[] = {
	{ "settings", "theme", "" },
	{ "settings-number", "ready-seconds", "" },
	{ "settings-file", NULL, "" },
	{ "settings-keys", "theme", "G" },
};

START_TEST(each_screen)
{
	if (SCREENS[_i].setting != NULL)
		player_select_setting(&player, SCREENS[_i].setting);
	else
		player.app->preferences.selected = CHOICE_FILE;
	player_keys(&player, SCREENS[_i].keys);
	golden(&player, SCREENS[_i].name);
}
END_TEST

START_TEST(plain_letters_do_too)
{
	golden_at(&player, "settings", 80, 24, true);
}
END_TEST

/* What a key makes of a default, in words. */
static const struct {
	const char *setting, *keys, *value;
} TURNS[] = {
	{ "flash", "Space", "off" },
	{ "flash", "Enter", "off" },
	{ "flash", "Left", "off" },
	{ "flash", "Right Right", "on" },
	{ "self-paced", "Space", "on" },
	{ "mouse", "Space", "on" },
	{ "ready-seconds", "Right", "6 s" },
	{ "ready-seconds", "h h h h h", "3 s" },
	{ "ready-seconds", "Right Right 0", "5 s" },
	{ "brief-seconds", "l", "25 s" },
	{ "day-start", "Left", "03:30" },
	{ "day-start", "Left Delete", "04:00" },
	{ "talk", "Right", "full" },
	{ "talk", "Space Space", "quiet" },
	{ "talk", "Left 0", "normal" },
	{ "voice-rate", "Left", "140" },
	{ "theme", "Right", "contrast" },
	{ "theme", "Left", "terminal" },
	{ "theme", "Right Left", "calm" },
	{ "theme", "Right Right 0", "calm" },
};

START_TEST(a_key_turns_a_setting_and_it_is_to_be_kept)
{
	int setting = player_setting(TURNS[_i].setting);
	char value[CHOICE_TEXT_SIZE];
	player_select_setting(&player, TURNS[_i].setting);
	ck_assert(!player.app->wants_save);
	player_keys(&player, TURNS[_i].keys);
	choice_value(player.app, setting, value);
	ck_assert_msg(strcmp(value, TURNS[_i].value) == 0, "%s %s: %s", TURNS[_i].setting,
		TURNS[_i].keys, value);
	ck_assert(player.app->wants_save);
	ck_assert_uint_eq(player.app->preferences.unkept, setting_bit(setting));
	ck_assert(player.app->wants_theme == (strcmp(TURNS[_i].setting, "theme") == 0));
	for (int i = 0; i < SETTINGS; i++)
		ck_assert(i == setting || setting_same(&setting_rows[i], &player.app->settings,
			&settings_default));
}
END_TEST

/* The detail says it all beside the list, and briefly below it: never the one in the other's place. */
START_TEST(list_and_detail_agree_on_what_is_wide)
{
	const char *frame = frame_text(&player, _i, 24);
	const char *fact = strstr(frame, "In the file"), *row = fact;
	ck_assert_int_eq(fact != NULL, _i >= WIDE_COLUMNS);
	while (row > frame && row[-1] != '\n')
		row--;
	ck_assert_msg(fact == NULL || row + strspn(row, " ") < fact, "%s", frame);
}
END_TEST

START_TEST(a_value_is_on_the_screen_at_once)
{
	player_select_setting(&player, "ready-seconds");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "< 5 s >"));
	player_keys(&player, "Right");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "< 6 s >"));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "ready-seconds = 6;"));
}
END_TEST

/* The next session has it, without leaving the program. */
START_TEST(a_change_holds_at_once)
{
	player_select_setting(&player, "self-paced");
	player_keys(&player, "Space q Space");
	ck_assert(player.app->in_session);
	ck_assert(player.app->session.workout.items[0].self_paced);
}
END_TEST

START_TEST(every_entry_is_in_sight_when_selected)
{
	static const int sizes[][2] = { { 40, 12 }, { 60, 24 }, { 80, 24 }, { 140, 45 } };
	for (int choice = 0; choice < CHOICES; choice++) {
		char line[64];
		snprintf(line, sizeof(line), "> %s ", choice_label(choice));
		ck_assert_int_eq(player.app->preferences.selected, choice);
		ck_assert_msg(strstr(frame_text(&player, sizes[_i][0], sizes[_i][1]), line) != NULL,
			"%s", line);
		player_keys(&player, "Down");
	}
	ck_assert_msg(player.app->preferences.selected == 0, "it goes round");
	player_keys(&player, "Up");
	ck_assert_int_eq(player.app->preferences.selected, CHOICES - 1);
}
END_TEST

START_TEST(pages_stop_at_the_ends)
{
	player_keys(&player, "PageUp");
	ck_assert_int_eq(player.app->preferences.selected, 0);
	player_keys(&player, "PageDown");
	ck_assert_int_gt(player.app->preferences.selected, 1);
	for (int i = 0; i < CHOICES; i++)
		player_keys(&player, "PageDown");
	ck_assert_int_eq(player.app->preferences.selected, CHOICES - 1);
}
END_TEST

START_TEST(keys_are_learned_and_not_turned)
{
	player_keys(&player, "G Right Left 0");
	ck_assert(!player.app->wants_save);
	ck_assert_uint_eq(player.app->preferences.unkept, 0);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "b learns a remote's"));
	player_keys(&player, "Space");
	ck_assert_str_eq(app_view(player.app)->name, "buttons");
}
END_TEST

/* A program is shown; a key says where it is written, and takes it back. */
START_TEST(a_program_is_written_in_the_file)
{
	struct argv *command = &player.app->settings.voice.command;
	argv_add(command, "say-it");
	argv_add(command, "%s");
	player_select_setting(&player, "voice-command");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 40, 12), " say-it\n"));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "espeak-ng"));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 140, 45),
		"voice-command = (\"say-it\", \"%s\");"));
	player_keys(&player, "Right");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24),
		"A program is written in deadbug.cfg, not here."));
	ck_assert(!player.app->wants_save);
	ck_assert_int_eq(command->count, 2);
	player_keys(&player, "0");
	ck_assert(player.app->wants_save);
	ck_assert_int_eq(command->count, 0);
}
END_TEST

START_TEST(the_file_is_read_or_written_again)
{
	player_select_setting(&player, "flash");
	player_keys(&player, "Space");
	player.app->wants_save = player.app->wants_reload = false;
	player.app->preferences.selected = CHOICE_FILE;
	player_keys(&player, "Space");
	ck_assert_msg(player.app->wants_save, "what waits is written");
	player.app->preferences.unkept = 0;
	player_keys(&player, "Space");
	ck_assert_msg(player.app->wants_reload, "else it is read");
}
END_TEST

START_TEST(trouble_is_on_the_screen_whatever_is_selected)
{
	snprintf(player.app->preferences.trouble, PREFERENCES_TROUBLE_SIZE,
		"deadbug.cfg, line 3: flash must be true or false");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "deadbug.cfg, line 3: flash must"));
	player.app->preferences.selected = CHOICE_FILE;
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "has a mistake"));
}
END_TEST

START_TEST(a_screen_that_opens_looks_at_the_file)
{
	player.app->wants_reload = false;
	player_keys(&player, "2");
	ck_assert(player.app->wants_reload);
	player.app->wants_reload = false;
	player_keys(&player, "Ctrl-R");
	ck_assert(player.app->wants_reload);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "deadbug.cfg is as it was."));
	snprintf(player.app->preferences.trouble, PREFERENCES_TROUBLE_SIZE, "deadbug.cfg, line 3: no");
	player_keys(&player, "Ctrl-R");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "deadbug.cfg, line 3: no"));
}
END_TEST

/* By hand, while the program ran: the flash is off, and z skips. */
START_TEST(what_changed_in_the_file_is_taken_over)
{
	struct settings before = settings_default, now = settings_default;
	now.sound.flash = false;
	now.timing.ready_ms = 9000;
	strcpy(now.theme, "paper");
	now.bindings[now.binding_count++] = (struct binding){ "skip", "z", 3 };
	preferences_adopt(player.app, &before, &now);
	ck_assert(!player.app->settings.sound.flash);
	ck_assert_int_eq(player.app->settings.timing.ready_ms, 9000);
	ck_assert_str_eq(player.app->settings.theme, "paper");
	ck_assert(player.app->wants_theme);
	ck_assert(!player.app->wants_save);
	ck_assert_uint_eq(keymap_key_of(&player.app->keymap, ACTION_SKIP), 'z');
}
END_TEST

START_TEST(what_did_not_change_in_the_file_stays)
{
	struct settings before = settings_default, now = settings_default;
	player.app->settings.self_paced = true;     /* for the moment, on home */
	player.app->settings.reduced_motion = true; /* asked for by the environment */
	now.sound.flash = false;
	preferences_adopt(player.app, &before, &now);
	ck_assert(player.app->settings.self_paced);
	ck_assert(player.app->settings.reduced_motion);
	ck_assert(!player.app->wants_theme);
}
END_TEST

START_TEST(what_waits_to_be_written_is_not_lost)
{
	struct settings before = settings_default, now = settings_default;
	player_select_setting(&player, "theme");
	player_keys(&player, "Right");
	strcpy(now.theme, "paper");
	preferences_adopt(player.app, &before, &now);
	ck_assert_str_eq(player.app->settings.theme, "contrast");
}
END_TEST

START_TEST(home_says_the_new_length)
{
	struct settings before = settings_default, now = settings_default;
	player_keys(&player, "1");
	long seconds = player.app->home.seconds;
	now.timing.ready_ms = 30000;
	preferences_adopt(player.app, &before, &now);
	ck_assert_int_gt(player.app->home.seconds, seconds);
}
END_TEST

/* At the row of the screen that begins with the words, behind the room for the mark. */
static void point(enum pointer_kind kind, const char *words)
{
	struct effects effects = { 0 };
	const char *line = frame_text(&player, 80, 24);
	int y = 0;
	while (strncmp(line + 3, words, strlen(words)) != 0) {
		line = strchr(line, '\n') + 1;
		ck_assert_int_lt(++y, 24);
	}
	app_point(player.app, &(struct pointer){ kind, 10, y }, &effects);
}

START_TEST(a_click_selects_and_a_second_one_turns)
{
	point(POINTER_CLICK, "Flash ");
	ck_assert_int_eq(player.app->preferences.selected, player_setting("flash"));
	ck_assert(player.app->settings.sound.flash);
	point(POINTER_DOUBLE, "Flash ");
	ck_assert(!player.app->settings.sound.flash);
}
END_TEST

Suite *preferences_suite(void)
{
	Suite *suite = suite_create("preferences");
	TCase *screen = tcase_create("screen"), *file = tcase_create("file");
	tcase_add_checked_fixture(screen, open_settings, close_player);
	tcase_add_checked_fixture(file, open_settings, close_player);
	tcase_add_loop_test(screen, each_screen, 0, sizeof(SCREENS) / sizeof(SCREENS[0]));
	tcase_add_test(screen, plain_letters_do_too);
	tcase_add_loop_test(screen, a_key_turns_a_setting_and_it_is_to_be_kept, 0,
		sizeof(TURNS) / sizeof(TURNS[0]));
	tcase_add_loop_test(screen, list_and_detail_agree_on_what_is_wide, 68, 76);
	tcase_add_test(screen, a_value_is_on_the_screen_at_once);
	tcase_add_test(screen, a_change_holds_at_once);
	tcase_add_loop_test(screen, every_entry_is_in_sight_when_selected, 0, 4);
	tcase_add_test(screen, pages_stop_at_the_ends);
	tcase_add_test(screen, keys_are_learned_and_not_turned);
	tcase_add_test(screen, a_program_is_written_in_the_file);
	tcase_add_test(screen, a_click_selects_and_a_second_one_turns);
	tcase_add_test(file, the_file_is_read_or_written_again);
	tcase_add_test(file, trouble_is_on_the_screen_whatever_is_selected);
	tcase_add_test(file, a_screen_that_opens_looks_at_the_file);
	tcase_add_test(file, what_changed_in_the_file_is_taken_over);
	tcase_add_test(file, what_did_not_change_in_the_file_stays);
	tcase_add_test(file, what_waits_to_be_written_is_not_lost);
	tcase_add_test(file, home_says_the_new_length);
	suite_add_tcase(suite, screen);
	suite_add_tcase(suite, file);
	return suite;
}
