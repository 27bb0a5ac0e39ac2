/* Words are as large as they fit, in lines, and never outside. */
#include "draw/poster.h"

#include <check.h>
#include <string.h>

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static struct canvas canvas;
static char frame[1 << 15];

static void close_canvas(void)
{
	canvas_clear(&canvas);
}

static const char *draw(int width, int height, bool ascii, const char *text)
{
	canvas_clear(&canvas);
	ck_assert(canvas_init(&canvas, width, height));
	canvas.ascii = ascii;
	poster_draw(&canvas, canvas_rect(&canvas), text, FILL_SOLID, ROLE_TITLE);
	canvas_dump(&canvas, frame, sizeof(frame));
	*strstr(frame, "--\n") = '\0';
	return frame;
}

static const struct {
	const char *sentence;
	int width, height;
	const char *text, *unicode, *ascii;
} PICTURES[] = {
	{ "a word on one line", 7, 5, "it",
		" █ ███\n █  █\n █  █\n █  █\n █  █\n", " # ###\n #  #\n #  #\n #  #\n #  #\n" },
	{ "where the height is less, dots are half as high", 7, 3, "it",
		" █ ▀█▀\n █  █\n ▀  ▀\n", " # \"#\"\n #  #\n \"  \"\n" },
	{ "words wrap", 7, 6, "it it",
		" █ ▀█▀\n █  █\n ▀  ▀\n █ ▀█▀\n █  █\n ▀  ▀\n",
		" # \"#\"\n #  #\n \"  \"\n # \"#\"\n #  #\n \"  \"\n" },
	{ "and so they do at newlines", 20, 6, "I\nit",
		"       █\n       █\n       ▀\n       █ ▀█▀\n       █  █\n       ▀  ▀\n", NULL },
	{ "lower halves", 3, 3, "+", " ▄\n▀█▀\n\n", " _\n\"#\"\n\n" },
	{ "what doesn't fit in letters is text", 9, 2, "dead\nbug", "dead bug\n\n", "dead bug\n\n" },
	{ "and so is what lacks letters", 10, 5, "50 %", "\n\n   50 %\n\n\n", NULL },
	{ "text is cut with a sign that it is", 4, 1, "dead bug", "dea…\n", "dea.\n" },
};

START_TEST(a_picture)
{
	const char *is = draw(PICTURES[_i].width, PICTURES[_i].height, false, PICTURES[_i].text);
	ck_assert_msg(strcmp(is, PICTURES[_i].unicode) == 0, "%s:\n%s", PICTURES[_i].sentence, is);
	if (PICTURES[_i].ascii == NULL)
		return;
	is = draw(PICTURES[_i].width, PICTURES[_i].height, true, PICTURES[_i].text);
	ck_assert_msg(strcmp(is, PICTURES[_i].ascii) == 0, "%s:\n%s", PICTURES[_i].sentence, is);
}
END_TEST

static bool has_role(int x, int y)
{
	return canvas_at(&canvas, x, y)->role == ROLE_TITLE;
}

static const char *const TEXTS[] = { "HOLD", "Dead bug", "Half-kneeling hip-flexor stretch",
	"a abs\nh hips\nb back\no other", "3 × 10 reps a side\nSpace: begin" };

/* What was measured is where it is drawn, and whatever size of screen it is, that lies within. */
START_TEST(it_stays_within_its_rectangle)
{
	for (int height = 1; height <= 40; height += 3) {
		for (int width = 10; width <= 120; width += 7) {
			draw(width, height, false, TEXTS[_i]);
			struct rect place = poster_rect(canvas_rect(&canvas), TEXTS[_i]);
			ck_assert(place.width > 0 && place.x >= 0 && place.y >= 0);
			ck_assert(place.x + place.width <= width && place.y + place.height <= height);
			for (int i = 0; i < width * height; i++)
				ck_assert_msg(!has_role(i % width, i / width) ||
					rect_has(place, i % width, i / width), "%s at %dx%d",
					TEXTS[_i], width, height);
		}
	}
}
END_TEST

static int letter_rows(int width, int height, const char *text)
{
	return poster_large((struct rect){ 0, 0, width, height }, text).height;
}

START_TEST(more_room_never_makes_it_smaller)
{
	for (int height = 1; height <= 40; height++) {
		int before = 0;
		for (int width = 10; width <= 160; width++) {
			bool fits = letter_rows(width, height, TEXTS[_i]) > 0;
			ck_assert_msg(fits || !before, "%s at %dx%d", TEXTS[_i], width, height);
			before = fits;
		}
	}
	ck_assert_int_ge(letter_rows(160, 40, TEXTS[_i]), 20);
}
END_TEST

START_TEST(the_rectangle_of_nothing_is_empty)
{
	ck_assert_int_eq(poster_rect((struct rect){ 0, 0, 40, 10 }, "").width, 0);
	ck_assert_int_eq(poster_rect((struct rect){ 0, 0, 0, 10 }, "HOLD").width, 0);
	ck_assert_int_eq(poster_large((struct rect){ 0, 0, 4, 10 }, "HOLD").width, 0);
	ck_assert_str_eq(draw(20, 2, false, ""), "\n\n");
}
END_TEST

Suite *poster_suite(void)
{
	Suite *suite = suite_create("poster");
	TCase *tcase = tcase_create("poster");
	tcase_add_checked_fixture(tcase, NULL, close_canvas);
	tcase_add_loop_test(tcase, a_picture, 0, ROWS(PICTURES));
	tcase_add_loop_test(tcase, it_stays_within_its_rectangle, 0, ROWS(TEXTS));
	tcase_add_loop_test(tcase, more_room_never_makes_it_smaller, 0, ROWS(TEXTS));
	tcase_add_test(tcase, the_rectangle_of_nothing_is_empty);
	suite_add_tcase(suite, tcase);
	return suite;
}
