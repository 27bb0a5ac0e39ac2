/* Bars have one scale, and their labels and values stand beside them, or above. */
#include "draw/bars.h"

#include <check.h>
#include <string.h>

#include "suites.h"

#define HEIGHT 6

static const struct bar LOADS[] = {
	{ "sit-up", 3000, ROLE_BAD },
	{ "plank", 1500, ROLE_GOOD },
	{ "rest", 0, ROLE_GOOD },
};
static const struct bars loads = { 3, LOADS, "N", 0 };

static const struct {
	const char *sentence;
	int width;
	struct bars bars;
	struct rect sight;
	const char *frame;
} STORIES[] = {
	{ "the largest is full, half of it is half, nothing is nothing", 44, { 3, LOADS, "N", 0 },
		{ 0, 0, 44, HEIGHT },
		"sit-up  ############################  3000 N\n"
		"plank   ##############                1500 N\n"
		"rest                                     0 N\n\n\n\n" },
	{ "or another value is full", 44, { 3, LOADS, "N", 6000 }, { 0, 0, 44, HEIGHT },
		"sit-up  ##############                3000 N\n"
		"plank   #######                       1500 N\n"
		"rest                                     0 N\n\n\n\n" },
	{ "above which none goes", 44, { 1, LOADS, "N", 100 }, { 0, 0, 44, HEIGHT },
		"sit-up  ############################  3000 N\n\n\n\n\n\n" },
	{ "a little is a little", 44, { 2, LOADS, "", 1e6 }, { 0, 0, 44, HEIGHT },
		"sit-up  #                               3000\n"
		"plank   #                               1500\n\n\n\n\n" },
	{ "all of them nothing", 44, { 1, &LOADS[2], "", 0 }, { 0, 0, 44, HEIGHT },
		"rest                                       0\n\n\n\n\n\n" },
	{ "narrow, the words stand above", 20, { 3, LOADS, "N", 0 }, { 0, 0, 20, HEIGHT },
		"sit-up        3000 N\n"
		"####################\n"
		"plank         1500 N\n"
		"##########\n"
		"rest             0 N\n\n" },
	{ "rows out of sight stay free", 20, { 3, LOADS, "N", 0 }, { 0, 1, 20, 2 },
		"\n"
		"####################\n"
		"plank         1500 N\n\n\n\n" },
};

START_TEST(each_story)
{
	struct canvas canvas;
	char frame[2048];
	ck_assert(canvas_init(&canvas, STORIES[_i].width, HEIGHT));
	canvas.ascii = true;
	bars_draw(&canvas, canvas_rect(&canvas), STORIES[_i].sight, &STORIES[_i].bars);
	canvas_dump(&canvas, frame, sizeof(frame));
	*strstr(frame, "--") = '\0';
	ck_assert_msg(strcmp(frame, STORIES[_i].frame) == 0, "%s:\n%s", STORIES[_i].sentence, frame);
	canvas_clear(&canvas);
}
END_TEST

START_TEST(they_have_their_roles_and_do_not_touch)
{
	struct canvas canvas;
	ck_assert(canvas_init(&canvas, 44, HEIGHT));
	bars_draw(&canvas, canvas_rect(&canvas), canvas_rect(&canvas), &loads);
	ck_assert_uint_eq(canvas_at(&canvas, 8, 0)->glyph, 0x2586);
	ck_assert_int_eq(canvas_at(&canvas, 8, 0)->role, ROLE_BAD);
	ck_assert_int_eq(canvas_at(&canvas, 8, 1)->role, ROLE_GOOD);
	ck_assert_int_eq(canvas_at(&canvas, 0, 0)->role, ROLE_TEXT);
	canvas_clear(&canvas);
}
END_TEST

START_TEST(they_say_how_high_they_are)
{
	ck_assert_int_eq(bars_rows(&loads, 44), 3);
	ck_assert_int_eq(bars_rows(&loads, 43), 6);
}
END_TEST

Suite *bars_suite(void)
{
	Suite *suite = suite_create("bars");
	TCase *tcase = tcase_create("bars");
	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, they_have_their_roles_and_do_not_touch);
	tcase_add_test(tcase, they_say_how_high_they_are);
	suite_add_tcase(suite, tcase);
	return suite;
}
