/* Sounds in the program itself, by players that write down what they were given, or never end. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pty.h"
#include "started.h"
#include "suites.h"
#include "sys/paths.h"
#include "sys/scratch.h"

#define AT_HOME "q leave"

/* Installs a player as the only program in PATH, and opens deadbug, without ssh or tmux. */
static void open_with(const char *script, const char *const argv[])
{
	static char path[PATH_SIZE + 8];
	const char *const environment[] = { path, "SSH_CONNECTION", "SSH_TTY", "TMUX", "STY", NULL };
	ck_assert_int_eq(mkdir(scratch_path("bin"), 0700), 0);
	if (script != NULL) {
		scratch_write("bin/paplay", script);
		ck_assert_int_eq(chmod(scratch_path("bin/paplay"), 0700), 0);
	}
	snprintf(path, sizeof(path), "PATH=%s", scratch_path("bin"));
	pty_open(80, 24, argv, environment);
}

/* Looks until a player has written the name, at a terminal that is read; the deadline ends that. */
static void wait_for_sound(const char *name)
{
	while (access(scratch_path("played"), F_OK) != 0 ||
		strstr(scratch_read("played"), name) == NULL)
		pty_take();
}

static void end_session(void)
{
	pty_send("q");
	pty_wait_for("y end the session");
	pty_send("y");
	pty_wait_for("Space home");
	pty_send(" ");
	pty_wait_for(AT_HOME);
	pty_send("q");
	started_ended_with(0);
}

START_TEST(a_session_is_played)
{
	open_with("#!/bin/sh\necho \"${1##*/}\" >> \"$HOME/played\"\n",
		(const char *[]){ started_program(), "start", "plank", NULL });
	pty_wait_for("Space begin");
	pty_send(" ");
	pty_wait_for("Space go now");
	wait_for_sound("tick.wav\n"); /* one that is late is left out; of these there are many */
	ck_assert_int_eq(pty_bells(), 0);
	end_session();
}
END_TEST

static const struct {
	const char *sentence, *script;
} BAD[] = {
	{ "a player that hangs", "#!/bin/sh\nwhile :; do :; done\n" },
	{ "one that floods", "#!/bin/sh\nwhile :; do echo flood; echo flood >&2; done\n" },
	{ "one that fails", "#!/bin/sh\nexit 1\n" },
	{ "one that is none", "\177ELF, and no more" },
	{ "none at all", NULL },
};

START_TEST(nothing_a_player_does_holds_a_session_up)
{
	open_with(BAD[_i].script, (const char *[]){ started_program(), "start", "plank", NULL });
	pty_wait_for("Space begin");
	pty_send(" ");
	pty_wait_for("Space go now");
	pty_send(" ");
	pty_wait_for("Tuck your tail");
	end_session();
}
END_TEST

START_TEST(what_was_heard_is_kept_and_used)
{
	open_with("#!/bin/sh\necho \"${1##*/}\" >> \"$HOME/played\"\n",
		(const char *[]){ started_program(), NULL });
	pty_wait_for(AT_HOME);
	pty_send("s");
	pty_wait_for("by paplay");
	pty_send(" ");
	wait_for_sound("done.wav\n");
	pty_wait_for("1 of 3");
	pty_send("n");
	pty_wait_for("2 of 3");
	pty_send("y");
	pty_wait_for("3 of 3");
	pty_send("y");
	pty_wait_for("That is what sounds here");
	pty_send("q");
	pty_wait_for(AT_HOME);
	pty_send("q");
	started_ended_with(0);
	ck_assert_ptr_nonnull(strstr(scratch_read(".local/state/deadbug/sounds"),
		"\nplain    -        no       yes      yes"));
}
END_TEST

Suite *terminal_sounds_suite(void)
{
	Suite *suite = suite_create("terminal_sounds");
	TCase *tcase = tcase_create("terminal_sounds");
	tcase_add_checked_fixture(tcase, started_set_up, started_tear_down);
	tcase_set_timeout(tcase, 30);
	tcase_add_test(tcase, a_session_is_played);
	tcase_add_loop_test(tcase, nothing_a_player_does_holds_a_session_up, 0, ROWS(BAD));
	tcase_add_test(tcase, what_was_heard_is_kept_and_used);
	suite_add_tcase(suite, tcase);
	return suite;
}
