/* A session that was: its sets, and what is said of each. */
#include <check.h>
#include <string.h>

#include "golden.h"
#include "view/session_page.h"
#include "years.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static struct player player;

static void open_page(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	years_train(&player, 30, 1);
	player_keys(&player, "5 Left Space");
}

static void close_player(void)
{
	player_close(&player);
}

START_TEST(the_screen)
{
	golden(&player, "session-page");
	golden_at(&player, "session-page", 80, 24, true);
}
END_TEST

static const struct {
	struct fact set;
	const char *words, *in_brief;
} WORDS[] = {
	{ { .done = 10, .clean = NOT_ASKED, .unit = UNIT_REPS, .pain = NOT_ASKED },
		"10, not asked", "10, not asked" },
	{ { .done = 30, .clean = 26, .unit = UNIT_SECONDS, .felt = FELT_ABS },
		"26/30 s clean · abs", "26/30 s · abs" },
	{ { .done = 8, .clean = 8, .felt = FELT_BACK, .pain = 2 },
		"8/8 clean · lower back · pain 2", "8/8 · back · pain 2" },
	{ { .done = 8, .clean = 3, .felt = FELT_HIPS, .pain = 4, .sharp = true },
		"3/8 clean · hip flexors · pain 4, sharp", "3/8 · hips · pain 4, sharp" },
	{ { .done = 8, .clean = 8, .felt = FELT_OTHER, .pain = 0, .sharp = true },
		"8/8 clean · elsewhere · sharp pain", "8/8 · other · sharp pain" },
	{ { .done = NOT_ASKED, .clean = NOT_ASKED, .pain = NOT_ASKED }, "0, not asked",
		"0, not asked" },
};

START_TEST(what_is_said_of_a_set)
{
	char words[SET_WORDS_SIZE];
	session_page_set_words(&WORDS[_i].set, false, words);
	ck_assert_str_eq(words, WORDS[_i].words);
	session_page_set_words(&WORDS[_i].set, true, words);
	ck_assert_str_eq(words, WORDS[_i].in_brief);
}
END_TEST

static const struct {
	const char *keys;
	int selected;
} MOVES[] = {
	{ "", 0 }, { "Up", 0 }, { "Down", 1 }, { "End", 3 }, { "End Down", 3 }, { "End Home", 0 },
	{ "PageDown", 3 }, { "End PageUp", 0 }, { "Down Down Up", 1 },
};

START_TEST(arrows_choose_a_set)
{
	player_keys(&player, MOVES[_i].keys);
	ck_assert_int_eq(player.app->session_page.selected, MOVES[_i].selected);
}
END_TEST

START_TEST(a_click_chooses_a_set)
{
	frame_text(&player, 80, 24);
	player_point(&player, POINTER_CLICK, 10, 6);
	ck_assert_int_eq(player.app->session_page.selected, 2);
}
END_TEST

Suite *session_page_suite(void)
{
	Suite *suite = suite_create("session_page");
	TCase *tcase = tcase_create("session_page");
	tcase_add_checked_fixture(tcase, open_page, close_player);
	tcase_add_test(tcase, the_screen);
	tcase_add_loop_test(tcase, what_is_said_of_a_set, 0, ROWS(WORDS));
	tcase_add_loop_test(tcase, arrows_choose_a_set, 0, ROWS(MOVES));
	tcase_add_test(tcase, a_click_chooses_a_set);
	suite_add_tcase(suite, tcase);
	return suite;
}
