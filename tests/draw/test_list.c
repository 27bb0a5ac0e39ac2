/* A list keeps what is selected in sight, and knows what lies where. */
#include <check.h>
#include <string.h>

#include "draw/list.h"
#include "suites.h"

#define WIDTH  12
#define HEIGHT 5
#define LEFT   1
#define TOP    1

static const char *const NAMES[] = { "ant", "bee", "cow", "dog", "eel", "fox" };
static const struct rect area = { LEFT, TOP, WIDTH - 2, HEIGHT - 2 };
static struct canvas canvas;

static const char *heading(const void *context, int entry)
{
	(void)context;
	return entry == 1 ? "Farm" : entry == 4 ? "Wild" : NULL;
}

static void draw(const void *context, struct canvas *on, struct rect row, int entry, enum role role)
{
	const char *const *names = context;
	canvas_text(on, row.x, row.y, row.width, names[entry], role);
}

static struct list list_of(int count, int selected, bool headings)
{
	return (struct list){ count, selected, NAMES, headings ? heading : NULL, draw };
}

static void open_canvas(void)
{
	ck_assert(canvas_init(&canvas, WIDTH, HEIGHT));
}

static void close_canvas(void)
{
	canvas_clear(&canvas);
}

static const struct frame_story {
	const char *sentence;
	int count, selected;
	bool headings;
	const char *frame; /* glyphs, and the roles of the selected row */
} FRAMES[] = {
	{ "an empty list is an empty area", 0, 0, true, "\n\n\n\n\n" },
	{ "one entry, selected", 1, 0, false, "\n > ant\n\n\n\n" },
	{ "a list that fits stands still", 3, 2, false, "\n   ant\n   bee\n > cow\n\n" },
	{ "a longer one begins at its top", 6, 0, true, "\n > ant\n Farm\n   bee\n\n" },
	{ "what is selected is in the middle", 6, 2, true, "\n   bee\n > cow\n   dog\n\n" },
	{ "with the heading above it", 6, 4, true, "\n Wild\n > eel\n   fox\n\n" },
	{ "and a longer one ends at its end", 6, 5, true, "\n Wild\n   eel\n > fox\n\n" },
	{ "without headings there are none", 6, 4, false, "\n   dog\n > eel\n   fox\n\n" },
};

START_TEST(what_is_selected_is_in_sight)
{
	const struct frame_story *story = &FRAMES[_i];
	const struct list list = list_of(story->count, story->selected, story->headings);
	char frame[1024];
	list_draw(&list, &canvas, area);
	canvas_dump(&canvas, frame, sizeof(frame));
	*strstr(frame, "--") = '\0';
	ck_assert_msg(strcmp(frame, story->frame) == 0, "%s:\n%s", story->sentence, frame);
	for (int y = 0; y < HEIGHT; y++) {
		bool selected = canvas_at(&canvas, LEFT, y)->glyph == '>';
		for (int x = LEFT; x < WIDTH - 1; x++)
			ck_assert((canvas_at(&canvas, x, y)->role == ROLE_SELECTED) == selected);
		ck_assert_uint_eq(canvas_at(&canvas, WIDTH - 1, y)->role, ROLE_TEXT);
		if (selected)
			ck_assert(canvas.cursor_x == LEFT && canvas.cursor_y == y);
	}
}
END_TEST

static const struct point_story {
	const char *sentence;
	int selected, x, y, entry;
} POINTS[] = {
	{ "the first row", 0, LEFT, TOP, 0 },
	{ "its other end", 0, WIDTH - 2, TOP, 0 },
	{ "a heading is no entry", 0, LEFT, TOP + 1, LIST_NO_ENTRY },
	{ "the entry below it is", 0, LEFT, TOP + 2, 1 },
	{ "scrolled, another entry lies there", 2, LEFT, TOP + 2, 3 },
	{ "the last", 5, LEFT, TOP + 2, 5 },
	{ "left of the area", 0, LEFT - 1, TOP, LIST_NO_ENTRY },
	{ "right of it", 0, WIDTH - 1, TOP, LIST_NO_ENTRY },
	{ "above it", 2, LEFT, TOP - 1, LIST_NO_ENTRY },
	{ "below it", 0, LEFT, TOP + 3, LIST_NO_ENTRY },
};

START_TEST(what_lies_where)
{
	const struct list list = list_of(6, POINTS[_i].selected, true);
	ck_assert_msg(list_at(&list, area, POINTS[_i].x, POINTS[_i].y) == POINTS[_i].entry, "%s",
		POINTS[_i].sentence);
}
END_TEST

START_TEST(nothing_lies_beyond_the_last)
{
	const struct list short_one = list_of(2, 0, false), empty = list_of(0, 0, false);
	ck_assert_int_eq(list_at(&short_one, area, LEFT, TOP + 1), 1);
	ck_assert_int_eq(list_at(&short_one, area, LEFT, TOP + 2), LIST_NO_ENTRY);
	ck_assert_int_eq(list_at(&empty, area, LEFT, TOP), LIST_NO_ENTRY);
}
END_TEST

/* Whatever is selected: where an entry's name stands, that entry is found. */
START_TEST(what_is_drawn_is_what_is_found)
{
	for (int selected = 0; selected < 6; selected++) {
		const struct list list = list_of(6, selected, true);
		int found = 0;
		canvas_wipe(&canvas);
		list_draw(&list, &canvas, area);
		for (int y = 0; y < HEIGHT; y++) {
			int entry = list_at(&list, area, LEFT, y);
			if (entry == LIST_NO_ENTRY)
				continue;
			found++;
			ck_assert_uint_eq(canvas_at(&canvas, LEFT + 2, y)->glyph,
				(unsigned char)NAMES[entry][0]);
		}
		ck_assert_int_ge(found, 2);
	}
}
END_TEST

Suite *list_suite(void)
{
	Suite *suite = suite_create("list");
	TCase *tcase = tcase_create("list");
	tcase_add_checked_fixture(tcase, open_canvas, close_canvas);
	tcase_add_loop_test(tcase, what_is_selected_is_in_sight, 0, sizeof(FRAMES) / sizeof(FRAMES[0]));
	tcase_add_loop_test(tcase, what_lies_where, 0, sizeof(POINTS) / sizeof(POINTS[0]));
	tcase_add_test(tcase, nothing_lies_beyond_the_last);
	tcase_add_test(tcase, what_is_drawn_is_what_is_found);
	suite_add_tcase(suite, tcase);
	return suite;
}
