/* A page as text that flows: its blocks, their tones, and what fits on an ordinary screen. */
#include "view/page_flow.h"

#include <check.h>
#include <string.h>

#include "suites.h"
#include "sys/builtin.h"

#define WIDTH 100
#define HEIGHT 24

static struct canvas canvas;

static const struct point points[] = { { 0, 0 }, { 100, 10 } };
static const struct picture_stroke stroke = { .point_count = 2, .points = points };
static const struct picture picture = { .height = 10, .stroke_count = 1, .strokes = &stroke };
static const struct chart_bar bar = { "sit-up", 3300, TONE_BAD };
static const struct chart chart = { "N", 1, &bar };
static const char *const items[] = { "one", "two" };

static const struct block BLOCKS[] = {
	{ .kind = BLOCK_TEXT, .text = "A paragraph of ten words, to see where it is broken." },
	{ .kind = BLOCK_HEADING, .text = "Heading", .tone = TONE_BAD },
	{ .kind = BLOCK_BULLETS, .text = "", .items = { 2, items } },
	{ .kind = BLOCK_STEPS, .text = "", .items = { 2, items }, .tone = TONE_GOOD },
	{ .kind = BLOCK_CHART, .text = "", .chart = &chart },
};
static const struct page page = { .title = "Title", .block_count = 5, .blocks = BLOCKS };

static void open_canvas(void)
{
	ck_assert(canvas_init(&canvas, WIDTH, HEIGHT));
}

static void close_canvas(void)
{
	canvas_clear(&canvas);
}

static const char *drawn(const struct page *shown, struct rect area, int scroll)
{
	static char frame[16384];
	struct flow flow;
	flow_init(&flow, &canvas, area, scroll);
	page_flow(&flow, shown);
	canvas_dump(&canvas, frame, sizeof(frame));
	return frame;
}

START_TEST(blocks_stand_apart_but_not_from_their_heading)
{
	canvas.ascii = true;
	static const char expected[] =
		"Title\n\nA paragraph of ten words, to\nsee where it is broken.\n\n"
		"Heading\n- one\n- two\n\n"
		"1  one\n2  two\n\n"
		"sit-up                3300 N\n############################\n\n";
	const char *frame = drawn(&page, (struct rect){ 0, 0, 28, HEIGHT }, 0);
	ck_assert_msg(strncmp(frame, expected, strlen(expected)) == 0, "%s", frame);
	ck_assert_int_eq(canvas_at(&canvas, 0, 0)->role, ROLE_TITLE);
	ck_assert_int_eq(canvas_at(&canvas, 0, 2)->role, ROLE_TEXT);
	ck_assert_int_eq(canvas_at(&canvas, 0, 5)->role, ROLE_BAD);
	ck_assert_int_eq(canvas_at(&canvas, 3, 9)->role, ROLE_GOOD);
	ck_assert_int_eq(canvas_at(&canvas, 0, 13)->role, ROLE_BAD);
}
END_TEST

START_TEST(a_text_is_never_wider_than_can_be_read)
{
	struct block wide = { .kind = BLOCK_TEXT, .text = "Words of five letters: words words words "
		"words words words words words words words words words words words words." };
	const struct page one = { .title = "Title", .block_count = 1, .blocks = &wide };
	drawn(&one, canvas_rect(&canvas), 0);
	for (int y = 0; y < HEIGHT; y++)
		for (int x = PAGE_COLUMNS; x < WIDTH; x++)
			ck_assert_uint_eq(canvas_at(&canvas, x, y)->glyph, ' ');
	ck_assert_uint_ne(canvas_at(&canvas, 0, 3)->glyph, ' ');
}
END_TEST

START_TEST(a_picture_takes_the_whole_width_and_scrolls)
{
	const struct block block = { .kind = BLOCK_PICTURE, .text = "", .picture = &picture };
	const struct page one = { .title = "Title", .block_count = 1, .blocks = &block };
	drawn(&one, canvas_rect(&canvas), 0);
	ck_assert_uint_ne(canvas_at(&canvas, 0, 2)->glyph, ' ');
	ck_assert_uint_ne(canvas_at(&canvas, WIDTH - 1, 6)->glyph, ' ');
	canvas_wipe(&canvas);
	drawn(&one, (struct rect){ 0, 4, WIDTH, 3 }, 3);
	for (int x = 0; x < WIDTH; x++)
		ck_assert_msg(canvas_at(&canvas, x, 3)->glyph == ' ' &&
			canvas_at(&canvas, x, 7)->glyph == ' ', "only its area is drawn on");
	ck_assert_uint_ne(canvas_at(&canvas, WIDTH * 6 / 10, 4)->glyph, ' ');
}
END_TEST

START_TEST(a_page_of_the_first_start_fits_an_ordinary_screen)
{
	struct flow flow;
	flow_init(&flow, NULL, (struct rect){ 0, 0, 72, 22 }, 0);
	page_flow(&flow, pages_at(&builtin_pages, PLACE_START, _i));
	ck_assert_int_le(flow.row, 22);
}
END_TEST

Suite *page_flow_suite(void)
{
	Suite *suite = suite_create("page_flow");
	TCase *tcase = tcase_create("page");
	tcase_add_checked_fixture(tcase, open_canvas, close_canvas);
	tcase_add_test(tcase, blocks_stand_apart_but_not_from_their_heading);
	tcase_add_test(tcase, a_text_is_never_wider_than_can_be_read);
	tcase_add_test(tcase, a_picture_takes_the_whole_width_and_scrolls);
	tcase_add_loop_test(tcase, a_page_of_the_first_start_fits_an_ordinary_screen, 0, 4);
	suite_add_tcase(suite, tcase);
	return suite;
}
