/* The exercises of a workout: where names and doses stand, and which is looked at. */
#include "view/home_items.h"

#include <check.h>
#include <string.h>

#include "player.h"
#include "suites.h"

#define DUMP_SIZE (1 << 15)

static struct player player;
static struct canvas canvas;

static void open_home(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	ck_assert(canvas_init(&canvas, 80, 24));
}

static void close_home(void)
{
	canvas_clear(&canvas);
	player_close(&player);
}

/* Today's exercises, the stretch with its long name the last, in an area of this size. */
static const char *drawn(int width, int height)
{
	static char dump[DUMP_SIZE];
	canvas_wipe(&canvas);
	home_items_draw(player.app, &canvas, (struct rect){ 0, 0, width, height });
	ck_assert_uint_lt(canvas_dump(&canvas, dump, sizeof(dump)), sizeof(dump));
	return dump;
}

static const struct {
	const char *sentence;
	int width, rows;
	const char *seen;
} ROW[] = {
	{ "with room every dose stands behind its name", 60, 5,
		"  Cat-camel                         6 reps\n" },
	{ "the longest, too", 60, 5, "  Half-kneeling hip-flexor stretch  2 × 30 s a side\n" },
	{ "with less a long name has a row of its own", 46, 6,
		"  Half-kneeling hip-flexor stretch\n                        2 × 30 s a side\n" },
	{ "and the others have none", 46, 6, "  Cat-camel             6 reps\n" },
	{ "with little the doses stand further left", 38, 6,
		"  Glute bridge    2 × 8 reps, 2 s each\n" },
	{ "with very little below their names", 33, 11, "  Cat-camel\n    6 reps\n" },
};

START_TEST(no_name_is_cut)
{
	const char *frame = drawn(ROW[_i].width, ROW[_i].rows);
	ck_assert_int_eq(home_items_rows(player.app, ROW[_i].width), ROW[_i].rows);
	ck_assert_msg(strstr(frame, ROW[_i].seen) != NULL, "%s:\n%s", ROW[_i].sentence, frame);
}
END_TEST

START_TEST(they_stand_loose_where_there_is_height)
{
	ck_assert_ptr_nonnull(strstr(drawn(60, 9), "6 reps\n\n  Pelvic tilt"));
	ck_assert_ptr_nonnull(strstr(drawn(60, 8), "6 reps\n  Pelvic tilt"));
}
END_TEST

START_TEST(the_one_looked_at_is_marked_and_in_sight)
{
	for (int item = 0; item < player.app->home.workout.count; item++) {
		player.app->home.item = item;
		drawn(33, 4);
		ck_assert_int_eq(canvas.cursor_x, 0);
		ck_assert_uint_eq(canvas_at(&canvas, 0, canvas.cursor_y)->glyph, '>');
		ck_assert_int_eq(canvas_at(&canvas, 32, canvas.cursor_y)->role, ROLE_SELECTED);
		ck_assert_int_eq(canvas_at(&canvas, 32, canvas.cursor_y + 1)->role, ROLE_SELECTED);
		ck_assert_int_lt(canvas.cursor_y, 3);
	}
	player.app->home.item = NO_ITEM;
	ck_assert_ptr_null(strchr(drawn(33, 4), '>'));
}
END_TEST

START_TEST(one_is_found_where_it_is_drawn)
{
	const struct rect area = { 10, 5, 46, 12 };
	static const int rows[] = { 0, 1, 2, 3, 4, 4 };
	for (int i = 0; i < 6; i++)
		ck_assert_int_eq(home_items_at(player.app, (struct rect){ 10, 5, 46, 6 }, 12, 5 + i),
			rows[i]);
	ck_assert_int_eq(home_items_at(player.app, area, 9, 5), NO_ITEM);
	ck_assert_int_eq(home_items_at(player.app, area, 12, 4), NO_ITEM);
	ck_assert_int_eq(home_items_at(player.app, area, 12, 16), NO_ITEM);
}
END_TEST

START_TEST(the_preview_is_of_the_one_looked_at)
{
	static char dump[DUMP_SIZE];
	for (int item = NO_ITEM; item < 2; item++) {
		player.app->home.item = item;
		canvas_wipe(&canvas);
		home_items_preview(player.app, &canvas, canvas_rect(&canvas));
		canvas_dump(&canvas, dump, sizeof(dump));
		ck_assert_int_eq(strstr(dump, "Close the gap") != NULL, item == 1);
		ck_assert_int_eq(strstr(dump, "Slow and easy") != NULL, item < 1);
	}
	ck_assert_int_ge(home_items_wait(player.app), FRAME_MS);
}
END_TEST

Suite *home_items_suite(void)
{
	Suite *suite = suite_create("home_items");
	TCase *tcase = tcase_create("items");
	tcase_add_checked_fixture(tcase, open_home, close_home);
	tcase_add_loop_test(tcase, no_name_is_cut, 0, sizeof(ROW) / sizeof(ROW[0]));
	tcase_add_test(tcase, they_stand_loose_where_there_is_height);
	tcase_add_test(tcase, the_one_looked_at_is_marked_and_in_sight);
	tcase_add_test(tcase, one_is_found_where_it_is_drawn);
	tcase_add_test(tcase, the_preview_is_of_the_one_looked_at);
	suite_add_tcase(suite, tcase);
	return suite;
}
