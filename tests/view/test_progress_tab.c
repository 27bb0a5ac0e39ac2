/* Progress: its pages, with nothing, one session, a season and half a life of them. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"
#include "years.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define NAME_SIZE   64

static struct player player;

static void open_progress(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_keys(&player, "5");
}

static void close_player(void)
{
	player_close(&player);
}

static const char *const PAGES[] = { "calendar", "weeks", "exercises", "form", "tug", "plank",
	"trophies", "sessions" };
static const int SESSIONS[] = { 0, 1, 30, 3000 };

START_TEST(each_page)
{
	years_train(&player, SESSIONS[_i], 1);
	for (int page = 0; page < ROWS(PAGES); page++) {
		char name[NAME_SIZE];
		snprintf(name, sizeof(name), "progress-%s-%d", PAGES[page], SESSIONS[_i]);
		golden(&player, name);
		if (SESSIONS[_i] == 30)
			golden_at(&player, name, 80, 24, true);
		player_keys(&player, "Right");
	}
	ck_assert_int_eq(player.app->progress.page, 0);
}
END_TEST

START_TEST(the_tables)
{
	years_train(&player, 30, 1);
	player_keys(&player, "t");
	for (int page = 0; page < ROWS(PAGES) - 1; page++) {
		char name[NAME_SIZE];
		snprintf(name, sizeof(name), "progress-%s-table", PAGES[page]);
		golden_at(&player, name, 80, 24, false);
		golden_at(&player, name, 40, 12, false);
		player_keys(&player, "Right");
	}
}
END_TEST

static const struct {
	const char *sentence;
	int sessions, days_ago;
	const char *keys, *in_sight;
} STORIES[] = {
	{ "with nothing done it says what will be here", 0, 0, "", "Here half a year will be" },
	{ "and what to do", 0, 0, "", "Begin today: press 1, then Space." },
	{ "on every page", 0, 0, "Left", "Here every session will stand" },
	{ "pages go round to the left", 30, 1, "Left", "November 2026" },
	{ "and to the right", 30, 1, "Right Right Right Right Right Right Right Right",
		"stopped for pain   " },
	{ "where nothing is to open, go is the next page", 30, 1, "Space", "Sessions a week" },
	{ "a table is opened by its key", 30, 1, "t", "Sat 21 Nov 2026" },
	{ "and closed by it", 30, 1, "t t", "stopped for pain   " },
	{ "it stays open from page to page", 30, 1, "t Right", "Week from" },
	{ "it can be scrolled", 30, 1, "t Right Down", "Mon 16 Nov 2026" },
	{ "to its end and not beyond", 30, 1, "t Right End Down", "Mon 1 Jun 2026" },
	{ "and back", 30, 1, "t Right End Home", "Week from" },
	{ "a page begins at its top", 30, 1, "t Right End Left Right", "Week from" },
	{ "the exercises are chosen by arrows", 30, 1, "Right Right", "Pelvic tilt: " },
	{ "one after the other", 30, 1, "Right Right Down", "Heel slide: " },
	{ "to the last", 30, 1, "Right Right End Down", "Forearm plank: " },
	{ "and back to the first", 30, 1, "Right Right End Home Up", "Pelvic tilt: " },
	{ "of what was done long ago there is the best", 3000, 1, "Right Right",
		"Pelvic tilt: not in the last half year." },
	{ "a session opens", 30, 1, "Left Space", "Sat 21 Nov 2026" },
	{ "the one that is selected", 30, 1, "Left Down Space", "Thu 19 Nov 2026" },
	{ "back to the list", 30, 1, "Left Down Space q", "> Thu 19" },
	{ "the first of all", 30, 1, "Left End", "Find it, A" },
};

START_TEST(each_story)
{
	years_train(&player, STORIES[_i].sessions, STORIES[_i].days_ago);
	player_keys(&player, STORIES[_i].keys);
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_msg(strstr(frame, STORIES[_i].in_sight) != NULL, "%s: no '%s' in\n%s",
		STORIES[_i].sentence, STORIES[_i].in_sight, frame);
}
END_TEST

START_TEST(a_click_turns_to_a_page)
{
	years_train(&player, 30, 1);
	const char *row = strchr(frame_text(&player, 80, 24), '\n') + 1, *chip = strstr(row, "Form");
	ck_assert_ptr_nonnull(chip);
	player_point(&player, POINTER_CLICK, (int)(chip - row), 1);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "The last session: "));
}
END_TEST

START_TEST(a_click_selects_a_session_and_another_opens_it)
{
	years_train(&player, 30, 1);
	player_keys(&player, "Left");
	frame_text(&player, 80, 24);
	player_point(&player, POINTER_CLICK, 10, 5);
	ck_assert_int_eq(player.app->progress.entry, 1);
	player_point(&player, POINTER_DOUBLE, 10, 5);
	ck_assert_str_eq(app_view(player.app)->name, "session-page");
}
END_TEST

Suite *progress_tab_suite(void)
{
	Suite *suite = suite_create("progress_tab");
	TCase *pages = tcase_create("pages"), *keys = tcase_create("keys");
	tcase_add_checked_fixture(pages, open_progress, close_player);
	tcase_add_loop_test(pages, each_page, 0, ROWS(SESSIONS));
	tcase_add_test(pages, the_tables);
	tcase_add_checked_fixture(keys, open_progress, close_player);
	tcase_add_loop_test(keys, each_story, 0, ROWS(STORIES));
	tcase_add_test(keys, a_click_turns_to_a_page);
	tcase_add_test(keys, a_click_selects_a_session_and_another_opens_it);
	suite_add_tcase(suite, pages);
	suite_add_tcase(suite, keys);
	return suite;
}
