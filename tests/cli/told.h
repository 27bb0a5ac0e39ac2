/*
 * told: a history for tests of commands, of two weeks that end on Sunday, 2026-11-22
 *
 *	tcase_add_checked_fixture(tcase, told_begin, told_end);     a home with it, all of it loaded
 *
 * The home is the scratch directory; the present is 18:00 on that Sunday, in a zone an hour east of
 * UTC with summer time. The lines of the files are told_lines.
 */
#ifndef TOLD_H
#define TOLD_H

#include "printed.h"

#define TOLD_FILE ".local/share/deadbug/history/2026-desk-ab12.tsv" /* in the scratch directory */
#define TOLD_NOW "2026-11-22T18:00:00+01:00"

extern const char *const told_lines; /* with the two lines at the top */

void told_begin(void);
void told_end(void);

/* Loads it anew, as the next start of the program would. */
void told_again(void);

#endif
