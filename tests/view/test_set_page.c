/* A set of the past is corrected: by one new line, which can be taken back. */
#include <check.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define SESSION     "20261121T160000Z-aaaa"
#define OWN         "20261122T155900Z-own1"

static struct player player;

static void open_set(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	player_remember(&player, SESSION, 1, RECORD_SET, "plank", 30, "", 24);
	player_keys(&player, "5 Left Enter Enter");
}

static void close_player(void)
{
	player_close(&player);
}

START_TEST(the_screen)
{
	golden(&player, "set-page");
	player_keys(&player, "Down Down Down Down o k");
	golden_at(&player, "set-page-note", 40, 12, false);
}
END_TEST

/* What a line says behind its id and time. */
static const struct {
	const char *sentence, *keys;
	const char *line; /* NULL: none */
} LINES[] = {
	{ "nothing changed is no line", "Enter", NULL },
	{ "left as it was", "Right Down Right Esc", NULL },
	{ "felt in the abs, the likeliest", "Right Enter", "\tabs\t-\t-\t-\n" },
	{ "in the hip flexors", "Right Right Enter", "\thips\t-\t-\t-\n" },
	{ "not beyond the last", "Right Right Right Right Right Right Enter", "\tother\t-\t-\t-\n" },
	{ "back to the first", "Right Right Left Left Left Enter", "\tabs\t-\t-\t-\n" },
	{ "all of it clean, first", "Down Right Enter", "\t30\t-\t-\t-\t-\n" },
	{ "then less", "Down Left Left Left Enter", "\t28\t-\t-\t-\t-\n" },
	{ "not more than was done", "Down Right Right Right Enter", "\t30\t-\t-\t-\t-\n" },
	{ "no pain", "Down Down Right Enter", "\t-\t0\t-\t-\n" },
	{ "some", "Down Down Right Right Right Enter", "\t-\t2\t-\t-\n" },
	{ "sharp", "Down Down Down Right Enter", "\t-\t0!\t-\t-\n" },
	{ "and not", "Down Down Down Right Right Enter", "\t-\t0\t-\t-\n" },
	{ "a note", "Down Down Down Down t i r e d Space q Enter", "\t-\ttired q\n" },
	{ "with a slip", "Down Down Down Down a b Bksp c Enter", "\t-\tac\n" },
	{ "nothing to take away", "Down Down Down Down Bksp Enter", NULL },
	{ "the arrows don't leave the page", "Up Down Down Down Down Down Down Up Right Enter",
		"\t-\t0!\t-\t-\n" },
	{ "all that changed is one line", "Right Down Right Down Right Enter",
		"\t30\tabs\t0\t-\t-\n" },
};

START_TEST(what_is_accepted_is_one_line)
{
	player_keys(&player, LINES[_i].keys);
	ck_assert_str_eq(app_view(player.app)->name, "session-page");
	if (LINES[_i].line == NULL) {
		ck_assert_msg(player.log[0] == '\0', "%s: %s", LINES[_i].sentence, player.log);
		return;
	}
	ck_assert_msg(strncmp(player.log, OWN ".1\t", strlen(OWN ".1\t")) == 0, "%s", player.log);
	ck_assert_ptr_nonnull(strstr(player.log, "\tamend\t" SESSION ".1\t"));
	size_t length = strlen(player.log), end = strlen(LINES[_i].line);
	ck_assert_msg(length > end && strcmp(player.log + length - end, LINES[_i].line) == 0, "%s: %s",
		LINES[_i].sentence, player.log);
	ck_assert_ptr_eq(strchr(player.log, '\n'), player.log + length - 1);
}
END_TEST

START_TEST(it_is_seen_at_once_and_can_be_taken_back)
{
	player_keys(&player, "Right Down Left Left Enter");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "29/30 clean · abs"));
	player_keys(&player, "u");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "30, not asked"));
	ck_assert_ptr_nonnull(strstr(player.log, "\tvoid\t" OWN ".1\t"));
	player_keys(&player, "u");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "There is nothing to take back."));
}
END_TEST

START_TEST(a_note_can_be_taken_away)
{
	player_keys(&player, "Down Down Down Down a b Enter");
	player_keys(&player, "Enter Down Down Down Down Bksp Bksp Enter");
	ck_assert_ptr_nonnull(strstr(player.log, "\t-\tab\n"));
	ck_assert_ptr_nonnull(strstr(player.log, "\t-\t\\n\n"));
	player_keys(&player, "Enter");
	ck_assert_str_eq(player.app->set_page.was.note, "");
}
END_TEST

START_TEST(a_note_holds_so_much_and_no_more)
{
	player_keys(&player, "Down Down Down Down");
	for (int i = 0; i < 2 * RECORD_NOTE_SIZE; i++)
		player_keys(&player, "x");
	ck_assert_uint_eq(strlen(player.app->set_page.now.note), RECORD_NOTE_SIZE - 1);
}
END_TEST

START_TEST(a_click_selects_a_field)
{
	frame_text(&player, 80, 24);
	player_point(&player, POINTER_CLICK, 5, 6);
	ck_assert_int_eq(player.app->set_page.field, SET_PAIN);
}
END_TEST

Suite *set_page_suite(void)
{
	Suite *suite = suite_create("set_page");
	TCase *tcase = tcase_create("set_page");
	tcase_add_checked_fixture(tcase, open_set, close_player);
	tcase_add_test(tcase, the_screen);
	tcase_add_loop_test(tcase, what_is_accepted_is_one_line, 0, ROWS(LINES));
	tcase_add_test(tcase, it_is_seen_at_once_and_can_be_taken_back);
	tcase_add_test(tcase, a_note_can_be_taken_away);
	tcase_add_test(tcase, a_note_holds_so_much_and_no_more);
	tcase_add_test(tcase, a_click_selects_a_field);
	suite_add_tcase(suite, tcase);
	return suite;
}
