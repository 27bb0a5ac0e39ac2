/* Browse: found by a few letters or by what it is; what one wants to know at once, and the way in. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static struct player player;
#define FIRST_WORDS 24 /* of a name that stands beside its mark on a narrow screen */

static const int SIZES[][2] = { { 40, 12 }, { 60, 24 }, { 80, 24 }, { 140, 45 } };

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

static void assert_shows(const char *words, int width, int height)
{
	const char *frame = frame_text(&player, width, height);
	ck_assert_msg(strstr(frame, words) != NULL, "no '%s' in\n%s", words, frame);
}

static const char *selected_id(void)
{
	return browse_selected(player.app)->id;
}

START_TEST(every_exercise_is_listed_and_opens)
{
	player_keys(&player, "2");
	for (int i = 0; i < player.catalog.exercise_count; i++) {
		const char *name = browse_selected(player.app)->name;
		for (int size = 0; size < ROWS(SIZES); size++) {
			char line[64];
			bool narrow = SIZES[size][0] < 60;
			snprintf(line, sizeof(line), "> %.*s", narrow ? FIRST_WORDS : 60, name);
			assert_shows(line, SIZES[size][0], SIZES[size][1]);
		}
		player_keys(&player, "Enter");
		assert_shows(name, 80, 24);
		player_keys(&player, "q Down");
	}
	assert_shows("> Cat-camel", 80, 24);
}
END_TEST

/* The two things that must be near, from every tab and at every size. */
START_TEST(three_keys_are_enough)
{
	static const char *const tabs[] = { "1", "2", "3", "4", "5" };
	for (int tab = 0; tab < ROWS(tabs); tab++) {
		player_keys(&player, tabs[tab]);
		player_keys(&player, "/ p Enter");
		assert_shows("Glutes on", SIZES[_i][0], SIZES[_i][1]);
		player_keys(&player, "q q q");
		player_keys(&player, tabs[tab]);
		player_keys(&player, "/ s");
		assert_shows("Feet-up crunch", SIZES[_i][0], SIZES[_i][1]);
		player_keys(&player, "Esc Esc");
	}
}
END_TEST

static const struct {
	const char *story, *keys, *selected;
	const char *shows; /* at 80 x 24 */
} FILTER[] = {
	{ "letters go to the filter", "/ s i t u p", "sit-up", "/situp_" },
	{ "those of actions too", "/ q j 2 ? !", NULL, "/qj2?!_" },
	{ "the first one found is selected", "/ p", "plank", "> Forearm plank" },
	{ "it can be chosen while typing", "/ p Down", "pelvic-tilt", "/p_" },
	{ "a space parts words", "/ k n e e Space s i d e", "side-plank-knees", "/knee side_" },
	{ "but begins none: it opens", "/ Space", "cat-camel", "deadbug · " },
	{ "a letter can be taken back", "/ p x Bksp", "plank", "/p_" },
	{ "so can one of two bytes", "/ p é Bksp", "plank", "/p_" },
	{ "and of an empty filter the filter", "/ Bksp j", "pelvic-tilt", "> Pelvic tilt" },
	{ "Esc clears it", "/ s Esc", "cat-camel", "Step 1: find it" },
	{ "and once more leaves", "/ s Esc Esc", "cat-camel", "Find it, A" },
	{ "after a look at a page it is still there", "/ s Enter q", "sit-up", "/s " },
	{ "where q clears it", "/ s Enter q q", "cat-camel", "Step 1: find it" },
	{ "and / begins anew", "/ s Enter q / p", "plank", "/p_" },
	{ "a reason is given", "/ t a i l", "reverse-crunch", "cue: Curl the tail" },
	{ "what is to be avoided is marked", "/ s", "sit-up", "avoid" },
	{ "a slip is forgiven", "/ p l n a k", "plank", "> Forearm plank" },
	{ "the filter looks in one facet", "2 Right Right / p", "pelvic-tilt", "step 1: 1 found" },
	{ "from elsewhere in all", "2 Right Right 1 / p", "plank", "all: 11 found" },
	{ "nothing found says what to do", "/ x x x", NULL, "Try fewer letters, a muscle" },
	{ "in a facet too", "2 Right Right / x x x", NULL, "Nothing in 'step 1' is like 'xxx'." },
	{ "and does no harm", "/ x x x Enter Down Up Home End PageDown", NULL, "/xxx " },
};

START_TEST(the_filter_is_typed)
{
	player_keys(&player, FILTER[_i].keys);
	assert_shows(FILTER[_i].shows, 80, 24);
	const struct exercise *selected = browse_selected(player.app);
	if (FILTER[_i].selected == NULL)
		ck_assert_msg(selected == NULL, "%s", FILTER[_i].story);
	else
		ck_assert_msg(selected != NULL && strcmp(selected->id, FILTER[_i].selected) == 0,
			"%s: %s", FILTER[_i].story, selected != NULL ? selected->id : "nothing");
}
END_TEST

START_TEST(a_filter_has_an_end)
{
	player_keys(&player, "/");
	for (int i = 0; i < 2 * QUERY_SIZE; i++)
		player_keys(&player, "é");
	ck_assert_uint_lt(strlen(player.app->browse.typed), QUERY_SIZE);
	ck_assert_uint_eq(strlen(player.app->browse.typed) % strlen("é"), 0);
	golden_at(&player, "browse-long", 40, 12, false);
}
END_TEST

static const struct {
	const char *story, *keys, *selected;
} WALK[] = {
	{ "round at the top", "2 Up", "russian-twist" },
	{ "and at the end", "2 Up Down", "cat-camel" },
	{ "by letters", "2 j j k", "pelvic-tilt" },
	{ "by a page", "2 PageDown", "hip-flexor-stretch" },
	{ "to its end and no further", "2 PageDown PageDown", "russian-twist" },
	{ "and back", "2 PageDown PageUp PageUp", "cat-camel" },
	{ "to the end", "2 End", "russian-twist" },
	{ "to the top", "2 End Home", "cat-camel" },
	{ "a facet to the right", "2 Right", "cat-camel" },
	{ "another", "2 Right Right Right", "heel-slide" },
	{ "round at the left", "2 Left", "thomas-test" },
	{ "and back", "2 Left l", "cat-camel" },
	{ "to avoid", "2 l l l l l l l l", "sit-up" },
	{ "it stays where one was", "2 Down Down 1 2", "heel-slide" },
	{ "after a page too", "2 Down Down Enter q", "heel-slide" },
	{ "but a filter is gone", "/ s 1 Esc 1 2", "cat-camel" },
};

START_TEST(the_list_is_walked)
{
	frame_text(&player, 80, 24);
	player_keys(&player, WALK[_i].keys);
	ck_assert_msg(strcmp(selected_id(), WALK[_i].selected) == 0, "%s: %s", WALK[_i].story,
		selected_id());
}
END_TEST

START_TEST(a_session_is_not_left_for_a_search)
{
	player_begin(&player, "plank", 1);
	player_keys(&player, "/");
	ck_assert_ptr_eq(app_view(player.app), &view_coach);
	ck_assert(!player.app->browse.typing);
}
END_TEST

START_TEST(more_than_fit_are_no_harm)
{
	int count = BROWSE_MOST + 5;
	struct exercise *many = calloc((size_t)count, sizeof(*many));
	ck_assert_ptr_nonnull(many);
	for (int i = 0; i < count; i++)
		many[i] = player.catalog.exercises[i % 3];
	player.catalog.exercises = many;
	player.catalog.exercise_count = count;
	player_keys(&player, "2");
	ck_assert_int_eq(player.app->browse.found_count, BROWSE_MOST);
	player_keys(&player, "End");
	assert_shows("> Heel slide", 80, 24);
	free(many);
}
END_TEST

Suite *browse_suite(void)
{
	Suite *suite = suite_create("browse");
	TCase *screen = tcase_create("screen"), *walk = tcase_create("walk");
	tcase_add_checked_fixture(screen, open_player, close_player);
	tcase_add_checked_fixture(walk, open_player, close_player);
	tcase_add_test(screen, every_exercise_is_listed_and_opens);
	tcase_add_loop_test(screen, three_keys_are_enough, 0, ROWS(SIZES));
	tcase_add_loop_test(walk, the_filter_is_typed, 0, ROWS(FILTER));
	tcase_add_test(walk, a_filter_has_an_end);
	tcase_add_loop_test(walk, the_list_is_walked, 0, ROWS(WALK));
	tcase_add_test(walk, a_session_is_not_left_for_a_search);
	tcase_add_test(walk, more_than_fit_are_no_harm);
	suite_add_tcase(suite, screen);
	suite_add_tcase(suite, walk);
	return suite;
}
