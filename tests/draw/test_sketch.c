/* A picture fills its area, keeps its proportions, and stays in sight. */
#include "draw/sketch.h"

#include <check.h>
#include <string.h>

#include "suites.h"

#define WIDTH  20
#define HEIGHT 10

static struct canvas canvas;
static char frame[8192];

static const struct point frame_points[] = { { 0, 0 }, { 100, 0 }, { 100, 38 }, { 0, 38 }, { 0, 0 } };
static const struct picture_stroke frame_stroke[] = {
	{ .points = frame_points, .point_count = 5, .tone = TONE_BAD },
};
static const struct picture_label words[] = {
	{ "mid", { 50, 22 }, TONE_GOOD },
	{ "left", { 0, 12 }, TONE_PLAIN },
	{ "right", { 100, 30 }, TONE_PLAIN },
};
static const struct picture picture = { .height = 38, .stroke_count = 1, .strokes = frame_stroke,
	.label_count = 3, .labels = words };

static void open_canvas(void)
{
	ck_assert(canvas_init(&canvas, WIDTH, HEIGHT));
}

static void close_canvas(void)
{
	canvas_clear(&canvas);
}

static const char *drawn(struct rect area, struct rect sight)
{
	canvas_wipe(&canvas);
	sketch_draw(&canvas, area, sight, &picture);
	canvas_dump(&canvas, frame, sizeof(frame));
	*strstr(frame, "--") = '\0';
	return frame;
}

static const struct {
	const char *sentence;
	int columns, rows_most, rows;
} SIZES[] = {
	{ "as wide as it may", 20, 10, 4 },
	{ "twice as wide is twice as high", 40, 10, 8 },
	{ "but not higher than it may", 80, 10, 10 },
	{ "the largest", 500, 250, 29 },
};

START_TEST(how_high_it_is)
{
	int rows = sketch_rows(&picture, SIZES[_i].columns, SIZES[_i].rows_most);
	ck_assert_msg(rows == SIZES[_i].rows, "%s: %d rows", SIZES[_i].sentence, rows);
}
END_TEST

START_TEST(it_fills_its_area_and_words_stay_on_it)
{
	struct rect area = { 0, 1, WIDTH, 4 };
	canvas.ascii = true;
	ck_assert_str_eq(drawn(area, area),
		"\n"
		"|\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"|\n"
		"left               |\n"
		"|       mid    right\n"
		"|__________________|\n"
		"\n\n\n\n\n");
	ck_assert_int_eq(canvas_at(&canvas, 5, 1)->role, ROLE_BAD);
	ck_assert_int_eq(canvas_at(&canvas, 9, 3)->role, ROLE_GOOD);
}
END_TEST

START_TEST(what_is_out_of_sight_is_not_drawn)
{
	struct rect area = { 0, 1, WIDTH, 4 }, sight = { 0, 2, WIDTH, 1 };
	char whole[sizeof(frame)];
	strcpy(whole, drawn(area, area));
	const char *part = drawn(area, sight);
	ck_assert_msg(strncmp(part, "\n\n", 2) == 0, "a row above is free: %s", part);
	const char *second = strchr(strchr(whole, '\n') + 1, '\n') + 1;
	size_t bytes = strcspn(second, "\n");
	ck_assert_msg(strncmp(part + 2, second, bytes + 1) == 0, "the row in sight: %s", part);
	ck_assert_str_eq(part + 2 + bytes, "\n\n\n\n\n\n\n\n");
}
END_TEST

START_TEST(it_may_begin_above_the_canvas)
{
	struct rect area = { 0, -2, WIDTH, 4 };
	canvas.ascii = true;
	ck_assert_str_eq(drawn(area, (struct rect){ 0, 0, WIDTH, HEIGHT }),
		"|       mid    right\n"
		"|__________________|\n"
		"\n\n\n\n\n\n\n\n");
}
END_TEST

START_TEST(it_lies_in_the_middle)
{
	struct rect area = { 0, 0, WIDTH, 2 };
	drawn(area, area);
	ck_assert_uint_eq(canvas_at(&canvas, 4, 0)->glyph, ' ');
	ck_assert_uint_ne(canvas_at(&canvas, 5, 0)->glyph, ' ');
	ck_assert_uint_ne(canvas_at(&canvas, 14, 0)->glyph, ' ');
	ck_assert_uint_eq(canvas_at(&canvas, 15, 0)->glyph, ' ');
}
END_TEST

/* What a stroke from left to right looks like in its fifth column, all rows together. */
static uint32_t column_of(struct picture_stroke stroke)
{
	uint32_t glyphs = 0;
	static const struct point points[] = { { 0, 20 }, { 100, 20 } };
	stroke.points = points;
	stroke.point_count = 2;
	const struct picture lone = { .height = 40, .stroke_count = 1, .strokes = &stroke };
	canvas_wipe(&canvas);
	sketch_draw(&canvas, canvas_rect(&canvas), canvas_rect(&canvas), &lone);
	for (int y = 0; y < HEIGHT; y++)
		glyphs |= canvas_at(&canvas, 4, y)->glyph & ~(uint32_t)' ';
	return glyphs;
}

static int dots(struct picture_stroke stroke)
{
	int count = 0;
	for (uint32_t rest = column_of(stroke) & 0xFF; rest != 0; rest &= rest - 1)
		count++;
	return count;
}

START_TEST(a_thick_stroke_is_thicker_and_a_dashed_one_has_gaps)
{
	ck_assert_int_eq(dots((struct picture_stroke){ .is_thick = false }), 2);
	ck_assert_int_eq(dots((struct picture_stroke){ .is_thick = true }), 4);
	ck_assert_int_eq(dots((struct picture_stroke){ .is_dashed = true }), 1);
	canvas.ascii = true;
	ck_assert_uint_eq(column_of((struct picture_stroke){ .is_thick = true }),
		column_of((struct picture_stroke){ .is_thick = false }));
}
END_TEST

Suite *sketch_suite(void)
{
	Suite *suite = suite_create("sketch");
	TCase *tcase = tcase_create("sketch");
	tcase_add_checked_fixture(tcase, open_canvas, close_canvas);
	tcase_add_loop_test(tcase, how_high_it_is, 0, sizeof(SIZES) / sizeof(SIZES[0]));
	tcase_add_test(tcase, it_fills_its_area_and_words_stay_on_it);
	tcase_add_test(tcase, what_is_out_of_sight_is_not_drawn);
	tcase_add_test(tcase, it_may_begin_above_the_canvas);
	tcase_add_test(tcase, it_lies_in_the_middle);
	tcase_add_test(tcase, a_thick_stroke_is_thicker_and_a_dashed_one_has_gaps);
	suite_add_tcase(suite, tcase);
	return suite;
}
