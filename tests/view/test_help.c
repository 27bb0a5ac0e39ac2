/* The help: the present screen's keys first, then the warning signs, then all the rest. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"

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

START_TEST(help_over_home)
{
	player_keys(&player, "?");
	golden(&player, "help-home");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "start"));
}
END_TEST

START_TEST(help_in_a_set_tells_the_keys_of_the_pause)
{
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_keys(&player, "?");
	golden(&player, "help-coach");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "go on"));
}
END_TEST

static const char *help_now(void)
{
	player_keys(&player, "?");
	return frame_text(&player, 80, 24);
}

START_TEST(enter_is_told_as_what_it_does_now)
{
	player_keys(&player, "4 Enter");
	const char *frame = help_now();
	ck_assert_ptr_nonnull(strstr(frame, "Space Enter           begin"));
	ck_assert_ptr_null(strstr(frame, action_rows[ACTION_ACCEPT].help));
	close_player();
	player_open(&player, PLAYER_NEW);
	frame_text(&player, 140, 45);
	ck_assert_ptr_nonnull(strstr(help_now(), "Space Enter           next"));
	player_keys(&player, "q");
	frame_text(&player, 140, 45);
	player_keys(&player, "Space Space Space");
	ck_assert_ptr_nonnull(strstr(help_now(), "Enter                 accept"));
}
END_TEST

static const struct {
	const char *sentence, *exercise, *keys;
	enum action told, silent;
} HERE[] = {
	{ "a set can be done again", "plank", "Space Space", ACTION_REDO, ACTION_LONGER },
	{ "a get-ready is made longer", "plank", "Space", ACTION_BACK_SET, ACTION_UNDO },
	{ "a hold is no matter of who counts", "plank", "", ACTION_SKIP, ACTION_PACE },
	{ "reps are", "dead-bug", "", ACTION_PACE, ACTION_REDO },
	{ "before a test there is nothing to do again", NULL, "4 Enter", ACTION_PAIN, ACTION_REDO },
	{ "nor who counts the seconds", NULL, "4 Enter", ACTION_QUIT, ACTION_PACE },
	{ "of a page: what an exercise has", NULL, "/ b i r d Enter", ACTION_FAULT, ACTION_LEFT },
	{ "and what it has not", NULL, "2 Enter", ACTION_PRACTICE, ACTION_FAULT },
};

/* Whether the first key of an action stands among those of the screen. */
static bool is_told_here(const char *frame, enum action action)
{
	char line[KEY_NAME_MAX + 8], name[KEY_NAME_MAX];
	snprintf(line, sizeof(line), "\n    %s ",
		key_name(keymap_key_of(&player.app->keymap, action), name));
	const char *here = strstr(frame, line), *all = strstr(frame, "All keys");
	ck_assert_ptr_nonnull(all);
	return here != NULL && here < all;
}

START_TEST(only_what_does_something_now_is_told)
{
	frame_text(&player, 80, 24);
	if (HERE[_i].exercise != NULL)
		player_begin(&player, HERE[_i].exercise, 2);
	player_keys(&player, HERE[_i].keys);
	player_keys(&player, "?");
	const char *frame = frame_text(&player, 140, 200);
	ck_assert_msg(is_told_here(frame, HERE[_i].told), "%s", HERE[_i].sentence);
	ck_assert_msg(!is_told_here(frame, HERE[_i].silent), "%s", HERE[_i].sentence);
}
END_TEST

static const struct {
	const char *sentence, *keys, *in_sight;
} SCROLL[] = {
	{ "from the top", "?", "Keys here" },
	{ "the warning signs begin on the first page", "?", "Emergency" },
	{ "and go on with the next", "? Space", "Book a visit" },
	{ "the end names the version", "? End", "deadbug " VERSION },
	{ "and the way back", "? End Home", "Keys here" },
	{ "a page up from the end", "? G PageUp PageUp PageUp PageUp PageUp", "Keys here" },
	{ "line by line", "? Down Down Up Up", "Keys here" },
	{ "never past the end", "? End Down Down Space", "deadbug " VERSION },
	{ "! begins with the warning signs", "!", "Warning signs" },
};

START_TEST(it_scrolls)
{
	frame_text(&player, 80, 24);
	player_keys(&player, SCROLL[_i].keys);
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_msg(strstr(frame, SCROLL[_i].in_sight) != NULL, "%s: no '%s' in\n%s",
		SCROLL[_i].sentence, SCROLL[_i].in_sight, frame);
}
END_TEST

START_TEST(every_action_is_in_it)
{
	player_keys(&player, "?");
	const char *frame = frame_text(&player, 140, 200);
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++)
		ck_assert_msg(strstr(frame, action_rows[action].help) != NULL, "%s",
			action_rows[action].name);
}
END_TEST

Suite *help_suite(void)
{
	Suite *suite = suite_create("help");
	TCase *page = tcase_create("page");
	tcase_add_checked_fixture(page, open_home, close_player);
	tcase_add_test(page, help_over_home);
	tcase_add_test(page, help_in_a_set_tells_the_keys_of_the_pause);
	tcase_add_test(page, enter_is_told_as_what_it_does_now);
	tcase_add_loop_test(page, only_what_does_something_now_is_told, 0,
		sizeof(HERE) / sizeof(HERE[0]));
	tcase_add_loop_test(page, it_scrolls, 0, sizeof(SCROLL) / sizeof(SCROLL[0]));
	tcase_add_test(page, every_action_is_in_it);
	suite_add_tcase(suite, page);
	return suite;
}
