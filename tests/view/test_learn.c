/* Learn: the pages that are read once, and where they lead. */
#include <check.h>
#include <string.h>

#include "draw/sketch.h"
#include "sys/builtin.h"

#include "golden.h"

#include "suites.h"

static struct player player;

static void open_learn(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_keys(&player, "3");
}

static void close_player(void)
{
	player_close(&player);
}

START_TEST(the_screens)
{
	golden(&player, "learn");
	golden_at(&player, "learn", 80, 24, true);
	player_keys(&player, "Down");
	golden(&player, "learn-picture");
	golden_at(&player, "learn-picture", 80, 24, true);
	player_keys(&player, "Down Down Down");
	golden(&player, "learn-chart");
	golden_at(&player, "learn-chart", 80, 24, true);
}
END_TEST

START_TEST(a_narrow_page)
{
	frame_text(&player, 40, 12);
	player_keys(&player, "Down Down Space");
	golden_at(&player, "learn-page", 40, 12, false);
	player_keys(&player, "Space");
	golden_at(&player, "learn-page-on", 40, 12, false);
}
END_TEST

/* Draws a picture as wide as the smallest screen has room for it, and looks for its words. */
static void find_labels(const struct page *page, const struct picture *picture)
{
	static char dump[16384];
	struct canvas canvas;
	struct rect area = { 0, 0, 38, 24 };
	ck_assert(canvas_init(&canvas, area.width, area.height));
	sketch_draw(&canvas, area, area, picture);
	canvas_dump(&canvas, dump, sizeof(dump));
	for (int i = 0; i < picture->label_count; i++)
		ck_assert_msg(strstr(dump, picture->labels[i].text) != NULL, "%s: no '%s' in\n%s",
			page->id, picture->labels[i].text, dump);
	canvas_clear(&canvas);
}

START_TEST(no_word_of_a_picture_hides_another)
{
	int pictures = 0;
	for (int i = 0; i < builtin_pages.count; i++) {
		const struct page *page = &builtin_pages.at[i];
		for (int k = 0; k < page->block_count; k++) {
			if (page->blocks[k].kind != BLOCK_PICTURE)
				continue;
			find_labels(page, page->blocks[k].picture);
			pictures++;
		}
	}
	ck_assert_int_ge(pictures, 2);
}
END_TEST

static const struct {
	const char *sentence;
	int width, height;
	const char *keys, *in_sight;
} STORY[] = {
	{ "it opens with the first page", 80, 24, "", "Many people feel their lower back" },
	{ "beside the list of all", 80, 24, "", "> Welcome" },
	{ "which is grouped", 80, 24, "", "Safety" },
	{ "an arrow selects another", 80, 24, "Down", "Ab work is a contest" },
	{ "and back", 80, 24, "Down Up", "Many people" },
	{ "not beyond the first", 80, 24, "Up", "> Welcome" },
	{ "the last", 80, 24, "End", "> What this is, and is not" },
	{ "and not beyond", 80, 24, "End Down", "> What this is, and is not" },
	{ "the first", 80, 24, "End Home", "> Welcome" },
	{ "a page that is cut says how one goes on", 80, 24, "Down", "Space: more" },
	{ "and one does", 80, 24, "Down Space", "next: The muscle behind it" },
	{ "with a large key too", 80, 24, "Down PageDown", "next: The muscle behind it" },
	{ "and back", 80, 24, "Down Space PageUp", "Ab work is a contest" },
	{ "behind its end comes the next page", 140, 45, "Space", "> Why the back takes over" },
	{ "from its top", 80, 24, "Down Space Space", "The main hip flexor" },
	{ "behind the last the first", 140, 45, "End Space", "> Welcome" },
	{ "a page leads to its exercise", 80, 24, "Down Down t", "Half-kneeling hip-flexor stretch" },
	{ "and one comes back to it", 80, 24, "Down Down t q", "> The muscle behind it" },
	{ "it is remembered", 80, 24, "Down Down 1 3", "> The muscle behind it" },
	{ "as far as it was read", 80, 24, "Down Space 1 3", "next: The muscle behind it" },
	{ "q leads to today's session", 80, 24, "q", "Find it, A" },

	{ "narrow, the list comes first", 40, 12, "", "> Welcome" },
	{ "arrows choose", 40, 12, "Down", "> Why the back takes over" },
	{ "Space opens the page", 40, 12, "Down Space", "Ab work is a contest" },
	{ "arrows scroll it", 40, 12, "Space Down Down", "Many people feel their lower back" },
	{ "line by line", 40, 12, "Space Down Down Down Up", "Many people feel their lower back" },
	{ "q closes it", 40, 12, "Space q", "> Welcome" },
	{ "so does Left", 40, 12, "Space Left", "> Welcome" },
	{ "once", 40, 12, "Space q q", "Find it, A" },
	{ "the list has no way to an exercise", 40, 12, "Down Down t", "> The muscle behind it" },
	{ "the open page has", 40, 12, "Down Down Space t", "Half-kneeling hip-flexor stretch" },
};

START_TEST(each_story)
{
	frame_text(&player, STORY[_i].width, STORY[_i].height);
	player_keys(&player, STORY[_i].keys);
	const char *frame = frame_text(&player, STORY[_i].width, STORY[_i].height);
	ck_assert_msg(strstr(frame, STORY[_i].in_sight) != NULL, "%s: no '%s' in\n%s",
		STORY[_i].sentence, STORY[_i].in_sight, frame);
}
END_TEST

/* Leafing with one key shows every page to its end, on any screen. */
static void read_all(int width, int height)
{
	int pages = player.app->pages->count, presses = 0;
	frame_text(&player, width, height);
	player_keys(&player, "Home Space");
	for (int page = player.app->learn.selected; page < pages - 1; presses++) {
		ck_assert_int_lt(presses, 400);
		bool at_end = strstr(frame_text(&player, width, height), "next: ") != NULL;
		player_keys(&player, "Space");
		ck_assert_msg((player.app->learn.selected != page) == at_end,
			"the next page comes when the end was seen");
		page = player.app->learn.selected;
	}
}

START_TEST(one_key_reads_it_all)
{
	read_all(40, 12);
	read_all(80, 24);
	read_all(140, 45);
}
END_TEST

START_TEST(a_page_stays_in_sight_when_the_screen_grows)
{
	frame_text(&player, 40, 12);
	player_keys(&player, "Space Space");
	ck_assert_int_gt(player.app->learn.scroll, 0);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 140, 45), "Many people"));
}
END_TEST

static bool point(enum pointer_kind kind, int x, int y)
{
	struct effects effects = { 0 };
	return view_learn.point(player.app, &(struct pointer){ kind, x, y },
		(struct rect){ 0, 1, player.app->width, player.app->height - 2 }, &effects);
}

START_TEST(the_mouse_selects_and_scrolls)
{
	frame_text(&player, 80, 24);
	ck_assert(point(POINTER_CLICK, 5, 4));
	ck_assert_int_eq(player.app->learn.selected, 1);
	ck_assert_msg(!point(POINTER_CLICK, 5, 2), "a heading is nothing to click");
	ck_assert_msg(!point(POINTER_CLICK, 50, 4), "nor is a text");
	ck_assert(point(POINTER_WHEEL_DOWN, 50, 10));
	ck_assert_int_eq(player.app->learn.scroll, 3);
	ck_assert(point(POINTER_WHEEL_UP, 50, 10));
	ck_assert_int_eq(player.app->learn.scroll, 0);
	ck_assert(point(POINTER_WHEEL_DOWN, 5, 10));
	ck_assert_msg(player.app->learn.selected == 2, "on the list it moves on");
}
END_TEST

START_TEST(the_mouse_opens_a_narrow_page)
{
	frame_text(&player, 40, 12);
	ck_assert(point(POINTER_CLICK, 5, 3));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 40, 12), "> Why the back takes over"));
	ck_assert(point(POINTER_DOUBLE, 5, 3));
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 40, 12), "Ab work is a contest"));
	ck_assert(point(POINTER_WHEEL_DOWN, 5, 5));
	ck_assert_int_eq(player.app->learn.scroll, 3);
	ck_assert(!point(POINTER_CLICK, 5, 5));
}
END_TEST

Suite *learn_suite(void)
{
	Suite *suite = suite_create("learn");
	TCase *screen = tcase_create("screen");
	tcase_add_checked_fixture(screen, open_learn, close_player);
	tcase_add_test(screen, the_screens);
	tcase_add_test(screen, a_narrow_page);
	tcase_add_test(screen, no_word_of_a_picture_hides_another);
	tcase_add_loop_test(screen, each_story, 0, sizeof(STORY) / sizeof(STORY[0]));
	tcase_add_test(screen, one_key_reads_it_all);
	tcase_add_test(screen, a_page_stays_in_sight_when_the_screen_grows);
	tcase_add_test(screen, the_mouse_selects_and_scrolls);
	tcase_add_test(screen, the_mouse_opens_a_narrow_page);
	suite_add_tcase(suite, screen);
	return suite;
}
