/* Browse's list: what its rows, chips and filter say at every size, and what lies where. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static struct player player;
static const int SIZES[][2] = { { 40, 12 }, { 60, 24 }, { 80, 24 }, { 140, 45 } };

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

static void assert_shows(const char *words, int width, int height)
{
	const char *frame = frame_text(&player, width, height);
	ck_assert_msg(strstr(frame, words) != NULL, "no '%s' in\n%s", words, frame);
}

static const char *selected_id(void)
{
	return browse_selected(player.app)->id;
}

static void point(enum pointer_kind kind, int x, int y)
{
	struct effects effects = { 0 };
	app_point(player.app, &(struct pointer){ kind, x, y }, &effects);
}

START_TEST(the_screen)
{
	player_keys(&player, "2");
	golden(&player, "browse");
	golden_at(&player, "browse", 80, 24, true);
	player_keys(&player, "Right Right Right");
	golden(&player, "browse-facet");
	player_keys(&player, "Left Left Left / s");
	golden(&player, "browse-find");
	player_keys(&player, "x x");
	golden(&player, "browse-nothing");
}
END_TEST

START_TEST(todays_exercises_are_marked)
{
	player_keys(&player, "2");
	assert_shows("Warm-up · today", 80, 24);
	assert_shows("6 reps · today", 40, 12);
	ck_assert(browse_is_today(player.app, catalog_exercise(&player.catalog, "heel-slide")));
	ck_assert(!browse_is_today(player.app, catalog_exercise(&player.catalog, "plank")));
	player_remember(&player, "20261101T000000Z-past", 1, RECORD_SET, "plank", 30, "", 48);
	player_remember(&player, "20261101T000000Z-past", 2, RECORD_SESSION, "step-3-c", 900,
		"finished", 48);
	player_keys(&player, "1 2");
	ck_assert(!browse_is_today(player.app, catalog_exercise(&player.catalog, "heel-slide")));
	ck_assert(browse_is_today(player.app, catalog_exercise(&player.catalog, "plank")));
}
END_TEST

START_TEST(what_comes_first_is_said)
{
	player_keys(&player, "/ h o l l o w");
	for (int size = 0; size < ROWS(SIZES); size++) {
		assert_shows("later", SIZES[size][0], SIZES[size][1]);
		assert_shows("First: a clean Dead bug, level 3", SIZES[size][0], SIZES[size][1]);
	}
	player_keys(&player, "Esc / p l a n k");
	ck_assert_ptr_null(strstr(frame_text(&player, 80, 24), "First:"));
}
END_TEST

static const struct {
	const char *keys;
	int width, height;
	int chips, filters, list, foot; /* rows of each */
} LAYOUTS[] = {
	{ "2", 40, 12, 1, 0, 8, 1 },
	{ "/", 40, 12, 0, 1, 8, 1 },
	{ "2", 60, 24, 1, 0, 18, 2 },
	{ "/", 60, 24, 1, 1, 17, 2 },
	{ "2", 80, 24, 1, 0, 20, 0 },
	{ "/", 80, 24, 1, 1, 19, 0 },
};

START_TEST(there_is_room_for_the_list)
{
	player_keys(&player, LAYOUTS[_i].keys);
	struct rect area = { 0, 1, LAYOUTS[_i].width, LAYOUTS[_i].height - 2 };
	struct browse_layout layout = browse_layout(player.app, area);
	ck_assert_int_eq(layout.chips.height, LAYOUTS[_i].chips);
	ck_assert_int_eq(layout.filter.height, LAYOUTS[_i].filters);
	ck_assert_int_eq(layout.list.height, LAYOUTS[_i].list);
	ck_assert_int_eq(layout.foot.height, LAYOUTS[_i].foot);
	ck_assert_msg((layout.preview.height > 0) == (LAYOUTS[_i].foot == 0), "one of the two");
}
END_TEST

static const struct {
	const char *story, *keys, *shows; /* at 40 x 12 */
} FOOT[] = {
	{ "how much it is", "/ p l a n k", "\n 6 × 10 s\n" },
	{ "what to do instead", "/ s i t u p", "\n Instead: Feet-up crunch\n" },
	{ "what comes first", "/ h o l l o w", "\n First: a clean Dead bug, level 3\n" },
};

START_TEST(a_narrow_screen_says_the_most_in_a_line)
{
	player_keys(&player, FOOT[_i].keys);
	assert_shows(FOOT[_i].shows, 40, 12);
}
END_TEST

START_TEST(a_name_is_whole_where_there_is_room_and_else_loses_words)
{
	player_keys(&player, "/ p s o a s");
	for (int size = 0; size < ROWS(SIZES); size++)
		assert_shows(SIZES[size][0] < 60 ? "> Half-kneeling hip-flexor…      today"
						 : "> Half-kneeling hip-flexor stretch",
			SIZES[size][0], SIZES[size][1]);
}
END_TEST

START_TEST(a_mouse_selects_opens_and_walks)
{
	frame_text(&player, 80, 24);
	player_keys(&player, "2");
	point(POINTER_CLICK, 5, 8); /* below chips, a blank row and three headings */
	ck_assert_str_eq(selected_id(), "heel-slide");
	point(POINTER_CLICK, 5, 3);
	ck_assert_msg(strcmp(selected_id(), "heel-slide") == 0, "a heading is no entry");
	point(POINTER_WHEEL_DOWN, 5, 5);
	ck_assert_str_eq(selected_id(), "heel-tap");
	point(POINTER_WHEEL_UP, 70, 5);
	ck_assert_str_eq(selected_id(), "heel-slide");
	point(POINTER_CLICK, 5, 6);
	point(POINTER_DOUBLE, 5, 6);
	ck_assert_ptr_eq(app_view(player.app), &view_exercise);
	player_keys(&player, "q");
	ck_assert_str_eq(selected_id(), "pelvic-tilt");
	point(POINTER_CLICK, 18, 1);
	ck_assert_msg(strcmp(selected_id(), "pelvic-tilt") == 0 && player.app->browse.facet == 2,
		"the chip of step 1");
	point(POINTER_DOUBLE, 18, 1);
	ck_assert_msg(app_view(player.app) == &view_browse, "a chip has nothing to open");
	point(POINTER_CLICK, 78, 10);
	ck_assert_int_eq(player.app->browse.facet, 2);
}
END_TEST

Suite *browse_list_suite(void)
{
	Suite *suite = suite_create("browse_list");
	TCase *tcase = tcase_create("list");
	tcase_add_checked_fixture(tcase, open_player, close_player);
	tcase_add_test(tcase, the_screen);
	tcase_add_test(tcase, todays_exercises_are_marked);
	tcase_add_test(tcase, what_comes_first_is_said);
	tcase_add_loop_test(tcase, there_is_room_for_the_list, 0, ROWS(LAYOUTS));
	tcase_add_loop_test(tcase, a_narrow_screen_says_the_most_in_a_line, 0, ROWS(FOOT));
	tcase_add_test(tcase, a_name_is_whole_where_there_is_room_and_else_loses_words);
	tcase_add_test(tcase, a_mouse_selects_opens_and_walks);
	suite_add_tcase(suite, tcase);
	return suite;
}
