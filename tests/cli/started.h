/*
 * started: the program as a person starts it, in a home of its own
 *
 *	tcase_add_checked_fixture(tcase, started_set_up, started_tear_down);
 *	pty_open(80, 24, (const char *[]){ started_program(), NULL }, NULL);
 *
 * The home is the scratch directory (sys/scratch.h), in which the page before the first start was
 * accepted. It seems to be reached over ssh, so that no loudspeaker sounds while tests run. The
 * environment is changed for good: each test is a process.
 */
#ifndef STARTED_H
#define STARTED_H

#define STARTED_SETTINGS ".config/deadbug/deadbug.cfg" /* for scratch_path() and its like */

void started_set_up(void);
void started_tear_down(void); /* ends what runs in the terminal, too */

/* The path of the program to test: $DEADBUG. */
const char *started_program(void);

/* Writes deadbug.cfg into the home. */
void started_write_settings(const char *text);

/* Waits for the end of the program, which must be with this exit status. */
void started_ended_with(int code);

#endif
