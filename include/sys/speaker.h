/*
 * speaker: plays the sounds' files with a program of the system
 *
 *	the person's own command, or the first in PATH of pw-play paplay aplay afplay
 *	            |
 *	tones/NAME.wav, written before the first sound, whole or not at all
 *	            |
 *	            v
 *	   at most SPEAKER_CHILDREN programs at once, none waited for
 *
 * Files, and not a program's stdin: not all players read that, and a pipe does not hold a sound. A
 * program that fails again and again, or never comes to an end, is given up for the next one that was
 * found; a chosen one for none. A speaker owns its children until speaker_close().
 */
#ifndef SYS_SPEAKER_H
#define SYS_SPEAKER_H

#include <stdbool.h>

#include "core/argv.h"
#include "core/effects.h"
#include "sys/child.h"
#include "sys/paths.h"

#define SPEAKER_CHILDREN   2
#define SPEAKER_LONGEST_MS 5000 /* a program that runs longer hangs */
#define SPEAKER_FAILURES   2    /* so often in a row, and it is given up */

struct speaker {
	char directory[PATH_SIZE];   /* of the files, "" for none */
	struct argv chosen;          /* the person's own command, or no parts */
	struct argv command;         /* what plays; no parts: nothing does */
	int candidate;               /* the index of what was found, or that of a chosen one */
	bool is_written;             /* the files are there */
	int failures;                /* in a row */
	struct child children[SPEAKER_CHILDREN];
	bool is_past[SPEAKER_CHILDREN]; /* of an earlier command: how it ends says nothing of this */
};

/*
 * Finds what plays: `chosen`, or where that has no parts what is installed. The files will be in
 * tones/ of the directory `state`, "" for none. Nothing is written or started yet.
 */
void speaker_open(struct speaker *speaker, const char *state, const struct argv *chosen);

/* Finds anew what plays, when another command is chosen than before. True: it was. */
bool speaker_tune(struct speaker *speaker, const struct argv *chosen);

/* Whether something plays, and its program's name ("" for none). */
bool speaker_plays(const struct speaker *speaker);
const char *speaker_name(const struct speaker *speaker);

/* Starts a sound; drops it when as many are under way as may be. */
void speaker_play(struct speaker *speaker, enum sound sound, ms_t now);

/* Looks after the programs under way; for every turn of the loop, which SIGCHLD begins, too. */
void speaker_poll(struct speaker *speaker, ms_t now);

/* Milliseconds until speaker_poll() has something to do by itself: 0 overdue, -1 never. */
ms_t speaker_wait(const struct speaker *speaker, ms_t now);

/* Ends what is under way, and is nothing any more. */
void speaker_close(struct speaker *speaker);

#endif
