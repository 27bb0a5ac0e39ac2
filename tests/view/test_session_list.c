/* The list of all sessions: what they are called, how they ended, in which month they were. */
#include <check.h>
#include <string.h>

#include "golden.h"
#include "view/session_list.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define SESSION     "20261001T000000Z-aaaa"

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

static void set_of(const char *exercise, int line)
{
	player_remember(&player, SESSION, line, RECORD_SET, exercise, 10, "", 30);
}

static const struct {
	const char *sentence;
	const char *sets[2], *end, *note;
	const char *name, *ending;
} STORIES[] = {
	{ "a routine", { "plank" }, "step-1-a", "finished", "Find it, A", "finished, 12 min" },
	{ "an exercise", { "plank" }, "plank", "stopped", "Forearm plank", "stopped, 12 min" },
	{ "what the catalog no longer has", { "plank" }, "gone", "pain", "Your own choice",
		"pain, 12 min" },
	{ "cut off in its first exercise", { "plank" }, NULL, "", "Forearm plank", "cut off" },
	{ "cut off in its second", { "plank", "dead-bug" }, NULL, "", "Forearm plank, …", "cut off" },
	{ "ended before a set", { NULL }, "step-1-a", "stopped", "Find it, A", "stopped, 12 min" },
};

START_TEST(what_a_session_is_called)
{
	char name[SESSION_NAME_SIZE], ending[SESSION_NAME_SIZE];
	for (int i = 0; i < 2 && STORIES[_i].sets[i] != NULL; i++)
		set_of(STORIES[_i].sets[i], i + 1);
	if (STORIES[_i].end != NULL)
		player_remember(&player, SESSION, 9, RECORD_SESSION, STORIES[_i].end, 720,
			STORIES[_i].note, 30);
	ck_assert_int_eq(player.past.progress.session_count, 1);
	const struct past_session *session = &player.past.progress.sessions[0];
	session_list_name(player.app, session, name);
	session_list_ending(session, ending);
	ck_assert_msg(strcmp(name, STORIES[_i].name) == 0, "%s: %s", STORIES[_i].sentence, name);
	ck_assert_msg(strcmp(ending, STORIES[_i].ending) == 0, "%s: %s", STORIES[_i].sentence, ending);
}
END_TEST

START_TEST(what_was_not_answered_is_said)
{
	set_of("plank", 1);
	player_keys(&player, "5 Left");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 80, 24), "not answered"));
	const char *row = strstr(frame_text(&player, 40, 12), "Forearm plank");
	ck_assert_ptr_nonnull(row);
	ck_assert_int_eq(row[strcspn(row, "\n") - 1], '-');
}
END_TEST

Suite *session_list_suite(void)
{
	Suite *suite = suite_create("session_list");
	TCase *tcase = tcase_create("session_list");
	tcase_add_checked_fixture(tcase, open_player, close_player);
	tcase_add_loop_test(tcase, what_a_session_is_called, 0, ROWS(STORIES));
	tcase_add_test(tcase, what_was_not_answered_is_said);
	suite_add_tcase(suite, tcase);
	return suite;
}
