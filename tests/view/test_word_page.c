/* A word, and text below it. */
#include "view/word_page.h"

#include <check.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

static struct player player;
static struct canvas canvas;

static void setup(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	ck_assert(canvas_init(&canvas, 40, 6));
}

static void teardown(void)
{
	canvas_clear(&canvas);
	player_close(&player);
}

static void flow_lines(struct flow *flow, const struct app *app)
{
	(void)app;
	flow_text(flow, 0, "It stops with {pain}.", ROLE_TEXT);
	flow_text(flow, 0, "two", ROLE_TEXT);
	flow_text(flow, 0, "three", ROLE_TEXT);
	flow_text(flow, 0, "four", ROLE_TEXT);
}

/* Of four lines on a screen with so many rows below the word. */
static const struct {
	int rows, scroll, most;
	const char *text;
} PAGES[] = {
	{ 4, 0, 0, " It stops with x.\n two\n three\n four\n" },
	{ 3, 0, 1, " It stops with x.\n two\n                             Down: more\n" },
	{ 3, 1, 1, " two\n three\n four\n" },
};

START_TEST(what_does_not_fit_below_the_word_is_scrolled_to)
{
	const struct word_page page = { LOOK_PAIN, "STOP", PAGES[_i].scroll, false, flow_lines };
	struct rect area = { 0, 0, 40, PAGES[_i].rows + 1 };
	char frame[2048];
	word_page_draw(&page, player.app, &canvas, area);
	canvas_dump(&canvas, frame, sizeof(frame));
	ck_assert_ptr_nonnull(strstr(frame, "S T O P"));
	ck_assert_ptr_nonnull(strstr(frame, PAGES[_i].text));
	ck_assert_int_eq(word_page_most(&page, player.app, area), PAGES[_i].most);
	ck_assert_int_eq(canvas.cursor_y, 1);
}
END_TEST

Suite *word_page_suite(void)
{
	Suite *suite = suite_create("word_page");
	TCase *page = tcase_create("page");
	tcase_add_checked_fixture(page, setup, teardown);
	tcase_add_loop_test(page, what_does_not_fit_below_the_word_is_scrolled_to, 0,
		sizeof(PAGES) / sizeof(PAGES[0]));
	suite_add_tcase(suite, page);
	return suite;
}
