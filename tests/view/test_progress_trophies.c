/* The trophies: a bar for the way, a star and a day for what is earned. */
#include <check.h>
#include <string.h>

#include "golden.h"
#include "years.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define TROPHY_KEYS "5 Left Left"

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

static const struct {
	const char *sentence;
	int sessions, width, height;
	const char *keys, *in_sight;
} STORIES[] = {
	{ "before the first session they are promised", 0, 80, 24, TROPHY_KEYS,
		"Five things are worth" },
	{ "on the way there is no star", 1, 80, 24, TROPHY_KEYS, "   Perfect 60 s plank" },
	{ "what is earned has one", 30, 80, 24, TROPHY_KEYS, " ★ Dead bug without an arch" },
	{ "and its day", 30, 80, 24, TROPHY_KEYS, "Earned on " },
	{ "in the table, too", 30, 80, 24, TROPHY_KEYS " t", "100 %. Earned on " },
	{ "a small screen has all of them", 30, 40, 12, TROPHY_KEYS, "Only abs" },
};

START_TEST(each_story)
{
	years_train(&player, STORIES[_i].sessions, 1);
	player_keys(&player, STORIES[_i].keys);
	const char *frame = frame_text(&player, STORIES[_i].width, STORIES[_i].height);
	ck_assert_msg(strstr(frame, STORIES[_i].in_sight) != NULL, "%s: no '%s' in\n%s",
		STORIES[_i].sentence, STORIES[_i].in_sight, frame);
}
END_TEST

Suite *progress_trophies_suite(void)
{
	Suite *suite = suite_create("progress_trophies");
	TCase *tcase = tcase_create("progress_trophies");
	tcase_add_checked_fixture(tcase, open_player, close_player);
	tcase_add_loop_test(tcase, each_story, 0, ROWS(STORIES));
	suite_add_tcase(suite, tcase);
	return suite;
}
