/* What was heard, kept and found again. */
#include "cli/kept_hearing.h"

#include <check.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "suites.h"
#include "sys/scratch.h"

static const char *const VARIABLES[] = { "SSH_CONNECTION", "SSH_TTY", "TMUX", "STY", "TERM" };

static void set_up(void)
{
	scratch_make();
	for (size_t i = 0; i < sizeof(VARIABLES) / sizeof(VARIABLES[0]); i++)
		unsetenv(VARIABLES[i]);
}

static const struct {
	const char *variable, *value;
	enum venue venue;
} PLACES[] = {
	{ "TERM", "xterm", VENUE_PLAIN },
	{ "TERM", "linux", VENUE_CONSOLE },
	{ "TMUX", "/tmp/tmux-1000/default,1,0", VENUE_TMUX },
	{ "STY", "1234.pts-0", VENUE_TMUX },
	{ "TMUX", "", VENUE_PLAIN },
	{ "SSH_TTY", "/dev/pts/3", VENUE_SSH },
	{ "SSH_CONNECTION", "10.0.0.2 5000 10.0.0.1 22", VENUE_SSH },
	{ "SSH_TTY", "", VENUE_PLAIN },
};

START_TEST(the_environment_says_where_this_is)
{
	struct hearing hearing;
	setenv(PLACES[_i].variable, PLACES[_i].value, 1);
	kept_hearing_read(&hearing, scratch_directory());
	ck_assert_msg(hearing.venue == PLACES[_i].venue, "%s=%s: %s", PLACES[_i].variable,
		PLACES[_i].value, venue_names[hearing.venue]);
	ck_assert(hearing.has[RUNG_BELL] && hearing.has[RUNG_FLASH]);
	ck_assert(!hearing.has[RUNG_TONES] && !hearing.has[RUNG_VOICE]);
	ck_assert_int_eq(hearing.heard[hearing.venue][RUNG_BELL], HEARD_UNASKED);
}
END_TEST

START_TEST(what_is_kept_is_found_again)
{
	struct hearing hearing, again;
	kept_hearing_read(&hearing, scratch_path("state"));
	hearing.heard[VENUE_PLAIN][RUNG_TONES] = HEARD_YES;
	hearing.heard[VENUE_PLAIN][RUNG_BELL] = HEARD_NO;
	ck_assert_int_eq(kept_hearing_save(&hearing, scratch_path("state")), 0);
	kept_hearing_read(&again, scratch_path("state"));
	ck_assert_mem_eq(&again, &hearing, sizeof(hearing));
	ck_assert_ptr_nonnull(strstr(scratch_read("state/sounds"), "\nplain    -        yes      no "));
	ck_assert_uint_eq(scratch_mode(scratch_path("state/sounds")), 0600);
}
END_TEST

/* Another copy, in tmux, asked meanwhile. */
START_TEST(what_another_terminal_keeps_stays)
{
	struct hearing here, there;
	kept_hearing_read(&here, scratch_directory());
	setenv("TMUX", "yes", 1);
	kept_hearing_read(&there, scratch_directory());
	there.heard[VENUE_TMUX][RUNG_BELL] = HEARD_NO;
	ck_assert_int_eq(kept_hearing_save(&there, scratch_directory()), 0);
	here.heard[VENUE_PLAIN][RUNG_BELL] = HEARD_YES;
	ck_assert_int_eq(kept_hearing_save(&here, scratch_directory()), 0);
	kept_hearing_read(&there, scratch_directory());
	ck_assert_int_eq(there.heard[VENUE_TMUX][RUNG_BELL], HEARD_NO);
	ck_assert_int_eq(there.heard[VENUE_PLAIN][RUNG_BELL], HEARD_YES);
}
END_TEST

START_TEST(what_cannot_be_kept_is_said)
{
	struct hearing hearing;
	kept_hearing_read(&hearing, "");
	ck_assert_int_eq(kept_hearing_save(&hearing, ""), ENOENT);
	scratch_write("state", "a file");
	ck_assert_int_eq(kept_hearing_save(&hearing, scratch_path("state")), ENOTDIR);
}
END_TEST

Suite *kept_hearing_suite(void)
{
	Suite *suite = suite_create("kept_hearing");
	TCase *tcase = tcase_create("kept_hearing");
	tcase_add_checked_fixture(tcase, set_up, scratch_remove);
	tcase_add_loop_test(tcase, the_environment_says_where_this_is, 0, ROWS(PLACES));
	tcase_add_test(tcase, what_is_kept_is_found_again);
	tcase_add_test(tcase, what_another_terminal_keeps_stays);
	tcase_add_test(tcase, what_cannot_be_kept_is_said);
	suite_add_tcase(suite, tcase);
	return suite;
}
