/* A pose is drawn as a person that one recognises, in braille and in ASCII, at any size. */
#include <check.h>
#include <string.h>

#include "draw/figure.h"
#include "suites.h"

static const struct pose dead_bug = { {
	{ 23.3, 41.5 }, { 30, 43.5 }, { 44, 44.3 }, { 56, 43.5 },
	{ 17.7, 39.3 }, { 6.4, 35.4 }, { 30.5, 30.5 }, { 30.9, 18.5 },
	{ 56.7, 23.5 }, { 76.7, 23.5 }, { 77.6, 18.6 }, { 75.9, 41.9 }, { 95.9, 41.1 }, { 96.8, 36.1 },
} };

static const struct pose bird_dog = { {
	{ 77.2, 18.9 }, { 70.3, 19.9 }, { 57.2, 22 }, { 44.5, 24.8 },
	{ 83.3, 19 }, { 95.2, 18.2 }, { 69.3, 32.9 }, { 70.5, 44.8 },
	{ 44.5, 44.8 }, { 24.5, 44.1 }, { 20, 46.2 }, { 24.5, 25.3 }, { 4.5, 25.7 }, { 4.1, 30.7 },
} };

static const struct pose plank = { {
	{ 80.9, 31 }, { 74, 32 }, { 61.1, 33.4 }, { 48.2, 35.4 },
	{ 74, 45 }, { 86, 45 }, { 74, 45 }, { 86, 45 },
	{ 28.4, 38 }, { 8.6, 40.6 }, { 7.7, 45.5 }, { 28.4, 38 }, { 8.6, 40.6 }, { 7.7, 45.5 },
} };

static const struct pose crunch = { {
	{ 19.5, 32.7 }, { 23.2, 38.6 }, { 35.5, 43.4 }, { 48, 43.5 },
	{ 34.5, 32.1 }, { 46.1, 29.2 }, { 34.5, 32.1 }, { 46.1, 29.2 },
	{ 48.3, 23.5 }, { 68.3, 24.6 }, { 69.3, 19.7 }, { 48.3, 23.5 }, { 68.3, 24.6 }, { 69.3, 19.7 },
} };

static const struct prop chair_edges[] = {
	{ { 57, 26.2 }, { 80, 26.2 } }, { { 59, 26.2 }, { 59, 46 } }, { { 78, 26.2 }, { 78, 46 } },
};
static const struct pose_set mat = { .scale = 1.0 };
static const struct pose_set chair = { .scale = 1.0, .prop_count = 3, .props = chair_edges };

static struct canvas canvas;
static char frame[1 << 16];

static void open_canvas(int width, int height)
{
	canvas_clear(&canvas);
	ck_assert(canvas_init(&canvas, width, height));
}

/* Draws into the whole of a new canvas and returns the frame's glyphs. */
static const char *draw(int width, int height, const struct pose_set *set, const struct pose *pose,
	bool ascii)
{
	open_canvas(width, height);
	canvas.ascii = ascii;
	figure_draw(&canvas, canvas_rect(&canvas), set, pose, false, ROLE_NEAR);
	canvas_dump(&canvas, frame, sizeof(frame));
	char *end = frame;
	for (int y = 0; y < height; y++)
		end = strchr(end, '\n') + 1;
	*end = '\0';
	return frame;
}

static void close_canvas(void)
{
	canvas_clear(&canvas);
}

static const struct picture_story {
	const char *what;
	int width, height;
	const struct pose_set *set;
	const struct pose *pose;
	const char *braille, *ascii;
} PICTURES[] = {
	{ "a dead bug", 40, 10, &mat, &dead_bug,
		"\n"
		"\n"
		"\n"
		"\n"
		"            ⢐                 ⢠⡖\n"
		"            ⢨         ⢸⡟⠛⠛⠛⠛⠛⠛⠛⠃\n"
		"            ⠆         ⢸⡇\n"
		"  ⢠⣄⣀       ⡅         ⣸⠇              ⢀\n"
		"   ⠈⠉⠛⠶⢶⣮⣍⣑⡄⠆         ⣿          ⡀⣀⢀⡀⣀⢨\n"
		"⡀ ⡀ ⡀ ⡀⠈⣆⣈⡩⠛⡷⠶⡶⠶⡶⠶⡶⠶⡶⠶⡿⠂⡒⠐⡁⠉⡈⠁⡉⠈⡉ ⡀ ⡀ ⡀\n",
		"\n"
		"\n"
		"\n"
		"\n"
		"            :                  |\n"
		"            :         |--------'\n"
		"            :         |\n"
		"  ._.       :         |               .\n"
		"    '\"--:_'.:         |          ._.._:\n"
		". . . .'__\"-:-------+--'-':\".'\"'\" . . .\n" },
	{ "a bird-dog", 40, 10, &mat, &bird_dog,
		"\n"
		"\n"
		"\n"
		"                             ⢀⠤⠤⡄\n"
		"                      ⢀⣀⣀⣠⣤⣤⣤⢿⠶⠶⢾⠶⠶⠶⠞⠛⠃\n"
		"  ⢀⡀⣀⢀⡀⣀⠠⠄⠤⠠⠄⠤⠠⠄⠤⢠⡶⠶⠞⠛⠋⠉⠉⠁  ⠆⠈⠑⠒⠁\n"
		" ⢐⠁              ⢸⡇         ⡃\n"
		"                 ⢸⡇         ⠇\n"
		"                 ⢸⡇         ⡃\n"
		"⡀ ⡀ ⡀ ⡀ ⣠⡴⡶⠶⡶⠶⡶⠶⡶⢾⡇ ⡀ ⡀ ⡀ ⡀ ⡅ ⡀ ⡀ ⡀ ⡀ ⡀\n",
		"\n"
		"\n"
		"\n"
		"                             .--.\n"
		"                        ___--\\--|-----'\n"
		"  .._.._..-..-..-.---'\"\"    :''-'\n"
		" :'               |         :\n"
		"                  |         |\n"
		"                  |         :\n"
		". . . . _---------| . . . . : . . . . .\n" },
	{ "a plank in the smallest area", 24, 6, &mat, &plank,
		"\n"
		"\n"
		"\n"
		"                  ⢠⠤⢄\n"
		"      ⣀⣀⣀⡠⠤⠤⠤⠒⠒⠒⠒⠉⡟⠤⠞\n"
		"⡀ ⡏⠉⡉⠉⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⣇⣀⣀ ⡀\n",
		"\n"
		"\n"
		"\n"
		"                  .-.\n"
		"      ___.-------\"+--\n"
		". |\"\"\". . . . . . |__ .\n" },
	{ "a dead bug in a low area", 50, 6, &mat, &dead_bug,
		"\n"
		"\n"
		"                   ⠰           ⢰\n"
		"                   ⢘      ⡏⠉⠉⠉⠉⠁\n"
		"             ⠠⠤⣀⡀⣀⣀⢨      ⡇         ⡀\n"
		"            ⡀ ⡀ ⡘⢝⣲⠷⡤⠤⡤⠤⡤⠤⡧⠠⡂⠒⡐⠂⡒⠐⡂⠒⡁\n",
		"\n"
		"\n"
		"                   :           |\n"
		"                   :      |\"\"\"\"'\n"
		"             .-_.__:      |         .\n"
		"            . . /:+=------|.:-.'-':-:\n" },
	{ "a crunch with the feet on a chair", 32, 8, &chair, &crunch,
		"\n"
		"\n"
		"\n"
		"                      ⣤\n"
		"               ⣾⠛⠛⠿⡷⠶⠶⠯⠄⠤⡤\n"
		"     ⡏⠉⢹ ⢀⣠⡴⠶⠞⠛⣿   ⠆     ⠆\n"
		"     ⠓⠒⢾⣶⡋⠁    ⣿   ⡃     ⡃\n"
		"⡀ ⡀ ⡀ ⡀ ⡈⠙⡛⠶⡶⠶⡶⠿⡀ ⡀⡅⡀ ⡀ ⡀⡅⡀ ⡀ ⡀\n",
		"\n"
		"\n"
		"\n"
		"                      .\n"
		"               |--==-=-.--\n"
		"     |\"|  _---'|   :     :\n"
		"     --+-\"     |   :     :\n"
		". . . . .\"------. .:. . .:. . .\n" },
};
enum { PICTURE_COUNT = sizeof(PICTURES) / sizeof(PICTURES[0]) };

START_TEST(a_pose_looks_like_a_person)
{
	const struct picture_story *story = &PICTURES[_i % PICTURE_COUNT];
	bool ascii = _i >= PICTURE_COUNT;
	const char *want = ascii ? story->ascii : story->braille;
	const char *got = draw(story->width, story->height, story->set, story->pose, ascii);
	ck_assert_msg(strcmp(got, want) == 0, "%s:\n%swant:\n%s", story->what, got, want);
}
END_TEST

/* How many cells of an area have the role and a character. */
static int count_in(struct rect area, enum role role)
{
	int cells = 0;
	for (int i = 0; i < area.width * area.height; i++) {
		int x = area.x + i % area.width, y = area.y + i / area.width;
		const struct cell *cell = canvas_at(&canvas, x, y);
		cells += cell->role == role && cell->glyph != ' ';
	}
	return cells;
}

static int count(enum role role)
{
	return count_in(canvas_rect(&canvas), role);
}

START_TEST(near_lies_over_far_over_chair_over_floor)
{
	open_canvas(32, 8);
	figure_draw(&canvas, canvas_rect(&canvas), &chair, &crunch, false, ROLE_NEAR);
	const struct { int x, y; enum role role; } cells[] = {
		{ 0, 7, ROLE_FLOOR }, { 25, 5, ROLE_PROP }, { 19, 7, ROLE_PROP }, { 19, 4, ROLE_NEAR },
		{ 24, 4, ROLE_PROP }, { 6, 6, ROLE_NEAR },
	};
	for (size_t i = 0; i < sizeof(cells) / sizeof(cells[0]); i++)
		ck_assert_msg(canvas_at(&canvas, cells[i].x, cells[i].y)->role == cells[i].role,
			"%d,%d is %s", cells[i].x, cells[i].y,
			role_names[canvas_at(&canvas, cells[i].x, cells[i].y)->role]);
	ck_assert_int_eq(count(ROLE_FAR), 0);
	draw(40, 10, &mat, &dead_bug, false);
	ck_assert_int_gt(count(ROLE_FAR), 10);
}
END_TEST

START_TEST(a_fault_shows_in_all_that_is_near)
{
	open_canvas(40, 10);
	figure_draw(&canvas, canvas_rect(&canvas), &mat, &dead_bug, false, ROLE_FAULT);
	ck_assert_int_gt(count(ROLE_FAULT), 20);
	ck_assert_int_eq(count(ROLE_NEAR), 0);
	ck_assert_int_gt(count(ROLE_FAR), 10);
}
END_TEST

START_TEST(a_mirrored_figure_takes_its_chair_with_it)
{
	open_canvas(32, 8);
	struct pose turned = pose_mirror(&crunch);
	figure_draw(&canvas, canvas_rect(&canvas), &chair, &turned, true, ROLE_NEAR);
	ck_assert_int_eq(canvas_at(&canvas, 7, 5)->role, ROLE_PROP);
	ck_assert_int_eq(canvas_at(&canvas, 13, 7)->role, ROLE_PROP);
	ck_assert_int_eq(canvas_at(&canvas, 25, 6)->role, ROLE_NEAR);
	ck_assert_uint_eq(canvas_at(&canvas, 25, 3)->glyph, ' ');
}
END_TEST

START_TEST(a_figure_stays_in_its_area_and_stands_on_its_bottom)
{
	int width = _i;
	for (int height = 1; height <= 60; height += 3) {
		open_canvas(width + 4, height + 4);
		struct rect area = { 2, 2, width, height };
		canvas_fill(&canvas, canvas_rect(&canvas), 'x', ROLE_TEXT);
		canvas_fill(&canvas, area, ' ', ROLE_TEXT);
		figure_draw(&canvas, area, &chair, &bird_dog, false, ROLE_NEAR);
		ck_assert_int_eq(count(ROLE_TEXT), (width + 4) * (height + 4) - width * height);
		bool fits = width >= FIGURE_COLUMNS_MIN && height >= FIGURE_ROWS_MIN;
		struct rect bottom = rect_cut_bottom(&area, 1);
		bool has_floor = count_in(bottom, ROLE_FLOOR) > 0, has_body = count(ROLE_NEAR) > 0;
		ck_assert_msg(fits == has_floor && fits == has_body, "in %dx%d", width, height);
	}
}
END_TEST

static const struct weight_story {
	const char *what;
	int width, height;
	const char *shin; /* the near shin, which lies level */
} WEIGHTS[] = {
	{ "one dot", 24, 6, "⠉⠉⠉⠉⠉" },
	{ "two dots", 50, 13, "⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛" },
	{ "three dots", 100, 25, "⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶" },
};
enum { WEIGHT_COUNT = sizeof(WEIGHTS) / sizeof(WEIGHTS[0]) };

START_TEST(a_larger_area_gives_a_larger_figure_with_thicker_strokes)
{
	const struct weight_story *story = &WEIGHTS[_i];
	draw(story->width, story->height, &mat, &dead_bug, false);
	ck_assert_msg(strstr(frame, story->shin) != NULL, "%s:\n%s", story->what, frame);
}
END_TEST

static struct key_pose plank_key;
static const struct pose_set low = { .scale = 1.0, .key_count = 1, .keys = &plank_key };

static void open_plank(void)
{
	plank_key = (struct key_pose){ .name = "hold", .pose = plank };
}

START_TEST(a_low_figure_needs_few_rows_and_none_is_cut_off)
{
	static char whole[1 << 16];
	int rows = figure_rows(&low, 60);
	ck_assert_int_lt(rows, figure_rows(&mat, 60));
	ck_assert_int_ge(figure_rows(&low, FIGURE_COLUMNS_MIN), FIGURE_ROWS_MIN);
	strcpy(whole, draw(60, 16, &low, &plank, false));
	const char *drawn = draw(60, rows, &low, &plank, false);
	size_t above = strlen(whole) - strlen(drawn);
	ck_assert_str_eq(whole + above, drawn);
	ck_assert_uint_eq(strspn(whole, "\n"), above + strspn(drawn, "\n"));
}
END_TEST

START_TEST(where_height_is_short_a_low_figure_is_the_larger)
{
	static char small[1 << 16];
	strcpy(small, draw(100, 8, &mat, &plank, false));
	ck_assert_uint_gt(strlen(draw(100, 8, &low, &plank, false)), strlen(small));
}
END_TEST

Suite *figure_suite(void)
{
	Suite *suite = suite_create("figure");
	TCase *tcase = tcase_create("figure");
	tcase_add_checked_fixture(tcase, open_plank, close_canvas);
	tcase_add_loop_test(tcase, a_pose_looks_like_a_person, 0, 2 * PICTURE_COUNT);
	tcase_add_test(tcase, near_lies_over_far_over_chair_over_floor);
	tcase_add_test(tcase, a_fault_shows_in_all_that_is_near);
	tcase_add_test(tcase, a_mirrored_figure_takes_its_chair_with_it);
	tcase_add_loop_test(tcase, a_figure_stays_in_its_area_and_stands_on_its_bottom, 1, 200);
	tcase_add_loop_test(tcase, a_larger_area_gives_a_larger_figure_with_thicker_strokes, 0,
		WEIGHT_COUNT);
	tcase_add_test(tcase, a_low_figure_needs_few_rows_and_none_is_cut_off);
	tcase_add_test(tcase, where_height_is_short_a_low_figure_is_the_larger);
	suite_add_tcase(suite, tcase);
	return suite;
}
