/* The program in a home of its own: see started.h. */
#include "started.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "pty.h"
#include "sys/paths.h"
#include "sys/scratch.h"
#include "sys/state.h"

void started_set_up(void)
{
	scratch_make();
	ck_assert_int_eq(setenv("HOME", scratch_directory(), 1), 0);
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_STATE_HOME");
	unsetenv("XDG_RUNTIME_DIR");
	ck_assert_int_eq(setenv("SSH_TTY", "/dev/pts/0", 1), 0);
	ck_assert_int_eq(state_write(scratch_path(".local/state/deadbug"), "accepted", "yes"), 0);
}

void started_tear_down(void)
{
	pty_close();
	scratch_remove();
}

const char *started_program(void)
{
	static char path[PATH_SIZE];
	const char *given = getenv("DEADBUG");
	ck_assert_msg(given != NULL, "DEADBUG names the program to test");
	snprintf(path, sizeof(path), "%s%s", given[0] == '/' ? "" : SOURCE_DIR "/", given);
	return path;
}

void started_write_settings(const char *text)
{
	ck_assert_int_eq(paths_make(scratch_path(".config/deadbug")), 0);
	scratch_write(STARTED_SETTINGS, text);
}

void started_ended_with(int code)
{
	int status = pty_wait_end();
	ck_assert(WIFEXITED(status));
	ck_assert_int_eq(WEXITSTATUS(status), code);
}
