/* The lines around every screen, and screens that are too small. */
#include <check.h>
#include <string.h>

#include "golden.h"
#include "view/chrome.h"

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

START_TEST(below_forty_by_twelve_it_says_so_politely)
{
	golden_at(&player, "too-small", 39, 12, false);
	golden_at(&player, "too-small", 40, 11, false);
	golden_at(&player, "too-small", 9, 3, false);
	ck_assert(!chrome_fits(39, 12));
	ck_assert(!chrome_fits(40, 11));
	ck_assert(chrome_fits(40, 12));
}
END_TEST

START_TEST(no_size_draws_outside_or_hangs)
{
	player_begin(&player, "dead-bug", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	for (int width = 1; width <= 160; width += 3)
		ck_assert_ptr_nonnull(frame_text(&player, width, 1 + width / 3));
}
END_TEST

START_TEST(hints_that_do_not_fit_are_left_out_from_the_right)
{
	const char *narrow = strstr(frame_text(&player, 40, 12), "Space start");
	ck_assert_ptr_nonnull(narrow);
	ck_assert_ptr_null(strstr(narrow, "leave"));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "q leave"));
}
END_TEST

static void assert_top_line(const char *exercise, const char *line)
{
	player_begin(&player, exercise, 1);
	const char *frame = frame_text(&player, 40, 12);
	ck_assert_msg(strncmp(frame, line, strlen(line)) == 0, "%s", frame);
}

START_TEST(a_name_is_worth_more_than_the_words_round_a_number)
{
	assert_top_line("side-plank-knees", " Side plank on knees        1/1 · 3 min\n");
	player_close(&player);
	open_home();
	assert_top_line("hip-flexor-stretch", " Half-kneeling hip-flexor stretch   1/1\n");
}
END_TEST

START_TEST(the_top_line_tells_the_place_in_the_session)
{
	player_begin(&player, "pelvic-tilt plank", 2);
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_ptr_nonnull(strstr(frame, "deadbug · Pelvic tilt"));
	ck_assert_ptr_nonnull(strstr(frame, "1 of 2 · "));
	ck_assert_ptr_nonnull(strstr(frame, " min left"));
	player_keys(&player, "q y");
	frame = frame_text(&player, 80, 24);
	ck_assert_ptr_null(strstr(frame, " of 2"));
}
END_TEST

/* The roles of the top line, a letter a column. */
static const char *top_roles(void)
{
	static char letters[81];
	struct canvas canvas;
	ck_assert(canvas_init(&canvas, 80, 24));
	app_resize(player.app, 80, 24);
	app_draw(player.app, &canvas);
	for (int x = 0; x < 80; x++)
		letters[x] = role_letters[canvas_at(&canvas, x, 0)->role];
	canvas_clear(&canvas);
	return letters;
}

START_TEST(the_present_tab_is_a_notch_in_the_bar)
{
	ck_assert_msg(strncmp(top_roles(), "tttttttttbb", 11) == 0, "Today: %.40s", top_roles());
	player_keys(&player, "2");
	ck_assert_msg(strncmp(top_roles(), "bbbbbbbbbbtttttttttttttbb", 25) == 0, "Exercises: %.40s",
		top_roles());
}
END_TEST

START_TEST(a_message_can_be_read_to_its_end)
{
	app_say(player.app, "You count the reps: {go} counts, {accept} ends a set.");
	const char *frame = frame_text(&player, 80, 24);
	ck_assert_ptr_nonnull(
		strstr(frame, "\n You count the reps: Space counts, Enter ends a set.\n Space start"));
	frame = frame_text(&player, 40, 12);
	ck_assert_ptr_nonnull(strstr(frame,
		"\n You count the reps: Space counts,\n Enter ends a set.\n Space start"));
}
END_TEST

START_TEST(a_message_leaves_most_of_the_screen)
{
	char words[MESSAGE_SIZE];
	memset(words, 'm', sizeof(words) - 1);
	words[sizeof(words) - 1] = '\0';
	app_say(player.app, words);
	const char *frame = frame_text(&player, 40, 12);
	int rows = 0;
	for (const char *row = frame; (row = strstr(row, "\n mmm")) != NULL; row++)
		rows++;
	ck_assert_int_eq(rows, 4);
	ck_assert_ptr_nonnull(strstr(frame, "…\n Space start"));
}
END_TEST

START_TEST(the_area_lies_between_the_two_lines)
{
	struct rect area = chrome_area(80, 24), tiny = chrome_area(1, 1);
	ck_assert_int_eq(area.y, 1);
	ck_assert_int_eq(area.height, 22);
	ck_assert_int_eq(area.width, 80);
	ck_assert_int_eq(tiny.height, 0);
}
END_TEST

Suite *chrome_suite(void)
{
	Suite *suite = suite_create("chrome");
	TCase *lines = tcase_create("lines");
	tcase_add_checked_fixture(lines, open_home, close_player);
	tcase_add_test(lines, below_forty_by_twelve_it_says_so_politely);
	tcase_add_test(lines, no_size_draws_outside_or_hangs);
	tcase_add_test(lines, hints_that_do_not_fit_are_left_out_from_the_right);
	tcase_add_test(lines, a_name_is_worth_more_than_the_words_round_a_number);
	tcase_add_test(lines, the_top_line_tells_the_place_in_the_session);
	tcase_add_test(lines, the_present_tab_is_a_notch_in_the_bar);
	tcase_add_test(lines, a_message_can_be_read_to_its_end);
	tcase_add_test(lines, a_message_leaves_most_of_the_screen);
	tcase_add_test(lines, the_area_lies_between_the_two_lines);
	suite_add_tcase(suite, lines);
	return suite;
}
