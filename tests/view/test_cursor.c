/* The cursor: a screen reader and a braille display follow it, so it stands where the focus is. */
#include <check.h>
#include <string.h>

#include "core/text.h"
#include "golden.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define LINE_BYTES  2048

static struct player player;
static struct canvas canvas;

static void close_all(void)
{
	canvas_clear(&canvas);
	player_close(&player);
}

static const struct {
	const char *sentence;
	enum player_past past;
	const char *exercise, *keys;
	const char *focus; /* what stands from the cursor on, at 80 x 24 */
} FOCUS[] = {
	{ "the selected entry of today", PLAYER_ACCEPTED, NULL, "", "> Today" },
	{ "and the next one", PLAYER_ACCEPTED, NULL, "Down", "> Find it, A" },
	{ "the selected exercise", PLAYER_ACCEPTED, NULL, "2", "> Cat-camel" },
	{ "what is typed to find one", PLAYER_ACCEPTED, NULL, "/ t i l", "_ " },
	{ "also where nothing is like it", PLAYER_ACCEPTED, NULL, "/ q x q", "_ " },
	{ "a topic of the book", PLAYER_ACCEPTED, NULL, "3", "> Welcome" },
	{ "a test", PLAYER_ACCEPTED, NULL, "4 Down", "> Dead bug" },
	{ "what there is of progress", PLAYER_ACCEPTED, NULL, "5", "Here half a year" },
	{ "a field of a past session", PLAYER_ACCEPTED, NULL, "5 Left a Down", "> Level" },
	{ "a set", PLAYER_ACCEPTED, NULL, "5 Left a Enter Enter", "> Cat-camel" },
	{ "a field of a set", PLAYER_ACCEPTED, NULL, "5 Left a Enter Enter Enter", "> Felt in" },
	{ "a setting, whatever is shown of it", PLAYER_ACCEPTED, NULL, "6", "> Theme" },
	{ "and another", PLAYER_ACCEPTED, NULL, "6 Down", "> A session is seen" },
	{ "the text about an exercise", PLAYER_ACCEPTED, NULL, "2 Enter", "Get ready" },
	{ "the keys", PLAYER_ACCEPTED, NULL, "2 ?", "Keys here" },
	{ "how a test begins", PLAYER_ACCEPTED, NULL, "4 Enter", "Space when you are ready" },
	{ "the question of a test", PLAYER_ACCEPTED, NULL,
		"4 G Enter Space Space Space Space Space Space", "Is your right thigh" },
	{ "what is to be read first of all", PLAYER_NEW, NULL, "", "Welcome" },
	{ "how a set begins", PLAYER_ACCEPTED, "plank", "", "Space when you are ready" },
	{ "the question after a set", PLAYER_ACCEPTED, "dead-bug", "c Space Space Space Space Enter",
		"Where did you feel it?" },
	{ "the second one", PLAYER_ACCEPTED, "dead-bug", "c Space Space Space Space Enter a",
		"Did your back stay" },
	{ "what to do after a pain stop", PLAYER_ACCEPTED, "plank", "Space x", "Let go." },
	{ "the end of a session", PLAYER_ACCEPTED, "plank", "Space x 9 1", "You stopped for pain." },
};

static void draw(int width, int height)
{
	canvas_clear(&canvas);
	ck_assert(canvas_init(&canvas, width, height));
	app_resize(player.app, width, height);
	app_draw(player.app, &canvas);
}

static void line_from_cursor(char out[LINE_BYTES])
{
	for (int x = canvas.cursor_x; x < canvas.width; x++)
		out += text_encode(canvas_at(&canvas, x, canvas.cursor_y)->glyph, out);
	*out = '\0';
}

START_TEST(it_stands_where_the_focus_is)
{
	char line[LINE_BYTES];
	player_open(&player, FOCUS[_i].past);
	draw(80, 24);
	if (FOCUS[_i].exercise != NULL)
		player_begin(&player, FOCUS[_i].exercise, 2);
	player_keys(&player, FOCUS[_i].keys);
	draw(80, 24);
	line_from_cursor(line);
	ck_assert_msg(strncmp(line, FOCUS[_i].focus, strlen(FOCUS[_i].focus)) == 0, "%s: at '%s'",
		FOCUS[_i].sentence, line);
}
END_TEST

/* In work on the word, which a display of cells finds by its role; it moves when the word does. */
static const struct {
	enum sight sight;
	int width, height;
} SEEN[] = {
	{ SIGHT_NEAR, 40, 12 }, { SIGHT_NEAR, 80, 24 }, { SIGHT_NEAR, 140, 45 },
	{ SIGHT_FAR, 40, 12 }, { SIGHT_FAR, 80, 24 }, { SIGHT_FAR, 140, 45 },
	{ SIGHT_FIGURE, 40, 12 }, { SIGHT_FIGURE, 80, 24 }, { SIGHT_FIGURE, 140, 45 },
};

START_TEST(it_stays_on_the_word_while_only_numbers_change)
{
	player_open(&player, PLAYER_ACCEPTED);
	player.app->settings.sight = SEEN[_i].sight;
	player_begin(&player, "plank", 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	draw(SEEN[_i].width, SEEN[_i].height);
	const int x = canvas.cursor_x, y = canvas.cursor_y;
	ck_assert_int_eq(canvas_at(&canvas, x, y)->role, ROLE_HOLD);
	for (int second = 1; second < 30; second++) {
		player_wait(&player, 1000);
		draw(SEEN[_i].width, SEEN[_i].height);
		ck_assert_msg(canvas.cursor_x == x && canvas.cursor_y == y, "second %d: %d, %d", second,
			canvas.cursor_x, canvas.cursor_y);
	}
}
END_TEST

Suite *cursor_suite(void)
{
	Suite *suite = suite_create("cursor");
	TCase *tcase = tcase_create("cursor");
	tcase_add_checked_fixture(tcase, NULL, close_all);
	tcase_add_loop_test(tcase, it_stands_where_the_focus_is, 0, ROWS(FOCUS));
	tcase_add_loop_test(tcase, it_stays_on_the_word_while_only_numbers_change, 0, ROWS(SEEN));
	suite_add_tcase(suite, tcase);
	return suite;
}
