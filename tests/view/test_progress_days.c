/* The calendar and the weeks: what their shapes and sentences say. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"
#include "view/progress_days.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define DAY_HOURS   24

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

/* A session of one set so many days ago. */
static void trained(int days, const char *note)
{
	char session[RECORD_SESSION_SIZE];
	snprintf(session, sizeof(session), "20261001T000000Z-%04u",
		(unsigned)player.past.ledger.count % 10000u);
	player_remember(&player, session, 1, RECORD_SET, "plank", 30, note, days * DAY_HOURS);
}

static const struct {
	int sessions;
	const char *words;
} WEEKS[] = {
	{ 0, "None this week yet: the aim is 2 or 3." },
	{ 1, "One this week: half of it is done." },
	{ 2, "Two this week: enough. Three is fine." },
	{ 3, "Three this week: all of it. Now rest." },
	{ 5, "5 this week: enough. Abs grow in rest." },
};

START_TEST(a_week_in_a_sentence)
{
	char words[80];
	progress_week_words(WEEKS[_i].sessions, words, sizeof(words));
	ck_assert_str_eq(words, WEEKS[_i].words);
}
END_TEST

/* The player's day is a Sunday: the last row of the grid, its last column in sight. */
static const struct {
	const char *sentence;
	int days;         /* ago, -1: never on that day */
	const char *note;
	int times;
	const char *ending; /* of Sunday's row */
} SUNDAYS[] = {
	{ "today is a circle", 3, "", 1, "o" },
	{ "a session is a block", 0, "", 1, "##" },
	{ "two say so", 0, "", 2, "2#" },
	{ "a stop for pain is a cross", 0, PAIN_NOTE, 1, "x" },
};

START_TEST(shapes_tell_what_colours_tell)
{
	char row[100];
	struct canvas canvas;
	for (int i = 0; i < SUNDAYS[_i].times; i++)
		trained(SUNDAYS[_i].days, SUNDAYS[_i].note);
	player_keys(&player, "5");
	ck_assert(canvas_init(&canvas, 80, 24));
	canvas.ascii = true;
	app_resize(player.app, 80, 24);
	app_draw(player.app, &canvas);
	int y = 0, used = 0;
	while (canvas_at(&canvas, 1, y)->glyph != 'S' || canvas_at(&canvas, 2, y)->glyph != 'u')
		y++;
	for (int x = 0; x < 80; x++)
		row[used++] = (char)canvas_at(&canvas, x, y)->glyph;
	while (row[used - 1] == ' ')
		used--;
	row[used] = '\0';
	size_t length = strlen(SUNDAYS[_i].ending);
	ck_assert_msg(strcmp(row + used - (int)length, SUNDAYS[_i].ending) == 0, "%s: '%s'",
		SUNDAYS[_i].sentence, row);
	canvas_clear(&canvas);
}
END_TEST

START_TEST(weeks_in_a_row_are_said_from_two_on)
{
	trained(0, "");
	player_keys(&player, "5");
	ck_assert_ptr_null(strstr(frame_text(&player, 80, 24), "in a row"));
	trained(7, "");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "2 weeks in a row."));
	player_keys(&player, "Right");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "2 weeks in a row."));
}
END_TEST

START_TEST(a_stop_is_in_the_table_too)
{
	trained(0, PAIN_NOTE);
	player_keys(&player, "5 t");
	ck_assert_ptr_nonnull(
		strstr(frame_text(&player, 80, 24), "Sun 22 Nov 2026         1, stopped for pain"));
}
END_TEST

Suite *progress_days_suite(void)
{
	Suite *suite = suite_create("progress_days");
	TCase *tcase = tcase_create("progress_days");
	tcase_add_checked_fixture(tcase, open_player, close_player);
	tcase_add_loop_test(tcase, a_week_in_a_sentence, 0, ROWS(WEEKS));
	tcase_add_loop_test(tcase, shapes_tell_what_colours_tell, 0, ROWS(SUNDAYS));
	tcase_add_test(tcase, weeks_in_a_row_are_said_from_two_on);
	tcase_add_test(tcase, a_stop_is_in_the_table_too);
	suite_add_tcase(suite, tcase);
	return suite;
}
