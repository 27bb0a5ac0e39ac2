/* What is said about each entry of the settings' screen. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "player.h"
#include "view/bindings.h"
#include "view/choice.h"

#include "suites.h"

#define WIDTH 76
#define HEIGHT 12

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	snprintf(player.app->preferences.path, PREFERENCES_PATH_SIZE, "~/deadbug.cfg");
}

static void close_player(void)
{
	player_close(&player);
}

/* All that is said, as it stands on a page. */
static const char *said(int choice, bool brief)
{
	static char page[WIDTH * HEIGHT * 8];
	struct canvas canvas;
	struct flow flow;
	ck_assert(canvas_init(&canvas, WIDTH, HEIGHT));
	flow_init(&flow, &canvas, canvas_rect(&canvas), 0);
	choice_flow(&flow, player.app, choice, brief);
	ck_assert_int_le(flow.row, brief ? 4 : HEIGHT);
	canvas_dump(&canvas, page, sizeof(page));
	canvas_clear(&canvas);
	*strstr(page, "\n--\n") = '\0';
	return page;
}

/* The key in the file, what it may be and the default are said, at length and in short. */
START_TEST(a_setting_says_all_of_itself)
{
	const struct setting_row *row = &setting_rows[_i];
	char range[SETTING_RANGE_SIZE], usual[SETTING_TEXT_SIZE];
	setting_range(row, range);
	setting_words(row, &settings_default, usual);
	for (int brief = 0; brief <= 1; brief++) {
		const char *page = said(_i, brief);
		ck_assert_msg(strstr(page, row->key) != NULL, "%s", page);
		ck_assert_msg(strstr(page, usual) != NULL, "%s", page);
		if (row->kind == SETTING_THEME)
			continue;
		ck_assert_msg(strstr(page, range) != NULL, "%s", page);
		ck_assert_msg(strstr(page, row->help) != NULL, "%s", page);
	}
}
END_TEST

START_TEST(each_has_a_name_and_its_value)
{
	char value[CHOICE_TEXT_SIZE];
	ck_assert_str_ne(choice_label(_i), "");
	choice_value(player.app, _i, value);
	ck_assert_str_ne(value, "");
	ck_assert_int_eq((choice_setting(_i) != NULL) + (choice_action(_i) != ACTION_NONE) +
		(_i == CHOICE_FILE), 1);
}
END_TEST

/* What stands above the entries, from the first on. */
START_TEST(headings_part_the_groups_the_file_and_the_keys)
{
	const char *above = NULL; /* the heading that an entry stands under */
	for (int i = 0; i < CHOICES; i++) {
		const char *wanted = i > CHOICE_FILE ? "Keys" : i == CHOICE_FILE ? "The file"
			: setting_group_titles[setting_rows[i].group];
		const char *heading = choice_heading(i);
		ck_assert_msg(heading == NULL || heading != above, "once: %s", heading);
		above = heading != NULL ? heading : above;
		ck_assert_str_eq(above, wanted);
	}
}
END_TEST

START_TEST(a_theme_says_what_it_is)
{
	const struct theme *theme = theme_find(player.app->themes, "mono");
	strcpy(player.app->settings.theme, "mono");
	ck_assert_ptr_nonnull(theme);
	ck_assert_ptr_nonnull(strstr(said(0, false), "theme = \"mono\";"));
	ck_assert_int_eq(strncmp(said(0, false), theme->description, 20), 0);
	strcpy(player.app->settings.theme, "neon");
	ck_assert_ptr_nonnull(strstr(said(0, false), "There is no theme 'neon'"));
}
END_TEST

START_TEST(a_key_says_how_it_is_changed)
{
	int skip = CHOICE_FILE + (int)ACTION_SKIP;
	char value[CHOICE_TEXT_SIZE];
	ck_assert_ptr_nonnull(strstr(said(skip, false), action_rows[ACTION_SKIP].help));
	ck_assert_ptr_nonnull(strstr(said(skip, false), "keys = { skip = \"n Right\"; };"));
	player.app->settings.bindings[player.app->settings.binding_count++] =
		(struct binding){ "skip", "z", 1 };
	bindings_apply(&player.app->settings, &player.app->keymap, NULL, NULL);
	choice_value(player.app, skip, value);
	ck_assert_str_eq(value, "z");
	ck_assert_ptr_nonnull(strstr(said(skip, true), "keys = { skip = \"z\"; };"));
}
END_TEST

static const struct {
	const char *path, *trouble;
	uint64_t unkept;
	const char *value, *said;
} FILES[] = {
	{ "~/deadbug.cfg", "", 0, "kept", "~/deadbug.cfg" },
	{ "~/deadbug.cfg", "line 3: no", 0, "has a mistake", "line 3: no" },
	{ "~/deadbug.cfg", "can't be written: full", 3, "not written",
		"Not written yet: theme view" },
	{ "", "", 1, "nowhere", "There is no home directory" },
};

START_TEST(the_file_says_how_it_is)
{
	struct preferences *preferences = &player.app->preferences;
	char value[CHOICE_TEXT_SIZE];
	strcpy(preferences->path, FILES[_i].path);
	strcpy(preferences->trouble, FILES[_i].trouble);
	preferences->unkept = FILES[_i].unkept;
	choice_value(player.app, CHOICE_FILE, value);
	ck_assert_str_eq(value, FILES[_i].value);
	ck_assert_msg(strstr(said(CHOICE_FILE, false), FILES[_i].said) != NULL, "%s",
		said(CHOICE_FILE, false));
}
END_TEST

Suite *choice_suite(void)
{
	Suite *suite = suite_create("choice");
	TCase *words = tcase_create("words");
	tcase_add_checked_fixture(words, open_player, close_player);
	tcase_add_loop_test(words, a_setting_says_all_of_itself, 0, SETTINGS);
	tcase_add_loop_test(words, each_has_a_name_and_its_value, 0, CHOICES);
	tcase_add_test(words, headings_part_the_groups_the_file_and_the_keys);
	tcase_add_test(words, a_theme_says_what_it_is);
	tcase_add_test(words, a_key_says_how_it_is_changed);
	tcase_add_loop_test(words, the_file_says_how_it_is, 0, sizeof(FILES) / sizeof(FILES[0]));
	suite_add_tcase(suite, words);
	return suite;
}
