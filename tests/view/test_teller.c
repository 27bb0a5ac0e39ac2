/* What a person hears who reads line by line: every page once, and what can be typed. */
#include <stdio.h>
#include <string.h>

#include "player.h"
#include "suites.h"
#include "sys/scratch.h"
#include "view/teller.h"
#include "view/typed.h"

static struct player player;
static struct teller teller;
static char heard[16384];

static void add_row(void *context, const char *text)
{
	ck_assert_uint_lt(strlen(heard) + strlen(text) + 2, sizeof(heard));
	ck_assert_msg(strpbrk(text, "\033\r\a{}") == NULL, "'%s'", text);
	strcat(strcat(context, text), "\n");
}

/* What is new since the last time. */
static const char *listen(void)
{
	heard[0] = '\0';
	teller_tell(&teller, player.app, &(struct flow_writer){ add_row, heard });
	return heard;
}

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	typed_order(&player.app->keymap);
	app_resize(player.app, TELLER_COLUMNS, FLOW_END);
	teller = (struct teller){ .is_answered = true };
}

static void close_player(void)
{
	player_close(&player);
}

static void type(const char *line)
{
	ck_assert(player_type(&player, line));
}

static const char *type_and_listen(const char *line)
{
	type(line);
	return listen();
}

START_TEST(home_tells_the_plan_and_how_to_begin)
{
	const char *said = listen();
	ck_assert_ptr_nonnull(strstr(said, "Today · "));
	ck_assert_ptr_nonnull(strstr(said, "\n  Pelvic tilt: "));
	ck_assert_ptr_nonnull(strstr(said, "\n> Enter start, j choose, q leave, c I count, ? help\n"));
	ck_assert_str_eq(listen(), "");
	ck_assert_ptr_nonnull(strstr(type_and_listen("j"), "Find it, A"));
}
END_TEST

START_TEST(the_page_before_the_first_session_is_read_page_by_page)
{
	player_close(&player);
	player_open(&player, PLAYER_NEW);
	typed_order(&player.app->keymap);
	app_resize(player.app, TELLER_COLUMNS, FLOW_END);
	ck_assert_int_eq(strncmp(listen(), "Welcome\n\n", 9), 0);
	ck_assert_ptr_nonnull(strstr(heard, "\n> Enter next, q leave, ? help\n"));
	while (strstr(heard, "Enter next") != NULL)
		type_and_listen("");
	ck_assert_ptr_nonnull(strstr(heard, "> Enter accept, h back, q leave, ? help"));
	type("");
	ck_assert(player.app->accepted);
}
END_TEST

START_TEST(a_briefing_has_it_all_and_what_can_be_typed)
{
	player_begin(&player, "pelvic-tilt", 1);
	const char *said = listen();
	ck_assert_int_eq(strncmp(said, "Pelvic tilt\n", 12), 0);
	ck_assert_ptr_nonnull(strstr(said, "\nGet ready\n"));
	ck_assert_ptr_nonnull(strstr(said, "\n1. "));
	ck_assert_ptr_nonnull(
		strstr(said, "\n> Enter begin, n leave out, p wait, c who counts, ? help\n"));
	ck_assert_ptr_nonnull(strstr(type_and_listen("c"),
		"\nYou count: Enter a rep, or their number when you are done.\n"));
}
END_TEST

START_TEST(the_questions_come_one_by_one)
{
	player_begin(&player, "pelvic-tilt", 1);
	player_keys(&player, "Space");
	player_until(&player, PHASE_REST);
	ck_assert_ptr_nonnull(
		strstr(listen(), "Where did you feel it?\na abs  h hips  b back  o other\n"));
	ck_assert_ptr_nonnull(strstr(heard, "\n> 20 s left. Enter all fine, x pain, + 10 s more, "));
	ck_assert_ptr_nonnull(strstr(type_and_listen("a"), "y kept, or type where it was lost"));
	ck_assert_ptr_nonnull(strstr(type_and_listen("y"), "Back pain, 0 to 10?"));
	ck_assert_str_eq(type_and_listen("0"), "A clean set: felt in the abs, the back kept.\n");
	ck_assert_ptr_null(strchr(heard, '>'));
}
END_TEST

/* All that is said, and all that is asked, of a set of two reps. */
START_TEST(a_set_is_told_as_it_is_heard)
{
	static const char begin[] = "Get ready.\n"
		"> 5 s left. Enter go now, x pain, p pause, n skip, ? help\n"
		"Tilt: press your low back down.\nStart, right side.\nBack flat first.\n";
	char all[8192] = "";
	player_begin(&player, "dead-bug", 1);
	listen();
	player_keys(&player, "Space");
	while (player.app->session.asking == QUESTION_NONE) {
		strcat(all, listen());
		player_wait(&player, 100);
	}
	strcat(all, listen());
	ck_assert_msg(strncmp(all, begin, strlen(begin)) == 0, "%s", all);
	ck_assert_ptr_nonnull(strstr(all, "\n5.\n"));
	ck_assert_ptr_nonnull(strstr(all, "\nLast one.\n"));
	ck_assert_ptr_nonnull(strstr(all, "\nRest 45 seconds. Next: Dead bug, last set.\n"
		"Where did you feel it?\na abs  h hips  b back  o other\n> 45 s left. "));
}
END_TEST

/* A line that time brings is due at its moment, and not again. */
START_TEST(the_next_line_has_a_moment)
{
	ck_assert_int_eq(teller_wait(&teller, player.app), NEVER);
	player_begin(&player, "plank", 1);
	ck_assert_int_eq(teller_wait(&teller, player.app), 0);
	listen();
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	listen();
	ck_assert_ptr_null(strstr(heard, "5."));
	while (strstr(heard, "5.\n") == NULL) {
		const ms_t wait = teller_wait(&teller, player.app);
		ck_assert_int_gt(wait, 0);
		player_wait(&player, wait - 1);
		ck_assert_str_eq(listen(), "");
		player_wait(&player, 1);
		ck_assert_str_ne(listen(), "");
	}
}
END_TEST

START_TEST(who_counts_is_told_how_by_lines)
{
	player.app->settings.self_paced = true;
	player_begin(&player, "pelvic-tilt", 1);
	player_keys(&player, "Space");
	player_until(&player, PHASE_COUNTING);
	const char *said = listen();
	ck_assert_ptr_nonnull(
		strstr(said, "You count: Enter a rep, or their number when you are done.\n"
			"> Enter count, x pain, p pause, r again, ? help\n"));
	ck_assert_ptr_null(strstr(said, "Space"));
	for (int i = 0; i < 4; i++)
		type("");
	ck_assert_str_eq(type_and_listen(""), "5.\n");
}
END_TEST

START_TEST(a_pain_stop_asks_how_strong_and_what_then)
{
	player_begin(&player, "plank dead-bug", 1);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	ck_assert_ptr_nonnull(strstr(type_and_listen("x"), "How strong is it, 0 to 10?"));
	ck_assert_ptr_nonnull(strstr(type_and_listen("s"), "sharp or aching: yes"));
	type_and_listen("4");
	ck_assert_ptr_nonnull(strstr(heard, "\n2    easier: "));
	ck_assert_ptr_nonnull(strstr(heard, "\n> 1 end the session, 2 easier, 3 next, "));
}
END_TEST

START_TEST(a_warning_sign_tells_what_to_do_and_what_was_done)
{
	player_begin(&player, "plank", 1);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_wait(&player, 5000);
	listen();
	const char *said = type_and_listen("!");
	const char *signs = strstr(said, "Warning signs");
	const char *end = strstr(said, "You saw a warning sign.");
	ck_assert_ptr_nonnull(end);
	ck_assert_msg(signs != NULL && signs < end, "%s", said);
	ck_assert_str_eq(app_view(player.app)->name, "coach");
}
END_TEST

START_TEST(help_is_told_and_over)
{
	player_begin(&player, "plank", 1);
	listen();
	const char *said = type_and_listen("?");
	ck_assert_ptr_nonnull(strstr(said, "\nEnter     begin\n"));
	ck_assert_ptr_nonnull(strstr(said, "\n!         a warning sign"));
	ck_assert_ptr_null(strstr(said, "one up"));
	ck_assert_ptr_null(strstr(said, "no key"));
	ck_assert_str_eq(app_view(player.app)->name, "coach");
	ck_assert_str_eq(listen(), "");
}
END_TEST

START_TEST(quitting_asks)
{
	player_begin(&player, "plank", 1);
	listen();
	type_and_listen("q");
	ck_assert_str_eq(heard, "End here? What you did is kept.\n"
		"> y end the session, Enter no, ? help\n");
	ck_assert_ptr_nonnull(strstr(type_and_listen("y"), "Nothing this time."));
}
END_TEST

START_TEST(a_message_is_told_once)
{
	listen();
	app_say(player.app, "Press {go}.");
	teller_message(&teller, player.app, &(struct flow_writer){ add_row, heard });
	ck_assert_ptr_nonnull(strstr(heard, "Press Enter.\n"));
	heard[0] = '\0';
	teller_message(&teller, player.app, &(struct flow_writer){ add_row, heard });
	ck_assert_str_eq(heard, "");
}
END_TEST

START_TEST(what_nobody_can_answer_is_told_without_keys)
{
	teller.is_answered = false;
	player_begin(&player, "plank", 1);
	ck_assert_int_eq(strncmp(listen(), "Forearm plank\n", 14), 0);
	ck_assert_ptr_null(strchr(heard, '>'));
}
END_TEST

Suite *teller_suite(void)
{
	Suite *suite = suite_create("teller");
	TCase *tcase = tcase_create("teller");
	tcase_add_checked_fixture(tcase, open_player, close_player);
	tcase_add_test(tcase, home_tells_the_plan_and_how_to_begin);
	tcase_add_test(tcase, the_page_before_the_first_session_is_read_page_by_page);
	tcase_add_test(tcase, a_briefing_has_it_all_and_what_can_be_typed);
	tcase_add_test(tcase, the_questions_come_one_by_one);
	tcase_add_test(tcase, a_set_is_told_as_it_is_heard);
	tcase_add_test(tcase, the_next_line_has_a_moment);
	tcase_add_test(tcase, who_counts_is_told_how_by_lines);
	tcase_add_test(tcase, a_pain_stop_asks_how_strong_and_what_then);
	tcase_add_test(tcase, a_warning_sign_tells_what_to_do_and_what_was_done);
	tcase_add_test(tcase, help_is_told_and_over);
	tcase_add_test(tcase, quitting_asks);
	tcase_add_test(tcase, a_message_is_told_once);
	tcase_add_test(tcase, what_nobody_can_answer_is_told_without_keys);
	suite_add_tcase(suite, tcase);
	return suite;
}
