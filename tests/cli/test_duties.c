/* Duties: a person's own programs, started for what happens in a session; they tell it to a file. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/duties.h"
#include "suites.h"
#include "sys/scratch.h"
#include "view/player.h"

static struct player player;
static struct duties duties;

static void set_up(void)
{
	scratch_make();
	ck_assert_int_eq(chdir(scratch_directory()), 0);
	player_open(&player, PLAYER_ACCEPTED);
	duties_init(&duties);
}

static void tear_down(void)
{
	for (int i = 0; i < ERRANDS_MAX; i++)
		child_kill(&duties.errands.at[i]);
	duties_close(&duties, player.app->now);
	player_close(&player);
	scratch_remove();
}

static void use(struct argv *command, const char *script)
{
	*command = (struct argv){ 0 };
	ck_assert(argv_add(command, "sh") && argv_add(command, "-c") && argv_add(command, script));
}

static void follow(void)
{
	duties_follow(&duties, player.app);
}

/* Sleeps until all hooks have ended. */
static void await_hooks(void)
{
	siginfo_t info;
	for (int i = 0; i < ERRANDS_MAX; i++)
		if (child_runs(&duties.errands.at[i]))
			ck_assert_int_eq(waitid(P_PID, (id_t)duties.errands.at[i].pid, &info,
				WEXITED | WNOWAIT), 0);
}

static void record(enum record_type type, const char *session)
{
	struct record record;
	record_init(&record);
	record.type = type;
	snprintf(record.session, sizeof(record.session), "%s", session);
	snprintf(record.exercise, sizeof(record.exercise), "plank");
	duties_record(&duties, player.app, &record);
	await_hooks();
}

#define TELL "echo $DEADBUG_EVENT $DEADBUG_ROUTINE $DEADBUG_EXERCISE >> told"

START_TEST(a_hook_is_told_of_the_session)
{
	use(&player.app->settings.desktop.hook, TELL);
	follow();
	ck_assert_int_ne(access("told", F_OK), 0);
	player_begin(&player, "plank", 3);
	follow();
	await_hooks();
	follow();
	record(RECORD_SET, player.app->session.id);
	record(RECORD_VOID, player.app->session.id);
	record(RECORD_SESSION, player.app->session.id);
	ck_assert_str_eq(scratch_read("told"),
		"session-start plank\nset plank\nsession-end plank\n");
}
END_TEST

START_TEST(a_hook_is_told_of_a_test)
{
	use(&player.app->settings.desktop.hook, TELL);
	player_keys(&player, "4 Enter");
	ck_assert(player.app->measure.is_open);
	follow();
	record(RECORD_TEST, player.app->measure.trial.id);
	ck_assert_str_eq(scratch_read("told"), "test plank\n");
}
END_TEST

/* A set that is added to the past, or an answer that is corrected there, is no occasion. */
START_TEST(a_hook_is_not_told_of_the_past)
{
	use(&player.app->settings.desktop.hook, TELL);
	record(RECORD_SET, "20261122T160455Z-k3f9");
	record(RECORD_AMEND, "20261122T160455Z-k3f9");
	ck_assert_int_ne(access("told", F_OK), 0);
}
END_TEST

START_TEST(without_programs_nothing_is_started)
{
	player_begin(&player, "plank", 3);
	follow();
	record(RECORD_SET, player.app->session.id);
	ck_assert(!keeper_holds(&duties.keeper));
	ck_assert_int_eq(duties_wait(&duties, player.app->now), -1);
	ck_assert_str_eq(player.app->message, "");
}
END_TEST

static const struct {
	enum duty duty;
	const char *program, *message;
} WRONG[] = {
	{ DUTY_HOOK, "no-such-program", "hook-command: 'no-such-program' is not there." },
	{ DUTY_HOOK, "./plain", "hook-command: './plain' can't be started: Permission denied." },
	{ DUTY_KEEP_AWAKE, "no-such-program", "keep-awake-command: 'no-such-program' is not there." },
};

START_TEST(what_is_wrong_is_said_once)
{
	struct desktop *desktop = &player.app->settings.desktop;
	struct argv command = { 0 };
	scratch_write("plain", "no program");
	ck_assert_int_eq(chmod("plain", 0644), 0);
	ck_assert(argv_add(&command, WRONG[_i].program));
	*(WRONG[_i].duty == DUTY_HOOK ? &desktop->hook : &desktop->keep_awake) = command;
	player_begin(&player, "plank", 3);
	follow();
	ck_assert_str_eq(player.app->message, WRONG[_i].message);
	player.app->message[0] = '\0';
	follow();
	record(RECORD_SET, player.app->session.id);
	ck_assert_str_eq(player.app->message, "");
}
END_TEST

START_TEST(hooks_that_hang_are_few_and_it_is_said)
{
	use(&player.app->settings.desktop.hook, "exec sleep 1000");
	player_begin(&player, "plank", 3);
	follow();
	struct record set;
	record_init(&set);
	set.type = RECORD_SET;
	memcpy(set.session, player.app->session.id, sizeof(set.session));
	for (int i = 0; i < ERRANDS_MAX; i++)
		duties_record(&duties, player.app, &set);
	ck_assert_str_eq(player.app->message,
		"hook-command: 'sh' is slow: 4 of them run, and this time it was left out.");
	ck_assert_int_eq(duties_wait(&duties, player.app->now), ERRAND_MS);
}
END_TEST

/* From the first page of a session to its last set: not at home, and not at its summary. */
START_TEST(the_machine_stays_awake_during_a_session)
{
	use(&player.app->settings.desktop.keep_awake, "exec cat");
	follow();
	ck_assert(!keeper_holds(&duties.keeper));
	player_begin(&player, "plank", 3);
	follow();
	ck_assert(keeper_holds(&duties.keeper));
	pid_t pid = duties.keeper.child.pid;
	player_keys(&player, "Space");
	player_until(&player, PHASE_REST);
	follow();
	ck_assert_int_eq(duties.keeper.child.pid, pid);
	player_keys(&player, "Ctrl-C");
	ck_assert_int_eq(player.app->session.phase, PHASE_DONE);
	follow();
	ck_assert(!keeper_holds(&duties.keeper));
	siginfo_t info;
	ck_assert_int_eq(waitid(P_PID, (id_t)pid, &info, WEXITED | WNOWAIT), 0);
	follow();
	ck_assert(!child_runs(&duties.keeper.child));
	ck_assert_str_eq(player.app->message, "");
}
END_TEST

START_TEST(one_that_gives_up_is_told_and_not_tried_again)
{
	siginfo_t info;
	use(&player.app->settings.desktop.keep_awake, "echo x >> told; exit 5");
	player_begin(&player, "plank", 3);
	follow();
	ck_assert_int_eq(waitid(P_PID, (id_t)duties.keeper.child.pid, &info, WEXITED | WNOWAIT), 0);
	follow();
	ck_assert_str_eq(player.app->message,
		"keep-awake-command: 'sh' ended by itself (5): nothing keeps the machine awake.");
	follow();
	ck_assert(!child_runs(&duties.keeper.child));
	ck_assert_str_eq(scratch_read("told"), "x\n");
}
END_TEST

Suite *duties_suite(void)
{
	Suite *suite = suite_create("duties");
	TCase *tcase = tcase_create("duties");
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_set_timeout(tcase, 30);
	tcase_add_test(tcase, a_hook_is_told_of_the_session);
	tcase_add_test(tcase, a_hook_is_told_of_a_test);
	tcase_add_test(tcase, a_hook_is_not_told_of_the_past);
	tcase_add_test(tcase, without_programs_nothing_is_started);
	tcase_add_loop_test(tcase, what_is_wrong_is_said_once, 0, ROWS(WRONG));
	tcase_add_test(tcase, hooks_that_hang_are_few_and_it_is_said);
	tcase_add_test(tcase, the_machine_stays_awake_during_a_session);
	tcase_add_test(tcase, one_that_gives_up_is_told_and_not_tried_again);
	suite_add_tcase(suite, tcase);
	return suite;
}
