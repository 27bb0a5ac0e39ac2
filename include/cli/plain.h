/*
 * plain: the app line by line, for screen readers, braille displays, logs and pipes
 *
 *	lines on standard input --view/typed--> app --view/teller--> lines on standard output
 *
 * Nothing is drawn anew, no cursor moves, no escape sequence is written; a line is out when it is said.
 * When standard input has ended nobody can answer, and it goes on alone: briefings begin, the coach
 * counts, a pain stop ends it. It leaves when the session is over. Borrows all but its buffer.
 */
#ifndef CLI_PLAIN_H
#define CLI_PLAIN_H

#include "cli/loop.h"
#include "cli/print.h"
#include "view/teller.h"

#define PLAIN_LINE_SIZE 256 /* bytes of a line that is read; a longer one says nothing */

struct plain {
	struct face face;
	int source;         /* of lines, a descriptor; -1: nobody can answer */
	bool is_file;       /* … all of whose lines are there: each waits for what is asked */
	const struct print *print;
	struct teller teller;
	bool is_start;      /* straight to a session, and away when it is over */
	bool begins;        /* that is still to be done */
	bool has_begun;     /* a session was under way */
	bool is_told;       /* … and what came of it is said */
	bool is_back;       /* continued after a stop */
	bool is_unaccepted; /* nobody was there to accept the before-you-start page */
	bool is_prompted;   /* what can be typed is to be said, whatever else is */
	ms_t line_due;      /* when there is another line to say by itself, or NEVER */
	bool takes_line;    /* one that was read, as the answer to what was told last */
	bool is_too_long;   /* the line that is being read */
	size_t used;
	char line[PLAIN_LINE_SIZE];
};

/*
 * A face for the loop, for an app that was just made: its keys become those that can be typed.
 * `is_start`: a session is wanted, and today's begins by itself where none was chosen.
 */
void plain_init(struct plain *plain, const struct print *print, struct app *app, bool is_start);

/* Tells what the end of the loop has brought: the summary of a session that a signal ended. */
void plain_finish(struct plain *plain, struct app *app);

#endif
