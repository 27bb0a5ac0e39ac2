/*
 * diary: past sessions, line by line, and the lines by which a person corrects them
 *
 *	a set, as it stands   20261122T160455Z-k3f9.3  set    dead-bug …
 *	diary_amend()         OWN.1                    amend  20261122T160455Z-k3f9.3  … its new answers
 *	diary_void()          OWN.2                    void   20261122T160455Z-k3f9.3
 *	diary_undo()          OWN.3                    void   OWN.2
 *	diary_add()           20261119T110000Z-OWN.1 … a session of another day
 *
 * Nothing is ever changed in place. New lines have an id of their own, so that two machines that
 * correct one session don't write two lines of one id; and each is later than what it is about, so
 * that all agree which counts. They wait in the diary until they are taken to be written. A plain
 * value.
 */
#ifndef CORE_DIARY_H
#define CORE_DIARY_H

#include "core/entry.h"
#include "core/ledger.h"

#define DIARY_STEPS_MAX 32 /* that can be undone: of more the latest */

struct diary_step { /* lines first to last of an id */
	char id[RECORD_SESSION_SIZE];
	int first, last;
};

struct diary {
	char own[RECORD_SESSION_SIZE]; /* the id of new lines */
	int line;        /* of them, so far */
	int64_t latest;  /* when the latest of them is */
	int added;       /* sessions, so far */
	int step_count;
	struct diary_step steps[DIARY_STEPS_MAX];
	int count, taken; /* of those that wait */
	struct record waiting[ENTRY_RECORDS_MAX];
};

/* Makes an empty diary, whose lines have the id `own`. Its room, which is large, is not touched yet. */
void diary_init(struct diary *diary, const char *own);

/* The sets of a session in the order of time, up to `most`; returns how many. */
int diary_sets(const struct ledger *ledger, int session, int most, const struct fact **ret);

/* Takes what `now` says otherwise than `was`, of one line, to it. False: nothing. */
bool diary_amend(struct diary *diary, const struct record *was, const struct record *now,
	struct stamp when);

/* Takes a line back. */
void diary_void(struct diary *diary, const struct ledger *ledger, const struct fact *fact,
	struct stamp when);

/* Takes a whole session back: its sets and its end. */
void diary_void_session(struct diary *diary, const struct ledger *ledger, int session,
	struct stamp when);

/* Adds a session that was done without the coach. */
void diary_add(struct diary *diary, const struct catalog *catalog, const struct workout *workout,
	struct stamp began, int seconds);

/* Takes back the latest of these steps that was not taken back yet. False: there is none. */
bool diary_undo(struct diary *diary, struct stamp when);

/* The next record that is to be written; NULL when none waits. */
const struct record *diary_next(struct diary *diary);

#endif
