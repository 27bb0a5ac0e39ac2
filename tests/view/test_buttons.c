/* A remote's buttons: what is learned, what can't be, and what comes of it. */
#include "view/buttons.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"
#include "suites.h"

static struct player player;

static void open_buttons(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_keys(&player, "6 b");
	ck_assert_str_eq(app_view(player.app)->name, "buttons");
}

static void close_buttons(void)
{
	player_close(&player);
}

static bool shows(const char *words)
{
	return strstr(frame_text(&player, 80, 24), words) != NULL;
}

static void act(const char *script)
{
	player_act(&player, script);
}

/* The bindings, "pause = p F9; …". */
static const char *bound(void)
{
	static char text[512];
	const struct settings *settings = &player.app->settings;
	text[0] = '\0';
	for (int i = 0; i < settings->binding_count; i++) {
		size_t used = strlen(text);
		snprintf(text + used, sizeof(text) - used, "%s%s = %s", i > 0 ? "; " : "",
			settings->bindings[i].action, settings->bindings[i].keys);
	}
	return text;
}

static const struct {
	const char *sentence, *script, *bound;
} STORIES[] = {
	{ "five buttons, five keys", "Space F7 F8 F9 F10 F11 Space",
		"advance = PageDown F5 Begin F7; pause = p . Insert F8; "
		"back = b Left PageUp F9; skip = n Right F10; pain = x * F11" },
	{ "what was before stays when it is discarded", "Space F7 F8 F9 F10 F11 q", "" },
	{ "what is left as it is has no line", "Space q F8 q Esc q Space", "pause = p . Insert F8" },
	{ "nobody presses anything", "Space 50000ms Space", "" },
	{ "one waits for the others", "Space 10000ms F8 30000ms Space", "pause = p . Insert F8" },
	{ "the keys that there are, are no news", "Space PageDown p PageUp n x Space", "" },
	{ "a button that is held is one answer", "Space F7 F7 F7 F8 F8 q q q Space",
		"advance = PageDown F5 Begin F7; pause = p . Insert F8" },
	{ "pressed once more later it is another's", "Space F7 2000ms F7 F8 q q q Space",
		"advance = PageDown F5 Begin F7; pause = p . Insert F8" },
	{ "another action's key is refused", "Space q x ! ? 1 F8 q q q Space",
		"pause = p . Insert F8" },
	{ "a refused key gives more time", "Space q 9000ms x 9000ms F8 q q q Space",
		"pause = p . Insert F8" },
	{ "once more from the beginning", "Space F7 q q q q q b Space q F8 q q q Space",
		"pause = p . Insert F8" },
};

START_TEST(each_story)
{
	act(STORIES[_i].script);
	ck_assert_msg(strcmp(bound(), STORIES[_i].bound) == 0, "%s: %s", STORIES[_i].sentence, bound());
	ck_assert_str_eq(app_view(player.app)->name, "settings");
	ck_assert_msg(player.app->wants_save == (STORIES[_i].bound[0] != '\0'), "%s",
		STORIES[_i].sentence);
}
END_TEST

static const struct {
	const char *sentence, *script, *words;
} SAID[] = {
	{ "what came", "Space F7", "go on: F7." },
	{ "what came and was there", "Space F5", "go on: F5, as before." },
	{ "what it does already", "Space q x", "x is pain on the screen 'Session' already" },
	{ "what was just learned for another", "Space F7 q F7", "F7 is advance on the screen" },
	{ "an answer", "Space 3", "Not that one: 3 is" },
	{ "silence", "Space 10000ms", "Nothing came: this button sends nothing a terminal gets" },
	{ "the end", "Space F7 q q q q", "Begin, and now F7" },
	{ "an end without news", "Space q q q q q", "Nothing new: all stays as it was." },
};

START_TEST(it_says)
{
	act(SAID[_i].script);
	ck_assert_msg(shows(SAID[_i].words), "%s:\n%s", SAID[_i].sentence, frame_text(&player, 80, 24));
}
END_TEST

START_TEST(what_is_learned_works_at_once)
{
	act("Space q F8 q q q Space");
	player_keys(&player, "q");
	player_begin(&player, "plank", 1);
	player_keys(&player, "Space F8");
	ck_assert_int_eq(player.app->session.phase, PHASE_PAUSED);
}
END_TEST

START_TEST(it_can_be_left_for_the_shell_while_it_asks)
{
	act("Space Ctrl-Z");
	ck_assert(player.app->wants_suspend);
	ck_assert(shows("1 of 5"));
}
END_TEST

START_TEST(a_line_with_a_mistake_is_not_added_to)
{
	struct settings *settings = &player.app->settings;
	settings->bindings[settings->binding_count++] =
		(struct binding){ .action = "pause", .keys = "p Hyper" };
	act("Space q F8");
	ck_assert(shows("the line for pause in deadbug.cfg has a mistake"));
}
END_TEST

START_TEST(eight_keys_are_enough)
{
	struct settings *settings = &player.app->settings;
	settings->bindings[settings->binding_count++] =
		(struct binding){ .action = "pause", .keys = "p A B C D E F H" };
	act("Space q F8");
	ck_assert(shows("pause has 8 keys already"));
}
END_TEST

START_TEST(its_pages)
{
	golden(&player, "buttons");
	act("Space");
	golden(&player, "buttons-asking");
	act("F7 x");
	golden(&player, "buttons-refused");
	golden_at(&player, "buttons-refused", 80, 24, true);
	act("F8 10000ms q q");
	golden(&player, "buttons-learned");
}
END_TEST

Suite *buttons_suite(void)
{
	Suite *suite = suite_create("buttons");
	TCase *tcase = tcase_create("buttons");
	tcase_add_checked_fixture(tcase, open_buttons, close_buttons);
	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_loop_test(tcase, it_says, 0, sizeof(SAID) / sizeof(SAID[0]));
	tcase_add_test(tcase, what_is_learned_works_at_once);
	tcase_add_test(tcase, it_can_be_left_for_the_shell_while_it_asks);
	tcase_add_test(tcase, a_line_with_a_mistake_is_not_added_to);
	tcase_add_test(tcase, eight_keys_are_enough);
	tcase_add_test(tcase, its_pages);
	suite_add_tcase(suite, tcase);
	return suite;
}
