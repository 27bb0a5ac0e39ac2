/* Requests of other programs: a whole session by them, and in the middle of everything. */
#include "view/remote.h"

#include <check.h>
#include <string.h>

#include "golden.h"
#include "suites.h"

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

static const char *ask(const char *request)
{
	return player_ask(&player, request);
}

static const struct {
	const char *sentence, *exercise, *keys, *request, *reply;
	enum phase phase; /* PHASES: no session is under way then */
} STORIES[] = {
	{ "at home one begins", NULL, "", "go", "ok", PHASE_BRIEF },
	{ "elsewhere it is that screen's", NULL, "3", "go", "ok", PHASES },
	{ "without a session nothing can be paused", NULL, "", "pause", "error no session", PHASES },
	{ "nor be painful", NULL, "", "pain", "error no session", PHASES },
	{ "nor told", NULL, "", "status", "error no session", PHASES },
	{ "no such word", NULL, "", "jump",
		"error unknown request: go, pause, back, skip, longer, pain or status", PHASES },
	{ "no word at all", NULL, "", "",
		"error unknown request: go, pause, back, skip, longer, pain or status", PHASES },
	{ "a briefing", "plank", "", "status", "ok brief · plank 1/6", PHASE_BRIEF },
	{ "on from it", "plank", "", "go", "ok", PHASE_READY },
	{ "leave it out", "plank", "", "skip", "ok", PHASE_DONE },
	{ "pause", "plank", "Space Space Space", "pause", "ok", PHASE_PAUSED },
	{ "and on", "plank", "Space Space Space p", "go", "ok", PHASE_RESUMING },
	{ "pause again is on, too", "plank", "Space Space Space p", "pause", "ok", PHASE_RESUMING },
	{ "pain in a set", "plank", "Space Space Space", "pain", "ok", PHASE_PAIN },
	{ "pain in a briefing", "plank", "", "pain", "ok", PHASE_PAIN },
	{ "pain in a pause", "plank", "Space p", "pain", "ok", PHASE_PAIN },
	{ "pain while the help is open", "plank", "Space Space Space ?", "pain", "ok", PHASE_PAIN },
	{ "on while the help is open", "plank", "Space Space Space ?", "go", "ok", PHASE_RESUMING },
	{ "pain while the end is asked about", "plank", "Space Space Space q", "pain", "ok",
		PHASE_PAIN },
	{ "on while the end is asked about is no", "plank", "Space Space Space q", "go", "ok",
		PHASE_RESUMING },
	{ "from the pain page home", "plank", "x", "go", "ok", PHASE_DONE },
	{ "what says nothing is taken all the same", "plank", "x", "longer", "ok", PHASE_PAIN },
};

START_TEST(a_request_is_done)
{
	if (STORIES[_i].exercise != NULL)
		player_begin(&player, STORIES[_i].exercise, 1);
	player_keys(&player, STORIES[_i].keys);
	const char *reply = ask(STORIES[_i].request);
	ck_assert_msg(strcmp(reply, STORIES[_i].reply) == 0, "%s: %s", STORIES[_i].sentence, reply);
	ck_assert_msg(player.app->in_session == (STORIES[_i].phase != PHASES), "%s",
		STORIES[_i].sentence);
	if (player.app->in_session)
		ck_assert_msg(player.app->session.phase == STORIES[_i].phase, "%s: %s",
			STORIES[_i].sentence, phase_names[player.app->session.phase]);
}
END_TEST

START_TEST(the_page_before_the_first_start_is_not_accepted_from_afar)
{
	player_close(&player);
	player_open(&player, PLAYER_NEW);
	for (int i = 0; i < 50; i++)
		(void)ask("go");
	ck_assert(!player.app->accepted);
	ck_assert_str_eq(app_view(player.app)->name, "intake");
}
END_TEST

START_TEST(a_test_is_told_and_taken_too)
{
	player_keys(&player, "4 Enter");
	ck_assert_str_eq(ask("status"), "ok page · plank test");
	ck_assert_str_eq(ask("go"), "ok");
	player_until_test(&player, TRIAL_WORK);
	ck_assert_str_eq(ask("status json"), "ok {\"phase\": \"hold\", \"seconds\": 60, \"what\": "
		"\"plank\", \"set\": null, \"sets\": null, \"test\": true}");
	ck_assert_str_eq(ask("pain"), "ok");
	ck_assert_int_eq(player.app->measure.trial.phase, TRIAL_PAIN);
	ck_assert_str_eq(ask("go"), "ok");
	ck_assert_str_eq(ask("go"), "ok");
	ck_assert_str_eq(ask("status"), "error no session");
}
END_TEST

START_TEST(only_what_there_is_is_known)
{
	static const char *const known[] = { "go", "pause", "back", "skip", "longer", "pain",
		"status" };
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		ck_assert(remote_knows(known[i]));
		ck_assert_ptr_nonnull(strstr(REMOTE_WORDS, known[i]));
	}
	ck_assert(!remote_knows("quit"));
	ck_assert(!remote_knows(""));
}
END_TEST

Suite *remote_suite(void)
{
	Suite *suite = suite_create("remote");
	TCase *tcase = tcase_create("remote");
	tcase_add_checked_fixture(tcase, open_player, close_player);
	tcase_add_loop_test(tcase, a_request_is_done, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, the_page_before_the_first_start_is_not_accepted_from_afar);
	tcase_add_test(tcase, a_test_is_told_and_taken_too);
	tcase_add_test(tcase, only_what_there_is_is_known);
	suite_add_tcase(suite, tcase);
	return suite;
}
